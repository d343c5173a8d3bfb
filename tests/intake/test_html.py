"""HTML pages."""

import pytest

from onrecord.errors import EmptyReport
from onrecord.intake.html import declared_charset, is_page, read_page
from onrecord.intake.metadata import Metadata

LEAD = "Vorland President Dana Vorr has pledged that her country will not send troops to Kestria."
SECOND = "“You have my word,” she told reporters in Tarn, a day after meeting Ilan Hesk."
JSON = (
    '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Tarn"},{"@type":["NewsArticle"],'
    '"headline":"Vorr rules out troops &#8211; again","datePublished":"2031-03-04T23:30:00+02:00",'
    '"publisher":{"@type":"Organization","name":"Tarn Courier"}}]}</script>'
)


def page(*, head: str = "", body: str = "", around: str = "") -> str:
    article = f"<article>{body}<p>{LEAD}</p><p>{SECOND}</p></article>"
    return f"<!DOCTYPE html><html lang='en-GB'><head>{head}</head><body>{around}{article}</body></html>"


def words(text: str) -> str:
    return read_page(text, "a.html").text


def test_json_ld_goes_before_meta_and_title() -> None:
    head = (
        JSON
        + '<meta property="og:title" content="Other"><meta property="og:site_name" content="Other">'
        + '<meta property="article:published_time" content="2030-01-01"><title>Tarn Courier | Vorr</title>'
    )

    draft = read_page(page(head=head), "a.html")

    assert draft.metadata == Metadata(
        title="Vorr rules out troops – again", outlet="Tarn Courier", published="2031-03-04", language="en"
    )


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:title" content="Vorr rules out troops - Tarn Courier">',
        "<title>Vorr rules out troops | Tarn Courier</title>",
        "<title>Tarn Courier: news</title><meta name='twitter:title' content='Tarn Courier | Vorr rules out troops'>",
        '<script type="application/ld+json">{broken</script><title>Vorr rules out troops</title>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script><title>Vorr rules out troops</title>",
        '<script type="application/ld+json">{"@type":"Article","headline":["x"],"datePublished":1}</script>'
        "<title>Vorr rules out troops</title>",
    ],
)
def test_the_title_is_never_the_name_of_the_site(head: str) -> None:
    draft = read_page(page(head=head + '<meta property="og:site_name" content="Tarn Courier">'), "a.html")

    assert draft.metadata.title == "Vorr rules out troops"
    assert draft.metadata.outlet == "Tarn Courier"


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta property="article:published_time" content="2031-03-04T10:00Z">', "", "2031-03-04"),
        ('<meta name="DC.date.issued" content="2031-03-04">', "", "2031-03-04"),
        ("", '<time datetime="2031-03-04">4 March</time>', "2031-03-04"),
        (
            "",
            '<time datetime="2031-03-01"></time><time itemprop="datePublished" datetime="2031-03-04"></time>',
            "2031-03-04",
        ),
        ("", '<time datetime="2031-03-01">a</time><time datetime="2031-03-04">b</time>', None),
        ('<meta name="date" content="yesterday">', "", None),
        ("", "<p>Copyright 2031-03-04</p>", None),
    ],
)
def test_the_day_is_taken_only_where_the_page_states_it(head: str, body: str, day: str | None) -> None:
    assert read_page(page(head=head, body=body), "a.html").metadata.published == day


def test_the_headline_comes_first_if_the_body_lacks_it() -> None:
    assert words(page(head=JSON)) == f"Vorr rules out troops – again\n\n{LEAD}\n\n{SECOND}"


def test_a_headline_in_the_body_is_not_doubled() -> None:
    text = words(page(head="<title>Vorr: No Troops!</title>", body="<h1>Vorr – no troops</h1>"))

    assert text == f"Vorr – no troops\n\n{LEAD}\n\n{SECOND}"


def test_menus_scripts_captions_and_footers_are_no_part_of_the_article() -> None:
    around = "<nav><a href='/'>Home</a></nav><script>var a='Hesk';</script><style>p{}</style><footer>Imprint</footer>"
    body = "<figure><img alt='x'><figcaption>Vorr at sea</figcaption></figure>"

    text = words(page(around=around, body=body))

    assert text == f"{LEAD}\n\n{SECOND}"


def test_script_in_every_attribute_is_read_past() -> None:
    evil = 'onclick="alert(1)" style="x:expression(alert(1))" href="javascript:alert(1)" data-x="<script>1</script>"'
    body = f"<div {evil}><p {evil}>{LEAD}</p><a {evil}>x</a><p {evil}>{SECOND}</p></div>"

    found = words(f"<html {evil}><body {evil}>{body}</body></html>")

    assert LEAD in found
    assert SECOND in found
    assert "alert" not in found


@pytest.mark.parametrize("share", [0.55, 0.7, 0.8, 0.9, 0.97])
def test_a_page_that_breaks_off_is_read_as_far_as_it_goes(share: float) -> None:
    whole = page(head=JSON, body=f"<p>{LEAD}</p>" * 4)

    found = words(whole[: int(len(whole) * share)])

    assert LEAD in found
    assert "<" not in found


@pytest.mark.parametrize(
    "text",
    [
        "<html></html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<html><head><title>Vorr</title></head><body><img src=x></body></html>",
        "",
        "<!-- only this -->",
        "<?xml version='1.0' encoding='utf-16'?>",
    ],
)
def test_a_page_without_words_is_empty_and_says_so(text: str) -> None:
    with pytest.raises(EmptyReport, match="HTML page"):
        read_page(text, "a.html")


def test_a_page_without_paragraphs_keeps_its_sentences_whole() -> None:
    text = "<html><body><b>Vorr</b> said <i>no</i>.<br>Hesk left.<ul><li>Tarn</ul></body></html>"

    assert words(text) == "Vorr said no.\n\nHesk left.\n\nTarn"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b'<html><head><meta charset="windows-1252">', "windows-1252"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><html>', "iso-8859-1"),
        (b"<html><p>charset=utf-8", None),
    ],
)
def test_the_declared_charset_is_found(data: bytes, charset: str | None) -> None:
    assert declared_charset(data) == charset


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!doctype html><p>", True),
        ("\n <?xml version='1.0'?>\n<!-- x --><HTML lang=en>", True),
        ("<p>Vorr</p>", False),
        ("Vorr wrote <html>.", False),
    ],
)
def test_a_page_is_known_by_its_first_element(text: str, expected: bool) -> None:
    assert is_page(text) is expected
