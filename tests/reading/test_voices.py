from __future__ import annotations

import pytest

from onrecord.reading.voices import issuing_state, speaking_state, voices
from onrecord.types import How, Mention, Reading, Report, ReportKind, Span
from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("heading", "issuer"),
    [
        ("Statement by Lena Vorr on the pact", "Lena Vorr"),
        ("Remarks of President Karl Brandt", "Karl Brandt"),
        ("Floor speech in support of the Lena Vorr Act", None),
        ("Address in memory of Karl Brandt by Lena Vorr", "by Lena Vorr"),
        ("President Lena Vorr issued the following statement.", "Lena Vorr"),
        ("The Foreign Ministry of Norland made the following remarks on Monday:", "Foreign Ministry of Norland"),
        ("President Vorr and President Brandt issued the following statement.", None),
        ("We have taken note of the statement by the Foreign Ministry of Norland.", None),
        ("Our reply to the latest letter from Lena Vorr", None),
        ("Statement on the situation in the Strait of Tarn", None),
        ("Statement on the attack by Norland", None),
        ("Statement on the attack by Foreign Minister Lena Vorr", "Lena Vorr"),
        ("Open letter to the Minister of Health", None),
        ("Open letter to the Minister of Health from Lena Vorr", "Lena Vorr"),
        ("Declaration of Tarn", None),
        ("The ministry released the following statement by Lena Vorr", "Lena Vorr"),
    ],
)
def test_a_statement_is_the_words_of_who_issued_it_and_not_of_whom_it_honours(heading: str, issuer: str | None) -> None:
    text = f"{heading}\n\nI rise today."
    found = voices(Reading(report=Report(id="r", text=text, source="", kind=ReportKind.STATEMENT)))

    named = [text[label.start : label.end] for _, label in found]
    assert [issuer in name for name in named] == ([True] if issuer else [])


def test_a_statement_of_support_is_not_of_whom_it_supports() -> None:
    text = "Statement of Support for Karl Brandt by the Senate\n\nWe rise today."
    found = voices(Reading(report=Report(id="r", text=text, source="", kind=ReportKind.STATEMENT)))

    assert [text[label.start : label.end] for _, label in found] == ["by the Senate"]


@pytest.mark.parametrize(
    ("heading", "name", "issuer"),
    [
        ("Ministry of Foreign Affairs of Norland", "Norland", "Norland"),
        ("The Norland Steel Union", "Norland Steel Union", "Norland Steel Union"),
        ("Norland Steel press office: No deal yet", "Norland Steel", "Norland Steel"),
        ("Norland's spokesperson", "Norland", "Norland"),
        ("Norland and the pact", "Norland", None),
        ("On Norland", "Norland", None),
        ("Norland has our support.", "Norland", None),
        ("JOINT COMMUNIQUE", "JOINT COMMUNIQUE", None),
    ],
)
def test_a_statement_under_a_letterhead_is_of_the_body_it_names(heading: str, name: str, issuer: str | None) -> None:
    text = f"{heading}\n\nWe will wait."
    report = Report(id="r", text=text, source="", kind=ReportKind.STATEMENT)
    span = Span(start=text.index(name), end=text.index(name) + len(name))
    named = Mention(evidence=report.evidence(span), actor_ids=("n",), how=How.NAME)

    found = voices(Reading(report=report, mentions=(named,)))
    assert [text[label.start : label.end] for _, label in found] == ([issuer] if issuer else [])


@pytest.mark.parametrize(
    ("title", "outlet", "state"),
    [
        ("Statement by the minister", "Ministry of Foreign Affairs of Denmark", "Denmark"),
        ("Press briefing", "White House", "United States"),
        ("White House press briefing", None, "United States"),
        ("Gaggle by White House Press Secretary Lena Vorr", None, "United States"),
        ("Remarks by Minister Lena Vorr at the White House", None, ""),
        ("Briefing on talks with the Kremlin", None, ""),
        ("Press briefing", "The Kremlin Review", ""),
        ("Press Briefing by Jay Carney on the talks", None, "United States"),
        ("Press Briefing on the talks with Jay Carney", None, ""),
        ("Press Briefing by Lena Vorr", "Tarn Post", ""),
        (None, None, ""),
    ],
)
def test_outlet_and_headline_tell_which_state_issued_a_statement(
    title: str | None, outlet: str | None, state: str
) -> None:
    def issued(kind: ReportKind) -> str:
        report = Report(
            id="r", text="We wait.", source="", title=title, outlet=outlet, published="2014-03-03", kind=kind
        )
        return issuing_state(report)

    assert issued(ReportKind.STATEMENT) == state
    assert issued(ReportKind.ARTICLE) == ""


LETTER = "Letter to the shareholders of Karvel Steel\n\nWe will not pay fifty.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (LETTER + "Lena Vorr\nChief Executive Officer", "Lena Vorr"),
        (LETTER + "Xolvi Vorr\nPresident of Arland\n", "Xolvi Vorr"),
        (LETTER + "Martin Kess", "Martin Kess"),
        (LETTER + "Lena Vorr, Foreign Minister of Arland", "Lena Vorr"),
        (LETTER + "Lena Vorr, Minister of Trade\nMartin Kess, President", None),
        ("We will not pay. We wait.\n\nLena Vorr, Foreign Minister of Arland\n", "Lena Vorr"),
        ("We will not pay. We wait.\n\nLena Vorr, Tarn", None),
        ("We will not pay\n\nLena Vorr, Foreign Minister of Arland", None),
        (LETTER + "Letter from Karl Brandt", "from Karl Brandt"),
        (LETTER + "Thank You", None),
        (LETTER + "Lena Vorr\nMartin Kess", None),
        (LETTER + "Ministry of Trade", None),
        (LETTER + "We remain yours.", None),
        ("Message to the people of Arland\n\nWe wait.", None),
    ],
)
def test_a_letter_is_the_words_of_who_signs_it_not_of_whom_it_is_addressed_to(text: str, name: str | None) -> None:
    found = voices(Reading(report=Report(id="r", text=text, source="", kind=ReportKind.STATEMENT)))

    assert [text[label.start : label.end] for _, label in found] == ([name] if name else [])


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("MR. EARNEST", "United States"),
        ("Secretary Kerry", "United States"),
        # Who governs is not its president.
        ("Angela Merkel", ""),
        ("Lena Vorr", ""),
    ],
)
def test_the_state_of_those_who_talk_is_that_of_registered_labels_whose_president_governs(
    label: str, state: str
) -> None:
    text = f"Q: Will he come?\n\n{label}: He will. I have asked him.\n\nQ: When?\n\n{label}: We will see."

    assert speaking_state(report(text, kind=ReportKind.TRANSCRIPT, published="2015-05-04")) == state
    assert speaking_state(report(text, kind=ReportKind.ARTICLE, published="2015-05-04")) == ""


def test_the_president_of_whom_a_minister_speaks_is_his_own() -> None:
    text = "Q: Did he call?\n\nSecretary Kerry: The President called him.\n\nQ: When?\n\nSecretary Kerry: I was there."
    found = reading(report(text, kind=ReportKind.TRANSCRIPT, published="2015-05-04"))

    assert who(found, "The President") == ["Barack Obama"]
