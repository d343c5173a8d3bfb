"""Unnamed sources: "two people briefed on the talks", "a source close to the envoy" are actors by their own words."""

from __future__ import annotations

import re

from msgspec import Struct

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS
from onrecord.types import Actor, ActorKind

_NOUN = (
    r"(?:sources?|persons?|people|individuals?|insiders?|officials?|diplomats?|aides?|advis[eo]rs?|negotiators?|"
    r"mediators?|envoys?|delegates?)"
)
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|1?\d|several|multiple|numerous|a few)"
# Words between the article and the noun: "senior", "Zellish security".
_SORT = (
    r"(?:(?!(?:and|or|of|to|in|from|for|by|with|who|that|at|on|hundred|thousand|million|his|her|its|their)\b)"
    r"\w[\w.’'-]*\s+){0,3}?"
)
_INSIDE = r"(?:(?:directly |closely |personally )?(?:familiar|briefed|close|involved|privy|aware)|with)"
_MORE = (
    rf"(?:{_INSIDE}|who|whom|whose|in|at|from|near|on|inside|within|outside|to|for|speaking|quoted|cited|working|"
    r"taking|travell?ing|there|here|(?:not )?authori[sz]ed)"
)
_UNNAMED = pattern_of(
    rf"(?:(?P<one>an?(?! dozen| few)|one(?: of (?:the|those)(?: \w+)?)?|(?P<other>another))\s+|"
    rf"(?P<few>(?:another )?{_FEW})\s+|"
    rf"(?P<known>the|this|that|these|those)\s+(?:{_FEW}\s+)?|(?:some|many|other)\s+)?"
    rf"(?P<words>{_SORT}(?P<noun>{_NOUN}))\b(?!-)(?P<more>\s+{_MORE}\b[^,;:(—–]*)?\s*(?:[,;:(—–].*)?",
    re.IGNORECASE | re.DOTALL,
)
_INSIDERS = pattern_of(rf"\s+{_INSIDE}\b", re.IGNORECASE)
_OF_SOMEBODY = pattern_of(r"\s+(?:to|for)\b.*\b[A-Z]")
_LAST_S = pattern_of(r"s\Z")
# What is called by more signs than these is called by its noun.
_LONGEST = 80


class Unnamed(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody who speaks and is not named.

    Attributes:
        noun: What each of them is called: "source".
        name: Their own words.
        is_known: Whether they were spoken of before: "the source".
        is_one: Whether it is one person.
    """

    noun: str
    name: str
    is_known: bool
    is_one: bool


def unnamed_source(words: str) -> Unnamed | None:
    """Return whom the words of a source leave unnamed; None for a name, a title, or a crowd.

    >>> [unnamed_source(words).name for words in ("Two aides", "A person close to the Lodavian talks, who left")]
    ['two aides', 'person close to the Lodavian talks']
    >>> unnamed_source("Lena Vorr"), unnamed_source("The minister"), unnamed_source("People in Tarn")
    (None, None, None)
    """
    match = _UNNAMED.fullmatch(" ".join(words.split()))
    # "A Harbour Ministry official" and "an aide to Vorr" are of that side, and no third party.
    if match is None or BODY_WORDS.search(match["words"]) or _OF_SOMEBODY.match(match["more"] or ""):
        return None
    noun, more = match["noun"].lower(), match["more"] or ""
    is_one, is_several = match["one"] is not None, noun.endswith("s") or noun == "people"
    is_counted, is_known = is_one or match["few"] is not None, match["known"] is not None and not more
    if not is_counted and not is_known and not _INSIDERS.match(more):
        # "People in Tarn", "some officials": a crowd, or a group by its plain words.
        return None
    lead = match["few"] or match["other"] or ("one of the" if is_one and is_several else "")
    name = f"{lead.lower()} {match['words']}{more if len(more) < _LONGEST else ''}".strip()
    single = "person" if noun == "people" else _LAST_S.sub("", noun)
    return Unnamed(noun=single, name=name, is_known=is_known, is_one=is_one or not is_several)


class UnnamedSources:
    """The unnamed sources of one report, in their order."""

    def __init__(self, report_id: str) -> None:
        self._report_id = report_id
        self._last: dict[tuple[str, bool], Actor] = {}

    def find(self, words: str, *, is_role: bool = False) -> Actor | None:
        """Return whom a source leaves unnamed; "the source" is the one last met, "the official" nobody without one.

        Args:
            words: The source.
            is_role: It is a mention as it stands: "a diplomat".
        """
        found = unnamed_source(words)
        if found is None:
            return None
        key = found.noun, found.is_one
        if found.is_known and (key in self._last or found.noun != "source"):
            return self._last.get(key)
        # "Two officials" and "a diplomat" are one actor in all reports, others one of this report: as acts have it.
        is_own = found.is_one and not is_role
        ids = (found.name.lower(), self._report_id) if is_own else (found.name.lower(),)
        actor = Actor(id=digest("x", *ids), name=found.name, kind=ActorKind.GROUP, names=(found.name,))
        self._last[key] = actor
        return actor
