"""Whole doers: the encoder's words for who acts, cut or completed where they break off or run into the act itself."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.patterns import pattern_of
from onrecord.types import Proposal, Span

_OWNER = pattern_of(r"(?:his|her|its|their|our|my|your)\b(?=\s+\w)", re.IGNORECASE)
# "Both of our", where "campaigns" is taken for the first word of what they do.
_ENDS_OPEN = pattern_of(r"\b(?:his|her|its|their|our|my|your|the)\Z", re.IGNORECASE)
_NOUN = pattern_of(r"\s+[a-z]+\b")
# "Two members opposed, and one independent": another clause comes first.
_CLAUSE = pattern_of(r"(?:[A-Z]\w+|\b\w+s) [a-z]+ed,? (?:and|but|while|whereas) (?=\w)")


def with_whole_actor(text: str, proposal: Proposal) -> Proposal:
    """Return a proposal whose words for the doer are a whole phrase, without another clause or the act.

    In "her vote for the war and her decision" it is "her", not all up to the second "her".
    """
    actor = proposal.actor
    if actor is None or text.find(" ", actor.start, actor.end) < 0:
        return proposal
    whole = _whole(text, actor, proposal.cue)
    return proposal if whole == actor else replace(proposal, actor=whole)


def _whole(text: str, actor: Span, cue: Span) -> Span:
    if actor.holds(cue) and actor != cue:
        owner = _OWNER.match(text, actor.start, actor.end)
        if owner is not None and cue.start <= owner.end():
            return Span(start=owner.start(), end=owner.end())
        before = text[actor.start : cue.start].rstrip(" ,")
        if before and ":" not in before:
            return Span(start=actor.start, end=actor.start + len(before))
        return actor
    clause = _CLAUSE.search(text, actor.start, actor.end)
    if clause is not None:
        return Span(start=clause.end(), end=actor.end)
    noun = _NOUN.match(text, actor.end) if _ENDS_OPEN.search(text, actor.start, actor.end) else None
    return Span(start=actor.start, end=noun.end()) if noun is not None else actor
