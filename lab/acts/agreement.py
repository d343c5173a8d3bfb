"""How far our coders agree with the shared set's: `python lab/acts/agreement.py [--shared ../shared]`.

Eighteen reports of the training part were coded among all others by whoever coded the rest, who knew neither that they
were coded already nor how. `blind.jsonl` holds those codings as offsets, and nothing was learned from them. Names are
words of the text here, so only what needs no name is compared.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import coding

HERE = Path(__file__).parent
BLIND = HERE / "blind.jsonl"
_COMPARED = ("polarity", "status")


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def prediction(text: str, coded: dict) -> dict:
    """Return a coding in the form that the shared scorer takes."""
    acts = []
    for act in coded["acts"]:
        named = {name: _words(text, act[name]) for name in ("recipient", "about", "told_by")}
        actors = [_words(text, each) for each in act["actors"]]
        told_by = actors[0] if act["teller"] == "actor" and actors else named["told_by"]
        acts.append(
            {"kind": act["kind"], "actors": actors, "speaks_for": None, "recipient": named["recipient"]}
            | {"about": named["about"] or "", "told_by": told_by, "condition": act["condition"]}
            | {name: act[name] for name in ("polarity", "status", "day", "cue")}
            | {"evidence": [act["evidence"]]}
        )
    return {"id": coded["name"], "acts": acts}


def unseen(shared: Path) -> list[dict]:
    """Return the texts of others that we coded and no weight has seen, as rows of the shared set."""
    found, acts = [], coding.coded()
    for name, each in coding.texts(shared).items():
        if coding.is_unseen(name):
            row = {"text": each.text, "published": each.published or None, "title": None}
            found.append(row | prediction(each.text, {"name": name, "acts": acts[name]}))
    return found


def _words(text: str, span: list[int] | str | None) -> str | None:
    return text[span[0] : span[1]] if isinstance(span, list) else span


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    acts = parser.parse_args().shared / "data" / "acts"
    sys.path.insert(0, str(acts))
    import score_acts

    blind = rows(BLIND)
    gold = {row["id"]: row for row in rows(acts / "train.jsonl")}
    of_both = [gold[each["name"]] for each in blind]
    found = score_acts.score(of_both, [prediction(gold[each["name"]]["text"], each) for each in blind])
    figures = {name: found[name]["f1"] for name in ("detect", "group", "kind")}
    print(json.dumps({"reports": len(blind)} | figures | {name: found["of_kind_pairs"][name] for name in _COMPARED}))


if __name__ == "__main__":
    main()
