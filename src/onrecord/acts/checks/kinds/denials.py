"""Whether words deny: a denial says that what is claimed of the doer is not so.

"That is nonsense" denies, and so does "we fired nothing"; "the plan is wrong" does not.
"""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import clause_end, clause_start
from onrecord.acts.frames import DETERMINERS, SPEECH
from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.types import ActorKind

# Words at the start of a clause that may point at a claim.
_POINTED = 3
_DENIALS = (
    "den", "dismiss", "reject", "refut", "rebut", "fals", "untru", "lie", "lies", "lying", "nonsens", "baseless",
    "fabricat", "fake", "incorrect", "inaccurate", "wrong", "unfounded", "true", "truth", "debunk", "invent", "absurd",
    "disput", "contradict", "groundless", "ridicul", "hoax", "rumo", "mislead", "slander", "myth", "brush", "disavow",
    "disown", "repudiat", "distanc", "innocen", "nothing", "fiction", "exaggerat", "insist", "maintain",
    "mischaracter", "accura",
)  # fmt: skip
_OWN = frozenset("i we our my us me mine ours there".split())
_POINTING = frozenset("this that these those it".split())
_PLANNING = ("contemplat", "consider", "plann", "talk", "discuss", "suggest", "propos", "ask", "seek", "threaten")


def is_denial(place: Place) -> bool:
    """Say whether a claim about the doer is called untrue: by the word, or by what is not so of the doer itself."""
    words, (start, end) = place.words, place.cue
    is_answer = words[start] in ("not", "no") and words[start + 1 : start + 2] in ((",",), (".",), ("at",), ("true",))
    if is_answer or any(word.startswith(_DENIALS) for word in words[start : end + 2]):
        return True
    low = clause_start(place.line, place.group.start)
    clause = words[low : clause_end(place.line, place.head)]
    if not _OWN.isdisjoint(part for word in clause for part in word.split("'")[:1]):
        return True
    opening = [word.partition("'")[0] for word in clause if word[0].isalpha()][:_POINTED]
    if not _POINTING.isdisjoint(opening) or any(word.startswith(_PLANNING) for word in clause):
        return True
    subject = place.subject
    if subject is not None and any(place.is_actor(each) for each in subject.mention.actor_ids):
        return True
    named = [m for m in place.line.mentions if low <= m.start < place.head]
    return any(place.is_actor(each) or place.is_same(each, place.act.told_by) for m in named for each in m.actor_ids)


_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_SIDED = _STATES | {ActorKind.ORGANISATION, ActorKind.GROUP}


def is_of_another(place: Place) -> bool:
    """Say whether what did not happen is told of another side: "Arland said Borland had not removed the mines".

    Who says so denies no claim about itself, and the other says nothing.
    """
    act, words = place.act, place.words
    if any(word.startswith(_DENIALS) for word in words[place.cue[0] : place.cue[1] + 2]) or not act.actor_ids:
        return False
    if act.told_by is not None and not place.is_actor(act.told_by):
        return any(_is_sided(place, each, act.told_by) for each in act.actor_ids)
    known = () if place.group.is_passive else _subject(place)
    return bool(known) and all(not place.is_actor(each) and _is_sided(place, each, act.actor_ids[0]) for each in known)


def _is_sided(place: Place, actor_id: str, other: str) -> bool:
    """Say whether somebody is known to be of a side that another is not of."""
    actor, known = place.actors.get(actor_id), place.actors.get(other)
    if actor is None or known is None:
        return False
    if actor.speaks_for is not None or actor.kind in _STATES:
        return True
    # Who speaks for nobody known may speak for a company or a party.
    return actor.kind in _SIDED and (known.speaks_for is not None or known.kind in _SIDED)


def _subject(place: Place) -> tuple[str, ...]:
    """Return who did not do it: behind a verb of saying, the subject of the clause that it leads to."""
    words, at = place.words, place.head
    if words[at] not in SPEECH:
        subject = place.subject
        return subject.mention.actor_ids if subject is not None and subject.mention.start < at else ()
    at += 1
    while at < len(words) - 1 and (words[at] == "that" or words[at] in DETERMINERS):
        at += 1
    mention = place.line.mention_over(at)
    return mention.actor_ids if mention is not None and not mention.is_possessive else ()


_THEM = frozenset("him her it them us me you".split())
_GRANTED = frozenset(
    "access entry permission permit visa visas bail asylum admission quorum vote votes right rights chance leave "
    "licence license funds funding aid care treatment request requests motion application applications".split()
)


def is_kept_from(place: Place) -> bool:
    """Say whether somebody is not let have a thing: "denied it a quorum", and not "denied it on Monday"."""
    words, at = place.words, place.head + 1
    named = place.line.mention_over(at)
    behind = named.end if named is not None and words[at] not in _THEM else at + 1
    if named is None and words[at : at + 1] != () and words[at] not in _THEM:
        behind = at
    return words[at : at + 1] not in (("that",), ("having",)) and not _GRANTED.isdisjoint(words[behind : behind + 3])


_REJECTED = pattern_of(
    r"\b(?:reject|dismiss|refut|disput|contest|rebuff|repudiat)\w* "
    r"(?:(?!(?:and|or|to|of|by|with|over)\b)[\w'’.-]+ ){0,4}?"
    r"(?:assessments?|characteri[sz]ations?|portrayals?|depictions?|insinuations?|narratives?|descriptions?|"
    r"interpretations?|implications?|smears?|slurs?|slanders?|fabrications?|innuendo)(?![\w'-])"
)
_REJECTED_REACH = 6


def is_rejected_claim(place: Place) -> bool:
    """Say whether what is rejected is what others say, and nothing that they ask: "rejected its assessment"."""
    said = place.words[place.head : place.head + _REJECTED_REACH]
    return not place.group.is_negated and _REJECTED.match(" ".join(said)) is not None


_PLEAD = forms_of("maintain protest proclaim assert profess declare affirm reaffirm plead")


def is_innocent(place: Place) -> bool:
    """Say whether somebody is told to call himself innocent: "maintained her innocence", "pleaded not guilty"."""
    behind = place.words[place.head + 1 : place.head + 4]
    if place.words[place.head] in _PLEAD and behind[:2] == ("not", "guilty"):
        return True
    is_own = behind[:1] != () and behind[0] in ("his", "her", "its", "their") and "innocence" in behind
    return place.words[place.head] in _PLEAD and is_own
