"""Times onrecord by parts: reads commands as JSON lines, answers with seconds of CPU. `bench/speed.py` starts it.

`whole` is what `onrecord read` does for each report: intake of its file, every stage, the record. `reader` is
`find_attributions` alone, `forward` the encoder's forward pass alone on the very same windows, prepared beforehand.
`named` is `find_mentions` alone, `nameless` the same without any name in the registry.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

started = time.process_time()

from onrecord.intake.intake import read_file  # noqa: E402
from onrecord.pipeline import STAGES  # noqa: E402
from onrecord.reading.attributions import find_attributions  # noqa: E402
from onrecord.reading.encoder import load_encoder  # noqa: E402
from onrecord.reading.mentions import find_mentions  # noqa: E402
from onrecord.reading.packing import Packed, pack_listings  # noqa: E402
from onrecord.reading.registry import Registry, using_registry  # noqa: E402
from onrecord.reading.sentences import find_sentences  # noqa: E402
from onrecord.reading.windows import find_words  # noqa: E402
from onrecord.record.record import Record  # noqa: E402
from onrecord.types import Reading, Report  # noqa: E402

load_encoder()
loaded = time.process_time() - started


def whole(texts: list[str]) -> dict[str, float]:
    """Read every text from its file into a record; seconds by stage, `intake` and `record` beside the stages."""
    seconds: dict[str, float] = dict.fromkeys(("intake", *(stage.name for stage in STAGES), "record"), 0.0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / f"{index:05}.txt" for index in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        with Record(folder / "speed.sqlite") as record:
            for path in paths:
                clock = [time.process_time()]
                report = read_file(path)
                clock.append(time.process_time())
                reading = Reading(report=report)
                for stage in STAGES:
                    reading = stage.run(reading)
                    clock.append(time.process_time())
                record.add(reading, reader="bench 0")
                clock.append(time.process_time())
                for key, start, end in zip(seconds, clock, clock[1:], strict=False):
                    seconds[key] += end - start
    return seconds


def reader(texts: list[str]) -> float:
    """Find the attributions of every text."""
    readings = [Reading(report=Report(id="r-bench", text=text, source="bench")) for text in texts]
    before = time.process_time()
    for reading in readings:
        find_attributions(reading)
    return time.process_time() - before


def named(texts: list[str]) -> float:
    """Find the mentions of every text, names of the registry among them."""
    readings = [find_sentences(Reading(report=Report(id="r-bench", text=text, source="bench"))) for text in texts]
    before = time.process_time()
    for reading in readings:
        find_mentions(reading)
    return time.process_time() - before


def nameless(texts: list[str]) -> float:
    """Find the mentions of every text with a registry that holds no name."""
    with using_registry(Registry(Packed(pack_listings(())))):
        return named(texts)


def forward(texts: list[str]) -> float:
    """Run the encoder over the windows of every text, and do nothing else."""
    encoder = load_encoder()
    windows = [inputs for text in texts for inputs in encoder.inputs(find_words(text))]
    before = time.process_time()
    for inputs in windows:
        encoder.forward(inputs)
    return time.process_time() - before


PARTS: dict[str, Callable[[list[str]], float]] = {
    "reader": reader,
    "forward": forward,
    "named": named,
    "nameless": nameless,
}


def main() -> None:
    for line in sys.stdin:
        command = json.loads(line)
        answer: dict[str, Any] = {"load": loaded}
        if command["part"] != "about":
            texts = json.loads(Path(command["texts"]).read_text("utf-8"))
            if command["part"] == "whole":
                stages = whole(texts)
                answer = {"seconds": sum(stages.values()), "stages": stages}
            else:
                answer = {"seconds": PARTS[command["part"]](texts)}
        answer["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
