"""The pipeline, in order: the first file to open.

Each stage is a plain function `Reading -> Reading` that fills in the fields it `gives` from those it `needs`.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from onrecord.acts.acts import find_acts
from onrecord.errors import StageFailed
from onrecord.reading.actors import find_actors
from onrecord.reading.attributions import find_attributions
from onrecord.reading.coreference import find_coreference
from onrecord.reading.dates import find_dates
from onrecord.reading.mentions import find_mentions
from onrecord.reading.sentences import find_sentences
from onrecord.reading.speakers import find_speakers
from onrecord.types import Reading, Report


class Stage(Struct, frozen=True, kw_only=True):
    """One step of the pipeline.

    Attributes:
        name: The name shown by `onrecord stages`.
        run: The function.
        needs: Fields of `Reading` it reads.
        gives: Fields of `Reading` it fills in or improves.
        does: One line for people.
    """

    name: str
    run: Callable[[Reading], Reading]
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    does: str


STAGES = (
    Stage(
        name="sentences",
        run=find_sentences,
        needs=("report",),
        gives=("sentences",),
        does="splits the text into sentences, headlines and turns of a transcript",
    ),
    Stage(
        name="mentions",
        run=find_mentions,
        needs=("report", "sentences"),
        gives=("mentions",),
        does="finds names, titles and pronouns that stand for actors",
    ),
    Stage(
        name="attributions",
        run=find_attributions,
        needs=("report", "sentences", "mentions"),
        gives=("attributions", "nouns", "proposals"),
        does="finds sources, cues and contents with the encoder, noun phrases with their links, and what may be acts",
    ),
    Stage(
        name="actors",
        run=find_actors,
        needs=("report", "mentions", "attributions"),
        gives=("mentions", "actors"),
        does="links names, offices and metonyms to actors as of the day of the report",
    ),
    Stage(
        name="coreference",
        run=find_coreference,
        needs=("report", "sentences", "nouns", "mentions", "actors", "attributions"),
        gives=("mentions", "actors", "chains"),
        does="links pronouns and descriptions to the actors they stand for, and joins what means the same",
    ),
    Stage(
        name="dates",
        run=find_dates,
        needs=("report", "sentences"),
        gives=("dates",),
        does="resolves time expressions against the day of the report by clause tense",
    ),
    Stage(
        name="speakers",
        run=find_speakers,
        needs=("report", "sentences", "mentions", "actors", "dates", "attributions"),
        gives=("attributions", "actors"),
        does="gives each attribution its speaker, addressee, medium and day",
    ),
    Stage(
        name="acts",
        run=find_acts,
        needs=("report", "sentences", "nouns", "chains", "mentions", "actors", "dates", "attributions", "proposals"),
        gives=("acts", "actors"),
        does="finds what was pledged, refused, proposed, met, with polarity, status, condition and teller",
    ),
)


# What a fault in our own code raises. A run over a thousand reports must not end at the one that brings it to light.
_FAULTS = (ArithmeticError, AttributeError, LookupError, MemoryError, RuntimeError, TypeError, ValueError)


def stages_for(field: str) -> tuple[Stage, ...]:
    """Return the stages it takes to fill in one field of `Reading`, in order."""
    wanted, chosen = {field}, []
    for stage in reversed(STAGES):
        if wanted.intersection(stage.gives):
            chosen.append(stage)
            wanted.update(stage.needs)
    return tuple(reversed(chosen))


def read(report: Report, *, stages: tuple[Stage, ...] = STAGES) -> Reading:
    """Read one report: run every stage in order, or those given.

    Raises:
        ModelMissing: No model package is installed.
        StageFailed: A stage cannot cope with this report.
    """
    reading = Reading(report=report)
    for stage in stages:
        try:
            reading = stage.run(reading)
        except _FAULTS as error:
            raise StageFailed(report.source, stage.name, error) from error
    return reading
