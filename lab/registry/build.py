"""Pack the starter actor registry into the one file the package ships.

Run: python lab/registry/build.py ../shared/data/actors src/onrecord/data/registry.bin

The output is zlib-compressed msgpack of columns, so that a cold start decodes a few big values and not 24,000 records;
`onrecord.reading.registry` reads it. Legislators are left out: their names collide, and few of them speak for a state.
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from array import array
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

KINDS = {"person": "p", "government": "g", "country": "c", "organisation": "o", "group": "r", "medium": "m"}
# These aliases mean somebody else, or anybody, as often as the entry they stand at.
NOT_ALIASES = frozenset({"mediators", "mediating countries", "permanent five", "kingdom", "Kremlin spokesman"})

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

Row = dict[str, Any]


def load(folder: Path) -> list[Row]:
    """Read bodies and people, in file order; instruments are no actors."""
    rows: list[Row] = []
    for name in ("entities", "people"):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows.extend(json.loads(line) for line in lines)
    return [row for row in rows if row["type"] in KINDS]


def aliases(row: Row) -> list[tuple[str, bool]]:
    """Return the names of a row with whether each is weak, articles taken off."""
    found: dict[str, bool] = {}
    for is_weak, key in ((False, "aliases"), (True, "weak_aliases")):
        for alias in row.get(key) or ():
            name = alias.removeprefix("the ").strip()
            if not name or name in NOT_ALIASES or (name != alias and name.islower()):
                continue
            lone = row["type"] == "person" and " " not in name
            found.setdefault(name, is_weak or lone)
    found.setdefault(row["name"], row["type"] == "person" and " " not in row["name"])
    found.pop("", None)
    return sorted(found.items())


def shown(row: Row, demonyms: dict[str, str]) -> str:
    """Return the name people read: "Danish foreign ministry" where the source generates "Ministry of Foreign ...".

    It depends on the id alone, so that every report shows the same.
    """
    generated = ("Ministry of ", "Government of ", "Armed forces of ", "Diplomatic missions of ", "Parliament of ")
    body = BODIES.get(row["id"].rpartition(".")[2])
    state = demonyms.get(row.get("country") or "")
    if not body or not state or not row["name"].startswith(generated):
        return str(row["name"])
    return f"{state} {body}"


def roles(row: Row) -> bytes:
    """Return the offices of a row, packed."""
    packed = [
        [role.get("title", ""), role.get("org") or "", role["kind"], role.get("from") or "", role.get("to") or "",
         role.get("as_of") or "", bool(role.get("superseded") or role.get("ended_by"))]
        for role in row.get("roles") or ()
    ]  # fmt: skip
    return msgspec.msgpack.encode(packed)


def pack(rows: list[Row]) -> bytes:
    """Return the columns of all rows as one compressed value."""
    owners: dict[str, list[int]] = defaultdict(list)
    offices: dict[str, list[int]] = defaultdict(list)
    found: dict[str, list[str]] = defaultdict(list)
    for number, row in enumerate(rows):
        for alias, is_weak in aliases(row):
            owners[alias].append(number * 2 + is_weak)
        for key in sorted({f"{role.get('org') or ''}|{role['kind']}" for role in row.get("roles") or ()}):
            offices[key].append(number)
        if row["type"] == "country":
            for demonym in [*(row.get("demonyms") or ()), *MORE_DEMONYMS.get(row["id"], ())]:
                found[demonym].append(row["id"])
    states = {row["country"] for row in rows if row["id"].endswith(".MFA")}
    demonyms = {name: [i for i in ids if i in states] or ids for name, ids in found.items()}
    adjectives = {
        row["id"]: row["demonyms"][0] if len(demonyms[row["demonyms"][0]]) == 1 else row["name"]
        for row in rows
        if row["type"] == "country" and row.get("demonyms")
    } | {"USA": "U.S.", "KOR": "South Korean", "PRK": "North Korean"}
    names = sorted(owners)
    flat, offsets = array("I"), array("I", [0])
    for name in names:
        flat.extend(owners[name])
        offsets.append(len(flat))
    columns = {
        "ids": "\n".join(row["id"] for row in rows),
        "names": "\n".join(shown(row, adjectives) for row in rows),
        "kinds": "".join(KINDS[row["type"]] for row in rows),
        "countries": "\n".join(row.get("country") or "" for row in rows),
        "parents": "\n".join(row.get("parent") or "" for row in rows),
        "subtypes": "\n".join(row.get("subtype") or "" for row in rows),
        "roles": [roles(row) for row in rows],
        "aliases": "\n".join(names),
        "owners": flat.tobytes(),
        "offsets": offsets.tobytes(),
        "offices": msgspec.msgpack.encode(dict(sorted(offices.items()))),
        "demonyms": {name: sorted(set(ids)) for name, ids in sorted(demonyms.items())},
        "capitals": sorted({city for row in rows if row["type"] == "country" for city in row.get("capital") or ()}),
    }
    return zlib.compress(msgspec.msgpack.encode(columns), 9)


def main() -> None:
    """Build the file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="holds entities.jsonl.gz and people.jsonl.gz")
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    rows = load(given.folder)
    packed = pack(rows)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_bytes(packed)
    print(f"{len(rows):,} actors, {len(packed):,} bytes -> {given.out}")


if __name__ == "__main__":
    main()
