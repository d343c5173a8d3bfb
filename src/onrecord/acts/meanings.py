"""Words of one meaning in phrases that name options: small tables of the field's own words.

Reduced to roots, "inspectors" and "inspection" are one, and so are words that the field uses for one thing (truce and
ceasefire, accession and membership). Words that turn a thing round are kept apart as its *turn*: lifting a toll is not
raising it, and neither is the toll itself.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from onrecord.acts.stems import stem


class Turn(Enum):
    """What is to become of a thing."""

    END = "end"
    LESS = "less"
    MORE = "more"
    LIMIT = "limit"


_SUFFIXES = ("ation", "ition", "ator", "ion", "or", "er", "ance", "ence", "age", "at", "is", "iz")
_LEAST = 4
# Without its ending it would be another word.
_WHOLE = frozenset(("accession",))
_SAME = (
    "ceasefire truce armistice",
    "troops soldiers servicemen",
    "warships frigates destroyers navy naval",
    "meeting meet sit-down encounter",
    "talks negotiations",
    "direct face-to-face",
    "membership join accession accede entry admission",
    "exchange swap share",
    "release discharge",
    "prisoners captives detainees",
    "tariffs duties",
    "referendum plebiscite",
    "compensation damages reparations",
    "joint jointly together bilateral",
    "three-way trilateral tripartite",
    "lasting permanent",
    "temporary interim provisional",
    "electricity power",
    "inspection verification check",
    "observers monitors monitoring",
    "handover return cede cession relinquish",
    "complete full total entire all",
    "screening vetting review",
    "purchase buy",
    "sale sell",
    "tribunal court",
    "assets funds",
    "aid assistance",
    "abroad overseas",
    "board aboard",
    "chips semiconductors",
    "cheap cheaply low-price",
    "peacekeepers peacekeeping",
    "pilots pilotage",
    "agreement deal accord",
    "visit trip",
    "payment pay",
    "recognition recognise recognize",
)
_TURNS = {
    Turn.END: "lift remove removal end abolish abolition scrap drop stop halt cease eliminate elimination cancel "
    "repeal withdraw withdrawal dismantle destroy phase suspend suspension pause ease relax relief loosen zero "
    "tear demolish",
    Turn.LESS: "reduce reduction lower cut smaller decrease shrink",
    Turn.MORE: "raise increase higher larger bigger expand extend expansion tougher tighter",
    Turn.LIMIT: "limit cap ceiling curb restrict restriction constrain below",
}
# They say that there is something, not what: of "peacekeeping force" the first word counts.
GENERIC = frozenset("force mission operation effort process measure step work programme program activity site".split())


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """Return a word without the endings that make nouns of verbs and doers of deeds.

    >>> root("inspectors"), root("inspection"), root("patrolling"), root("water"), root("eastern")
    ('inspect', 'inspect', 'patrol', 'water', 'east')
    """
    if word.casefold() in _WHOLE:
        return word.casefold()
    found = re.sub(r"(?<=\w{3})(?:ing|ed|e)\Z", "", stem(word))
    found = re.sub(r"([bdfgklmnprtv])\1\Z", r"\1", found)
    for suffix in _SUFFIXES:
        if found.endswith(suffix) and len(found) - len(suffix) >= _LEAST:
            found = found[: -len(suffix)]
            break
    found = re.sub(r"(north|south|east|west)ern\Z", r"\1", found)
    return found.rstrip("i") if len(found) > _LEAST else found


_ONE_FOR = {root(word): root(words.split()[0]) for words in _SAME for word in words.split()}
_TURN_OF = {root(word): turn for turn, words in _TURNS.items() for word in words.split()}
MEETINGS = frozenset(_ONE_FOR.get(root(word), root(word)) for word in ("meeting", "talks", "summit"))
BETWEEN_THREE = _ONE_FOR[root("three-way")]
HANDOVER = _ONE_FOR[root("handover")]
_GENERIC = frozenset(map(root, GENERIC))
_KNOWN = frozenset(_ONE_FOR.values())


def meaning(word: str) -> tuple[str, ...] | Turn:
    """Return what a word means: its turn, else one root, or those of its parts where a hyphen joins several.

    >>> meaning("truce") == meaning("cease-fire"), meaning("abolishing"), meaning("river-boat")
    (True, <Turn.END: 'end'>, ('river', 'boat'))
    """
    whole = root(word)
    if whole in _TURN_OF:
        return _TURN_OF[whole]
    if whole in _ONE_FOR or "-" not in word:
        return (_ONE_FOR.get(whole, whole),)
    return tuple(_ONE_FOR.get(root(part), root(part)) for part in word.split("-") if part)


def one_for(word: str) -> str:
    """Return the stem of a word, or of the word that stands for those of its meaning.

    >>> one_for("truce") == one_for("cease-fire"), one_for("withdrawal")
    (True, 'withdraw')
    """
    return _ONE_FOR.get(root(word)) or stem(word)


def is_known(token: str) -> bool:
    """Say whether a root stands for a word of the tables."""
    return token in _KNOWN


def is_generic(token: str) -> bool:
    """Say whether a root says only that there is something."""
    return token in _GENERIC
