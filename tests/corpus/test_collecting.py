from __future__ import annotations

import gc

import pytest

from onrecord.corpus.collecting import collecting_seldom


def test_what_is_loaded_is_passed_over_only_as_long_as_reports_are_read() -> None:
    before, frozen = gc.get_threshold(), gc.get_freeze_count()

    with collecting_seldom():
        assert gc.get_freeze_count() > frozen
        assert gc.get_threshold()[0] > before[0]
    with pytest.raises(KeyError), collecting_seldom():
        raise KeyError

    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
    assert gc.isenabled()
