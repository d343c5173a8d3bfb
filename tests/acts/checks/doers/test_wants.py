from __future__ import annotations

import pytest

from onrecord.acts.checks.doers.wants import as_wanted
from onrecord.acts.checks.places import Places
from tests.acts.checks.claims import claim
from tests.acts.hand import ACTORS, Said, reading_of


def wanted(text: str, content: str, cue: str, **fields: object) -> tuple[str, tuple[str, ...], str | None]:
    """Return kind, doers and recipient of what Vorr is seen to be against, in these words of hers."""
    reading = reading_of(text, Said("Vorr", "said", content))
    act = claim(reading, "oppose", cue, "Vorr", told_by="Vorr", **fields)
    found = as_wanted(act, Places(reading).of(act))
    return found.kind.value, found.actor_ids, found.recipient_id


def test_who_is_said_not_to_want_peace_is_against_it() -> None:
    text, content = "[Vorr] said [Kess] does not want peace.", "Kess does not want peace"

    assert wanted(text, content, "does not want", to="Kess") == ("oppose", (ACTORS["Kess"].id,), None)
    assert wanted(text, content, "does not want", to="Borland") == ("oppose", (ACTORS["Kess"].id,), None)
    assert wanted(text, content, "does not want", to="Arland") == ("oppose", (ACTORS["Kess"].id,), ACTORS["Arland"].id)


def test_nobodys_wish_is_a_statement() -> None:
    found = wanted("[Vorr] said [Zell=?] does not want peace.", "Zell does not want peace", "does not want", to="Kess")

    assert found == ("say", (ACTORS["Vorr"].id,), None)


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("[Vorr] said [she=Vorr] does not want war.", "she does not want war", "does not want"),
        ("[Vorr] said [Kess] does not sign.", "Kess does not sign", "does not sign"),
        ("[Vorr] said [they=?] do not want war.", "they do not want war", "do not want"),
    ],
)
def test_what_else_somebody_says_stays_hers(text: str, content: str, cue: str) -> None:
    assert wanted(text, content, cue) == ("oppose", (ACTORS["Vorr"].id,), None)
