"""What a phrase names, and whether an option's phrase names the same.

An option's phrase fits what an act is about when that says all that is essential to the phrase, whatever it adds: a
place, a purpose, a modifier. Essential is what stands before the first preposition, and after it what "of", "on" or
"with" joins, or the thing that a bare "removal" or "cut" turns; where that is a single word, all words are.
The noun that carries the act's phrase must be one of the option's: toll stations are no toll. A turn ("lifting",
"higher") must be the same on both sides. Somebody named in the place of whom the option names makes it another thing.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from onrecord.acts.meanings import BETWEEN_THREE, HANDOVER, MEETINGS, Turn, is_generic, is_known, meaning
from onrecord.acts.wordings import BOUNDARY, DROPPED, LIGHT_FORMS, LIGHT_MODIFIERS, Lexicon, words_of

_JOINING = frozenset(("of",))
# Who does it, takes part or is meant: "talks between A and B", "troops of A", "patrols with A", "sanctions on A".
_SIDES = frozenset("of for by between with on against over about".split())
_LISTING = frozenset(("and", "or"))
_PARTICLES = frozenset("up out back over away off down in".split())
_HANDING = frozenset("hand handing give giving turn turning".split())
_HANDED = frozenset("back over up".split())
# "This month" says when.
_WHEN = frozenset("this next last coming".split())
_TIMES = frozenset("day week weekend month year spring summer autumn winter".split())
_LEAST_ESSENTIAL = 2
_LONG = 4
_TURNED_AWAY = frozenset((Turn.END, Turn.LESS, Turn.LIMIT))


class Sense(Struct, frozen=True, gc=False, kw_only=True):
    """What a phrase names.

    Attributes:
        essential: Meanings without which it names something else.
        optional: Meanings that only place it.
        sides: Names of those who own it, do it or take part.
        places: Other names.
        turns: What is to become of it.
        heads: The meanings that may carry the phrase.
    """

    essential: frozenset[str]
    optional: frozenset[str]
    sides: frozenset[str]
    places: frozenset[str]
    turns: frozenset[Turn]
    heads: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """All names."""
        return self.sides | self.places


class _Group(Struct):
    preposition: str
    words: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    # Words that say only that there is something.
    generics: list[str] = field(default_factory=list)
    # Modifiers that seldom tell one thing from another.
    lights: list[str] = field(default_factory=list)
    # What carries a phrase as well as its last noun does: gerunds, the first of several nouns.
    carriers: list[str] = field(default_factory=list)


def sense(phrase: str, lexicon: Lexicon, *, is_option: bool = False) -> Sense:
    """Return what a phrase names; one of an option that names little says all it says on purpose."""
    groups = _groups(words_of(phrase), lexicon)
    lead = [groups[0]]
    rest = groups[1:]
    while rest and (rest[0].preposition in _JOINING or not any(each.words for each in lead)):
        lead.append(rest.pop(0))
    # "Talks between A and B", but "troops on the line between A and B".
    beside = rest[:1] if rest and rest[0].preposition in _SIDES else []
    essential = frozenset(word for group in (*lead, *(beside if is_option else ())) for word in group.words)
    heads = frozenset(word for group in lead for word in (*group.carriers, *group.words[-1:]))
    if not essential:
        # "The mission" names what stands before it or nothing, but a state is no mission.
        essential = heads = frozenset(word for group in lead for word in group.generics)
    lights = frozenset(word for group in lead for word in group.lights)
    optional = frozenset(word for group in rest for word in group.words)
    sides = frozenset(name for group in (*lead, *beside) for name in group.names)
    places = frozenset(name for group in rest for name in group.names) - sides
    turns = frozenset(turn for group in lead for turn in group.turns)
    if is_option and len(essential) + len(sides) + len(turns) < _LEAST_ESSENTIAL:
        if lights:
            essential |= lights
        else:
            essential, optional, sides, places = essential | optional, frozenset(), sides | places, frozenset()
    optional = (optional | lights) - essential
    return Sense(essential=essential, optional=optional, sides=sides, places=places, turns=turns, heads=heads)


def fit(about: Sense, phrase: Sense, *, known: frozenset[str], doers: frozenset[str]) -> int:
    """Return how many meanings and names of an option's phrase are said where it fits, else 0.

    Args:
        about: What an act is about.
        phrase: A phrase of the option.
        known: Names of those who own it, do it or take part, in any phrase of the option.
        doers: Who would do it, where that is the actor; they need not be named.
    """
    said = about.essential | about.optional
    if not phrase.essential <= said or not phrase.sides <= about.names | doers:
        return 0
    if not phrase.turns <= about.turns or about.turns - phrase.turns & _TURNED_AWAY:
        return 0
    if BETWEEN_THREE in said and BETWEEN_THREE not in phrase.essential:
        return 0
    if len(phrase.essential) + len(phrase.sides) + len(phrase.turns) < _LEAST_ESSENTIAL:
        # One word says little: what modifies it may make it anything.
        return int(about.essential == phrase.essential)
    is_carried = not about.heads.isdisjoint(phrase.essential | phrase.optional) or not phrase.essential
    is_elsewhere = bool(about.sides - known) and bool(known - about.names - doers)
    if not is_carried or is_elsewhere:
        return 0
    placed = len(phrase.optional & said) + len(phrase.places & about.names)
    return len(phrase.essential) + len(phrase.sides) + len(phrase.turns) + placed


def is_meeting(about: Sense) -> bool:
    """Say whether those who speak of it take part in it."""
    return not MEETINGS.isdisjoint(about.essential)


def _groups(words: tuple[str, ...], lexicon: Lexicon) -> list[_Group]:
    groups = [_Group("")]
    at = 0
    lowered = [word.casefold() for word in words]
    is_handed = not _HANDING.isdisjoint(lowered) and not _HANDED.isdisjoint(lowered)
    while at < len(words):
        length, token = lexicon.name_at(words, at)
        word = lowered[at]
        if word in _TIMES and lowered[at - 1 : at] and lowered[at - 1] in _WHEN:
            pass
        elif token is not None:
            groups[-1].names.extend((token, *_second_name(words[at], lexicon)))
        elif word in BOUNDARY and word not in _LISTING and not (is_handed and word in _HANDED):
            groups.append(_Group(word))
        elif word not in _HANDING | _PARTICLES or not is_handed:
            is_last = at + 1 == len(words) or lowered[at + 1] in BOUNDARY
            _add(groups[-1], word, is_last=is_last)
        at += length
    if is_handed:
        groups[0].words.insert(0, HANDOVER)
        groups[0].carriers.append(HANDOVER)
    return groups


def _second_name(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the second part of "Arland-Borland" names."""
    last = word.partition("-")[2]
    token = lexicon.name((last,)) if last[:1].isupper() else None
    return () if token is None else (token,)


def _add(group: _Group, word: str, *, is_last: bool) -> None:
    meant = meaning(word)
    if isinstance(meant, Turn):
        # "Tariffs lifted"; but "suspended tariffs" may be extended.
        if is_last or not word.endswith("ed"):
            group.turns.append(meant)
        return
    if word in _LISTING:
        # Of "patrols and pilots" either carries the phrase.
        group.carriers.extend(group.words[-1:])
    if word in DROPPED or word in _PARTICLES or word in _LISTING:
        return
    is_told = any(map(is_known, meant))
    if not is_told and (word in LIGHT_FORMS or (word.endswith("ly") and len(word) > _LONG)):
        return
    tokens: Iterable[str] = [each for each in meant if not is_generic(each)]
    group.generics.extend(each for each in meant if is_generic(each))
    if word in LIGHT_MODIFIERS:
        group.lights.extend(tokens)
        return
    group.words.extend(tokens)
    if word.endswith("ing"):
        group.carriers.extend(tokens)
