from __future__ import annotations

import pytest

from onrecord.types import Attribution, Reading, ReportKind
from tests.reading.reports import Said, reading, report


def first(text: str, *said: Said, published: str | None = None) -> tuple[Attribution, str | None]:
    found = reading(report(text, published=published), *said)
    return found.attributions[0], name_of(found, found.attributions[0].speaker_id)


def name_of(found: Reading, actor_id: str | None) -> str | None:
    return next((actor.name for actor in found.actors if actor.id == actor_id), None)


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Lena Vorr, the Ostrian envoy, said it rains.", "Lena Vorr, the Ostrian envoy,", "Lena Vorr"),
        ("Otto Tam is late. The mother of Otto Tam said it rains.", "The mother of Otto Tam", None),
        ("Otto Tam is late. Otto Tam's mother said it rains.", "Otto Tam's mother", None),
        ("Lena Vorr came. A statement from Lena Vorr said it rains.", "A statement from Lena Vorr", "Lena Vorr"),
        ("Lena Vorr came. A spokesman for Lena Vorr said it rains.", "A spokesman for Lena Vorr", "Vorr spokesperson"),
        ("Lena Vorr came. One Vorr voter said it rains.", "One Vorr voter", None),
        ("The Danish statement said it rains.", "The Danish statement", "Denmark"),
        ("Ostria's minister came. The Ostrian note said it rains.", "The Ostrian note", "Ostria"),
        ("The Ostrian rain said it rains.", "The Ostrian rain", None),
        ("Lena Vorr came. Lena Vorr's statement said it rains.", "Lena Vorr's statement", "Lena Vorr"),
        (
            "The Harbour Court met. The Harbour Court decision said it rains.",
            "The Harbour Court decision",
            "Harbour Court",
        ),
        (
            "The Harbour Court met. The opinion of the Harbour Court said it rains.",
            "The opinion of the Harbour Court",
            "Harbour Court",
        ),
        ("Businessman and Vorr loyalist Otto Tam said it rains.", "Businessman and Vorr loyalist Otto Tam", "Otto Tam"),
        ("Member of parliament (MP) Otto Tam said it rains.", "Member of parliament (MP) Otto Tam", "Otto Tam"),
    ],
)
def test_the_speaker_is_the_head_of_the_source(text: str, source: str, name: str | None) -> None:
    assert first(text, (source, "said", "it rains"))[1] == name


def test_a_participle_without_subject_has_the_speaker_before_it() -> None:
    text = "Lena Vorr welcomed Otto Tam, saying it rains."
    found = reading(report(text), ("Lena Vorr", "welcomed", "Otto Tam"), (None, "saying", "it rains"))

    assert name_of(found, found.attributions[1].speaker_id) == "Lena Vorr"


@pytest.mark.parametrize(
    ("before", "paper", "name"),
    [
        ("Lena Vorr said in a written statement that she agrees.", "the statement", "Lena Vorr"),
        ("In a letter, Lena Vorr said she agrees. Otto Tam left.", "the letter", "Lena Vorr"),
        ("Otto Tam left. Lena Vorr issued a statement.", "The statement", "Lena Vorr"),
        ("Lena Vorr said a statement by somebody was lost.", "the statement", None),
        ("Lena Vorr said in a letter that she agrees.", "the report", None),
    ],
)
def test_a_paper_taken_up_speaks_for_who_wrote_or_sent_it(before: str, paper: str, name: str | None) -> None:
    text = f"{before} “It rains here,” {paper} went."
    said = ("Lena Vorr", "said", before.partition(" said ")[2].rstrip("."))
    given = [said] if " said " in before else []
    found = reading(report(text), *given, (paper, "went", "It rains here"))

    assert name_of(found, found.attributions[-1].speaker_id) == name


def test_a_headline_verb_has_the_name_before_it() -> None:
    assert first("Vorr Assures Tarn of Rain\n\nLena Vorr spoke.", (None, "Assures", "Tarn of Rain"))[1] == "Lena Vorr"


def test_a_passive_without_source_has_no_speaker() -> None:
    assert first("Lena Vorr is believed to be ill.", (None, "is believed", "to be ill"))[1] is None


def test_a_turn_belongs_to_its_label() -> None:
    text = (
        "LENA VORR: It rains.\n\nQ: Why does it?\n\nLENA VORR: We have reasons.\n\nQ: Which?\n\nLENA VORR: We wait.\n"
    )
    found = reading(report(text, kind=ReportKind.TRANSCRIPT), (None, ":", "It rains."))

    assert name_of(found, found.attributions[0].speaker_id) == "Lena Vorr"


def test_words_within_words_are_told_by_the_outer_speaker() -> None:
    text = "Lena Vorr revealed that Otto Tam said it rains."
    found = reading(
        report(text), ("Lena Vorr", "revealed", "that Otto Tam said it rains"), ("Otto Tam", "said", "it rains")
    )

    assert name_of(found, found.attributions[0].told_by) is None
    assert name_of(found, found.attributions[1].told_by) == "Lena Vorr"


@pytest.mark.parametrize(
    ("text", "cue", "field", "value"),
    [
        ("Lena Vorr told reporters on Monday that it rains.", "told", "addressee", "reporters"),
        ("Lena Vorr told reporters on Monday that it rains.", "told reporters", "addressee", "reporters"),
        ("Lena Vorr told them that it rains.", "told", "addressee", None),
        ("In a radio interview, Lena Vorr said it rains.", "said", "medium", "a radio interview"),
        ("Lena Vorr said on Twitter it rains.", "said", "medium", "Twitter"),
        ("Lena Vorr said on Monday that it rains.", "said", "day", "2031-05-12"),
        ("In a radio interview on Monday, Lena Vorr said it rains.", "said", "day", "2031-05-12"),
        ("Lena Vorr said of Monday's vote that it rains.", "said", "day", None),
    ],
)
def test_the_setting_of_the_words_is_kept(text: str, cue: str, field: str, value: str | None) -> None:
    attribution, _ = first(text, ("Lena Vorr", cue, "it rains"), published="2031-05-14")

    assert getattr(attribution, field) == value


def test_a_day_within_the_words_said_is_not_the_day_they_were_said() -> None:
    attribution, _ = first(
        "Lena Vorr said the fair opened on Monday.",
        ("Lena Vorr", "said", "the fair opened on Monday"),
        published="2031-05-14",
    )

    assert attribution.day is None


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("The Tarn Agency quoted Lena Vorr as saying it rains.", "quoted", "Lena Vorr"),
        ("The Tarn Agency cited the Ostrian envoy, Lena Vorr, as saying it rains.", "cited", "Lena Vorr"),
        ("The Tarn Agency quoted Otto Tam. Lena Vorr as saying it rains.", "quoted", "Tarn Agency"),
        ("The Tarn Agency quoted Lena Vorr's note that it rains.", "quoted", "Tarn Agency"),
        ("The Tarn Agency named Lena Vorr as saying it rains.", "named", "Tarn Agency"),
    ],
)
def test_who_is_quoted_as_saying_so_speaks(text: str, cue: str, name: str) -> None:
    attribution, speaker = first(text, ("The Tarn Agency", cue, "it rains"))

    assert speaker == name
    assert attribution.source is not None
    assert name.removeprefix("Tarn ") in attribution.source.quote
