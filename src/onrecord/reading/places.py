"""Places: where a country or capital is only where something happens, and nobody who acts."""

from __future__ import annotations

import re

from onrecord.reading.registry import Registry
from onrecord.types import ActorKind

_LOOK_BACK = 60
_INSIDE = re.compile(
    r"\b(?:in|at|near|outside|around|inside|across|into|towards?|throughout|via|within|downtown|central|over|beyond|"
    r"(?:north|south|east|west)(?:ern)?|of (?:north|south|east|west)ern)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_MOTION = (
    r"(?:fl(?:y|ew|own|ying|ies|ights?)|travel\w*|go|goes|going|went|gone|return\w*|trips?|visits?|c[ao]mes?|coming|arriv\w*|"
    r"head(?:s|ed|ing)?|mov\w*|journey\w*|dr[io]ve\w*|back|deploy\w*|dispatch\w*|way|tour\w*|deport\w*|rush\w*|escap\w*|"
    r"fled|flee\w*|withdr[ae]w\w*|evacuat\w*|transport\w*|ship\w*|export\w*|import\w*|report\w*|speaking|live|miles|"
    r"kilomet(?:er|re)s|ambassadors?|border|troops|forces|convoys?|stretch\w*|access)"
)
_MOVED = re.compile(rf"\b{_MOTION}\b[^.;:,\n]{{0,30}}\b(?:to|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?\Z", re.IGNORECASE)
_LINKED = re.compile(r"\A(?:,? (?:and|or)|,)(?: the)? \Z")
_DATELINE = re.compile(r"(?: \(|,? [—–-]{1,2} |, (?:[A-Z]\w+\.? \d|[A-Z][\w.]+ [(—–-]|D\.C\.))")


def is_place(text: str, start: int, end: int, *, is_capital: bool) -> bool:
    """Say whether the name at `start` to `end` is only a place there.

    Args:
        text: The whole text.
        start: Where the name starts, its article included.
        end: Where it ends.
        is_capital: Whether it names a city, which "from" takes for a place more readily than a state.
    """
    if text.startswith(("'s", "’s", "-led", "-backed"), end):
        return False
    before = text[max(0, start - _LOOK_BACK) : start]
    if _INSIDE.search(before) or _MOVED.search(before) or (is_capital and _FROM.search(before)):
        return True
    is_line_start = start == 0 or text[start - 1] == "\n"
    return is_capital and is_line_start and _DATELINE.match(text, end) is not None


def is_linked(between: str) -> bool:
    """Say whether only "and" or a comma stands between two names, so that both are places or neither."""
    return _LINKED.match(between) is not None


def is_state_or_capital(registry: Registry, name: str) -> bool:
    """Say whether a registered state or the capital of one has this name."""
    ids = (*registry.named(name), *registry.maybe_named(name))
    return name in registry.capitals or any(registry.kind(each) is ActorKind.COUNTRY for each in ids)
