"""Positions as of every day at once are those computed for each day alone."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from bench import crowd
from onrecord.acts.issues import load_negotiation
from onrecord.positions import Position
from onrecord.record.record import open_record
from onrecord.types import Act
from onrecord.views.histories import Histories, compute_histories
from onrecord.views.material import Material, gather
from onrecord.views.parties import Parties
from onrecord.views.positions import compute_positions
from onrecord.views.voices import known_from
from tests.record.sample import BY_ID, act, report
from tests.views.hand import FILLER, named, placed

REPORTS = tuple(
    report(f"Report {number}. {FILLER}", published=published)
    for number, published in enumerate(("2031-05-01", "2031-05-10", "2031-05-10", "2031-05-20", None))
)


def acts_at_random(random: Random) -> tuple[Act, ...]:
    found = []
    for at in range(random.randrange(4, 24)):
        within = random.choice(REPORTS)
        one = act(
            random.choice("pledge refuse offer demand withhold deny deny meet accuse agree say".split()),
            random.choice(("ground troops", "ground troops", "toll", "toll and ground troops", "it", "")),
            actors=(random.choice(("x-berg", "x-lund", "x-osk", "NOR.X")),),
            told_by=random.choice(("x-berg", "x-osk", "x-osk", None)),
            day=random.choice((None, None, "2031-05-02", "2031-05-10", "2031-05", "2031", "2031-06-01")),
            status=random.choice(("actual", "actual", "actual", "negated", "future")),
            polarity=random.choice(("do", "do", "refrain")),
            within=within,
        )
        one = replace(one, recipient_id="NOR.X" if one.kind.value == "accuse" else None)
        found.append(placed(one, 9 * at, within))
    return tuple(sorted(found, key=lambda each: (each.cue.report_id, each.cue.span, each.id)))


def material(acts: tuple[Act, ...]) -> Material:
    return Material(
        acts=acts,
        parties=Parties(BY_ID),
        options={one.id: tuple(map(named, one.about.split(" and "))) for one in acts if one.about not in ("", "it")},
        days={each.id: each.published for each in REPORTS},
    )


def held(histories: Histories, day: str) -> dict[tuple[str, str], Position]:
    found = {}
    for cell, stands in histories.stands.items():
        at = bisect_right([each.since for each in stands], day)
        if at:
            others = [
                each.voice
                for each in histories.heard[cell]
                if each.since <= day and (each.until is None or day < each.until) and each.voice.stance is not None
            ]
            others.sort(key=lambda voice: voice.day, reverse=True)
            position = stands[at - 1].position
            left = tuple(voice.act for voice in others if voice.act not in position.acts)
            found[cell] = replace(position, others=left)
    return found


def computed(given: Material, day: str) -> dict[tuple[str, str], Position]:
    found = compute_positions(given.acts, given.parties, given.options, given.days, stories=given.stories, as_of=day)
    return {(each.option_id, each.party_id): each for each in found}


def days_of(given: Material) -> list[str]:
    days = (known_from(each, given.days.get(each.cue.report_id)) for each in given.acts)
    return sorted({day for day in days if day is not None})


def test_acts_of_any_kind_day_and_teller_give_the_same_positions_as_of_every_day() -> None:
    moved = 0
    for seed in range(150):
        given = material(acts_at_random(Random(seed)))
        histories = compute_histories(given)
        for day in ["2000-01-01", *days_of(given)]:
            assert held(histories, day) == computed(given, day), (seed, day)
        moved += any(len(stands) > 1 for stands in histories.stands.values())
    assert moved > 30


@pytest.mark.parametrize("with_file", [False, True])
def test_so_do_the_reports_of_a_crowd_with_copies(tmp_path: Path, with_file: bool) -> None:
    path = tmp_path / "crowd.sqlite"
    crowd.write(path, statements=1200)
    negotiation = load_negotiation(path.with_suffix(".toml")) if with_file else None
    with open_record(path) as record:
        given = gather(record, negotiation=negotiation)
    histories = compute_histories(given)

    assert max(len(stands) for stands in histories.stands.values()) > 2
    for day in days_of(given):
        assert held(histories, day) == computed(given, day), day


def test_an_option_gains_a_voice_on_the_day_it_is_known() -> None:
    given = material(
        (
            placed(act("refuse", day="2031-05-04", within=REPORTS[1]), 0, REPORTS[1]),
            placed(act("pledge", day=None, within=REPORTS[1]), 9, REPORTS[1]),
            placed(act("pledge", day=None, within=REPORTS[4]), 18, REPORTS[4]),
        )
    )

    assert compute_histories(given).weights == {"ground troops": {"2031-05-04": 1, "2031-05-10": 1}}
