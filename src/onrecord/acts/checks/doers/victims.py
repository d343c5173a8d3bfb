"""Who is acted upon does nothing: in "Vorr was urged by Kess to go" it is Kess who urges."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.aimed.receipts import as_unsent, find_receipt, is_wronged, sender_named
from onrecord.acts.checks.doers.passives import Passive, find_passive, is_acted_on, is_done_to, is_unknown
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import find_group
from onrecord.acts.drafts import HARMS
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.remade import reaching
from onrecord.types import Act, ActKind, Span

SPOKEN = frozenset((ActKind.DEMAND, ActKind.OFFER, ActKind.ACCUSE, ActKind.PLEDGE, ActKind.PROPOSE, ActKind.THREATEN))
_NEAR = 6


def with_victim(act: Act, place: Place) -> Act:
    """Return the one acted upon as recipient, and who stands behind `by` as doer: "Vorr was urged by Kess to go"."""
    if not act.actor_ids:
        return act
    verb = _passive(place)
    passive = find_passive(place, verb) if verb is not None else None
    receipt = find_receipt(place) if passive is None and act.kind not in HARMS else None
    passive = passive or receipt
    if passive is None or not all(is_acted_on(place, passive, each) for each in act.actor_ids):
        return act
    doers = tuple(dict.fromkeys(each for mention in passive.doers for each in mention.actor_ids))
    if set(doers) & set(act.actor_ids):
        return act
    if not doers and receipt is not None and act.recipient_id and sender_named(place, receipt, act.recipient_id):
        doers = (act.recipient_id,)
    # "Vorr said she had been assured": it is Vorr who tells so.
    is_told = act.told_by not in act.actor_ids or any(map(is_unknown, passive.acted_on))
    told_by = act.told_by if is_told else _teller(act, place, doers)
    changed = replace(
        place.done_by(act, doers),
        recipient_id=act.recipient_id if _is_aimed(act, passive, receipt, doers) else act.actor_ids[0],
        told_by=told_by,
        about=_about_without(act.about, place, passive),
    )
    changed = changed if receipt is None else as_unsent(changed, place, receipt)
    return _shown_to(changed, place, passive.doers[-1].end) if passive.doers else changed


def _is_aimed(act: Act, passive: Passive, receipt: Passive | None, doers: tuple[str, ...]) -> bool:
    """Say whether another than the subject is the recipient: "was handed a note accusing Borland", "our staff"."""
    if act.recipient_id is None or act.recipient_id in doers:
        return False
    if receipt is not None:
        return act.kind in (ActKind.ACCUSE, ActKind.OPPOSE, ActKind.SUPPORT)
    return any(each.is_first for each in passive.acted_on)


def with_wronged(act: Act, place: Place) -> Act:
    """Return who lost by a deed as its recipient: "retaliated for the seizure of its ship"."""
    if len(act.actor_ids) != 1 or not is_wronged(place, act.actor_ids[0]):
        return act
    hit = place.actors.get(act.recipient_id or "")
    is_thing = hit is None or hit.name.islower()
    recipient = act.actor_ids[0] if is_thing else act.recipient_id
    return replace(act, actor_ids=(), speaks_for=None, recipient_id=recipient)


def _teller(act: Act, place: Place, doers: tuple[str, ...]) -> str | None:
    """Return on whose word it is told, once it is not that of the one acted upon."""
    if place.voice is not None:
        return place.voice.teller_id
    return doers[0] if doers and act.kind in SPOKEN else None


def _about_without(about: str, place: Place, passive: Passive) -> str:
    """Return what an act is about without who does it: "5 percent rise by health board"."""
    if passive.by is None or not passive.doers:
        return about
    return about.removesuffix(place.quote(passive.by, passive.doers[-1].end)).rstrip() or about


def _shown_to(act: Act, place: Place, end: int) -> Act:
    """Return an act whose evidence goes on to a word, which names the doer."""
    first, last = act.evidence[0].span, place.line.ends[end - 1]
    return act if last <= first.end else reaching(act, place.reading.report, Span(start=first.start, end=last))


_MADE = frozenset("forced compelled obliged pressured pushed driven made".split())


def _is_made_to(place: Place) -> bool:
    """Say whether the act is what its doer was made to do: "was forced to pledge that"."""
    at = next((at for at in range(place.group.start, place.cue[1] - 2) if place.words[at] in _MADE), None)
    shown = CUES.get(place.words[at + 2], ()) if at is not None and place.words[at + 1] == "to" else ()
    return any(cue.form is Form.VERB and cue.kind is place.act.kind for cue in shown)


_WORD_GIVEN = frozenset("assured promised guaranteed offered warned threatened".split())


def _passive(place: Place) -> int | None:
    """Return the verb that is the cue, or a passive one that stands before a noun: "were hurt in a *strike*"."""
    head = place.head
    if place.act.kind in HARMS | SPOKEN:
        begun = range(place.cue[0], min(place.cue[1], place.cue[0] + _NEAR))
        # "Had been assured by Kess that none would be *sent*"; who was forced to pledge did so.
        is_said = is_done_to if place.act.kind in HARMS else _WORD_GIVEN.__contains__
        struck = (at for at in begun if is_said(place.words[at]) and find_group(place.line, at).is_passive)
        if (first := next(struck, None)) is not None:
            return first
    if _is_made_to(place):
        return None
    if is_past(place.words[head]) or is_done_to(place.words[head]):
        return head if place.act.kind in HARMS or is_done_to(place.words[head]) else None
    if place.act.kind not in HARMS:
        return None
    past = next((at for at in range(head, max(0, head - _NEAR) - 1, -1) if is_past(place.words[at])), None)
    return past if past is not None and find_group(place.line, past).is_passive else None
