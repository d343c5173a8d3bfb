"""What a threat is about where its cue names the harm: the costs of "raids will lead to costs", not the raids."""

from __future__ import annotations

from onrecord.acts.checks.places import Place
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.lines import Line
from onrecord.acts.pacts import first_describing
from onrecord.types import Act, ActKind

# "Consequences" and "a response" may be anything: what they follow tells more.
_HARMS = frozenset(
    "cost costs price sanction sanctions tariff tariffs penalty penalties retaliation reprisal reprisals "
    "countermeasure countermeasures isolation embargo boycott blockade airstrikes bombardment duties fines".split()
)
_TARGETED = frozenset("on against".split())
_STEPS = frozenset("measures steps action countermeasures".split())
_LIFTING = frozenset("lift lifting ease easing end ending drop dropping remove removing suspend".split())


def harm_of(act: Act, place: Place, found: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words of the harm that the cue of a threat names, where another thing was taken for it.

    Args:
        act: An act.
        place: Where it stands.
        found: The words of what it was taken to be about.
    """
    if act.kind not in (ActKind.THREATEN, ActKind.PLEDGE):
        return None
    words, cue = place.words, place.cue
    threatened = _behind_target(place.line, found) if act.kind is ActKind.THREATEN else None
    if threatened is not None:
        return threatened, found[1]
    if words[cue[1] - 1] == "to" and words[cue[1] - 2] in _STEPS and found[0] == cue[1]:
        return first_describing(place.line, cue[1] - 2), found[1]  # "will take necessary steps to | guard the port"
    noun = next((at for at in range(cue[0] + 1, cue[1]) if words[at] in _HARMS), None)
    is_apart = noun is not None and act.kind is ActKind.THREATEN and not found[0] <= noun < found[1]
    if noun is None or not is_apart or not _LIFTING.isdisjoint(words[cue[0] : cue[1]]):
        return None
    is_target = found[0] > noun and words[noun + 1] in _TARGETED
    return first_describing(place.line, noun), found[1] if is_target else noun + 1


def _behind_target(line: Line, found: tuple[int, int]) -> int | None:
    """Return where the harm begins behind whom it is to hit: "threatened | Borland with | a toll"."""
    target = line.mention_over(found[0])
    if target is None or target.end + 1 >= found[1] or line.words[target.end] != "with":
        return None
    start = target.end + 1
    return start + (line.words[start] in DETERMINERS and start + 1 < found[1])
