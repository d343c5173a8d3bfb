"""Noun phrases that can mean an actor: where they stand, and what they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading.qualified import without_qualifiers
from onrecord.reading.registry import Registry, load_registry
from onrecord.reading.titles import OCCUPATIONS, STATE_OFFICES, gender, office, spelt_out, unabbreviated
from onrecord.reading.together import COUNTRIES
from onrecord.reading.words import Words, find_words
from onrecord.types import How, Span

# Patterns over the class letters of `words`.
_OWN = r"(?:(?:[PKGEU]\+*|[NY]|H{0,2}C|HP\+*)S?)"
_NAME = r"(?:J(?:[Cvi]{0,4}[CP])?\+*|H{0,2}P\+*|H{0,2}Y?[iC](?:[Cvi]{0,4}[CP])?\+*)"
_OF = rf"(?:O[Ddh]?(?:{_OWN}+(?:M*[BL])?|M*B|[MT]+(?:&M+)?))"
_FOR = rf"(?:A[Ddh]?(?:{_OWN}+(?:M*B{_OF}?|[FM]*T)?|M*B{_OF}{{0,2}}))"
_PERSON = pattern_of(
    rf"(?P<det>D?d|[Dh])?F*(?P<own>{_OWN}{{0,4}})(?P<role>[FM]*(?P<body>BS?)?[FMTt]*[Tt]{_OF}{{0,2}}(?:(?<=t){_FOR})?)(?:(?P<name>{_NAME})(?P<of>O[Ddh]?{_OWN}+)?)?"
)
_BODY = pattern_of(rf"(?:(?P<det>D?d|[Dh])|(?={_OWN}))(?P<own>{_OWN}{{0,3}})(?P<role>[FM]*B{_OF}?)")
_GROUP = pattern_of(rf"(?P<det>D?d|[Dh])?(?P<own>{_OWN}{{0,2}})(?P<role>[FMTY]*B?L{_OF}?)")
_PLAIN_NAME = pattern_of(rf"(?P<det>D)?(?P<name>{_NAME}|[KGEU]\+*)")
_PRONOUN = pattern_of("[phw]")
# A phrase of each sort, and the letters of which it cannot do without one.
_TITLED = (
    ("person", frozenset("Tt"), _PERSON),
    ("group", frozenset("L"), _GROUP),
    ("body", frozenset("B"), _BODY),
)
# Most words begin none of these, and are passed over at once.
_ANY = pattern_of(
    "(?=[DdhFPKGEUNYHJCMBTtLipw])(?:"
    + "|".join(
        f"(?:{ahead}{re.sub(r'[?]P<[a-z]+>', '?:', pattern.pattern)})"
        for ahead, pattern in (
            # What cannot do without a title, a group or a body is tried only where one follows.
            (r"(?=[DdhFPKGEU+NYHCSMB]*[Tt])", _PERSON),
            (r"(?=[DdhFPKGEU+NYHCSMTB]*L)", _GROUP),
            (r"(?=[DdhFPKGEU+NYHCSM]*B)", _BODY),
            ("", _PLAIN_NAME),
            ("", _PRONOUN),
        )
    )
    + ")"
)


# Out of office, or not yet in it.
_FORMER = pattern_of(r"\b(?:former|ex|then|late|retired|outgoing|incoming|elect|designate)\b", re.IGNORECASE)


# "Head of the Norlandic delegation": what speaks for a state, and who speaks for it.
_LED = pattern_of(
    r"(?:delegation|mission|ministry|government|navy|army|military|agency|department|embassy|administration|command)\Z"
)
_LEADS = pattern_of(r"\A(?:[a-z]+ )?(?:head|leader|chief|commander|director|chairman|chairwoman|chair) of\b")


_FULL_NAME = 2


class Phrase(Struct, frozen=True, gc=False, kw_only=True):
    """What a mention is made of.

    Attributes:
        how: Name, role or pronoun.
        name: The name in it, honorifics and titles left out; empty for none.
        honorific: Mr, Mrs ...; empty for none.
        owner: The words that say whose title it is: "Norland", "Norlandic", "Trump"; empty for none.
        possessor: his, her, its ... where a pronoun says whose, country where "the country's" does; empty for none.
        role: The title, body or group in lower case; empty for none.
        written: The same as it is written.
        body: The body inside a title: "foreign ministry" of "foreign ministry spokeswoman".
        office: Kind of the office, as the registry names kinds; empty for none.
        sort: `person`, `body`, `group`, `name` or `pronoun`.
        is_former: Said to be out of office, or not yet in it.
        is_definite: Led by "the", "this" or a possessive.
        gender: `f`, `m` or empty.
    """

    how: How
    name: str = ""
    honorific: str = ""
    owner: str = ""
    possessor: str = ""
    role: str = ""
    written: str = ""
    body: str = ""
    office: str = ""
    sort: str = "name"
    is_former: bool = False
    is_definite: bool = False
    gender: str = ""


def find_phrases(words: Words) -> list[tuple[int, int]]:
    """Return the first and one past the last word of each phrase, in order, none inside another."""
    found = []
    classes = words.classes
    for match in _ANY.finditer(classes):
        first, last = match.span()
        end = classes[last - 1]
        if end == "S":
            # A possessive mark belongs to what follows, not to the name.
            last = first + len(classes[first:last].rstrip("S"))
            last = _without_owned_end(words, first, last)
        elif end == "N" and classes[last - 2] in "Dd" and classes[last - 3] in "OA" and last - first > _OPEN_END:
            last -= _OPEN_END
        if last > first:
            found.append((first, last))
    return found


# "President of the German", cut off before what it is of.
_OPEN_END = len("ODN")
_OWNED_END = pattern_of(rf"[Tt](?P<of>[OA])[Ddh]?{_OWN}+\Z")


def _without_owned_end(words: Words, first: int, last: int) -> int:
    """Return where a title ends whose owner goes on in words that are none of it: "head of Norland's biggest bank".

    "The president of Norland's visit" is the president's.
    """
    owned = _OWNED_END.search(words.classes, first, last)
    if owned is None:
        return last
    at = owned.start("of")
    return at if words.classes[at] == "A" or office(words.quote(first, at)) not in STATE_OFFICES else last


def parse_phrase(quote: str) -> Phrase:
    """Return what the words of a mention are made of, whatever blanks stand between them."""
    return _parsed(quote, load_registry())


def parse_phrases(quotes: Iterable[str]) -> tuple[Phrase, ...]:
    """Return what the words of each of many mentions are made of."""
    registry = load_registry()
    return tuple(_parsed(quote, registry) for quote in quotes)


# Letters of a surname, and of what is no acronym.
_SURNAME, _SHOUTED = 2, 4


@lru_cache(maxsize=8192)
def _parsed(quote: str, registry: Registry) -> Phrase:
    quote = spelt_out(" ".join(quote.split()))
    words = without_qualifiers(find_words(quote, (Span(start=0, end=len(quote)),), registry, is_phrase=True))
    return _parse(Words(text=quote, starts=words.starts[1:], ends=words.ends[1:], classes=words.classes[1:]))


def _parse(words: Words) -> Phrase:
    classes = words.classes
    for sort, heads, pattern in _TITLED:
        match = None if heads.isdisjoint(classes) else pattern.fullmatch(classes)
        if match:
            return _titled(words, match, sort)
    if _PRONOUN.fullmatch(classes):
        return Phrase(how=How.PRONOUN, sort="pronoun")
    match = _PLAIN_NAME.fullmatch(classes)
    if match is None and "&" in classes and "L" in classes:
        # "The ministers of Norland and Ostria": no name, and no single owner.
        return Phrase(how=How.ROLE, sort="group", is_definite=classes[:1] == "D")
    first = match.start("name") if match else 0
    honorific, name = _named(words, first, len(classes))
    return Phrase(
        how=How.NAME, name=name, honorific=honorific, is_definite=classes[:1] == "D", gender=gender(honorific)
    )


def _named(words: Words, first: int, last: int) -> tuple[str, str]:
    """Return the honorific and the name in words `first` to `last`."""
    if first >= last:
        return "", ""
    # Of "H.E. Mr. Otto Tam" the last tells most.
    while words.classes[first : first + 2] == "HH" and first + 2 < last:
        first += 1
    if words.classes[first] == "H" and first + 1 < last:
        return words.quote(first, first + 1), calm(words.quote(first + 1, last), least=_SURNAME)
    if last - first > _FULL_NAME and words.quote(first, first + 1).lower() in OCCUPATIONS:
        first += 1
    return "", calm(words.quote(first, last))


def calm(name: str, *, least: int = _SHOUTED) -> str:
    """Return a name shouted in capitals, as labels of transcripts have it, in common letters: ADA LUND.

    Shorter ones are acronyms, unless a title stands before them: MS. TAM.
    """
    is_short = "." in name.split()[0] or len(name) < least
    return name if not name.isupper() or is_short or load_registry().named(name) else name.title()


def _titled(words: Words, match: re.Match[str], sort: str) -> Phrase:
    groups = match.groupdict()
    det = words.quote(0, 1).lower() if groups["det"] else ""
    owner = _without_mark(words, *match.span("own"))
    role = words.quote(*match.span("role"))
    honorific, name = _named(words, *match.span("name")) if groups.get("name") else ("", "")
    name = calm(name, least=_SURNAME) if name and sort == "person" else name
    body = ""
    if groups.get("body"):
        body = _body(words, match)
    _, _, rest = role.partition(" of ")
    if not owner and groups.get("of"):
        owner = _without_mark(
            words, match.start("of") + 1 + (words.classes[match.start("of") + 1] in "Ddh"), match.end("of")
        )
    if not owner and rest:
        owner = _after_of(words, match)
        led = _LED.search(owner) if sort == "person" and _LEADS.search(role.lower()) else None
        body = body or (led[0].lower() if led else "")
    head, to, whom = role.partition(" to ")
    if sort == "person" and to and not owner:
        owner = whom.removeprefix("the ")
    elif sort == "person" and not owner and " for " in role:
        owner = role.rpartition(" for ")[2].removeprefix("the ")
    possessor = det if words.classes[0] == "h" else ""
    if owner in COUNTRIES:
        owner, possessor = "", owner
    return Phrase(
        how=How.NAME if name else How.ROLE,
        name=name,
        honorific=honorific,
        owner=owner,
        possessor=possessor,
        role=unabbreviated(role.lower()),
        written=role,
        body=body,
        office=office(f"{body} {head}" if body else head) if sort == "person" else "",
        sort=sort,
        is_former=_FORMER.search(words.text[: words.ends[match.end("role") - 1]]) is not None,
        is_definite=det in {"the", "this", "that"} or words.classes[0] == "h",
        gender=gender(f"{honorific} {head}"),
    )


def _without_mark(words: Words, first: int, last: int) -> str:
    while last > first and words.classes[last - 1] == "S":
        last -= 1
    return words.quote(first, last) if last > first else ""


def _body(words: Words, match: re.Match[str]) -> str:
    """Return the body noun of a title with its modifiers: "foreign ministry"."""
    first, last = match.start("role"), match.end("body")
    while words.classes[first] == "F":
        first += 1
    return _without_mark(words, first, last).lower()


def _after_of(words: Words, match: re.Match[str]) -> str:
    """Return the last owner named after "of": "Norland" of "minister of foreign affairs of Norland"."""
    first, last = match.span("role")
    found = ""
    for owner in re.finditer(rf"O[Ddh]?((?:{_OWN})+(?:M*[BL])?)", words.classes[first:last]):
        found = _without_mark(words, first + owner.start(1), first + owner.end(1))
    return found
