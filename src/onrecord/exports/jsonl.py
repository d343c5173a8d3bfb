"""The whole record as JSON Lines: reports, actors, attributions and acts, one object a line.

`record.schema.json` beside this file describes each kind of line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.exports.objects import (
    Names,
    Object,
    act_object,
    attribution_object,
    encode_json,
    full_actor_object,
    report_object,
)
from onrecord.types import Act, Actor, Attribution, Report

SCHEMA = Path(__file__).parent / "record.schema.json"


def jsonl_lines(
    *,
    reports: Iterable[Report],
    actors: Iterable[Actor],
    attributions: Iterable[Attribution],
    acts: Iterable[Act],
    names: Names,
) -> Iterator[bytes]:
    """Yield the lines of the export, in the order given: the same record gives the same bytes."""
    for report in reports:
        yield _line(report_object(report))
    for actor in actors:
        yield _line(full_actor_object(actor, names))
    for attribution in attributions:
        yield _line(attribution_object(attribution, names))
    for act in acts:
        yield _line(act_object(act, names))


def read_schema() -> Object:
    """Return the JSON Schema of the lines."""
    schema: Object = json.loads(SCHEMA.read_text("utf-8"))
    return schema


def _line(value: Object) -> bytes:
    return encode_json(value) + b"\n"
