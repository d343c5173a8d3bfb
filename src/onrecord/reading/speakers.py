"""Speakers: whose words each attribution is, to whom, where and when they were said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from onrecord.intake.kinds import turns
from onrecord.patterns import pattern_of
from onrecord.reading.answerers import find_answerer, is_answer
from onrecord.reading.bearers import bearer
from onrecord.reading.days import SaidDays, with_continued_days
from onrecord.reading.documents import is_issuer_after, is_issuer_before
from onrecord.reading.groups import vague_group
from onrecord.reading.lands import without_land
from onrecord.reading.listed import is_listed
from onrecord.reading.peoples import issuing_state
from onrecord.reading.settings import Settings
from onrecord.reading.tellers import Contents
from onrecord.reading.unnamed import UnnamedSources
from onrecord.types import Actor, ActorKind, Attribution, Evidence, How, Mention, Reading, ReportKind, Span

_GOVERNED = pattern_of(
    r"\b(?:of|to|from|by|with|for|in|on|at|who|whose|that|which|close|among|about|near|like|against|behind|after)\b",
    re.IGNORECASE,
)
# "A statement from Lund": the words are hers.
_PAPER = pattern_of(
    r"\A(?:an?|the|one|another)?\s*(?:\w+\s+){0,2}(?:statement|letter|note|memo|email|e-mail|post|tweet|release|message|"
    r"spokes(?:man|woman|person)|officials?|sources?|aides?|advis[eo]rs?)\s+(?:from|by|for|in|at|with|to)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# What was a lawsuit may be called "the suit" later.
_THE_PAPER = pattern_of(
    r"\A(?:the|this|that) (?:law)?(statement|letter|memo|memorandum|note|email|e-mail|suit|complaint|petition|report|"
    r"release|post|tweet|article|essay|op-ed|book|ad)\Z",
    re.IGNORECASE,
)
_FAR_PAPER = 1500
_SENDING = pattern_of(r" (?:(?:has|had|also|later) )?(?:issued|released|sent|published|posted|filed|put out) \Z")
_FAR_VERB = 24
# "A spokesman for the minister" speaks for the state and is not the minister.
_VOICE = pattern_of(r"\A.*\b(?:spokes\w+|officials?|sources?|aides?|advis[eo]rs?)\b", re.IGNORECASE)
# What may follow the head of a source; anything else makes the name a part of a longer noun: "a Lund voter".
_AFTER_HEAD = pattern_of(
    r"\A(?:\s*\Z|\s*[,(\[—–:-]|['’]|\s+(?:who|whom|whose|which|that|of|and|or|in|at|from|with|on|for|to|as|by|himself|"
    r"herself|itself|themselves|alone|also|via|through|ads?|tweets?|posts?|statements?|speech(?:es)?|letters?|interviews?|"
    r"aides?|allies|supporters?|while|when|both|is|was|has|have|had|will|near|told|said|"
    r"familiar with|briefed|close to|privy to|aware of|involved in|speaking)\b)"
)
_PARTICIPLE = pattern_of(r"\A(?:not |also |even |then )?\w+ing\b", re.IGNORECASE)


_CITING = pattern_of(r"\b(?:quot|cit)(?:e|es|ed|ing)\b")
_AS_SAYING = pattern_of(r",? as (?:saying|telling|stating|writing|having said)\b")
_CITED_REACH = 160


def find_speakers(reading: Reading) -> Reading:
    """Give each attribution its speaker, teller, addressee, medium and day."""
    if not reading.attributions:
        return reading
    finder = _Finder(reading)
    found = with_continued_days(tuple(finder.find(each) for each in reading.attributions), reading)
    contents = Contents(found)
    told = {attribution.id: _teller(attribution, contents) for attribution in found}
    return replace(
        reading,
        attributions=tuple(it if told[it.id] is None else replace(it, told_by=told[it.id]) for it in found),
        actors=finder.actors(),
    )


def _teller(attribution: Attribution, contents: Contents) -> str | None:
    """Return the speaker of the content that an attribution's own cue stands in, if another's."""
    around = (other for other in contents.around(attribution.cue.span) if other.id != attribution.id)
    teller = next((other.speaker_id for other in around), None)
    return teller if teller != attribution.speaker_id else None


class _Finder:
    """Finds what the attributions of one report leave to their surroundings."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._published = reading.report.published
        self._mentions = reading.mentions
        self._actors = {actor.id: actor for actor in reading.actors}
        self._mention_starts = [mention.evidence.span.start for mention in reading.mentions]
        self._sentences = reading.sentences
        self._sentence_starts = [sentence.start for sentence in reading.sentences]
        self._days = SaidDays(reading)
        self._settings = Settings(reading)
        self._attributions = reading.attributions
        self._cue_starts = [each.cue.span.start for each in reading.attributions]
        self._turns = (
            turns(reading.report.text, is_transcript=True) if reading.report.kind is ReportKind.TRANSCRIPT else ()
        )
        self._labels = [label.start for label, _ in self._turns]
        self._answerer = find_answerer(reading)
        self._speakers: dict[str, str | None] = {}
        self._unnamed_sources = UnnamedSources(reading.report.id)

    def find(self, attribution: Attribution) -> Attribution:
        """Return the attribution with its speaker, addressee, medium and day."""
        sentence = self._sentence(attribution.cue.span.start)
        cited = self._cited(attribution, sentence)
        # Whose words they are must stand in the evidence: the source is who is cited, and not the agency.
        source = cited.evidence if cited is not None else attribution.source
        speaker = cited.actor_ids[0] if cited is not None else self._speaker(attribution, sentence)
        self._speakers[attribution.id] = speaker
        setting = self._settings.find(attribution, sentence)
        told, medium = setting.addressee, setting.medium
        # Not `replace`, which takes longer than to find the speaker.
        return Attribution(
            id=attribution.id,
            source=source,
            cue=attribution.cue,
            content=attribution.content,
            voice=attribution.voice,
            confidence=attribution.confidence,
            speaker_id=speaker,
            told_by=attribution.told_by,
            addressee=told.quote if told else None,
            medium=medium.quote if medium else None,
            day=self._days.find(attribution, sentence, tuple(it.span for it in (told, medium) if it)),
        )

    def actors(self) -> tuple[Actor, ...]:
        """Return the actors, with the vaguely named groups that speak."""
        return tuple(self._actors[key] for key in sorted(self._actors))

    def _sentence(self, at: int) -> Span:
        number = bisect_right(self._sentence_starts, at) - 1
        return self._sentences[number] if number >= 0 else Span(start=0, end=len(self._text))

    def _within(self, span: Span) -> list[Mention]:
        first = bisect_left(self._mention_starts, span.start)
        last = bisect_left(self._mention_starts, span.end, first)
        # A mention may begin before the source does: "the" left out of it, or a title.
        if first and self._mentions[first - 1].evidence.span.end > span.start:
            first -= 1
        return list(self._mentions[first:last])

    def _cited(self, attribution: Attribution, sentence: Span) -> Mention | None:
        """Return who is said to have said it by an outlet: "the agency quoted Vorr as saying"."""
        cue = attribution.cue
        if _CITING.search(cue.quote) is None:
            return None
        as_saying = _AS_SAYING.search(self._text, cue.span.start, min(sentence.end, cue.span.end + _CITED_REACH))
        if as_saying is None:
            return None
        within = self._within(Span(start=cue.span.start, end=as_saying.start()))
        named = [each for each in within if each.evidence.span.end == as_saying.start() and len(each.actor_ids) == 1]
        return named[-1] if named else None

    def _speaker(self, attribution: Attribution, sentence: Span) -> str | None:
        label = self._label(attribution)
        if label is not None and (attribution.source is None or label.touches(attribution.source.span)):
            return self._head(label) or self._of_answer(label)
        if attribution.source is not None:
            return (
                self._head(attribution.source.span)
                or self._state_of_paper(attribution.source)
                or self._of_paper(attribution.source)
                or self._nobody_named(attribution.source)
            )
        return self._unnamed(attribution, sentence)

    def _state_of_paper(self, source: Evidence) -> str | None:
        """Return the state of a source that its adjective alone tells: "the Zellish statement"."""
        state = issuing_state(" ".join(source.quote.split()), self._published, self._actors)
        return self._actors.setdefault(state.id, state).id if state is not None else None

    def _of_paper(self, source: Evidence) -> str | None:
        """Return whose paper a source takes up: "Vorr said in a statement ...", and then "the statement said"."""
        paper = _THE_PAPER.match(source.quote)
        if paper is None:
            return None
        start = max(0, source.span.start - _FAR_PAPER)
        written = rf"\b(?P<by>in )?(?:an?|his|her|its|their) [\w -]*?{paper[1]}\b"
        named = [*re.finditer(written, self._text[start : source.span.start], re.IGNORECASE)]
        if not named:
            return None
        at = start + named[-1].start()
        return self._writer(at) if named[-1]["by"] else self._sender(at)

    def _writer(self, at: int) -> str | None:
        """Return who speaks by the paper at a place: "Kess wrote in a letter", else "In a letter, Kess said"."""
        said = self._sentence(at)
        first, here, last = (bisect_left(self._cue_starts, each) for each in (said.start, at, said.end))
        near = (*reversed(self._attributions[first:here]), *self._attributions[here:last])
        return next(filter(None, (self._speakers.get(other.id) for other in near)), None)

    def _sender(self, at: int) -> str | None:
        """Return who issued the paper at a place: "the ministry issued a statement"."""
        sent = _SENDING.search(self._text, max(0, at - _FAR_VERB), at)
        if sent is None:
            return None
        before = self._within(Span(start=max(0, sent.start() - 1), end=sent.start() + 1))
        return next((each.actor_ids[0] for each in before if len(each.actor_ids) == 1), None)

    def _nobody_named(self, source: Evidence) -> str | None:
        """Return the actor for a source that only says what it is: "two people briefed on the talks"."""
        within = self._within(source.span)
        if any(each.actor_ids and each.evidence.span.start <= source.span.start for each in within):
            return None
        is_role = any(each.evidence.span == source.span for each in within)
        found = self._unnamed_sources.find(source.quote, is_role=is_role)
        return self._actors.setdefault(found.id, found).id if found is not None else None

    def _of_answer(self, label: Span) -> str | None:
        """Return who answers where a label is only "A:"."""
        return self._answerer if is_answer(self._text[label.start : label.end].strip(" :")) else None

    def _label(self, attribution: Attribution) -> Span | None:
        """Return the label of the turn that an attribution stands in."""
        at = attribution.content[0].span.start
        number = bisect_right(self._labels, at) - 1
        if number < 0:
            return None
        label, speech = self._turns[number]
        is_inside = speech.start <= at < speech.end or label.start <= attribution.cue.span.start < label.end
        return label if is_inside else None

    def _head(self, source: Span) -> str | None:
        """Return the actor of the head noun of a source, never of a noun that only belongs to it."""
        source = without_land(self._text, source)
        within = self._within(source)
        # Most sources are one mention and no word more, which leaves nothing to ask.
        is_whole = len(within) == 1 and within[0].evidence.span == source
        titled = None if is_whole else bearer(self._text, source, within) or self._issuer(source, within)
        if titled is not None and len(titled.actor_ids) == 1:
            return titled.actor_ids[0]
        for mention in within:
            span = mention.evidence.span
            lead = self._text[source.start : span.start]
            if _GOVERNED.search(lead) and not _PAPER.match(lead):
                return None
            if self._is_owner(mention, source):
                continue
            if mention.actor_ids and not (_VOICE.match(lead) and self._is_person(mention)):
                is_head = _AFTER_HEAD.match(self._text[span.end : source.end]) is not None
                return mention.actor_ids[0] if is_head and (len(mention.actor_ids) == 1 or is_listed(mention)) else None
            if mention.how is not How.ROLE:
                return None
            group = None if mention.actor_ids else vague_group(mention.evidence.quote)
            if group is not None and not lead.strip() and not self._text[span.end : source.end].strip(" ,"):
                return self._actors.setdefault(group.id, group).id
        return None

    def _issuer(self, source: Span, within: list[Mention]) -> Mention | None:
        """Return who issued the document that a source is: "the Lund Court decision", "the readout of the Palace"."""
        for mention in within:
            span = mention.evidence.span
            lead, rest = self._text[source.start : span.start], self._text[span.end : source.end]
            if is_issuer_before(rest) and not _GOVERNED.search(lead):
                return mention
            if is_issuer_after(lead) and _AFTER_HEAD.match(rest) and not self._is_owner(mention, source):
                return mention
        return None

    def _is_person(self, mention: Mention) -> bool:
        return self._actors[mention.actor_ids[0]].kind is ActorKind.PERSON

    def _is_owner(self, mention: Mention, source: Span) -> bool:
        """Say whether a mention only says whose the head is: "his mother", "Lund's mother"."""
        end = mention.evidence.span.end
        rest = self._text[end : source.end]
        if mention.how is How.PRONOUN and mention.evidence.quote.lower() in {"his", "her", "their", "its", "my", "our"}:
            return bool(rest.strip())
        return rest.startswith(("'s ", "’s ", "' ", "’ "))

    def _unnamed(self, attribution: Attribution, sentence: Span) -> str | None:
        """Return the speaker of an attribution without a source: a participle's, or the subject of a headline."""
        cue = attribution.cue.span
        if _PARTICIPLE.match(attribution.cue.quote):
            return self._of_participle(attribution, sentence)
        before = [
            m for m in self._within(Span(start=sentence.start, end=cue.start)) if m.evidence.span.end <= cue.start
        ]
        is_headline = self._text[sentence.end - 1] not in '.!?”"' and sentence.end - sentence.start < 200
        if is_headline and before and not self._text[before[-1].evidence.span.end : cue.start].strip():
            return before[-1].actor_ids[0] if len(before[-1].actor_ids) == 1 else None
        return None

    def _of_participle(self, attribution: Attribution, sentence: Span) -> str | None:
        """Return the speaker of the nearest attribution before in the sentence, else the sentence's subject."""
        cue = attribution.cue.span
        first, last = bisect_left(self._cue_starts, sentence.start), bisect_left(self._cue_starts, cue.start)
        for other in reversed(self._attributions[first:last]):
            if self._speakers.get(other.id) and not any(it.span.holds(cue) for it in other.content):
                return self._speakers[other.id]
        for mention in self._within(Span(start=sentence.start, end=cue.start)):
            lead = self._text[max(sentence.start, mention.evidence.span.start - 12) : mention.evidence.span.start]
            if len(mention.actor_ids) == 1 and not re.search(
                r"\b(?:in|on|of|for|at|by|to|with|from|the)\s+\Z", lead.lower()
            ):
                return mention.actor_ids[0]
        return None
