"""Portfolios: what a minister, ministry or commissioner is for, which is no state: "Fisheries Minister Ada Lund"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import pattern_of

# Letters as in `words`.
_OFFICE = pattern_of("[TB]")
_OF_SOMETHING = frozenset("minister ministry commissioner chief".split())
# Between a state and its minister any word is one: "the Norlandic water minister".
_OWNED = frozenset(f"{owner}{word}" for owners, word in (("NSKGDC", "-"), ("NSKG", "C")) for owner in owners)
_PORTFOLIOS = frozenset(
    """water fisheries tourism sports sport emergencies emergency situations disaster disasters relief rescue youth
    women family families children gender science technology technologies research industry industries oil petroleum gas
    mines mining minerals housing planning works infrastructure roads railways railway rail ports shipping maritime
    aviation transportation communications telecommunications telecom information territories veterans diaspora refugees
    migration immigration integration development cooperation social welfare solidarity pensions higher universities
    schools heritage religious islamic rural land lands forests forestry forest livestock animal food irrigation rivers
    resources natural sustainable ecology ecological green investment investments business enterprise enterprises
    competition consumer innovation budget revenue customs cities urban local regions state brexit equality
    equalities human rights law constitutional public police prisons security supply supplies commerce""".split()
)
_KINDS_OF_MATTERS = ("ities", "ology", "ation", "ulture", "ism", "ment", "ics")
_SHORTEST = 6
_VERBS = frozenset("told met saw said says gave sent".split())


def with_portfolios(text: str, starts: Sequence[int], ends: Sequence[int], classes: str) -> str:
    """Return the classes of words with what a minister or ministry is for made part of the title."""
    changed: list[str] | None = None
    for match in _OFFICE.finditer(classes):
        head = match.start()
        if head == 0 or text[starts[head]] not in "mMcC":
            continue
        if text[starts[head] : ends[head]].lower() not in _OF_SOMETHING:
            continue
        if changed is None:
            changed = list(classes)
        if not _mark(text, starts, ends, changed, head) and classes[max(0, head - 2) : head] in _OWNED:
            word = text[starts[head - 1] : ends[head - 1]]
            # "Protesters asked Chief Executive Kess": what somebody does is no portfolio.
            is_verb = word in _VERBS or (word.islower() and word.endswith("ed"))
            if word.isalpha() and not is_verb and (word[0].isupper() == (classes[head - 1] == "C")):
                changed[head - 1] = "M"
    return classes if changed is None else "".join(changed)


def _mark(text: str, starts: Sequence[int], ends: Sequence[int], classes: list[str], head: int) -> bool:
    """Mark the words right before a minister that name what he is for; say whether there is one."""
    is_capital = text[starts[head]].isupper()
    at = head
    while at and classes[at - 1] in "C-M&":
        word = text[starts[at - 1] : ends[at - 1]]
        if classes[at - 1] == "&":
            before = text[starts[at - 2] : ends[at - 2]] if at > 1 and at < head else ""
            if word != "and" or not (classes[at - 2 : at - 1] == ["M"] or _is_portfolio(before)):
                break
        elif classes[at - 1] != "M" and (word[0].isupper() is not is_capital or not _is_portfolio(word)):
            break
        at -= 1
    if at < head:
        classes[at:head] = "M" * (head - at)
    return at < head


def _is_portfolio(word: str) -> bool:
    """Say whether a word tells what a minister is for.

    >>> _is_portfolio("Fisheries"), _is_portfolio("Agriculture"), _is_portfolio("Norland")
    (True, True, False)
    """
    lowered = word.lower()
    return lowered in _PORTFOLIOS or (len(lowered) >= _SHORTEST and lowered.endswith(_KINDS_OF_MATTERS))
