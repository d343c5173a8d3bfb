"""Doers that no registry knows: "some senators", "a federal judge", "protesters" become actors of the report.

Vague groups are actors of their own kind (codebook, section 2). A definite singular ("the president") that no earlier
stage could resolve points to somebody the text has named already, so it stays unknown instead of becoming a second one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from onrecord.acts.descriptions import OPENING, is_unnamed, trimmed
from onrecord.acts.kinds import CUES
from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.peoples import state_of
from onrecord.types import Act, ActKind, Actor, ActorKind, How, Mention, Reading, Span

_POINTING = pattern_of(r"^(?:the|this|that|both|two|his|her|its|their|our|my|your|each|either|neither)\b", re.I)
# Each with the blank behind it.
_HEADS = tuple(
    f"{head} "
    for head in """
    groups protesters demonstrators critics lawmakers senators governors mayors officials diplomats leaders
    allies opponents residents activists organizers organisers workers unions companies parties states nations
    countries rebels militants students voters experts economists judges advocates congress parliament senate
    court cabinet commission committee council government ministry""".split()
)
_LETTER = pattern_of(r"[A-Za-z]")
_BEHIND = pattern_of(r"\s+(?:of|from|in|for|at|with|to)\b")
_MODIFIERS = pattern_of(
    r"(?:\A|[.,;:—“\"\n] ?|\bthat |\band )"
    r"(?P<name>(?:(?:the|some|many|several|other|an|a) )?(?:[A-Z][\w’-]+ |[a-z]+[a-z’-]* ){0,2})\Z",
    re.I,
)
_BOTH = r"\b(?:both|all|the two|the three|the warring|the opposing)"
_PARTIES = r"(?:sides|parties|countries|governments|states|capitals|neighbou?rs|delegations|factions)\b"
_SIDES = pattern_of(f"{_BOTH} {_PARTIES}", re.I)
# Led by a blank, from which to which a text is passed over fast.
_SIDED = pattern_of(f" (?=[cdfgnps]){_PARTIES}", re.I)
_LEAD = pattern_of(rf"{_BOTH}\Z", re.I)
_LONGEST_LEAD = len("the opposing")
# Who is jailed or sanctioned may be called so: "jailed activists".
_SPOKEN = frozenset(
    (ActKind.DEMAND, ActKind.PROPOSE, ActKind.SUPPORT, ActKind.OPPOSE, ActKind.ACCUSE, ActKind.THREATEN)
)
_SAYING = frozenset("said says say claimed claims".split())
_BODIES = frozenset("congress parliament senate court cabinet commission committee council government ministry".split())
_ANYBODY = frozenset("people men women".split())
_PLURALS = frozenset("people police troops women men forces military".split())


def with_newcomers(reading: Reading) -> Reading:
    """Give every unresolved group or role an actor of its own; see `keep_used` for the ones that matter.

    Where a few actors remain that a mention may mean, it means one of them, and no newcomer.
    """
    known = {actor.id for actor in reading.actors}
    actors = {actor.id: actor for actor in reading.actors}
    mentions = []
    for mention in sorted((*reading.mentions, *_bare_groups(reading)), key=_by_place):
        is_open = not mention.actor_ids and not mention.candidates and mention.how is How.ROLE
        quote = " ".join(mention.evidence.quote.split()) if is_open else ""
        name = _name(quote) if is_open else None
        state = state_of(quote, reading.report.published, actors) if is_open else None
        if state is not None:
            actors.setdefault(state.id, state)
            mention = replace(mention, actor_ids=(state.id,))  # noqa: PLW2901 - the resolved one takes its place
        elif name is not None:
            # Critics are critics everywhere; "both sides" are those of this report.
            is_pointing = _SIDES.fullmatch(quote) is not None
            actor_id = digest("x", name.lower(), reading.report.id) if is_pointing else digest("x", name.lower())
            if actor_id not in known:
                actors.setdefault(actor_id, Actor(id=actor_id, name=name, kind=ActorKind.GROUP, names=(name,)))
            mention = replace(mention, actor_ids=(actor_id,))  # noqa: PLW2901 - the resolved one takes its place
        mentions.append(mention)
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors.values()))


def _by_place(mention: Mention) -> tuple[int, int]:
    return mention.evidence.span.start, mention.evidence.span.end


def _bare_groups(reading: Reading) -> list[Mention]:
    """Return groups that open a clause and were no mention yet: "Coastal groups condemned ..."."""
    text = reading.report.text
    taken = [mention.evidence.span for mention in reading.mentions]
    starts = [span.start for span in taken]
    found = []
    for head in sorted(_heads(text)):
        before = _MODIFIERS.search(text, max(0, head.start - 48), head.start)
        if before is None:
            continue
        span = trimmed(text, Span(start=_behind_verb(before), end=head.end))
        near = taken[max(0, bisect_left(starts, span.start) - 1) : bisect_left(starts, span.end)]
        if not any(span.touches(other) for other in near):
            found.append(Mention(evidence=reading.report.evidence(span), actor_ids=(), how=How.ROLE))
    return [*found, *_sides(reading, (*taken, *(each.evidence.span for each in found)))]


def _behind_verb(before: re.Match[str]) -> int:
    """Return where the words before a group begin, behind a verb before it: "urged residents", "said the workers"."""
    words = before["name"].split()
    if words and words[0].lower() in _SAYING:
        return before.start("name") + len(words[0]) + 1
    kinds = (
        {cue.kind for cue in CUES.get(words[0].lower(), ())} if words and words[0].endswith(("ed", "told")) else set()
    )
    return before.start("name") + len(words[0]) + 1 if kinds & _SPOKEN else before.start("name")


def _heads(text: str) -> Iterator[Span]:
    """Yield the words that may head a group, with another word behind them."""
    # The one letter that is two when it is small would move all behind it.
    small = text.replace("İ", "_").lower()
    # To look for each in the whole text is faster than for all of them at each word.
    for head in _HEADS:
        start = small.find(head)
        while start >= 0:
            end = start + len(head) - 1
            if not (small[start - 1 : start].isalnum() or small[start - 1 : start] == "_") and _LETTER.match(
                text, end + 1
            ):
                yield Span(start=start, end=end)
            start = small.find(head, end)


def _sides(reading: Reading, taken: tuple[Span, ...]) -> list[Mention]:
    """Return "both sides" and its like, which are nobody's name and yet whom a demand addresses."""
    text, spans = reading.report.text, []
    for sided in _SIDED.finditer(text):
        lead = _LEAD.search(text, max(0, sided.start() - _LONGEST_LEAD), sided.start())
        if lead is not None:
            spans.append(Span(start=lead.start(), end=sided.end()))
    taken = tuple(sorted(taken, key=lambda span: (span.start, span.end))) if spans else ()
    starts = [span.start for span in taken]
    found = []
    for span in spans:
        near = taken[max(0, bisect_left(starts, span.start) - 1) : bisect_left(starts, span.end)]
        if not any(span.touches(other) for other in near):
            found.append(Mention(evidence=reading.report.evidence(span), actor_ids=(), how=How.ROLE))
    return found


def keep_used(before: Reading, acts: tuple[Act, ...], named: Reading) -> Reading:
    """Return `before` with the acts, and with those newcomers among its actors that an act names."""
    used = {each for act in acts for each in (*act.actor_ids, act.recipient_id, act.told_by, act.speaks_for)}
    known = {actor.id for actor in before.actors}
    added = tuple(actor for actor in named.actors if actor.id in used and actor.id not in known)
    actors = tuple(sorted((*before.actors, *added), key=lambda actor: actor.id)) if added else before.actors
    return replace(before, acts=acts, actors=actors)


# The same words mean the same throughout a report, and in most others.
@lru_cache(maxsize=4096)
def _name(quote: str) -> str | None:
    if _SIDES.fullmatch(quote):
        return re.sub(r"^the ", "", quote.lower())
    name = OPENING.sub("", quote)
    head = _BEHIND.split(name)[0].lower()
    is_plural = (head.endswith("s") and not head.endswith("ss")) or head.rsplit(" ", 1)[-1] in _PLURALS
    is_plural = is_plural or head.rsplit(" ", 1)[-1] in _BODIES
    if (
        not name
        or name.lower() in _ANYBODY
        or is_unnamed(quote)
        or (_POINTING.match(quote) and not (quote.lower().startswith("the ") and is_plural))
    ):
        return None
    return name
