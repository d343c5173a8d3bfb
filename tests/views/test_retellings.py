from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.acts.issues import OTHER
from onrecord.positions import Option, Options, Stance
from onrecord.types import Act, Span
from onrecord.views.parties import Parties
from onrecord.views.positions import compute_positions
from onrecord.views.retellings import day_told, find_retellings
from onrecord.views.stories import Stories
from tests.record.sample import BY_ID, act, report

TEXT = "Norland “will keep every one of its lights burning”, Berg said. {} Words that stand for whatever else was done."
WIRE = report(TEXT.format("One."), published="2031-05-10", outlet="Wire")
COPY = report(TEXT.format("One!"), published="2031-05-12", outlet="Copy")
RIVAL = report(TEXT.format("Two."), published="2031-05-11", outlet="Rival")
DAYS = {each.id: each.published for each in (WIRE, COPY, RIVAL)}
STORIES = Stories({COPY.id: WIRE.id}, DAYS)
PARTIES = Parties(BY_ID)
TROOPS = Option(id="troops", name="ground troops")


def groups(*acts: Act, options: Options | None = None) -> list[tuple[str, ...]]:
    """Return which acts tell the same, by outlet, each group once."""
    options = {each.id: (TROOPS,) for each in acts} if options is None else options
    told = find_retellings(acts, PARTIES, options, DAYS, STORIES)
    names = {WIRE.id: "wire", COPY.id: "copy", RIVAL.id: "rival"}
    return sorted({tuple(names[each.cue.report_id] for each in group) for group in told.values()})


def test_the_same_told_of_the_same_day_is_one_statement_the_first_told_first() -> None:
    assert groups(act(within=RIVAL), act(within=COPY), act(within=WIRE)) == [("wire", "rival", "copy")]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "offer"},
        {"polarity": "refrain"},
        {"status": "negated"},
        {"day": "2031-05-08"},
        {"actors": ("x-osk",), "told_by": "x-osk"},
        {"told_by": "x-osk"},
    ],
    ids=str,
)
def test_another_kind_polarity_status_day_party_or_claimant_is_another_statement(change: dict[str, str]) -> None:
    assert groups(act(within=WIRE), act(within=RIVAL, **change)) == [("rival",), ("wire",)]


def test_another_option_is_another_statement_and_other_is_no_option_in_common() -> None:
    one, two = act(within=WIRE), act("pledge", "grain", within=RIVAL)

    assert len(groups(one, two, options={one.id: (TROOPS,), two.id: (Option(id="grain", name="grain"),)})) == 2
    assert len(groups(one, two, options={one.id: (OTHER,), two.id: (OTHER,)})) == 2
    assert len(groups(one, act(within=RIVAL), options={})) == 1


def test_the_reporter_tells_the_same_as_the_speaker_and_so_does_another_of_the_side() -> None:
    told = act(within=RIVAL, told_by=None)
    colleague = act(within=COPY, actors=("x-lund",), told_by="x-lund")

    assert groups(act(within=WIRE), told, colleague) == [("wire", "rival", "copy")]


def test_the_same_quoted_words_are_one_statement_though_the_days_differ() -> None:
    quoted = [
        replace(act(within=within, day=day), evidence=(within.evidence(Span(start=0, end=62)),))
        for within, day in ((WIRE, "2031-05-09"), (RIVAL, None))
    ]

    assert groups(*quoted) == [("wire", "rival")]


def test_short_quotations_prove_nothing() -> None:
    text = "Norland has “every intention” of that, Berg said."
    one, two = (report(text, outlet=name) for name in ("One", "Two"))
    acts = [
        replace(act(within=within, day=day), evidence=(within.evidence(Span(start=0, end=48)),))
        for within, day in ((one, "2031-05-09"), (two, "2031-05-08"))
    ]

    assert len(set(find_retellings(acts, PARTIES, {}, {}, Stories()).values())) == 2


def test_what_a_copy_leaves_undated_has_the_day_of_its_story() -> None:
    first, echo, later = (act(within=within, day=None) for within in (WIRE, COPY, RIVAL))
    told = find_retellings(
        (first, echo, later), PARTIES, {each.id: (TROOPS,) for each in (first, echo, later)}, DAYS, STORIES
    )

    assert told[echo.id] == (first, echo)
    assert day_told(echo, told[echo.id], DAYS) == ("2031-05-10", True)
    assert day_told(later, told[later.id], DAYS) == ("2031-05-11", True)


def test_the_same_clause_of_a_report_read_again_with_its_day_is_one_statement() -> None:
    undated, dated = act(within=COPY, day=None), act(within=WIRE, day="2031-05-08")

    assert groups(undated, dated) == [("wire", "copy")]
    assert groups(undated, act(within=RIVAL, day="2031-05-08")) == [("copy",), ("rival",)]


def test_acts_without_a_doer_tell_nothing_in_common() -> None:
    assert len(groups(act(within=WIRE, actors=(), told_by=None), act(within=RIVAL, actors=(), told_by=None))) == 2


def test_a_position_counts_copies_once_and_names_the_first() -> None:
    acts = [act(within=within) for within in (COPY, RIVAL, WIRE)]
    options = {each.id: (TROOPS,) for each in acts}
    (position,) = compute_positions(acts, PARTIES, options, DAYS, stories=STORIES)

    assert [each.cue.report_id for each in position.sources] == [WIRE.id, RIVAL.id]
    assert [each.cue.report_id for each in position.acts] == [WIRE.id, RIVAL.id, COPY.id]


def test_a_reporter_who_tells_the_same_is_a_source_and_hearsay_is_none() -> None:
    own, told = act(within=WIRE), act(within=RIVAL, told_by=None)
    claim = act("support", within=COPY, told_by="x-osk")
    options = {each.id: (TROOPS,) for each in (own, told, claim)}
    (position,) = compute_positions((own, told, claim), PARTIES, options, DAYS)

    assert position.stance is Stance.COMMITTED
    assert position.acts == (own,)
    assert position.sources == (own, told)


def test_what_was_not_known_on_a_day_is_no_source_on_it() -> None:
    acts = [act(within=within, day=None) for within in (WIRE, COPY)]
    options = {each.id: (TROOPS,) for each in acts}
    (position,) = compute_positions(acts, PARTIES, options, DAYS, stories=STORIES, as_of="2031-05-10")

    assert position.acts == (acts[0],)
    assert position.sources == (acts[0],)


def test_an_echo_makes_no_position_newer() -> None:
    pledge, echo = act(within=WIRE, day=None), act(within=COPY, day=None)
    refusal = act("refuse", within=RIVAL, day=None)
    options = {each.id: (TROOPS,) for each in (pledge, echo, refusal)}
    (position,) = compute_positions((pledge, echo, refusal), PARTIES, options, DAYS, stories=STORIES)

    assert (position.stance, position.day) == (Stance.RULED_OUT, "2031-05-11")


ROWS = st.tuples(
    st.sampled_from([WIRE, COPY, RIVAL]),
    st.sampled_from(["pledge", "refuse"]),
    st.sampled_from(["2031-05-09", None]),
    st.sampled_from([("x-berg",), ("x-lund",), ("x-osk",), ()]),
    st.sampled_from([None, "x-berg", "x-osk"]),
)


@given(rows=st.lists(ROWS, max_size=8), order=st.randoms(use_true_random=False))
def test_the_order_of_acts_changes_nothing_and_every_act_is_in_one_group(rows: list, order) -> None:
    acts = [
        act(kind, within=within, at=at, day=day, actors=actors, told_by=teller)
        for at, (within, kind, day, actors, teller) in enumerate(rows)
    ]
    options = {each.id: (TROOPS,) for each in acts}
    found = find_retellings(acts, PARTIES, options, DAYS, STORIES)

    assert found == find_retellings(order.sample(acts, len(acts)), PARTIES, options, DAYS, STORIES)
    assert all(
        each in found[each.id] and all(found[other.id] == found[each.id] for other in found[each.id]) for each in acts
    )


def test_what_tells_one_of_two_options_tells_the_same_as_what_tells_both() -> None:
    grain = Option(id="grain", name="grain")
    both, one, other = act(within=WIRE), act(within=RIVAL), act("refuse", within=RIVAL, at=9)

    assert len(groups(both, one, options={both.id: (TROOPS, grain), one.id: (grain,)})) == 1
    assert len(groups(both, one, options={both.id: (TROOPS, OTHER), one.id: (grain,)})) == 2
    assert len(groups(both, other, options={both.id: (TROOPS, grain), other.id: (grain,)})) == 2
