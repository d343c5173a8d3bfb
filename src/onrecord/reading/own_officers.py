"""Own officers: "the president" of whom a palace speaks is that palace's, whoever was named last.

"Ukrainian President Vorr asked for arms. “The president will not send any,” a White House official said": the American.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import Registry
from onrecord.types import Reading

_HEADS = frozenset(("head_of_state", "head_of_government"))
_PRESIDENT = "President "
# "The Norlandic presidential office", "a presidential aide in Norland's service".
_OF_HEAD = pattern_of(r"\bpresidential (?:office|administration|palace|spokes\w+|aide|adviser|advisor)\b")


def told_by_palaces(
    reading: Reading, phrases: Sequence[Phrase], registry: Registry
) -> Iterator[tuple[int, Phrase, str]]:
    """Yield the mentions of heads without a state in the words of palaces, with what they are made of and the state."""
    starts, day = [mention.evidence.span.start for mention in reading.mentions], reading.report.published
    for said in reading.attributions:
        numbers = [
            number
            for piece in said.content
            for number in range(bisect_left(starts, piece.span.start), bisect_left(starts, piece.span.end))
            if is_open_head(phrases[number])
        ]
        side = _state_of(said.source.quote, registry, day) if numbers and said.source is not None else None
        state = registry.entry(side) if side is not None else None
        if state is None:
            continue
        for number in numbers:
            if phrases[number].office == "head_of_state" or not _has_president(state.id, registry, day):
                yield number, phrases[number], state.name


def is_open_head(phrase: Phrase) -> bool:
    """Say whether words are the title of a head alone, nobody's in particular: "the president"."""
    is_alone = not (phrase.owner or phrase.possessor or phrase.name)
    return is_alone and phrase.is_definite and not phrase.is_former and phrase.office in _HEADS


def _has_president(state: str, registry: Registry, day: str | None) -> bool:
    """Say whether a state has a president: of the premiers whom the palace of such a one speaks some are guests."""
    heads = map(registry.entry, registry.office(state, "head_of_state", day))
    return any(role.title.startswith(_PRESIDENT) for head in heads if head is not None for role in head.roles)


def _state_of(source: str, registry: Registry, day: str | None) -> str | None:
    """Return the id of the state whose palace a source names, or for whose head it speaks; None for none."""
    names = [source[span.start : span.end] for span in registry.find(source)]
    ids = [each for name in names for each in registry.named(name)[:1]]
    palaces = [each for each in ids if each.endswith(".EXEC")]
    if not palaces and _OF_HEAD.search(source):
        palaces = ids + [each for word in source.split() for each in registry.demonyms.get(word, ())[:1]]
    sides = {side for each in palaces if (side := registry.side(each, day)) is not None}
    return sides.pop() if len(sides) == 1 else None
