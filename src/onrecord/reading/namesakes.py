"""Namesakes: which of the registered people of one name a report means; all that remain where nothing decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.patterns import pattern_of
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import Entry, Registry
from onrecord.reading.sides import Sides
from onrecord.reading.titles import STATE_OFFICES
from onrecord.reading.worded import Worded

_SON = pattern_of(r"(?:,? Jr\.?| II| III| the younger)\Z")
_FATHER = pattern_of(r"(?:,? Sr\.?| the elder)\Z")
_INITIAL = pattern_of(r"[A-Z]\.")
_LAWMAKER = pattern_of(
    r"\b(?:lawmaker|legislator|mp|senator|sen|rep|representative|congress(?:man|woman)|member|speaker|whip|deputy)\b"
)
_PORTFOLIO = pattern_of(r"[a-z]{4,}")
_COMMON = frozenset("minister secretary state deputy former federal union chief".split())


class Namesakes:
    """Chooses among the registered people of one name by what their titles in the report say."""

    def __init__(
        self, registry: Registry, sides: Sides, day: str | None, lawmakers: frozenset[str] = frozenset()
    ) -> None:
        self._registry = registry
        self._sides = sides
        self._day = day
        self._lawmakers = lawmakers

    def named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the registered people who may be meant by a full name, a son's by the name alone too."""
        ids = self._registry.named(name)
        if not ids and _SON.search(name):
            ids = self._registry.named(_SON.sub("", name))
        return ids

    def choose(self, name: str, titles: Sequence[Phrase]) -> tuple[str, ...]:
        """Return who is meant by a full name with these titles: nobody of the registry, one, or several that remain."""
        entries = [entry for entry in map(self._registry.entry, self.named(name)) if entry is not None]
        if not entries:
            return ()
        entries = [entry for entry in entries if self._may_be(entry, name, titles)]
        owners = [title.owner for title in titles if title.owner]
        sides = {side for owner in owners if (side := self._sides.spoken_for(self._sides.of(owner)))}
        of_state = any(title.office in STATE_OFFICES and title.owner for title in titles)
        if sides and (len(entries) > 1 or of_state):
            entries = [entry for entry in entries if any(belongs(entry, side) for side in sides)]
        if len(entries) > 1:
            entries = self._by_office(entries, titles)
        return tuple(entry.id for entry in entries)

    def _may_be(self, entry: Entry, name: str, titles: Sequence[Phrase]) -> bool:
        if name != entry.name:
            if _has_other_initials(name, entry.name) or _FATHER.search(name):
                return False
            if _SON.search(name) and not _SON.search(entry.name):
                # The son bears the name too where he holds what he is called; else it may be his father's alone.
                return any(self._held(entry, title) for title in titles)
        if name in self._lawmakers or not entry.is_legislator:
            return True
        return any(_LAWMAKER.search(title.role) for title in titles)

    def _held(self, entry: Entry, title: Phrase) -> bool:
        return bool(title.office) and any(role.kind == title.office and role.held_on(self._day) for role in entry.roles)

    def _by_office(self, entries: list[Entry], titles: Sequence[Phrase]) -> list[Entry]:
        """Return those who hold what the titles say, else those who hold anything on the day of the report."""
        held = [entry for entry in entries if any(self._held(entry, title) for title in titles)]
        if len(held) == 1:
            return held
        words = {word for title in titles for word in _PORTFOLIO.findall(title.role)} - _COMMON
        fitting = [entry for entry in entries if words & self._portfolios(entry)]
        if len(fitting) == 1:
            return fitting
        return [entry for entry in entries if any(role.held_on(self._day) for role in entry.roles)]

    def _portfolios(self, entry: Entry) -> set[str]:
        held = (role.title.lower() for role in entry.roles if role.held_on(self._day))
        return {word for title in held for word in _PORTFOLIO.findall(title)}


def find_lawmakers(worded: Worded, is_apposed: Callable[[int, int], bool]) -> frozenset[str]:
    """Return the names that a report calls lawmakers somewhere: "Senator Ada Lund", "Ada Lund, the senator,".

    Args:
        worded: The wordings of the report.
        is_apposed: Says whether the mention of one number is a name, and that of another a title set beside it.
    """
    phrases = worded.phrases
    found = {phrase.name for phrase, _ in worded.names if phrase.role and _LAWMAKER.search(phrase.role)}
    for phrase, numbers in worded.roles:
        if _LAWMAKER.search(phrase.role):
            beside = [(at, each) for at in numbers for each in (at - 2, at - 1, at + 1) if 0 <= each < len(phrases)]
            found |= {phrases[each].name for at, each in beside if is_apposed(each, at)}
    return frozenset(name.replace("’", "'") for name in found if " " in name)


def belongs(entry: Entry, side: str) -> bool:
    """Say whether somebody is of a state or body."""
    return side in (entry.country, entry.side) or any(
        role.org.split(".")[0] == side or role.org == side for role in entry.roles
    )


def _has_other_initials(name: str, other: str) -> bool:
    """Say whether two forms of one first and last name differ in their middle: "George H. W." and "George W."."""
    middle, middle_other = name.split()[1:-1], other.split()[1:-1]
    if not middle or not middle_other or not _INITIAL.search(" ".join((*middle, *middle_other))):
        return False
    return middle[0][0] != middle_other[0][0] and name.split()[0] == other.split()[0]
