"""Conditions: one that governs an act is the act's, and one that is claimed stands there and governs it."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.done.whens import find_bidding, find_moment, is_moment
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import BE, clause_end, find_condition, may_condition, modal_of
from onrecord.acts.drafts import condition_around
from onrecord.acts.frames import DETERMINERS, SPEECH
from onrecord.acts.inflections import is_past
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Evidence, Polarity, Span, Status

# What a condition hangs on: a promise, a threat, a readiness. A deed done, or a reproach, has none.
_CONDITIONAL = frozenset(
    (ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE, ActKind.THREATEN, ActKind.REFUSE, ActKind.PROPOSE)
)
# These hang on one where a modal leaves them open: "would back it if the toll went".
_OPEN = frozenset((ActKind.CONCEDE, ActKind.SUPPORT, ActKind.OPPOSE))
_MARKS = frozenset("“ \" ' ‘ « „ (".split())
_PARTING = frozenset(("but", ";", "while", "whereas", "although"))


def check_condition(place: Place) -> Doubt | None:
    """Doubt an act that loses its condition, takes one from elsewhere, or is no more than another's condition."""
    return _supposed(place) or (_lost(place) if place.act.condition is None else _strange(place))


# A deed behind these is only asked for: "would talk to Kess provided he dropped his demand".
_SUPPOSING = frozenset((("on", "condition"), ("on", "the"), ("with", "the"), ("as", "long"), ("so", "long")))
_TOLD_OF = frozenset((ActKind.SAY, ActKind.ACCUSE, ActKind.DENY))


def _supposed(place: Place) -> Doubt | None:
    """Doubt that somebody has done what another only makes a condition, and what hangs on it lies ahead."""
    act = place.act
    if act.status is not Status.ACTUAL or act.kind in _TOLD_OF or not may_condition(place.line):
        return None
    start = 0
    while (found := find_condition(place.line, start, len(place.words))) is not None and found[0] < place.cue[0]:
        first, start = found
        if start <= place.head or not _is_supposing(place.words, first):
            continue
        if any(modal_of(word) or word in _OFFERED for word in place.words[max(0, first - _REACH) : first]):
            return Doubt(
                "condition", f"“{place.quote(first, place.head + 1)}” is a condition, and is not told as done."
            )
    return None


_OFFERED = frozenset("ready willing prepared offered offers promised promises agreed agrees open".split())
_REACH = 14


def _is_supposing(words: tuple[str, ...], at: int) -> bool:
    return words[at] == "provided" or words[at : at + 2] in _SUPPOSING


def with_condition(act: Act, place: Place | None) -> Act:
    """Return an act with the condition that its clause hangs on, where it leaves that out, and with no other."""
    if act.condition is not None and _FOR_EVER.fullmatch(" ".join(act.condition.quote.lower().split())):
        return _unconditional(act, act.condition)
    if place is not None and act.condition is not None and _is_none(place, act.condition.span):
        return _unconditional(act, act.condition)
    if place is None:
        return act
    if act.condition is not None:
        return _apart(act, place, act.condition.span)
    # What turned out to be refused or refrained from may hang on an "until".
    is_kept = act.polarity is place.act.polarity and (act.kind, place.act.kind) != (ActKind.REFUSE, ActKind.WITHHOLD)
    found = _left_out(place if is_kept else replace(place, act=act))
    if found is None or (_has_verb_between(place, *found) and found != find_bidding(place)):
        return act  # what cannot be put right is for the gate
    condition = place.reading.report.evidence(place.line.span(*found))
    evidence = act.evidence
    if not any(each.span.holds(condition.span) for each in evidence):
        evidence = (*evidence, condition)
    return identified(_apart(replace(act, condition=condition, evidence=evidence), place, condition.span))


def _apart(act: Act, place: Place, span: Span) -> Act:
    """Return an act that is about nothing of its condition: "sign" in "would only sign if boats were exempted"."""
    start, end = place.line.at(span.start), place.line.at(span.end)
    quote = " ".join(place.reading.report.text[span.start : span.end].split())
    about = act.about
    is_done = place.group.modal and BE.isdisjoint(place.words[place.group.start : start])
    # "Would be fine if they left" is about what is supposed.
    if f" {about} " in f" {quote} " and place.head < start < end and is_done:
        about = place.quote(place.head, start)
    about = about.partition(f" {' '.join(quote.split()[:2])}")[0].removesuffix(" only")
    return act if about == act.about else replace(act, about=about)


# "As long as it takes" holds nothing back.
_FOR_EVER = pattern_of(
    r"(?:for )?(?:as|so) (?:long|much|often) as (?:it takes(?: to .*)?|(?:it |they |that )?(?:is |are )?"
    r"(?:necessary|needed|required|possible)|need be|you like|we live)[.,]?|once (?:more|again|and for all)"
)


def _unconditional(act: Act, condition: Evidence) -> Act:
    evidence = tuple(each for each in act.evidence if each != condition) or act.evidence
    return identified(replace(act, condition=None, evidence=evidence))


def _has_verb_between(place: Place, start: int, end: int) -> bool:
    """Say whether what somebody said or did stands between act and condition: it may be that one's."""
    low, high = (place.cue[1], start) if start >= place.cue[1] else (end, place.cue[0])
    words = place.words
    return any(
        words[at] in SPEECH - _PARTING or (is_past(words[at]) and not modal_of(words[at - 1]) and words[at - 1] != "to")
        for at in range(low, high)
    )


def _lost(place: Place) -> Doubt | None:
    found = _left_out(place)
    if found is None:
        return None
    return Doubt("condition", f"The act leaves out its condition: “{place.quote(*found)}”.")


def _left_out(place: Place) -> tuple[int, int] | None:
    """Return the words of the condition that governs an act, which may have none."""
    is_open = place.act.status is Status.FUTURE or (place.act.kind in _OPEN and place.group.modal)
    is_conditional = place.act.kind in _CONDITIONAL or is_open
    if not is_conditional or place.act.status in (Status.HISTORICAL, Status.HYPOTHETICAL):
        return None
    found = (
        _until(place)
        or _in_front(place)
        or _once(place)
        or find_moment(place)
        or find_bidding(place)
        or condition_around(place.line, place.cue[0], place.cue[1])
    )
    if found is not None and found[0] <= place.head < found[1]:
        found = _before_subject(place, found[0])
    if found is None or _is_parted(place, *found):
        return None
    if _FOR_EVER.fullmatch(" ".join(place.words[slice(*found)])) or _is_none(place, place.line.span(*found)):
        return None
    return found


def _before_subject(place: Place, start: int) -> tuple[int, int] | None:
    """Return a condition that no comma parts from what hangs on it: "said that if it failed he would resign"."""
    if not place.group.modal:
        return None
    before = place.group.start - 1
    named = place.line.mention_over(before)
    subject = named.start if named is not None else before if place.words[before] in _PRONOUNS else 0
    is_clause = subject - start > _SHORTEST and place.words[subject - 1] not in SPEECH | DETERMINERS
    return (start, subject) if is_clause and place.words[start] in _OPENING else None


_PRONOUNS = frozenset("he she it they we i you".split())
# "If they left": no condition is shorter.
_SHORTEST = 2


def _until(place: Place) -> tuple[int, int] | None:
    """Return the condition in "will not open it until the debt is paid"."""
    is_refrained = place.act.kind is ActKind.PLEDGE and place.act.polarity is Polarity.REFRAIN
    is_held_back = place.act.kind is ActKind.REFUSE or is_refrained or (place.group.is_negated and place.group.modal)
    if not is_held_back:
        return None
    end = clause_end(place.line, place.head)
    for at in range(place.head, min(len(place.words), end + 1)):
        if place.words[at] in ("until", "unless"):
            return at, clause_end(place.line, at + 1)
    return None


def _in_front(place: Place) -> tuple[int, int] | None:
    """Return the condition that opens the sentence: "Should the truce hold, .."."""
    first = next((at for at, word in enumerate(place.words) if word not in _MARKS), 0)
    if place.words[first : first + 2] in _OPENING_TWO and "," not in place.words[first : place.head]:
        turned = next((at for at in range(first + 3, place.head) if modal_of(place.words[at])), None)
        return (first, turned) if turned else None  # "only if they are freed will Arland lift the siege"
    if "," not in place.words[first : place.head]:
        return None
    comma = place.words.index(",", first)
    opening = place.words[first:comma]
    is_open = opening[:1] and (
        opening[0] in _OPENING
        or opening[:2] in _OPENING_TWO
        or opening[:3] in _OPENING_THREE
        or is_moment(place, first)
        or (opening[0] == "were" and "to" in opening)
    )
    return (first, comma) if is_open else None


_OPENING = frozenset("if unless provided should assuming supposing".split())
_OPENING_TWO = frozenset((("only", "if"), ("only", "when"), ("only", "after"), ("in", "return"), ("in", "exchange")))
_OPENING_THREE = frozenset((("in", "the", "event"), ("on", "the", "understanding")))
_ONLY = frozenset(("after", "when", "once", "if"))


def _once(place: Place) -> tuple[int, int] | None:
    """Return the condition in "will restore it once the mines are cleared", "but only after the mines are cleared"."""
    for at in range(place.head + 1, len(place.words) - 2):
        if place.words[at] == "only" and place.words[at + 1] in _ONLY:
            # The encoder's cue may hold the "only".
            return at + (at < place.cue[1]), clause_end(place.line, at + 1)
        if at < place.cue[1]:
            continue
        if (
            place.words[at] == "once"
            and (place.words[at + 1] in DETERMINERS or _is_subject(place, at + 1))
            and place.words[at - 1] not in ("at", "than")
        ):
            return at, _once_end(place, at + 1)
    return None


def _once_end(place: Place, start: int) -> int:
    """Return where what must come first ends: "once inspectors return" of "... and criticised the delay"."""
    words, end = place.words, clause_end(place.line, start)
    joints = (at for at in range(start, end - 1) if words[at] == "and" and is_past(words[at + 1]))
    return next((at for at in joints if not any(map(is_past, words[start:at]))), end)


def _is_subject(place: Place, at: int) -> bool:
    """Say whether those who do it stand at a word, by a name or as several: "once Kess pays", "once polls close"."""
    mention = place.line.mention_over(at)
    end = mention.end if mention is not None else at + 1
    behind = place.words[end] if end < len(place.words) else ","
    is_of_some = mention is not None or place.words[at] in _PERSONS or place.words[at].endswith("s")
    return is_of_some and behind.isalpha() and behind not in ("and", "or", "again", "more")


_PERSONS = frozenset("it they he she we you i".split())


def _is_parted(place: Place, start: int, end: int) -> bool:
    """Say whether another clause stands between act and condition, so that the condition may be that one's."""
    low, high = (place.cue[1], start) if start >= place.cue[1] else (end, place.cue[0])
    return _parts(place.words, low, high)


def _parts(words: tuple[str, ...], low: int, high: int) -> bool:
    """Say whether a new clause begins between two words; "but only if" begins none."""
    return any(words[at] in _PARTING and words[at + 1 : at + 2] not in (("only",), ("not",)) for at in range(low, high))


_GRANTED = ("approv", "ratif", "vot", "consent", "agree", "confirm", "condition", "parliament", "endors", "assent")
_BE = frozenset("is are was were be been".split())


def _is_none(place: Place, span: Span) -> bool:
    """Say whether words are no condition: "In return Arland let them go" tells what was given, not for what."""
    start, end = place.line.at(span.start), place.line.at(span.end)
    is_given = place.words[start : start + 2] in _IN_RETURN and end - start > 2
    is_none = (is_given and place.words[start + 2] != "for") or _is_of_a_thing(place, span)
    is_asked = place.words[start : start + 1] == ("if",) and place.words[start - 1] in _ASKING
    beside = (_is_in_aside, _is_behind_aside, _is_next_to, _is_of_next)
    return is_none or is_asked or any(check(place, start, end) for check in beside)


def _is_behind_aside(place: Place, start: int, end: int) -> bool:
    """Say whether the act is in a relative clause that has ended: "Kess, whose army left, said he will pay if"."""
    words, first = place.words, place.cue[0]
    opened = next((at for at in range(first, 0, -1) if words[at] in _RELATIVES or words[at] in _BREAKS), 0)
    if words[opened] not in _RELATIVES or words[opened - 1] != ",":
        return False
    return any(words[at] == "," and is_past(words[at + 1]) for at in range(place.cue[1], start - 1))


def _is_of_next(place: Place, start: int, end: int) -> bool:
    """Say whether a condition opens the clause behind the act's: "will pay, and if they cheat, we will leave"."""
    words = place.words
    joint = words[start - 1 - (words[start - 1] == ",")]
    is_joined = place.cue[1] < start and joint in ("and", "but") and words[start] in ("if", "unless")
    return is_joined and words[end : end + 1] == (",",) and len(words) - end > _LEAST_NEXT


# Of a clause, the comma before it counted.
_LEAST_NEXT = 3


_IN_RETURN = frozenset((("in", "return"), ("in", "exchange")))
# "Declined to say if", "asked if": what follows is the question.
_ASKING = frozenset("say saying said ask asked asks asking know wonder see decide unclear clear sure tell".split())
_RELATIVES = frozenset("which who whose whom where".split())


def _is_in_aside(place: Place, start: int, end: int) -> bool:
    """Say whether words belong to a relative clause that the act is not in: "Vorr, who leaves if paid, hailed it"."""
    words = place.words
    opened = next((at for at in range(start - 1, 0, -1) if words[at] in _RELATIVES or words[at] in _BREAKS), 0)
    if words[opened] not in _RELATIVES or words[opened - 1] != ",":
        return False
    # The comma between condition and act closes the clause, unless the act is in it as well.
    is_closed = place.cue[0] > end and words[end : end + 1] == (",",)
    return is_closed and (place.subject is None or place.subject.start < opened)


_BREAKS = frozenset('. ; : “ ” " but'.split())


def _is_next_to(place: Place, start: int, end: int) -> bool:
    """Say whether a condition stands in the clause next to the act's, which a relative or another "that" parts off.

    "Vorr, who voted against the bill, would back it if paid", "will call him, and that it will act if it is true",
    "would sign if paid, a claim that Kess denied".
    """
    low, high = place.cue
    if end <= low:
        return _is_quoted_apart(place, start, end) or _opens_aside(place.words, end, place.group.start)
    if start < high:
        return False
    words = place.words
    is_second = any(words[at : at + 2] in _AND_THAT for at in range(high, start)) and words[start - 1] != ","
    opened = next((at for at in range(low, 0, -1) if words[at] in _RELATIVES or words[at] in _BREAKS), 0)
    is_aside = words[opened] in ("who", "which") and words[opened - 1] == ","
    return is_second or (is_aside and "," in words[high:start] and _has_verb_between(place, start, end))


_AND_THAT = frozenset((("and", "that"), ("but", "that")))


def _opens_aside(words: tuple[str, ...], low: int, high: int) -> bool:
    """Say whether a relative clause opens right behind a place and is still open: ", which ..", ", a claim that .."."""
    if words[low : low + 1] != (",",):
        return False
    is_thing = words[low + 1 : low + 2] in (("a",), ("an",), ("something",))
    at = next((at for at in range(low + 1, min(low + 5, high)) if words[at] in ("which", "that")), None)
    is_open = at is not None and not any(is_past(word) or word in _BE or modal_of(word) for word in words[at:high])
    return is_open and (is_thing or at == low + 1)


def _is_quoted_apart(place: Place, start: int, end: int) -> bool:
    """Say whether a quotation in front holds the condition with what hangs on it: "If they want peace, they call."."""
    words = place.words
    closed = next((at for at in range(end, place.cue[0]) if words[at] in _CLOSING), None)
    is_opened = start > 0 and words[start - 1] in _MARKS
    return is_opened and closed is not None and closed - end > _CLAUSE and not _OPENED.intersection(words[closed + 1 :])


_CLOSING = frozenset('” "'.split())
_OPENED = frozenset('“ "'.split())
# So many words make a clause of their own.
_CLAUSE = 3


def _is_of_a_thing(place: Place, span: Span) -> bool:
    """Say whether "subject to" tells under what law or duty a thing is: "papers that were subject to secrecy"."""
    start, end = place.line.at(span.start), place.line.at(span.end)
    if place.words[start : start + 2] != ("subject", "to") or place.words[start - 1] not in _BE:
        return False
    return not any(word.startswith(_GRANTED) for word in place.words[start:end])


def _strange(place: Place) -> Doubt | None:
    act = place.act
    if act.condition is None:
        return None
    span = act.condition.span
    if span.touches(act.cue.span) and span.holds(act.cue.span):
        return Doubt("condition", f"The condition “{act.condition.quote}” holds the act itself.")
    if not place.line.bounds.holds(span):
        return None
    start, end = place.line.at(span.start), place.line.at(span.end)
    low, high = (place.cue[1], start) if start >= place.cue[1] else (end, place.cue[0])
    between = place.words[low:high]
    if ";" in between or (
        _parts(place.words, low, high) and any(is_past(word) or word in SPEECH - _PARTING for word in between)
    ):
        return Doubt("condition", f"“{act.condition.quote}” belongs to another clause: “{place.quote(low, high)}”.")
    return None
