"""What is asked, left open or met with silence is no act: "would not say whether it will sign" holds no pledge."""

from __future__ import annotations

from itertools import accumulate

from onrecord.acts.checks.done.fates import is_called_off
from onrecord.acts.checks.done.questions import is_asked
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_auxiliary, is_joint
from onrecord.acts.inflections import is_past
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, Polarity, Status

_CALLING_OFF = frozenset((ActKind.SANCTION, ActKind.RETREAT, ActKind.COERCE, ActKind.REFUSE))
_REACH = 12
_CLAUSE_ENDS = frozenset('. ; : ! ? “ ” " and but'.split())
# What stands before a clause that nobody vouches for: "declined to confirm that", "would not comment on reports that".
_UNSAID = pattern_of(
    r"(?:\b(?:declin\w+|refus\w+|fail\w+) to"
    r"|n't|\b(?:not|never|without|yet to|far from|hardly|stop\w* short of))(?: \w+ly)? "
    r"(?:say(?:ing)?|said|announced?|confirm(?:ing)?|comment(?:ing)?|disclos(?:e|ing)|reveal(?:ing)?|specify(?:ing)?|"
    r"discuss(?:ing)?|be drawn|know|clear|certain|sure|decided?)"
    r"(?: (?:on|over|about))?(?: (?:the )?(?:reports?|claims?|rumou?rs?|speculation|suggestions?|allegations?))?"
    r"(?: , (?:however|though|either|yet) ,)?\Z"
)
_WHOM = frozenset("who whom which what".split())
_OPENING = _WHOM | {"whether", "if", "that"}
_DECLINING = ("declin", "refus")
_OPEN = frozenset("unclear uncertain unknown undecided ask asks asked asking wonder wonders wondered".split())

_SILENCE = pattern_of(
    r"(?:n't|\b(?:not|never))(?: \w+ly)? (?:respond|reply|return|react)(?:ed|ing)?\b"
    r"|\byet to (?:respond|reply|react)\b"
    r"|\b(?:kept|keeps|remain(?:s|ed)|stay(?:s|ed)|been|fell) (?:silent|quiet|mum)\b"
    r"|(?:n't|\bnot) be (?:immediately )?reached\b"
    r"|\bma(?:de|kes?|king) no mention\b|\bsa(?:id|ys) nothing (?:about|of|on)\b"
    r"|(?:n't|\bnot)(?: \w+ly)? mention\b"
    r"|\b(?:wait(?:s|ed|ing)? for|await(?:s|ed|ing)?)(?: \w+){0,3} "
    r"(?:answers?|reply|replies|response|word|news|decision)\b"
    r"|\bwithout (?:mentioning|specifying|elaborating|naming|detailing|"
    r"(?:giving|offering|providing)(?: any| further| more)* "
    r"(?:details?|reasons?|names?|figures?|specifics|explanations?|evidence))\b"
    r"|\b(?:got|gets|received|receives|had|met with) no (?:answer|reply|response)\b"
    # Who waits for an answer keeps none back: "has not had a reply".
    r"|(?:n't|\b(?:not|never|yet to))(?: \w+ly| yet| been| so far)* "
    r"(?:had|received?|got(?:ten)?|get|heard?|given|sent)(?: (?!no\b)[\w-]+){0,2} "
    r"(?:repl(?:y|ies)|responses?|answers?|word|back|acknowledgement)\b"
    r"|\bheard (?:no word|nothing)(?: back)?\b"
    r"|\bno immediate (?:comment|response|reply|reaction)\b"
)


def check_reality(place: Place) -> Doubt | None:
    """Doubt an act that stands in a question, in a clause that is left open, or that is mere silence."""
    if place.act.kind is ActKind.WITHHOLD:
        # "Declined to comment or didn't respond" tells of both.
        said = None if any(word.startswith(_DECLINING) for word in place.words[slice(*place.cue)]) else _silence(place)
        return Doubt("reality", f"“{said}”: silence is no act.") if said else None
    if place.act.kind is ActKind.SAY or place.act.status is Status.HYPOTHETICAL:
        return None
    unreal = _unreal(place)
    if unreal is not None:
        return Doubt("reality", unreal)
    thought = _unthought(place)
    if thought is not None:
        return Doubt("reality", f"“{thought}”: nobody says so.")
    opened = _opener(place)
    if opened is None or not _is_left_open(place, opened):
        return None
    return Doubt("reality", f"“{place.quote(max(0, opened - 4), place.head + 1)}” leaves it open.")


# "I don't think we will sign", "never told Vorr that we will"; to be against something may well be told so: "I don't
# believe they should join".
_UNTHOUGHT = pattern_of(
    r"(?:n't|\b(?:not|never))(?: \w+ly| even| really| necessarily)? "
    r"(?:think|believe|expect|imagine|suppose|foresee|(?:tell|told)(?: [\w'’.-]+){1,4}?(?= that))"
    r"(?: that)?(?P<who>(?: [\w'’.-]+){1,4})\Z"
)
_AGAINST = frozenset((ActKind.OPPOSE, ActKind.REFUSE, ActKind.DENY, ActKind.ACCUSE, ActKind.THREATEN))


def _unthought(place: Place) -> str | None:
    """Return the words by which a clause is not believed, where the act claims it."""
    act, start = place.act, place.group.start
    if not place.has_negation:
        return None
    is_warning = act.polarity is Polarity.REFRAIN and act.kind in (ActKind.DEMAND, ActKind.PROPOSE)
    if act.kind in _AGAINST or is_warning or act.status is Status.NEGATED:
        return None
    before = " ".join(place.words[max(0, start - _UNTHOUGHT_REACH) : start])
    contracted = place.words[start : start + 1]
    if contracted and "'" in contracted[0] and not contracted[0].endswith("n't"):
        before += f" {contracted[0]}"  # "I don't think we're ready"
    found = _UNTHOUGHT.search(before)
    if found is None or any(is_past(word) or is_auxiliary(word) for word in found["who"].split()[:-1]):
        return None
    return found.group().strip()


_UNTHOUGHT_REACH = 9


def _unreal(place: Place) -> str | None:
    if place.act.kind in _CALLING_OFF and is_called_off(place):
        return f"“{place.quote(*place.cue)}”: a meeting is not held, and no more."
    if _is_contrary(place):
        return f"“{place.quote(0, place.head + 1)}”: it was not done."
    return f"“{place.quote(*place.cue)}” stands in a question." if is_asked(place) else None


def _silence(place: Place) -> str | None:
    """Return the words at the cue that tell of silence; those beside it are of another act, or of none."""
    starts = [0, *accumulate(len(word) + 1 for word in place.words)]
    low, high = starts[place.cue[0]], starts[place.cue[1]] - 1
    found = _SILENCE.finditer(" ".join(place.words))
    return next((each.group() for each in found if each.start() < high and low < each.end()), None)


_WOULD = frozenset("would could might".split())


def _is_contrary(place: Place) -> bool:
    """Say whether a clause supposes what was not so: "Had Arland rejected it, the talks would have failed"."""
    words, head = place.words, place.head
    if words[:1] != ("had",) or "," in words[1:head] or "," not in words[head:]:
        return False
    return place.line.mention_over(1) is not None and not _WOULD.isdisjoint(words[words.index(",", head) :])


def _opener(place: Place) -> int | None:
    """Return the word that opens the clause of the cue: `whether`, `if` or `that`."""
    first, last = max(0, place.group.start - _REACH), min(place.group.start, place.cue[0])
    if _OPENING.isdisjoint(place.words[first:last]):
        return None
    for at in range(last - 1, first - 1, -1):
        word = place.words[at]
        if word in _OPENING:
            return at
        is_verb = is_past(word) and place.line.mention_over(at) is None
        if word in _CLAUSE_ENDS or is_joint(word) or word == "," or is_verb:
            return None
    return None


def _is_left_open(place: Place, at: int) -> bool:
    word, before = place.words[at], place.words[max(0, at - 7) : at]
    if word == "whether":
        return before[-1:] != ("of",)  # "regardless of whether it helps, Arland will send it"
    if word in _WHOM and before[-1:] and before[-1] in _OPEN:
        return True
    if word == "if" and before[-1:] and before[-1] in _OPEN:
        return True
    return _UNSAID.search(" ".join(before)) is not None
