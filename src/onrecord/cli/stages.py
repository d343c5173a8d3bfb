"""`onrecord stages`: the pipeline shows itself."""

from __future__ import annotations

import typer

from onrecord.cli.options import AsJson
from onrecord.cli.output import print_json, print_table


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(stages)


def stages(as_json: AsJson = False) -> None:
    """List the stages of the pipeline: what each needs and gives."""
    from onrecord.pipeline import STAGES

    if as_json:
        rows = [{"name": s.name, "needs": s.needs, "gives": s.gives, "does": s.does} for s in STAGES]
        print_json({"stages": rows})
        return
    print_table(
        ("stage", "does", "needs", "gives"),
        [(s.name, s.does, ", ".join(s.needs), ", ".join(s.gives)) for s in STAGES],
        empty="There are no stages.",
    )
