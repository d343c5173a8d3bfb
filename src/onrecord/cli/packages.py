"""`onrecord packages` and `silences`: which choices nobody has refused, and who has not spoken on what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from onrecord.cli.asking import NOTHING, SHOW, Asked, ask, ids
from onrecord.cli.options import DEFAULT_RECORD, AsJson, AsOf, NegotiationPath, OptionName, Party, RecordPath
from onrecord.cli.output import print_json, print_table, say, short, text_of

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.positions import Position
    from onrecord.views.packages import Choice, Packages


def register(app: typer.Typer) -> None:
    """Add the commands of this file to `app`."""
    app.command()(packages)
    app.command()(silences)


def packages(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show which packages, one option per issue, nobody has refused, and who blocks the others."""
    from onrecord.exports.objects import packages_object
    from onrecord.views.packages import compute_packages

    asked = ask(record, negotiation, as_of=as_of)
    found = compute_packages(asked.material)
    if as_json:
        print_json(packages_object(found, asked.names))
        return
    rows: list[tuple[str | Text, ...]] = []
    for question in found.questions:
        rows.append((text_of([(question.issue.name, "bold")]), "", "", ""))
        rows += [row for choice in question.choices for row in _choice(choice, asked)]
    print_table(("issue, option", "party", "stands", "id"), rows, empty=NOTHING)
    _sum_up(found)
    say(SHOW)


def _choice(choice: Choice, asked: Asked) -> list[tuple[str | Text, ...]]:
    """Return a row a party on record on an option; those that are silent on it share the last."""
    state = ("not refused on the record", "blue") if choice.is_open else ("refused", "bold red")
    rows: list[tuple[str | Text, ...]] = [(f"  {choice.option.name}", "", text_of([state]), "")]
    blocks = [block.position for block in choice.blocks]
    for note, positions in (
        ("blocks", blocks),
        ("", choice.favourable),
        ("", choice.conditional),
        ("", choice.withheld),
        ("hearsay, counts for nothing", choice.hearsay),
    ):
        rows += [_stand(each, note, asked) for each in positions]
    silent = ", ".join(asked.names.get(party, party) for party in choice.silent)
    return [*rows, ("", silent, text_of([("silent", "dim")]), "")] if silent else rows


def _stand(position: Position, note: str, asked: Asked) -> tuple[str | Text, ...]:
    from onrecord.exports.wording import stand_words

    who = asked.names.get(position.party_id, position.party_id)
    stands = f"{note}: {stand_words(position)}" if note else stand_words(position)
    return ("", who, stands, short(position.acts[0].id))


def _sum_up(found: Packages) -> None:
    from onrecord.exports.wording import counted, packages_words

    say(f"\n{packages_words(found)}")
    for package in found.listed():
        say(f"  {' + '.join(choice.option.name for choice in package.choices)}")
    if not found.listed() and found.standing_count:
        say(f"Too many to list: any of the options that are not refused, one per issue, {_product(found)}.")
    for question in found.deadlocked:
        sets = 1
        for choice in question.choices:
            sets *= len(choice.blocks)
        say(
            f"Every option is refused: {question.issue.name} One refusal of each would be enough to block all packages:"
        )
        say(f"  {counted(sets, 'such set')}: one of {'; and one of '.join(_ids_of(question.choices))}")


def _product(found: Packages) -> str:
    return " x ".join(str(len(question.open)) for question in found.questions)


def _ids_of(choices: Sequence[Choice]) -> list[str]:
    return [", ".join(ids(block.position.acts[:1]) for block in choice.blocks) for choice in choices]


def silences(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    as_of: AsOf = None,
    party: Party = None,
    option: OptionName = None,
    as_json: AsJson = False,
) -> None:
    """List who has not spoken on what, and of whom only others speak."""
    from onrecord.exports.objects import silence_object
    from onrecord.exports.wording import name_of
    from onrecord.views.silences import compute_silences

    asked = ask(record, negotiation, as_of=as_of, party=party, option=option)
    found = [each for each in compute_silences(asked.material) if asked.is_wanted(each.party_id, each.option_id)]
    if as_json:
        print_json({"silences": [silence_object(each, asked.names, asked.options) for each in found]})
        return
    rows: list[tuple[str | Text, ...]] = []
    for option_id in dict.fromkeys(each.option_id for each in found):
        theirs = [each for each in found if each.option_id == option_id]
        rows.append((text_of([(asked.options.get(option_id, option_id), "bold")]), "", ""))
        for each in (each for each in theirs if each.spoken_of):
            act = each.spoken_of[0]
            told = f"only spoken of: {act.kind.value}, told by {name_of(act.told_by, asked.names)}"
            rows.append((f"  {asked.names.get(each.party_id, each.party_id)}", told, short(act.id)))
        silent = [asked.names.get(each.party_id, each.party_id) for each in theirs if not each.spoken_of]
        rows += [(f"  {', '.join(silent)}", text_of([("silent", "dim")]), "")] if silent else []
    print_table(("option, party", "on record", "id"), rows, empty="Every party asked for has spoken on every option.")
