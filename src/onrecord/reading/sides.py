"""Sides: the state or body that the owner of a title means, registered or known from the report only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.registry import Entry, Registry
from onrecord.reading.titles import is_private, word_class
from onrecord.types import Actor, ActorKind

# Longest first: Norlandic, Ostrian, Veskian, Maronese, Tarish, Selandi.
_ENDINGS = pattern_of(r"(?:ians?|eans?|ans?|ese|ish|ics?|ers?|ois?|i|ia|a|y|e|s)\Z")
_MINISTRIES = (
    (pattern_of(r"\bforeign (?:ministry|office|affairs)|\bministry of foreign"), "MFA"),
    (pattern_of(r"\bdefen[cs]e (?:ministry|department)|\bministry of defen[cs]e"), "MOD"),
    (pattern_of(r"\b(?:army|military|armed forces|forces|troops)\Z"), "MIL"),
    (pattern_of(r"\b(?:parliament|legislature|congress|assembly)\Z"), "LEG"),
    (pattern_of(r"\b(?:embassy|consulate)\Z"), "AMB"),
    (pattern_of(r"\b(?:government|administration|regime|authorities|officials)\Z"), "GOV"),
)


@lru_cache(maxsize=4096)
def stem(name: str) -> str:
    """Return what a state and its demonym share: norland for Norland and Norlandic, ostr for Ostria and Ostrian."""
    lowered = name.lower()
    short = _ENDINGS.sub("", lowered)
    return short if len(short) >= 3 else lowered


_HAVING_OFFICES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))
_SHORTEST_STATE = 4
# A state and its demonym.
_PAIR = 2
_BODY_NAMES = {
    "MFA": "foreign ministry",
    "MOD": "defence ministry",
    "MIL": "armed forces",
    "LEG": "parliament",
    "AMB": "embassy",
    "GOV": "government",
}


# Parts of states, whose people have names of the same make: no sides of a negotiation.
PARTS_OF_STATES = frozenset(
    """alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming""".split()
)
_NO_STATES = PARTS_OF_STATES | frozenset(
    """columbia georgia hampshire jersey virginia washington scotland wales quebec ontario alberta bavaria catalonia
    siberia tasmania queensland manitoba crimea silesia bohemia moravia transylvania patagonia andalusia galicia
    anatolia mesopotamia scandinavia britannia rhineland saarland jutland lapland auckland oakland cleveland portland
    christ presbyter luther lutheran virgin itali""".split()
)


def is_part_of_state(name: str) -> bool:
    """Say whether a name is that of a part of a state, or ends as those of states do and is none."""
    return name.lower() in _NO_STATES or stem(name) in _NO_STATES


def _is_demonym_of(word: str, name: str) -> bool:
    """Say whether `word` is made of `name` as demonyms are made: Lodavian of Lodavia, Norlandic of Norland."""
    if len(name) < _SHORTEST_STATE:
        return False
    word = word.removesuffix("s")
    if name.endswith(("a", "e", "o", "y")):
        return word in {f"{name}n", *(f"{name[:-1]}{ending}" for ending in ("an", "ian", "ic", "ish", "ese", "i"))}
    return word in {f"{name}{ending}" for ending in ("ian", "ean", "an", "ic", "ish", "ese", "i")} or (
        word == f"{name}er" and name.endswith(("land", "mark", "burg", "berg"))
    )


@lru_cache(maxsize=4096)
def unknown_id(name: str) -> str:
    """Return the id of what a single name means that no registry knows, the same for a state and its demonym."""
    return digest("x", "side", stem(name))


class Sides:
    """The states and bodies of one report, registered ones and ones that only the report knows.

    Attributes:
        actors: Those met so far, by id.
    """

    def __init__(self, registry: Registry, day: str | None, names: Iterable[str] = ()) -> None:
        """Begin with the names in a report, which decide what "Congolese" and "Korean" mean there."""
        self._registry = registry
        self._day = day
        self._names = names
        self._named: frozenset[str] | None = None
        # A user's own states are registered by name only; their demonyms are made as those of unknown ones are.
        self._state_names = {stem(name): name for name in registry.own_states}
        self._bodies: dict[str, str] = {}
        self.actors: dict[str, Actor] = {}

    def learn_states(self, owners: Iterable[str], names: Iterable[str]) -> None:
        """Learn the states that the report alone knows.

        Args:
            owners: Words that own a state's office or body: Norlandic, Ostria.
            names: Every name in the report, so that Norland is found for Norlandic.
        """
        sure = {stem(owner) for owner in owners if owner and " " not in owner and self.registered(owner) is None}
        by_stem: dict[str, list[str]] = {}
        for word in {name for name in (*names, *owners) if name and " " not in name}:
            by_stem.setdefault(stem(word), []).append(word)
        for key, words in by_stem.items():
            if len(words) < _PAIR and key not in sure:
                continue
            first, *others = sorted(words, key=lambda word: (len(word), word))
            paired = any(_is_demonym_of(other, first) for other in others) and self.registered(first) is None
            if key in sure or (paired and not is_part_of_state(first)):
                self._state_names[key] = first

    @property
    def knows_unknown(self) -> bool:
        """Whether the report is known to name a state of no registry."""
        return bool(self._state_names)

    def learn_capital(self, city: str, state: str) -> None:
        """Learn that the report calls `city` the capital of `state`, which it stands for from then on."""
        side = self.of(state)
        if side is not None and side.startswith("x-"):
            self._bodies[city] = side

    def learn_short(self, short: str, name: str) -> None:
        """Learn that the report shortens the name of a registered body, which no registry does."""
        side = self.registered(name)
        if side is not None and self.registered(short) is None:
            self._bodies[short] = side
            self.add(side)

    def capital(self, name: str) -> str | None:
        """Return the id of the state whose capital the report says `name` is, if it says so."""
        side = self._bodies.get(name)
        return side if side is not None and self.actors[side].name != name else None

    def learn_body(self, actor: Actor) -> None:
        """Learn a state or body that only this report knows and whose name is of several words."""
        self._bodies[actor.name] = actor.id
        self.actors.setdefault(actor.id, actor)

    def has_body(self, name: str) -> bool:
        """Say whether a state or body of this name was learned."""
        return name in self._bodies

    def unknown(self, name: str) -> Actor:
        """Return the actor for a single name that nothing explains; its id is that of a state of that name."""
        actor_id = unknown_id(name)
        return self.actors.get(actor_id) or Actor(id=actor_id, name=name, kind=ActorKind.ORGANISATION)

    def is_demonym(self, name: str) -> bool:
        """Say whether `name` is only the adjective, or the people, of a state that this report knows."""
        known = self._state_named(name)
        return known is not None and known != name

    def _state_named(self, word: str) -> str | None:
        """Return the name of the state that only this report knows and that shares its stem with a word."""
        return self._state_names.get(stem(word)) if self._state_names else None

    def state(self, name: str) -> str | None:
        """Return the id of the state that only this report knows by `name` or its demonym, if it is one."""
        known = self._state_named(name) if " " not in name else None
        if known is None:
            return None
        actor_id = unknown_id(name)
        if actor_id not in self.actors:
            self.actors[actor_id] = Actor(
                id=actor_id, name=known, kind=ActorKind.COUNTRY, speaks_for=actor_id, names=(known,)
            )
        return actor_id

    def registered(self, owner: str) -> str | None:
        """Return the registry id of the state or body that `owner` means, if any."""
        name = owner.replace("’", "'")
        if name.startswith(("the ", "The ")) and not self._registry.maybe_named(name):
            name = name[len("the ") :]
        for ids in (self._registry.named(name), self._registry.demonyms.get(name, ())):
            states = [i for i in ids if self._registry.kind(i) is not ActorKind.PERSON]
            if states:
                found = self.bearers(name, states)
                return found[0] if len(found) == 1 else None
        weak = self._registry.others_maybe_named(name)
        states = [i for i in weak if self._registry.kind(i) is ActorKind.COUNTRY]
        if states:
            return states[0]
        governments = [i for i in weak if i.endswith(".GOV")]
        return governments[0] if len(governments) == 1 else None

    def bearers(self, name: str, ids: Sequence[str]) -> tuple[str, ...]:
        """Return which of the states or bodies of one name are meant: several of "Congolese", where nothing decides.

        It is the one called so first, the one whose state the adjective is, else the one whose state the report names.
        """
        entries = [entry for entry in map(self._registry.entry, ids) if entry is not None]
        if len(entries) > 1 and len({entry.country for entry in entries}) > 1:
            adjective = self._registry.demonyms.get(name.split()[0], ())
            for chosen in (
                [entry for entry in entries if entry.name == name and entry.kind is ActorKind.COUNTRY],
                [entry for entry in entries if entry.country in adjective],
            ):
                entries = chosen or entries
            named = [entry for entry in entries if entry.country in self._states_named()]
            entries = named or entries
            owned = self._registry.named(name)
            # "Congo" is mostly the larger one; "Congolese" may be either's.
            is_name = all(entry.kind is ActorKind.COUNTRY and entry.id in owned for entry in entries)
            return tuple(entry.id for entry in (entries if adjective and not is_name else entries[:1]))
        return tuple(entry.id for entry in entries[:1])

    def _states_named(self) -> frozenset[str]:
        if self._named is None:
            seats = [self._registry.others_maybe_named(each) for each in self._names if each in self._registry.capitals]
            ids = [self._registry.named(each) for each in self._names] + seats
            # What names two names neither.
            self._named = frozenset(found[0].partition(".")[0] for found in ids if len(found) == 1)
        return self._named

    def of(self, owner: str) -> str | None:
        """Return the id of the actor that `owner` means: a state, a body, or a state only the report knows."""
        if not owner:
            return None
        found = self.registered(owner) or self._bodies.get(owner) or self.state(owner)
        if found:
            return found
        words = owner.replace("’", "'").split()
        if len(words) == 1 or not _is_of_state(words):
            return None
        for count in range(len(words) - 1, 0, -1):
            lead = " ".join(words[:count]).removesuffix("'s")
            found = self.registered(lead) or self._bodies.get(lead) or self.state(lead)
            if found:
                return found
        return None

    def spoken_for(self, actor_id: str | None) -> str | None:
        """Return the id of the state or body for which somebody speaks who holds an office of `actor_id`."""
        if actor_id is None:
            return None
        if actor_id.startswith("x-"):
            known = self.actors.get(actor_id)
            return known.speaks_for or actor_id if known else actor_id
        entry = self._registry.entry(actor_id)
        if entry is None or entry.kind not in _HAVING_OFFICES:
            return None
        return self._registry.side(actor_id, self._day)

    def is_body(self, side: str | None) -> bool:
        """Say whether a side is a body of states, or one that only the report knows, and no state."""
        entry = self._registry.entry(side) if side else None
        known = self.actors.get(side) if side else None
        kind = entry.kind if entry is not None else known.kind if known is not None else None
        return kind is ActorKind.ORGANISATION

    def body(self, owner: str, role: str) -> Actor | None:
        """Return the body `role` of `owner`: a registered one, or one of a state that only the report knows."""
        side = self.of(owner)
        if side is None:
            return None
        state = self.spoken_for(side)
        suffix = next((suffix for pattern, suffix in _MINISTRIES if pattern.search(role)), "")
        entry = self._registry.entry(f"{state}.{suffix}") if suffix and state else None
        if entry is not None:
            return self._actor(entry)
        if state and state.startswith("x-") and state in self.actors and suffix:
            return Actor(
                id=digest("x", "body", state, suffix),
                name=f"{self.actors[state].name} {_BODY_NAMES[suffix]}",
                kind=ActorKind.ORGANISATION,
                speaks_for=state,
            )
        return None

    def adjective(self, side: str) -> str:
        """Return the word that goes before a title: Danish for Denmark, the name for an unregistered one."""
        government = self._registry.entry(f"{side}.GOV")
        if government is not None:
            return government.name.removesuffix(" government")
        entry = self._registry.entry(side)
        return entry.name if entry else self.actors[side].name

    def add(self, actor_id: str) -> None:
        """Take in the registered actor with this id."""
        entry = self._registry.entry(actor_id)
        if entry is not None and actor_id not in self.actors:
            self.actors[actor_id] = self._actor(entry)

    def registered_actor(self, actor_id: str) -> Actor | None:
        """Return the registered actor with this id, if there is one."""
        entry = self._registry.entry(actor_id)
        return self._actor(entry) if entry is not None else None

    def _actor(self, entry: Entry) -> Actor:
        return Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=self._registry.side(entry.id, self._day))


# What a state has beside bodies and people whose words have a class.
_STATES_HAVE = frozenset(
    "guard guards force forces service fleet headquarters side delegation authorities staff".split()
)


def _is_of_state(words: Sequence[str]) -> bool:
    """Say whether words that begin with a state end in what speaks for it: the Danish Church does not."""
    until = next((at for at, word in enumerate(words) if at and word in {"of", "for"}), len(words))
    head = words[until - 1].lower().removesuffix("'s")
    return head in _STATES_HAVE or (word_class(head) in _SPEAKING and not is_private(head))


# Letters of bodies, of titles and of groups.
_SPEAKING = frozenset("BTtL")
