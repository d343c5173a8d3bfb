"""Pack the starter actor registry into the one file the package ships.

Run: python lab/registry/build.py ../shared/data/actors src/onrecord/data/registry.bin

`onrecord.reading.packing` says how the file is laid out, and reads it in place.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from onrecord.reading.listings import Entry, Listing, Role
from onrecord.reading.packing import pack_listings
from onrecord.types import ActorKind

NAMES_OF_BODIES = ("aliases", "weak_aliases", "place_aliases", "capital")
KINDS = {kind.value for kind in ActorKind}
# In file order: of several owners of a name the first is asked first, a body before a person, an office holder before
# a legislator.
FILES = ("entities", "people", "legislators")
# These aliases mean somebody else, or anybody, as often as the entry they stand at.
NOT_ALIASES = frozenset({"mediators", "mediating countries", "permanent five", "kingdom", "Kremlin spokesman"})
UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\ufeff"))
# English texts write names in Latin letters; what stands in brackets tells two pages of an encyclopedia apart.
IN_LATIN = re.compile(r"[A-Za-z]")
FOR_PAGES = re.compile(r"\(|\d")

BODIES = {
    "GOV": "government",
    "MFA": "foreign ministry",
    "MOD": "defence ministry",
    "MIL": "armed forces",
    "AMB": "embassy",
    "LEG": "parliament",
}

# Two-word forms that the sources lack.
MORE_DEMONYMS = {
    "KOR": ("South Korean",),
    "PRK": ("North Korean",),
    "SSD": ("South Sudanese",),
    "ZAF": ("South African",),
}

# Names that reports give to one more than the sources do.
MORE_NAMES = {"COD": ("Congo",)}

# As English reports call them; the source has the names of a library of locales.
COMMON_NAMES = {
    "CIV": "Ivory Coast",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "MMR": "Myanmar",
    "PSE": "Palestine",
    "TLS": "East Timor",
    "TUR": "Turkey",
}

Row = dict[str, Any]


def load(folder: Path) -> list[Row]:
    """Read bodies, people and legislators, in file order; instruments are no actors."""
    rows: list[Row] = []
    for name in FILES:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows.extend({**json.loads(line), "file": name} for line in lines)
    return [row for row in rows if row["type"] in KINDS]


def aliases(row: Row) -> list[tuple[str, bool]]:
    """Return the names of a row with whether each is weak, articles taken off."""
    found: dict[str, bool] = {}
    for is_weak, key in ((False, "aliases"), (True, "weak_aliases")):
        for alias in row.get(key) or ():
            name = alias.removeprefix("the ").translate(UNSEEN).strip()
            if not name or name in NOT_ALIASES or (name != alias and name.islower()):
                continue
            lone = row["type"] == "person" and " " not in name
            found.setdefault(name, is_weak or lone)
    found.setdefault(row["name"].translate(UNSEEN).strip(), row["type"] == "person" and " " not in row["name"])
    found |= dict.fromkeys(MORE_NAMES.get(row["id"], ()), False)
    found.pop("", None)
    return sorted(found.items())


def full_names(row: Row, taken: frozenset[str]) -> list[str]:
    """Return the names by which a legislator is known: in full, never by the last name, and nobody's but people's."""
    return [
        name
        for name, is_weak in aliases(row)
        if not is_weak
        and name[0].isupper()
        and len(name.split()) > 1
        and IN_LATIN.search(name)
        and not FOR_PAGES.search(name)
        and name.casefold() not in taken
    ]


def shown(row: Row, adjectives: dict[str, str]) -> str:
    """Return the name people read: "Danish foreign ministry" where the source generates "Ministry of Foreign ...".

    It depends on the id alone, so that every report shows the same.
    """
    generated = ("Ministry of ", "Government of ", "Armed forces of ", "Diplomatic missions of ", "Parliament of ")
    body = BODIES.get(row["id"].rpartition(".")[2])
    state = adjectives.get(row.get("country") or "")
    if not body or not state or not row["name"].startswith(generated):
        return COMMON_NAMES.get(row["id"], str(row["name"]))
    return f"{state} {body}"


def role(row: Row) -> Role:
    """Return an office as the package has it."""
    return Role(
        title=row.get("title", ""),
        org=row.get("org") or "",
        kind=row["kind"],
        start=row.get("from") or "",
        end=row.get("to") or "",
        as_of=row.get("as_of") or "",
        is_lapsed=bool(row.get("superseded") or row.get("ended_by")),
    )


def demonyms_by_state(rows: list[Row]) -> dict[str, list[str]]:
    """Return the demonyms of each state; one that means several means those with a foreign ministry."""
    owners: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["type"] == "country":
            for demonym in [*(row.get("demonyms") or ()), *MORE_DEMONYMS.get(row["id"], ())]:
                owners[demonym].append(row["id"])
    states = {row["country"] for row in rows if row["id"].endswith(".MFA")}
    found: dict[str, list[str]] = defaultdict(list)
    for demonym, ids in owners.items():
        for each in [each for each in ids if each in states] or ids:
            found[each].append(demonym)
    return found


def adjectives_by_state(rows: list[Row], demonyms: dict[str, list[str]]) -> dict[str, str]:
    """Return the word that goes before a body of each state: its demonym if nobody shares it, else its name."""
    times: dict[str, int] = defaultdict(int)
    for theirs in demonyms.values():
        for demonym in dict.fromkeys(theirs):
            times[demonym] += 1
    found = {
        row["id"]: row["demonyms"][0] if times[row["demonyms"][0]] == 1 else row["name"]
        for row in rows
        if row["type"] == "country" and row.get("demonyms")
    }
    return found | {"USA": "U.S.", "KOR": "South Korean", "PRK": "North Korean"}


def list_rows(rows: list[Row]) -> list[Listing]:
    """Return all rows as the package has them."""
    demonyms = demonyms_by_state(rows)
    adjectives = adjectives_by_state(rows, demonyms)
    taken = frozenset(
        name.casefold()
        for row in rows
        if row["type"] != "person"
        for name in (row["name"], *(key for each in NAMES_OF_BODIES for key in row.get(each) or ()))
    )
    found = []
    for row in rows:
        is_legislator = row["file"] == "legislators"
        names = [(name, False) for name in full_names(row, taken)] if is_legislator else aliases(row)
        found.append(
            Listing(
                entry=Entry(
                    id=row["id"],
                    name=shown(row, adjectives),
                    kind=ActorKind(row["type"]),
                    country=row.get("country") or "",
                    parent=row.get("parent") or "",
                    subtype=row.get("subtype") or "",
                    roles=tuple(map(role, row.get("roles") or ())),
                ),
                names=tuple(name for name, is_weak in names if not is_weak),
                weak_names=tuple(name for name, is_weak in names if is_weak),
                demonyms=tuple(dict.fromkeys(demonyms.get(row["id"], ()))),
                capitals=tuple(row.get("capital") or ()) if row["type"] == "country" else (),
            )
        )
    return found


def main() -> None:
    """Build the file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="holds entities.jsonl.gz, people.jsonl.gz and legislators.jsonl.gz")
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    listings = list_rows(load(given.folder))
    packed = pack_listings(listings)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_bytes(packed)
    print(f"{len(listings):,} actors, {len(packed):,} bytes -> {given.out}")


if __name__ == "__main__":
    main()
