"""What is only expected or possible: "is likely to reject", "may veto", "analysts expect Arland to oppose it"."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.drafts import DEEDS
from onrecord.acts.kinds import CUES, Form
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Status

K = ActKind
# An own step that may be taken is an offer, or a threat, and what is left open is withheld.
_STANCES = frozenset((K.REFUSE, K.OPPOSE, K.SUPPORT, K.DEMAND, K.ACCUSE, K.PROPOSE, K.DENY, K.CONCEDE, K.THREATEN))
_LEADS = (
    "expected|likely|unlikely|set|poised|due|tipped|slated|scheduled|bound|certain|sure|forecast|preparing|"
    "projected|anticipated|about"
)
_ADVERB = r"(?: (?:\w+ly|also|now|still|yet|even|soon|then|well|again|once))*"
_LIKELY = r"(?:probably|likely|presumably|almost certainly|most likely|no doubt)"
_EXPECTED = pattern_of(
    rf"(?:\b(?:{_LEADS}){_ADVERB} to{_ADVERB}"
    rf"|\b(?:expect|predict|anticipate|forecast)(?:s|ed|ing)?(?: (?!(?:to|that|and|but)\b)[\w'’.-]+){{1,6}} to{_ADVERB}"
    rf"|\bwill {_LIKELY}"
    r"|\b(?:probably|likely) will)\Z"
)
_POSSIBLE = pattern_of(
    rf"(?:\b(?:may|might|\w{{3,}} can){_ADVERB}(?: not)?{_ADVERB}(?: be| have)?|\bcould{_ADVERB}(?: have)?"
    rf"|\bwould {_LIKELY}|\b(?:probably|likely) would)\Z"
)
# Nothing is expected or possible without one of these.
_LEADING = frozenset("to will may might could would can".split())
_FORECASTS = (
    "believ", "think", "thought", "predict", "expect", "forecast", "reckon", "fear", "suspect", "assum", "anticipat",
    "estimat", "foresee", "foresaw",
)  # fmt: skip
_PAPERS = frozenset("bill draft resolution motion law text document proposal amendment plan treaty accord".split())
_REACH = 12


def prospect_of(place: Place) -> Status | None:
    """Return `future` for a stance that is expected, `hypothetical` for one that is possible, None for one taken."""
    if _is_headline(place) or _is_prepared(place):
        return Status.FUTURE
    verb = _verb(place)
    if place.act.kind not in _STANCES or _is_asking(place):
        return None
    if verb is None or place.words[place.head] in _MET:
        return _met_with(place)
    near = place.words[max(0, verb - _REACH) : verb]
    before = "" if _LEADING.isdisjoint(near) else " ".join(near)
    if _EXPECTED.search(before) or _is_forecast(place) or _is_announced(place):
        return Status.FUTURE
    if _POSSIBLE.search(before) or _is_of_a_paper(place, verb):
        return Status.HYPOTHETICAL
    return None


_PREPARING = pattern_of(r"\b(?:drawing up|preparing|readying|planning|drafting|finali[sz]ing|working on)\b")


def _is_prepared(place: Place) -> bool:
    """Say whether a deed is being prepared, and not done: "is drawing up sanctions"."""
    if place.act.kind not in DEEDS or not place.words[place.head].endswith("ing"):
        return False
    return _PREPARING.match(" ".join(place.words[place.head : place.head + 2])) is not None


# "Will oppose it" is a stance already.
_SAID_LATER = frozenset((K.SUPPORT, K.DEMAND, K.ACCUSE, K.PROPOSE))


def _is_announced(place: Place) -> bool:
    """Say whether the reporter tells what somebody will say one day: "Vorr will call for a ban on Monday"."""
    group = place.group
    is_ahead = group.modal == "will" and not group.is_negated
    return is_ahead and place.voice is None and place.act.kind in _SAID_LATER


def _is_asking(place: Place) -> bool:
    """Say whether what is expected is what is asked: "we expect Arland to *withdraw* its claim"."""
    expects = place.words[place.head].startswith("expect") and not place.group.is_passive
    return expects and place.act.kind is K.DEMAND


# What these announce is given or meant now.
_NOW = frozenset((K.PLEDGE, K.OFFER, K.WITHHOLD, K.SAY))
_JOINING = frozenset(", and &".split())


def _is_headline(place: Place) -> bool:
    """Say whether a headline announces it: "Arland to impose tariffs on Borland"."""
    words, verb = place.words, place.head
    if place.act.kind in _NOW or verb < 2 or words[verb - 1] != "to":
        return False
    at = verb - 1
    while at > 0:
        doer = next((each for each in place.line.mentions if each.end == at), None)
        if doer is None or doer.is_possessive:
            return False
        at = doer.start
        if at > 1 and words[at - 1] in _JOINING:
            at -= 1
        elif at > 0:
            return False
    return True


_MET = frozenset("face meet draw win earn attract provoke spark".split())


def _met_with(place: Place) -> Status | None:
    """Return the status of a stance that somebody will meet: "the plan will face opposition from Kess"."""
    if place.words[place.head] not in _MET or place.voice is not None:
        return None
    return {"will": Status.FUTURE, "would": Status.HYPOTHETICAL, "may": Status.HYPOTHETICAL}.get(place.group.modal)


def _verb(place: Place) -> int | None:
    """Return the verb that shows a stance: "refuse" of "is expected to refuse"."""
    for at in range(place.head, max(place.cue[1], place.head + 1)):
        cues = CUES.get(place.words[at], ())
        if any(cue.form is Form.VERB and cue.kind not in DEEDS for cue in cues):
            return at
    return None


def _is_forecast(place: Place) -> bool:
    """Say whether others foresee what somebody will do: "diplomats believe Arland will reject it"."""
    attribution = place.voice.attribution if place.voice else None
    if attribution is None or place.group.modal not in ("will", "would") or place.is_actor(attribution.speaker_id):
        return False
    return attribution.cue.quote.lower().startswith(_FORECASTS)


def _is_of_a_paper(place: Place, verb: int) -> bool:
    """Say whether a draft would say so: "the draft resolution would threaten sanctions"."""
    if place.group.modal != "would" or place.voice is not None:
        return False
    start = place.group.start
    return not _PAPERS.isdisjoint(place.words[max(0, start - 1) : start]) and place.words[verb - 1] == "would"
