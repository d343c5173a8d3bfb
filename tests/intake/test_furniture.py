"""Page furniture goes, the article stays."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.furniture import drop_furniture
from onrecord.intake.labels import label_reason

HEADLINE = "Vorr Rules Out Troops in Kestria as Tarn Talks Move On"
LEAD = "Vorland President Dana Vorr has pledged that her country will not send troops to Kestria, even as talks go on."
SECOND = "Speaking in Tarn a day after meeting Ilan Hesk, Vorr said: “You have my word.”"
BODY = (LEAD, SECOND, "“It takes two,” Hesk said.", "Hesk declined to comment.")
SEED = Path(__file__).parents[3] / "shared" / "reports" / "seed.txt"


def page(*, top: tuple[str, ...] = (), between: tuple[str, ...] = (), tail: tuple[str, ...] = ()) -> str:
    return "\n\n".join((*top, HEADLINE, *between, *BODY, *tail))


def dropped(text: str) -> list[str]:
    return [item.text for item in drop_furniture(text).furniture]


@pytest.mark.parametrize(
    "line",
    [
        "Exit mobile version",
        "View desktop version",
        "Switch to mobile site",
        "Skip to main content",
        "Back to top",
        "Close gallery",
        "Share this article",
        "Share on Facebook",
        "Tweet",
        "Sign up for our daily newsletter",
        "Subscribe to our newsletter!",
        "Subscribe now",
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Story continues below advertisement",
        "Read more: Olm builds a new port",
        "Related articles",
        "You may also like",
        "Photo: Lena Orrin/Harbour Wire",
        "Dana Vorr in Tarn (Photo: Harbour Wire)",
        "Site icon Tarn Courier",
        "Tarn Courier logo",
        "3 min read",
        "Published 3 hours ago",
        "Updated: 4 March 2031, 10:30 GMT",
        "12 comments",
        "Leave a comment",
        "Tags: ceasefire, talks",
        "© 2031 Tarn Courier. All rights reserved.",
        "We use cookies to improve your experience.",
        "Cookie settings",
        "https://example.org/a/1",
        "Home | World | Politics",
        "Home > World > Kestria",
    ],
)
def test_a_line_that_pages_print_around_any_report_goes(line: str) -> None:
    assert label_reason(line) is not None
    assert dropped(page(tail=(line,))) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fall in Tarn",
        "Vorr and Hesk share a table",
        "Follow the money, says Hesk",
        "Close the port, Kestria tells Vorland",
        "Open skies deal in doubt",
        "Read my lips",
        "Print run of the accord sells out",
        "Related parties must sign too, Hesk says",
        "Copyright accord signed in Olm",
        "Get troops out of Kestria, Vorr tells Hesk",
        "Join the accord, Olm urges",
        "Images of war shock Tarn",
        "Icon of the port strike dies",
        "Updated accord still lacks a date",
        "Cookies and tea for the envoys",
        "Video: “We will not sign”",
        "Read more than once, the text gives Vorland no veto.",
        "What comes next",
        "“No further”",
        "Twitter.",
        "| Vorland | 12 | 3 |",
    ],
)
def test_a_headline_or_subhead_that_begins_like_a_label_stays(line: str) -> None:
    assert label_reason(line) is None
    assert dropped(page(tail=(line,))) == []


def test_site_icon_caption_and_exit_label_go_and_the_headline_stays() -> None:
    text = page(top=("Site icon Tarn Courier",), between=("Vorr and Hesk",), tail=("Exit mobile version",))

    sifted = drop_furniture(text)

    assert [(item.text, item.reason) for item in sifted.furniture] == [
        ("Site icon Tarn Courier", "image text"),
        ("Vorr and Hesk", "caption: names only"),
        ("Exit mobile version", "control of the page"),
    ]
    assert sifted.title == HEADLINE
    assert sifted.text == page()


def test_what_is_dropped_says_where_it_would_have_stood() -> None:
    sifted = drop_furniture(page(top=("Menu",), between=("Vorr and Hesk",), tail=("Back to top",)))

    at = [item.at for item in sifted.furniture]
    assert at == [0, sifted.text.index(LEAD), len(sifted.text)]


@pytest.mark.parametrize("line", ["Vorr and Hesk", "President Dana Vorr (left) with Ilan Hesk in Tarn", "Dana Vorr"])
def test_a_bare_caption_between_headline_and_body_goes(line: str) -> None:
    assert dropped(page(between=(line,))) == [line]


@pytest.mark.parametrize(
    "line",
    ["Talks Stall", "Vorr Refuses", "Vorr and Orrin", "Troops in Kestria", "Vorr meets Hesk", "“Vorr and Hesk”"],
)
def test_a_short_line_with_a_word_that_is_no_name_of_the_body_stays(line: str) -> None:
    assert dropped(page(between=(line,))) == []


def test_names_alone_stay_inside_the_body_where_they_may_be_subheads() -> None:
    assert dropped("\n\n".join((HEADLINE, LEAD, "Kestria", SECOND))) == []


def test_names_alone_stay_in_speech_where_they_may_be_speakers() -> None:
    text = page(between=("Vorr and Hesk", "By Lena Orrin"))

    assert drop_furniture(text, is_article=False).furniture == ()


def test_bylines_and_a_second_headline_go_below_the_headline_only() -> None:
    lines = ("By Lena Orrin and Tom Ask", HEADLINE.upper(), "Lena Orrin, Diplomatic Correspondent")

    assert dropped(page(between=lines)) == list(lines)
    assert dropped("By Sea and Air\n\n" + LEAD) == []


def test_a_date_line_gives_the_day_of_publication() -> None:
    sifted = drop_furniture(page(between=("Updated: 5 March 2031", "Tuesday, March 4, 2031")))

    assert sifted.published == "2031-03-04"
    assert len(sifted.furniture) == 2


def test_a_date_line_inside_the_body_stays() -> None:
    text = "\n\n".join((HEADLINE, LEAD, "4 March 2031", SECOND))

    assert drop_furniture(text).published is None
    assert dropped(text) == []


def test_a_menu_above_and_below_goes() -> None:
    menu = ("Home", "World", "Harbour life", "Contact")

    assert dropped(page(top=menu, tail=("News", "Weather", "Jobs"))) == [*menu, "News", "Weather", "Jobs"]


@pytest.mark.parametrize(
    "lines", [("Vorland", "12", "Kestria", "9", "Olm", "3"), ("World", "News", "Sport", "Weather")]
)
def test_a_list_of_short_lines_without_a_body_stays(lines: tuple[str, ...]) -> None:
    assert drop_furniture("\n".join(lines)).furniture == ()
    assert dropped("\n\n".join((HEADLINE, LEAD, "Vorland", "12", "Kestria", "9"))) == []


def test_a_line_that_stands_three_times_goes_and_names_that_do_so_stay() -> None:
    text = "\n\n".join(
        (HEADLINE, LEAD, "Follow our coverage live", SECOND, "Follow our coverage live", LEAD, "Dana Vorr")
    )
    text = "\n\n".join((text, SECOND, "Dana Vorr", LEAD, "Follow our coverage live", SECOND, "Dana Vorr", LEAD))

    assert dropped(text) == ["Follow our coverage live"] * 3


def test_a_wrapped_paragraph_loses_no_line() -> None:
    wrapped = "Vorr told her guests in the great hall of the harbour to\nshare this story\nwith all, and to"
    text = f"{HEADLINE}\n\n{wrapped}\nShare on Facebook\nwhat they saw."

    assert dropped(text) == []


def test_lines_without_blank_lines_between_them_are_judged_alike() -> None:
    text = page(top=("Skip to content",), between=("Vorr and Hesk", "Share"), tail=("Exit mobile version",))

    assert dropped(text.replace("\n\n", "\n")) == dropped(text)


def test_a_known_title_is_kept_as_the_title() -> None:
    sifted = drop_furniture(page(between=("Vorr and Hesk",)), title=HEADLINE)

    assert sifted.title == HEADLINE
    assert [item.text for item in sifted.furniture] == ["Vorr and Hesk"]


def test_no_line_of_an_article_is_lost_among_any_furniture() -> None:
    tops = ("Site icon Tarn Courier", "Menu", "Advertisement", "Home | World | Tarn")
    heads = (
        HEADLINE,
        "“No Troops,” Vorr Tells Olm",
        "Vorland, Kestria Agree to Meet",
        "Will Vorland Sign?",
        "Vorr: No Deal",
    )
    subs = ("What comes next", "A Deal in Doubt", "Hesk responds", "“A step too far”", "Who pays?", "Key points")
    tails = ("Exit mobile version", "Share", "Tags: talks", "Related: Olm builds a port")
    for top, head, sub, tail in product(tops, heads, subs, tails):
        kept = (head, LEAD, SECOND, sub, *BODY[2:])

        sifted = drop_furniture("\n\n".join((top, *kept, tail)))

        assert sifted.text == "\n\n".join(kept)
        assert sifted.title == head
        assert [item.text for item in sifted.furniture] == [top, tail]


@given(
    st.lists(
        st.sampled_from(
            ["Share", "Menu", HEADLINE, LEAD, "", "  ", "Vorr and Hesk", "By Lena Orrin", "a", "4 March 2031"]
        )
    )
)
def test_every_word_is_either_in_the_text_or_set_aside(lines: list[str]) -> None:
    sifted = drop_furniture("\n".join(lines))

    left = [line.strip() for line in sifted.text.split("\n") if line.strip()]
    aside = [item.text for item in sifted.furniture]
    assert sorted(left + aside) == sorted(line.strip() for line in lines if line.strip())
    assert all(0 <= item.at <= len(sifted.text) for item in sifted.furniture)


@pytest.mark.skipif(not SEED.exists(), reason="the shared reports are not beside the repository")
def test_exactly_three_lines_of_the_seed_go() -> None:
    text = SEED.read_text(encoding="utf-8")

    sifted = drop_furniture(text)

    lines = [line for line in text.split("\n") if line]
    assert [item.text for item in sifted.furniture] == [lines[0], lines[2], lines[-1]]
    assert sifted.title == lines[1]
    assert sifted.text == "\n\n".join([lines[1], *lines[3:-1]])
