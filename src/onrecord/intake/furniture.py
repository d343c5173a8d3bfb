"""Drops the lines of a page that are no part of its report, and keeps them aside with the reason.

The rules know how pages are built, not what one site writes. They look at short lines only, and keep a line that ends
as a sentence or holds a quotation unless every word of it is a control label or legal notice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from onrecord.intake.labels import label_reason
from onrecord.intake.metadata import day_in_line
from onrecord.patterns import pattern_of
from onrecord.types import Furniture

_MAX_LINE = 200
_MAX_HEADLINE = 250
_MIN_BODY = 60
_MIN_HEADLINE_WORDS = 4
_MAX_CAPTION_WORDS = 12
_MAX_REPEATED = 100
_MIN_REPEATS = 3
_MAX_REPEATED_SHARE = 0.4
_MIN_MENU = 3
_MAX_MENU_WORDS = 3
_WRAPPED = 45
_EVIDENCE = 50_000

_SENTENCE_END = pattern_of(r"[.!?…:;,][\"”’'»)\]]*\Z")
_QUOTATION = pattern_of("[\"“”„«»]|(?:^|\\s)[‘']\\w.*\\w['’](?:\\s|\\Z)")
_NAME = r"[A-Z][\w’'.-]*(?: (?:de|del|van|von|der|bin|bint|ibn|al|el|la|da|di|du)(?= ))?(?: [A-Z][\w’'.-]*){0,3}"


@cache
def _byline() -> re.Pattern[str]:
    # Asked for, like `_signed`, where lines stand between headline and body.
    return re.compile(
        rf"(?i:by|written by|reported by|reporting by|story by|words by|text by|edited by|compiled by)\s+{_NAME}"
        rf"(?:(?:,| and| &| in| for| with| of) {_NAME}){{0,5}}(?:\s*[|•·–—,-]\s*[\w ’'.,-]{{1,60}})?"
    )


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(
        rf"{_NAME}(?:,| [|•·–—-]) (?:[\w’'-]+ ){{0,4}}(?i:correspondent|reporter|editor|writer|columnist|bureau chief)"
        rf"(?:,? (?i:in|for) {_NAME})?"
    )


_WORD = pattern_of(r"[^\W\d_][\w’'.-]*")
_CAPTION_LINKS = frozenset(
    "and with of the in at on from near left right centre center l r c de del van von der bin bint ibn al el la da di "
    "du".split()
)
_CAPTION_TITLES = frozenset(
    "president minister prime foreign defence defense secretary chancellor king queen prince princess ambassador envoy "
    "general colonel admiral senator governor mayor leader chairman chairwoman chief mr mrs ms dr sir lady deputy vice "
    "former then file".split()
)
_MENU_WORDS = frozenset(
    "home menu search news latest world politics sport sports business opinion culture contact about subscribe login "
    "account sections topics video videos podcasts newsletters weather lifestyle tech technology health science more "
    "register donate jobs archive local national international entertainment economy travel food style help".split()
)


class Sifted(Struct, frozen=True, kw_only=True):
    """A text without its page furniture.

    Attributes:
        text: What is left, otherwise as it stood.
        furniture: What was dropped, in order.
        title: The headline, which stays in the text; None when no line looks like one.
        published: The day a date line above the body states.
    """

    text: str
    furniture: tuple[Furniture, ...]
    title: str | None
    published: str | None


class _Line(Struct):
    """A line with words, and why it goes, if it does."""

    index: int
    text: str
    is_alone: bool
    reason: str | None = None

    @property
    def may_go(self) -> bool:
        """Whether the careful rules may look at it: short, apart, no sentence, no quotation."""
        return (
            self.reason is None
            and self.is_alone
            and len(self.text) <= _MAX_LINE
            and _SENTENCE_END.search(self.text) is None
            and _QUOTATION.search(self.text) is None
        )


def drop_furniture(text: str, *, title: str | None = None, is_article: bool = True) -> Sifted:
    """Drop the page furniture of a text whose line ends are line feeds.

    Args:
        text: The words.
        title: The headline, where it is known already.
        is_article: Whether lines may be captions, bylines or repeats; in speech a lone name can be a speaker.
    """
    raw = text.split("\n")
    lines = list(_lines(raw))
    for line in lines:
        if line.is_alone and len(line.text) <= _MAX_LINE:
            line.reason = label_reason(line.text)
    _mark_menus(lines)
    header = _header(lines)
    published = _mark_dates(header)
    headline = _headline(header, title)
    if is_article:
        _mark_bylines(header, headline)
        _mark_captions(header, headline, lines)
        _mark_repeats(lines, headline)
    return _without_marked(raw, lines, title=title or (headline.text if headline else None), published=published)


def _lines(raw: list[str]) -> Iterator[_Line]:
    """Yield the lines with words. A line inside a paragraph that is wrapped at a column is not alone."""
    words = [line.strip() for line in raw]
    runs_on = [len(line) >= _WRAPPED and _SENTENCE_END.search(line) is None for line in words]
    lower = [line[:1].islower() and not line.startswith(("http", "www.")) for line in words]
    # Headlines run on too; only lines that go on in lower case show that a text is wrapped.
    is_wrapped = any(ran and low for ran, low in zip(runs_on, lower[1:], strict=False))
    for index, line in enumerate(words):
        if line:
            continues = is_wrapped and index > 0 and runs_on[index - 1]
            is_continued = index + 1 < len(lower) and lower[index + 1]
            yield _Line(index, line, not (continues or is_continued))


def _header(lines: list[_Line]) -> list[_Line]:
    """Return the lines before the first sentence of the body; none when no body follows."""
    for number, line in enumerate(lines):
        is_sentence = line.text.rstrip("\"”’'»)]").endswith((".", "!", "?", "…")) and len(line.text) >= _MIN_BODY
        if line.reason is None and (is_sentence or len(line.text) > _MAX_HEADLINE):
            # A first sentence that ends in a question mark is more likely a headline.
            if number == 0 and line.text.endswith("?") and len(lines) > 1:
                continue
            return lines[:number]
    return []


def _headline(header: list[_Line], title: str | None) -> _Line | None:
    """Return the line of the header that is the headline: the known title, else the first of several words."""
    left = [line for line in header if line.reason is None]
    if title is not None:
        return next((line for line in left if _plain(line.text) == _plain(title)), None)
    for least in (_MIN_HEADLINE_WORDS, 2):
        for line in left:
            if len(line.text.split()) >= least and not line.text.endswith((":", ",", ";")):
                return line
    return None


def _plain(line: str) -> str:
    return " ".join(_WORD.findall(line.casefold().replace("’", "'")))


def _mark_dates(header: list[_Line]) -> str | None:
    """Mark lines of the header that are only a date; return the first that can be the day of publication."""
    published = None
    for line in header:
        if line.reason is None:
            day, is_date = day_in_line(line.text)
            if is_date:
                line.reason = "date line"
                published = published or day
    return published


def _mark_bylines(header: list[_Line], headline: _Line | None) -> None:
    """Mark bylines between headline and body; above a headline such a line could be one itself."""
    for line in header:
        is_below = headline is not None and line.index > headline.index
        if is_below and line.may_go and (_byline().fullmatch(line.text) or _signed().fullmatch(line.text)):
            line.reason = "byline"


def _mark_captions(header: list[_Line], headline: _Line | None, lines: list[_Line]) -> None:
    """Mark the second headline, and bare captions between headline and body: lines made of names of the body."""
    if headline is None:
        return
    body: str | None = None
    for line in header:
        if line.index <= headline.index or not line.may_go:
            continue
        if _plain(line.text) == _plain(headline.text) != "":
            line.reason = "the headline once more"
            continue
        names = _caption_names(line.text)
        if names:
            if body is None:
                body = " ".join(one.text for one in lines if _SENTENCE_END.search(one.text))[:_EVIDENCE]
            if all(_is_name(name, body) for name in names):
                line.reason = "caption: names only"


def _caption_names(line: str) -> list[str]:
    """Return the capitalised words of a line that holds nothing else but links and titles; else nothing."""
    words = _WORD.findall(line)
    if not words or len(words) > _MAX_CAPTION_WORDS:
        return []
    names = [word for word in words if word[0].isupper() and word.casefold() not in _CAPTION_TITLES]
    others = [word for word in words if not word[0].isupper()]
    return names if all(word in _CAPTION_LINKS for word in others) else []


def _is_name(word: str, body: str) -> bool:
    """Say whether the body uses `word` as a name: capitalised inside a sentence, and never in lower case."""
    stem = word.removesuffix("’s").removesuffix("'s").rstrip(".")
    if re.search(rf"\b{re.escape(stem.lower())}\b", body):
        return False
    return re.search(rf"[\w,;] {re.escape(stem)}\b", body) is not None


def _mark_repeats(lines: list[_Line], headline: _Line | None) -> None:
    """Mark short lines that stand several times on the page: running heads, buttons under each photograph."""
    short = [line for line in lines if len(line.text) <= _MAX_REPEATED and line.may_go]
    counts = Counter(line.text for line in short)
    repeated = [line for line in short if counts[line.text] >= _MIN_REPEATS and _is_repeatable(line.text)]
    if len(repeated) > _MAX_REPEATED_SHARE * len(lines):
        # A refrain, or a file that is nothing else.
        return
    for line in repeated:
        if line is not headline:
            line.reason = "repeated line"


def _is_repeatable(text: str) -> bool:
    """Say whether a repeated line can go: not one word, no numbers, not a name, which could head a speech."""
    words = text.split()
    names = all(word[0].isupper() or not word[0].isalpha() for word in words)
    return len(words) > 1 and not names and not any(character.isdigit() for character in text)


def _mark_menus(lines: list[_Line]) -> None:
    """Mark runs of very short lines that hold words of site menus, above or below everything else."""
    for ordered in (lines, lines[::-1]):
        run: list[_Line] = []
        for line in ordered:
            is_item = line.may_go and len(line.text.split()) <= _MAX_MENU_WORDS
            if line.reason is None and not is_item:
                break
            run.append(line)
        items = [line for line in run if line.reason is None]
        hits = len(run) - len(items)
        hits += sum(_is_menu_item(line.text) for line in items)
        # A page that is nothing but short lines is a list, not a menu.
        if _MIN_MENU <= len(run) < len(lines) and 2 * hits >= len(run):
            for line in items:
                line.reason = "navigation"


def _is_menu_item(text: str) -> bool:
    words = _plain(text).split()
    return bool(words) and _MENU_WORDS.issuperset(words)


def _without_marked(raw: list[str], lines: list[_Line], *, title: str | None, published: str | None) -> Sifted:
    """Return the text without the marked lines and the blank lines that followed each."""
    reasons = {line.index: line.reason for line in lines if line.reason is not None}
    kept: list[str] = []
    dropped: list[tuple[str, str, int]] = []
    at = 0
    after_drop = False
    for index, line in enumerate(raw):
        reason = reasons.get(index)
        is_blank = not line.strip()
        if reason is not None:
            dropped.append((line.strip(), reason, at))
            after_drop = True
        elif not (is_blank and (after_drop or not kept)):
            kept.append(line)
            at += len(line) + 1
            after_drop = False
    text = "\n".join(kept).rstrip()
    furniture = tuple(Furniture(text=line, reason=reason, at=min(at, len(text))) for line, reason, at in dropped)
    return Sifted(text=text, furniture=furniture, title=title, published=published)
