"""Score exported models on PolNeAR dev: `python lab/reader/score.py RESULT.json NAME=FOLDER... --shared ../shared`.

Decoding is the product's own; scoring is the corpus' own scorer, run as it stands. One row a model.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from data import read_rows

from onrecord.reading.attributions import link
from onrecord.reading.encoder import Encoder
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words, find_words


def predict(encoder: Encoder, row: dict) -> dict:
    """Return one row of predictions."""
    words = find_words(row["text"])
    found = [
        {
            "source": spans(words, (item.source,) if item.source else ()),
            "cue": spans(words, (item.cue,)),
            "content": spans(words, item.content),
        }
        for item in link(words, encoder.score(words))
    ]
    return {"id": row["id"], "attributions": found}


def spans(words: Words, runs: tuple[Run, ...]) -> list[list[int]]:
    return [[int(words.start[run.start]), int(words.end[run.end - 1])] for run in runs]


def score(folder: Path, shared: Path) -> dict:
    """Return the scorer's figures for the model in `folder`."""
    gold = shared / "data/polnear/dev.jsonl.gz"
    encoder = Encoder(folder)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for row in read_rows(gold):
            out.write(json.dumps(predict(encoder, row)) + "\n")
        out.flush()
        command = [sys.executable, str(shared / "data/polnear/score.py"), str(gold), out.name, "--boot", "1000"]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures = json.loads(printed.splitlines()[0])
    by_type = {kind: figures["by_type"][kind]["e2e"]["f1"] for kind in ("direct", "mixed", "indirect")}
    return {
        "bytes": (folder / "reader.onnx").stat().st_size,
        "sha256": encoder.manifest["sha256"],
        **{kind: figures["attributions"][kind]["f1"] for kind in ("strict", "soft", "e2e")},
        "e2e_by_type": by_type,
        "ci95": figures["ci95_f1"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("result", type=Path)
    parser.add_argument("models", nargs="+", help="NAME=FOLDER")
    parser.add_argument("--shared", type=Path, required=True)
    args = parser.parse_args()
    rows = json.loads(args.result.read_text()) if args.result.exists() else {}
    for model in args.models:
        name, folder = model.split("=", 1)
        rows[name] = score(Path(folder), args.shared)
        print(name, json.dumps(rows[name]), flush=True)
        args.result.write_text(json.dumps(rows, indent=2) + "\n")


if __name__ == "__main__":
    main()
