from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import ReportKind
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def doers(text: str, *, kind: ReportKind = ReportKind.TRANSCRIPT) -> tuple[str, ...]:
    reading = reading_of(text)
    reading = replace(reading, report=replace(reading.report, kind=kind))
    act = claim(reading, "coerce", "detained", "Arland", to="Borland")
    return repaired(act, Places(reading).of(act)).actor_ids


@pytest.mark.parametrize("label", ["[Arland] News Service", "[Arland] TV", "[Arland] Daily"])
def test_an_outlet_that_asks_does_nothing_in_its_question(label: str) -> None:
    assert doers(f"{label}: Last week, staff of [Borland] were held and detained for long.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "[Arland] News Service: Last week [Arland] detained staff of [Borland].",
        "[Arland]: Last week we detained staff of [Borland].",
        "Last week [Arland] told the Tarn Daily: it detained staff of [Borland].",
    ],
)
def test_who_is_named_in_the_question_or_has_the_word_stays(text: str) -> None:
    assert doers(text) == ("ARL",)


def test_what_an_article_says_before_a_colon_stays() -> None:
    assert doers("[Arland] News Service: staff of [Borland] detained.", kind=ReportKind.ARTICLE) == ("ARL",)
