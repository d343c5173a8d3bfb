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
_RUN = pattern_of(r"[DdhSK](?:M?[CL]S[MCL]*|[MCL]*(?:MC|L)[MCL]*)[CB](?![CSMLBTtPKGEUN+])")
# "The Seven Rivers Council", "The Second Chamber", "the Five Eyes alliance", "Norland's centrist Four Lamps Movement":
# from the number to the last capital.
_NUMBERED = pattern_of(
    r"(?:D(?=[-dM])|(?<=[-SNA&|])(?=d[CM]))"
    r"(?P<first>(?P<number>[-dM])[CMBLTYNK]{0,3}[CB](?![CMLBTtPGEUN+])|[-dM](?=C))"
)
# "The centre-left Democratic Party": an adjective in small letters parts the name from its article.
_AFTER_ADJECTIVE = pattern_of(r"(?<=[DhS-]-)M{1,4}[CB](?![CSMLBTtPKGEUN+])")
_PARTIES = pattern_of(r"Party|Front|Union|Alliance|Movement|League|Coalition|Bloc|Congress|Rally|Bund")
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty
    fifty hundred thousand first second third fourth fifth sixth seventh eighth ninth tenth""".split()
)
# "The Bread and Harbour Party": behind one article, two words joined before the word for a body are its name. Two
# departments may share an article, "the Treasury and State Department".
_JOINED = pattern_of(r"[Dd]-?(?P<first>[MC]{1,4})&[MC]{0,3}[CB](?![CSMLBTtPKGEUN+&])")
_JOINING = pattern_of(
    r"Party|Committee|Council|Commission|Union|Association|Alliance|Front|Movement|Agency|Authority|Bank|"
    r"Institute|Federation|League|Coalition|Organi[sz]ation|Foundation|Society|Company|Corporation|Board|Service|"
    r"Administration|Network"
)
# "The Norland Bar Association", "the Norlandic Port Association": a state in the name of a body of its people, which is
# not its own.
_NATIONAL = pattern_of(r"(?<=[Dd])(?:K\+*|N)C{1,4}[CB](?![CSMLBTtPKGEUN+&])")
_SOCIETIES = pattern_of(r"Association|Federation|Society|Institute|Foundation|Confederation|Network")
# "The National Association of Norlandic Ports", "the Federation of Trade Unions": up to the last capital behind
# "of". What is of a state alone, "the Federation of Norland", is its own.
_SOCIETY_OF = pattern_of(
    r"(?<![CPGEUHTti+&])(?P<lead>[CMNYK]{0,4})(?P<head>[BCL])(?P<of>[OA])[Dd]?(?P<rest>(?:[CMNYLB]|K(?=[CMLB])){1,5}"
    r"(?:&[CMNYLB]{1,3})?)(?![CPGUEJHTti+])"
)
_OF_MEMBERS = pattern_of(
    r"Association|Federation|Confederation|Chamber|Society|Institute|Foundation|League|Alliance|Guild|Consortium|"
    r"Coalition|Organi[sz]ation|Union|Network|Confederacy|Syndicate|Brotherhood"
)
# "Google Norland", "Air Norland": the branch or the firm of that name in a state. At the start of a sentence a capital
# says nothing: there the first word must be one of these.
_BRANCH = pattern_of(r"(?<![CPGEUKNYHTi+])(?:C{1,3}|[GU]\+*)K\+*(?![C+BTtLM])")
_FIRMS = frozenset("Air Radio Telecom Amnesty Greenpeace Google Facebook Transparency Team Miss".split())
_NO_FIRMS = pattern_of(
    r"(?:North|South|East|West|Central|Mid|Upper|Lower|Inner|Outer|New|Old|Greater|Northern|Southern|Eastern|Western|"
    r"Nazi|Roman|Imperial|Tsarist|Soviet|Communist|Mainland|Occupied|Ancient|Medieval|Colonial|Modern|Free|Royal|"
    r"Baathist|Francoist|Vichy|Fascist|Maoist|Republican|Nationalist|Ba'athist|Islamic)\b"
)
_CHAMBERS = pattern_of(r"Chamber|Assembly|Parliament|Republic|Division|Corps|Fleet|Regiment|Battalion")


def with_body_names(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes of words with those of such names made the letters of a body's name."""
    classes = _with_numbered(text, starts, ends, classes)
    classes = _with_joined(text, starts, ends, classes)
    classes = _with_societies(text, starts, ends, classes)
    for match in _AFTER_ADJECTIVE.finditer(classes):
        first, last = _named(text, starts, classes, match.start(), match.end())
        words = [text[starts[at] : ends[at]] for at in range(first, last)]
        if len(words) > 1 and _PARTIES.fullmatch(words[-1]) and all(map(str.istitle, words)):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
    for match in _RUN.finditer(classes):
        first, last = _named(text, starts, classes, match.start() + 1, match.end())
        words = [text[starts[at] : ends[at]] for at in range(first, last) if classes[at] != "S"]
        is_body = BODY_WORDS.fullmatch(words[-1]) or words[-1] == "Administration"
        if is_body and all(word[0].isupper() and not word.isupper() for word in words):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
    return classes


def with_branches(text: str, starts: Sequence[int], ends: Sequence[int], classes: str, *, is_phrase: bool) -> str:
    """Return the classes with the name of a firm and the state behind it made one: the state does nothing there."""
    for match in _NATIONAL.finditer(classes):
        first, last = match.span()
        if _SOCIETIES.fullmatch(text[starts[last - 1] : ends[last - 1]]):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
    for match in _BRANCH.finditer(classes):
        first, last = match.span()
        name = text[starts[first] : ends[last - 1]]
        is_opening = match[0].startswith("CK") and classes[first - 1 : first] in ("|", '"', "(") and not is_phrase
        if "\n" in name or _NO_FIRMS.match(name) or (is_opening and text[starts[first] : ends[first]] not in _FIRMS):
            continue
        classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
    return classes


def _named(text: str, starts: Sequence[int], classes: str, first: int, last: int) -> tuple[int, int]:
    """Return where a name stands behind adjectives in small letters: "the ruling National Salvation Front"."""
    while first + 1 < last and classes[first] == "M" and text[starts[first]].islower():
        first += 1
    return first, last


def _with_numbered(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes with a number, written with a capital inside a name, made part of that name."""
    for match in _NUMBERED.finditer(classes):
        first, last = match.span("first")
        words = [text[starts[at] : ends[at]] for at in range(first, last)]
        if not (words[0].istitle() and words[0].lower() in _NUMBERS):
            continue
        is_named = all(word[0].isupper() and not word.isupper() for word in words)
        if match["number"] and is_named and (BODY_WORDS.fullmatch(words[-1]) or _CHAMBERS.fullmatch(words[-1])):
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
        elif classes[first + 1] == "C":
            classes = f"{classes[:first]}C{classes[first + 1 :]}"
    return classes


def _with_societies(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes with what members have in common made part of the name of their society."""
    at = 0
    while (match := _SOCIETY_OF.search(classes, at)) is not None:
        # "Ada Lund of the Federation of Norlandic Ports": another may begin within what is none.
        at = match.end("head")
        head = text[starts[at - 1] : ends[at - 1]]
        if _OF_MEMBERS.fullmatch(head) is None or text[starts[at] : ends[at]] not in _FOR:
            continue
        first, last = match.span()
        names = (text[starts[at]] for at in range(first, last) if classes[at] not in "OADd&")
        if all(map(str.isupper, names)) and "\n" not in text[starts[first] : ends[last - 1]]:
            classes = f"{classes[:first]}G{'+' * (last - first - 1)}{classes[last:]}"
            at = last
    return classes


_FOR = frozenset(("of", "for"))


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
