"""What a text says that somebody only passes on: who quotes an article that blames Arland does not blame it himself."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_start, is_adverb, is_auxiliary
from onrecord.acts.frames import find_owner
from onrecord.acts.lines import POSSESSIVES
from onrecord.types import ActKind

_TEXTS = frozenset(
    "report editorial article study poll survey video book column film piece paper essay analysis cartoon documentary "
    "post tweet advert ad commentary dossier leaflet banner letter memo".split()
)
# Whose text it is, by what is done with it: "sent a letter that demands".
_ISSUING = (
    "publish", "send", "sent", "issu", "sign", "wrote", "writ", "releas", "deliver", "hand", "adopt", "post", "draft",
    "submit", "fil", "circulat", "distribut", "made", "mak", "produc", "commission", "launch", "ran", "run", "air",
    "present", "endors", "back", "approv", "unveil", "deploy", "hung", "fund", "paid", "pay", "broadcast", "tabl",
)  # fmt: skip
_WORDS = frozenset((ActKind.ACCUSE, ActKind.OPPOSE, ActKind.DEMAND, ActKind.SUPPORT, ActKind.PROPOSE, ActKind.THREATEN))


def check_paper(place: Place) -> Doubt | None:
    """Doubt that somebody says what a text says that is not his: "cited a study that blames Arland"."""
    act = place.act
    if act.kind not in _WORDS or not act.actor_ids:
        return None
    noun = _text(place)
    if noun is None or place.words[noun - 1] in POSSESSIVES or find_owner(place.line, noun) is not None:
        return None
    start = clause_start(place.line, noun)
    before = place.words[start:noun]
    if any(word.startswith(_ISSUING) for word in before) or not _is_reader(place, start, noun):
        return None
    return Doubt(
        "actor", f"“{place.quote(noun, place.head + 1)}”: the text says so, not {place.name(act.actor_ids[0])}."
    )


_HEADED = frozenset(
    "statement remarks comment comments declaration address speech communique communiqué message".split()
)
_ABOUT = frozenset("on regarding concerning about over".split())
# Of a meeting or an offer, who speaks mostly has a part in it.
_HARMS = frozenset((ActKind.ASSAULT, ActKind.COERCE, ActKind.SANCTION, ActKind.MOBILIZE, ActKind.PROTEST))
_BY = frozenset("by of from".split())
_NEAR = 5


def check_topic(place: Place) -> Doubt | None:
    """Doubt that who speaks of a deed does it: "Statement by the Ministry on the attack on the port"."""
    act, words, start = place.act, place.words, place.cue[0]
    if act.kind not in _HARMS or not act.actor_ids:
        return None
    about = next((at for at in range(start, max(1, start - _NEAR), -1) if words[at] in _ABOUT), None)
    paper = next((at for at in range(about or 0) if words[at] in _HEADED and words[at + 1] in _BY), None)
    if about is None or paper is None or not POSSESSIVES.isdisjoint(words[about:start]):
        return None
    ids = set(act.actor_ids)
    if not any(paper < each.start < about and ids & set(each.actor_ids) for each in place.line.mentions):
        return None
    return Doubt("actor", f"“{place.quote(paper, place.cue[1])}”: {place.name(act.actor_ids[0])} only speaks of it.")


def _text(place: Place) -> int | None:
    """Return the text whose relative clause the cue is: "an *article* that criticizes"."""
    words, end = place.words, place.cue[1]
    for at in range(max(2, place.cue[0] - 3), end - 1):
        if words[at] not in ("that", "which") or words[at - 1] not in _TEXTS:
            continue
        verb = at + 1
        while verb < end and (is_auxiliary(words[verb]) or is_adverb(words[verb])):
            verb += 1
        if place.cue[0] <= verb < end:
            return at - 1
    return None


def _is_reader(place: Place, start: int, noun: int) -> bool:
    """Say whether the doer of the act stands before the text, in its clause."""
    ids = set(place.act.actor_ids)
    return any(
        start <= each.start < noun
        and (
            ids & set(each.actor_ids)
            if each.actor_ids
            else any(place.is_called(one, place.quote(each.start, each.end)) for one in ids)
        )
        for each in place.line.mentions
    )
