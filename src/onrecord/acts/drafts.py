"""Act drafts: a cue read within its sentence, before teller, day and actors' names are settled."""

from __future__ import annotations

from msgspec import Struct

from onrecord.acts.clauses import clause_end, find_condition, is_auxiliary, may_condition
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import Line, Placed
from onrecord.types import ActKind, Polarity, Status

POLAR = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.PROPOSE, ActKind.AGREE, ActKind.DEMAND))
DEEDS = frozenset(
    (ActKind.MEET, ActKind.COOPERATE, ActKind.AID, ActKind.RETREAT, ActKind.SANCTION, ActKind.MOBILIZE, ActKind.COERCE,
     ActKind.ASSAULT, ActKind.PROTEST)
)  # fmt: skip
HARMS = frozenset((ActKind.ASSAULT, ActKind.COERCE, ActKind.SANCTION))
BLAMES = frozenset((ActKind.ACCUSE, ActKind.OPPOSE))
# What an act of these kinds is about does not happen by being named: nothing inside it is coded again.
UNREAL = frozenset(
    (ActKind.PLEDGE, ActKind.OFFER, ActKind.PROPOSE, ActKind.AGREE, ActKind.DEMAND, ActKind.REFUSE, ActKind.WITHHOLD,
     ActKind.THREATEN, ActKind.DENY, ActKind.ACCUSE)
)  # fmt: skip


class Draft(Struct, frozen=True, gc=False, kw_only=True):
    """A cue as read, in words of its line.

    Attributes:
        kind: The act.
        line: Where it stands.
        cue: First word of the cue and one past its last.
        doers: Mentions of who does it.
        party: Mentions of the other party.
        option: First word of the option and one past its last.
        status: As far as the clause shows it.
        is_refrain: The absence of the option is meant.
        is_said: The cue carries words.
        evidence: First word of the clause and one past its last.
        condition: Words of a conditional clause.
        form: Part of speech of the cue, `modal` for commitments and demands by modal verbs.
        modal: Family of the modal verb before the cue.
        is_doerless: No doer is expected.
        is_blame: In somebody's words the cue blames its doer.
        is_turned: A negation has turned the kind of the cue into another.
        is_met: Another party stands in the text, though it may be no actor we know.
    """

    kind: ActKind
    line: Line
    cue: tuple[int, int]
    doers: tuple[Placed, ...]
    party: tuple[Placed, ...]
    option: tuple[int, int]
    status: Status = Status.ACTUAL
    is_refrain: bool = False
    is_said: bool = False
    evidence: tuple[int, int]
    condition: tuple[int, int] | None = None
    form: str = "verb"
    modal: str = ""
    is_doerless: bool = False
    is_blame: bool = False
    is_turned: bool = False
    is_met: bool = False

    @property
    def polarity(self) -> Polarity:
        """Return `refrain` only where the kind leaves the sign open."""
        return Polarity.REFRAIN if self.is_refrain and self.kind in POLAR else Polarity.DO


def evidence_words(line: Line, start: int, option_end: int) -> tuple[int, int]:
    """Return the first word of the evidence and one past its last."""
    return start, max(option_end, clause_end(line, option_end))


_PARTING = frozenset(". ; ” but while — – --".split())


def condition_around(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Return a conditional clause of the same sentence that no other clause parts from the act."""
    if not may_condition(line):
        return None
    words, lo, hi = line.words, start, end
    while lo > 0 and words[lo - 1] not in _PARTING and words[lo - 1] != "“" and not opens_clause(line, lo - 1):
        lo -= 1
    while hi < len(words) and words[hi] not in _PARTING and not opens_clause(line, hi):
        hi += 1
    return find_condition(line, lo, hi)


def opens_clause(line: Line, at: int) -> bool:
    """Say whether `and` opens a clause of its own there: "..., and Borland has threatened", "and promised aid"."""
    if line.words[at] != "and":
        return False
    following = line.words[at + 1 : at + 2]
    if following and is_past(following[0]) and following[0] in CUES:
        return True
    if line.words[at - 1 : at] != (",",):
        return False
    subject = line.mention_over(at + 1) or line.mention_over(at + 2)
    if subject is None or subject.end >= len(line.words):
        return False
    verb = line.words[subject.end]
    return is_auxiliary(verb) or is_past(verb) or verb.endswith("s") or verb == ","


def both_sides(doers: tuple[Placed, ...], party: tuple[Placed, ...]) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """Return both parties as doers, and nobody as recipient."""
    return (*doers, *(each for each in party if each not in doers)), ()
