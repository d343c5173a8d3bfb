"""The claim of a call in the demo, its acts put into a record by hand: what the views make of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.intake.intake import read_file
from onrecord.record.record import Record
from onrecord.types import ActKind, Actor, ActorKind, Reading
from tests.exports.sample import make_act

DEMO = Path(__file__).parents[2] / "demo"
ACTORS = (
    Actor(id="x-lodavia", name="Lodavia", kind=ActorKind.GOVERNMENT),
    Actor(id="x-sarvenia", name="Sarvenia", kind=ActorKind.GOVERNMENT),
    Actor(id="x-dolven", name="Marek Dolven", kind=ActorKind.PERSON, speaks_for="x-lodavia"),
    Actor(id="x-karravan", name="Ilse Karravan", kind=ActorKind.PERSON, speaks_for="x-lodavia"),
    Actor(id="x-rostin", name="Anneke Rostin", kind=ActorKind.PERSON, speaks_for="x-sarvenia"),
    Actor(id="x-office", name="Rostin's office", kind=ActorKind.GOVERNMENT, speaks_for="x-sarvenia"),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("planted") / "planted.sqlite"
    report = read_file(DEMO / "reports" / "07-karravan-claim.html")
    told = {"speaks_for": "x-sarvenia", "told_by": "x-karravan", "day": "2026-03-10"}
    acts = (
        make_act(
            report, ActKind.MEET, "had “gladly” taken a telephone call from President Marek Dolven", "telephone call",
            actor_ids=("x-rostin", "x-dolven"), **told,
        ),
        make_act(
            report, ActKind.AGREE, "agreed to an exchange of prisoners", "agreed", about="exchange of prisoners",
            actor_ids=("x-rostin",), **told,
        ),
        make_act(
            report, ActKind.WITHHOLD, "Her office declined to confirm that the two had spoken", "declined to confirm",
            about="that the two had spoken", actor_ids=("x-office",), speaks_for="x-sarvenia", day=None,
        ),
    )  # fmt: skip
    with Record(path) as opened:
        opened.add(Reading(report=report, actors=ACTORS, acts=acts), reader="hand 1")
    return path


def ask(record: Path, view: str, *arguments: object) -> Any:
    command = [sys.executable, "-c", "from onrecord.cli.main import main; main()", view, "--record", record, "--json"]
    table = ("--negotiation", DEMO / "negotiation.toml", *arguments)
    done = subprocess.run([*map(str, (*command, *table))], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_the_call_was_answered_by_withholding_and_the_agreement_by_nothing(record: Path) -> None:
    found = {each["kind"]: each for each in ask(record, "claims")["claims"]}

    assert {kind: each["outcome"] for kind, each in found.items()} == {
        "meet": "answered by withholding",
        "agree": "not answered",
    }
    assert {each["party"]["name"] for each in found.values()} == {"Sarvenia"}
    assert [act["actors"][0]["name"] for act in found["meet"]["answers"]] == ["Rostin's office"]


def test_what_is_only_claimed_is_neither_consent_nor_commitment_and_the_party_stays_silent(record: Path) -> None:
    packages = ask(record, "packages")
    exchange = next(each for issue in packages["issues"] for each in issue["options"] if each["id"] == "exchange")
    silent = ask(record, "silences", "--option", "exchange", "--party", "Sarvenia")["silences"]

    assert [each["party"]["name"] for each in exchange["hearsay"]] == ["Sarvenia"]
    assert not exchange["favourable"]
    assert ask(record, "commitments")["commitments"] == []
    assert [len(each["spoken_of"]) for each in silent] == [1]
