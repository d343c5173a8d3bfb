from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of

AHEAD = [
    ("[Kess] will meet [Vorr] on Monday.", "meet", "will meet"),
    ("[Kess] is due to call [Vorr].", "meet", "is due to call"),
    ("Troops of [Borland] are about to leave the delta.", "retreat", "are about to leave"),
    ("[Kess] was invited to meet [Vorr].", "meet", "meet"),
    ("The talks of [Kess] and [Vorr] are planned for June.", "meet", "talks"),
    ("[Kess]’s upcoming visit was welcomed.", "meet", "visit"),
]
PAST = [
    ("[Borland] shelled the port in 1974.", "assault", "shelled"),
    ("Two decades ago [Borland] shelled the port.", "assault", "shelled"),
    ("[Kess], who led [Borland] from 2001 to 2005, refused the toll.", "refuse", "refused"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), AHEAD)
def test_what_lies_ahead_is_not_done(text, kind, cue):
    assert check_of(reading_of(text), kind, cue) == "status"
    assert check_of(reading_of(text), kind, cue, status="future") is None


@pytest.mark.parametrize(("text", "kind", "cue"), PAST)
def test_what_is_long_past_is_not_done_now(text, kind, cue):
    assert check_of(reading_of(text), kind, cue) == "status"
    assert check_of(reading_of(text), kind, cue, status="historical") is None


@pytest.mark.parametrize("text", ["Yesterday [Kess] refused the toll.", "Since 1998 [Kess] has refused the toll."])
def test_news_is_no_history(text):
    assert check_of(reading_of(text), "refuse", "refused") is None
    assert check_of(reading_of(text), "refuse", "refused", status="historical") == "status"


def test_a_deed_in_a_condition_is_only_supposed():
    reading = reading_of("[Vorr] will sign if [Borland] withdraws its boats.")

    assert check_of(reading, "retreat", "withdraws", "Borland") == "status"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("The blockade ends only when [Borland] withdraws its boats.", "retreat", "withdraws"),
        ("[Vorr] will sign when [Borland] withdraws its boats.", "retreat", "withdraws"),
        ("Tolls will fall as soon as [Borland] withdraws its boats.", "retreat", "withdraws"),
        ("[Vorr] said the port opens once [Borland] has accepted it.", "agree", "accepted"),
        ("[Vorr] will keep the toll until [Borland] drops its claim.", "concede", "drops"),
    ],
)
def test_a_deed_that_others_wait_for_is_not_done(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Borland") == "status"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("Talks resumed when [Borland] withdrew its boats.", "retreat", "withdrew"),
        ("The port opened once [Borland] accepted it.", "agree", "accepted"),
        ("Once again [Borland] rejects the toll.", "refuse", "rejects"),
        ("When [Vorr] speaks, [Borland] rejects the toll.", "refuse", "rejects"),
    ],
)
def test_a_deed_beside_a_time_is_done(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Borland") is None


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] warned that [Arland] would leave if [Borland] demanded a share.", "demand", "demanded"),
        ("[Vorr] will wait unless [Borland] rejects the plan.", "refuse", "rejects"),
        ("If [Borland] pledges a truce, [Vorr] will sign.", "pledge", "pledges"),
    ],
)
def test_a_stance_in_a_condition_is_only_supposed(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Borland") == "status"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("Even if the price is high, [Borland] demanded a share.", "demand", "demanded"),
        ("[Borland] demanded a share if the mine opens.", "demand", "demanded"),
    ],
)
def test_a_stance_beside_a_condition_is_taken(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Borland") is None


def test_talks_that_are_to_resume_lie_ahead():
    text = "Talks between [Arland] and [Borland] are to resume on Monday."

    assert check_of(reading_of(text), "meet", "Talks", "Arland") == "status"


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("[Vorr] scrapped the toll in 2022 after [Borland] agreed to limits.", "status"),
        ("[Vorr] scrapped the toll on Monday after [Borland] agreed to limits.", None),
        ("[Vorr] scrapped the toll of 2022 after [Borland] agreed to limits.", None),
    ],
)
def test_what_came_before_something_long_past_is_long_past(text, check):
    assert check_of(reading_of(text), "agree", "agreed to", "Borland") == check


@pytest.mark.parametrize(
    ("text", "cue", "is_doubted"),
    [
        ("The deal still has to be approved by [northern states].", "has to be approved by", True),
        ("The deal needs to be signed by [northern states].", "signed by", True),
        ("The deal must be ratified by [northern states].", "ratified by", True),
        ("The deal was approved by [northern states].", "was approved by", False),
        ("[northern states] had to agree to the deal.", "agree to", False),
    ],
)
def test_an_accord_that_has_to_be_is_ahead(text, cue, is_doubted):
    assert (check_of(reading_of(text), "agree", cue, "northern states") == "status") is is_doubted
