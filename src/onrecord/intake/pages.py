"""What an HTML page says about itself: JSON-LD first, then meta elements, then headings."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from onrecord.intake.metadata import Metadata, day_of
from onrecord.intake.text import clean
from onrecord.patterns import pattern_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MAX_NODES = 500
_MAX_TITLE = 300
_TITLE_PARTS = pattern_of(r"\s+[|–—»·-]\s+")
_META_KEYS = ("property", "name", "itemprop", "http-equiv")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_DAYS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
)


def page_metadata(tree: HtmlElement) -> Metadata:
    """Return what a page says about its article; day-only dates, the headline apart from the name of the site."""
    said = _from_json(tree)
    meta = _meta(tree)
    outlet = said.outlet or _first(meta, _OUTLETS)
    return Metadata(
        title=said.title or _without_site(_first(meta, _TITLES), outlet) or _from_headings(tree, outlet),
        outlet=outlet,
        published=said.published or _first_day(meta) or _from_times(tree),
        language=_language(tree),
    )


def words_of(element: HtmlElement) -> str:
    """Return the words of an element on one line."""
    return _line("".join(element.itertext()))


def _line(value: object) -> str:
    """Return a text value as one clean line; "" for other values. JSON in pages often holds HTML entities."""
    return " ".join(clean(html.unescape(value)).split())[:_MAX_TITLE] if isinstance(value, str) else ""


def _from_json(tree: HtmlElement) -> Metadata:
    """Return what the first article described in JSON-LD says."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = msgspec.json.decode((script.text or "").strip().encode("utf-8", "ignore"))
        except (msgspec.DecodeError, RecursionError):
            continue
        for node in _nodes(data):
            if _is_article(node.get("@type")):
                published = node.get("datePublished")
                return Metadata(
                    title=_line(node.get("headline")) or None,
                    outlet=_line(_name(node.get("publisher"))) or None,
                    published=day_of(published) if isinstance(published, str) else None,
                )
    return Metadata()


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """Yield the objects of a JSON document from the outside in."""
    level = [data]
    seen = 0
    while level and seen < _MAX_NODES:
        below: list[object] = []
        for node in level:
            seen += 1
            if isinstance(node, dict):
                yield node
                below += node.values()
            elif isinstance(node, list):
                below += node
        level = below


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.endswith(("Article", "Posting", "Report")) for one in kinds)


def _name(value: object) -> object:
    """Return the name of an organisation, which stands as a text, an object or a list of objects."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return the contents of meta elements by lower-case key, the first of each key."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = _line(element.get("content"))
        for key in _META_KEYS:
            name = (element.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((meta[key] for key in keys if key in meta), None)


def _first_day(meta: dict[str, str]) -> str | None:
    days = (day_of(meta[key]) for key in _DAYS if key in meta)
    return next((day for day in days if day is not None), None)


def _from_times(tree: HtmlElement) -> str | None:
    """Return the day of the `time` element that says it is the publication, or of the only one there is."""
    times = [(element, day_of(element.get("datetime") or "")) for element in tree.iter("time")]
    days = [day for _, day in times if day is not None]
    for element, day in times:
        marks = f"{element.get('itemprop')} {element.get('class')} {element.get('pubdate')}".lower()
        if day is not None and ("publish" in marks or "entry-date" in marks or element.get("pubdate") is not None):
            return day
    return days[0] if len(set(days)) == 1 else None


def _from_headings(tree: HtmlElement, outlet: str | None) -> str | None:
    """Return the only top heading, else the title of the window without the name of the site."""
    headings = [words for words in map(words_of, tree.iter("h1")) if len(words.split()) > 1]
    if len(headings) == 1:
        return headings[0]
    titles = [words for words in map(words_of, tree.iter("title")) if words]
    return _without_site(titles[0], outlet) if titles else None


def _without_site(title: str | None, outlet: str | None) -> str | None:
    """Return a headline without the name of the site before or after it.

    Where the name is not known, the longest part is the headline if the others are far shorter.
    """
    if title is None:
        return None
    parts = _TITLE_PARTS.split(title)
    if len(parts) == 1:
        return None if outlet is not None and title.casefold() == outlet.casefold() else title
    if outlet is not None:
        for site in (parts[0], parts[-1]):
            if site.casefold() == outlet.casefold():
                rest = title.removesuffix(site) if site == parts[-1] else title.removeprefix(site)
                return rest.strip(" |–—»·-")
    longest = max(parts, key=len)
    others = sum(len(part) for part in parts) - len(longest)
    return longest if others * 2 <= len(longest) else title


def _language(tree: HtmlElement) -> str | None:
    root = tree.getroottree().getroot()
    code = (root.get("lang") or "")[:2].lower()
    return code if re.fullmatch("[a-z]{2}", code) else None
