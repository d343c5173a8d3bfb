"""What a meeting was about."""

from __future__ import annotations

from onrecord.acts.complements import phrase_end
from onrecord.acts.lines import Line


def find_topic(line: Line, after: int) -> tuple[int, int] | None:
    """Return the words after on, about or over that follow `after`, first and one past the last."""
    for at in range(after, min(len(line.words), after + 12)):
        word = line.words[at]
        if word in ("about", "over", "regarding", "concerning") or line.words[at : at + 2] == ("to", "discuss"):
            start = at + 1 + (word == "to")
            return start, phrase_end(line, start)
        if word == "on" and line.words[at + 1 : at + 2] and line.words[at + 1] not in DAYS:
            return at + 1, phrase_end(line, at + 1)
        if word in (".", ";", "”", "after", "who", "which"):
            break
    return None


DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
