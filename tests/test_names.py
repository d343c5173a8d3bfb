from __future__ import annotations

import subprocess
import sys

import pytest

import onrecord


def test_public_names_are_sorted_and_all_there():
    assert onrecord.__all__ == sorted(onrecord.__all__)
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="forecast"):
        onrecord.forecast  # noqa: B018


def test_importing_the_package_loads_nothing_that_is_slow():
    slow = "{'numpy', 'onnxruntime', 'sqlite3', 'jinja2'}"
    code = f"import sys, onrecord; sys.exit(' '.join({slow} & set(sys.modules)) or None)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).returncode == 0
