"""Who puts a question does nothing in it: "Arland News Service: Last week staff were detained" is no deed of Arland."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.voices import is_outlet
from onrecord.reading.answerers import is_asker
from onrecord.types import Act, ReportKind

_LONGEST = 8
_SMALL = frozenset("of the and".split())


def without_outlet(act: Act, place: Place) -> Act:
    """Return an act without those doers who are named only in the label of an outlet that asks."""
    words, line = place.words, place.line
    if place.reading.report.kind is not ReportKind.TRANSCRIPT or ":" not in words[:_LONGEST]:
        return act
    colon = words.index(":")
    label = line.text[line.starts[0] : line.starts[colon]].strip()
    is_opening = line.text[max(0, line.starts[0] - 1) : line.starts[0]] in ("", "\n")
    is_label = is_opening and all(word[0].isupper() or word in _SMALL for word in label.split())
    if colon >= place.head or not is_label or not (is_outlet(label) or is_asker(label)):
        return act
    beyond = {each for mention in line.mentions if mention.start > colon for each in mention.actor_ids}
    within = {each for mention in line.mentions if mention.end <= colon for each in mention.actor_ids}
    kept = tuple(each for each in act.actor_ids if each in beyond or each not in within)
    return act if kept == act.actor_ids else place.done_by(act, kept)
