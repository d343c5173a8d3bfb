from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.reading.dates import find_dates
from onrecord.reading.days import SaidDays, as_day, entry_day, with_continued_days
from onrecord.reading.sentences import find_sentences
from onrecord.types import DateMention, Reading, ReportKind, Span
from tests.reading.reports import Said, attributions, report

WEDNESDAY = "2031-05-14"


def hand(text: str, *said: Said, kind: ReportKind = ReportKind.ARTICLE, published: str | None = WEDNESDAY) -> Reading:
    of = report(text, published=published, kind=kind)
    return find_dates(find_sentences(Reading(report=of, attributions=attributions(of, *said))))


def day(text: str, *said: Said, kind: ReportKind = ReportKind.ARTICLE) -> str | None:
    reading = hand(text, *said, kind=kind)
    attribution = reading.attributions[0]
    (sentence,) = [it for it in reading.sentences if it.holds(attribution.cue.span)]
    return SaidDays(reading).find(attribution, sentence, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vorr said on Monday that it rains.", "2031-05-12"),
        ("On Monday, Vorr said that it rains.", "2031-05-12"),
        ("In a speech in Tarn on Monday, Vorr said that it rains.", "2031-05-12"),
        ("Vorr, interviewed by Radio Tarn on Monday, said that it rains.", "2031-05-12"),
        ("Vorr said last month that it rains.", "2031-04"),
        ("Vorr said in 2027 that it rains.", "2027"),
        ("Vorr said that it rains.", None),
        ("Vorr said in the treaty signed in 2027 that it rains.", None),
        ("Vorr said at a fair held in Tarn in 2027 that it rains.", "2027"),
        ("Vorr said earlier this week that it rains.", None),
        ("Vorr, who met Tam on Monday, said that it rains.", None),
        ("Vorr said of the talks on Monday that it rains.", None),
        ("Vorr opened her channel in 2027, and said that it rains.", None),
        ("Since Monday, Vorr said that it rains.", None),
    ],
)
def test_words_are_of_the_day_that_stands_with_their_cue(text, expected):
    assert day(text, ("Vorr", "said", "that it rains")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vorr broke the truce signed on Monday and said it rains.", None),
        ("Vorr broke the truce struck with Tam on Monday and said it rains.", None),
        ("Vorr met Tam on Monday and said it rains.", "2031-05-12"),
    ],
)
def test_the_day_of_a_thing_is_not_that_of_the_words_behind_and(text, expected):
    assert day(text, ("Vorr", "said", "it rains")) == expected


def test_a_day_inside_the_words_is_not_when_they_were_said():
    assert day("Vorr said it rained on Monday.", ("Vorr", "said", "it rained on Monday")) is None


def test_the_day_of_what_is_told_is_not_that_of_the_telling():
    assert day("On Monday, according to Vorr, it rained.", ("Vorr", "according to", "it rained")) is None


def test_own_words_of_a_transcript_are_of_its_date_and_words_told_in_it_are_not():
    text = "LENA VORR: We hope it rains.\n\nQ: Why?\n\nLENA VORR: Tam said it will.\n\nQ: When?\n\nLENA VORR: Soon.\n"

    assert day(text, ("LENA VORR", ":", "We hope it rains."), kind=ReportKind.TRANSCRIPT) == WEDNESDAY
    assert day(text, ("We", "hope", "it rains"), kind=ReportKind.TRANSCRIPT) == WEDNESDAY
    assert day(text, ("Tam", "said", "it will"), kind=ReportKind.TRANSCRIPT) is None
    assert day(text, ("We", "hope", "it rains")) is None


def test_what_one_is_let_stress_is_stressed_then():
    text = "LENA VORR: Let me stress that it rains.\n\nQ: Why?\n\nLENA VORR: Soon.\n"

    assert day(text, ("me", "stress", "that it rains"), kind=ReportKind.TRANSCRIPT) == WEDNESDAY
    assert day(text, ("me", "stress", "that it rains")) is None


def test_an_entry_of_a_chronology_dates_its_paragraph():
    reading = hand("Timeline\n\n9 May — Arland proposes a label. Borland asks for time.\n\nBoth wait.\n")
    text = reading.report.text

    assert entry_day(reading, text.index("asks")) == "2031-05-09"
    assert entry_day(reading, text.index("wait")) is None


def continued(text: str, *said: Said) -> list[str | None]:
    reading = hand(text, *said)
    first, *rest = reading.attributions
    spoken = (replace(first, speaker_id="vorr", day="2031-05-12"), *(replace(it, speaker_id="vorr") for it in rest))
    return [it.day for it in with_continued_days(spoken, reading)]


BEGINS: Said = ("Vorr", "said on Monday", "that it rains")


def test_who_goes_on_speaking_speaks_on_the_same_day():
    text = "Vorr said on Monday that it rains.\n\n“It does not stop,” she added.\n"

    assert continued(text, BEGINS, ("she", "added", "“It does not stop,”")) == ["2031-05-12", "2031-05-12"]


@pytest.mark.parametrize("between", ["Vorr met Tam on Friday. ", "It is dry in Borland. " * 70])
def test_another_day_or_much_else_between_ends_an_occasion(between):
    text = f"Vorr said on Monday that it rains.\n\n{between}“It does not stop,” she added.\n"

    assert continued(text, BEGINS, ("she", "added", "“It does not stop,”"))[1] is None


def test_another_medium_ends_an_occasion_for_what_follows_too():
    text = "Vorr said on Monday that it rains.\n\nIn a letter, she said it pours. “It does not stop,” she added.\n"
    reading = hand(text, BEGINS, ("she", "said", "it pours"), ("she", "added", "“It does not stop,”"))
    first, second, third = (replace(it, speaker_id="vorr") for it in reading.attributions)
    spoken = (replace(first, day="2031-05-12"), replace(second, medium="a letter"), third)

    assert [it.day for it in with_continued_days(spoken, reading)] == ["2031-05-12", None, None]


def test_what_somebody_has_said_is_of_no_known_occasion():
    text = "Vorr said on Monday that it rains.\n\nShe has said it does not stop.\n"

    assert continued(text, BEGINS, ("She", "said it", "does not stop"))[1] is None


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2031-05-12", "2031-05-12", "2031-05-12"),
        ("2031-02-01", "2031-02-28", "2031-02"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-05-12", "2031-05-18", None),
        (None, None, None),
    ],
)
def test_days_months_and_years_are_told_and_other_stretches_are_not(start, end, expected):
    evidence = report("x").evidence(Span(start=0, end=1))

    assert as_day(DateMention(evidence=evidence, start=start, end=end)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 May: Tam left. 4 May: Kess left. Vorr stayed.", "2031-05-04"),
        ("2 May: Tam left. Vorr stayed. 4 May: Kess left.", "2031-05-02"),
        ("2 May: Tam left. It rained on 4 May. Vorr stayed.", "2031-05-02"),
        ("2 May. Tam left. Vorr stayed.", "2031-05-02"),
        ("- 2 May: Tam left. Vorr stayed.", "2031-05-02"),
        ("Monday, 5 May\n\nTam left.\n\nTuesday, 6 May\n\nKess left. Vorr stayed.", "2031-05-06"),
        ("Monday, 5 May\n\nTam left. Vorr stayed.\n\nTuesday, 6 May\n\nKess left.", "2031-05-05"),
        ("Monday, 5 May\n\nTam left.\n\n6 May: Kess left. Vorr stayed.", "2031-05-06"),
        ("Monday, 5 May\n\nTam left. Vorr stayed.", None),
        ("Tam left on 2 May. Vorr stayed.", None),
    ],
)
def test_an_entry_of_a_chronology_is_of_the_last_day_that_opens_it(text, expected):
    assert entry_day(hand(text), text.index("Vorr")) == expected
