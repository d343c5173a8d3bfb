"""HTML pages: the article of a page, and what the page says about it. Nothing is ever fetched."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.errors import EmptyReport
from onrecord.intake.pages import page_metadata, words_of
from onrecord.intake.text import Draft, clean
from onrecord.patterns import pattern_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']", re.IGNORECASE)
_PAGE_START = pattern_of(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*){0,3}<(?:!doctype\s+html|html)\b", re.I | re.S
)
_HEAD = 4096
_NULL = pattern_of("[\0-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")

_NEVER_TEXT = (
    "title",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "math",
    "select",
    "button",
    "dialog",
)
_AROUND = ("nav", "footer", "aside", "figcaption")
_BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
# The library is written for pages as they are, yet odd ones make it fail in ways it does not document.
_LIBRARY_FAILURES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def is_page(text: str) -> bool:
    """Say whether a text begins as an HTML page, whatever its file is called."""
    return _PAGE_START.match(text[:_HEAD]) is not None


def declared_charset(data: bytes) -> str | None:
    """Return the encoding that the head of a page declares, if any."""
    match = _XML_ENCODING.search(data[:_HEAD]) or _CHARSET.search(data[:_HEAD])
    # Latin-1 decodes any byte; the name is checked where it is used.
    return match[1].decode("latin-1") if match else None


def read_page(text: str, source: str) -> Draft:
    """Return the draft of an HTML page: the headline, the words of its article, and what the page says about itself.

    Args:
        text: The decoded page.
        source: The name for errors.

    Raises:
        EmptyReport: The page holds no words outside scripts and menus.
    """
    tree = _parse(text)
    if tree is None:
        raise EmptyReport(source, "is an HTML page without content. Was it saved or downloaded in full?")
    metadata = page_metadata(tree)
    headings = [words_of(element) for element in tree.iter("h1")]
    body = _article(tree)
    if not body:
        raise EmptyReport(
            source,
            "is an HTML page without words of an article. If a browser shows them, a script loads them: "
            "save the page from the browser, or as plain text.",
        )
    return Draft(text=_with_headline(body, metadata.title, headings), metadata=metadata)


def _parse(text: str) -> HtmlElement | None:
    """Return the tree of a page; None when there is none to make."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    data = _NULL.sub("", text).encode("utf-8")
    try:
        return document_fromstring(data, parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    except (etree.LxmlError, ValueError):
        return None


def _article(tree: HtmlElement) -> str:
    """Return the words of the article: without menus and captions if that leaves any, else with them."""
    _prune(tree, _NEVER_TEXT)
    whole = [line for line in _all_lines(tree) if line]
    _prune(tree, _AROUND)
    # The library changes the tree, so the blocks are listed first.
    blocks = [line for line in _all_lines(tree) if line]
    found = _extracted(tree)
    return "\n\n".join(blocks if _is_torn(found, blocks) else found or blocks or whole)


def _is_torn(found: list[str], blocks: list[str]) -> bool:
    """Say whether an extracted article is the whole page with its sentences torn at each inline element.

    The library falls back to that on pages without paragraphs.
    """
    known = set(blocks)
    intact = sum(line in known for line in found)
    return 2 * intact < len(found) and 2 * sum(map(len, blocks)) <= 3 * sum(map(len, found))


def _prune(tree: HtmlElement, tags: tuple[str, ...]) -> None:
    for element in list(tree.iter(*tags)):
        if element.getparent() is not None:
            element.drop_tree()


def _extracted(tree: HtmlElement) -> list[str]:
    """Return the lines that trafilatura takes for the article; none when it finds nothing."""
    import trafilatura

    # Without a handler of ours its remarks would go to the terminal.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        found = trafilatura.bare_extraction(
            tree, fast=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except _LIBRARY_FAILURES:
        return []
    text = getattr(found, "text", None)
    return [line for line in map(_tidy, clean(text).split("\n")) if line] if isinstance(text, str) else []


def _all_lines(tree: HtmlElement) -> Iterator[str]:
    """Yield the words of the body of a page, a block a line."""
    from lxml import etree

    body = tree.find("body")
    parts: list[str] = []
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield _tidy("".join(parts))
            parts = []
        if event == "start":
            parts.append(element.text or "")
        elif element is not body and element is not tree:
            parts.append(element.tail or "")
    yield _tidy("".join(parts))


def _tidy(line: str) -> str:
    return " ".join(clean(line).split())


def _with_headline(body: str, title: str | None, headings: list[str]) -> str:
    """Return the text with its headline first, unless the body opens with it or with the page's own heading."""
    if title is None:
        return body
    opening = [_plain(line) for line in body.split("\n\n", 4)[:4]]
    known = {_plain(title), *(_plain(heading) for heading in headings if len(heading.split()) > 1)}
    return body if known.intersection(opening) else f"{title}\n\n{body}"


def _plain(line: str) -> str:
    return re.sub(r"[^\w]+", " ", html.unescape(line)).casefold().strip()
