"""Pronouns: what the forms of them tell."""

from __future__ import annotations

from onrecord.types import Mention

GENDERS = {"he": "m", "she": "f"}
PLURAL = frozenset({"they", "them", "their", "themselves"})
RELATIVE = frozenset({"who", "which"})
NEUTER = frozenset({"it", "its", "itself"})
FIRST = frozenset({"I", "we"})


def word_of(mention: Mention) -> str:
    """Return the word of a mention without what is drawn together with it: "we" of "We've"."""
    return mention.evidence.quote.replace("’", "'").partition("'")[0].lower()
