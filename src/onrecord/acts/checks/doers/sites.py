"""Places that are looked at: who visits a museum or a temple meets nobody there."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.inflections import forms_of
from onrecord.types import Act, ActKind, ActorKind

_SITES = frozenset(
    "temple shrine museum gallery cathedral mosque synagogue basilica monastery abbey cemetery graveyard memorial "
    "monument tomb mausoleum wall garden gardens park zoo fortress castle ruins waterfall stadium arena library "
    "theatre theater factory plant farm mine dam bridge pagoda".split()
)
# "The Forbidden City", "the Old Town": by name, and no capital that stands for its state.
_QUARTERS = frozenset("city town quarter palace".split())
_OLD = frozenset("old forbidden ancient imperial holy summer winter".split())
_VISIT = forms_of("visit tour see")


def without_site(act: Act, place: Place) -> Act:
    """Return a meeting without a place among those who met: "Kess and Vorr visited the Temple of Peace"."""
    kept = tuple(each for each in act.actor_ids if not is_site(place, each))
    if act.kind is not ActKind.MEET or not kept or len(kept) == len(act.actor_ids):
        return act
    return replace(act, actor_ids=kept)


def check_site(place: Place) -> Doubt | None:
    """Doubt that somebody who visits a place meets anybody: "Vorr toured the museum"."""
    act = place.act
    if act.kind is not ActKind.MEET or len(act.actor_ids) != 1 or act.recipient_id is not None:
        return None
    words = place.words
    verb = next((at for at in range(*place.cue) if words[at] in _VISIT), None)
    if verb is None or not _TOGETHER.isdisjoint(words):
        return None
    end = verb + 1
    while end < len(words) and end - verb <= _LONGEST and (words[end].isalpha() or words[end].endswith("'s")):
        if words[end] in _ENDS:
            break
        end += 1
    if not _is_site(words[verb + 1 : end]):
        return None
    return Doubt("actor", f"“{place.quote(verb, end)}”: a place is visited, and nobody met.")


_LONGEST = 8
_TOGETHER = frozenset("together jointly with both".split())
_ENDS = frozenset("and in on at with during after before where when as for from near to by who which but".split())


def is_site(place: Place, actor_id: str) -> bool:
    """Say whether an actor is only a place, by its name."""
    actor = place.actors.get(actor_id)
    if actor is None or actor.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.PERSON) or actor.speaks_for:
        return False
    return _is_site(tuple(actor.name.lower().split()))


def _is_site(words: tuple[str, ...]) -> bool:
    """Say whether words name a place, by the noun that carries them: "the Temple of Peace"."""
    end = words.index("of") if "of" in words else len(words)
    if not end:
        return False
    head = words[end - 1].removesuffix("'s")
    return head in _SITES or (head in _QUARTERS and not _OLD.isdisjoint(words[:end]))
