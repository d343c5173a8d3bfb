"""Whose words a place in the text stands in: the speaker of the innermost content or turn around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from copy import copy
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.briefers import briefer_of, headline_of
from onrecord.acts.claims import is_you
from onrecord.acts.findings import is_finding
from onrecord.acts.issuers import posts, written
from onrecord.acts.lines import is_first_person
from onrecord.acts.reaches import reaches
from onrecord.patterns import pattern_of
from onrecord.reading.answerers import find_answerer, is_answer, is_asker
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.quotes import find_quotations
from onrecord.reading.voices import named_by, voices
from onrecord.types import Actor, ActorKind, Attribution, Mention, Reading, ReportKind, Span
from onrecord.types import Voice as Said

_OUTLET = pattern_of(
    r"\b(?:News|TV|Agency|Daily|Times|Radio|Press(?! [Ss]ecretary| [Oo]fficer)|Post|Journal|Broadcasting|Television|"
    r"Media|Herald|Tribune|Gazette|Chronicle|Telegraph|Magazine|Examiner|Inquirer|"
    r"(?i:host|anchor|reporter|moderator|interviewer|byline))\b|^[A-Z]{2,5}:?$|^Q\b"
)
# "DANA VORR, NBC CHIEF ANALYST:"
_NETWORK = pattern_of(r"\b(?:CNN|MSNBC|CNBC|NBC|ABC|CBS|NPR|BBC|PBS)\b")
_SHORT = pattern_of(r"\A[A-Z]{2,5}\Z")
# "Remarks by Lena Vorr", and no interview by her.
_SPOKEN_BY = pattern_of(
    r"\b(?:briefing|gaggle|remarks|statement|address|speech|press conference|declaration|testimony) by\b", re.IGNORECASE
)
_PREFACE = pattern_of(r"\b(?:interview|transcript|conversation|spoke (?:to|with)|asked)\b", re.IGNORECASE)
_FIRST_PERSON = pattern_of(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
# What a question or its answer is about is the asker's matter, not the words of the one who answers.
_ASKED = pattern_of(r"\b(?:answer|respond|question|asked|asks|asking)", re.IGNORECASE)


# "What is the Palace expecting of the talks?" is no word of the Palace.
_ASKING_OF = pattern_of(
    r"\b(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|what|how|why|where|when|whether|if)"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BEFORE_SOURCE = 16
_THE = pattern_of(r"\A[Tt]he ")
# "The representative of Norland" has the word for it.
_FOR_ONE = pattern_of(r"\b(?:of|for)\b")

_CONTRACTED = pattern_of(r"['’](?:ve|d|re)\Z")
# Between a label and its turn.
_GAP = 3
# The share of a host's turns that end in a question, at least.
_TWO, _LEAST_ASKED = 2, 0.33


class Voice(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody's words.

    Attributes:
        speaker_id: Whose, if known.
        span: Where they stand, cue and source left out.
        attribution: The attribution they come from; None for the turn of a transcript.
        retold_by: Who has the turn of a transcript in which they are retold.
        is_asking: They are the turn of somebody who only asks.
    """

    speaker_id: str | None
    span: Span
    attribution: Attribution | None
    retold_by: str | None = None
    is_asking: bool = False

    @property
    def teller_id(self) -> str | None:
        """Return on whose word they stand: in "Borland told us that ..." whoever has the turn, not Borland."""
        return self.retold_by or self.speaker_id


class Voices:
    """The contents and turns of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._settle_turns(reading)
        self._contents = sorted(
            (
                Voice(speaker_id=each.speaker_id, span=span, attribution=each)
                for each, span in reaches(reading)
                if not _ASKED.search(each.cue.quote)
                and not _is_of_you(each)
                and not self._is_of_no_label(each, span)
                and not self._is_asked_of(each, reading.report.text)
            ),
            key=lambda voice: (voice.span.start, voice.span.end),
        )
        self._starts = [voice.span.start for voice in self._contents]
        self._quoted = _find_quoted(reading, self._contents)
        self._longest = max((voice.span.end - voice.span.start for voice in self._contents), default=0)
        self._cues = {each.cue.span.start: each for each in reading.attributions}
        self._cue_starts = sorted(self._cues)

    def with_more(self, reading: Reading) -> Voices:
        """Return the voices of a reading that has more mentions and actors, and the same attributions."""
        more = copy(self)
        more._settle_turns(reading)
        return more

    def _settle_turns(self, reading: Reading) -> None:
        self._turns = _find_turns(reading)
        self._turn_starts = [turn.span.start for turn in self._turns]
        self.actors = {actor.id: actor for actor in reading.actors}

    def around(self, span: Span) -> Voice | None:
        """Return the innermost words of somebody that hold `span`; None where the reporter speaks."""
        best: Voice | None = None
        outer: Voice | None = None
        for at in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            voice = self._contents[at]
            if voice.span.start < span.start - self._longest:
                break
            if not voice.span.holds(span):
                continue
            if best is None or _size(voice) < _size(best):
                best = voice
            if voice.speaker_id is not None and (outer is None or _size(voice) < _size(outer)):
                outer = voice
        if best is not None and best.speaker_id is None and (_is_sourceless(best) or _is_of_turn(best)):
            # Nobody is named for the inner words: they stay those of the speaker around them.
            best = outer or self.turn(span) or best
        turn = self.turn(span)
        if best is not None and turn is not None and _is_retold(best):
            best = replace(best, retold_by=turn.speaker_id)
        return best or turn or next((each for each in self._quoted if each.span.holds(span)), None)

    def turn(self, span: Span) -> Voice | None:
        """Return the turn of a transcript that holds `span`; None in a question or outside any."""
        turn = self._around(span)
        return None if turn is None or turn.speaker_id is None else turn

    def _is_of_no_label(self, attribution: Attribution, span: Span) -> bool:
        """Say whether a label, "Lena Vorr:", is given words of a later turn, or only asks, as "Tarn Radio:" does."""
        is_sign = not any(character.isalnum() for character in attribution.cue.quote)
        turn = self._around(span) if is_sign else None
        if turn is None or turn.is_asking:
            return turn is not None
        if turn.speaker_id is not None and attribution.speaker_id is None:
            return True  # the turn itself tells who has the word
        return turn.speaker_id is not None and attribution.cue.span.end < turn.span.start - _GAP

    def _is_asked_of(self, attribution: Attribution, text: str) -> bool:
        """Say whether a question only asks for somebody's words."""
        if attribution.source is None:
            return False
        start = attribution.source.span.start
        turn = self._around(attribution.source.span)
        if turn is None or turn.speaker_id is not None:
            return False
        return _ASKING_OF.search(text, max(0, start - _BEFORE_SOURCE), start) is not None

    def is_asking(self, span: Span) -> bool:
        """Say whether `span` stands in the turn of somebody who only asks."""
        turn = self._around(span)
        return turn is not None and turn.is_asking

    def _around(self, span: Span) -> Voice | None:
        """Return the turn that holds `span`, whoever has it."""
        at = bisect_right(self._turn_starts, span.start) - 1
        return self._turns[at] if at >= 0 and self._turns[at].span.holds(span) else None

    def asked(self, span: Span) -> str | None:
        """Return who answers the question that holds `span`, whom "you" means there; None outside a question."""
        at = bisect_right(self._turn_starts, span.start) - 1
        if at < 0 or not self._turns[at].span.holds(span) or self._turns[at].speaker_id is not None:
            return None
        return next((turn.speaker_id for turn in self._turns[at + 1 : at + 2]), None)

    def cue_over(self, span: Span) -> Attribution | None:
        """Return the attribution whose cue shares a character with `span`."""
        at = bisect_right(self._cue_starts, span.end - 1) - 1
        if at < 0:
            return None
        attribution = self._cues[self._cue_starts[at]]
        return attribution if attribution.cue.span.touches(span) else None

    def side(self, actor_id: str | None) -> str | None:
        """Return the state or body an actor speaks for; a state speaks for itself."""
        actor = self.actors.get(actor_id or "")
        if actor is None:
            return None
        if actor.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT):
            return actor.speaks_for or actor.id
        return actor.speaks_for

    def is_own(self, speaker_id: str | None, actor_id: str) -> bool:
        """Say whether `actor_id` is the speaker or the state it speaks for."""
        return speaker_id is not None and (speaker_id == actor_id or self.side(speaker_id) == actor_id)


def is_press(actor: Actor) -> bool:
    """Say whether an actor reports, so that who talks to it only gives an interview."""
    return actor.kind is ActorKind.MEDIUM or actor.name.lower().endswith("news")


def is_outlet(name: str) -> bool:
    """Say whether a name is a newspaper's, a broadcaster's or an interviewer's label."""
    return _OUTLET.search(name) is not None


def _is_retold(voice: Voice) -> bool:
    """Say whether words of a named source are told in other words than its own."""
    attribution = voice.attribution
    return (
        attribution is not None
        and attribution.source is not None
        and attribution.voice is Said.INDIRECT
        and attribution.cue.quote.strip() not in (":", "")
    )


def _is_of_you(attribution: Attribution) -> bool:
    """Say whether whoever is spoken to is said to have spoken: "You said that ..." tells on the word of who says so."""
    return attribution.source is not None and is_you(_CONTRACTED.sub("", attribution.source.quote))


def _is_of_turn(voice: Voice) -> bool:
    """Say whether whoever has the turn tells of his own words: "I said no" of a "President" nobody knows by name."""
    source = voice.attribution.source if voice.attribution is not None else None
    return source is not None and is_first_person(_CONTRACTED.sub("", source.quote).lower())


def _is_sourceless(voice: Voice) -> bool:
    attribution = voice.attribution
    return attribution is not None and (attribution.source is None or is_finding(attribution))


def _size(voice: Voice) -> int:
    return voice.span.end - voice.span.start


def _find_quoted(reading: Reading, contents: list[Voice]) -> tuple[Voice, ...]:
    """Return the quotations that no attribution holds: they go on with whoever is quoted in their paragraph."""
    text = reading.report.text
    starts = [each.span.start for each in contents]
    # Where the contents so far end: a quotation touches one of those that start before its end, or none.
    reach = [0, *accumulate((each.span.end for each in contents), max)]
    found = []
    for quotation in find_quotations(text):
        span = quotation.inner
        is_held = reach[bisect_left(starts, span.end)] > span.start
        if is_held or text.count(" ", span.start, span.end) < 4:
            continue
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end) % (len(text) + 1)
        near = {each.speaker_id for each in contents if start <= each.span.start and each.span.end <= end}
        if len(near) == 1:
            found.append(Voice(speaker_id=near.pop(), span=span, attribution=None))
    return tuple(found)


def _find_turns(reading: Reading) -> tuple[Voice, ...]:
    actors = {actor.id: actor for actor in reading.actors}
    text = reading.report.text
    answerer = find_answerer(reading)
    turns, hosts, titled = [], set(), set()
    for speech, label in voices(reading) or posts(text) or written(reading):
        named = _label_mention(label, reading.mentions)
        is_asking = _is_asking(text, label, speech, named, actors)
        speaker = named.actor_ids[0] if named is not None and not is_asking else None
        if named is not None and is_asking and _is_private(actors[named.actor_ids[0]]):
            hosts.add(named.actor_ids[0])  # "LENA VORR, HOST", and then "VORR"
        if speaker is not None and parse_phrase(text[label.start : label.end].strip(" :")).role:
            titled.add(speaker)  # a senator who asks has a say
        if speaker is None and is_answer(text[label.start : label.end].strip(" :")):
            speaker = answerer
        turns.append(Voice(speaker_id=speaker, span=speech, attribution=None, is_asking=is_asking))
    turns.sort(key=lambda turn: turn.span)
    hosts.update(each for each in _host(text, turns, actors) if each not in titled)
    turns = [replace(each, speaker_id=None, is_asking=True) if each.speaker_id in hosts else each for each in turns]
    return (*_opening(reading, turns), *turns)


def _host(text: str, turns: list[Voice], actors: dict[str, Actor]) -> tuple[str, ...]:
    """Return the one without an office who puts the questions where no label says that it asks."""
    asked: dict[str, list[bool]] = {}
    for turn in turns:
        if turn.is_asking:
            return ()
        if turn.speaker_id is not None:
            words = text[turn.span.start : turn.span.end].rstrip(" \n\"”’')")
            asked.setdefault(turn.speaker_id, []).append(words.endswith("?"))
    shares = sorted(((sum(each) / len(each), speaker) for speaker, each in asked.items()), reverse=True)
    # Who answers may ask back.
    if len(shares) < _TWO or shares[0][0] < max(_LEAST_ASKED, 2 * shares[1][0]):
        return ()
    return (shares[0][1],) if _is_private(actors[shares[0][1]]) else ()


def _is_private(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON and actor.speaks_for is None and actor.id.startswith("x-")


def _opening(reading: Reading, turns: list[Voice]) -> tuple[Voice, ...]:
    """Return what stands before the first turn, or all, as the words of the one by whom the headline says they are.

    Where it says nothing, those of the only one who answers the first question. It must be in the first person and
    not call that one by name: a preface is the reporter's.
    """
    report, title = reading.report, reading.report.title or ""
    first = next((label.start for _, label in voices(reading)), len(report.text))
    if report.kind is ReportKind.ARTICLE or not first:
        return ()
    by, opening = named_by(title) if _SPOKEN_BY.search(title) else "", report.text[:first]
    opening = opening.removeprefix(headline_of(report))
    people = [actor for actor in reading.actors if actor.kind is ActorKind.PERSON and actor.name in by]
    briefer = briefer_of(report)
    if briefer is not None and not people:
        by, people = briefer.name, [actor for actor in reading.actors if actor.id == briefer.id]
    if not by and turns and turns[0].is_asking and not _PREFACE.search(opening):
        answering = {turn.speaker_id for turn in turns if not turn.is_asking}
        people = [actor for actor in reading.actors if {actor.id} == answering]
    if len(people) != 1 or not _FIRST_PERSON.search(opening) or people[0].name.split()[-1] in opening:
        return ()
    return (Voice(speaker_id=people[0].id, span=Span(start=0, end=first), attribution=None),)


def _label_mention(label: Span, mentions: tuple[Mention, ...]) -> Mention | None:
    """Return the first mention in a label that is somebody's."""
    first, last = (
        bisect_left(mentions, edge, key=lambda each: each.evidence.span.start) for edge in (label.start, label.end)
    )
    inside = (each for each in mentions[first:last] if label.holds(each.evidence.span) and each.actor_ids)
    return next(inside, None)


def _is_asking(text: str, label: Span, speech: Span, named: Mention | None, actors: dict[str, Actor]) -> bool:
    """Say whether a turn is a question, which is the reporter's telling.

    Its label says so, or names an outlet; or it only holds the name of a state, "TVO Norland", and the turn asks.
    """
    words = text[label.start : label.end].strip(" :")
    if is_asker(words) or ((_OUTLET.search(words) or _NETWORK.search(words)) and not _SHORT.match(words)):
        return True
    actor = actors.get(named.actor_ids[0]) if named is not None else None
    if named is None or actor is None or actor.kind is ActorKind.PERSON:
        return False
    if actor.kind is ActorKind.MEDIUM or _SHORT.match(words):
        return True  # "KESS" is a surname or an outlet, as "CNN" is
    is_part = _THE.sub("", words) != _THE.sub("", named.evidence.quote) and not _FOR_ONE.search(words)
    return is_part and text[speech.start : speech.end].rstrip(" \n\"”’')").endswith("?")
