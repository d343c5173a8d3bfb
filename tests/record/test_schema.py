import re
from pathlib import Path

import pytest

from onrecord.record.record import Record
from onrecord.record.store import APPLICATION_ID, SCHEMA_VERSION
from tests.record.sample import READER, reading

PAGE = Path(__file__).parents[2] / "docs" / "record.md"


def documented() -> dict[str, list[str]]:
    sections = re.split(r"^### (\w+)$", PAGE.read_text("utf-8"), flags=re.M)[1:]
    return {
        name: [row for row in re.findall(r"^\| (\w+) \|", body, flags=re.M) if row != "column"]
        for name, body in zip(sections[::2], sections[1::2], strict=True)
    }


@pytest.fixture
def record():
    with Record(":memory:") as opened:
        yield opened


def test_every_table_and_column_is_documented_in_order(record: Record) -> None:
    shadows = r"statements_"
    names = [
        name
        for (name,) in record.rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        if not name.startswith((shadows, "sqlite_"))
    ]
    columns = {name: [row[1] for row in record.rows(f"PRAGMA table_info({name})")] for name in names}

    assert documented() == columns


def test_the_page_names_the_versions_a_program_can_check(record: Record) -> None:
    words = PAGE.read_text("utf-8")

    assert f"0x{APPLICATION_ID:X}" in words
    assert f"version of the schema, {SCHEMA_VERSION}." in words
    assert record.rows("PRAGMA application_id") == [(APPLICATION_ID,)]


def test_names_stand_beside_ids_in_the_lists_for_people(record: Record) -> None:
    record.add(reading(1), reader=READER)

    assert record.rows("SELECT actors, speaks_for, kind FROM act_list ORDER BY kind") == [
        ("Norland, Vellia", None, "meet"),
        ("Ada Berg", "Norland", "pledge"),
    ]
    assert record.rows("SELECT speaker, cue, content FROM statement_list") == [
        ("Ada Berg", "said", "Norland will not send 1 troops")
    ]
