"""Builds readings of invented reports for the tests of mentions, actors, coreference and speakers."""

from __future__ import annotations

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
from onrecord.types import Attribution, Evidence, Reading, Report, ReportKind, Span, Voice

Said = tuple[str | None, str, str]


def report(
    text: str, *, published: str | None = None, kind: ReportKind = ReportKind.ARTICLE, title: str | None = None
) -> Report:
    return Report(id="r-1", text=text, source="", published=published, kind=kind, title=title)


def attributions(of: Report, *said: Said) -> tuple[Attribution, ...]:
    """Return attributions for (source, cue, content) triples; each is looked for after the last cue's start."""
    found = []
    for number, (source, cue, content) in enumerate(said):
        at = found[-1].cue.span.end if found else 0
        cue_at = of.text.index(cue, at)
        content_at = of.text.index(content)
        found.append(
            Attribution(
                id=f"t-{number}",
                source=_near(of, source, cue_at) if source else None,
                cue=of.evidence(Span(start=cue_at, end=cue_at + len(cue))),
                content=(of.evidence(Span(start=content_at, end=content_at + len(content))),),
                voice=Voice.INDIRECT,
                confidence=1.0,
            )
        )
    return tuple(found)


def _near(of: Report, words: str, at: int) -> Evidence:
    places = [start for start in range(len(of.text)) if of.text.startswith(words, start)]
    start = min(places, key=lambda place: abs(place - at))
    return of.evidence(Span(start=start, end=start + len(words)))


def reading(of: Report, *said: Said) -> Reading:
    """Run every stage that finds speakers over a report and its given attributions."""
    found = find_mentions(find_sentences(Reading(report=of, attributions=attributions(of, *said))))
    words = find_words(of.text)
    found = replace(found, nouns=find_nouns(words, load_encoder().score(words), found))
    for stage in (find_actors, find_coreference, find_dates, find_speakers):
        found = stage(found)
    return found


def who(found: Reading, words: str, *, nth: int = 0) -> list[str]:
    """Return the names of the actors that the nth mention of `words` means."""
    names = {actor.id: actor.name for actor in found.actors}
    mentions = [mention for mention in found.mentions if mention.evidence.quote == words]
    return [names[actor_id] for actor_id in mentions[nth].actor_ids]


def side(found: Reading, name: str) -> str | None:
    """Return the name of the state or body that the actor called `name` speaks for."""
    names = {actor.id: actor.name for actor in found.actors}
    actor = next(actor for actor in found.actors if actor.name == name)
    return names.get(actor.speaks_for) if actor.speaks_for else None


def noun_words(found: Reading, at: int) -> str:
    """Return the words of the noun phrase with this number."""
    span = found.nouns[at].span
    return found.report.text[span.start : span.end]
