"""Those who did it: in "We thank those who condemned Borland" it is not Borland who condemned, nor is it thanked."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import BE, is_adverb, is_auxiliary, is_negation
from onrecord.acts.descriptions import OPENING
from onrecord.acts.drafts import BLAMES, DEEDS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import Line, Placed, is_first_person
from onrecord.acts.remade import reaching
from onrecord.types import Act, ActKind, Actor, ActorKind

_RELATIVE = frozenset("who that which".split())
_ANYBODY = frozenset("those everyone everybody anyone anybody someone somebody nobody all any none".split())
_MANY = frozenset(
    "people persons countries states nations governments members others parties leaders politicians men women forces "
    "powers groups".split()
)
_ENDS = frozenset(
    ", ; : . — – -- and but will would shall should must can could may might to "
    "when if because while as after before since until who that which".split()
)
_MODALS = frozenset("will would shall should must".split())
_JOINT = frozenset((ActKind.MEET, ActKind.COOPERATE, ActKind.AGREE))
# "Is one of those who", "are the only states that": they are named elsewhere.
_BEING = frozenset("is are was were among one include includes included including".split())
_NEAR = 4
# "Those of you in the council who": how far the word stands before its clause.
_REACH = 5
_OF = frozenset("of in among from on".split())


class _Clause(Struct, frozen=True, gc=False):
    """A clause about some who are not named.

    Attributes:
        who: The word for them.
        verb: What they do.
        end: One past its last word, as far as is sure.
    """

    who: int
    verb: int
    end: int


def _is_of_things(place: Place) -> bool:
    """Say whether people are said to do what a "which" does: "Vorr left the two sides, which have yet to meet"."""
    words, start = place.words, place.group.start
    if (
        place.act.kind not in _BODILY
        or start < _LEAST
        or words[start - 1] != "which"
        or words[start - 2] in PREPOSITIONS
        or not place.act.actor_ids
    ):
        return False
    if not BE.isdisjoint(words[start : place.head + 1]):
        return False  # "a wall, which was his promise"
    people = [place.actors.get(each) for each in place.act.actor_ids]
    return all(each is not None and each.kind is ActorKind.PERSON for each in people)


_LEAST = 2
# What "would elicit sanctions" may well be somebody's threat; nobody but people and bodies meets.
_BODILY = DEEDS | {ActKind.AGREE}


def check_relative(place: Place) -> Doubt | None:
    """Doubt that somebody did what only those do who are not named: "those who attacked Borland will pay"."""
    act = place.act
    if not act.actor_ids or act.kind is ActKind.SAY:
        return None
    if _is_of_things(place):
        said = place.quote(place.group.start - 1, place.head + 1)
        return Doubt("actor", f"“{said}” is of no person, and not of {place.name(act.actor_ids[0])}.")
    kin = _kin_of(place)
    if kin is not None:
        return Doubt("actor", f"“{place.quote(kin, place.head + 1)}” is of others than {place.name(act.actor_ids[0])}.")
    for clause in _clauses(place.line):
        said = place.quote(clause.who, clause.verb + 1)
        if clause.verb == place.head and not _is_blamer(place) and not _is_meant(place, clause):
            return Doubt("actor", f"“{said}” does not name {place.name(act.actor_ids[0])}.")
        if not _holds(clause, place.head) and _is_only_within(place, clause, act.actor_ids[0]):
            return Doubt("actor", f"“{said}” is of others than {place.name(act.actor_ids[0])}.")
    return None


def without_described(act: Act, place: Place) -> Act:
    """Return an act not aimed at somebody who only tells which others are meant: "countries that recognise Borland"."""
    for clause in _clauses(place.line):
        if _holds(clause, place.head):
            continue
        if act.recipient_id is not None and _is_only_within(place, clause, act.recipient_id):
            act = replace(act, recipient_id=None)
        if act.kind in _JOINT:
            kept = tuple(each for each in act.actor_ids if not _is_only_within(place, clause, each))
            act = replace(act, actor_ids=kept or act.actor_ids)
    return act


_SIDES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.GROUP))
_PRONOUNS = frozenset("it he she they we i you".split())
_WHOSE_REACH = 5


def with_whose(act: Act, place: Place) -> Act:
    """Return what "whose" men do as done by their side, and not by the subject: "from Arland, whose guards fired"."""
    whose = _whose(place)
    owner = _owner_of(place, whose) if whose is not None and act.kind not in _JOINT else None
    if whose is None or owner is None:
        return act
    is_whose = act.recipient_id is not None and place.name(act.recipient_id).startswith("whose ")
    if is_whose and owner.id not in act.actor_ids:
        return replace(act, recipient_id=owner.id)
    if owner.kind is ActorKind.PERSON and place.words[whose + 1] in _OF_LEADERS and owner.speaks_for in place.actors:
        owner = place.actors[owner.speaks_for]
    if owner.kind not in _SIDES:
        return act
    # "Whose leaders have called for": they are named themselves.
    named = (each for each in place.line.mentions if whose < each.start < place.group.start)
    own = {owner.id, owner.speaks_for, *(each for mention in named for each in mention.actor_ids)}
    if place.group.is_passive or own & set(act.actor_ids):
        return act
    recipient = None if act.recipient_id == owner.id else act.recipient_id
    return replace(act, actor_ids=(owner.id,), speaks_for=owner.speaks_for, recipient_id=recipient)


_OF_LEADERS = frozenset("government country nation administration cabinet army troops forces".split())


def _whose(place: Place) -> int | None:
    """Return the "whose" whose noun is the subject of the verb at the cue; not in "whose guards it shelled"."""
    words, start = place.words, place.group.start
    at = next((at for at in range(start - 1, max(0, start - _WHOSE_REACH), -1) if words[at] == "whose"), None)
    between = words[at + 1 : start] if at is not None else ()
    if words[start - 1] in _PRONOUNS or any(is_past(word) or not word.isalpha() for word in between):
        return None
    return at


def _owner_of(place: Place, whose: int) -> Actor | None:
    """Return who is named right before a "whose"."""
    end = whose - (place.words[whose - 1] == ",")
    side = next((each for each in place.line.mentions if each.end == end and len(each.actor_ids) == 1), None)
    return place.actors.get(side.actor_ids[0]) if side is not None else None


def _kin_of(place: Place) -> int | None:
    """Return where those stand who did it, where the doer is only whose they are: "her aides, who have pledged"."""
    words, at = place.words, place.group.start - 1
    while at > 0 and is_adverb(words[at]):
        at -= 1
    if at <= 0 or words[at] != "who" or len(place.act.actor_ids) != 1:
        return None
    end = at - (words[at - 1] == ",")
    owner = next((each for each in range(end - 2, max(-1, end - _REACH), -1) if words[each] in _OWNERS), None)
    if owner is None or not all(word.isalpha() for word in words[owner:end]):
        return None
    is_named = any(
        m.end > owner + 1 and m.start < end and place.act.actor_ids[0] in m.actor_ids for m in place.line.mentions
    )
    return None if is_named else owner


_OWNERS = frozenset("his her its their".split())
_OPENING = _RELATIVE | {"whoever", "whichever"}


def _clauses(line: Line) -> Iterator[_Clause]:
    words = line.words
    if _OPENING.isdisjoint(words):
        return
    for at in [at for at, word in enumerate(words) if word in _OPENING]:
        who = _antecedent(line, at) if words[at] in _RELATIVE else at
        if who is None or not _BEING.isdisjoint(words[max(0, who - _NEAR) : who]):
            continue
        verb = at + 1
        while verb < len(words) and (is_auxiliary(words[verb]) or is_adverb(words[verb]) or is_negation(words[verb])):
            verb += 1
        if verb == len(words) or line.mention_over(verb) or words[verb] in DETERMINERS or not words[verb].isalpha():
            continue
        if is_first_person(words[verb]) or words[verb] in ("he", "she", "they", "it", "you"):
            continue
        end = verb + 1
        while (
            end < len(words) and words[end] not in _ENDS and not is_auxiliary(words[end]) and not _is_next(words, end)
        ):
            end += 1
        if not (_BEING.intersection(words[end : end + 1]) and line.mention_over(end + 1)):
            yield _Clause(who, verb, end)


def _is_next(words: tuple[str, ...], at: int) -> bool:
    """Say whether a word is the verb that those described do: "states that back Borland *met*"."""
    return is_past(words[at]) and words[at + 1 : at + 2] != ("by",)


def _antecedent(line: Line, relative: int) -> int | None:
    """Return the word for those whom nobody names, right before a relative pronoun: "those of you who"."""
    words = line.words
    if relative and words[relative - 1] in _ANYBODY | _MANY:
        return relative - 1
    near = range(relative - 2, max(-1, relative - 1 - _REACH), -1)
    return next((at for at in near if words[at] in _ANYBODY and words[at + 1] in _OF), None)


def _holds(clause: _Clause, at: int) -> bool:
    return clause.who <= at < clause.end


def _is_meant(place: Place, clause: _Clause) -> bool:
    """Say whether the doers are those described, by the words for them."""
    word = place.words[clause.who]
    covering = place.line.mention_over(clause.who)
    known = covering.actor_ids if covering is not None else ()
    return any(each in known or word in place.name(each).lower().split() for each in place.act.actor_ids)


def _is_blamer(place: Place) -> bool:
    """Say whether the speaker blames or warns those described, which the verb of their clause does not say."""
    kinds = {cue.kind for cue in CUES.get(place.words[place.head], ()) if not cue.is_blame}
    if place.act.kind in BLAMES:
        return kinds.isdisjoint((ActKind.ACCUSE, ActKind.OPPOSE, ActKind.REFUSE))
    return place.act.kind not in kinds and not _MODALS.isdisjoint(place.words[place.head : place.cue[1]])


def _is_only_within(place: Place, clause: _Clause, actor_id: str) -> bool:
    """Say whether the sentence names somebody only where it tells what those described do."""
    own = [each for each in place.line.mentions if actor_id in each.actor_ids]
    return bool(own) and all(clause.verb < each.start < clause.end for each in own)


def with_governing(act: Act, place: Place) -> Act:
    """Return a meeting behind an aside about its doer as of that doer, and of nobody whom only the aside names.

    "Vorr, who chairs the League, left after meeting Kess": the League met nobody.
    """
    if act.kind is not ActKind.MEET or not act.actor_ids or "," not in place.words[: place.cue[0]]:
        return act
    aside = _aside_before(place)
    if aside is None:
        return act
    comma, closing, doer = aside
    within = {each for each in act.actor_ids if _is_only_between(place, each, comma, closing)}
    kept = tuple(each for each in act.actor_ids if each not in within and each not in doer.actor_ids)
    if not within or not kept or any(place.is_same(doer.actor_ids[0], each) for each in kept):
        return act
    changed = place.done_by(act, (*doer.actor_ids, *kept))
    return reaching(changed, place.reading.report, place.line.span(doer.start, doer.end))


def _aside_before(place: Place) -> tuple[int, int, Placed] | None:
    """Return the commas of an aside about somebody, whose verb follows it and stands before the cue, and who it is."""
    words = place.words
    for comma in range(1, place.cue[0]):
        if words[comma] != "," or words[comma + 1] not in _OPENING_ASIDE:
            continue
        doer = next((each for each in place.line.mentions if each.end == comma), None)
        closing = next((at for at in range(comma + 2, place.cue[0]) if words[at] == ","), None)
        if doer is None or closing is None or len(doer.actor_ids) != 1 or doer.is_possessive:
            continue
        following = next((at for at in range(closing + 1, place.cue[0]) if not is_adverb(words[at])), None)
        is_verb = following is not None and (is_past(words[following]) or is_auxiliary(words[following]))
        if is_verb and _CLOSING.isdisjoint(words[closing : place.cue[0]]):
            return comma, closing, doer
    return None


def _is_only_between(place: Place, actor_id: str, start: int, end: int) -> bool:
    own = [each for each in place.line.mentions if actor_id in each.actor_ids]
    return bool(own) and all(start < each.start and each.end <= end for each in own)


_OPENING_ASIDE = frozenset(("who", "which", "whose"))
_CLOSING = frozenset(". ; : ? ! ” “ who which whose that".split())
_WHO = (("who",), ("which",))
_DONE = DEEDS - frozenset(_JOINT)


def with_antecedent(act: Act, place: Place) -> Act:
    """Return what a relative clause tells as done by whom it tells of: "hosted the envoys, who signed the pact"."""
    start, subject = place.group.start, place.subject
    is_told = act.kind in _DONE or (act.kind is not ActKind.MEET and place.shows(act.kind))
    if not is_told or place.words[max(0, start - 1) : start] not in _WHO or place.group.is_passive:
        return act
    doers = subject.mention.actor_ids if subject is not None and subject.mention.end >= start - _APART_BY else ()
    if not doers or not act.actor_ids or any(place.is_actor(each) for each in doers):
        return act
    return replace(
        place.done_by(act, doers),
        told_by=doers[0] if act.told_by in act.actor_ids and place.voice is None else act.told_by,
    )


_APART_BY = 2


_PLURAL = frozenset("have are were".split())
_ONE = frozenset((ActorKind.PERSON, ActorKind.COUNTRY))


def with_several(act: Act, place: Place) -> Act:
    """Return what a relative clause of several goes on to tell as theirs: "Kess met rowers, who object and have sued".

    Nobody alone "have sued".
    """
    words, start = place.words, place.group.start
    if start < _LEAST or words[start] not in _PLURAL or words[start - 1] not in ("and", "but"):
        return act
    doer = place.actors.get(act.actor_ids[0]) if len(act.actor_ids) == 1 else None
    relative = next((at for at in range(start - 1, 0, -1) if words[at] in ("who", "which")), 0)
    own = [each for each in place.line.mentions if doer is not None and doer.id in each.actor_ids]
    is_behind = bool(own) and all(each.end < relative for each in own if each.start < start)
    if doer is None or not _is_one(doer) or not is_behind or _STOPPING.intersection(words[relative:start]):
        return act
    end = relative - (words[relative - 1] == ",")
    point = place.line.ends[end - 1]
    crowds = [each for each in place.reading.nouns if each.span.end == point and each.is_plural]
    if not crowds:
        return act
    crowd = max(crowds, key=lambda each: each.span.start)
    name = OPENING.sub("", place.reading.report.text[crowd.span.start : crowd.span.end])
    found = tuple(each.id for each in place.actors.values() if each.name == name)[:1]
    return replace(
        act,
        actor_ids=found,
        speaks_for=None,
        told_by=next(iter(found), None) if act.told_by == doer.id and place.voice is None else act.told_by,
    )


_STOPPING = frozenset("; : . — –".split())


def _is_one(doer: Actor) -> bool:
    """Say whether a doer is one by kind or by a single name, so that it never "have" done a thing."""
    is_name = doer.name.isalpha() and doer.name[0].isupper() and not doer.name.endswith("s")
    return doer.kind in _ONE or is_name
