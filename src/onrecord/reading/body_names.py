"""Names of bodies that hold words of titles or an owner's mark: "the National Liberation Army", "the People's Front".

Such words begin titles elsewhere; where capitals run from an article to a word for a body, they are all of its name.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS

# "the People's ...", "the National Salvation ...", "the Democratic Forces ..." up to the word for the body; letters as
# in `words`. "The Foreign Ministry" and "the Norlandic Army" hold none of these: they are somebody's.
_RUN = pattern_of(r"(?<=[Dd])(?:[CL]S[MCL]*|[MCL]*(?:MC|L)[MCL]*)[CB](?![CSMLBTtPKGEUN+])")


def with_body_names(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes of words with those of such names made the letters of a body's name."""
    for match in _RUN.finditer(classes):
        first, last = match.span()
        words = [text[starts[at] : ends[at]] for at in range(first, last) if classes[at] != "S"]
        if BODY_WORDS.fullmatch(words[-1]) and all(word[0].isupper() and not word.isupper() for word in words):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
    return classes
