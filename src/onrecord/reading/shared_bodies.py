"""Bodies whose name several states share: "Norland's Foreign Office" is not the one that is called so by itself.

Whose it is tells the word before it ("the Norlandic Foreign Office") or where it sits ("the Foreign Office in Lund",
"In Lund, the Foreign Office"); else it is the one that the report has told of.
"""

from __future__ import annotations

from onrecord.patterns import pattern_of
from onrecord.reading.chunks import PLAIN
from onrecord.reading.registry import Registry
from onrecord.types import ActorKind, Span

# By themselves these mean the body of one state; others have one of that name too.
SHARED = frozenset(("Foreign Office", "State Department", "Defense Department", "Defence Department"))
_OWNER = pattern_of(
    r"(?P<who>\b[A-Z][\w.-]*(?: (?:and )?[A-Z][\w.-]*){0,2})(?P<mark>['’]s|(?<=s)['’])? (?:own |new |federal )?\Z"
)
_BEHIND = pattern_of(r" in (?P<who>[A-Z][\w-]*(?: [A-Z][\w-]*)?)")
_SEAT = pattern_of(r"\bIn (?P<who>[A-Z][\w-]*(?: [A-Z][\w-]*)?), (?:the )?\Z")
_REACH = 48


def is_of_another(text: str, start: int, end: int, owners: tuple[str, ...], registry: Registry) -> bool:
    """Say whether such a name belongs to the word before it, which is another state than the name means by itself."""
    if text[start:end] not in SHARED:
        return False
    owner = _before(text, start, registry)
    return owner != "" and _state(owner, registry) != registry.side(owners[0], None)


def find_owner(text: str, name: str, span: Span, registry: Registry) -> str:
    """Return the words for whose body a name without an owner is; empty where it is what it means by itself."""
    start = text.find(name, span.start, span.end)
    if start < 0 or _before(text, start, registry):
        return ""
    own = registry.side(registry.named(name)[0], None)
    owner = _seat(text, start, start + len(name), registry)
    if not owner:
        told = [(at, owner) for at in _places(text, name) if (owner := _told(text, at, at + len(name), registry))]
        owner = next((owner for at, owner in reversed(told) if at < start), told[0][1] if told else "")
    return "" if not owner or _state(owner, registry) == own else owner


def _told(text: str, start: int, end: int, registry: Registry) -> str:
    return _before(text, start, registry) or _seat(text, start, end, registry)


def _seat(text: str, start: int, end: int, registry: Registry) -> str:
    """Return where the text says that such a body sits; empty where it is no seat of a state."""
    behind, ahead = _BEHIND.match(text, end), _SEAT.search(text[max(0, start - _REACH) : start])
    told = (found["who"] for found in (behind, ahead) if found is not None)
    return next((who for who in told if _state(who, registry)), "")


def _places(text: str, name: str) -> list[int]:
    places, at = [], text.find(name)
    while at >= 0:
        places.append(at)
        at = text.find(name, at + 1)
    return places


def _before(text: str, start: int, registry: Registry) -> str:
    """Return the words right before a name for whose it is: a state, its adjective, or any other possessor."""
    found = _OWNER.search(text[max(0, start - _REACH) : start])
    if found is None:
        return ""
    words = found["who"].split()
    parts = [" ".join(words[at:]) for at in range(len(words))]
    known = next((part for part in parts if _state(part, registry)), "")
    if known or not found["mark"] or words[-1].lower() in PLAIN:
        return known
    return words[-1]


def _state(words: str, registry: Registry) -> str | None:
    """Return the id of the state that words name, or for which what they name speaks."""
    ids = registry.demonyms.get(words) or registry.named(words) or registry.others_maybe_named(words)
    if len(ids) != 1:
        return None
    return ids[0] if registry.kind(ids[0]) is ActorKind.COUNTRY else registry.side(ids[0], None)
