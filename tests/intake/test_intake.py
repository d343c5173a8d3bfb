"""Reading files into reports."""

import codecs
import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import BadMetadata, BinaryReport, EmptyReport, ReportTooLarge, UnreadableReport
from onrecord.ids import report_id
from onrecord.intake.files import MAX_CHARACTERS
from onrecord.intake.intake import find_files, read_file
from onrecord.types import ReportKind

LEAD = "Vorland President Dana Vorr has pledged that her country will not send troops to Kestria."
TEXT = f"Vorr Rules Out Troops\n\n{LEAD}\n"


def put(folder: Path, name: str, data: str | bytes = TEXT) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_text_becomes_a_report_with_a_digest_id(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt")

    report = read_file(path, published="2031-03-04", outlet="Tarn Courier")

    assert report.text == TEXT.strip()
    assert report.title == "Vorr Rules Out Troops"
    assert report.source == str(path)
    assert (report.published, report.outlet, report.kind) == ("2031-03-04", "Tarn Courier", ReportKind.ARTICLE)
    assert report.id == report_id(report.text, outlet="Tarn Courier", published="2031-03-04")
    assert report == read_file(str(path), published="2031-03-04", outlet="Tarn Courier")


def test_sidecar_goes_before_front_matter_before_date_line_before_option(tmp_path: Path) -> None:
    text = f"---\ntitle: A\noutlet: B\nkind: statement\npublished: 2031-01-02\n---\nA\n\n5 March 2031\n\n{LEAD}"
    path = put(tmp_path, "a.md", text)

    assert read_file(path).published == "2031-01-02"
    put(tmp_path, "a.toml", 'outlet = "C"\npublished = 2031-01-03\nurl = "https://example.org/1"')
    report = read_file(path, published="2031-01-04")

    assert (report.title, report.outlet, report.published) == ("A", "C", "2031-01-03")
    assert (report.kind, report.source) == (ReportKind.STATEMENT, "https://example.org/1")
    dated = put(tmp_path, "b.txt", f"Vorr Says No Again\n\n5 March 2031\n\n{LEAD}")
    assert read_file(dated).published == "2031-03-05"
    assert read_file(dated, published="2031-01-04").published == "2031-03-05"


def test_bad_metadata_is_named_before_anything_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt")

    with pytest.raises(BadMetadata, match="published is '4.3.31'"):
        read_file(path, published="4.3.31")
    put(tmp_path, "a.toml", "colour = 'red'")
    with pytest.raises(BadMetadata, match="'colour' is unknown"):
        read_file(path)


def test_html_under_any_name_is_read_as_html(tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><head><title>Vorr says no</title></head><body><p>{LEAD}</p></body></html>"

    assert read_file(put(tmp_path, "a.txt", page)).text == f"Vorr says no\n\n{LEAD}"


def test_a_page_in_its_declared_charset_loses_its_furniture(tmp_path: Path) -> None:
    page = (
        '<html><head><meta charset="iso-8859-1"></head><body><article><h1>Vorr déçoit Tarn</h1>'
        f"<p>{LEAD}</p><p>“Non,” dit Vorr.</p><p>Subscribe to our newsletter</p></article></body></html>"
    )

    report = read_file(put(tmp_path, "a.html", page.encode("cp1252")))

    assert report.text == f"Vorr déçoit Tarn\n\n{LEAD}\n\n“Non,” dit Vorr."
    assert [item.text for item in report.furniture] == ["Subscribe to our newsletter"]


def test_bad_inputs_are_each_named_and_good_ones_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    put(tmp_path, "empty.txt", b"")
    put(tmp_path, "blank.txt", b" \n\t\n")
    put(tmp_path, "binary.txt", bytes(range(256)))
    put(tmp_path, "broken.txt", b"Vorr said n\xe9.")
    put(tmp_path, "labels.txt", b"Share\n\nTweet\n")
    put(tmp_path, "long.txt", b"word " * (MAX_CHARACTERS // 5 + 1))
    put(tmp_path, "good.txt")
    put(tmp_path, "utf16.txt", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"))
    put(tmp_path, "utf16be.txt", TEXT.encode("utf-16-be"))
    put(tmp_path, "quotes.txt", b'"' * 10_000)
    put(tmp_path, "cut.html", f"<html><body><p>{LEAD}</p><p>“Nev".encode()[:-1])
    texts, errors, messages = {}, {}, []
    for path in (*find_files([tmp_path]), tmp_path / "gone.txt"):
        try:
            texts[path.name] = read_file(path).text
        except UnreadableReport as error:
            errors[path.name] = type(error)
            messages.append(str(error).startswith(f"{path} "))

    assert all(messages)
    assert errors == {
        "huge.txt": ReportTooLarge,
        "empty.txt": EmptyReport,
        "blank.txt": EmptyReport,
        "binary.txt": BinaryReport,
        "broken.txt": UnreadableReport,
        "labels.txt": EmptyReport,
        "long.txt": ReportTooLarge,
        "gone.txt": UnreadableReport,
    }
    assert texts["good.txt"] == texts["utf16.txt"] == texts["utf16be.txt"] == TEXT.strip()
    assert texts["quotes.txt"] == '"' * 10_000
    assert texts["cut.html"].startswith(LEAD)


def test_a_toml_file_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="TOML file"):
        read_file(put(tmp_path, "talks.toml", "a = 1"))


def test_speakers_alone_on_a_line_stay_in_a_transcript(tmp_path: Path) -> None:
    turns = ("Dana Vorr:\nWe said no to Kestria, and we meant it, as I told you.", "Q: Why?", "Dana Vorr:\nWe can.")
    text = "\n\n".join(("Briefing in Tarn", *turns))

    report = read_file(put(tmp_path, "a.txt", text))

    assert report.kind is ReportKind.TRANSCRIPT
    assert report.text == text


SNIPPETS = (
    b"<html>",
    b"<p>",
    b"Vorr said no.",
    b"---\n",
    b"title: x\n",
    b"+++\n",
    b"\0",
    b"\xff\xfe",
    b"\xe9",
    b"&#0;",
)
SNIPPETS += (
    b"Share\n",
    b"Q: ",
    b"\n\n",
    b"<script>",
    b'<meta charset="x">',
    gzip.compress(b"x"),
    "“".encode(),
    b"#",
    b"[a](",
)


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.lists(st.sampled_from(SNIPPETS) | st.binary(max_size=12), max_size=12))
def test_any_bytes_give_words_or_a_named_error(tmp_path: Path, suffix: str, data: list[bytes]) -> None:
    path = put(tmp_path, f"a.{suffix}", b"".join(data))
    try:
        report = read_file(path)
    except (UnreadableReport, BadMetadata) as error:
        found = str(error)
    else:
        found = report.text.strip()
        report.text.encode("utf-8")

    assert found
