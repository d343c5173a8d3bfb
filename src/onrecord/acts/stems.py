"""Words and names without their endings."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.patterns import pattern_of

_POSSESSIVE = pattern_of(r"['’][sS]\Z")
_ENDINGS = (("ies", "y", 3), ("ment", "", 4), ("ing", "", 4), ("al", "", 5), ("ed", "", 4))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a word without case, hyphens and endings: deployment, deploying and deploys are one.

    >>> stem("Cease-fire"), stem("talks"), stem("withdrawal"), stem("withdrawing")
    ('ceasefir', 'talk', 'withdraw', 'withdraw')
    """
    found = _POSSESSIVE.sub("", word.casefold())
    found = re.sub(r"[-‐‑.'’]", "", found)
    if found.endswith("s") and not found.endswith(("ss", "us", "is", "ies")) and len(found) > 3:
        found = found[:-1]
    for ending, restored, least in _ENDINGS:
        if found.endswith(ending) and len(found) - len(ending) >= least:
            found = found[: len(found) - len(ending)] + restored
            break
    if len(found) > 4 and found.endswith("e"):
        found = found[:-1]
    return f"{found[:-1]}i" if found.endswith("y") and len(found) > 3 else found


_NAME_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ics", "ic", "ia", "i", "a", "ey", "e", "y")


@lru_cache(maxsize=50_000)
def name_stem(name: str) -> str:
    """Return a name without the endings that make adjectives of names.

    >>> name_stem("Europe") == name_stem("European"), name_stem("Norland") == name_stem("Norlandic")
    (True, True)
    """
    found = re.sub(r"[-‐‑.'’]", "", name.casefold())
    shorter = True
    while shorter:
        shorter = False
        for ending in _NAME_ENDINGS:
            if found.endswith(ending) and len(found) - len(ending) >= 4:
                found, shorter = found[: len(found) - len(ending)], True
                break
    return found
