from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, side, who

# Offices and bodies by which the report's own states are known.
STATES = (
    "Norland, Ostria and Veskia sent envoys. "
    "The Norlandic president met the Ostrian president and the Veskian president. "
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The foreign ministers of Norland and Ostria", ["Norland foreign minister", "Ostria foreign minister"]),
        (
            "The foreign ministers of Norland, Ostria and Veskia",
            ["Norland foreign minister", "Ostria foreign minister", "Veskia foreign minister"],
        ),
        ("The Norlandic and Ostrian foreign ministers", ["Norland foreign minister", "Ostria foreign minister"]),
        (
            "Norlandic, Ostrian and Veskian negotiators",
            ["Norland negotiators", "Ostria negotiators", "Veskia negotiators"],
        ),
        ("The leaders of Norland and Ostria", ["Norland", "Ostria"]),
        ("The kings of Norland and Ostria", ["Norland king", "Ostria king"]),
        ("The heads of state and government of Norland and Ostria", ["Norland", "Ostria"]),
        # Whoever leads what nobody knows stands for it.
        ("The presidents of Norland and Quell", ["Norland president", "Quell"]),
        ("The foreign ministers of Quell and Merrow", ["Quell", "Merrow"]),
        ("Heads of government of Quell, Merrow and Vasker", ["Quell", "Merrow", "Vasker"]),
    ],
)
def test_an_office_of_listed_states_is_one_of_each(words: str, names: list[str]) -> None:
    found = reading(report(f"{STATES}{words} signed the paper."))

    assert who(found, words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Envoys from Norland and Ostria", ["Norland envoys", "Ostria envoys"]),
        ("The delegations from both Norland and Ostria", ["Norland delegations", "Ostria delegations"]),
        ("Officials from Norland, Ostria and Veskia", ["Norland government", "Ostria government", "Veskia government"]),
        # Who comes from what nobody knows stands for that itself.
        ("Negotiators from Oromar and Pellas", ["Oromar", "Pellas"]),
        ("Delegates from Oromar and the Free Highland Army", ["Oromar", "Free Highland Army"]),
        ("Negotiators from Oromar and the Norlandic government", ["Oromar", "Norland government"]),
    ],
)
def test_who_comes_from_listed_states_is_of_each(words: str, names: list[str]) -> None:
    found = reading(report(f"{STATES}{words} signed the paper."))

    assert who(found, words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("American and Qatari officials", ["U.S. government", "Qatari government"]),
        ("British, American and German diplomats", ["British embassy", "U.S. embassy", "German embassy"]),
        ("Egyptian and Qatari mediators", ["Egyptian mediators", "Qatari mediators"]),
        ("U.S. and Israeli officials", ["U.S. government", "Israeli government"]),
    ],
)
def test_a_name_that_states_share_is_of_each_listed(words: str, names: list[str]) -> None:
    assert who(reading(report(f"On Friday {words} urged Rwanda to leave.")), words) == names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Trump and Qatari officials", "Qatari officials"),
        ("the U.S. and Israeli officials", "Israeli officials"),
        ("American firms and Qatari officials", "Qatari officials"),
    ],
)
def test_a_name_that_states_share_stays_one_beside_others(words: str, name: str) -> None:
    found = reading(report(f"On Friday {words} urged Rwanda to leave."))

    assert name in {mention.evidence.quote for mention in found.mentions}


def test_each_of_a_list_speaks_for_its_state() -> None:
    found = reading(report(f"{STATES}The Norlandic and Ostrian foreign ministers signed the paper."))

    assert side(found, "Norland foreign minister") != side(found, "Ostria foreign minister")
    assert side(found, "Ostria foreign minister") is not None


def test_they_are_all_of_a_list() -> None:
    found = reading(
        report(f"{STATES}\n\nThe foreign ministers of Norland, Ostria and Veskia met. They called on Tarn.")
    )

    assert len(who(found, "They")) == 3


def test_the_first_of_a_list_has_the_word() -> None:
    text = f"{STATES}The Norlandic and Ostrian foreign ministers said it rains."
    found = reading(report(text), ("The Norlandic and Ostrian foreign ministers", "said", "it rains"))

    names = {actor.id: actor.name for actor in found.actors}
    assert names[found.attributions[0].speaker_id or ""] == "Norland foreign minister"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Another's president is none of the list.
        ("Officials of Norland and Ostria's president met.", "Officials of Norland"),
        # "The U.S." may be a party of its own.
        ("Talks between the U.S. and Ostrian officials failed.", "Ostrian officials"),
        ("The former presidents of Norland and Ostria met.", "The former presidents of Norland"),
        # A person leads no list; nobody has a state of sport.
        ("The leaders of Norland and Anna Brandt met.", "The leaders of Norland"),
        ("The ministers of Sport and Tourism met.", "The ministers of Sport"),
        ("The farmers of Norland and Ostria met.", "Ostria"),
        ("Farmers from Norland and Ostria met.", "Ostria"),
        ("Officials from Norland and Ostria's president met.", "Officials"),
        ("Officials from Norland and Ostrian envoys met.", "Officials"),
        ("Envoys from President Karl Brandt and Norland met.", "Envoys"),
    ],
)
def test_what_is_no_list_of_states_stays_as_it_is(text: str, words: str) -> None:
    found = reading(report(STATES + text))

    assert words in {mention.evidence.quote for mention in found.mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (", Ada Lund and Otto Tam, left.", ["Ada Lund", "Otto Tam"]),
        (", Ada Lund and Otto Tam left.", ["Norland foreign minister", "Ostria foreign minister"]),
        (", Ada Lund, left.", ["Norland foreign minister", "Ostria foreign minister"]),
        (", Ada Lund, Otto Tam and Lena Vorr, left.", ["Norland foreign minister", "Ostria foreign minister"]),
        (" met Ada Lund and Otto Tam.", ["Norland foreign minister", "Ostria foreign minister"]),
    ],
)
def test_those_named_right_behind_a_list_of_owners_are_meant_by_it(text: str, names: list[str]) -> None:
    words = "The foreign ministers of Norland and Ostria"

    assert who(reading(report(f"{STATES}{words}{text}")), words) == names
