"""`onrecord changes` and `commitments`: who moved on what, and to what parties have bound themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from onrecord.cli.asking import NOTHING, SHOW, Asked, ask, ids, quoted, unless_narrowed
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

    from onrecord.positions import Position
    from onrecord.views.changes import Change
    from onrecord.views.commitments import Commitment


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(changes)
    app.command()(commitments)


def changes(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    since: Since = None,
    party: Party = None,
    option: OptionName = None,
    as_json: AsJson = False,
) -> None:
    """List who moved on what: from which stance to which, when and in which words."""
    from onrecord.exports.objects import change_object
    from onrecord.views.changes import compute_changes

    asked = ask(record, negotiation, as_of=as_of, party=party, option=option)
    found = [
        each for each in compute_changes(asked.material, since=since) if asked.is_wanted(each.party_id, each.option_id)
    ]
    if as_json:
        print_json({"changes": [change_object(each, asked.names, asked.options) for each in found]})
        return
    wide = ("day", "who", "on", "from", "to", "id")
    columns = wide if is_roomy() else ("day", "who", "what", "id")
    print_table(
        columns,
        [_change(each, asked) for each in found],
        empty=unless_narrowed("Nobody has moved, on the record.", since, as_of, party, option),
        gap=True,
    )
    if found:
        say(SHOW.lstrip())


def _change(change: Change, asked: Asked) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import day_words, stand_words

    after = change.after
    who, option = asked.names.get(change.party_id, change.party_id), asked.options.get(change.option_id, "")
    if is_roomy():
        cells: tuple[str | Text, ...] = (option, _stand(change.before), _stand(after))
    else:
        steps = f"from {stand_words(change.before)} to {stand_words(after)}"
        cells = (stacked(option, steps, quoted(after.acts[0]), f"before: {ids(change.before.acts)}"),)
    return (day_words(after.day), who, *cells, short(after.acts[0].id))


def _stand(position: Position) -> Text:
    from onrecord.exports.wording import stand_words

    condition = f"condition: {on_one_line(position.condition, 80)}" if position.condition else ""
    return stacked(stand_words(position), quoted(position.acts[0]), condition, ids(position.acts))


def commitments(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    since: Since = None,
    party: Party = None,
    option: OptionName = None,
    as_json: AsJson = False,
) -> None:
    """List pledges, offers and agreements, with their conditions, and whether they still stand."""
    from onrecord.exports.objects import commitment_object
    from onrecord.views.commitments import compute_commitments

    asked = ask(record, negotiation, as_of=as_of, party=party, option=option)
    found = [
        each
        for each in compute_commitments(asked.material, since=since)
        if asked.is_wanted(each.party_id, each.option_id)
    ]
    if as_json:
        print_json({"commitments": [commitment_object(each, asked.names, asked.options) for each in found]})
        return
    wide = ("day", "who", "what", "condition", "stands", "id")
    columns = wide if is_roomy() else ("day", "who", "what", "id")
    print_table(columns, [_commitment(each, asked) for each in found], empty=NOTHING)
    if found:
        say(SHOW)


def _commitment(commitment: Commitment, asked: Asked) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import commitment_words, day_words, sources_words

    what = commitment_words(commitment, asked.options)
    condition = on_one_line(commitment.condition, 80) if commitment.condition else ""
    taken_back = commitment.superseded_by
    stands = f"superseded by {ids(taken_back[:1])}" if taken_back else "yes"
    sources = on_one_line(sources_words(commitment.sources, asked.outlets))
    if is_roomy():
        told = stacked(stands, commitment.basis.value, sources)
        cells: tuple[str | Text, ...] = (stacked(what, quoted(commitment.acts[0])), condition, told)
    else:
        note = stands if taken_back else "stands"
        cells = (stacked(what, condition, f"{note}; {commitment.basis.value}; {sources}"),)
    day = day_words(commitment.day)
    shown = f"({day})" if day and commitment.day_is_reported else day
    return (shown, asked.names.get(commitment.party_id, commitment.party_id), *cells, short(commitment.acts[0].id))
