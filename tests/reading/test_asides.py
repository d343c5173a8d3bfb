import pytest

from onrecord.reading.asides import give_asides
from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import find_words


def told(text: str, subject: str, source: str, cue: str, nested: str | None = None) -> list[list[str]]:
    """Return the contents of an attribution of the subject alone, and of one nested in it that has no source."""
    words = find_words(text)

    def run(role: str, part: str) -> Run:
        parts = part.split()
        at = next(at for at in range(len(words.texts)) if list(words.texts[at : at + len(parts)]) == parts)
        return Run(role=role, start=at, end=at + len(parts))

    items = [
        Linked(cue=run("cue", cue), content=(run("content", subject),), source=run("source", source), confidence=1)
    ]
    if nested is not None:
        items.append(Linked(cue=run("cue", nested), content=(run("content", "to pay"),), source=None, confidence=1))
    return [
        [" ".join(words.texts[each.start : each.end]) for each in item.content]
        for item in give_asides(words, (*items,))
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "rest"),
    [
        ("Arland, two envoys said, has refused to pay.", "two envoys", "said", "has refused to pay"),
        ("Arland, according to two envoys, has refused to pay.", "two envoys", "according to", "has refused to pay"),
        ("Arland, two envoys said on Monday, will pay.", "two envoys", "said", "will pay"),
        ("Arland, two envoys said, will pay, even as rowers object.", "two envoys", "said", "will pay"),
    ],
)
def test_what_follows_an_aside_is_told_by_whoever_speaks_in_it(text, source, cue, rest):
    assert told(text, "Arland", source, cue) == [["Arland", rest]]


def test_a_cue_without_a_source_there_is_none_of_its_own():
    text = "Arland, two envoys said, promised to pay."

    assert told(text, "Arland", "two envoys", "said", "promised") == [["Arland", "promised to pay"]]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The toll, two envoys said, which Arland set, is gone.", "The toll"),
        ("Arland, two envoys said, and Borland will pay.", "Arland"),
        ("Arland will pay, two envoys said.", "Arland will pay"),
        ("Arland will pay, two envoys said, Borland is next.", "Arland will pay"),
    ],
)
def test_what_is_no_verb_of_the_subject_is_left(text, subject):
    assert told(text, subject, "two envoys", "said") == [[subject]]
