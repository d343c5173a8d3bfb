"""The gate: `make gate` measures the shipped reader, writes a result file and fails below `bench/floors.json`.

A figure may lie `tolerance` (0.002 of F1) under its floor. One changed attribution of our own gold moves F1 by about
0.005, so no lost entry passes there; on PolNeAR dev it moves it by 0.0005, so about four do: what another version of a
library may change. `--update` raises floors to what was measured and never lowers one, unless `--allow-regression` is
given and a file of `changelog.d/` holds a line that starts with "Floor lowered: NAME".
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from bench import gold, quality, results

FLOORS = Path(__file__).parent / "floors.json"
CHANGES = results.ROOT / "changelog.d"


def pins() -> dict[str, dict[str, Any]]:
    """Return what identifies each gold file: its sha256 and how much it holds."""
    out = {}
    for path in sorted(gold.FOLDER.glob("*.jsonl")):
        data = path.read_bytes()
        out[path.name] = {"sha256": hashlib.sha256(data).hexdigest(), "rows": data.count(b"\n")}
    return out


def figure(measured: dict[str, Any], name: str) -> float | None:
    """Return the figure at a dotted path; None where it was not scored.

    >>> figure({"own_acts": {"levels": {"full": {"f1": 0.5}}}}, "own_acts.levels.full.f1")
    0.5
    """
    value: Any = measured
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return None if value is None else float(value)


def failures(measured: dict[str, Any], floors: dict[str, Any]) -> list[str]:
    """Return a line for each figure below its floor, and for gold that is not the pinned one."""
    lines = [
        f"{name} is not the pinned file. Look at what changed, then run: make gate UPDATE=1"
        for name, pin in pins().items()
        if floors["gold"].get(name) != pin
    ]
    for name, floor in floors["floors"].items():
        value = figure(measured, name)
        if floor is not None and value is not None and value < floor - floors["tolerance"]:
            lines.append(f"{name} is {value:.4f}; its floor is {floor:.4f}")
    return lines


def updated(measured: dict[str, Any], floors: dict[str, Any], lowered: frozenset[str]) -> dict[str, Any]:
    """Return floors raised to what was measured; those in `lowered` may fall."""
    new = {}
    for name, floor in floors["floors"].items():
        value = figure(measured, name)
        keep = value is None or (floor is not None and value < floor and name not in lowered)
        new[name] = floor if keep else value
    return {**floors, "gold": pins(), "floors": new}


def announced() -> frozenset[str]:
    """Return the floors that the changelog says are lowered."""
    start = "Floor lowered: "
    lines = [line for path in sorted(CHANGES.glob("*.md")) for line in path.read_text("utf-8").splitlines()]
    return frozenset(line.removeprefix(start).split()[0].rstrip(":,") for line in lines if line.startswith(start))


def main() -> int:
    """Measure, write the result file, and compare with the floors."""
    parser = argparse.ArgumentParser(description="Score the shipped reader and fail below bench/floors.json.")
    parser.add_argument("--rounds", type=int, default=1000, help="bootstrap rounds of the intervals (default 1000)")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--allow-regression", action="store_true", help="lower floors that the changelog announces")
    arguments = parser.parse_args()
    floors = json.loads(FLOORS.read_text("utf-8"))
    measured = quality.measure(rounds=arguments.rounds)
    values = {**results.circumstances(seed=0, arguments=vars(arguments)), "figures": measured}
    path = results.write("quality", values)
    if arguments.update:
        lowered = announced() if arguments.allow_regression else frozenset()
        floors = updated(measured, floors, lowered)
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    for name in floors["floors"]:
        value, floor = figure(measured, name), floors["floors"][name]
        print(f"{name:48} {'not scored' if value is None else f'{value:.4f}':>10}   floor {floor}")
    print(f"written: {path.relative_to(results.ROOT)}")
    problems = failures(measured, floors)
    print("\n".join(f"BELOW: {line}" for line in problems) or "every figure is at or above its floor")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
