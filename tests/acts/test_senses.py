import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.acts.senses import fit, is_meeting, sense
from onrecord.acts.wordings import Lexicon
from onrecord.types import Actor, ActorKind

ACTORS = {
    key: Actor(id=key, name=name, kind=ActorKind.COUNTRY, names=names)
    for key, name, names in (
        ("x-nor", "Norland", ("Norland", "Norlandic")),
        ("x-vel", "Vellia", ("Vellia", "Vellian")),
        ("x-ost", "Ostria", ("Ostria", "Ostrian")),
    )
}
LEXICON = Lexicon((), ACTORS)


def fits(about: str, phrase: str, *, doers: frozenset[str] = frozenset()) -> int:
    option = sense(LEXICON.plain(phrase), LEXICON, is_option=True)
    return fit(sense(about, LEXICON), option, known=option.sides, doers=doers)


@pytest.mark.parametrize(
    ("about", "phrase"),
    [
        ("removing the toll", "Lifting of the toll"),
        ("end to the toll on tankers", "abolition of the toll"),
        ("Norland's soldiers on Vellian soil", "Norlandic troops in Vellia"),
        ("deployment of Norlandic troops", "troops of Norland"),
        ("swap of prisoners of war", "Prisoner exchange"),
        ("exchanging all prisoners", "exchange of prisoners"),
        ("30-day truce", "ceasefire of 30 days"),
        ("patrolling the strait together", "joint patrols"),
        ("cap enrichment at five percent", "limits on enrichment"),
        ("meeting between Norland and Vellia in spring", "Norland-Vellia meeting"),
        ("handing the islands back to Vellia", "return of the islands"),
        ("guaranteed minimum flow in summer", "a minimum flow"),
        ("unconditional and lasting ceasefire", "lasting truce"),
        ("cease-fire in Vellia", "ceasefire"),
    ],
)
def test_another_wording_of_the_same_fits(about: str, phrase: str) -> None:
    assert fits(about, phrase)


@pytest.mark.parametrize(
    ("about", "phrase"),
    [
        ("the toll", "lifting the toll"),
        ("raising the toll", "lifting the toll"),
        ("withdrawal of Norlandic troops", "Norlandic troops"),
        ("limits on missiles", "missiles of long range"),
        ("extension of the suspended tariffs", "an end to tariffs"),
        ("toll stations at both ends", "free passage without toll"),
        ("prisoner exchange list", "prisoner exchange"),
        ("ceasefire monitors", "ceasefire"),
        ("lasting ceasefire", "ceasefire"),
        ("ceasefire", "lasting ceasefire"),
        ("Vellian troops", "Norlandic troops"),
        ("troops", "Norlandic troops"),
        ("sanctions relief for Ostria", "sanctions relief for Vellia"),
        ("removing tariffs", "removing tariffs on steel"),
        ("export controls", "export controls on chips"),
        ("three-way meeting in Vellia", "meeting in Vellia"),
        ("visit to the islands", "return of the islands"),
        ("", "lasting ceasefire"),
    ],
)
def test_what_names_something_else_turns_it_round_or_says_too_little_does_not_fit(about: str, phrase: str) -> None:
    assert fits(about, phrase) == 0


def test_who_does_it_need_not_be_named() -> None:
    assert fits("ground troops", "Norlandic ground troops", doers=frozenset(("x-nor",)))
    assert not fits("ground troops", "Norlandic ground troops", doers=frozenset(("x-vel",)))


def test_the_phrase_that_says_more_fits_better() -> None:
    assert fits("ground troops in Vellia", "ground troops in Vellia") > fits("ground troops in Vellia", "ground troops")


def test_those_who_speak_of_a_meeting_take_part_in_it() -> None:
    assert is_meeting(sense("direct talks with Vellia", LEXICON))
    assert not is_meeting(sense("visit to Vellia", LEXICON))


WORDS = st.lists(
    st.sampled_from(
        "truce lifting the toll of on Norland Vellian troops 30-day back hand new and A-B in exchange".split()
    ),
    max_size=7,
)


@given(about=WORDS, phrase=WORDS)
def test_any_words_can_be_compared(about: list[str], phrase: list[str]) -> None:
    assert fits(" ".join(about), " ".join(phrase)) >= 0
