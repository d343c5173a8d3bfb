"""What nobody promised, threatened or asked for: "did not promise to leave" is no promise, and none to stay either."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import clause_end, is_negation
from onrecord.acts.complements import read_option
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, Polarity, Status

K = ActKind
_WORDS = {
    K.PLEDGE: "promise pledge vow guarantee assure swear undertake",
    K.THREATEN: "threaten",
    K.DEMAND: "demand request ask urge",
    K.OFFER: "offer",
    K.PROPOSE: "propose",
}
_KINDS = {form: kind for kind, verbs in _WORDS.items() for form in forms_of(verbs)}
# Read for a threat or a request that was not made.
_MISREAD = frozenset((K.REFUSE, K.PLEDGE))
_BOUND = frozenset(("will", "would"))
_TOLD = frozenset("did didn't has hasn't have haven't had hadn't never".split())
# What is promised may be an absence: "did not promise to halt the raids".
_ABSTAINING = ("stop", "halt", "refrain", "ceas", "abstain", "desist", "end")


def as_unsaid(act: Act, place: Place) -> Act:
    """Return what somebody is said not to have promised, threatened or asked for as that act, not done.

    The negation is of the word given, and not of what it would be about. Who "would not promise" it withholds it.
    """
    kind = _KINDS.get(place.words[place.head])
    if kind is None or act.status is not Status.ACTUAL or not place.group.is_negated or place.group.is_passive:
        return act
    is_turned = act.kind is kind and act.polarity is Polarity.REFRAIN
    if not (is_turned or (act.kind in _MISREAD and act.kind is not kind)):
        return act
    about = _about(act, place)
    if place.group.modal:
        is_held = kind is K.PLEDGE and place.group.modal in _BOUND
        held = replace(act, kind=K.WITHHOLD, polarity=Polarity.DO, about=about)
        return identified(held) if is_held else act
    if act.kind is not kind and _TOLD.isdisjoint(place.words[place.group.start : place.head]):
        return act  # "does not ask for it" may well be a stance
    polarity = act.polarity if is_turned and _is_of_absence(act, place) else Polarity.DO
    return identified(replace(act, kind=kind, status=Status.NEGATED, polarity=polarity, about=about))


_AGREEING = forms_of("agree accept sign promise pledge offer propose")
_VAGUE = frozenset("thing kind sort".split())
_NOTHING = (("no", "such"), ("nothing", "of"), ("nothing", "like"))


def as_no_such(act: Act, place: Place) -> Act:
    """Return what somebody is said to have done to "no such thing" as not done: "had agreed to nothing of the kind"."""
    words, verb = place.words, place.head
    if words[verb] not in _AGREEING or act.status is not Status.ACTUAL or place.group.is_passive:
        return act
    behind = verb + 1 + (words[verb + 1 : verb + 2] == ("to",))
    if words[behind : behind + 2] not in _NOTHING:
        return act
    kind = _KINDS.get(words[verb], K.AGREE)
    about = act.about.removeprefix("no such ").removeprefix("nothing of the ")
    about = "" if about in _VAGUE else about
    return identified(replace(act, kind=kind, status=Status.NEGATED, polarity=Polarity.DO, about=about))


def _is_of_absence(act: Act, place: Place) -> bool:
    """Say whether what the word would be about is that something is not done: "never asked them not to join"."""
    words, start = place.words, place.head + 1
    found = place.line.text.find(act.about, place.line.ends[place.head]) if act.about else -1
    end = place.line.at(found) if found >= 0 else clause_end(place.line, start)
    return any(is_negation(word) or word.startswith(_ABSTAINING) for word in words[start:end])


def _about(act: Act, place: Place) -> str:
    """Return what the word would be about, without whom it would be given to: "Kess that the port would open"."""
    lead, that, _ = act.about.partition(" that ")
    if not that:
        return act.about
    line = place.line
    at = next((at for at in range(place.head + 1, len(place.words)) if place.words[at] == "that"), None)
    if at is None or line.mention_over(at - 1) is None or place.quote(place.head + 1, at) != lead:
        return act.about
    option = read_option(line, at)
    return place.quote(option.start, option.end) if option.start < option.end else act.about
