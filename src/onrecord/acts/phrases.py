"""What an act is about without what only leads to it: "reopening the port" of "work with Kess to reopen the port"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.checks.places import Place, Places
from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary, is_joint, modal_of
from onrecord.acts.complements import phrase_end
from onrecord.acts.costs import harm_of
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.lines import Line
from onrecord.acts.nominal_deeds import behind_cue, is_cut_short
from onrecord.acts.pacts import pact_of
from onrecord.acts.topics import DAYS
from onrecord.types import Act, ActKind

K = ActKind


def with_phrases(acts: Sequence[Act], places: Places) -> list[Act]:
    """Return acts about the shortest phrase that names what they are about, and no shorter one."""
    return [_named(act, places.of(act)) if act.about else act for act in acts]


def _named(act: Act, place: Place | None) -> Act:
    found = _found(act.about, place) if place is not None else None
    if place is None or found is None:
        return act
    start, end = pact_of(act, place, found) or harm_of(act, place, found) or found
    words = place.words
    end = _with_noun(place.line, start, end)
    if is_cut_short(act.kind, act.polarity):
        start = behind_cue(place.line, place.cue[1], start)
    if act.kind in _JOINT:
        start = _behind_partner(place.line, start, end)
    start = _behind_lead(words, start, end)
    if act.kind in _HITTING:
        end = _before_reason(words, start, end)
    if act.kind in _NOMINAL:
        end = _before_verb(place.line, start, end)
    if (start, end) == found:
        return act
    span = place.line.span(start, end)
    about = " ".join(place.line.text[span.start : span.end].split()).strip("“”\"'’ ")
    return replace(act, about=about) if about else act


def _found(about: str, place: Place) -> tuple[int, int] | None:
    """Return the words of the sentence that an act is about: the first behind its cue, else the last before it."""
    line, bounds = place.line, place.line.bounds
    cue = line.starts[place.cue[0]]
    at = line.text.find(about, cue, bounds.end)
    at = at if at >= 0 else line.text.rfind(about, bounds.start, cue + len(about))
    if at < 0:
        return None
    start, end = line.at(at), line.at(at + len(about))
    is_whole = start < end and line.starts[start] == at and line.ends[end - 1] == at + len(about)
    return (start, end) if is_whole else None


# Who does it together with whom is told by the act itself.
_JOINT = frozenset((K.OFFER, K.PLEDGE, K.DEMAND, K.AGREE, K.PROPOSE, K.REFUSE))
_WORKING = frozenset("work working cooperate cooperating collaborate collaborating".split())
_PARTNER_REACH = 9


def _behind_partner(line: Line, start: int, end: int) -> int:
    """Return where the aim begins behind with whom it is worked at: "work closely with Kess to | reopen the port"."""
    words = line.words
    at = start + 1
    while at < end and (is_adverb(words[at]) or words[at] in _TOGETHER):
        at += 1
    if words[start] not in _WORKING or words[at : at + 1] != ("with",):
        return start
    for to in range(at + 1, min(end - 1, at + _PARTNER_REACH)):
        if _leads_to_aim(line, to):
            return next((aim for aim in range(to + 1, end) if not is_adverb(words[aim])), start)
        if words[to] in _OTHERWISE or is_past(words[to]) or is_auxiliary(words[to]):
            return start
    return start


def _leads_to_aim(line: Line, at: int) -> bool:
    """Say whether a word leads to what is done together: "to reopen the port", "in reopening it"."""
    word, after = line.words[at], line.words[at + 1]
    if word == "to":
        return after not in DETERMINERS and line.mention_over(at + 1) is None
    return word in ("in", "on") and after.endswith("ing") and after not in _NO_DEEDS


_NO_DEEDS = frozenset("anything everything nothing something building buildings spring".split())
_TOGETHER = frozenset("together hand in tirelessly side by".split())
_OTHERWISE = (PREPOSITIONS | STOPS | {"who", "which", "that"}) - {"of", "in", "from", "to"}

_LIGHT = forms_of("strengthen deepen enhance intensify achieve impose establish build")
_UNLED = PREPOSITIONS | {"and", ","}
_PERFECT = frozenset("having have has".split())
_LED_BY = {"adhere": "to", "adhering": "to", "proceed": "with", "proceeding": "with"}
_TAKING = forms_of("take adopt")
_STEPS = frozenset("measures steps action actions".split())
_STEP_REACH = 6


def _behind_lead(words: tuple[str, ...], start: int, end: int) -> int:
    """Return where an option begins behind a verb that says of it no more than that it is to be."""
    if words[start] in ("and", "or") and start + 1 < end:
        start += 1
    if end - start < _LEAST_LED:
        return start
    first, after = words[start], words[start + 1]
    if _LED_BY.get(first) == after:
        start += 2
    elif (first in _PERFECT and is_past(after)) or (first in _LIGHT and after not in _UNLED):
        start += 1
    elif first in _TAKING and not _STEPS.isdisjoint(words[start + 1 : min(end, start + _STEP_REACH)]):
        start += 1 + (words[start + 1] == "all")
    else:
        return _behind_act_of(words, start, end)
    while start + 1 < end and words[start] in DETERMINERS:
        start += 1
    return start


_LEAST_LED = 2
_DOINGS = frozenset("act acts practice practices process".split())
_DOING_REACH = 3
_BEGUN = DETERMINERS | forms_of("begin start") | {"evil", "vile", "bad", "cruel"}


def _behind_act_of(words: tuple[str, ...], start: int, end: int) -> int:
    """Return where the deed itself begins: behind "egregious act of" in "egregious act of arming the port"."""
    for at in range(start, min(end - 2, start + _DOING_REACH)):
        if at > start and not (words[at - 1] in _BEGUN or words[at - 1].endswith(_ADJECTIVAL)):
            return start  # who stops the practice of it does not do it
        if words[at] in _DOINGS and words[at + 1] == "of" and words[at + 2].endswith("ing"):
            return at + 2
    return start


_ADJECTIVAL = tuple(
    "ive ful ous able ible ical ional ian ary ent omic itic ific egic atic etic obal eral ural cial tral time ized "
    "ised ated".split()
)
# They end like adjectives, and name a thing or stand alone.
_NOUNS = frozenset(
    "initiative representative executive objective alternative incentive directive narrative perspective offensive "
    "detective fugitive motive native relative archive secretary civilian politician president agreement government "
    "parliament statement movement settlement document treatment deployment agent student resident incident accident "
    "opponent continent content extent intent event percent moment investment development time overtime lifetime "
    "antecedent client patient parent precedent dissent consent table cable vehicle bible principal rent tent "
    "commitment involvement environment argument payment amendment appointment procurement ferment fragment segment "
    "element department establishment employment government advertisement announcement instrument monument regiment "
    "sentiment basement shipment disarmament armament rearmament punishment refreshment impeachment indictment".split()
)
_LINKING = frozenset(
    "remain remains stay stays become becomes keep keeps make makes find finds look looks more".split()
)
_JOINTS = frozenset(("and", "or"))
_OTHERS = frozenset(
    "he she it they we i you there him her them us me who which that this these those not to also".split()
)
_MOST_LISTED, _LONGEST = 3, 14


def _with_noun(line: Line, start: int, end: int) -> int:
    """Return one past the noun that an option lacks, which breaks off in what describes it.

    "A fair | and lasting truce", "its military | exercises at the port".
    """
    words = line.words
    if end >= len(words) or not _is_adjective(line, end - 1):
        return end
    if end - start > 1 and (words[end - 2] in _LINKING or is_auxiliary(words[end - 2])):
        return end
    at = end
    for _ in range(_MOST_LISTED):
        joint = at
        while at < len(words) and (words[at] == "," or words[at] in _JOINTS):
            at += 1
        while joint < at < len(words) and is_adverb(words[at]):
            at += 1
        if at == joint:
            break
        if not _is_plain(line, at) or line.mention_over(at) is not None:
            return end
        at += 1
    if not _is_plain(line, at):
        return end
    last = min(phrase_end(line, at), start + _LONGEST)
    while last > at + 1 and words[last - 1] in PREPOSITIONS:
        last -= 1
    return last


def _is_adjective(line: Line, at: int) -> bool:
    """Say whether a word describes what is named behind it: "fair", "military", no name and no noun."""
    word = line.words[at]
    is_like = word in _SHORT or (word.endswith(_ADJECTIVAL) and word not in _NOUNS)
    return is_like and not line.text[line.starts[at]].isupper()


_SHORT = frozenset("fair just free open safe swift full strong broad deep joint direct stable lasting durable".split())


def _is_plain(line: Line, at: int) -> bool:
    """Say whether a word may be a noun, or describe one."""
    if at >= len(line.words):
        return False
    word = line.words[at]
    is_small = word in PREPOSITIONS or word in DETERMINERS or word in STOPS or word in _OTHERS or word in DAYS
    is_verb = is_past(word) or is_auxiliary(word) or modal_of(word) != "" or is_joint(word)
    return word[0].isalpha() and not (is_small or is_verb or is_adverb(word))


# For what somebody is hit is no part of what hits.
_HITTING = frozenset((K.SANCTION, K.THREATEN, K.COERCE))
_NO_REASONS = frozenset("anything everything nothing something king".split())


def _before_reason(words: tuple[str, ...], start: int, end: int) -> int:
    """Return where it begins for what a penalty is: "a fine on Borland | for shelling the port"."""
    reasons = (at for at in range(start + 1, end - 1) if words[at] == "for")
    return next((at for at in reasons if words[at + 1].endswith("ing") and words[at + 1] not in _NO_REASONS), end)


# A stance on a thing, or a deed, is about the thing and not about what is told of it.
_NOMINAL = frozenset((K.SUPPORT, K.OPPOSE, K.REFUSE, K.MEET, K.SANCTION))
_TELLING = frozenset("that which who whom whose what how whether if than as because when while where why to".split())


def _before_verb(line: Line, start: int, end: int) -> int:
    """Return where what is told of an option begins: "the law | has cost three lives"."""
    words = line.words
    if words[start] in _OTHERS or words[start] in _TELLING or words[start] in PREPOSITIONS:
        return end
    for at in range(start + 1, end):
        if words[at] in _TELLING or is_past(words[at]) or "'" in words[at]:
            return end
        if is_auxiliary(words[at]) or modal_of(words[at]):
            return at if _is_one_phrase(line, start, at) else end
    return end


def _is_one_phrase(line: Line, start: int, end: int) -> bool:
    """Say whether words are one noun and what hangs on it: no "steps Kess", of the steps Kess has taken."""
    words = line.words
    for at in range(start, end):
        mention = line.mention_over(at)
        is_new = words[at] in DETERMINERS or words[at] in _OTHERS or (mention is not None and mention.start == at)
        if is_new and at > start and words[at - 1] not in PREPOSITIONS:
            return False
    return True
