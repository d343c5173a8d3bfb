"""Doers that no registry knows: "some senators", "a federal judge", "protesters" become actors of the report.

Vague groups are actors of their own kind (codebook, section 2). A definite singular ("the president") that no earlier
stage could resolve points to somebody the text has named already, so it stays unknown instead of becoming a second one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.types import Act, Actor, ActorKind, How, Mention, Reading, digest

_OPENING = re.compile(
    r"^(?:(?:the|a|an|some|several|many|most|other|its|their|his|her|our|these|those|various)\s+)+", re.I
)
_POINTING = re.compile(r"^(?:the|this|that|both|two|his|her|its|their|our|my|your|each|either|neither)\b", re.I)
_PLURALS = frozenset("people police troops women men forces military".split())


def with_newcomers(reading: Reading) -> Reading:
    """Give every unresolved group or role an actor of its own; see `keep_used` for the ones that matter."""
    known = {actor.id for actor in reading.actors}
    actors = {actor.id: actor for actor in reading.actors}
    mentions = []
    for mention in reading.mentions:
        name = None if mention.actor_ids or mention.how is not How.ROLE else _name(mention)
        if name is not None:
            actor_id = digest("x", name.lower())
            if actor_id not in known:
                actors.setdefault(actor_id, Actor(id=actor_id, name=name, kind=ActorKind.GROUP, names=(name,)))
            mention = replace(mention, actor_ids=(actor_id,))  # noqa: PLW2901 - the resolved one takes its place
        mentions.append(mention)
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors.values()))


def keep_used(before: Reading, acts: tuple[Act, ...], named: Reading) -> Reading:
    """Return `before` with the acts, and with those newcomers among its actors that an act names."""
    used = {each for act in acts for each in (*act.actor_ids, act.recipient_id, act.told_by)}
    known = {actor.id for actor in before.actors}
    added = tuple(actor for actor in named.actors if actor.id in used and actor.id not in known)
    actors = tuple(sorted((*before.actors, *added), key=lambda actor: actor.id)) if added else before.actors
    return replace(before, acts=acts, actors=actors)


def _name(mention: Mention) -> str | None:
    quote = " ".join(mention.evidence.quote.split())
    name = _OPENING.sub("", quote)
    head = re.split(r"\s+(?:of|from|in|for|at|with|to)\b", name)[0].lower()
    is_plural = (head.endswith("s") and not head.endswith("ss")) or head.rsplit(" ", 1)[-1] in _PLURALS
    if not name or (_POINTING.match(quote) and not (quote.lower().startswith("the ") and is_plural)):
        return None
    return name
