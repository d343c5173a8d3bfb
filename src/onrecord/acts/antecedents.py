"""What "it", "the proposal" or "the decision" means as an option: what another party has tabled or done before.

An idea may also be what others asked for, were against, or left open: "Vorr would not rule out a board. Kess
rejected the idea."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.drafts import DEEDS
from onrecord.acts.remade import identified
from onrecord.acts.undone import is_lifted, named_deed
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

_TABLED = frozenset((ActKind.PROPOSE, ActKind.DEMAND, ActKind.OFFER, ActKind.PLEDGE, ActKind.THREATEN))
_CHARGED = frozenset((ActKind.ACCUSE,))
# A blow or a protest is no "decision"; where one stands nearest, nobody knows what the word points to.
_OUTBREAKS = frozenset((ActKind.ASSAULT, ActKind.PROTEST))
_DECIDED = DEEDS - {ActKind.MEET} - _OUTBREAKS | {ActKind.AGREE, ActKind.CONCEDE}
_STANCES = (ActKind.DEMAND, ActKind.OPPOSE, ActKind.REFUSE, ActKind.WITHHOLD)
# What kinds of acts a noun points back to; other words, and pronouns, to what was tabled.
_NOUNS = {
    "proposal initiative suggestion": (ActKind.PROPOSE, ActKind.OFFER),
    "plan": (ActKind.PROPOSE, ActKind.OFFER, ActKind.PLEDGE),
    "protest criticism complaint": (ActKind.ACCUSE, ActKind.OPPOSE),
    "sale": (ActKind.AID,),
    "idea option notion possibility": (ActKind.PROPOSE, ActKind.OFFER, *_STANCES),
    "offer": (ActKind.OFFER, ActKind.PROPOSE),
    "request call": (ActKind.DEMAND, ActKind.PROPOSE),
    "claim accusation allegation charge": (ActKind.ACCUSE,),
    "deal agreement": (ActKind.AGREE, ActKind.PROPOSE),
    "decision move step measure": tuple(_DECIDED),
}
_KINDS = {noun: frozenset(kinds) for nouns, kinds in _NOUNS.items() for noun in nouns.split()}
_PRONOUNS = frozenset(
    ("it", "this", "that", "these", "those", "them", "so", "doing so", "do so", "doing that", "do that")
)
_REACH = 600


def with_antecedents(acts: Sequence[Act], text: str) -> tuple[Act, ...]:
    """Return acts, in order of their cues, about what their pronoun or noun means.

    That is what another party has tabled, or done, last before: "Arland left the pact. Borland welcomed the decision."

    Args:
        acts: The acts of a report.
        text: Its text, which tells whether two stand in one sentence.
    """
    found: list[Act] = []
    for act in sorted(acts, key=lambda each: (each.cue.span.start, each.cue.span.end)):
        kinds = _pointed(act)
        if not kinds:
            found.append(_answering(act, found))
            continue
        beside = _beside(act, found)
        if beside is not None:
            found.append(_about(act, beside))
            continue
        tabled = _tabled(act, found, kinds, text)
        found.append(act if tabled is None else _about(act, tabled))
    return tuple(found)


def _tabled(act: Act, found: Sequence[Act], kinds: frozenset[ActKind], text: str) -> Act | None:
    """Return what a pronoun or noun means: what another has tabled or done last; None where that is not plain."""
    near = [each for each in reversed(found) if _may_be_meant(each, act) and each.actor_ids != act.actor_ids]
    seen = kinds | _OUTBREAKS if kinds == _KINDS["decision"] else kinds
    tabled = next((each for each in near if each.kind in seen and each.about), None)
    if tabled is None or tabled.kind not in kinds:
        return None
    if act.about.lower() in _THIS and act.kind is not ActKind.DENY:
        # "This" is what was told right before, whoever tabled something else earlier.
        return tabled if near[0] is tabled and not _is_other(tabled) else None
    if act.about.lower() in _PRONOUNS or _is_bare(act):
        return tabled
    if _is_other(tabled) or _is_of_another_turn(act, tabled, text):
        return None
    return None if any(_stands_between(each, act, tabled, text) for each in near) else tabled


def _is_of_another_turn(act: Act, tabled: Act, text: str) -> bool:
    """Say whether somebody's own words on "the plan" follow another's promise in an earlier paragraph.

    He may as well speak of what he was asked about.
    """
    is_own = act.told_by is not None and act.told_by in act.actor_ids
    is_apart = "\n" in text[tabled.cue.span.end : act.cue.span.start]
    return is_own and is_apart and tabled.kind is ActKind.PLEDGE


def _is_other(tabled: Act) -> bool:
    """Say whether a noun names no such act: what was not done, or is to be left undone, is no "plan" for it."""
    return tabled.status is Status.NEGATED or tabled.polarity is Polarity.REFRAIN


# "The court bans the party; Vorr hails the decision", after a pact of others.
_SENTENCE_END = pattern_of(r"[.!?][”\"’)]*\s|\n")


def _stands_between(each: Act, act: Act, tabled: Act, text: str) -> bool:
    """Say whether what another does in the sentence of an act is nearer than what stands before that sentence."""
    start, at, end = (one.cue.span.start for one in (tabled, each, act))
    if not start < at < end or each.kind is ActKind.MEET or set(each.actor_ids) & set(act.actor_ids):
        return False
    return not _SENTENCE_END.search(text, at, end) and _SENTENCE_END.search(text, start, at) is not None


def _answering(act: Act, found: Sequence[Act]) -> Act:
    """Return an answer as one to whoever put forward before what it names: "accused her of fraud, which she denied"."""
    if act.kind not in _ANSWERS or act.recipient_id is not None or not act.about:
        return act
    kinds = _CHARGED if act.kind is ActKind.DENY else _PUT
    near = (each for each in reversed(found) if each.kind in kinds and _may_be_meant(each, act))
    put = next((each for each in near if each.about == act.about and len(each.actor_ids) == 1), None)
    is_other = put is not None and put.actor_ids[0] not in (*act.actor_ids, act.speaks_for)
    return replace(act, recipient_id=put.actor_ids[0]) if put is not None and is_other else act


def _beside(act: Act, found: Sequence[Act]) -> Act | None:
    """Return the stance of another right before one on "it": "Arland welcomed the toll. Borland opposed it."."""
    last = found[-1] if found else None
    if last is None or last.kind not in _TAKEN or act.kind not in _TAKEN or act.about.lower() not in ("it", "them"):
        return None
    is_near = 0 <= act.cue.span.start - last.cue.span.end <= _BESIDE
    is_told = bool(last.about) and last.about.lower() not in _PRONOUNS and last.status is act.status
    return last if is_near and is_told and last.actor_ids != act.actor_ids else None


_DONE = _TABLED | DEEDS - {ActKind.MEET, ActKind.COOPERATE}
_PUT = frozenset((ActKind.PROPOSE, ActKind.DEMAND, ActKind.OFFER))
_ANSWERS = frozenset((ActKind.REFUSE, ActKind.AGREE, ActKind.CONCEDE, ActKind.DENY))
_TAKEN = frozenset((ActKind.SUPPORT, ActKind.OPPOSE, ActKind.REFUSE, ActKind.AGREE))
_BESIDE = 90


def _may_be_meant(tabled: Act, act: Act) -> bool:
    """Say whether an act stands near enough, and is not told as history where the other is news."""
    is_near = act.cue.span.start - tabled.cue.span.end <= _REACH
    # "We have been asked" names nothing.
    return (
        is_near
        and bool(tabled.actor_ids)
        and (tabled.status is not Status.HISTORICAL or act.status is Status.HISTORICAL)
    )


def _about(act: Act, tabled: Act) -> Act:
    """Return an act about what another has tabled, whose words then belong to its evidence."""
    shown = tabled.evidence[0]
    # "Arland lifted the toll. Kess welcomed the step": she is not for the toll.
    about = f"end of {tabled.about}" if is_lifted(tabled) else named_deed(tabled)
    if _CENSURED.issuperset((tabled.kind,)) and act.kind is not ActKind.DENY and act.about.lower() in _CENSURES:
        about = act.about  # who rejects a protest does not reject what it is about
    is_answer = act.kind in _ANSWERS and tabled.kind in _PUT | _CHARGED
    # Who is against a plan or deed is so towards whoever tabled or did it.
    is_against = act.kind in _CENSURED and act.told_by not in act.actor_ids and tabled.kind in _DONE
    is_answer = is_answer or (is_against and tabled.actor_ids[0] != act.speaks_for)
    if act.recipient_id is None and len(tabled.actor_ids) == 1 and is_answer:
        # Who answers what another has put forward answers that one.
        act = replace(act, recipient_id=tabled.actor_ids[0])
    if any(piece.span.touches(shown.span) for piece in act.evidence):
        return replace(act, about=about)
    return identified(replace(act, about=about, evidence=(*act.evidence, shown)))


_CENSURED = frozenset((ActKind.ACCUSE, ActKind.OPPOSE))
_CENSURES = frozenset(
    f"{noun}{end}"
    for noun in "protest criticism complaint claim accusation allegation charge".split()
    for end in ("", "s")
)
# "Rejected that, too": the pronoun is left out where an option is cut to what it names.
_BARE = pattern_of(
    r"\s+(?:it|this|that|these|those)(?:,? too|,? either|,? outright|"
    r" (?:on|in|at|by|as|during|following|after|before|when|while|yesterday|today|the \w+ \w+|out|down|off|aside)\b.*)?"
    r"\s*(?:[.,;]|\Z)"
)
# "*Rejected this* on Monday": what a cue ends in.
_BARE_CUE = pattern_of(r"\b(?:it|this|that|these|those)(?: (?:down|off|away|aside|out))?\Z")


# "Turned it down": the pronoun stands before what is left of the option.
_TURNED = pattern_of(
    r"\b(?:turn|shot|shoot|vot|brush|wav|laugh|rul)\w* (?:it|this|that|them) (?:down|off|away|aside|out)\b"
)
_PARTICLES = ("down", "off", "away", "aside", "out")


def _is_bare(act: Act) -> bool:
    told = act.evidence[0]
    if act.about:
        return act.about.startswith(_PARTICLES) and _TURNED.search(told.quote) is not None
    if _BARE_CUE.search(act.cue.quote):
        return True
    return _BARE.match(told.quote[max(0, act.cue.span.end - told.span.start) :]) is not None


_THIS = frozenset(("", "this", "that"))
_BLAMING = frozenset((ActKind.ACCUSE, ActKind.OPPOSE, ActKind.SUPPORT))
# "Urged Arland to lift it": it is a thing, and nothing that somebody has tabled.
_INNER = pattern_of(r"\bto (?!it\b|this\b|that\b|them\b)\w+ ")


def _between(act: Act) -> str:
    """Return what stands from the cue of an act up to the pronoun that it is about."""
    told = act.evidence[0]
    start = max(0, act.cue.span.start - told.span.start)
    return told.quote[start : max(start, told.quote.rfind(f" {act.about}", start) + 1)]


def _pointed(act: Act) -> frozenset[ActKind]:
    """Return the kinds of acts to one of which the option of an act points back."""
    about = act.about.lower()
    if about in _PRONOUNS and act.kind is ActKind.DEMAND and _INNER.search(_between(act)):
        return frozenset()
    if about in _PRONOUNS or _is_bare(act):
        told = _TABLED | _DECIDED if about in _THIS and act.kind in _BLAMING else _TABLED
        return _CHARGED if act.kind is ActKind.DENY else told
    kinds = _KINDS.get(about.removesuffix("s"), frozenset())
    said = " ".join(piece.quote for piece in act.evidence).lower()
    is_known = bool(kinds) and re.search(rf"\b(?:the|this|that|these|those|such an?) {about}\b", said) is not None
    return kinds if is_known else frozenset()
