"""Seats: the governments and bodies that capitals, palaces and other weak names stand for, and the places they are."""

from __future__ import annotations

from collections.abc import Callable, Collection

from onrecord.patterns import pattern_of
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.places import is_linked, is_modifier, is_place
from onrecord.reading.registry import Registry
from onrecord.types import ActorKind, Mention

# What a part of a state has and the state of its name has not.
_OF_PART = pattern_of(
    r"\bGeorgia (?:senators?|congressm[ae]n|congresswom[ae]n|Republicans?|Democrats?|GOP|governor|Gov\.|Sen\.|Rep\.|"
    r"Governor|Senator|secretary of state|Secretary of State)\b|\b(?:Sen|Rep|Gov)\. (?:[A-Z][\w.]+ ){1,3}of Georgia\b"
    r"|\bAtlanta, Georgia\b"
)
_SITE = pattern_of(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) \Z")
_OPENED, _CLOSED = '"“«', tuple('"”»')


def has_part(text: str) -> bool:
    """Say whether a report speaks of a part of a state by a name that a state has too: "the Georgia senator"."""
    return "Georgia" in text and _OF_PART.search(text) is not None


class Seats:
    """Tells for the names of one report whether they stand for a government, or are only places.

    Attributes:
        places: Numbers of the mentions that are only places.
    """

    def __init__(
        self, text: str, mentions: tuple[Mention, ...], registry: Registry, *, has_parts: bool = False
    ) -> None:
        """Begin with a report; `has_parts` says that it names parts of states: Texas."""
        self._has_parts = has_parts
        self._text = text
        self._mentions = mentions
        self._registry = registry
        self.places: set[int] = set()

    def is_place(self, number: int, *, is_capital: bool, is_palace: bool = False) -> bool:
        """Say whether a mention is only a place, or a capital or palace that describes what stands behind it."""
        if number in self.places:
            return True
        span = self._mentions[number].evidence.span
        found = (
            is_place(self._text, span.start, span.end, is_capital=is_capital)
            or ((is_capital or is_palace) and is_modifier(self._text, span.end))
            or (number - 1 in self.places and self._is_linked(number))
        )
        if found:
            self.places.add(number)
        return found

    def _is_linked(self, number: int) -> bool:
        before, span = self._mentions[number - 1].evidence.span, self._mentions[number].evidence.span
        return is_linked(self._text[before.end : span.start])

    def is_site(self, number: int) -> bool:
        """Say whether a name without a given name stands behind a word for a place: "the talks in Abu Dhabi"."""
        span = self._mentions[number].evidence.span
        is_behind = _SITE.search(self._text, max(0, span.start - 8), span.start) is not None
        return is_behind and not given_name_gender(self._mentions[number].evidence.quote)

    def is_work(self, number: int) -> bool:
        """Say whether a name stands alone in quotation marks: it is that of a film or a book, or only a word."""
        span = self._mentions[number].evidence.span
        return self._text.startswith(_CLOSED, span.end) and span.start > 0 and self._text[span.start - 1] in _OPENED

    def government(self, number: int, name: str, met: Callable[[], Collection[str]]) -> tuple[str, ...]:
        """Return the body that a weak name stands for, several where nothing decides; none for a place.

        Args:
            number: The mention.
            name: Its name: a capital, an acronym, "the Commission".
            met: Returns the ids of the actors that the report names otherwise, and of those they speak for.
        """
        weak = self._registry.others_maybe_named(name)
        if not weak and not self._has_parts and name not in self._registry.capitals:
            return ()
        if name in self._registry.capitals:
            if self.is_place(number, is_capital=True):
                return ()
            governments = [i for i in weak if i.endswith(".GOV")]
            if len(weak) == 1:
                return tuple(governments)
            return tuple(i for i in weak if (i.removesuffix(".GOV") if i in governments else i) in met())
        countries = [i for i in weak if self._registry.kind(i) is ActorKind.COUNTRY]
        if self._has_parts and not (set(countries) & set(met())):
            # "Georgia and Texas": a part of a state like the other.
            self.is_place(number, is_capital=True)
            return ()
        supported = [i for i in weak if i in met()] or countries[:1]
        if countries:
            is_bare = len(supported) == 1 and supported == countries[:1] and self.is_place(number, is_capital=False)
        else:
            # "Guardian bees": no paper.
            is_bare = is_modifier(self._text, self._mentions[number].evidence.span.end)
        return () if is_bare else tuple(supported)
