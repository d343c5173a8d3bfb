import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.acts.issues import Negotiation, Party
from onrecord.acts.options import group_options
from onrecord.positions import Basis, Issue, Option, Stance
from onrecord.record.record import open_record
from onrecord.types import Act, ActKind, Polarity, Reading, Status
from onrecord.views.parties import Parties
from onrecord.views.positions import compute_positions, find_positions
from onrecord.views.voices import stance_of
from tests.record.sample import ACTORS, BY_ID, READER, act, report
from tests.views.hand import material, place

REPORT = report("Words long enough to hold a great many acts, each at a place of its own. " * 4)
PARTIES = Parties(BY_ID)
OPTION = Option(id="troops", name="ground troops")


def positions(*acts: Act, as_of: str | None = None, published: str | None = "2031-05-10"):
    placed = [act_at(one, at) for at, one in enumerate(acts)]
    options = {one.id: (OPTION,) for one in placed}
    return compute_positions(placed, PARTIES, options, {REPORT.id: published}, as_of=as_of)


def act_at(one: Act, at: int) -> Act:
    placed = act(one.kind.value, within=REPORT, at=at)
    return replace(one, id=placed.id, cue=placed.cue, evidence=placed.evidence)


def position(*acts: Act, **more):
    (found,) = positions(*acts, **more)
    return found


TABLE = {
    ("pledge", "do"): Stance.COMMITTED,
    ("agree", "do"): Stance.COMMITTED,
    ("offer", "do"): Stance.WILLING,
    ("support", "do"): Stance.FOR,
    ("propose", "do"): Stance.FOR,
    ("demand", "do"): Stance.FOR,
    ("withhold", "do"): Stance.WITHHELD,
    ("oppose", "do"): Stance.AGAINST,
    ("demand", "refrain"): Stance.AGAINST,
    ("offer", "refrain"): Stance.AGAINST,
    ("propose", "refrain"): Stance.AGAINST,
    ("refuse", "do"): Stance.RULED_OUT,
    ("pledge", "refrain"): Stance.RULED_OUT,
    ("agree", "refrain"): Stance.RULED_OUT,
}


@pytest.mark.parametrize("kind", [kind.value for kind in ActKind])
@pytest.mark.parametrize("polarity", [polarity.value for polarity in Polarity])
def test_each_kind_and_polarity_gives_the_stance_of_the_codebook_or_none(kind: str, polarity: str) -> None:
    expected = TABLE.get((kind, polarity))
    if (kind, polarity) == ("withhold", "refrain"):
        expected = Stance.WITHHELD
    found = positions(act(kind, polarity=polarity))

    assert [each.stance for each in found] == ([expected] if expected else [])


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.ACTUAL])
def test_only_what_actually_happened_gives_a_stance(status: Status) -> None:
    assert stance_of(act("refuse", status=status.value)) is None
    assert positions(act("refuse", status=status.value)) == ()


def test_the_newest_day_decides_and_the_older_acts_are_listed() -> None:
    found = position(act("refuse", day="2031-05-01"), act("offer", day="2031-05-04"), act("oppose", day="2031-05-02"))

    assert (found.stance, found.day) == (Stance.WILLING, "2031-05-04")
    assert [each.day for each in found.others] == ["2031-05-02", "2031-05-01"]


def test_an_undated_act_has_its_reports_day_marked_so() -> None:
    found = position(act("refuse", day=None), act("offer", day="2031-05-04"))

    assert (found.stance, found.day, found.day_is_reported) == (Stance.RULED_OUT, "2031-05-10", True)
    assert not position(act("refuse", day="2031-05-10"), act("refuse", day=None)).day_is_reported
    assert position(act("refuse", day=None), published=None).day is None


@pytest.mark.parametrize(
    ("kinds", "shown"),
    [
        (("pledge", "withhold"), Stance.WITHHELD),
        (("refuse", "withhold"), Stance.WITHHELD),
        (("pledge", "offer"), Stance.WILLING),
        (("refuse", "oppose"), Stance.AGAINST),
        (("refuse", "support"), Stance.FOR),
        (("support", "oppose"), Stance.AGAINST),
        (("support", "offer"), Stance.WILLING),
        (("pledge", "refuse"), Stance.RULED_OUT),
    ],
)
def test_within_one_day_the_stance_nearest_withheld_is_shown_and_the_others_listed(kinds, shown) -> None:
    found = position(*(act(kind) for kind in kinds))

    assert found.stance is shown
    assert len(found.acts) == len(found.others) == 1


@pytest.mark.parametrize(
    ("teller", "basis"),
    [("x-berg", Basis.OWN_WORDS), ("x-lund", Basis.OWN_SIDE), (None, Basis.REPORTER), ("x-osk", Basis.HEARSAY)],
)
def test_each_position_says_its_basis(teller: str | None, basis: Basis) -> None:
    assert position(act("refuse", told_by=teller)).basis is basis


TELLERS = ("x-berg", "x-lund", None, "x-osk")


@pytest.mark.parametrize(("better", "worse"), [(a, b) for at, a in enumerate(TELLERS) for b in TELLERS[at + 1 :]])
def test_a_lower_basis_never_overrides_a_better_one_however_new(better: str | None, worse: str | None) -> None:
    found = position(act("refuse", told_by=better, day="2031-01-01"), act("pledge", told_by=worse, day="2031-05-09"))

    assert found.stance is Stance.RULED_OUT
    assert [each.kind for each in found.others] == [ActKind.PLEDGE]


def test_a_planned_day_never_dates_a_position_after_its_report() -> None:
    found = position(act("pledge", day="2031-05-30"))
    (turned,) = positions(act("pledge", day="2031-05-30"), act("refuse", day="2031-05-10"))

    assert (found.day, found.day_is_reported) == ("2031-05-10", True)
    assert turned.stance is Stance.RULED_OUT


def test_an_agreement_that_the_other_side_denies_is_a_conflict() -> None:
    claim = act("agree", actors=("x-berg", "x-osk"), told_by="x-berg")
    denial = act("deny", "any agreement on ground troops", actors=("VEL.X",), told_by="VEL.X")

    assert {each.party_id: each.is_conflicting for each in positions(claim, denial)} == {"NOR.X": True, "VEL.X": True}
    assert not any(each.is_conflicting for each in positions(claim))


def test_a_condition_is_a_mark_beside_the_stance() -> None:
    found = position(act("offer", condition=True))

    assert found.stance is Stance.WILLING
    assert found.condition == found.acts[0].condition.quote
    assert position(act("offer")).condition is None


@pytest.mark.parametrize(
    ("one", "other", "is_conflict"),
    [
        (act("pledge"), act("refuse"), True),
        (act("support"), act("oppose"), True),
        (act("pledge", told_by=None), act("refuse", told_by=None), True),
        (act("pledge", told_by="x-osk"), act("oppose", told_by="x-osk"), True),
        (act("pledge"), act("support"), False),
        (act("pledge"), act("withhold"), False),
        (act("pledge"), act("refuse", day="2031-05-01"), False),
        (act("pledge"), act("refuse", told_by="x-lund"), False),
        (act("pledge"), act("refuse", told_by=None), False),
        (act("pledge"), act("refuse", told_by="x-osk"), True),
        (act("pledge"), act("refuse", told_by="x-osk", day="2031-05-01"), True),
        (act("pledge"), act("support", told_by="x-osk"), False),
        (act("withhold"), act("pledge", told_by="x-osk"), False),
        (act("pledge", told_by=None), act("refuse", told_by="x-osk"), False),
        (act("agree", told_by="x-osk"), act("deny"), True),
        (act("agree", told_by="x-osk"), act("deny", status="negated"), False),
    ],
)
def test_a_conflict_is_opposite_signs_on_one_basis_and_day_or_hearsay_against_own_words(
    one, other, is_conflict
) -> None:
    assert position(one, other).is_conflicting is is_conflict
    assert position(other, one).is_conflicting is is_conflict


def test_hearsay_that_was_true_before_the_party_changed_is_no_conflict() -> None:
    found = position(
        act("refuse", day="2031-04-01"),
        act("refuse", told_by="x-osk", day="2031-04-02"),
        act("offer", day="2031-05-01"),
    )

    assert found.stance is Stance.WILLING
    assert not found.is_conflicting


@pytest.mark.parametrize(
    ("day", "as_of", "published", "counts"),
    [
        ("2031-05-09", "2031-05-09", "2031-05-10", True),
        ("2031-05-09", "2031-05-08", "2031-05-10", False),
        ("2031-05-09", "2031-05", "2031-05-10", True),
        (None, "2031-05-10", "2031-05-10", True),
        (None, "2031-05-09", "2031-05-10", False),
        (None, "2031-05-09", None, False),
        ("2031-05", "2031-05-09", None, False),
        ("2031-05", "2031-05-31", None, True),
        ("2031-05", "2031-05-10", "2031-05-10", True),
        ("2031", "2031-12-31", None, True),
        ("2031-02", "2031-02-27", None, False),
    ],
)
def test_as_of_a_day_only_what_was_surely_done_by_then_counts(day, as_of, published, counts) -> None:
    assert bool(positions(act("refuse", day=day), as_of=as_of, published=published)) is counts


def test_a_joint_act_gives_each_party_its_position_on_its_own_basis() -> None:
    found = positions(act("agree", actors=("x-berg", "x-osk"), told_by="x-berg"))

    assert [(each.party_id, each.basis) for each in found] == [
        ("NOR.X", Basis.OWN_WORDS),
        ("VEL.X", Basis.HEARSAY),
    ]


def test_somebody_with_no_side_takes_no_position() -> None:
    assert positions(act("oppose", actors=("x-critic",), told_by="x-critic")) == ()


def test_acts_on_no_option_of_the_file_take_no_position() -> None:
    one = act("oppose")
    found = compute_positions([one], PARTIES, {one.id: (Option(id="other", name="other"),)}, {})

    assert found == ()


NEGOTIATION = Negotiation(
    name="Talks",
    parties=(Party(id="v", name="Vellia"), Party(id="n", name="Norland")),
    issues=(Issue(id="force", name="Whose force?"),),
    options=(
        Option(id="air", name="air support", issue_id="force", phrases=("air support",)),
        Option(id="troops", name="ground troops", issue_id="force", phrases=("ground troops",)),
    ),
)


def test_in_a_negotiation_every_party_has_a_row_for_every_option_silence_among_them(tmp_path: Path) -> None:
    one = act("refuse", "sending ground troops", within=REPORT)
    other = act("oppose", "grain", within=REPORT, at=9)
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(Reading(report=REPORT, actors=ACTORS, acts=(one, other)), reader=READER)
        found = find_positions(record, negotiation=NEGOTIATION)
        free = find_positions(record)

    assert [(each.option_id, each.party_id, each.stance) for each in found] == [
        ("air", "v", Stance.SILENT),
        ("air", "n", Stance.SILENT),
        ("troops", "v", Stance.SILENT),
        ("troops", "n", Stance.RULED_OUT),
    ]
    assert found[3].acts == (one,)
    assert {(each.option_id, each.party_id) for each in free} == {
        ("ground_troops", "NOR.X"),
        ("grain", "NOR.X"),
    }


ROWS = st.tuples(
    st.sampled_from([kind.value for kind in ActKind]),
    st.sampled_from([("x-berg",), ("x-osk",), ("x-berg", "x-osk"), ("GRP.COAST",)]),
    st.sampled_from([*TELLERS, "GRP.COAST"]),
    st.sampled_from(["2031-05-01", "2031-05", "2031-05-09", None]),
)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(ROWS, max_size=15), order=st.randoms(use_true_random=False))
def test_positions_do_not_depend_on_order_and_rest_on_acts_that_give_them(rows, order) -> None:
    acts = [
        act_at(act(kind, actors=actors, told_by=teller, day=day), at)
        for at, (kind, actors, teller, day) in enumerate(rows)
    ]
    options = {one.id: (OPTION,) for one in acts}
    found = compute_positions(acts, PARTIES, options, {REPORT.id: "2031-05-10"})

    assert found == compute_positions(order.sample(acts, len(acts)), PARTIES, options, {REPORT.id: "2031-05-10"})
    for each in found:
        assert each.acts
        assert {stance_of(one) for one in each.acts} == {each.stance}
        assert {PARTIES.basis(one, each.party_id) for one in each.acts} == {each.basis}
        assert not {one.id for one in each.acts} & {one.id for one in each.others}


def test_ten_thousand_acts_take_well_under_two_seconds() -> None:
    topics = [
        f"{a} {b} in {c}" for a in ("ground", "naval", "relief") for b in ("troops", "talks") for c in ("Vellia", "Ost")
    ]
    base = act("refuse")
    acts = [
        replace(base, id=f"a-{at}", about=f"{topics[at % 12]} for {at % 40} months", day=f"2031-{at % 12 + 1:02d}-01")
        for at in range(10_000)
    ]
    began = time.process_time()
    options = group_options(acts, actors=BY_ID)
    found = compute_positions(acts, PARTIES, options, {})

    assert found
    assert time.process_time() - began < 2


UNDONE = {
    ("pledge", "do"): Stance.RULED_OUT,
    ("offer", "do"): Stance.AGAINST,
    ("demand", "do"): Stance.AGAINST,
    ("refuse", "do"): Stance.FOR,
    ("oppose", "do"): Stance.FOR,
    ("withhold", "do"): Stance.WITHHELD,
    ("pledge", "refrain"): Stance.FOR,
    ("accuse", "do"): None,
}


@pytest.mark.parametrize(("said", "expected"), UNDONE.items())
def test_who_speaks_of_the_end_of_an_option_stands_on_the_other_side(
    said: tuple[str, str], expected: Stance | None
) -> None:
    one = act(said[0], polarity=said[1])

    assert stance_of(one, replace(OPTION, is_undone=True)) is expected
    assert stance_of(replace(one, status=Status.NEGATED), replace(OPTION, is_undone=True)) is None


TOLL = Negotiation(
    name="Talks",
    parties=(),
    issues=(Issue(id="fees", name="What is paid?"),),
    options=(
        Option(id="toll", name="toll on lorries", issue_id="fees", phrases=("toll on lorries",)),
        Option(id="lift", name="lifting the quota", issue_id="fees", phrases=("lifting the quota on fish",)),
    ),
)


@pytest.mark.parametrize(
    ("kind", "about", "option", "is_undone"),
    [
        ("offer", "drop the toll on lorries", "toll", True),
        ("demand", "an end to the toll on lorries", "toll", True),
        ("refuse", "demand for a toll on lorries", "toll", False),
        ("support", "Norland's call for a toll on lorries", "toll", False),
        ("refuse", "calls to lift the toll on lorries", "toll", True),
        ("refuse", "toll on lorries", "toll", False),
        ("offer", "lifting the quota on fish", "lift", False),
        ("offer", "drop objections to the toll on lorries", "other", False),
        ("accuse", "demand for a toll on lorries", "other", False),
        ("offer", "raise the toll on buses", "other", False),
    ],
)
def test_a_call_for_an_option_or_its_end_is_about_it(kind: str, about: str, option: str, is_undone: bool) -> None:
    one = act(kind, about)
    (found,) = group_options([one], TOLL, actors=BY_ID)[one.id]

    assert (found.id, found.is_undone) == (option, is_undone)


def test_an_act_on_two_options_gives_its_party_a_position_on_each(tmp_path: Path) -> None:
    one = act("agree", "air support and ground troops", within=REPORT)
    spared = act("agree", "air support but not ground troops", within=REPORT, at=9, actors=("x-osk",), told_by="x-osk")
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(Reading(report=REPORT, actors=ACTORS, acts=(one, spared)), reader=READER)
        found = find_positions(record, negotiation=NEGOTIATION)

    assert [(each.option_id, each.party_id, each.stance) for each in found] == [
        ("air", "v", Stance.COMMITTED),
        ("air", "n", Stance.COMMITTED),
        ("troops", "v", Stance.SILENT),
        ("troops", "n", Stance.COMMITTED),
    ]
    assert found[1].acts == found[3].acts == (one,)


def test_a_claim_about_two_options_is_in_conflict_on_the_one_that_is_denied() -> None:
    told = act("agree", "truce and swap", told_by="x-osk")
    found = material(*place(told, act("deny", "swap"))).positions()

    assert {each.option_id: each.is_conflicting for each in found} == {"truce": False, "swap": True}
    assert all(each.is_conflicting for each in material(*place(told, act("deny", "it"))).positions())
