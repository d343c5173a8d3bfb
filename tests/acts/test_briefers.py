from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.acts import find_acts
from onrecord.acts.briefers import briefer_of, headline_of
from onrecord.types import Report, ReportKind
from tests.acts.hand import propose, reading_of

WORDS = "We reject the toll. It's up to [Arland] to open the port."


def _briefer(title: str | None, text: str = "We wait.", kind: ReportKind = ReportKind.STATEMENT) -> str | None:
    found = briefer_of(Report(id="r-1", text=text, source="", title=title, kind=kind))
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Background Briefing by a Senior Borland Official on the talks", "Senior Borland Official"),
        ("Background briefing by two senior administration officials", "Senior Administration Official"),
        ("Conference Call Briefing with Administration Officials on the visit", "Administration Official"),
        ("Background Press Call by a Senior U.S. Official", "Senior U.S. Official"),
        ("Press Briefing by Press Secretary Lena Vorr", None),
        ("Briefing on the visit of an Arlish official", None),
        ("Statement by the parliament on officials", None),
        (None, None),
    ],
)
def test_an_official_whom_the_headline_only_describes_is_the_briefer(title: str | None, name: str | None) -> None:
    assert _briefer(title) == name


def test_the_headline_may_be_the_first_line_and_an_article_has_no_briefer() -> None:
    heading = "Background Briefing by a Senior Official"

    assert _briefer(None, f"{heading}\n\nWe wait.") == "Senior Official"
    assert _briefer(heading, kind=ReportKind.ARTICLE) is None
    assert headline_of(Report(id="r-1", text="We wait.\nFor talks.", source="")) == ""


def test_what_such_a_briefer_says_is_in_his_words() -> None:
    reading = reading_of(
        f"[Borland] waits. {WORDS}",
        propose("refuse", "reject", actor="We", about="the toll", teller="actor"),
        kind=ReportKind.STATEMENT,
    )
    titled = replace(reading, report=replace(reading.report, title="Background Briefing by a Senior Official"))
    (act,) = find_acts(titled).acts
    names = {actor.id: actor.name for actor in find_acts(titled).actors}

    assert [names[each] for each in act.actor_ids] == ["Senior Official"]
    assert names[act.told_by or ""] == "Senior Official"
