"""Coding by hand: numbered sentences out, offsets and labels in. Texts of others stay outside the repository.

    python lab/acts/coding.py show WORK [--shared ../shared]   writes WORK/in/NAME.txt for each text of coding.tsv
    python lab/acts/coding.py pack WORK                        writes WORK/out/NAME.txt, the codings, to coded.jsonl
    python lab/acts/coding.py own [NAME ...]                   prints reports of our own (own.txt), sentences numbered
    python lab/acts/coding.py check [WORK]                     says what of own.txt, or of WORK/out, cannot be found

Reports of our own and their codings stand in own.txt: a line `@@ name | day | kind`, the text, a line `%%`, the coding.

A coding is one line an act, twelve fields between bars:

    sentence | kind | cue | actor | recipient | about | polarity | status | condition | teller | day | evidence

All but sentence, kind, polarity (d, r) and status (a actual, f future, y hypothetical, h historical, n negated) quote
the text, from that sentence or, where it is not there, its neighbours. Several actors stand between "&". `SPEAKER` is
whoever speaks there, `-` nobody or nothing. `w#2` is the second time that w stands in the sentence. Evidence is `*`
for the whole sentence, or "first words ... last words". Teller is R (reporter), A (the actor) or O and the words for
whoever else tells it.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import lxml.html

from onrecord.reading.sentences import find_sentences
from onrecord.types import ActKind, Reading, Report

HERE = Path(__file__).parent
LIST, CODED, OWN = HERE / "coding.tsv", HERE / "coded.jsonl", HERE / "own.txt"
STATUS = {"a": "actual", "f": "future", "y": "hypothetical", "h": "historical", "n": "negated"}
POLARITY = {"d": "do", "r": "refrain"}
FIELDS = 12


class CodingError(Exception):
    """A line that does not say what it should."""


@dataclass(frozen=True)
class Text:
    """A text to code: its name, where it is from, and its sentences."""

    name: str
    origin: str
    text: str
    published: str
    sentences: tuple[tuple[int, int], ...]


def texts(shared: Path) -> dict[str, Text]:
    """Return the texts listed in coding.tsv, by name, cut as listed."""
    raw = dict(originals(shared))
    found = {}
    for line in LIST.read_text("utf-8").splitlines():
        name, origin, cut, digest = line.split("\t")
        published, text = raw[origin]
        start, _, end = cut.rpartition("-")
        text = text[int(start or 0) : int(end)]
        if hashlib.sha256(text.encode()).hexdigest()[:12] != digest:
            raise CodingError(f"{origin} is not the text that was coded")
        found[name] = Text(name, origin, text, published, _sentences(text))
    return found


def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    reading = find_sentences(Reading(report=Report(id="r", text=text, source="")))
    return tuple((span.start, span.end) for span in reading.sentences)


def originals(shared: Path) -> list[tuple[str, tuple[str, str]]]:
    """Return all raw texts with their day, by origin."""
    data = shared / "data"
    found = [
        (f"wikinews:{row['title']}", (row["date"], row["text"])) for row in _rows(data / "wikinews/wikinews.jsonl.gz")
    ]
    found += [(f"gum:{row['id']}", (row["date"] or "", row["text"])) for row in _rows(data / "gum/gum.jsonl.gz")]
    found += [
        (f"briefings:{row['id']}", (row["date"], _paragraphs(row["html"])))
        for row in _rows(data / "briefings/whitehouse_briefings.jsonl.gz")
    ]
    return found + [
        (f"polnear:{row['id']}", (row["date"], row["text"])) for row in _rows(data / "polnear/train.jsonl.gz")
    ]


def _paragraphs(page: str) -> str:
    found = (" ".join(part.text_content().split()) for part in lxml.html.fromstring(page).iter("p"))
    return "\n\n".join(filter(None, found))


def _rows(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def own_texts(path: Path = OWN) -> dict[str, tuple[Text, str]]:
    """Return the reports of our own with their codings, by name."""
    found = {}
    for part in re.split(r"^@@ ", path.read_text("utf-8"), flags=re.M)[1:]:
        head, _, rest = part.partition("\n")
        name, day, kind = (each.strip() for each in head.split("|"))
        text, _, coding = rest.partition("\n%%\n")
        text = text.strip("\n") + "\n"
        found[name] = (Text(name, f"own:{kind}", text, day, _sentences(text)), coding)
    return found


def is_unseen(name: str) -> bool:
    """Say whether no weight has seen the acts of a text, as `lab/reader/deeds.py` has it."""
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 12 == 0


def coded(path: Path = CODED) -> dict[str, list[dict]]:
    """Return the acts coded in texts of others, by name of the text."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return {row["name"]: row["acts"] for row in rows}


def show(text: Text) -> str:
    """Return a text with its sentences numbered."""
    title = text.origin.split(":", 1)[1]
    lines = [f"# {text.name} | {text.published} | {title}"]
    before = 0
    for number, (start, end) in enumerate(text.sentences, 1):
        if "\n\n" in text.text[before:start]:
            lines.append("")
        lines.append(f"{number} {' '.join(text.text[start:end].split())}")
        before = end
    return "\n".join(lines) + "\n"


def acts_of(text: Text, coding: str) -> tuple[list[dict], list[str]]:
    """Return the acts of a coding, and what is wrong with the lines that cannot be read."""
    acts, wrong = [], []
    for number, line in enumerate(coding.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            acts.append(_act(text, [part.strip() for part in line.split("|")]))
        except CodingError as error:
            wrong.append(f"{text.name}, line {number}: {error}")
    return acts, wrong


def _act(text: Text, parts: list[str]) -> dict:
    if len(parts) != FIELDS:
        raise CodingError(f"{len(parts)} fields instead of {FIELDS}")
    sentence, kind, cue, actor, recipient, about, polarity, status, condition, teller, day, evidence = parts
    if not sentence.isdigit() or not 1 <= int(sentence) <= len(text.sentences):
        raise CodingError(f"no sentence {sentence}")
    at = int(sentence) - 1
    if kind not in {each.value for each in ActKind}:
        raise CodingError(f"no kind {kind!r}")
    if polarity not in POLARITY or status not in STATUS:
        raise CodingError(f"no polarity {polarity!r} or status {status!r}")
    if not (teller in ("R", "A") or teller.startswith("O")):
        raise CodingError(f"no teller {teller!r}")
    cue_span = _find(text, at, cue, near=None)
    whole = text.sentences[at]
    told = teller[1:].strip() if teller.startswith("O") else ""
    return {
        "kind": kind,
        "cue": cue_span,
        "evidence": whole if evidence == "*" else _stretch(text, at, evidence, cue_span),
        "actors": _list(text, at, actor, cue_span),
        "recipient": _one(text, at, recipient, cue_span),
        "about": _one(text, at, about, cue_span),
        "condition": _one(text, at, condition, cue_span),
        "polarity": POLARITY[polarity],
        "status": STATUS[status],
        "teller": {"R": "reporter", "A": "actor"}.get(teller, "other"),
        "told_by": _one(text, at, told or "-", cue_span),
        "day": None if day == "-" else day,
    }


def _list(text: Text, at: int, words: str, cue: tuple[int, int]) -> list:
    return [one for part in words.split("&") if (one := _one(text, at, part.strip(), cue)) is not None]


def _one(text: Text, at: int, words: str, cue: tuple[int, int]) -> str | tuple[int, int] | None:
    if words == "-":
        return None
    return words if words == "SPEAKER" else _find(text, at, words, near=cue)


def _stretch(text: Text, at: int, words: str, cue: tuple[int, int]) -> tuple[int, int]:
    first, dots, last = words.partition("...")
    start = _find(text, at, first.strip(), near=cue)
    end = _find(text, at, last.strip(), near=None, after=start[0]) if dots else start
    return (start[0], end[1])


def _find(text: Text, at: int, words: str, *, near: tuple[int, int] | None, after: int = 0) -> tuple[int, int]:
    turn = ""
    if match := re.fullmatch(r"(.+)#(\d+)", words):
        words, turn = match.groups()
    if not words:
        raise CodingError("an empty field; nothing is `-`")
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()))
    for where in (at, at - 1, at + 1):
        if not 0 <= where < len(text.sentences):
            continue
        start, end = text.sentences[where]
        found = [m.span() for m in pattern.finditer(text.text, max(start, after), end)]
        found = [(s, e) for s, e in found if _is_whole(text.text, s, e)] or found
        if turn and found:
            return found[min(int(turn), len(found)) - 1]
        if found and near is not None:
            return min(found, key=lambda span: min(abs(span[0] - near[1]), abs(near[0] - span[1])))
        if found:
            return found[0]
    raise CodingError(f"{words!r} does not stand in sentence {at + 1}")


def _is_whole(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def codings(work: Path, known: dict[str, Text]) -> tuple[dict[str, list[dict]], list[str]]:
    """Return the acts of each coding in a folder, by name of the text, and what is wrong with them."""
    found, problems = {}, []
    for path in sorted((work / "out").glob("*.txt")):
        found[path.stem], wrong = acts_of(known[path.stem], path.read_text("utf-8"))
        problems += wrong
    return found, problems


def check(work: Path | None, shared: Path) -> int:
    """Print what cannot be found in own.txt, or in the codings of a folder."""
    if work is not None:
        found, problems = codings(work, texts(shared))
    else:
        read = {name: acts_of(text, coding) for name, (text, coding) in own_texts().items()}
        found, problems = (
            {name: acts for name, (acts, _) in read.items()},
            [w for _, wrong in read.values() for w in wrong],
        )
    print("\n".join(problems) or f"{len(found)} texts, {sum(map(len, found.values()))} acts: all is found")
    return 1 if problems else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("show", "pack", "own", "check"))
    parser.add_argument("names", nargs="*")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    work = Path(chosen.names[0]) if chosen.names and chosen.what != "own" else None
    if chosen.what == "own":
        print(
            "\n".join(show(text) for name, (text, _) in own_texts().items() if not chosen.names or name in chosen.names)
        )
        return 0
    if chosen.what == "check":
        return check(work, chosen.shared)
    if work is None:
        parser.error("which folder?")
    known = texts(chosen.shared)
    if chosen.what == "show":
        (work / "in").mkdir(parents=True, exist_ok=True)
        for text in known.values():
            (work / "in" / f"{text.name}.txt").write_text(show(text), "utf-8")
        return 0
    found, problems = codings(work, known)
    rows = (json.dumps({"name": name, "acts": acts}, separators=(",", ":")) for name, acts in found.items())
    CODED.write_text("".join(f"{row}\n" for row in rows), "utf-8")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
