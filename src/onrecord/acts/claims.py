"""What somebody claims or tells of another: in "Lethia says you rejected its plan" it is not Lethia that rejected it.

Nor does Lethia pledge anything in "Lethia announced Orrenia was to join".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.drafts import HARMS
from onrecord.acts.inflections import inflect_verb, is_past
from onrecord.acts.lines import Line, Placed
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, How, Proposal, Span, Teller

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


_NAMED_AS = ("call", "label", "brand", "dub", "deride", "mock")
_NAMING = frozenset((*(form for verb in _NAMED_AS for form in inflect_verb(verb)), "labelled", "labelling"))
# What they are called, or call for, finds no fault with others.
_NAMED = frozenset("was were been being be get gets got for on off upon".split())


def is_naming(words: Sequence[str]) -> bool:
    """Say whether the words of a blaming cue are what its doer calls another: "had called the mayor a liar".

    >>> is_naming(("called", "the", "mayor")), is_naming(("was", "called", "a", "liar")), is_naming(("broke", "it"))
    (True, False, False)
    """
    at = next((at for at, word in enumerate(words) if word in _NAMING), None)
    return at is not None and _NAMED.isdisjoint((*words[:at], *words[at + 1 : at + 2]))


_TOLD = frozenset(
    "said says announced announces confirmed confirms revealed reveals stated states declared declares reported "
    "reports noted notes added insisted insists claimed claims disclosed".split()
)
_AUXILIARIES = frozenset("was were is are will would has have had did does may might could can".split())
_BINDING = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE, ActKind.REFUSE, ActKind.WITHHOLD))
_BEING = frozenset("be been being".split())
_PASSIVE_REACH = 5


def as_told_of(line: Line, proposal: Proposal) -> Proposal:
    """Return a proposal whose doer is the one named between who tells of it and what is done.

    The encoder points at who tells it: "Vorr" of "Vorr announced Arland was to join", of "Vorr said Arland called it a
    lie".

    Args:
        line: The sentence.
        proposal: What is proposed in it.
    """
    teller, end = proposal.actor, line.at(proposal.cue.end)
    is_named = proposal.kind is ActKind.ACCUSE and is_naming(line.words[line.at(proposal.cue.start) : end])
    if teller is None:
        return proposal
    several = is_of_several(line.words[line.at(teller.start) : line.at(teller.end)])
    if not (proposal.kind in _BINDING or is_named or several):
        return proposal
    for mention in line.mentions:
        if mention.end >= end or line.starts[mention.start] < teller.end:
            continue
        if not _is_told_of(line, mention, pronouns=_ONE if several else frozenset()):
            continue
        if mention.how is not How.PRONOUN and not (proposal.kind in _BINDING or is_named):
            continue
        named = line.span(mention.start, mention.end)
        start = max(proposal.cue.start, line.starts[mention.end])
        cue = Span(start=start, end=proposal.cue.end)
        aimed = proposal.recipient
        aimed = None if aimed is not None and aimed.touches(named) else aimed
        return replace(proposal, actor=named, recipient=aimed, cue=cue, teller=Teller.OTHER)
    return proposal


# Of these "she" is none: "aides to Vorr said she was leaving".
_SEVERAL = frozenset("aides allies advisers advisors officials friends associates people sources spokesmen".split())
_ONE = frozenset(("he", "she"))
_HEAD = 3


def is_of_several(words: Sequence[str]) -> bool:
    """Say whether words are for several who tell of one they are close to.

    >>> is_of_several(("two", "aides", "to", "vorr")), is_of_several(("an", "aide"))
    (True, False)
    """
    return not _SEVERAL.isdisjoint(words[:_HEAD])


def _is_told_of(line: Line, mention: Placed, *, pronouns: frozenset[str]) -> bool:
    """Say whether somebody named is the subject right behind a word of saying, and does it himself."""
    words, before = line.words, mention.start
    is_other = mention.how is How.PRONOUN and words[mention.start] not in pronouns
    if is_other or mention.is_possessive or not mention.actor_ids:
        return False
    before -= words[before - 1 : before] == ("that",)
    behind = words[mention.end : mention.end + _PASSIVE_REACH]
    if words[max(0, before - 1) : before] == () or words[before - 1] not in _TOLD:
        return False
    if behind[0] not in _AUXILIARIES and behind[0] not in _NAMING:
        return False
    be = next((at for at, word in enumerate(behind) if word in _BEING), None)
    # "Vorr would be released" is no word of his own.
    return be is None or be + 1 >= len(behind) or not is_past(behind[be + 1])


def is_you(words: str) -> bool:
    """Say whether words mean whoever is spoken to.

    >>> is_you("you guys"), is_you("your minister")
    (True, False)
    """
    return words.lower() in ("you", "you guys", "you all", "you people", "both of you")


_OWN_TURN = pattern_of(r"\w ?[,;—–-]+ ?(?:but |and |so )?(?:[Ww]e|I)(?:['’]\w+)? \w")


def is_own_turn(words: str) -> bool:
    """Say whether a cue turns from another to who speaks: that one does what it tells.

    >>> is_own_turn("wants us to leave — we will not"), is_own_turn("we will not leave")
    (True, False)
    """
    return _OWN_TURN.search(words) is not None


# Behind these stands who suffers a harm: "tolls were laid on the Kessians", "the bombing of Kess".
_ON = pattern_of(r"\b(?:on|upon|of|against|at) (?:the )?\Z")
_LEAD = 12


def as_suffered_by(text: str, proposal: Proposal) -> Proposal:
    """Return a harm without a doer where the encoder takes who suffers it for both."""
    actor = proposal.actor
    if actor is None or actor != proposal.recipient or proposal.kind not in HARMS:
        return proposal
    # "An interview on Arland's use of tolls" is outside its cue.
    is_suffered = _ON.search(text, max(proposal.cue.start, actor.start - _LEAD), actor.start) is not None
    return replace(proposal, actor=None) if is_suffered else proposal
