"""Names of bodies, states and things: what the make of a name tells that no registry knows."""

from __future__ import annotations

from functools import lru_cache

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.types import Actor, ActorKind

BODY_WORDS = pattern_of(
    r"\b(?:Party|University|College|Institute|Institution|School|Committee|Council|Commission|Union|Group|Company|"
    r"Corp|Inc|"
    r"Association|Center|Centre|Foundation|Fund|Bank|Court|Times|Post|Journal|News|Agency|Bureau|Office|Service|League|"
    r"Federation|Front|Movement|Alliance|Army|Navy|Force|Guard|Brigade|Department|Ministry|House|Senate|Congress|Club|"
    r"Network|Project|Society|Coalition|Caucus|Board|Authority|Organi[sz]ation|Radio|TV|Television|Press|Media|Magazine|"
    r"Pact|Compact|Bloc|Confederation|Concord|Entente|Community|Museum|Academy|Ltd|LLC|"
    r"Industries|Publishing|Publishers|Strategies|Systems|Technologies|Holdings|Partners|Motors|Associates|"
    r"Entertainment|Studios|Laboratories|Labs|Pharmaceuticals|Solutions|Enterprises|Ventures|Securities|Investments|"
    r"Insurance|Platform|Forum|Workers|Foods|Trains|Airways|Aerospace|Railways|Ports|Stores|Supermarkets|Logistics|"
    r"Shipyards?|Breweries|Dairies|Hotels|Refineries|Semiconductors|Petroleum|Telecom|Biotech|Chemicals)\b"
)
# No actors: deeds, papers, places and days with capitals.
THINGS = pattern_of(
    r"\b(?:Act|Agreement|Accords?|Treaty|Plan|Protocol|Convention|Deal|Resolution|Amendment|Constitution|"
    r"Declaration|"
    r"War|Summit|Conference|Talks|Street|Avenue|Road|River|Sea|Ocean|Island|Islands|Mountains?|Valley|Bay|Gulf|Strait|"
    r"Airport|Hotel|City|County|Province|Beach|Park|Square|Tower|Hall|Hill|Day|Week|Eve|Award|Prize|Games|Cup|Show|"
    r"Building|Bridge|Airlines|Stadium|Theat(?:er|re)|Hospital|Church|Lake|Convention|Election|Primary|Debate|Caucuses|"
    r"Heights|Market|Diversity|Safety|Freedom|Rights|Revolution|Station|Terminal|Desert|Peninsula|Region|District|"
    r"Boulevard|Mosque|Cathedral|Basilica|Studies|Economics|Sciences?|Education|Development|Polic(?:y|ies)|"
    r"Reforms|Lists)\Z"
)
# "North Karvel", "Port Ilmen": part of a state, a town.
_REGION = pattern_of(r"\A(?:(?:North|South|East|West|Central|Upper|Lower)(?:ern)?|New|Port|Fort|Mount|Cape|Lake) [A-Z]")
# They act for themselves, as states do.
_ALLIANCE = pattern_of(
    r"\b(?:Pact|Alliance|League|Bloc|Confederation|Concord|Compact|Entente|Front|Movement|Community)\Z"
)
_STATE_ENDINGS = ("ia", "stan", "land", "mark")
_STATE_NAME = pattern_of(rf"\A[A-Z][a-z]{{2,}}(?:{'|'.join(_STATE_ENDINGS)})\Z")
# They end alike and begin sentences.
_NO_STATES = frozenset(
    """Media Bacteria Criteria Academia Hysteria Militia Nostalgia Dementia Insomnia Mania Phobia Trivia Inertia Aphasia
    Pneumonia Malaria Encyclopedia Utopia Euphoria Paranoia Amnesia Regalia Memorabilia Multimedia Wikipedia Landmark
    Benchmark Trademark Hallmark Farmland Homeland Mainland Heartland Grassland Woodland Island Highland Wasteland
    Birthmark Bookmark Inland Overland""".split()
)

# "Oltava, the Sarvenian capital", "Sarvenia's capital, Oltava", "Oltava, the capital of Sarvenia".
_CAPITAL = pattern_of(
    r"\b(?P<city>[A-Z]\w+), (?:the capital of (?P<state>[A-Z]\w+)|(?:the )?(?P<owner>[A-Z]\w+?)(?:['’]s)? capital)\b"
    r"|\b(?:the )?(?P<owner2>[A-Z]\w+?)(?:['’]s)? capital(?: city)?(?: of)?,? (?P<other>[A-Z]\w+)"
)
# The second of two names joined, and the first: what goes before "and" is looked at only where a name goes after.
_JOINED = pattern_of(r" and (?P<other>[A-Z]\w{3,})\b")
_FIRST = pattern_of(r"(?<!\w)[A-Z]\w{3,}\Z")
_LONGEST_NAME = 60


def capitals_in(text: str) -> list[tuple[str, str]]:
    """Return the cities that a text calls capitals, each with the word for its state."""
    return [
        (match["city"] or match["other"], match["state"] or match["owner"] or match["owner2"])
        for line in lines_with(" capital", text)
        for match in _CAPITAL.finditer(line)
    ]


def joined_in(text: str) -> list[tuple[str, str]]:
    """Return the single names that a text joins by "and"."""
    found, end = [], 0
    for match in _JOINED.finditer(text):
        start = match.start()
        first = _FIRST.search(text, max(end, start - _LONGEST_NAME), start)
        # Of three names joined the second is not taken twice.
        if first is not None:
            found.append((first[0], match["other"]))
            end = match.end()
    return found


def lines_with(words: str, text: str) -> list[str]:
    """Return the lines of a text that hold certain words: where few do, a slow pattern is tried on little."""
    return [line for line in text.split("\n") if words in line] if words in text else []


def is_like_state(name: str) -> bool:
    """Say whether a name is made as names of states are.

    >>> is_like_state("Lodavia"), is_like_state("Norland"), is_like_state("Media"), is_like_state("Tarn")
    (True, True, False, False)
    """
    return name.endswith(_STATE_ENDINGS) and _STATE_NAME.search(name) is not None and name not in _NO_STATES


@lru_cache(maxsize=4096)
def is_impersonal(name: str) -> bool:
    """Say whether a name of several words is made as no person's is.

    >>> is_impersonal("North Karvel"), is_impersonal("Karvel Bank"), is_impersonal("Lena Vorr")
    (True, True, False)
    """
    return has_body_word(name) or is_thing(name) or _REGION.search(name) is not None


@lru_cache(maxsize=4096)
def has_body_word(name: str) -> bool:
    """Say whether a name holds a word for a body: "Karvel Bank", "Karvel Foods".

    >>> has_body_word("Karvel Foods"), has_body_word("Karvel Ford")
    (True, False)
    """
    return BODY_WORDS.search(name) is not None


@lru_cache(maxsize=4096)
def is_thing(name: str) -> bool:
    """Say whether a name ends in a word for a deed, a paper, a place or a day: "the Karvel Accord"."""
    return THINGS.search(name) is not None


@lru_cache(maxsize=4096)
def named_body(name: str) -> Actor:
    """Return the body of a name of several words; alliances, leagues and movements act for themselves."""
    actor_id = digest("x", name)
    speaks = actor_id if _ALLIANCE.search(name) else None
    return Actor(id=actor_id, name=name, kind=ActorKind.ORGANISATION, speaks_for=speaks)


def named_state(name: str) -> Actor:
    """Return the state of a name of several words."""
    actor_id = digest("x", name)
    return Actor(id=actor_id, name=name, kind=ActorKind.COUNTRY, speaks_for=actor_id, names=(name,))
