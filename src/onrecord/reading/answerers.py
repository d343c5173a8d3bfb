"""Answerers: who answers where the turns of a transcript are only marked Q and A.

It is the one person or spokesperson that the words before the first turn name, else the side that the questions turn
to: "Could the Norlandic side explain ...?", "What is Norland's response?".
"""

from __future__ import annotations

import re

from onrecord.intake.kinds import turns
from onrecord.patterns import pattern_of
from onrecord.reading.registry import load_registry
from onrecord.types import ActorKind, How, Reading, ReportKind, Span

_ANSWER = pattern_of(
    r"\A(?:A|Answer|Spokes(?:person|man|woman)|Official|Speaker|Minister|The (?:spokes\w+|official))\W*\Z",
    re.IGNORECASE,
)
_ASKING = pattern_of(
    r"\A(?:(?:Q|Question|(?:A |The |Foreign )?(?:reporter|journalist|correspondent)s?(?: asked)?|"
    r"(?:The )?(?:Press|Media)(?! (?:secretary|officer|advis|spokes)))\b(?! without)"
    r"|(?:\w+ )?(?:host|anchor|moderator|interviewer)\W*\Z)",
    re.IGNORECASE,
)
_SIDE_BEHIND = pattern_of(r"\A(?:['’]s)?\s+(?:side\b|(?:comment|response|reaction|position|view|reply|take)s?\b)")
_ASKED_BEFORE = pattern_of(r"\b(?:[Dd]oes|[Hh]as|[Ww]ill|[Cc]an|[Cc]ould|[Ww]ould)\s+\Z")
_SIDE = pattern_of(r"\b[Tt]he (?P<of>[A-Z][\w-]+) side\b")
_STANCE = pattern_of(
    r"\A(?:\s+(?:side|government))?(?:\s+(?:has|have|\w+ly|always|also|once again|again))*\s+"
    r"(?:oppose[sd]|urge[sd]?|hopes?|supports?|welcomes?|deplores?|condemns?|"
    r"(?:is|are|stands?) (?:willing|ready|open))\b"
)
_OPENS = pattern_of(r"(?:\A|[.!?]\s+)(?:The\s+)?\Z")
_ALIKE = 5
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))


def is_answer(label: str) -> bool:
    """Say whether a label marks an answer and names nobody.

    >>> is_answer("A"), is_answer("Q"), is_answer("Ada Lund")
    (True, False, False)
    """
    return _ANSWER.match(label) is not None


def is_asker(label: str) -> bool:
    """Say whether a label marks a question, or whoever puts one, and no party.

    >>> is_asker("Question"), is_asker("Journalist"), is_asker("Reporters Without Borders"), is_asker("A")
    (True, True, False, False)
    >>> is_asker("The Press"), is_asker("The Press Secretary")
    (True, False)
    >>> is_asker("HOST"), is_asker("Host country delegation")
    (True, False)
    """
    return _ASKING.match(label) is not None


def find_answerer(reading: Reading) -> str | None:
    """Return the id of the actor who gives the answers that no label names; None where nothing tells."""
    if reading.report.kind is not ReportKind.TRANSCRIPT:
        return None
    found = turns(reading.report.text)
    labels = [reading.report.text[label.start : label.end].strip() for label, _ in found]
    if not any(map(is_answer, labels)):
        return None
    # "Xinhua News: ..." asks as much as "Q: ..." where only the answers have no name.
    questions = tuple(speech for label, (_, speech) in zip(labels, found, strict=True) if not is_answer(label))
    answers = tuple(speech for label, (_, speech) in zip(labels, found, strict=True) if is_answer(label))
    asked = _introduced(reading, found[0][0].start) or _turned_to(reading, questions)
    return asked or _taking_sides(reading, answers)


def _introduced(reading: Reading, end: int) -> str | None:
    """Return the only person whom the words before `end` or the headline name, else the only spokesperson there."""
    kinds = {actor.id: actor.kind for actor in reading.actors}
    title = reading.report.title or ""
    ahead = [each for each in reading.mentions if each.evidence.span.end <= end and len(each.actor_ids) == 1]
    named = {each.actor_ids[0] for each in ahead if kinds.get(each.actor_ids[0]) is ActorKind.PERSON}
    named |= {each.id for each in reading.actors if each.kind is ActorKind.PERSON and each.name in title}
    voices = {each.actor_ids[0] for each in ahead if "spokes" in each.evidence.quote.lower()}
    people = named & voices or named
    if len(people) == 1:
        return next(iter(people))
    return next(iter(voices)) if len(voices) == 1 and not named else None


def _turned_to(reading: Reading, questions: tuple[Span, ...]) -> str | None:
    """Return the only state or body that the questions ask for its word."""
    text, actors = reading.report.text, {actor.id: actor for actor in reading.actors}
    found: set[str] = set()
    for mention in reading.mentions:
        span = mention.evidence.span
        if len(mention.actor_ids) != 1 or mention.how is How.PRONOUN or not _is_asked(text, span):
            continue
        actor = actors.get(mention.actor_ids[0])
        if actor is not None and actor.kind in _STATES and any(question.holds(span) for question in questions):
            found.add(actor.speaks_for or actor.id)
    for question in questions:
        for side in _SIDE.finditer(text, question.start, question.end):
            found.update(_states_of(side["of"], reading))
    return next(iter(found)) if len(found) == 1 else None


def _taking_sides(reading: Reading, answers: tuple[Span, ...]) -> str | None:
    """Return the only state whose stance the answers begin to tell: "Norland firmly opposes this"."""
    text, actors = reading.report.text, {actor.id: actor for actor in reading.actors}
    found: set[str] = set()
    for mention in reading.mentions:
        span = mention.evidence.span
        actor = actors.get(mention.actor_ids[0]) if len(mention.actor_ids) == 1 else None
        if actor is None or actor.kind not in _STATES or _STANCE.match(text[span.end : span.end + 48]) is None:
            continue
        if any(answer.holds(span) and _OPENS.search(text[answer.start : span.start]) for answer in answers):
            found.add(actor.speaks_for or actor.id)
    return next(iter(found)) if len(found) == 1 else None


def _is_asked(text: str, span: Span) -> bool:
    is_side = _SIDE_BEHIND.match(text[span.end : span.end + 24]) is not None
    return is_side or _ASKED_BEFORE.search(text[max(0, span.start - 24) : span.start]) is not None


def _states_of(adjective: str, reading: Reading) -> set[str]:
    """Return the states of the report that an adjective is made from; those of no registry by their first letters."""
    known = load_registry().demonyms.get(adjective, ())
    return {
        actor.id
        for actor in reading.actors
        if actor.id in known
        or (actor.kind is ActorKind.COUNTRY and not known and actor.name[:_ALIKE] == adjective[:_ALIKE])
    }
