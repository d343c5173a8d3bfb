"""Three invented readings with actors that may be one, for tests of judgements."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.record.judgements import (
    Signature,
)
from onrecord.types import Actor, ActorKind, Evidence, How, Mention, Reading, Report
from tests.record.sample import act, attribution, find, report

READER, NEWER = "hand 1", "hand 2"
NORLAND = Actor(id="x-norland", name="Norland", kind=ActorKind.COUNTRY, speaks_for="x-norland")
OSTRIA = Actor(id="x-ostria", name="Ostria", kind=ActorKind.COUNTRY, speaks_for="x-ostria")
LUND = Actor(id="x-lund", name="Ada Lund", kind=ActorKind.PERSON, speaks_for="x-norland", names=("Ada Lund", "Lund"))
LOND = Actor(id="x-lond", name="Ada Lond", kind=ActorKind.PERSON, names=("Ada Lond",))
BERG = Actor(id="x-berg", name="Per Berg", kind=ActorKind.PERSON, speaks_for="x-ostria", names=("Per Berg",))
ME = Signature(by="Iris", at="2031-06-01", note="same office")


def mention(within: Report, words: str, actor: str, how: How = How.NAME) -> Mention:
    return Mention(evidence=find(within, words), actor_ids=(actor,), how=how)


def told(text: str, day: str, *, actors: tuple[Actor, ...], mentions: tuple[tuple[str, str], ...]) -> Reading:
    """Return a reading of "NAME said it will send CREW." sentences, each an attribution and a pledge."""
    within = report(text, published=day)
    said, acts = [], []
    for words, actor in mentions:
        start = text.index(words)
        rest = text[start:].split(".")[0]
        what = rest.partition(" said ")[2]
        said.append(attribution(within, f"said {what}"[:4], what, words, actor))
        cue = _cue(within, what)
        side = next((each.speaks_for for each in actors if each.id == actor), None)
        made = act(
            "pledge", what.removeprefix("it will send "), actors=(actor,), told_by=actor, day=None, within=within
        )
        acts.append(replace(made, id=f"a-{within.id[2:8]}{start:06d}", cue=cue, evidence=(cue,), speaks_for=side))
    cues = [_said(within, words) for words, _ in mentions]
    said = [
        replace(each, cue=cue, id=f"t-{n}{within.id[2:]}") for n, (each, cue) in enumerate(zip(said, cues, strict=True))
    ]
    how = {True: How.PRONOUN, False: How.NAME}
    return Reading(
        report=within,
        actors=actors,
        mentions=tuple(mention(within, words, actor, how[words.islower()]) for words, actor in mentions),
        attributions=tuple(said),
        acts=tuple(acts),
    )


def _said(within: Report, words: str) -> Evidence:
    start = within.text.index(" said ", within.text.index(words)) + 1
    return replace(find(within, "said"), span=type(find(within, "said").span)(start=start, end=start + 4))


def _cue(within: Report, what: str) -> Evidence:
    return find(within, what)


ONE = told(
    "Ada Lund said it will send boats. Some time later she said it will send crews.",
    "2031-05-02",
    actors=(NORLAND, LUND),
    mentions=(("Ada Lund", "x-lund"), ("she", "x-lund")),
)
TWO = told(
    "Ada Lond said it will send bread. Per Berg said it will send water.",
    "2031-05-03",
    actors=(OSTRIA, LOND, BERG),
    mentions=(("Ada Lond", "x-lond"), ("Per Berg", "x-berg")),
)
THREE = told(
    "Ada Lund said it will send tents. Mr Lund said it will send tools. Later he said it will send ropes.",
    "2031-05-04",
    actors=(NORLAND, LUND),
    mentions=(("Ada Lund", "x-lund"), ("Mr Lund", "x-lund"), ("he", "x-lund")),
)
