"""Whose word it is: the speaker of the words that hold the act tells it, and nobody else."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.kinds import CUES, Form
from onrecord.types import ActKind, ActorKind, ReportKind


def check_teller(place: Place) -> Doubt | None:
    """Doubt a teller who does not speak there: hearsay taken for own words, a neighbour's words, the reporter's."""
    act, voice = place.act, place.voice
    if act.kind is ActKind.SAY:
        return None
    if voice is None:
        return _untold(place)
    speaker = voice.speaker_id
    medium = place.actors.get(speaker or "")
    # What a newspaper or an interviewer says is the reporter's telling.
    if speaker is None or act.told_by == speaker or (medium and medium.kind is ActorKind.MEDIUM):
        return None
    if act.told_by is None:
        if voice.attribution is None or speaker in act.actor_ids or _is_named_deed(place):
            return None
        return Doubt("teller", f"These are words of {place.name(speaker)}; the act is told as the reporter's.")
    if place.is_same(act.told_by, speaker):
        return None
    return Doubt("teller", f"These are words of {place.name(speaker)}, not of {place.name(act.told_by)}.")


def _is_named_deed(place: Place) -> bool:
    """Say whether a noun names the act, which the reporter may know as well: "the visit", "its sanctions"."""
    cues = CUES.get(place.words[place.head], ())
    return not any(cue.form is not Form.NOUN for cue in cues)


def _untold(place: Place) -> Doubt | None:
    """Doubt a teller where the reporter speaks, unless it is the doer, whose verb may carry words."""
    act = place.act
    if act.told_by is None or place.reading.report.kind is not ReportKind.ARTICLE:
        return None
    if act.told_by in act.actor_ids or any(place.is_same(act.told_by, each) for each in place.mentioned):
        return None
    return Doubt("teller", f"The reporter tells this; no words of {place.name(act.told_by)} hold it.")
