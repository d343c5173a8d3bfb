"""Builds the gold rows from hand-written sources: `python -m bench.gold` (`--check` fails where they differ).

A source file holds passages. A passage starts with a line

    @@ name | YYYY-MM-DD | slice

and has its text, with attributions marked in place, then one line an act. `{S1 Brandel} {C1 said} {T1 it would not}`
marks source, cue and content of attribution 1; `{S1,2 Brandel}` is the source of two. A letter after the number of a
cue states the quality: `{C1m hopes}` MEDIUM, `{C1w saying}` WEAK, else STRONG: clear enough that a miss is a bug.
Acts quote:

    %% pledge refrain | who: Name, Name | for: State | to: Name | about: phrase | if: words | told: Name
       | day: YYYY-MM-DD | status: future | cue: words | in: clause // clause | q: medium

all on one line. `words@2` means their second occurrence. Spans and ids are derived, never written.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.ids import digest

FOLDER = Path(__file__).parent / "gold"
QUALITY = {"": "STRONG", "m": "MEDIUM", "w": "WEAK"}
ROLES = {"S": "source", "C": "cue", "T": "content"}
MARK = re.compile(r"\{([SCT])(\d+(?:,\d+)*)([mw]?) ([^{}]*)\}")
KEYS = frozenset("who for to about if told day status cue in q".split())


class GoldError(Exception):
    """A source that does not say what it should."""


@dataclass
class Passage:
    """One text with its codes.

    Attributes:
        name: Its name in the source.
        published: The day it is dated.
        slice: What it tests.
        text: The words without marks.
        attributions: Rows, in order of their numbers.
        acts: Rows, in the order written.
    """

    name: str
    published: str
    slice: str
    text: str
    attributions: list[dict[str, Any]] = field(default_factory=list)
    acts: list[dict[str, Any]] = field(default_factory=list)

    @property
    def id(self) -> str:
        """A digest of the text."""
        return digest("g", self.text)


def unmark(marked: str, name: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the text without marks and the attributions they mark."""
    rows: dict[int, dict[str, Any]] = {}
    text, last = "", 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        span = [len(text), len(text) + len(mark[4])]
        for number in map(int, mark[2].split(",")):
            row = rows.setdefault(number, {"source": [], "cue": [], "content": [], "quality": "STRONG"})
            row[ROLES[mark[1]]].append(span)
            if mark[1] == "C":
                row["quality"] = QUALITY[mark[3]]
        text += mark[4]
        last = mark.end()
    text += marked[last:]
    if "{" in text or "}" in text:
        raise GoldError(f"{name}: a brace is left over near {text[max(0, text.find('{')) :][:40]!r}")
    for number, row in rows.items():
        if len(row["cue"]) != 1 or not row["content"]:
            raise GoldError(f"{name}: attribution {number} needs one cue and a content")
    return text, [rows[number] for number in sorted(rows)]


def find_words(text: str, words: str, name: str, *, inside: list[list[int]] | None = None) -> list[int]:
    """Return the span of quoted words, within one of the spans `inside` where those are given."""
    bare, _, count = words.partition("@")
    ranges = inside or [[0, len(text)]]
    found = [m.span() for s, e in ranges for m in re.finditer(re.escape(bare), text[:e]) if m.start() >= s]
    index = int(count or 1) - 1
    if not bare or index >= len(found):
        raise GoldError(f"{name}: the text does not read {words!r}")
    return list(found[index])


def read_act(line: str, text: str, name: str) -> dict[str, Any]:
    """Return the act that a line beginning with %% describes."""
    head, *parts = (part.strip() for part in line.removeprefix("%%").split(" | "))
    values = dict(part.split(": ", 1) for part in parts)
    if unknown := sorted(set(values) - KEYS):
        raise GoldError(f"{name}: unknown keys {unknown}")
    kind, _, polarity = head.partition(" ")
    evidence = [find_words(text, words, name) for words in values["in"].split(" // ")]
    return {
        "kind": kind,
        "actors": values["who"].split(", ") if "who" in values else [],
        "speaks_for": values.get("for"),
        "recipient": values.get("to"),
        "about": values["about"],
        "polarity": polarity or "do",
        "status": values.get("status", "actual"),
        "condition": find_words(text, values["if"], name) if "if" in values else None,
        "told_by": values.get("told"),
        "day": values.get("day"),
        "cue": find_words(text, values["cue"], name, inside=evidence),
        "evidence": evidence,
        "quality": QUALITY[values.get("q", "strong")[0].replace("s", "")],
    }


def read_source(path: Path) -> list[Passage]:
    """Return the passages of a source file."""
    passages = []
    for block in re.split(r"^@@ ", path.read_text("utf-8"), flags=re.M)[1:]:
        head, _, body = block.partition("\n")
        name, published, slice_ = (part.strip() for part in head.split("|"))
        lines = body.rstrip().split("\n")
        marked = "\n".join(line for line in lines if not line.startswith("%%")).strip() + "\n"
        text, attributions = unmark(marked, name)
        acts = [read_act(line, text, name) for line in lines if line.startswith("%%")]
        passages.append(Passage(name, published, slice_, text, attributions, acts))
    return passages


def read_sources() -> list[Passage]:
    """Return every passage of the gold set, in order of files and lines."""
    return [passage for path in sorted((FOLDER / "source").glob("*.txt")) for passage in read_source(path)]


def rows(passages: list[Passage], task: str) -> str:
    """Return the JSONL of a task: `attributions` or `acts`."""
    out = []
    for passage in passages:
        head = {"id": passage.id, "name": passage.name, "slice": passage.slice, "published": passage.published}
        items = getattr(passage, task)
        coded = [
            {"id": digest(task[0], passage.id, item["cue"], item["content" if task[1] == "t" else "evidence"]), **item}
            for item in items
        ]
        out.append(json.dumps({**head, "text": passage.text, task: coded}, ensure_ascii=False))
    return "\n".join(out) + "\n"


def load(task: str) -> list[dict[str, Any]]:
    """Return the built rows of a task."""
    with (FOLDER / f"{task}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main() -> int:
    parser = argparse.ArgumentParser(description="Build bench/gold/*.jsonl from bench/gold/source.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where the rows differ from the sources"
    )
    arguments = parser.parse_args()
    passages, stale = read_sources(), []
    for task in ("attributions", "acts"):
        path, built = FOLDER / f"{task}.jsonl", rows(passages, task)
        if not path.exists() or path.read_text("utf-8") != built:
            stale.append(path.name)
            if not arguments.check:
                path.write_text(built, "utf-8")
    counts = {task: sum(len(getattr(passage, task)) for passage in passages) for task in ("attributions", "acts")}
    print(f"{len(passages)} passages, {counts['attributions']} attributions, {counts['acts']} acts", end="; ")
    print(f"stale: {', '.join(stale) or 'none'}")
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
