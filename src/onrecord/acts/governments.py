"""Governments: "the government of President Vorr" is the one that she heads, and acts for whom she speaks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.possessions import owned_by
from onrecord.types import Actor, ActorKind, Mention, Span

_OF = pattern_of(
    r"(?:[Tt]he )?(?:current |new |incoming |caretaker )?(?P<body>government|administration|regime|cabinet) "
    r"(?:of|led by|headed by) (?:the )?"
)


def government_of(text: str, phrase: Span, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> Actor | None:
    """Return the government that a phrase says is somebody's; None where it is none, or nobody knows whose.

    Args:
        text: The report's text.
        phrase: Where the phrase stands.
        mentions: Those in it.
        actors: Whom they mean, by id.
    """
    found = _OF.match(text, phrase.start, phrase.end)
    last = mentions[-1] if mentions else None
    if found is None or last is None or len(last.actor_ids) != 1 or last.evidence.span.end != phrase.end:
        return None
    head = actors[last.actor_ids[0]]
    body = "government" if found["body"] == "regime" else found["body"]
    return owned_by(head, parse_phrase(f"his {body}")) if head.kind is ActorKind.PERSON else None
