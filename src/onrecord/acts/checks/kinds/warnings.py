"""Warnings of what will not be done: who "warned Borland that it would not sign the pact" threatens no signing."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, is_auxiliary, is_negation, modal_of
from onrecord.types import ActKind

_WARNING = ("warn", "caution")
# Who will not put up with a thing, or not wait, threatens all the same.
_ENDURED = frozenset("hesitate tolerate stand allow accept sit rest let forget stop permit condone".split())
_REACH = 12


def check_warning(place: Place) -> Doubt | None:
    """Doubt a threat to do what somebody warns that nobody will: "warned Borland that it would not sign the pact"."""
    act, words = place.act, place.words
    is_warning = act.kind is ActKind.THREATEN and words[place.head].startswith(_WARNING)
    if not is_warning or not place.has_negation or act.condition is not None:
        return None
    verb = _undone(place)
    about = act.about.lower().split()
    if verb is None or not (about[:1] == [words[verb]] or any(map(is_negation, about))):
        return None
    return Doubt("negation", f"“{place.quote(place.head, verb + 1)}”: it is not done.")


def _undone(place: Place) -> int | None:
    """Return the verb of what will not be done."""
    words, start = place.words, place.head
    end = min(clause_end(place.line, start), start + _REACH)
    modal = next((at for at in range(start, end) if modal_of(words[at])), None)
    if modal is None or modal_of(words[modal]) == "must":
        return None
    verb = next((at for at in range(modal, end) if not (is_auxiliary(words[at]) or is_negation(words[at]))), None)
    if verb is None or words[verb] in _ENDURED:
        return None
    return verb if any(map(is_negation, words[modal:verb])) else None
