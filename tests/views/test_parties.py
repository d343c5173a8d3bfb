import json

import pytest

from onrecord.acts.issues import Negotiation, Party
from onrecord.errors import NotFound
from onrecord.positions import Basis
from onrecord.reading.own_actors import load_actors
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.possessions import owned_by
from onrecord.record.own_actors import keep_actors
from onrecord.record.record import open_record
from onrecord.types import Actor, ActorKind, Reading
from onrecord.views.parties import Parties, find_parties
from tests.record.sample import ACTORS, BY_ID, READER, act, report

TALKS = Negotiation(
    name="Talks",
    parties=(
        Party(id="n", name="Norland", names=("Norlandic government",)),
        Party(id="coast", name="The coast", names=("coastal states",)),
    ),
    issues=(),
    options=(),
)


@pytest.mark.parametrize(
    ("actor", "party"),
    [
        ("x-berg", "NOR.X"),
        ("NOR.EXEC", "NOR.X"),
        ("NOR.X", "NOR.X"),
        ("GRP.COAST", "GRP.COAST"),
        ("x-critic", None),
        ("x-crowd", None),
        ("MED.WIRE", None),
        ("unknown", None),
        (None, None),
    ],
)
def test_the_party_is_the_side_else_a_body_or_group_of_the_registry_itself(actor, party) -> None:
    assert Parties(BY_ID).of(actor, "r-1") == party


@pytest.mark.parametrize(
    ("actor", "party"),
    [("x-berg", "n"), ("NOR.EXEC", "n"), ("NOR.X", "n"), ("GRP.COAST", "coast"), ("x-osk", None), ("x-critic", None)],
)
def test_a_negotiation_file_leaves_only_its_parties(actor, party) -> None:
    parties = Parties(BY_ID, negotiation=TALKS)

    assert parties.of(actor, "r-1") == party
    assert parties.names == {"n": "Norland", "coast": "The coast"}


def test_a_side_is_that_of_the_day_of_the_report() -> None:
    parties = Parties(BY_ID, sides={("r-1", "x-berg"): "VEL.X", ("r-2", "x-berg"): None})

    assert [parties.of("x-berg", report) for report in ("r-1", "r-2", "r-3")] == ["VEL.X", None, "NOR.X"]


@pytest.mark.parametrize(("end", "party"), [("2031-05-09", None), ("2031-04", None), ("2031-05", "n"), (None, "n")])
def test_who_left_office_is_no_voice_of_the_party_that_names_him(tmp_path, end, party) -> None:
    role = {"org": "NOR.EXEC", "kind": "foreign_minister", "from": "2030-01-01", "to": end, "as_of": "2030-02-01"}
    file = tmp_path / "own.jsonl"
    file.write_text(json.dumps({"id": "NOR.berg", "name": "Ada Berg", "type": "person", "roles": [role]}))
    berg = Actor(id="NOR.berg", name="Ada Berg", kind=ActorKind.PERSON, names=("Ada Berg",))
    talks = Negotiation(name="Talks", parties=(Party(id="n", name="N", names=("Ada Berg",)),), issues=(), options=())
    within = report("Berg spoke.")
    with open_record(tmp_path / "r.db", create=True) as record:
        keep_actors(record, str(file), load_actors(file))
        record.add(Reading(report=within, actors=(*ACTORS, berg)), reader=READER)

        assert find_parties(record, negotiation=talks).of("NOR.berg", within.id) == party


def test_parties_are_shown_by_the_name_of_their_state() -> None:
    assert Parties(BY_ID).names == {"NOR.X": "Norland", "VEL.X": "Vellia", "GRP.COAST": "coastal states"}


@pytest.mark.parametrize(
    ("actors", "told_by", "party", "basis"),
    [
        (("x-berg",), "x-berg", "NOR.X", Basis.OWN_WORDS),
        (("x-berg",), "x-lund", "NOR.X", Basis.OWN_SIDE),
        (("NOR.X",), "x-lund", "NOR.X", Basis.OWN_SIDE),
        (("x-berg",), None, "NOR.X", Basis.REPORTER),
        (("x-berg",), "x-osk", "NOR.X", Basis.HEARSAY),
        (("x-berg",), "x-critic", "NOR.X", Basis.HEARSAY),
        (("x-berg",), "MED.WIRE", "NOR.X", Basis.HEARSAY),
        (("x-berg", "x-osk"), "x-berg", "NOR.X", Basis.OWN_WORDS),
        (("x-berg", "x-osk"), "x-berg", "VEL.X", Basis.HEARSAY),
    ],
)
def test_the_basis_says_on_whose_word_an_act_rests(actors, told_by, party, basis) -> None:
    one = act("agree", actors=actors, told_by=told_by)

    assert Parties(BY_ID).basis(one, party) is basis
    assert basis in Parties(BY_ID).bases(one)


def test_who_speaks_of_his_own_government_gives_its_own_word() -> None:
    body = owned_by(BY_ID["x-berg"], parse_phrase("her government"))
    assert body is not None
    parties = Parties({**BY_ID, body.id: body})

    assert parties.basis(act("offer", actors=(body.id,), told_by="x-berg"), "NOR.X") is Basis.OWN_WORDS
    assert parties.basis(act("offer", actors=(body.id,), told_by="x-lund"), "NOR.X") is Basis.OWN_SIDE


def test_a_joint_act_has_each_of_its_parties_once() -> None:
    one = act("meet", actors=("x-berg", "NOR.EXEC", "x-osk", "x-critic"))

    assert Parties(BY_ID).of_act(one) == ("NOR.X", "VEL.X")


def test_somebody_who_is_no_party_still_speaks_for_himself() -> None:
    assert Parties(BY_ID).bases(act(actors=("x-critic",), told_by="x-critic")) == {Basis.OWN_WORDS}
    assert Parties(BY_ID).bases(act(actors=("x-critic",), told_by=None)) == {Basis.REPORTER}
    assert Parties(BY_ID).bases(act(actors=(), told_by="x-critic")) == {Basis.HEARSAY}


@pytest.mark.parametrize(
    ("name", "negotiation", "found"),
    [
        ("norland", None, {"NOR.X"}),
        ("Berg", None, {"NOR.X"}),
        ("the castle", None, {"NOR.X"}),
        ("Norlandic government", TALKS, {"n"}),
        ("the Coast", TALKS, {"coast"}),
        ("Per Lund", TALKS, {"n"}),
    ],
)
def test_a_party_is_found_by_any_of_its_names_or_by_who_speaks_for_it(name, negotiation, found) -> None:
    assert Parties(BY_ID, negotiation=negotiation).named(name) == found


def test_a_name_of_no_party_is_answered_with_the_nearest_ones() -> None:
    with pytest.raises(NotFound, match="party 'Norlund'. Did you mean: Norland?"):
        Parties(BY_ID).named("Norlund")
    with pytest.raises(NotFound, match="party 'Tom Vane'"):
        Parties(BY_ID).named("Tom Vane")
