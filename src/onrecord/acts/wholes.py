"""Whole doers: the encoder's words for who acts, cut or completed where they break off or run into the act itself."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.inflections import is_past
from onrecord.acts.kernels import with_kernel
from onrecord.patterns import pattern_of
from onrecord.types import Proposal, Span

_OWNER = pattern_of(r"(?:his|her|its|their|our|my|your)\b(?=\s+\w)", re.IGNORECASE)
# "Both of our", where "campaigns" is taken for the first word of what they do.
_ENDS_OPEN = pattern_of(r"\b(?:his|her|its|their|our|my|your|the)\Z", re.IGNORECASE)
_NOUN = pattern_of(r"\s+[a-z]+\b")
# "Vorr asked for a delay, a request that he".
_RELATIVE = pattern_of(r"\b(?:that|which|whom) (?P<who>he|she)\Z")
_ANSWERED = pattern_of(r"(?:an?|the) [\w -]+ (?:that|which) (?P<who>he|she)\b")
_ASIDE = pattern_of(
    r"(?:\A|(?<=[.!?”\"]\s)|(?<=\n))(?P<who>(?:The|A|An|His|Her|Its|Their)\s[^,.;:“”\"]{2,50}),\s"
    r"(?:[a-z]+ed|led|written|drawn up)\s(?:(?!,)[\w\s’'-])*?\bby\s(?:the\s)?\Z"
)
_LONGEST_ASIDE = 120
# "Talks hosted by Norland between the two neighbours".
_BETWEEN = pattern_of(r" between (?=\w)")
# "The League, along with Arland, condemned it".
_WITH = pattern_of(r",? (?:along with|together with|as well as) (?P<who>(?:the )?[A-Z][\w’'-]*(?: [\w’'-]+){0,3}),")
# "Arland, Borland sign deal": headlines write a comma for "and".
_FIRST_OF_TWO = pattern_of(
    r"(?:\A|\n)[“\"‘]?(?P<both>(?!(?:Finally|Still|Now|Again|Exclusive|Update|Breaking|Analysis|Opinion|Live|Video|Watch|Yes|No|"
    r"Today|Yesterday|Meanwhile|Here|There|Then|However|Instead|In|At|On|After|Amid|For|From|As|With|Under|Over|Before|"
    r"Since|By|If|When)\b)[A-Z][\w.-]+(?: [A-Z][\w.-]+)?, )\Z"
)
# "Kess, minister of ports" is one.
_BOTH = pattern_of(
    r"(?P<one>[\w.-]+(?: [\w.-]+){0,2}), "
    r"(?P<other>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}|(?:(?!of\b|for\b)[\w.-]+ ){0,2}\w+s)"
)
_SECOND_OF_TWO = pattern_of(r", [\w.-]+(?: [\w.-]+)?(?=\s*\Z)")
_LONGEST_FIRST = 32
# "Two members opposed, and one independent": another clause comes first.
_CLAUSE = pattern_of(r"(?:[A-Z]\w+|\b\w+s) [a-z]+ed,? (?:and|but|while|whereas) (?=\w)")
# "Vorr told pilots the government".
_TOLD = pattern_of(
    r"\b(?:told|tells|informed|assured|reassured|warned|notified) (?:(?:the|his|her|its|their|a|an) )?"
    r"(?:(?!(?:of|in|for|at|from|to|on|with|that) )[\w’'-]+ ){1,2}(?:that )?(?=(?:the|his|her|its|their) \w)"
)


def with_whole_actor(text: str, proposal: Proposal) -> Proposal:
    """Return a proposal whose words for the doer are a whole phrase, without another clause or the act.

    In "her vote for the war and her decision" it is "her", not all up to the second "her".
    """
    proposal = with_kernel(text, proposal)
    actor = proposal.actor
    if actor is None:
        return proposal
    cue = proposal.cue
    relative = _RELATIVE.search(text, actor.start, actor.end) or _ANSWERED.match(text, cue.start, cue.end)
    relative = relative or _before_aside(text, actor, cue)
    whole = Span(start=relative.start("who"), end=relative.end("who")) if relative else _whole(text, actor, cue)
    return proposal if whole == actor else replace(proposal, actor=whole)


def _before_aside(text: str, actor: Span, cue: Span) -> re.Match[str] | None:
    """Return the subject before whoever only stands in its aside: "The deal, brokered by Arland, calls for a truce"."""
    if actor.end > cue.start or not text.startswith(",", actor.end):
        return None
    start = text.rfind("\n", 0, actor.start) + 1
    return _ASIDE.search(text, max(start, actor.start - _LONGEST_ASIDE), actor.start)


def _whole(text: str, actor: Span, cue: Span) -> Span:
    if actor.holds(cue) and actor != cue:
        return _without_act(text, actor, cue)
    whose = text.rfind(" whose ", actor.start, actor.end)
    if whose >= 0:
        return Span(start=whose + 1, end=actor.end)
    before = _TOLD.search(text, actor.start, actor.end) or _CLAUSE.search(text, actor.start, actor.end)
    before = before or _BETWEEN.search(text, actor.start, actor.end)
    if before is not None:
        return Span(start=before.end(), end=actor.end)
    joined = _WITH.match(text, actor.end)
    if joined is not None:
        return Span(start=actor.start, end=joined.end("who"))
    if _is_headed(text, actor, cue):
        return _both(text, actor, cue)
    is_open = " " in text[actor.start : actor.end] and _ENDS_OPEN.search(text, actor.start, actor.end)
    noun = _NOUN.match(text, actor.end) if is_open else None
    return Span(start=actor.start, end=noun.end()) if noun is not None else actor


def in_headline(text: str, span: Span) -> tuple[Span, ...]:
    """Return the two that words at the head of a headline name, a comma between: "Arland, rebels sign a truce"."""
    found = _BOTH.fullmatch(text, span.start, span.end) if opens_headline(text, span) else None
    if found is None:
        return ()
    return tuple(Span(start=found.start(name), end=found.end(name)) for name in ("one", "other"))


# Bodies that only a word is for, which no mention need cover.
_BODY = pattern_of(
    r"[Tt]he (?:[a-z-]+ )?(?:opposition|government|coalition|army|military|rebels|insurgents|separatists|junta|regime|"
    r"union|unions|company|employers|parliament|cabinet|church|authorities|party|parties|administration)"
)
_JOINT = pattern_of(r",? and |, ")
_NAMED = pattern_of(r"(?:[Tt]he |[Hh]is |[Hh]er )?(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})")


def joined_bodies(text: str, span: Span) -> tuple[Span, ...]:
    """Return each of those whom words join, where one is a body that only a word is for: "Vorr and the opposition"."""
    if text.find(" and ", span.start, span.end) < 0:
        return ()
    parts, start = [], span.start
    for joint in _JOINT.finditer(text, span.start, span.end):
        parts.append(Span(start=start, end=joint.start()))
        start = joint.end()
    parts.append(Span(start=start, end=span.end))
    bodies = [_BODY.fullmatch(text, each.start, each.end) is not None for each in parts]
    is_each = all(
        is_body or _NAMED.fullmatch(text, each.start, each.end) for each, is_body in zip(parts, bodies, strict=True)
    )
    return tuple(parts) if any(bodies) and is_each else ()


def opens_headline(text: str, span: Span) -> bool:
    """Say whether words open a line that no stop ends."""
    if span.start > 0 and text[span.start - 1] != "\n":
        return False
    end = text.find("\n", span.end)
    return not text[span.start : end if end >= 0 else len(text)].rstrip().endswith(_STOPS)


_STOPS = tuple('.!?”":')


def _is_headed(text: str, actor: Span, cue: Span) -> bool:
    """Say whether the words for a doer stand before an act of several in a headline."""
    if "," not in text[max(0, actor.start - 2) : cue.start]:
        return False
    # Whoever writes headlines so writes them in the present.
    verb = text[cue.start : cue.end].partition(" ")[0]
    start = text.rfind("\n", 0, actor.start) + 1
    return not verb.endswith("s") and not is_past(verb) and opens_headline(text, Span(start=start, end=cue.end))


def _both(text: str, actor: Span, cue: Span) -> Span:
    """Return the words for both who stand side by side before the act of a headline."""
    first = _FIRST_OF_TWO.search(text[max(0, actor.start - _LONGEST_FIRST) : actor.start])
    if first is not None and cue.start <= actor.end + 1:
        return Span(start=actor.start - len(first["both"]), end=actor.end)
    second = _SECOND_OF_TWO.match(text, actor.end, cue.start)
    is_both = second is not None and opens_headline(text, actor)
    return Span(start=actor.start, end=second.end()) if second is not None and is_both else actor


def _without_act(text: str, actor: Span, cue: Span) -> Span:
    """Return the part of a phrase that holds its own act which is before it, or behind its "by"."""
    owner = _OWNER.match(text, actor.start, actor.end)
    if owner is not None and cue.start <= owner.end():
        return Span(start=owner.start(), end=owner.end())
    if text.endswith(" by", cue.start, cue.end) and cue.end + 1 < actor.end:
        return Span(start=cue.end + 1, end=actor.end)
    before = text[actor.start : cue.start].rstrip(" ,")
    if before and ":" not in before:
        return Span(start=actor.start, end=actor.start + len(before))
    return actor
