import pytest

from tests.reading.reports import reading, report, side, who


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Fisheries Minister Rikke Voll", "Rikke Voll"),
        ("Emergency Situations Minister Otto Tam", "Otto Tam"),
        ("Sports and Youth Minister Otto Tam", "Otto Tam"),
        ("Water Ministry spokesman Otto Tam", "Otto Tam"),
        ("Trade and industry commissioner Otto Tam", "Otto Tam"),
        ("Human rights chief Otto Tam", "Otto Tam"),
    ],
)
def test_what_a_minister_is_for_is_no_state(title, name):
    found = reading(report(f"{title} rejected the offer."))

    assert [(actor.name, actor.kind.value, actor.speaks_for) for actor in found.actors] == [(name, "person", None)]


def test_a_portfolio_stands_behind_the_state_whose_it_is():
    assert side(reading(report("Norland Water Minister Lise Torp agreed.")), "Lise Torp") == "Norland"


def test_a_state_before_minister_stays_one():
    assert side(reading(report("Norland Minister Lise Torp agreed. Norland waits.")), "Lise Torp") == "Norland"


def test_a_portfolio_in_small_letters_belongs_to_the_title():
    found = reading(report("Fisheries Minister Rikke Voll left. The fisheries minister refused."))

    assert who(found, "The fisheries minister") == ["Rikke Voll"]


def test_the_initial_a_is_no_article():
    found = reading(report("Samuel A. Lund rejected the offer. Lund left. A. Torp stayed."))

    assert sorted(actor.name for actor in found.actors) == ["A. Torp", "Samuel A. Lund"]
