import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.reading.tags import Run, find_runs, log_softmax


def scores_for(tags):
    scores = np.full((len(tags), 7), -5, np.float32)
    scores[np.arange(len(tags)), tags] = 0
    return log_softmax(scores)


def test_tags_become_runs_of_their_roles():
    runs = find_runs(scores_for([1, 2, 3, 5, 6, 6, 5, 0]), np.zeros(8, np.int32))

    assert runs == (
        Run(role="source", start=0, end=2),
        Run(role="cue", start=2, end=3),
        Run(role="content", start=3, end=6),
        Run(role="content", start=6, end=7),
    )


def test_a_run_stops_at_the_end_of_its_paragraph():
    scores = scores_for([5, 6, 6, 6])
    scores[2, 5] = -1  # the second paragraph may open a content, at a cost
    runs = find_runs(scores, np.array([0, 0, 1, 1], np.int32))

    assert [(run.start, run.end) for run in runs] == [(0, 2), (2, 4)]


def test_an_inside_tag_alone_cannot_open_a_run():
    scores = scores_for([0, 4, 0])

    assert all(run.role == "cue" for run in find_runs(scores, np.zeros(3, np.int32)))
    assert find_runs(scores_for([0, 0, 0]), np.zeros(3, np.int32)) == ()


@given(arrays(np.float32, (23, 7), elements=st.floats(-8, 8, width=32)), st.lists(st.integers(1, 22), max_size=4))
def test_a_paragraph_is_decoded_alike_whatever_stands_beside_it(raw, cuts):
    scores = log_softmax(raw)
    paragraph = np.zeros(23, np.int32)
    for cut in cuts:
        paragraph[cut:] += 1
    together = find_runs(scores, paragraph)
    apart = []
    for number in np.unique(paragraph):
        own = np.flatnonzero(paragraph == number)
        apart += [
            Run(role=run.role, start=run.start + int(own[0]), end=run.end + int(own[0]))
            for run in find_runs(scores[own], paragraph[own])
        ]

    assert list(together) == apart
