"""Sidecars, front matter, date lines and options."""

from pathlib import Path

import pytest

from onrecord.errors import BadMetadata
from onrecord.intake.metadata import (
    KNOWN_KEYS,
    Metadata,
    day_in_line,
    day_of,
    from_options,
    read_sidecar,
    split_front_matter,
)
from onrecord.types import ReportKind


def sidecar(folder: Path, text: str | bytes) -> Path:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "a.toml").write_bytes(data)
    return folder / "a.txt"


def test_a_sidecar_gives_every_key(tmp_path: Path) -> None:
    path = sidecar(
        tmp_path,
        'title = "Vorr  says no"\noutlet = "Tarn Courier"\npublished = 2031-03-04\n'
        'kind = "Statement"\nlanguage = "en"\nurl = "https://example.org/1"\n',
    )

    assert read_sidecar(path) == Metadata(
        title="Vorr says no",
        outlet="Tarn Courier",
        published="2031-03-04",
        kind=ReportKind.STATEMENT,
        language="en",
        source="https://example.org/1",
    )


def test_no_sidecar_says_nothing(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / "a.txt") == Metadata()


@pytest.mark.parametrize("value", ['"2031-03-04"', "2031-03-04", "2031-03-04T23:30:00", "2031-03-04T10:00:00Z"])
def test_a_day_may_be_a_text_or_a_date_of_toml(tmp_path: Path, value: str) -> None:
    assert read_sidecar(sidecar(tmp_path, f"published = {value}")).published == "2031-03-04"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('publised = "2031-03-04"', f"'publised' is unknown. Known keys: {', '.join(KNOWN_KEYS)}"),
        ('published = "4 March 2031"', "Write a day as YYYY-MM-DD"),
        ('published = "2031-02-30"', "Write a day as YYYY-MM-DD"),
        ("published = 2031", "Write a day as YYYY-MM-DD"),
        ('published = "2031-03-04T10:00"', "Write a day as YYYY-MM-DD"),
        ('kind = "essay"', "article, transcript, statement"),
        ("title = 3", "Write it as text"),
        ('title = " "', "Write it as text"),
        ('language = "english"', "two letters"),
        ("title = ", "not valid TOML"),
        (b'title = "d\xe9j\xe0"', "not valid UTF-8 at byte 10"),
        ("x = " + "[" * 5000, "not valid TOML"),
        ("#" * 100_001, "above 100,000 bytes"),
    ],
)
def test_a_sidecar_that_does_not_say_what_it_should_is_named(tmp_path: Path, text: str | bytes, reason: str) -> None:
    with pytest.raises(BadMetadata) as caught:
        read_sidecar(sidecar(tmp_path, text))

    assert reason in str(caught.value)
    assert caught.value.source.endswith("a.toml")


def test_an_option_that_is_no_day_is_named() -> None:
    with pytest.raises(BadMetadata, match="options: published is 'tomorrow'"):
        from_options(published="tomorrow", outlet=None)


def test_what_comes_first_goes_first() -> None:
    ours, theirs = Metadata(title="A"), Metadata(title="B", outlet="C")

    assert ours.over(theirs) == Metadata(title="A", outlet="C")


def test_flat_front_matter_gives_its_keys_and_leaves_the_rest() -> None:
    text = "---\ntitle: 'Vorr: no'\ndate: 2031-03-04 10:00 +0000\ntags:\n  - talks\nlayout: post\n---\nVorr said no.\n"

    metadata, rest = split_front_matter(text, "a.md")

    assert metadata == Metadata(title="Vorr: no", published="2031-03-04")
    assert rest == "Vorr said no.\n"


@pytest.mark.parametrize("fence", ["---", "--- "])
def test_front_matter_as_people_type_it_counts(fence: str) -> None:
    text = f"\n{fence}\nOutlet: Tarn Courier\nPublished: 2031-03-04\n{fence}\nVorr said no.\n"

    assert split_front_matter(text, "a.txt") == (
        Metadata(outlet="Tarn Courier", published="2031-03-04"),
        "Vorr said no.\n",
    )


def test_a_date_in_words_is_a_day_of_publication() -> None:
    assert split_front_matter("---\ndate: 4 March 2031\n---\nVorr said no.", "a.md")[0].published == "2031-03-04"


def test_front_matter_in_toml_gives_its_keys() -> None:
    text = '+++\noutlet = "Tarn Courier"\ndate = 2031-03-04\ndraft = false\n+++\nVorr said no.'

    metadata, rest = split_front_matter(text, "a.md")

    assert metadata == Metadata(outlet="Tarn Courier", published="2031-03-04")
    assert rest == "Vorr said no."


@pytest.mark.parametrize(
    "text",
    [
        "---\nVorr: We will not sign.\nHesk: Why?\n---\n",
        "---\nlayout: post\n---\nVorr said no.",
        "---\ntitle: no end\nVorr said no.",
        "---\nVorr said no.\n---\nHesk said yes.",
        "----\ntitle: x\n----\n",
    ],
)
def test_text_that_only_looks_like_front_matter_stays(text: str) -> None:
    assert split_front_matter(text, "a.txt") == (Metadata(), text)


def test_a_bad_day_in_front_matter_is_named() -> None:
    with pytest.raises(BadMetadata, match="a.md, front matter: published is 'soon'"):
        split_front_matter("---\npublished: soon\n---\nVorr said no.", "a.md")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031-03-04", "2031-03-04"),
        (" 2031-03-04T10:00Z", "2031-03-04"),
        ("2031-03-04 10:00", "2031-03-04"),
        ("2031-03-045", None),
        ("2031-13-04", None),
        ("4 March 2031", None),
        ("", None),
    ],
)
def test_the_day_an_iso_time_begins_with(value: str, day: str | None) -> None:
    assert day_of(value) == day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tuesday, March 4, 2031", ("2031-03-04", True)),
        ("4 March 2031", ("2031-03-04", True)),
        ("Published: 4th Mar 2031, 10:30 GMT", ("2031-03-04", True)),
        ("Posted on 2031-03-04", ("2031-03-04", True)),
        ("Sept. 4, 2031", ("2031-09-04", True)),
        ("Last updated: 4 March 2031 at 10:30 a.m.", (None, True)),
        ("31 February 2031", (None, False)),
        ("04/03/2031", (None, False)),
        ("March 2031", (None, False)),
        ("4 March 2031 saw the first talks", (None, False)),
    ],
)
def test_a_line_is_a_date_line_only_if_it_holds_nothing_else(line: str, expected: tuple[str | None, bool]) -> None:
    assert day_in_line(line) == expected
