from __future__ import annotations

import pytest

from onrecord.types import ReportKind
from tests.acts.hand import Said, acts_by_rules

MONDAY, APRIL, JUNE = "2031-05-05", "2031-04-30", "2031-06-02"
# text, day of each time expression, day of the one act.
DAYS = [
    ("[Vorr] pledged on Monday to open the gates on 2 June.", {"on Monday": MONDAY, "on 2 June": JUNE}, MONDAY),
    ("[Vorr] pledged to open the gates on 2 June.", {"on 2 June": JUNE}, None),
    ("[Vorr] pledged on Monday that [Arland] would open the gates on 2 June.",
     {"on Monday": MONDAY, "on 2 June": JUNE}, MONDAY),
    ("On Monday [Vorr] agreed to open the gates by 2 June.", {"On Monday": MONDAY, "2 June": JUNE}, MONDAY),
    ("[Kess] rejected the toll on Monday.", {"on Monday": MONDAY}, MONDAY),
    ("[Kess] rejected on Monday the toll of 30 April.", {"on Monday": MONDAY, "30 April": APRIL}, MONDAY),
    ("[Vorr] will meet [Kess] on 2 June.", {"on 2 June": JUNE}, JUNE),
    ("[Vorr] met [Kess] on Monday.", {"on Monday": MONDAY}, MONDAY),
    ("[Kess] urged [Arland] on Monday to leave by 2 June.", {"on Monday": MONDAY, "2 June": JUNE}, MONDAY),
    ("[Kess] urged [Arland] to leave by 2 June.", {"2 June": JUNE}, None),
    ("[Arland] will open the gates on 2 June.", {"on 2 June": JUNE}, None),
    ("[Kess] opposes the summit planned for 2 June.", {"2 June": JUNE}, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates", "day"), DAYS, ids=[case[0] for case in DAYS])
def test_the_day_of_a_speech_act_is_when_it_was_said_and_of_a_deed_when_it_is_done(text, dates, day):
    (act,) = acts_by_rules(text, dates=dates)

    assert act.day == day


def test_own_words_about_a_later_day_are_of_the_day_they_were_said():
    text = "“We will open the gates on 2 June,” [Vorr] said on Monday."
    said = Said("Vorr", "said", "“We will open the gates on 2 June,”", day=MONDAY)
    (act,) = acts_by_rules(text, said, dates={"on 2 June": JUNE, "on Monday": MONDAY})

    assert act.day == MONDAY


def test_own_words_of_a_statement_are_of_its_date_whatever_day_they_name():
    text = "Q: Is there any news for us?\n\n[Vorr]: We condemn the shelling of the port on Monday.\n\n"
    text += "Q: When?\n\n[Vorr]: Soon."
    (act,) = acts_by_rules(text, dates={"on Monday": MONDAY}, kind=ReportKind.TRANSCRIPT)

    assert act.day == "2031-05-10"
