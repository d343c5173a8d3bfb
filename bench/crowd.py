"""A generated record as large as a real one gets: 5,000 reports, 200,000 statements, some 60,000 acts.

Twelve invented states talk about forty options for four hundred days. Every sentence is put together from templates, so
that readings are made without the reader and each quote stands in its text. The same seed gives the same record.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from onrecord.ids import act_id, attribution_id, report_id
from onrecord.reading.sides import unknown_id
from onrecord.record.record import open_record
from onrecord.types import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Attribution,
    How,
    Mention,
    Polarity,
    Reading,
    Report,
    Span,
    Status,
    Voice,
)

STATEMENTS = 200_000
PER_REPORT = 40
ACTS_PER_REPORT = 12
Thing = TypeVar("Thing")
READER = "onrecord-crowd 1.0"
FIRST_DAY = date(2031, 1, 6)
DAYS = 400
# One report in so many copies an earlier one of its week, with a sentence added.
_COPY = 20

_STATES = "Arvenia Borland Cestria Dunmark Elsavia Forlund Garvia Hestonia Ilmaria Jorvania Kestria Lodria".split()
_FIRST = "Ada Bela Cora Davor Elin Fenn Gita Hano Ivo Jora Kalle Lene Milo Nadia Otto Pia Rolf Sanna Tarek Una".split()
_LAST = (
    "Berg Corvin Dahl Estrin Falk Grell Hark Ister Jarn Kolb Lund Marsk Nagel Orrin Prell Quist Rask Stroem Tarn Ulv "
    "Vane Welk Yarrow Zorn"
).split()
_OUTLETS = ("Harbour Wire", "The Vell Courier", "Northern Post", "Lake Radio", "Evening Ledger", "Strait Times")
_THINGS = (
    "ground troops|a naval escort|free passage through the strait|a toll on grain ships|the return of prisoners|"
    "a ceasefire along the river|mine clearance in the harbour|a joint patrol of the coast|shared water from the dam|"
    "an exchange of observers|the withdrawal of artillery|a demilitarised corridor|an amnesty for deserters|"
    "the reopening of the railway|a moratorium on drilling|a fishing quota|joint customs posts|"
    "a referendum in the delta|autonomy for the islands|the lifting of sanctions|a loan for reconstruction|"
    "recognition of the border|"
    "a no-fly zone|an arms embargo|inspection of the reactors|a refugee settlement|compensation for the flood|"
    "a hotline between the ministries|the release of journalists|a common currency board|transit rights for gas|"
    "a seasonal grazing treaty|the dismantling of checkpoints|membership in the pact|a neutral mediator|"
    "air surveillance of the line|the transfer of archives|a ban on cluster munitions|language rights in schools|"
    "the demobilisation of militias"
).split("|")
_WORDS = (
    "the winter was long|prices would rise before spring|the harbour needed new cranes|talks had gone on past midnight|"
    "nobody had expected the vote|the river was higher than last year|the delegations stayed in separate hotels|"
    "trust would take years to rebuild|the press had been told too little|the mood at the table was better|"
    "the road to the capital was open again|patience was wearing thin|the envoy had travelled twice"
).split("|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A template of an act: what is said, what of it shows the kind, and what kind that is."""

    says: str
    cue: str
    kind: ActKind
    polarity: Polarity = Polarity.DO
    weight: int = 1


_DEEDS = (
    Deed(says="will provide {thing}", cue="will provide", kind=ActKind.PLEDGE, weight=6),
    Deed(says="will never accept {thing}", cue="will never accept", kind=ActKind.REFUSE, weight=6),
    Deed(says="is ready to discuss {thing}", cue="is ready to discuss", kind=ActKind.OFFER, weight=5),
    Deed(says="demands {thing}", cue="demands", kind=ActKind.DEMAND, weight=6),
    Deed(says="supports {thing}", cue="supports", kind=ActKind.SUPPORT, weight=6),
    Deed(says="opposes {thing}", cue="opposes", kind=ActKind.OPPOSE, weight=6),
    Deed(says="proposes {thing}", cue="proposes", kind=ActKind.PROPOSE, weight=3),
    Deed(says="has agreed to {thing}", cue="has agreed to", kind=ActKind.AGREE, weight=3),
    Deed(says="would not comment on {thing}", cue="would not comment on", kind=ActKind.WITHHOLD, weight=3),
    Deed(says="denied any deal on {thing}", cue="denied", kind=ActKind.DENY, weight=3),
    Deed(says="had met envoys over {thing}", cue="had met", kind=ActKind.MEET, weight=4),
    Deed(says="had broken its word on {thing}", cue="had broken", kind=ActKind.CONCEDE, weight=1),
)
_PICKED = tuple(deed for deed in _DEEDS for _ in range(deed.weight))


def states() -> tuple[Actor, ...]:
    """Return the parties."""
    return tuple(
        Actor(id=unknown_id(name), name=name, kind=ActorKind.COUNTRY, speaks_for=unknown_id(name), names=(name,))
        for name in _STATES
    )


def speakers() -> tuple[Actor, ...]:
    """Return eight people for each state, and as many who speak for nobody."""
    names = [f"{first} {last}" for last in _LAST for first in _FIRST][:: len(_FIRST) // 6]
    sides = [*(state.id for state in states()), None]
    return tuple(
        Actor(id=unknown_id(name), name=name, kind=ActorKind.PERSON, speaks_for=sides[at % len(sides)], names=(name,))
        for at, name in enumerate(names[: 8 * len(sides)])
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An act in a draft: where it stands, what it is about, who does it and on whose word; None for the reporter's."""

    cue: Span
    evidence: Span
    condition: Span | None
    deed: Deed
    thing: str
    doer: Actor
    teller: Actor | None


def _often_first(random: Random, values: Sequence[Thing]) -> Thing:
    # Some are spoken of far more than others, as anywhere.
    return values[int(len(values) * random.random() ** 1.6)]


@dataclass(slots=True)
class _Draft:
    """A report while it is written: its text so far, and what stands where."""

    text: str = ""
    statements: list[tuple[Span, Span, Span, Actor]] = field(default_factory=list)
    deeds: list[_Told] = field(default_factory=list)
    mentions: list[tuple[Span, Actor]] = field(default_factory=list)

    def write(self, words: str) -> Span:
        """Add words; return where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start=start, end=len(self.text))


class Crowd:
    """Writes readings."""

    def __init__(self, seed: int = 0, *, reports: int = STATEMENTS // PER_REPORT) -> None:
        self._seed = seed
        self._reports = reports
        self._states = states()
        self._speakers = speakers()
        self._voices = {
            state.id: [each for each in self._speakers if each.speaks_for == state.id] for state in self._states
        }
        self._actors = (*self._states, *self._speakers)

    def reading(self, number: int) -> Reading:
        """Return the reading of one report; any number gives one, and always the same."""
        random = Random(f"{self._seed} {number}")
        day = FIRST_DAY + timedelta(days=number * DAYS // self._reports)
        is_copy = number % _COPY == _COPY - 1
        draft = self._draft(Random(f"{self._seed} {number - random.randrange(1, 9)}") if is_copy else random)
        self._add_speech(draft, random)
        outlet = random.choice(_OUTLETS)
        published = day.isoformat()
        report = Report(
            id=report_id(draft.text, outlet=outlet, published=published),
            text=draft.text,
            source=f"crowd/{number:06d}.txt",
            outlet=outlet,
            title=f"Day {number} at the table",
            published=published,
        )
        return self._read(report, draft)

    def _draft(self, random: Random) -> _Draft:
        draft = _Draft()
        acting = set(random.sample(range(PER_REPORT - 1), ACTS_PER_REPORT))
        # What the reporter tells is no statement, so that some sentences are added.
        while len(draft.statements) < PER_REPORT - 1:
            (self._add_deed if len(draft.statements) in acting else self._add_speech)(draft, random)
        return draft

    def _add_speech(self, draft: _Draft, random: Random) -> None:
        speaker = random.choice(self._speakers)
        source = draft.write(speaker.name)
        draft.write(" ")
        cue = draft.write(random.choice(("said", "added", "argued", "warned")))
        draft.write(" ")
        content = draft.write(f"that {random.choice(_WORDS)} and {random.choice(_WORDS)}")
        draft.write(random.choice((". ", ". ", ".\n\n")))
        draft.statements.append((source, cue, content, speaker))
        draft.mentions.append((source, speaker))

    def _add_deed(self, draft: _Draft, random: Random) -> None:
        doer, thing, deed = _often_first(random, self._states), _often_first(random, _THINGS), random.choice(_PICKED)
        # Seven in ten by own words, two told by another, one by the reporter.
        share = random.random()
        other = random.choice(self._speakers)
        teller = random.choice(self._voices[doer.id]) if share < 0.7 else other if share < 0.9 else None
        if teller is not None:
            source = draft.write(teller.name)
            draft.write(" ")
            said = draft.write("said")
            draft.write(" ")
            draft.mentions.append((source, teller))
        start = len(draft.text)
        named = draft.write(doer.name)
        draft.write(" ")
        at = len(draft.text) + deed.says.index(deed.cue)
        draft.write(deed.says.format(thing=thing))
        cue = Span(start=at, end=at + len(deed.cue))
        condition = None
        if random.random() < 0.2:
            draft.write(" ")
            condition = draft.write(f"if {random.choice(_STATES)} keeps {random.choice(('its word', 'the peace'))}")
        content = Span(start=start, end=len(draft.text))
        draft.write(". ")
        draft.mentions.append((named, doer))
        draft.deeds.append(
            _Told(cue=cue, evidence=content, condition=condition, deed=deed, thing=thing, doer=doer, teller=teller)
        )
        if teller is not None:
            draft.statements.append((source, said, content, teller))

    def _read(self, report: Report, draft: _Draft) -> Reading:
        met = {actor.id for _, actor in draft.mentions}
        return Reading(
            report=report,
            actors=tuple(each for each in self._actors if each.id in met or each in self._states),
            mentions=tuple(
                Mention(evidence=report.evidence(span), actor_ids=(actor.id,), how=How.NAME)
                for span, actor in draft.mentions
            ),
            attributions=tuple(self._attribution(report, *each) for each in draft.statements),
            acts=tuple(_act(report, each) for each in draft.deeds),
        )

    def _attribution(self, report: Report, source: Span, cue: Span, content: Span, speaker: Actor) -> Attribution:
        return Attribution(
            id=attribution_id(report.id, cue, (content,)),
            source=report.evidence(source),
            cue=report.evidence(cue),
            content=(report.evidence(content),),
            voice=Voice.INDIRECT,
            confidence=0.9,
            speaker_id=speaker.id,
        )


def _act(report: Report, told: _Told) -> Act:
    teller, doer = told.teller, told.doer
    is_own = teller is not None and teller.speaks_for == doer.id
    return Act(
        id=act_id(report.id, told.deed.kind, told.cue, (told.evidence,)),
        kind=told.deed.kind,
        actor_ids=(teller.id if is_own and teller else doer.id,),
        speaks_for=doer.id,
        recipient_id=None,
        about=told.thing,
        polarity=told.deed.polarity,
        status=Status.ACTUAL,
        condition=report.evidence(told.condition) if told.condition else None,
        told_by=teller.id if teller else None,
        day=None,
        cue=report.evidence(told.cue),
        evidence=(report.evidence(told.evidence),),
        confidence=0.8,
        reader=READER,
    )


def negotiation_lines() -> Iterable[str]:
    """Yield the lines of a negotiation file for the crowd: its parties, and its options four to an issue."""
    yield 'name = "The crowd"'
    for state in states():
        names = [state.name, *(each.name for each in speakers() if each.speaks_for == state.id)]
        yield from ("[[parties]]", f'id = "{state.name.casefold()}"', f'name = "{state.name}"')
        yield f"names = {json.dumps(names)}"
    for at in range(0, len(_THINGS), 4):
        yield from ("[[issues]]", f'id = "issue-{at // 4 + 1}"', f'name = "Question {at // 4 + 1}?"')
        for number, thing in enumerate(_THINGS[at : at + 4], at + 1):
            yield from ("[[issues.options]]", f'id = "option-{number}"', f'name = "{thing}"', f'phrases = ["{thing}"]')


def write(path: Path, *, statements: int = STATEMENTS, seed: int = 0) -> None:
    """Write a record of so many statements at `path`, and its negotiation file beside it."""
    reports = statements // PER_REPORT
    crowd = Crowd(seed, reports=reports)
    with open_record(path, create=True) as record:
        for number in range(reports):
            record.add(crowd.reading(number), reader=READER)
    path.with_suffix(".toml").write_text("\n".join(negotiation_lines()) + "\n", "utf-8")


def main() -> int:
    """Write a crowd."""
    parser = argparse.ArgumentParser(description="Write a generated record and its negotiation file.")
    parser.add_argument("path", type=Path, help="the record to write; its name with .toml is the negotiation file")
    parser.add_argument("--statements", type=int, default=STATEMENTS, help=f"how many (default {STATEMENTS:,})")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    began = time.process_time()
    write(arguments.path, statements=arguments.statements, seed=arguments.seed)
    with open_record(arguments.path) as record:
        print(f"{record.counts()}, {time.process_time() - began:.0f} s of CPU")
    return 0


if __name__ == "__main__":
    sys.exit(main())
