"""Rows of a corpus."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import BadRow, UnreadableReport
from onrecord.intake.rows import read_rows
from onrecord.types import ReportKind

ROWS = (
    {
        "id": "1",
        "text": " Share\r\n\r\nVorr said no. \n",
        "published": "2031-03-04T10:00",
        "title": "Vorr",
        "outlet": "Tarn Post",
        "x": [1],
    },
    {"id": "2", "text": "", "published": "soon", "title": 3},
    {"id": "3", "text": "Q: Why?\nDana Vorr: We said no."},
)


def put(folder: Path, data: bytes, name: str = "rows.jsonl") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.mark.parametrize("is_packed", [False, True])
def test_rows_come_in_order_with_their_text_verbatim(tmp_path: Path, is_packed: bool) -> None:
    data = lines(*ROWS)
    path = put(tmp_path, gzip.compress(data) if is_packed else data)

    rows = list(read_rows(path))

    assert [(row.id, row.report.text) for row in rows] == [(row["id"], row["text"]) for row in ROWS]
    assert [row.report.published for row in rows] == ["2031-03-04", None, None]
    assert [row.report.outlet for row in rows] == ["Tarn Post", None, None]
    assert [row.report.title for row in rows] == ["Vorr", None, None]
    assert rows[2].report.kind is ReportKind.TRANSCRIPT
    assert rows[0].report.furniture == ()
    assert rows[0].report.source == f"{path}:1"


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + lines(ROWS[0]) + b"\n  \n" + lines(ROWS[1]).rstrip()

    assert [row.id for row in read_rows(put(tmp_path, data))] == ["1", "2"]


@pytest.mark.parametrize(
    "line",
    [
        b'{"id": "1"}',
        b'{"text": "Vorr said no."}',
        b'{"id": 1, "text": "Vorr said no."}',
        b'{"id": "1", "text": null}',
        b'{"id": "1", "text": "Vorr',
        b'["1", "Vorr said no."]',
        b'{"id": "1", "text": "\xe9"}',
        b"[" * 100_000,
    ],
)
def test_a_line_that_is_no_row_is_named_with_its_number(tmp_path: Path, line: bytes) -> None:
    rows = read_rows(put(tmp_path, lines(ROWS[0]) + b"\n" + line))

    assert next(rows).id == "1"
    with pytest.raises(BadRow) as caught:
        next(rows)
    assert caught.value.line == 3


def test_a_packed_file_that_breaks_off_is_named(tmp_path: Path) -> None:
    path = put(tmp_path, gzip.compress(lines(*ROWS))[:-12], "rows.jsonl.gz")

    with pytest.raises(BadRow, match="compressed file is broken"):
        list(read_rows(path))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="cannot be read"):
        list(read_rows(tmp_path / "gone.jsonl"))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(), max_size=4))
def test_any_text_survives(tmp_path: Path, texts: list[str]) -> None:
    path = put(tmp_path, lines(*({"id": str(number), "text": text} for number, text in enumerate(texts))))

    assert [row.report.text for row in read_rows(path)] == texts
