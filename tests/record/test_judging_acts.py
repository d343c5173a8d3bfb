"""Judgements on acts, over readings made by hand: what they do to every answer, and what undoes them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.errors import BadJudgement, NotFound
from onrecord.exports.export import Format
from onrecord.positions import Option
from onrecord.record.judging import judge_added, judge_one, judge_split
from onrecord.record.judging_acts import act_judgements, judge_act
from onrecord.record.query import Filter, find_acts, find_attributions, find_entry
from onrecord.record.record import Record, open_record
from onrecord.record.rulings import NOTHING, Piece, Ruling
from onrecord.types import Act, ActKind, Polarity, Span, Status, Verdict
from onrecord.views.entries import find_option, find_options
from onrecord.views.material import gather
from onrecord.views.timeline import find_timeline
from tests.exports.sample import FIRST, make_act, readings
from tests.record.acts_judged import CLAUSE, ME, TIME, act_of, exported, kinds, says, stances


def test_an_accepted_act_says_who_accepted_it_and_when(record: Record) -> None:
    act = act_of(record, "refuse")
    made = judge_act(record, act.id[:8], Ruling(verdict=Verdict.ACCEPT), by="Iris", at=TIME, note="clear")
    found = act_of(record, "refuse")

    assert replace(found, judged=None) == act
    assert found.judged is not None
    assert (found.judged.verdict, found.judged.by, found.judged.at, found.judged.note, found.judged.count) == (
        Verdict.ACCEPT,
        "Iris",
        TIME,
        "clear",
        1,
    )
    assert found.judged.judgement_id == made.id


def test_a_judgement_has_the_full_time_where_nobody_gives_one(record: Record) -> None:
    made = judge_act(record, act_of(record, "refuse").id, Ruling(verdict=Verdict.ACCEPT))

    assert made.signature.at is not None
    assert len(made.signature.at) == len(TIME)


def test_a_rejected_act_is_in_no_answer_and_can_still_be_opened(record: Record) -> None:
    act, before = act_of(record, "refuse"), record.counts()["acts"]
    says(record, act.id, "reject")
    opened = find_entry(record, act.id)

    assert "refuse" not in kinds(record)
    assert ("x-belmark", "removing_the_toll") not in stances(record)
    assert find_acts(record, Filter(report_id=act.cue.report_id, kind=ActKind.REFUSE)) == ()
    assert find_attributions(record, Filter(kind=ActKind.REFUSE)) == ()
    assert all(act.id not in chunk.decode() for chunk in exported(record).values())
    assert record.counts()["acts"] == before - 1
    assert isinstance(opened, Act)
    assert opened.judged is not None
    assert opened.judged.verdict is Verdict.REJECT


def test_nothing_of_what_was_read_changes(record: Record) -> None:
    tables = ("SELECT * FROM acts", "SELECT * FROM act_actors", "SELECT * FROM act_spans")
    before = [record.rows(each) for each in tables]
    says(record, act_of(record, "refuse").id, "reject")
    says(record, act_of(record, "pledge").id, "change", kind="offer")

    assert [record.rows(each) for each in tables] == before


@pytest.mark.parametrize(
    ("wanted", "field", "value"),
    [
        ({"kind": "offer"}, "kind", ActKind.OFFER),
        ({"actors": ("Belmark",)}, "actor_ids", ("x-belmark",)),
        ({"actors": ("Ilse Vale", "x-dask")}, "actor_ids", ("x-vale", "x-dask")),
        ({"recipient": "corvia"}, "recipient_id", "x-corvia"),
        ({"about": "patrol  boats"}, "about", "patrol boats"),
        ({"polarity": "refrain"}, "polarity", Polarity.REFRAIN),
        ({"status": "future"}, "status", Status.FUTURE),
        ({"told_by": ""}, "told_by", None),
        ({"told_by": "Oren Dask"}, "told_by", "x-dask"),
        ({"day": "2031-02"}, "day", "2031-02"),
        ({"day": ""}, "day", None),
    ],
)
def test_a_change_shows_as_changed(record: Record, wanted: dict[str, object], field: str, value: object) -> None:
    act = act_of(record, "pledge")
    says(record, act.id, "change", **wanted)
    found = find_entry(record, act.id)

    assert getattr(found, field) == value != getattr(act, field)
    assert found in find_acts(record)


def test_words_are_set_by_place_or_by_themselves(record: Record) -> None:
    act = act_of(record, "pledge")
    start = FIRST.index("President Ilse Vale said")
    whole = FIRST[start : FIRST.index("Strait") + len("Strait")]
    says(
        record,
        act.id,
        "change",
        evidence=(Piece(span=Span(start=start, end=start + len(whole)), quote=whole),),
        condition=Piece(quote="long as one fisherman fears for his nets"),
    )
    found = find_entry(record, act.id)

    assert isinstance(found, Act)
    assert [each.quote for each in found.evidence] == [whole]
    assert found.condition is not None
    assert found.condition.quote == "long as one fisherman fears for his nets"
    for piece in (*found.evidence, found.condition):
        piece.check(record.report(piece.report_id))


def test_a_condition_can_be_taken_off(record: Record) -> None:
    act = act_of(record, "offer")
    says(record, act.id, "change", condition=NOTHING)

    assert act.condition is not None
    assert act_of(record, "offer").condition is None


def test_a_change_moves_positions_and_fits_the_filters_of_what_it_is_now(record: Record) -> None:
    act = act_of(record, "refuse")
    assert stances(record)["x-belmark", "removing_the_toll"] == "ruled out"
    says(record, act.id, "change", kind="offer", day="2031-02-01")

    assert stances(record)["x-belmark", "removing_the_toll"] == "willing"
    assert find_acts(record, Filter(kind=ActKind.REFUSE)) == ()
    assert act.id in {each.id for each in find_acts(record, Filter(kind=ActKind.OFFER))}
    assert [each.id for each in find_acts(record, Filter(until="2031-02"))] == [act.id]
    assert find_acts(record)[0].id == act.id
    assert act.id not in {each.id for each in find_acts(record, Filter(since="2031-03"))}


def test_another_actor_brings_its_side_and_its_own_words(record: Record) -> None:
    act = act_of(record, "refuse")
    says(record, act.id, "change", actors=("Ilse Vale",))
    found = act_of(record, "refuse")

    assert (found.actor_ids, found.speaks_for, found.told_by) == (("x-vale",), "x-ardania", "x-vale")
    assert found.judged is not None
    assert found.judged.changed == ("actors", "told_by")
    assert act.id in {each.id for each in find_acts(record, Filter(party="Ardania"))}


def test_an_actor_that_no_report_has_met_is_named_with_its_office_of_the_day(record: Record) -> None:
    act = act_of(record, "refuse")
    judge_added(record, {"name": "Quay House", "type": "organisation", "speaks_for": "Corvia"}, ME)
    says(record, act.id, "change", actors=("Quay House",))
    found = act_of(record, "refuse")

    assert record.actors()[found.actor_ids[0]].name == "Quay House"
    assert found.speaks_for == "x-corvia"
    assert ("x-corvia", "removing_the_toll") in stances(record)


def test_a_kind_that_carries_the_sign_takes_the_polarity_off(record: Record) -> None:
    act = act_of(record, "pledge")
    says(record, act.id, "change", polarity="refrain")
    says(record, act.id, "change", kind="refuse")
    found = find_entry(record, act.id)

    assert isinstance(found, Act)
    assert (found.kind, found.polarity) == (ActKind.REFUSE, Polarity.DO)


def test_what_a_gate_made_a_saying_is_no_longer_doubted_once_somebody_says_what_it_is(tmp_path: Path) -> None:
    reading = readings()[0]
    saying = replace(reading.acts[0], kind=ActKind.SAY, doubt="Nobody is bound.")
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(replace(reading, acts=(saying,)), reader="hand 1")
        says(record, saying.id, "change", kind="pledge")

        assert [(each.kind, each.doubt) for each in find_acts(record)] == [(ActKind.PLEDGE, None)]


def test_an_option_is_given_by_name_and_stays_where_words_would_group_otherwise(record: Record) -> None:
    act = act_of(record, "refuse")
    says(record, act.id, "change", option=find_option(record, "joint patrols"))

    assert find_options(record)[act.id][0].id == "joint_patrols"
    assert stances(record)["x-belmark", "joint_patrols"] == "ruled out"
    assert ("x-belmark", "removing_the_toll") not in stances(record)
    assert gather(record).option_id(act) == "joint_patrols"
    (told,) = [each for each in find_timeline(record) if each.act.id == act.id]
    assert told.option_id == "joint_patrols"

    says(record, act.id, "change", option=find_option(record, "other"))

    assert stances(record).get(("x-belmark", "joint_patrols")) is None


def test_an_option_that_nobody_else_speaks_of_is_kept_by_its_name(record: Record) -> None:
    act = act_of(record, "refuse")
    says(record, act.id, "change", option=Option(id="gone", name="What was grouped once"))

    assert find_options(record)[act.id][0].name == "What was grouped once"
    with pytest.raises(NotFound, match="no option 'nothing at all'"):
        find_option(record, "nothing at all")


def test_judgements_on_actors_hold_for_judged_acts(record: Record) -> None:
    act = act_of(record, "refuse")
    says(record, act.id, "accept")
    says(record, act_of(record, "pledge").id, "change", actors=("Oren Dask",))
    judge_one(record, ["x-vale", "x-dask"], ME)

    assert act_of(record, "refuse").actor_ids == ("x-vale",)
    assert act_of(record, "pledge").actor_ids == ("x-vale",)


def test_whom_a_person_named_is_not_split_off(record: Record) -> None:
    act = act_of(record, "refuse")
    judge_split(record, "Oren Dask", [], [act.cue.report_id], "Ilse Vale", ME)
    assert act_of(record, "refuse").actor_ids == ("x-vale",)
    says(record, act.id, "change", actors=("x-dask",))

    assert act_of(record, "refuse").actor_ids == ("x-dask",)


def test_exports_say_what_is_judged(record: Record) -> None:
    act = act_of(record, "refuse")
    option = find_option(record, "joint patrols")
    judge_act(record, act.id, Ruling(verdict=Verdict.CHANGE, day="2031", option=option), by="Iris", at=TIME, note="why")
    lines = [json.loads(line) for line in exported(record)[Format.JSONL].splitlines()]
    (found,) = (each for each in lines if each["id"] == act.id)
    rows = list(csv.DictReader(io.StringIO(exported(record)[Format.CSV].decode())))

    assert found["judged"] == {
        "id": act_judgements(record, act.id)[0].judgement.id,
        "verdict": "change",
        "by": "Iris",
        "at": TIME,
        "note": "why",
        "count": 1,
        "changed": ["day", "option"],
        "option": {"id": "joint_patrols", "name": "joint patrols"},
        "same_as": None,
    }
    assert [(row["judged"], row["judged_by"], row["judged_at"]) for row in rows if row["id"] == act.id] == [
        ("change", "Iris", TIME)
    ]
    assert {each["judged"] for each in lines if each["type"] == "act" and each["id"] != act.id} == {None}


WHOLE = Span(start=0, end=10_000)


@pytest.mark.parametrize(
    ("kind", "verdict", "wanted", "words"),
    [
        ("pledge", "change", {}, "Nothing of"),
        ("pledge", "change", {"kind": "pledge"}, "would change"),
        ("pledge", "change", {"kind": "vow"}, "'vow' is no kind of act. Give one of: pledge, offer"),
        ("pledge", "change", {"status": "maybe"}, "'maybe' is no status"),
        ("refuse", "change", {"polarity": "refrain"}, "'refuse' has no polarity 'refrain'"),
        ("pledge", "change", {"day": "4 March"}, "'4 March' is no day. Write YYYY"),
        ("pledge", "change", {"day": "2031-02-30"}, "is no day of the calendar"),
        ("pledge", "change", {"actors": ("Oren Dusk",)}, "Did you mean: Oren Dask"),
        ("pledge", "change", {"evidence": (Piece(span=WHOLE),)}, "is no place in report"),
        ("pledge", "change", {"evidence": (Piece(quote="no such words"),)}, "does not stand in report"),
        ("pledge", "change", {"evidence": (Piece(quote="the"),)}, "times in report"),
        ("pledge", "change", {"evidence": (Piece(quote="Belmark refused"),)}, "holds the cue 'will keep'"),
        ("pledge", "change", {"evidence": (Piece(quote=CLAUSE), Piece(quote="its patrol boats"))}, "overlap"),
        ("pledge", "change", {"condition": Piece(span=Span(start=1, end=4), quote="abc")}, "reads 'ale' at 1:4, not"),
        ("pledge", "accept", {"kind": "offer"}, "'accept' sets no 'kind'"),
        ("pledge", "merge", {}, "Nothing is to be merged into"),
        ("pledge", "undo", {}, "'undo' is nothing to say of an act"),
    ],
)
def test_what_cannot_stand_is_refused_with_what_to_do(
    record: Record, kind: str, verdict: str, wanted: dict[str, object], words: str
) -> None:
    act = act_of(record, kind)
    with pytest.raises((BadJudgement, NotFound)) as caught:
        says(record, act.id, verdict, **wanted)

    assert words in str(caught.value)
    assert record.judgements() == ()


def test_an_act_is_merged_with_another_once(record: Record) -> None:
    first, other = act_of(record, "refuse"), act_of(record, "offer")
    with pytest.raises(BadJudgement, match="is one with"):
        says(record, first.id, "merge", duplicates=(first.id,))
    says(record, first.id, "merge", duplicates=(other.id,))
    with pytest.raises(BadJudgement, match="is one with"):
        says(record, first.id, "merge", duplicates=(other.id,))


def test_only_acts_are_judged(record: Record) -> None:
    with pytest.raises(BadJudgement, match="is no act"):
        says(record, find_attributions(record)[0].id, "accept")
    with pytest.raises(NotFound, match="no entry 'a-nothing'"):
        says(record, "a-nothing", "accept")


def test_a_judgement_on_an_act_comes_back_as_it_was_made(record: Record) -> None:
    act = act_of(record, "offer")
    made = [
        says(record, act.id, "change", actors=("Corvia",), condition=NOTHING, day="", option=Option(id="a", name="A")),
        says(record, act_of(record, "pledge").id, "merge", duplicates=(act.id,)),
    ]
    with open_record(record.path) as again:
        assert again.judgements() == tuple(made) == record.judgements()


def test_another_process_that_judges_is_seen_at_once(record: Record) -> None:
    act = act_of(record, "refuse")
    with open_record(record.path) as other:
        says(other, act.id, "reject")

    assert "refuse" not in kinds(record)


def test_acts_on_one_clause_are_told_apart(tmp_path: Path) -> None:
    reading = readings()[0]
    twin = make_act(reading.report, ActKind.OFFER, CLAUSE, "keep", about="boats", actor_ids=("x-vale",))
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(replace(reading, acts=(reading.acts[0], twin)), reader="hand 1")
        says(record, twin.id, "reject")

        assert [each.id for each in find_acts(record)] == [reading.acts[0].id]
