"""Where an act stands: its sentence in words, its cue, the verb group there, and whose words hold it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.clauses import Group, find_group, has_negation, is_adverb, is_auxiliary, is_negation
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS, Subject, find_subject
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Line, Mentions, Placed, is_first_person
from onrecord.acts.stems import name_stem
from onrecord.acts.voices import Voice, Voices, is_outlet
from onrecord.reading.answerers import is_asker
from onrecord.types import Act, ActKind, Actor, Reading, ReportKind, Span
from onrecord.types import Voice as Manner

_LEADING = frozenset("to nobody nothing neither nor both also longer no ever he she it they you who which that".split())


class Doubt(Struct, frozen=True, gc=False):
    """What an act claims and its evidence does not say.

    Attributes:
        check: Which check failed: `negation`, `condition`, `teller` ..
        why: In one sentence, with the words.
        is_of_kind: Only the kind is doubtful: something is said there, though not what the act claims.
    """

    check: str
    why: str
    is_of_kind: bool = False


class Place(Struct, frozen=True, gc=False, kw_only=True):
    """An act in its sentence.

    Attributes:
        act: What is claimed.
        line: The sentence that holds the cue.
        words: Its words.
        cue: First word of the cue and one past its last.
        head: The word of the cue that carries it, auxiliaries and negations passed over.
        group: The verb group that ends there.
        subject: Who does what the verb group says, if the sentence shows it.
        voice: The words of somebody that hold the cue; None where the reporter speaks.
        reading: The report and what was found in it.
        actors: Everybody mentioned, by id.
        has_negation: Some word of the sentence negates.
    """

    act: Act
    line: Line
    words: tuple[str, ...]
    cue: tuple[int, int]
    head: int
    group: Group
    subject: Subject | None
    voice: Voice | None
    reading: Reading
    actors: dict[str, Actor]
    has_negation: bool

    @property
    def mentioned(self) -> frozenset[str]:
        """Return the ids of everybody mentioned in the sentence."""
        return frozenset(each for mention in self.line.mentions for each in mention.actor_ids)

    def quote(self, start: int, end: int) -> str:
        """Return words as they are written, the ends cut to the sentence."""
        span = self.line.span(max(0, start), min(len(self.words), max(end, start + 1)))
        return " ".join(self.line.text[span.start : span.end].split())

    def name(self, actor_id: str | None) -> str:
        """Return the name of an actor."""
        actor = self.actors.get(actor_id or "")
        return actor.name if actor else "the reporter" if actor_id is None else actor_id

    def side(self, actor_id: str | None) -> str | None:
        """Return the state or body somebody speaks for, else its own id."""
        actor = self.actors.get(actor_id or "")
        return (actor.speaks_for or actor.id) if actor else actor_id

    def is_same(self, first: str | None, second: str | None) -> bool:
        """Say whether two ids are of one side, or of one name: "Ilka Torvald" and "Torvald"."""
        if first is None or second is None:
            return False
        if self.side(first) == self.side(second):
            return True
        ours, theirs = _name_words(self.name(first)), _name_words(self.name(second))
        return bool(ours and theirs) and (ours <= theirs or theirs <= ours)

    def is_called(self, actor_id: str | None, words: str) -> bool:
        """Say whether words of the text may name somebody."""
        ours = _name_words(self.name(actor_id))
        return bool(ours & _name_words(words))

    def is_meant(self, actor_id: str | None, mention: Placed) -> bool:
        """Say whether a mention means somebody, by its words where nobody is known by it."""
        if mention.actor_ids:
            return actor_id in mention.actor_ids
        return not mention.is_first and self.is_called(actor_id, self.quote(mention.start, mention.end))

    def is_actor(self, actor_id: str | None) -> bool:
        """Say whether an id is one of the doers of the act, or of their side."""
        if actor_id in self.act.actor_ids:
            return True
        ours = (*self.act.actor_ids, self.act.speaks_for)
        return any(self.is_same(actor_id, each) for each in ours)

    def done_by(self, act: Act, doers: tuple[str, ...]) -> Act:
        """Return an act as done by these, for their side; who does it is not whom it is aimed at."""
        first = self.actors.get(doers[0]) if doers else None
        return replace(
            act,
            actor_ids=doers,
            speaks_for=first.speaks_for if first else None,
            recipient_id=None if act.recipient_id in doers else act.recipient_id,
        )

    def shows(self, kind: ActKind) -> bool:
        """Say whether the cue is a verb whose subject does what the kind says, by the table of cues."""
        cues = CUES.get(self.words[self.head], ()) if not is_fee(self.words, self.head) else ()
        return any(cue.kind is kind and cue.form is Form.VERB and not cue.is_blame for cue in cues)


_CHARGING = frozenset("charge charges charged charging".split())
_FEES = frozenset("percent % tariff tariffs fee fees duty duties toll tolls tax taxes dollars".split())
_FEE_REACH = 10


def is_fee(words: tuple[str, ...], at: int) -> bool:
    """Say whether money is what is charged at a word: "they charge us 100 percent" accuses nobody.

    >>> is_fee(("they", "charge", "us", "100", "percent"), 1), is_fee(("they", "charged", "that", "he", "lied"), 1)
    (True, False)
    """
    return words[at] in _CHARGING and not _FEES.isdisjoint(words[at + 1 : at + _FEE_REACH])


class Places:
    """The sentences of a reading, made once for all its acts."""

    def __init__(self, reading: Reading, mentions: Mentions | None = None, voices: Voices | None = None) -> None:
        """Take a reading, its mentions where they have been cut to its sentences, and its voices where known."""
        self._reading = reading
        self._mentions = mentions or Mentions(reading)
        self._starts = [sentence.start for sentence, *_ in self._mentions.lines]
        self._known: dict[tuple[int, int], Place | None] = {}
        self._voices = voices or Voices(reading)
        self._direct = [
            (piece.span, each) for each in reading.attributions if each.voice is Manner.DIRECT for piece in each.content
        ]
        self._actors = {actor.id: actor for actor in reading.actors}

    def of(self, act: Act) -> Place | None:
        """Return where an act stands; None where its cue is in no sentence."""
        cue = (act.cue.span.start, act.cue.span.end)
        if cue not in self._known:
            self._known[cue] = self._placed(act)
        known = self._known[cue]
        if known is not None and known.act is not act:
            # Who asks for an act mostly asks for it again.
            known = self._known[cue] = replace(known, act=act)
        return known

    def after(self, bounds: Span) -> Line | None:
        """Return the sentence that follows another in its paragraph."""
        at = bisect_right(self._starts, bounds.start)
        if at >= len(self._starts):
            return None
        following = self._mentions.lines[at]
        is_near = "\n" not in self._reading.report.text[bounds.end : following[0].start]
        return self._mentions.line(*following[1:], bounds=following[0]) if is_near else None

    def _placed(self, act: Act) -> Place | None:
        line = self._line(act.cue.span)
        if line is None:
            return None
        start, end = line.at(act.cue.span.start), line.at(act.cue.span.end)
        if start >= end or line.starts[start] >= act.cue.span.end:
            return None
        head = _head(line, start, end)
        group = find_group(line, head)
        return Place(
            act=act,
            line=line,
            words=line.words,
            cue=(start, end),
            head=head,
            group=group,
            subject=find_subject(line, group, head),
            voice=self._voices.around(act.cue.span) or self._answer(act.cue.span) or self._labelled(act.cue.span),
            reading=self._reading,
            actors=self._actors,
            has_negation=has_negation(line.words),
        )

    def _answer(self, cue: Span) -> Voice | None:
        """Return the words of an answer, which is no voice elsewhere, as it may repeat what was asked."""
        held = [each for each in self._direct if each[0].holds(cue)]
        if not held:
            return None
        span, attribution = min(held, key=lambda each: each[0].end - each[0].start)
        return Voice(speaker_id=attribution.speaker_id, span=span, attribution=attribution)

    def _labelled(self, cue: Span) -> Voice | None:
        """Return the paragraph of a transcript that a name and a colon open."""
        text = self._reading.report.text
        if self._reading.report.kind is not ReportKind.TRANSCRIPT or self._voices.is_asking(cue):
            return None
        start, end = text.rfind("\n", 0, cue.start) + 1, text.find("\n", cue.start) % (len(text) + 1)
        mentions = self._reading.mentions
        for label in mentions[bisect_left(mentions, start, key=lambda each: each.evidence.span.start) :]:
            span = label.evidence.span
            if span.start > start:
                break
            is_told = not is_asker(label.evidence.quote) and not is_outlet(label.evidence.quote)
            if text.startswith(":", span.end) and label.actor_ids and is_told:
                return Voice(
                    speaker_id=label.actor_ids[0], span=Span(start=span.end, end=max(end, cue.end)), attribution=None
                )
        return None

    def _line(self, cue: Span) -> Line | None:
        at = bisect_right(self._starts, cue.start) - 1
        if at < 0 or not self._mentions.lines[at][0].holds(Span(start=cue.start, end=cue.start + 1)):
            return None
        sentence, words, starts, ends = self._mentions.lines[at]
        bare = self._mentions.bare(at)
        # A cue in an aside is read with it.
        own = starts[bisect_left(starts, cue.start) : bisect_left(starts, cue.end)]
        is_whole = bare[1] is starts or all(point in bare[1] for point in own)
        return self._mentions.line(*(bare if is_whole else (words, starts, ends)), bounds=sentence)


def _head(line: Line, start: int, end: int) -> int:
    """Return the word that carries a cue: "send" of "would not send", "willing" of "is willing to share"."""
    for at in range(start, end):
        word = line.words[at]
        named = line.mention_over(at) is not None or is_first_person(word)
        small = is_auxiliary(word) or is_negation(word) or is_adverb(word) or word in _LEADING
        if not (named or small or word in DETERMINERS or word in PREPOSITIONS) and word[0].isalnum():
            return at
    return end - 1


_TITLES = frozenset("the of and mr mrs ms dr president minister government people state officials party".split())


@lru_cache(maxsize=4096)
def _name_words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    # A single letter is an initial, or the "s" of an owner, and names nobody.
    words = [word for word in re.findall(r"[a-z]{2,}", plain) if word not in _TITLES]
    return frozenset(name_stem(word) for word in words)
