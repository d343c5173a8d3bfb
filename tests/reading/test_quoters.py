from __future__ import annotations

import pytest

from onrecord.pipeline import read
from tests.reading.reports import report

MET = "Karl Brandt attacked Otto Tam. Brandt has said it would be very hard for Tam to attend. "


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"{MET}“I do not care,” Brandt said. “He can be there if he wants.”", ["Otto Tam", "Otto Tam"]),
        ("Karl Brandt met Otto Tam. “He has my trust,” Brandt said.", ["Otto Tam"]),
        ("Otto Tam met Lena Vorr, who trusts Karl Brandt. “He will sign,” said Vorr.", ["Karl Brandt", "Otto Tam"]),
    ],
)
def test_whoever_is_quoted_is_no_he_of_the_quotation(text: str, meant: list[str]) -> None:
    found = read(report(text))
    names = {actor.id: actor.name for actor in found.actors}
    pronouns = [each for each in found.mentions if each.evidence.quote.lower() == "he"]

    assert pronouns
    assert all(names[actor_id] in meant for each in pronouns for actor_id in each.actor_ids)


def test_who_is_told_of_without_quotation_marks_may_be_the_teller() -> None:
    found = read(report("Karl Brandt met Otto Tam. Brandt said he would sign."))
    names = {actor.id: actor.name for actor in found.actors}
    pronouns = [each for each in found.mentions if each.evidence.quote == "he"]

    assert [names[actor_id] for each in pronouns for actor_id in each.actor_ids] == ["Karl Brandt"]


@pytest.mark.parametrize(
    ("opening", "meant"),
    [("A farmer praised the plan.", set()), ("Lena Vorr praised the plan.", {"Lena Vorr"})],
)
def test_whom_only_quoted_words_name_does_not_say_them(opening: str, meant: set[str]) -> None:
    text = f"{opening}\n\n“Mira Tolle has failed us for years,” she said.\n\n“We will not vote for her,” she added."
    found = read(report(text))
    names = {actor.id: actor.name for actor in found.actors}
    saying = [each for each in found.mentions if each.evidence.quote == "she"]

    assert len(saying) == 2
    assert {names[actor_id] for each in saying for actor_id in each.actor_ids} == meant
