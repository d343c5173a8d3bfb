from __future__ import annotations

from onrecord.reading.names import Names
from onrecord.types import Noun, NounKind, Reading, Report, Span


def names_of(text: str, *nouns: Noun) -> Names:
    reading = Reading(report=Report(id="r-1", text=text, source="t"), nouns=nouns)
    return Names(reading, [text[each.span.start : each.head.end] for each in nouns])


def noun(text: str, words: str, *, form: str = "name", kind: NounKind = NounKind.PERSON) -> Noun:
    start = text.index(words)
    end = start + len(words)
    head = Span(start=text.rfind(" ", 0, end) + 1, end=end)
    return Noun(span=Span(start=start, end=end), head=head, kind=kind, form=form, is_plural=True, links=(), new=1.0)


def test_the_people_of_an_adjective_are_called_as_its_plural() -> None:
    text = "Norlanders will judge. The Norlander people know."
    names = names_of(text, noun(text, "Norlanders"), noun(text, "The Norlander people", form="definite"))
    names.take_in(0, 3)

    assert names.only(1) == 3


def test_one_of_a_house_is_not_the_house() -> None:
    text = "Senators came. The Senator left."
    names = names_of(text, noun(text, "Senators"), noun(text, "The Senator"))
    names.take_in(0, 3)

    assert names.only(1) == -1


def test_a_name_of_two_chains_settles_nothing_and_that_of_a_thing_is_none() -> None:
    text = "The Tarn came. Tarn left."
    people = noun(text, "The Tarn"), noun(text, "Tarn left."[:4])
    names = names_of(text, *people, noun(text, "Tarn", kind=NounKind.THING))
    names.take_in(0, 1)

    assert names.only(1) == 1
    assert names.only(2) == -1

    names.take_in(1, 2)

    assert names.only(1) == -1


def test_the_thing_right_behind_a_thing_of_its_name_is_that() -> None:
    text = "Vorr sent an e-mail. The e-mail was kind. Much later, when all had left, the e-mail was lost."
    things = [("an e-mail", "other"), ("The e-mail", "definite"), ("the e-mail", "definite")]
    names = names_of(text, *[noun(text, words, form=form, kind=NounKind.THING) for words, form in things])
    names.take_in(0, 4)

    assert names.only(1) == 4
    assert names.only(2) == -1
