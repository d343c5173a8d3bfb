"""Who reacts to what another did tells nobody of it: in "Kess denounced Vorr's plan" the reporter tells of the plan."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.inflections import inflect_verb
from onrecord.types import Act, Voice

_REACTING = frozenset(
    form
    for verb in (
        "condemn", "denounce", "criticize", "criticise", "slam", "blast", "decry", "deplore", "deride", "mock",
        "attack", "lambast", "lambaste", "reject", "dismiss", "rebuff", "oppose", "resist", "welcome", "praise",
        "applaud", "hail", "laud", "commend", "defend", "support", "back", "endorse", "embrace", "cheer",
        "celebrate", "ridicule", "resent", "protest", "lament", "regret", "assail", "castigate", "rebuke", "scorn",
        "shrug", "thank",
    )
    for form in inflect_verb(verb)
)  # fmt: skip
_BACK = 14
_SAYING = frozenset(("that", "“", "”", '"', ":", "saying"))


def without_reactor(act: Act, place: Place) -> Act:
    """Return what another did as told by the reporter, where its teller only reacts to it."""
    teller = act.told_by
    if teller is None or teller in act.actor_ids or not act.actor_ids:
        return act
    voice = place.voice
    if voice is not None and (voice.attribution is None or voice.attribution.voice is not Voice.INDIRECT):
        return act
    words, start = place.words, place.cue[0]
    floor = max(0, start - _BACK)
    verb = next((at for at in range(min(start + 1, len(words) - 1), floor, -1) if words[at] in _REACTING), None)
    if verb is None or not _SAYING.isdisjoint(words[verb + 1 : start]):
        return act
    is_theirs = any(each.end <= verb and place.is_meant(teller, each) for each in place.line.mentions)
    owner = next((each for each in place.line.mentions if each.start > verb and each.is_possessive), None)
    if owner is None or owner.start > place.cue[1] or not is_theirs:
        return act
    is_owned = any(place.is_meant(each, owner) for each in act.actor_ids)
    return replace(act, told_by=None) if is_owned else act
