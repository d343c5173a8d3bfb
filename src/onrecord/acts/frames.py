"""Who stands where around a cue: the doer before it, the other party and the option after it."""

from __future__ import annotations

from msgspec import Struct

from onrecord.acts.apart import find_apart, find_instead
from onrecord.acts.clauses import STOPS, Group, is_adverb, is_auxiliary, is_joint, is_negation, modal_of
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Line, Placed
from onrecord.types import How

PREPOSITIONS = frozenset(
    "of in with to from by on for against at about between among over under near into than within without via "
    "towards "
    "toward despite during including like across behind inside outside regarding concerning upon through per".split()
)
SPEECH = frozenset(
    "said says say saying told tells believes believe claimed claims claim stated states noted notes added adds "
    "explained argued argues announced announces reported reports stressed emphasized emphasised disclosed revealed "
    "reveals confirmed insisted warned declared declares asserted that remarked underscored clarified because and "
    "while if when but as although whether acknowledged alleged thinks think believed indicated reiterated pledged "
    'promised : “ "'.split()
)
DETERMINERS = frozenset(
    "the a an any all some this that these those such its his her their our my your no both each every several "
    "many most other another certain more".split()
)


class Subject(Struct, frozen=True, gc=False):
    """Who does it.

    Attributes:
        mention: Where the doer is mentioned.
        others: Further doers joined to it by `and`.
        start: First word of the phrase.
    """

    mention: Placed
    others: tuple[Placed, ...]
    start: int

    @property
    def actor_ids(self) -> tuple[str, ...]:
        """Return everyone who does it, in the order of the text."""
        ids = [each for other in self.others for each in other.actor_ids] + list(self.mention.actor_ids)
        return tuple(dict.fromkeys(ids))


_AND = frozenset(("and", "&"))
_LISTING = _AND | {","}
_JOINING = _AND | {"nor"}
_BETWEEN_DOERS = _JOINING | {",", "the"}
_WIDEST_GAP = 3
_BEFORE_NAMES = DETERMINERS | frozenset(
    "former new own other more several many all top senior two three four five six seven eight nine ten".split()
)


def find_subject(line: Line, group: Group, cue: int) -> Subject | None:
    """Return who does what the verb group at `cue` says, if the sentence shows it."""
    before = group.start - 1
    if before > 0 and line.words[before] in ("“", '"'):
        before -= 1  # the writer's subject, the speaker's verb: he "rejects the plan"
    word = line.words[before] if before >= 0 else ""
    if word in ("who", "which", "that", "whom"):
        return _antecedent(line, before)
    shared = word in ("and", "then", "but", "or") or (not group.is_finite and not group.is_bare)
    if word == "," and (line.words[before - 1 : before] and shared):
        shared = True
    is_plural = not (group.is_finite or group.is_bare or line.words[cue].endswith("ing"))
    if word == "," and (not shared or is_plural) and (aside := _past_aside(line, before)) is not None:
        return aside  # "Vorr and Kess, the new leader, oppose it"
    if word == "," and not shared:
        return _verb_subject(line, before, _quote_floor(line, before)) if _is_listed(line, cue) else None
    if shared or (is_participle(line.words[cue]) and group.start == cue):
        return _main_subject(line, before)
    return _nearest(line, before)


def _antecedent(line: Line, relative: int) -> Subject | None:
    end = relative
    if line.words[relative] == "whom" and line.words[relative - 1] == "of":
        end -= 2  # both of whom, all of whom
    end -= line.words[end - 1] == ","
    for mention in reversed(line.mentions):
        if mention.end == end and not mention.is_possessive:
            if find_apart(line, mention) is not None:
                other = find_instead(line, mention)  # "it was Arland, not Borland, that refused"
                return None if other is None else _subject(line, other)
            head = _head_before(line, mention) if line.words[relative] == "who" else None
            return _subject(line, head or mention)
        if mention.end < end:
            break
    return None


def _head_before(line: Line, mention: Placed) -> Placed | None:
    """Return whom "who" means in "Lena Vorr, a senator from Norland who ...": the head, not the place."""
    if line.words[mention.start - 1] not in ("from", "of", "in", "for", "at"):
        return None
    for other in reversed(line.mentions):
        if other.end < mention.start and mention.start - other.end < 9 and _is_subject(line, other):
            between = line.words[other.end : mention.start]
            # "Officials waited for Vorr, who": no description stands between.
            is_clause = any(is_auxiliary(word) for word in between) or (bool(between) and is_past(between[0]))
            return None if is_clause else other
    return None


def _past_aside(line: Line, comma: int) -> Subject | None:
    """Return the subject before an aside between commas: "Vorr, the minister of trade, rejected".

    A comma that closes an opening phrase ("On Monday, ...") has its subject after it, so none is found.
    """
    named = next((each for each in line.mentions if each.end == comma), None)
    if named is not None and line.words[named.start - 1 : named.start] == (",",):
        role = named.start - 1
        if line.mention_over(role - 1) is None and not named.is_possessive:
            return _subject(line, _described_first(line, named) or named)  # "its spokeswoman, Lena Vorr, rejected"
        if _described_from(line, named, _AND) < named.start:
            return _subject(line, named)  # "Kess and her counterpart from Arland, Lena Vorr, rejected"
    for at in range(comma - 1, max(0, comma - 25), -1):
        word = line.words[at]
        if word in (".", ";", "“", "”", '"', ":"):
            return None
        if word not in (",", "—", "–", ")", "("):
            continue
        if is_past(line.words[at + 1]) and _is_verb(line.words[at + 1]) and line.words[at + 2] not in PREPOSITIONS:
            return None  # "who lead the Front, shut the border, imposed": no aside
        for mention in line.mentions:
            if mention.end == at and _is_subject(line, mention):
                return _subject(line, _described_first(line, mention) or mention)
    return None


def _described_first(line: Line, inner: Placed) -> Placed | None:
    """Return whom a sentence begins with, where a name only stands in what describes it.

    "Vorr, the head of Tarn Bay, Arland-based Tamm Ships, rejected": a comma behind a place ends no aside.
    """
    first = line.mentions[0]
    opens = line.words[first.end : first.end + 2]
    is_described = len(opens) > 1 and opens[0] == "," and (opens[1] in DETERMINERS or opens[1].isdigit())
    if first.start > 0 or first is inner or not is_described or not _is_subject(line, first):
        return None
    between = line.words[first.end : inner.start]
    is_more = any(word in _AND or is_past(word) or is_auxiliary(word) or modal_of(word) for word in between)
    return None if is_more else first


def _main_subject(line: Line, before: int) -> Subject | None:
    """Return the subject of the verb before; for an opening participle, that of the clause after it."""
    floor = _quote_floor(line, before)
    shared = _shared_subject(line, before, floor)
    if shared is not None:
        return shared
    for mention in reversed(line.mentions):
        if mention.end <= before + 1 and mention.start >= floor and _is_subject(line, mention):
            return _subject(line, mention)
    at = before + 1
    while at < len(line.words) and line.words[at] != ",":
        at += 1
    following = next((each for each in line.mentions if each.start > at), None)
    if following is None or any(modal_of(word) or is_past(word) for word in line.words[at + 1 : following.start]):
        return None
    return _subject(line, following)


def _shared_subject(line: Line, before: int, floor: int) -> Subject | None:
    """Return the subject of the finite verb that another is joined to by a word: nobody it is said or done to."""
    return _verb_subject(line, before, floor) if line.words[before] in ("and", "but", "then", "or") else None


_AND_THEN = frozenset("and but then".split())


def _is_listed(line: Line, verb: int) -> bool:
    """Say whether a verb behind a comma is one of several: "condemned it, *closed* its border and called for talks".

    In "condemned the raid, launched at dawn, and left" it describes: no object follows.
    """
    words, ahead = line.words, (*line.words[verb + 1 : verb + 2], ".")[0]
    is_done = ahead in STOPS or ahead in PREPOSITIONS or ahead in _AFTER_DONE or is_adverb(ahead)
    if is_done or not _is_told(words[verb]):
        return False
    for at in range(verb + 2, len(words) - 1):
        if words[at] in STOPS:
            return False
        if words[at] in _AND_THEN:
            following = next((each for each in range(at + 1, len(words)) if not is_adverb(words[each])), at)
            if _is_told(words[following]) and line.mention_over(following) is None:
                return True
    return False


def _is_told(word: str) -> bool:
    return is_past(word) or (word.endswith("s") and _is_verb(word))


_AFTER_DONE = frozenset(", and or but that who which when where as while after before since until".split())


def _verb_subject(line: Line, before: int, floor: int) -> Subject | None:
    """Return the subject of the last verb in the past before a word that has one."""
    for at in range(before - 1, floor - 1, -1):
        word = line.words[at]
        if word in STOPS and word not in ("“", "”", '"'):
            return None
        if _is_told(word) and line.mention_over(at) is None and line.words[at - 1 : at] and not _is_noun_here(line, at):
            start = at
            while start > floor and (is_adverb(line.words[start - 1]) or is_auxiliary(line.words[start - 1])):
                start -= 1
            # A name right before a comma ends what describes the subject: "the officers, who lead the Front, shut".
            is_apart = line.words[start - 1] == ","
            found = _past_aside(line, start - 1) if is_apart else _nearest(line, start - 1)
            if found is not None:
                return found
    return None


def _is_noun_here(line: Line, at: int) -> bool:
    return line.words[at - 1] in DETERMINERS or line.words[at - 1] in PREPOSITIONS


def _quote_floor(line: Line, before: int) -> int:
    """Return the first word of the quotation around `before`, or 0."""
    if "“" not in line.words and '"' not in line.words:
        return 0
    opened = None
    for at in range(before + 1):
        word = line.words[at]
        if word == "“" or (word == '"' and opened is None):
            opened = at
        elif word in ("”", '"'):
            opened = None
    return 0 if opened is None else opened


def _nearest(line: Line, before: int) -> Subject | None:
    floor = _quote_floor(line, before)
    for mention in reversed(line.mentions):
        if mention.end > before + 1 or mention.start < floor:
            continue
        if not _reaches(line, mention.end, before):
            return None
        if _is_subject(line, mention):
            return _subject(line, mention)
    return None


def _reaches(line: Line, start: int, before: int) -> bool:
    """Say whether nothing between a mention and the verb group can be the subject instead."""
    for at in range(start, before + 1):
        word = line.words[at]
        is_break = is_auxiliary(word) or word in STOPS or word in SPEECH or (is_joint(word) and word != "who")
        is_break = is_break or (is_past(word) and line.words[at - 1] not in DETERMINERS)
        if is_break and not line.mention_over(at):
            return False
    words = [word for word in line.words[start : before + 1] if not is_adverb(word)]
    return (
        not words
        or words[0] in PREPOSITIONS
        or words[0] in (",", "-")
        or all(len(word) < 3 for word in words)
        or len(words) < 3
    )


def _is_subject(line: Line, mention: Placed) -> bool:
    if mention.is_possessive or find_apart(line, mention) is not None:
        return False
    return not _is_object(line, mention)


def _is_object(line: Line, mention: Placed) -> bool:
    """Say whether a preposition or a verb stands before a mention, so that it is no subject."""
    at = mention.start - 1
    while at >= 0 and line.words[at] != "that" and (line.words[at] in _BEFORE_NAMES or line.words[at].isdigit()):
        at -= 1
    if at < 0:
        return False
    word = line.words[at]
    if line.words[at] in ("and", "or", "&"):
        joined = next((each for each in line.mentions if each.end == at or each.end == at - 1), None)
        return joined is not None and _is_object(line, joined)
    if word in SPEECH or word in STOPS or is_joint(word) or word == ",":
        return False
    if word in PREPOSITIONS:
        return True
    return is_past(word) or is_participle(word) or is_auxiliary(word) or _is_verb(word)


def _is_verb(word: str) -> bool:
    return any(cue.form is Form.VERB for cue in CUES.get(word, ()))


def _subject(line: Line, mention: Placed) -> Subject:
    others: list[Placed] = []
    start = _described_from(line, mention, _AND)
    for other in reversed(line.mentions):
        if other.end > start:
            continue
        if not 0 < start - other.end <= _WIDEST_GAP:
            break
        gap = line.words[other.end : start]
        if not _BETWEEN_DOERS.issuperset(gap) or (_JOINING.isdisjoint(gap) and not others):
            break
        if _JOINING.isdisjoint(gap) and _ends_list(line, other):
            break  # "in talks hosted by Arland and Borland, Vorr and Kess agreed"
        others.insert(0, other)
        start = _described_from(line, other, _LISTING)
    return Subject(mention, tuple(others), start)


def _ends_list(line: Line, last: Placed) -> bool:
    """Say whether a mention ends a list of its own, joined by "and" to who stands before it."""
    before = next((each for each in reversed(line.mentions) if each.end <= last.start - 1), None)
    return (
        before is not None
        and not _JOINING.isdisjoint(gap := line.words[before.end : last.start])
        and _BETWEEN_DOERS.issuperset(gap)
    )


# Words before a name that say who it is: "and rebel commander Kess", "and her Borland counterpart, Oren Kess".
_MOST_DESCRIBING = 6


def _described_from(line: Line, mention: Placed, joints: frozenset[str]) -> int:
    """Return the first word of a description that a name ends, where one of `joints` joins it to another doer.

    "Vorr and her Borland counterpart Kess" are two, as "Vorr and Kess" are; else it is the first word of the name.
    """
    last = mention.start - 1
    is_apposed = line.words[last : last + 1] == (",",)
    last -= is_apposed
    if joints.isdisjoint(line.words[max(0, last - _MOST_DESCRIBING) + 1 : last + 1]):
        return mention.start
    joint = next(at for at in range(last, 0, -1) if line.words[at] in joints)
    first = joint + 1
    # Between commas a name is who "the" or "her" leader is; two names with one comma are two clauses'.
    if first > last or (is_apposed and line.words[first] not in DETERMINERS):
        return mention.start
    if not all(_is_describing(line, at) for at in range(first, last + 1)):
        return mention.start
    other = next((each for each in reversed(line.mentions) if each.end <= joint), None)
    is_joined = other is not None and other.end >= joint - (line.words[joint - 1] == ",") and _is_subject(line, other)
    return first if is_joined else mention.start


def _is_describing(line: Line, at: int) -> bool:
    """Say whether a word may stand in a description before a name: no verb, adverb or conjunction, no other doer."""
    word = line.words[at]
    over = line.mention_over(at)
    if over is not None and over.how is not How.PRONOUN:
        return not over.is_possessive
    if word == "from":
        return True
    is_other = word in STOPS or word == "," or word in PREPOSITIONS or word in SPEECH or is_joint(word)
    is_other = is_other or is_adverb(word) or is_auxiliary(word) or is_negation(word) or modal_of(word) != ""
    return not is_other and (word.endswith("ing") or not (is_past(word) or _is_verb(word)))


def find_owner(line: Line, noun: int) -> Placed | None:
    """Return who a noun belongs to: "Arland's firm rejection", "its rejection", "Arlish sanctions"."""
    at = noun - 1
    while at >= 0 and noun - at < 5:
        mention = line.mention_over(at)
        if mention is not None:
            return mention if mention.is_possessive or at == noun - 1 or _only_adjectives(line, at + 1, noun) else None
        if (
            line.words[at] in STOPS
            or line.words[at] in PREPOSITIONS
            or line.words[at] in DETERMINERS
            or is_auxiliary(line.words[at])
        ):
            return None
        at -= 1
    return None


def _only_adjectives(line: Line, start: int, end: int) -> bool:
    return end - start <= 2 and not any(
        is_past(word) or _is_verb(word) or is_negation(word) or word in _AND for word in line.words[start:end]
    )
