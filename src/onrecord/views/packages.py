"""Packages: one option per issue of a negotiation file, and which of them nobody has refused (codebook, section 5).

`Not refused on the record` is all that is said of a package that stands: silence, withheld answers, conditions and
hearsay are shown apart and never counted as consent. There are no weights and no forecast.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod

from msgspec import Struct

from onrecord.acts.issues import Negotiation
from onrecord.errors import NegotiationMissing
from onrecord.positions import Basis, Issue, Option, Position, Stance
from onrecord.record.record import Record
from onrecord.views.material import Material, gather
from onrecord.views.voices import SIGNS

# A list that a person still reads through.
MOST_LISTED = 50


class Block(Struct, frozen=True, kw_only=True):
    """A party's refusal of an option: a position against it or ruling it out, not by hearsay; its acts are cited.

    Attributes:
        party_id: Who blocks.
        option_id: What.
        position: The position, with the acts that decide it.
    """

    party_id: str
    option_id: str
    position: Position


class Choice(Struct, frozen=True, kw_only=True):
    """An option, with where each party with a say stands on it; each party is in one place only.

    Attributes:
        option: The option.
        blocks: Refusals.
        favourable: Positions for it by better than hearsay and without a condition.
        conditional: The same, with a condition.
        withheld: Parties that declined to say.
        hearsay: Positions of which only others tell.
        silent: Ids of parties that nothing is on record of.
    """

    option: Option
    blocks: tuple[Block, ...]
    favourable: tuple[Position, ...]
    conditional: tuple[Position, ...]
    withheld: tuple[Position, ...]
    hearsay: tuple[Position, ...]
    silent: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Say whether no party has refused the option."""
        return not self.blocks


class Question(Struct, frozen=True, kw_only=True):
    """An issue with its options.

    Attributes:
        issue: The issue.
        choices: Its options, in the file's order.
    """

    issue: Issue
    choices: tuple[Choice, ...]

    @property
    def open(self) -> tuple[Choice, ...]:
        """Return the options that no party has refused."""
        return tuple(choice for choice in self.choices if choice.is_open)


class Package(Struct, frozen=True, kw_only=True):
    """One option per issue.

    Attributes:
        choices: In the order of the issues.
    """

    choices: tuple[Choice, ...]

    @property
    def blockers(self) -> tuple[Block, ...]:
        """Return the minimal sets of refusals that block it, each of them one refusal; none where it stands.

        Every party is a veto player: one refusal of one option is enough, and without any the package stands. So each
        minimal blocking set holds a single block, and there are no others.
        """
        return tuple(block for choice in self.choices for block in choice.blocks)

    @property
    def is_standing(self) -> bool:
        """Say whether it is not refused on the record."""
        return not self.blockers


class Packages(Struct, frozen=True, kw_only=True):
    """All packages of a negotiation, unmultiplied: what stands and what blocks is told by option.

    Attributes:
        questions: The issues, in the file's order.
    """

    questions: tuple[Question, ...]

    @property
    def count(self) -> int:
        """Return how many packages there are."""
        return prod(len(question.choices) for question in self.questions)

    @property
    def standing_count(self) -> int:
        """Return how many are not refused on the record."""
        return prod(len(question.open) for question in self.questions)

    def standing(self) -> Iterator[Package]:
        """Yield the packages that are not refused on the record: one open option per issue, in the file's order."""
        return (Package(choices=chosen) for chosen in product(*(question.open for question in self.questions)))

    def listed(self) -> tuple[Package, ...]:
        """Return them all where they are few enough to read, else none."""
        return tuple(self.standing()) if self.standing_count <= MOST_LISTED else ()

    @property
    def deadlocked(self) -> tuple[Question, ...]:
        """Return the issues without any open option; no package stands as long as there is one.

        The minimal sets of refusals that block *all* packages are exactly these: for one such issue, one block of each
        of its options. Each is enough, as every package takes one of these options. None can be smaller: where a set
        spares an option of every issue, the package of the spared ones stands. `Choice.blocks` of a deadlocked issue
        give them as a product, so they need not be listed.
        """
        return tuple(question for question in self.questions if not question.open)


def find_packages(record: Record, *, negotiation: Negotiation | None, as_of: str | None = None) -> Packages:
    """Return the packages of options, with what no party has refused and who blocks the rest.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties, issues and options to use.
        as_of: Last day to count.

    Raises:
        NegotiationMissing: There is no negotiation file with issues.
    """
    return compute_packages(gather(record, negotiation=negotiation, as_of=as_of))


def compute_packages(material: Material) -> Packages:
    """Return the packages that follow from `material`.

    Where the file lists no parties, those have a say that have a position on any of its options.

    Raises:
        NegotiationMissing: There is no negotiation file with issues.
    """
    negotiation = material.negotiation
    if negotiation is None or not negotiation.issues:
        raise NegotiationMissing("Packages take one option per issue")
    positions = material.positions()
    return packages_from(negotiation, parties_with_a_say(material, positions), positions)


def packages_from(negotiation: Negotiation, parties: Sequence[str], positions: Sequence[Position]) -> Packages:
    """Return the packages that follow from positions.

    Args:
        negotiation: Its issues and options.
        parties: Ids of those with a say, in the order in which to list them.
        positions: Where they stand.
    """
    cells = {(each.option_id, each.party_id): each for each in positions if each.stance is not Stance.SILENT}
    questions = []
    for issue in negotiation.issues:
        options = [option for option in negotiation.options if option.issue_id == issue.id]
        choices = tuple(
            _choice(option, [(party, cells.get((option.id, party))) for party in parties]) for option in options
        )
        questions.append(Question(issue=issue, choices=choices))
    return Packages(questions=tuple(questions))


def parties_with_a_say(material: Material, positions: Sequence[Position]) -> tuple[str, ...]:
    """Return the parties the negotiation file lists, else those with a position on any of its options, by name."""
    names = material.parties.names
    if material.negotiation and material.negotiation.parties:
        return tuple(names)
    return tuple(sorted({each.party_id for each in positions}, key=lambda party: (names.get(party, party), party)))


def _choice(option: Option, stands: Sequence[tuple[str, Position | None]]) -> Choice:
    on_record = [position for _, position in stands if position is not None]
    hearsay = [each for each in on_record if each.basis is Basis.HEARSAY]
    rest = [each for each in on_record if each.basis is not Basis.HEARSAY]
    refused = [each for each in rest if SIGNS.get(each.stance, 0) < 0]
    wanted = [each for each in rest if SIGNS.get(each.stance, 0) > 0]
    return Choice(
        option=option,
        blocks=tuple(Block(party_id=each.party_id, option_id=option.id, position=each) for each in refused),
        favourable=tuple(each for each in wanted if not each.condition),
        conditional=tuple(each for each in wanted if each.condition),
        withheld=tuple(each for each in rest if each.stance is Stance.WITHHELD),
        hearsay=tuple(hearsay),
        silent=tuple(party for party, position in stands if position is None),
    )
