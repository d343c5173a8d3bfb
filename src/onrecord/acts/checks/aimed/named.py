"""Who is named at a word of a clause, and whether that is another than the doer of the act."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_adverb, is_auxiliary, is_joint
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.lines import Placed
from onrecord.reading.peoples import state_named
from onrecord.types import Act, ActorKind, How


def past_articles(place: Place, at: int) -> int:
    """Return the first word from one on that is no article."""
    while at < len(place.words) and place.words[at] in DETERMINERS and place.line.mention_over(at) is None:
        at += 1
    return at


_APART = frozenset("and or but that which who to after before as until unless if because while when since".split())


def named_from(place: Place, at: int) -> Placed | None:
    """Return who is named from a word on, if no noun follows: "policies of the Vorr era" are those of many."""
    mention = place.line.mention_over(past_articles(place, at))
    if mention is None or mention.is_possessive:
        return None
    behind = place.words[mention.end : mention.end + 1]
    return mention if not behind or not behind[0].isalpha() or ends_phrase(behind[0]) else None


def ends_phrase(word: str) -> bool:
    """Say whether no noun goes on at a word."""
    return word in PREPOSITIONS or is_joint(word) or is_adverb(word) or is_auxiliary(word) or word in _APART


# A capital stands for its state: "a claim from Berlin".
_SEATED = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))


def other(act: Act, place: Place, mention: Placed | None) -> str | None:
    """Return the one that a mention means, if it is neither a doer nor his side."""
    if mention is None:
        return None
    meant = mention.actor_ids
    if mention.is_first and place.voice is not None and place.voice.speaker_id is not None:
        meant = (place.voice.speaker_id,)
    if not meant and mention.how is How.NAME:
        # A state that is no actor yet, as it was taken for a place: "sent troops to Arland".
        state = state_named(place.quote(mention.start, mention.end), place.reading.report.published)
        side = state.speaks_for or state.id if state is not None else None
        meant = (side,) if side is not None and state is not None and state.kind in _SEATED else ()
    if len(meant) != 1:
        return None
    named = meant[0]
    doers = [place.actors[each] for each in act.actor_ids if each in place.actors]
    is_own = named in act.actor_ids or any(
        doer.speaks_for == named or place.is_called(doer.id, place.name(named)) for doer in doers
    )
    return None if is_own else named
