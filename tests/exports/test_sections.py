from __future__ import annotations

import pytest

from onrecord.exports.sections import Labels, find_sections
from onrecord.types import Act
from tests.record.sample import BY_ID, act
from tests.views.hand import material, negotiation, place

OSK = ("x-osk",)
ACTS = place(
    act("refuse", "troops", day="2031-05-01"),
    act("offer", "troops", day="2031-05-09", condition=True),
    act("agree", "observers", actors=OSK, told_by="x-berg"),
    act("pledge", "grain", told_by=None),
    act("oppose", "grain", told_by=None),
)
ISSUES = {"force": ("troops", "observers"), "tolls": ("grain",)}


def sections(*acts: Act, with_file: bool = True) -> dict[str, list[str]]:
    made = material(*acts, negotiation=negotiation(ISSUES) if with_file else None)
    names = {key: actor.name for key, actor in BY_ID.items()} | made.parties.names
    outlets = {act.cue.report_id: "the Courier" for act in acts}
    options = {key: option.name for key, option in made.labels().items()}
    labels = Labels(names=names, options=options, outlets=outlets)
    return {
        each.id: [f"{row.who} | {row.what} | {row.mark} | {row.aside}" for row in each.rows]
        for each in find_sections(made, labels)
    }


@pytest.mark.parametrize(
    ("view", "row"),
    [
        (
            "changes",
            "Norland | troops: from ruled out (own words, 1 May 2031) to willing, with a condition (own words, 9 May "
            "2031) | Condition: en | 9 May 2031",
        ),
        ("claims", "Vellia | agree: observers, says Ada Berg | not answered (1 source: the Courier) | 9 May 2031"),
        (
            "conflicts",
            "Norland | grain: pledge: grain (told by the reporter), against oppose: grain (told by the reporter) | for "
            "and against on one day, reporter | 9 May 2031",
        ),
        (
            "commitments",
            "Norland | offer: troops, on the condition “en” (own words; 1 source: the Courier) |  | 9 May 2031",
        ),
        ("packages", "grain | blocked by: Norland; silent: Vellia, coastal states | refused | tolls"),
        (
            "packages",
            "observers | hearsay, counts for nothing: Vellia; silent: Norland, coastal states | not refused on the "
            "record | force",
        ),
        ("silences", "observers | silent: Norland, coastal states; only spoken of by others: Vellia |  | "),
    ],
)
def test_each_view_is_told_in_words(view: str, row: str) -> None:
    assert row in sections(*ACTS)[view]


def test_without_a_negotiation_file_there_are_neither_packages_nor_silences() -> None:
    assert list(sections(*ACTS, with_file=False)) == ["changes", "claims", "conflicts", "commitments"]
