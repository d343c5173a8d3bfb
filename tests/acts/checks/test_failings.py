from __future__ import annotations

import pytest

from tests.acts.checks.claims import repair


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
