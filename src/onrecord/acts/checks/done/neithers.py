"""Neithers: what neither of two did, both are said not to have done: "Neither Arland nor Borland denied it"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.done.negations import nobody_before, turns
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary, is_joint, modal_of
from onrecord.acts.frames import SPEECH
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import Placed
from onrecord.acts.remade import identified, reaching
from onrecord.types import Act, ActKind, Span, Status

# Kinds that a negation does not undo by itself, as their own words negate: "did not tolerate it" may well be a refusal.
_DARK = frozenset((ActKind.REFUSE, ActKind.OPPOSE, ActKind.DENY, ActKind.THREATEN, ActKind.ACCUSE))
# "None of his rivals attacked him": with words, which the table of cues does not hold.
_BLOWS = ("attack", "assail", "challeng", "question", "mock", "ridicul", "target")
_REACH = 16


def as_neither(act: Act, place: Place) -> Act:
    """Return an act of one of two whom "neither ... nor" joins as one of both, not done where they did not do it."""
    none = _none_of(place)
    undone = _as_of_none(act, place, *none) if none is not None else act
    if undone is not act:
        return undone
    pair = _pair(place)
    if pair:
        ids = tuple(dict.fromkeys(each for mention in pair for each in mention.actor_ids))
        if set(ids) > set(act.actor_ids) and act.actor_ids:
            act = place.done_by(act, ids)
    elif not act.actor_ids or not _is_negatable(place):
        return act
    is_undone = act.status is Status.ACTUAL and _is_said(place) and not place.group.is_negated
    return replace(act, status=Status.NEGATED) if is_undone else act


def check_nobody(place: Place) -> Doubt | None:
    """Doubt that somebody objects, accuses or denies where the text reads that nobody did."""
    none = _none_of(place)
    if none is not None and place.act.kind is not ActKind.SAY and _is_named_before(place, none[0]):
        return Doubt("negation", f"The text reads “{place.quote(none[0] - 1, none[1] + 1)}”: it is not who says so.")
    if place.act.status is not Status.ACTUAL or place.group.is_negated or not _is_said(place):
        return None
    nobody = _nobody(place)
    if nobody is None:
        return None
    read = place.quote(nobody, place.head + 1)
    return Doubt("negation", f"The text reads “{read}”; the act drops the negation.")


_FEW = tuple(
    tuple(each.split())
    for each in (
        "few", "not all", "not every", "not many", "not everyone", "not everybody", "hardly any", "barely any",
        "scarcely any", "hardly anyone", "hardly anybody", "no more than", "not more than", "at most", "fewer than",
        "less than half",
    )
)  # fmt: skip
_LAST_FEW = frozenset(each[-1] for each in _FEW)
# "A few states", "the past few days": some, and they did it.
_SOME = frozenset("a the past last next first these those every another his her its their our no".split())
_TIMES = frozenset("day days week weeks month months year years hour hours minutes times decades later after".split())
_FEW_REACH = 6


def check_few(place: Place) -> Doubt | None:
    """Doubt that some did what the text reads that few did, or not all: "few states support the plan"."""
    if place.act.kind is ActKind.SAY or _LAST_FEW.isdisjoint(place.words[: place.head]):
        return None
    few = _few(place)
    if few is None:
        return None
    return Doubt("negation", f"The text reads “{place.quote(few, place.head + 1)}”: most did not.")


def _few(place: Place) -> int | None:
    """Return the word that says that few are the subject, where nothing else stands between it and them."""
    subject, words = place.subject, place.words
    known = subject.mention if subject is not None and subject.mention.start < place.head else None
    # A subject that nobody knows ends where the verb group begins.
    first, last = (known.start, known.end - 1) if known is not None else (place.group.start, place.group.start - 1)
    for at in range(min(first + 2, last), max(-1, first - _FEW_REACH), -1):
        if words[at] in _LAST_FEW:
            found = next((each for each in _FEW if words[at + 1 - len(each) : at + 1] == each), None)
            start = at + 1 - len(found) if found is not None else at
            is_some = found is None or not _SOME.isdisjoint(words[max(0, start - 1) : start])
            return None if is_some or not _TIMES.isdisjoint(words[at + 1 : first]) else start
        if at < first and _parts(place, at):
            return None
    return None


_NONE = frozenset("neither none no".split())
_PARTIES = frozenset(
    "side sides party parties country countries government governments leader leaders state states camp camps nation "
    "nations faction factions delegation delegations team teams member members ally allies capital capitals "
    "minister ministers".split()
)
_LEADS = frozenset("of the its their these those two three four other warring rival".split())
_LEAD_REACH = 6


def _none_of(place: Place) -> tuple[int, int] | None:
    """Return "neither" or "no" before a word for parties, and the verb of what these did not do, or would not."""
    words, (start, end) = place.words, place.cue
    if _NONE.isdisjoint(words[max(0, start - _LEAD_REACH) : end]):
        return None
    for at in range(max(0, start - _LEAD_REACH), min(end, len(words) - 2)):
        if words[at] not in _NONE or (at and words[at - 1] not in SPEECH and words[at - 1] != ","):
            continue
        noun = at + 1
        while noun < len(words) - 2 and words[noun] in _LEADS:
            noun += 1
        verb = noun + 1
        while verb < len(words) - 1 and (is_auxiliary(words[verb]) or is_adverb(words[verb])):
            verb += 1
        is_told = is_past(words[verb]) or any(map(is_auxiliary, words[noun:verb]))
        if words[noun] in _PARTIES and is_told and start <= verb < end:
            return at, verb
    return None


def _as_of_none(act: Act, place: Place, none: int, verb: int) -> Act:
    """Return what no party did as not done, on the word of who says so: "Arland said neither side had agreed"."""
    shown = {cue.kind for cue in CUES.get(place.words[verb], ())}
    is_no_yes = act.kind is ActKind.REFUSE and ActKind.AGREE in shown
    is_bound = any(map(modal_of, place.words[none:verb]))  # "neither side would accept it" may well be a refusal
    if is_bound or (act.kind not in shown and not is_no_yes):
        return act
    report = place.reading.report
    cue = Span(start=place.line.starts[none], end=max(act.cue.span.end, place.line.ends[verb]))
    told_by = _teller(place, none) if act.told_by in act.actor_ids else act.told_by
    kind = ActKind.AGREE if is_no_yes else act.kind
    undone = reaching(replace(act, kind=kind, status=Status.NEGATED, told_by=told_by), report, cue)
    return identified(replace(undone, cue=report.evidence(cue)))


def _is_named_before(place: Place, none: int) -> bool:
    """Say whether one whom another clause names is the doer: "*Arland* said that neither side had agreed"."""
    if len(place.act.actor_ids) != 1:
        return False
    ends = [each.end for each in place.line.mentions if any(map(place.is_actor, each.actor_ids))]
    return bool(ends) and max(ends) <= none


def _teller(place: Place, none: int) -> str | None:
    """Return who says so, right before: "*Arland* said neither side had agreed"."""
    said = none - 1 - (place.words[none - 1 : none] == ("that",))
    if said < 1 or place.words[said] not in SPEECH:
        return None
    known = (each for each in place.line.mentions if each.end == said and each.actor_ids and not each.is_possessive)
    return next((each.actor_ids[0] for each in known), None)


def _is_negatable(place: Place) -> bool:
    """Say whether it is told of each of some: "neither side", "none of the ministers"."""
    nobody = _nobody(place)
    return nobody is not None and place.words[nobody] in ("neither", "none")


def _nobody(place: Place) -> int | None:
    """Return the word that makes the subject nobody, where no other verb stands between it and the act."""
    nobody = nobody_before(place)
    if nobody is None or any(_parts(place, at) for at in range(nobody + 1, place.group.start)):
        return None
    return nobody


def _parts(place: Place, at: int) -> bool:
    """Say whether another clause begins at a word: "nobody said Arland rejected it"."""
    word = place.words[at]
    if word in STOPS or word == "," or is_joint(word):
        return True
    return (is_past(word) or word in SPEECH) and place.line.mention_over(at) is None


def _is_said(place: Place) -> bool:
    """Say whether the verb itself means what the act is, so that it is undone where nobody does it."""
    verb = place.words[place.head]
    if place.act.kind not in _DARK:
        return False
    shown = verb.startswith(_BLOWS) or any(cue.kind in _DARK for cue in CUES.get(verb, ()))
    return shown and not turns(place)


def _pair(place: Place) -> tuple[Placed, ...]:
    """Return the two of "neither ... nor" who are the subject of the act."""
    words, end = place.words, place.group.start
    start = max(0, end - _REACH)
    if "neither" not in words[start:end]:
        return ()
    opening = next((at for at in range(end - 1, start - 1, -1) if words[at] == "neither"), None)
    if opening is None or "nor" not in words[opening:end]:
        return ()
    nor = words.index("nor", opening)
    if any(_parts(place, at) for at in range(opening, end)):
        return ()
    one = _last(place, opening + 1, nor)
    other = _last(place, nor + 1, end)
    return (one, other) if one is not None and other is not None and other.end == end else ()


def _last(place: Place, start: int, end: int) -> Placed | None:
    """Return the mention that ends a stretch of words, if its actor is known."""
    inside = (each for each in place.line.mentions if start <= each.start and each.end <= end and each.actor_ids)
    return next((each for each in reversed(tuple(inside)) if each.end == end and not each.is_possessive), None)
