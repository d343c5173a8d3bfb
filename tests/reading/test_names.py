from __future__ import annotations

from onrecord.reading.names import Names
from onrecord.types import Noun, NounKind, Reading, Report, Span


def names_of(text: str) -> Names:
    return Names(Reading(report=Report(id="r-1", text=text, source="t")))


def noun(text: str, words: str, *, form: str = "name", kind: NounKind = NounKind.PERSON) -> Noun:
    start = text.index(words)
    end = start + len(words)
    head = Span(start=text.rfind(" ", 0, end) + 1, end=end)
    return Noun(span=Span(start=start, end=end), head=head, kind=kind, form=form, is_plural=True, links=(), new=1.0)


def test_the_people_of_an_adjective_are_called_as_its_plural() -> None:
    text = "Norlanders will judge. The Norlander people know."
    names = names_of(text)
    names.take_in(noun(text, "Norlanders"), 3)

    assert names.only(noun(text, "The Norlander people", form="definite")) == 3


def test_one_of_a_house_is_not_the_house() -> None:
    text = "Senators came. The Senator left."
    names = names_of(text)
    names.take_in(noun(text, "Senators"), 3)

    assert names.only(noun(text, "The Senator")) == -1


def test_a_name_of_two_chains_settles_nothing_and_that_of_a_thing_is_none() -> None:
    text = "The Tarn came. Tarn left."
    names = names_of(text)
    names.take_in(noun(text, "The Tarn"), 1)

    assert names.only(noun(text, "Tarn left."[:4])) == 1

    names.take_in(noun(text, "Tarn"), 2)

    assert names.only(noun(text, "Tarn")) == -1
    assert names.only(noun(text, "Tarn", kind=NounKind.THING)) == -1


def test_the_thing_right_behind_a_thing_of_its_name_is_that() -> None:
    text = "Vorr sent an e-mail. The e-mail was kind. Much later, when all had left, the e-mail was lost."
    names = names_of(text)
    names.take_in(noun(text, "an e-mail", form="other", kind=NounKind.THING), 4)

    assert names.only(noun(text, "The e-mail", form="definite", kind=NounKind.THING)) == 4
    assert names.only(noun(text, "the e-mail", form="definite", kind=NounKind.THING)) == -1
