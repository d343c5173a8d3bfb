from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue", "found"),
    [
        ("[Vorr] failed three times to refuse the offer.", "refuse", "failed three times to refuse", "refuse"),
        ("[Vorr] has failed to condemn [Borland] for the raid.", "accuse", "has failed to condemn", "accuse"),
        ("[Vorr] failed to openly oppose the bill.", "oppose", "failed to openly oppose", "oppose"),
        ("[Vorr] has failed to endorse the plan.", "oppose", "has failed to endorse", "support"),
        ("[Vorr] failed to reject the offer.", "refuse", "failed to reject", "refuse"),
        ("[Vorr] declined to reject the plan.", "refuse", "declined to reject", "refuse"),
        ("[Vorr] was unable to reject the plan.", "refuse", "was unable to reject", "refuse"),
        ("[Vorr] nearly rejected the plan.", "refuse", "nearly rejected", "refuse"),
        ("[Vorr] almost signed the accord.", "agree", "almost signed", "agree"),
        ("[Vorr] is on the verge of accepting the offer.", "agree", "is on the verge of accepting", "agree"),
        ("[Vorr] has all but accepted the accord.", "agree", "has all but accepted", "agree"),
        ("[Vorr] came close to endorsing [Kess].", "support", "came close to endorsing", "support"),
    ],
)
def test_what_somebody_failed_to_do_is_not_done(text, kind, cue, found):
    act = repair(text, kind, cue, "Vorr")

    assert (act.kind.value, act.status.value) == (found, "negated")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] said [Kess] failed to condemn the raid.", "accuse", "failed to condemn"),
        ("[Vorr] has not failed to condemn the raid.", "accuse", "has not failed to condemn"),
        ("[Vorr] failed to persuade [Kess] to reject the deal.", "demand", "failed to persuade"),
        ("[Vorr] declined to endorse the plan.", "refuse", "declined to endorse"),
        ("[Vorr] declined to sign.", "refuse", "declined to sign"),
        ("[Vorr] has almost always opposed the plan.", "oppose", "opposed"),
        ("[Vorr] accused [Kess] of failing to condemn the raid.", "accuse", "accused"),
    ],
)
def test_who_complains_of_a_failure_does_so(text, kind, cue):
    assert repair(text, kind, cue, "Vorr").status.value == "actual"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("[Vorr] stopped short of an apology for the raid.", "stopped short of an apology"),
        ("[Vorr] has stopped short of admitting the raid.", "has stopped short of admitting"),
    ],
)
def test_what_somebody_stopped_short_of_is_withheld(text, cue):
    act = repair(text, "concede", cue, "Vorr")

    assert (act.kind.value, act.status.value) == ("withhold", "actual")


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Vorr] refrained from condemning the raid.", "refrained from condemning", "withhold"),
        ("[Vorr] shied away from condemning the raid.", "condemning", "withhold"),
        ("[Vorr] did not refrain from condemning the raid.", "condemning", "accuse"),
        ("[Vorr] kept [Kess] from condemning the raid.", "condemning", "accuse"),
        ("[Vorr] has so far avoided openly condemning the raid.", "condemning", "withhold"),
        ("[Vorr] stopped short of condemning the raid.", "condemning", "withhold"),
        ("[Vorr] was careful not to condemn the raid.", "careful not to condemn", "withhold"),
        ("[Vorr] could not avoid condemning the raid.", "condemning", "accuse"),
        ("[Vorr] avoided a row by condemning the raid.", "condemning", "accuse"),
        ("[Vorr] was careful not to offend, and condemned the raid.", "condemned", "accuse"),
    ],
)
def test_what_somebody_refrained_from_is_withheld(text, cue, kind):
    assert repair(text, "accuse", cue, "Vorr").kind.value == kind


def test_who_did_not_stop_short_of_a_thing_did_it():
    assert repair("[Vorr] did not stop short of threats.", "threaten", "stop short of", "Vorr").kind.value == "threaten"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Vorr] was unable to agree on a text.", "agree", "was unable to agree on"),
        ("[Vorr] was unable to agree on a text.", "refuse", "agree on"),
        ("[Vorr] and [Kess] could not reach a deal on tolls.", "refuse", "could not reach a deal"),
        ("[Vorr] and [Kess] could not agree how to share the toll.", "refuse", "could not agree"),
        ("[Vorr] and [Kess] were again unable to find any lasting compromise.", "agree", "find"),
    ],
)
def test_who_was_unable_to_agree_with_another_agreed_to_nothing_and_refused_nothing(text, kind, cue):
    act = repair(text, kind, cue, "Vorr")

    assert (act.kind.value, act.status.value) == ("agree", "negated")


@pytest.mark.parametrize(
    ("text", "cue"),
    [("[Vorr] could not agree to the plan.", "agree to"), ("[Vorr] was unable to accept the plan.", "accept")],
)
def test_who_is_unable_to_agree_to_a_plan_refuses_it(text, cue):
    act = repair(text, "refuse", cue, "Vorr")

    assert (act.kind.value, act.status.value) == ("refuse", "actual")


@pytest.mark.parametrize(
    ("text", "kind", "cue", "found"),
    [
        ("[Vorr] and [Kess] failed on Friday to agree on a truce.", "agree", "failed on Friday to agree", "agree"),
        ("[Vorr] and [Kess] failed on Friday to agree on a truce.", "agree", "agree on", "agree"),
        ("[Kess] failed for a third time to reach a deal.", "agree", "failed for a third time to reach", "agree"),
        ("[Kess] failed once more, after hours of talks, to sign it.", "agree", "sign", "agree"),
        ("[Kess] failed to agree on the toll.", "agree", "failed to agree", "agree"),
        ("[Kess] failed late on Friday to approve the pact.", "refuse", "approve", "agree"),
        ("[Arland] failed on Friday to withdraw its troops.", "retreat", "failed on Friday to withdraw", "retreat"),
    ],
)
def test_what_was_failed_at_is_no_accord_and_no_deed(text, kind, cue, found):
    act = repair(text, kind, cue, "Arland" if "Arland" in text else "Kess")

    assert (act.kind.value, act.status.value) == (found, "negated")


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] failed [Arland] and wants to agree on a truce.", "agree", "agree on"),
        ("[Kess], who failed [Arland], agreed to leave.", "agree", "agreed to"),
        ("After the failed bid [Kess] moved to agree on a truce.", "agree", "agree on"),
        ("[Kess] did not fail to agree on the toll.", "agree", "did not fail to agree"),
        ("[Kess] turned it down and failed to appear.", "refuse", "turned it down"),
    ],
)
def test_another_failure_undoes_no_accord(text, kind, cue):
    assert repair(text, kind, cue, "Kess").status.value == "actual"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "is_doubted"),
    [
        ("[Kess] failed to gain concessions on the toll.", "refuse", "failed to gain", True),
        ("[Kess] failed on Friday to get a promise.", "pledge", "failed on Friday to get", True),
        ("[Kess] failed to win backing for it.", "support", "failed to win", True),
        ("[Kess] failed on Friday to extend the pause.", "sanction", "failed on Friday to extend", True),
        ("[Vorr] said [Kess] failed to secure peace.", "accuse", "failed to secure", False),
        ("[Kess] failed to attend the talks.", "refuse", "failed to attend", False),
        ("[Kess] failed and gave a promise.", "pledge", "gave a promise", False),
    ],
)
def test_who_failed_to_get_a_thing_did_not_refuse_or_give_it(text, kind, cue, is_doubted):
    assert (check_of(reading_of(text), kind, cue, "Kess") == "negation") is is_doubted


def test_what_is_avoided_is_shown_by_the_word_for_it():
    assert repair("[Vorr] avoided rejecting the plan.", "refuse", "rejecting", "Vorr").cue.quote == "avoided rejecting"
