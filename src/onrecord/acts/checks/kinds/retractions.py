"""What somebody takes back: a withdrawn offer is refused, a suspended one withheld; a withdrawn threat gives way."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.done.undecided import is_kept
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import find_group
from onrecord.acts.remade import reaching
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Span, Status

# A stance of these kinds stands until it is taken back: "withdrew his call for", "went back on its pledge to".
_WORDS = {
    ActKind.DEMAND: frozenset("demand demands call calls request requests appeal appeals ultimatum insistence".split()),
    ActKind.PLEDGE: frozenset("pledge pledges promise promises vow vows commitment commitments assurance assurances "
                              "guarantee guarantees".split()),
    ActKind.OFFER: frozenset("offer offers proposal proposals".split()),
    ActKind.PROPOSE: frozenset("proposal proposals offer offers suggestion suggestions invitation invitations call "
                               "calls".split()),
    ActKind.THREATEN: frozenset("threat threats ultimatum ultimatums".split()),
}  # fmt: skip
_TAKEN_BACK = pattern_of(
    r"\b(?:withdr(?:aw|aws|ew|awn|awing)|retract(?:s|ed|ing)?|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)"
    r"|suspend(?:s|ed|ing)?|paus(?:es?|ed|ing)|(?:freez(?:es?|ing)|froze|frozen)|shelv(?:es?|ed|ing)"
    r"|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|renounc(?:es?|ed|ing)|recant(?:s|ed|ing)?|reneg(?:es?|ed|ing) on"
    r"|(?:takes?|took|taken|taking|walk(?:s|ed|ing)?|row(?:s|ed|ing)?) back(?: on)?|(?:go|goes|went|gone|going) back on"
    r"|(?:back|walk)(?:s|ed|ing)? (?:away|off|out|down) (?:from|of|on))"
    r"(?: (?!(?:and|or|but|that|which|who|of|to|in|on|for|from|with|by|after|as|at|over|into)\b)[\w'-]+){0,4}\Z"
)
_OPEN = frozenset("if unless until once whether should".split())
_SETTLED = frozenset("agreed agrees agree decided decides chose opted".split())
_ANY = frozenset(noun for nouns in _WORDS.values() for noun in nouns)
# Whose offer or pledge it was refuses it now; whose threat or demand it was gives way.
_NOW = {
    ActKind.PLEDGE: ActKind.REFUSE,
    ActKind.OFFER: ActKind.REFUSE,
    ActKind.PROPOSE: ActKind.REFUSE,
    ActKind.THREATEN: ActKind.CONCEDE,
    ActKind.DEMAND: ActKind.CONCEDE,
}
# What is only put off is neither given nor refused.
_PUT_OFF = ("suspend", "paus", "freez", "froz", "shelv")
_PUT_OFF_NOW = dict.fromkeys((ActKind.PLEDGE, ActKind.OFFER, ActKind.PROPOSE), ActKind.WITHHOLD)
# To suspend one's commitments under a treaty is to leave it.
_BONDS = frozenset("commitment commitments guarantee guarantees".split())
_OWN = frozenset("its his her their our my the an a".split())
_WORDS_REACH, _OPEN_REACH = 8, 8


def as_taken_back(act: Act, place: Place) -> Act:
    """Return an offer or a pledge that its doer takes back as refused or withheld, a threat or a demand as given up."""
    found = _taken_back(place)
    if found is None:
        return act
    is_put_off = place.words[found[0]].startswith(_PUT_OFF)
    kind = (_PUT_OFF_NOW if is_put_off else _NOW).get(act.kind)
    if kind is None or act.status is not Status.ACTUAL or not act.actor_ids:
        return act
    verb, noun = found
    is_told_of = place.voice is not None and not place.is_actor(place.voice.speaker_id)
    if is_told_of or _is_still_open(place, verb) or not _is_own(place, verb, noun):
        return act  # "he broke faith", says another: that blames
    report, line, own = place.reading.report, place.line, act.cue.span
    said = line.span(verb, noun + 1)
    cue = Span(start=min(own.start, said.start), end=max(own.end, said.end))
    told_by = None if place.voice is None else act.told_by
    changed = replace(act, kind=kind, polarity=Polarity.DO, cue=report.evidence(cue), told_by=told_by)
    return reaching(changed, report, cue)


def check_taken_back(place: Place) -> Doubt | None:
    """Doubt a demand, a pledge, an offer or a threat that is withdrawn, and a withdrawal that is not made."""
    if place.act.status is Status.NEGATED:
        return None
    if place.act.kind is ActKind.SANCTION:
        return _put_off(place)
    found = _taken_back(place)
    if found is not None:
        verb, noun = found
        return None if _still_stands(place, verb) else _said(place, verb, noun + 1, "it is taken back")
    if place.act.kind in (ActKind.REFUSE, ActKind.CONCEDE):
        found = _among(place, _ANY)
        if found is not None and find_group(place.line, found[0]).is_negated and not is_kept(place):
            return _said(place, found[0] - 1, found[1] + 1, "it is not taken back")
    return None


def _put_off(place: Place) -> Doubt | None:
    """Doubt harm where only words are put off: "suspended its offer", "froze her proposal"."""
    start, words = place.cue[0], place.words
    if not words[start].startswith(_PUT_OFF):
        return None
    noun = next((at for at in range(start + 1, min(start + 5, len(words))) if words[at] in _ANY - _BONDS), None)
    is_own = noun is not None and words[start + 1] in _OWN
    return _said(place, start, noun + 1, "words are put off, nobody is harmed") if noun is not None and is_own else None


def _taken_back(place: Place) -> tuple[int, int] | None:
    """Return the verb that takes words back, and the noun for these."""
    return _among(place, _WORDS.get(place.act.kind, frozenset()))


def _among(place: Place, nouns: frozenset[str]) -> tuple[int, int] | None:
    words, (start, end) = place.words, place.cue
    noun = next((at for at in range(start, end) if words[at] in nouns), None)
    if noun is None:
        return None
    found = _TAKEN_BACK.search(" ".join(words[max(0, noun - _WORDS_REACH) : noun]))
    return None if found is None else (noun - len(found[0].split()), noun)


def _is_own(place: Place, verb: int, noun: int) -> bool:
    """Say whether what is taken back is the doer's own: who backs away from another's offer made none."""
    mention = next((place.line.mention_over(at) for at in range(verb + 1, noun) if place.line.mention_over(at)), None)
    if mention is None or not mention.actor_ids:
        return not _OWN.isdisjoint(place.words[verb + 1 : noun])
    return any(place.is_actor(each) for each in mention.actor_ids)


def _is_still_open(place: Place, verb: int) -> bool:
    return _still_stands(place, verb) or find_group(place.line, verb).modal == "will"


def _still_stands(place: Place, verb: int) -> bool:
    """Say whether words are not taken back yet: "did not withdraw", "was urged to withdraw", "until it withdraws"."""
    words, group = place.words, find_group(place.line, verb)
    if group.is_negated or group.modal in ("may", "must", "would"):
        return True
    if group.is_bare and group.start > 1 and words[group.start - 2] not in _SETTLED:
        return True
    before = words[max(0, verb - _OPEN_REACH) : verb]
    return any(word in _OPEN and "," not in before[at:] for at, word in enumerate(before))


def _said(place: Place, start: int, end: int, why: str) -> Doubt:
    return Doubt("negation", f"The text reads “{place.quote(start, end)}”: {why}.")
