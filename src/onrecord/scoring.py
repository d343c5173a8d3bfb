"""Precision, recall and intervals: pure functions, shared by users, lab and bench.

Attributions are paired one to one by their contents. A pair is `touch` when the contents share a word character, `soft`
when the Jaccard index of their word characters is at least one half, `strict` when they hold the same word characters,
and `e2e` (end to end) when it is soft and the sources share a word character or are both absent. Quotation marks,
punctuation and blanks never count.

Acts are paired one to one, those of one kind first: a pair shares a character of the cue, or its evidence has a Jaccard
index of at least 0.3. `detect` asks no more; `group` and `kind` ask for the same group of kinds, or the same kind;
`full` asks for the right kind, polarity, status and actor. Acts of kind `say` are left out.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from onrecord.types import Act, ActKind, Attribution, Polarity, Span, Status

LEVELS = ("touch", "soft", "strict", "e2e")
ACT_LEVELS = ("detect", "group", "kind", "full")
_SOFT = 0.5
_SAME_CLAUSE = 0.3
_WORDLIKE = frozenset("$%£€&@#+=")
_GROUPS = (
    frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE)),
    frozenset((ActKind.SUPPORT, ActKind.PROPOSE, ActKind.DEMAND, ActKind.COOPERATE, ActKind.AID, ActKind.CONCEDE)),
    frozenset((ActKind.OPPOSE, ActKind.REFUSE, ActKind.ACCUSE, ActKind.THREATEN, ActKind.DENY)),
    frozenset((ActKind.WITHHOLD,)),
    frozenset((ActKind.MEET,)),
    frozenset((ActKind.RETREAT, ActKind.SANCTION, ActKind.MOBILIZE, ActKind.COERCE, ActKind.ASSAULT, ActKind.PROTEST)),
)
_EMPTY_WORDS = frozenset("the a an of to for in on at by and or with from its his her their that this be is as".split())


class Tally(Struct, frozen=True, kw_only=True):
    """What was right of what was predicted and of what stands in gold. Tallies of several reports add up.

    Attributes:
        right: Pairs that count.
        predicted: Predictions.
        gold: Gold items.
    """

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            right=self.right + other.right, predicted=self.predicted + other.predicted, gold=self.gold + other.gold
        )

    @property
    def precision(self) -> float | None:
        """The part of the predictions that is right; None, never 0, where nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """The part of gold that was found; None, never 0, where there is no gold."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing on either side.

        >>> Tally(right=1, predicted=2, gold=2).f1
        0.5
        """
        both = self.predicted + self.gold
        return 2 * self.right / both if both else None


class CodedAttribution(Struct, frozen=True, kw_only=True):
    """An attribution as spans only, from gold or from a reader.

    Attributes:
        source: Pieces of the source; empty when the text names nobody.
        cue: Pieces of the cue.
        content: Pieces of the content.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> CodedAttribution:
        """Return what a JSON row codes: lists of `[start, end]` under `source`, `cue` and `content`."""
        return cls(source=_spans(row.get("source")), cue=_spans(row.get("cue")), content=_spans(row.get("content")))

    @classmethod
    def from_attribution(cls, attribution: Attribution) -> CodedAttribution:
        """Return the spans of an attribution that was read."""
        return cls(
            source=(attribution.source.span,) if attribution.source else (),
            cue=(attribution.cue.span,),
            content=tuple(piece.span for piece in attribution.content),
        )


class CodedAct(Struct, frozen=True, kw_only=True):
    """An act with names in the place of ids, from gold or from a reader; fields as in `Act`."""

    kind: ActKind
    actors: tuple[str, ...]
    speaks_for: str | None
    recipient: str | None
    about: str
    polarity: Polarity
    status: Status
    condition: Span | None
    told_by: str | None
    day: str | None
    cue: Span | None
    evidence: tuple[Span, ...]

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> CodedAct:
        """Return what a JSON row codes, in the format of `onrecord extract acts`."""
        return cls(
            kind=ActKind(row["kind"]),
            actors=tuple(row.get("actors") or ()),
            speaks_for=row.get("speaks_for"),
            recipient=row.get("recipient"),
            about=row.get("about") or "",
            polarity=Polarity(row.get("polarity") or "do"),
            status=Status(row.get("status") or "actual"),
            condition=_span(row.get("condition")),
            told_by=row.get("told_by"),
            day=row.get("day"),
            cue=_span(row.get("cue")),
            evidence=_spans(row.get("evidence")),
        )

    @classmethod
    def from_act(cls, act: Act, names: Mapping[str, str]) -> CodedAct:
        """Return an act that was read, its ids replaced by `names`."""
        name: Callable[[str | None], str | None] = lambda key: names.get(key, key) if key else None  # noqa: E731
        return cls(
            kind=act.kind,
            actors=tuple(names.get(key, key) for key in act.actor_ids),
            speaks_for=name(act.speaks_for),
            recipient=name(act.recipient_id),
            about=act.about,
            polarity=act.polarity,
            status=act.status,
            condition=act.condition.span if act.condition else None,
            told_by=name(act.told_by),
            day=act.day,
            cue=act.cue.span,
            evidence=tuple(piece.span for piece in act.evidence),
        )


class Pair(Struct, frozen=True, kw_only=True):
    """A gold item and the prediction paired with it.

    Attributes:
        gold: Index of the gold item.
        predicted: Index of the prediction.
        overlap: Jaccard index of the word characters they rest on.
        levels: The levels at which the pair counts.
    """

    gold: int
    predicted: int
    overlap: float
    levels: frozenset[str]


def pair_attributions(
    text: str, gold: Sequence[CodedAttribution], predicted: Sequence[CodedAttribution]
) -> tuple[Pair, ...]:
    """Return the one-to-one pairs of attributions, the best overlap first."""
    wanted = [_wordlike(item.content, text) for item in gold]
    found = [_wordlike(item.content, text) for item in predicted]
    ranked = sorted(
        (-len(a & b) / len(a | b), -len(a & b), i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(found)
        if not a.isdisjoint(b)
    )
    pairs = []
    for negative, _, i, j in _first_of_each(ranked):
        levels = {"touch"} | ({"soft"} if -negative >= _SOFT else set()) | ({"strict"} if negative == -1 else set())
        if "soft" in levels and _same_source(text, gold[i].source, predicted[j].source):
            levels.add("e2e")
        pairs.append(Pair(gold=i, predicted=j, overlap=-negative, levels=frozenset(levels)))
    return tuple(pairs)


def score_attributions(
    text: str, gold: Sequence[CodedAttribution], predicted: Sequence[CodedAttribution]
) -> dict[str, Tally]:
    """Return one tally a level for a report. Attributions without a character of content take no part."""
    gold = [item for item in gold if _solid(item.content, text)]
    predicted = [item for item in predicted if _solid(item.content, text)]
    return _tallies(LEVELS, pair_attributions(text, gold, predicted), len(predicted), len(gold))


def pair_acts(text: str, gold: Sequence[CodedAct], predicted: Sequence[CodedAct]) -> tuple[Pair, ...]:
    """Return the one-to-one pairs of acts: the same kind first, then those that share a cue, then the best overlap."""
    wanted = [(_letters(act.evidence, text), _letters(_some(act.cue), text)) for act in gold]
    found = [(_letters(act.evidence, text), _letters(_some(act.cue), text)) for act in predicted]
    ranked = []
    for i, (clause, cue) in enumerate(wanted):
        for j, (other_clause, other_cue) in enumerate(found):
            shared = len(clause & other_clause)
            overlap = shared / len(clause | other_clause) if clause or other_clause else 0.0
            has_cue = not cue.isdisjoint(other_cue)
            if overlap >= _SAME_CLAUSE or (has_cue and shared):
                ranked.append((gold[i].kind is not predicted[j].kind, not has_cue, -overlap, i, j))
    pairs = _first_of_each(sorted(ranked))
    return tuple(
        Pair(gold=i, predicted=j, overlap=-negative, levels=_act_levels(gold[i], predicted[j]))
        for *_, negative, i, j in pairs
    )


def score_acts(text: str, gold: Sequence[CodedAct], predicted: Sequence[CodedAct]) -> dict[str, Tally]:
    """Return one tally a level for a report."""
    gold = [act for act in gold if act.kind is not ActKind.SAY]
    predicted = [act for act in predicted if act.kind is not ActKind.SAY]
    return _tallies(ACT_LEVELS, pair_acts(text, gold, predicted), len(predicted), len(gold))


def is_same_name(first: str | None, second: str | None) -> bool:
    """Say whether two names may mean one actor: one's words are all in the other, or initial and last name agree.

    >>> is_same_name("President Ilka Torvald", "Torvald"), is_same_name("Ilka Torvald", "Marek Dolven")
    (True, False)
    """
    ours, theirs = _name_words(first), _name_words(second)
    if not ours or not theirs:
        return not ours and not theirs
    a, b = set(ours), set(theirs)
    has_initials = len(ours) > 1 and len(theirs) > 1 and ours[-1] == theirs[-1] and ours[0][0] == theirs[0][0]
    return a <= b or b <= a or has_initials


def is_right_actor(gold: CodedAct, predicted: CodedAct) -> bool:
    """Say whether a prediction names one of the gold actors, or the state that one speaks for."""
    if not gold.actors:
        return not predicted.actors
    if any(is_same_name(a, b) for a in gold.actors for b in predicted.actors):
        return True
    state, other = gold.speaks_for, predicted.speaks_for
    by_state = bool(state) and any(is_same_name(state, name) for name in (*predicted.actors, other) if name)
    return by_state or (bool(other) and any(is_same_name(name, other) for name in gold.actors))


def interval(tallies: Sequence[Tally], *, rounds: int = 1000, seed: int = 0) -> tuple[float, float] | None:
    """Return the 95 % interval of F1, reports drawn anew with replacement: sentences of one report hang together.

    Args:
        tallies: One a report.
        rounds: Draws.
        seed: Of the random numbers.
    """
    drawn = random.Random(seed)  # noqa: S311 - resampling, not secrets
    values = sorted(
        value
        for value in (total(drawn.choices(tallies, k=len(tallies))).f1 for _ in range(rounds if tallies else 0))
        if value is not None
    )
    if not values:
        return None
    return values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    return sum(tallies, Tally())


def _span(value: Sequence[int] | None) -> Span | None:
    return Span(start=value[0], end=value[1]) if value else None


def _spans(values: Iterable[Sequence[int]] | None) -> tuple[Span, ...]:
    return tuple(Span(start=start, end=end) for start, end in values or ())


def _some(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _solid(spans: Iterable[Span], text: str) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end) if not text[at].isspace()}


def _letters(spans: Iterable[Span], text: str) -> set[int]:
    return {at for at in _solid(spans, text) if text[at].isalnum()}


def _wordlike(spans: Iterable[Span], text: str) -> set[int]:
    # A content of punctuation only ("...") still is one, so it counts by what it has.
    solid = _solid(spans, text)
    return {at for at in solid if text[at].isalnum() or text[at] in _WORDLIKE} or solid


def _same_source(text: str, gold: tuple[Span, ...], predicted: tuple[Span, ...]) -> bool:
    a, b = _wordlike(gold, text), _wordlike(predicted, text)
    return not a.isdisjoint(b) if a or b else True


def _first_of_each(ranked: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return the candidates, best first, whose last two values, a gold and a predicted index, are both still free."""
    used_gold, used_predicted, chosen = set(), set(), []
    for candidate in ranked:
        *_, i, j = candidate
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            chosen.append(candidate)
    return chosen


def _act_levels(gold: CodedAct, predicted: CodedAct) -> frozenset[str]:
    levels = {"detect"}
    if any(gold.kind in group and predicted.kind in group for group in _GROUPS):
        levels.add("group")
    if gold.kind is predicted.kind:
        levels.add("kind")
        if (gold.polarity, gold.status) == (predicted.polarity, predicted.status) and is_right_actor(gold, predicted):
            levels.add("full")
    return frozenset(levels)


def _tallies(levels: Sequence[str], pairs: Sequence[Pair], predicted: int, gold: int) -> dict[str, Tally]:
    return {
        level: Tally(right=sum(level in pair.levels for pair in pairs), predicted=predicted, gold=gold)
        for level in levels
    }


def _name_words(name: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in _EMPTY_WORDS]
