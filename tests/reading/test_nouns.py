from __future__ import annotations

import numpy as np
import pytest

from onrecord.pipeline import read, stages_for
from onrecord.reading.nouns import end_at_colons, products
from onrecord.reading.windows import find_words
from onrecord.types import How, NounKind, Reading, Report

pytestmark = pytest.mark.model

TEXT = (
    "President Lena Vorr of Norland met the Ostrian minister in Tarn on Monday. She said the minister had brought her "
    "a letter. “I have not read it,” she told reporters."
)


@pytest.fixture(scope="module")
def found() -> Reading:
    return read(Report(id="r", text=TEXT, source=""), stages=stages_for("mentions"))


def noun(found: Reading, words: str, *, nth: int = 0) -> int:
    """Return the number of the nth noun phrase whose head is these words."""
    heads = [n for n, each in enumerate(found.nouns) if TEXT[each.head.start : each.head.end] == words]
    return heads[nth]


def chain(found: Reading, number: int) -> int:
    return next(at for at, each in enumerate(found.chains) if number in each.nouns)


def test_noun_phrases_come_in_order_of_their_heads_and_hold_them(found: Reading) -> None:
    heads = [each.head for each in found.nouns]

    assert heads == sorted(heads)
    assert all(each.span.holds(each.head) for each in found.nouns)


def test_a_whole_name_with_its_title_and_state_is_one_noun_phrase(found: Reading) -> None:
    vorr = found.nouns[noun(found, "Vorr")]

    assert TEXT[vorr.span.start : vorr.span.end].startswith("President Lena Vorr")
    assert (vorr.kind, vorr.form) == (NounKind.PERSON, "name")


def test_links_go_back_only_and_are_chances(found: Reading) -> None:
    for number, each in enumerate(found.nouns):
        assert all(link.to < number and 0 < link.chance <= 1 for link in each.links)
        assert sum(link.chance for link in each.links) + each.new <= 1.01


def test_every_noun_phrase_is_in_exactly_one_chain(found: Reading) -> None:
    members = [number for each in found.chains for number in each.nouns]

    assert sorted(members) == list(range(len(found.nouns)))


def test_pronouns_inside_and_outside_the_quotation_mean_the_speaker(found: Reading) -> None:
    vorr = chain(found, noun(found, "Vorr"))

    assert chain(found, noun(found, "She")) == vorr
    assert chain(found, noun(found, "she")) == vorr
    assert chain(found, noun(found, "I")) == vorr
    assert chain(found, noun(found, "minister")) == chain(found, noun(found, "minister", nth=1)) != vorr


def test_what_a_pronoun_means_is_the_actor_of_its_chain() -> None:
    text = "Lena Vorr, Norland's president, spoke in Tarn on Monday. She said it would rain."
    found = read(Report(id="r", text=text, source=""), stages=stages_for("mentions"))
    names = {actor.id: actor.name for actor in found.actors}
    pronouns = {m.evidence.quote: m.actor_ids for m in found.mentions if m.how is How.PRONOUN}

    assert [names[each] for each in pronouns["She"]] == ["Lena Vorr"]


def test_reading_twice_gives_the_same(found: Reading) -> None:
    assert read(Report(id="r", text=TEXT, source=""), stages=stages_for("mentions")) == found


def test_an_empty_report_has_no_noun_phrases() -> None:
    empty = read(Report(id="r", text="", source=""), stages=stages_for("mentions"))

    assert (empty.nouns, empty.chains) == ((), ())


def test_some_of_us_and_the_us_of_lets_are_noun_phrases() -> None:
    text = "We came to Tarn. Few of us know why. Let's keep in mind that it rains."
    found = read(Report(id="r", text=text, source=""), stages=stages_for("mentions"))
    nouns = {text[each.span.start : each.span.end]: each for each in found.nouns}

    assert nouns["Few of us"].head.end == text.index(" of us")
    assert (nouns["'s"].form, nouns["'s"].kind) == ("we", NounKind.PERSON)


def test_no_noun_phrase_goes_on_into_the_quotation_that_a_colon_opens() -> None:
    words = find_words("They had a rule about the river: “Nobody sails.” It held at 3:30.")
    heads = np.array([words.texts.index("rule"), words.texts.index("3")], np.int64)
    after = np.array([7, 2], np.int64)
    end_at_colons(words, heads, after)

    assert after.tolist() == [3, 2]


def test_products_of_vectors_are_those_of_each_with_each() -> None:
    rng = np.random.default_rng(0)
    query, key = (rng.standard_normal((count, 64)).astype(np.float32) for count in (70, 350))
    found = products(query, key.T)

    np.testing.assert_allclose(found, query @ key.T, atol=1e-5)
