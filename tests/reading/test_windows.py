import sys

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.windows import BLANKS, FEATURE_SIZES, SHAPES, find_windows, find_words


def test_words_are_cut_where_signs_stand():
    words = find_words("Norland’s U.N. envoy: €5m?")

    assert words.texts == ("Norland", "’", "s", "U", ".", "N", ".", "envoy", ":", "€", "5m", "?")


def test_features_tell_shape_quotation_paragraph_and_glue():
    words = find_words("He said “NO”\nTalks failed")
    shape, quote, opens, glued = words.features.T.tolist()

    assert [SHAPES[s] for s in shape] == ["Title", "lower", "sign", "CAPITALS", "sign", "Title", "lower"]
    assert quote == [0, 0, 3, 1, 3, 0, 0]
    assert opens == [1, 0, 0, 0, 0, 1, 0]
    assert glued == [0, 0, 0, 1, 1, 0, 0]


def test_a_line_that_was_only_wrapped_opens_no_paragraph():
    words = find_words("The envoy said the\ntalks would go on,\nif at all.\nNobody left.")

    assert [words.texts[i] for i in range(len(words.texts)) if words.features[i, 2]] == ["The", "Nobody"]


texts = st.text(alphabet="ab.\n “”", max_size=400)


@given(texts, st.integers(5, 60))
def test_every_word_is_kept_from_exactly_one_window_that_fits(text, capacity):
    words = find_words(text)
    sizes = [1 + len(word) % 3 for word in words.texts]
    at = 0
    for window in find_windows(words, sizes, capacity=capacity):
        assert window.start <= window.keep_start == at < window.keep_end <= window.end
        assert sum(sizes[window.start : window.end]) <= capacity
        at = window.keep_end
    assert at == len(words.texts)


@given(texts)
def test_features_stay_in_their_ranges_and_words_are_the_text(text):
    words = find_words(text)

    found = [text[s:e].replace("-\n", "") for s, e in zip(words.start, words.end, strict=True)]
    assert found == list(words.texts)
    assert (words.features < np.array(FEATURE_SIZES)).all()


def test_paragraphs_that_fit_are_never_cut():
    words = find_words("\n".join("word " * 30 for _ in range(7)))
    windows = find_windows(words, [1] * len(words.texts), capacity=100)

    assert {window.keep_start % 30 for window in windows} == {0}


def test_blanks_are_all_that_python_calls_so() -> None:
    assert [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isspace()] == list(BLANKS)
