"""The board open for reading: small indexed queries, each answered with rows that are ready for JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Unpack

from onrecord.board.choices import find_packages, negotiation_of
from onrecord.board.file import BoardFile
from onrecord.board.pages import Filters, Wanted, find_page, paged
from onrecord.board.store import ALL_DAYS, state_of
from onrecord.board.times import find_steps, find_tally
from onrecord.errors import BoardMissing, NotFound
from onrecord.exports.objects import Object, position_object
from onrecord.views.days import last_day
from onrecord.views.positions import silent_position

# The row that holds as of a day: the newest one that is not later.
_AS_OF = (
    # CROSS JOIN: one look-up for each party and option, not a walk over the rows of all days.
    "SELECT p.option_id, p.party_id, held.body FROM cells AS p CROSS JOIN positions AS held "
    "ON held.option_id = p.option_id AND held.party_id = p.party_id AND held.since = "
    "(SELECT max(q.since) FROM positions AS q "
    "WHERE q.option_id = p.option_id AND q.party_id = p.party_id AND q.since <= ?) WHERE {where}"
)


def open_board(path: Path | str) -> Board:
    """Open the board at `path`, `RECORD.board`; it need not be built yet."""
    return Board(Path(path))


class Board:
    """A board, open for reading by many threads.

    Every query raises `BoardMissing` as long as no board is built. An unknown id is `NotFound` where one thing is asked
    for, and an empty page where it is a filter.
    """

    def __init__(self, path: Path) -> None:
        self._file = BoardFile(path)
        self._record = Path(str(path).removesuffix(".board"))

    def state(self) -> Object:
        """Return when the board was built, from how much, and whether the record holds more by now."""
        try:
            facts = self._file.facts()
        except BoardMissing:
            return {"built_at": None, "record": None, "is_newest": False, "negotiation": None}
        negotiation = facts["negotiation"]
        return {
            "built_at": facts["built_at"],
            "record": facts["record"],
            "is_newest": facts["record"] == state_of(self._record),
            "negotiation": negotiation["name"] if negotiation else None,
        }

    def counts(self) -> dict[str, int]:
        """Return how many reports, attributions, acts, actors and rows of each list there are."""
        counts: dict[str, int] = self._file.facts()["counts"]
        return counts

    def days(self) -> list[str]:
        """Return the days on which a position changes, the oldest first."""
        days: list[str] = self._file.facts()["days"]
        return days

    def parties(self) -> list[Object]:
        """Return the parties: in the order of the negotiation file, else those with most acts first."""
        return [json.loads(body) for (body,) in self._file.rows("SELECT body FROM parties ORDER BY place")]

    def options(self) -> list[Object]:
        """Return the options: in the order of the negotiation file, else those with most voices first."""
        return [json.loads(body) for (body,) in self._file.rows("SELECT body FROM options ORDER BY place")]

    def issues(self) -> list[Object]:
        """Return the issues of the negotiation file, in its order; none without a file."""
        negotiation = self._file.facts()["negotiation"]
        return negotiation["issues"] if negotiation else []

    def outlets(self) -> list[str]:
        """Return the outlets in which acts were told, by name."""
        outlets: list[str] = self._file.facts()["outlets"]
        return outlets

    def matrix(
        self, *, as_of: str | None = None, basis: str | None = None, outlet: str | None = None, page: int = 1
    ) -> Object:
        """Return positions laid out, a page of options at a time, in an order that does not change with the day.

        A position of the matrix has the id of one act, `act_id`, and the numbers of `acts` and `sources`; parties that
        are silent on an option have none. A basis or outlet leaves only the positions that rest on it.
        """
        sql = "SELECT body FROM options WHERE EXISTS (SELECT 1 FROM cells WHERE option_id = options.option_id)"
        held = self._file.rows(sql + " OR json_extract(body, '$.issue') IS NOT NULL ORDER BY place")
        shown, found = paged([json.loads(body) for (body,) in held], page)
        ids = [option["id"] for option in shown]
        cells: dict[str, dict[str, Object]] = {option: {} for option in ids}
        for option, party, body in self._stands(f"p.option_id IN ({', '.join('?' * len(ids))})", ids, as_of):
            position = json.loads(body)
            if basis in (None, position["basis"]) and (outlet is None or outlet in position["told_in"]):
                cells[option][party] = _cell(position)
        parties = [party for party in self.parties() if party["positions"] or self._lists_parties()]
        return {"parties": parties, "options": [{**each, "cells": cells[each["id"]]} for each in shown], **found}

    def positions(
        self,
        *,
        party_id: str | None = None,
        option_id: str | None = None,
        as_of: str | None = None,
        with_others: bool = True,
    ) -> list[Object]:
        """Return positions as `onrecord positions --json` does, with the words of each and the outlets of its sources.

        `with_others=False` leaves out the acts on the option that do not decide: there may be hundreds.
        """
        bodies = self._bodies(party_id, option_id, as_of, with_others=with_others)
        return self._file.whole(bodies)

    def steps(self, *, party_id: str | None = None, option_id: str | None = None) -> list[Object]:
        """Return every position held in turn, with the days `since` and `until` which it is the one on record."""
        return find_steps(self._file, *_cells(party_id, option_id))

    def acts(self, *, page: int = 1, **wanted: Unpack[Filters]) -> Object:
        """Return a page of the timeline, oldest first; takes what `Wanted` has. Plain sayings are of kind "say"."""
        chosen = Wanted(**wanted)
        return find_page(self._file, "sayings" if chosen.kind == "say" else "acts", chosen, page)

    def tally(self, name: str, **wanted: Unpack[Filters]) -> list[Object]:
        """Return how many rows of "acts" or "changes" each day has, by kind, the oldest first."""
        chosen = Wanted(**wanted)
        return find_tally(self._file, "sayings" if chosen.kind == "say" else name, chosen)

    def changes(self, *, page: int = 1, **wanted: Unpack[Filters]) -> Object:
        """Return a page of who moved on what, the latest first; takes what `Wanted` has."""
        return find_page(self._file, "changes", Wanted(**wanted), page)

    def claims(self, *, page: int = 1, **wanted: Unpack[Filters]) -> Object:
        """Return a page of what parties tell of each other, the latest first; takes what `Wanted` has."""
        return find_page(self._file, "claims", Wanted(**wanted), page)

    def conflicts(self, *, page: int = 1, **wanted: Unpack[Filters]) -> Object:
        """Return a page of contradictions, the latest first; takes what `Wanted` has."""
        return find_page(self._file, "conflicts", Wanted(**wanted), page)

    def commitments(self, *, page: int = 1, **wanted: Unpack[Filters]) -> Object:
        """Return a page of pledges, offers and agreements, the latest first; takes what `Wanted` has."""
        return find_page(self._file, "commitments", Wanted(**wanted), page)

    def packages(self, choice: Mapping[str, str | None] | None = None, *, as_of: str | None = None) -> Object:
        """Return what `onrecord packages --json` does, and under `choice` what the chosen options meet together.

        Args:
            choice: An option, or none, by issue; an issue that is left out has none.
            as_of: Last day to count.

        Raises:
            NegotiationMissing: The board was built without a negotiation file.
            NotFound: There is no such issue, or the issue has no such option.
        """
        negotiation = negotiation_of(self._file.facts()["negotiation"])
        bodies = [each for each in self._bodies(None, None, as_of, with_others=False) if each["acts"]]
        names = {each["id"]: each["name"] for each in self.parties()}
        if not self._lists_parties():
            ids = {each["party"]["id"] for each in bodies}
            names = {key: names[key] for key in sorted(ids, key=lambda key: (names[key], key))}
        return self._file.whole([find_packages(negotiation, names, bodies, choice or {})])[0]

    def act(self, act_id: str) -> Object:
        """Return an act with its parties, option and outlet, and the entry of the timeline that tells it.

        Raises:
            NotFound: There is no such act.
        """
        rows = self._file.rows("SELECT place, about FROM acts WHERE act_id = ?", (act_id,))
        if not rows:
            raise NotFound(f"act {act_id!r}")
        place, about = rows[0]
        body = self._file.whole([{"act": act_id}])[0]["act"]
        name = "sayings" if body["kind"] == "say" else "acts"
        entry = self._file.rows("SELECT body FROM rows WHERE list = ? AND place = ?", (name, place))
        return {"act": body, **json.loads(about), "entry": self._file.whole([json.loads(entry[0][0])])[0]}

    def names(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the names of actors and parties by id; those nobody knows are left out."""
        wanted = (json.dumps(sorted(set(ids))),)
        found: dict[str, str] = {}
        for table, column in (("actors", "actor_id"), ("parties", "party_id")):
            sql = f"SELECT {column}, body ->> 'name' FROM json_each(?) JOIN {table} ON {column} = value"
            found.update(self._file.rows(sql, wanted))
        return found

    def acts_by(self, actor_id: str, *, page: int = 1) -> Object:
        """Return a page of the acts that an actor does, in order of report and span."""
        numbers = [number for (number,) in self._file.rows("SELECT number FROM doers WHERE actor_id = ?", (actor_id,))]
        shown, found = paged(numbers, page)
        return {"rows": self._file.whole([{"acts": self._file.act_ids(shown)}])[0]["acts"], **found}

    def queue(self) -> list[Object]:
        """Return the acts to look at first, each as `{"act", "reasons"}`."""
        rows = self._file.rows("SELECT body, reasons FROM queue JOIN acts USING (act_id) ORDER BY queue.place")
        return [{"act": json.loads(body), "reasons": json.loads(reasons)} for body, reasons in rows]

    def copies(self, report_id: str) -> list[Object]:
        """Return the other reports that tell the story of a report, the first published first."""
        sql = (
            "SELECT other.body FROM copies JOIN copies AS other USING (story) "
            "WHERE copies.report_id = ? AND other.report_id <> copies.report_id"
        )
        found = [json.loads(body) for (body,) in self._file.rows(sql, (report_id,))]
        return sorted(found, key=lambda each: (not each["is_first"], each["published"] or "~", each["report_id"]))

    def actors(self, *, page: int = 1) -> Object:
        """Return a page of actors as `onrecord actors --json` gives them, those met most first."""
        ((total,),) = self._file.rows("SELECT count(*) FROM actors")
        shown, found = paged(list(range(total)), page)
        sql = "SELECT body FROM actors WHERE place BETWEEN ? AND ? ORDER BY place"
        rows = self._file.rows(sql, (shown[0], shown[-1])) if shown else []
        return {"rows": [json.loads(body) for (body,) in rows], **found}

    def actor(self, actor_id: str) -> Object:
        """Return an actor as `onrecord actors --json` gives it.

        Raises:
            NotFound: There is no such actor.
        """
        return self._one("actors", "actor_id", actor_id, "actor")

    def party(self, party_id: str) -> Object:
        """Return a party as `parties` lists it.

        Raises:
            NotFound: There is no such party.
        """
        return self._one("parties", "party_id", party_id, "party")

    def option(self, option_id: str) -> Object:
        """Return an option as `options` lists it.

        Raises:
            NotFound: There is no such option.
        """
        return self._one("options", "option_id", option_id, "option")

    def _one(self, table: str, column: str, key: str, what: str) -> Object:
        rows = self._file.rows(f"SELECT body FROM {table} WHERE {column} = ?", (key,))
        if not rows:
            raise NotFound(f"{what} {key!r}")
        found: Object = json.loads(rows[0][0])
        return found

    def _lists_parties(self) -> bool:
        negotiation = self._file.facts()["negotiation"]
        return bool(negotiation and negotiation["lists_parties"])

    def _stands(self, where: str, values: list[str], as_of: str | None) -> list[tuple[Any, ...]]:
        day = ALL_DAYS if as_of is None else last_day(as_of)
        return self._file.rows(_AS_OF.format(where=where), (day, *values))

    def _bodies(
        self, party_id: str | None, option_id: str | None, as_of: str | None, *, with_others: bool
    ) -> list[Object]:
        """Return positions with the ids of acts, in the order of `onrecord positions`."""
        where, values = _cells(party_id, option_id)
        found: dict[tuple[str, str], Object] = {}
        for option, party, text in self._stands(where, values, as_of):
            found[option, party] = json.loads(text)
        if with_others:
            self._add_others(found, where, values, as_of)
        negotiation = self._file.facts()["negotiation"]
        if negotiation is None:
            weights = self._weights(as_of)
            return sorted(found.values(), key=lambda body: _weight(body, weights))
        wanted = [(o["id"], p["id"]) for o in negotiation["options"] for p in self.parties()]
        wanted = [(o, p) for o, p in wanted if option_id in (None, o) and party_id in (None, p)]
        if not negotiation["lists_parties"]:
            return [found[cell] for cell in wanted if cell in found]
        options = {each["id"]: each["name"] for each in negotiation["options"]}
        names = {each["id"]: each["name"] for each in self.parties()}
        return [found.get(cell) or _silent(*cell, names, options) for cell in wanted]

    def _add_others(
        self, found: Mapping[tuple[str, str], Object], where: str, values: list[str], as_of: str | None
    ) -> None:
        """Add to each position the acts on its option that do not decide, the latest first."""
        for body in found.values():
            body["others"] = []
        day = ALL_DAYS if as_of is None else last_day(as_of)
        sql = (
            f"SELECT p.option_id, p.party_id, act_id FROM voices AS p JOIN acts USING (number) WHERE {where} "
            "AND p.since <= ? AND p.until > ? ORDER BY p.day DESC, p.number"
        )
        deciding = {cell: set(body["acts"]) for cell, body in found.items()}
        for option, party, act_id in self._file.rows(sql, (*values, day, day)):
            if act_id not in deciding[option, party]:
                found[option, party]["others"].append(act_id)

    def _weights(self, as_of: str | None) -> dict[str, int]:
        day = ALL_DAYS if as_of is None else last_day(as_of)
        sql = "SELECT option_id, max(since), voices FROM weights WHERE since <= ? GROUP BY option_id"
        return {option: voices for option, _, voices in self._file.rows(sql, (day,))}


def _cells(party_id: str | None, option_id: str | None) -> tuple[str, list[str]]:
    found = [("p.party_id = ?", party_id), ("p.option_id = ?", option_id)]
    chosen = [(condition, value) for condition, value in found if value is not None]
    return " AND ".join(condition for condition, _ in chosen) or "true", [value for _, value in chosen]


def _weight(body: Object, weights: Mapping[str, int]) -> tuple[Any, ...]:
    option, party = body["option"], body["party"]
    return (-weights[option["id"]], option["name"], option["id"], party["name"], party["id"])


def _silent(option_id: str, party_id: str, names: Mapping[str, str], options: Mapping[str, str]) -> Object:
    body = position_object(silent_position(option_id, party_id), names, options)
    return body | {"words": "", "outlets": [], "told_in": []}


def _cell(position: Object) -> Object:
    kept = ("stance", "basis", "day", "day_is_reported", "condition", "is_conflicting", "words")
    return {
        **{key: position[key] for key in kept},
        "act_id": position["acts"][0],
        "acts": len(position["acts"]),
        "sources": len(position["sources"]),
    }
