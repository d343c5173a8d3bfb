"""Whose support it is and for whom: who "reiterated Arland's support for Borland" backs Borland, and not Arland."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.complements import find_parties
from onrecord.acts.inflections import forms_of
from onrecord.types import Act, ActKind

# Who voices his own side's stance; who welcomes another's thanks that one.
_VOICING = forms_of(
    "reiterate reaffirm express voice affirm restate convey renew declare confirm underline underscore stress "
    "emphasize emphasise pledge repeat reassert signal state"
)
_FOR = {
    ActKind.SUPPORT: (
        frozenset("support backing solidarity commitment endorsement sympathy".split()),
        ("for", "with", "to"),
    ),
    ActKind.OPPOSE: (
        frozenset("opposition objection objections resistance hostility concern concerns".split()),
        ("to",),
    ),
}


def with_own_stance(act: Act, place: Place) -> Act:
    """Return a stance that somebody voices for its own side as aimed at whom that backs or opposes."""
    nouns, leads = _FOR.get(act.kind, (frozenset[str](), ()))
    words, head = place.words, place.head
    if words[head] not in _VOICING or nouns.isdisjoint(words):
        return act
    owner = next((each for each in place.line.mentions if head < each.start <= head + 2 and each.is_possessive), None)
    if owner is None:
        return act
    noun = next((at for at in range(owner.end, min(len(words), owner.end + 4)) if words[at] in nouns), None)
    if noun is None or words[noun + 1 : noun + 2] == () or words[noun + 1] not in leads:
        return act
    aimed = [each for mention in find_parties(place.line, noun + 2, reach=2) for each in mention.actor_ids]
    recipient = next((each for each in aimed if each not in (*act.actor_ids, *owner.actor_ids)), None)
    if act.recipient_id not in (None, *owner.actor_ids):
        recipient = act.recipient_id
    prefix = place.quote(owner.start, noun + 2)
    about = act.about.removeprefix(prefix.removeprefix("the ")).removeprefix(prefix).strip()
    return replace(act, recipient_id=recipient, about=about or act.about)
