"""Documents: a ruling, a statement or a readout speaks for whoever issued it.

Who that is stands beside the word: "the Lund Court decision", "the ministry's statement", "the readout of the Palace".
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.patterns import pattern_of

_NOUN = (
    r"(?:statement|communiqu[eé]|readout|read-out|release|declaration|announcement|notice|decision|ruling|verdict|"
    r"judge?ment|opinion|injunction|resolution|motion|lawsuit|suit|petition|filing|complaint|indictment|affidavit|"
    r"letter|note|memo|memorandum|report|summary|transcript|post|tweet|message|e-?mail|editorial|comment|remark|testimony|"
    r"manifesto|white paper|press release|website|document|estimate|proposal|plan|poll|survey|article|column|op-ed|"
    r"essay|book|memoir|ad|advert|advertisement|"
    r"commercial|speech)s?"
)
# Words of the document itself before its noun: "joint", "written".
_KIND = r"(?:[a-z][a-z-]*\s+){0,2}"
# What may follow the noun: what it is about, when and where.
_REST = r"(?:\s+(?:on|about|of|to|in|from|issued|released|published|regarding|against|for)\b.*)?"
# Whoever took or keeps a picture tells nothing by it.
_PICTURE = pattern_of(
    r"\A(?:[a-z][a-z-]*\s+){0,2}(?:footage|photograph|photo|picture|image|video)s?\b(?!\s+[a-z]*s\Z)", re.I
)
_AFTER = pattern_of(rf"\A(?:['’]s?)?\s+{_KIND}{_NOUN}{_REST}\s*,?\Z", re.DOTALL)
_BEFORE = pattern_of(
    rf"\A(?:(?:an?|the|this|that|one|another|its|their|his|her)\s+)?{_KIND}{_NOUN}\s+"
    r"(?:(?:issued|released|published|filed|posted)\s+)?(?:of|by|from)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_HEAD = pattern_of(
    rf"\A(?:(?:an?|the|this|that|these|those|its|their|his|her|our|one|another|some|several|many)\s+)?{_KIND}{_NOUN}\b"
    r"(?!['’])(?P<rest>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)


@cache
def _issued() -> re.Pattern[str]:
    return re.compile(
        rf"\A{_KIND}{_NOUN}\s+(?:(?:issued|released|published|filed)\s+)?(?:of|by|from)\s+(?P<issuer>.+)\Z",
        re.IGNORECASE | re.DOTALL,
    )


# "A survey of teachers" asks them.
_ASKING = pattern_of(r"\b(?:poll|survey)s?\s+(?:\w+ )?of\b", re.IGNORECASE)
_OWNED = pattern_of(rf"\A(?P<issuer>.+?)['’]s?\s+{_KIND}{_NOUN}{_REST}\s*\Z", re.DOTALL)
_MODIFIED = pattern_of(rf"\A(?P<issuer>(?:[A-Z][\w.&’'-]*\s+)+){_KIND}{_NOUN}{_REST}\s*\Z", re.DOTALL)
_ANONYMOUS = pattern_of(r"\A(?:his|her|its|their|our|my|your)\b", re.IGNORECASE)


def is_issuer_before(after: str) -> bool:
    """Say whether the words behind a name are only a document of its bearer.

    >>> is_issuer_before(" decision"), is_issuer_before("’s joint statement on grain"), is_issuer_before("’s mother")
    (True, True, False)
    """
    return _AFTER.match(after) is not None


def is_issuer_after(lead: str) -> bool:
    """Say whether the words before a name are only a document of its bearer.

    >>> is_issuer_after("The readout of the "), is_issuer_after("The mother of ")
    (True, False)
    """
    return _BEFORE.match(lead) is not None and not _ASKING.search(lead)


def is_document(words: str) -> bool:
    """Say whether a phrase without its article is about a paper.

    >>> is_document("motion"), is_document("Harbour Court decision"), is_document("comments of their own")
    (True, True, True)
    >>> is_document("court"), is_document("report authors"), is_document("recent polls"), is_document("poll workers")
    (False, False, True, False)
    """
    if _PICTURE.match(words):
        return True
    head = _HEAD.match(words)
    if head is not None:
        rest = head["rest"]
        return (
            not rest.strip()
            or re.match(r"\s+(?:of|by|from|on|about|to|in|issued|filed|released|against)\b", rest) is not None
        )
    return _OWNED.match(words) is not None or _MODIFIED.match(words) is not None


def issuer(words: str) -> str | None:
    """Return the words for who issued a document; None where the phrase does not tell, or is no document.

    >>> issuer("motion of sixteen governors"), issuer("court’s summary"), issuer("Harbour Court decision")
    ('sixteen governors', 'court', 'Harbour Court')
    >>> issuer("motion"), issuer("comments of their own"), issuer("council")
    (None, None, None)
    >>> issuer("poll of teachers"), issuer("poll by the League")
    (None, 'the League')
    """
    if _ASKING.search(words):
        return None
    for pattern in (_issued(), _OWNED, _MODIFIED):
        match = pattern.match(words)
        if match is not None:
            found = " ".join(match["issuer"].split())
            return None if _ANONYMOUS.match(found) else found
    return None
