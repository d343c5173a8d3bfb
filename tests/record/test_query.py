from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.errors import NotFound
from onrecord.record.query import Filter, find_acts, find_attributions, find_entry, search
from onrecord.record.record import Record, open_record
from onrecord.types import ActKind, Reading
from tests.record.sample import ACTORS, READER, act, attribution, reading, report


@pytest.fixture
def record(tmp_path: Path):
    with open_record(tmp_path / "r.db", create=True) as opened:
        yield opened


def add(record: Record, *acts_of: Reading) -> None:
    for each in acts_of:
        record.add(each, reader=READER)


def test_acts_come_by_day_then_report_then_span(record: Record) -> None:
    add(record, *(reading(number) for number in (9, 3, 27)))
    found = find_acts(record)

    assert [each.about for each in found] == ["3 troops", "", "9 troops", "", "27 troops", ""]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Filter(), {"early", "month", "undated"}),
        (Filter(since="2031-05-06"), {"month", "undated"}),
        (Filter(until="2031-05-05"), {"early", "month"}),
        (Filter(since="2031-06"), set()),
        (Filter(since="2031", until="2031-05"), {"early", "month", "undated"}),
        (Filter(until="2030"), set()),
        (Filter(kind=ActKind.REFUSE), {"undated"}),
        (Filter(party="NORLAND"), {"early", "undated"}),
        (Filter(party="vellia"), {"month"}),
        (Filter(party="Lund"), {"undated"}),
        (Filter(party="Castle of Norland", kind=ActKind.REFUSE), None),
    ],
)
def test_filters_keep_what_they_say(record: Record, where: Filter, expected: set[str] | None) -> None:
    within = report("One two three four five six seven.")
    acts = (
        act("pledge", "early", within=within, day="2031-05-02"),
        act("offer", "month", within=within, at=4, day="2031-05", actors=("x-osk",)),
        act("refuse", "undated", within=within, at=8, day=None, actors=("x-lund",)),
    )
    add(record, Reading(report=within, actors=ACTORS, acts=acts))

    if expected is None:
        with pytest.raises(NotFound):
            find_acts(record, where)
    else:
        assert {each.about for each in find_acts(record, where)} == expected


def test_a_former_office_counts_in_the_reports_of_its_time_only(record: Record) -> None:
    later = [replace(actor, speaks_for="VEL.X") if actor.id == "x-berg" else actor for actor in ACTORS]
    add(record, reading(1), replace(reading(2), actors=tuple(later)))

    assert len(find_attributions(record, Filter(party="Norland"))) == 1
    assert len(find_attributions(record, Filter(party="Ada Berg"))) == 2


def test_statements_of_a_kind_are_those_in_which_such_an_act_stands(record: Record) -> None:
    add(record, reading(1), reading(2, kind="refuse"))

    assert len(find_attributions(record, Filter(kind=ActKind.REFUSE))) == 1
    assert find_attributions(record, Filter(kind=ActKind.MEET)) == ()


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("troops", True),
        ("TROOP Norland", True),
        ("berg", True),
        ('"not send"', True),
        ('"send not"', False),
        ("troops Vellia", False),
        ("", False),
        ('"', False),
        ("- * ^ : ()", False),
        ("troops OR", False),
        ("troops*", True),
        ("content:troops", False),
        ("NEAR(troops send)", False),
    ],
)
def test_words_are_found_in_any_form_and_nothing_typed_is_an_operator(
    record: Record, words: str, is_found: bool
) -> None:
    add(record, reading(1))

    assert bool(search(record, words)) is is_found


@pytest.fixture(scope="module")
def small_record():
    with Record(":memory:") as opened:
        add(opened, reading(1))
        yield opened


@settings(max_examples=150, deadline=None)
@given(words=st.text(max_size=30))
def test_any_input_can_be_searched_for(small_record: Record, words: str) -> None:
    assert len(search(small_record, words)) in (0, 1)


def test_accents_do_not_hide_a_name(record: Record) -> None:
    within = report("Ödön Szél said the talks end.")
    said = attribution(within, "said", "the talks end", "Ödön Szél", None)
    add(record, Reading(report=within, attributions=(said,)))

    assert search(record, "odon szel") == (said,)


def test_an_entry_is_found_by_its_id_or_the_only_beginning_of_one(record: Record) -> None:
    only = reading(1)
    add(record, only)

    assert find_entry(record, only.report.id) == only.report
    assert find_entry(record, "t-") == only.attributions[0]
    assert find_entry(record, only.acts[1].id[:-2]) == only.acts[1]


@pytest.mark.parametrize("key", ["", "a-", "x-1", "a-zzz", "%", "r-_"])
def test_an_id_that_is_unknown_or_begins_several_is_not_guessed(record: Record, key: str) -> None:
    add(record, reading(1))

    with pytest.raises(NotFound):
        find_entry(record, key)
