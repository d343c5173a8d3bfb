from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.listings import Entry, Listing, Role
from onrecord.reading.packing import Packed, pack_listings
from onrecord.types import ActorKind

WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
ROLES = st.builds(
    Role,
    title=WORDS,
    org=st.sampled_from(("NORLAND.GOV", "OSTRIA.GOV")),
    kind=st.sampled_from(("minister", "envoy")),
    start=st.just("2030"),
    end=st.sampled_from(("", "2031")),
    as_of=st.just("2030-05-05"),
    is_lapsed=st.booleans(),
)
ENTRIES = st.builds(
    Entry,
    id=WORDS,
    name=WORDS,
    kind=st.sampled_from(ActorKind),
    country=st.sampled_from(("", "NORLAND")),
    parent=st.just(""),
    subtype=st.just(""),
    roles=st.lists(ROLES, max_size=3).map(tuple),
    side=st.sampled_from(("", "NORLAND")),
)
NAMES = st.lists(st.text("abcde Äß-'", min_size=1, max_size=6), max_size=4).map(tuple)
LISTINGS = st.lists(
    st.builds(Listing, entry=ENTRIES, names=NAMES, weak_names=NAMES), max_size=8, unique_by=lambda each: each.entry.id
)


def cleaned(name: str) -> str:
    return " ".join(name.split())


@settings(max_examples=25)
@given(LISTINGS)
def test_what_is_packed_comes_out_again(listings: list[Listing]) -> None:
    packed = Packed(pack_listings(listings))
    for number, listing in enumerate(listings):
        assert packed.number(listing.entry.id) == number
        assert packed.entry(number) == listing.entry
        assert packed.kind(number) is listing.entry.kind
        for role in listing.entry.roles:
            assert listing.entry.id in packed.holders(role.org, role.kind)
        for name in map(cleaned, listing.names):
            if name[:1].isalnum():
                assert (listing.entry.id, False) in packed.owners(name)


@settings(max_examples=25)
@given(LISTINGS, WORDS)
def test_aliases_are_found_by_how_they_start(listings: list[Listing], word: str) -> None:
    packed = Packed(pack_listings(listings))
    names = [name for each in listings for name in map(cleaned, (*each.names, *each.weak_names)) if name[:1].isalnum()]
    for start in (word, *(name[:2] for name in names)):
        assert list(packed.starting(start)) == sorted({name for name in names if name.startswith(start)})


@settings(max_examples=25)
@given(LISTINGS, WORDS)
def test_what_was_not_packed_is_not_found(listings: list[Listing], word: str) -> None:
    packed = Packed(pack_listings(listings))
    names = {cleaned(name) for each in listings for name in (*each.names, *each.weak_names)}

    assert (packed.number(word) >= 0) is (word in {each.entry.id for each in listings})
    assert word in names or packed.owners(word) == ()


def listing(name: str, *names: str, weak: tuple[str, ...] = ()) -> Listing:
    entry = Entry(id=name, name=name, kind=ActorKind.PERSON, country="", parent="", subtype="", roles=())
    return Listing(entry=entry, names=names, weak_names=weak)


def test_owners_of_a_name_come_in_the_order_given_with_whether_they_need_support() -> None:
    packed = Packed(
        pack_listings([listing("b", "Lena Vorr"), listing("a", "Lena Vorr"), listing("c", weak=("Lena Vorr",))])
    )

    assert packed.owners("Lena Vorr") == (("b", False), ("a", False), ("c", True))


def test_a_name_that_is_both_strong_and_weak_is_strong() -> None:
    assert Packed(pack_listings([listing("a", "Vorr", weak=("Vorr",))])).owners("Vorr") == (("a", False),)


def test_lengths_are_those_of_strong_names_the_longest_first() -> None:
    packed = Packed(pack_listings([listing("a", "Lena", "Lena Vorr", "Lena's Hat", weak=("Lena Lena Lena",))]))

    assert packed.lengths("Lena") == (10, 9, 4)
    assert packed.lengths("Vorr") == ()


def test_the_same_listings_give_the_same_bytes() -> None:
    rows = [listing("a", "Lena Vorr", "L. Vorr"), listing("b", "Ada Lund")]

    assert pack_listings(rows) == pack_listings([listing("a", "L. Vorr", "Lena Vorr"), listing("b", "Ada Lund")])
