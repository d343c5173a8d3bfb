from pathlib import Path

from msgspec.structs import replace

from onrecord.record.record import open_record
from onrecord.types import Reading
from onrecord.views.stories import APART, Stories, find_stories
from tests.record.sample import ACTORS, READER, act, report
from tests.record.texts import OTHER, STORY

WIRE = report(STORY, published="2031-05-04", outlet="Harbour Wire")
COPY = report(STORY.replace("northern", "inner"), published="2031-05-05", outlet="Post")
RIVAL = report(OTHER, published="2031-05-04", outlet="Herald")


def test_copies_tell_the_story_of_the_first_and_what_quotes_the_same_words_its_own(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        for each in (COPY, RIVAL, WIRE):
            record.add(Reading(report=each, actors=ACTORS), reader=READER)
        stories = find_stories(record)

    assert [stories.of(each.id) for each in (WIRE, COPY, RIVAL)] == [WIRE.id, WIRE.id, RIVAL.id]


def test_shards_read_in_any_order_have_the_same_stories(tmp_path: Path) -> None:
    found = []
    for name, order in (("a.db", (WIRE, COPY, RIVAL)), ("b.db", (RIVAL, COPY, WIRE))):
        with open_record(tmp_path / name, create=True) as record:
            for each in order:
                record.add(Reading(report=each, actors=ACTORS), reader=READER)
            stories = find_stories(record)
            found.append([stories.of(each.id) for each in (WIRE, COPY, RIVAL)])

    assert found[0] == found[1]


def test_one_act_stands_for_each_story_the_first_published_first() -> None:
    days = {WIRE.id: "2031-05-04", COPY.id: "2031-05-05", RIVAL.id: "2031-05-03", "r-undated": None}
    stories = Stories({COPY.id: WIRE.id}, days)
    wire, again, copy, rival = (
        act(within=within, at=at) for within, at in ((WIRE, 9), (WIRE, 40), (COPY, 9), (RIVAL, 9))
    )
    undated = replace(wire, id="a-undated", cue=replace(wire.cue, report_id="r-undated"))

    assert stories.independent((undated, copy, again, wire, rival)) == (rival, wire, undated)
    assert stories.independent((copy,)) == (copy,)
    assert stories.independent(()) == ()


def test_where_nothing_is_known_of_copies_each_report_is_a_story() -> None:
    assert APART.of(COPY.id) == COPY.id
    assert len(APART.independent((act(within=WIRE), act(within=COPY)))) == 2
