from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.passages import act_marks, attribution_marks, find_passages
from onrecord.types import Span
from tests.exports.sample import first_reading


def test_a_passage_reaches_to_the_ends_of_its_paragraph():
    reading = first_reading()
    refusal = reading.acts[1]

    (passage,) = find_passages(reading.report.text, act_marks(refusal))

    text = reading.report.text[passage.span.start : passage.span.end]
    assert text == "Belmark refused to remove the toll, Foreign Minister Oren Dask told reporters."
    assert not passage.is_cut_before
    assert not passage.is_cut_after


def test_cue_and_condition_are_marked_inside_the_evidence():
    reading = first_reading()
    offer = reading.acts[2]

    (passage,) = find_passages(reading.report.text, act_marks(offer))

    roles = {piece.text: piece.roles for piece in passage.pieces}
    assert roles["ready"] == ("evidence", "cue")
    assert roles["if the talks in Lorn resume"] == ("evidence", "condition")
    assert roles["."] == ()


def test_a_long_paragraph_is_cut_at_a_space_and_says_so():
    text = "word " * 200 + "HERE" + " word" * 200

    (passage,) = find_passages(text, {"evidence": (Span(start=1000, end=1004),)}, margin=12)

    assert text[passage.span.start : passage.span.end] == "word word HERE word word"
    assert passage.is_cut_before
    assert passage.is_cut_after


def test_marks_far_apart_get_a_passage_each():
    text = "One said it.\n\nNobody else.\n\nTwo said more."
    spans = (Span(start=0, end=3), Span(start=28, end=31))

    passages = find_passages(text, {"content": spans})

    assert [text[each.span.start : each.span.end] for each in passages] == ["One said it.", "Two said more."]


def test_source_cue_and_content_of_an_attribution_are_told_apart():
    reading = first_reading()

    (passage,) = find_passages(reading.report.text, attribution_marks(reading.attributions[1]))

    assert [piece.roles for piece in passage.pieces if piece.roles] == [("content",), ("source",), ("cue",)]


SPANS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), max_size=6)


@given(st.text(alphabet="ab \n", max_size=400), SPANS, SPANS, st.integers(0, 50))
def test_pieces_are_the_text_and_every_marked_character_is_in_one(text, evidence, cues, margin):
    marks = {
        "evidence": [Span(start=start, end=start + size) for start, size in evidence],
        "cue": [Span(start=start, end=start + size) for start, size in cues],
    }

    passages = find_passages(text, marks, margin=margin)

    marked = set()
    for passage in passages:
        at = passage.span.start
        for piece in passage.pieces:
            assert text[at : at + len(piece.text)] == piece.text
            marked.update(range(at, at + len(piece.text)) if piece.roles else ())
            at += len(piece.text)
        assert at == passage.span.end
    wanted = {
        at for spans in marks.values() for s in spans if s.start < s.end <= len(text) for at in range(s.start, s.end)
    }
    assert marked >= wanted
