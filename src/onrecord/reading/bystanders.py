"""Bystanders: those whom a report names and who are none of the two sides it speaks of.

Who brokers a truce or hosts the talks stands between the sides: "talks hosted by Arland and Borland". Two who only call
for one, or attend, are no sides where two others are told of before. And what two meet about are no sides of their
meeting: "Vorr of Arland met Kess of Borland to discuss the war between Norland and Ostria".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.met import Met
from onrecord.types import Mention, Span

# What is done between two sides, and by none of them.
_BROKERING = r"(?:broker|mediat|facilitat|moderat)"
_STAGING = r"(?:host|sponsor|conven|co-?chair|co-?host|chair|draft|overs|witness|arrang|supervis|guarante)"
_BY = pattern_of(
    rf"(?:\b(?:{_BROKERING}|{_STAGING})(?:ed|d|een)(?: [\w-]+){{0,3}}? by|"
    r"\b(?:mediat|facilitat)(?:ion|ors)(?: (?:by|of|from))?|\b(?:brokers|guarantors|go-betweens)|\bauspices of|"
    r"\bhelp (?:of|from))(?: the)?\s*\Z"
)
_ADVERBS = r"(?: (?:have|has|had|is|was|are|were|been|also|both|jointly|then|later|now|earlier|\w+ly))*"
_STANDS = pattern_of(
    rf"\A,?(?: (?:which|who))?{_ADVERBS} (?:helped (?:to )?|tried to |offered to |agreed to )?"
    rf"(?:{_BROKERING}(?:ed|ing|es|s|e)?\b(?! by)|"
    rf"{_STAGING}(?:ed|ing|es|s|e|d|aw|ee)?\b(?! by)(?: [\w-]+){{0,3}}? "
    r"(?:talks|negotiations|summit|meetings?|rounds?|conference|truce|cease-?fire|deal|accord|agreement)\b|"
    r"(?:(?:acted|act|serve|served|acting|serving) )?(?:as )?(?:the |a )?(?:mediator|guarantor|go-between)s?\b)"
)
_LOOKS_ON = pattern_of(
    rf"\A,?{_ADVERBS} (?:call(?:ed|ing)? for|urg(?:e|ed|ing)|welcom(?:e|ed)|critici[sz]ed?|condemn(?:ed)?|"
    r"prais(?:e|ed)|hail(?:ed)?|denounced?|deplored?|attend(?:ed)?|observed?|watched|"
    r"appeal(?:ed)? (?:for|to))\b"
)
_BETWEEN = pattern_of(r"\bbetween(?: the)?\s*\Z")
# Two who talk about the talks of others may be told of with them: which two are meant then is a toss-up.
_OPEN = pattern_of(
    r"\b(?:talks|negotiations?|dialogue|truce|cease-?fire|deal|agreement|accord|mediation|meeting|summit|swap|exchange)"
    r"(?: of \w+)? between(?: the)?\s*\Z"
)
_AND = pattern_of(r"\s*(?:and|,? as well as)(?: the)?\s*")
_MEETS = pattern_of(
    r",? (?:and|with|(?:\w+ly )?(?:met(?: with)?|meets(?: with)?|hosted|hosts|received|receives|welcomed|visited|"
    r"telephoned|phoned|called|(?:spoke|talked)(?: (?:by|on the) (?:tele)?phone)? (?:with|to)|"
    r"held (?:[\w-]+ ){0,3}(?:talks|call|meeting|conversation) with))(?: the| his| her| its)? "
)
# So much of a text before and behind a name tells; so many of those met last may be meant.
_REACH, _LAST, _TWO = 60, 60, 2


def is_between(text: str, span: Span) -> bool:
    """Say whether somebody, or two, are told to stand between others.

    >>> text = "In talks hosted by Arland and Borland"
    >>> is_between(text, Span(start=19, end=37)), is_between("Arland and Borland mediated.", Span(start=0, end=18))
    (True, True)
    >>> is_between("Arland and Borland hosted Vorr.", Span(start=0, end=18))
    False
    """
    before, after = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + _REACH]
    return _BY.search(before) is not None or _STANDS.match(after) is not None


class Bystanders:
    """Tells who of those met before is a side."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        """Take a text and its mentions."""
        self._text = text
        self._mentions = mentions

    def without(self, met: Sequence[Met], sentence: int) -> list[Met]:
        """Return those met without bystanders; nobody where the last sentence leaves open which two it told of.

        Args:
            met: Whoever was met, in order.
            sentence: The one that speaks of two sides.
        """
        last = list(met[-_LAST:])
        out: set[int] = set()
        for at, one in enumerate(last):
            if is_between(self._text, self._span(one)):
                out.add(at)
            if not at or not self._are_joined(last[at - 1], one):
                continue
            pair = Span(start=self._span(last[at - 1]).start, end=self._span(one).end)
            before = [each for number, each in enumerate(last[: at - 1]) if number not in out]
            is_topic = self._is_topic(pair, one, before)
            if is_topic and sentence - one.sentence <= 1 and self._stands_behind(_OPEN, pair):
                return []
            if is_topic or is_between(self._text, pair) or self._looks_on(pair, one, before):
                out |= {at - 1, at}
        return [*met[:-_LAST], *(one for at, one in enumerate(last) if at not in out)]

    def _is_topic(self, pair: Span, one: Met, before: Sequence[Met]) -> bool:
        """Say whether two are what two others, who meet in their sentence, meet about."""
        if not self._stands_behind(_BETWEEN, pair):
            return False
        others = [self._span(each) for each in before if each.sentence == one.sentence]
        return len(others) == _TWO and _MEETS.fullmatch(self._text, others[0].end, others[1].start) is not None

    def _looks_on(self, pair: Span, one: Met, before: Sequence[Met]) -> bool:
        """Say whether two only speak of what others do, of whom at least two are met before."""
        if _LOOKS_ON.match(self._text[pair.end : pair.end + _REACH]) is None:
            return False
        return len({each.actor_ids for each in before if each.sentence < one.sentence}) >= _TWO

    def _stands_behind(self, pattern: re.Pattern[str], pair: Span) -> bool:
        return pattern.search(self._text, max(0, pair.start - _REACH), pair.start) is not None

    def _are_joined(self, one: Met, other: Met) -> bool:
        return _AND.fullmatch(self._text, self._span(one).end, self._span(other).start) is not None

    def _span(self, one: Met) -> Span:
        return self._mentions[one.number].evidence.span
