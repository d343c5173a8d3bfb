from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.acts.issues import load_negotiation
from onrecord.exports.negotiation import draft_lines
from onrecord.record.record import open_record
from onrecord.types import Reading
from onrecord.views.suggestions import MOST_PHRASES, Suggestion, suggest_negotiation
from tests.record.sample import ACTORS, READER, act, report

WITHIN = report("Words long enough to hold a great many acts, each at a place of its own. " * 6)
BERG, OSK = ("x-berg",), ("x-osk",)


def suggest(folder: Path, *rows: tuple) -> Suggestion:
    """Return what a record of acts suggests; each row is kind, about, actors, and perhaps the day in May."""
    acts = [
        act(
            kind,
            about,
            within=WITHIN,
            at=at * 4,
            actors=actors,
            told_by=actors[0],
            day=f"2031-05-{(*day, at + 1)[0]:02d}",
        )
        for at, (kind, about, actors, *day) in enumerate(rows)
    ]
    with open_record(folder / "r.db", create=True) as record:
        record.add(Reading(report=WITHIN, actors=ACTORS, acts=tuple(acts)), reader=READER)
        return suggest_negotiation(record)


def load(folder: Path, suggestion: Suggestion):
    path = folder / "talks.toml"
    path.write_text("\n".join(draft_lines(suggestion, {WITHIN.id: WITHIN})), "utf-8")
    return load_negotiation(path), path.read_text("utf-8")


def test_parties_are_those_who_act_most_with_the_names_they_are_met_by(tmp_path: Path) -> None:
    found = suggest(tmp_path, ("refuse", "a toll", BERG), ("oppose", "a toll", BERG), ("support", "a toll", OSK))

    assert [(each.party.name, each.acts) for each in found.parties] == [("Norland", 2), ("Vellia", 1)]
    assert found.parties[0].party.names == ("Norland", "Ada Berg", "Berg")


def test_what_is_said_twice_is_an_option_with_its_wordings_and_the_rest_is_left_out(tmp_path: Path) -> None:
    found = suggest(
        tmp_path,
        ("refuse", "a prisoner exchange", BERG),
        ("offer", "exchange of prisoners", OSK),
        ("oppose", "grain", OSK),
        ("say", "weather", OSK),
        ("meet", "lunch", OSK),
    )

    (option,) = found.options
    assert set(option.option.phrases) == {"a prisoner exchange", "exchange of prisoners"}
    assert (len(option.told), option.parties) == (2, ("Norland", "Vellia"))
    assert [each.option.name for each in found.rest] == ["grain"]


def test_what_is_told_again_counts_once(tmp_path: Path) -> None:
    found = suggest(tmp_path, ("refuse", "tolls", BERG, 4), ("refuse", "tolls", BERG, 4), ("oppose", "grain", OSK))

    assert {each.option.name: len(each.told) for each in found.options} == {"tolls": 1, "grain": 1}


def test_options_of_one_noun_are_alternatives_and_others_are_questions_of_their_own(tmp_path: Path) -> None:
    rows = [
        (kind, about, actors)
        for about in ("Norlandic troops", "Vellian troops", "pilots on tankers")
        for kind, actors in (("oppose", BERG), ("support", OSK))
    ]
    found = suggest(tmp_path, *rows)

    assert [(each.option.name, each.issue.name) for each in found.options] == [
        ("Norlandic troops", "Whose troops?"),
        ("Vellian troops", "Whose troops?"),
        ("pilots on tankers", "Pilots on tankers?"),
    ]


def test_the_draft_reads_back_as_what_was_suggested(tmp_path: Path) -> None:
    found = suggest(tmp_path, ("refuse", "a toll", BERG), ("oppose", "the toll", OSK), ("oppose", "grain", BERG))
    negotiation, text = load(tmp_path, found)

    assert negotiation.name == "Talks of Norland and Vellia"
    assert negotiation.parties == tuple(each.party for each in found.parties)
    assert [(each.id, each.issue_id) for each in negotiation.options] == [("toll", "toll")]
    assert "# 2 statements: Norland, Vellia" in text
    assert "# “Wor” (Post, " in text
    assert "# Said once, and left out:\n#   grain (Norland)" in text


def test_an_option_called_other_and_marks_that_toml_escapes_do_no_harm(tmp_path: Path) -> None:
    found = suggest(
        tmp_path, *(("oppose", about, who) for about in ("other", 'the "blue\\line"') for who in (BERG, OSK))
    )
    negotiation, _ = load(tmp_path, found)

    assert "other" not in {each.id for each in negotiation.options}
    assert 'the "blue\\line"' in {phrase for each in negotiation.options for phrase in each.phrases}


ABOUTS = (
    "ground troops", "Ground Troops", "Norlandic ground troops", "troops", "a toll", "the toll", "toll ", "x\x7fy",
    "é\n", "“toll”", "a toll in Vellia", "tolls on grain", "grain", "...", "", "Other", "such a toll", "\\", "#",
    "name = 'x'",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(["refuse", "pledge", "support"]), st.sampled_from(ABOUTS), st.sampled_from([BERG, OSK])
        ),
        max_size=14,
    )
)
def test_whatever_was_said_the_draft_is_a_negotiation_file(rows, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("talks")
    found = suggest(folder, *rows)
    if not found.options:
        return
    negotiation, _ = load(folder, found)

    assert len(negotiation.options) == len(found.options)
    assert all(len(each.option.phrases) <= MOST_PHRASES for each in found.options)
