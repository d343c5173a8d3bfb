from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.positions import Basis
from onrecord.record.record import open_record
from onrecord.types import How, Mention, Reading, Report, ReportKind
from onrecord.views.parties import find_parties
from tests.record.sample import ACTORS, READER, act, attribution, find, report

BOTH = {"Norland": "NOR.X", "Vellia": "VEL.X"}


def bases(
    path: Path,
    within: Report,
    told_by: str,
    *said: tuple[str, str, str, str],
    cue: str = "agreed",
    actors: tuple[str, ...] = ("NOR.X", "VEL.X"),
) -> list[Basis]:
    """Return on whose word it rests, for Norland and Vellia, that a report has them do something.

    Args:
        path: Where to make the record.
        within: The report.
        told_by: Its teller.
        *said: Attributions: cue, content, source, speaker.
        cue: Of the act.
        actors: Who does it.
    """
    one = act("agree", "a fund", within=within, at=find(within, cue).span.start, actors=actors, told_by=told_by)
    names = {name: actor for name, actor in {**BOTH, "Berg": "x-berg"}.items() if name in within.text}
    whole = Reading(
        report=within,
        actors=ACTORS,
        mentions=tuple(
            Mention(evidence=find(within, name), actor_ids=(actor,), how=How.NAME) for name, actor in names.items()
        ),
        attributions=tuple(attribution(within, *each) for each in said),
        acts=(one,),
    )
    with open_record(path / f"{one.id}{len(actors)}.db", create=True) as record:
        record.add(whole, reader=READER)
        parties = find_parties(record)
    return [parties.basis(one, party) for party in ("NOR.X", "VEL.X")]


@pytest.mark.parametrize(
    "said",
    [
        (("agreed", "to a fund", "Norland and Vellia", "NOR.X"),),
        (("wrote", "they agreed to a fund", "Norland and Vellia", "NOR.X"), ("agreed", "to a fund", "they", "NOR.X")),
        (),
    ],
)
def test_what_several_say_together_is_the_own_word_of_each(tmp_path, said) -> None:
    within = report("Norland and Vellia wrote that they agreed to a fund.")

    assert bases(tmp_path, within, "NOR.X", *said) == [Basis.OWN_WORDS, Basis.OWN_WORDS]


def test_what_one_says_of_both_is_hearsay_of_the_other(tmp_path) -> None:
    within = report("Berg said that she and Vellia agreed to a fund.")
    said = (
        ("said", "she and Vellia agreed to a fund", "Berg", "x-berg"),
        ("agreed", "to a fund", "she and Vellia", "x-berg"),
    )

    found = bases(tmp_path, within, "x-berg", *said, actors=("x-berg", "VEL.X"))

    assert found == [Basis.OWN_WORDS, Basis.HEARSAY]


def test_a_statement_that_several_issue_is_the_own_word_of_each(tmp_path) -> None:
    text = "Joint statement of Norland and Vellia\n\nThe two sides agreed to a fund."
    within = replace(report(text), kind=ReportKind.STATEMENT)

    assert bases(tmp_path, within, "NOR.X") == [Basis.OWN_WORDS, Basis.OWN_WORDS]
    assert bases(tmp_path, within, "NOR.X", actors=("VEL.X",))[1] is Basis.OWN_WORDS


def test_a_statement_that_one_issues_tells_of_the_other(tmp_path) -> None:
    within = replace(report("Statement by Norland\n\nThe joint fund: Vellia agreed to it."), kind=ReportKind.STATEMENT)
    said = ("agreed", "to it", "Vellia", "NOR.X")

    assert bases(tmp_path, within, "NOR.X", said)[1] is Basis.HEARSAY
