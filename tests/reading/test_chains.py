from __future__ import annotations

from msgspec.structs import replace

from onrecord.reading.chains import Chains, Growing
from onrecord.types import Noun, NounKind, NounLink, Span


def noun(*links: tuple[int, float], new: float = 0.1, form: str = "he") -> Noun:
    at = Span(start=0, end=1)
    found = tuple(NounLink(to=to, chance=chance) for to, chance in links)
    return Noun(span=at, head=at, kind=NounKind.PERSON, form=form, is_plural=False, links=found, new=new)


def chains_of(*nouns: Noun) -> Chains:
    return Chains(nouns, ["Vorr"] * len(nouns))


def always(number: int, to: int, growing: Growing) -> bool:
    return True


def test_the_members_of_a_chain_stand_together_against_one_likelier_antecedent() -> None:
    nouns = [noun(new=1.0), noun(new=1.0, form="name"), noun((0, 0.9)), noun((1, 0.4), (2, 0.3), (0, 0.25), new=0.05)]
    chains = chains_of(*nouns)
    for number in range(4):
        chains.link(number, always)

    assert chains.of[3] == chains.of[0] != chains.of[1]


def test_a_name_opens_a_chain_where_that_is_likelier_and_a_pronoun_only_where_it_is_much_likelier() -> None:
    nouns = [noun(new=1.0), noun((0, 0.3), new=0.7, form="name"), noun((0, 0.3), new=0.7, form="he")]
    chains = chains_of(*nouns)
    for number in range(3):
        chains.link(number, always)

    assert chains.of[1] != chains.of[0]
    assert chains.of[2] == chains.of[0]


def test_who_is_meant_is_as_sure_as_the_links_to_known_members() -> None:
    nouns = [noun(new=1.0), noun((0, 0.6), new=0.4), noun((1, 0.9), new=0.1)]
    chains = chains_of(*nouns)
    chains.pin(0, ("a",))
    chains.link(1, always)
    chains.link(2, always)

    assert chains.actors(1, 0.6) == ("a",)
    assert chains.actors(2, 0.5) == ("a",)
    assert chains.actors(2, 0.6) == ()


def test_two_actors_never_share_a_chain_however_likely_the_link() -> None:
    chains = chains_of(noun(new=1.0), noun((0, 1.0), new=0.0))
    chains.pin(0, ("a",))
    chains.pin(1, ("b",))

    assert chains.of[0] != chains.of[1]


def test_a_name_settles_whom_the_description_before_it_meant() -> None:
    nouns = [noun(new=1.0, form="definite"), noun((0, 0.8), new=0.2, form="name")]
    chains = chains_of(*nouns)
    chains.link(0, always)
    chains.pin(1, ("a",))

    assert chains.actors(0, 0.7) == ("a",)


def test_a_state_settles_no_description_of_a_person() -> None:
    nouns = [noun(new=1.0, form="definite"), noun((0, 0.8), new=0.2, form="name")]
    chains = chains_of(*nouns)
    chains.link(0, always)
    chains.pin(1, ("norland",), is_person=False)

    assert chains.actors(0, 0.0) == ()


def test_a_body_and_the_voice_it_is_lent_are_two_chains_of_one_actor() -> None:
    chains = chains_of(noun(new=1.0), noun(new=1.0))
    chains.pin(0, ("league",))
    chains.pin(1, ("league",), is_voice=True)

    assert chains.of[0] != chains.of[1]
    assert chains.actors(0, 1.0) == chains.actors(1, 1.0) == ("league",)


def test_what_does_not_fit_is_no_antecedent() -> None:
    chains = chains_of(noun(new=1.0), noun((0, 0.9), new=0.1))
    chains.link(0, always)
    chains.link(1, lambda number, to, growing: to != 0)

    assert chains.of[1] != chains.of[0]


def test_a_moved_noun_phrase_leaves_its_chain() -> None:
    chains = chains_of(noun(new=1.0), noun((0, 0.9), new=0.1), noun(new=1.0, form="name"))
    for number in range(3):
        chains.link(number, always)
    chains.move(1, chains.of[2])

    assert chains.all[chains.of[0]].nouns == [0]
    assert chains.all[chains.of[2]].nouns == [2, 1]


def test_two_settle_no_description_of_one() -> None:
    for words, names in (["The Summit", "their"], ()), (["Vorr and Kess", "they"], ("vorr", "kess")):
        nouns = [noun(new=1.0, form="name"), noun((0, 0.8), new=0.2, form="they")]
        chains = Chains(nouns, words)
        chains.link(0, always)
        chains.pin(1, ("vorr", "kess"))

        assert chains.actors(0, 0.7) == names


def test_what_is_his_is_not_what_is_hers() -> None:
    def owned(form: str, start: int, *links: tuple[int, float]) -> list[Noun]:
        pronoun, own = noun(new=1.0, form=form), noun(*links, new=0.1, form="definite")
        at = Span(start=start, end=start + 3)
        return [replace(pronoun, span=at, head=at), replace(own, span=Span(start=start, end=start + 9))]

    def joined(form: str) -> bool:
        nouns = [*owned("he", 0), *owned(form, 20, (1, 0.9))]
        chains = chains_of(*nouns)
        for number in range(4):
            chains.link(number, always)
        return chains.of[3] == chains.of[1]

    assert joined("he")
    assert not joined("she")
