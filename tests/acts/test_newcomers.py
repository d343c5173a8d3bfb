from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.newcomers import with_newcomers
from onrecord.types import Reading
from tests.acts.hand import reading_of


def actor_of(reading: Reading, words: str) -> tuple[str, ...]:
    named = with_newcomers(reading)
    return next(mention.actor_ids for mention in named.mentions if mention.evidence.quote == words)


def test_critics_are_one_actor_in_all_reports() -> None:
    first = reading_of("[The critics=?] left.")
    second = replace(first, report=replace(first.report, id="r-other"))

    assert actor_of(first, "The critics") == actor_of(second, "The critics") != ()


def test_both_sides_are_those_of_one_report() -> None:
    first = reading_of("Both sides left.")
    second = replace(first, report=replace(first.report, id="r-other"))

    assert actor_of(first, "Both sides") != actor_of(second, "Both sides")


def test_a_verb_before_a_group_is_no_part_of_it() -> None:
    assert actor_of(reading_of("[Vorr], the mayor, urged residents to stay."), "residents") != ()
    assert actor_of(reading_of("[Vorr], the mayor, said the workers would strike."), "the workers") != ()
    assert actor_of(reading_of("[Vorr] left. Then jailed activists left."), "jailed activists") != ()


def test_a_mention_of_one_of_a_few_actors_makes_no_newcomer() -> None:
    reading = reading_of("[The ministers=?] left.")
    open_mention = replace(reading.mentions[0], candidates=("kess", "vorr"))

    assert actor_of(replace(reading, mentions=(open_mention,)), "The ministers") == ()
