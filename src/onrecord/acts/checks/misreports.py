"""What a report takes back: "a report wrongly said that Vorr had opposed the mission" tells of no opposition."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.patterns import pattern_of
from onrecord.types import Status

_WRONG = pattern_of(
    r"\b(?:(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|falsely)"
    r" (?:said|stated|reported|quoted|wrote|suggested|implied|indicated|attributed|claimed|announced)"
    r"|(?:was|were|been) (?:wrong|incorrect|mistaken) (?:in saying|to say|to report)"
    r"|misquoted|misstated|misreported)\b"
)


def check_misreport(place: Place) -> Doubt | None:
    """Doubt what the same sentence says was told wrongly."""
    if place.act.status is not Status.ACTUAL:
        return None
    line, head = place.line, place.line.starts[place.head]
    found = _WRONG.search(line.text, line.bounds.start, head)
    if found is None:
        return None
    # "Vorr, who was misquoted, opposed the mission."
    ends = (",", ";") if found[0].startswith("mis") else (", but ", ", and ", ";")
    if any(mark in line.text[found.end() : head] for mark in ends):
        return None
    return Doubt("reality", f"The text reads “{found[0]}”: it is not so.")
