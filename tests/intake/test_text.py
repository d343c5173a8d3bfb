"""Plain text and Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.markdown import strip_markdown
from onrecord.intake.text import clean, read_markdown, read_plain


def test_line_ends_are_line_feeds_and_controls_go() -> None:
    assert clean("\ufeffa\r\nb\rc\x0cd\te\x00\x1b\x7f\ud800f") == "a\nb\nc\nd\tef"


def test_everything_else_stays_as_it_stood() -> None:
    text = "e\u0301 ﬁ “x” ‘y’ \u00a0\u200b\u2028 --  …"

    assert clean(text) == text


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    once.encode("utf-8")


def test_front_matter_is_taken_off_plain_text() -> None:
    draft = read_plain("---\r\noutlet: Tarn Courier\r\n---\r\nVorr said no.", "a.txt")

    assert (draft.text, draft.metadata.outlet) == ("Vorr said no.", "Tarn Courier")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Vorr says no #", "Vorr says no"),
        ("Vorr says no\n============\n\nTarn.", "Vorr says no\n\nTarn."),
        ("**Vorr** said *no*, and __meant__ _it_ ~~yes~~.", "Vorr said no, and meant it yes."),
        ("5 * 3, snake_case_word and 2*3*4", "5 * 3, snake_case_word and 2*3*4"),
        (
            "He [told *Tarn*](https://example.org/a_(b) 'x') so [twice][1].\n\n[1]: https://example.org",
            "He told Tarn so twice.",
        ),
        ("![Vorr and Hesk](a.jpg)\n\nVorr ![icon][i]said no.", "Vorr said no."),
        ("[![Vorr](a.jpg)](https://example.org)\n\nTarn.", "Tarn."),
        ("One line\nof a paragraph.\nHard  \nbreak.", "One line of a paragraph. Hard\n\nbreak."),
        ("- Vorr\n  said no\n- Hesk said yes\n1. Tarn", "Vorr said no\n\nHesk said yes\n\n1. Tarn"),
        ("> “No,” Vorr said.\n> “Never.”", "“No,” Vorr said. “Never.”"),
        ("a\n\n---\n\n* * *\n\nb", "a\n\nb"),
        ("<!-- not\nthis -->Vorr <em>said</em> <br/>no<!-- open", "Vorr said no<!-- open"),
        ("```\ncode\n```", "code"),
        ("A `word` and \\*stars\\* and <https://example.org>", "A word and *stars* and https://example.org"),
        ("| A | B |\n|---|:-:|\n| x | y |", "| A | B |\n\n| x | y |"),
        ("Said so.[^1]\n\n[^1]: A note.", "Said so."),
        ("**Vorr:** We said no.", "Vorr: We said no."),
        ("3 < 4 and a > b", "3 < 4 and a > b"),
    ],
)
def test_light_markup_is_stripped(marked: str, plain: str) -> None:
    assert strip_markdown(marked) == plain


def test_markdown_loses_front_matter_and_markup() -> None:
    draft = read_markdown("---\ntitle: A\n---\n# A\n\nVorr said *no*.", "a.md")

    assert (draft.text, draft.metadata.title) == ("A\n\nVorr said no.", "A")


@given(st.text(alphabet="ab*_[]()!`#>-|~<\\ \n:=1.", max_size=120))
def test_any_markdown_keeps_its_letters_outside_links_and_tags(text: str) -> None:
    kept = strip_markdown(text)

    # A fence may name a language, "~~~a", which is no word of the text.
    if not set(text) & set("[<") and "```" not in text and "~~~" not in text:
        assert [letter for letter in kept if letter in "ab"] == [letter for letter in text if letter in "ab"]


WRAPPED = (
    "The envoy of Norland said on Monday that the talks would go on for as long-\n"
    "standing custom wants them to, and that nobody should expect a quick end\nto them."
)


def test_lines_wrapped_at_a_column_become_one_paragraph() -> None:
    text = read_plain(WRAPPED, "x").text

    assert "\n" not in text
    assert "long-standing custom" in text
    assert "quick end to them" in text


@pytest.mark.parametrize(
    "text",
    [
        "Talks end\nEnvoys leave",  # headlines
        "- one thing that was said at length on the first of the days there\n- another that was not said",
        "Vorr: we will see what the coming weeks bring to all of us here today\nLund: we will indeed see it",
        "One paragraph to a line, as most pages have it, and it ends where it ends.\nAnother one follows.",
    ],
)
def test_lines_that_end_where_their_writer_ended_them_stay(text: str) -> None:
    assert read_plain(text, "x").text == text
