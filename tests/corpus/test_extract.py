from __future__ import annotations

import gzip
import json

import pytest

from onrecord.corpus import extract as extract_module
from onrecord.corpus.extract import What, extract
from onrecord.errors import StageFailed, UnreadableReport, UnwritableFile
from tests.corpus.conftest import hand_read

pytestmark = pytest.mark.usefixtures("by_hand")

ROWS = [
    {"id": "1", "text": "  Dask refused to go.\n", "published": "2031-03-04", "speaker": "ignored"},
    {"id": "2", "text": "Nothing happened."},
    {"id": "3", "text": ""},
]


def write(path, rows):
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
    return path


def read_back(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.mark.parametrize("what", What)
def test_one_row_comes_out_for_each_row_in_in_order(tmp_path, what):
    summary = extract(what, write(tmp_path / "in.jsonl", ROWS), tmp_path / "out.jsonl")

    rows = read_back(tmp_path / "out.jsonl")
    assert [row["id"] for row in rows] == ["1", "2", "3"]
    assert [len(row[what.value]) for row in rows] == [1, 0, 0]
    assert summary.rows == 3


def test_offsets_count_in_the_text_as_it_stood(tmp_path):
    extract(What.ACTS, write(tmp_path / "in.jsonl", ROWS), tmp_path / "out.jsonl")

    ((start, end),) = read_back(tmp_path / "out.jsonl")[0]["acts"][0]["evidence"]
    assert ROWS[0]["text"][start:end] == "Dask refused to go"


def test_packed_rows_are_read(tmp_path):
    packed = tmp_path / "in.jsonl.gz"
    packed.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in ROWS).encode()))

    assert extract(What.ACTS, packed, tmp_path / "out.jsonl").rows == 3


@pytest.mark.parametrize(
    "bad", ['{"id": "x"', '{"id": "x"}', '{"text": "x"}', "[1]", '{"id": "x", "text": 3}', '"\\ud800"']
)
def test_a_bad_row_is_named_by_its_line_and_the_rest_is_read(tmp_path, bad):
    source = write(tmp_path / "in.jsonl", [ROWS[0], bad, ROWS[1]])

    summary = extract(What.ACTS, source, tmp_path / "out.jsonl")

    assert [row["id"] for row in read_back(tmp_path / "out.jsonl")] == ["1", "2"]
    assert [row.line for row in summary.bad] == [2]


def test_a_packed_file_that_breaks_off_gives_the_rows_before_the_break(tmp_path):
    import random

    noise = random.Random(1)
    rows = [{"id": str(n), "text": "".join(noise.choices("abcdef ", k=300))} for n in range(2000)]
    packed = tmp_path / "in.jsonl.gz"
    packed.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode())[:-2000])

    summary = extract(What.ACTS, packed, tmp_path / "out.jsonl")

    assert 1000 < summary.rows < 2000
    assert "broken" in summary.bad[-1].reason


def test_a_file_that_is_not_there_leaves_no_output(tmp_path):
    with pytest.raises(UnreadableReport):
        extract(What.ACTS, tmp_path / "none.jsonl", tmp_path / "out.jsonl")

    assert list(tmp_path.iterdir()) == []


def test_the_rows_are_not_written_over_themselves(tmp_path):
    source = write(tmp_path / "in.jsonl", ROWS)

    with pytest.raises(UnwritableFile, match="the file that is read"):
        extract(What.ACTS, source, source)

    assert len(read_back(source)) == 3


def test_a_row_that_a_stage_fails_on_is_named_and_the_rest_is_read(tmp_path, monkeypatch):
    def fail_on_the_second(report, stages):
        if "Nothing" in report.text:
            raise StageFailed(report.source, "dates", IndexError("4"))
        return hand_read(report)

    monkeypatch.setattr(extract_module, "read", fail_on_the_second)

    summary = extract(What.ACTS, write(tmp_path / "in.jsonl", ROWS), tmp_path / "out.jsonl")

    assert [row["id"] for row in read_back(tmp_path / "out.jsonl")] == ["1", "3"]
    assert [row.line for row in summary.bad] == [2]
    assert "'dates' failed on it (IndexError: 4)" in summary.bad[0].reason
