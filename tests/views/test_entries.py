from pathlib import Path

import pytest

from onrecord.acts.issues import Negotiation, Party
from onrecord.errors import NotFound
from onrecord.positions import Basis, Issue, Option
from onrecord.record.query import Filter
from onrecord.record.record import Record, open_record
from onrecord.types import ActKind, Reading
from onrecord.views.entries import find_options, select_acts, select_attributions
from tests.record.sample import ACTORS, READER, act, attribution, find, report

TEXT = "Norland will not send troops, Ada Berg said. Vellia backs a truce, Berg said later. Vellia met Norland."
TALKS = Negotiation(
    name="Talks",
    parties=(Party(id="north", name="The north", names=("Norland",)),),
    issues=(Issue(id="force", name="Whose force?"),),
    options=(Option(id="force", name="troops", issue_id="force", phrases=("troops",)),),
)


@pytest.fixture
def record(tmp_path: Path):
    within = report(TEXT)
    attributions = (
        attribution(within, "said", "Norland will not send troops", "Ada Berg", "x-berg"),
        attribution(within, "said later", "Vellia backs a truce", "Berg", "x-berg"),
    )
    acts = (
        act("pledge", "troops", within=within, at=find(within, "will").span.start, polarity="refrain"),
        act("support", "a truce", within=within, at=find(within, "backs").span.start, actors=("VEL.X",)),
        act("meet", "", within=within, at=find(within, "met").span.start, actors=("VEL.X", "NOR.X"), told_by=None),
    )
    with open_record(tmp_path / "r.db", create=True) as opened:
        opened.add(Reading(report=within, actors=ACTORS, attributions=attributions, acts=acts), reader=READER)
        yield opened


@pytest.mark.parametrize(
    ("where", "more", "kinds"),
    [
        (Filter(), {}, ["pledge", "support", "meet"]),
        (Filter(), {"option": "TROOPS"}, ["pledge"]),
        (Filter(), {"basis": Basis.HEARSAY}, ["support"]),
        (Filter(party="Vellia"), {"basis": Basis.REPORTER}, ["meet"]),
        (Filter(party="Norland"), {}, ["pledge", "meet"]),
        (Filter(party="the North"), {"negotiation": TALKS}, ["pledge", "meet"]),
        (Filter(party="north", kind=ActKind.PLEDGE), {"negotiation": TALKS, "basis": Basis.OWN_WORDS}, ["pledge"]),
        (Filter(), {"negotiation": TALKS, "option": "force"}, ["pledge"]),
        (Filter(), {"negotiation": TALKS, "option": "other"}, ["support"]),
    ],
)
def test_acts_are_chosen_by_party_option_and_basis(record: Record, where: Filter, more, kinds: list[str]) -> None:
    assert [each.kind.value for each in select_acts(record, where, **more)] == kinds


@pytest.mark.parametrize(
    ("where", "more", "cues"),
    [
        (Filter(), {}, ["said", "said later"]),
        (Filter(), {"option": "truce"}, ["said later"]),
        (Filter(party="north"), {"negotiation": TALKS, "option": "force"}, ["said"]),
        (Filter(), {"basis": Basis.OWN_WORDS}, ["said", "said later"]),
        (Filter(), {"basis": Basis.HEARSAY}, []),
    ],
)
def test_statements_are_chosen_by_the_acts_that_stand_in_them(record: Record, where: Filter, more, cues) -> None:
    assert [each.cue.quote for each in select_attributions(record, where, **more)] == cues


def test_an_option_or_party_that_nobody_knows_is_named(record: Record) -> None:
    with pytest.raises(NotFound, match="option 'grain'"):
        select_acts(record, option="grain")
    with pytest.raises(NotFound, match="party or actor 'Arland'"):
        select_acts(record, Filter(party="Arland"))


def test_every_act_that_names_something_has_an_option(record: Record) -> None:
    assert sorted(option.name for (option,) in find_options(record).values()) == ["troops", "truce"]
