from __future__ import annotations

import pytest

from onrecord.reading.dates import find_dates
from onrecord.reading.sentences import find_sentences
from onrecord.types import DateMention, Reading
from tests.reading.reports import report


def dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    return find_dates(find_sentences(Reading(report=report(text, published=published)))).dates


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Vorr and Tam met on Friday.", "2031-05-09", "2031-05-09"),
        ("Vorr will meet Tam on Friday.", "2031-05-16", "2031-05-16"),
        ("On Friday, the council will convene.", "2031-05-16", "2031-05-16"),
        ("Vorr said on Monday that she would wait.", "2031-05-12", "2031-05-12"),
        ("The list is expected to be published on Sunday.", "2031-05-18", "2031-05-18"),
        ("They must answer by Thursday.", "2031-05-15", "2031-05-15"),
        ("The truce was signed in November.", "2030-11-01", "2030-11-30"),
        ("Vorr proposed a summit in September.", "2031-09-01", "2031-09-30"),
        ("Vorr rejected early elections in Tarn in late September.", "2031-09-21", "2031-09-30"),
        ("The dockers called a strike on 28 June.", "2031-06-28", "2031-06-28"),
        ("The dockers called for a day of action on 28 June.", "2031-06-28", "2031-06-28"),
        ("Norland announced a vote for 3 July.", "2031-07-03", "2031-07-03"),
        ("The council voted to hold a referendum on June 18.", "2031-06-18", "2031-06-18"),
        ("Vorr proposed a summit in April.", "2031-04-01", "2031-04-30"),
        ("Vorr proposed a summit in December.", "2030-12-01", "2030-12-31"),
        ("Vorr rejected the offer in September.", "2030-09-01", "2030-09-30"),
        ("Vorr proposed talks on Monday.", "2031-05-12", "2031-05-12"),
        ("The fair will open in November.", "2031-11-01", "2031-11-30"),
        ("It was sealed on 3 March 2029.", "2029-03-03", "2029-03-03"),
        ("It was sealed two weeks ago.", "2031-04-30", "2031-04-30"),
        ("It was sealed on April 30.", "2031-04-30", "2031-04-30"),
        ("It happened last month.", "2031-04-01", "2031-04-30"),
        ("It happened in 2027.", "2027-01-01", "2027-12-31"),
        ("They will talk again next week.", "2031-05-19", "2031-05-25"),
        ("It rained yesterday.", "2031-05-13", "2031-05-13"),
    ],
)
def test_time_expressions_are_days_seen_from_the_report(text: str, start: str, end: str) -> None:
    (found,) = dates(text, "2031-05-14")

    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "phrase", "start"),
    [
        ("READOUT\n2 May 2031\n\nVorr met Tam today.", "today", "2031-05-02"),
        ("TARN, 2 May (Kess News) - Vorr met Tam on Thursday.", "on Thursday", "2031-05-01"),
        ("TARN, 15 May (Kess News) - Vorr met Tam today.", "today", "2031-05-14"),
        ("TARN, 15 May (Kess News) - Vorr met Tam today.", "15 May", "2031-05-15"),
        ("Vorr left on 5 May. Tam had left the previous Thursday, 1 May.", "Thursday, 1 May", "2031-05-01"),
        ("TARN, 2 May 2031 - Vorr left.\n\nTam left yesterday.", "yesterday", "2031-05-01"),
        ("Vorr left on 2 May 2031. Tam left yesterday.", "yesterday", "2031-05-13"),
        ("READOUT\n2 June 2031\n\nVorr met Tam today.", "today", "2031-05-14"),
        ("2029\n\n12 March: Vorr leaves.", "12 March", "2029-03-12"),
        ("2029\n\n12 March: Vorr leaves.\n\n2030\n\n9 May: Tam leaves.", "9 May", "2030-05-09"),
        ("2029\n\n12 March 2028: Vorr leaves.", "12 March 2028", "2028-03-12"),
        ("2029\n\nVorr left on 12 March.", "on 12 March", "2031-03-12"),
        ("2 May: Vorr, who met Tam on Thursday, leaves.", "on Thursday", "2031-05-01"),
        ("2 May: Vorr left. 10 May: Tam, who met her on Thursday, leaves.", "on Thursday", "2031-05-08"),
        ("2 May: Vorr left.\nTam left on Thursday.", "on Thursday", "2031-05-08"),
        ("1 April\nVorr left.\n4 April\nTam left yesterday.", "yesterday", "2031-04-03"),
        ("1/21: Vorr leaves.", "1/21", "2031-01-21"),
        ("21/1: Vorr leaves.", "21/1", "2031-01-21"),
    ],
)
def test_days_are_seen_from_the_day_that_a_text_or_its_part_bears(text: str, phrase: str, start: str) -> None:
    found = {it.evidence.quote: it.start for it in dates(text, "2031-05-14")}

    assert found[phrase] == start


@pytest.mark.parametrize("text", ["2/1: Vorr leaves.", "21/31: Vorr leaves.", "They won 1/21 of it: a little."])
def test_a_label_whose_day_and_month_could_be_exchanged_is_no_day(text: str) -> None:
    assert not any(it.start for it in dates(text, "2031-05-14"))


def test_without_a_day_of_publication_only_full_dates_are_resolved() -> None:
    found = dates("He left on Friday, and came back on 3 March 2029.", None)

    assert [date.start for date in found] == [None, "2029-03-03"]


def test_a_day_counted_from_another_event_stays_open() -> None:
    (found,) = dates("She spoke a day after meeting Tam.", "2031-05-14")

    assert found.start is None


def test_a_day_that_no_calendar_has_stays_open() -> None:
    found = dates("It was sealed on February 30, 2029.", "2031-05-14")

    assert all(date.start is None for date in found)


def test_may_and_march_are_months_only_as_names() -> None:
    assert dates("They may march by noon, said Vorr.", "2031-05-14") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From 28 June to 2 July it rained.", [("From 28 June to 2 July", "2030-06-28", "2030-07-02")]),
        ("It rained on 14 and 15 May.", [("14 and 15 May", "2031-05-14", "2031-05-15")]),
        ("It rained on 15 and 16 May.", [("15 and 16 May", "2030-05-15", "2030-05-16")]),
        ("It will rain June 3-5.", [("June 3-5", "2031-06-03", "2031-06-05")]),
        ("It rained between Monday and Wednesday.", [("between Monday and Wednesday", "2031-05-12", "2031-05-14")]),
        ("It rained on Thursday, May 8.", [("on Thursday, May 8", "2031-05-08", "2031-05-08")]),
        ("It rained on 8 May last year.", [("on 8 May last year", "2030-05-08", "2030-05-08")]),
        ("It rained in late April.", [("in late April", "2031-04-21", "2031-04-30")]),
        ("It is dated 15.04.2031.", [("15.04.2031", "2031-04-15", "2031-04-15")]),
        ("It is dated 03/04/2031.", [("03/04/2031", None, None)]),
        ("It must rain by the end of next month.", [("by the end of next month", "2031-06-30", "2031-06-30")]),
        ("It rained over the past 10 days.", [("over the past 10 days", "2031-05-04", "2031-05-14")]),
        ("It rained nearly two weeks ago.", [("nearly two weeks ago", None, None)]),
        ("It rained for the first time in two weeks.", [("in two weeks", None, None)]),
        ("It rains every Friday.", [("every Friday", None, None)]),
        ("The Sunday Courier says so.", [("Sunday Courier", None, None)]),
        ("The 2027 accord was kept.", [("The 2027", "2027-01-01", "2027-12-31")]),
    ],
)
def test_expressions_are_found_whole_and_mean_a_first_and_a_last_day(text, found) -> None:
    assert [(it.evidence.quote, it.start, it.end) for it in dates(text, "2031-05-14")] == found


@pytest.mark.parametrize(
    "text",
    [
        "It rained for three days.",
        "The isle is 7,000 miles away.",
        "A 30-year lease was signed.",
        "The talks will last three weeks.",
        "June Havel, 54, spoke to April Lund.",
        "Some 2000 people came.",
        "The council adopted Resolution 1973.",
        "The fall in prices went on.",
        "The March of the Lanterns drew a crowd.",
    ],
)
def test_durations_ages_names_and_numbers_are_no_days(text) -> None:
    assert [it.start for it in dates(text, "2031-05-14") if it.start] == []


def test_mrs_may_is_no_month() -> None:
    assert dates("A plan was drawn up by May.", "2031-05-14") != ()
    assert [it.start for it in dates("Mrs May came. A plan was drawn up by May.", "2031-05-14")] == [None]


def test_a_report_without_a_day_resolves_what_names_its_year_and_what_hangs_on_it() -> None:
    found = dates("It was sealed on 3 March 2029. Two days later it was opened, on a Monday.", None)

    assert [it.start for it in found] == ["2029-03-03", "2029-03-05", None]


def test_a_long_report_costs_no_more_a_sentence_than_a_short_one() -> None:
    text = "Vorr met Tam on Friday, a day after she had left. " * 3000

    assert len(dates(text, "2031-05-14")) == 6000


@pytest.mark.parametrize(
    ("text", "published", "start"),
    [
        ("The choice this November is tragic, he wrote.", "2031-05-16", "2031-11-01"),
        ("The choice we face this November is hard.", "2031-05-16", "2031-11-01"),
        ("They met this March.", "2031-05-16", "2031-03-01"),
        ("They met this December.", "2031-01-16", "2030-12-01"),
        ("They will meet this March.", "2030-12-16", "2031-03-01"),
        ("It set the stage for a rout this weekend.", "2031-05-16", "2031-05-17"),
        ("They met this weekend.", "2031-05-12", "2031-05-10"),
    ],
)
def test_what_is_called_this_is_seldom_past(text: str, published: str, start: str) -> None:
    assert [each.start for each in dates(text, published)] == [start]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("This Thursday the Talmark Commission (TC) also criticized the move.", "2031-05-15"),
        ("This Thursday the Talmark Commission (TC) will criticize the move.", "2031-05-22"),
        ("On Friday the Talmark League (TAL) will meet.", "2031-05-16"),
    ],
)
def test_a_short_form_in_brackets_ends_no_clause(text: str, start: str) -> None:
    assert [each.start for each in dates(text, "2031-05-16")] == [start]
