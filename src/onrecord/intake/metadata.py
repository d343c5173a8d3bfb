"""What is known about a report beside its words: sidecar files, front matter, date lines, options."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

from msgspec import Struct

from onrecord.errors import BadMetadata
from onrecord.intake.files import source_of
from onrecord.patterns import pattern_of
from onrecord.types import ReportKind

KNOWN_KEYS = ("title", "outlet", "published", "kind", "language", "source", "url")
"""Keys of a sidecar and of front matter; `source` and `url` mean the same."""

_MAX_SIDECAR_BYTES = 100_000
_DAY = pattern_of(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r"|sept)\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:[ ,|]*(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)?"


@cache
def _date_line() -> re.Pattern[str]:
    # Asked for where a report has a short line at its head.
    return re.compile(
        r"(?:(?P<prefix>first published|published|posted|date|issued|last updated|updated|last modified|modified)"
        r"(?:\s+on)?\s*:?\s*)?"
        + _WEEKDAY
        + r"(?:(?P<iso>\d{4}-\d{2}-\d{2})|"
        + _MONTH
        + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})|(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s+"
        + _MONTH.replace("month", "month2")
        + r",?\s+(?P<year2>\d{4}))"
        + _CLOCK,
        re.IGNORECASE,
    )


# Blanks that an editor leaves above the first fence or behind one, and capitals, are how people type.
_FENCE = pattern_of(r"\s*+^(---|\+\+\+)[ \t]*\n", re.MULTILINE)
_FRONT_KEY = pattern_of(r"[a-z][a-z0-9_-]{0,40}")
_MAX_FRONT_LINES = 200


class Metadata(Struct, frozen=True, kw_only=True):
    """What is known about a report; None where nothing is.

    Attributes:
        title: Its headline.
        outlet: Who published it.
        published: Day of publication as YYYY-MM-DD.
        kind: Article, transcript or statement.
        language: ISO 639-1 code.
        source: Its address, where that is not the file.
    """

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    kind: ReportKind | None = None
    language: str | None = None
    source: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """Return this metadata, filled up from `other` where it says nothing."""
        pairs = {name: (getattr(self, name), getattr(other, name)) for name in self.__struct_fields__}
        return Metadata(**{name: theirs if ours is None else ours for name, (ours, theirs) in pairs.items()})


def from_options(*, published: str | None, outlet: str | None) -> Metadata:
    """Return the metadata given on the command line.

    Raises:
        BadMetadata: The day is not one.
    """
    values = {"published": published, "outlet": outlet}
    return from_values({key: value for key, value in values.items() if value is not None}, "options")


def read_sidecar(path: Path) -> Metadata:
    """Return what the `.toml` file beside a report says; nothing when there is none.

    Raises:
        BadMetadata: It is broken, or says something that is not metadata.
    """
    sidecar = path.with_suffix(".toml")
    source = source_of(sidecar)
    if sidecar == path or not sidecar.is_file():
        return Metadata()
    try:
        with sidecar.open("rb") as file:
            data = file.read(_MAX_SIDECAR_BYTES + 1)
    except OSError as error:
        raise BadMetadata(source, f"cannot be opened: {error.strerror}.") from None
    if len(data) > _MAX_SIDECAR_BYTES:
        raise BadMetadata(source, f"is above {_MAX_SIDECAR_BYTES:,} bytes. It should hold a few keys of metadata.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadMetadata(source, f"is not valid UTF-8 at byte {error.start:,}. Save it as UTF-8.") from None
    return from_values(_parse_toml(text, source), source)


def _parse_toml(text: str, source: str) -> Mapping[str, object]:
    # Imported here: few reports come with any.
    import tomllib

    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = f'is not valid TOML: {error}. Write lines such as: published = "2025-08-20"'
        raise BadMetadata(source, reason) from None


def from_values(values: Mapping[str, object], source: str) -> Metadata:
    """Return metadata from keys and values, each checked.

    Args:
        values: Only `KNOWN_KEYS`.
        source: Where they stand, for errors.

    Raises:
        BadMetadata: A key is unknown or a value is not what its key needs.
    """
    for key in values:
        if key not in KNOWN_KEYS:
            raise BadMetadata(source, f"the key {key!r} is unknown. Known keys: {', '.join(KNOWN_KEYS)}.")
    texts = {key: _text(key, value, source) for key, value in values.items() if key not in ("published", "kind")}
    language = texts.get("language")
    if language is not None and not re.fullmatch(r"[a-z]{2}", language):
        raise BadMetadata(source, f"language is {language!r}. Write two letters, such as en.")
    return Metadata(
        title=texts.get("title"),
        outlet=texts.get("outlet"),
        published=_published(values["published"], source) if "published" in values else None,
        kind=_kind(values["kind"], source) if "kind" in values else None,
        language=language,
        source=texts.get("source") or texts.get("url"),
    )


def _text(key: str, value: object, source: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadMetadata(source, f"{key} is {value!r}. Write it as text in quotation marks.")
    return " ".join(value.split())


def _published(value: object, source: str) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    day = day_of(value) if isinstance(value, str) and len(value.strip()) == len("2025-08-20") else None
    if day is None:
        raise BadMetadata(source, f"published is {value!r}. Write a day as YYYY-MM-DD, such as 2025-08-20.")
    return day


def _kind(value: object, source: str) -> ReportKind:
    names = [kind.value for kind in ReportKind]
    if not isinstance(value, str) or value.strip().lower() not in names:
        raise BadMetadata(source, f"kind is {value!r}. Write one of: {', '.join(names)}.")
    return ReportKind(value.strip().lower())


def day_of(value: str) -> str | None:
    """Return the day an ISO date or time begins with, as YYYY-MM-DD; None when it begins with none."""
    match = _DAY.match(value.strip())
    return _checked_day(*match.groups()) if match else None


def _checked_day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def day_in_line(line: str) -> tuple[str | None, bool]:
    """Return the day of publication that a line states, and whether the line is nothing but a date.

    A line that says when a page was last changed is a date, but not the day of publication.
    """
    match = _date_line().fullmatch(line.strip())
    if match is None:
        return None, False
    if match["iso"]:
        day = day_of(match["iso"])
    else:
        name = (match["month"] or match["month2"])[:3].lower()
        month = next(number for number, full in enumerate(_MONTHS, start=1) if full.startswith(name))
        day = _checked_day(match["year"] or match["year2"], str(month), match["day"] or match["day2"])
    is_change = (match["prefix"] or "").lower().endswith(("updated", "modified"))
    return (None if is_change else day), day is not None


def split_front_matter(text: str, source: str) -> tuple[Metadata, str]:
    """Return what the front matter of a text says, and the text after it.

    Front matter is TOML between lines of `+++`, or flat `key: value` lines between lines of `---`. Keys of other
    programs are ignored; `date` counts as the day of publication. Text that only looks like front matter stays.

    Raises:
        BadMetadata: One of our own keys has a value that is not what it needs.
    """
    opened = _FENCE.match(text)
    closed = opened and re.compile(rf"^{re.escape(opened[1])}[ \t]*\n", re.MULTILINE).search(text, opened.end())
    if not opened or not closed or text.count("\n", 0, closed.start()) > _MAX_FRONT_LINES:
        return Metadata(), text
    block, rest = text[opened.end() : closed.start()], text[closed.end() :]
    if opened[1] == "+++":
        values: Mapping[str, object] | None = _parse_toml(block, f"{source}, front matter")
    else:
        values = _flat_values(block)
    if values is None:
        return Metadata(), text
    known = {key: value for key, value in values.items() if key in KNOWN_KEYS}
    if not known and "date" not in values:
        return Metadata(), text
    said = from_values(known, f"{source}, front matter")
    return said.over(Metadata(published=_loose_day(values.get("date")))), rest


def _loose_day(value: object) -> str | None:
    if isinstance(value, date):
        return value.isoformat()[:10]
    return day_of(value) or day_in_line(value)[0] if isinstance(value, str) else None


def _flat_values(block: str) -> dict[str, object] | None:
    """Return the flat keys of a block of `key: value` lines, or None when it holds other lines."""
    values: dict[str, object] = {}
    for line in block.split("\n"):
        if not line.strip() or line.startswith((" ", "\t", "-", "#")):
            continue
        key, colon, value = line.partition(":")
        key = key.lower()
        if not colon or not _FRONT_KEY.fullmatch(key) or value[:1] not in ("", " ", "\t"):
            return None
        value = value.strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        if value:
            values[key] = value
    return values
