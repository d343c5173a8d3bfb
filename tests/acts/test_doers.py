from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from onrecord.acts.doers import Doers
from onrecord.types import Actor, ActorKind, Chain, Noun, NounKind, Reading, Span
from tests.acts.hand import reading_of

COURT = Actor(id="COU", name="Court of Harbours", kind=ActorKind.ORGANISATION)


def meant(reading: Reading, words: str) -> list[str]:
    doers = Doers(reading)
    start = reading.report.text.index(words)
    return [doers.actors[each].name for each in doers.meant(Span(start=start, end=start + len(words)), None)]


@pytest.mark.parametrize(
    ("marked", "words", "names"),
    [
        ("[businessman=?] and [Kess] loyalist [Vorr] objects.", "businessman and Kess loyalist Vorr", ["Lena Vorr"]),
        ("[Member=?] ([MP=?]) [Vorr] objects.", "Member (MP) Vorr", ["Lena Vorr"]),
        ("[Vorr] during the hearing objects.", "Vorr during the hearing", ["Lena Vorr"]),
        ("[Vorr] of [Arland] objects.", "Vorr of Arland", ["Lena Vorr"]),
        ("[Vorr] and [Kess] object.", "Vorr and Kess", ["Lena Vorr", "Oren Kess"]),
        ("the readout of [the League] objects.", "the readout of the League", ["League of Ports"]),
        ("[the League]’s latest statement objects.", "the League’s latest statement", ["League of Ports"]),
        ("[the League] decision objects.", "the League decision", ["League of Ports"]),
        ("the mother of [Vorr] objects.", "the mother of Vorr", ["mother of Vorr"]),
        ("the father of hostage [Vorr] objects.", "the father of hostage Vorr", ["father of hostage Vorr"]),
        ("But the Senate during the recess objects.", "But the Senate during the recess", ["Senate"]),
        ("The second objects.", "The second", []),
        ("Their envoys object.", "Their envoys", ["envoys"]),
        ("The motion objects.", "The motion", []),
    ],
)
def test_the_words_for_a_doer_mean_the_one_they_are_about(marked: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(marked), words) == names


def test_an_adjective_of_a_state_with_the_is_the_state() -> None:
    assert meant(reading_of("The British left."), "The British") == ["United Kingdom"]
    assert meant(reading_of("A British left."), "A British") == ["British"]


def courts(marked: str, *actors: Actor) -> Reading:
    reading = reading_of(marked)
    return replace(reading, actors=(*reading.actors, *actors))


@pytest.mark.parametrize("words", ["the court", "the two-judge court", "the ruling"])
def test_the_court_and_its_ruling_are_the_only_court_named_before(words: str) -> None:
    reading = courts(f"[the League] came. Then {words} objects.")
    named = structs.replace(reading.mentions[0], actor_ids=("COU",))

    assert meant(replace(reading, mentions=(named,), actors=(*reading.actors, COURT)), words) == ["Court of Harbours"]


def test_the_court_is_nobody_known_where_a_report_names_two() -> None:
    reading = courts("[the League] and [the Palace] came. Then the court objects.")
    other = replace(COURT, id="OTH", name="Tarn Court")
    first, second = reading.mentions
    mentions = (structs.replace(first, actor_ids=("COU",)), structs.replace(second, actor_ids=("OTH",)))

    assert meant(replace(reading, mentions=mentions, actors=(*reading.actors, COURT, other)), "the court") == ["court"]


@pytest.mark.parametrize(("pronoun", "names"), [("They", []), ("It", ["Arland"])])
def test_they_are_no_single_state_on_the_word_of_a_chain_alone(pronoun: str, names: list[str]) -> None:
    reading = reading_of(f"[Arland] met miners. {pronoun} objects.")
    start = reading.report.text.index(pronoun)
    span = Span(start=start, end=start + len(pronoun))
    noun = Noun(
        span=span,
        head=span,
        kind=NounKind.ORGANIZATION,
        form=pronoun.lower(),
        is_plural=pronoun == "They",
        links=(),
        new=0.0,
    )
    chain = Chain(nouns=(0,), actor_ids=("ARL",))

    assert meant(replace(reading, nouns=(noun,), chains=(chain,)), pronoun) == names


def test_an_owner_is_named_without_its_mark() -> None:
    reading = reading_of("Tarn's guards waited. It objects.")
    spans = [Span(start=0, end=6), Span(start=0, end=13), Span(start=22, end=24)]
    heads = [Span(start=0, end=4), Span(start=7, end=13), spans[2]]
    forms = ["name", "other", "it"]
    nouns = tuple(
        Noun(span=span, head=head, kind=NounKind.ORGANIZATION, form=form, is_plural=False, links=(), new=0.0)
        for span, head, form in zip(spans, heads, forms, strict=True)
    )

    assert meant(replace(reading, nouns=nouns, chains=(Chain(nouns=(0, 2), actor_ids=()),)), "It") == ["Tarn"]


def test_who_is_one_of_those_known_is_no_newcomer() -> None:
    reading = reading_of("[Vorr] met [Kess]. [Lund=?] objects.")
    *others, last = reading.mentions
    reading = replace(reading, mentions=(*others, structs.replace(last, candidates=("kess", "vorr"))))

    assert meant(reading, "Lund") == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A federal judge", ActorKind.PERSON),
        ("An adviser to the court", ActorKind.PERSON),
        ("Two federal judges", ActorKind.GROUP),
        ("The crowd", ActorKind.GROUP),
    ],
)
def test_a_description_of_one_is_of_a_person(words: str, kind: ActorKind) -> None:
    doers = Doers(reading_of(f"{words} objects."))
    (found,) = doers.meant(Span(start=0, end=len(words)), None)

    assert doers.actors[found].kind is kind


@pytest.mark.parametrize(
    ("marked", "words", "names"),
    [
        ("[Vorr] said [her=Vorr] country objects.", "her country", ["Arland"]),
        ("[Vorr] said [her=Vorr] own country objects.", "her own country", ["Arland"]),
        ("[the League] said [its=the League] country objects.", "its country", []),
        ("[Vorr] said [her=?] country objects.", "her country", []),
    ],
)
def test_somebodys_country_is_the_one_that_she_speaks_for(marked: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(marked), words) == names


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Vorr] and Kess met. In the deal, both promised calm.", ["Lena Vorr", "Oren Kess"]),
        ("[Vorr] and Kess met.\n\nIn the deal, both promised calm.", []),
    ],
)
def test_both_are_the_two_last_spoken_of_together(marked: str, names: list[str]) -> None:
    reading = reading_of(marked)
    pair = structs.replace(reading.mentions[0], actor_ids=("vorr", "kess"))

    assert meant(replace(reading, mentions=(pair,)), "both") == names
