"""Scores whom names and titles are linked to, against hand-made mentions: `python -m bench.linking`.

A row of `gold/linking.jsonl` is a short report of our own. Each of its mentions says whom it means: the id of an actor
of the registry, the name of one that no registry knows, or nobody (null: a plain place, a thing, two candidates). The
day of a row matters: the same words on two days mean two holders of one office. A mention is right when the product's
mention there means exactly that actor. Precision is over the gold mentions for which the product gave an actor, recall
over those that mean somebody.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from onrecord.ids import report_id
from onrecord.pipeline import read, stages_for
from onrecord.scoring import Tally, interval
from onrecord.types import Actor, How, Mention, Reading, Report

GOLD = Path(__file__).parent / "gold" / "linking.jsonl"
QUALITIES = ("STRONG", "MEDIUM", "WEAK")
_OFFICE_OF = re.compile(r"\A(?:the )?([a-z][a-z ]*) of (?:the )?([A-Z]\w+)\Z")
_HALF = 0.5
# What "Norway" and "Norwegian" share.
_STATE_LETTERS = 4

Row = dict[str, Any]


def load() -> list[Row]:
    """Return the gold rows."""
    return [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]


def plain(name: str) -> str:
    """Return a name as it is compared: without article and possessive mark, the owner first.

    >>> plain("The Quessian foreign minister"), plain("Saltmark’s president"), plain("the president of Saltmark")
    ('Quessian foreign minister', 'Saltmark president', 'Saltmark president')
    """
    name = _OFFICE_OF.sub(r"\2 \1", name.replace("’", "'").replace("'s ", " "))
    words = name.split()
    return " ".join(words[1:] if words[:1] in (["the"], ["The"], ["a"], ["A"]) else words)


def find_mention(reading: Reading, start: int, end: int) -> Mention | None:
    """Return the product's name or title at a span: the same words, else most of them, else a longer name's end."""
    best: tuple[float, Mention] | None = None
    for mention in reading.mentions:
        span = mention.evidence.span
        shared = min(end, span.end) - max(start, span.start)
        if shared <= 0 or mention.how is How.PRONOUN:
            continue
        overlap = shared / (max(end, span.end) - min(start, span.start))
        is_titled = mention.how is How.NAME and span.end == end and span.start <= start
        if (overlap >= _HALF or is_titled) and (best is None or overlap > best[0]):
            best = (overlap, mention)
    return best[1] if best else None


def means(actor: Actor | None, wanted: str | None) -> bool:
    """Say whether an actor is the wanted one: by id where the registry knows it, else by name."""
    if actor is None or wanted is None:
        return actor is None and wanted is None
    if actor.id.startswith("x-"):
        return is_same_name(actor.name, wanted)
    return actor.id == wanted


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names are one, be an office or body named after its state in either of three ways.

    >>> is_same_name("Quessia foreign minister", "the Quessian foreign minister"), is_same_name("Holl Jr.", "Holl Sr.")
    (True, False)
    >>> is_same_name("Ulmara prime minister", "Ulmara’s prime minister"), is_same_name("Ulmara", "Ulmaran")
    (True, False)
    """
    first, *rest = plain(one).split()
    first_other, *rest_other = plain(other).split()
    if first == first_other or not rest or not " ".join(rest).islower():
        return plain(one) == plain(other)
    return rest == rest_other and first[:_STATE_LETTERS] == first_other[:_STATE_LETTERS]


def score_row(row: Row, reading: Reading) -> list[dict[str, Any]]:
    """Return, for each gold mention of a row, what the product made of it."""
    actors = {actor.id: actor for actor in reading.actors}
    found = []
    for item in row["mentions"]:
        mention = find_mention(reading, *item["span"])
        ids = mention.actor_ids if mention else ()
        actor = actors[ids[0]] if len(ids) == 1 else None
        is_right = means(actor, item["actor"]) and len(ids) < 2
        result = {**item, "row": row["name"], "is_given": bool(ids), "is_right": is_right}
        result["got"] = [f"{actors[each].name} ({each})" for each in ids]
        if is_right and actor is not None and "speaks_for" in item:
            side = actors.get(actor.speaks_for or "")
            result["is_side_right"] = means(side, item["speaks_for"]) or actor.speaks_for == item["speaks_for"]
            result["side"] = f"{side.name} ({side.id})" if side else actor.speaks_for
        found.append(result)
    return found


def results() -> list[list[dict[str, Any]]]:
    """Return what the product made of each gold mention, by row."""
    stages = stages_for("mentions")
    found = []
    for row in load():
        report = Report(
            id=report_id(row["text"], outlet=None, published=row["published"]),
            text=row["text"],
            source=row["name"],
            title=row.get("title"),
            published=row["published"],
        )
        found.append(score_row(row, read(report, stages=stages)))
    return found


def _tally(found: Sequence[dict[str, Any]]) -> Tally:
    hits = sum(each["is_right"] and each["actor"] is not None for each in found)
    given = sum(each["is_given"] for each in found)
    return Tally(right=hits, predicted=given, gold=sum(each["actor"] is not None for each in found))


def measure(*, rounds: int = 1000) -> dict[str, Any]:
    """Return precision and recall of links, by quality too, each STRONG miss, and how often sides are right."""
    rows = results()
    every = [each for row in rows for each in row]
    tallies = [_tally(row) for row in rows]
    overall = _tally(every)
    ends: Callable[[], tuple[float, float] | None] = partial(interval, tallies, rounds=rounds)
    ci = ends() if rounds else None
    sides = [each["is_side_right"] for each in every if "is_side_right" in each]
    right = Counter(each["quality"] for each in every if each["is_right"])
    gold = Counter(each["quality"] for each in every)
    return {
        "reports": len(rows),
        "mentions": len(every),
        "p": _short(overall.precision),
        "r": _short(overall.recall),
        "f1": _short(overall.f1),
        "ci95": [round(end, 4) for end in ci] if ci else None,
        "right_by_quality": {name: {"right": right[name], "gold": gold[name]} for name in QUALITIES},
        "strong_misses": [_line(each) for each in every if each["quality"] == "STRONG" and not each["is_right"]],
        "wrong": [_line(each) for each in every if each["is_given"] and not each["is_right"]],
        "sides": {"right": sum(sides), "gold": len(sides)},
    }


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _line(each: dict[str, Any]) -> str:
    return f"{each['row']}: {each['quote']!r} is {each['actor']}, not {', '.join(each['got']) or 'nobody'}"


def main() -> None:
    """Print the figures and each difference."""
    rows = results()
    for each in (each for row in rows for each in row):
        if not each["is_right"]:
            print(each["quality"], "GIVEN" if each["is_given"] else "", _line(each))
        elif each.get("is_side_right") is False:
            print(each["quality"], "SIDE", each["row"], repr(each["quote"]), each["speaks_for"], "not", each["side"])
    figures = measure(rounds=0)
    print(json.dumps({key: value for key, value in figures.items() if key not in {"strong_misses", "wrong"}}))


if __name__ == "__main__":
    main()
