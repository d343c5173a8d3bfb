"""What a verb governs: the other party and the option after it, by the frame of its cue."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.clauses import modal_of
from onrecord.acts.complements import (
    Complement,
    find_parties,
    is_asserted,
    read_clause,
    read_option,
    read_whom,
    skip_adverbs,
)
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.kinds import CUES, Cue, Form, Frame
from onrecord.acts.lines import Line, Placed
from onrecord.acts.meetings import read_meeting
from onrecord.types import ActKind


def read_complement(line: Line, at: int, end: int, cue: Cue) -> Complement | None:
    """Return the other party and the option that a verb governs by its frame; None where it is not complete."""
    if cue.kind is ActKind.PLEDGE and cue.rest in (("to",), ("on",)) and _is_planned_meeting(line, end):
        return None
    if cue.rest and cue.rest[-1] in ("to", "not") and cue.frame is Frame.WHAT and cue.kind is not ActKind.OPPOSE:
        return read_option(line, end - 1 - (cue.rest[-2:] == ("not", "to")))
    if cue.rest[-1:] in (("that",), ("whether",)):
        return _insisted(line, end) if cue.kind is ActKind.DEMAND else read_option(line, end - 1)
    if cue.frame is Frame.WHOM_OF:
        complement = read_whom(line, end)
        return complement if complement.end > complement.start or complement.party else None
    if cue.frame is Frame.WITH:
        return read_meeting(line, at, end, cue)
    return {Frame.WHAT: _what, Frame.WHOM_TO: _whom_to}.get(cue.frame, _onto)(line, end, cue)


def _what(line: Line, end: int, cue: Cue) -> Complement | None:
    option = read_option(line, end)
    if _is_something_else(line, end, cue):
        return None
    if cue.objects and cue.kind is ActKind.OPPOSE and "with" in line.words[option.start + 1 : option.end]:
        option = replace(option, end=line.words.index("with", option.start + 1))
    party = _direct(line, end, option)
    that = party[-1].end if party else end
    if line.words[that : that + 1] == ("that",) and cue.kind in (ActKind.PLEDGE, ActKind.DEMAND):
        if is_asserted(line, that + 1):
            return None
        option = read_option(line, that)
        return Complement(party[:1], option.start, option.end, option.is_refrain)
    if cue.kind is ActKind.DEMAND and party and line.words[party[-1].end : party[-1].end + 1] == ("to",):
        return read_whom(line, end)
    return Complement(party[:1], option.start, option.end, option.is_refrain)


_INSISTED_REACH = 10


def _insisted(line: Line, end: int) -> Complement | None:
    """Return what "insisted that Arland leave" demands; with a modal verb or a fact behind it, another cue tells."""
    near = line.words[end : end + _INSISTED_REACH]
    if is_asserted(line, end) or any(modal_of(word) or word.endswith("n't") for word in near):
        return None
    party = find_parties(line, end)
    option = read_clause(line, end)
    return Complement(party[:1], option.start, option.end, option.is_refrain) if party and option.start > end else None


def _is_something_else(line: Line, end: int, cue: Cue) -> bool:
    """Say whether what follows makes the verb mean something else: "does not want to", "asked for anonymity"."""
    following = line.words[end] if end < len(line.words) else ""
    if following == "to":
        return cue.is_negative
    if following == "whether":
        return cue.kind in (ActKind.DEMAND, ActKind.PROPOSE)
    return following == "anonymity"


def _direct(line: Line, end: int, option: Complement) -> tuple[Placed, ...]:
    """Return the actor that is the option itself or owns it: "supports Arland", "opposes Arland's plan"."""
    at = skip_adverbs(line, end)
    while at < len(line.words) and line.words[at] in DETERMINERS and line.mention_over(at) is None:
        at += 1
    mention = line.mention_over(at)
    if mention is None:
        return ()
    is_whole = mention.end >= option.end or line.words[mention.end] in PREPOSITIONS | {"to", "that"}
    return (mention,) if mention.is_possessive or is_whole else ()


def _whom_to(line: Line, end: int, cue: Cue) -> Complement | None:
    if cue.objects and "would" in cue.objects:
        return _hoped(line, end)
    complement = read_whom(line, end)
    return complement if _is_asked(line, end, cue, complement) else None


def _is_asked(line: Line, end: int, cue: Cue, complement: Complement) -> bool:
    """Say whether the words after a cue such as urge ask somebody for something."""
    verb, lead = line.words[end - 1], line.words[complement.start - 1]
    if complement.end <= complement.start or (cue.objects and not _is_told_to(line, end, complement)):
        return False
    if verb.startswith("ask") and _SOURCING & set(line.words[end : end + 5]):
        return False
    if verb.startswith(("warn", "caution")):
        return bool(complement.party) and complement.is_refrain and not _is_told_of(line, end, complement)
    named = bool(complement.party)
    if (
        lead in ("to", "not")
        or complement.is_refrain
        or line.words[complement.start - 2 : complement.start - 1] == ("to",)
    ):
        return named or not verb.startswith(("want", "tell", "told"))
    if verb.startswith("want") or lead in ("about", "on", "with", "as", "by", "in", "from"):
        return False
    plain = cue.rest[:1] in (("on",), ("upon",)) or verb.startswith(("urg", "request"))
    return plain and (named or lead != "for")


_AHEAD = 3


def _is_told_of(line: Line, end: int, complement: Complement) -> bool:
    """Say whether a warning tells what will not be, and asks for nothing: "warned Borland that it will not pay"."""
    words = line.words[end : complement.start + _AHEAD]
    told = next((at for at, word in enumerate(words) if modal_of(word) in ("will", "would")), None)
    # Who will not hesitate threatens the one he warns.
    return told is not None and "hesitate" not in line.words[end + told : end + told + _AHEAD + 1]


# How a source asks to be quoted is no demand on anybody.
_SOURCING = frozenset("anonymity named identified quoted anonymous".split())


def _is_told_to(line: Line, end: int, complement: Complement) -> bool:
    """Say whether somebody is told or wanted to do something: "told Borland that" tells no such thing."""
    after = complement.party[-1].end if complement.party else end
    # Whoever stands beyond "that" is not the one told: "told reporters that pilots would return to the port".
    if "that" in line.words[end:after]:
        return False
    near = line.words[after : after + 4]
    return "to" in near and "that" not in near


def _hoped(line: Line, end: int) -> Complement | None:
    """Return whom a hope is laid on and what for: "hopes that Arland will withdraw"."""
    start = end + (line.words[end : end + 1] == ("that",))
    party = find_parties(line, start)
    option = read_option(line, end) if line.words[end : end + 1] == ("that",) else read_clause(line, end)
    return Complement(party, option.start, option.end, option.is_refrain) if party else None


def _onto(line: Line, end: int, _cue: Cue) -> Complement:
    option = read_option(line, end)
    direct = find_parties(line, skip_adverbs(line, end), reach=2)
    if direct:
        return Complement(direct, option.start, option.end, option.is_refrain)
    for at in range(option.start, option.end):
        if line.words[at] in ("on", "against", "to", "from", "with", "upon", "for"):
            party = find_parties(line, at + 1, reach=4)
            if party:
                stop = at if at > option.start else option.end
                return Complement(party, option.start, stop, option.is_refrain)
    return Complement((), option.start, option.end, option.is_refrain)


def _is_planned_meeting(line: Line, end: int) -> bool:
    """Say whether what is planned is a meeting, which is one ahead rather than a promise."""
    return any(cue.kind is ActKind.MEET and cue.form is Form.VERB for cue in CUES.get((*line.words, ".")[end], ()))
