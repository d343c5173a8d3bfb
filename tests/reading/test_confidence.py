import pytest

from onrecord.acts.confidences import confidence_of
from onrecord.reading import confidence
from onrecord.reading.confidence import ATTRIBUTIONS, PROPOSED_ACTS, RULED_ACTS, calibrated, curves, share_at
from onrecord.types import ActKind


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


def test_rules_give_what_their_curve_gives(monkeypatch):
    monkeypatch.setattr(confidence, "curves", lambda: {RULED_ACTS: (1.0, 0.0)})
    before = confidence_of(ActKind.REFUSE, is_marked=True, is_own=True, is_hearsay=False)
    monkeypatch.setattr(confidence, "curves", lambda: {RULED_ACTS: (1.0, -1.0)})

    assert confidence_of(ActKind.REFUSE, is_marked=True, is_own=True, is_hearsay=False) < before
