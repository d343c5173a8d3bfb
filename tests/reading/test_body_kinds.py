from __future__ import annotations

import pytest

from onrecord.reading.body_kinds import are_apart, are_other_names, kinds_of, of_what, parts_of_names
from onrecord.reading.chains import Chains, Growing
from onrecord.types import Noun, NounKind, NounLink, Span
from tests.reading.reports import reading, report


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the union", "the company", True),
        ("the union", "the employer", True),
        ("the unions", "the companies", True),
        ("the court", "its union", True),
        ("the ministry", "the court", True),
        ("the army", "the party", True),
        ("the university", "the employer", False),
        ("the bank", "the company", False),
        ("the newspaper", "the firm", False),
        ("the ministry", "the government", False),
        ("the union", "the bloc", False),
        ("the company", "the other party", False),
        ("the company", "the parties", False),
        ("the guild", "the company", True),
        ("the guild", "the union", False),
        ("the carrier", "the union", True),
        ("the carrier", "the company", False),
        ("the hospital", "the union", True),
        ("the district", "the guild", True),
        ("the team", "the council", False),
        ("the team", "the union", True),
    ],
)
def test_only_bodies_of_clearly_different_kinds_are_apart(one: str, other: str, apart: bool) -> None:
    assert are_apart(kinds_of(one), kinds_of(other)) is apart


@pytest.mark.parametrize(
    ("name", "words", "apart"),
    [
        ("the United Vehicle Workers", "the company", True),
        ("Karvel Motors", "the union", True),
        ("Karvel Court", "the union", True),
        ("Norlandic People's Union", "the party", False),
        ("Karvel Credit Union", "the company", False),
        ("Northgate", "the union", False),
        ("Karvel Times", "the company", False),
        ("the Karvel Harbour Workers Federation", "the company", True),
        ("Karvel Nurses' Association", "the hospital", True),
        ("Karvel Teachers Federation", "the union", False),
        ("the Karvel Federation", "the company", False),
        ("Karvel Bankers Association", "the company", False),
        ("the Karvel City Council", "the team", True),
        ("Karvel Common Council", "the administration", True),
        ("the Transitional Council", "the administration", False),
        ("the Karvel Transit Authority", "the union", True),
        ("the Karvel Transit Authority", "the company", False),
        ("Karvel Foods", "the guild", True),
        ("Karvel Hospital", "the company", False),
    ],
)
def test_a_name_tells_by_its_last_word(name: str, words: str, apart: bool) -> None:
    assert are_apart(kinds_of(name, is_name=True), kinds_of(words)) is apart


@pytest.mark.parametrize(
    ("one", "other", "are_other"),
    [
        ("The Department of Ports", "the Department of Roads", True),
        ("The Ports Department", "Norland Department of Roads", True),
        ("The Ministry of Defence", "Ministry of Foreign Affairs", True),
        ("The Committee on Ports", "the Committee on Roads", False),
        ("The Ports Department", "Norland Department of Ports", False),
        ("The Defense Ministry", "Ministry of Defence", False),
        ("The Department", "Department of Roads", False),
        ("The Supreme Court of Norland", "Supreme Court", False),
    ],
)
def test_offices_are_told_apart_by_what_they_are_of(one: str, other: str, are_other: bool) -> None:
    assert are_other_names(one, other) is are_other


def test_what_an_office_is_of_stands_behind_the_word_for_it() -> None:
    assert of_what("The Department of Ports spoke.", 14) == " of Ports"
    assert of_what("The Department spoke of Ports.", 14) == ""


def test_one_department_is_not_the_other() -> None:
    text = "The Ports Department denied it. The Department of Roads rejected the plan, and the Ports Department agreed."
    found = reading(report(text))

    heads = [{text[found.nouns[at].span.start : found.nouns[at].span.end] for at in it.nouns} for it in found.chains]
    assert not any({"The Ports Department", "The Department of Roads"} <= each for each in heads)


def test_a_description_joins_no_chain_of_another_kind_and_no_name_takes_one() -> None:
    words = ["union", "company", "Motors"]
    chains = Chains([noun(0, 5), noun(6, 13, (0, 0.9)), noun(14, 20, (0, 0.9), form="name")], words)
    chains.link(0, always)
    chains.link(1, always)
    chains.pin(2, ("a",))

    assert len(set(chains.of)) == 3


def test_the_company_is_not_the_union() -> None:
    text = "The union rejected the offer, and the company threatened to lock out its members."
    found = reading(report(text))

    heads = [{text[found.nouns[at].head.start : found.nouns[at].head.end] for at in it.nouns} for it in found.chains]
    assert not any({"union", "company"} <= each for each in heads)


def noun(start: int, end: int, *links: tuple[int, float], form: str = "definite") -> Noun:
    at, found = Span(start=start, end=end), tuple(NounLink(to=to, chance=chance) for to, chance in links)
    return Noun(span=at, head=at, kind=NounKind.ORGANIZATION, form=form, is_plural=False, links=found, new=0.1)


def always(number: int, to: int, growing: Growing) -> bool:
    return True


@pytest.mark.parametrize(
    ("text", "words", "inner"),
    [
        (
            "The Ridgeport Teachers Federation struck on Monday. The district refused to pay.",
            "The district",
            "Teachers",
        ),
        (
            "Local 212 and the Bay Transit Authority met on Sunday. The union threatened to strike.",
            "The union",
            "Transit",
        ),
    ],
)
def test_what_a_body_is_called_by_is_no_part_of_a_name_of_another_kind(text: str, words: str, inner: str) -> None:
    found = reading(report(text))
    at = next(n for n, each in enumerate(found.nouns) if text[each.span.start : each.span.end] == words)
    chain = next(each for each in found.chains if at in each.nouns)

    assert not [
        each for each in chain.nouns if inner in text[found.nouns[each].span.start : found.nouns[each].span.end]
    ]


def test_a_noun_phrase_may_be_part_of_a_name() -> None:
    spans = [(0, 6), (0, 22), (7, 13), (30, 36)]
    nouns = [
        Noun(
            span=Span(start=start, end=end),
            head=Span(start=end - 5, end=end),
            kind=NounKind.ORGANIZATION,
            form="name",
            is_plural=False,
            links=(),
            new=1.0,
        )
        for start, end in sorted(spans, key=lambda each: each[1])
    ]
    union = frozenset({"union"})

    assert parts_of_names([frozenset(), frozenset(), union, frozenset()], nouns) == {0: union, 1: union}
