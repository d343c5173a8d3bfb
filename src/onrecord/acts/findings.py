"""Findings that tell something and are nobody: "numbers show that ...", "the evidence indicates that ...".

What they tell stands on the word of whoever cites them, and ends with its sentence.
"""

from __future__ import annotations

from onrecord.patterns import pattern_of
from onrecord.types import Attribution

# Whose they are, "data from the ministry", tells that one's word. A report or a poll has an author.
_FINDINGS = pattern_of(
    r"\A(?:[A-Z]?[\w’'-]+ )*?(?:numbers|figures|data|statistics|evidence|facts|history|experience|reality|precedent|"
    r"footage|images|imagery|photos|photographs|pictures|videos|video)\b"
    r"(?!,? (?:\w+ )?(?:from|of|by) (?:[a-z]+ )?[A-Z])"
    r"(?! (?:agency|office|bureau|officials?|centre|center|company|provider)\b)",
)
_OWNED = pattern_of(r"[A-Z][\w.]*['’]s? |\b(?:his|her|its|their|our|my|your) ")


def is_finding(attribution: Attribution) -> bool:
    """Say whether the source of an attribution is a finding of nobody named."""
    source = attribution.source
    if source is None or attribution.speaker_id is not None:
        return False
    return _FINDINGS.search(source.quote[:1].lower() + source.quote[1:]) is not None and not _OWNED.search(source.quote)
