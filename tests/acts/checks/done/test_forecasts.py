from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, doubt
from tests.acts.hand import reading_of

THINGS = [
    ("[Kess] said the pact would end the war.", "pledge", "said the pact would end"),
    ("[Kess] said that would bring peace.", "pledge", "that would bring"),
    ("[Kess] said his plan will create jobs.", "pledge", "his plan will create"),
    ("[Kess] claimed this would stem smuggling.", "pledge", "would stem"),
    ("[Kess] shut the port, claiming this would stem smuggling.", "pledge", "would stem"),
    ("[Kess] said his plan for the new term will begin with ports.", "pledge", "will begin with"),
    ("[Kess] said not signing the pact would be a mistake.", "refuse", "said not signing"),
    ("[Kess] called not talking a mistake.", "deny", "called not talking"),
    ("[Kess] questioned whether [Vorr] was fit for office.", "accuse", "questioned"),
    ("[Kess] asked if the toll would hold.", "oppose", "asked"),
]
BINDING = [
    ("[Kess] said he would end the war.", "pledge", "would end"),
    ("[Kess] said no troops would be sent.", "pledge", "said no troops would be sent"),
    ("[Kess] said that under the plan for peace [he=Kess] will leave.", "pledge", "will leave"),
    ("[Kess] said the tariffs would be lifted.", "pledge", "would be lifted"),
    ("[Kess] issued a commitment that the sanctions will stay.", "pledge", "commitment that the sanctions will stay"),
    ("[Kess] promised that the pact would hold.", "pledge", "promised that the pact would hold"),
    ("[Kess] is not signing the pact, which is dead.", "refuse", "not signing"),
    ("Not wanting the pact, [Kess] was silent.", "refuse", "Not wanting"),
    ("[Kess] questioned the motives of [Vorr].", "accuse", "questioned"),
]


@pytest.mark.parametrize(("text", "kind", "cue"), THINGS)
def test_what_a_thing_will_do_or_one_wonders_is_only_said(text, kind, cue):
    found = doubt(reading_of(text), kind, cue, "Kess")

    assert found is not None
    assert (found.check, found.is_of_kind) == ("kind", True)


@pytest.mark.parametrize(("text", "kind", "cue"), BINDING)
def test_what_one_will_do_or_has_done_stands(text, kind, cue):
    assert check_of(reading_of(text), kind, cue, "Kess", polarity="refrain" if " no " in text else "do") is None


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("[Kess] demanded assurances that [Arland] would not attack.", "kind"),
        ("[Kess] was waiting for a guarantee; [Arland] gave a promise that it would not attack.", None),
        ("[Arland] gave assurances that it would not attack.", None),
    ],
)
def test_a_pledge_that_is_asked_for_is_not_given(text, check):
    assert check_of(reading_of(text), "pledge", "would not attack", "Arland", polarity="refrain") == check


@pytest.mark.parametrize(
    ("text", "cue", "check"),
    [
        ("[Kess] rejects the toll and always will.", "always will", "kind"),
        ("[Kess] rejects the toll, and says he always will, come what may.", "he always will", "kind"),
        ("[Kess] will pay the toll.", "will", None),
    ],
)
def test_a_verb_left_out_is_no_pledge(text, cue, check):
    assert check_of(reading_of(text), "pledge", cue, "Kess") == check


@pytest.mark.parametrize(
    ("text", "told_by", "check"),
    [
        ("[Kess] said [Arland] would use the truce to regroup.", "Kess", "kind"),
        ("[Kess] said [Arland] would exploit it.", "Kess", "kind"),
        ("[Kess] said [Arland] would use its ships to feed the port.", "Kess", None),
        ("[Arland] said it would regroup its ships.", "Arland", None),
    ],
)
def test_misuse_that_others_foresee_is_no_pledge(text, told_by, check):
    cue = "would exploit" if "exploit" in text else "would regroup" if "would regroup" in text else "would use"

    assert check_of(reading_of(text), "pledge", cue, "Arland", told_by=told_by) == check


NOT_DONE = [
    ("the deal would not affect truckers", "would not affect", "kind"),
    ("the quota plan would not work", "would not work", "kind"),
    ("the bill will not pass", "will not pass", "kind"),
    ("the plan will not go ahead", "will not go ahead", None),
    ("the plan will not get her vote", "will not get her vote", None),
    ("the pact would never be signed", "would never be signed", None),
    ("[Borland] would not pay", "would not pay", None),
    ("the deal would not be signed", "would not be signed", None),
]


@pytest.mark.parametrize(("text", "cue", "found"), NOT_DONE)
def test_what_a_thing_will_not_do_turns_nothing_down(text, cue, found):
    assert check_of(reading_of(f"[Arland] said {text}."), "refuse", cue, "Arland", told_by="Arland") == found


FORETOLD = [
    ("[Kess] said the ban would hit growers.", "ban would hit", "kind"),
    ("[Kess] said our ban would hit growers.", "ban would hit", None),
    ("[Kess] said the tariffs would continue.", "tariffs would continue", None),
    ("[Kess] said [Borland] would hit growers.", "would hit", None),
]


@pytest.mark.parametrize(("text", "cue", "found"), FORETOLD)
def test_what_a_thing_will_do_threatens_nobody(text, cue, found):
    assert check_of(reading_of(text), "threaten", cue, "Kess", told_by="Kess") == found


@pytest.mark.parametrize(
    ("text", "who", "check"),
    [
        ("“They will pick whoever wins,” [Kess] said.", "Kess", "actor"),
        ("“They will pick whoever wins,” [the League] said.", "the League", None),
        ("“We will pick whoever wins,” [Kess] said.", "Kess", None),
    ],
)
def test_what_several_will_do_binds_no_one_of_them_alone(text, who, check):
    assert check_of(reading_of(text), "pledge", "will pick", who, told_by=who) == check
