from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, side, who

MINISTRY = "The Norlandic foreign ministry welcomed the draft."
UNION = "The Harbour Union called a strike."


@pytest.mark.parametrize(
    ("before", "title", "expected"),
    [
        (MINISTRY, "The ministry's spokesman", "Norlandic foreign ministry"),
        (MINISTRY, "A ministry spokesman", "Norlandic foreign ministry"),
        (MINISTRY, "Its spokeswoman", "Norlandic foreign ministry"),
        (UNION, "The union's president", "Harbour Union president"),
        (UNION, "A union spokesman", "Harbour Union"),
        ("Norland left the talks.", "The country's foreign minister", "Norland foreign minister"),
        ("Norland's government left the talks.", "The nation's army", "Norland armed forces"),
        ("France left the talks.", "The country's defence ministry", "French defence ministry"),
        ("Iran's foreign ministry left the talks.", "The country's president", "Masoud Pezeshkian"),
        ("The European Union left the talks.", "The bloc's spokesman", "European Union"),
        ("NATO left the talks.", "The alliance's chief", "Mark Rutte"),
        ("The River Agency left the talks.", "The agency's director", "River Agency director"),
        ("Hamas left the talks.", "The group's spokesman", "Hamas"),
    ],
)
def test_a_title_belongs_to_what_its_owner_describes(before: str, title: str, expected: str) -> None:
    found = reading(report(f"{before} {title} thanked the hosts.", published="2025-05-05"))

    assert who(found, title) == [expected]


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Norland and Ostria left the talks.", "The country's foreign minister"),
        ("Ostria's army shelled Tarn, Norland said.", "The country's president"),
        ("The ministers of Norland and Ostria met.", "The country's envoy"),
        ("The River Party and the Harbour Party met.", "The party's leader"),
        (UNION, "A company spokesman"),
        (UNION, "The ministry's spokesman"),
        ("Selland left the talks.", "The alliance's commander"),
        ("Karvel left the talks.", "The country's foreign minister"),
    ],
)
def test_a_title_of_one_among_several_or_of_another_kind_is_nobodys(before: str, title: str) -> None:
    found = reading(report(f"{before} {title} thanked the hosts."))

    assert who(found, title) == []


def test_of_two_bodies_of_a_kind_the_last_is_meant_where_it_leads() -> None:
    found = reading(report("The River Party met. The Harbour Party stayed away. The party's leader was ill."))

    assert who(found, "The party's leader") == ["Harbour Party leader"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Union met. The union's president, Otto Tam, was ill.", "Harbour Union"),
        ("Norland met Ostria. The country's foreign minister, Otto Tam, was ill.", "Norland"),
        ("Norland waited. Its envoy was ill. The country's negotiator, Otto Tam, was not.", "Norland"),
    ],
)
def test_who_is_named_beside_such_a_title_speaks_for_its_owner(text: str, expected: str) -> None:
    assert side(reading(report(text)), "Otto Tam") == expected


@pytest.mark.parametrize(
    "title",
    [
        "spokesman for Norland's Ministry of National Defence",
        "a spokesman for the Ministry of Foreign Affairs of Norland",
        "spokesman for the Norlandic Ministry of Trade",
    ],
)
def test_a_spokesman_for_a_ministry_of_something_is_the_one_named_beside(title: str) -> None:
    found = reading(report(f"Otto Tam, {title}, was ill. The spokesman left."))

    assert who(found, "The spokesman") == ["Otto Tam"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chancellor Jens Albers of Germany urged Israel to wait, a government spokesman said.", ["German government"]),
        ("Germany sent arms to Kyiv. The aid will not stop, a government spokesman said.", ["German government"]),
        ("Kyiv rejected the terms. It will wait, a government spokesman said.", ["Ukrainian government"]),
        # Of two who lead it may be either's, and nobody tells for whom she speaks.
        ("Germany met China. President Liang Guowei of China left, a government spokesman said.", []),
        ("Ada Vorr urged Israel to wait, a government spokesman said.", []),
    ],
)
def test_a_government_spokesman_speaks_for_whom_the_sentence_is_about(text: str, expected: list[str]) -> None:
    assert who(reading(report(text, published="2025-05-05")), "a government spokesman") == expected


def test_a_ministry_that_was_named_is_meant_by_its_spokesman() -> None:
    text = "Israel's foreign ministry met envoys. Germany urged it to wait, a foreign ministry spokesman said."

    assert who(reading(report(text, published="2025-05-05")), "a foreign ministry spokesman") == [
        "Israeli foreign ministry"
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Norland's Otto Kess spoke to Karl Tamm, his office said.", "his office", ["Kess office"]),
        ("Otto Kess met Karl Tamm, his spokesman said.", "his spokesman", ["Kess spokesperson"]),
        ("Otto Kess met Karl Tamm, his spokesman, on Sunday.", "his spokesman", ["Karl Tamm"]),
        ("Lena Kess met Otto Tamm, his office said.", "his office", ["Tamm office"]),
    ],
)
def test_whose_office_says_so_is_whom_the_sentence_is_about(text: str, words: str, expected: list[str]) -> None:
    assert who(reading(report(text)), words) == expected
