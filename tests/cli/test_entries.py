from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from onrecord.record.record import Record, open_record
from onrecord.types import ActKind, Reading
from tests.exports.sample import ACTORS, first_reading, make_act, make_report


def test_acts_are_listed_by_name_with_ids_that_show_takes(run, record):
    ran = run("acts", "--record", record)

    refusal = next(line for line in ran.out.splitlines() if "refuse" in line)
    assert refusal.startswith("4 Mar 2031")
    assert "Oren Dask (Belmark)" in refusal
    assert "own words" in refusal
    shown = run("show", refusal.split()[-1], "--record", record)
    assert "Belmark [[refused]] to remove the toll" in shown.out.replace("]][[", "").replace(
        "[[Belmark", "Belmark"
    ) or ("[[Belmark refused to remove the toll]]" in shown.out)


@pytest.mark.parametrize(
    ("arguments", "kinds"),
    [
        (("--party", "Belmark"), ["refuse", "offer", "meet"]),
        (("--kind", "meet"), ["meet"]),
        (("--since", "2031-03-05"), ["support", "meet"]),
        (("--until", "2031-03-04"), ["pledge", "refuse", "offer", "withhold"]),
        (("--basis", "hearsay"), ["support"]),
        (("--basis", "own-words", "--party", "Ardania"), ["pledge"]),
        (("--option", "removing the toll"), ["refuse"]),
    ],
)
def test_filters_choose_among_acts(run, record, arguments, kinds):
    ran = run("acts", "--record", record, "--json", *arguments)

    assert [act["kind"] for act in json.loads(ran.out)["acts"]] == kinds


def test_what_is_no_entry_is_answered_with_where_to_look(run, record):
    assert "judgements list" in run("show", "j-0", "--record", record).err


def test_show_says_why_an_act_was_downgraded(run, tmp_path):
    read = first_reading()
    doubtful = make_act(read.report, ActKind.SAY, "refused to remove the toll", "refused", doubt="Nobody is bound.")
    with open_record(tmp_path / "r.db", create=True) as opened:
        opened.add(replace(read, acts=(doubtful,)), reader="hand 1")

    shown = run("show", doubtful.id, "--record", tmp_path / "r.db")
    as_json = json.loads(run("show", doubtful.id, "--record", tmp_path / "r.db", "--json").out)

    assert "doubt       Nobody is bound." in shown.out
    assert as_json["doubt"] == "Nobody is bound."


def test_statements_are_listed_with_speaker_and_words(run, record):
    ran = run("statements", "--record", record)

    line = next(line for line in ran.out.splitlines() if "claimed" in line)
    assert "Ilse Vale" in line
    assert "Corvia backs joint patrols" in line


def test_statements_can_be_chosen_by_speaker(run, record):
    ran = run("statements", "--record", record, "--json", "--party", "Oren Dask")

    assert [one["speaker"]["name"] for one in json.loads(ran.out)["statements"]] == ["Oren Dask"]


def test_search_finds_words_and_phrases(run, record):
    found = json.loads(run("search", "joint patrols", "--record", record, "--json").out)["statements"]
    nothing = json.loads(run("search", "patrols joint", "--record", record, "--json").out)["statements"]
    both = json.loads(run("search", "patrols", "joint", "--record", record, "--json").out)["statements"]

    assert [one["content"][0]["quote"] for one in found] == ["Corvia backs joint patrols"]
    assert nothing == []
    assert both == found


def test_show_gives_an_act_with_its_words_in_context_and_its_condition(run, record):
    offer = first_reading().acts[2]

    ran = run("show", offer.id, "--record", record)

    assert "He is ready to share harbour data" in ran.out.replace("[[", "").replace("]]", "")
    assert "condition   if the talks in Lorn resume" in ran.out
    assert "Lorn Courier, Vale says patrols will go on, 4 Mar 2031" in ran.out
    assert "[[" in ran.out


def test_show_as_json_has_the_passage_and_the_report(run, record):
    offer = first_reading().acts[2]

    shown = json.loads(run("show", offer.id, "--record", record, "--json").out)

    (passage,) = shown["passages"]
    assert first_reading().report.text[slice(*passage["span"])] == passage["text"]
    assert shown["report"]["outlet"] == "Lorn Courier"


def test_show_gives_the_text_of_a_report(run, record):
    report = first_reading().report

    ran = run("show", report.id[:8], "--record", record)

    assert report.text.strip() in ran.out


def test_show_says_which_id_is_not_there(run, record):
    ran = run("show", "a-ffffffff", "--record", record)

    assert ran.code == 2
    assert "a-ffffffff" in ran.err


def test_a_report_cannot_give_orders_to_the_terminal(run, tmp_path):
    text = "\x1b]0;owned\x07Vale [bold]refused\x1b[2J the toll.\u202e"
    report = make_report(text, title="\x1b[31mred", outlet=None, published=None, source="x")
    act = make_act(report, ActKind.REFUSE, text, "refused", about="\x1b[2Jtoll", actor_ids=("x-vale",))
    path = tmp_path / "hostile.sqlite"
    with Record(path) as opened:
        opened.add(Reading(report=report, actors=ACTORS, acts=(act,)), reader="hand 1")

    for command in (("acts",), ("timeline",), ("show", act.id), ("show", report.id)):
        ran = run(*command, "--record", path)

        assert "\x1b" not in ran.out
        assert "\u202e" not in ran.out
    assert "[bold]" in ran.out


def test_an_empty_answer_says_so(run, record):
    assert "Nothing of that is on record." in run("acts", "--record", record, "--kind", "assault").out
