"""Authors of posts and letters."""

import pytest

from onrecord.intake.authors import find_own_office, find_signing
from onrecord.intake.kinds import recognise_kind
from onrecord.types import ReportKind

POST = "I had a good talk with Oren Kess. Norland must open its port NOW!"


@pytest.mark.parametrize(
    "end", [" PRESIDENT LENA VORR", " President Lena Vorr\n", "\n\n— Prime Minister Ada van der Lund"]
)
def test_a_name_with_its_office_behind_the_last_sentence_signs_a_post(end: str) -> None:
    found = find_signing(POST + end)

    assert found is not None
    assert (POST + end)[found.start : found.end].lower() in ("lena vorr", "ada van der lund")
    assert recognise_kind(POST + end) is ReportKind.STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met before the oath of U.S. President Lena Vorr.",
        "The envoys met before the oath of U.S. President Lena Vorr",
        "They waited. President Vorr said no.",
        "We will wait. Lena Vorr",
    ],
)
def test_a_sentence_that_ends_in_a_name_is_not_signed(text: str) -> None:
    assert find_signing(text) is None


@pytest.mark.parametrize(
    "words",
    [
        "My Administration is working on a deal.",
        "I have told my Secretary of Commerce to study it.",
        "It is my duty as President to keep the port safe.",
        "As President of Norland, I will sign it.",
        "We won. As your President, I am asking for calm.",
        "I said so in my first Administration.",
    ],
)
def test_who_speaks_of_his_own_administration_is_in_office(words: str) -> None:
    assert find_own_office(words) is not None
    assert recognise_kind(words) is ReportKind.STATEMENT


@pytest.mark.parametrize(
    "words",
    [
        "My Administration did well, and then I left.",
        "As President Vorr told us, I will be waiting.",
        "As President, I led them out of it.",
        "My administration has done much. It began when I was President.",
        "She spoke as President, and I am glad.",
    ],
)
def test_who_was_or_knows_a_president_is_not_in_office(words: str) -> None:
    assert find_own_office(words) is None


def test_a_report_that_quotes_a_president_is_no_post() -> None:
    text = "Vorr said on Monday: “My Administration is working on it.” Kess told reporters he had not asked."

    assert recognise_kind(text) is ReportKind.ARTICLE
