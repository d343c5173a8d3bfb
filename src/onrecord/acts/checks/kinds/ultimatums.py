"""An ultimatum threatens: "gave it ten days to withdraw or face suspension" is no mere demand."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import clause_end, is_auxiliary, is_negation, modal_of
from onrecord.acts.complements import phrase_end
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.remade import reaching
from onrecord.types import Act, ActKind, Polarity, Span, Status

_MEET = frozenset("face risk suffer lose forfeit".split())
# What one risks is a threat where others do it; a famine nobody announces.
_DONE_BY_OTHERS = frozenset(
    "sanctions sanction tariffs tariff penalties penalty fine fines attack attacks strike strikes war retaliation "
    "consequences arrest prosecution jail prison expulsion suspension eviction dismissal punishment action measures "
    "reprisals lawsuit invasion bombing isolation deportation".split()
)
_CALAMITIES = frozenset(
    "famine hunger starvation collapse catastrophe disaster extinction chaos ruin bankruptcy anarchy epidemic".split()
)
_PRONOUNS = frozenset("it they he she we".split())
# Who only advises, or tells what others will do, threatens nobody.
_ADVICE = ("urg", "advis", "recommend", "ask", "suggest", "call", "appeal", "plead", "beg", "want", "need", "hope")
_REACH, _NEAR = 22, 6


def as_ultimatum(act: Act, place: Place) -> Act:
    """Return a demand as a threat, where what follows if it is not met stands behind "or"."""
    if act.kind is not ActKind.DEMAND or act.status is not Status.ACTUAL or not act.actor_ids:
        return act
    if any(word.startswith(_ADVICE) for word in place.words[slice(*place.cue)]) or place.group.is_negated:
        return act
    price = _price(place)
    if price is None:
        return act
    report, line = place.reading.report, place.line
    start = price + 1 if line.words[price] in ("face", "risk", "suffer") else price
    end = min(phrase_end(line, price + 1), clause_end(line, price))
    said = Span(start=act.cue.span.start, end=line.span(price, max(price + 1, end)).end)
    about = clean_about(line, (start, end), report.text) or act.about
    return reaching(replace(act, kind=ActKind.THREATEN, polarity=Polarity.DO, about=about), report, said)


_GIVING = forms_of("give")


def as_set(act: Act, place: Place) -> Act:
    """Return a demand as aimed at whom time is given, not made by him: "the junta gave Arland two weeks to leave"."""
    behind = place.head + 1
    if act.kind is not ActKind.DEMAND or place.words[place.head] not in _GIVING or place.group.is_passive:
        return act
    given = next((each for each in place.line.mentions if each.start == behind and not each.is_possessive), None)
    if given is None or not act.actor_ids or not set(act.actor_ids) <= set(given.actor_ids):
        return act
    told_by = None if act.told_by in act.actor_ids else act.told_by
    return replace(act, actor_ids=(), speaks_for=None, recipient_id=act.actor_ids[0], told_by=told_by)


def _price(place: Place) -> int | None:
    """Return the verb of what follows if a demand is not met: "face" of "leave by May or face arrest"."""
    words, head = place.words, place.head
    end = min(len(words) - 2, clause_end(place.line, head), head + _REACH)
    for at in range(head + 1, end):
        if words[at] != "or" or words[at - 1] in _PRONOUNS:
            continue
        first, second = words[at + 1], words[at + 2]
        if first in _MEET and _is_calamity(words[at + 1 : at + 1 + _NEAR]):
            return None
        if first in _MEET or (first == "be" and is_past(second)):
            return at + 1
        is_named = first in _PRONOUNS or place.line.mention_over(at + 1) is not None
        if is_named and modal_of(second) in ("will", "would") and at + 3 < len(words):
            verb = at + 3
            return None if is_negation(words[verb]) or is_auxiliary(words[verb]) else verb
    return None


def _is_calamity(words: tuple[str, ...]) -> bool:
    """Say whether nobody would do what is to be feared: "risk a return to civil war", "face a famine"."""
    is_threat = words[0] != "risk" or not _DONE_BY_OTHERS.isdisjoint(words)
    return not is_threat or not _CALAMITIES.isdisjoint(words) or {"civil", "war"} <= set(words)
