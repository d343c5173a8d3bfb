"""Kinds that depend on the object: condemning a deed accuses, criticising a plan opposes."""

from __future__ import annotations

from onrecord.acts.complements import Complement
from onrecord.acts.inflections import is_participle
from onrecord.acts.kinds import Cue
from onrecord.acts.lines import Line
from onrecord.types import ActKind

_CENSURES = frozenset(
    "condemn denounce criticiz criticis slam blast assail decry deplor lambast attack rebuk castigat berat "
    "censur".split()
)
# Things that may yet be otherwise: they are opposed rather than blamed on somebody.
OPTIONS = frozenset(
    "plan plans proposal proposals bill idea ideas draft policy policies law laws deal agreement accord treaty ban "
    "resolution motion project scheme initiative strategy offer option options budget call "
    "decree ruling approach legislation tariff tariffs sanctions toll tolls investigation inquiry probe".split()
)
_REFLEXIVES = frozenset("himself herself itself themselves myself ourselves".split())


def kind_by_object(line: Line, cue_at: int, cue: Cue, complement: Complement) -> ActKind | None:
    """Return the kind that an active verb shows with this object; None where it shows none."""
    if line.words[complement.start : complement.start + 1] and line.words[complement.start] in _REFLEXIVES:
        return None
    if cue.kind not in (ActKind.ACCUSE, ActKind.OPPOSE) or not is_censure(line.words[cue_at]):
        return cue.kind
    lead = line.words[complement.start - 1 : complement.start]
    blamed = complement.party and lead in (("for",), ("of",), ("over",)) and complement.end > complement.start
    if blamed and is_participle(line.words[complement.start]):
        return ActKind.ACCUSE
    if _head(line, complement) & OPTIONS:
        return ActKind.OPPOSE
    return cue.kind


def is_censure(word: str) -> bool:
    """Say whether a verb finds fault."""
    return any(word.startswith(stem) for stem in _CENSURES)


def _head(line: Line, complement: Complement) -> frozenset[str]:
    """Return the words of the object up to its first preposition."""
    words: list[str] = []
    for word in line.words[complement.start : complement.end]:
        if words and word in ("of", "for", "to", "on", "in", "by", "from", "with", "that", "against"):
            break
        words.append(word)
    return frozenset(words[-2:])
