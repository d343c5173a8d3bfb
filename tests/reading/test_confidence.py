import pytest
from msgspec.structs import replace

from onrecord.acts.confidences import share_of, weighed
from onrecord.reading import confidence
from onrecord.reading.confidence import ATTRIBUTIONS, PROPOSED_ACTS, RULED_ACTS, calibrated, curves, share_at
from onrecord.types import Act, ActKind, Polarity, Proposal, Span, Status, Teller
from tests.record.sample import act


@pytest.mark.parametrize("way", [ATTRIBUTIONS, RULED_ACTS, PROPOSED_ACTS])
def test_a_curve_keeps_the_order_and_stays_a_share(way):
    shares = [calibrated(way, sure / 20) for sure in range(1, 21)]

    assert shares == sorted(shares)
    assert shares[0] < shares[-1]
    assert all(0 < share < 1 for share in shares)


def test_every_curve_has_a_way_and_every_way_a_curve():
    assert set(curves()) == {ATTRIBUTIONS, RULED_ACTS, PROPOSED_ACTS}


def test_slope_1_and_offset_0_change_nothing_but_certainty():
    assert [round(share_at(1, 0, sure), 6) for sure in (0.2, 0.5, 0.9)] == [0.2, 0.5, 0.9]
    assert 0 < share_at(1, 0, 0.0) < share_at(1, 0, 1.0) < 1


def ruled() -> Act:
    share = share_of(ActKind.REFUSE, is_marked=True, is_own=True, is_hearsay=False)
    return replace(act("refuse"), confidence=share)


def seen(chance: float, kind: ActKind = ActKind.REFUSE, at: int = 0) -> Proposal:
    cue = Span(start=at, end=at + 3)
    return Proposal(
        kind=kind,
        chance=chance,
        cue=cue,
        evidence=cue,
        actor=None,
        recipient=None,
        about=None,
        condition=None,
        polarity=Polarity.DO,
        status=Status.ACTUAL,
        teller=Teller.ACTOR,
    )


def test_acts_of_rules_have_what_their_curve_gives(monkeypatch):
    monkeypatch.setattr(confidence, "curves", lambda: {RULED_ACTS: (1.0, 0.0)})
    before = weighed(ruled(), [seen(0.9)]).confidence
    monkeypatch.setattr(confidence, "curves", lambda: {RULED_ACTS: (1.0, -1.0)})

    assert weighed(ruled(), [seen(0.9)]).confidence < before


def test_an_act_of_the_rules_is_surer_where_the_encoder_sees_its_kind_at_its_cue():
    sure, unsure = weighed(ruled(), [seen(0.9)]).confidence, weighed(ruled(), [seen(0.2)]).confidence

    assert sure > unsure > weighed(ruled(), []).confidence
    assert weighed(ruled(), [seen(0.2), seen(0.9, ActKind.OPPOSE)]).confidence == unsure
