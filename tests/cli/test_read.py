from __future__ import annotations

import json

import pytest

from onrecord.record.record import Record
from tests.corpus.conftest import by_hand  # noqa: F401 (a fixture)

pytestmark = pytest.mark.usefixtures("by_hand")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Dask refused to remove the toll. He left the hall.")
    (folder / "empty.txt").write_text("")
    return folder


def test_read_says_what_was_read_and_which_files_failed_and_why(run, folder, tmp_path):
    ran = run("read", folder, "--record", tmp_path / "r.sqlite")

    assert ran.code == 0
    assert "1 report read" in ran.out
    assert "1 statement, 1 act." in ran.out
    assert "1 could not be read" in ran.out
    assert "empty.txt" in ran.out
    assert "0 bytes" in ran.out
    assert ran.err == ""


def test_read_says_how_many_entries_were_not_sure_enough(run, folder, tmp_path):
    ran = run("read", folder, "--record", tmp_path / "r.sqlite", "--min-confidence", "0.99")

    assert "0 statements, 0 acts." in ran.out
    assert "2 entries are less sure than asked for, and not recorded." in ran.out

    as_json = run("read", folder, "--record", tmp_path / "other.sqlite", "--min-confidence", "0.99", "--json")

    assert json.loads(as_json.out)["read"][0]["left_out"] == 2


def test_confidence_is_a_share(run, folder, tmp_path):
    assert run("read", folder, "--record", tmp_path / "r.sqlite", "--min-confidence", "70").code == 2


def test_reading_again_is_no_failure(run, folder, tmp_path):
    run("read", folder, "--record", tmp_path / "r.sqlite")

    ran = run("read", folder, "--record", tmp_path / "r.sqlite")

    assert ran.code == 0
    assert "1 held already" in ran.out


def test_exit_code_is_1_when_nothing_was_read(run, folder, tmp_path):
    assert run("read", folder / "empty.txt", "--record", tmp_path / "r.sqlite").code == 1
    assert run("read", tmp_path / "nowhere", "--record", tmp_path / "r.sqlite").code == 1


def test_a_folder_without_reports_says_so(run, tmp_path):
    (tmp_path / "bare").mkdir()

    ran = run("read", tmp_path / "bare", "--record", tmp_path / "r.sqlite")

    assert ran.code == 1
    assert "Nothing to read" in ran.out


def test_the_summary_is_there_for_programs(run, folder, tmp_path):
    ran = run("read", folder, "--record", tmp_path / "r.sqlite", "--json", "--show-dropped")

    summary = json.loads(ran.out)
    assert [each["attributions"] for each in summary["read"]] == [1]
    assert summary["read"][0]["dropped"] == []
    assert summary["held"] == []
    assert summary["failed"][0]["source"].endswith("empty.txt")


def test_reports_without_a_day_are_named_once_with_what_stays_open(run, folder, tmp_path):
    (folder / "b.txt").write_text("Dask refused to pay the toll. He left the hall.")

    ran = run("read", folder, "--record", tmp_path / "r.sqlite")

    assert ran.out.count("no day of publication") == 1
    assert "2 reports have" in ran.out
    assert ran.out.count("a.txt") == 1


def test_reports_with_a_day_leave_nothing_open(run, folder, tmp_path):
    ran = run("read", folder, "--record", tmp_path / "r.sqlite", "--published", "2031-03-04")

    assert "no day of publication" not in ran.out


def test_a_day_that_is_none_leaves_no_record_behind(run, folder, tmp_path):
    ran = run("read", folder, "--record", tmp_path / "r.sqlite", "--published", "4.3.2031")

    assert ran.code == 2
    assert "YYYY-MM-DD" in ran.err
    assert not (tmp_path / "r.sqlite").exists()


def test_a_day_given_for_a_folder_redates_no_report(run, folder, tmp_path):
    (folder / "b.md").write_text("---\npublished: 2031-03-01\n---\nDask refused to remove the toll. She stayed.")
    path = tmp_path / "r.sqlite"
    run("read", folder, "--record", path)

    ran = run("read", folder, "--record", path, "--published", "2031-03-04")

    with Record(path) as opened:
        assert sorted(opened.days().values(), key=str) == ["2031-03-01", "2031-03-04", None]
    assert "1 held already" in ran.out
    assert "1 report states another day, and keeps it." in ran.out


def test_a_file_read_again_with_another_day_is_named_and_no_copy_of_itself(run, folder, tmp_path):
    path, side = tmp_path / "r.sqlite", folder / "a.toml"
    words = " ".join(f"and the {number} th gate of the old harbour wall" for number in range(20))
    (folder / "a.txt").write_text(f"Dask refused to remove the toll {words}.")
    days = ("2031-03-02", "2031-03-04")
    for day in days:
        side.write_text(f"published = {day}")
        ran = run("read", folder / "a.txt", "--record", path)

    assert "1 file was on record already, with another day" in ran.out
    assert "4 Mar 2031" in ran.out
    assert "what another one told first" not in ran.out


def test_files_of_a_folder_that_are_passed_over_are_named(run, folder, tmp_path):
    for name in ("scan.pdf", "b.toml", "a.toml", ".hidden"):
        (folder / name).write_text("")

    ran = run("read", folder, "--record", folder / "r.sqlite")

    named = f"{folder / 'b.toml'}, {folder / 'scan.pdf'}."
    assert f"2 other files are passed over, being no .txt, .md or .html: {named}" in " ".join(ran.out.split())


def test_what_was_dropped_is_shown_on_request(run, tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("Exit mobile version\n\nDask refused to remove the toll on Friday. He left the hall.\n")

    ran = run("read", path, "--record", tmp_path / "r.sqlite", "--show-dropped")

    assert "Exit mobile version" in ran.out


def test_extract_names_bad_rows_on_standard_error(run, tmp_path):
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "1", "text": "Dask refused to go."}\n{"id": 2}\n')

    ran = run("extract", "acts", source, out)

    assert ran.code == 0
    assert "line 2" in ran.err
    assert "1 row read, 1 left out" in ran.err
    assert ran.out == ""
    assert len(out.read_text().splitlines()) == 1


def test_extract_of_no_row_is_exit_code_1(run, tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text("nonsense\n")

    assert run("extract", "attributions", source, tmp_path / "out.jsonl").code == 1


STORY = (
    "Dask refused to remove the toll, and he said so twice before the ferry left: once to the pilots who had asked, "
    "and once to the harbour master, who wrote it down in the book that lies open on the pier."
)


def test_a_report_that_copies_another_is_named_with_the_first_of_its_story(run, tmp_path):
    (tmp_path / "wire.txt").write_text(
        f"---\noutlet: Wire\npublished: 2031-03-04\n---\nNo end to the toll\n\n{STORY}\n"
    )
    (tmp_path / "copy.txt").write_text(f"---\noutlet: Post\npublished: 2031-03-05\n---\nDask stands firm\n\n{STORY}\n")
    (tmp_path / "else.txt").write_text("The hall was empty on Friday, and nobody spoke of the toll.")
    files = [tmp_path / name for name in ("copy.txt", "else.txt", "wire.txt")]
    ran = run("read", *files, "--record", tmp_path / "r.sqlite")

    assert "1 report tells what another one told first" in ran.out
    (line,) = [line for line in ran.out.splitlines() if "copy.txt" in line]
    assert line.split()[1].endswith("wire.txt")
    again = json.loads(run("read", *files, "--record", tmp_path / "other.sqlite", "--json").out)["read"]
    ids = {each["source"].rsplit("/", 1)[1]: each["id"] for each in again}
    assert {each["source"].rsplit("/", 1)[1]: each["copy_of"] for each in again} == {
        "copy.txt": ids["wire.txt"],
        "else.txt": None,
        "wire.txt": None,
    }
