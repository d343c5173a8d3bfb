"""What is to be done and what is not: who "promised to pay and not to raise tariffs" will pay."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_negation
from onrecord.acts.drafts import POLAR
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity

# With these between the cue and the negation the thing itself is not to be done.
_ENDING = (
    "stop", "halt", "end", "ceas", "avoid", "refrain", "abstain", "desist", "forgo", "forego", "without", "against",
    "drop", "prevent", "keep", "suspend", "abandon", "rather", "instead",
)  # fmt: skip
_ENDED = pattern_of(
    r"\A(?:to )?(?:stop(?:ping)?|halt(?:ing)?|end(?:ing)?|ceas(?:e|ing)) "
    r"(?:all |any |the |its |their )?(?!fire\b)(?=\w)"
)
_ASSURED = pattern_of(
    r"\A(?:\w+ ){0,3}?(?:guarantees?|assurances?|pledges?|promises?|commitments?|undertakings?)(?: from [\w ]+)? "
    r"(?:that|not|to)\b"
)
# "Promised to raise no tolls" is not to raise them.
_NONE = pattern_of(
    r"\A(?:to )?(?P<verb>(?!have|leave|spare|need|be\b)[a-z]+) no "
    r"(?=\w)(?!longer|later|more than|less|fewer|matter|doubt|mistake|effort)"
)
# "Will not be the first to fire" is not to fire.
_NOT_FIRST = pattern_of(r"(?:\b(?:not|never)|n['’]t) be the (?:first|ones?)(?: \w+)? to\b")
_JOINED = pattern_of(r",? (?:and|but) (?:(?:will|would|shall) )?(?:not|never)\b.*\Z")
_JOINING = frozenset(("and", "but"))
_REACH = 20


def is_for_assurance(act: Act) -> bool:
    """Say whether what is asked for is another's word: "asked for guarantees that Borland will not attack"."""
    return act.kind in (ActKind.DEMAND, ActKind.PROPOSE) and _ASSURED.match(act.about) is not None


def as_polar(act: Act, place: Place) -> Act:
    """Return an act that is to be done where only the next one is not, and one against what is to stop."""
    if act.kind not in POLAR or not act.about:
        return act
    if is_for_assurance(act):
        return replace(act, polarity=Polarity.DO)
    if _NOT_FIRST.search(place.quote(place.cue[0], place.cue[1])):
        return replace(act, polarity=Polarity.REFRAIN)
    none = _NONE.match(act.about) if act.polarity is Polarity.DO else None
    if none is not None:
        return replace(act, polarity=Polarity.REFRAIN, about=f"{none['verb']} {act.about[none.end() :]}")
    if _goes_on(act, place):
        return replace(act, polarity=Polarity.DO)
    return _unbarred(act, place) if act.polarity is Polarity.REFRAIN else _as_stopped(act, place)


def _unbarred(act: Act, place: Place) -> Act:
    low, found = place.line.bounds.start, place.line.text.find(act.about, place.line.starts[place.cue[0]])
    if not low <= found < place.line.bounds.end:
        return replace(act, about=_own_verb(place) or act.about)
    if not _is_negated_before(place, found):
        rest = _ENDED.sub("", act.about)
        if rest != act.about:
            return replace(act, about=rest)
        if _is_only_next(place, found):
            return replace(act, polarity=Polarity.DO, about=_JOINED.sub("", act.about))
    return act


def _goes_on(act: Act, place: Place) -> bool:
    """Say whether what nobody will stop doing is done: "we *won't stop raising* their cases"."""
    words, (start, end) = place.words, place.cue
    stop = next((at for at in range(start, min(end + 1, len(words) - 1)) if words[at] in _STOPPING), None)
    if stop is None or not (words[stop + 1].endswith("ing") and act.about.startswith(words[stop + 1])):
        return False
    return any(is_negation(word) for word in words[max(0, stop - _BEFORE) : stop])


# Between a negation and its verb: "won't ever", "never".
_BEFORE = 3
_STOPPING = frozenset("stop halt cease stopping halting ceasing".split())


def _as_stopped(act: Act, place: Place) -> Act:
    """Return an act as against what the cue stops: "will *stop paying*" its share is not to pay it."""
    if _STOPPING.isdisjoint(place.words[place.cue[0] : place.cue[1]]):
        return act
    found = place.line.text.find(act.about, place.line.starts[place.cue[0]])
    first = place.line.at(found)
    is_stopped = place.cue[0] < first <= place.cue[1] and place.words[first - 1] in _STOPPING
    is_whole = is_stopped and first < len(place.words) and place.line.starts[first] == found
    return replace(act, polarity=Polarity.REFRAIN) if is_whole else act


def _own_verb(place: Place) -> str:
    """Return what a cue says is not to be done, where its object was taken from before it: "and *never return*"."""
    words, (start, end) = place.words, place.cue
    is_next = is_negation(words[start]) and start > 0 and words[start - 1] in _JOINING
    return place.quote(start + 1, end).removeprefix("to ") if is_next and end - start > 1 else ""


def _is_negated_before(place: Place, point: int) -> bool:
    """Say whether a negation stands from the verb group of the cue to a point of the text."""
    words, at = place.words, min(place.group.start, place.cue[0])
    while at < len(words) and place.line.starts[at] < point:
        if is_negation(words[at]) or (words[at].startswith(_ENDING) and at >= place.cue[0]):
            return True
        at += 1
    return False


def _is_only_next(place: Place, point: int) -> bool:
    """Say whether the first negation behind a point opens another verb: "to pay the debt *and not* to raise"."""
    words, first = place.words, place.line.at(point)
    for at in range(first, min(len(words), first + _REACH)):
        if is_negation(words[at]):
            return words[at - 1] in _JOINING or words[at - 2] in _JOINING
        if words[at].startswith(_ENDING):
            return False
    return False
