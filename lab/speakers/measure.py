"""Measure who is meant, where gold data tells: GUM chains, hand-coded acts, PolNeAR sources, the speed of each stage.

Run: python lab/speakers/measure.py ../shared/data
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from onrecord.reading.actors import find_actors
from onrecord.reading.coreference import find_coreference
from onrecord.reading.dates import find_dates
from onrecord.reading.encoder import load_encoder
from onrecord.reading.mentions import find_mentions
from onrecord.reading.nouns import find_nouns
from onrecord.reading.sentences import find_sentences
from onrecord.reading.speakers import find_speakers
from onrecord.reading.windows import find_words
from onrecord.types import Attribution, How, Reading, Report, Span, Voice

STAGES = (find_actors, find_coreference, find_dates, find_speakers)
SINGULAR = frozenset({"he", "she", "his", "her", "him"})
NEWS = frozenset({"news", "interview", "speech"})

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a JSONL file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read(row: Row, times: Counter[str]) -> Reading:
    """Read a row, its gold attributions taken for read."""
    day = row.get("published") or row.get("date")
    report = Report(
        id="r", text=row["text"], source="", title=row.get("title"), published=day if day and len(day) == 10 else None
    )
    found = []
    for number, gold in enumerate(row.get("attributions", ())):
        if not (gold.get("cue") and gold.get("content")):
            continue
        source = gold["source"]
        found.append(
            Attribution(
                id=str(number),
                source=report.evidence(Span(start=source[0][0], end=source[-1][1])) if source else None,
                cue=report.evidence(Span(start=gold["cue"][0][0], end=gold["cue"][0][1])),
                content=tuple(report.evidence(Span(start=start, end=end)) for start, end in gold["content"]),
                voice=Voice.INDIRECT,
                confidence=1.0,
            )
        )
    reading = Reading(report=report, attributions=tuple(sorted(found, key=lambda it: it.cue.span)))
    reading = find_mentions(find_sentences(reading))
    words = find_words(report.text)
    reading = replace(reading, nouns=find_nouns(words, load_encoder().score(words), reading))
    for stage in STAGES:
        began = time.process_time()
        reading = stage(reading)
        times[stage.__name__] += time.process_time() - began
    return reading


def chain_of(span: Span, row: Row) -> int | None:
    """Return the gold chain of the smallest gold mention around `span`."""
    around = [
        (mention["span"][1] - mention["span"][0], mention["group"])
        for mention in row["mentions"]
        if mention["span"][0] <= span.start and span.end <= mention["span"][1]
    ]
    return min(around)[1] if around and min(around)[0] < 60 else None


def score_gum(data: Path) -> None:
    """Print how often pronouns, and sources of attributions, lead to an actor named in the right chain."""
    counts: Counter[str] = Counter()
    held_out = frozenset((Path(__file__).parents[1] / "reader" / "held_out.txt").read_text("utf-8").split())
    for row in rows(data / "gum" / "gum.jsonl.gz"):
        if row["genre"] not in NEWS or (row["split"] == "train" and row["id"] not in held_out):
            continue
        reading = read({**row, "attributions": ()}, Counter())
        chains: dict[str, set[int | None]] = defaultdict(set)
        for mention in reading.mentions:
            if mention.how is How.NAME and len(mention.actor_ids) == 1:
                chains[mention.actor_ids[0]].add(chain_of(mention.evidence.span, row))
        named = set().union(*chains.values()) - {None}
        for mention in reading.mentions:
            if mention.evidence.quote.lower() not in SINGULAR:
                continue
            chain = chain_of(mention.evidence.span, row)
            counts["pronouns whose chain has a name"] += chain in named
            counts["pronouns resolved"] += bool(mention.actor_ids)
            counts["pronouns right"] += any(chain in chains[actor_id] for actor_id in mention.actor_ids)
        for edge in row["attributions"]:
            if not edge["source"]:
                continue
            source = Span(start=edge["source"][0][0], end=edge["source"][0][1])
            chain = chain_of(source, row)
            if chain not in named:
                continue
            met = [it for it in reading.mentions if it.evidence.span.touches(source) and it.actor_ids]
            counts["sources whose chain has a name"] += 1
            counts["sources resolved"] += bool(met)
            counts["sources right"] += bool(met) and any(chain in chains[it] for it in met[0].actor_ids)
    print("GUM news, interviews and speeches kept from training:", dict(counts))


def score_acts(data: Path) -> None:
    """Print how many actors of hand-coded acts are met by name, and speak for the coded state."""
    counts: Counter[str] = Counter()
    for row in rows(data / "acts" / "train.jsonl"):
        reading = read(row, Counter())
        actors = {actor.id: actor for actor in reading.actors}
        forms: dict[str, set[str]] = defaultdict(set)
        for actor in reading.actors:
            for form in (actor.name, *actor.names):
                forms[_plain(form)].add(actor.id)
        for mention in reading.mentions:
            for actor_id in mention.actor_ids:
                forms[_plain(mention.evidence.quote)].add(actor_id)
        for act in row["acts"]:
            for name in act["actors"]:
                ids = forms.get(_plain(name), set())
                counts["actors"] += 1
                counts["actors met"] += bool(ids)
                if ids and act["speaks_for"] and len(act["actors"]) == 1:
                    sides = {actors[actors[it].speaks_for or it].name for it in ids if actors[it].speaks_for}
                    counts["sides"] += 1
                    counts["sides right"] += _plain(act["speaks_for"]) in {_plain(side) for side in sides}
    print("hand-coded acts:", dict(counts))


def _plain(name: str) -> str:
    return name.lower().replace("the ", "").replace(".", "").strip()


def score_polnear(data: Path) -> None:
    """Print how many gold sources of PolNeAR dev get a speaker, and the speed of each stage."""
    counts: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for row in rows(data / "polnear" / "dev.jsonl.gz"):
        reading = read(row, times)
        counts["characters"] += len(row["text"])
        for attribution in reading.attributions:
            if attribution.source:
                counts["sources"] += 1
                counts["with a speaker"] += attribution.speaker_id is not None
    print("PolNeAR dev, gold sources:", dict(counts))
    speed = {name: round(counts["characters"] / seconds) for name, seconds in times.items()}
    print("characters per CPU second:", speed, "all:", round(counts["characters"] / sum(times.values())))


def main() -> None:
    """Measure everything under the folder named on the command line."""
    parser = argparse.ArgumentParser(description="Measure who is meant, where gold data tells.")
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    find_actors(find_mentions(find_sentences(Reading(report=Report(id="r", text="Warm up.", source="")))))
    score_gum(data)
    score_acts(data)
    score_polnear(data)


if __name__ == "__main__":
    main()
