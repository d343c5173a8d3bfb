"""Builds the board of a record: every view computed once, written row by row in the order of the commands."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from onrecord.acts.issues import Negotiation
from onrecord.board.lists import List, find_lists
from onrecord.board.stands import position_rows, voice_rows, weight_rows
from onrecord.board.stock import Stock
from onrecord.board.store import ALL_DAYS, encode, maker, read_negotiation, record_state, writing
from onrecord.board.times import TALLIES
from onrecord.exports.objects import Object, act_object, actor_row_object
from onrecord.record.query import find_outlets
from onrecord.record.record import Record, open_record
from onrecord.views.actors import compute_actor_rows
from onrecord.views.histories import compute_histories
from onrecord.views.material import gather
from onrecord.views.review import compute_review

# More than people look at between two builds.
_QUEUED = 500


# What every page offers to choose from.
_CHOICES = {
    "days": f"SELECT DISTINCT since FROM positions WHERE since < '{ALL_DAYS}' ORDER BY since",
    "outlets": "SELECT DISTINCT outlet FROM traits WHERE list = 'acts' AND outlet <> '' ORDER BY outlet",
}


def build(record_path: Path, board_path: Path, negotiation: Path | None = None) -> None:
    """Compute every view of a record and put a new board in the place of the one before.

    Args:
        record_path: The record.
        board_path: Where the board is to stand.
        negotiation: A negotiation file: whose parties, issues and options to use.

    Raises:
        RecordError: The record cannot be used.
        BadNegotiation: The negotiation file cannot be used.
    """
    chosen, digest = read_negotiation(negotiation)
    with open_record(record_path) as record:
        # All that follows is read from the record as it is now, whatever is added meanwhile.
        record.rows("BEGIN")
        facts = {**_facts(record, chosen), "negotiation_digest": digest}
        stock = _stock(record, chosen)
        actors = compute_actor_rows(record, stock.material.actors, stock.material.acts)
        facts["counts"] = _counts(record, stock)
    names = {**{row.actor.id: row.actor.name for row in actors}, **stock.names}
    lists = find_lists(stock)
    with writing(board_path) as connection:
        _insert(
            connection, "actors", ((at, r.actor.id, encode(actor_row_object(r, names))) for at, r in enumerate(actors))
        )
        _insert(connection, "acts", _act_rows(stock, lists["acts"], lists["sayings"]))
        _insert(connection, "doers", _doer_rows(stock))
        _insert(connection, "queue", _queue_rows(stock))
        _insert(connection, "copies", _copy_rows(stock))
        for found in lists.values():
            _insert(connection, "rows", ((found.name, at, encode(body)) for at, body in enumerate(found.bodies)))
            _insert(connection, "traits", ((found.name, *trait) for trait in found.traits))
        connection.execute(TALLIES)
        _insert_positions(connection, stock, lists["acts"])
        counted = {name: len(found.bodies) for name, found in lists.items() if name not in ("acts", "sayings")}
        facts["counts"] |= counted | {"entries": len(lists["acts"].bodies)}
        facts |= {name: [value for (value,) in connection.execute(sql)] for name, sql in _CHOICES.items()}
        _insert(connection, "facts", ((name, encode(value)) for name, value in facts.items()))


def _facts(record: Record, negotiation: Negotiation | None) -> dict[str, Any]:
    return {
        "made_by": maker(),
        "built_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "record": record_state(record),
        "negotiation": negotiation_object(negotiation) if negotiation else None,
    }


def _counts(record: Record, stock: Stock) -> dict[str, int]:
    ((attributions,),) = record.rows("SELECT count(*) FROM attributions JOIN current_readings USING (reading_id)")
    material = stock.material
    return {
        "reports": len(material.days),
        "attributions": attributions,
        "acts": len(material.acts),
        "actors": len(material.actors),
    }


def negotiation_object(negotiation: Negotiation) -> Object:
    """Return what a negotiation file says of parties, issues and options."""
    return {
        "name": negotiation.name,
        "lists_parties": bool(negotiation.parties),
        "issues": [{"id": each.id, "name": each.name} for each in negotiation.issues],
        "options": [{"id": each.id, "name": each.name, "issue": each.issue_id} for each in negotiation.options],
    }


def _stock(record: Record, negotiation: Negotiation | None) -> Stock:
    material = gather(record, negotiation=negotiation)
    return Stock(
        material=material,
        names={**{actor.id: actor.name for actor in material.actors.values()}, **material.parties.names},
        options={key: option.name for key, option in material.labels().items()},
        outlets=find_outlets(record),
        numbers={act.id: at for at, act in enumerate(material.acts)},
    )


def _act_rows(stock: Stock, *lists: List) -> Iterator[tuple[Any, ...]]:
    """Yield each act with the place of the timeline's entry that tells it, and what only views know of it."""
    places = {act_id: at for found in lists for at, body in enumerate(found.bodies) for act_id in _told(body)}
    for act in stock.material.acts:
        about = {
            "parties": [
                {
                    "id": party,
                    "name": stock.names.get(party, party),
                    "basis": stock.material.parties.basis(act, party).value,
                }
                for party in stock.material.parties.of_act(act)
            ],
            "option": stock.option_object(act),
            "outlet": stock.outlets.get(act.cue.report_id),
            "published": stock.material.days.get(act.cue.report_id),
        }
        body = encode(act_object(act, stock.names))
        yield (stock.numbers[act.id], act.id, places.get(act.id), body, encode(about))


def _queue_rows(stock: Stock) -> Iterator[tuple[int, str, str]]:
    found = compute_review(stock.material, limit=_QUEUED)
    yield from ((at, item.act.id, encode(item.reasons)) for at, item in enumerate(found.items))


def _doer_rows(stock: Stock) -> Iterator[tuple[str, int]]:
    for act in stock.material.acts:
        yield from ((actor, stock.numbers[act.id]) for actor in dict.fromkeys(act.actor_ids))


def _copy_rows(stock: Stock) -> Iterator[tuple[str, str, str]]:
    """Yield the reports of each story that several reports tell."""
    days, stories = stock.material.days, stock.material.stories
    told = Counter(stories.of(report) for report in days)
    for report, day in days.items():
        story = stories.of(report)
        if told[story] > 1:
            body = {"report_id": report, "outlet": stock.outlets[report], "published": day, "is_first": report == story}
            yield report, story, encode(body)


def _told(entry: Object) -> list[str]:
    return [entry["act"], *entry["also"]]


def _insert_positions(connection: sqlite3.Connection, stock: Stock, entries: List) -> None:
    material = stock.material
    now, histories = material.positions(), compute_histories(material)
    _insert(connection, "positions", position_rows(now, histories, stock))
    connection.execute("INSERT INTO cells SELECT DISTINCT option_id, party_id FROM positions")
    _insert(connection, "voices", voice_rows(histories, stock))
    weights = list(weight_rows(histories, stock))
    _insert(connection, "weights", weights)
    _insert(connection, "parties", _party_rows(stock, Counter(each.party_id for each in now if each.acts), entries))
    order = {option: -voices for option, since, voices in weights if since == ALL_DAYS}
    _insert(connection, "options", _option_rows(stock, order, entries))


def _party_rows(stock: Stock, positions: Counter[str], entries: List) -> Iterator[tuple[Any, ...]]:
    material = stock.material
    acts = Counter(party for _, party in {(place, party) for place, _, party, *_ in entries.traits if party})
    names = material.parties.names
    is_listed = material.negotiation is not None and material.negotiation.parties
    known = list(names) if is_listed else sorted(names, key=lambda each: (-acts[each], names[each], each))
    for at, party in enumerate(known):
        yield (
            at,
            party,
            encode({"id": party, "name": names[party], "acts": acts[party], "positions": positions[party]}),
        )


def _option_rows(stock: Stock, order: dict[str, int], entries: List) -> Iterator[tuple[Any, ...]]:
    material = stock.material
    acts = Counter(option for _, option in {(place, option) for place, _, _, option, *_ in entries.traits if option})
    listed = {each.id: each.issue_id for each in material.negotiation.options} if material.negotiation else {}
    named = material.labels()
    # Other than `positions`, where nobody takes a stance on it.
    known = [key for key in named if key in acts or key in listed]
    weighty = sorted(known, key=lambda key: (order.get(key, 0), -acts[key], named[key].name, key))
    issues = {each.id: each.name for each in material.negotiation.issues} if material.negotiation else {}
    for at, key in enumerate(list(listed) if listed else weighty):
        issue = listed.get(key)
        shown = {"id": issue, "name": issues[issue]} if issue else None
        body = {"id": key, "name": named[key].name, "issue": shown, "acts": acts[key], "voices": -order.get(key, 0)}
        yield (at, key, encode(body))


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)
