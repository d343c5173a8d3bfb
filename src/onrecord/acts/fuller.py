"""What an act is about and the words behind it in its clause: "cut of the quota" in "a cut of the quota by a third"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from onrecord.acts.meanings import Turn, meaning
from onrecord.patterns import pattern_of
from onrecord.types import Act

_JOINED = pattern_of(r"\A\s+(?:by|of|for|on|in|to|with|from|over|at|within|between|until)\b")
_OVER = pattern_of(
    r"[.,;:!?()\[\]\"“”—–]|\b(?:if|when|unless|provided|once|who|which|that|and|but|or|because|while|although|where|as|"
    r"than|after|before|in exchange|in return)\b"
)
_MOST = 8
# What stands before a thing and is no part of its name; of who may own it the shorter phrase knows too.
_BEFORE = frozenset(
    "the a an any all its his her their our my no this that these those of to for on in at by with from and or".split()
)
_MOST_BEFORE = 3


def fuller(act: Act) -> str | None:
    """Return what an act is about and the prepositional phrases right behind it; None where there are none.

    A condition is no part of it.
    """
    if not act.about:
        return None
    spaced = r"\s+".join(map(re.escape, act.about.split()))
    for piece in act.evidence:
        found = re.search(rf"(?<!\w){spaced}(?!\w)", piece.quote)
        if found is None:
            continue
        rest = piece.quote[found.end() :]
        if act.condition is not None:
            rest = rest.partition(act.condition.quote)[0]
        if _JOINED.match(rest) is None:
            continue
        words = _OVER.split(rest, maxsplit=1)[0].split()[:_MOST]
        return " ".join((act.about, *words))
    return None


def told_whole(act: Act) -> Iterator[str]:
    """Yield what an act is about with the words before it where it is told again: "escorts" as "Pact escorts".

    So headlines leave words out. From few words to more, as nothing tells where the name begins.
    """
    spaced = r"\s+".join(map(re.escape, act.about.split()))
    for piece in islice(act.evidence, 1, None):
        found = re.search(rf"(?<![\w-]){spaced}(?![\w-])", piece.quote) if spaced else None
        if found is None:
            continue
        whole = act.about
        for word in reversed(piece.quote[: found.start()].split()[-_MOST_BEFORE:]):
            # "End tolls" tells what is to become of them.
            if word.lower() in _BEFORE or not word[-1].isalnum() or isinstance(meaning(word), Turn):
                break
            whole = f"{word} {whole}"
            yield whole
