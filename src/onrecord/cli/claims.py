"""`onrecord claims` and `conflicts`: what parties tell of each other, and where the record contradicts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from onrecord.cli.asking import SHOW, Asked, ask, ids, quoted, unless_narrowed
from onrecord.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    AsOf,
    NegotiationPath,
    OptionName,
    Party,
    RecordPath,
    Since,
)
from onrecord.cli.output import is_roomy, on_one_line, print_json, print_table, say, short, stacked

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.types import Act
    from onrecord.views.claims import Claim
    from onrecord.views.conflicts import Conflict


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(claims)
    app.command()(conflicts)


def claims(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    since: Since = None,
    party: Party = None,
    option: OptionName = None,
    as_json: AsJson = False,
) -> None:
    """List what parties tell of each other, and whether the other side has confirmed it."""
    from onrecord.exports.objects import claim_object
    from onrecord.views.claims import compute_claims

    asked = ask(record, negotiation, as_of=as_of, party=party, option=option)
    found = [each for each in compute_claims(asked.material, since=since) if _is_wanted(each, asked)]
    if as_json:
        print_json({"claims": [claim_object(each, asked.names, asked.options) for each in found]})
        return
    wide = ("day", "of whom", "claim", "told by", "answer", "id")
    columns = wide if is_roomy() else ("day", "of whom", "claim", "id")
    print_table(
        columns,
        [_claim(each, asked) for each in found],
        empty=unless_narrowed("Nobody tells anything of another party.", since, as_of, party, option),
    )
    if found:
        say(SHOW)


def _is_wanted(claim: Claim, asked: Asked) -> bool:
    """Say whether a claim is of the party asked for, or told by it."""
    parties = asked.material.parties
    tellers = {parties.of(act.told_by, act.cue.report_id) for act in claim.acts}
    theirs = [claim.party_id, *(party for party in tellers if party is not None)]
    return any(asked.is_wanted(party, claim.option_id) for party in theirs)


def _claim(claim: Claim, asked: Asked) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import claim_words, day_words, sources_words, tellers_words

    day = day_words(claim.day)
    what, words = claim_words(claim, asked.options), quoted(claim.acts[0])
    told, sources = tellers_words(claim, asked.names), on_one_line(sources_words(claim.sources, asked.outlets))
    if is_roomy():
        answer = stacked(claim.outcome.value, ids(claim.answers))
        cells: tuple[str | Text, ...] = (stacked(what, words), stacked(told, sources), answer)
    else:
        answered = " ".join(part for part in (claim.outcome.value, ids(claim.answers)) if part)
        cells = (stacked(what, words, f"told by {told}; {sources}; {answered}"),)
    shown = f"({day})" if day and claim.day_is_reported else day
    return (shown, asked.names.get(claim.party_id, claim.party_id), *cells, short(claim.acts[0].id))


def conflicts(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    since: Since = None,
    party: Party = None,
    option: OptionName = None,
    as_json: AsJson = False,
) -> None:
    """List where the record contradicts itself, with the words of both sides."""
    from onrecord.exports.objects import conflict_object
    from onrecord.views.conflicts import compute_conflicts

    asked = ask(record, negotiation, as_of=as_of, party=party, option=option)
    found = [
        each
        for each in compute_conflicts(asked.material, since=since)
        if asked.is_wanted(each.party_id, each.option_id)
    ]
    if as_json:
        print_json({"conflicts": [conflict_object(each, asked.names, asked.options) for each in found]})
        return
    wide = ("day", "who", "what", "one side", "the other", "id")
    columns = wide if is_roomy() else ("day", "who", "what", "id")
    print_table(
        columns,
        [_conflict(each, asked) for each in found],
        empty=unless_narrowed("No conflict is on record.", since, as_of, party, option),
        gap=True,
    )
    if found:
        say(SHOW.lstrip())


def _conflict(conflict: Conflict, asked: Asked) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import day_words

    option = asked.options.get(conflict.option_id or "", "")
    basis = conflict.basis.value if conflict.basis else ""
    one, other = _side(conflict.one, asked), _side(conflict.other, asked)
    if is_roomy():
        cells: tuple[str | Text, ...] = (
            stacked(conflict.kind.value, option, basis),
            stacked(*one, ids(conflict.one)),
            stacked(*other, ids(conflict.other)),
        )
    else:
        cells = (stacked(conflict.kind.value, option, *one, *other, ids(conflict.other)),)
    who = asked.names.get(conflict.party_id, conflict.party_id)
    return (day_words(conflict.day), who, *cells, short(conflict.one[0].id))


def _side(acts: tuple[Act, ...], asked: Asked) -> tuple[str, str]:
    from onrecord.exports.wording import side_words

    return side_words(acts[0], asked.names), quoted(acts[0])
