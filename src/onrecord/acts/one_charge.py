"""What one sentence charges somebody with is one accusation, praise in a row is praise once, and a deed charged no act.

"Slammed Borland, accusing it of arming the rebels" accuses once; "the strike on the port violated the truce" accuses
whoever struck, and tells of no strike besides; "I pledge that we will rebuild the port" pledges once.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.drafts import HARMS
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

_REACH = 4
_NEXT = pattern_of(r"[.;!?]['\"”’)]*\s|\n")
# "Slammed Borland, *accusing* it"; "attacked him *by accusing* him".
_CHARGING = pattern_of(
    r"(?i)\A(?:by )?(?:accusing|blaming|faulting|charging|calling|denouncing|condemning|lambasting|"
    r"insisting|denying|describing)\b"
)
# A charge by another verb of speech is one of its own: "accused Vorr of lying and argued that he meant to".
_SAYING = pattern_of(
    r"(?i)\b(?:accus|argu|blam|charg|condemn|critici|denounc|alleg|claim|contend|said|says|call|described|faulted|"
    r"deplor|decr|slam|blast|attack|impeach|su(?:ed|ing)|investigat|prob|indict|protest|lodg|rais|complain)\w*"
)
_BINDING = pattern_of(r"(?i)\b(?:pledg|promis|commit|vow|assur|guarant|sw[eo]r|undert)\w*")
# What is pledged stands behind "that", a colon or a quotation mark, with no second verb joined on.
_CONTENT = pattern_of(r"(?i)\bthat\b|[:“\"‘]|''")
_JOINED = pattern_of(r"(?i)\b(?:and|but|while|though)\b")
_DEEDS = HARMS | {ActKind.AID, ActKind.COOPERATE}


_STANCES = frozenset(
    (
        ActKind.ACCUSE, ActKind.SUPPORT, ActKind.OPPOSE, ActKind.DENY, ActKind.REFUSE, ActKind.WITHHOLD,
        ActKind.THREATEN,
    )
)  # fmt: skip
_ONCE = _STANCES | {ActKind.PLEDGE}
# What one says so taking a stance is that stance: "praised Vorr's plan, *saying* he was proud to back it".
_SAID_SO = pattern_of(
    r"(?i),[\"”’'\s]*(?:\w+ly )?(?:saying|stating|arguing|insisting|calling|claiming|declaring|describing|asserting|"
    r"tweeting|writing|telling|maintaining|contending)\b"
)


def in_one_charge(acts: Sequence[Act], text: str) -> tuple[Act, ...]:
    """Return the acts, a charge or a pledge that a sentence makes twice as one, without the deeds it charges.

    Args:
        acts: In order of their cues.
        text: The words of the report.
    """
    charging = [at for at, act in enumerate(acts) if act.kind in _ONCE]
    kept: dict[int, Act] = dict(enumerate(acts))
    for at in charging:
        _join_next(kept, at, text)
    return tuple(act for at, act in kept.items() if not _is_charged(act, _beside(kept, at), text))


def _beside(kept: dict[int, Act], at: int) -> list[Act]:
    return [kept[each] for each in range(at - _REACH, at + _REACH + 1) if each != at and each in kept]


def _join_next(kept: dict[int, Act], at: int, text: str) -> None:
    """Join the act at a place to the one of its sentence that says the same again."""
    if at not in kept:
        return
    if kept[at].kind is ActKind.SUPPORT:
        _join_praise(kept, at, text)
    for behind in range(at + 1, at + 1 + _REACH):
        first, second = kept[at], kept.get(behind)
        if second is None or second.kind is not first.kind or second.actor_ids != first.actor_ids:
            continue
        between = text[first.cue.span.end : second.cue.span.start]
        if _NEXT.search(between) is not None or second.status is not first.status:
            return
        if first.kind is ActKind.PLEDGE:
            if _is_content(first, second, between):
                kept[at] = _with(first, second)
                del kept[behind]
        elif _is_named_again(first, second) or _is_said_so(first, second, text):
            del kept[behind]
            kept[at] = _with(first, second)
        elif _is_spelled_out(first, second, between):
            del kept[at]
            kept[behind] = _with(second, first)
            return


# Who is described well is praised, and by every further word no more: "He's amazing. He's a great leader."
_EXPLICIT = pattern_of(
    r"(?i)\b(?:support|welcom|endors|back|prais|thank|applaud|commend|hail|laud|salut|congratulat|celebrat|defend|champion|"
    r"favou?r|approv|nominat|appoint|chose|award|honou?r|vot|agree|stand|stood|tribute|appreciat|grateful|proud)\w*"
)
_IN_A_ROW = 250


def _join_praise(kept: dict[int, Act], at: int, text: str) -> None:
    """Join to praise what its speaker says of the same one in the same breath."""
    end = kept[at].cue.span.end
    for behind in range(at + 1, at + 1 + _REACH):
        first, second = kept[at], kept.get(behind)
        if second is None or second.kind is not ActKind.SUPPORT:
            continue
        between = text[end : second.cue.span.start]
        if len(between) > _IN_A_ROW or "\n" in between:
            return
        if _is_same_praise(first, second):
            end = second.cue.span.end
            kept[at] = _with(first, second)
            del kept[behind]


def _is_same_praise(first: Act, second: Act) -> bool:
    """Say whether somebody praises one whom he has praised, in words that only describe."""
    is_same = first.actor_ids == second.actor_ids and first.recipient_id == second.recipient_id is not None
    is_own = first.told_by == second.told_by and first.told_by in first.actor_ids
    return is_same and is_own and first.status is second.status and _is_described(first, second)


def _is_described(first: Act, second: Act) -> bool:
    return not (_EXPLICIT.search(first.cue.quote) and _EXPLICIT.search(second.cue.quote))


def _is_content(first: Act, second: Act, between: str) -> bool:
    """Say whether a pledge is what another says: "I promise *that* I will sign"."""
    is_binding = _BINDING.search(first.cue.quote) is not None and first.polarity is second.polarity
    return is_binding and _CONTENT.search(between) is not None and _JOINED.search(between) is None


def _is_spelled_out(first: Act, second: Act, between: str) -> bool:
    """Say whether a charge is spelled out by the next: "lashed out at Vorr, accusing him of lying"."""
    if _CHARGING.match(second.cue.quote) is None or _JOINED.search(between[-8:]) is not None:
        return False
    return first.recipient_id is None or first.recipient_id == second.recipient_id


def _is_said_so(first: Act, second: Act, text: str) -> bool:
    """Say whether a stance is only worded by the next: "denied it, insisting that nobody had pressed her"."""
    said = _SAID_SO.search(text, first.cue.span.end, second.cue.span.start)
    if said is None or _JOINED.search(text, said.end(), second.cue.span.start) is not None:
        return False
    return first.recipient_id is None or second.recipient_id in (None, first.recipient_id)


def _is_named_again(first: Act, second: Act) -> bool:
    """Say whether somebody's own words blame the same one twice: "have smeared us, and interfered in our affairs"."""
    if first.kind is not ActKind.ACCUSE or first.told_by is None or first.told_by != second.told_by:
        return False
    is_same = first.recipient_id is not None and first.recipient_id == second.recipient_id
    return is_same and first.told_by in first.actor_ids and _SAYING.search(second.cue.quote) is None


def _with(kept: Act, other: Act) -> Act:
    """Return an act with the evidence of another."""
    spans = [each.span for each in kept.evidence]
    more = tuple(each for each in other.evidence if not any(each.span.touches(span) for span in spans))
    return identified(replace(kept, evidence=kept.evidence + more, day=kept.day or other.day)) if more else kept


def _is_charged(act: Act, beside: Sequence[Act], text: str) -> bool:
    """Say whether a deed is only what somebody's own words charge: "the tariffs laid by Borland break the treaty"."""
    if act.kind not in _DEEDS or act.told_by is None or act.status is not Status.ACTUAL or not act.actor_ids:
        return False
    return any(_names(other, act, text) for other in beside)


def _names(charge: Act, deed: Act, text: str) -> bool:
    """Say whether a charge or a confession is of a deed: its words name it, and they blame whoever did it."""
    if charge.kind is ActKind.CONCEDE:
        is_of_it = deed.told_by in charge.actor_ids
    else:
        is_of_it = charge.kind is ActKind.ACCUSE and charge.told_by == deed.told_by not in deed.actor_ids
        is_of_it = is_of_it and charge.recipient_id is not None and charge.recipient_id in deed.actor_ids
    if not is_of_it:
        return False
    low, high = sorted((charge.cue.span, deed.cue.span), key=lambda each: each.start)
    is_near = _NEXT.search(text, low.end, high.start) is None
    return is_near and deed.cue.quote.lower() in charge.about.lower()
