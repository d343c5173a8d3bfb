"""Warnings: who "warned Borland that it would not sign the pact" threatens no signing.

Who "would answer the toll with sanctions" threatens, and who "will reply in due course" keeps an answer back.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, find_group, is_auxiliary, is_negation, modal_of
from onrecord.acts.remade import identified, reaching
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Span

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


_ANSWERING = frozenset("answer respond reply retaliate react counter meet match hit".split())
_PLEDGED = frozenset((ActKind.PLEDGE, ActKind.REFUSE, ActKind.DEMAND, ActKind.OFFER))
_BLOWS = pattern_of(
    r"\b(?:duties|duty|tariffs?|sanctions|levies|bans?|force|fire|strikes?|countermeasures|counter-measures|measures|"
    r"closure|blockade|lawsuits?|penalties|missiles|troops|embargo|boycott)\b"
)
_LATER = pattern_of(r"\b(?:in due course|in due time|at (?:an?|the) (?:appropriate|right|proper|later) \w+|later)\b")
_ANSWER_REACH = 12


def as_repaid(act: Act, place: Place) -> Act:
    """Return as a threat what somebody will answer with a blow, and as withheld an answer that is to come later."""
    words = place.words
    verb = next((at for at in range(place.head, place.cue[1]) if words[at] in _ANSWERING), None)
    if act.kind not in _PLEDGED or verb is None:
        return act
    group = find_group(place.line, verb)
    if group.modal not in ("will", "would") or group.is_negated or group.is_passive:
        return act
    end = min(clause_end(place.line, verb), verb + _ANSWER_REACH)
    behind = words[verb + 1 : end]
    if _LATER.match(" ".join(behind)) is not None:
        return identified(replace(act, kind=ActKind.WITHHOLD, about="", polarity=Polarity.DO))
    if "with" not in behind:
        return act
    at = verb + 1 + behind.index("with")
    blow = next((to for to in range(at + 1, end) if _BLOWS.fullmatch(words[to])), None)
    if blow is None:
        return act
    said = Span(start=act.cue.span.start, end=place.line.span(at, blow + 1).end)
    threat = replace(act, kind=ActKind.THREATEN, polarity=Polarity.DO, about=place.quote(at + 1, blow + 1))
    return reaching(threat, place.reading.report, said)
