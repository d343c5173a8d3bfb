"""Phrases that name an option or object, reduced to what tells one option from another.

A phrase is cut at its prepositions. What stands before the first is its core ("ground troops" of "US ground troops in
Ukraine"), what follows is the rest. Names are kept apart by their place: whose it is ("US", before the noun, or after
"by") and where or for whom ("in Ukraine"). Determiners, light verbs (deploying, granting, joining) and adverbs fall
away; light modifiers (direct, proposed) are kept aside. Words lose their endings, and those of one meaning become one;
names become the ids of the states and actors they stand for, so that Kyiv, Ukraine and Ukrainian are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from onrecord.acts.inflections import inflect_verb
from onrecord.acts.meanings import one_for
from onrecord.acts.stems import name_stem, stem
from onrecord.patterns import pattern_of
from onrecord.reading.registry import Registry, load_registry
from onrecord.types import Actor, ActorKind

_WORD = pattern_of(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‐‑'’.&][^\W_]+)*")
_POSSESSIVE = pattern_of(r"['’][sS]\Z")
_DEICTIC = frozenset("such this that these those".split())
DROPPED = frozenset(
    """a an the such this that these those some any all both either each every another other no its his her their our
    my your it he she they we i him them us me you who whom which what whose there here so not also as be is are was
    were been being will would should could can may might must do does did done doing has have had having
    now today tomorrow yesterday again soon once already still yet then
    possibility idea prospect question issue matter notion concept chance option case fact way
    country countries nation nations side sides party parties""".split()
)
BOUNDARY = frozenset(
    """of for in on at to by from with within without between among amid over under about against instead into onto
    toward towards through via during after before until near across around along off out regarding concerning if when
    while where and or but nor than because despite""".split()
)
# They say that something is done, not what.
_LIGHT_VERBS = frozenset(
    """deploy send put place station provide give grant offer supply make take hold have get join enter conduct carry
    perform undertake establish set host attend arrange organize organise receive obtain accept allow seek pursue
    implement use bring become reach achieve conclude convene participate engage discuss explore consider""".split()
)
LIGHT_FORMS = {form: verb for verb in sorted(_LIGHT_VERBS) for form in inflect_verb(verb)} | {
    noun: noun for noun in ("deployment", "provision", "presence", "participation", "introduction")
}
LIGHT_MODIFIERS = frozenset(
    """direct possible potential proposed new future further early eventual full immediate various several many more
    additional such specific certain own current planned prospective upcoming next proper strong robust big major
    various postwar longterm""".split()
)
_ADVERBS_NOT = frozenset("supply reply ally rally assembly family monopoly anomaly italy july bully jelly".split())
_OWNER_PREPOSITION = "by"
# "membership for Norland" is "Norland's membership"; "troops in Norland" is not "Norland's troops".
_MOVABLE_PREPOSITIONS = frozenset(("for", "of"))
_LONGEST_NAME = 5


class Wording(Struct, frozen=True, gc=False, kw_only=True, order=True):
    """A phrase reduced to its tokens; tuples are sorted.

    Attributes:
        core: Words of the noun group that says what it is.
        rest: Words after the first preposition.
        whose: Names before a noun: who does or owns it.
        where: Names that end a group: where, for or with whom.
        movable: Those of `where` that could as well stand before the noun.
        lights: Modifiers that seldom tell one option from another.
    """

    core: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    whose: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    movable: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """Content words, wherever they stand."""
        return frozenset((*self.core, *self.rest))

    @property
    def tokens(self) -> frozenset[str]:
        """Words, names and light modifiers."""
        return frozenset((*self.core, *self.rest, *self.whose, *self.where, *self.lights))

    @property
    def is_empty(self) -> bool:
        """Whether the phrase names nothing: a pronoun, or no word at all."""
        return not (self.core or self.rest or self.whose or self.where)

    def means(self, other: Wording) -> bool:
        """Say whether the two differ in nothing that counts."""
        names = {*self.whose, *self.where}
        if self.words != other.words or names != {*other.whose, *other.where}:
            return False
        # "A direct meeting" is more than "a meeting"; "a direct meeting with Arland" is "a meeting with Arland".
        if len(self.words) + len(names) < 2 and self.lights != other.lights:
            return False
        if self.where == other.where and self.whose == other.whose:
            return True
        ours, theirs = set(self.whose), set(other.whose)
        if len(self.words) + len(names) < 3:
            return False
        # A name may have moved one way; two that changed places turn the meaning round.
        moved_in, moved_out = ours - theirs, theirs - ours
        return (not moved_in or not moved_out) and moved_in <= set(other.movable) and moved_out <= set(self.movable)

    def covers(self, other: Wording) -> bool:
        """Say whether `other` adds only a place, a purpose or a light modifier to this wording.

        A place is added, never a second one: a deal with Arland is not a deal between Arland and Borland.
        """
        return self.core == other.core and set(self.rest) <= set(other.rest) and self.where in ((), other.where)


class Lexicon:
    """What the words of a set of phrases stand for."""

    def __init__(self, phrases: Iterable[str], actors: Mapping[str, Actor], *, titles: Iterable[str] = ()) -> None:
        """Learn names from actors and from the capitals of phrases; the first word of a title has one anyway."""
        phrases = [*phrases, *(title.partition(" ")[2] for title in titles)]
        self._proper = {name_stem(word) for phrase in phrases for word in words_of(phrase) if word[0].isupper()}
        self._common = {stem(word) for phrase in phrases for word in words_of(phrase) if word.islower()}
        self._names: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self._persons = {key for key, actor in actors.items() if actor.kind is ActorKind.PERSON}
        for actor in actors.values():
            self._proper.update(name_stem(word) for word in words_of(actor.name) if word[0].isupper())
            token = actor.id if actor.kind is ActorKind.PERSON else actor.speaks_for or actor.id
            for name in {each.removeprefix("the ") for each in (actor.name, *actor.names)}:
                # A stranger called "Pact troops" is the Pact and its troops.
                is_plain = actor.id.startswith("x-") and name.rpartition(" ")[2].islower()
                if name[:1].isupper() and not is_plain:
                    self._names.setdefault(" ".join(words_of(name)), set()).add(token)
                    if actor.kind is not ActorKind.PERSON and name.isalpha():
                        self._stems.setdefault(name_stem(name), set()).add(token)

    def plain(self, title: str) -> str:
        """Return a title without its first capital, unless that belongs to a name."""
        word = next(iter(words_of(title)), "")
        bare = _POSSESSIVE.sub("", word)
        is_name = word.casefold() not in DROPPED and (self._is_known(bare) or name_stem(bare) in self._proper)
        has_more = any(letter.isupper() for letter in word[1:])
        return title if is_name or has_more or not word else title.replace(word, word.lower(), 1)

    def name(self, words: tuple[str, ...]) -> str | None:
        """Return what the words name, if they name one thing."""
        said = " ".join(words)
        known = self._names.get(said, ())
        if len(known) == 1:
            return next(iter(known))
        found = _registered(said, load_registry())
        if found is not None or len(words) > 1:
            return found
        word = words[0]
        if not word[:1].isupper() or stem(word) in self._common:
            return None
        same = self._stems.get(name_stem(word), ())
        return next(iter(same)) if len(same) == 1 else name_stem(word)

    def name_at(self, words: tuple[str, ...], at: int) -> tuple[int, str | None]:
        """Return how many words from `at` on make a name and what it names; 1 and None where none begins there."""
        if not words[at][0].isupper():
            return 1, None
        first, _, last = words[at].partition("-")
        if last and not self._is_known(words[at]) and (last[0].islower() or self._is_known(last)):
            # "US-led", "Norland-brokered": the name counts, the participle does not; "Arland-Borland" names two.
            return 1, self.name((first,))
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            said = (*words[at : at + length - 1], _POSSESSIVE.sub("", words[at + length - 1]))
            token = self.name(said) if said[-1].casefold() not in DROPPED or length == 1 else None
            if token is not None:
                return length, token
        return 1, None

    def _is_known(self, word: str) -> bool:
        """Say whether a word is a name of an actor or of the registry, not only a capital."""
        return self.name((word,)) not in (None, name_stem(word))

    def is_person(self, token: str) -> bool:
        """Say whether a token that `name` gave stands for a person."""
        entry = load_registry().entry(token)
        return token in self._persons or (entry is not None and entry.kind is ActorKind.PERSON)

    def wording(self, phrase: str) -> Wording:
        """Return the wording of a phrase."""
        return _Cut(self).run(words_of(phrase))


@lru_cache(maxsize=50_000)
def _registered(said: str, registry: Registry) -> str | None:
    ids = registry.named(said) or registry.demonyms.get(said, ())
    if not ids and said in registry.capitals:
        ids = [each for each in registry.maybe_named(said) if each.endswith(".GOV")]
    if len(ids) != 1:
        return None
    entry = registry.entry(ids[0])
    is_state = entry is not None and entry.kind in {ActorKind.COUNTRY, ActorKind.GOVERNMENT}
    return entry.country or ids[0] if entry is not None and is_state else ids[0]


def is_deictic(phrase: str) -> bool:
    """Say whether a phrase points back: "such a meeting", "this plan"."""
    words = words_of(phrase)
    return bool(words) and words[0].casefold() in _DEICTIC


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase."""
    return tuple(_WORD.findall(phrase))


class _Cut:
    """One pass over the words of a phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._core: list[str] = []
        self._rest: list[str] = []
        self._whose: list[str] = []
        self._where: list[str] = []
        self._movable: list[str] = []
        self._lights: list[str] = []
        self._verbs: list[str] = []
        # Names of the group at hand: the noun that follows makes them owners.
        self._waiting: list[str] = []
        self._preposition = ""
        self._is_past_core = False

    def run(self, words: tuple[str, ...]) -> Wording:
        at = 0
        while at < len(words):
            length, token = self._lexicon.name_at(words, at)
            if token is not None:
                self._wait(token)
                if _POSSESSIVE.search(words[at + length - 1]):
                    self._own()
            else:
                self._add(words[at].casefold())
            at += length
        self._end_group()
        if not self._core and self._verbs:
            self._core.append(self._verbs[0])
        if not self._core:
            self._core, self._rest = self._rest, []
        fields = (self._core, self._rest, self._whose, self._where, self._movable, self._lights)
        core, rest, whose, where, movable, lights = (tuple(sorted(set(each))) for each in fields)
        return Wording(core=core, rest=rest, whose=whose, where=where, movable=movable, lights=lights)

    def _wait(self, token: str) -> None:
        # "Norlandic President Ada Berg" is Ada Berg.
        if self._waiting and self._lexicon.is_person(token):
            self._waiting = [each for each in self._waiting if self._lexicon.is_person(each)]
        self._waiting.append(token)

    def _add(self, word: str) -> None:
        if word in BOUNDARY:
            self._end_group()
            self._preposition = word
            self._is_past_core = bool(self._core) or self._is_past_core
        elif word in DROPPED or (word.endswith("ly") and len(word) > 4 and word not in _ADVERBS_NOT):
            return
        elif (light := LIGHT_FORMS.get(word)) is not None:
            self._verbs.append(light)
            if self._core:
                self._end_group()
                self._is_past_core = True
        elif word.replace("-", "") in LIGHT_MODIFIERS:
            self._lights.append(word.replace("-", ""))
        else:
            self._add_content(word)

    def _add_content(self, word: str) -> None:
        if self._core and word.endswith("ed") and len(word) > 5:
            self._end_group()
            self._is_past_core = True
        self._own()
        (self._rest if self._is_past_core else self._core).append(one_for(word))

    def _own(self) -> None:
        # "Tariffs on Norlandic goods": the goods are Norland's, the tariffs are not.
        if self._is_past_core and self._preposition != _OWNER_PREPOSITION:
            self._place()
        self._whose.extend(self._waiting)
        self._waiting = []

    def _place(self) -> None:
        if self._preposition in _MOVABLE_PREPOSITIONS:
            self._movable.extend(self._waiting)
        self._where.extend(self._waiting)
        self._waiting = []

    def _end_group(self) -> None:
        if self._preposition == _OWNER_PREPOSITION:
            self._own()
        self._place()
