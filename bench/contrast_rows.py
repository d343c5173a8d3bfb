"""Builds `gold/contrasts.jsonl` from hand-written pairs: `python -m bench.contrast_rows`.

A source file of `gold/source/contrasts/` holds passages, `@@ name | YYYY-MM-DD` and `| transcript` where it is one, the
text, and pairs of lines

    %% refuse | who: Arland | about: toll of 40 crowns | cue: rejected
    !! number | about: toll of 400 crowns

The first is the true rendering of an act, as in `bench.gold`; its evidence is the sentence of the cue unless `in:` says
otherwise. The second names what goes wrong, and the fields that differ in the false rewrite; `-` empties one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from bench.gold import FOLDER, GoldError, read_act
from onrecord.ids import digest

Row = dict[str, Any]
SOURCES = FOLDER / "source" / "contrasts"
BUILT = FOLDER / "contrasts.jsonl"
CLASSES = (
    "negation", "speaker", "hearsay", "condition", "modality", "withheld", "future", "number", "parties", "historical",
)  # fmt: skip
_SENTENCE = re.compile(r"(?<=[.?!”])\s+(?=[A-Z“])|\n+")


def read_source(path: Path) -> list[Row]:
    """Return the passages of a source file with their pairs."""
    rows = []
    for block in re.split(r"^@@ ", path.read_text("utf-8"), flags=re.M)[1:]:
        head, _, body = block.partition("\n")
        name, published, *kind = (part.strip() for part in head.split("|"))
        lines = body.rstrip().split("\n")
        text = "\n".join(line for line in lines if not line.startswith(("%%", "!!"))).strip() + "\n"
        marked = [line for line in lines if line.startswith(("%%", "!!"))]
        row = {"id": digest("c", text), "name": name, "batch": path.stem, "published": published}
        pairs = [_pair(true, false, text, name) for true, false in zip(marked[::2], marked[1::2], strict=True)]
        rows.append({**row, "kind": (kind or ["article"])[0], "text": text, "pairs": pairs})
    return rows


def _pair(true: str, false: str, text: str, name: str) -> Row:
    kind, fields = _fields(true.removeprefix("%%"))
    wrong, changes = _fields(false.removeprefix("!!"))
    if wrong not in CLASSES:
        raise GoldError(f"{name}: {wrong!r} is none of {', '.join(CLASSES)}")
    fields.setdefault("in", _sentence(text, fields["cue"], name))
    changed = {key: value for key, value in {**fields, **changes}.items() if value != "-"}
    head, _, polarity = kind.partition(" ")
    other = f"{changes.get('kind', head)} {changes.get('polarity', polarity)}".strip()
    return {
        "id": digest("c", text, wrong, changes),
        "class": wrong,
        "true": read_act(_line(kind, fields), text, name),
        "false": read_act(_line(other, changed), text, name),
    }


def _fields(line: str) -> tuple[str, dict[str, str]]:
    head, *parts = (part.strip() for part in line.split(" | "))
    return head, dict(part.split(": ", 1) for part in parts)


def _line(head: str, fields: dict[str, str]) -> str:
    given = " | ".join(f"{key}: {value}" for key, value in fields.items() if key not in ("kind", "polarity"))
    return f"%% {head} | {given}"


def _sentence(text: str, cue: str, name: str) -> str:
    """Return the sentence that holds the cue."""
    found = next((each for each in _SENTENCE.split(text.strip()) if cue in each), None)
    if found is None:
        raise GoldError(f"{name}: no sentence reads {cue!r}")
    return found


def read_sources() -> list[Row]:
    """Return every passage, in order of files and lines."""
    return [row for path in sorted(SOURCES.glob("*.txt")) for row in read_source(path)]


def built(rows: list[Row]) -> str:
    """Return the JSONL of the passages."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def load() -> list[Row]:
    """Return the built rows."""
    return [json.loads(line) for line in BUILT.read_text("utf-8").splitlines()]


def main() -> int:
    """Build the rows, or check that they are those of the sources."""
    parser = argparse.ArgumentParser(description="Build bench/gold/contrasts.jsonl from its hand-written pairs.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the rows differ")
    arguments = parser.parse_args()
    rows = read_sources()
    is_stale = not BUILT.exists() or BUILT.read_text("utf-8") != built(rows)
    if is_stale and not arguments.check:
        BUILT.write_text(built(rows), "utf-8")
    print(f"{len(rows)} passages, {sum(len(row['pairs']) for row in rows)} contrast pairs; stale: {is_stale}")
    return 1 if arguments.check and is_stale else 0


if __name__ == "__main__":
    sys.exit(main())
