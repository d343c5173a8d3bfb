import numpy as np

from onrecord.reading.contents import mend_contents
from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import find_words


def mend(text, cue, contents, likely, source=None):
    words = find_words(text)
    run = Run(role="cue", start=cue, end=cue + 1)
    item = Linked(
        cue=run,
        content=tuple(Run(role="content", start=start, end=end) for start, end in contents),
        source=Run(role="source", start=source, end=source + 1) if source is not None else None,
        confidence=0.9,
    )
    (after,) = mend_contents(words, (item,), np.array(likely, np.float32))
    return [" ".join(words.texts[run.start : run.end]) for run in after.content]


def test_a_content_does_not_stop_at_a_word_that_opens_a_phrase():
    text = "Vorr opposes the treaty in full."

    assert mend(text, 1, [(2, 3)], [0, 0, 0.9, 0.3, 0.2, 0.2, 0]) == ["the treaty in full"]


def test_a_content_that_can_end_where_it_does_stays():
    assert mend("Vorr opposes treaties in full.", 1, [(2, 3)], [0, 0, 0.9, 0.6, 0.6, 0]) == ["treaties"]


def test_a_content_never_grows_over_a_cue_or_into_the_next_paragraph():
    assert mend("the said treaty", 1, [(0, 1)], [0.9, 0.9, 0.9]) == ["the"]
    assert mend("Vorr opposes the\nTreaty", 1, [(2, 3)], [0, 0, 0.9, 0.9]) == ["the"]


def test_a_doubtful_piece_goes_where_a_firm_one_stays():
    text = "New U President Vorr said we wait"

    assert mend(text, 4, [(0, 2), (5, 7)], [0.5, 0.6, 0, 0, 0, 0.9, 0.9], source=3) == ["we wait"]
    assert mend(text, 4, [(0, 2)], [0.5, 0.6, 0, 0, 0, 0, 0], source=3) == ["New U"]
