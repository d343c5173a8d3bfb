"""Whose plan it is, apart from who acts upon it: "welcomed the plan drawn up by Vorr" proposes by Vorr alone."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.clauses import find_group
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import find_subject
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Line
from onrecord.types import ActKind, Proposal, Span, Teller

_PARTICLES = frozenset("up out down forward".split())


def as_drafted(line: Line, proposal: Proposal) -> Proposal:
    """Return a proposal of the author alone, or of who acts upon his plan, where the encoder takes both for one.

    "Welcomed the plan drawn up by" is one cue to it, and the author or whoever welcomes its doer.
    """
    cue = proposal.cue
    if not line.text.endswith(" by", cue.start, cue.end):
        return proposal
    start, by = line.at(cue.start), line.at(cue.end) - 1
    verb = by - 1 - (line.words[by - 1] in _PARTICLES)
    if verb <= start or not is_past(line.words[verb]):
        return proposal
    other = next((at for at in range(start, verb) if is_past(line.words[at]) and _kinds(line.words[at])), None)
    authors = [each for each in find_parties(line, by + 1) if each.actor_ids]
    if other is None or not authors:
        return proposal
    if proposal.kind in _kinds(line.words[other]):
        return _of_subject(line, proposal, other)
    if proposal.kind is not ActKind.PROPOSE:
        return proposal
    return replace(
        proposal,
        cue=Span(start=line.starts[verb], end=cue.end),
        actor=line.span(by + 1, authors[-1].end),
        teller=Teller.OTHER if proposal.teller is Teller.ACTOR else proposal.teller,
    )


def _kinds(word: str) -> frozenset[ActKind]:
    """Return the kinds that a word shows as a verb."""
    return frozenset(cue.kind for cue in CUES.get(word, ()) if cue.form is Form.VERB)


def _of_subject(line: Line, proposal: Proposal, verb: int) -> Proposal:
    """Return a proposal of the subject of its own verb, where the encoder points at the author behind it."""
    actor = proposal.actor
    subject = find_subject(line, find_group(line, verb), verb)
    if actor is None or subject is None or actor.start < proposal.cue.end:
        return proposal
    return replace(proposal, actor=line.span(subject.start, subject.mention.end))
