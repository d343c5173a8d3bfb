import pytest
from msgspec.structs import replace

from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.options import group_options
from onrecord.acts.several import kept, things_of
from onrecord.positions import Issue, Option
from onrecord.types import Act, Actor, ActorKind, Polarity, Span
from tests.record.sample import act, report

ACTORS = {
    key: Actor(id=key, name=name, kind=ActorKind.COUNTRY)
    for key, name in (("ARL.X", "Arland"), ("BOR.X", "Borland"), ("NOR.X", "Norland"))
}
PHRASES = {
    "toll": ("toll on lorries",),
    "truce": ("ceasefire", "truce"),
    "swap": ("prisoner swap", "exchange of prisoners"),
    "leave": ("withdrawal of the troops",),
    "free": ("release of the prisoners",),
    "quota": ("fish quota",),
    "corridor": ("food and medicine corridor",),
    "meet": ("summit without a mediator",),
    "force": ("Arlandic ground troops",),
}
TALKS = Negotiation(
    name="Talks",
    parties=(),
    issues=(Issue(id="all", name="What?"),),
    options=tuple(Option(id=key, name=phrases[0], issue_id="all", phrases=phrases) for key, phrases in PHRASES.items()),
)


def made(about: str, text: str = "", *, kind: str = "agree", condition: str = "", polarity: str = "do") -> Act:
    """Return an act whose evidence is the whole of `text`."""
    within = report(text or about)
    whole = within.evidence(Span(start=0, end=len(within.text)))
    at = within.text.index(condition) if condition else 0
    given = within.evidence(Span(start=at, end=at + len(condition))) if condition else None
    base = act(kind, about, within=within, actors=("ARL.X",), told_by="ARL.X")
    return replace(base, evidence=(whole,), condition=given, polarity=Polarity(polarity))


def options(one: Act) -> list[str]:
    """Return the options of an act, "-" behind those whose end it speaks of."""
    found = group_options([one], TALKS, actors=ACTORS)[one.id]
    return [f"{option.id}{'-' if option.is_undone else ''}" for option in found]


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("ceasefire and the prisoner swap", ["truce", "swap"]),
        ("prisoner swap and the ceasefire", ["swap", "truce"]),
        ("ceasefire, a prisoner swap and a toll on lorries", ["truce", "swap", "toll"]),
        ("ceasefire, a prisoner swap, and a toll on lorries", ["truce", "swap", "toll"]),
        ("ceasefire or a prisoner swap", ["truce", "swap"]),
        ("ceasefire as well as a prisoner swap", ["truce", "swap"]),
        ("both the ceasefire and the prisoner swap", ["truce", "swap"]),
        ("exchange of prisoners and a toll on lorries", ["swap", "toll"]),
        ("withdraw the troops and release the prisoners", ["leave", "free"]),
        ("withdrawal of the troops and the release of the prisoners", ["leave", "free"]),
        ("sale of maps and exchange of prisoners", ["swap"]),
        ("exchange of prisoners and release of the prisoners", ["swap", "free"]),
        ("drop the toll on lorries and accept a truce", ["toll-", "truce"]),
        ("drop the fish quota and the toll on lorries", ["quota-", "toll-"]),
        ("end to the toll on lorries and a ceasefire", ["toll-", "truce"]),
        ("end to the fish quota and the release of the prisoners", ["quota-", "free"]),
        ("ceasefire between Arland and Borland and a prisoner swap", ["truce", "swap"]),
        ("prayers, a ceasefire and good will", ["truce"]),
        ("prayers and good will", ["other"]),
        ("ceasefire and a truce", ["truce"]),
        ("to withdraw the troops and to release the prisoners", ["leave", "free"]),
        ("food and medicine corridor", ["corridor"]),
        ("food and medicine corridor and a truce", ["corridor", "truce"]),
        ("ceasefire and a summit without a mediator", ["truce", "meet"]),
    ],
)
def test_an_act_is_about_the_option_of_each_thing_it_lists_in_order(about: str, expected: list[str]) -> None:
    assert options(made(about)) == expected


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("ceasefire but not the prisoner swap", ["truce"]),
        ("ceasefire and not the prisoner swap", ["truce"]),
        ("ceasefire, not the prisoner swap", ["truce"]),
        ("ceasefire without the prisoner swap", ["truce"]),
        ("ceasefire without a toll on lorries and a prisoner swap", ["truce"]),
        ("ceasefire instead of the prisoner swap", ["truce"]),
        ("ceasefire rather than the prisoner swap", ["truce"]),
        ("ceasefire and the fish quota except the prisoner swap", ["truce", "quota"]),
        ("ceasefire and the fish quota if there is a prisoner swap", ["truce", "quota"]),
        ("ceasefire and the fish quota unless there is a prisoner swap", ["truce", "quota"]),
        ("ceasefire and the fish quota in return for a prisoner swap and a toll on lorries", ["truce", "quota"]),
        ("ceasefire and the fish quota in exchange for a prisoner swap", ["truce", "quota"]),
        ("grain but not the prisoner swap", ["other"]),
    ],
)
def test_what_is_spared_or_asked_in_return_is_none_of_the_things(about: str, expected: list[str]) -> None:
    assert options(made(about)) == expected


@pytest.mark.parametrize(
    "about",
    [
        "ceasefire and Borland rejected the prisoner swap",
        "ceasefire and the union rejected prisoner swaps",
        "ceasefire and the union rejects prisoner swaps",
        "ceasefire and Borland a prisoner swap",
        "ceasefire and wants a prisoner swap",
        "ceasefire and rejected the prisoner swap",
        "ceasefire and there will be a prisoner swap",
        "ceasefire and release the prisoners",
    ],
)
def test_a_clause_with_a_verb_of_its_own_ends_the_list(about: str) -> None:
    assert options(made(about)) == ["truce"]


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("toll on lorries and prisoner swaps", ["toll"]),
        ("toll on the lorries and the fish quota", ["toll"]),
        ("toll on lorries and exchange of prisoners", ["toll"]),
        ("lifting of tolls on lorries and the fish quota", ["toll-"]),
        ("plan to drop the toll on lorries and the fish quota", ["toll-"]),
        ("call for lifting the toll on lorries and the fish quota", ["toll-"]),
        ("ceasefire with Borland and with Norland on a prisoner swap", ["truce"]),
        ("ceasefire between Arland and Borland", ["truce"]),
        ("ceasefire with Arland, Norland and Borland", ["truce"]),
    ],
)
def test_what_may_only_share_a_preposition_is_no_further_thing(about: str, expected: list[str]) -> None:
    assert options(made(about)) == expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        ("truce", "Arland said it would support a truce and an exchange of prisoners", ["truce", "swap"]),
        ("truce", "Arland backs a truce in the hills as well as an exchange of prisoners.", ["truce", "swap"]),
        ("ceasefire", "considering a ceasefire, a prisoner swap or a toll on lorries", ["truce", "swap", "toll"]),
        ("grain", "Arland welcomed grain and a prisoner swap", ["swap"]),
        ("truce", "Arland accepted the truce, saying the prisoner swap and a toll on lorries came first", ["truce"]),
        ("truce", "Arland accepted the truce; the prisoner swap and the fish quota are another matter", ["truce"]),
        ("truce", "Arland accepted the truce but not the fish quota and a prisoner swap", ["truce"]),
        ("truce", "Arland accepted the truce and Borland accepted a prisoner swap", ["truce"]),
        ("truce", "Arland accepted the truce and released the prisoners", ["truce"]),
        ("truce", "Arland accepted the truce, a step towards the prisoner swap", ["truce"]),
        ("truce", "The truce that Kess and a prisoner swap made possible", ["truce"]),
        ("truce", "Arland accepted trucers and a prisoner swap", ["truce"]),
    ],
)
def test_a_list_goes_on_right_behind_what_an_act_is_about(about: str, text: str, expected: list[str]) -> None:
    assert options(made(about, text)) == expected


def test_a_condition_is_none_of_the_things() -> None:
    text = "Arland accepts a truce and, should Borland lift the toll on lorries, a prisoner swap"
    one = made("truce", text, condition="should Borland lift the toll on lorries, a prisoner swap")

    assert options(one) == ["truce"]


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("toll on lorries or a ceasefire", ["toll", "truce"]),
        ("fish quota and release prisoners", ["quota"]),
        ("fish quota, a ceasefire or a toll on lorries", ["quota", "truce", "toll"]),
        ("shelling and release the prisoners", ["other"]),
    ],
)
def test_what_follows_a_thing_to_refrain_from_is_another_only_where_that_is_sure(
    about: str, expected: list[str]
) -> None:
    assert options(made(about, kind="demand", polarity="refrain")) == expected


def test_what_an_act_says_to_end_is_not_looked_for_behind_its_words() -> None:
    text = "Arland demanded an end to the fish quota and the release of the prisoners."

    assert options(made("fish quota", text, kind="demand", polarity="refrain")) == ["quota"]


def test_whose_a_thing_is_is_asked_of_each_by_itself() -> None:
    assert options(made("truce and ground troops", kind="pledge")) == ["truce", "force"]
    assert options(made("truce and Borland's ground troops", kind="pledge")) == ["truce"]


def test_without_a_file_an_act_has_one_option() -> None:
    one = made("truce", "Arland backs a truce and an exchange of prisoners")
    ((option,),) = group_options([one], actors=ACTORS).values()

    assert option.name == "truce"


def test_no_option_counts_twice_and_other_stands_alone() -> None:
    for about in ("drop the fish quota and accept the fish quota", "grain and a truce", "grain and salt"):
        found = options(made(about))

        assert len({each.strip("-") for each in found}) == len(found)
        assert OTHER.id not in found or found == [OTHER.id]


def test_things_are_told_as_if_each_stood_alone() -> None:
    assert things_of(made("drop the toll, the quota and the levy")) == (
        "drop the toll",
        "drop the quota",
        "drop the levy",
    )
    assert things_of(made("")) == ()
    assert (kept("a truce but not the toll"), kept("but a truce")) == ("a truce", "but a truce")
