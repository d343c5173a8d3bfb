"""Lands: the state behind a town says where that is, and nothing else: "the mayor of Austin, Texas" is no state."""

from __future__ import annotations

from onrecord.patterns import pattern_of
from onrecord.reading.peoples import state_named
from onrecord.types import ActorKind, Span

# "The council of Austin, Texas", "the Parliament of New South Wales (NSW), Australia".
_PLACED = pattern_of(
    r"(?P<who>(?P<heads>.*?)\s(?:of|in|for|from) (?:the )?"
    r"(?P<town>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?: \([A-Z]{2,5}\))?), "
    r"(?P<land>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}),?"
)
_PARTS = frozenset(
    """Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|
    Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|
    Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|
    Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|
    West Virginia|Wisconsin|Wyoming|England|Scotland|Wales|Northern Ireland|Ontario|Quebec|Alberta|British Columbia|
    Manitoba|Nova Scotia|New Brunswick|Saskatchewan|Victoria|Queensland|New South Wales|Bavaria|Catalonia|Punjab|
    Kashmir""".replace("\n    ", "").split("|")
)
# "The governor of Punjab, " before "Pakistan".
_BEFORE = pattern_of(
    r"\b(?P<who>(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){1,3}of (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}"
    r"(?: \([A-Z]{2,5}\))?), \Z"
)
_TOWN = pattern_of(
    r"\b(?P<of>of|in|from|near|at|outside|for|to) (?:the )?(?P<town>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})"
    r"(?: \([A-Z]{2,5}\))?, \Z"
)
_LISTED = pattern_of(r",? (?:and|or|as well as) (?:the )?[A-Z]|, (?:the )?[A-Z][\w]*(?:,| and\b)")
# A state, too.
_BOTH = frozenset(("Georgia",))
_LEAD = 90


def without_land(text: str, phrase: Span) -> Span:
    """Return words without the land that only says where a town is: "the council of Austin" of "..., Texas".

    Where they are that land alone, they are those before it that it belongs to.
    """
    if text.startswith(", ", phrase.start - 2) and _is_land(text[phrase.start : phrase.end]):
        before = _BEFORE.search(text, max(0, phrase.start - _LEAD), phrase.start)
        return Span(start=before.start(), end=before.end("who")) if before is not None else phrase
    placed = (
        _PLACED.fullmatch(text, phrase.start, phrase.end) if text.find(", ", phrase.start, phrase.end) > 0 else None
    )
    if placed is None or not _is_land(placed["land"]):
        return phrase
    # "Leaders of Georgia, Armenia" are of both.
    is_list = _is_land(placed["town"]) and placed["heads"].endswith("s")
    return phrase if is_list else Span(start=phrase.start, end=placed.end("who"))


def is_behind_town(text: str, span: Span) -> bool:
    """Say whether a name only says where the town before it is: "Texas" of "met in Austin, Texas", and of no list."""
    name = text[span.start : span.end]
    if not text.startswith(", ", span.start - 2) or not _is_land(name):
        return False
    town = _TOWN.search(text, max(0, span.start - _LEAD), span.start)
    if town is None or (
        town["town"] in _BOTH or (_is_land(town["town"]) and (name in _PARTS or town["town"] not in _PARTS))
    ):
        return False
    # What is done in Tarn, Arland, may be done to Arland.
    is_only_where = name in _PARTS or town["of"] in ("of", "from")
    return is_only_where and _LISTED.match(text, span.end) is None


def _is_land(name: str) -> bool:
    """Say whether a name is of a state, or of a part of one that is named behind a town."""
    state = None if name in _PARTS else state_named(name, None)
    return name in _PARTS or (state is not None and state.kind is ActorKind.COUNTRY)
