"""Home states: whom "the Utah Republican" or "the Ohio senator" means, a lawmaker who was named before.

Who is from there tells the text ("Vorr (R-Utah)", "Vorr of Utah", "Utah Rep. Vorr"), else it is the last lawmaker named
of whom nobody tells a home.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.mentioned import set_beside
from onrecord.types import Noun, NounKind

_STATE = r"[A-Z][\w.]*(?: (?!Republican|Democrat|Sen|Rep|Gov)[A-Z][\w.]*){0,2}"
_DESCRIBED = pattern_of(
    rf"[Tt]he (?P<state>{_STATE}) (?:(?P<party>[RD])(?:epublican|emocrat)|"
    r"independent|senator|congress(?:man|woman)|lawmaker|representative|governor)"
)
_DESCRIBING = tuple(
    "Republican Democrat independent senator congressman congresswoman lawmaker representative governor".split()
)
_NO_STATE = frozenset("House Senate White Congress Conservative Liberal Progressive Social Christian Tea GOP".split())
# "The Utah Republican, Vorr, said".
_NAMED = pattern_of(r",? [A-Z]")
# The encoder takes "Republican" for a party at times.
_SOMEBODY = frozenset((NounKind.PERSON, NounKind.ORGANIZATION))
_TITLE = r"(?:(?:Rep|Sen|Gov)s?\.|[Ss]enator|[Rr]epresentative|[Gg]overnor|Congress(?:man|woman)|Republican|Democrat)"
_BEHIND = (
    pattern_of(rf",? ?\(?(?P<party>[RDI])(?:epublican|emocrat)? ?[-–] ?(?P<state>{_STATE})"),
    pattern_of(rf",? (?:an? )?(?P<party>[RD])(?:epublican|emocrat) (?:of|from) (?P<state>{_STATE})"),
    pattern_of(rf"(?P<party>)(?: \(?[RD]\)?)? of (?P<state>{_STATE})"),
)
_BEFORE = pattern_of(rf"(?P<state>{_STATE}) {_TITLE} [A-Z][^,.;:\n]*\Z")
_STOP = pattern_of(r"[.?!”\"]\s")
_REACH = 30
_LAWMAKER = pattern_of(rf"\b(?:{_TITLE}(?<!\w)|{_TITLE}\b|(?:Chair(?:man|woman)?|Leader|Whip|Speaker)\b)")
_OTHER_SIDE = {"R": pattern_of(r"\bDemocrat"), "D": pattern_of(r"\bRepublican|\bGOP\b")}
_BETWEEN = 60


def named_before(text: str, nouns: Sequence[Noun], at: int, *, is_known: bool) -> int | None:
    """Return the name that a description takes up, by the number of the noun phrase: one it is set beside, or a home.

    Whom the encoder takes it for stands (`is_known`) where nobody is said to be from there.
    """
    beside = set_beside(text, nouns, at)
    if beside is not None or not is_of_home(text, nouns[at]):
        return beside
    return _from(text, nouns, at, is_known=is_known)


def is_of_home(text: str, noun: Noun) -> bool:
    """Say whether a description tells by a state who is meant: "the Utah Republican"."""
    if noun.kind not in _SOMEBODY or noun.is_plural or not text.startswith(("The ", "the "), noun.span.start):
        return False
    if not text.endswith(_DESCRIBING, noun.span.start, noun.head.end):
        return False
    found = _DESCRIBED.fullmatch(text, noun.span.start, noun.head.end)
    is_state = found is not None and found["state"].split()[0] not in _NO_STATE
    return is_state and _NAMED.match(text, noun.head.end) is None


def _from(text: str, nouns: Sequence[Noun], at: int, *, is_known: bool) -> int | None:
    found = _DESCRIBED.fullmatch(text, nouns[at].span.start, nouns[at].head.end)
    state, party = (found["state"], found["party"]) if found is not None else ("", None)
    bare: list[int] = []
    for to in range(at - 1, -1, -1):
        named = nouns[to]
        if named.form != "name" or named.kind is not NounKind.PERSON or named.is_plural:
            continue
        home, side = _home_of(text, named)
        if home and _is_same(home, state) and (not party or not side or side == party):
            return to
        is_before = _STOP.search(text, named.head.end, nouns[at].span.start) is not None
        is_other = party is not None and _OTHER_SIDE[party].search(text, named.span.start, named.head.end)
        if home or not is_before or is_known or is_other:
            continue
        if _LAWMAKER.search(text, named.span.start, named.head.end):
            bare.append(to)
    # Of two named side by side nobody knows which.
    is_clear = bare and (len(bare) == 1 or nouns[bare[0]].span.start - nouns[bare[1]].head.end > _BETWEEN)
    return bare[0] if is_clear else None


def _home_of(text: str, named: Noun) -> tuple[str, str]:
    """Return the state that a name is said to be of, and the first letter of the party; empty where untold."""
    for pattern in _BEHIND:
        if (behind := pattern.match(text, named.head.end)) is not None:
            return behind["state"], behind["party"]
    before = _BEFORE.search(text[max(0, named.span.start - _REACH) : named.head.end])
    return (before["state"], "") if before is not None else ("", "")


def _is_same(written: str, state: str) -> bool:
    """Say whether a name may be short for that of a state.

    >>> _is_same("Tex.", "Texas"), _is_same("S.C.", "South Carolina"), _is_same("Vt.", "Virginia")
    (True, True, False)
    """
    short, rest = written.replace(".", "").replace(" ", "").lower(), iter(state.replace(" ", "").lower())
    return bool(short) and state[:1].lower() == short[0] and all(letter in rest for letter in short)
