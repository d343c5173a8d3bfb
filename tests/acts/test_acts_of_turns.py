from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.acts import find_acts
from onrecord.types import ReportKind
from tests.acts.hand import Said, only, propose, reading_of


def test_whose_turn_it_is_did_not_do_what_was_done_to_them():
    text = "Vorr: Our boats were seized.\nQ: When?\nVorr: I do not know."
    act = only(
        f"[{text[:4]}]{text[4:]}",
        propose("coerce", "were seized", recipient="Our boats", teller="other"),
        kind=ReportKind.TRANSCRIPT,
    )

    assert (act.actor_ids, act.told_by) == ((), "vorr")


def test_own_words_in_a_transcript_are_of_its_date():
    text = "Q: Is there any news for us?\n\n[Vorr]: We will dredge the channel.\n\nQ: When?\n\n[Vorr]: Soon."
    pledge = propose("pledge", "will dredge", actor="We", about="dredge the channel", teller="actor")
    act = only(text, pledge, kind=ReportKind.TRANSCRIPT)

    assert (act.actor_ids, act.told_by, act.day) == (("vorr",), "vorr", "2031-05-10")


@pytest.mark.parametrize(("kind", "teller"), [(ReportKind.TRANSCRIPT, "vorr"), (ReportKind.ARTICLE, "kess")])
def test_what_is_retold_in_a_turn_is_hearsay_of_whoever_has_it_and_done_by_its_source(kind, teller):
    text = "Q: Is there news?\n\n[Vorr]: [Kess] told us that the gates must open.\n\nQ: When?\n\n[Vorr]: Soon. We hope."
    told = Said("Kess", "told", "that the gates must open", source="Kess")
    demand = propose("demand", "must open", about="the gates", teller="actor")
    act = only(text, told, demand, kind=kind)

    assert (act.actor_ids, act.told_by) == (("kess",), teller)


@pytest.mark.parametrize(("kind", "doer"), [(ReportKind.TRANSCRIPT, "vorr"), (ReportKind.ARTICLE, "kess")])
def test_whoever_retells_words_in_a_turn_speaks_of_itself(kind, doer):
    text = (
        "Q: Is there news?\n\n[Vorr]: [Kess] knows that we will open the gates.\n\nQ: When?\n\n[Vorr]: Soon. We hope."
    )
    known = Said("Kess", "knows", "that we will open the gates", source="Kess")
    pledge = propose("pledge", "will open", actor="we", about="the gates", teller="actor")

    assert only(text, known, pledge, kind=kind).actor_ids == (doer,)


@pytest.mark.parametrize(
    ("title", "kind", "doers"),
    [
        ("Remarks by Lena Vorr on the gates", ReportKind.STATEMENT, ("vorr",)),
        ("Remarks by Lena Vorr and Oren Kess", ReportKind.STATEMENT, ()),
        ("Remarks on the gates", ReportKind.STATEMENT, ()),
        ("Remarks by Lena Vorr on the gates", ReportKind.ARTICLE, ()),
        ("Interview by Lena Vorr", ReportKind.STATEMENT, ()),
    ],
)
def test_a_statement_is_the_words_of_the_one_by_whom_its_headline_says_it_is(title, kind, doers):
    pledge = propose("pledge", "will open", actor="We", recipient="Borland", about="the gates", teller="actor")
    reading = reading_of("We will open the gates to [Borland].", pledge, kind=kind)
    headed = replace(reading, report=replace(reading.report, title=title))

    assert [act.actor_ids for act in find_acts(headed).acts] == [doers]


def test_a_preface_that_names_the_speaker_is_not_in_the_speakers_words():
    pledge = propose("pledge", "will open", actor="we", recipient="Borland", about="the gates", teller="actor")
    reading = reading_of("[Vorr] met us; we will open the gates to [Borland].", pledge, kind=ReportKind.STATEMENT)
    headed = replace(reading, report=replace(reading.report, title="Remarks by Lena Vorr"))

    assert [act.actor_ids for act in find_acts(headed).acts] == [()]
