from __future__ import annotations

import pytest

from onrecord.acts.own_bodies import with_own_bodies
from tests.acts.hand import Said, reading_of

UNKNOWN = ("the government", "the group", "the rain", "her government")


def own(text: str, who: str, source: str | None = None) -> list[str]:
    """Return the names of those whom the words marked as unknown mean in what somebody says."""
    said = Said(who, "said", text.partition("said ")[2].replace("[", "").replace("]", "").replace("=?", ""))
    said = Said(who, "said", said.content, source=source or who)
    found = with_own_bodies(reading_of(text, said))
    names = {actor.id: actor.name for actor in found.actors}
    unknown = next(each for each in found.mentions if each.evidence.quote in UNKNOWN)
    return [names[each] for each in unknown.actor_ids]


@pytest.mark.parametrize(
    ("text", "who", "source", "names"),
    [
        ("[Vorr] said [the government=?] would sign.", "Vorr", None, ["Arland"]),
        ("[the League] said [the group=?] would sign.", "the League", None, ["League of Ports"]),
        (
            "A Pact official said [the group=?] would sign. [the League] left.",
            "northern states",
            "A Pact official",
            ["Pact"],
        ),
        ("[Vorr] said [her government=?] would sign.", "Vorr", None, ["Arland"]),
        (
            "A diplomat from Arland said [the government=?] would sign.",
            "northern states",
            "A diplomat from Arland",
            ["Arland"],
        ),
        ("[Tamm] said [the government=?] would sign.", "Tamm", None, ["Arland"]),
        ("Union official [Tamm] said [the government=?] would sign.", "Tamm", "Union official Tamm", []),
        ("[Vorr] said [the group=?] would sign.", "Vorr", None, []),
        ("[the League] said [the government=?] would sign.", "the League", None, []),
        ("[Vorr] said [the rain=?] would end.", "Vorr", None, []),
    ],
)
def test_the_government_and_the_group_are_those_of_who_speaks(text, who, source, names):
    assert own(text, who, source) == names


def test_what_nobody_says_stays_unknown():
    reading = reading_of("[Vorr] left, and [the government=?] would sign.")

    assert with_own_bodies(reading) is not None
    assert [each.actor_ids for each in with_own_bodies(reading).mentions] == [("vorr",), ()]


@pytest.mark.parametrize(
    ("source", "words", "names"),
    [
        ("The Arlish ambassador to Peru, Vorr", "the government", ["Peru"]),
        ("Vorr, the Arlish ambassador in Lima", "the government", ["Peruvian government"]),
        ("The Arlish envoy, Vorr", "the government", []),
        ("The Arlish envoy to Peru, Vorr", "her government", ["Arland"]),
        ("The Arlish minister, Vorr", "the government", ["Arland"]),
    ],
)
def test_to_an_envoy_the_government_is_the_hosts(source: str, words: str, names: list[str]) -> None:
    text = f"{source.replace('Vorr', '[Vorr]')} said [{words}=?] would sign."

    assert own(text, "Vorr", source) == names


def test_who_was_called_an_envoy_stays_one() -> None:
    assert own("[US envoy Vorr=Vorr] came. [Vorr] said [the government=?] would sign.", "Vorr") == []
