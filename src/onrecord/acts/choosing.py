"""Which option of a negotiation file a phrase means: the one that it fits best, else "other"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.senses import Sense, fit, is_meeting, sense
from onrecord.acts.wordings import Lexicon
from onrecord.positions import Option


class Chooser:
    """The options of a negotiation, ready to be compared with phrases; each phrase is compared once."""

    def __init__(self, negotiation: Negotiation, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._options: list[tuple[Option, list[Sense], frozenset[str]]] = []
        told = [(option, _senses_of(option, lexicon)) for option in negotiation.options]
        for option, senses in told:
            others = [each for other, theirs in told if other is not option for each in theirs]
            apart = [_told_apart(each, others) for each in senses]
            self._options.append((option, apart, frozenset(name for each in apart for name in each.sides)))
        self._senses: dict[str, Sense] = {}
        self._chosen: dict[tuple[str, frozenset[str]], Option] = {}

    def __call__(self, phrase: str, speakers: frozenset[str], is_own: bool) -> Option:
        """Return the option that a phrase means.

        Args:
            phrase: What an act is about.
            speakers: Tokens of who speaks of it.
            is_own: Whether it is theirs to do.
        """
        if phrase not in self._senses:
            self._senses[phrase] = sense(phrase, self._lexicon)
        about = self._senses[phrase]
        # "A meeting with B", says A: A meets too.
        doers = speakers if is_own or is_meeting(about) else frozenset()
        key = (phrase, doers)
        if key not in self._chosen:
            self._chosen[key] = self._choose(about, doers)
        return self._chosen[key]

    def _choose(self, about: Sense, doers: frozenset[str]) -> Option:
        scores = [
            (max(fit(about, each, known=names, doers=doers) for each in senses), option)
            for option, senses, names in self._options
        ]
        best = max((score for score, _ in scores), default=0)
        fitting = [option for score, option in scores if score == best > 0]
        return fitting[0] if len(fitting) == 1 else OTHER


def _senses_of(option: Option, lexicon: Lexicon) -> list[Sense]:
    phrases = dict.fromkeys((*option.phrases, option.name))
    return [sense(lexicon.plain(phrase), lexicon, is_option=True) for phrase in phrases]


def _told_apart(phrase: Sense, others: list[Sense]) -> Sense:
    """Return a phrase of an option of which all is essential, where what is essential is all said by another option.

    "Take the island case to the court" beside "lease of the island": "the island" alone means neither.
    """
    rest = phrase.optional | phrase.places
    is_shared = any(
        phrase.essential | phrase.sides <= other.essential | other.names and phrase.turns <= other.turns
        for other in others
    )
    if not rest or not is_shared:
        return phrase
    return replace(
        phrase,
        essential=phrase.essential | phrase.optional,
        optional=frozenset(),
        sides=phrase.sides | phrase.places,
        places=frozenset(),
    )
