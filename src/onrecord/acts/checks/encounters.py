"""Whether anybody is met: a cabinet that sits meets nobody, nor does a team that is still in town."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, is_adverb, is_auxiliary
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import inflect_verb
from onrecord.types import ActKind

# Bodies of one state or firm; a council or a commission may be of several.
_BODIES = frozenset(
    "cabinet parliament senate legislature congress knesset duma bundestag government committee board court jury "
    "politburo caucus panel".split()
)
_SITTING = frozenset(form for verb in "meet convene gather sit reconvene".split() for form in inflect_verb(verb))
_STAYING = frozenset(form for verb in "remain stay".split() for form in inflect_verb(verb))


def check_encounter(place: Place) -> Doubt | None:
    """Doubt a meeting of one body alone, and one of somebody who only is somewhere."""
    if place.act.kind is not ActKind.MEET:
        return None
    if _is_only_there(place):
        return Doubt("kind", f"“{place.quote(*place.cue)}” tells where somebody is, and of no meeting.")
    if len(place.act.actor_ids) == 1 and place.act.recipient_id is None and _is_body_alone(place):
        return Doubt("actor", f"“{place.quote(place.head - 1, place.head + 1)}”: one body sits, and meets nobody.")
    return None


def _is_only_there(place: Place) -> bool:
    """Say whether somebody is still where he was: "is still in", "remained in"."""
    cue = place.words[slice(*place.cue)]
    at = next((at for at, word in enumerate(cue) if word in PREPOSITIONS), None)
    if at is None or (_STAYING.isdisjoint(cue[:at]) and "still" not in cue[:at]):
        return False
    first = place.cue[0]
    return all(
        is_auxiliary(word) or is_adverb(word) or word in _STAYING or place.line.mention_over(first + index)
        for index, word in enumerate(cue[:at])
    )


def _is_body_alone(place: Place) -> bool:
    words, head = place.words, place.head
    end = clause_end(place.line, head + 1)
    end = words.index("to", head, end) if "to" in words[head:end] else end
    if words[head] not in _SITTING or "with" in words[head:end]:
        return False
    subject = place.subject
    if subject is None or subject.others or subject.mention.end > head:
        return False
    named = words[subject.mention.start : place.group.start]
    return named[named.index("of") - 1 if "of" in named else -1] in _BODIES
