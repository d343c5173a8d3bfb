"""Kinds of bodies: what a head noun says a body is, so that "the company" never means a union."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.patterns import pattern_of
from onrecord.types import Noun

Kinds = frozenset[str]

# What each head noun can be: a bank is a company too, a ministry is a part of a government, and a department of it is
# an agency to some. Of what is not here (group, council, bloc, office ...) any body may be one.
_HEADS = {
    "union guild": "union",
    "team club": "team company",
    "district": "district",
    "hospital": "hospital",
    "company firm corporation carrier operator manufacturer automaker carmaker chipmaker planemaker drugmaker "
    "shipbuilder retailer airline": "company bank newspaper",
    "employer": "company bank newspaper court party government ministry agency parliament army university",
    "court tribunal": "court",
    "party": "party",
    "government": "government ministry party army",
    "ministry": "ministry",
    "administration cabinet": "government ministry agency",
    "agency": "agency ministry company bank newspaper police",
    "police": "police",
    "parliament legislature senate assembly": "parliament",
    "army navy military": "army",
    "newspaper magazine broadcaster": "newspaper",
    "bank": "bank",
    "university college": "university",
    "service authority": "agency ministry company bank newspaper police government district hospital university",
}
# The last word of a name tells less, and sometimes more: a party may be called a union, a union "Workers".
_NAME_HEADS = {
    "union": "union party",
    "workers teamsters steelworkers machinists autoworkers longshoremen dockworkers guild": "union",
    "district": "district government",
    "hospital hospitals": "hospital company",
    "company corporation corp inc ltd motors airlines airways holdings industries aerospace foods trains railways "
    "steel ports stores logistics pharmaceuticals technologies": "company bank newspaper",
    "service authority board agency department bureau": "agency ministry company bank newspaper police government "
    "council district hospital university",
    "court tribunal": "court",
    "party": "party",
    "police": "police",
    "ministry": "ministry",
    "parliament senate": "parliament",
    "army navy": "army",
    "times herald gazette tribune": "newspaper",
    "bank": "bank",
    "university college": "university",
}
# A party to a deal is whoever makes it; a credit union is a bank.
_OTHER_SENSE = pattern_of(
    r"\b(?:(?:other|either|neither|each|third|both|injured|guilty|opposing|warring|contracting) party|"
    r"(?:western|credit) union)\Z"
)

# "The Harbour Workers' Federation", "Norland Nurses Association": what those who work there make is a union.
_UNION = pattern_of(
    r"\b(?:\w*workers|nurses|teachers|pilots|drivers|firefighters|miners|dockers|actors|writers|musicians|engineers|"
    r"machinists|physicians|doctors|seafarers|teamsters|journalists|employees|educators|attendants|police|officers|"
    r"staff|labou?r|trades?)['’]?\s(?:\w+\s)?(?:federation|association|brotherhood|alliance|organi[sz]ation)\Z"
)
_FEDERATIONS = frozenset("federation association brotherhood alliance organisation organization".split())
# A town council makes no cabinet.
_TOWN = pattern_of(r"\b(?:city|common|town|county|village|municipal|borough|parish)\scouncil\Z")

# The forms of noun phrases whose words may tell.
_TELLING = frozenset({"name", "definite", "other"})
_ANY: Kinds = frozenset()

# What these call, where the report names it.
KNOWN_BODIES = {"alliance": "IGO.NATO", "bloc": "IGO.EUROPEAN_UNION"}


def body_kinds(words: Sequence[str], nouns: Sequence[Noun]) -> list[Kinds]:
    """Return what each noun phrase can be by its words up to the head; nothing where the head does not tell."""
    return [
        kinds_of(own, is_name=noun.form == "name") if noun.form in _TELLING else _ANY
        for own, noun in zip(words, nouns, strict=True)
    ]


def parts_of_names(kinds: Sequence[Kinds], nouns: Sequence[Noun]) -> dict[int, Kinds]:
    """Return what bodies those noun phrases are part of that end before their head: "Arland" of "Arland Drivers Union".

    Args:
        kinds: Of each noun phrase.
        nouns: The noun phrases, in order of their heads.
    """
    found: dict[int, Kinds] = {}
    for at, noun in enumerate(nouns):
        for inner in range(at - 1, -1, -1) if kinds[at] else ():
            if nouns[inner].span.start < noun.span.start:
                break
            if nouns[inner].span.end <= noun.head.end:
                found[inner] = kinds[at]
    return found


def are_apart(one: Kinds, other: Kinds) -> bool:
    """Say whether two noun phrases name bodies of different kinds.

    >>> union, company, bank = (kinds_of(words) for words in ("the union", "a company", "Karvel's bank"))
    >>> are_apart(union, company), are_apart(company, bank), are_apart(union, kinds_of("the group"))
    (True, False, False)
    """
    return bool(one) and bool(other) and one.isdisjoint(other)


def may_shorten(written: str, *full: str) -> bool:
    """Say whether a short name of a body has no capitalised word, its head aside, that the full ones lack.

    >>> may_shorten("Green Party", "the Norland Green Party"), may_shorten("Left Party", "the Norland Green Party")
    (True, False)
    """
    head = written.split(" of ")[0].split()[-1]
    own = {word.lower() for word in written.split() if word[0].isupper() and word != head}
    return not own or own <= {word.strip(",.()").lower() for name in full for word in name.split()}


@lru_cache(maxsize=8192)
def are_other_names(one: str, other: str) -> bool:
    """Say whether two names end in one word for a body and have nothing else in common: two parties, two courts.

    >>> are_other_names("The Left Party", "Green Party"), are_other_names("The Party", "Green Party")
    (True, False)
    >>> are_other_names("The Department of Justice", "Norland Department of State")
    True
    >>> are_other_names("The State Department", "Norland Department of State")
    False
    """
    first, second = _turned(one), _turned(other)
    if len(first) < 2 or first[-1].lower() not in _OF_NAME.keys() | _OFFICES:
        return False
    if len(second) < 2 or first[-1].lower() != second[-1].lower():
        return False
    return not may_shorten(" ".join(first[first[0] == "The" :]), " ".join(second))


def of_what(text: str, head: int) -> str:
    """Return what an office or committee is of, by the end of the word for it: " of Justice"; empty for the rest."""
    found = _OF_WHAT.match(text, head)
    return found[0] if found is not None else ""


# Of these there are many, told apart by what they are of.
_OFFICES = frozenset("department ministry committee bureau".split())
_OF_WHAT = pattern_of(r" (?:of|for) (?:the )?[A-Z]\w+")
_OFFICE_OF = pattern_of(r"\b(?P<head>Department|Ministry|Committee|Bureau) (?:of|for) (?:the )?(?P<what>[A-Z]\w+)")


def _turned(name: str) -> list[str]:
    """Return the words of a name that have a capital, the word for the body last: "Justice Department"."""
    found = _OFFICE_OF.search(name)
    turned = name if found is None else f"{name[: found.start()]}{found['what']} {found['head']}"
    return [word for word in turned.replace("Defense", "Defence").split() if word[0].isupper()]


def kinds_of(words: str, *, is_name: bool = False) -> Kinds:
    """Return the kinds of bodies that a noun phrase can name, by its words up to the head."""
    split = words.rsplit(None, 1)
    head = split[-1].lower().removesuffix(".") if split else ""
    if is_name and (head in _FEDERATIONS or head == "council"):
        return _of_members(" ".join(words.lower().split()))
    found = (_OF_NAME if is_name else _OF_HEAD).get(head, _ANY)
    # Few heads tell anything: only then the words before are looked at.
    return _ANY if found and _OTHER_SENSE.search(" ".join(words.lower().split()).removesuffix(".")) else found


def _of_members(name: str) -> Kinds:
    """Return the kinds of a body by whose it is: workers make a union, a town has a council."""
    if name.endswith("council"):
        return _COUNCIL if _TOWN.search(name) else _ANY
    return _WORKERS if _UNION.search(name) else _ANY


_COUNCIL, _WORKERS = frozenset(("council", "parliament")), frozenset(("union",))


def _by_word(kinds: dict[str, str]) -> dict[str, Kinds]:
    return {word: frozenset(found.split()) for words, found in kinds.items() for word in words.split()}


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


_OF_NAME = _by_word(_NAME_HEADS)
_OF_HEAD = _by_word(_HEADS)
# "The parties" to talks are states and bodies of any kind.
_OF_HEAD |= {_plural(word): found for word, found in _OF_HEAD.items() if word != "party"}
