from __future__ import annotations

import pytest

from tests.reading.reports import reading, report, who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The president refused. Rain fell on the dam.\n\nPresident Ada Vorr left.", ["Ada Vorr"]),
        ("The president refused. Rain fell on the dam.\n\nPrime Minister Ada Vorr left.", []),
        ("The president refused. Rain fell on the dam.\n\nOstrian President Ada Vorr left.", []),
        ("The president refused. Rain fell.\n\nPresident Ada Vorr left. Envoys saw President Otto Kess.", []),
        ("The president refused. Rain fell.\n\nPresident Ada Vorr left. Envoys saw Emmanuel Macron.", []),
        ("The President refused. Rain fell on the dam.\n\nPresident Ada Vorr left.", []),
        ("The president refused. The White House knew.\n\nPresident Ada Vorr left.", []),
        ("His president refused. Rain fell on the dam.\n\nPresident Ada Vorr left.", []),
    ],
)
def test_a_head_who_is_not_named_yet_is_the_only_one_named_later(text: str, whom: list[str]) -> None:
    found = reading(report(text))

    assert who(found, " ".join(text.split()[:2])) == whom
