from __future__ import annotations

import pytest

from onrecord.reading.dates import find_dates
from onrecord.reading.nominals import noun_phrase
from onrecord.reading.sentences import find_sentences
from onrecord.reading.settings import Settings
from onrecord.types import Reading
from tests.reading.reports import Said, attributions, report


def setting(text: str, said: Said) -> tuple[str | None, str | None]:
    of = report(text, published="2031-05-14")
    reading = find_dates(find_sentences(Reading(report=of, attributions=attributions(of, said))))
    attribution = reading.attributions[0]
    (sentence,) = [it for it in reading.sentences if it.holds(attribution.cue.span)]
    found = Settings(reading).find(attribution, sentence)
    return (found.addressee.quote if found.addressee else None, found.medium.quote if found.medium else None)


@pytest.mark.parametrize(
    ("text", "cue", "addressee", "medium"),
    [
        ("Vorr told reporters on Monday that it rains.", "told", "reporters", None),
        ("Vorr told reporters Borland knew that it rains.", "told", "reporters", None),
        ("Vorr told the Tarn Gazette that it rains.", "told", "the Tarn Gazette", None),
        ("Vorr told a rally in Tarn that it rains.", "told", "a rally", None),
        ("Vorr told members of the council that it rains.", "told", "members of the council", None),
        ("Vorr told him that it rains.", "told", None, None),
        ("Vorr complained to the ombudsman that it rains.", "complained", "the ombudsman", None),
        ("Vorr vowed to the end that it rains.", "vowed", None, None),
        ("Speaking to lawmakers, Vorr said that it rains.", "said", "lawmakers", None),
        ("Vorr said in a letter to Tam that it rains.", "said", "Tam", "a letter"),
        ("In a phone call with Tam, Vorr said that it rains.", "said", "Tam", "a phone call"),
        ("In an interview with Radio Tarn, Vorr said that it rains.", "said", None, "an interview with Radio Tarn"),
        ("Vorr said in a post on X that it rains.", "said", None, "a post on X"),
        ("Vorr said in a blog post that it rains.", "said", None, "a blog post"),
        ("Vorr said on state television that it rains.", "said", None, "state television"),
        ("Vorr told Tam by phone that it rains.", "told", "Tam", "phone"),
        ("Vorr said at a news conference on Monday that it rains.", "said", None, "a news conference"),
        ("Vorr said on the report that it rains.", "said", None, None),
        ("Vorr said in Tarn that it rains.", "said", None, None),
        ("Vorr, in a call for peace, said that it rains.", "said", None, None),
        ("Tam spoke in a debate, and Vorr said that it rains.", "said", None, None),
    ],
)
def test_addressee_and_medium_are_the_very_words(text, cue, addressee, medium):
    assert setting(text, ("Vorr", cue, "that it rains")) == (addressee, medium)


def test_a_document_that_is_the_source_is_the_medium():
    text = "It rains, according to a statement posted on Telegram."
    source = "a statement posted on Telegram"

    assert setting(text, (source, "according to", "It rains")) == (None, source)


def test_a_medium_inside_the_words_said_is_none_of_them():
    assert setting("Vorr said it was in a letter.", ("Vorr", "said", "it was in a letter")) == (None, None)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (" reporters and diplomats in Tarn", "reporters and diplomats"),
        (" Vorr and the envoy that", "Vorr and the envoy"),
        (" a crowd of 1,300 here", "a crowd of 1,300"),
        (" a closed session of the Harbour Council.", "a closed session of the Harbour Council"),
        (" that it rains", None),
        (" in Tarn", None),
        (", however", None),
    ],
)
def test_a_noun_phrase_ends_where_another_phrase_begins(text, phrase):
    span = noun_phrase(text, 0, len(text))

    assert (text[span.start : span.end] if span else None) == phrase
