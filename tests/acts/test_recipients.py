from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.recipients import with_recipient, with_states, with_states_used
from onrecord.types import Actor, ActorKind, How, Mention, Span
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("[Kess] accused [you=?] of it.", "vorr"),
        ("[Kess] accused [Vorr] of it.", "vorr"),
        ("[Kess] accused [them=?] of it. [Vorr] left.", None),
    ],
)
def test_whom_the_encoder_sees_is_aimed_at_where_the_evidence_names_or_addresses_them(text, recipient):
    reading = reading_of(text)
    act = claim(reading, "accuse", "accused", "Kess")
    seen = replace(act, recipient_id="vorr")

    assert with_recipient(act, [seen], reading).recipient_id == recipient


@pytest.mark.parametrize(
    ("doer", "recipient"), [("Arland", "BOR"), ("Kess", "bor.gov"), ("the League", "bor.gov"), ("Borland", None)]
)
def test_another_states_government_is_that_state_and_at_home_a_party(doer, recipient):
    reading = reading_of(f"[{doer}] urged the government of Borland to act.")
    government = Actor(id="bor.gov", name="Borlandic government", kind=ActorKind.GOVERNMENT, speaks_for="BOR")
    reading = replace(reading, actors=(*reading.actors, government))
    act = claim(reading, "demand", "urged", doer)
    side = "BOR" if doer == "Kess" else None
    act = replace(act, recipient_id="bor.gov", speaks_for=side)

    assert with_states([act], reading)[0].recipient_id == recipient


def test_states_at_which_acts_are_aimed_are_actors_of_the_report():
    reading = reading_of("[Kess] urged it to act.")
    act = replace(claim(reading, "demand", "urged", "Kess"), recipient_id="NOR")

    assert [each.name for each in with_states_used(reading, [act]).actors if each.id == "NOR"] == ["northern states"]
    aimed = replace(act, recipient_id="HTI")
    assert [each.name for each in with_states_used(reading, [aimed]).actors if each.id == "HTI"] == ["Haiti"]


@pytest.mark.parametrize(("words", "recipient"), [("Warsaw", "BOR"), ("the government of Borland", "bor.gov")])
def test_a_capital_is_the_state_whoever_urges_it(words, recipient):
    reading = reading_of(f"[the League] urged [{words}=Borland] to act.")
    government = Actor(id="bor.gov", name="Borlandic government", kind=ActorKind.GOVERNMENT, speaks_for="BOR")
    mentions = [replace(each, actor_ids=("bor.gov",)) if "BOR" in each.actor_ids else each for each in reading.mentions]
    reading = replace(reading, actors=(*reading.actors, government), mentions=tuple(mentions))
    act = replace(claim(reading, "demand", "urged", "the League"), recipient_id="bor.gov")

    assert with_states([act], reading)[0].recipient_id == recipient


def test_a_penalty_is_aimed_at_whom_its_end_is():
    reading = reading_of("[Arland] lifted its ban on [Borland].")
    act = claim(reading, "sanction", "lifted its ban", "Arland")
    seen = replace(claim(reading, "retreat", "lifted its ban on", "Arland"), recipient_id="BOR")
    praise = replace(claim(reading, "support", "lifted its ban on", "Arland"), recipient_id="BOR")

    assert with_recipient(act, [seen], reading).recipient_id == "BOR"
    assert with_recipient(act, [praise], reading).recipient_id is None


@pytest.mark.parametrize(
    ("text", "kind", "cue", "recipient"),
    [
        ("[Kess] warned that [Tarn=Borland] would shoot.", "threaten", "warned", None),
        ("[Kess] denied [Tarn=Borland] had offered a stop.", "deny", "denied", None),
        ("[Vorr] warned that [Tarn=Borland] would shoot.", "threaten", "warned", "BOR"),
        ("[Kess] accused [Tarn=Borland] of lying.", "accuse", "accused", "bor.gov"),
    ],
)
def test_what_ones_own_capital_will_do_is_no_threat_to_it(text, kind, cue, recipient):
    reading = reading_of(text)
    government = Actor(id="bor.gov", name="Borlandic government", kind=ActorKind.GOVERNMENT, speaks_for="BOR")
    mentions = [replace(each, actor_ids=("bor.gov",)) if "BOR" in each.actor_ids else each for each in reading.mentions]
    reading = replace(reading, actors=(*reading.actors, government), mentions=tuple(mentions))
    who = "Kess" if "Kess" in text else "Vorr"
    act = replace(claim(reading, kind, cue, who), recipient_id="bor.gov")

    assert with_states([act], reading)[0].recipient_id == recipient


@pytest.mark.parametrize(
    ("words", "recipient"),
    [("[Arland] politicians", "x1"), ("[Arland]'s farmers", "x1"), ("[Arland] side", "ARL")],
)
def test_members_of_a_state_are_aimed_at_where_its_name_describes_them(words, recipient):
    reading = reading_of(f"[Kess] urged {words} to act.")
    plain = words.replace("[", "").replace("]", "")
    start = reading.report.text.index(plain)
    crowd = Mention(
        evidence=reading.report.evidence(Span(start=start, end=start + len(plain))), actor_ids=("x1",), how=How.ROLE
    )
    mentions = tuple(sorted((*reading.mentions, crowd), key=lambda each: each.evidence.span.start))
    group = Actor(id="x1", name=plain, kind=ActorKind.GROUP)
    reading = replace(reading, actors=(*reading.actors, group), mentions=mentions)
    act = replace(claim(reading, "demand", "urged", "Kess"), recipient_id="ARL")

    assert with_recipient(act, [replace(act, recipient_id="x1")], reading).recipient_id == recipient
