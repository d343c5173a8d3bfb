from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.reading.linked import Linked
from onrecord.reading.reported import give_reported
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words, find_words


def cue(words: Words, text: str, content: tuple[int, int]) -> Linked:
    """Return an attribution with a cue, given by its words, and one content."""
    texts, cues = list(words.texts), text.split()
    at = next(at for at in range(len(texts)) if texts[at : at + len(cues)] == cues)
    run = Run(role="content", start=content[0], end=content[1])
    return Linked(cue=Run(role="cue", start=at, end=at + len(cues)), content=(run,), source=None, confidence=0.9)


def told(words: Words, found: tuple[Linked, ...]) -> dict[str, tuple[str, list[str]]]:
    """Return the source and the contents of each cue."""

    def said(run: Run | None) -> str:
        return " ".join(words.texts[run.start : run.end]) if run else ""

    return {said(item.cue): (said(item.source), [said(run) for run in item.content]) for item in found}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We reject it,” envoy Karl Brandt said in Tarn, according to Port News.", "envoy Karl Brandt"),
        ("“We reject it,” said Karl Brandt, an envoy, according to Port News.", "Karl Brandt"),
    ],
)
def test_what_a_report_quotes_is_said_by_who_is_quoted(text: str, source: str) -> None:
    words = find_words(text)
    whole = cue(words, "according to", (0, words.texts.index("according") - 1))
    found = told(words, give_reported(words, (whole,)))

    assert found["said"] == (source, ["“ We reject it , ”"])
    assert "“" not in " ".join(found["according to"][1])


def test_who_stands_behind_the_verb_says_it_and_no_paper() -> None:
    words = find_words("“We reject it,” said envoy Karl Brandt, according to Port News.")
    paper = words.texts.index("Port")
    said = replace(
        cue(words, "said", (0, words.texts.index("said"))), source=Run(role="source", start=paper, end=paper + 2)
    )

    assert told(words, give_reported(words, (said,))) == {"said": ("envoy Karl Brandt", ["“ We reject it , ”"])}


def test_what_the_report_quotes_next_is_his_too() -> None:
    words = find_words("“We reject it,” Karl Brandt said, according to Port News. “It is dead.”")
    first, last = words.texts.index("according"), len(words.texts)
    whole = cue(words, "according to", (0, first - 1))
    behind = Run(role="content", start=words.texts.index("“", first), end=last)
    found = told(words, give_reported(words, (replace(whole, content=(*whole.content, behind)),)))

    assert found["said"] == ("Karl Brandt", ["“ We reject it , ”", "“ It is dead . ”"])


def test_a_cue_that_stands_there_takes_the_quotation() -> None:
    words = find_words("“We reject it,” Karl Brandt said in a note, Port News reported.")
    note, end = words.texts.index("a"), words.texts.index("”") + 1
    given = (cue(words, "said in", (note, note + 2)), cue(words, "reported", (0, end)))
    found = told(words, give_reported(words, given))

    assert found == {"said in": ("", ["“ We reject it , ”", "a note"])}


@pytest.mark.parametrize(
    "text",
    [
        "“We reject it,” according to Karl Brandt, who said no.",
        "Arland would “never sign” it, Karl Brandt said, according to Port News.",
        "Karl Brandt rejected it, according to Port News.",
    ],
)
def test_other_contents_stay_as_they_are(text: str) -> None:
    words = find_words(text)
    given = (cue(words, "according to", (0, words.texts.index("according"))),)

    assert give_reported(words, given) == given
