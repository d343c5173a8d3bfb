"""Write what the act heads learn from: `python lab/acts/align.py OUT [--shared ../shared]`, OUT being a folder.

`acts.jsonl` holds the hand-coded acts of the shared set as spans, `coded.jsonl` and `own.jsonl` those we coded
(coding.py). The coders of the shared set wrote names and phrases; a reader points at words. A name is looked for in
the evidence, then in the sentence of the cue: literally, then among the mentions that the shipped reader links to it.
What is not found is learned from in no way (`"?"`); who only speaks there has no words of its own (`null`). Texts of
others stay in OUT, which is no part of the repository.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import coding

from onrecord.acts.voices import Voices
from onrecord.intake.kinds import recognise_kind
from onrecord.pipeline import STAGES, read
from onrecord.types import How, Mention, Reading, Report, Span

UNKNOWN = "?"
_FIRST = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b")
_LEAST_F1 = 0.7
_STEM = 3


class Aligner:
    """A report with what its names mean."""

    def __init__(self, row: dict, scorer: ModuleType) -> None:
        kind = recognise_kind(row["text"], title=row.get("title"))
        report = Report(id=row["id"], text=row["text"], source="", published=row.get("published"), kind=kind)
        self.reading: Reading = read(report, stages=STAGES[:-1])
        self.text, self._scorer = row["text"], scorer
        self._voices = Voices(self.reading)
        self._names = {actor.id: (actor.name, actor.speaks_for) for actor in self.reading.actors}

    def act(self, act: dict) -> dict | None:
        """Return one act as spans; None where its cue is not known."""
        if act["cue"] is None:
            return None
        cue = tuple(act["cue"])
        evidence = next(
            (tuple(e) for e in act["evidence"] if e[0] < cue[1] and cue[0] < e[1]), tuple(act["evidence"][0])
        )
        places = [evidence, self._sentence(cue)]
        actors = [self._named(name, act.get("speaks_for"), places, cue) for name in act["actors"]]
        told_by = act["told_by"]
        teller = "reporter" if not told_by else "actor" if told_by in act["actors"] else "other"
        recipient = act["recipient"]
        return {
            "kind": act["kind"],
            "cue": cue,
            "evidence": evidence,
            "actors": [each for each in actors if each != UNKNOWN] or ([UNKNOWN] if actors else []),
            "recipient": self._named(recipient, None, places, cue) if recipient else None,
            "about": self._phrase(act["about"], places, cue) if act["about"] else None,
            "condition": act["condition"],
            "polarity": act["polarity"],
            "status": act["status"],
            "teller": teller,
        }

    def _sentence(self, cue: tuple[int, int]) -> tuple[int, int]:
        at = Span(start=cue[0], end=cue[1])
        return next(((s.start, s.end) for s in self.reading.sentences if s.touches(at)), cue)

    def _named(self, name: str, side: str | None, places: list, cue: tuple[int, int]) -> object:
        """Return the words that mean `name`, None where its bearer only speaks there, UNKNOWN where neither is so."""
        for place in places:
            found = [*self._literal(name, place)]
            found += [m.evidence.span for m in self._mentions(place) if self._means(m, name)]
            if not found and self._speaks(name, side, cue):
                found = [Span(start=m.start(), end=m.end()) for m in _FIRST.finditer(self.text, *place)]
            if found:
                best = min(found, key=lambda s: (_apart(s, cue), s.start - s.end))
                return (best.start, best.end)
        if self._speaks(name, side, cue):
            return None
        # Nobody the text names there is meant: the pronoun before the cue is all that can stand for the name.
        pronouns = [m.span() for m in _PRONOUN.finditer(self.text, places[0][0], cue[0])]
        return pronouns[-1] if pronouns else UNKNOWN

    def _mentions(self, place: tuple[int, int]) -> list[Mention]:
        return [
            m for m in self.reading.mentions if place[0] <= m.evidence.span.start and m.evidence.span.end <= place[1]
        ]

    def _means(self, mention: Mention, name: str) -> bool:
        quote = mention.evidence.quote
        if mention.how is not How.PRONOUN and self._scorer.same_name(name, quote):
            return True
        return any(self._scorer.same_name(name, self._names.get(each, ("", None))[0]) for each in mention.actor_ids)

    def _literal(self, name: str, place: tuple[int, int]) -> list[Span]:
        forms = [name]
        tokens = name.split()
        if len(tokens) > 1 and tokens[-1][:1].isupper():
            forms.append(tokens[-1])
        if name.lower().startswith("the "):
            forms.append(name[4:])
        if len(tokens) == 1 and len(name) > _STEM:
            # "Iran" stands in "the Iranians" too.
            forms.append(rf"{name[:-1]}\w{{1,4}}")
        for form in forms:
            pattern = form if form.endswith("}") else re.escape(form)
            found = list(re.finditer(rf"(?<!\w){pattern}(?!\w)", self.text[place[0] : place[1]], re.I))
            if found:
                return [Span(start=place[0] + m.start(), end=place[0] + m.end()) for m in found]
        return []

    def _speaks(self, name: str, side: str | None, cue: tuple[int, int]) -> bool:
        voice = self._voices.around(Span(start=cue[0], end=cue[1]))
        if voice is None or voice.speaker_id is None:
            return False
        speaker, speaks_for = self._names.get(voice.speaker_id, ("", None))
        state = self._names.get(speaks_for or "", (speaks_for or "", None))[0]
        return any(a and b and self._scorer.same_name(a, b) for a in (name, side) for b in (speaker, state))

    def _phrase(self, phrase: str, places: list, cue: tuple[int, int]) -> object:
        """Return the words that say `phrase`, or most of it."""
        pattern = re.compile(r"\s+".join(map(re.escape, phrase.split())), re.I)
        for place in places:
            found = [m.span() for m in pattern.finditer(self.text, *place)]
            if found:
                return min(found, key=lambda span: _apart(Span(start=span[0], end=span[1]), cue))
        best, chosen = _LEAST_F1, UNKNOWN
        for place in places:
            words = [m.span() for m in re.finditer(r"[\w’'-]+", self.text[place[0] : place[1]])]
            for i in range(len(words)):
                for j in range(i, min(i + 14, len(words))):
                    span = (place[0] + words[i][0], place[0] + words[j][1])
                    score = self._scorer.f1_tokens(phrase, self.text[span[0] : span[1]])
                    if score > best:
                        best, chosen = score, span
        return chosen


def _apart(span: Span, cue: tuple[int, int]) -> int:
    # Who does it stands before it more often than behind.
    return cue[0] - span.end if span.end <= cue[0] else 2 * max(0, span.start - cue[1]) + 20


def aligned(shared: Path) -> Iterator[dict]:
    """Yield the reports of the shared training set with their acts as spans."""
    folder = shared / "data" / "acts"
    sys.path.insert(0, str(folder))
    import score_acts

    for line in (folder / "train.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        aligner = Aligner(row, score_acts)
        acts = [act for each in row["acts"] if (act := aligner.act(each)) is not None]
        yield {"name": row["id"], "text": row["text"], "acts": acts}


def own() -> Iterator[dict]:
    """Yield the reports of our own."""
    for name, (text, words) in coding.own_texts().items():
        yield {"name": f"own-{name}", "text": text.text, "acts": coding.acts_of(text, words)[0]}


def coded(shared: Path) -> Iterator[dict]:
    """Yield the texts of others that we coded."""
    acts = coding.coded()
    for name, text in coding.texts(shared).items():
        yield {"name": name, "text": text.text, "acts": acts[name]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    for name, rows in (("acts", aligned(chosen.shared)), ("coded", coded(chosen.shared)), ("own", own())):
        counts: Counter[str] = Counter()
        with (chosen.out / f"{name}.jsonl").open("w", encoding="utf-8") as out:
            for row in rows:
                counts.update(("texts", *(found for act in row["acts"] for found in what_is_found(act))))
                out.write(json.dumps(row) + "\n")
        print(name, json.dumps(dict(sorted(counts.items()))))


def what_is_found(act: dict) -> list[str]:
    """Return what of an act has words, for the log."""
    state = {None: "none", UNKNOWN: "unknown"}
    fields = [(name, act[name]) for name in ("recipient", "about")] + [("actor", each) for each in act["actors"]]
    return ["acts", *(f"{name} {state[value] if value in (None, UNKNOWN) else 'found'}" for name, value in fields)]


if __name__ == "__main__":
    main()
