"""Who is acted upon: "was urged to accept", "envoys expelled from the capital", "was arrested and sentenced"."""

from __future__ import annotations

from msgspec import Struct

from onrecord.acts.checks.doers.whoms import is_of_whom
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import find_group, is_adverb, is_auxiliary
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import DETERMINERS, find_subject
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.lines import Line, Placed
from onrecord.types import ActorKind, How

# Without a person behind them these have no object, so that their subject is whom they are done to.
_DONE_TO = frozenset(
    "arrested detained jailed imprisoned sentenced deported expelled extradited evicted executed tortured kidnapped "
    "abducted barred banned blacklisted summoned fined indicted convicted charged accused prosecuted interrogated "
    "beaten wounded injured murdered assassinated outlawed exiled banished conscripted hanged stripped".split()
)
_BEHIND = frozenset(
    "from to for over after amid at in of with and or but but, then while as during under without because following "
    "despite twice again once , . ; : ! ? ) — – -".split()
)
# With an infinitive behind them these are said to their subject: "union leaders urged to accept".
_BIDDEN = frozenset("urged told ordered instructed invited advised forced allowed encouraged compelled".split())
# What is given to the subject, where one who gives stands behind "by": "nurses offered a rise by the board".
_GIVEN = frozenset("offered promised granted awarded given denied refused".split())
_SAID_TO = frozenset(
    "asked requested pressed pressured called required assured guaranteed warned threatened blamed faulted condemned "
    "denounced criticised criticized rebuked censured chided slammed sued praised welcomed lauded applauded commended "
    "congratulated thanked backed endorsed supported rebuffed snubbed rejected opposed hit struck sanctioned".split()
)
_SPOKEN = _DONE_TO | _BIDDEN | _GIVEN | _SAID_TO
# As adjectives these tell how the subject is minded, unless somebody stands behind "by".
_MINDED = frozenset("opposed warned pressed engaged involved".split())
_ADMISSION = frozenset("entry access permission passage visas visa asylum bail".split())
_CHARGES = frozenset("with over for after under as , . ; :".split())
_COUNTS = frozenset("a an the one two three four five six several some".split())
_MONEY = frozenset("crowns euros dollars pounds yen rupees million billion thousand".split())
_AFTER = frozenset("later after earlier the".split())
_LATER = frozenset("hour hours day days week weeks month months year years morning".split())
_CLAUSE_ENDS = frozenset(", . ; : ! ? ” “ who which that but while after".split())
_BODIES = frozenset(
    "board council ministry minister government court company firm employer employers committee regulator police bank "
    "union parliament agency authorities authority university hospital owners bosses".split()
)
_BY_REACH, _LATER_REACH, _BODY_REACH = 12, 4, 3


class Passive(Struct, frozen=True, gc=False):
    """A verb whose subject is acted upon.

    Attributes:
        verb: Its word.
        acted_on: Whom it is done to.
        by: The word `by` before who does it, if it is named.
        doers: Who does it.
    """

    verb: int
    acted_on: tuple[Placed, ...]
    by: int | None
    doers: tuple[Placed, ...]


def find_passive(place: Place, verb: int) -> Passive | None:
    """Return who is acted upon by a verb; None where its subject does it, or nobody stands there."""
    by, doers = _by_whom(place.line, verb)
    if not (_is_plain(place, verb, by) or _is_bare(place, verb) or _is_given(place, verb, doers)):
        return None
    acted_on = _subjects(place, verb)
    if acted_on and is_of_whom(place.line, acted_on[0]) and not find_group(place.line, verb).is_passive:
        return None  # "whom Arland accused of it"
    return Passive(verb, acted_on, by, doers) if acted_on else None


def is_acted_on(place: Place, passive: Passive, actor_id: str) -> bool:
    """Say whether a verb is done to somebody, by the mention or, where that is of nobody known, by its words.

    "Our staff were beaten" is done to whoever speaks, and so is "said she had been assured"; "Arland has been assured,
    its premier said" is done to the state that he speaks for.
    """
    is_speaker = place.voice is not None and actor_id == place.voice.speaker_id
    if is_speaker and any(each.is_first for each in passive.acted_on):
        return True
    if is_speaker or actor_id == place.act.told_by:
        side = place.side(actor_id)
        if any(is_unknown(each) or side in each.actor_ids for each in passive.acted_on):
            return True
    last = place.name(actor_id).lower().split()[-1:]
    return any(
        actor_id in each.actor_ids if each.actor_ids else set(last) <= set(place.words[each.start : each.end])
        for each in passive.acted_on
    )


def is_unknown(mention: Placed) -> bool:
    """Say whether a mention is a pronoun that means nobody known."""
    return mention.how is How.PRONOUN and not mention.actor_ids


_ANSWERED = frozenset(
    "rejected refused rebuffed spurned dismissed denied declined accepted approved welcomed applauded backed endorsed "
    "supported opposed criticised criticized condemned denounced vetoed blocked overruled snubbed ignored".split()
)
_ANSWERED_BEHIND = {"turned": "down", "thrown": "out", "voted": "down", "brushed": "aside", "waved": "aside"}
_OWNED_REACH = 9


def find_answered(place: Place) -> tuple[str, ...]:
    """Return whose word or plan is answered by nobody named: "Arland's offer was rejected" is not its refusal."""
    line, words = place.line, place.words
    verb = next((at for at in range(place.head, place.cue[1]) if _is_answer(words, at)), None)
    if verb is None or not place.act.actor_ids:
        return ()
    group = find_group(line, verb)
    if not group.is_passive or _by_whom(line, verb)[0] is not None:
        return ()
    for mention in reversed(line.mentions):
        if mention.end >= group.start or group.start - mention.end > _OWNED_REACH:
            continue
        between = words[mention.end : group.start]
        if any(is_past(word) or is_auxiliary(word) or word in _CLAUSE_ENDS for word in between):
            return ()
        if mention.is_possessive and any(place.is_actor(each) for each in mention.actor_ids):
            return mention.actor_ids
    return ()


def _is_answer(words: tuple[str, ...], at: int) -> bool:
    return words[at] in _ANSWERED or (
        words[at] in _ANSWERED_BEHIND and words[at + 1 : at + 2] == (_ANSWERED_BEHIND[words[at]],)
    )


def _subjects(place: Place, verb: int) -> tuple[Placed, ...]:
    group = find_group(place.line, verb)
    subject = find_subject(place.line, group, verb)
    if subject is not None and subject.mention.end <= group.start:
        return (*subject.others, subject.mention)
    return ()


def is_done_to(word: str) -> bool:
    """Say whether a participle is of a verb that is done or said to somebody: "urged", "accused", "expelled"."""
    return word in _SPOKEN


def _is_plain(place: Place, verb: int, by: int | None) -> bool:
    """Say whether a form of be makes the verb passive: "was urged", "have been offered", "hit by"."""
    word = place.words[verb]
    if find_group(place.line, verb).is_passive:
        following = place.words[verb + 1 : verb + 2]
        is_gerund = following == ("by",) and is_participle(place.words[min(verb + 2, len(place.words) - 1)])
        return not is_gerund and (by is not None or word not in _MINDED)
    return word in ("hit", "struck") and place.words[verb + 1 : verb + 2] == ("by",)


def _is_bare(place: Place, verb: int) -> bool:
    """Say whether a verb that is done to somebody has no object: "barred from", "and sentenced to ten years"."""
    words, word = place.words, place.words[verb]
    if any(is_auxiliary(each) for each in words[find_group(place.line, verb).start : verb]):
        return False
    after = words[verb + 1] if verb + 1 < len(words) else "."
    if word in _BIDDEN and after == "to":
        return True
    if word not in _DONE_TO:
        return word in ("denied", "refused") and _is_kept_out(place, verb)
    if word == "charged" and (after not in _CHARGES or _closes_speech(place, verb)):
        return False  # "charged in June that"
    if after in _BEHIND or (is_adverb(after) and after not in ("all", "both", "so")):
        return True
    near = words[verb + 1 : verb + 1 + _LATER_REACH]
    is_fine = word == "fined" and after[0].isdigit() and not _MONEY.isdisjoint(near)
    is_later = not _LATER.isdisjoint(near[1:3]) and not _AFTER.isdisjoint((*near[2:], near[0]))
    return is_fine or (is_later and near[0] in _COUNTS)


def _closes_speech(place: Place, verb: int) -> bool:
    """Say whether a verb closes what somebody says, as "said" does: "They lied, the union charged on Friday"."""
    subject = find_subject(place.line, find_group(place.line, verb), verb)
    start = subject.start if subject is not None and subject.mention.end == verb else 0
    while start > 0 and place.words[start - 1] in DETERMINERS:
        start -= 1
    return start > 1 and place.words[start - 1] in (",", "”", '"') and "," not in place.words[verb:]


def _is_kept_out(place: Place, verb: int) -> bool:
    """Say whether a headline tells of people kept out: "aid workers denied entry to Arland"."""
    words = place.words
    if words[verb + 1 : verb + 2] == () or words[verb + 1] not in _ADMISSION or not _is_headline(place, len(words)):
        return False
    kinds = [place.actors[each].kind for mention in _subjects(place, verb) for each in mention.actor_ids]
    return bool(kinds) and all(kind is ActorKind.GROUP for kind in kinds)


def _is_given(place: Place, verb: int, doers: tuple[Placed, ...]) -> bool:
    """Say whether a headline names behind "by" who gives: "nurses offered 5 percent rise by health board"."""
    words = place.words
    if any(is_auxiliary(each) for each in words[find_group(place.line, verb).start : verb]):
        return False  # "has offered to free men suspected by Borland"
    if words[verb] not in _GIVEN or not _is_headline(place, doers[0].start if doers else len(words)):
        return False
    by = words.index("by", verb) if "by" in words[verb:] else len(words)
    return bool(doers) or not _BODIES.isdisjoint(words[by + 1 : by + 1 + _BODY_REACH])


def _is_headline(place: Place, end: int) -> bool:
    """Say whether no article stands before a word, as in headlines, whose past forms are passive."""
    return DETERMINERS.isdisjoint(place.words[:end])


def _is_anothers(line: Line, verb: int, by: int) -> bool:
    """Say whether "by" belongs to a participle between: "was offered men suspected by Borland"."""
    words = line.words
    return words[by] == "by" and by - 1 > verb and is_past(words[by - 1]) and words[by - 2] not in ("and", "or", ",")


def _by_whom(line: Line, verb: int) -> tuple[int | None, tuple[Placed, ...]]:
    """Return the word `by` behind a verb and who stands there; "by Friday" and "by lying" name nobody."""
    for at in range(verb + 1, min(len(line.words), verb + _BY_REACH)):
        if line.words[at] in _CLAUSE_ENDS or _is_anothers(line, verb, at):
            break
        if line.words[at] == "by":
            doers = find_parties(line, at + 1)
            if any(each.actor_ids for each in doers) or at == verb + 1:
                return at, tuple(each for each in doers if each.actor_ids)
    return None, ()
