"""The rules of the house that a machine can hold."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.pipeline import STAGES
from onrecord.types import ActKind

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "models").rglob("src/**/*.py")])
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
LONGEST_FILE = 400
# Built in pieces, so that this file is not its own finding.
FORBIDDEN = re.compile("/" + r"(?:work|home|root|Users)/[a-z]|pypi" + r"\.org/simple|index" + "-url")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=name_of)
def test_no_file_is_longer_than_a_person_reads(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_every_file_of_tests_holds_one(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    assert any(isinstance(node, ast.FunctionDef) and node.name.startswith("test_") for node in ast.walk(tree))


def undocumented(node: ast.AST, prefix: str = "") -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.ClassDef) and not child.name.startswith("_"):
            if not ast.get_docstring(child):
                yield prefix + child.name
            if isinstance(child, ast.ClassDef):
                yield from undocumented(child, f"{child.name}.")


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_public_name_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))

    assert ast.get_docstring(tree)
    assert list(undocumented(tree)) == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_types_are_structs(path: Path) -> None:
    """The class of a dataclass takes six times as long to make, and all are made when onrecord is loaded."""
    tree = ast.parse(path.read_text("utf-8"))
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]

    assert not any("dataclasses" in ast.unparse(node) for node in imported)


def test_every_need_of_a_stage_is_met_by_an_earlier_one() -> None:
    given = {"report"}
    for stage in STAGES:
        assert set(stage.needs) <= given, stage.name
        given |= set(stage.gives)


def test_stage_files_are_called_after_what_they_fill_in() -> None:
    for stage in STAGES:
        assert stage.run.__name__ == f"find_{stage.name}"
        assert stage.run.__module__.endswith(f".{stage.name}")


def test_no_file_names_a_place_on_one_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    found = []
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if not path.is_file() or path.stat().st_size > 2_000_000 or b"\0" in path.read_bytes()[:1024]:
            continue
        found += [f"{name}: {m[0]}" for m in FORBIDDEN.finditer(path.read_text("utf-8", errors="replace"))]

    assert found == []


def test_every_kind_of_act_is_explained() -> None:
    page = (ROOT / "docs" / "concepts.md").read_text("utf-8")

    assert [kind.value for kind in ActKind if f"`{kind.value}`" not in page] == []


def test_every_command_of_the_readme_exists_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.M))
    named = re.findall(r"^ +make ([a-z]+)", (ROOT / "README.md").read_text("utf-8"), flags=re.M)

    assert named
    assert set(named) <= targets
