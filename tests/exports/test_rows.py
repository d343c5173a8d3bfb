from __future__ import annotations

from onrecord.exports.rows import acts_row, attributions_row, dates_row, find_outermost, mentions_row
from onrecord.types import Attribution, Chain, DateMention, How, Mention, Noun, NounKind, Reading, Report, Span, Voice
from tests.exports.sample import ACTORS, first_reading, make_attribution, make_report, second_reading, words


def test_an_attribution_row_has_offsets_voice_speaker_and_confidence():
    reading = first_reading()

    row = attributions_row("row 7", reading)

    said = row["attributions"][0]
    text = reading.report.text
    assert row["id"] == "row 7"
    assert list(said) == ["source", "cue", "content", "voice", "speaker", "confidence"]
    assert [text[s:e] for s, e in said["source"]] == ["President Ilse Vale"]
    assert [text[s:e] for s, e in said["cue"]] == ["said"]
    assert said["voice"] == "mixed"
    assert said["speaker"] == {"id": "x-vale", "name": "Ilse Vale"}
    assert said["confidence"] == 0.9


def test_an_act_row_names_its_actors_and_counts_in_the_text():
    reading = first_reading()

    offer = acts_row("row 7", reading)["acts"][2]

    text = reading.report.text
    assert offer["kind"] == "offer"
    assert offer["actors"] == ["Oren Dask"]
    assert offer["speaks_for"] == "Belmark"
    assert offer["told_by"] == "Oren Dask"
    assert offer["recipient"] is None
    assert text[slice(*offer["condition"])] == "if the talks in Lorn resume"
    assert text[slice(*offer["cue"])] == "ready"
    assert [text[s:e][:11] for s, e in offer["evidence"]] == ["He is ready"]


def test_an_act_the_reporter_tells_has_no_teller_and_no_condition():
    withheld = acts_row("x", first_reading())["acts"][3]

    assert withheld["told_by"] is None
    assert withheld["condition"] is None


def test_only_outermost_attributions_are_given():
    text = "Vale said that Dask told her that the toll would stay."
    report = make_report(text, title=None, outlet=None, published=None, source="x")
    outer = make_attribution(report, "Vale", "said", "that Dask told her that the toll would stay")
    inner = make_attribution(report, "Dask", "told", "that the toll would stay")
    reading = Reading(report=report, actors=ACTORS, attributions=(outer, inner))

    found = find_outermost(reading.attributions)

    assert found == (outer,)


def test_attributions_side_by_side_are_all_outermost():
    both = first_reading().attributions

    assert find_outermost(both) == both


def test_a_text_without_entries_gives_an_empty_row():
    empty = Reading(report=second_reading().report)

    assert attributions_row("a", empty) == {"id": "a", "attributions": []}
    assert acts_row("a", empty) == {"id": "a", "acts": []}
    assert dates_row("a", empty) == {"id": "a", "dates": []}


def test_a_date_row_has_the_words_and_the_first_and_last_day_or_none():
    report = second_reading().report
    named = DateMention(evidence=words(report, "6 March 2031"), start="2031-03-06", end="2031-03-06")
    open_ = DateMention(evidence=words(report, "Thursday"), start=None, end=None)

    row = dates_row("row 7", Reading(report=report, dates=(open_, named)))

    assert [report.text[slice(*each["span"])] for each in row["dates"]] == ["Thursday", "6 March 2031"]
    assert [(each["start"], each["end"]) for each in row["dates"]] == [(None, None), ("2031-03-06", "2031-03-06")]


def test_mentions_carry_chain_type_and_actor_and_leave_things_out_unless_they_speak_somewhere() -> None:
    text = "Dask and his aides read the note. The note says no. Both sides left."
    report = Report(id="r", text=text, source="")

    def noun(words: str, kind: NounKind, *, nth: int = 0, is_plural: bool = False) -> Noun:
        at = -1
        for _ in range(nth + 1):
            at = text.index(words, at + 1)
        span = Span(start=at, end=at + len(words))
        head = Span(start=span.end - len(words.split()[-1]), end=span.end)
        return Noun(span=span, head=head, kind=kind, form="name", is_plural=is_plural, links=(), new=1.0)

    nouns = (
        noun("Dask", NounKind.PERSON),
        noun("his aides", NounKind.PERSON, is_plural=True),
        noun("the note", NounKind.THING),
        noun("The note", NounKind.THING),
        noun("Both sides", NounKind.ORGANIZATION, is_plural=True),
    )
    said = Attribution(
        id="t-1",
        source=report.evidence(nouns[3].span),
        cue=report.evidence(Span(start=text.index("says"), end=text.index("says") + 4)),
        content=(report.evidence(Span(start=text.index("no."), end=text.index("no.") + 2)),),
        voice=Voice.INDIRECT,
        confidence=1.0,
    )
    chains = (
        Chain(nouns=(0,), actor_ids=("x-dask",)),
        Chain(nouns=(1,), actor_ids=()),
        Chain(nouns=(2, 3), actor_ids=()),
        Chain(nouns=(4,), actor_ids=("x-ardania", "x-belmark")),
    )
    reading = Reading(report=report, actors=ACTORS, nouns=nouns, chains=chains, attributions=(said,))

    rows = mentions_row("1", reading)["mentions"]

    assert [(text[slice(*row["span"])], row["chain"], row["type"]) for row in rows] == [
        ("Dask", 0, "person"),
        ("his aides", 1, "group"),
        ("the note", 2, "organization"),
        ("The note", 2, "organization"),
        ("Both sides", 3, "group"),
    ]
    assert [row["actor"] and row["actor"]["id"] for row in rows] == ["x-dask", None, None, None, None]


def test_a_pronoun_that_the_record_leaves_open_has_a_chain_and_no_actor() -> None:
    text = "Dask came. He left."
    report = Report(id="r", text=text, source="")
    spans = (Span(start=0, end=4), Span(start=11, end=13))
    nouns = tuple(
        Noun(span=span, head=span, kind=NounKind.PERSON, form=form, is_plural=False, links=(), new=1.0)
        for span, form in zip(spans, ("name", "he"), strict=True)
    )
    mentions = (
        Mention(evidence=report.evidence(spans[0]), actor_ids=("x-dask",), how=How.NAME),
        Mention(evidence=report.evidence(spans[1]), actor_ids=(), how=How.PRONOUN),
    )
    chain = Chain(nouns=(0, 1), actor_ids=("x-dask",))
    reading = Reading(report=report, actors=ACTORS, nouns=nouns, mentions=mentions, chains=(chain,))

    rows = mentions_row("1", reading)["mentions"]

    assert [row["chain"] for row in rows] == [0, 0]
    assert [row["actor"] and row["actor"]["id"] for row in rows] == ["x-dask", None]


def test_a_thing_that_speaks_once_is_shown_wherever_it_is_named() -> None:
    text = "A letter came. The letter says no. A boat left."
    report = Report(id="r", text=text, source="")
    heads = (Span(start=2, end=8), Span(start=19, end=25), Span(start=37, end=41))
    spans = (Span(start=0, end=8), Span(start=15, end=25), Span(start=35, end=41))
    nouns = tuple(
        Noun(span=span, head=head, kind=NounKind.THING, form="other", is_plural=False, links=(), new=1.0)
        for span, head in zip(spans, heads, strict=True)
    )
    chains = (Chain(nouns=(0, 1), actor_ids=()), Chain(nouns=(2,), actor_ids=()))

    rows = mentions_row("1", Reading(report=report, nouns=nouns, chains=chains))["mentions"]

    assert [(text[slice(*row["span"])], row["chain"]) for row in rows] == [("A letter", 0), ("The letter", 0)]
