"""Whose word it is: the speaker of the words that hold the act tells it, and nobody else."""

from __future__ import annotations

from onrecord.acts.checks.doers.jointly import is_joint_word
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.checks.words.hearsay import is_hearsay_of
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.voices import Voice, is_outlet
from onrecord.types import ActKind, ActorKind, How, Mention, ReportKind, Span


def check_teller(place: Place) -> Doubt | None:
    """Doubt a teller who does not speak there: hearsay taken for own words, a neighbour's words, the reporter's."""
    act, voice = place.act, place.voice
    if act.kind is ActKind.SAY or voice is None:
        return None if act.kind is ActKind.SAY else _untold(place)
    if voice.teller_id is None:
        return _inside(place, voice)
    is_same = place.is_same(act.told_by, voice.teller_id) or is_joint_word(act, place)
    if is_same or _is_medium(place, voice.teller_id) or is_hearsay_of(place, act.told_by):
        return None
    if act.told_by is None:
        return _unreported(place, voice)
    if act.told_by in act.actor_ids and place.is_same(act.speaks_for, voice.teller_id):
        return None
    return Doubt("teller", f"These are words of {place.name(voice.teller_id)}, not of {place.name(act.told_by)}.")


def _is_medium(place: Place, speaker: str) -> bool:
    """Say whether a newspaper or an interviewer speaks, which is the reporter's telling."""
    actor = place.actors.get(speaker)
    return actor is not None and (actor.kind is ActorKind.MEDIUM or is_outlet(actor.name))


def _unreported(place: Place, voice: Voice) -> Doubt | None:
    """Doubt that the reporter tells what stands in somebody's words; what a noun names he may know as well."""
    if voice.attribution is None or not _is_told(place) or place.is_actor(voice.speaker_id):
        return None
    return Doubt("teller", f"These are words of {place.name(voice.speaker_id)}; the act is told as the reporter's.")


def _is_told(place: Place) -> bool:
    """Say whether the cue is a verb or adjective with a subject, not "the visit" or "its proposed ban"."""
    line, head = place.line, place.head
    before = place.group.start - 1
    owner = line.mention_over(before) if before >= 0 else None
    if before >= 0 and (line.words[before] in DETERMINERS or (owner is not None and owner.is_possessive)):
        return False
    return any(cue.form is not Form.NOUN for cue in CUES.get(line.words[head], ()))


def _inside(place: Place, voice: Voice) -> Doubt | None:
    """Doubt a teller who was taken from inside the words, where whoever says them is not known by name.

    In "an aide said Arland would withdraw" and "he said Arland would withdraw" Arland is not who speaks.
    """
    told_by, attribution = place.act.told_by, voice.attribution
    is_article = place.reading.report.kind is ReportKind.ARTICLE  # in a transcript the label says who speaks
    if told_by is None or attribution is None or attribution.source is None or not is_article:
        return None
    source = attribution.source.span
    if is_outlet(attribution.source.quote) or place.is_called(told_by, attribution.source.quote):
        return None
    if any(each.evidence.span.touches(source) and _is_of(place, each, told_by) for each in place.reading.mentions):
        return None
    if any(
        each.how is How.NAME and voice.span.holds(each.evidence.span) and _is_of(place, each, told_by)
        for each in place.reading.mentions
    ):
        return Doubt("teller", f"“{attribution.source.quote}” says so, not {place.name(told_by)}.")
    return None


def _is_of(place: Place, mention: Mention, actor_id: str) -> bool:
    return any(place.is_same(actor_id, each) for each in mention.actor_ids)


_PUTS = frozenset("said says put puts wrote claimed argued explained noted insisted told".split())


def _put_by(place: Place) -> Doubt | None:
    """Doubt own words where somebody else is named as saying so: "Arland, as Kess put it, has accepted"."""
    for mention in place.line.mentions:
        before = place.words[: mention.start]
        opens = before[-1:] == (",",) or before[-2:] == (",", "as")
        if not opens or place.words[mention.end : mention.end + 1] == () or not mention.actor_ids:
            continue
        if place.words[mention.end] in _PUTS and "," in place.words[mention.end : mention.end + 4]:
            if any(place.is_actor(each) for each in mention.actor_ids):
                return None
            return Doubt(
                "teller", f"“{place.quote(mention.start, mention.end + 1)}” it, not {place.name(place.act.told_by)}."
            )
    return None


def _untold(place: Place) -> Doubt | None:
    """Doubt a teller where the reporter speaks, unless it is the doer, or was named before."""
    act = place.act
    if act.told_by is None or place.reading.report.kind is not ReportKind.ARTICLE:
        return None
    if place.is_actor(act.told_by):
        return _put_by(place)
    before = Span(start=0, end=max(place.line.bounds.end, act.cue.span.end))
    if place.name(act.told_by).lower() in place.line.text[: before.end].lower():
        return None
    for mention in place.reading.mentions:
        if before.holds(mention.evidence.span) and _is_of(place, mention, act.told_by):
            return None
    return Doubt("teller", f"The reporter tells this; no words of {place.name(act.told_by)} hold it.")
