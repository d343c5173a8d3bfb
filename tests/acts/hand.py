"""Readings built by hand: `[Vorr]` marks a mention, `[he=Vorr]` a pronoun, `[some pilots=?]` an unknown one.

What the encoder proposes is given beside the text: `propose("pledge", "pledged", actor="Vorr", about="open the port")`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from onrecord.acts.acts import find_acts
from onrecord.acts.lines import Mentions
from onrecord.acts.merging import merge_acts
from onrecord.acts.newcomers import keep_used, with_newcomers
from onrecord.acts.rules import read_by_rules
from onrecord.acts.voices import Voices
from onrecord.ids import attribution_id
from onrecord.reading.sentences import find_sentences
from onrecord.types import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Attribution,
    DateMention,
    How,
    Mention,
    Polarity,
    Proposal,
    Reading,
    Report,
    ReportKind,
    Span,
    Status,
    Teller,
    Voice,
)

ACTORS = {
    "Arland": Actor(id="ARL", name="Arland", kind=ActorKind.COUNTRY),
    "Borland": Actor(id="BOR", name="Borland", kind=ActorKind.COUNTRY),
    "Vorr": Actor(id="vorr", name="Lena Vorr", kind=ActorKind.PERSON, speaks_for="ARL"),
    "Kess": Actor(id="kess", name="Oren Kess", kind=ActorKind.PERSON, speaks_for="BOR"),
    "Tamm": Actor(id="tamm", name="Ilse Tamm", kind=ActorKind.PERSON, speaks_for="ARL"),
    "the League": Actor(id="LEA", name="League of Ports", kind=ActorKind.ORGANISATION),
    "the Palace": Actor(id="PAL", name="Palace", kind=ActorKind.ORGANISATION, speaks_for="BOR"),
    "northern states": Actor(id="NOR", name="northern states", kind=ActorKind.GROUP),
}
_MARK = re.compile(r"\[(?P<words>[^\]=]+)(?:=(?P<who>[^\]]+))?\]")


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution to build: who, empty for nobody known, by which cue, what."""

    who: str
    cue: str
    content: str
    day: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal to build, its parts by their words."""

    kind: ActKind
    cue: str
    evidence: str | None
    roles: dict[str, str]
    polarity: Polarity
    status: Status
    teller: Teller
    chance: float


def propose(
    kind: str,
    cue: str,
    *,
    evidence: str | None = None,
    polarity: str = "do",
    status: str = "actual",
    teller: str = "reporter",
    chance: float = 0.9,
    **roles: str,
) -> Proposed:
    """Return a proposal; its evidence is the sentence of the cue where none is given."""
    return Proposed(ActKind(kind), cue, evidence, roles, Polarity(polarity), Status(status), Teller(teller), chance)


def reading_of(
    marked: str,
    *said: Said | Proposed,
    dates: dict[str, str] | None = None,
    kind: ReportKind = ReportKind.ARTICLE,
    published: str | None = "2031-05-10",
    title: str | None = None,
    outlet: str | None = None,
) -> Reading:
    """Return a reading of marked text, up to the acts."""
    text, places = "", []
    end = 0
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        places.append((len(text), match["words"], match["who"]))
        text += match["words"]
        end = match.end()
    text += marked[end:]
    report = Report(id="r-1", text=text, source="t", published=published, kind=kind, title=title, outlet=outlet)
    mentions = tuple(_mention(report, *place) for place in places)
    reading = Reading(
        report=report,
        mentions=mentions,
        actors=tuple(ACTORS.values()),
        dates=tuple(
            DateMention(evidence=report.evidence(_find(text, words)), start=day or None, end=day or None)
            for words, day in (dates or {}).items()
        ),
        attributions=tuple(_attribution(report, each) for each in said if isinstance(each, Said)),
    )
    reading = find_sentences(reading)
    proposals = (_proposal(reading, each) for each in said if isinstance(each, Proposed))
    return replace(reading, proposals=tuple(sorted(proposals, key=lambda each: each.cue)))


def acts_of(marked: str, *said: Said | Proposed, **options: object) -> tuple[Act, ...]:
    """Return the acts of marked text."""
    return find_acts(reading_of(marked, *said, **options)).acts  # type: ignore[arg-type]


def found_by_rules(reading: Reading) -> Reading:
    """Return a reading with the acts that rules alone find, and those that these bring in."""
    named = with_newcomers(reading)
    acts = read_by_rules(named, Voices(named), Mentions(named), seen=named.sentences, reader="rules")
    return keep_used(reading, merge_acts(acts, reading.report.text), named)


def acts_by_rules(marked: str, *said: Said, **options: object) -> tuple[Act, ...]:
    """Return the acts that rules alone find in marked text."""
    return found_by_rules(reading_of(marked, *said, **options)).acts  # type: ignore[arg-type]


def _mention(report: Report, start: int, words: str, who: str | None) -> Mention:
    names = (who or words.removesuffix("’s")).split("+")
    ids = () if who == "?" else tuple(ACTORS[name].id for name in names)
    is_pronoun = words.lower() in ("he", "she", "it", "they") or (who and who != "?")
    how = How.PRONOUN if is_pronoun else How.ROLE if who else How.NAME
    return Mention(evidence=report.evidence(Span(start=start, end=start + len(words))), actor_ids=ids, how=how)


def _proposal(reading: Reading, given: Proposed) -> Proposal:
    text = reading.report.text
    cue = _find(text, given.cue)
    sentence = next(each for each in reading.sentences if each.holds(cue))
    roles = {name: _find(text, words, after=sentence.start) for name, words in given.roles.items()}
    return Proposal(
        kind=given.kind,
        chance=given.chance,
        cue=cue,
        evidence=_find(text, given.evidence) if given.evidence else sentence,
        actor=roles.get("actor"),
        recipient=roles.get("recipient"),
        about=roles.get("about"),
        condition=roles.get("condition"),
        polarity=given.polarity,
        status=given.status,
        teller=given.teller,
    )


def _find(text: str, words: str, *, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start=start, end=start + len(words))


def _attribution(report: Report, said: Said) -> Attribution:
    cue, content = _find(report.text, said.cue), (_find(report.text, said.content),)
    return Attribution(
        id=attribution_id(report.id, cue, content),
        source=report.evidence(_find(report.text, said.source)) if said.source else None,
        cue=report.evidence(cue),
        content=tuple(report.evidence(span) for span in content),
        voice=Voice.DIRECT if said.content.startswith("“") else Voice.INDIRECT,
        speaker_id=ACTORS[said.who].id if said.who else None,
        told_by=None,
        addressee=None,
        medium=None,
        day=said.day,
        confidence=0.9,
    )


def only(marked: str, *said: Said | Proposed, **options: object) -> Act:
    """Return the one act of marked text."""
    (act,) = acts_of(marked, *said, **options)
    return act
