from __future__ import annotations

import pytest

from tests.acts.hand import acts_by_rules


@pytest.mark.parametrize(
    "text",
    [
        "[Vorr] told [the League] that [Borland] had to return to the port.",
        "[Vorr] told reporters that [some pilots=?] would return to the port.",
        "[Kess] told [Arland] that it would return to the talks.",
    ],
)
def test_telling_somebody_that_something_will_happen_demands_nothing(text):
    assert "demand" not in [act.kind.value for act in acts_by_rules(text)]


def test_telling_somebody_to_do_something_demands_it():
    (act,) = acts_by_rules("[Vorr] told [Borland] to return to the port.")

    assert (act.kind.value, act.recipient_id) == ("demand", "BOR")
