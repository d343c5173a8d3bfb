from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import onrecord
from onrecord.patterns import Unmade, pattern_of


def test_a_pattern_is_made_when_it_is_first_used():
    found = pattern_of(r"(?P<day>\d+)", re.IGNORECASE)

    assert "search" not in vars(found)
    assert found.pattern == r"(?P<day>\d+)"
    match = found.search("on 12 May")
    assert match is not None
    assert match["day"] == "12"
    assert "search" in vars(found)
    assert found.flags & re.IGNORECASE


def test_a_pattern_has_nothing_else():
    with pytest.raises(AttributeError, match="scanner"):
        _ = pattern_of("a").scanner


def test_every_pattern_can_be_made():
    modules = [
        import_module(each.name)
        for each in walk_packages(onrecord.__path__, "onrecord.")
        if each.name.startswith(("onrecord.intake", "onrecord.reading", "onrecord.acts"))
    ]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Unmade)]

    assert len(found) > 100
    assert all(each.flags is not None for each in found)
