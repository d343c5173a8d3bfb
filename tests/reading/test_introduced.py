import pytest

from onrecord.reading.introduced import give_introduced, give_newly_introduced
from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import find_words

INTRODUCED = "Vorr justified the strike: “We had to act that day.”"


def contents(text, *linked):
    """Return the contents of each cue, given as its word and the words that open and close its contents."""
    words = find_words(text)
    items = []
    for cue, *pieces in linked:
        at = words.texts.index(cue)
        runs = tuple(_run(words.texts, first, last) for first, last in pieces)
        items.append(Linked(cue=Run(role="cue", start=at, end=at + 1), content=runs, source=None, confidence=0.9))
    found = give_introduced(words, tuple(items))
    return {
        words.texts[item.cue.start]: [" ".join(words.texts[run.start : run.end]) for run in item.content]
        for item in found
    }


def _run(texts, first, last):
    start = texts.index(first)
    return Run(role="content", start=start, end=texts.index(last, start) + 1)


STRIKE, QUOTED, HURT = ("the", "strike"), ("“", "”"), ("two", "hurt")


@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_a_quotation_behind_a_colon_is_not_the_next_speakers(gap):
    text = f"{INTRODUCED}{gap}Port News reported two men hurt."
    found = contents(text, ("justified", STRIKE), ("reported", QUOTED, HURT))

    assert found == {"justified": ["the strike", "“ We had to act that day . ”"], "reported": ["two men hurt"]}


def test_without_a_cue_before_the_colon_it_is_nobodys():
    text = "The mood: “We had to act that day.”\n\nPort News reported two men hurt."

    assert contents(text, ("reported", QUOTED, HURT)) == {"reported": ["two men hurt"]}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Vorr put it so: “We had to act that day,” he said.", "said"),
        ("Vorr said of the strike: “We had to act that day.”", "said"),
        ("The mood: “We had to act that day.”\n\nSo said Vorr.", "said"),
    ],
)
def test_a_quotation_stays_with_the_cue_beside_it_or_the_only_one(text, cue):
    (found,) = contents(text, (cue, QUOTED)).values()

    assert len(found) == 1


BEFORE = "So wrote Kess of the strike."


def sources(text, source):
    """Return the sources of the contents of "wrote", which are the strike and the quotation, and those of new cues."""
    words = find_words(text)
    at = words.texts.index("wrote")
    runs = tuple(_run(words.texts, *piece) for piece in (STRIKE, QUOTED))
    item = Linked(cue=Run(role="cue", start=at, end=at + 1), content=runs, source=None, confidence=0.9)
    found = Run(role="source", start=words.texts.index(source), end=words.texts.index(source) + 1) if source else None
    linked = give_newly_introduced(words, (item,), lambda cue: found)
    return [
        (words.texts[each.source.start] if each.source else None, words.texts[each.cue.start], len(each.content))
        for each in linked
    ]


def test_a_quotation_behind_the_colon_of_another_sentence_is_of_whom_that_is_about():
    text = f"{BEFORE}\n\nVorr was of another mind, posting on the web: “We had to act that day.”"

    assert sources(text, "Vorr") == [(None, "wrote", 1), ("Vorr", ":", 1)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"{BEFORE}\n\nIn another post: “We had to act that day.”", None),
        (f"{BEFORE}\n\nIn another post: “We had to act that day.”", "Kess"),
        ("So wrote Kess of the strike, adding: “We had to act that day.”", "Kess"),
        (f"{BEFORE} “We had to act that day.”", "Kess"),
    ],
)
def test_a_quotation_stays_where_no_other_sentence_introduces_it(text, source):
    assert sources(text, source) == [(None, "wrote", 2)]
