"""Ids are digests of what they stand for, so that reading twice adds nothing and shards merge in any order."""

from __future__ import annotations

import hashlib

from onrecord.types import ActKind, Span


def digest(prefix: str, *parts: object) -> str:
    """Return `prefix` and the first 12 hexadecimal digits of the SHA-256 of `parts`."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def report_id(text: str, *, outlet: str | None, published: str | None) -> str:
    """Return the id of a report: a digest of its text, outlet and day.

    The place it was read from is left out, so that moving a folder does not double a record.
    """
    return digest("r", text, outlet, published)


def attribution_id(report: str, cue: Span, content: tuple[Span, ...]) -> str:
    """Return the id of an attribution: a digest of its report and spans."""
    return digest("t", report, cue.start, cue.end, *(f"{span.start}:{span.end}" for span in content))


def act_id(report: str, kind: ActKind, cue: Span, evidence: tuple[Span, ...]) -> str:
    """Return the id of an act: a digest of its report, kind and spans, not of its actor."""
    return digest("a", report, kind.value, cue.start, cue.end, *(f"{span.start}:{span.end}" for span in evidence))
