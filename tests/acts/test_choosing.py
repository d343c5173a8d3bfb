from onrecord.acts.choosing import Chooser
from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.wordings import Lexicon
from onrecord.positions import Issue, Option


def choose(about: str, *phrases: tuple[str, ...], speakers: frozenset[str] = frozenset(), is_own: bool = False) -> str:
    options = tuple(
        Option(id=str(at), name=names[0], issue_id="i", phrases=names) for at, names in enumerate(phrases, 1)
    )
    negotiation = Negotiation(name="Talks", parties=(), issues=(Issue(id="i", name="What?"),), options=options)
    titles = [phrase for names in phrases for phrase in names]
    return Chooser(negotiation, Lexicon((about,), {}, titles=titles))(about, speakers, is_own).id


def test_the_option_that_says_most_of_it_is_chosen() -> None:
    assert choose("joint patrols at night", ("joint patrols",), ("joint patrols at night",)) == "2"


def test_what_fits_two_options_equally_is_other() -> None:
    assert choose("joint patrols and compulsory pilots", ("joint patrols",), ("compulsory pilots",)) == OTHER.id
    assert choose("joint patrols", ("joint patrols",), ("patrolling jointly",)) == OTHER.id


def test_an_option_of_a_word_that_says_little_is_no_name_of_a_state() -> None:
    assert choose("Vell", ("the mission",)) == OTHER.id
    assert choose("the mission", ("the mission",)) == "1"
    assert choose("the force", ("the mission",)) == OTHER.id


def test_what_fits_none_is_other() -> None:
    assert choose("grain", ("joint patrols",)) == OTHER.id


def test_the_capital_that_begins_an_option_makes_no_name_of_it() -> None:
    assert choose("sharing of harbour data", ("Sharing of harbour data",)) == "1"
    assert choose("trade tribunal", ("A trade tribunal",)) == "1"


def test_speakers_count_for_what_is_their_own_to_do_only() -> None:
    given = {"speakers": frozenset(("vell",))}

    assert choose("ground troops", ("Vellan ground troops", "troops of Vellan"), **given, is_own=False) == OTHER.id


def test_what_two_options_have_in_common_means_neither() -> None:
    options = (
        ("a lease of Gull Island",),
        ("take the Gull Island case to the maritime court", "the court on Gull Island"),
    )

    assert choose("Gull Island", *options) == OTHER.id
    assert choose("leasing Gull Island", *options) == "1"
    assert choose("Gull Island case before the maritime court", *options) == "2"


def test_an_option_of_which_another_says_more_is_still_meant_by_its_words() -> None:
    assert choose("joint patrols", ("joint patrols",), ("joint patrols with drones",)) == "1"
