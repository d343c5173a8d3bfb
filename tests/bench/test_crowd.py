"""The generated record: as much as it says, and every quote in its text."""

from __future__ import annotations

from pathlib import Path

from bench import crowd
from onrecord.acts.issues import load_negotiation
from onrecord.record.record import open_record


def test_a_crowd_has_as_many_statements_as_were_asked_for_and_is_the_same_again(tmp_path: Path) -> None:
    counts, ids = [], []
    for name in ("one.sqlite", "two.sqlite"):
        crowd.write(tmp_path / name, statements=400, seed=3)
        with open_record(tmp_path / name) as record:
            counts.append(record.counts())
            ids.append(record.rows("SELECT act_id FROM acts ORDER BY act_id"))
            assert {"x-" in key for key in record.sides().values() if key} == {True}

    assert counts[0]["attributions"] == 400
    assert counts[0]["reports"] == 10
    assert counts[0] == counts[1]
    assert ids[0] == ids[1]


def test_every_quote_stands_in_its_report_and_every_actor_is_known() -> None:
    writer = crowd.Crowd(reports=40)
    for number in (0, 7, 19, 10_000):
        reading = writer.reading(number)
        known = {each.id for each in reading.actors}
        for act in reading.acts:
            for piece in (act.cue, *act.evidence, *((act.condition,) if act.condition else ())):
                piece.check(reading.report)
            assert known.issuperset(each for each in (*act.actor_ids, act.speaks_for, act.told_by) if each)
        assert len(reading.attributions) == crowd.PER_REPORT


def test_one_report_in_twenty_copies_an_earlier_one() -> None:
    writer = crowd.Crowd(reports=40)
    copy = writer.reading(19).report.text
    earlier = [writer.reading(number).report.text for number in range(11, 19)]

    assert any(copy.startswith(text[: len(text) // 2]) for text in earlier)
    assert not any(earlier[0].startswith(text[:200]) for text in earlier[1:])


def test_the_negotiation_file_lists_its_parties_and_forty_options(tmp_path: Path) -> None:
    path = tmp_path / "crowd.toml"
    path.write_text("\n".join(crowd.negotiation_lines()), "utf-8")
    negotiation = load_negotiation(path)

    assert len(negotiation.parties) == 12
    assert len(negotiation.options) == 40
