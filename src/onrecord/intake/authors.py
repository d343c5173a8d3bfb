"""Authors of posts and letters: the name below the last sentence, or the office that "I" claim."""

from __future__ import annotations

from onrecord.patterns import pattern_of
from onrecord.types import Span

_TITLE = r"(?:(?i:(?:vice |prime )?(?:president|minister)|chancellor|premier|governor|senator|ambassador|king|queen))"
_PARTICLE = r"(?:de|van|von|der|den|bin|al|el|la|le|da|dos|del|di)"
_WORD = r"[A-Z][\w.’'-]*"
# "... to this matter! PRESIDENT LENA VORR"
_SIGNED = pattern_of(
    rf"(?<!\b[A-Z])[.!?…][\"”’)]*\s+(?:[–—-]+ ?)?{_TITLE} "
    rf"(?P<name>{_WORD}(?: (?:{_PARTICLE} )*{_WORD}){{0,3}})(?<!\.)\s*\Z"
)
_LONGEST_SIGNATURE = 80
# Who once held an office says "my Administration did"; who holds it says what it does, or counts it.
_OWN_OFFICE = pattern_of(
    r"\b[Mm]y [Aa]dministration (?:is|has|have|will|continues|remains|stands|and I (?:are|have|will))\b"
    r"|\b[Mm]y (?:first|second) [Aa]dministration\b|\b[Mm]y Secretary of [A-Z]\w+"
    r"|\b[Mm]y (?:duty|responsibility|job|obligation) as (?:your |the )?President\b|\bme, as President\b"
    r"|(?:\A|[.!?,;] |\n)[Aa]s (?:your |the )?President(?: of (?:the )?(?P<state>[A-Z]\w+(?: [A-Z]\w+)*))?(?: \w+)?, I "
    r"(?:am|have|will|hereby)\b"
)
_WAS = pattern_of(
    r"\b(?:when|while) I was (?:the )?(?:President|in office)\b|\b[Ff]ormer President, I\b|\bmy successor\b"
)


def find_signing(text: str) -> Span | None:
    """Return the name behind the last sentence of a text, where an office stands before it.

    >>> text = "We will wait. Thank you! PRESIDENT LENA VORR"
    >>> found = find_signing(text)
    >>> text[found.start : found.end]
    'LENA VORR'
    """
    found = _SIGNED.search(text, max(0, len(text.rstrip()) - _LONGEST_SIGNATURE))
    return Span(start=found.start("name"), end=found.end("name")) if found is not None else None


def find_own_office(text: str) -> tuple[Span, str] | None:
    """Return the words by which whoever writes "I" says that he is a President now, and the state they name, if any.

    >>> find_own_office("As President of Norland, I will sign it.")
    (Span(start=0, end=31), 'Norland')
    >>> find_own_office("My Administration did well, and then I left.")
    """
    found = _OWN_OFFICE.search(text)
    if found is None or _WAS.search(text):
        return None
    return Span(start=found.start(), end=found.end()), found["state"] or ""
