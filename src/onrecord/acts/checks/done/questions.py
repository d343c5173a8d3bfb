"""What a question asks is no act: "Has Arland rejected it?", "Whom did Vorr meet?", "Any plans to visit Borland?".

All else in it is taken for granted, and stands: "Why has Arland rejected it?".
"""

from __future__ import annotations

from itertools import pairwise

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary, is_joint, is_negation
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.realities import asked_words
from onrecord.patterns import pattern_of
from onrecord.types import ActKind

_REACH, _LONGEST_SUBJECT = 12, 9
_LEADING = frozenset("so and but well then now , q q. question ok okay just sorry".split())
_LINKING = frozenset(("and", "or", ",", "the"))
# What may stand before an auxiliary that asks anew: "..., or did he ask?", "After the vote, will Arland sign?".
_ANEW = frozenset(", and but or so then".split())
# These take a plain verb, "be" and "have" a participle.
_PLAIN = frozenset(
    "do does did will would can could may might must shall should don't doesn't didn't won't wouldn't can't couldn't "
    "shouldn't".split()
)
_WITHIN = frozenset("of from in for at and or".split())
# "Are you willing to accept it?" asks of the accepting.
_LEADING_TO = frozenset("going planning prepared willing ready able about trying expected set due likely want".split())
_ASKING = frozenset("what why how when where who whom which whose".split())
# A noun phrase does not end in these.
_UNFINISHED = (DETERMINERS | {"to"}) - {"this", "that", "all", "any", "each", "both"}
_TIMES = frozenset("time day date year month week point moment extent degree".split())
_TAGS = frozenset("right correct no yes true".split())
# A clause that somebody is asked to vouch for.
_VOUCHED = pattern_of(
    r"\A(?:(?:is|was) (?:it|that) (?:really |still |not )?(?:true|correct|right|the case|possible|your understanding|"
    r"fair to say)|(?:do|does|did|would|can|could) (?:you|he|she|they|we|anyone|anybody) (?:\w+ly |now |still )?"
    r"(?:think|believe|expect|confirm|suppose|assume)|(?:does|would) (?:that|this|it) mean|could it be|"
    r"(?:are|were) you (?:saying|suggesting|confirming)|you mean|you think|you believe|you're saying|any chance)"
    r"(?: that)? "
)


def is_asked(place: Place) -> bool:
    """Say whether a question asks if it was done, by whom or to whom."""
    words, head, asked = place.words, place.head, asked_words(place.line)
    if head not in asked:
        return False
    first = head
    while first - 1 in asked:
        first -= 1
    while first < head and words[first] in _LEADING:
        first += 1
    if _is_vouched(place, first):
        return True
    first = next((at for at in range(head - 1, first, -1) if is_auxiliary(words[at]) and words[at - 1] in _ANEW), first)
    if is_auxiliary(words[first]) and not _is_contracted(words[first]):
        return _is_polar(place, first)
    if words[first] == "any":
        return head - first < _REACH and not any(
            _is_clause(place, at, words[at]) for at in range(first, head) if words[at] != "to"
        )
    return _is_part_asked(place, first) or _is_stated(place, first, max(asked))


def is_missed(place: Place) -> bool:
    """Say whether a question asks why it was not done: "Why hasn't Vorr met Kess?"."""
    words, head = place.words, place.head
    at = next((at for at in range(max(0, head - _WHY_REACH), head) if words[at] == "why"), None)
    if at is None or not words[at + 1].endswith("n't") or head not in asked_words(place.line):
        return False
    between = words[at + 2 : head]
    return not any(word in STOPS or word in (",", "that", "because") for word in between)


_WHY_REACH = 14


def _is_vouched(place: Place, first: int) -> bool:
    """Say whether the clause is what one is asked to vouch for: "Is it true that Arland rejected it?"."""
    lead = _VOUCHED.match(" ".join(place.words[first : place.head]) + " ")
    if lead is None:
        return False
    start = first + len(lead.group().split())
    return start < place.group.start and _is_subject(place, start, place.group.start)


def _is_polar(place: Place, first: int) -> bool:
    """Say whether a question that an auxiliary opens asks of the verb at the cue."""
    if place.words[first + 1 : first + 2] == ("there",):
        return place.head - first < _REACH
    return _is_inverted(place, first) or _is_named(place, first) or _is_held(place, first)


# "Is a meeting with Arland planned?" asks of the meeting, "Was the meeting with Arland useful?" of its use.
_HELD = pattern_of(
    r"\A(?:[\w'’.,-]+ ){0,9}?(?:planned|scheduled|possible|likely|expected|foreseen|envisaged|set up|in the works|"
    r"on the (?:table|cards|agenda)|(?:take|taking|taken) place|happen(?:ing)?|be held|"
    r"been (?:held|agreed|reached|signed))"
    r"(?: (?:[\w'’-]+ ){0,3}[\w'’-]+)?\Z"
)
_NOUNS = frozenset((ActKind.MEET, ActKind.AGREE))
_INDEFINITE = frozenset("a an any another further more new".split())


def _is_held(place: Place, first: int) -> bool:
    """Say whether a question asks if a meeting or an accord comes about."""
    words, head = place.words, place.head
    asked = [at for at in asked_words(place.line) if at > head]
    if place.act.kind not in _NOUNS or is_past(words[head]) or not asked:
        return False
    is_open = not _INDEFINITE.isdisjoint(words[first + 1 : head]) or words[first + 1 : head] == ()
    return is_open and _HELD.match(" ".join(words[head + 1 : max(asked) + 1])) is not None


def _is_named(place: Place, first: int) -> bool:
    """Say whether those who are named right behind an auxiliary are the subject of the cue."""
    line, head = place.line, place.head
    subjects = [each for each in line.mentions if first < each.start and each.end <= head]
    if not subjects or any(each.is_possessive for each in subjects):
        return False
    gaps = [line.words[one.end : other.start] for one, other in pairwise(subjects)]
    between = line.words[subjects[-1].end : head]
    is_next = _LINKING.issuperset(line.words[first + 1 : subjects[0].start])
    return is_next and all(map(_LINKING.issuperset, gaps)) and all(map(is_adverb, between))


def _is_inverted(place: Place, auxiliary: int) -> bool:
    """Say whether the cue is the verb of an auxiliary before its subject: "does the government of Arland accept it"."""
    words, head = place.words, place.head
    word = words[head]
    is_plain = words[auxiliary] in _PLAIN
    if is_plain and (word.endswith(("ed", "ing")) or (head and words[head - 1] in DETERMINERS)):
        return False
    if not is_plain and not (is_past(word) or is_participle(word) or words[head - 1] == "to"):
        return False
    if is_plain and not _is_verb(place):
        return False
    return _is_subject(place, auxiliary + 1, head)


def _is_verb(place: Place) -> bool:
    """Say whether the cue is no noun: "will the offer stand" asks of no offering."""
    words, head = place.words, place.head
    if not any(cue.form is Form.NOUN for cue in CUES.get(words[head], ())):
        return True
    behind = words[head + 1 : head + 2]
    is_object = behind != () and (behind[0] in DETERMINERS or place.line.mention_over(head + 1) is not None)
    return is_object or words[head - 1] in ("you", "he", "she", "they", "we", "anyone", "anybody", "it")


def _is_subject(place: Place, start: int, end: int) -> bool:
    """Say whether words are one noun phrase, adverbs and an aside left out, that a verb may follow."""
    line = place.line
    words = [*line.words[start:end]]
    if words.count(",") == 2 and words[-1] == ",":
        del words[words.index(",") :]
    while words and (is_adverb(words[-1]) or is_negation(words[-1]) or is_auxiliary(words[-1])):
        words.pop()
    if len(words) > 1 and words[-1] == "to" and words[-2] in _LEADING_TO:
        del words[-2:]
    owner = line.mention_over(start + len(words) - 1) if words else None
    if not words or len(words) > _LONGEST_SUBJECT or (owner is not None and owner.is_possessive):
        return False
    return words[-1] not in _UNFINISHED and not any(
        _is_clause(place, at, line.words[at]) for at in range(start, start + len(words))
    )


def _is_clause(place: Place, at: int, word: str) -> bool:
    """Say whether a word shows that more than a noun phrase stands there."""
    if word in STOPS or word == "," or is_joint(word) or (word == "that" and at > 0 and place.words[at - 1] != ","):
        return True
    if place.line.mention_over(at) is not None or word in _WITHIN:
        return False
    is_particle = word in _ASKING or word in ("to", "by", "with", "on", "about", "after", "before", "as", "than", "not")
    return is_particle or is_auxiliary(word) or is_past(word) or is_participle(word)


def _is_part_asked(place: Place, first: int) -> bool:
    """Say whether the question asks who did it or to whom: "Whom did Vorr meet?", "Which states agreed?"."""
    words, head = place.words, place.head
    if words[first : first + 2] in (("to", "whom"), ("with", "whom"), ("how", "many")):
        first += 1
    if words[first] not in ("who", "whom", "what", "which", "many"):
        return False
    if words[first + 1] in _TIMES or (words[first] == "what" and words[first + 1] in ("if", "about")):
        return False
    verb = next((at for at in range(first + 1, head) if is_auxiliary(words[at])), None)
    if verb is not None and verb < place.group.start:
        return _is_polar(place, verb)
    if words[first] == "many" or (words[first] != "what" and place.group.start > first + 1):
        return _is_subject(place, first + 1, place.group.start)
    return place.group.start == first + 1


def _is_stated(place: Place, first: int, last: int) -> bool:
    """Say whether a question has the shape of a statement: "Arland has rejected the toll?"."""
    words, start = place.words, place.group.start
    behind = words[place.head + 1 : last + 1]
    if "," in behind and not (behind[-2:-1] == (",",) and behind[-1] in _TAGS):
        return False
    is_whole = start <= first and _is_contracted(words[first])
    is_named = any(first <= each.start < start for each in place.line.mentions) or is_whole
    if not is_named or not _ASKING.isdisjoint(words[first:last]) or any(map(is_auxiliary, behind)):
        return False
    return is_whole or (place.group.is_finite and _is_subject(place, first, start))


def _is_contracted(word: str) -> bool:
    """Say whether a word is a subject with its auxiliary: "you're", "they've"."""
    subject, mark, _ = word.partition("'")
    return bool(mark) and subject in ("you", "he", "she", "they", "we", "it", "i")
