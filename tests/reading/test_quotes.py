import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotes import find_paragraphs, find_quotations


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “no” today.", ["no"]),
        ('a "b c" d "e" f', ["b c", "e"]),
        ("« Jamais », a-t-elle dit", [" Jamais "]),
        ("„Nein“, sagte er", ["Nein"]),
        ("``Never,'' she said", ["Never,"]),
        ("It’s ‘big talk’, isn’t it", ["big talk"]),
        ("Don't call it 'peace' yet", ["peace"]),
        (
            "'We don't know the ministers' plans,' he said. 'It isn't ours.'",
            ["We don't know the ministers' plans,", "It isn't ours."],
        ),
        ("‘We know the ministers’ plans,’ he said", ["We know the ministers’ plans,"]),
        ("rock 'n' roll of the '90s and the ministers' plan", []),
        ('a 6" pipe and a 12" one', []),
        ("“One ‘inner’ two”", ["One ‘inner’ two"]),
    ],
)
def test_marks_of_each_style_enclose_their_words(text, inner):
    assert [text[q.inner.start : q.inner.end] for q in find_quotations(text)] == inner


def test_a_mark_left_open_runs_to_the_end_of_its_paragraph():
    text = "“We will wait.\n“And then we will see,” she said."
    first, second = find_quotations(text)

    assert (text[first.inner.start : first.inner.end], first.is_closed) == ("We will wait.", False)
    assert (text[second.inner.start : second.inner.end], second.is_closed) == ("And then we will see,", True)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We will wait, she said. She left.", ["We will wait,"]),
        ('"Will they wait? asked Mr. Vorr. Nobody knew.', ["Will they wait?"]),
        ("“We will wait, the ministry’s spokesman Jon Lund said.", ["We will wait,"]),
        ("“We will wait, said the foreign minister. “So will they.”", ["We will wait,", "So will they."]),
        ("“We will wait, Lund told a news conference.", ["We will wait,"]),
        ("“We will wait, Lund said on Monday.", ["We will wait,"]),
        # Told in the speech itself.
        ("“I met the president, he said we would win.", ["I met the president, he said we would win."]),
        ("“I met the president, he told me so.", ["I met the president, he told me so."]),
        ("“Lund, who was late, said he would go.", ["Lund, who was late, said he would go."]),
        # Nobody speaks there.
        ("“We will wait, as agreed, and so will they.", ["We will wait, as agreed, and so will they."]),
        # The speech goes on: whom it tells of speaks in it.
        ("“I asked him, he said no.\n“So I left,” Vorr recalled.", ["I asked him, he said no.", "So I left,"]),
        # What is closed is all of it speech.
        ("“I asked him, he said no,” Vorr recalled.", ["I asked him, he said no,"]),
    ],
)
def test_a_mark_left_open_ends_where_the_paragraph_tells_who_spoke(text, inner):
    assert [text[q.inner.start : q.inner.end] for q in find_quotations(text)] == inner


def test_a_second_opening_mark_ends_a_quotation_that_was_never_closed():
    text = "“One. “Two,” he said"

    assert [q.is_closed for q in find_quotations(text)] == [False, True]


def test_a_straight_mark_before_a_word_opens_even_where_one_is_open():
    text = '"We are ready, he said. "We will go," she said. "No."'

    assert [(text[q.inner.start : q.inner.end], q.is_closed) for q in find_quotations(text)] == [
        ("We are ready,", False),
        ("We will go,", True),
        ("No.", True),
    ]


def test_a_straight_mark_behind_words_opens_nothing():
    assert find_quotations('We are ready," he said.') == ()


@given(st.text(alphabet="ab \n\"'“”‘’«»„6`"))
def test_quotations_never_overlap_nor_cross_a_paragraph(text):
    at = 0
    for quotation in find_quotations(text):
        span, inner = quotation.span, quotation.inner
        assert at <= span.start <= inner.start <= inner.end <= span.end <= len(text)
        assert any(p.holds(span) for p in find_paragraphs(text))
        at = span.end


def test_ten_thousand_marks_are_read():
    assert len(find_quotations('"' * 10_000)) == 5_000


def test_ten_thousand_single_marks_are_read():
    assert find_quotations("('a" * 10_000) == ()
