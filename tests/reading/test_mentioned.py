from __future__ import annotations

import pytest

from onrecord.pipeline import read
from onrecord.reading.mentioned import set_beside
from tests.reading.reports import report

TITLE = "the ranking Liberal on the Senate Harbour Committee"


@pytest.mark.parametrize("name", ["Sen. Anna Lund of Tarn", "Sen. Anna Lund (L-Tarn)"])
def test_a_title_beside_a_name_and_its_place_is_of_that_name(name: str) -> None:
    text = f"Lena Vorr's position was supported Friday by {name}, {TITLE}, who said none of the letters came from Vorr."
    found = read(report(f"{text}\n\n“It makes no sense to blame Vorr,” she said in a statement."))
    names = {actor.id: actor.name for actor in found.actors}
    she = next(at for at, noun in enumerate(found.nouns) if noun.form == "she")

    assert [names[each] for chain in found.chains if she in chain.nouns for each in chain.actor_ids] == ["Anna Lund"]


@pytest.mark.parametrize(
    "text",
    [
        f"The toll was backed by Anna Lund of Tarn and {TITLE}.",
        f"The toll was backed by Anna Lund of Tarn, {TITLE} and two judges.",
        f"Anna Lund of Tarn left early, {TITLE} said.",
    ],
)
def test_a_title_of_another_is_not_beside_a_name(text: str) -> None:
    found = read(report(text))

    assert [set_beside(text, found.nouns, at) for at in range(len(found.nouns))] == [None] * len(found.nouns)
