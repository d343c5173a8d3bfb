import pytest
from msgspec.structs import replace

from onrecord.acts.fuller import fuller
from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.options import group_options
from onrecord.positions import Issue, Option
from onrecord.types import Act, Span
from tests.record.sample import act, report


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
