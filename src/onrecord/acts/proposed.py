"""Proposals in words of their lines: what the encoder points at by characters, as the rules tell it."""

from __future__ import annotations

from onrecord.acts.abouts import without_cue
from onrecord.acts.clauses import is_negation
from onrecord.acts.drafts import POLAR, Draft
from onrecord.acts.lines import Line
from onrecord.types import Polarity, Proposal, Span


def draft_of(proposal: Proposal, line: Line) -> Draft:
    """Return a proposal in words of its line."""
    cue = words_of(line, proposal.cue)
    option = without_cue(line, words_of(line, proposal.about), cue) if proposal.about else (cue[1], cue[1])
    if proposal.kind in POLAR and option[0] == cue[1] and is_negation(line.words[cue[1] - 2]) and cue[1] - cue[0] > 1:
        # "Would not *withdraw* its application": without its verb the option is another.
        option = (cue[1] - 1, option[1])
    # "There will be *no* soldier": the article carries the negation, wherever the encoder lets the option begin.
    is_none = proposal.kind in POLAR and "no" in line.words[max(0, option[0] - 1) : min(option[0] + 1, option[1])]
    return Draft(
        kind=proposal.kind,
        line=line,
        cue=cue,
        doers=(),
        party=(),
        option=(option[0] + 1, option[1]) if line.words[option[0] : option[0] + 1] == ("no",) else option,
        status=proposal.status,
        is_refrain=proposal.polarity is Polarity.REFRAIN or is_none,
        evidence=words_of(line, proposal.evidence),
    )


def words_of(line: Line, span: Span) -> tuple[int, int]:
    """Return the first word of a span and one past its last."""
    start = line.at(span.start)
    if start and line.ends[start - 1] > span.start:
        start -= 1
    return start, max(start + 1, line.at(span.end))
