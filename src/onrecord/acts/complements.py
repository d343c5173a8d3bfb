"""What follows a cue: the other party and the option, as noun phrase, infinitive or that-clause."""

from __future__ import annotations

from msgspec import Struct

from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary, is_negation, modal_of
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import POSSESSIVES, Line, Placed
from onrecord.reading.titles import word_class
from onrecord.types import How

_LONGEST = 14
_LEADS = frozenset("for of over on about against that to with as from by in".split())
_ENDS = frozenset(
    "after before because while when although though whereas as since until but who which whose whom where "
    "whether amid "
    "despite following if unless once so than unless during saying including adding".split()
)


class Complement(Struct, frozen=True, gc=False):
    """What follows a cue.

    Attributes:
        party: The other party, if one stands there.
        start: First word of the option.
        end: One past its last word; equal to start when there is none.
        is_refrain: "not to", "no", "stop": the absence of the option is meant.
    """

    party: tuple[Placed, ...]
    start: int
    end: int
    is_refrain: bool


# "What would happen then" is one phrase.
_ASKED = (("what",), ("how",))
_NEVER_LAST = PREPOSITIONS | DETERMINERS | {"and", "that"}
_NARROWING = frozenset("especially particularly notably including mainly primarily".split())


def phrase_end(line: Line, start: int, *, stop_words: frozenset[str] = frozenset(), limit: int = _LONGEST) -> int:
    """Return one past the last word of the phrase that begins at `start`."""
    at = start
    last = min(len(line.words), start + limit)
    is_question = line.words[start : start + 1] in _ASKED
    while at < last:
        word = line.words[at]
        if is_question and (modal_of(word) or is_auxiliary(word)):
            at += 1
            continue
        if word == "," and at > start and line.words[at + 1 : at + 2] and line.words[at + 1] in _NARROWING:
            last = min(len(line.words), last + 4)
            at += 2
            continue
        if word in stop_words or _ends_phrase(line, at, start):
            break
        at += 1
    if at == last and at < len(line.words):
        while at > start + 1 and line.words[at - 1] in _NEVER_LAST:
            at -= 1
    # "A fare increase that had sparked the unrest" ends before "that".
    is_cut = start + 1 < at < len(line.words) and line.words[at - 1] in ("that", "which", "who")
    return at - 1 if is_cut and (is_auxiliary(line.words[at]) or modal_of(line.words[at])) else at


def _ends_phrase(line: Line, at: int, start: int) -> bool:
    word = line.words[at]
    following = line.words[at + 1] if at + 1 < len(line.words) else "."
    if word in ("“", "”", '"'):
        # A quoted word or two stays part of the phrase: keep “close” watch on the strait.
        return at > start and (following in STOPS or following == ",")
    if word == "…":
        return following in STOPS or line.text[line.starts[at + 1]].isupper()
    if word in STOPS or at == start:
        return word in STOPS
    if word == "as" and following in ("a", "an"):
        return False
    if word == "," or word in _ENDS or (word == "and" and not _goes_on(line, start, at) and _breaks(line, at)):
        return True
    return bool(modal_of(word)) or word in ("is", "are", "was", "were", "has", "have", "had")


def _goes_on(line: Line, start: int, conjunction: int) -> bool:
    """Say whether a lone verb shares the object of the next: "respect and carry out the sentence"."""
    if conjunction != start + 1:
        return False
    verb, other = line.words[conjunction - 1], (*line.words[conjunction + 1 : conjunction + 2], ".")[0]
    is_bare = line.words[conjunction - 2 : conjunction - 1] in _BEFORE_VERBS
    is_same = _is_plain(verb) and other.isalpha() and _is_plain(other) and not _is_verb(other) and not is_adverb(other)
    return is_bare and is_same and line.mention_over(conjunction + 1) is None


_BEFORE_VERBS = tuple((word,) for word in "to will would must should not can could".split())


def _breaks(line: Line, conjunction: int) -> bool:
    """Say whether `and` joins a new verb, not more of the phrase: "food and fuel", "a lawful and lasting truce"."""
    words = line.words
    before, following = words[conjunction - 1], (*words[conjunction + 1 : conjunction + 2], ".")[0]
    is_of_names = line.mention_over(conjunction + 1) and line.mention_over(conjunction - 1)
    if is_of_names or (is_participle(before) and is_participle(following)):
        return False
    if following in DETERMINERS:
        return _has_verb(line, conjunction + 2)
    is_verb = not following.isalpha() or is_adverb(following) or _is_verb(following)
    is_adjective = before.endswith(_OF_ADJECTIVES)
    if is_verb or is_adjective or following in CUES:
        return is_verb or not is_adjective
    behind = (*words[conjunction + 2 : conjunction + 3], ".")[0]
    return not following.endswith(_OF_NOUNS) and not (behind in PREPOSITIONS or behind in STOPS or behind == ",")


_OF_ADJECTIVES = tuple(
    "ive ful ous able ible ical ional imate ian ary ant omic itic ific egic atic etic obal eral ural cial".split()
)
_OF_NOUNS = ("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ship", "ism", "ure")
_OTHERS = frozenset("he she it they we i you that which who to then also later will would".split())
_NOUN_REACH = 6


def _is_verb(word: str) -> bool:
    return is_past(word) or is_auxiliary(word) or bool(modal_of(word)) or word in _OTHERS


def _has_verb(line: Line, start: int) -> bool:
    """Say whether what begins at a word is a clause of its own: "and the minister left"."""
    for word in line.words[start : start + _NOUN_REACH]:
        if word in STOPS or word == "," or word in PREPOSITIONS:
            return False
        if _is_verb(word):
            return True
    return False


def find_parties(line: Line, start: int, reach: int = 6) -> tuple[Placed, ...]:
    """Return the actors of the noun phrase that begins at `start`, several when joined by `and`."""
    found: list[Placed] = []
    at, apposed = start, -1
    while at < len(line.words) and at - start < reach + 12 * len(found):
        mention = line.mention_over(at)
        if mention is not None and found and _is_apposed(line, found[-1], mention, apposed):
            at = apposed = mention.end
            continue
        if mention is not None and mention.is_possessive and line.words[mention.end - 1] in POSSESSIVES:
            at = mention.end
            continue
        if mention is not None and found and _begins_clause(line, mention):
            break
        if mention is not None:
            found.append(mention)
            at = mention.end
            continue
        word = line.words[at]
        if found and word not in _JOINING and (word not in DETERMINERS or line.words[at - 1] not in _LISTING):
            break  # "assured by Kess that no troops"
        if not found and (word in STOPS or word in PREPOSITIONS or word == "," or is_auxiliary(word) or word == "that"):
            break
        if found and word == "," and not _lists_on(line, at):
            break
        at += 1
    return tuple(found)


def _is_apposed(line: Line, before: Placed, mention: Placed, apposed: int) -> bool:
    """Say whether a title only tells who is named before it: "Vorr, premier and foreign minister of Arland"."""
    words, start = line.words, mention.start
    is_behind = words[start - 1] == "," and before.how is How.NAME and before.end == start - 1
    is_second = words[start - 1] in ("and", "&") and apposed == start - 1
    if mention.how is not How.ROLE or not (is_behind or is_second) or words[start] in DETERMINERS:
        return False
    title = words[start : mention.end]
    head = title[: title.index("of")] if "of" in title else title
    return bool(head) and word_class(head[-1]) in {"T", "t"}


_JOINING = frozenset((",", "and", "&", "as", "well"))
_LISTING = _JOINING | DETERMINERS


_LEAD = 3


def _begins_clause(line: Line, mention: Placed) -> bool:
    """Say whether a finite verb stands behind a mention: "met Kess, and Arland protested" is no meeting with Arland."""
    before = [each for each in line.words[max(0, mention.start - _LEAD) : mention.start] if each not in DETERMINERS]
    word = line.words[mention.end] if mention.end < len(line.words) else "."
    if before[-1:] != [","] and before[-2:] != [",", "and"]:
        return False  # "between Arland and Borland was reached"
    return is_past(word) or is_auxiliary(word) or bool(modal_of(word))


def _lists_on(line: Line, comma: int) -> bool:
    following = comma + 1 + (line.words[comma + 1 : comma + 2] == ("and",))
    while following < len(line.words) and line.words[following] in DETERMINERS:
        following += 1
    return line.mention_over(following) is not None


def skip_adverbs(line: Line, at: int) -> int:
    """Return the first word from `at` that is no adverb."""
    while at < len(line.words) and is_adverb(line.words[at]) and line.words[at] not in ("all", "both", "so"):
        at += 1
    return at


_STOP_DOING = frozenset(
    "stop cease halt end refrain avoid abandon abstain quit scrap desist lift cancel revoke".split()
)


def read_option(line: Line, start: int) -> Complement:
    """Return the option from `start`: an infinitive, a that-clause or a noun phrase."""
    at = skip_adverbs(line, start)
    refrain = False
    if line.words[at : at + 1] == ("that",):
        return read_clause(line, at + 1)
    if line.words[at : at + 2] == ("not", "to"):
        at, refrain = at + 2, True
    elif line.words[at : at + 1] == ("to",):
        at += 1
    elif line.words[at : at + 1] in (("not",), ("no",)):
        at, refrain = at + 1, True
    if line.words[at : at + 1] in (("not",), ("never",)):
        at, refrain = at + 1, not refrain
    if not refrain and line.words[at : at + 2] in (("neither", "to"), ("never", "to")):
        at, refrain = at + 2, True
    return _stopping(line, at, refrain)


def _stopping(line: Line, at: int, refrain: bool) -> Complement:
    at = skip_adverbs(line, at)
    if line.words[at : at + 1] and line.words[at] in _STOP_DOING and not _is_desertion(line, at):
        at += 1 + (line.words[at + 1 : at + 2] in (("from",), ("the",)))
        refrain = not refrain
    return Complement((), at, phrase_end(line, at), refrain)


def _is_desertion(line: Line, verb: int) -> bool:
    """Say whether somebody is left in the lurch, and no doing is stopped: "abandon Vorr"."""
    party = line.mention_over(verb + 1)
    return line.words[verb] == "abandon" and party is not None and bool(party.actor_ids) and not party.is_possessive


_REACH = 14
_SIDES = frozenset("side sides party parties country countries government governments state states leaders".split())


def read_clause(line: Line, start: int) -> Complement:
    """Return what a that-clause says is to be done, or not; the whole clause where no verb shows it."""
    for at in range(start, min(len(line.words), start + _REACH)):
        word = line.words[at]
        if word in STOPS:
            break
        follows = line.words[at + 1 : at + 2]
        denied = is_auxiliary(word) and (is_negation(word) or (follows and is_negation(follows[0])))
        if modal_of(word) or denied:
            return _read_group(line, start, at)
    return _subjunctive(line, start)


_NOBODY = frozenset("no neither none nobody nothing".split())


def _read_group(line: Line, start: int, auxiliary: int) -> Complement:
    """Return the option of a clause by its auxiliary verb: "no guards would ever be sent"."""
    nobody = _skip_nobody(line, start)
    refrain = (nobody > start) != is_negation(line.words[auxiliary])
    at = auxiliary + 1
    while at < len(line.words) and (is_negation(line.words[at]) or is_adverb(line.words[at]) or _no_longer(line, at)):
        refrain = refrain != is_negation(line.words[at])
        at += 1
    done = skip_adverbs(line, at + 1)
    if line.words[at : at + 1] == ("be",) and line.words[done : done + 1] and is_past(line.words[done]):
        return Complement((), nobody, auxiliary, refrain)
    return _stopping(line, at, refrain)


def _skip_nobody(line: Line, start: int) -> int:
    """Return the first word of a subject beyond what makes it nobody: "no", "none of", "not a single"."""
    words = line.words
    if words[start : start + 1] == ("not",):
        return start + 1
    if words[start : start + 1] and words[start] in _NOBODY:
        return start + 1 + (words[start + 1 : start + 2] == ("of",))
    return start


def _no_longer(line: Line, at: int) -> bool:
    return line.words[at] in ("longer", "ever") and is_negation(line.words[at - 1])


def _subjunctive(line: Line, start: int) -> Complement:
    """Return the option of "that Arland reopen the locks" and "that both sides stop dredging"."""
    at = start
    while at < len(line.words) and line.words[at] in DETERMINERS:
        at += 1
    mention = line.mention_over(at) or line.mention_over(start)
    if mention is not None and line.words[mention.end : mention.end + 1] in (("and",), (",",)):
        return Complement((), start, phrase_end(line, start), False)  # what several are to do names them
    if mention is not None and not mention.is_possessive:
        at = mention.end
    elif line.words[at : at + 1] and line.words[at] in _SIDES:
        at += 1
    else:
        return Complement((), start, phrase_end(line, start), False)
    refrain = line.words[at : at + 1] == ("not",)
    option = _stopping(line, at + refrain, refrain)
    if option.end <= option.start or not _is_plain(line.words[option.start]):
        return Complement((), start, phrase_end(line, start), False)
    return option


def _is_plain(word: str) -> bool:
    """Say whether a word can be a plain verb: no past, no third person, no auxiliary, no preposition."""
    return not (
        is_past(word) or word.endswith("s") or is_auxiliary(word) or word in PREPOSITIONS or not word.isalpha()
    ) or word in ("pass", "address", "discuss", "cross", "press")


def _leads_on(line: Line, at: int) -> bool:
    """Say whether a preposition behind somebody unknown leads to the option: "accused rebels of shelling the port"."""
    if line.words[at] not in ("of", "for", "in", "by", "from", "over", "as"):
        return True
    return line.words[at + 1 : at + 2] != () and is_participle(line.words[at + 1])


def is_asserted(line: Line, start: int) -> bool:
    """Say whether a that-clause tells how things are, so that nobody binds himself by it: "that they are safe"."""
    for at in range(start, min(len(line.words), start + _REACH)):
        word = line.words[at]
        if modal_of(word) or word in STOPS or line.words[at + 1 : at + 2] == ("to",):
            return False
        if is_auxiliary(word) or (is_past(word) and line.mention_over(at) is None):
            return True
    return False


_DEED_LEADS = frozenset("on against in of at with near".split())


def _is_deed_of(line: Line, party: Placed, at: int) -> bool:
    """Say whether a noun behind a possessive is the object: "condemned Arland's raid on the port"."""
    if not party.is_possessive or not party.end < at or line.words[at] not in _DEED_LEADS:
        return False
    return not line.words[at + 1 : at + 2] or not is_participle(line.words[at + 1])


_BELONGING_REACH = 6


def _past_belonging(line: Line, at: int) -> int:
    """Return the word before what is asked, beyond whose they are: "the governments of the region *to* act"."""
    if line.words[at : at + 1] not in (("of",), ("in",)):
        return at
    for behind in range(at + 1, min(len(line.words), at + _BELONGING_REACH)):
        word = line.words[behind]
        if word == "to" or line.words[behind : behind + 2] == ("not", "to"):
            return behind
        if word in STOPS or word in (",", "that") or is_participle(word):
            return at
    return at


def read_whom(line: Line, start: int) -> Complement:
    """Return recipient and option after a cue such as urge or accuse."""
    parties = find_parties(line, start)
    at = parties[-1].end if parties else start
    at = _past_belonging(line, at) if parties else at
    limit = min(len(line.words), at + 8)
    while at < limit and line.words[at] not in _LEADS and line.words[at] not in STOPS and line.words[at] != ",":
        at += 1
    if at < len(line.words) and (line.words[at] in ("to", "that") or line.words[at : at + 2] == ("not", "to")):
        option = read_option(line, at)
        refrain = option.is_refrain or line.words[at - 1] == "not"
        return Complement(parties, option.start, option.end, refrain)
    if parties and at < len(line.words) and _is_deed_of(line, parties[-1], at):
        return Complement(parties, parties[-1].end, phrase_end(line, parties[-1].end), False)
    if at < len(line.words) and line.words[at] in _LEADS and (parties or _leads_on(line, at)):
        return Complement(parties, at + 1, phrase_end(line, at + 1), line.words[at] == "against")
    end = phrase_end(line, start)
    return Complement(parties, start, end, False)
