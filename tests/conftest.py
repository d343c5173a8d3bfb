"""Tests marked `model` load the shipped weights; they skip with a reason where no weights are installed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from onrecord.errors import ModelMissing

# No test is timed: on a machine that does other work as well, making up data takes its time.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def _missing_model() -> str | None:
    from onrecord.reading.encoder import load_encoder

    try:
        load_encoder()
    except ModelMissing as error:
        return str(error)
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    marked = [item for item in items if "model" in item.keywords]
    if marked and (reason := _missing_model()):
        for item in marked:
            item.add_marker(pytest.mark.skip(reason=reason))
