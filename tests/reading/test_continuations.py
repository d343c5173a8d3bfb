import pytest

from onrecord.reading.continuations import continue_quotations, find_turns, within_paragraph, within_turn
from onrecord.reading.linked import Linked
from onrecord.reading.quotes import find_paragraphs, find_quotations
from onrecord.reading.tags import Run
from onrecord.reading.windows import find_words
from onrecord.types import Attribution, Report, ReportKind, Span, Voice


def no_source(_cue: Run) -> None:
    """Find nobody: no colon heads a quotation here."""


def linked(words, cue, *contents):
    """One attribution: the cue by its word, contents by first and last word."""
    at = words.texts.index(cue)
    runs = tuple(Run(role="content", start=start, end=end) for start, end in contents)
    return Linked(cue=Run(role="cue", start=at, end=at + 1), content=runs, source=None, confidence=0.9)


def test_a_paragraph_that_is_one_quotation_goes_on_with_the_speaker_quoted_before():
    words = find_words("“We have waited for a very long time,” Vorr said.\n“And we can wait longer.”\nTalks ended.")
    before = linked(words, "said", (0, 11))
    (after,) = continue_quotations(words, (before,), no_source)

    assert [words.texts[run.start] for run in after.content] == ["“", "“"]
    assert words.texts[after.content[1].end - 1] == "”"


def test_a_speech_left_open_holds_what_its_next_paragraph_attributes():
    words = find_words("Vorr said: “We have waited for a very long time.\n“Lund thinks we are weak, you know.”")
    outer, inner = linked(words, "said", (3, 13)), linked(words, "thinks", (17, 23))
    (after,) = continue_quotations(words, (outer, inner), no_source)

    assert words.texts[after.cue.start] == "said"
    assert len(after.content) == 2


@pytest.mark.parametrize(
    "text",
    [
        "She called it a “farce”, Vorr said.\n“Nobody else was in the room at all.”",  # a phrase, not speech
        "“We have waited for a very long time,” Vorr said.\n“LUND: And we can wait longer.”",  # a turn in marks
        "“We have waited for a very long time,” Vorr said.\nTalks go on.\n“And we can wait longer.”",  # not next to it
    ],
)
def test_a_quotation_that_nothing_ties_to_the_speech_before_stays_apart(text):
    words = find_words(text)
    end = next(i for i in range(1, len(words.texts)) if words.texts[i] == "”") + 1
    start = words.texts.index("“")
    before = linked(words, "said", (start, end))

    assert continue_quotations(words, (before,), no_source) == (before,)


def transcript(text, kind=ReportKind.TRANSCRIPT):
    return Report(id="r-1", text=text, source="test", kind=kind)


TALK = (
    "Q: Will you sign?\n\nLENA VORR: Not today.\n\nWe need time.\n\nQ: How much time do you need?\n\nLENA VORR: A week."
)


def test_the_label_of_a_turn_is_its_source_and_the_colon_its_cue():
    turns = find_turns(transcript(TALK))
    rows = [
        (TALK[t.source.start : t.source.end], TALK[t.cue.start : t.cue.end], [TALK[c.start : c.end] for c in t.content])
        for t in turns
    ]

    assert rows[1] == ("LENA VORR", ":", ["Not today.", "We need time."])
    assert [source for source, _, _ in rows] == ["Q", "LENA VORR", "Q", "LENA VORR"]


def test_the_cue_of_a_label_is_its_colon_though_an_aside_or_a_mark_stands_between():
    text = "**Question (Tarn Radio):** Why not?\n\n**LENA VORR** (in Tarn): We were not asked."

    assert [
        (text[t.source.start : t.source.end], text[t.cue.start : t.cue.end]) for t in find_turns(transcript(text))
    ] == [
        ("Question", ":"),
        ("LENA VORR", ":"),
    ]


def test_an_article_has_no_turns():
    assert find_turns(transcript(TALK, ReportKind.ARTICLE)) == ()


def test_a_cue_in_a_turn_of_a_transcript_takes_nothing_from_other_turns():
    text = "Press: Will you open the port?\n\nLena Vorr: The port stays closed. I think Borland knows why."
    found = Report(id="r", text=text, source="", kind=ReportKind.TRANSCRIPT)

    def at(words):
        return found.evidence(Span(start=text.index(words), end=text.index(words) + len(words)))

    def said(*contents):
        pieces = tuple(map(at, contents))
        return Attribution(
            id="a", source=at("I"), cue=at("think"), content=pieces, voice=Voice.INDIRECT, confidence=1.0
        )

    own, others = "Borland knows why", "you open the port"
    kept = within_turn(said(others, own), find_turns(found))

    assert [piece.quote for piece in kept.content] == [own]
    assert kept.id != "a"
    assert within_turn(said(others), find_turns(found)) is None
    assert within_turn(said(own), find_turns(found)) == said(own)
    assert within_turn(said(others), ()) == said(others)


def near(text, cue, *contents):
    report = Report(id="r", text=text, source="")

    def at(words):
        return report.evidence(Span(start=text.index(words), end=text.index(words) + len(words)))

    pieces = tuple(map(at, contents))
    said = Attribution(id="a", source=None, cue=at(cue), content=pieces, voice=Voice.INDIRECT, confidence=1.0)
    quoted = [each.inner for each in find_quotations(text)]
    return [piece.quote for piece in within_paragraph(said, find_paragraphs(text), quoted).content]


def test_what_another_paragraph_tells_is_not_the_words_of_who_speaks_in_this_one():
    assert near("Rain falls.\nVorr said it rains.", "said", "Rain falls", "it rains") == ["it rains"]
    assert near("Vorr said it rains.\nKess waits.\nHe reads.", "said", "it rains", "Kess waits") == ["it rains"]


def test_a_quotation_and_a_list_go_on_in_the_next_paragraph():
    assert near("Vorr said it rains.\n“We wait.”", "said", "it rains", "We wait.") == ["it rains", "We wait."]
    assert near("Vorr asked: it rains.\nWe wait.", "asked:", "it rains", "We wait") == ["it rains", "We wait"]


def test_a_content_goes_on_in_its_paragraph_and_one_that_only_another_holds_stays():
    assert near("Vorr said it rains. Kess waits.", "said", "it rains", "Kess waits") == ["it rains", "Kess waits"]
    assert near("Rain falls.\nSo said Vorr.", "said", "Rain falls") == ["Rain falls"]


POSTED = "Vorr said on the web:\n“We will not sign it.”\n“We call on Lund to wait.”\nTamm called it absurd."


def test_a_paragraph_that_goes_on_with_a_speaker_is_not_of_who_is_named_below_it():
    words = find_words(POSTED)
    marks = [at for at, text in enumerate(words.texts) if text == "“"]
    ends = [at + 1 for at, text in enumerate(words.texts) if text == "”"]
    earlier = linked(words, "said", (marks[0], ends[0]))
    later = linked(words, "called", (marks[1], ends[1]), (len(words.texts) - 3, len(words.texts) - 1))
    found = {
        words.texts[item.cue.start]: item.content for item in continue_quotations(words, (earlier, later), no_source)
    }

    assert [run.start for run in found["said"]] == marks
    assert [run.start for run in found["called"]] == [len(words.texts) - 3]


@pytest.mark.parametrize(
    ("heading", "named", "speaks"),
    [
        ("Lena Vorr on the web", 2, True),
        ("Vorr, the envoy, on the web", 4, True),
        ("Key points of the plan", 5, False),  # no name
        ("It rained! Lena Vorr on the web", 5, False),  # a sentence of its own
        ("Lena Vorr on the web", 0, False),  # nobody found
    ],
)
def test_whom_a_colon_names_says_what_stands_below_it(heading, named, speaks):
    words = find_words(f"{heading}:\n“We will not sign it.”\nTamm called it absurd.")
    mark = words.texts.index("“")
    later = linked(words, "called", (mark, words.texts.index("”") + 1), (len(words.texts) - 3, len(words.texts) - 1))
    source = Run(role="source", start=0, end=named) if named else None
    found = continue_quotations(words, (later,), lambda _: source)
    below = [item for item in found if words.texts[item.cue.start] == ":"]

    assert [item.source for item in below] == ([source] if speaks else [])
    assert [len(item.content) for item in found if item not in below] == ([1] if speaks else [2])
