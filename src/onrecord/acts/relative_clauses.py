"""What a relative clause tells of a thing is no word of who acts upon it.

In "Vorr rejected the plan that Arland had proposed" it is the reporter who says what Arland did, in "Vorr said that the
plan that Arland had proposed was dead" Vorr. So the clause is cut out of what somebody is told to have said.
"""

from __future__ import annotations

from onrecord.acts.clauses import is_adverb, is_auxiliary, is_negation
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.patterns import pattern_of
from onrecord.types import Attribution, Span, Voice

# Who says, thinks or blames tells all of it, the relative clauses too.
_SAYING = forms_of(
    "say tell claim state note add explain argue report disclose reveal confirm insist warn declare assert believe "
    "think remark stress suggest indicate acknowledge admit concede complain allege accuse blame charge estimate "
    "write know learn hear describe mention recall maintain assume fear hope expect inform assure remind convince "
    "persuade notify"
) | {"according", "understood"}
# A clause behind one of these tells what it is that is claimed: "the claim that Arland had withdrawn".
_OF_CONTENT = frozenset(
    """claim claims report reports allegation allegations accusation accusations guarantee guarantees assurance
    assurances idea view suggestion suggestions notion fact hope hopes belief warning warnings condition evidence news
    sign signs possibility prospect risk fear fears concern concerns doubt doubts chance promise promises argument
    assertion assertions confirmation statement statements understanding rumour rumours rumor rumors speculation proof
    indication indications conclusion expectation opinion grounds impression information word such so""".split()
)
_OPENING = frozenset("that which whom".split())
_HAVE = frozenset("has have had".split())
_WORD = pattern_of(r"[\w.’'-]*\w|[^\w\s]")
_OPENS = pattern_of(r"\b(?:that|which|whom|ha[sd]|have|by)\b")
_SUBJECTS = frozenset("the a an it he she they its his her their both some many most several other".split())
_BEHIND = frozenset(
    "and or but when while after before since until as if because earlier last this next twice yesterday today "
    "repeatedly outright altogether down up off out aside back".split()
)
_LONGEST_SUBJECT = 7


def without_relatives(attribution: Attribution, piece: Span, text: str) -> tuple[Span, ...]:
    """Return what is left of a content without the relative clauses that only the reporter tells."""
    if attribution.voice is not Voice.INDIRECT or _OPENS.search(text, piece.start, piece.end) is None:
        return (piece,)
    if not _SAYING.isdisjoint(attribution.cue.quote.lower().split()):
        return (piece,)
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text, piece.start, piece.end)]
    found = _find_clause([word for word, *_ in words])
    if found is None:
        return (piece,)
    start, end = words[found[0]][1], words[found[1] - 1][2]
    left = (Span(start=piece.start, end=start), Span(start=end, end=piece.end))
    return tuple(each for each in left if text[each.start : each.end].strip())


def _find_clause(words: list[str]) -> tuple[int, int] | None:
    """Return the first and one past the last word of a relative clause behind the noun that is all before it."""
    for at in range(1, len(words)):
        before = words[at - 1]
        if is_auxiliary(before) or not _is_part_of_noun(words, at - 1):
            return None
        if _is_participle(words, at) and _is_thing(before):
            return _whole(words, at, at + 1)
        subject = at + 1 if words[at] in _OPENING else at if _opens_bare(words, at) else None
        verb = _verb(words, subject) if subject is not None else None
        if subject is None or verb is None or (words[at] == "that" and not _is_thing(before)):
            continue
        behind = _behind(words, verb)
        return _whole(words, at, behind) if behind is not None else None
    return None


def _whole(words: list[str], start: int, behind: int) -> tuple[int, int] | None:
    """Return where a clause begins and ends that goes on from a word; None where a verb follows, whose subject it is.

    In "announced that the plan Arland rejected would be revived" the clause is part of what is announced.
    """
    end = _stop(words, behind)
    return None if any(is_auxiliary(word) for word in words[behind:end]) else (start, end)


def _is_part_of_noun(words: list[str], at: int) -> bool:
    """Say whether a word may stand before a relative clause without being a verb that says something itself."""
    is_told = is_past(words[at]) and words[at + 1 : at + 2] != ["by"] and at > 0 and words[at - 1] not in DETERMINERS
    return not is_told and words[at] not in _SAYING and words[at] not in (":", ";", "“", '"')


def _opens_bare(words: list[str], at: int) -> bool:
    """Say whether a relative clause may open with its subject: "the plan *Arland* had proposed"."""
    noun, first = words[at - 1], words[at]
    is_name = first[0].isupper() or (first in ("the", "its") and words[at + 1 : at + 2] and words[at + 1][0].isupper())
    is_noun = noun.isalpha() and noun.islower() and not noun.endswith(("ing", "ly")) and _is_thing(noun)
    return bool(is_name) and is_noun and not DETERMINERS.isdisjoint(words[max(0, at - 4) : at - 1])


def _is_thing(word: str) -> bool:
    """Say whether a word before a relative clause may be the thing that its verb is done to."""
    is_small = word in PREPOSITIONS or word in DETERMINERS or word in _OF_CONTENT
    return word[0].isalnum() and not (is_small or is_past(word) or is_adverb(word.lower()))


def _verb(words: list[str], subject: int) -> int | None:
    """Return the verb of a clause whose subject begins at a word; None where none does."""
    first = words[subject : subject + 1]
    if not first or not (first[0][0].isupper() or first[0] in _SUBJECTS):
        return None
    is_open = words[subject - 1] in _OPENING
    for at in range(subject + 1, min(len(words), subject + _LONGEST_SUBJECT)):
        word = words[at]
        if not (word[0].isalnum() or word == "&"):
            return None
        if is_auxiliary(word) and (is_open or word in _HAVE):
            return next((n for n in range(at + 1, len(words)) if not _is_within_group(words[n])), None)
        if is_open and not word[0].isupper() and (is_past(word) or _is_present(words, at)):
            return at
    return None


def _is_within_group(word: str) -> bool:
    return is_auxiliary(word) or is_adverb(word) or is_negation(word)


def _is_present(words: list[str], at: int) -> bool:
    return words[at].endswith("s") and words[at - 1][0].isupper()


def _behind(words: list[str], verb: int) -> int | None:
    """Return where a relative clause goes on whose verb has no object of its own; None where it is none."""
    at = verb + 1
    while words[at : at + 1] == ["to"] and words[at + 1 : at + 2]:
        at += 2  # "refused to recognise"
    return at if at >= len(words) or _may_follow(words[at]) else None


def _stop(words: list[str], start: int) -> int:
    """Return where a clause ends: before what is joined to it, or at a mark."""
    for at in range(start, len(words)):
        word, ahead = words[at], words[at + 1] if at + 1 < len(words) else "."
        # "Proposed by Arland and Borland", "proposed by Arland and backed by Borland" go on.
        is_joined = word in ("and", "but") and not (ahead[0].isupper() or _is_participle(words, at + 1))
        if is_joined or not word[0].isalnum():
            return at
    return len(words)


def _is_participle(words: list[str], at: int) -> bool:
    """Say whether a participle with its agent stands at a word: "proposed by", "put forward by"."""
    return is_past(*words[at : at + 1] or ("",)) and "by" in words[at + 1 : at + 3]


def _may_follow(word: str) -> bool:
    """Say whether a word may follow a verb whose object stands before: "the plan that Arland rejected *in* May"."""
    return word in PREPOSITIONS or word in _BEHIND or is_adverb(word) or not word[0].isalnum()
