"""Whose a verb without a subject is: in "The Council, 1. Commends Arland" it is the Council that commends."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_adverb
from onrecord.acts.drafts import DEEDS
from onrecord.acts.inflections import forms_of
from onrecord.acts.openings import OPENING_VERBS
from onrecord.types import Act, ReportKind

# "Support for Arland" is no verb.
_NOUNLIKE = frozenset("for by of from to".split())
# "Reiterates its call on": what one says again is one's own.
_AGAIN = forms_of("reiterate reaffirm express")
_LONGEST_NUMBER, _NEAR, _OWN = 4, 4, 4


def as_opened(act: Act, place: Place) -> Act:
    """Return an act as the issuer's, where its verb opens a paragraph of a statement or is joined to one that does.

    Whoever follows the verb is whom it is aimed at.
    """
    issuer = place.voice.teller_id if place.voice else None
    if issuer is None or act.kind in DEEDS or place.reading.report.kind is not ReportKind.STATEMENT:
        return act
    if issuer in act.actor_ids or not _is_opened(place):
        return act
    named = next((each for each in place.line.mentions if each.start > place.head), None)
    near = named.actor_ids if named is not None and named.start - place.head <= _NEAR else ()
    recipient = next((each for each in act.actor_ids if each in near), act.recipient_id)
    actor = place.actors.get(issuer)
    return replace(
        act,
        actor_ids=(issuer,),
        speaks_for=actor.speaks_for if actor else None,
        recipient_id=recipient,
        told_by=issuer,
    )


def _is_opened(place: Place) -> bool:
    """Say whether the verb of the cue opens the paragraph: "1. Commends Arland and *appeals* to Borland"."""
    words, head = place.words, place.head
    first = next((at for at, word in enumerate(words[: _LONGEST_NUMBER + 1]) if len(word) > 1 and word[0].isalpha()), 0)
    if words[first] not in OPENING_VERBS or not _is_line_start(place, first):
        return False
    ending = next((each for each in ("ing", "s") if words[first].endswith(each)), "")
    if not ending and words[first + 1 : first + 2] and words[first + 1] in _NOUNLIKE:
        return False
    is_own = words[first] in _AGAIN and words[first + 1 : first + 2] in (("its",), ("their",))
    if head == first or (is_own and head <= first + _OWN):
        return True
    before = head - 1
    while before > first and is_adverb(words[before]):
        before -= 1
    return bool(ending) and words[head].endswith(ending) and words[before] == "and"


def _is_line_start(place: Place, first: int) -> bool:
    text, start = place.reading.report.text, place.line.starts[first]
    return not any(sign.isalpha() for sign in text[text.rfind("\n", 0, start) + 1 : start] if sign not in "abcdefivx")
