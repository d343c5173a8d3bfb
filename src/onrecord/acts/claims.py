"""What somebody claims of another: in "Lethia says you rejected its plan" it is not Lethia that rejected it."""

from __future__ import annotations

from dataclasses import replace

from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Proposal, Span, Teller

_CLAIM = pattern_of(
    r"\b(?:says?|said|claim(?:s|ed)?|alleg(?:es?|ed)|insist(?:s|ed)?|argue[sd]?|maintain(?:s|ed)?|reports?|reported|"
    r"thinks?|believes?|suggest(?:s|ed)?|complain(?:s|ed)?|announced|confirm(?:s|ed)?|states?|stated|"
    r"t(?:old|ells?) [\w ]{1,20}?) (?:that )?(?P<who>you(?: guys| all| people)?|I)\b(?!['’])"
)
_BETWEEN = pattern_of(
    r"\A(?:\s+(?:have|has|had|would|will|did|do|are|were|is|was|not|never|already|also|still|now|once|been|\w+ly))*\s*\Z"
)
_REACH = 48


def as_claimed(text: str, proposal: Proposal) -> Proposal:
    """Return a proposal with "you" as its doer, where another claims that "you" did it; the cue is what "you" did.

    The encoder points at the one who claims it, "Lethia" or "Lethia says you". So with "I", but for whoever says it.
    """
    cue = proposal.cue
    start = max(0, cue.start - _REACH)
    before = text[start : cue.end]
    if "you" not in before and "I" not in before:
        return proposal
    claims = [*_CLAIM.finditer(text, start, cue.end)]
    if not claims or proposal.kind is ActKind.ACCUSE:
        return proposal  # who says "you have conceded too much" finds fault
    found = claims[-1]
    if found["who"] == "I" and _is_own(text, proposal, found.start()):
        return proposal
    you = Span(start=found.start("who"), end=found.end("who"))
    if you.end > cue.start:
        rest = text[you.end : cue.end]
        start = cue.end - len(rest.lstrip())
        if start >= cue.end:
            return proposal
        cue = Span(start=start, end=cue.end)
    elif not _BETWEEN.match(text[you.end : cue.start]):
        return proposal
    return replace(proposal, cue=cue, actor=you, teller=Teller.OTHER)


def _is_own(text: str, proposal: Proposal, claimed: int) -> bool:
    """Say whether the doer of a proposal is no other who claims it of "me": "I say that I will pay"."""
    who = proposal.actor
    return who is None or who.start >= claimed or text[who.start : who.end].lower() in ("i", "we", "you")


def is_you(words: str) -> bool:
    """Say whether words mean whoever is spoken to.

    >>> is_you("you guys"), is_you("your minister")
    (True, False)
    """
    return words.lower() in ("you", "you guys", "you all", "you people", "both of you")
