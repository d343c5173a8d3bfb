from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.windows import SHAPES, find_words

SENTENCE = "The envoy of the northern state told members that talks would go on until Friday. "


def shapes(text):
    return [SHAPES[shape] for shape in find_words(text).features[:, 0]]


def opens(text):
    words = find_words(text)
    return [int(words.start[i]) for i in range(len(words.texts)) if words.features[i, 2]]


def test_a_text_in_capitals_is_seen_in_small_letters():
    assert shapes("A TOLL STAYS. IT PAYS, I SAID") == [
        *("Title", "lower", "lower", "sign", "Title", "lower", "sign", "letter", "lower")
    ]


def test_words_in_capitals_stay_where_others_are_small():
    assert shapes("The toll STAYS, said ILM") == ["Title", "lower", "CAPITALS", "sign", "lower", "CAPITALS"]


def test_a_headline_in_capitals_does_not_make_its_report_one():
    assert shapes("TOLL STAYS\nThe toll stays, and nobody pays it.")[:2] == ["CAPITALS", "CAPITALS"]


def test_a_paragraph_that_lost_its_breaks_is_cut_at_ends_of_sentences():
    starts = opens(SENTENCE * 30)

    assert len(starts) > 2
    assert all(start % len(SENTENCE) == 0 for start in starts)
    assert min(b - a for a, b in zip(starts, [*starts[1:], 30 * len(SENTENCE)], strict=True)) >= 250


def test_a_paragraph_of_usual_length_is_not_cut():
    assert opens(SENTENCE * 8) == [0]


def test_no_quotation_is_cut():
    text = f"“{SENTENCE * 30}” he said."

    assert opens(text) == [0]


def test_a_word_broken_at_the_end_of_a_line_is_one_word_and_its_span_is_the_text():
    text = "They resumed the negoti-\nations at noon, well-\nKnown and co-\nop."
    words = find_words(text)

    assert words.texts[3] == "negotiations"
    assert text[words.start[3] : words.end[3]] == "negoti-\nations"
    assert "Known" in words.texts


@settings(deadline=None)
@given(st.text(alphabet="AB ab.“”\n-", max_size=300))
def test_words_hold_every_sign_of_the_text_once(text):
    words = find_words(text)
    spans = list(zip(words.start.tolist(), words.end.tolist(), strict=True))

    assert "".join(text[start:end] for start, end in spans).replace("\n", "") == "".join(text.split())
