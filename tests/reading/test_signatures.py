import pytest

from onrecord.reading.linked import Linked
from onrecord.reading.signatures import give_signed
from onrecord.reading.tags import Run
from onrecord.reading.windows import find_words


def found(text, linked=()):
    """Rows of source, cue and contents, in words of the text."""
    words = find_words(text)

    def said(run):
        return text[words.start[run.start] : words.end[run.end - 1]]

    return [
        (item.source and said(item.source), said(item.cue), [said(run) for run in item.content])
        for item in give_signed(words, linked)
    ]


@pytest.mark.parametrize(
    ("signature", "cue", "source"),
    [
        (" — Lena Vorr", "—", "Lena Vorr"),
        ("― Lena Vorr.", "―", "Lena Vorr"),
        (" -- Ines de la Marn", "--", "Ines de la Marn"),
        (" – Lena Vorr, foreign minister of Ostria", "–", "Lena Vorr, foreign minister of Ostria"),
    ],
)
def test_a_signed_quotation_is_that_of_its_signature(signature, cue, source):
    text = f"Readers write.\n“We waited far too long for this.”{signature}\nMore tomorrow."

    assert found(text) == [(source, cue, ["“We waited far too long for this.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "“We waited far too long,” — and they left.",  # it goes on
        "“We waited,” he said. “Far too long for this.” — Lena Vorr",  # not all of it is quoted
        "“Ostria first” — Lena Vorr",  # a phrase
        "“We waited far too long.” — Lena Vorr and her party left the hall soon after that",  # a clause
        "We waited far too long. — Lena Vorr",  # no quotation
        "“We waited far too long.” —",  # nobody
    ],
)
def test_what_only_looks_signed_is_left_alone(text):
    assert found(text) == []


def test_no_cue_elsewhere_keeps_a_signed_quotation():
    text = "“It is over now, I think.” — Lena Vorr\n“We shall see about that.” — Odo Lund"
    words = find_words(text)
    dash = words.texts.index("Lund") - 2
    greedy = Linked(
        cue=Run(role="cue", start=dash, end=dash + 1),
        content=(Run(role="content", start=0, end=9), Run(role="content", start=12, end=dash)),
        source=None,
        confidence=0.9,
    )
    elsewhere = Linked(cue=Run(role="cue", start=9, end=10), content=greedy.content[1:], source=None, confidence=0.9)

    assert found(text, (elsewhere, greedy)) == [
        ("Lena Vorr", "—", ["“It is over now, I think.”"]),
        ("Odo Lund", "—", ["“We shall see about that.”"]),
    ]


def test_what_is_attributed_within_a_signed_quotation_stays():
    text = "“Odo Lund said it was over.” — Lena Vorr"
    words = find_words(text)
    at = words.texts.index("said")
    inner = Linked(
        cue=Run(role="cue", start=at, end=at + 1),
        content=(Run(role="content", start=at + 1, end=at + 4),),
        source=Run(role="source", start=1, end=3),
        confidence=0.9,
    )

    assert found(text, (inner,)) == [
        ("Odo Lund", "said", ["it was over"]),
        ("Lena Vorr", "—", ["“Odo Lund said it was over.”"]),
    ]
