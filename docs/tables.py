"""Tables of the docs that are written from the code; cog runs these functions, `make docs` checks the pages."""

from __future__ import annotations

import inspect

from typer.main import get_command

from bench.report import table
from onrecord import errors
from onrecord.pipeline import STAGES


def stages() -> str:
    """Return the table of the pipeline."""
    rows = [(f"`{s.name}`", s.does, ", ".join(s.needs), ", ".join(s.gives)) for s in STAGES]
    return table(("stage", "what it does", "needs", "gives"), rows)


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
        for path, each in (
            [(name, command)] if inner is None else [(f"{name} {n}", c) for n, c in sorted(inner.items())]
        ):
            rows.append((f"`onrecord {path}`", (each.help or "").strip().split("\n")[0]))
    return table(("command", "what it does"), rows)
