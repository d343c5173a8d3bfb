"""Own actors and judgements over reports that are really read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.corpus.reads import load_own_actors, read_into
from onrecord.exports.export import Format, export_record
from onrecord.record.judgements import Signature
from onrecord.record.judging import judge_added, judge_one
from onrecord.record.query import Filter, find_acts, find_attributions
from onrecord.record.record import Record, open_record

pytestmark = pytest.mark.model

ME = Signature()
TEXT = """Norland's foreign minister, Lena Vorr, said on Tuesday that her country will not send troops to the strait.

The harbour lady said talks would resume in June. "We will open the harbour if Ostria signs," she told reporters.

Zentra pledged to repair the bridge. The Quay rejected the plan.
"""
OWN = (
    {"id": "NORLAND", "name": "Norland", "type": "country"},
    {
        "id": "NORLAND.vorr",
        "name": "Lena Vorr",
        "type": "person",
        "aliases": ["the harbour lady"],
        "speaks_for": "NORLAND",
    },
)


def written(folder: Path) -> tuple[Path, Path]:
    text, own = folder / "report.txt", folder / "own.jsonl"
    text.write_text(f"---\noutlet: Harbour Post\npublished: 2031-05-09\n---\n{TEXT}", "utf-8")
    own.write_text("\n".join(json.dumps(row) for row in OWN), "utf-8")
    return text, own


def speakers(record: Record) -> dict[str, str | None]:
    return {each.content[0].quote.split()[0].strip('"“'): each.speaker_id for each in find_attributions(record)}


def exported(record: Record) -> dict[Format, bytes]:
    return {each: b"".join(export_record(record, each)) for each in Format}


def test_what_an_alias_says_is_said_by_its_actor_and_so_is_what_she_says_after_it(tmp_path: Path) -> None:
    text, own = written(tmp_path)
    found = []
    for name in ("a.db", "b.db"):
        with open_record(tmp_path / name, create=True) as record:
            read_into(record, [text], actors=load_own_actors([own]))
            said = speakers(record)
            found.append(exported(record))

        assert said["that"] == said["talks"] == said["We"] == "NORLAND.vorr"
    assert found[0] == found[1]


def test_for_whom_a_user_has_somebody_speak_no_report_overrules(tmp_path: Path) -> None:
    text, own = written(tmp_path)
    said = (
        "Dask says Ostria will pull troops back\n\nPresident Ivo Dask said on Wednesday that Ostria had promised to "
        "pull troops back from the river by June.\n\nHe added that Norland would never reopen the bridge while Ostria "
        "keeps the toll."
    )
    text.write_text(f"---\npublished: 2031-05-09\n---\n{said}\n", "utf-8")
    ostria = {"id": "OSTRIA", "name": "Ostria", "type": "country"}
    dask = {"id": "NORLAND.dask", "name": "Ivo Dask", "type": "person", "speaks_for": "NORLAND"}
    own.write_text("".join(json.dumps(each) + "\n" for each in (*OWN, ostria, dask)), "utf-8")
    with open_record(tmp_path / "r.sqlite", create=True) as record:
        read_into(record, [text], actors=load_own_actors([own]))

        assert record.actors()["NORLAND.dask"].speaks_for == "NORLAND"


def test_an_added_alias_links_when_the_report_is_read_again_and_a_merge_before_it_still_holds(tmp_path: Path) -> None:
    text, _ = written(tmp_path)
    with open_record(tmp_path / "a.db", create=True) as record:
        read_into(record, [text])
        before = speakers(record)
        vorr, zentra = before["that"], before["to"]
        assert zentra is None or zentra != vorr

        judge_one(record, ["Norland", "Ostria"], ME)
        met = [actor.id for actor in record.actors().values() if actor.name == "Zentra"]
        entry = {"name": "Zentra", "type": "organisation", "speaks_for": "Norland"}
        judge_added(record, entry | ({"id": met[0]} if met else {}), ME)
        quay = judge_added(
            record, {"name": "Quay Office", "type": "government", "aliases": ["the Quay"]}, ME
        ).subject_id
        assert len(read_into(record, [text]).read) == 1
        after = speakers(record)

        assert after["the"] == quay != before["the"]
        assert "Ostria" not in {actor.name for actor in record.actors().values()}
        assert find_acts(record, Filter(party="Norland"))
        assert record.actors()[after["to"] or ""].speaks_for in {each.id for each in record.actors().values()}
