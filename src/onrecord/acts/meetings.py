"""Verbs of meeting: whom somebody met, called, hosted or spoke with, and about what."""

from __future__ import annotations

from onrecord.acts.clauses import STOPS
from onrecord.acts.complements import Complement, find_parties, phrase_end
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import Cue
from onrecord.acts.lines import Line
from onrecord.acts.topics import find_topic


def read_meeting(line: Line, cue_at: int, end: int, cue: Cue) -> Complement | None:
    """Return the other party and the topic of a meeting, call or talks; None where nobody is met."""
    at = end
    option = (end, end)
    if cue.objects or line.words[cue_at].startswith("discuss"):
        at = phrase_end(line, end, stop_words=frozenset(("with", "between", "on", "about", "to", "in", "at")))
        option = (end, at)
    named_with = cue.rest[-1:] == ("with",) and line.words[at : at + 1] and line.words[at] not in STOPS
    party = () if line.words[at : at + 1] == ("with",) else find_parties(line, at)
    if party and not _is_met(line, cue_at, party[-1].end):
        return None
    if not party and not named_with:
        ahead = _with_ahead(line, at)
        if ahead and line.words[cue_at].startswith("discuss") and line.words[ahead - 2] in _RELATIONS:
            ahead = None
        party = find_parties(line, ahead) if ahead else ()
    if not party and not named_with and not _is_mutual(line, cue_at, end, cue):
        return None
    after = party[-1].end if party else at
    start, stop = find_topic(line, after) or option
    return Complement(party, start, stop, False)


# What may follow somebody who is called: "called Vorr a friend" is no call.
_AFTER_CALLED = frozenset(
    ". , ; : to on about in after before from during and for at over while when who - — –".split()
)


def _is_met(line: Line, cue_at: int, after: int) -> bool:
    """Say whether the object of a call or a reception is the other party itself."""
    if not line.words[cue_at].startswith(("call", "receiv", "phon", "telephon", "rang", "ring")):
        return True
    return line.words[after - 1 : after] != ("'s",) and (after >= len(line.words) or line.words[after] in _AFTER_CALLED)


def _with_ahead(line: Line, at: int) -> int | None:
    """Return the word after a `with` that the verb reaches over a place: "met in the delta with Vorr"."""
    for ahead in range(at, min(len(line.words), at + 8)):
        word = line.words[ahead]
        if word == "with":
            return ahead + 1
        if word in STOPS or word in (",", "and", "but", "who", "that", "to", "about"):
            return None
    return None


# They are had with somebody, whoever talks of them: "discussed the border with Arland".
_RELATIONS = frozenset(
    "border borders relations relationship ties war conflict trade dispute disputes tensions treaty agreement deal "
    "partnership alliance ceasefire truce standoff frontier contacts".split()
)
_MUTUAL = ("met", "meet", "spoke", "talked", "discussed")


def _is_mutual(line: Line, cue_at: int, end: int, cue: Cue) -> bool:
    """Say whether a verb without another party may tell what several doers did together: "Vorr and Kess met"."""
    word = line.words[cue_at]
    if cue.objects:
        return word not in ("have", "has", "had", "having")
    if word == "discussed" or cue.rest == ("views",):
        return True
    following = line.words[end] if end < len(line.words) else "."
    return (
        word in _MUTUAL
        and not cue.rest
        and (
            following in STOPS
            or following in PREPOSITIONS
            or following in (",", "and", "to", "again", "here", "there", "face-to-face", "briefly", "privately")
        )
    )


# Before a verb whose "I" is left out, as in posts: "Just had a great call with Kess."
_CLIPPED = frozenset("just today earlier also again yesterday great".split())


def is_clipped(line: Line, cue: int, start: int) -> bool:
    """Say whether a cue begins its line without a subject: "Just met Kess", "Spoke with Kess today".

    Args:
        line: The sentence.
        cue: First word of the cue.
        start: Where the words of who speaks there begin.
    """
    before = [word for word in line.words[line.at(start) : cue] if word[0].isalnum()]
    return _CLIPPED.issuperset(before) and is_past(line.words[cue])
