from __future__ import annotations

import json
import re

import pytest

from onrecord.exports.jsonl import jsonl_lines, read_schema
from tests.exports.sample import ACTORS, readings

KINDS = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None)}


def lines():
    read = readings()
    return list(
        jsonl_lines(
            reports=[each.report for each in read],
            actors=ACTORS,
            attributions=[one for each in read for one in each.attributions],
            acts=[one for each in read for one in each.acts],
            names={actor.id: actor.name for actor in ACTORS},
        )
    )


def fits(value, schema, defs):
    """Say whether a value is what the schema says, in the words of JSON Schema that ours uses."""
    if "$ref" in schema:
        return fits(value, defs[schema["$ref"].rsplit("/", 1)[1]], defs)
    for word in ("oneOf", "anyOf"):
        if word in schema:
            return sum(fits(value, each, defs) for each in schema[word]) == 1
    kinds = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    return (
        (not kinds or any(isinstance(value, KINDS[kind]) for kind in kinds))
        and ("const" not in schema or value == schema["const"])
        and ("enum" not in schema or value in schema["enum"])
        and (not isinstance(value, str) or "pattern" not in schema or bool(re.search(schema["pattern"], value)))
        and (not isinstance(value, list) or all(fits(each, schema["items"], defs) for each in value))
        and (not isinstance(value, list) or len(value) >= schema.get("minItems", 0))
        and (
            not isinstance(value, dict)
            or (
                set(value) == set(schema["required"]) == set(schema["properties"])
                and all(fits(each, schema["properties"][key], defs) for key, each in value.items())
            )
        )
    )


def test_every_line_is_what_the_schema_says():
    schema = read_schema()

    for line in lines():
        assert fits(json.loads(line), schema, schema["$defs"]), line


@pytest.mark.parametrize(
    "change", [{"kind": "vow"}, {"evidence": []}, {"extra": 1}, {"day": "soon"}, {"cue": "refused"}]
)
def test_the_schema_refuses_an_act_that_is_wrong(change):
    schema = read_schema()
    act = json.loads(lines()[-1])

    assert not fits(act | change, schema, schema["$defs"])


def test_reports_come_first_then_actors_attributions_and_acts():
    kinds = [json.loads(line)["type"] for line in lines()]

    assert kinds == ["report"] * 2 + ["actor"] * 5 + ["attribution"] * 3 + ["act"] * 6


def test_every_quote_is_the_text_at_its_span():
    objects = [json.loads(line) for line in lines()]
    texts = {each["id"]: each["text"] for each in objects if each["type"] == "report"}
    acts = [each for each in objects if each["type"] == "act"]

    for act in acts:
        for piece in (act["cue"], *act["evidence"]):
            start, end = piece["span"]
            assert texts[act["report_id"]][start:end] == piece["quote"]


def test_half_a_character_is_written_as_its_escape():
    from onrecord.exports.objects import encode_json

    assert encode_json({"a": "\ud800é"}) == '{"a": "\\ud800é"}'.encode()
