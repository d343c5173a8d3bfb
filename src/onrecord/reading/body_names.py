"""Names of bodies that hold words of titles, a number or an owner's mark: "the National Liberation Army".

Such words begin titles elsewhere, or count what follows; where capitals run from an article to a word for a body, they
are all of its name: "the People's Front", "the Seven Rivers Council".
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS

# "the People's ...", "the National Salvation ...", "the Democratic Forces ..." up to the word for the body; letters as
# in `words`. "The Foreign Ministry" and "the Norlandic Army" hold none of these: they are somebody's.
_RUN = pattern_of(r"[Dd](?:[CL]S[MCL]*|[MCL]*(?:MC|L)[MCL]*)[CB](?![CSMLBTtPKGEUN+])")
# "The Seven Rivers Council", "the Second Chamber", "the Five Eyes alliance": from the number to the last capital.
_NUMBERED = pattern_of(r"D(?:(?P<number>[-dM])[CMBLTYNK]{0,3}[CB](?![CMLBTtPGEUN+])|[-dM](?=C))")
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty
    fifty hundred thousand first second third fourth fifth sixth seventh eighth ninth tenth""".split()
)
# "The Bread and Harbour Party": behind one article, two words joined before the word for a body are its name. Two
# departments may share an article, "the Treasury and State Department".
_JOINED = pattern_of(r"[Dd]-?(?P<first>[MC]{1,4})&[MC]{0,3}[CB](?![CSMLBTtPKGEUN+&])")
_JOINING = pattern_of(
    r"Party|Committee|Council|Commission|Union|Association|Alliance|Front|Movement|Agency|Authority|Bank|"
    r"Institute|Federation|League|Coalition|Organi[sz]ation|Foundation|Society"
)
_CHAMBERS = pattern_of(r"Chamber|Assembly|Parliament|Republic|Division|Corps|Fleet|Regiment|Battalion")


def with_body_names(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes of words with those of such names made the letters of a body's name."""
    classes = _with_numbered(text, starts, ends, classes)
    classes = _with_joined(text, starts, ends, classes)
    for match in _RUN.finditer(classes):
        first, last = match.start() + 1, match.end()
        words = [text[starts[at] : ends[at]] for at in range(first, last) if classes[at] != "S"]
        if BODY_WORDS.fullmatch(words[-1]) and all(word[0].isupper() and not word.isupper() for word in words):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
    return classes


def _with_numbered(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes with a number, written with a capital inside a name, made part of that name."""
    for match in _NUMBERED.finditer(classes):
        first, last = match.start() + 1, match.end()
        words = [text[starts[at] : ends[at]] for at in range(first, last)]
        if not (words[0].istitle() and words[0].lower() in _NUMBERS):
            continue
        is_named = all(word[0].isupper() and not word.isupper() for word in words)
        if match["number"] and is_named and (BODY_WORDS.fullmatch(words[-1]) or _CHAMBERS.fullmatch(words[-1])):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
        elif classes[first + 1] == "C":
            classes = f"{classes[:first]}C{classes[first + 1 :]}"
    return classes


def _with_joined(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes with such names made one; "the Foreign Office and Interior Ministry" are two."""
    for match in _JOINED.finditer(classes):
        first, last = match.start("first"), match.end()
        words = [text[starts[at] : ends[at]] for at in range(first, last) if classes[at] != "&"]
        joint = classes.index("&", first)
        before, is_or = text[starts[joint - 1] : ends[joint - 1]], text[starts[joint] : ends[joint]] == "or"
        is_named = all(word[0].isupper() and not word.isupper() for word in words)
        if is_named and not is_or and _JOINING.fullmatch(words[-1]) and not BODY_WORDS.fullmatch(before):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
    return classes
