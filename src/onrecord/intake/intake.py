"""Reads a file into a `Report`: its words, frozen, and what is known about them."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import EmptyReport, ReportTooLarge, UnreadableReport
from onrecord.ids import report_id
from onrecord.intake.files import (
    HTML_SUFFIXES,
    MARKDOWN_SUFFIXES,
    MAX_CHARACTERS,
    decode,
    find_files,
    read_bytes,
    source_of,
)
from onrecord.intake.furniture import drop_furniture
from onrecord.intake.kinds import recognise_kind
from onrecord.intake.metadata import Metadata, from_options, read_sidecar
from onrecord.intake.text import Draft, read_markdown, read_plain
from onrecord.types import Report, ReportKind

__all__ = ["find_files", "read_file"]


def read_file(path: Path | str, *, published: str | None = None, outlet: str | None = None) -> Report:
    """Read one file of plain text, Markdown or HTML.

    The sidecar (`report.toml` beside `report.txt`) goes before front matter, which goes before what a page says about
    itself. What is given here fills what is then unknown: one day given for a folder must not redate the reports in it.

    Args:
        path: The file.
        published: Day of publication as YYYY-MM-DD, where the report does not state its own.
        outlet: Who published it, where the report does not state its own.

    Raises:
        UnreadableReport: It cannot become a report; a subclass says why where a caller can do something about it.
        BadMetadata: An option, the sidecar or the front matter does not say what it should.
    """
    path = Path(path)
    source = source_of(path)
    given = from_options(published=published, outlet=outlet)
    draft = _draft(path, read_bytes(path), source)
    if len(draft.text) > MAX_CHARACTERS:
        raise ReportTooLarge(source, len(draft.text), MAX_CHARACTERS, unit="characters")
    return _report(draft, read_sidecar(path).over(draft.metadata), given, source)


def _draft(path: Path, data: bytes, source: str) -> Draft:
    """Return the words of a file by its kind: the suffix decides, and a page is known by its first element."""
    suffix = path.suffix.lower()
    if suffix == ".toml":
        raise UnreadableReport(source, "is a TOML file without a report of its name. Give the report itself.")
    is_html = suffix in HTML_SUFFIXES
    if is_html or data.lstrip()[:1] == b"<":
        # Imported here: what reads pages takes as long to import as an article takes to read.
        from onrecord.intake.html import declared_charset

        text = decode(data, source, charset=declared_charset(data), may_be_cut=is_html)
    else:
        text = decode(data, source, charset=None, may_be_cut=False)
    if is_html or text.lstrip()[:1] == "<":
        from onrecord.intake.html import is_page, read_page

        if is_html or is_page(text):
            return read_page(text, source)
    return read_markdown(text, source) if suffix in MARKDOWN_SUFFIXES else read_plain(text, source)


def _report(draft: Draft, metadata: Metadata, given: Metadata, source: str) -> Report:
    if not draft.text.strip():
        raise EmptyReport(source)
    kind = metadata.kind or recognise_kind(draft.text, title=metadata.title)
    sifted = drop_furniture(draft.text, title=metadata.title, is_article=kind is ReportKind.ARTICLE)
    if not sifted.text.strip():
        count = len(sifted.furniture)
        raise EmptyReport(source, f"holds page furniture only ({count} lines) and no report. Save the article itself.")
    # A date line is the report's own word too, and found only now.
    known = metadata.over(Metadata(published=sifted.published)).over(given)
    return Report(
        id=report_id(sifted.text, outlet=known.outlet, published=known.published),
        text=sifted.text,
        source=metadata.source or source,
        outlet=known.outlet,
        title=sifted.title,
        published=known.published,
        language=metadata.language or "en",
        kind=kind,
        furniture=sifted.furniture,
    )
