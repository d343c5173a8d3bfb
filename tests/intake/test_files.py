"""Finding files and decoding their bytes."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BinaryReport, EmptyReport, ReportTooLarge, UnreadableReport
from onrecord.intake.files import MAX_BYTES, decode, find_files, read_bytes, source_of

WORDS = "Vorland “will not” sign, Tarn’s envoy said.\nKestria is déçue.\n"
CYRILLIC = "Посол Ворланда сказал: «мы не подпишем соглашение». Тарн молчит.\n" * 3


def put(folder: Path, name: str, data: bytes = b"Vorland said no.") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_folder_is_walked_in_order_without_sidecars_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "a.toml", ".secret.txt", ".git/c.txt", "sub/d.HTML", "e.pdf", "sub/f.markdown"):
        put(tmp_path, name)

    found = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]

    assert found == ["a.md", "b.txt", "sub/d.HTML", "sub/f.markdown"]


def test_a_file_named_twice_is_read_once_and_the_order_given_is_kept(tmp_path: Path) -> None:
    last, first = put(tmp_path, "z.txt"), put(tmp_path, "a.txt")

    assert find_files([last, tmp_path]) == (last, first)


def test_a_file_given_by_name_needs_no_suffix(tmp_path: Path) -> None:
    path = put(tmp_path, "dispatch")

    assert find_files([path]) == (path,)


def test_a_path_that_does_not_exist_is_kept_and_named_when_read(tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"

    assert find_files([gone]) == (gone,)
    with pytest.raises(UnreadableReport, match=r"gone\.txt is not there"):
        read_bytes(gone)


@pytest.mark.parametrize(
    ("name", "what"),
    [("feed.xml", "a feed"), ("rows.jsonl", "rows of data"), ("a.EML", "mail"), ("saved.mhtml", "a web archive")],
)
def test_what_holds_no_single_report_is_not_read_as_text_though_given_by_name(
    tmp_path: Path, name: str, what: str
) -> None:
    with pytest.raises(UnreadableReport, match=f"{name} is {what}.*Save each report as text"):
        read_bytes(put(tmp_path, name))


def test_an_address_is_named_as_one() -> None:
    with pytest.raises(UnreadableReport, match="is an address, and nothing is fetched. Save the page as HTML"):
        read_bytes(Path("https://courier.example/talks"))


def test_sidecars_named_by_a_wildcard_are_left_out_but_other_toml_files_are_named(tmp_path: Path) -> None:
    report, sidecar, other = put(tmp_path, "a.txt"), put(tmp_path, "a.toml"), put(tmp_path, "talks.toml")

    assert find_files([sidecar, report, other]) == (report, other)


def test_a_folder_that_cannot_be_listed_is_named_when_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="is a folder that cannot be listed"):
        read_bytes(tmp_path)


def test_a_file_that_may_not_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = put(tmp_path, "closed.txt")
    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(UnreadableReport, match=r"closed\.txt may not be opened"):
        read_bytes(path)


def test_a_device_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="pipe or device"):
        read_bytes(Path("/dev/null"))


def test_a_path_with_a_null_character_is_an_unreadable_report() -> None:
    with pytest.raises(UnreadableReport):
        read_bytes(Path("a\0b.txt"))


def test_a_file_above_the_limit_fails_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", None)

    with pytest.raises(ReportTooLarge) as caught:
        read_bytes(path)

    assert (caught.value.size, caught.value.limit) == (50_000_000, MAX_BYTES)


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmptyReport, match="0 bytes"):
        read_bytes(put(tmp_path, "empty.txt", b""))


def test_a_name_that_is_not_unicode_becomes_a_source_that_is() -> None:
    assert source_of(Path("caf\udce9.txt")) == "caf�.txt"


@pytest.mark.parametrize("text", [WORDS, CYRILLIC], ids=["latin", "cyrillic"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-32-le"),
        (b"", "utf-32-be"),
    ],
)
def test_unicode_is_decoded_with_and_without_its_mark(mark: bytes, encoding: str, text: str) -> None:
    assert decode(mark + text.encode(encoding), "a.txt") == text


def test_broken_utf8_is_named_with_its_byte_and_a_way_out() -> None:
    with pytest.raises(UnreadableReport, match=r"not valid UTF-8: byte 0xE9 at offset 3.*iconv") as caught:
        decode("déçu de Tarn".encode("cp1252").replace(b"d", b"caf", 1), "a.txt")

    assert not isinstance(caught.value, BinaryReport)


def test_utf16_that_stops_within_a_character_is_named() -> None:
    with pytest.raises(UnreadableReport, match="UTF-16"):
        decode(codecs.BOM_UTF16_LE + "Tarn".encode("utf-16-le")[:-1], "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 all of it in letters",
        b"{\\rtf1 Vorland}",
        b"PK\x03\x04 letters",
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04Vorland",
        b"Vorland\0\0\0\0\x01\xff\xd8",
    ],
)
def test_what_is_no_text_is_binary(data: bytes) -> None:
    with pytest.raises(BinaryReport):
        decode(data, "a.bin")


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1252", "cp1252"), ("ISO-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("UTF-8", "utf-8")],
)
def test_a_declared_charset_is_honoured(charset: str, encoding: str) -> None:
    text = "Посол молчит" if encoding == "cp1251" else "déçu – “non”"

    assert decode(text.encode(encoding), "a.html", charset=charset) == text


@pytest.mark.parametrize("charset", ["rot13", "hex", "unicode_escape", "utf-7", "no such thing", "x\0y", "utf-16"])
def test_a_charset_that_is_no_charset_of_pages_is_ignored(charset: str) -> None:
    assert decode(b"Vorland \\u0041", "a.html", charset=charset) == "Vorland \\u0041"


def test_half_a_character_at_the_end_is_dropped_only_where_a_download_may_be_cut() -> None:
    data = "Tarn’".encode()[:-1]

    assert decode(data, "a.html", may_be_cut=True) == "Tarn"
    with pytest.raises(UnreadableReport):
        decode(data, "a.txt")


@given(st.binary(min_size=1, max_size=300), st.booleans())
def test_any_bytes_are_text_or_an_unreadable_report(data: bytes, may_be_cut: bool) -> None:
    try:
        text = decode(data, "a", may_be_cut=may_be_cut)
    except UnreadableReport:
        return

    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F), min_size=20))
def test_utf16_without_a_mark_gives_its_text_back(text: str) -> None:
    if all(character.isprintable() or character.isspace() for character in text):
        assert decode(text.encode("utf-16-le"), "a") == text
