"""The things that an act is about where its words list several: "a truce, a toll on lorries and a prisoner swap".

The list may go on behind the `about` of the act, in its own evidence. What is said to be no part of it ("but not ...",
"without ...", "in return for ...") ends it, and so does a clause of its own. A noun that only shares a preposition
("a toll on lorries and cars") is no further thing; one that shares a verb is what the verb does to it ("drop the toll
and the quota" lists "drop the quota").
"""

from __future__ import annotations

import re

from onrecord.acts.clauses import is_adverb, is_auxiliary
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_past, third_person
from onrecord.acts.meanings import Turn, meaning
from onrecord.acts.undone import ended_by
from onrecord.patterns import pattern_of
from onrecord.types import Act, Polarity

_INDEFINITE = frozenset("a an another".split())
_DEFINITE = frozenset("the its their his her our my your these those".split())
_ARTICLES = _INDEFINITE | _DEFINITE | {"all", "any", "both", "some"}
# What follows these is no part of a list; "as well as" goes on with it.
_OVER = pattern_of(
    r"[.;:!?()\[\]\"“”—–]|\b(?:if|when|unless|provided|once|who|which|that|because|while|although|though|where|whereas"
    r"|as(?<!\bwell as)(?! well as\b)|than|after|before|in (?:exchange|return) for|but|nor|not|instead of|rather than|"
    r"except|including)\b",
    re.IGNORECASE,
)
_SPARED = pattern_of(
    r"(?:,?\s+(?:but|(?:and|or|but) not|instead of|rather than|except)|,\s+not)\b.*", re.IGNORECASE | re.DOTALL
)
_JOINT = pattern_of(r"\s*,\s+(?:and|or|as well as)\s+|\s+(?:and|or|as well as)\s+|\s*,\s+", re.IGNORECASE)
_OPEN = pattern_of(r"(?:\s*,)?(?:\s+(?:and|or))?\s*\Z", re.IGNORECASE)
_WITHOUT = pattern_of(r"\bwithout\b", re.IGNORECASE)
_BETWEEN = pattern_of(r"\bbetween\b(?!.*\band\b)", re.IGNORECASE)
_PARTICLES = frozenset("up down out off back over".split())
# In front of a noun without an article these are verbs: "release prisoners".
_VERBS = tuple(
    "accept back close demand free oppose open pay propose raise refuse reject release reopen return seek send share "
    "support want welcome".split()
)
# "Withdrawal of the troops and the release of the prisoners" are two, whatever comes before.
_DEEDS = frozenset(
    "release return exchange swap handover withdrawal removal lifting opening reopening resumption halt end".split()
)
_FINITE = frozenset(map(third_person, _VERBS))


def kept(about: str) -> str:
    """Return what an act is about without what it spares or tells next: "a truce" of "a truce but not the toll"."""
    words = " ".join(_SPARED.sub("", about).split())
    pieces = _pieces(words)
    listed = len(_listed(pieces))
    if 0 < listed < len(pieces):
        return _OPEN.sub("", words[: words.rindex(pieces[listed][1])])
    return words or about


def things_of(act: Act) -> tuple[str, ...]:
    """Return the things that an act is about, each as if it stood alone; one at most where it lists no more."""
    about = " ".join(act.about.split())
    found = _things(about, act)
    return found if len(found) > 1 or not about else _things(f"{about}{_behind(act, about)}", act)


def _things(words: str, act: Act) -> tuple[str, ...]:
    if not _JOINT.search(words):
        return ()
    found: list[str] = []
    verb, before = "", ""
    for piece in _sure(_listed(_pieces(words)), act):
        own = _verb_of(piece.split())
        if found and not own and _shares(before, piece.split()):
            continue
        verb, before = own or verb, piece.removeprefix(own)
        found.append(piece if own or not verb else f"{verb} {piece}")
    return tuple(found)


def _sure(members: list[tuple[str, str]], act: Act) -> list[str]:
    """Return the members that are meant: of "stop the raids and the release of maps" only the first, to be sure."""
    is_sure = act.polarity is not Polarity.REFRAIN or all(joint in ("", "or") for joint, _ in members)
    return [piece for _, piece in (members if is_sure else members[:1])]


def _listed(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the members of a list of things or of deeds, up to where a clause begins; people are neither."""
    first = pieces[0][1].split()
    if not first or (len(first) > 1 and _is_name(first)):
        return []
    is_of_deeds = _verb_of(first) != ""
    found = []
    for joint, piece in pieces:
        words = piece.partition(" without ")[0].split()
        if not words or _is_clause(words) or (_verb_of(words) and not is_of_deeds):
            break
        found.append((joint, piece))
    return found


def _behind(act: Act, about: str) -> str:
    """Return the words right behind what an act is about in its evidence, up to its condition."""
    condition = " ".join(act.condition.quote.split()) if act.condition is not None else "\0"
    for piece in act.evidence:
        before, found, rest = " ".join(piece.quote.split()).partition(about)
        if found and not (before[-1:].isalnum() or rest[:1].isalnum()):
            return rest.partition(condition)[0]
    return ""


def _pieces(words: str) -> list[tuple[str, str]]:
    """Return the members of a list, each with what joins it to the one before; a list ends behind its last "and"."""
    words = _OPEN.sub("", " ".join(_OVER.split(words, maxsplit=1)[0].split()))
    found = [("", "")]
    at = 0
    without = _WITHOUT.search(words)
    last = without.start() if without else len(words)
    for joint in _JOINT.finditer(words):
        piece = words[at : joint.start()]
        if joint.start() > last:
            break
        if _BETWEEN.search(piece):
            continue
        found[-1] = (found[-1][0], piece)
        found.append((joint[0].strip(" ,").lower(), ""))
        at = joint.end()
    found[-1] = (found[-1][0], words[at:])
    ends = [number for number, (joint, _) in enumerate(found) if joint]
    return [(joint, _bare(piece)) for joint, piece in found[: ends[-1] + 1 if ends else 1]]


def _bare(piece: str) -> str:
    return re.sub(r"\A(?:(?:both|either|also|to) )+", "", piece, flags=re.IGNORECASE).strip()


def _is_content(word: str) -> bool:
    return word[0].isalnum() and word not in DETERMINERS and word not in PREPOSITIONS and not is_adverb(word)


def _is_clause(words: list[str]) -> bool:
    """Say whether words are a clause with a verb of its own: "Borland rejected tolls", "the union wants a toll"."""
    if is_past(words[0]) or any(word.islower() and is_auxiliary(word) for word in words):
        return True
    for at, (word, behind) in enumerate(zip(words, [*words[1:], "of"], strict=True)):
        # "The toll proposed by Borland" is a thing, "Borland paid for the hall" is none.
        is_told = is_past(word) and word != "cut" and behind != "by" and at > 0 and _is_content(words[at - 1])
        if is_told or (word in _FINITE and _is_content(behind)):
            return True
        # "The union rejected the toll", "Borland a toll"; but "release the prisoners", "for the prisoners".
        if behind in _ARTICLES and _is_content(word) and (at > 0 or not word.islower()):
            return True
    return False


def _verb_of(words: list[str]) -> str:
    """Return the verb that a phrase begins with: "release" of "release the prisoners"; empty where there is none."""
    if not _is_content(words[0]) or not words[0].islower():
        return ""
    verb = [words[0], *(word for word in words[1:2] if word in _PARTICLES)]
    behind = words[len(verb) : len(verb) + 1]
    is_known = verb[0] in _VERBS or ended_by(" ".join(words)) is not None
    is_verb = behind and (behind[0] in _ARTICLES or (is_known and _is_content(behind[0])))
    return " ".join(verb) if is_verb else ""


def _is_name(words: list[str]) -> bool:
    return all(word[0].isupper() for word in words)


def _article(words: list[str]) -> str:
    first = words[0] if words else ""
    return "a" if first in _INDEFINITE else "the" if first in _DEFINITE else ""


def _shares(before: str, ours: list[str]) -> bool:
    """Say whether a noun is a name, or may share a preposition with the one before: "toll on lorries and cars"."""
    words = before.split()
    if _is_name(ours) or ours[0] in PREPOSITIONS:
        return True
    places = [at for at, word in enumerate(words) if word in PREPOSITIONS]
    if not places:
        return False
    theirs = words[places[-1] + 1 :]
    if not theirs or _verb_of(theirs) or (words[places[-1]] == "to" and not _article(theirs)):
        return True
    if words[places[0]] in ("of", "to") and not _DEEDS.isdisjoint(_before_of(ours)):
        return False
    if any(isinstance(meaning(word), Turn) for word in words[: places[0]]):
        # "Lifting of tolls and the quota" may lift both; "and a truce" is no part of it.
        return _article(ours) != "a" or _article(theirs) == "a"
    return _article(ours) in ("", _article(theirs))


def _before_of(words: list[str]) -> list[str]:
    """Return the noun before "of", if there is one."""
    return words[words.index("of") - 1 : words.index("of")] if "of" in words else []
