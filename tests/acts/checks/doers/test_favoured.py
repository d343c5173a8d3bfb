from __future__ import annotations

import pytest

from tests.acts.checks.claims import claim, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue", "giver", "to"),
    [
        ("[Arland] has [Borland]'s unwavering support.", "has Borland's unwavering support", "BOR", "ARL"),
        ("[Vorr] enjoys the full backing of [Borland].", "enjoys the full backing of", "BOR", "vorr"),
        ("[Vorr] secured [Kess]'s blessing for the toll.", "secured Kess's blessing for", "kess", "vorr"),
        ("[Arland] won strong support from [Borland].", "won strong support from", "BOR", "ARL"),
        ("[Kess] said [Arland] has [his=Kess] full support.", "has his full support", "kess", "ARL"),
        ("The toll has [the League]'s complete endorsement.", "has the League's complete endorsement", "LEA", None),
    ],
)
def test_favour_that_somebody_has_is_given_by_whose_it_is(text: str, cue: str, giver: str, to: str | None) -> None:
    act = repair(text, "support", cue, "Vorr" if "[Vorr]" in text else "Arland")

    assert (act.actor_ids, act.recipient_id) == ((giver,), to)


def test_favour_of_who_says_my_and_is_not_known_is_nobodys() -> None:
    act = repair("[Arland] has my full support.", "support", "has my full support", "Arland", told_by="Arland")

    assert (act.actor_ids, act.recipient_id, act.told_by) == ((), "ARL", None)


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("[Arland] has voiced its support for [Borland].", "has voiced its support for", "Arland"),
        ("[Arland] had pledged support to [Borland]'s fleet.", "had pledged support", "Arland"),
        ("[Arland] has backed the toll in talks on [Borland]'s support.", "has backed", "Arland"),
        ("[Arland] has, with [Borland]'s support, backed the toll.", "backed", "Arland"),
        ("[Arland] gave the toll its backing.", "gave the toll its backing", "Arland"),
    ],
)
def test_favour_that_somebody_gives_stays_his(text: str, cue: str, who: str) -> None:
    act = claim(reading_of(text), "support", cue, who)

    assert repair(text, "support", cue, who).actor_ids == act.actor_ids
