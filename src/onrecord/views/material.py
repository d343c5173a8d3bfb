"""What views are computed from: acts known by a day, who does them, what they are about, when they were reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from msgspec import Struct, field

from onrecord.acts.issues import Negotiation
from onrecord.acts.options import named_options
from onrecord.positions import Option, Options, Position
from onrecord.record.query import find_acts
from onrecord.record.record import Record
from onrecord.types import Act, Actor
from onrecord.views.denials import denied_by, denied_on, find_denials, options_denied
from onrecord.views.entries import options_named, options_of
from onrecord.views.parties import Parties, find_parties
from onrecord.views.positions import in_file_order, positions_from
from onrecord.views.retellings import find_retellings
from onrecord.views.stories import APART, Stories, find_stories
from onrecord.views.voices import Voice, in_order, is_done_by, voices_from


class Material(Struct, frozen=True, kw_only=True, dict=True):
    """What every view is computed from; what several views need of it is computed once.

    Attributes:
        acts: By report and span.
        parties: Who does them.
        options: What they are about, by act id: one option or several.
        days: Day of publication by report id.
        stories: Which reports copy one another.
        negotiation: Whose parties, issues and options these are; None without a file.
        actors: Everybody on record, by id.
    """

    acts: tuple[Act, ...]
    parties: Parties
    options: Options
    days: Mapping[str, str | None]
    stories: Stories = APART
    negotiation: Negotiation | None = None
    actors: Mapping[str, Actor] = field(default_factory=dict)

    def option_id(self, act: Act) -> str | None:
        """Return the option of an act, of several the first it names; None where it is about none."""
        return next((option.id for option in self.options_of(act)), None)

    def options_of(self, act: Act) -> tuple[Option, ...]:
        """Return every option of an act, in the order in which it names them."""
        return named_options(self.options, act)

    def is_undone(self, act: Act, option_id: str | None) -> bool:
        """Say whether an act speaks of the end of an option: "drop the toll"."""
        return any(option.is_undone for option in self.options_of(act) if option.id == option_id)

    def labels(self) -> dict[str, Option]:
        """Return every option by id."""
        found = {option.id: option for option in self._every_option() if not option.is_undone}
        return found | {option.id: option for option in (self.negotiation.options if self.negotiation else ())}

    @cached_property
    def told(self) -> Mapping[str, tuple[Act, ...]]:
        """Every act that tells the same as an act, that act among them, the first told first, by its id."""
        return find_retellings(self.acts, self.parties, self.options, self.days, self.stories)

    @cached_property
    def denials(self) -> Mapping[str, tuple[Act, ...]]:
        """What denies a claim, by id of the claim."""
        return find_denials(self.acts, self.parties, self.days)

    def denials_of(self, claim: Act, option_id: str | None) -> tuple[Act, ...]:
        """Return what denies a claim as far as it is about an option: of several told at once one may be denied."""
        return tuple(each for each in self.denials.get(claim.id, ()) if self.speaks_to(each, claim, option_id))

    def speaks_to(self, answer: Act, claim: Act, option_id: str | None) -> bool:
        """Say whether an answer to a claim means it as far as it is about an option."""
        return option_id is None or option_id in options_denied(answer.id, claim.id, self.options)

    @cached_property
    def denied(self) -> frozenset[str]:
        """The ids of claims that a party they are about denies, and of the denials."""
        return denied_by(self.denials)

    @cached_property
    def denied_on(self) -> Mapping[str, frozenset[str]]:
        """The ids of claims denied on each option, and of the denials, by option id."""
        return denied_on(self.denials, self.options)

    @cached_property
    def voices(self) -> Mapping[tuple[str, str], list[Voice]]:
        """What the record has on each option by each party, by option and party id."""
        return voices_from(in_order(self.acts), self.told, self.parties, self.options, self.days)

    def positions(self) -> tuple[Position, ...]:
        """Return where each party stands, in the file's order where there is one."""
        names = {option.id: option.name for option in self._every_option()}
        found = positions_from(self.voices, self.denied_on, self.parties, names, self.stories)
        return in_file_order(found, self.parties, self.negotiation) if self.negotiation else found

    def _every_option(self) -> Iterator[Option]:
        return chain.from_iterable(self.options.values())

    def chooser(self, *, party: str | None = None, option: str | None = None) -> Callable[[str, str | None], bool]:
        """Return a test of whether a party and an option are those asked for; None asks for all.

        Raises:
            NotFound: There is no such party or option.
        """
        theirs = None if party is None else self.parties.named(party)
        wanted = None if option is None else options_named(option, self.labels().values())
        return lambda party_id, option_id: (
            (theirs is None or party_id in theirs) and (wanted is None or option_id in wanted)
        )


def gather(record: Record, *, negotiation: Negotiation | None = None, as_of: str | None = None) -> Material:
    """Return what views of a record are computed from.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        as_of: Last day to count. Acts that may be later, or have no day at all, are left out.
    """
    acts, days, actors = find_acts(record), record.days(), record.actors()
    # Without a file, options depend on all acts: a later report must not rename what an earlier day is asked about.
    options = options_of(record, acts, negotiation=negotiation)
    known = [act for act in acts if as_of is None or is_done_by(act, days.get(act.cue.report_id), as_of)]
    return Material(
        acts=tuple(in_order(known)),
        parties=find_parties(record, negotiation=negotiation),
        options=options,
        days=days,
        stories=find_stories(record),
        negotiation=negotiation,
        actors=actors,
    )
