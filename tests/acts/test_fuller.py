import pytest
from msgspec.structs import replace

from onrecord.acts.fuller import fuller, told_whole
from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.options import group_options
from onrecord.positions import Issue, Option
from onrecord.types import Act, Span
from tests.record.sample import act, report


def retold(about: str, *texts: str) -> Act:
    """Return an act that a report tells in each of `texts`."""
    within = report("\n".join(texts))
    pieces = [Span(start=(at := within.text.index(text)), end=at + len(text)) for text in texts]
    return replace(act("agree", about, within=within), evidence=tuple(map(within.evidence, pieces)))


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("They agreed to a joint dredging fund.", ["dredging fund", "joint dredging fund"]),
        ("They agreed on the fund.", []),
        ("They agreed to end fund rules, and fund roads.", []),
        ("They agreed on a slush-fund.", []),
        ("They met.", []),
    ],
)
def test_what_a_headline_cuts_short_is_told_in_full_below(again: str, expected: list[str]) -> None:
    assert list(told_whole(retold("fund", "Norland and Vellia agree on fund", again))) == expected


def test_the_short_word_of_a_headline_goes_to_the_option_that_the_text_below_names() -> None:
    options = tuple(
        Option(id=key, name=name, issue_id="i", phrases=(name,))
        for key, name in (("joint", "joint dredging fund"), ("own", "own coastal fund"))
    )
    talks = Negotiation(name="T", parties=(), issues=(Issue(id="i", name="i"),), options=options)
    headed = retold("fund", "Norland and Vellia agree on fund", "They agreed to a joint dredging fund.")
    bare = retold("fund", "Norland and Vellia agree on fund")

    assert [each.id for each in group_options([headed], talks)[headed.id]] == ["joint"]
    assert group_options([bare], talks)[bare.id] == (OTHER,)


def made(text: str, about: str, *, condition: str = "", kind: str = "offer") -> Act:
    """Return an act whose evidence is the whole of `text`."""
    within = report(text)
    whole = within.evidence(Span(start=0, end=len(text)))
    at = text.index(condition) if condition else 0
    given = within.evidence(Span(start=at, end=at + len(condition))) if condition else None
    return replace(act(kind, about, within=within), evidence=(whole,), condition=given)


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("We will accept a cut of the quota by a third.", "cut of the quota", "cut of the quota by a third"),
        ("She could back a coal exit by 2030 if miners are paid.", "coal exit", "coal exit by 2030"),
        ("A toll of two crowns, Vorr said, on ships of Borland", "toll", "toll of two crowns"),
        ("They back a truce for the hills which Borland wants", "truce", "truce for the hills"),
        ("They back a truce", "truce", None),
        ("They back a truce and a vote on it", "truce", None),
        ("They back trucers of the hills", "truce", None),
        ("They back it", "", None),
    ],
)
def test_the_phrases_behind_what_an_act_is_about_are_read_up_to_the_end_of_the_clause(text, about, expected) -> None:
    assert fuller(made(text, about)) == expected


def test_a_condition_is_no_part_of_it() -> None:
    text = "Ready for a truce in exchange for water"

    assert fuller(made(text, "truce", condition="in exchange for water")) is None


def test_of_two_options_that_share_a_name_the_words_behind_it_choose_one() -> None:
    options = tuple(
        Option(id=year, name=f"Coal exit by {year}", issue_id="coal", phrases=(f"coal exit by {year}",))
        for year in ("2030", "2038")
    )
    talks = Negotiation(name="Talks", parties=(), issues=(Issue(id="coal", name="When?"),), options=options)
    told, bare = made("Backs a coal exit by 2038, says Vorr", "coal exit"), made("Backs a coal exit.", "coal exit")
    found = group_options((told, bare), talks)

    assert (found[told.id][0].id, found[bare.id][0].id) == ("2038", OTHER.id)
