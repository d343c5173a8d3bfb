from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] quoted a report that accuses [Borland] of cheating.", "accuse", "a report that accuses"),
        ("[Vorr] plans to reprint an editorial that accuses [Kess] of lying.", "accuse", "accuses"),
        ("[Vorr] read an article that criticizes the treaty.", "oppose", "criticizes"),
        ("[Vorr] cited a study which openly blames [Borland].", "accuse", "blames"),
        ("[Vorr] shared a video that mocks [Kess].", "accuse", "mocks"),
        ("[Vorr] received a letter that demands an apology.", "demand", "demands"),
    ],
)
def test_who_passes_a_text_on_does_not_say_it(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Vorr") == "actor"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] sent a letter that demands an apology.", "demand", "demands"),
        ("[Vorr] published an article that criticizes the treaty.", "oppose", "criticizes"),
        ("[Vorr] defended her letter that criticizes the treaty.", "oppose", "criticizes"),
        ("[Vorr] read the article and criticizes it.", "oppose", "criticizes"),
        ("[Vorr] signed a letter that urges a truce.", "demand", "urges"),
    ],
)
def test_who_writes_a_text_says_it(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Vorr") is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Statement by [the League] on the attack on the port", "attack"),
        ("Remarks by [the League] regarding the recent strikes on the port", "strikes"),
        ("Message from [the League] about the raid", "raid"),
    ],
)
def test_who_issues_a_statement_on_a_deed_does_not_do_it(text, cue):
    assert check_of(reading_of(text), "assault", cue, "the League") == "actor"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("Statement by [the League] on its attack on the port", "assault", "attack"),
        ("Statement by [Kess] on the attack by [the League]", "assault", "attack"),
        ("Remarks by [the League] on the visit to [Borland]", "meet", "visit"),
        ("[the League] stepped up the attack on the port", "assault", "attack"),
    ],
)
def test_its_own_deed_and_a_meeting_stay(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "the League") is None
