from __future__ import annotations

import pytest

from onrecord.acts.abouts import clean_about, find_antecedent, is_anaphor, without_cue
from tests.acts.test_clauses import line_of


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("continue to keep the port open", "keep the port open"),
        ("the toll on barges", "toll on barges"),
        ("“its pilots in the delta”", "pilots in the delta"),
        ("the possibility of a joint board", "joint board"),
        ("U.S. pilots in the delta", "U.S. pilots in the delta"),
        ("that", ""),
        ("the plan for the port, a project of the last decade", "plan for the port"),
        ("the harbour board throughout the campaign", "harbour board"),
        ("the decision via a post", "decision"),
        ("resign last night", "resign"),
        ("open the port in the next week", "open the port"),
        ("close the port on Monday", "close the port"),
        ("do more for pilots in the wake of the strike", "do more for pilots"),
        ("its own projects, including talks on the port", "own projects"),
        ("the toll, the quota and the ban", "toll, the quota and the ban"),
        ("open, inclusive and fair talks", "open, inclusive and fair talks"),
        ("attacks in Tarn Bay, Arland", "attacks in Tarn Bay, Arland"),
        ("next week", "next week"),
        ("us a bridge", "bridge"),
        ("us and the board", "us and the board"),
        ("free the crew and to open the port", "free the crew"),
        ("free the crew and not to shell the port", "free the crew"),
        ("free the crew and open the port", "free the crew and open the port"),
        ("it outright", "it"),
        ("it at talks in Tarn", "it"),
        ("this on a visit to Tarn", ""),
        ("this the next day", ""),
        ("that out", ""),
        ("this by-law", "by-law"),
        ("that on barges", "barges"),
        ("[Vorr], who", "Vorr"),
        ("principle", ""),
        ("this morning", ""),
    ],
)
def test_an_option_loses_articles_marks_and_frames(text, about):
    line = line_of(text)

    assert clean_about(line, (0, len(line.words)), line.text) == about


@pytest.mark.parametrize(("text", "points"), [("it", True), ("such a meeting", True), ("the toll", False)])
def test_an_option_that_only_points_back_is_known(text, points):
    line = line_of(text)

    assert is_anaphor(line, (0, len(line.words))) is points


def test_the_nearest_fuller_phrase_is_the_antecedent():
    text = "They want a meeting of ministers. She floated a closed meeting with pilots. He shuns such a meeting"
    line = line_of(text.replace(". ", ", "))
    end = len(line.words)

    assert find_antecedent(line.text, line, (end - 3, end)) == "closed meeting with pilots"


@pytest.mark.parametrize(
    ("text", "cue", "about"),
    [
        ("the board would be dissolved, but later reversed himself", "reversed", "board would be dissolved"),
        ("the compromise; its members fear a precedent", "fear", "compromise"),
        ("hosting the talks and invited him to the port", "invited", "him to the port"),
        ("bombastic comments", "comments", "bombastic comments"),
        ("saying that it will stay away is a mistake", "mistake", "saying that it will stay away is a mistake"),
        ("deny the toll, and the quota", "deny", "deny the toll, and the quota"),
    ],
)
def test_an_option_that_runs_over_the_cue_ends_where_the_clause_of_the_cue_begins(text, cue, about):
    line = line_of(text)
    at = line.words.index(cue)

    assert clean_about(line, without_cue(line, (0, len(line.words)), (at, at + 1)), line.text) == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("denied reports that he had paid a ransom, and left", "paid a ransom"),
        ("denied reports that he had not paid a ransom", "reports"),
    ],
)
def test_an_option_that_breaks_off_in_a_clause_is_what_the_clause_tells(text, about):
    line = line_of(text)

    assert clean_about(line, (1, 4), line.text) == about


@pytest.mark.parametrize(
    ("text", "end", "about"),
    [
        ("say whether [Arland] would accept observers, he said", 3, "accept observers"),
        ("say whether [Arland] would accept observers", 6, "accept observers"),
        ("say if it can or should meet the deadline", 3, "meet the deadline"),
        ("say whether the islands would be on the agenda", 9, "whether the islands would be on the agenda"),
        ("say whether the raid hit a school", 7, "whether the raid hit a school"),
    ],
)
def test_what_is_left_open_is_what_would_be_done(text, end, about):
    line = line_of(text)

    assert clean_about(line, (1, end), line.text) == about


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("They read the Reef Protection Act, Kess opposed the bill", "Reef Protection Act"),
        ("Vorr tabled a bill that would ban nets, Kess opposed the bill", "bill that would ban nets"),
        ("Vorr drew up a resolution to close the port, Kess backed the resolution", "resolution to close the port"),
        ("They read the Reef Protection Act, Kess opposed the plan", None),
        ("Vorr tabled a bill that would ban " + "very " * 9 + "old nets, Kess opposed the bill", None),
    ],
)
def test_the_bill_is_the_one_that_was_named_before(text, meant):
    line = line_of(text)
    end = len(line.words)

    assert find_antecedent(line.text, line, (end - 2, end)) == meant


@pytest.mark.parametrize(
    ("text", "first", "about"),
    [
        ("“I refused,” he writes.", "he", ""),
        ("“It is not what we wanted,” said Lena Vorr.", "said", ""),
        ("“I refused” the offer.", "the", "offer"),
    ],
)
def test_who_says_so_behind_a_quotation_is_no_option(text, first, about):
    line = line_of(text)

    assert clean_about(line, (line.words.index(first), len(line.words)), text) == about


def test_the_particle_of_a_verb_is_no_part_of_what_it_is_about():
    line = line_of("Arland offered up some help, and took up arms.")

    assert clean_about(line, (2, 5), line.text) == "some help"
    assert clean_about(line, (8, 10), line.text) == "up arms"
