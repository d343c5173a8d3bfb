from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from onrecord.cli.main import app

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"


def commands():
    """Return the words of every command, with its options."""
    found = {}

    def walk(command, words):
        for name, each in getattr(command, "commands", {}).items():
            walk(each, [*words, name])
        if words and (not getattr(command, "commands", {}) or command.invoke_without_command):
            found[" ".join(words)] = [name for each in command.params for name in each.opts if name.startswith("--")]

    walk(typer.main.get_command(app), [])
    return found


@pytest.mark.parametrize("command", commands())
def test_each_command_and_each_of_its_options_is_in_the_docs(command):
    sections = DOCS.read_text("utf-8").split("\n## ")
    section = next((each for each in sections if each.startswith(f"`onrecord {command}")), "")

    assert section, f"docs/commands.md has no section for {command}"
    for option in commands()[command]:
        assert f"`{option}" in section, f"{option} of {command} is not in the docs"


def test_the_docs_describe_no_command_that_is_not_there():
    described = [
        line.split("`")[1] for line in DOCS.read_text("utf-8").splitlines() if line.startswith("## `onrecord ")
    ]

    names = {" ".join(word for word in line.split()[1:] if word.islower()) for line in described}
    assert names == set(commands())


def test_help_loads_nothing_that_is_slow():
    code = (
        "import sys; sys.argv = ['onrecord', '--help']\n"
        "from onrecord.cli.main import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "slow = {'numpy', 'onnxruntime', 'tokenizers', 'trafilatura', 'sqlite3', 'jinja2', 'rich.table'}\n"
        "sys.exit(' '.join(slow & set(sys.modules)) or None)"
    )

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stderr
    assert "positions" in ran.stdout


def test_an_error_is_one_line_and_exit_code_2(run, tmp_path):
    ran = run("acts", "--record", tmp_path / "none.sqlite")

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("Error: ")
    assert "Run: onrecord read" in ran.err
    assert ran.err.count("\n") == 1


def test_the_version_is_printed(run):
    assert run("--version").out.strip() == "0.1.0"


@pytest.mark.parametrize(
    "arguments", [("--as-of", "soon"), ("--as-of", "2031-13"), ("--as-of", "2031-02-29"), ("--basis", "rumour")]
)
def test_a_value_that_is_none_is_refused_with_what_to_write(run, record, arguments):
    ran = run("positions", "--record", record, *arguments)

    assert ran.code == 2
    assert arguments[1] in ran.err
    assert "YYYY-MM-DD" in ran.err or "own-words" in ran.err


def test_stages_shows_the_pipeline_in_order(run):
    from onrecord.pipeline import STAGES

    ran = run("stages")

    at = [ran.out.index(f"\n{stage.name} ") for stage in STAGES]
    assert at == sorted(at)


def test_a_command_that_is_not_there_is_told_so(run):
    ran = run("raed", "report.txt")

    assert ran.code == 2
    assert "No such command" in ran.err


def test_the_collector_does_not_run_after_a_few_hundred_objects(run):
    before = gc.get_threshold()
    gc.set_threshold(700)
    try:
        run("stages")

        assert gc.get_threshold()[0] > 10_000
    finally:
        gc.set_threshold(*before)
