"""Receivers: who considers a proposal has not made it, and who is praised has not praised.

"The board is weighing an offer from Boeing" is Boeing's offer, “Boeing has been a great sponsor” is praise by whoever
says so.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.quotes import find_quotations
from onrecord.types import ActKind, Proposal, Span, Teller

_PLANS = r"(?:proposals?|plans?|offers?|initiatives?|draft|bid|request|idea|invitation)"
_TAKEN = (
    r"(?:(?:consider|weigh|review|discuss|debat|examin|mull|evaluat|ponder|assess|receiv|await|welcom|reject|oppos|"
    r"back|endors|criticiz|criticis|analy[sz])(?:es|e[sd]?|s|ing)?|stud(?:y|ies|ied|ying)|got|gets|look(?:s|ed|ing) at|"
    r"respond(?:s|ed|ing) to)"
)
# "Is considering a Pentagon proposal", and no plan of its own.
_NAMED = pattern_of(
    rf"\b{_TAKEN} (?:an?|the|any|that|this) (?:new |latest |recent |joint )?"
    rf"(?P<who>[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){{0,3}})(?:['’]s)? (?:[a-z-]+ )?{_PLANS}\b"
)
_FROM = pattern_of(
    rf"\b{_TAKEN} (?:an?|the|any|that|this|new|some|several|two) (?:[\w-]+ ){{0,2}}?{_PLANS} (?:from|by|of)(?: the)?\Z"
)
# Who has a proposal to answer; others only talk of it.
_ASKED = pattern_of(r"\b(?:receiv|consider|weigh|mull|stud|respond|got\b|gets\b|await)")
# "Boeing is great and supports the bill": Boeing does.
_SUPPORTS = pattern_of(r"\b(?:support|back|endors|favou?r|welcom|champion|advocat|applaud)\w*")
_MADE = frozenset((ActKind.PROPOSE, ActKind.OFFER))


def with_maker(text: str, proposal: Proposal) -> Proposal:
    """Return a proposal as made by whose it is, where its words only tell who considers it, or whom it praises."""
    if proposal.kind is ActKind.SUPPORT and proposal.recipient == proposal.actor:
        return replace(proposal, actor=None, teller=Teller.ACTOR) if _is_praised(text, proposal.cue) else proposal
    taker, cue = proposal.actor, proposal.cue
    if proposal.kind not in _MADE or taker is None or taker.end > cue.start:
        return proposal
    named = _NAMED.search(text, cue.start, cue.end)
    if named is not None:
        maker = Span(start=named.start("who"), end=named.end("who"))
        asked = taker if _ASKED.search(text, cue.start, cue.end) else None
        return replace(proposal, actor=maker, recipient=asked, teller=Teller.REPORTER)
    if proposal.recipient is not None and _FROM.search(text, cue.start, cue.end):
        return replace(proposal, actor=proposal.recipient, recipient=taker, teller=Teller.REPORTER)
    return proposal


def _is_praised(text: str, cue: Span) -> bool:
    """Say whether words of praise stand in a quotation, and tell of no support that is given."""
    if _SUPPORTS.search(text, cue.start, cue.end):
        return False
    return any(each.inner.start <= cue.start < each.inner.end for each in find_quotations(text))
