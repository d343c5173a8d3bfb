import numpy as np
import pytest

from onrecord.ids import report_id
from onrecord.reading.attributions import find_attributions, link
from onrecord.reading.possessors import possessor
from onrecord.reading.tags import Run
from onrecord.reading.windows import find_words
from onrecord.types import Reading, Report, Voice
from tests.reading.arrays import scores

ROLES = {"o": 0, "S": 1, "s": 2, "C": 3, "c": 4, "T": 5, "t": 6}


def scores_for(marks, *, cue_of=None, source_of=None, none=-9.0):
    """Scores that say `marks` by word; content words point at `cue_of`, cues at `source_of` (start, end)."""
    count = len(marks)
    tags = np.full((count, 7), -4, np.float32)
    tags[np.arange(count), [ROLES[m] for m in marks]] = 4
    query, key = np.zeros((count, 3, count), np.float32), np.zeros((count, 3, count), np.float32)
    key[np.arange(count), :, np.arange(count)] = 20 * np.sqrt(count)
    for word, cue in (cue_of or {}).items():
        query[word, 0, cue] = 1
    for cue, (start, end) in (source_of or {}).items():
        query[cue, 1, start] = query[cue, 2, end] = 1
    return scores(tags=tags, query=query, key=key, none=np.full((count, 3), none, np.float32))


def test_a_cue_takes_the_contents_that_point_at_it_and_the_source_it_points_at():
    words = find_words("“Wait,” Vorr said, “and see,” as Lund left")
    marks = "TtttSCoTttttooo"
    contents = [i for i, mark in enumerate(marks) if mark in "Tt"]
    scores = scores_for(marks, cue_of=dict.fromkeys(contents, 5), source_of={5: (4, 4)})
    (linked,) = link(words, scores)

    assert [words.texts[linked.cue.start], words.texts[linked.source.start]] == ["said", "Vorr"]
    assert [(run.start, run.end) for run in linked.content] == [(0, 4), (7, 12)]


def test_a_cue_without_content_is_no_attribution():
    words = find_words("Vorr said")

    assert link(words, scores_for("SC")) == ()


def test_a_cue_that_points_at_nothing_has_no_source():
    words = find_words("Talks are expected to fail")
    scores = scores_for("TCcTt", cue_of={0: 1, 3: 1, 4: 1}, none=9.0)
    (linked,) = link(words, scores)

    assert linked.source is None


def test_a_source_is_never_taken_from_inside_a_content():
    words = find_words("Vorr said Lund lied")
    scores = scores_for("SCTt", cue_of={2: 1, 3: 1}, source_of={1: (2, 2)})
    (linked,) = link(words, scores)

    assert linked.source is None or linked.source.start == 0


def test_a_cue_that_has_swallowed_its_source_gives_it_back():
    words = find_words("Talks fail, wrote Vorr today")
    scores = scores_for("TtoCcc", cue_of={0: 3, 1: 3}, source_of={3: (4, 4)}, none=9.0)
    (linked,) = link(words, scores)

    assert [words.texts[run.start : run.end] for run in (linked.cue, linked.source)] == [("wrote",), ("Vorr",)]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Lund heard Ada Vorr's claim talks fail", ("Ada", "Vorr", "'", "s")),
        ("Lund heard the ministers’ claim talks fail", ("the", "ministers", "’")),
        ("Lund left when Vorr’s claim talks fail", ("Vorr", "’", "s")),
        ("Lund left. When Vorr’s claim talks fail", ("Vorr", "’", "s")),
        ("Lund praised Monday's claim talks fail", ("Lund",)),
        ("Lund praised last year's claim talks fail", ("Lund",)),
        ("Lund heard that's a claim talks fail", ("Lund",)),
        ("Lund heard ‘Ada Vorrs’ claim talks fail", ("Lund",)),
    ],
)
def test_a_noun_is_whose_it_says_it_is(text, owner):
    words = find_words(text)
    cue = words.texts.index("claim")
    marks = "o" * cue + "CTt"
    scores = scores_for(marks, cue_of={cue + 1: cue, cue + 2: cue}, source_of={cue: (0, 0)})
    (linked,) = link(words, scores)

    assert words.texts[linked.source.start : linked.source.end] == owner


def test_an_owner_does_not_begin_in_the_headline():
    words = find_words("Lund Visits Norland\n\nVorr’s claim fails")

    assert possessor(words, Run(role="cue", start=6, end=7)) == Run(role="source", start=3, end=6)


def test_a_cue_keeps_the_content_right_behind_it_that_another_cue_can_spare():
    words = find_words("Vorr said it fell. Lund added it broke")
    marks = "SCTtoSCTt"
    scores = scores_for(marks, cue_of={2: 1, 3: 1, 7: 1, 8: 1}, source_of={1: (0, 0), 6: (5, 5)})

    assert [(each.cue.start, [run.start for run in each.content]) for each in link(words, scores)] == [
        (1, [2]),
        (6, [7]),
    ]


def test_a_cue_keeps_the_quotation_right_before_it_that_another_cue_can_spare():
    words = find_words("“It fell,” Vorr said\n“It broke,” said Lund")
    scores = scores_for("TttttSCTttttCS", cue_of=dict.fromkeys((0, 1, 2, 3, 4, 7, 8, 9, 10, 11), 6))

    assert [(each.cue.start, [run.start for run in each.content]) for each in link(words, scores)] == [
        (6, [0]),
        (12, [7]),
    ]


def test_a_cue_whose_subject_stands_before_it_keeps_the_quotation_that_another_can_spare():
    words = find_words("“It fell!” Vorr wrote\n“It broke,” said Lund")
    scores = scores_for("TttttSCTttttCS", cue_of=dict.fromkeys((0, 1, 2, 3, 4, 7, 8, 9, 10, 11), 12))

    assert [(each.cue.start, [run.start for run in each.content]) for each in link(words, scores)] == [
        (6, [0]),
        (12, [7]),
    ]


def test_a_cue_takes_no_content_that_is_all_another_cue_has():
    words = find_words("Vorr said, Lund added it broke")
    scores = scores_for("SCoSCTt", cue_of={5: 1, 6: 1}, source_of={1: (0, 0)})

    assert [each.cue.start for each in link(words, scores)] == [1]


def test_an_empty_text_has_no_attributions():
    words = find_words("")
    empty = scores(
        tags=np.zeros((0, 7), np.float32),
        query=np.zeros((0, 3, 1), np.float32),
        key=np.zeros((0, 3, 1), np.float32),
        none=np.zeros((0, 3), np.float32),
    )

    assert link(words, empty) == ()


def report(text):
    return Report(id=report_id(text, outlet=None, published=None), text=text, source="test")


PASSAGE = (
    "Norland will not send troops to Estmark, Prime Minister Lena Vorr said on Tuesday.\n\n"
    "“We have said no, and no it stays,” she told reporters. “Nobody should be surprised.”\n\n"
    "According to Estmark's foreign ministry, the offer was never made."
)


@pytest.mark.model
def test_quotes_are_the_text_at_their_spans_and_voices_are_told_apart():
    found = find_attributions(Reading(report=report(PASSAGE))).attributions

    for attribution in found:
        for piece in (attribution.cue, *attribution.content, *([attribution.source] if attribution.source else [])):
            piece.check(report(PASSAGE))
    assert [(a.source.quote, a.voice) for a in found] == [
        ("Prime Minister Lena Vorr", Voice.INDIRECT),
        ("she", Voice.DIRECT),
        ("Estmark's foreign ministry", Voice.INDIRECT),
    ]


@pytest.mark.model
def test_what_is_read_does_not_depend_on_what_was_read_before():
    first = find_attributions(Reading(report=report(PASSAGE))).attributions
    find_attributions(Reading(report=report("Something else, said nobody. " * 300)))

    assert find_attributions(Reading(report=report(PASSAGE))).attributions == first


@pytest.mark.model
@pytest.mark.parametrize("text", ["“" * 10_000, "a" * 100_000, "word " * 3_000, "́" * 2_000, "\n" * 50, "”“ ’‘ „“ «"])
def test_odd_texts_are_read(text):
    assert find_attributions(Reading(report=report(text))).report.text == text
