"""Who made what harms has not done the harm: "hit by a missile built by Borland" does not say who fired it."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.drafts import HARMS
from onrecord.types import Act

_MADE = frozenset(
    "made built developed supplied produced manufactured designed sold provided donated bought owned invented "
    "passed adopted drafted delivered exported furnished shipped".split()
)
_JOINT = frozenset("and or , but".split())
_REACH = 3


def without_maker(act: Act, place: Place) -> Act:
    """Return a harm without the doer who only made, sold or gave what did it."""
    makers = _makers(act, place)
    kept = tuple(each for each in act.actor_ids if each not in makers)
    if kept == act.actor_ids or (not kept and act.recipient_id is None):
        return act
    told_by = None if act.told_by in makers and place.voice is None else act.told_by
    return replace(place.done_by(act, kept), told_by=told_by)


def check_maker(place: Place) -> Doubt | None:
    """Doubt that who made the weapon used it."""
    makers = _makers(place.act, place)
    found = next((each for each in place.act.actor_ids if each in makers), None)
    return Doubt("actor", f"{place.name(found)} made it, and is not told to have used it.") if found else None


def _makers(act: Act, place: Place) -> frozenset[str]:
    """Return whom the sentence names only as the maker of something."""
    if act.kind not in HARMS:
        return frozenset()
    words, line = place.words, place.line
    made = frozenset(
        at for at in range(1, len(words)) if words[at] == "by" and words[at - 1] in _MADE and _is_of_noun(words, at - 1)
    )
    found: set[str] = set()
    for each in act.actor_ids:
        own = [mention for mention in line.mentions if each in mention.actor_ids]
        own = own or [
            m for m in line.mentions if not m.actor_ids and place.is_called(each, place.quote(m.start, m.end))
        ]
        if own and all(any(0 < mention.start - at <= _REACH for at in made) for mention in own):
            found.add(each)
    return frozenset(found)


def _is_of_noun(words: tuple[str, ...], at: int) -> bool:
    """Say whether a participle describes the noun before it: "a missile built by"."""
    return at > 0 and words[at - 1] not in _JOINT and words[at - 1].isalpha()
