"""Acts by rules: clauses whose cue the table of cues knows, read by their grammar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about, find_antecedent, is_anaphor
from onrecord.acts.clauses import find_group
from onrecord.acts.confidences import share_of
from onrecord.acts.drafts import DEEDS, Draft
from onrecord.acts.gates import is_entailed, is_grounded
from onrecord.acts.histories import is_history
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import Line, Mentions, Placed
from onrecord.acts.moments import day_of
from onrecord.acts.scanning import SHOWING, read_line
from onrecord.acts.stances import is_approval, is_rebuke
from onrecord.acts.tellings import Setting, telling_of
from onrecord.acts.voices import Voices, is_press
from onrecord.ids import act_id
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, Reading, Report, Span, Status
from onrecord.types import Voice as Manner


def read_by_rules(
    reading: Reading, voices: Voices, mentions: Mentions, *, seen: Sequence[Span], reader: str
) -> list[Act]:
    """Return the acts that rules find, in order of their cues.

    Args:
        reading: The report, read up to the speakers.
        voices: Whose words stand where in it.
        mentions: Its mentions, by sentence.
        seen: Where some act may be, in order: "has amassed delegates" mobilizes nobody, whatever the table says.
        reader: The name of what reads.
    """
    # All drafts before the first is settled: two small pieces of code in turn take longer than one after the other.
    settled = [_settle(draft, reading, voices, reader) for draft in list(_drafts(mentions, seen))]
    return [act for act in settled if act is not None]


def _drafts(mentions: Mentions, seen: Sequence[Span]) -> Iterator[Draft]:
    """Yield what may be an act: where one was seen, or told by verb and object together."""
    starts = [cue.start for cue in seen]
    for at, (sentence, words, *_) in enumerate(mentions.lines):
        near = seen[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if SHOWING.isdisjoint(words) or not (near or _may_tell_by_object(words)):
            continue
        line = mentions.line(*mentions.bare(at), bounds=sentence)
        for draft in read_line(line, end=_last_of_interest(line, near) + 2):
            cue = line.span(*draft.cue)
            if any(each.touches(cue) for each in near) or _is_told_by_object(draft):
                yield draft


# Every object that a cue of a word asks for.
_OBJECTS = {
    word: frozenset[str]().union(*objects)
    for word, cues in CUES.items()
    if (objects := [cue.objects for cue in cues if cue.objects])
}


def _may_tell_by_object(words: tuple[str, ...]) -> bool:
    """Say whether a word of a sentence and an object of its own stand in it."""
    return any(not _OBJECTS[word].isdisjoint(words) for word in [word for word in words if word in _OBJECTS])


def _last_of_interest(line: Line, near: Sequence[Span]) -> int:
    """Return the last word that may show an act: one near what was seen, or one that asks for an object."""
    seen = max([line.at(each.end) - 1 for each in near], default=-1)
    at = len(line.words) - 1
    while at > seen and line.words[at] not in _OBJECTS:
        at -= 1
    return max(at, seen)


def _is_told_by_object(draft: Draft) -> bool:
    """Say whether verb and object together show the act: "views the plan with suspicion" has no other sense."""
    words, (start, end) = draft.line.words, draft.cue
    behind = frozenset(words[end : end + _OBJECT_REACH])
    return any(cue.kind is draft.kind and not cue.objects.isdisjoint(behind) for cue in CUES.get(words[start], ()))


_PAIR, _OBJECT_REACH = 2, 9
# "She declines." says nothing on any option.
_NEEDS_OBJECT = frozenset((ActKind.REFUSE, ActKind.AGREE))
# Announced under a condition, these are threats.
_HARMS = frozenset((ActKind.SANCTION, ActKind.COERCE, ActKind.ASSAULT, ActKind.MOBILIZE))
_HINTS = ("hint", "suggest", "signal", "indicat", "float", "consider", "weigh", "mull", "might", "could")
_FORCES = pattern_of(r"\b(?:police|army|troops|soldiers?|forces?|military|guards?|navy|officers?)\b", re.IGNORECASE)
_BODIES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))
_Settled = tuple[Draft, tuple[str, ...], tuple[str, ...]]


def _settle(draft: Draft, reading: Reading, voices: Voices, reader: str) -> Act | None:
    """Return the act of a draft with actors, teller and day, if it passes the gates."""
    cue = draft.line.span(*draft.cue)
    setting = Setting(voices.around(cue), voices.cue_over(cue), cue)
    doers = _doers(draft, setting, voices)
    if doers is None:
        return None
    settled = (_settle_modal if draft.form == "modal" else _settle_cue)(draft, setting, doers, voices)
    if settled is None:
        return None
    draft, doers, parties = settled
    is_told = bool(doers) and (draft.is_said or _carries_words(draft))
    told_by = setting.voice.teller_id if setting.voice else (doers[0] if is_told else None)
    return _build(draft, setting, reading, (voices, doers, parties, told_by, reader))


def _carries_words(draft: Draft) -> bool:
    """Say whether a stance is told in its doer's words: a quotation or a that-clause follows the cue."""
    words = draft.line.words
    if draft.kind in DEEDS or draft.form == "modal":
        return False
    return words[draft.cue[1] : draft.cue[1] + 1] == ("that",) or "“" in words[draft.cue[1] : draft.evidence[1]]


def _settle_cue(draft: Draft, setting: Setting, doers: tuple[str, ...], voices: Voices) -> _Settled | None:
    """Return a draft as the act its cue shows; None where the setting makes it none."""
    speaker = setting.speaker
    if draft.modal == "would" and draft.kind is not ActKind.WITHHOLD and not (speaker and speaker in doers):
        return None
    if draft.kind is ActKind.CONCEDE and draft.is_said and _is_about_others(draft, doers):
        return None
    if draft.kind is ActKind.MEET and not _is_meeting(draft, doers, voices):
        return None
    if draft.kind in _HARMS and draft.status is Status.FUTURE and draft.condition is not None:
        draft = replace(draft, kind=ActKind.THREATEN, status=Status.ACTUAL)
    if draft.modal in ("will", "would") and draft.kind in (ActKind.SUPPORT, ActKind.COOPERATE):
        draft = replace(draft, kind=ActKind.PLEDGE)
    if is_approval(draft):
        draft = replace(draft, kind=ActKind.SUPPORT)
    if is_rebuke(draft):
        draft = replace(draft, kind=ActKind.ACCUSE)
    if draft.is_blame:
        if speaker is None or any(voices.is_own(speaker, each) for each in doers):
            return None
        return draft, (speaker,), doers
    return draft, doers, _ids(draft.party, setting.first_person)


def _is_meeting(draft: Draft, doers: tuple[str, ...], voices: Voices) -> bool:
    """Say whether two different parties meet: a cabinet, or a guest and an outlet, are none."""
    if any(each in voices.actors and is_press(voices.actors[each]) for each in doers):
        return False
    if len(doers) < _PAIR:
        return draft.is_met
    sides = {voices.side(each) for each in doers}
    return len(sides) > 1 or None in sides


def _is_about_others(draft: Draft, doers: tuple[str, ...]) -> bool:
    """Say whether what is admitted is somebody else's doing: "acknowledged that Arland objects" gives nothing away."""
    line = draft.line
    if line.words[draft.cue[1] : draft.cue[1] + 1] != ("that",):
        return False
    subject = next((each for each in line.mentions if each.start >= draft.cue[1]), None)
    return subject is not None and bool(subject.actor_ids) and not set(subject.actor_ids) & set(doers)


def _doers(draft: Draft, setting: Setting, voices: Voices) -> tuple[str, ...] | None:
    """Return the ids of who does it; None where somebody does it and nobody knows who."""
    speaker = setting.speaker
    ids = (
        _of_attribution(draft, setting)
        or _ids(draft.doers, setting.first_person)
        or _reported_self(draft, setting, voices)
    )
    if not ids and setting.attribution is not None and draft.form == "verb" and not draft.is_doerless:
        own = setting.attribution.speaker_id
        ids = (own,) if own else ()
    if not ids:
        asks = draft.form == "modal" and (
            draft.modal == "warning" or (draft.kind is ActKind.DEMAND and bool(draft.doers))
        )
        return () if asks or (draft.is_doerless and draft.party) else None
    if (
        speaker
        and draft.kind is not ActKind.MEET
        and draft.kind not in DEEDS
        and len(ids) == 1
        and voices.is_own(speaker, ids[0])
    ):
        # What a spokesperson says of its state is said for it.
        ids = (speaker,)
    return ids


def _of_attribution(draft: Draft, setting: Setting) -> tuple[str, ...]:
    """Return the source of a cue that shares its subject or is a participle: not the name just before it.

    "Vorr met Kess, accusing him" is of Vorr, and so is "Vorr said Kess had left and vowed to wait".
    """
    attribution = setting.attribution
    if attribution is None or attribution.source is None or attribution.speaker_id is None or draft.form != "verb":
        return ()
    line, cue = draft.line, draft.cue[0]
    is_apart = attribution.source.span.end < setting.cue.start - 1
    start = find_group(line, cue).start
    is_joined = line.words[cue].endswith("ing") or line.words[start - 1 : start] in (("and",), ("but",), ("then",))
    return (attribution.speaker_id,) if is_joined and is_apart else ()


def _reported_self(draft: Draft, setting: Setting, voices: Voices) -> tuple[str, ...]:
    """Return the speaker for a pronoun that opens its indirect speech: "the ministry announced it will resume".

    In its very own words a speaker says "I" or "we": “They will not accept it,” said Vorr, is of others.
    """
    voice = setting.voice
    if voice is None or voice.attribution is None or voice.speaker_id is None or not draft.doers:
        return ()
    source = voice.attribution.source
    is_labelled = source is not None and ":" in draft.line.text[source.span.end : voice.span.start]
    if voice.attribution.voice is Manner.DIRECT or is_labelled:
        return ()
    mention, speaker = draft.doers[-1], voices.actors.get(voice.speaker_id)
    offset = draft.line.starts[mention.start] - voice.span.start
    # "Arland says he rejected its plan" is of somebody else, as "it" is of a person without a side.
    it = ("it",) if speaker is None or speaker.speaks_for or speaker.kind in _BODIES else ()
    own = (*it, "they", *(("he", "she") if speaker is None or speaker.kind is ActorKind.PERSON else ()))
    is_pronoun = draft.line.words[mention.start].partition("'")[0] in own
    return (voice.speaker_id,) if is_pronoun and 0 <= offset < len("that it ") and not draft.is_blame else ()


def _ids(mentions: tuple[Placed, ...], first_person: str | None) -> tuple[str, ...]:
    ids: list[str] = []
    for mention in mentions:
        if mention.actor_ids:
            ids.extend(mention.actor_ids)
        elif first_person and mention.is_first:
            ids.append(first_person)
    return tuple(dict.fromkeys(ids))


def _settle_modal(draft: Draft, setting: Setting, doers: tuple[str, ...], voices: Voices) -> _Settled | None:
    """Return a modal draft as a commitment of its doer or a demand on it; None where it is neither."""
    speaker = setting.speaker
    own = bool(speaker) and any(voices.is_own(speaker, each) for each in doers)
    if draft.modal == "warning":
        theirs = _ids(draft.party, setting.first_person)
        is_threat = speaker is not None and not any(voices.is_own(speaker, each) for each in theirs)
        return (draft, (speaker,), theirs) if is_threat and speaker else None
    if draft.kind is ActKind.DEMAND:
        others = tuple(each for each in doers if not voices.is_own(speaker, each))
        # "both sides must" asks the other side, though the speaker's own is one of the two.
        return None if speaker is None or (doers and not others) else (draft, (speaker,), others)
    if draft.modal == "passive":
        return (draft, doers, ()) if setting.voice is not None else None
    if own and speaker:
        is_open = _is_hinted(setting) or draft.condition is not None
        if draft.kind is ActKind.PLEDGE and draft.modal == "would" and not draft.is_refrain and is_open:
            draft = replace(draft, kind=ActKind.OFFER)
        return draft, (speaker,), _ids(draft.party, setting.first_person)
    announced = setting.voice is None and draft.modal == "will" and voices.side(doers[0]) == doers[0]
    # The reporter tells the announced step of a state; of a person it is as often a forecast.
    return (draft, doers, _ids(draft.party, None)) if announced else None


def _named_in_condition(draft: Draft) -> frozenset[str]:
    """Return who is named in the condition only: nobody the act is aimed at."""
    if draft.condition is None:
        return frozenset()
    low, high = draft.condition
    inside = {each for mention in draft.party if low <= mention.start < high for each in mention.actor_ids}
    outside = {each for mention in draft.party if not low <= mention.start < high for each in mention.actor_ids}
    return frozenset(inside - outside)


def _is_hinted(setting: Setting) -> bool:
    """Say whether words are only hinted: who hints that it would trade is open to it, and not bound."""
    attribution = setting.voice.attribution if setting.voice else None
    return attribution is not None and any(hint in attribution.cue.quote.lower() for hint in _HINTS)


def _is_cordon(draft: Draft, doers: tuple[str, ...], voices: Voices) -> bool:
    """Say whether a road is blocked by a state or its forces: that is no protest."""
    if draft.kind is not ActKind.PROTEST or not draft.line.words[draft.cue[0]].startswith(("block", "barricad")):
        return False
    return any(voices.side(each) == each or _FORCES.search(_name_of(each, voices)) for each in doers)


def _build(
    draft: Draft,
    setting: Setting,
    reading: Reading,
    settled: tuple[Voices, tuple[str, ...], tuple[str, ...], str | None, str],
) -> Act | None:
    voices, doers, parties, told_by, reader = settled
    if _is_cordon(draft, doers, voices):
        return None
    report = reading.report
    evidence = _evidence(draft, setting, report)
    condition = draft.line.span(*draft.condition) if draft.condition else None
    if condition is not None and condition.touches(setting.cue):
        return None  # the act itself is only supposed
    is_past = is_history(draft, evidence, reading) or _is_predecessors(draft)
    status = Status.HISTORICAL if draft.status is Status.ACTUAL and is_past else draft.status
    away = _named_in_condition(draft)
    recipient = next((each for each in parties if each not in doers and each not in away), None)
    about = _about(draft, report)
    if draft.kind in _NEEDS_OBJECT and draft.option[1] <= draft.option[0] and recipient is None and draft.party == ():
        return None
    telling = telling_of(setting, told_by, doers, voices=voices, report=report)
    spans = (evidence,) if condition is None or evidence.holds(condition) else (evidence, condition)
    act = Act(
        id=act_id(report.id, draft.kind, setting.cue, spans),
        kind=draft.kind,
        actor_ids=doers,
        speaks_for=_speaks_for(doers, voices),
        recipient_id=recipient,
        about=about or _name_of(recipient, voices),
        polarity=draft.polarity,
        status=status,
        condition=report.evidence(condition) if condition else None,
        told_by=told_by,
        day=day_of(draft, reading, telling),
        cue=report.evidence(setting.cue),
        evidence=tuple(report.evidence(span) for span in spans),
        confidence=share_of(
            draft.kind,
            is_marked=setting.attribution is not None,
            is_own=told_by in doers,
            is_hearsay=told_by is not None and told_by not in doers,
        ),
        reader=reader,
    )
    return act if is_grounded(act, report) and is_entailed(act, draft, report) else None


_GONE = frozenset("predecessor predecessors ex-president ex-minister late then-president then-minister".split())


def _is_predecessors(draft: Draft) -> bool:
    """Say whether somebody who has left office had done it: "Vorr's predecessor had promised"."""
    words = draft.line.words
    before = words[max(0, draft.cue[0] - 4) : draft.cue[0]]
    return "had" in before and bool(_GONE & set(words[max(0, draft.evidence[0] - 4) : draft.cue[0]]))


def _evidence(draft: Draft, setting: Setting, report: Report) -> Span:
    last = max(draft.evidence[1], draft.cue[1])
    span = draft.line.span(min(draft.evidence[0], draft.cue[0]), last)
    if last < len(draft.line.words):
        # An aside that follows is left out of the line, yet it belongs to the clause.
        rest = report.text[span.end : draft.line.starts[last]].rstrip(" ,\n")
        span = Span(start=span.start, end=span.end + len(rest))
    if setting.attribution is None or setting.attribution.source is None:
        return span
    source = setting.attribution.source.span
    near = 0 < span.start - source.end < 40 and "\n" not in report.text[source.start : span.start]
    return Span(start=source.start, end=span.end) if near else span


def _about(draft: Draft, report: Report) -> str:
    if is_anaphor(draft.line, draft.option):
        antecedent = find_antecedent(report.text, draft.line, draft.option)
        if antecedent:
            return antecedent
    return clean_about(draft.line, draft.option, report.text)


def _name_of(actor_id: str | None, voices: Voices) -> str:
    actor = voices.actors.get(actor_id or "")
    return actor.name if actor else ""


def _speaks_for(doers: tuple[str, ...], voices: Voices) -> str | None:
    actor = voices.actors.get(doers[0]) if doers else None
    return actor.speaks_for if actor else None
