"""The packed form of a registry: written once, read in place.

A cold start maps the file and decodes nothing but its table of parts; names and entries are looked up where they lie.
Every number is an unsigned little-endian integer of four bytes. A part is found by its name; what the parts hold:

* an index (`alias`, `id`, `first`, `office`): keys in UTF-8 end to end, where each begins, and a hash table of key
  numbers by CRC-32, linearly probed;
* lists (`owners` by alias, `lengths` by first word, `holders` by office): values end to end, where each list begins;
* values (`entries` and `offices`): msgpack end to end, where each begins.

An owner is the number of an entry, doubled, plus one where the alias is weak. A length is that of a strong alias, in
code points, by the alias's first word: names are found by looking up those lengths alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, takewhile
from mmap import mmap
from struct import Struct, pack, unpack, unpack_from
from sys import byteorder
from typing import Any
from zlib import crc32

import msgspec

from onrecord.patterns import pattern_of
from onrecord.reading.listings import LEGISLATOR, Entry, Listing, Role
from onrecord.types import ActorKind

_LETTERS = {
    ActorKind.PERSON: "p",
    ActorKind.GOVERNMENT: "g",
    ActorKind.COUNTRY: "c",
    ActorKind.ORGANISATION: "o",
    ActorKind.GROUP: "r",
    ActorKind.MEDIUM: "m",
}
_KINDS = {ord(letter): kind for kind, letter in _LETTERS.items()}
_NUMBER = Struct("<I")
_number_at, _pair_at = _NUMBER.unpack_from, Struct("<II").unpack_from
# A run of letters and digits: what a name begins with.
FIRST_WORD = pattern_of(r"[^\W_]+")

Buffer = bytes | mmap
Places = dict[str, tuple[int, int]]


def _numbers_in(buffer: Buffer, place: tuple[int, int]) -> Sequence[int]:
    """Return the numbers of a part, read where they lie: a view finds one in a fourth of the time of unpacking it."""
    start, size = place
    part = memoryview(buffer)[start : start + size]
    return part.cast("I") if byteorder == "little" else unpack(f"<{size // _NUMBER.size}I", part)


class _Contents(msgspec.Struct, frozen=True, gc=False):
    parts: Places
    demonyms: dict[str, list[str]]
    capitals: list[str]
    small_firsts: list[str]


class _Index:
    """Numbers of keys."""

    def __init__(self, buffer: Buffer, places: Places, name: str) -> None:
        self._buffer = buffer
        self._keys = places[f"{name} keys"][0]
        self._starts = _numbers_in(buffer, places[f"{name} starts"])
        self._slots = _numbers_in(buffer, places[f"{name} slots"])
        self._mask = len(self._slots) - 1

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self._starts) - 1

    def find(self, key: str) -> int:
        """Return the number of a key, -1 for none."""
        wanted = key.encode("utf-8", "surrogatepass")
        slot = crc32(wanted) & self._mask
        while number := self._slots[slot]:
            start, end = self._starts[number - 1], self._starts[number]
            if end - start == len(wanted) and self._buffer[self._keys + start : self._keys + end] == wanted:
                return number - 1
            slot = (slot + 1) & self._mask
        return -1

    def key(self, number: int) -> str:
        """Return a key by its number."""
        start, end = self._starts[number], self._starts[number + 1]
        return self._buffer[self._keys + start : self._keys + end].decode("utf-8", "surrogatepass")


class Packed:
    """Look-ups in a packed registry.

    Attributes:
        demonyms: "Danish" and the like, with the ids of the states they may mean.
        capitals: Names of capitals.
        small_firsts: First words of strong aliases that begin with a small letter.
    """

    def __init__(self, buffer: Buffer) -> None:
        self._buffer = buffer
        (size,) = _number_at(buffer)
        start = _NUMBER.size
        contents: _Contents = msgspec.msgpack.decode(buffer[start : start + size], type=_Contents)
        self.demonyms = contents.demonyms
        self.capitals = frozenset(contents.capitals)
        self.small_firsts = tuple(contents.small_firsts)
        self._places = {name: (start + size + place, length) for name, (place, length) in contents.parts.items()}
        self._aliases = _Index(buffer, self._places, "alias")
        self._ids = _Index(buffer, self._places, "id")
        self._firsts = _Index(buffer, self._places, "first")
        self._offices = _Index(buffer, self._places, "office")
        self._kinds = self._places["kinds"][0]

    def number(self, actor_id: str) -> int:
        """Return the number of an entry, -1 for none."""
        return self._ids.find(actor_id)

    def kind(self, number: int) -> ActorKind:
        """Return what an entry is."""
        return _KINDS[self._buffer[self._kinds + number]]

    def counts(self) -> dict[ActorKind, int]:
        """Return how many entries there are of each kind."""
        start, size = self._places["kinds"]
        found = Counter(self._buffer[start : start + size])
        return {kind: found[letter] for letter, kind in _KINDS.items()}

    def owners(self, alias: str) -> tuple[tuple[str, bool], ...]:
        """Return the ids of those that an alias names, each with whether it needs support."""
        number = self._aliases.find(alias)
        if number < 0:
            return ()
        return tuple((self._ids.key(owner >> 1), bool(owner & 1)) for owner in self._list("owners", number))

    def starting(self, words: str) -> Iterator[str]:
        """Yield the aliases that start with these words."""
        first = bisect_left(range(len(self._aliases)), words, key=self._aliases.key)
        names = (self._aliases.key(number) for number in range(first, len(self._aliases)))
        return takewhile(lambda name: name.startswith(words), names)

    def lengths(self, first: str) -> tuple[int, ...]:
        """Return the lengths of the strong aliases that begin with this word."""
        number = self._firsts.find(first)
        return self._list("lengths", number) if number >= 0 else ()

    def holders(self, org: str, kind: str) -> tuple[str, ...]:
        """Return the ids of all who ever held an office."""
        number = self._offices.find(f"{org}|{kind}")
        return tuple(self._ids.key(each) for each in self._list("holders", number)) if number >= 0 else ()

    def entry(self, number: int) -> Entry:
        """Return an entry, decoded."""
        name, country, parent, subtype, side, roles = self._value("entries", number)
        return Entry(
            id=self._ids.key(number),
            name=name,
            kind=self.kind(number),
            country=country,
            parent=parent,
            subtype=subtype,
            side=side,
            roles=tuple(self._role(*role) for role in roles),
        )

    def _role(self, office: int, start: str, end: str, as_of: str, is_lapsed: bool) -> Role:
        title, org, kind = self._value("offices", office)
        return Role(title=title, org=org, kind=kind, start=start, end=end, as_of=as_of, is_lapsed=is_lapsed)

    def _list(self, name: str, number: int) -> tuple[int, ...]:
        start, end = _pair_at(self._buffer, self._places[f"{name} starts"][0] + number * _NUMBER.size)
        values = self._places[name][0]
        return unpack_from(f"<{end - start}I", self._buffer, values + start * _NUMBER.size)

    def _value(self, name: str, number: int) -> Any:  # noqa: ANN401
        start, end = _pair_at(self._buffer, self._places[f"{name} starts"][0] + number * _NUMBER.size)
        values = self._places[name][0]
        return msgspec.msgpack.decode(self._buffer[values + start : values + end])


def pack_listings(listings: Iterable[Listing]) -> bytes:
    """Return actors in packed form; owners of a name come in the order given."""
    rows = tuple(listings)
    owners: dict[str, list[int]] = defaultdict(list)
    holders: dict[str, list[int]] = defaultdict(list)
    demonyms: dict[str, set[str]] = defaultdict(set)
    for number, row in enumerate(rows):
        strong = _usable(row.names)
        for name in sorted({*strong, *_usable(row.weak_names)}):
            owners[name].append(number * 2 + (name not in strong))
        for org, kind in sorted({(role.org, role.kind) for role in row.entry.roles if role.kind != LEGISLATOR}):
            holders[f"{org}|{kind}"].append(number)
        for demonym in row.demonyms:
            demonyms[demonym].add(row.entry.id)
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in sorted(owners):
        if any(not owner & 1 for owner in owners[name]):
            lengths[_first_word(name)].add(len(name))
    offices = {
        office: at for at, office in enumerate(sorted({_office(role) for row in rows for role in row.entry.roles}))
    }
    parts = {
        **_index("alias", sorted(owners)),
        **_lists("owners", [owners[name] for name in sorted(owners)]),
        **_index("id", [row.entry.id for row in rows]),
        **_index("first", sorted(lengths)),
        # The longest first: so they are tried.
        **_lists("lengths", [sorted(lengths[first], reverse=True) for first in sorted(lengths)]),
        **_index("office", sorted(holders)),
        **_lists("holders", [holders[office] for office in sorted(holders)]),
        **_values("entries", [_entry(row.entry, offices) for row in rows]),
        **_values("offices", list(offices)),
        "kinds": "".join(_LETTERS[row.entry.kind] for row in rows).encode("ascii"),
    }
    ends = list(accumulate(map(len, parts.values())))
    contents = _Contents(
        parts={name: (end - len(part), len(part)) for (name, part), end in zip(parts.items(), ends, strict=True)},
        demonyms={name: sorted(ids) for name, ids in sorted(demonyms.items())},
        capitals=sorted({city for row in rows for city in row.capitals}),
        small_firsts=sorted(first for first in lengths if first[0].islower()),
    )
    head = msgspec.msgpack.encode(contents)
    return b"".join((_NUMBER.pack(len(head)), head, *parts.values()))


def _usable(names: Iterable[str]) -> frozenset[str]:
    # Texts are searched with straight apostrophes, and an article begins a sentence as well as not.
    found = [" ".join(name.replace("’", "'").split()) for name in names]
    found += [f"{'T' if name[0] == 't' else 't'}{name[1:]}" for name in found if name.startswith(("the ", "The "))]
    return frozenset(name for name in found if name[:1].isalnum())


def _first_word(name: str) -> str:
    match = FIRST_WORD.match(name)
    return match[0] if match else name


def _office(role: Role) -> tuple[str, str, str]:
    return (role.title, role.org, role.kind)


def _entry(entry: Entry, offices: Mapping[tuple[str, str, str], int]) -> tuple[Any, ...]:
    roles = [(offices[_office(role)], role.start, role.end, role.as_of, role.is_lapsed) for role in entry.roles]
    return (entry.name, entry.country, entry.parent, entry.subtype, entry.side, roles)


def _index(name: str, keys: Sequence[str]) -> dict[str, bytes]:
    coded = [key.encode("utf-8", "surrogatepass") for key in keys]
    slots = [0] * (1 << (2 * len(coded)).bit_length())
    for number, key in enumerate(coded, 1):
        slot = crc32(key) & (len(slots) - 1)
        while slots[slot]:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = number
    return {f"{name} keys": b"".join(coded), f"{name} starts": _starts(coded), f"{name} slots": _numbers(slots)}


def _lists(name: str, lists: Sequence[Sequence[int]]) -> dict[str, bytes]:
    return {name: _numbers(list(chain.from_iterable(lists))), f"{name} starts": _starts(lists)}


def _values(name: str, values: Sequence[tuple[Any, ...]]) -> dict[str, bytes]:
    coded = [msgspec.msgpack.encode(value) for value in values]
    return {name: b"".join(coded), f"{name} starts": _starts(coded)}


def _starts(pieces: Sequence[Sequence[int]]) -> bytes:
    return _numbers([0, *accumulate(map(len, pieces))])


def _numbers(values: Sequence[int]) -> bytes:
    return pack(f"<{len(values)}I", *values)
