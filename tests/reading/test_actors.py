from __future__ import annotations

import pytest

from onrecord.types import ActorKind
from tests.reading.reports import reading, report, side, who


def test_a_surname_means_the_person_named_in_full_before() -> None:
    found = reading(report("Lena Vorr flew to Tarn. Vorr was late."))

    assert who(found, "Vorr") == ["Lena Vorr"]


def test_two_people_of_one_surname_are_kept_apart_by_honorifics() -> None:
    found = reading(report("Lena Vorr met Karl Vorr. Mr. Vorr left first; Mrs. Vorr stayed."))

    assert who(found, "Mr. Vorr") == ["Karl Vorr"]
    assert who(found, "Mrs. Vorr") == ["Lena Vorr"]


@pytest.mark.parametrize(
    "text",
    [
        "Norland said no. The Norlandic foreign minister, Lena Vorr, left.",
        "Norland said no. Lena Vorr, Norland's foreign minister, left.",
        "Norland said no. Norlandic Foreign Minister Lena Vorr left.",
        "Norland said no. Lena Vorr, the Norlandic foreign ministry's spokeswoman, left.",
        "Norland said no. Lena Vorr, a spokeswoman for the Norlandic foreign ministry, left.",
        "Norland said no. Foreign Minister Lena Vorr of Norland left.",
    ],
)
def test_a_title_tells_for_which_state_somebody_speaks_even_one_of_no_registry(text: str) -> None:
    found = reading(report(text))

    assert side(found, "Lena Vorr") == "Norland"
    assert next(actor for actor in found.actors if actor.name == "Norland").kind is ActorKind.COUNTRY


def test_a_state_of_no_registry_has_the_same_id_in_every_report() -> None:
    first = reading(report("Norland said no. The Norlandic government left."))
    second = reading(report("Envoys praised Norland on the day."))
    ids = [{actor.name: actor.id for actor in found.actors} for found in (first, second)]

    assert ids[0]["Norland"] == ids[1]["Norland"]


def test_a_candidate_speaks_for_no_state() -> None:
    found = reading(report("Presidential candidate Lena Vorr of Norland spoke. The Norlandic government listened."))

    assert side(found, "Lena Vorr") is None


def test_a_former_minister_speaks_for_no_state() -> None:
    found = reading(report("Former Norlandic foreign minister Lena Vorr spoke. The Norlandic government listened."))

    assert side(found, "Lena Vorr") is None


def test_an_unnamed_spokesman_stands_for_the_body() -> None:
    found = reading(report("A spokesman for the Norlandic defence ministry denied it. Norland was calm."))

    assert who(found, "A spokesman for the Norlandic defence ministry") == ["Norland defence ministry"]
    assert side(found, "Norland defence ministry") == "Norland"


def test_a_capital_stands_for_its_government_and_the_form_used_is_kept() -> None:
    found = reading(report("Paris rejected the plan, and so did Oslo."))
    government = next(actor for actor in found.actors if actor.id == "FRA.GOV")

    assert who(found, "Paris") == [government.name]
    assert government.names == ("Paris",)
    assert side(found, government.name) == "France"


@pytest.mark.parametrize(
    "text", ["The envoys met in Paris.", "She flew to Paris.", "PARIS (NBA) - Talks began.", "He came from Paris."]
)
def test_a_capital_that_is_only_a_place_is_no_actor(text: str) -> None:
    found = reading(report(text))

    assert all(actor.name.lower() != "paris" for actor in found.actors)


def test_the_capital_of_a_state_of_no_registry_is_learned_from_the_report() -> None:
    found = reading(
        report("Norland's envoys left. In Tarn, the Norlandic capital, it rained. Later Tarn rejected the plan.")
    )

    assert who(found, "Tarn", nth=-1) == ["Norland"]
    assert "Tarn" in next(actor for actor in found.actors if actor.name == "Norland").names


def test_an_office_means_its_holder_on_the_day_of_the_report() -> None:
    found = reading(report("The German chancellor left.", published="2012-05-05"))

    assert who(found, "The German chancellor") == ["Angela Merkel"]


def test_a_surname_alone_means_who_holds_a_top_office_on_the_day_only() -> None:
    assert who(reading(report("On arrival Merkel smiled.", published="2012-05-05")), "Merkel") == ["Angela Merkel"]
    assert "Angela Merkel" not in who(reading(report("On arrival Merkel smiled.", published="2024-05-05")), "Merkel")


def test_groups_speak_for_nobody() -> None:
    found = reading(report("European leaders welcomed the plan."))

    assert who(found, "European leaders") == ["European leaders"]
    assert side(found, "European leaders") is None


def test_a_headline_does_not_make_names_of_its_verbs() -> None:
    found = reading(
        report("Vorr Assures Norland of Peace\n\nLena Vorr of Norland spoke. Norland's foreign ministry listened.")
    )

    assert who(found, "Vorr") == ["Lena Vorr"]
    assert {actor.name for actor in found.actors} == {"Lena Vorr", "Norland", "Norland foreign ministry"}


def test_the_given_name_of_a_king_may_be_anybodys_without_his_title() -> None:
    alone = reading(report("The miner's son, Harald, rejected the offer.", published="2024-05-05"))
    titled = reading(report("King Harald rejected the offer.", published="2024-05-05"))

    assert who(alone, "Harald") == ["Harald"]
    assert who(titled, "King Harald") == ["Harald V of Norway"]


def test_a_surname_in_the_text_is_explained_by_the_title_of_the_report() -> None:
    found = reading(report("MR. VORR: We listen.", title="Briefing by Press Secretary Lena Vorr"))

    assert who(found, "MR. VORR") != []


def test_a_state_met_once_is_one_where_it_stands_beside_another() -> None:
    found = reading(report("Norland's foreign ministry met envoys. Norland and Sarvenia are far away."))
    states = {actor.name for actor in found.actors if actor.kind is ActorKind.COUNTRY}

    assert states == {"Norland", "Sarvenia"}


def test_who_is_of_a_capital_speaks_for_its_state() -> None:
    found = reading(
        report("Officials in Tarn, the Sarvenian capital, left. Tarn's foreign minister, Lena Vorr, stayed.")
    )

    assert side(found, "Lena Vorr") == "Sarvenian"
    assert who(found, "Officials") == ["Sarvenian government"]


def test_the_surname_of_a_leader_is_no_state() -> None:
    found = reading(report("Norland's prime minister, Lena Vorr, left. The Vorr government stayed."))

    assert side(found, "Vorr government") == "Norland"
    assert {actor.name for actor in found.actors if actor.kind is ActorKind.COUNTRY} == {"Norland"}


def test_a_region_is_nobody_that_she_could_be() -> None:
    found = reading(report("Farmers in North Karvel wait. She said rain would come to North Karvel."))

    assert found.actors == ()


@pytest.mark.parametrize("short", ["MFA", "MOFA"])
def test_the_short_form_of_a_ministry_is_the_ministry(short: str) -> None:
    found = reading(report(f"Norland said no. The Norlandic {short} left, and the Norlandic foreign ministry stayed."))

    assert who(found, f"The Norlandic {short}") == who(found, "the Norlandic foreign ministry") != []


def test_the_account_of_a_secretary_is_the_secretary() -> None:
    found = reading(report("@SecLenaVorr left. Lena Vorr was late. @SecVorr said so."))

    assert who(found, "SecLenaVorr") == who(found, "SecVorr") == ["Lena Vorr"]
