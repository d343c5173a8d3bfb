"""What somebody failed to do, or nearly did, is not done: "failed to condemn the raid", "almost signed the pact"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import STOPS, find_group, is_adverb, is_joint, is_negation
from onrecord.acts.drafts import DEEDS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Span, Status

_FAILING = forms_of("fail neglect omit")
_STANCES = frozenset(
    (ActKind.ACCUSE, ActKind.OPPOSE, ActKind.REFUSE, ActKind.DENY, ActKind.SUPPORT, ActKind.WITHHOLD, ActKind.DEMAND)
)
# Who declines to reject a plan does not reject it; who declines to endorse one has another stance.
_SHRINKING = forms_of("decline hesitate") | {
    "unable",
    "reluctant",
}
_PASSING = frozenset(("adopt", "pass"))
_MISSED = DEEDS | {ActKind.AGREE}
_ALMOST = frozenset("nearly almost".split())
_REACH = 5
# Between the verb and its infinitive stand a day, a place, how often: "failed on Friday, for a third time, to agree".
_FURTHEST = 12


def as_failed(act: Act, place: Place) -> Act:
    """Return a stance that its doer failed to take as not taken: "Vorr has failed to endorse the plan"."""
    if act.status is not Status.ACTUAL:
        return act
    if _is_almost(place) or _is_near(place):
        return identified(replace(act, status=Status.NEGATED))
    if act.kind in _MISSED or (act.kind is ActKind.REFUSE and not place.shows(ActKind.REFUSE)):
        act = _as_missed(act, place)
    return _as_untaken(act, place) if act.kind in _STANCES else act


def _as_untaken(act: Act, place: Place) -> Act:
    """Return a stance that its doer failed or declined to take as not taken: "failed to endorse the plan"."""
    lead = place.words[place.head]
    if not (lead in _FAILING or lead in _SHRINKING) or not _is_own(act, place):
        return act  # or who complains that another failed to act
    verb = _verb(place, place.head)
    shown = CUES.get(place.words[verb], ()) if verb is not None else ()
    kinds = [cue.kind for cue in shown if cue.form is Form.VERB and cue.kind in _STANCES and not cue.rest]
    if not kinds or place.group.is_negated:
        return act
    if lead in _SHRINKING and (act.kind not in kinds or act.kind is ActKind.WITHHOLD):
        return act
    kind = act.kind if act.kind in kinds else kinds[0]
    return identified(replace(act, kind=kind, status=Status.NEGATED))


def _as_missed(act: Act, place: Place) -> Act:
    """Return an accord or a deed that was failed at as none: "failed on Friday to agree on a truce".

    Who fails to approve a thing did not turn it down.
    """
    failing = _failing(place)
    verb = _verb(place, failing) if failing is not None else None
    if failing is None or verb is None or find_group(place.line, failing).is_negated:
        return act
    shown = {cue.kind for cue in CUES.get(place.words[verb], ())}
    if act.kind is ActKind.REFUSE:
        is_assent = (ActKind.AGREE in shown or place.words[verb] in _PASSING) and _is_own(act, place)
        return identified(replace(act, kind=ActKind.AGREE, status=Status.NEGATED)) if is_assent else act
    is_shown = act.kind is ActKind.AGREE or act.kind in shown
    return identified(replace(act, status=Status.NEGATED)) if is_shown else act


def as_short(act: Act, place: Place) -> Act:
    """Return what its doer stopped short of as withheld, and an accord that was not reached as none."""
    if act.status is not Status.ACTUAL:
        return act
    if _stops_short(place):
        return identified(replace(act, kind=ActKind.WITHHOLD))
    if (lead := _held_back(place)) is not None:
        return _withheld(act, place, lead)
    if act.kind in _ANSWERS and _is_parted(place):
        return identified(replace(act, kind=ActKind.AGREE, status=Status.NEGATED))
    return act


def _is_almost(place: Place) -> bool:
    """Say whether a deed was only near: "Vorr nearly signed the accord", "came close to endorsing it"."""
    words, head = place.words, place.head
    near = range(max(0, place.cue[0] - 2), min(place.cue[1], len(words) - 2))
    if "but" in words[near.start : near.stop + 1] and any(
        words[at : at + 2] == ("all", "but") and is_past(words[at + 2]) for at in near
    ):
        return True
    if words[head] != _CLOSE[0] and _ALMOST.isdisjoint(words[max(0, head - 1) : head + 1]):
        return False
    for at in range(max(0, head - 1), min(head + 1, len(words) - 1)):
        if words[at] in _ALMOST:
            return is_past(words[at + 1])
    cue = words[slice(*place.cue)]
    return words[head : head + 3] == _CLOSE and len(cue) > len(_CLOSE) and cue[-1].endswith("ing")


# "On the verge of accepting", "close to signing": not yet.
_NEAR = frozenset((("close", "to"), ("verge", "of"), ("brink", "of"), ("cusp", "of")))


def _is_near(place: Place) -> bool:
    words = place.words
    ahead = range(max(2, place.head), min(place.cue[1] + 1, len(words)))
    return any(words[at].endswith("ing") and words[at - 2 : at] in _NEAR for at in ahead)


_REFRAINING = forms_of("refrain shrink shy hold flinch")
_SPOKEN = frozenset((ActKind.ACCUSE, ActKind.OPPOSE, ActKind.SUPPORT, ActKind.AGREE, ActKind.REFUSE, ActKind.DENY))


_AVOIDING = forms_of("avoid eschew dodge")


def _held_back(place: Place) -> int | None:
    """Return the word that keeps a stance from being taken: "refrained from condemning", "avoided rejecting"."""
    words = place.words
    if place.act.kind not in _SPOKEN or place.group.is_negated:
        return None
    for at in range(max(1, place.head), min(place.cue[1] + 1, len(words))):
        if words[at].endswith("ing"):
            lead = at - 1
            while lead > 0 and is_adverb(words[lead]):
                lead -= 1
            if words[lead] in _LEADING:
                before = words[max(0, lead - _REACH) : lead + 1]
                return lead if _holds_back(before) and not any(map(is_negation, before)) else None
    return place.cue[0] if _is_careful(place) else None


def _withheld(act: Act, place: Place, lead: int) -> Act:
    """Return a stance as withheld, with the word that says so in its cue."""
    span = act.cue.span
    whole = Span(start=min(span.start, place.line.starts[lead]), end=span.end)
    cue = place.reading.report.evidence(whole) if any(each.span.holds(whole) for each in act.evidence) else act.cue
    return identified(replace(act, kind=ActKind.WITHHOLD, cue=cue))


_LEADING = _AVOIDING | {"from", "of"}


def _holds_back(words: tuple[str, ...]) -> bool:
    """Say whether words that lead to a gerund say that it is not done: "refrained from", "stopped short of"."""
    if words[-1] == "from":
        return not _REFRAINING.isdisjoint(words[-3:-1])
    return words[-1] in _AVOIDING or (words[-2:-1] == ("short",) and not _STOPPING.isdisjoint(words[:-2]))


# "Took care not to reject the plan" keeps from it, on purpose.
_CAREFUL = pattern_of(
    r"\b(?:careful|cautious|(?:t[oa]\w+|takes|with) (?:\w+ )?care|pains) not to (?:\w+ly )?(?P<verb>\w+)"
)
_CAREFUL_REACH = 5


def _is_careful(place: Place) -> bool:
    first = max(0, place.cue[0] - _CAREFUL_REACH)
    near = place.words[first : place.cue[1] + 1]
    found = _CAREFUL.search(" ".join(near)) if "not" in near else None
    return found is not None and any(cue.kind is place.act.kind for cue in CUES.get(found["verb"], ()))


_CLOSE = ("came", "close", "to")
_ANSWERS = frozenset((ActKind.AGREE, ActKind.REFUSE))
_STOPPING = forms_of("stop")
# To be unable to accept a plan is an answer to it; to be unable to agree on one is none.
_PARTED = pattern_of(
    r"\b(?:unable to|not able to|could not|couldn't|cannot|can't)(?: \w+ly| yet| even)* "
    r"(?:agree (?:on|about|over|whether|how|[.,;])|(?:reach|find|strike|forge|conclude|clinch|secure) (?:[\w-]+ ){0,3}"
    r"(?:agreement|deal|accord|compromise|consensus|settlement)\b)"
)


def _stops_short(place: Place) -> bool:
    """Say whether a step is named that was not taken: "stopped short of an apology"."""
    words, head = place.words, place.head
    is_last = words[head] in _STOPPING and words[head + 1 : head + 3] == ("short", "of")
    return is_last and place.act.kind is not ActKind.WITHHOLD and not place.group.is_negated


def _is_parted(place: Place) -> bool:
    near = place.words[max(0, place.group.start - 2) : place.head + _REACH + 2]
    return _PARTED.search(" ".join(near)) is not None


def _is_own(act: Act, place: Place) -> bool:
    subject = place.subject
    if subject is None:
        return False
    said = place.quote(subject.mention.start, subject.mention.end)
    return any(each in subject.actor_ids or place.is_called(each, said) for each in act.actor_ids)


def _verb(place: Place, failing: int) -> int | None:
    """Return the verb of what somebody failed to do, whatever stands between."""
    words, at = place.words, failing + 1
    last = min(len(words) - 1, failing + _FURTHEST)
    while at < last and words[at] != "to":
        is_other = words[at] in STOPS or words[at] in _OTHERS or (is_joint(words[at]) and words[at] not in _TIMES)
        if is_other or (is_past(words[at]) and place.line.mention_over(at) is None):
            return None
        at += 1
    if words[at : at + 1] != ("to",):
        return None
    at += 1
    while at < len(words) - 1 and is_adverb(words[at]):
        at += 1
    return at if at < len(words) else None


# "Failed Kess, and wants to": another verb follows. "After talks" says when, "since March" too.
_OTHERS = frozenset("and but or he she it they that".split())
_TIMES = frozenset("after before since until despite amid once".split())


def _failing(place: Place) -> int | None:
    """Return the word that says that the verb of the act was failed at: at the head of its cue, or before it."""
    words, head = place.words, place.head
    if words[head] in _FAILING:
        return head
    before = words[max(0, head - _FURTHEST) : head]
    if "to" not in before[-3:] or _FAILING.isdisjoint(before):
        return None
    at = next(at for at in range(head - 1, -1, -1) if words[at] in _FAILING)
    return at if _verb(place, at) == head and words[at - 1] not in _ARTICLES else None


_ARTICLES = frozenset("a an the its his her their this that".split())
_GAINING = forms_of("gain secure get win obtain extract receive wrest elicit achieve attain clinch")
# What another gives, or would not give.
_GIVEN = frozenset((ActKind.SUPPORT, ActKind.PLEDGE, ActKind.OFFER, ActKind.CONCEDE, ActKind.AID, ActKind.PROPOSE))


def check_failed(place: Place) -> Doubt | None:
    """Doubt that who failed to get a thing refused it, or gave it; and a deed that somebody failed to do otherwise."""
    if place.act.status is not Status.ACTUAL or place.words[place.head] not in _FAILING or place.group.is_negated:
        return None
    verb = _verb(place, place.head)
    if verb is None:
        return None
    kind, word = place.act.kind, place.words[verb]
    is_lost = word in _GAINING and (kind in _GIVEN or (kind is ActKind.REFUSE and _is_own(place.act, place)))
    is_other = kind in DEEDS and not any(cue.kind is kind for cue in CUES.get(word, ()))
    if not is_lost and not is_other:
        return None
    return Doubt("negation", f"The text reads “{place.quote(place.head, verb + 1)}”: it was not done.")
