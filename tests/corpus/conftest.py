from __future__ import annotations

import re

import pytest

from onrecord.corpus import extract, reads
from onrecord.types import ActKind, Chain, DateMention, Noun, NounKind, Reading, Span, Voice
from tests.exports.sample import ACTORS, make_act, make_attribution


def hand_read(report, stages=()):
    """Read as a stage would: "NAME refused ..." in any text is a refusal and a statement of Oren Dask, on a day."""
    match = re.search(r"Dask refused [^.]*", report.text)
    if match is None:
        return Reading(report=report)
    quote = report.evidence(Span(start=match.start(), end=match.end())).quote
    act = make_act(report, ActKind.REFUSE, quote, "refused", about="it", actor_ids=("x-dask",), speaks_for="x-belmark")
    said = make_attribution(report, "Dask", "refused", quote[13:], speaker_id="x-dask", voice=Voice.INDIRECT)
    day = DateMention(evidence=act.cue, start=report.published, end=report.published)
    name = said.source.span
    noun = Noun(span=name, head=name, kind=NounKind.PERSON, form="name", is_plural=False, links=(), new=1.0)
    chain = Chain(nouns=(0,), actor_ids=("x-dask",))
    return Reading(
        report=report,
        actors=ACTORS,
        nouns=(noun,),
        chains=(chain,),
        dates=(day,),
        attributions=(said,),
        acts=(act,),
    )


@pytest.fixture
def by_hand(monkeypatch):
    """Put a reader that needs no model in the place of the pipeline."""
    monkeypatch.setattr(reads, "read", hand_read)
    monkeypatch.setattr(reads, "reader_name", lambda: "hand 1")
    monkeypatch.setattr(extract, "read", hand_read)
