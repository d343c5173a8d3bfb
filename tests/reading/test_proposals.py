from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from onrecord.reading.encoder import Scores
from onrecord.reading.proposals import ACT_KINDS, LABELS, LEAST_TOLD, ROLES, find_proposals
from onrecord.reading.windows import Words, find_words
from onrecord.types import ActKind, Polarity, Proposal, Span, Status, Teller
from tests.reading.arrays import scores

TEXT = "Norland has pledged not to send troops. Ostria met nobody."
FAR = 50.0


def scores_for(words: Words, cues: dict[int, ActKind], roles: dict[int, dict[str, tuple[int, int]]]) -> Scores:
    """Scores that tag words with kinds, and whose cues point at first and last words by role, else at nothing."""
    count, ends = len(words.texts), 2 * len(ROLES)
    none = np.zeros((count, 3), np.float32)
    found = scores(tags=np.zeros((count, 7), np.float32), query=none[..., None], key=none[..., None], none=none)
    acts = found.acts.copy()
    for word, kind in cues.items():
        acts[word, 1 + ACT_KINDS.index(kind)] = 12
    query, key = np.zeros((count, ends, count), np.float32), np.zeros((count, ends, count), np.float32)
    key[np.arange(count), :, np.arange(count)] = FAR * np.sqrt(count)
    for word, theirs in roles.items():
        for role, (first, last) in theirs.items():
            query[word, 2 * ROLES.index(role), first] = query[word, 2 * ROLES.index(role) + 1, last] = 1
    none_of = np.full((count, ends), FAR / 2, np.float32)
    return replace(found, acts=acts, roles=(query, key), no_role=none_of)


def proposed(cues: dict[int, ActKind], roles: dict[int, dict[str, tuple[int, int]]]) -> tuple[Proposal, ...]:
    words = find_words(TEXT)
    stop = TEXT.index(".") + 1
    sentences = (Span(start=0, end=stop), Span(start=stop + 1, end=len(TEXT)))
    return find_proposals(words, scores_for(words, cues, roles), sentences)


def quote(span: Span | None) -> str | None:
    return None if span is None else TEXT[span.start : span.end]


def test_words_of_one_kind_side_by_side_are_one_cue():
    (act,) = proposed({1: ActKind.PLEDGE, 2: ActKind.PLEDGE}, {})

    assert (act.kind, quote(act.cue)) == (ActKind.PLEDGE, "has pledged")


def test_a_cue_goes_on_across_a_gap_with_its_own_kind_only():
    (one,) = proposed({1: ActKind.PLEDGE, 3: ActKind.PLEDGE}, {})
    both = proposed({1: ActKind.PLEDGE, 3: ActKind.REFUSE}, {})

    assert quote(one.cue) == "has pledged not"
    assert [quote(each.cue) for each in both] == ["has", "not"]


def test_no_cue_crosses_the_end_of_a_sentence():
    found = proposed({6: ActKind.MEET, 8: ActKind.MEET, 9: ActKind.MEET}, {})

    assert [quote(each.cue) for each in found] == ["troops", "Ostria met"]


def test_a_cue_points_at_both_ends_of_what_belongs_to_it():
    roles = {"evidence": (0, 6), "actor": (0, 0), "about": (5, 6)}
    (act,) = proposed({2: ActKind.PLEDGE}, {2: roles})

    assert quote(act.evidence) == "Norland has pledged not to send troops"
    assert (quote(act.actor), quote(act.about)) == ("Norland", "send troops")
    assert (act.recipient, act.condition) == (None, None)


def test_what_belongs_to_an_act_stands_in_its_sentence():
    (act,) = proposed({2: ActKind.PLEDGE}, {2: {"actor": (8, 8), "evidence": (0, 6)}})

    assert act.actor is None


def test_the_clause_holds_the_cue_whatever_the_pointers_say():
    (act,) = proposed({2: ActKind.PLEDGE}, {2: {"evidence": (4, 6)}})

    assert act.evidence.holds(act.cue)


@pytest.mark.parametrize(("chance", "actor"), [(LEAST_TOLD - 0.05, None), (LEAST_TOLD + 0.05, "Norland")])
def test_of_an_unlikely_act_nothing_but_the_cue_is_known(chance: float, actor: str | None):
    words = find_words(TEXT)
    found = scores_for(words, {2: ActKind.PLEDGE}, {2: {"actor": (0, 0)}})
    acts = found.acts.copy()
    acts[2] = -20
    acts[2, [0, 1 + ACT_KINDS.index(ActKind.PLEDGE)]] = np.log([1 - chance, chance])
    (act,) = find_proposals(words, replace(found, acts=acts), (Span(start=0, end=len(TEXT)),))

    assert (quote(act.cue), quote(act.actor)) == ("pledged", actor)


def test_labels_are_read_off_the_cue():
    words = find_words(TEXT)
    found = scores_for(words, {2: ActKind.PLEDGE}, {})
    labels = found.labels.copy()
    flat = [(name, value) for name, values in LABELS.items() for value in values]
    for wanted in (("polarity", "refrain"), ("status", "future"), ("teller", "other")):
        labels[2, flat.index(wanted)] = 5
    (act,) = find_proposals(words, replace(found, labels=labels), (Span(start=0, end=len(TEXT)),))

    assert (act.polarity, act.status, act.teller) == (Polarity.REFRAIN, Status.FUTURE, Teller.OTHER)


def test_a_text_without_words_proposes_nothing():
    words = find_words("")

    assert find_proposals(words, scores_for(words, {}, {}), ()) == ()
