from __future__ import annotations

import pytest

from onrecord.reading.dates import find_dates
from onrecord.reading.sentences import find_sentences
from onrecord.types import Reading
from tests.reading.reports import report


def days(text: str, published: str | None = "2031-05-14") -> dict[str, tuple[str | None, str | None]]:
    found = find_dates(find_sentences(Reading(report=report(text, published=published)))).dates
    return {date.evidence.quote: (date.start, date.end) for date in found}


@pytest.mark.parametrize(
    ("text", "phrase", "day"),
    [
        ("Vorr left a day after meeting Tam on Monday.", "a day after", "2031-05-13"),
        ("Vorr left three days before the 12 May vote.", "three days before", "2031-05-09"),
        ("Vorr came on Monday and left the same day.", "the same day", "2031-05-12"),
        ("Vorr came on Friday. She left two days later.", "two days later", "2031-05-11"),
        ("Vorr came on Friday. The following morning she left.", "The following morning", "2031-05-10"),
        ("Vorr came on 1 April. The following Friday she left.", "The following Friday", "2031-04-04"),
        ("Vorr came on 1 April. The previous Friday she had left.", "The previous Friday", "2031-03-28"),
        ("Vorr came on 1 April. The Tuesday after that Tam left.", "The Tuesday after that", "2031-04-08"),
        ("Vorr came on 1 April. The Tuesday before, Tam had left.", "The Tuesday before", "2031-03-25"),
        ("Vorr left the Friday after the 1 April vote.", "the Friday after", "2031-04-04"),
        ("Vorr came on 1 April. That Friday she left.", "That Friday", "2031-04-04"),
        ("Vorr came on 1 April and left on that same Tuesday.", "on that same Tuesday", "2031-04-01"),
        ("Vorr came on 1 April. A few days later, on Friday, she left.", "A few days later, on Friday", "2031-04-04"),
        ("Vorr came on 1 April. Three days later, on Friday, she left.", "Three days later, on Friday", "2031-04-04"),
        (
            "Vorr came on 1 April. The following week, on Friday, she left.",
            "The following week, on Friday",
            "2031-04-11",
        ),
        ("Vorr came on Monday. Earlier in the day it rained.", "Earlier in the day", "2031-05-12"),
    ],
)
def test_days_are_counted_from_another_day_the_text_names(text, phrase, day):
    assert days(text)[phrase] == (day, day)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Vorr left a day after the vote.", "a day after"),
        ("Vorr left less than a week after the 12 May vote.", "a week after"),
        ("Vorr left the next day.", "the next day"),
        ("Vorr came on Monday, a day after the vote.", "a day after"),
        ("Vorr came on Friday and Tam on Monday. She left the next day.", "the next day"),
        ("Vorr came on Friday. It rained. She left two days later.", "two days later"),
        ("Vorr left the following Friday.", "the following Friday"),
        ("Vorr came last month. The following Friday she left.", "The following Friday"),
        ("Vorr came on 4 April. That Monday she had left.", "That Monday"),
        ("Vorr left the Friday after that meeting.", "the Friday after"),
        ("Vorr came on 1 April. Two days later, on Friday, she left.", "Two days later, on Friday"),
        ("Vorr came last week. She left two days later.", "two days later"),
        ("Vorr came on Wednesday. She left two days later.", "two days later"),
    ],
)
def test_days_stay_open_where_no_other_day_is_sure(text, phrase):
    assert days(text)[phrase] == (None, None)


def test_years_are_counted_from_a_year():
    assert days("They met in 2027 and fell out two years later.", None)["two years later"] == (
        "2029-01-01",
        "2029-12-31",
    )


def test_that_before_a_weekday_may_only_open_what_is_said():
    assert days("Vorr came on 1 April. Tam said that Friday would be dry.")["Friday"] == ("2031-05-16", "2031-05-16")
