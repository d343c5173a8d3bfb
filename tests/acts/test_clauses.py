from __future__ import annotations

import pytest

from onrecord.acts.clauses import clause_end, find_condition, find_group, modal_of
from onrecord.acts.lines import Mentions, find_lines
from tests.acts.hand import reading_of


def line_of(marked):
    reading = reading_of(marked)
    _, words, starts, ends = next(find_lines(reading))
    return Mentions(reading).line(words, starts, ends)


@pytest.mark.parametrize(
    ("text", "verb", "negated", "modal", "passive"),
    [
        ("[Vorr] rejected it.", "rejected", False, "", False),
        ("[Vorr] has not yet rejected it.", "rejected", True, "", False),
        ("[Vorr] won’t reject it.", "reject", True, "will", False),
        ("[Vorr] will firmly reject it.", "reject", False, "will", False),
        ("[Vorr] would never reject it.", "reject", True, "would", False),
        ("[Vorr] might reject it.", "reject", False, "may", False),
        ("[Vorr] failed to reject it.", "reject", True, "", False),
        ("[Vorr] has yet to reject it.", "reject", True, "", False),
        ("[Vorr] continues to reject it.", "reject", False, "", False),
        ("[Vorr] is going to reject it.", "reject", False, "will", False),
        ("It was rejected by [Vorr].", "rejected", False, "", True),
        ("[Vorr] is to be rejected.", "rejected", False, "will", True),
        ("[Vorr] is to reject it.", "reject", False, "", False),
        ("Tolls rejected by [Vorr] stay.", "rejected", False, "", True),
    ],
)
def test_a_verb_group_tells_negation_modality_and_voice(text, verb, negated, modal, passive):
    line = line_of(text)
    group = find_group(line, line.words.index(verb))

    assert (group.is_negated, group.modal, group.is_passive) == (negated, modal, passive)


def test_a_bare_infinitive_is_told_from_a_finite_verb():
    line = line_of("[Vorr] came to the delta to meet [Kess].")

    assert find_group(line, line.words.index("meet")).is_bare


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("They pay if barges come.", "if barges come"),
        ("If barges come, they pay.", "If barges come"),
        ("They asked if barges come.", None),
        ("They pay even if barges come.", None),
        ("They pay as if barges come.", None),
        ("They pay only if barges come, and leave.", "only if barges come"),
        ("They pay, provided that barges come.", "provided that barges come"),
        ("The pilots provided coal.", None),
        ("They once paid.", None),
    ],
)
def test_conditions_are_told_from_questions_and_concessions(text, condition):
    line = line_of(text)
    found = find_condition(line, 0, len(line.words))

    span = line.span(*found) if found else None
    assert (line.text[span.start : span.end] if span else None) == condition


def test_a_clause_ends_before_the_next_subject_and_verb():
    line = line_of("While [Vorr] welcomed the draft, [Kess] rejected it.")

    assert line.words[clause_end(line, line.words.index("draft"))] == ","


def test_modal_families():
    assert [modal_of(word) for word in ("we'll", "won't", "she'd", "cannot", "should", "port")] == [
        "will",
        "will",
        "would",
        "may",
        "must",
        "",
    ]
