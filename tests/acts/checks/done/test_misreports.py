import pytest

from onrecord.acts.checks.done.misreports import as_corrected
from onrecord.acts.checks.places import Places
from onrecord.types import Act, Status
from tests.acts.checks.claims import check_of, claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "A report on Monday wrongly said that [Vorr] had opposed the mission.",
        "An earlier version incorrectly stated that [Vorr] opposed the mission.",
        "The agency misquoted [Vorr] as having opposed the mission.",
        "[Kess] falsely claimed that [Vorr] opposed the mission.",
    ],
)
def test_what_was_told_wrongly_is_not_so(text):
    assert check_of(reading_of(text), "oppose", "opposed", "Vorr") == "reality"


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] opposed the mission, which a report wrongly said would sail in May.",
        "A report wrongly said that the mission would sail in May, but [Vorr] opposed the mission.",
        "A report said that [Vorr] had opposed the mission.",
        "[Vorr], who was misquoted on Monday, opposed the mission; she said so.",
        "[Vorr] had been misquoted and opposed the mission.",
    ],
)
def test_what_stands_beside_a_mistake_is_kept(text):
    assert check_of(reading_of(text), "oppose", "opposed", "Vorr") is None


def corrected(text: str, cue: str, **more: object) -> Act:
    reading = reading_of(text)
    act = claim(reading, "oppose", cue, "Vorr", **more)
    return as_corrected(act, Places(reading).of(act))


@pytest.mark.parametrize(
    "text",
    [
        "A report on Monday wrongly said that [Vorr] had opposed the mission.",
        "The agency misquoted [Vorr] as having opposed the mission.",
    ],
)
def test_a_stance_that_was_told_wrongly_is_kept_as_not_so_with_the_words_for_it(text):
    found = corrected(text, "opposed")

    assert (found.status, found.told_by) == (Status.NEGATED, None)
    assert any("wrongly said" in each.quote or "misquoted" in each.quote for each in found.evidence)


@pytest.mark.parametrize(
    ("before", "behind", "shown"),
    [("Correction\n\n", "", "Correction"), ("", " The Post regrets the error.", "regrets the error")],
)
def test_what_a_correction_says_that_a_report_said_was_told_wrongly(before, behind, shown):
    told = corrected(f"{before}A report said that [Vorr] had opposed the mission.{behind}", "opposed")
    text = f"{before}[Vorr] did not oppose the mission.{behind}"
    denied = corrected(text, "did not oppose", status=Status.NEGATED, evidence="did not oppose the mission")

    assert told.status is Status.NEGATED
    assert shown in [each.quote for each in told.evidence]
    assert shown in [each.quote for each in denied.evidence]


@pytest.mark.parametrize("text", ["Corrections officers struck. A report said that [Vorr] opposed the mission."])
def test_what_is_no_correction_takes_nothing_back(text):
    assert corrected(text, "opposed").status is Status.ACTUAL


def test_the_denial_of_a_stance_shows_that_it_was_reported():
    text = "[Vorr] did not oppose the mission, as we reported."
    found = corrected(text, "did not oppose", status=Status.NEGATED, evidence="did not oppose the mission")

    assert found.evidence[0].quote == "did not oppose the mission, as we reported"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Kess] falsely claimed that [Vorr] opposed the mission.", "opposed"),
        ("[Vorr] opposed the mission, as we reported.", "opposed"),
        ("[Vorr] had been misquoted and opposed the mission.", "opposed"),
    ],
)
def test_what_is_no_correction_of_a_report_stays_as_it_is(text, cue):
    assert corrected(text, cue).status is Status.ACTUAL
