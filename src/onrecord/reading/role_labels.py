"""Labels of turns that are titles alone: "THE PRESIDENT" is who has the word elsewhere as "PRESIDENT VORR"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.reading.phrases import Phrase
from onrecord.types import How


def find_role_labels(
    labels: Iterable[int], heading: Iterable[int], *, phrases: Sequence[Phrase], linked: Mapping[int, str]
) -> dict[int, str]:
    """Return whom labels mean that only say an office, by their mentions' numbers.

    It is the only one who has the word by that title and a name; else the only one whom the heading names so.

    Args:
        labels: The mentions in the labels of turns.
        heading: The mentions before the first turn.
        phrases: What each mention of the report is made of.
        linked: Actors known so far, by the numbers of mentions.
    """
    labels = tuple(labels)
    named, headed = _by_title(labels, phrases, linked), _by_title(heading, phrases, linked)
    found = {}
    for number in labels:
        phrase = phrases[number]
        if number in linked or phrase.how is not How.ROLE or phrase.sort != "person" or phrase.owner:
            continue
        holders = named.get(_title(phrase)) or headed.get(_title(phrase), set())
        if len(holders) == 1:
            found[number] = next(iter(holders))
    return found


def _by_title(numbers: Iterable[int], phrases: Sequence[Phrase], linked: Mapping[int, str]) -> dict[str, set[str]]:
    """Return the actors named with each title."""
    found: dict[str, set[str]] = {}
    for number in numbers:
        phrase = phrases[number]
        if number in linked and phrase.how is How.NAME and phrase.role:
            found.setdefault(_title(phrase), set()).add(linked[number])
    return found


def _title(phrase: Phrase) -> str:
    return phrase.office or phrase.role.rpartition(" ")[2]
