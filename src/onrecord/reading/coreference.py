"""Coreference by rules: pronouns and descriptions linked to the actors they stand for, none where it is a toss-up."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from math import log2

from onrecord.ids import digest
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.groups import Groups, Met
from onrecord.reading.phrases import Phrase, parse_phrase
from onrecord.reading.possessions import owned_by
from onrecord.reading.titles import STATE_OFFICES, UNIQUE_OFFICES
from onrecord.reading.voices import voices
from onrecord.types import Actor, ActorKind, Attribution, How, Mention, Reading, Voice

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_NEUTER = frozenset({"it", "its", "itself"})
_FIRST = frozenset({"i", "me", "my", "we", "us", "our", "myself"})
_RELATIVE = frozenset({"who", "which"})
_OBJECT = frozenset({"him", "them"})
_BODIES = frozenset({ActorKind.GOVERNMENT, ActorKind.COUNTRY, ActorKind.ORGANISATION})
# How many sentences back an antecedent may stand, and what one sentence costs.
_REACH = 4
_STEP = 1.5
_AS_SUBJECT = 2.0
_AS_LATER_SUBJECT = 1.25
_UNSURE_GENDER = 0.75
_UNSURE_PERSON = 1.75
_MARGIN = 0.5
# Of whom a report speaks most, a pronoun speaks too.
_TOPIC = 0.2
_BEFORE_OBJECT = re.compile(
    r"\b(?:of|to|with|for|by|from|against|about|on|in|at|between|over|under|toward|towards|upon|like|than|as|via|and|or)"
    r"\s+(?:the\s+|both\s+)?\Z",
    re.IGNORECASE,
)
_SPEECH_MARKS = '“"«„'
# What these call, where the report names it.
_KNOWN_BODIES = {"alliance": "IGO.NATO", "bloc": "IGO.EUROPEAN_UNION"}


def find_coreference(reading: Reading) -> Reading:
    """Link pronouns and definite descriptions to actors of the report."""
    first = _Resolver(reading, {})
    first.resolve()
    # What pronouns say of somebody once tells who is meant elsewhere.
    second = _Resolver(reading, first.learned())
    mentions = second.resolve()
    return replace(reading, mentions=mentions, actors=second.actors())


class _Resolver:
    """Resolves the mentions of one report in their order."""

    def __init__(self, reading: Reading, learned: dict[str, str]) -> None:
        self._text = reading.report.text
        self._mentions = list(reading.mentions)
        self._phrases = [parse_phrase(mention.evidence.quote) for mention in reading.mentions]
        self._actors = {actor.id: actor for actor in reading.actors}
        self._attributions = reading.attributions
        self._voices = voices(reading)
        self._starts = [sentence.start for sentence in reading.sentences]
        self._groups = Groups(reading)
        self._told = self._narrated(reading)
        self._votes: Counter[tuple[str, str]] = Counter()
        self._genders = self._known_genders(learned)
        self._met: list[Met] = []
        # Speakers without a name, "a spokesman", stand between a pronoun and the names before them.
        self._nameless: list[Met] = []
        self._said: Counter[str] = Counter()
        self._contents = sorted(
            (piece.span.start, piece.span.end, number)
            for number, attribution in enumerate(reading.attributions)
            for piece in attribution.content
        )

    def resolve(self) -> tuple[Mention, ...]:
        """Return the mentions with the antecedents found."""
        for number, mention in enumerate(self._mentions):
            if mention.actor_ids and self._phrases[number].possessor:
                self._take_side(number, self._phrases[number])
            found = mention.actor_ids or self._antecedent(number)
            if found:
                self._mentions[number] = replace(mention, actor_ids=found)
                self._met.append(self._place(number, found))
                self._said[found[0]] += 1
            elif mention.how is How.ROLE and self._phrases[number].sort == "person":
                self._nameless.append(self._place(number, ()))
        for number, mention in enumerate(self._mentions):
            if not mention.actor_ids and mention.how is How.PRONOUN and _word(mention) in _FIRST:
                speaker = self._speaker_around(number) or self._voice(number)
                if speaker:
                    self._mentions[number] = replace(mention, actor_ids=speaker)
        return tuple(self._mentions)

    def actors(self) -> tuple[Actor, ...]:
        """Return the actors, with those that only a possessive introduces, and the sides it tells."""
        return tuple(self._actors[key] for key in sorted(self._actors))

    def learned(self) -> dict[str, str]:
        """Return the gender of those whom pronouns of one gender alone were linked to."""
        people = {actor_id for actor_id, _ in self._votes}
        found = {}
        for actor_id in sorted(people):
            men, women = self._votes[actor_id, "m"], self._votes[actor_id, "f"]
            if (men == 0) != (women == 0):
                found[actor_id] = "m" if men else "f"
        return found

    def _known_genders(self, learned: dict[str, str]) -> dict[str, str]:
        """Return what titles, honorifics and given names say about each person, then what pronouns said."""
        found: dict[str, str] = {}
        for mention, phrase in zip(self._mentions, self._phrases, strict=True):
            for actor_id in mention.actor_ids:
                if phrase.gender:
                    found[actor_id] = phrase.gender
        for actor_id, actor in self._actors.items():
            if actor.kind is ActorKind.PERSON and actor_id not in found:
                found[actor_id] = given_name_gender(actor.name) or learned.get(actor_id, "")
        return found

    def _sentence(self, number: int) -> int:
        return bisect_right(self._starts, self._mentions[number].evidence.span.start) - 1

    def _narrated(self, reading: Reading) -> list[int]:
        """Return how many sentences up to each the reporter tells: somebody's long words do not push others away."""
        words = [
            piece.span
            for attribution in reading.attributions
            for piece in attribution.content
            if attribution.voice is Voice.DIRECT
        ]
        count, found = 0, []
        for sentence in reading.sentences:
            count += not any(span.start < sentence.start and sentence.end <= span.end + 1 for span in words)
            found.append(count)
        return found

    def _place(self, number: int, actor_ids: tuple[str, ...]) -> Met:
        span, sentence = self._mentions[number].evidence.span, self._sentence(number)
        before = self._text[max(self._starts[sentence], span.start - 24) : span.start]
        is_owner = self._text.startswith(("'s", "’s"), span.end) or _word(self._mentions[number]) in {
            "his",
            "her",
            "their",
        }
        is_first = not any(met.is_subject and met.sentence == sentence for met in self._met[-6:])
        is_subject = not _BEFORE_OBJECT.search(before) and not is_owner and (is_first or _starts_clause(before))
        return Met(actor_ids=actor_ids, number=number, sentence=sentence, is_subject=is_subject, is_first=is_first)

    def _antecedent(self, number: int) -> tuple[str, ...]:
        mention, phrase = self._mentions[number], self._phrases[number]
        if mention.how is How.ROLE:
            return self._described(number, phrase)
        word = _word(mention)
        if word in _RELATIVE:
            return self._just_before(number)
        if word in _SINGULAR:
            return self._person(number, _SINGULAR[word], is_object=word in _OBJECT)
        if word in _PLURAL:
            return self._groups.plural(number, self._met)
        if word == "its" or (word in _NEUTER and self._is_source(number)):
            return self._body(number)
        return ()

    def _just_before(self, number: int) -> tuple[str, ...]:
        """Return whom the noun right before a relative pronoun means."""
        if not number:
            return ()
        before, span = self._mentions[number - 1], self._mentions[number].evidence.span
        gap = self._text[before.evidence.span.end : span.start]
        kinds = {self._actors[actor_id].kind for actor_id in before.actor_ids}
        if _word(self._mentions[number]) == "who" and not kinds <= {ActorKind.PERSON, ActorKind.GROUP}:
            return ()
        return before.actor_ids if gap.strip() in {"", ","} or re.fullmatch(r"\s*\([^)]*\),?\s*", gap) else ()

    def _person(self, number: int, gender: str, *, is_object: bool, margin: float = _MARGIN) -> tuple[str, ...]:
        """Return the person a pronoun of this gender means: subjects before others, near before far."""
        scores: dict[str, float] = {}
        sentence = self._sentence(number)
        speaker = self._quoted_speaker(number)
        for met in reversed(self._met):
            back = self._told[sentence] - self._told[met.sentence]
            if back >= _REACH:
                break
            actor_id = met.actor_ids[0]
            if len(met.actor_ids) > 1 or not self._is_person(met) or actor_id == speaker:
                continue
            known = self._gender_of(met)
            if known and known != gender:
                continue
            if is_object and back == 0 and met.is_subject:
                continue
            doubt = 0.0 if known else _UNSURE_PERSON if actor_id.startswith("x-") else _UNSURE_GENDER
            score = _salience(met, back) - doubt + _TOPIC * log2(1 + self._said[actor_id])
            scores[actor_id] = max(score, scores.get(actor_id, score))
        ranked = sorted(scores, key=lambda actor_id: -scores[actor_id])
        if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < margin):
            return ()
        if self._nameless_score(sentence, gender) > scores[ranked[0]]:
            return ()
        self._votes[ranked[0], gender] += 1
        return (ranked[0],)

    def _is_person(self, met: Met) -> bool:
        """Say whether a mention is of a person, be it one who lends a body a voice: "a spokesman for the League"."""
        actor = self._actors.get(met.actor_ids[0])
        return actor is not None and (actor.kind is ActorKind.PERSON or self._phrases[met.number].sort == "person")

    def _gender_of(self, met: Met) -> str:
        return self._genders.get(met.actor_ids[0], "") or self._phrases[met.number].gender

    def _nameless_score(self, sentence: int, gender: str) -> float:
        """Return how near and prominent the last nameless speaker is that a pronoun of this gender may mean."""
        best = -_STEP * _REACH
        for met in reversed(self._nameless):
            back = self._told[sentence] - self._told[met.sentence]
            if back >= _REACH:
                break
            known = self._phrases[met.number].gender
            if known in {"", gender} and self._is_in_source(met.number):
                best = max(best, _salience(met, back))
        return best

    def _body(self, number: int) -> tuple[str, ...]:
        """Return the state or body that "it" means: the one that begins this or the last sentence."""
        sentence = self._sentence(number)
        near = [met for met in self._met if sentence - met.sentence <= 1 and self._leads(met)]
        return near[-1].actor_ids if near and self._is_body(near[-1]) else ()

    def _leads(self, met: Met) -> bool:
        """Say whether a mention begins its sentence: a subject further on may not be the first noun."""
        return self._mentions[met.number].evidence.span.start - self._starts[met.sentence] <= len("“The ")

    def _is_body(self, met: Met) -> bool:
        actor = self._actors.get(met.actor_ids[0])
        return len(met.actor_ids) == 1 and actor is not None and actor.kind in _BODIES

    def _described(self, number: int, phrase: Phrase) -> tuple[str, ...]:
        """Return whom a description without an owner means: "the minister", "the ministry", "the two leaders"."""
        if phrase.possessor:
            return self._possessed(number, phrase)
        if phrase.sort == "group" and not phrase.owner:
            return self._groups.two(number, self._met)
        if phrase.owner or not phrase.is_definite:
            return ()
        head = phrase.role.split(" of ")[0].split()[-1]
        known = _KNOWN_BODIES.get(head)
        if known and known in self._actors:
            return (known,)
        called = [met for met in self._met if len(met.actor_ids) == 1 and self._is_called(met, phrase, head)]
        if not called:
            return ()
        is_only = len({met.actor_ids for met in called}) == 1
        return called[-1].actor_ids if is_only or self._sentence(number) - called[-1].sentence <= 1 else ()

    def _is_called(self, met: Met, phrase: Phrase, head: str) -> bool:
        """Say whether the mention at `met` has the same title or body noun as a description."""
        other = self._phrases[met.number]
        if phrase.sort != other.sort or not other.role:
            return False
        if self._genders.get(met.actor_ids[0], "") not in {
            "",
            phrase.gender or self._genders.get(met.actor_ids[0], ""),
        }:
            return False
        if phrase.office in UNIQUE_OFFICES and phrase.office == other.office:
            return True
        return head in other.role.split(" of ")[0].split() and (phrase.office in {"", "minister", other.office})

    def _possessed(self, number: int, phrase: Phrase) -> tuple[str, ...]:
        """Return the body or voice of a person: "his campaign" after "the Lund campaign", "her office"."""
        owner = self._owner(number, phrase)
        if owner is None:
            return ()
        found = digest("x", "body", owner.id, phrase.role)
        if found in self._actors:
            return (found,)
        actor = owned_by(owner, phrase)
        if actor is None:
            return ()
        if not actor.name[0].isupper() and actor.speaks_for in self._actors:
            actor = replace(actor, name=f"{self._actors[actor.speaks_for].name} {actor.name}")
        self._actors.setdefault(actor.id, actor)
        return (actor.id,)

    def _take_side(self, number: int, phrase: Phrase) -> None:
        """Let a person called "her foreign minister" speak for whom her government speaks."""
        actor = self._actors.get(self._mentions[number].actor_ids[0])
        if actor is None or actor.kind is not ActorKind.PERSON or actor.speaks_for or phrase.is_former:
            return
        owner = self._owner(number, phrase) if phrase.office in STATE_OFFICES else None
        if owner is not None and owner.id != actor.id and owner.speaks_for:
            self._actors[actor.id] = replace(actor, speaks_for=owner.speaks_for)

    def _owner(self, number: int, phrase: Phrase) -> Actor | None:
        gender = _SINGULAR.get(phrase.possessor)
        owner = self._person(number, gender, is_object=False, margin=2 * _MARGIN) if gender else ()
        return self._actors.get(owner[0]) if owner else None

    # Words inside quotation marks.

    def _around(self, number: int) -> list[Attribution]:
        """Return the attributions whose content holds a mention, the innermost first."""
        span = self._mentions[number].evidence.span
        held = [(end - start, at) for start, end, at in self._contents if start <= span.start and span.end <= end]
        return [self._attributions[at] for _, at in sorted(held)]

    def _source_ids(self, attribution: Attribution) -> tuple[str, ...]:
        source = attribution.source
        if source is None:
            return ()
        for mention in self._mentions:
            if source.span.holds(mention.evidence.span) and mention.actor_ids:
                return mention.actor_ids
        return ()

    def _quoted_speaker(self, number: int) -> str | None:
        """Return who speaks the words in quotation marks around a mention: "he" is hardly that person."""
        span = self._mentions[number].evidence.span
        for attribution in self._around(number):
            piece = next(piece for piece in attribution.content if piece.span.holds(span))
            opened = self._text[piece.span.start : span.start]
            if any(mark in opened for mark in _SPEECH_MARKS) or self._text[
                piece.span.start - 1 : piece.span.start
            ] in tuple(_SPEECH_MARKS):
                ids = self._source_ids(attribution)
                return ids[0] if ids else None
        return None

    def _speaker_around(self, number: int) -> tuple[str, ...]:
        for attribution in self._around(number):
            ids = self._source_ids(attribution)
            if len(ids) == 1:
                return ids
        return ()

    def _voice(self, number: int) -> tuple[str, ...]:
        """Return whose turn or statement a mention stands in."""
        at = self._mentions[number].evidence.span.start
        for speech, label in self._voices:
            if speech.start <= at < speech.end:
                ids = (mention.actor_ids for mention in self._mentions if label.touches(mention.evidence.span))
                return next((found for found in ids if len(found) == 1), ())
        return ()

    def _is_source(self, number: int) -> bool:
        span = self._mentions[number].evidence.span
        return any(attribution.source and attribution.source.span == span for attribution in self._attributions)

    def _is_in_source(self, number: int) -> bool:
        span = self._mentions[number].evidence.span
        return any(attribution.source and attribution.source.span.touches(span) for attribution in self._attributions)


def _salience(met: Met, back: int) -> float:
    """Return how readily a pronoun `back` sentences on means who was met: subjects first, near before far."""
    return (_AS_SUBJECT if met.is_first else _AS_LATER_SUBJECT) * met.is_subject - _STEP * back


def _word(mention: Mention) -> str:
    return re.split("['’]", mention.evidence.quote, maxsplit=1)[0].lower()


def _starts_clause(before: str) -> bool:
    """Say whether a clause begins right after `before`."""
    return bool(re.search(r"(?:\b(?:that|while|but|because|if|when|said|as|though)|[,;:“\"])\s+\Z", before))
