"""Tables of the docs that are written from the code; cog runs these functions, `make docs` checks the pages."""

from __future__ import annotations

import inspect
import json
from pathlib import Path

from typer.main import get_command

from bench.report import table
from onrecord import errors
from onrecord.pipeline import STAGES
from onrecord.reading.registry import load_registry

ROOT = Path(__file__).parents[1]


def stages() -> str:
    """Return the table of the pipeline."""
    rows = [(f"`{s.name}`", s.does, ", ".join(s.needs), ", ".join(s.gives)) for s in STAGES]
    return table(("stage", "what it does", "needs", "gives"), rows)


def reader_runs() -> str:
    """Return the table of what was scored while the reader was trained."""
    runs = json.loads((ROOT / "lab/reader/result.json").read_text("utf-8"))
    figures = ("soft", "e2e", "strict")
    rows = [
        (
            name,
            *(f"{run[figure]:.3f}" for figure in figures),
            f"{run['ci95']['e2e'][0]:.3f}-{run['ci95']['e2e'][1]:.3f}",
            *(f"{run['e2e_by_type'][kind]:.3f}" for kind in ("direct", "mixed", "indirect")),
            f"{run['bytes'] / 1e6:.0f}",
        )
        for name, run in runs.items()
    ]
    head = ("weights", "soft", "end to end", "strict", "95 % end to end", "direct", "mixed", "indirect", "MB")
    return table(head, rows)


def act_errors() -> str:
    """Return the table of where acts are lost, in shares of those coded, and the kinds taken for one another."""
    parts = json.loads((ROOT / "lab/acts/errors.json").read_text("utf-8"))
    ways = ("right", "missed", "other kind", "wrong actor", "wrong status", "wrong polarity", "not coded")
    rows = [
        (
            name,
            part["reports"],
            part["ways"]["coded"],
            *(f"{part['ways'].get(way, 0) / part['ways']['coded']:.3f}" for way in ways),
            "; ".join(f"{pair} {count}" for pair, count in list(part["confused"].items())[:3]),
        )
        for name, part in parts.items()
    ]
    return table(("reports", "number", "acts", *ways, "kinds confused"), rows)


def false_alarms() -> str:
    """Return the table of how many right acts the gates doubt, and what stands below it."""
    found = json.loads((ROOT / "lab/acts/false_alarms.json").read_text("utf-8"))
    total, acts, doubted = found["total"], found["total"]["acts"], found["doubted"]
    rows = [(check, f"{count} ({count / acts:.1%})") for check, count in doubted.items() if check != "dropped"]
    below = (
        f"Of the {acts:,} acts, {total['known actor']:,} have an actor whom the reading knows; of {total['teller']:,} "
        f"with a teller, {total['known teller']:,}. The others were judged without. {doubted['dropped']} would be "
        "dropped; the rest stay as `say`."
    )
    return table(("check", "doubts a right act"), rows) + "\n" + below


def act_choices() -> str:
    """Return the table of ways to join what the encoder proposes with what rules find."""
    runs = json.loads((ROOT / "lab/acts/choice.json").read_text("utf-8"))
    parts = ("dev", "unseen", "coded", "own")
    by_way: dict[tuple[str, float], dict[str, dict[str, dict[str, float]]]] = {}
    for run in runs:
        by_way.setdefault((run["first"], run["least"]), {})[run["part"]] = run
    rows = [
        (first, least, *(f"{way[part][level]['f1']:.3f}" for part in parts for level in ("detect", "kind", "full")))
        for (first, least), way in by_way.items()
    ]
    head = ("first", "least", *(f"{part} {level}" for part in parts for level in ("detect", "kind", "full")))
    return table(head, rows)


def confidence() -> str:
    """Return the table of confidence before and after the curves of `make calibrate`."""
    result = json.loads((ROOT / "lab/confidence/result.json").read_text("utf-8"))
    rows = [
        (name, when, part["n"], *(f"{part[figure]:.3f}" for figure in ("sure", "right", "ece", "by_chance", "brier")))
        for name, parts in result["parts"].items()
        for when, part in parts.items()
    ]
    return table(("entries", "curve", "number", "mean confidence", "right", "error", "error by chance", "Brier"), rows)


def registry() -> str:
    """Return the table of what the registry holds."""
    rows = [(kind.value, f"{count:,}") for kind, count in load_registry().counts().items()]
    return table(("kind", "actors"), rows)


def error_classes() -> str:
    """Return the table of errors."""
    found = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.OnrecordError)]
    rows = [(f"`{kind.__name__}`", (inspect.getdoc(kind) or "").split("\n")[0]) for kind in found]
    return table(("error", "what it is"), rows)


def commands() -> str:
    """Return the table of commands."""
    from onrecord.cli.main import app

    root = get_command(app)
    rows: list[tuple[str, str]] = []
    for name, command in sorted(getattr(root, "commands", {}).items()):
        inner = getattr(command, "commands", None)
        is_command = inner is None or getattr(command, "invoke_without_command", False)
        for path, each in (
            *([(name, command)] if is_command else []),
            *((f"{name} {n}", c) for n, c in sorted((inner or {}).items())),
        ):
            rows.append((f"`onrecord {path}`", (each.help or "").strip().split("\n")[0]))
    return table(("command", "what it does"), rows)
