from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from onrecord.reading.limits import Limits
from onrecord.reading.sentences import find_sentences
from onrecord.types import Noun, NounKind, Reading, Report, Span

FORMS = {"he": "he", "him": "he", "her": "she", "she": "she", "She": "she"}
FORMS |= {"they": "they", "They": "they"}
FORMS |= {"I": "I", "my": "I", "you": "you", "it": "it", "It": "it"}


def limits(text: str, *words: str, kind: NounKind = NounKind.PERSON, forms: Mapping[str, str] = FORMS) -> Limits:
    """Return the limits of noun phrases of one word each, in the order of the text."""
    nouns, at = [], 0
    for word in words:
        at = text.index(word, at)
        span = Span(start=at, end=at + len(word))
        form = forms.get(word, "name")
        nouns.append(Noun(span=span, head=span, kind=kind, form=form, is_plural=False, links=(), new=1.0))
        at += len(word)
    reading = find_sentences(Reading(report=Report(id="r", text=text, source="")))
    found = Limits(Reading(report=reading.report, sentences=reading.sentences, nouns=tuple(nouns)), frozenset())
    for number in range(len(words) - 1):
        found.pass_by(number)
    return found


@pytest.mark.parametrize(
    ("text", "words", "allowed"),
    [
        ("Vorr told her a story.", ("Vorr", "her"), False),
        ("Vorr came. Lund told him a story.", ("Vorr", "him"), True),
        ("Members of the guild came. She left.", ("Members", "She"), False),
        ("Loyalists came. She left.", ("Loyalists", "She"), False),
        ("Wells came. She left.", ("Wells", "She"), True),
        ("Arland and Borland came. They left.", ("Borland", "They"), False),
        ("Arland and the League came. They left.", ("Arland", "They"), False),
        ("Arland came, and Borland left. They lied.", ("Borland", "They"), True),
        ("Arland and Loyalists came. They lied.", ("Loyalists", "They"), True),
        ("Arland and Borland came. It left.", ("Borland", "It"), True),
        ("Vorr said that I lied.", ("Vorr", "I"), False),
        ("Vorr, wait. I ask again.", ("Vorr", "I"), False),
        ("Vorr came. I came.", ("Vorr", "I"), True),
        ("I came. Vorr came.", ("I", "Vorr"), False),
        ("I agree. “I doubt it,” she said.", ("I", "I"), False),
        ("I agree. I doubt it.", ("I", "I"), True),
        ("I saw you.", ("I", "you"), False),
        ("I came, and she came.", ("I", "she"), False),
        ("I came.\n\n“And she came,” Vorr said.", ("I", "she"), True),
        ("Do you agree?\n\nI do.", ("you", "I"), True),
    ],
)
def test_who_speaks_and_how_a_clause_is_built_decide(text: str, words: tuple[str, str], allowed: bool) -> None:
    assert limits(text, *words).allow(1, 0) is allowed


def test_whom_somebody_else_told_may_be_the_first_named() -> None:
    found = limits("Vorr said Lund told her a story.", "Vorr", "Lund", "her")

    assert found.allow(2, 0)
    assert not found.allow(2, 1)


def test_he_is_no_place() -> None:
    assert not limits("Tarn is far. He left.".replace("He", "he"), "Tarn", "he", kind=NounKind.PLACE).allow(1, 0)


def test_who_has_said_i_before_is_meant_and_no_name() -> None:
    found = limits("I came. Vorr came. I left.", "I", "Vorr", "I")

    assert found.last_i(2) == 0
    assert not found.allow(2, 1)
    assert found.allow(2, 0)


@pytest.mark.parametrize(
    ("text", "words", "ahead"),
    [
        ("In her speech, Vorr waited.", ("her", "Vorr"), 1),
        ("Discussing her fears, Vorr waited.", ("her", "Vorr"), 1),
        ("She spoke, Vorr waited.", ("She", "Vorr"), None),
        ("After Lund and her guests left, Vorr waited.", ("Lund", "her", "Vorr"), 2),
        ("In her speech, to which Lund listened, Vorr waited.", ("her", "Lund", "Vorr"), None),
        ("In her speech. Vorr waited, and left.", ("her", "Vorr"), None),
    ],
)
def test_a_pronoun_in_an_opening_phrase_looks_ahead_to_the_subject(
    text: str, words: tuple[str, ...], ahead: int | None
) -> None:
    at = next(number for number, word in enumerate(words) if word in {"her", "She"})

    assert limits(text, *words).subject_ahead(at) == ahead


def test_somebody_new_goes_back_to_nobody_in_another_sentence() -> None:
    text = "Vorr came. A minister left. One of them stayed."
    found = limits(text, "Vorr", "A minister", "One of them")

    assert not found.allow(1, 0)
    assert not found.allow(2, 1)


@pytest.mark.parametrize(
    ("text", "words", "is_told"),
    [
        ("Vorr sued Lund, whom he blames.", ("Vorr", "Lund", "he"), True),
        ("Vorr sued Lund, who left when he sued.", ("Vorr", "Lund", "he"), False),
    ],
)
def test_nobody_is_the_he_of_his_own_whom(text: str, words: tuple[str, ...], is_told: bool) -> None:
    found = limits(text, *words)

    assert found.is_told_of(2, (1,)) is is_told
    assert not found.is_told_of(2, (0,))


@pytest.mark.parametrize(("words", "allowed"), [(("Rowers", "mayor"), True), (("Members", "mayor"), False)])
def test_one_person_described_is_no_name_of_several(words: tuple[str, str], allowed: bool) -> None:
    found = limits(f"{words[0]} of the guild came. The mayor left.", *words, forms={"mayor": "definite"})

    assert found.allow(1, 0) is allowed


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("“Arland must pay,” it added.", True),
        ("Arland must pay, it added.", False),
        ("“Arland must pay, or it will lose.”", False),
    ],
)
def test_who_is_only_named_in_words_does_not_say_them(text: str, is_told: bool) -> None:
    found = limits(text, "Arland", "it")
    found.sources = {found._nouns[1].span}

    assert found.is_told_of(1, (0,)) is is_told
    assert found.is_quoted_to(1, text.index("Arland")) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Lena Vorr said the mayor lied.", True),
        ("Lena Vorr told two reporters on Monday that the mayor lied.", True),
        ("He lied, Lena Vorr said of the mayor.", True),
        ("Lena Vorr left, and the mayor lied.", False),
        ("Lena Vorr said little. the mayor lied.", False),
    ],
)
def test_who_says_what_a_mayor_did_is_not_the_mayor(text: str, is_told: bool) -> None:
    found = limits(text, "Vorr", "mayor", forms={"mayor": "definite"})
    nouns = list(found._nouns)
    nouns[1] = replace(nouns[1], span=Span(start=text.index("the mayor"), end=nouns[1].span.end))
    found._nouns = nouns

    assert found.is_told_of(1, (0,)) is is_told
