from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("The [northern states] dislike [Kess] for his refusal to sign.", "refuse", "refusal"),
        ("The [northern states] fault [Kess] over his open threats to close the port.", "threaten", "threats"),
        ("The [northern states] dislike [Kess] because of his demand for tribute.", "demand", "his demand for"),
        ("The [northern states] dislike [Kess] for his refusal to sign.", "refuse", "dislike Kess for his refusal"),
    ],
)
def test_what_is_his_is_of_the_person_before(text, kind, cue):
    act = repair(text, kind, cue, "northern states", told_by="northern states", to="Kess")

    assert (act.actor_ids, act.recipient_id, act.told_by) == (("kess",), None, "kess")


def test_what_is_his_is_not_done_by_many():
    reading = reading_of("The [northern states] worry, not least about his refusal to sign.")

    assert check_of(reading, "refuse", "refusal", "northern states") == "actor"


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who"),
    [
        ("The [northern states] repeated their demand for talks.", "demand", "demand", "northern states"),
        ("[Kess] met farmers and repeated his pledge to stay.", "pledge", "pledge", "Kess"),
        ("[Some of his friends=northern states] opposed the plan.", "oppose", "opposed", "northern states"),
        ("[Kess] has lost his support among [northern states].", "support", "support", "northern states"),
        ("The [northern states] fault [Kess] over his threats.", "accuse", "fault", "northern states"),
        ("The [northern states] rejected his proposal.", "refuse", "rejected his proposal", "northern states"),
    ],
)
def test_what_is_of_the_doers_themselves_stays(text, kind, cue, who):
    act = repair(text, kind, cue, who)

    assert act.actor_ids == ("NOR" if who == "northern states" else "kess",)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "doer"),
    [
        ("[Arland] signed after calls for calm by [Vorr].", "demand", "calls for", "vorr"),
        ("[Arland] signed the proposal, drafted by [Vorr].", "propose", "proposal", "vorr"),
        ("[Arland] signed the proposal tabled by [Vorr].", "propose", "proposal", "vorr"),
        ("[Arland] signed after demands by [Vorr].", "demand", "demands by", "vorr"),
        ("[Arland] voiced regret over the raid by [Vorr].", "assault", "voiced regret over the raid by Vorr", "vorr"),
        ("[Arland] led the raid on the port.", "assault", "led the raid on", "ARL"),
        ("[Arland] set up an inquiry, a key demand of [Vorr].", "demand", "a key demand of", "vorr"),
        ("[Arland] met rejection by [Vorr].", "refuse", "rejection by", "vorr"),
        ("[Arland] demands by law that [Vorr] leave.", "demand", "demands", "ARL"),
        ("[Arland] was urged by [Vorr] to sign.", "demand", "urged by", "vorr"),
    ],
)
def test_a_noun_is_of_whom_by_names_behind_it(text, kind, cue, doer):
    assert repair(text, kind, cue, "Arland").actor_ids == (doer,)


@pytest.mark.parametrize(
    ("text", "kind", "cue", "who", "doer"),
    [
        ("[Arland] is grateful to [Borland] for its offer of help.", "offer", "its offer of", "Arland", "BOR"),
        ("[Vorr] praised [Kess] for his rejection of the toll.", "refuse", "rejection of", "Vorr", "kess"),
        ("[Vorr] praised [Kess] for his rejection of the toll.", "support", "praised", "Vorr", "vorr"),
        ("[Kess] asked [Vorr] for an offer.", "offer", "offer", "Kess", "kess"),
        ("[Kess] thanked [Vorr] for her help and urged her to sign.", "demand", "urged", "Kess", "kess"),
        ("[Kess] began by thanking [Vorr] for her help and urging her on.", "demand", "urging", "Kess", "kess"),
    ],
)
def test_what_somebody_is_thanked_or_blamed_for_is_that_ones(text, kind, cue, who, doer):
    assert repair(text, kind, cue, who).actor_ids == (doer,)
