from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.things import with_things
from onrecord.types import Chain, Noun, NounKind, Span
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def _reading(text, *nouns, kind=NounKind.THING, actor_ids=()):
    """Return a reading in which noun phrases, each with its head, are one chain."""
    reading = reading_of(text)
    plain, placed, at = reading.report.text, [], 0
    for phrase, head in nouns:
        start = plain.index(phrase, at)
        low = start + phrase.index(head)
        span, carrier = Span(start=start, end=start + len(phrase)), Span(start=low, end=low + len(head))
        placed.append(Noun(span=span, head=carrier, kind=kind, form="definite", is_plural=False, links=(), new=0.0))
        at = span.end
    chain = Chain(nouns=tuple(range(len(placed))), actor_ids=actor_ids)
    return replace(reading, nouns=tuple(placed), chains=(chain,))


@pytest.mark.parametrize(
    ("text", "kind", "cue", "about", "meant"),
    [
        ("Asked about the arrest of two sailors, [Kess] condemned it.", "accuse", "condemned", "it", "arrest"),
        ("Asked about the arrest of two sailors, [Kess] will stop it.", "pledge", "will", "stop it", "stop the arrest"),
        ("Asked about the arrest of two sailors, [Kess] may do it.", "pledge", "may", "do it", "arrest"),
    ],
)
def test_an_option_is_the_thing_that_its_pronoun_means(text, kind, cue, about, meant):
    reading = _reading(text, ("the arrest of two sailors", "arrest"), ("it", "it"))
    act = claim(reading, kind, cue, "Kess", about=about, evidence=text[text.index("[Kess]") + 7 : -1])

    found = with_things([act], reading)[0]
    assert found.about == f"{meant} of two sailors"
    assert found.evidence[-1].quote == "the arrest of two sailors"


@pytest.mark.parametrize(
    ("about", "kind", "actor_ids"),
    [
        ("them", NounKind.THING, ()),
        ("whether it", NounKind.THING, ()),
        ("it", NounKind.PERSON, ()),
        ("it", NounKind.THING, ("BOR",)),
    ],
)
def test_a_pronoun_of_somebody_and_one_that_opens_a_clause_stay(about, kind, actor_ids):
    text = f"Asked about the arrest of two sailors, [Kess] dismissed {about}."
    reading = _reading(
        text, ("the arrest of two sailors", "arrest"), (about.split()[-1],) * 2, kind=kind, actor_ids=actor_ids
    )
    act = claim(reading, "refuse", "dismissed", "Kess", about=about)

    assert with_things([act], reading) == [act]


def test_the_label_of_a_question_is_no_thing():
    reading = _reading("QUESTION: Will you go? [Kess]: I will not rule it out.", ("QUESTION", "QUESTION"), ("it", "it"))
    act = claim(reading, "withhold", "rule", "Kess", about="it")

    assert with_things([act], reading)[0].about == "it"


def test_an_option_in_words_of_its_own_stays():
    reading = _reading("[Kess] rejected the toll.", ("the toll", "toll"))
    act = claim(reading, "refuse", "rejected", "Kess", about="toll")

    assert with_things([act], reading) == [act]
