from __future__ import annotations

import pytest

from onrecord.reading.phrases import parse_phrase
from onrecord.types import ReportKind
from tests.reading.reports import reading, report, side, who

KNOWN = "Norland and Ostria, whose foreign ministries met, are far away. Norland's foreign ministry knows. "


def ids(text: str, name: str) -> set[str]:
    return {actor.id for actor in reading(report(text)).actors if actor.name == name}


def test_a_stranger_is_one_actor_in_all_reports_that_tell_the_side() -> None:
    first = ids(f"{KNOWN}Lena Vorr, Norland's foreign minister, left.", "Lena Vorr")
    second = ids("Norlandic Foreign Minister Lena Vorr came. Norland waited.", "Lena Vorr")

    assert first == second
    assert len(first) == 1


def test_a_stranger_of_two_states_is_two_and_of_no_state_a_third() -> None:
    texts = (
        f"{KNOWN}Norland's foreign minister, Lena Vorr, left.",
        f"{KNOWN}Ostria's foreign minister, Lena Vorr, left.",
        "Lena Vorr left.",
    )

    assert len(set().union(*(ids(text, "Lena Vorr") for text in texts))) == 3


def test_what_is_a_strangers_has_an_id_that_tells_the_side_too() -> None:
    texts = [
        f"{KNOWN}{state}'s premier, Lena Vorr, left. The Vorr government stayed." for state in ("Norland", "Ostria")
    ]
    found = [ids(text, "Vorr government") for text in texts]

    assert all(len(each) == 1 for each in found)
    assert found[0] != found[1]


def test_a_surname_of_two_ministers_lists_both() -> None:
    found = reading(
        report("Prime Minister Lawrence Wong met Foreign Minister Penny Wong. Wong left.", published="2024-11-19")
    )
    mention = found.mentions[-1]

    assert mention.actor_ids == ()
    assert mention.candidates == ("Q456759", "Q6504758")
    assert set(mention.candidates) <= {actor.id for actor in found.actors}


def test_who_left_an_office_speaks_for_what_is_held_now() -> None:
    text = "Former Estonian prime minister Kaja Kallas sang."

    assert side(reading(report(text, published="2024-10-10")), "Kaja Kallas") is None
    assert side(reading(report(text, published="2025-06-11")), "Kaja Kallas") == "European Union"


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("the Norlandic deputy defence minister", "deputy_minister"),
        ("US Deputy Secretary of State", "deputy_foreign_minister"),
        ("the Norlandic deputy prime minister", "deputy_leader"),
        ("the Norlandic president-elect", "elect"),
        ("India's external affairs minister", "foreign_minister"),
        ("an adviser to Norland's president", "adviser"),
        ("the Norlandic water minister", "minister"),
    ],
)
def test_a_title_is_the_office_it_says(title: str, office: str) -> None:
    assert parse_phrase(title).office == office


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Israel Kamara left. Kamara waved.", "Kamara", "Israel Kamara"),
        ("Irma Poland left. Poland waved.", "Poland", "Irma Poland"),
        ("Tomas Verin the elder met Tomas Verin the younger.", "Tomas Verin the elder", "Tomas Verin the elder"),
        (
            "They asked the Council for Rivers and Lakes.",
            "the Council for Rivers and Lakes",
            "Council for Rivers and Lakes",
        ),
        ("South Korean officials left.", "South Korean officials", "South Korean government"),
        ("The Dutch government left.", "The Dutch government", "Dutch government"),
    ],
)
def test_a_name_is_taken_whole(text: str, words: str, name: str) -> None:
    assert who(reading(report(text)), words) == [name]


def test_a_state_and_its_islands_are_told_apart() -> None:
    found = reading(report("The Netherlands paid, and so did the Dutch government."))

    assert {actor.id for actor in found.actors} == {"NLD", "NLD.GOV"}


def test_an_adjective_of_two_states_is_left_open_unless_one_is_named() -> None:
    open_one = reading(report("The Congolese foreign ministry waited."))
    told = reading(report("The Democratic Republic of Congo waited, and so did the Congolese foreign ministry."))

    assert who(open_one, "The Congolese foreign ministry") == []
    assert len(open_one.mentions[0].candidates) == 2
    assert [mention.actor_ids for mention in told.mentions][-1] == ("COD.MFA",)


@pytest.mark.parametrize(
    ("words", "kind", "names"),
    [
        ("The President will come.", ReportKind.TRANSCRIPT, ["Barack Obama"]),
        ("The President of France will come.", ReportKind.TRANSCRIPT, ["François Hollande"]),
        ("The former President will come.", ReportKind.TRANSCRIPT, []),
        ("The President will come.", ReportKind.ARTICLE, []),
    ],
)
def test_the_president_of_a_states_own_briefing_is_its_own(words: str, kind: ReportKind, names: list[str]) -> None:
    title = "Press Briefing by Press Secretary Jay Carney"
    found = reading(report(f"MR. CARNEY: We wait. {words}", published="2014-04-14", kind=kind, title=title))

    assert who(found, words.partition(" will")[0]) == names


@pytest.mark.parametrize(
    ("text", "words", "is_somebody"),
    [
        ("The envoys held talks in Abu Vareth.", "Abu Vareth", False),
        ("The envoys met at Gossel Nordhaven.", "Gossel Nordhaven", False),
        ("The envoys trust in Anna Vareth.", "Anna Vareth", True),
        ("The envoys met Abu Vareth.", "Abu Vareth", True),
    ],
)
def test_an_unknown_name_behind_a_word_for_a_place_is_nobody(text: str, words: str, is_somebody: bool) -> None:
    assert bool(who(reading(report(text)), words)) is is_somebody


def test_a_supreme_leader_is_the_head_of_his_state() -> None:
    found = reading(report("Iran’s Supreme Leader complained.", published="2016-04-01"))

    assert who(found, "Iran’s Supreme Leader") == ["Ali Khamenei"]


@pytest.mark.parametrize(
    "text",
    [
        "Oromar and the Free Highland Army signed a truce.",
        "Oromar and the Red Dune Front signed a truce.",
        "Oromar, Tarn and the National Salvation Front signed a truce.",
        "Oromar and President Lena Vorr signed a truce.",
        "Oromar and the separatist Red Dune Front signed a truce.",
    ],
)
def test_a_word_that_begins_a_list_of_names_is_one(text: str) -> None:
    assert who(reading(report(text)), "Oromar") == ["Oromar"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oromar signed a truce.", "Oromar"),
        ("Oromar and the rebels signed a truce.", "Oromar"),
        ("Oromar, the Red Dune Front said, signed a truce.", "Oromar"),
        ("Farmers and the Dairy Union signed a truce.", "Farmers"),
    ],
)
def test_a_word_with_the_capital_of_a_sentence_is_nobody_alone(text: str, word: str) -> None:
    assert who(reading(report(text)), word) == []


def test_who_is_called_a_lawmaker_once_is_one_person_throughout() -> None:
    text = "Sen. Majlinda Bregu spoke. Majlinda Bregu left. Bregu rested. Later Majlinda Bregu, a senator, wept."
    found = reading(report(text, published="2020-02-23"))
    meant = [mention.actor_ids for mention in found.mentions if "Bregu" in mention.evidence.quote]

    assert len(meant) == 4
    assert len(set(meant)) == 1
    assert len(meant[0]) == 1


def test_a_full_name_that_no_title_calls_a_lawmaker_is_not_the_registered_one() -> None:
    with_title = ids("Sen. Majlinda Bregu spoke.", "Majlinda Bregu")

    assert with_title.isdisjoint(ids("Actress Majlinda Bregu sang. Ms. Majlinda Bregu left.", "Majlinda Bregu"))


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Peter Bloomberg left. Later Bloomberg endorsed the pact.", "Bloomberg", "Peter Bloomberg"),
        ("Former mayor Peter R. Bloomberg left. Later Bloomberg sang.", "Bloomberg", "Peter R. Bloomberg"),
        ("On Friday Bloomberg reported that Lena Vorr had left.", "Bloomberg", "Bloomberg News"),
        ("Lena Vorr, Reuters reported, had left.", "Reuters", "Reuters"),
    ],
)
def test_a_given_name_before_that_of_a_medium_makes_it_a_persons(text: str, name: str, meant: str) -> None:
    assert who(reading(report(text)), name) == [meant]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("EU trade commissioner Otto Tam refused.", "European Union"),
        ("Trade commissioner Otto Tam of the African Union refused.", "African Union"),
        ("African Union peace and security commissioner Otto Tam refused.", "African Union"),
        ("Otto Tam, the Harbour League's commissioner for trade, refused. The Harbour League met.", "Harbour League"),
        ("UN human rights chief Otto Tam refused.", "United Nations"),
        ("Danish police commissioner Otto Tam refused.", "Denmark"),  # of the police, which speaks for it
        ("Danish insurance commissioner Otto Tam refused.", None),
        ("EU trade expert Otto Tam refused.", None),
        ("Former EU trade commissioner Otto Tam refused.", None),
    ],
)
def test_who_leads_something_of_a_body_of_states_speaks_for_it(text: str, name: str | None) -> None:
    assert side(reading(report(text)), "Otto Tam") == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congo left the talks.", "Democratic Republic of the Congo"),
        ("Brazzaville was calm. Congo left the talks.", "Republic of the Congo"),
        ("Rain fell on the Republic of Congo. Congo left the talks.", "Republic of the Congo"),
    ],
)
def test_a_name_of_two_states_is_the_larger_ones_unless_the_other_is_named(text: str, expected: str) -> None:
    assert who(reading(report(text)), "Congo") == [expected]


@pytest.mark.parametrize("body", ["coast guard", "air force", "intelligence service"])
def test_forces_of_a_state_speak_for_it(body: str) -> None:
    found = reading(report(f"The Philippine {body} left the talks."))

    assert who(found, f"The Philippine {body}") == [f"Philippine {body}"]
    assert side(found, f"Philippine {body}") == "Philippines"


def test_an_unnamed_official_is_one_however_the_state_is_named() -> None:
    found = reading(report("A Danish diplomat came. Later Denmark's diplomat left, and rain fell."))

    assert who(found, "A Danish diplomat") == who(found, "Denmark's diplomat") != []
    assert len({each.id for each in found.actors if each.name == "Danish diplomat"}) == 1


def test_a_people_called_by_two_words_is_no_group_of_its_own() -> None:
    found = reading(report("Lena Vorr met the South Koreans. Norland's farmers left."))

    assert not any("koreans" in actor.name for actor in found.actors)
