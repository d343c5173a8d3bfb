"""Readings made by hand, about invented states: no text has to be read to test what follows from it."""

from __future__ import annotations

from onrecord.ids import act_id, attribution_id, report_id
from onrecord.types import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Attribution,
    Evidence,
    Polarity,
    Reading,
    Report,
    Span,
    Status,
    Voice,
)

READER = "onrecord 0.1.0"
ACTORS = (
    Actor(id="NOR.X", name="Norland", kind=ActorKind.COUNTRY),
    Actor(id="VEL.X", name="Vellia", kind=ActorKind.COUNTRY),
    Actor(id="x-berg", name="Ada Berg", kind=ActorKind.PERSON, speaks_for="NOR.X", names=("Ada Berg", "Berg")),
    Actor(id="x-lund", name="Per Lund", kind=ActorKind.PERSON, speaks_for="NOR.X", names=("Lund",)),
    Actor(id="x-osk", name="Ivo Osk", kind=ActorKind.PERSON, speaks_for="VEL.X", names=("Osk",)),
    Actor(id="NOR.EXEC", name="the Castle", kind=ActorKind.GOVERNMENT, speaks_for="NOR.X"),
    Actor(id="x-critic", name="Tom Vane", kind=ActorKind.PERSON),
    Actor(id="GRP.COAST", name="coastal states", kind=ActorKind.GROUP),
    Actor(id="x-crowd", name="residents", kind=ActorKind.GROUP),
    Actor(id="MED.WIRE", name="Harbour Wire", kind=ActorKind.MEDIUM),
)
BY_ID = {actor.id: actor for actor in ACTORS}


def report(text: str, *, published: str | None = "2031-05-10", source: str = "a.txt", outlet: str = "Post") -> Report:
    key = report_id(text, outlet=outlet, published=published)
    return Report(id=key, text=text, source=source, outlet=outlet, published=published)


def act(
    kind: str = "pledge",
    about: str = "ground troops",
    *,
    actors: tuple[str, ...] = ("x-berg",),
    told_by: str | None = "x-berg",
    day: str | None = "2031-05-09",
    within: Report | None = None,
    at: int = 0,
    polarity: str = "do",
    status: str = "actual",
    condition: bool = False,
) -> Act:
    within = within or report("Words that stand for whatever was done.")
    cue = within.evidence(Span(start=at, end=at + 3))
    first = BY_ID.get(actors[0]) if actors else None
    return Act(
        id=act_id(within.id, ActKind(kind), cue.span, (cue.span,)),
        kind=ActKind(kind),
        actor_ids=actors,
        speaks_for=first.speaks_for if first else None,
        recipient_id=None,
        about=about,
        polarity=Polarity(polarity),
        status=Status(status),
        condition=within.evidence(Span(start=at + 1, end=at + 4)) if condition else None,
        told_by=told_by,
        day=day,
        cue=cue,
        evidence=(cue,),
        confidence=0.75,
        reader="onrecord-en 0.1.0",
    )


def attribution(within: Report, cue: str, content: str, source: str | None, speaker: str | None) -> Attribution:
    said, what = find(within, cue), find(within, content)
    return Attribution(
        id=attribution_id(within.id, said.span, (what.span,)),
        source=find(within, source) if source else None,
        cue=said,
        content=(what,),
        voice=Voice.INDIRECT,
        confidence=0.5,
        speaker_id=speaker,
    )


def find(within: Report, words: str) -> Evidence:
    start = within.text.index(words)
    return within.evidence(Span(start=start, end=start + len(words)))


def reading(number: int, *, source: str | None = None, kind: str = "pledge") -> Reading:
    """Return one of any number of different readings, each with an attribution and two acts."""
    text = f"Norland will not send {number} troops to the strait, Ada Berg said. It met Vellia on day {number}."
    day = f"2031-05-{number % 28 + 1:02d}"
    within = report(text, published=day, source=source or f"reports/{number:03d}.txt")
    return Reading(
        report=within,
        actors=ACTORS,
        attributions=(attribution(within, "said", f"Norland will not send {number} troops", "Ada Berg", "x-berg"),),
        acts=(
            act(kind, f"{number} troops", within=within, at=8, day=None, polarity="refrain"),
            act("meet", "", within=within, at=text.index("met"), actors=("NOR.X", "VEL.X"), told_by=None, day=day),
        ),
    )
