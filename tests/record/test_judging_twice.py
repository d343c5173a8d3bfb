"""Judgements on acts that meet: duplicates merged, two people, one taken back."""

from __future__ import annotations

from onrecord.positions import Option
from onrecord.record.judgements import undo_judgement
from onrecord.record.judging_acts import act_judgements
from onrecord.record.query import find_acts, find_entry
from onrecord.record.record import Record, open_record
from onrecord.types import Act, ActKind, Verdict
from onrecord.views.timeline import find_timeline
from tests.record.acts_judged import ME, act_of, exported, kinds, says


def test_duplicates_of_one_report_are_told_within_the_first(record: Record) -> None:
    first, other = act_of(record, "refuse"), act_of(record, "offer")
    says(record, first.id, "merge", duplicates=(other.id,))
    shown = act_of(record, "refuse")
    opened = find_entry(record, other.id)

    assert "offer" not in kinds(record)
    assert shown.evidence == (*first.evidence, *other.evidence)
    assert isinstance(opened, Act)
    assert opened.judged is not None
    assert (opened.judged.verdict, opened.judged.same_as) == (Verdict.MERGE, first.id)

    says(record, other.id, "accept")

    assert "offer" in kinds(record)
    assert act_of(record, "refuse").evidence == first.evidence


def test_what_is_merged_with_a_merged_act_goes_with_the_first(record: Record) -> None:
    first, second, third = act_of(record, "refuse"), act_of(record, "offer"), act_of(record, "withhold")
    says(record, first.id, "merge", duplicates=(second.id,))
    made = says(record, second.id, "merge", duplicates=(third.id,))

    assert made.subject_id == first.id
    assert len(act_of(record, "refuse").evidence) == 3
    assert "withhold" not in kinds(record)


def test_with_a_rejected_act_goes_what_was_merged_into_it_in_its_report(record: Record) -> None:
    first, other, elsewhere = act_of(record, "refuse"), act_of(record, "offer"), act_of(record, "support")
    says(record, first.id, "merge", duplicates=(other.id, elsewhere.id))
    says(record, first.id, "reject", by="Otto")
    found = act_of(record, "support")

    assert {"refuse", "offer"}.isdisjoint(kinds(record))
    assert found.judged is not None
    assert found.judged.same_as is None


def test_duplicates_of_other_reports_tell_the_same_and_stay_sources(record: Record) -> None:
    first, other = act_of(record, "pledge"), act_of(record, "support")
    says(record, first.id, "merge", duplicates=(other.id,))
    entry = next(each for each in find_timeline(record) if each.act.id == first.id)

    assert [each.id for each in entry.also] == [other.id]
    assert len(entry.sources) == 2
    assert {"pledge", "support"} <= set(kinds(record))


def test_of_two_people_the_latest_counts_and_undo_brings_the_other_back(record: Record) -> None:
    act = act_of(record, "refuse")
    first = says(record, act.id, "change", kind="withhold")
    second = says(record, act.id, "reject", by="Otto")
    listed = act_judgements(record, act.id)

    assert [(each.judgement.id, each.stands, each.counts) for each in listed] == [
        (first.id, True, False),
        (second.id, True, True),
    ]
    assert act.id not in {each.id for each in find_acts(record)}

    back = undo_judgement(record, second.id, ME)
    found = find_entry(record, act.id)

    assert isinstance(found, Act)
    assert found.judged is not None
    assert (found.kind, found.judged.by, found.judged.count) == (ActKind.WITHHOLD, "Iris", 1)
    assert [(each.judgement.id, each.stands, each.counts) for each in act_judgements(record, act.id)] == [
        (first.id, True, True),
        (second.id, False, False),
        (back.id, True, False),
    ]


def test_a_change_after_a_change_keeps_the_first(record: Record) -> None:
    act = act_of(record, "refuse")
    says(record, act.id, "change", kind="withhold")
    says(record, act.id, "change", by="Otto", actors=("Corvia",))
    says(record, act.id, "accept", by="Pia")
    found = find_entry(record, act.id)

    assert isinstance(found, Act)
    assert found.judged is not None
    assert (found.kind, found.actor_ids) == (ActKind.WITHHOLD, ("x-corvia",))
    assert (found.judged.by, found.judged.count, found.judged.changed) == ("Pia", 3, ("kind", "actors", "told_by"))


def test_a_judgement_taken_back_leaves_every_answer_as_it_was(record: Record) -> None:
    before = exported(record)
    acts = [act_of(record, kind).id for kind in ("refuse", "pledge", "offer", "withhold")]
    made = [
        says(record, acts[0], "reject"),
        says(record, acts[1], "change", kind="say", actors=("Corvia",), option=Option(id="a", name="b")),
        says(record, acts[2], "merge", duplicates=(acts[3],)),
    ]
    judged = exported(record)
    assert judged != before
    for each in made:
        undo_judgement(record, each.id, ME)

    assert exported(record) == before
    assert exported(open_record(record.path)) == before
