from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


@pytest.mark.parametrize(
    ("text", "kind", "cue", "to"),
    [
        ("[Arland] jailed [Kess]'s lawyer.", "coerce", "jailed", None),
        ("[Arland] imposed sanctions on [Kess]’s eldest son-in-law.", "sanction", "imposed", None),
        ("[Arland] blamed [Kess]'s former chief of staff.", "accuse", "blamed", None),
        # Named for himself as well, or for what is his own.
        ("[Arland] jailed [Kess]'s lawyer and [Kess].", "coerce", "jailed", "kess"),
        ("[Arland] jailed [Kess] and a lawyer.", "coerce", "jailed", "kess"),
        ("[Arland] condemned [Kess]'s decision.", "accuse", "condemned", "kess"),
        ("[Arland] condemned [Kess]'s speech on the brother.", "accuse", "condemned", "kess"),
    ],
)
def test_whose_son_or_lawyer_somebody_is_is_not_whom_it_is_aimed_at(text, kind, cue, to):
    assert repair(text, kind, cue, "Arland", to="Kess").recipient_id == to


def test_of_whom_a_passive_tells_is_not_whose_son_he_is():
    text = "[Kess]'s son was jailed by [Arland]."

    assert repair(text, "coerce", "jailed", "Arland", to="Kess").recipient_id is None


@pytest.mark.parametrize(
    ("text", "cue", "to"),
    [
        ("[Arland] will send [northern states] to [Borland].", "will send", "BOR"),
        ("[Arland] will deploy more [northern states] and ships to [Borland].", "will deploy", "BOR"),
        ("[Arland] will send [northern states], he said.", "will send", None),
        ("[Arland] will send [northern states] its plan.", "will send", "NOR"),
        ("[Arland] will help [northern states] to [Borland].", "will help", "NOR"),
        ("[Arland] will send ships to [northern states].", "will send", "NOR"),
    ],
)
def test_who_are_sent_somewhere_are_not_whom_it_is_aimed_at(text, cue, to):
    assert repair(text, "pledge", cue, "Arland", to="northern states", about="plan").recipient_id == to


def test_a_person_who_is_sent_is_not_aimed_at_but_whoever_he_is_sent_to():
    text = "[Kess] will send [Vorr] to [Borland]."
    assert repair(text, "pledge", "will send", "Kess", to="Vorr").recipient_id is None

    text = "[the League] will send [Vorr], its envoy, to the isles."
    assert repair(text, "pledge", "will send", "the League", to="Vorr").recipient_id is None

    text = "[the League] will send [Kess] to [Arland]."
    assert repair(text, "pledge", "will send", "the League", to="Kess").recipient_id == "ARL"


def test_a_person_who_is_sent_something_is_aimed_at():
    text = "[Kess] will send [Vorr] a letter."

    assert repair(text, "pledge", "will send", "Kess", to="Vorr").recipient_id == "vorr"
