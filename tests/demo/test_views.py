"""The cases planted in the demo reports, through the public commands: each view shows its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.model

DEMO = Path(__file__).parents[2] / "demo"


def onrecord(*arguments: object) -> bytes:
    command = [sys.executable, "-c", "from onrecord.cli.main import main; main()", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "COLUMNS": "160"})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    onrecord("read", DEMO / "reports", "--record", path)
    return path


def ask(record: Path, view: str, *arguments: str) -> Any:
    return json.loads(
        onrecord(view, "--record", record, "--negotiation", DEMO / "negotiation.toml", "--json", *arguments)
    )


def test_changes_show_that_rostin_turned_and_on_which_condition(record: Path) -> None:
    (found,) = ask(record, "changes", "--party", "Sarvenia", "--option", "direct-meeting")["changes"]

    assert (found["before"]["stance"], found["after"]["stance"]) == ("ruled out", "willing")
    assert (found["before"]["day"], found["after"]["day"]) == ("2026-03-04", "2026-03-16")
    assert "water comes" in found["after"]["condition"]
    assert found["after"]["acts"][0]["evidence"][0]["quote"]
    assert ask(record, "changes", "--party", "Sarvenia", "--as-of", "2026-03-15")["changes"] == []


def test_commitments_show_the_condition_of_the_pact_and_that_its_offer_stands(record: Path) -> None:
    found = ask(record, "commitments", "--party", "Meridian Pact", "--option", "observers")["commitments"]

    assert [(each["kind"], each["condition"]) for each in found] == [("offer", "if both governments ask for them")]
    assert found[0]["is_standing"]


def test_a_copy_of_an_agency_report_adds_an_act_and_no_commitment(record: Path) -> None:
    found = ask(record, "commitments", "--party", "Meridian Pact", "--option", "pact-troops")["commitments"]
    (echoed,) = [each for each in found if len({act["report_id"] for act in each["acts"]}) == 2]

    assert {(each["kind"], each["polarity"]) for each in found} == {("pledge", "refrain")}
    assert len(echoed["sources"]) == 1


def test_claims_show_what_karravan_tells_of_rostin_and_that_nobody_confirmed_it(record: Path) -> None:
    (found,) = ask(record, "claims", "--option", "exchange", "--party", "Sarvenia", "--as-of", "2026-03-12")["claims"]

    assert (found["party"]["name"], found["stance"]) == ("Sarvenia", "committed")
    assert [each["name"] for each in found["tellers"]] == ["Ilse Karravan"]
    assert found["outcome"] == "not answered"


def test_the_claimed_call_was_answered_by_withholding(record: Path) -> None:
    found = ask(record, "claims", "--party", "Sarvenia", "--as-of", "2026-03-12")["claims"]
    calls = [each for each in found if each["kind"] == "meet" and each["party"]["name"] == "Sarvenia"]

    assert [each["outcome"] for each in calls] == ["answered by withholding"]


def test_conflicts_show_the_shots_that_one_side_claims_and_the_other_denies(record: Path) -> None:
    (found,) = ask(record, "conflicts", "--party", "Lodavia")["conflicts"]

    assert found["kind"] == "claim and denial"
    assert [each["name"] for each in found["one"][0]["actors"]] == ["Davor Hesk"]
    assert [each["name"] for each in found["other"][0]["actors"]] == ["Tomas Wereld"]


def test_packages_are_blocked_by_cited_acts_and_nobody_is_said_to_have_accepted_one(record: Path) -> None:
    found = ask(record, "packages")
    options = {option["id"]: option for issue in found["issues"] for option in issue["options"]}

    assert 0 < found["not_refused_on_the_record"] < found["count"]
    assert [each["party"]["name"] for each in options["pact-membership"]["blocks"]] == ["Lodavia"]
    assert options["pact-membership"]["blocks"][0]["acts"][0]["evidence"][0]["quote"]
    assert {each["party"]["name"] for each in options["pact-troops"]["blocks"]} == {"Lodavia", "Meridian Pact"}
    assert options["exchange"]["is_open"]
    assert "Lodavia" in {each["name"] for each in options["exchange"]["silent"]}


def test_silences_show_who_has_not_spoken_on_the_exchange(record: Path) -> None:
    found = ask(record, "silences", "--option", "exchange")["silences"]

    assert {each["party"]["name"] for each in found} == {"Lodavia", "Halvania", "Meridian Pact"}


def test_the_brief_tells_them_all_with_their_sources(record: Path) -> None:
    arguments = ("brief", "--record", record, "--negotiation", DEMO / "negotiation.toml", "--as-of", "2026-03-18")
    text = onrecord(*arguments).decode()
    sections = dict(part.split("\n", 1) for part in text.split("\n## ")[1:])

    assert "from ruled out (reporter, 4 Mar 2026) to willing" in sections["What changed in the last 7 days"]
    assert "says Ilse Karravan" in sections["Claims not confirmed"]
    assert "told by Davor Hesk" in sections["Where the record contradicts itself"]
    assert "if both governments ask for them" in sections["Commitments"]
    assert "not refused on the record" in sections["Packages: one option per issue"]
    assert "Lake Radio" in sections["Sources"]
    assert "The Brennik Courier, First gate" not in text
    assert text.encode() == onrecord(*arguments)
    assert "<h2" in onrecord(*arguments, "--format", "html").decode()
