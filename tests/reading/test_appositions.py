from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, side, who

KNOWN = "Norland's foreign ministry knows. "


@pytest.mark.parametrize(
    "words",
    [
        "Norland's ambassador to Kess, Hedda Maas, refused.",
        "Norland's envoy to the Free Army, Hedda Maas, refused.",
        "Norland's minister for trade with Kess, Hedda Maas, refused.",
        "Norland's ambassador, Hedda Maas, refused.",
    ],
)
def test_who_is_sent_is_named_behind_whom_it_is_sent_to(words: str) -> None:
    found = reading(report(KNOWN + words))

    assert side(found, "Hedda Maas") == "Norland"
    assert not any("ambassador" in actor.name for actor in found.actors)


@pytest.mark.parametrize(
    "words",
    [
        "Norland's ambassador to Kess, Hedda Maas, and Otto Tam met.",
        "Norland's ambassador met Kess, Hedda Maas, and others.",
    ],
)
def test_a_name_in_a_list_behind_an_ambassador_is_another(words: str) -> None:
    assert side(reading(report(KNOWN + words)), "Hedda Maas") is None


def test_the_ambassador_of_a_registered_state_is_no_embassy() -> None:
    found = reading(report("Ada Berg, Norway's ambassador to Kess, left. The Norwegian ambassador, Ada Berg, refused."))

    assert side(found, "Ada Berg") == "Norway"
    assert not any("embassy" in actor.name for actor in found.actors)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Venn's spokeswoman", "Norland"),
        ("Venn's deputy", "Norland"),
        ("His deputy", "Norland"),
        ("Venn's lawyer", None),
        ("Venn's brother", None),
    ],
)
def test_who_is_somebodys_voice_speaks_for_his_side(title: str, expected: str | None) -> None:
    text = f"{KNOWN}Norland's president, Karl Venn, left. {title}, Lise Torp, refused."

    assert side(reading(report(text)), "Lise Torp") == expected


def test_a_surname_takes_the_office_that_a_title_tells_later() -> None:
    found = reading(report("Obama left. President Obama refused.", published="2016-07-29"))

    assert who(found, "Obama left"[:5]) == ["Barack Obama"]


def test_a_report_in_which_all_names_are_large_is_no_headline() -> None:
    found = reading(report("Norland President Karl Venn met Ostria President Maud Elster. Venn refused."))

    assert {"Karl Venn", "Maud Elster"} <= {actor.name for actor in found.actors}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Adam Lund came with his wife Brenna. Brenna refused.", "Brenna", "person"),
        ("Adam Lund came with Zoll. Zoll refused.", "Zoll", "organisation"),
        ("They met Stefan. Then Stefan refused.", "Stefan", "person"),
    ],
)
def test_a_given_name_alone_is_somebodys(text: str, name: str, kind: str) -> None:
    assert {actor.name: actor.kind.value for actor in reading(report(text)).actors}[name] == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Georgia senator left. Georgia Republican Otto Tam refused.", set()),
        ("Rep. Otto Tam of Georgia left. They met Georgia.", set()),
        ("Georgia said it would sign.", {"GEO"}),
    ],
)
def test_a_part_of_a_state_is_no_state_of_its_name(text: str, expected: set[str]) -> None:
    assert {actor.id for actor in reading(report(text)).actors} & {"GEO"} == expected


def test_a_part_of_a_state_before_a_party_is_nobody() -> None:
    found = reading(report("They met Ohio Republican Otto Tam."))

    assert [actor.name for actor in found.actors] == ["Otto Tam"]


@pytest.mark.parametrize(
    "words",
    [
        "After talks with Otto Tam, Ada Lund's spokesman said the lock would open.",
        "In a letter to Otto Tam, the foreign minister said the lock would open.",
    ],
)
def test_a_title_without_a_comma_behind_it_begins_the_clause(words: str) -> None:
    title = words.split(", ")[1].split(" said")[0]

    assert "Otto Tam" not in who(reading(report(KNOWN + words)), title)


def test_a_title_may_stand_without_a_comma_behind_it_where_no_word_governs_the_name() -> None:
    found = reading(report(KNOWN + "It will open, Otto Tam, the foreign minister said."))

    assert who(found, "the foreign minister") == ["Otto Tam"]


@pytest.mark.parametrize("style", ["", "H.E. ", "H.E. Mr. "])
def test_a_style_parts_no_office_from_its_name(style: str) -> None:
    found = reading(report(f"{KNOWN}The Foreign Minister of Norland, {style}Otto Tam, met Lena Vorr."))

    assert side(found, "Otto Tam") == "Norland"
    assert not any("minister" in actor.name for actor in found.actors)
