"""Turns: who has the word where a noun phrase of a transcript stands, and is nobody's "he" there.

Nor is that one whom others describe: in "Q: The Norlandic premier refused. Your comment?" it is not the premier who
answers, unless a title says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from onrecord.intake.kinds import turns
from onrecord.patterns import pattern_of
from onrecord.reading.answerers import is_asker
from onrecord.reading.chains import Growing
from onrecord.reading.phrases import Phrase
from onrecord.reading.pronouns import FIRST
from onrecord.reading.registry import load_registry
from onrecord.types import ActorKind, How, Mention, Noun, NounKind, Reading, ReportKind, Span

_OTHERS = frozenset({"he", "she", "it", "they"})
_HEADS = frozenset({"head_of_state", "head_of_government"})
# "Thank you, Dana. Will the president ...?", "Dana, does the president ...?"
_CALLING = pattern_of(
    r"(?:(?:Thanks?|Thank you|Yes|Okay|OK|Hi|Hello|Well|So|Sorry|And|But|Good \w+)(?: (?:so|very) much)?,? )?"
    r"(?P<who>[A-Z]\w+(?: [A-Z]\w+){0,3})[,.](?=\s)"
)
# "I think, Dana, that he will": no list of names stands there.
_ASIDE_BEFORE = pattern_of(r"(?:[a-z0-9], |[“\"])\Z")
_ASIDE_BEHIND = pattern_of(r"(?:,(?= [a-z“\"I])|[.?]\s)")
_DESCRIBING = frozenset({"definite", "other"})


class _Title(Struct, frozen=True, gc=False):
    """What somebody is called: the title's words, the kind of its office, and whose it is."""

    words: frozenset[str]
    office: str
    owner: str

    def is_of(self, other: _Title) -> bool:
        """Say whether another has the same title, for all that is known."""
        is_same = bool(self.words & other.words) or (self.office != "" and self.office == other.office)
        return is_same and (not self.owner or not other.owner or _are_one(self.owner, other.owner))


class Turns:
    """The labels of a transcript, by the noun phrases of what is said under them.

    Attributes:
        labels: Numbers of the mentions in labels.
    """

    def __init__(self, reading: Reading, phrases: Sequence[Phrase], mention_of: dict[int, int]) -> None:
        """Take a reading with its mentions, what these are made of, and the mention that each noun phrase is."""
        self._text = reading.report.text
        self._nouns = reading.nouns
        self._phrases = phrases
        self._mention_of = mention_of
        self._actors = {actor.id: actor for actor in reading.actors}
        self._label_of: dict[int, Span] = {}
        self._mentions: dict[Span, list[int]] = {}
        self._said, self._described = set[int](), set[int]()
        self._titles: dict[str, list[_Title]] = {}
        self._heard: set[str] = set()
        # Mentions of those whom a turn speaks to, "Dana, will the president come?": it does not speak of them.
        self._called: set[int] = set()
        # Labels that are an office alone, "The President": they are nobody whom a turn only speaks of.
        self._offices: set[int] = set()
        self._first = 0
        # Those who are only ever spoken to: they ask, and are nobody's "he".
        self._room: frozenset[str] = frozenset()
        self.labels: frozenset[int] = frozenset()
        if reading.report.kind is not ReportKind.TRANSCRIPT:
            return
        heads = [noun.head.start for noun in reading.nouns]
        self._spans = [mention.evidence.span for mention in reading.mentions]
        starts = [span.start for span in self._spans]
        for label, speech in turns(reading.report.text, is_transcript=True):
            said = range(bisect_left(heads, speech.start), bisect_left(heads, speech.end))
            self._label_of |= {at: label for at in said if reading.nouns[at].form in _OTHERS}
            self._said.update(said)
            self._described |= {at for at in said if _is_description(reading.nouns[at]) or self._is_office(at)}
            self._mentions[label] = list(range(bisect_left(starts, label.start), bisect_left(starts, label.end)))
            numbers = range(bisect_left(starts, speech.start), bisect_left(starts, speech.end))
            self._called |= self._called_in(speech, numbers)

        # The noun phrases of labels that only ask, "The Press": nobody speaks of them as "they".
        self._asking = self._of_askers(heads)
        self._heard = {
            each for label in self._mentions.values() for at in label for each in reading.mentions[at].actor_ids
        }
        self.labels = frozenset(each for own in self._mentions.values() for each in own)
        self._room = self._in_the_room(reading)
        self._first = min(self.labels, default=0)
        self._offices = {each for each in self.labels if self._is_open_office(reading.mentions[each], each)}
        for mention, phrase in zip(reading.mentions, phrases, strict=True):
            if phrase.role:
                for actor_id in mention.actor_ids:
                    self._titles.setdefault(actor_id, []).append(_title(phrase))

    def allow(self, at: int, growing: Growing, mentions: Sequence[Mention]) -> bool:
        """Say whether a noun phrase may mean a chain, for all that turns tell of who speaks."""
        if not self._said:
            return True  # no transcript
        if at in self._label_of and not self._asking.isdisjoint(growing.nouns):
            return False
        if at in self._label_of and growing.actor_ids and self._room.issuperset(growing.actor_ids):
            return False
        if self._is_speaker(at, growing, mentions) or self._is_described_speaker(at, growing):
            return False
        if self._mention_of.get(at) in self._offices:
            return all(self._is_label(to) or self._nouns[to].form in FIRST for to in growing.nouns)
        return self.may_hold(at, growing.actor_ids)

    def may_be_called(self, number: int, by: int) -> bool:
        """Say whether a label that is an office alone may be somebody for another mention of one with that title.

        In "Q: President Vorr, will you sign?" and above the first turn it is; of "President Kess" there is only talk.
        """
        return number not in self._offices or by < self._first or by in self._called

    def may_hold(self, at: int, actor_ids: tuple[str, ...]) -> bool:
        """Say whether "the President" of a turn may be somebody: it is mostly the speaker's own, not another's."""
        number = self._mention_of.get(at, -1) if at in self._said else -1
        phrase = self._phrases[number] if number >= 0 else None
        if phrase is None or phrase.office not in _HEADS or not phrase.written[:1].isupper():
            return True
        if phrase.name or phrase.owner or phrase.possessor or not phrase.is_definite:
            return True
        sides = {self._side(each) for each in self._heard}
        if any(self._side(each) in sides for each in actor_ids if self._side(each)):
            return True
        return not any(title.owner for each in actor_ids for title in self._titles.get(each, ()))

    def _side(self, actor_id: str) -> str | None:
        actor = self._actors.get(actor_id)
        return actor.speaks_for if actor is not None else None

    def may_name(self, at: int, actor_ids: tuple[str, ...], growing: Growing) -> bool:
        """Say whether a noun phrase may tell who a chain is.

        A label tells it of nobody whom a turn describes, and "the Norlandic President" not of "the President" there.
        """
        if not all(self.may_hold(to, actor_ids) for to in growing.nouns):
            return False
        number = self._mention_of.get(at, -1)
        if not all(self.may_be_called(self._mention_of.get(to, -1), number) for to in growing.nouns):
            return self._is_label(at)
        if not self._is_label(at) and self._mention_of.get(at) not in self._called:
            return True
        return all(self._has_title(to, actor_ids) for to in growing.nouns if to in self._described)

    def _is_speaker(self, at: int, growing: Growing, mentions: Sequence[Mention]) -> bool:
        """Say whether a chain is of whoever speaks where a "he" or "she" stands: people call themselves "I"."""
        label = self._label_of.get(at)
        if label is None:
            return False
        ids = {each for number in self._mentions[label] for each in mentions[number].actor_ids}
        return not ids.isdisjoint(growing.actor_ids) or any(label.holds(self._nouns[to].head) for to in growing.nouns)

    def _is_described_speaker(self, at: int, growing: Growing) -> bool:
        """Say whether a description within a turn would mean somebody who only has the word, and not that title."""
        if at not in self._described:
            return False
        if not any(self._is_label(to) or self._mention_of.get(to) in self._called for to in growing.nouns):
            return False
        return not self._has_title(at, growing.actor_ids)

    def _is_office(self, at: int) -> bool:
        """Say whether a noun phrase is an office alone, "the President", whatever else it looks like."""
        phrase = self._phrases[self._mention_of[at]] if at in self._mention_of else None
        return phrase is not None and phrase.how is How.ROLE and phrase.sort == "person" and phrase.is_definite

    def _is_open_office(self, mention: Mention, number: int) -> bool:
        phrase = self._phrases[number]
        is_alone = phrase.how is How.ROLE and not phrase.owner and not phrase.name
        return is_alone and phrase.sort == "person" and not mention.actor_ids

    def _called_in(self, speech: Span, numbers: range) -> set[int]:
        """Return the mentions by which somebody is spoken to at the beginning of a speech."""
        opening = _CALLING.match(self._text, speech.start, speech.end)
        spans = self._spans
        asides = {at for at in numbers if self._is_aside(at)}
        return asides | {
            at for at in numbers if opening and opening.start("who") <= spans[at].start < opening.end("who")
        }

    def _is_aside(self, number: int) -> bool:
        """Say whether a bare name is set apart by commas, or opens what is quoted: "it is, Dana, as I said"."""
        phrase, span = self._phrases[number], self._spans[number]
        if not phrase.name or " " in phrase.name or phrase.role or phrase.honorific:
            return False
        before = self._text[max(0, span.start - 3) : span.start]
        return _ASIDE_BEFORE.search(before) is not None and _ASIDE_BEHIND.match(self._text, span.end) is not None

    def _in_the_room(self, reading: Reading) -> frozenset[str]:
        """Return the people all of whose mentions only call them, but for those that say that they have the word."""
        people = {actor.id for actor in reading.actors if actor.kind is ActorKind.PERSON}
        spoken_of = {
            each
            for number, mention in enumerate(reading.mentions)
            if number not in self._called and number not in self.labels
            for each in mention.actor_ids
        }
        called = {each for number in self._called for each in reading.mentions[number].actor_ids}
        return frozenset((called & people) - spoken_of)

    def _of_askers(self, heads: Sequence[int]) -> frozenset[int]:
        asking = [label for label in self._mentions if is_asker(self._text[label.start : label.end])]
        return frozenset(
            at for label in asking for at in range(bisect_left(heads, label.start), bisect_left(heads, label.end))
        )

    def _is_label(self, at: int) -> bool:
        return self._mention_of.get(at) in self.labels

    def _has_title(self, at: int, actor_ids: tuple[str, ...]) -> bool:
        """Say whether somebody is given the title of a description, and not that of another state."""
        noun, number = self._nouns[at], self._mention_of.get(at)
        phrase = self._phrases[number] if number is not None else None
        head = self._text[noun.head.start : noun.head.end].lower()
        title = _title(phrase) if phrase is not None and phrase.role else _Title(frozenset({head}), "", "")
        return any(
            title.is_of(each) and self._may_own(title.owner, each, own)
            for own in actor_ids
            for each in self._titles.get(own, ())
        )

    def _may_own(self, owner: str, title: _Title, actor_id: str) -> bool:
        """Say whether somebody whose own title names no state may hold the office of that one."""
        actor = self._actors.get(actor_id)
        if not owner or title.owner or actor is None or actor.speaks_for is None:
            return True
        return actor.speaks_for in load_registry().named(owner)


def _is_description(noun: Noun) -> bool:
    return noun.form in _DESCRIBING and noun.kind in {NounKind.PERSON, NounKind.ORGANIZATION}


def _title(phrase: Phrase) -> _Title:
    return _Title(frozenset(phrase.role.split(" of ")[0].split()[-1:]), phrase.office, phrase.owner)


def _are_one(owner: str, other: str) -> bool:
    """Say whether two words own alike: "Norland" and "Norlandic"."""
    registry = load_registry()
    return owner == other or not set(registry.named(owner)).isdisjoint(registry.named(other))
