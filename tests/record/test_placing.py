"""Judgements on acts outlive re-reading: by a newer reader, and of a better text of the same source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.record.judgements import Signature, undo_judgement
from onrecord.record.judging_acts import act_judgements, judge_act, lost_judgements
from onrecord.record.moving import import_judgements, judgement_lines
from onrecord.record.query import find_acts, find_entry
from onrecord.record.record import Record, open_record
from onrecord.record.rulings import Piece, Ruling
from onrecord.types import Act, ActKind, Reading, Verdict
from tests.exports.sample import ACTORS, FIRST, first_reading, make_act, make_report, second_reading

ME = Signature(by="Iris", at="2031-06-01")
OLD, NEW = "hand 1", "hand 2"
DASK = {"actor_ids": ("x-dask",), "speaks_for": "x-belmark", "told_by": "x-dask"}
READ = first_reading()
REFUSAL = next(each for each in READ.acts if each.kind is ActKind.REFUSE)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        opened.add(READ, reader=OLD)
        yield opened


def says(record: Record, act_id: str, verdict: str, **wanted: object) -> str:
    return judge_act(record, act_id, Ruling(verdict=Verdict(verdict), **wanted), by="Iris").id


def read_again(record: Record, *acts: Act) -> None:
    record.add(replace(READ, acts=acts), reader=NEW)


def shown(record: Record) -> dict[str, Act]:
    return {each.id: each for each in find_acts(record)}


def similar(
    kind: ActKind, clause: str = "Belmark refused to remove the toll", cue: str = "refused to", **fields
) -> Act:
    return make_act(READ.report, kind, clause, cue, **{"about": "the toll", **DASK, **fields})


def test_an_act_of_the_same_id_stays_as_it_was_judged_whatever_else_is_read_anew(record: Record) -> None:
    says(record, REFUSAL.id, "accept")
    read_again(record, replace(REFUSAL, about="something else", day="2030", reader=NEW, confidence=0.3))
    (found,) = find_acts(record)

    assert (found.about, found.day) == (REFUSAL.about, REFUSAL.day)
    assert (found.reader, found.confidence) == (NEW, 0.3)


def test_an_act_under_a_new_id_is_the_one_whose_cue_and_clause_are_the_same(record: Record) -> None:
    says(record, REFUSAL.id, "change", day="2031-02")
    wider = similar(
        ActKind.REFUSE, clause="Belmark refused to remove the toll, Foreign Minister Oren Dask told reporters"
    )
    other = make_act(READ.report, ActKind.MEET, "the talks in Lorn resume", "talks")
    read_again(record, wider, other)
    found = shown(record)

    assert set(found) == {wider.id, other.id}
    assert (found[wider.id].day, found[wider.id].evidence) == ("2031-02", REFUSAL.evidence)
    assert found[other.id].judged is None
    assert find_entry(record, REFUSAL.id) == found[wider.id]
    assert [each.judgement.verdict for each in act_judgements(record, wider.id)] == [Verdict.CHANGE]


def test_what_was_accepted_stays_what_it_is_where_the_newer_reader_says_otherwise(record: Record) -> None:
    says(record, REFUSAL.id, "accept")
    read_again(record, similar(ActKind.OPPOSE))

    assert [each.kind for each in find_acts(record)] == [ActKind.REFUSE]


@pytest.mark.parametrize("verdict", ["accept", "change"])
def test_what_was_accepted_or_changed_stays_though_the_newer_reader_finds_it_no_more(
    record: Record, verdict: str
) -> None:
    says(record, REFUSAL.id, verdict, **({"kind": "oppose"} if verdict == "change" else {}))
    read_again(record)
    (found,) = find_acts(record)

    assert (found.id, found.evidence, found.reader) == (REFUSAL.id, REFUSAL.evidence, REFUSAL.reader)
    assert found.kind is (ActKind.OPPOSE if verdict == "change" else ActKind.REFUSE)
    assert record.counts()["acts"] == 1
    assert lost_judgements(record) == ()


def test_what_was_rejected_stays_rejected_when_it_is_found_again(record: Record) -> None:
    key = says(record, REFUSAL.id, "reject")
    again = similar(ActKind.REFUSE)
    assert again.id != REFUSAL.id
    read_again(record, again)

    assert find_acts(record) == ()

    undo_judgement(record, key, ME)

    assert [each.id for each in find_acts(record)] == [again.id]


def test_what_was_rejected_is_not_missed_and_says_nothing_of_another_kind(record: Record) -> None:
    says(record, REFUSAL.id, "reject")
    read_again(record, similar(ActKind.OPPOSE))
    opened = find_entry(record, REFUSAL.id)

    assert [(each.kind, each.judged) for each in find_acts(record)] == [(ActKind.OPPOSE, None)]
    assert isinstance(opened, Act)
    assert opened.judged is not None
    assert lost_judgements(record) == ()


def test_two_judged_acts_on_one_clause_are_both_kept_where_one_is_found(tmp_path: Path) -> None:
    twin = similar(ActKind.WITHHOLD)
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(replace(READ, acts=(REFUSAL, twin)), reader=OLD)
        for each in (REFUSAL, twin):
            says(record, each.id, "accept")
        read_again(record, REFUSAL)

        assert set(shown(record)) == {REFUSAL.id, twin.id}


def test_judgements_before_and_after_a_re_reading_are_on_one_act(record: Record) -> None:
    says(record, REFUSAL.id, "change", day="2031-02")
    wider = similar(ActKind.REFUSE)
    read_again(record, wider)
    says(record, wider.id, "change", kind="oppose")
    record.add(replace(READ, acts=(REFUSAL,)), reader="hand 3")
    (found,) = find_acts(record)

    assert (found.id, found.kind, found.day) == (REFUSAL.id, ActKind.OPPOSE, "2031-02")
    assert found.judged is not None
    assert found.judged.count == 2
    assert len(act_judgements(record, wider.id)) == len(act_judgements(record, REFUSAL.id)) == 2


def test_an_accepted_actor_that_no_reader_knows_any_more_is_the_one_read_now(record: Record) -> None:
    says(record, REFUSAL.id, "accept")
    named = replace(ACTORS[3], id="P.BEL.dask")
    newer = replace(REFUSAL, actor_ids=("P.BEL.dask",), told_by="P.BEL.dask")
    actors = tuple(named if each.id == "x-dask" else each for each in ACTORS)
    record.add(replace(READ, actors=actors, acts=(newer,)), reader=NEW)

    assert find_acts(record)[0].actor_ids == ("P.BEL.dask",)


def test_an_accepted_actor_that_is_on_record_stays(record: Record) -> None:
    says(record, REFUSAL.id, "accept")
    read_again(record, replace(REFUSAL, actor_ids=("x-vale",), speaks_for="x-ardania", told_by="x-vale"))

    assert find_acts(record)[0].actor_ids == ("x-dask",)


def test_merged_duplicates_stay_merged(record: Record) -> None:
    offer = next(each for each in READ.acts if each.kind is ActKind.OFFER)
    says(record, REFUSAL.id, "merge", duplicates=(offer.id,))
    read_again(record, similar(ActKind.REFUSE))
    (found,) = find_acts(record)

    assert found.evidence == (*REFUSAL.evidence, *offer.evidence)


BETTER = f"By our own correspondent.\n\n{FIRST}"


def better(text: str = BETTER, source: str = READ.report.source) -> Reading:
    """Return what is read of another text of the first report: the refusal, and nothing else."""
    within = make_report(text, title=None, outlet="Lorn Courier", published="2031-03-04", source=source)
    act = make_act(within, ActKind.REFUSE, "Belmark refused to remove the toll", "refused", about="tolls", **DASK)
    return Reading(report=within, actors=ACTORS, acts=(act,))


def test_a_better_text_of_the_same_source_bears_the_judgements_of_the_first(record: Record) -> None:
    whole = "Belmark refused to remove the toll, Foreign Minister Oren Dask told reporters"
    says(record, REFUSAL.id, "change", kind="oppose", evidence=(Piece(quote=whole),))
    newer = better()
    record.add(newer, reader=OLD)
    found = find_entry(record, newer.acts[0].id)

    assert isinstance(found, Act)
    assert (found.kind, found.about) == (ActKind.OPPOSE, REFUSAL.about)
    assert [each.quote for each in found.evidence] == [whole]
    for piece in found.evidence:
        piece.check(newer.report)
    assert find_entry(record, REFUSAL.id) != found


@pytest.mark.parametrize(
    "newer",
    [
        better(source="/in/elsewhere.txt"),
        better(text="Belmark refused to remove the toll. " + "All else is another story of another day. " * 8),
        better(text=BETTER.replace("remove the toll", "remove the toll\u00a0")),
    ],
    ids=["another source", "another story", "other words"],
)
def test_what_is_no_better_text_bears_none(record: Record, newer: Reading) -> None:
    says(record, REFUSAL.id, "reject")
    if "\u00a0" in newer.report.text:
        moved = make_act(newer.report, ActKind.REFUSE, "Belmark refused to remove the toll\u00a0,", "refused", **DASK)
        newer = replace(newer, acts=(moved,))
    record.add(newer, reader=OLD)

    assert newer.acts[0].id in shown(record)


def test_a_judgement_finds_the_better_text_where_the_first_is_not_on_record(record: Record, tmp_path: Path) -> None:
    says(record, REFUSAL.id, "accept")
    says(record, READ.acts[0].id, "accept")
    with open_record(tmp_path / "other.db", create=True) as other:
        newer = better()
        other.add(newer, reader=OLD)
        import_judgements(other, judgement_lines(record), "j.jsonl")
        found = {each.kind: each for each in find_acts(other)}

        assert set(found) == {ActKind.REFUSE, ActKind.PLEDGE}
        assert found[ActKind.REFUSE].id == newer.acts[0].id
        for each in found.values():
            assert each.judged is not None
            for piece in (each.cue, *each.evidence):
                piece.check(newer.report)
        assert lost_judgements(other) == ()


def test_what_cannot_be_placed_is_listed_with_the_reason(record: Record, tmp_path: Path) -> None:
    made = [says(record, REFUSAL.id, "accept"), says(record, READ.acts[0].id, "reject")]
    with open_record(tmp_path / "empty.db", create=True) as other:
        other.add(second_reading(), reader=OLD)
        import_judgements(other, judgement_lines(record), "j.jsonl")
        lost = lost_judgements(other)

        assert [each.judgement.id for each in lost] == made
        assert "neither the report" in lost[0].reason
        assert len(find_acts(other)) == 2
    with open_record(tmp_path / "changed.db", create=True) as other:
        text = BETTER.replace("Belmark refused", "Belmark declined")
        other.add(replace(better(), report=make_report(text, title=None, outlet=None, published=None,
                                                       source=READ.report.source), acts=()), reader=OLD)  # fmt: skip
        import_judgements(other, judgement_lines(record), "j.jsonl")
        lost = lost_judgements(other)

        assert [each.judgement.id for each in lost] == made[:1]
        assert "no longer stand in /in/a/one.txt" in lost[0].reason


def test_a_quote_that_is_not_the_text_is_never_shown(record: Record, tmp_path: Path) -> None:
    says(
        record, REFUSAL.id, "change", day="2031", evidence=(Piece(quote="Belmark refused to remove the toll, Foreign"),)
    )
    forged = [line.replace(b"the toll, Foreign", b"every tol, Foreign") for line in judgement_lines(record)]
    with open_record(tmp_path / "other.db", create=True) as other:
        other.add(READ, reader=OLD)
        import_judgements(other, forged, "j.jsonl")
        found = find_entry(other, REFUSAL.id)

        assert isinstance(found, Act)
        assert (found.day, found.evidence) == ("2031", REFUSAL.evidence)
        assert [each.reason for each in lost_judgements(other)] == [
            "The evidence that people gave it does not stand in /in/a/one.txt; all else is kept."
        ]
