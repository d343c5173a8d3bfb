"""The negotiation file: who negotiates, which questions are on the table, which answers there are.

name = "Talks on the Vell strait"

[[parties]]
id = "norland"
name = "Norland"
names = ["Norlandic government", "Norlandic delegation"]   # actors that stand for it, or the state they speak for

[[issues]]
id = "passage"
name = "Who may pass the strait?"

[[issues.options]]
id = "toll_free"
name = "Passage free of tolls"
phrases = ["free passage", "lifting the toll"]   # wordings that mean it; its name counts as one
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

from onrecord.errors import BadNegotiation
from onrecord.patterns import pattern_of
from onrecord.positions import Issue, Option

# What is assigned to no option of the file; see onrecord.acts.options.
OTHER = Option(id="other", name="other")
# "No man's land" is a thing.
_ABSENCE = pattern_of(r"\A(?:no|not|never)\s(?!man['’]s)", re.IGNORECASE)


class Party(Struct, frozen=True, gc=False, kw_only=True):
    """One who has a say in the negotiation.

    Attributes:
        id: Short stable name.
        name: What people read.
        names: Names or ids of actors that are this party, or of the state or body they speak for.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()


class Negotiation(Struct, frozen=True, gc=False, kw_only=True):
    """What a negotiation file says.

    Attributes:
        name: What people read.
        parties: Who has a say, in the file's order; empty when the file leaves that open.
        issues: The questions, in the file's order.
        options: The answers, in the file's order, each with its issue.
    """

    name: str
    parties: tuple[Party, ...]
    issues: tuple[Issue, ...]
    options: tuple[Option, ...]


def load_negotiation(path: Path | str) -> Negotiation:
    """Read a negotiation file.

    Raises:
        BadNegotiation: The file is missing, is no TOML, or does not say what it should.
    """
    file = _File(Path(path))
    table = file.table()
    file.check_keys(table, "The file", needs=("name", "issues"), allows=("parties",))
    parties = tuple(_party(file, each, number) for number, each in enumerate(file.tables(table, "parties"), 1))
    issues: list[Issue] = []
    options: list[Option] = []
    for number, each in enumerate(file.tables(table, "issues"), 1):
        issue, answers = _issue(file, each, number)
        issues.append(issue)
        options.extend(answers)
    if not issues:
        raise file.bad("It lists no issue. Add [[issues]], each with [[issues.options]].")
    file.check_unique("party", [(party.id, (party.name, *party.names)) for party in parties])
    file.check_unique("issue", [(issue.id, ()) for issue in issues])
    file.check_unique("option", [(option.id, option.phrases) for option in options])
    return Negotiation(
        name=file.text(table, "name", "The file"), parties=parties, issues=tuple(issues), options=tuple(options)
    )


def _party(file: _File, table: dict[str, Any], number: int) -> Party:
    where = f"Party {number}"
    file.check_keys(table, where, needs=("id", "name"), allows=("names",))
    return Party(
        id=file.text(table, "id", where),
        name=file.text(table, "name", where),
        names=file.texts(table, "names", where),
    )


def _issue(file: _File, table: dict[str, Any], number: int) -> tuple[Issue, list[Option]]:
    where = f"Issue {number}"
    file.check_keys(table, where, needs=("id", "name"), allows=("options",))
    issue = Issue(id=file.text(table, "id", where), name=file.text(table, "name", where))
    answers = [
        _option(file, each, f"Option {at} of issue {issue.id!r}", issue.id)
        for at, each in enumerate(file.tables(table, "options"), 1)
    ]
    if not answers:
        raise file.bad(f"Issue {issue.id!r} has no options. Add at least one [[issues.options]] below it.")
    return issue, answers


def _option(file: _File, table: dict[str, Any], where: str, issue_id: str) -> Option:
    file.check_keys(table, where, needs=("id", "name"), allows=("phrases",))
    option_id, name = file.text(table, "id", where), file.text(table, "name", where)
    if option_id == OTHER.id:
        raise file.bad(f"{where} is called 'other', which stands for acts on no option. Call it something else.")
    phrases = dict.fromkeys((name, *file.texts(table, "phrases", where)))
    for phrase in phrases:
        if _ABSENCE.match(phrase):
            raise file.bad(
                f"{where} has the wording {phrase!r}, the absence of a thing: who wants the thing would seem to want "
                "its absence. Name the thing ('the toll'), or what is to become of it ('lifting the toll')."
            )
    return Option(id=option_id, name=name, issue_id=issue_id, phrases=tuple(phrases))


class _File:
    """A negotiation file, with the errors that name it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def bad(self, reason: str) -> BadNegotiation:
        return BadNegotiation(str(self._path), reason)

    def table(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._path.read_bytes().decode("utf-8-sig"))
        except OSError as error:
            raise self.bad(f"It cannot be read: {error.strerror}. Check its path.") from error
        except UnicodeDecodeError as error:
            raise self.bad(f"It is not UTF-8 (byte {error.start}). Save it as UTF-8.") from error
        except tomllib.TOMLDecodeError as error:
            raise self.bad(f"It is not TOML: {error}. Correct that place.") from error

    def check_keys(self, table: dict[str, Any], where: str, *, needs: tuple[str, ...], allows: tuple[str, ...]) -> None:
        missing = [key for key in needs if key not in table]
        if missing:
            raise self.bad(f"{where} has no {missing[0]!r}. Add one.")
        unknown = sorted(set(table) - {*needs, *allows})
        if unknown:
            known = ", ".join((*needs, *allows))
            raise self.bad(f"{where} has an unknown key {unknown[0]!r}. It may have: {known}.")

    def text(self, table: dict[str, Any], key: str, where: str) -> str:
        value = table[key]
        if not isinstance(value, str) or not value.strip():
            raise self.bad(f"{key!r} of {where.lower()} is {value!r}. Write some words in quotation marks.")
        return value.strip()

    def texts(self, table: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise self.bad(f'{key!r} of {where.lower()} is {value!r}. Write a list: ["...", "..."].')
        return tuple(dict.fromkeys(each.strip() for each in value))

    def tables(self, table: dict[str, Any], key: str) -> list[dict[str, Any]]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.bad(f"{key!r} is not a list of tables. Write [[{key}]] with two brackets.")
        return value

    def check_unique(self, what: str, entries: list[tuple[str, tuple[str, ...]]]) -> None:
        seen: dict[str, str] = {}
        owners: dict[str, str] = {}
        for key, words in entries:
            if key in seen:
                raise self.bad(f"Two entries have the {what} id {key!r}. Give each its own.")
            seen[key] = key
            for word in dict.fromkeys(each.casefold() for each in words):
                if word in owners:
                    raise self.bad(f"{word!r} stands for {what} {owners[word]!r} and {what} {key!r}. Keep one.")
                owners[word] = key
