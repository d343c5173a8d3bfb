"""Finds the files to read and turns their bytes into text, within stated limits."""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from onrecord.errors import BinaryReport, EmptyReport, ReportTooLarge, UnreadableReport
from onrecord.patterns import pattern_of

MAX_BYTES = 20_000_000
"""Bytes a file may have; a larger one is refused before any of it is read."""

# A thick book; what is longer is many reports in one file.
MAX_CHARACTERS = 1_000_000
"""Characters the text of one report may have."""

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
REPORT_SUFFIXES = frozenset({".txt"}) | MARKDOWN_SUFFIXES | HTML_SUFFIXES
# These are text too, and read as such they would put tags, headers and field names into the record as evidence.
_FOREIGN = {
    "a feed or data in XML": (".xml", ".rss", ".atom", ".opml"),
    "rows of data": (".json", ".jsonl", ".ndjson", ".csv", ".tsv"),
    "mail": (".eml", ".mbox"),
    "a web archive": (".mht", ".mhtml", ".warc"),
}

_BOMS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Formats whose first bytes can pass for text: PDF, ZIP (docx, odt), PNG, JPEG, GIF, gzip, old Word, RTF.
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"{\\rtf")
# Tab, line feed, form feed and carriage return occur in text; escape starts the shifts of ISO-2022.
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
# A path has no two slashes in a row.
_ADDRESS = pattern_of(r"[Hh][Tt][Tt][Pp][Ss]?:/")
_MAX_CONTROL_SHARE = 0.02
_MIN_PRINTABLE_SHARE = 0.95
_SAMPLE = 8192
_CHARSETS = frozenset(
    "ascii utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 koi8-r koi8-u mac-roman "
    "iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13 "
    "iso8859-14 iso8859-15 iso8859-16 gb2312 gbk gb18030 big5 shift_jis cp932 euc_jp euc_kr cp949 iso2022_jp".split()
)


def source_of(path: Path) -> str:
    """Return the name of `path` as valid Unicode, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def find_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files to read: those given, and the reports in the folders given, sorted by name.

    Hidden files and the `.toml` files that stand beside reports are left out. A path that does not exist, and a folder
    that cannot be opened, stay in the list: reading them gives an error that names them.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_walk(path)))
        elif not _is_sidecar(path):
            found[path] = None
    return tuple(found)


def _walk(folder: Path) -> list[Path]:
    """Return the reports under `folder`, and the folders under it that cannot be opened."""
    files: list[Path] = []
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(root, name) for name in names if _is_report_name(name)]
    files += [Path(error.filename) for error in closed if error.filename is not None]
    return sorted(files, key=lambda path: path.parts)


def find_passed_over(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files in the folders given that `find_files` leaves out and that stand beside no report.

    Whoever is not told that a scan or a misspelt `.toml` file was left out does not miss it.
    """
    found: dict[Path, None] = {}
    for folder in filter(Path.is_dir, paths):
        for root, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            others = (Path(root, name) for name in names if not (name.startswith(".") or _is_report_name(name)))
            found.update(dict.fromkeys(path for path in others if not _is_sidecar(path)))
    return tuple(sorted(found, key=lambda path: path.parts))


def _is_report_name(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in REPORT_SUFFIXES


def _is_sidecar(path: Path) -> bool:
    """Say whether `path` is a `.toml` file beside a report of the same name: `reports/*` names both."""
    return path.suffix.lower() == ".toml" and any(path.with_suffix(suffix).exists() for suffix in REPORT_SUFFIXES)


def _check_suffix(source: str, suffix: str) -> None:
    """Raise `UnreadableReport` for a file whose name says that it holds something else than one report."""
    what = next((what for what, suffixes in _FOREIGN.items() if suffix in suffixes), None)
    if what is not None:
        raise UnreadableReport(
            source, f"is {what}, which is not read. Save each report as text (.txt), Markdown (.md) or HTML (.html)."
        )


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file within `MAX_BYTES`.

    Raises:
        UnreadableReport: It is gone, a folder, closed to us, empty, above the limit, or of a kind that is not read.
    """
    source = source_of(path)
    try:
        status = path.stat()
        _check_kind(source, status.st_mode)
        _check_suffix(source, path.suffix.lower())
        if status.st_size > MAX_BYTES:
            raise ReportTooLarge(source, status.st_size, MAX_BYTES)
        with path.open("rb") as file:
            # The file may have grown since we asked for its size.
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        if _ADDRESS.match(source):
            raise UnreadableReport(
                source, "is an address, and nothing is fetched. Save the page as HTML, and give the file."
            ) from None
        raise UnreadableReport(source, "is not there. Was it moved or deleted? Check the path.") from None
    except PermissionError:
        raise UnreadableReport(source, "may not be opened: permission denied. Ask its owner for access.") from None
    except (OSError, ValueError) as error:
        # A path with a null character is a ValueError.
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableReport(source, f"cannot be opened: {reason}.") from None
    if len(data) > MAX_BYTES:
        raise ReportTooLarge(source, len(data), MAX_BYTES)
    if not data:
        raise EmptyReport(source, "is empty: 0 bytes. Was it saved or downloaded in full?")
    return data


def _check_kind(source: str, mode: int) -> None:
    """Raise `UnreadableReport` unless `mode` is that of a file that ends."""
    if stat.S_ISDIR(mode):
        raise UnreadableReport(source, "is a folder that cannot be listed. Give its files, or ask for access.")
    if not stat.S_ISREG(mode):
        raise UnreadableReport(source, "is a pipe or device, not a file. Save it to a file first.")


def decode(data: bytes, source: str, *, charset: str | None = None, may_be_cut: bool = False) -> str:
    """Return the text of `data`: UTF-8, UTF-16, UTF-32, or the `charset` that a page declares.

    Args:
        data: The bytes, at least one.
        source: The name for errors.
        charset: The declared encoding; unknown names are ignored.
        may_be_cut: Accept half a character at the very end, as in a download that broke off.

    Raises:
        BinaryReport: The bytes are no text.
        UnreadableReport: The bytes break their encoding.
    """
    if data.startswith(_MAGIC):
        raise BinaryReport(source)
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if encoding is None and b"\0" in data:
        encoding = _wide_encoding(data)
        if encoding is None:
            raise BinaryReport(source)
    if encoding is not None and encoding != "utf-8-sig":
        text = _decode_strictly(data, source, encoding, may_be_cut)
        if not _is_plausible(text):
            raise BinaryReport(source)
        return text
    if len(data) - len(data.translate(None, _CONTROLS)) > _MAX_CONTROL_SHARE * len(data):
        raise BinaryReport(source)
    return _decode_strictly(data, source, encoding or _known_charset(charset) or "utf-8", may_be_cut)


def _decode_strictly(data: bytes, source: str, encoding: str, may_be_cut: bool) -> str:
    """Decode, or say at which byte the encoding breaks."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # No encoding here takes more than four bytes a character.
        if may_be_cut and error.start >= max(1, len(data) - 4):
            return data[: error.start].decode(encoding, "ignore")
        name = "UTF-8" if encoding == "utf-8-sig" else encoding.upper()
        hint = "WINDOWS-1252" if name == "UTF-8" else name
        raise UnreadableReport(
            source,
            f"is not valid {name}: byte 0x{data[error.start]:02X} at offset {error.start:,}. Convert it from the "
            f"encoding it was written in, for example: iconv -f {hint} -t UTF-8 OLD > NEW",
        ) from None


def _wide_encoding(data: bytes) -> str | None:
    """Return the encoding of text whose characters take two or four bytes and which has no byte order mark."""
    sample = data[: _SAMPLE * 4]
    shares = [sample[offset::4].count(0) / max(1, len(sample[offset::4])) for offset in range(4)]
    # Characters below U+10000 leave two bytes of four empty in UTF-32.
    if min(shares[2], shares[3]) > _MIN_PRINTABLE_SHARE:
        guess = "utf-32-le"
    elif min(shares[0], shares[1]) > _MIN_PRINTABLE_SHARE:
        guess = "utf-32-be"
    else:
        guess = "utf-16-le" if shares[1] + shares[3] > shares[0] + shares[2] else "utf-16-be"
    try:
        text = data.decode(guess)
    except UnicodeDecodeError:
        return None
    return guess if _is_plausible(text) else None


def _is_plausible(text: str) -> bool:
    """Say whether text of a wide encoding looks written: no nulls, nearly all characters printable."""
    sample = text[:_SAMPLE]
    printable = sum(character.isprintable() or character.isspace() for character in sample)
    return "\0" not in text and printable >= _MIN_PRINTABLE_SHARE * len(sample)


def _known_charset(name: str | None) -> str | None:
    """Return the codec that a page's charset label means, or None for a label we do not trust."""
    if name is None:
        return None
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if codec in ("iso8859-1", "ascii"):
        # Every browser reads these labels as Windows-1252, so pages are written that way.
        return "cp1252"
    return codec if codec in _CHARSETS else None
