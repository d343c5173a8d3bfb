"""What pages list is what the commands print; as of every day."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.board.board import Board, open_board
from onrecord.errors import BoardMissing, NegotiationMissing, NotFound
from tests.board.conftest import Tell

pytestmark = pytest.mark.model


def plain(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows without what pages show beside the object of a command."""
    return [bare({key: row[key] for key in row if key not in ("words", "outlets", "told_in")}) for row in rows]


def bare(value: Any) -> Any:
    """Return a value with its acts as commands print them: pages also say in which report they stand."""
    if isinstance(value, list):
        return [bare(each) for each in value]
    if not isinstance(value, dict):
        return value
    beside = {"report"} if value.get("type") == "act" else set()
    return {key: bare(each) for key, each in value.items() if key not in beside}


def every(find: Any, **wanted: Any) -> list[dict[str, Any]]:
    first = find(**wanted)
    found = [row for page in range(1, first["pages"] + 1) for row in find(page=page, **wanted)["rows"]]
    assert len(found) == first["total"]
    return found


def every_day(board: Board) -> list[str]:
    """Return the days on which anything happens, and those around them."""
    return ["2026-01-01", *board.days(), "2026-03-12", "2026-03", "2026", "2027-01-01"]


@pytest.mark.parametrize(
    ("name", "key"),
    [(each, each) for each in ("changes", "claims", "conflicts", "commitments", "actors")] + [("acts", "timeline")],
)
def test_a_list_is_what_its_command_prints(board: Board, tell: Tell, name: str, key: str) -> None:
    found = every(getattr(board, name))

    # Without a file nobody in the demo moves or contradicts anybody.
    assert found or (name in ("changes", "conflicts") and not board.issues())
    assert plain(found) == tell(key)[key]


def test_positions_are_what_the_command_prints(board: Board, tell: Tell) -> None:
    assert plain(board.positions()) == tell("positions")["positions"]


def test_positions_as_of_any_day_are_those_of_the_command(board: Board, tell: Tell) -> None:
    seen = []
    for day in every_day(board):
        found = plain(board.positions(as_of=day))
        seen.append([(row["party"]["id"], row["option"]["id"], row["stance"]) for row in found])

        assert found == tell("positions", "--as-of", day)["positions"], day
    assert len({tuple(each) for each in seen}) > 5


def test_positions_of_a_party_on_an_option_are_those_of_the_command(board: Board, tell: Tell) -> None:
    for position in board.positions():
        party, option = position["party"]["id"], position["option"]["id"]
        found = plain(board.positions(party_id=party, option_id=option))

        assert found == tell("positions", "--party", party, "--option", option)["positions"]


def test_the_matrix_shows_every_position_of_a_day_and_no_other(board: Board) -> None:
    for day in [None, *every_day(board)]:
        first = board.matrix(as_of=day)
        pages = [board.matrix(as_of=day, page=page) for page in range(1, first["pages"] + 1)]
        shown = {
            (party, option["id"]): (cell["stance"], cell["basis"], cell["day"], cell["act_id"], cell["words"])
            for page in pages
            for option in page["options"]
            for party, cell in option["cells"].items()
        }

        assert shown == {
            (row["party"]["id"], row["option"]["id"]): (
                row["stance"],
                row["basis"],
                row["day"],
                row["acts"][0]["id"],
                " … ".join(piece["quote"] for piece in row["acts"][0]["evidence"]),
            )
            for row in board.positions(as_of=day)
            if row["acts"]
        }
        assert {party for party, _ in shown} <= {party["id"] for party in first["parties"]}


def test_the_matrix_of_a_basis_or_outlet_leaves_only_what_rests_on_it(board: Board) -> None:
    def cells(**wanted: str) -> dict[tuple[str, str], dict[str, Any]]:
        found = board.matrix(**wanted)
        return {(party, row["id"]): cell for row in found["options"] for party, cell in row["cells"].items()}

    everything = cells()
    own = cells(basis="own words")
    post = cells(outlet="Oltava Morning Post")
    told = {
        (row["party"]["id"], row["option"]["id"])
        for row in board.positions()
        if "Oltava Morning Post" in row["told_in"]
    }

    assert own == {place: cell for place, cell in everything.items() if cell["basis"] == "own words"}
    assert 0 < len(own) < len(everything)
    assert post == {place: cell for place, cell in everything.items() if place in told}
    assert 0 < len(post) < len(everything)


def test_steps_end_where_the_party_stands(board: Board) -> None:
    days = board.days()
    for row in board.positions(as_of=days[-1]):
        if not row["acts"]:
            continue
        steps = board.steps(party_id=row["party"]["id"], option_id=row["option"]["id"])

        assert [step["since"] for step in steps] == sorted({step["since"] for step in steps})
        assert steps[-1]["stance"] == row["stance"]
        assert [step["until"] for step in steps] == [*(step["since"] for step in steps[1:]), None]
        for day in days:
            held = board.positions(party_id=row["party"]["id"], option_id=row["option"]["id"], as_of=day)
            (step,) = [step for step in steps if step["since"] <= day < (step["until"] or "~")] or [None]
            assert [(each["stance"], each["condition"]) for each in held if each["acts"]] == (
                [(step["stance"], step["condition"])] if step else []
            )


@pytest.mark.parametrize("wanted", [{}, {"since": "2026-03-10"}, {"basis": "hearsay"}, {"kind": "refuse"}])
def test_a_tally_counts_the_entries_of_each_day_and_kind(board: Board, wanted: dict[str, Any]) -> None:
    found = board.tally("acts", **wanted)

    assert len({row["kind"] for row in found}) > (1 if "kind" not in wanted else 0)
    assert {row["day"] for row in found} == {row["day"] for row in every(board.acts, **wanted)}
    for row in found:
        same = {**wanted, "kind": row["kind"], "since": row["day"], "until": row["day"]}
        assert board.acts(**same)["total"] == row["rows"]


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ({"kind": "refuse"}, ("--kind", "refuse")),
        ({"since": "2026-03-10"}, ("--since", "2026-03-10")),
        ({"until": "2026-03"}, ("--until", "2026-03")),
        ({"until": "2026-03-04"}, ("--until", "2026-03-04")),
        ({"basis": "hearsay"}, ("--basis", "hearsay")),
        ({"kind": "offer"}, ("--kind", "offer")),
        ({"kind": "pledge", "basis": "own words", "since": "2026-03-03"}, ()),
    ],
)
def test_acts_are_found_as_the_timeline_finds_them(
    board: Board, tell: Tell, wanted: dict[str, str], given: tuple[str, ...]
) -> None:
    found = every(board.acts, **wanted)
    given = given or ("--kind", "pledge", "--basis", "own-words", "--since", "2026-03-03")

    assert found
    assert [row["act"]["id"] for row in found] == [row["act"]["id"] for row in tell("timeline", *given)["timeline"]]


def test_a_party_has_the_acts_it_does_and_an_option_those_about_it(board: Board) -> None:
    for party in board.parties():
        found = every(board.acts, party_id=party["id"])
        assert len(found) == party["acts"]
        assert all(party["id"] in row["parties"] for row in found)
    for option in board.options():
        assert len(every(board.acts, option_id=option["id"])) == option["acts"]


def test_claims_of_a_party_are_those_about_it_and_those_it_tells(board: Board, tell: Tell) -> None:
    for party in board.parties():
        found = every(board.claims, party_id=party["id"])

        assert plain(found) == tell("claims", "--party", party["id"])["claims"]


def test_changes_conflicts_and_commitments_are_found_by_party_option_and_day(board: Board, tell: Tell) -> None:
    for name in ("changes", "conflicts", "commitments"):
        find = getattr(board, name)
        for row in every(find):
            party, day = row["party"]["id"], row.get("day") or row["after"]["day"]
            assert plain(every(find, party_id=party)) == tell(name, "--party", party)[name]
            assert plain(every(find, since=day)) == tell(name, "--since", day)[name]
            if row["option"]:
                option = row["option"]["id"]
                assert plain(every(find, option_id=option)) == tell(name, "--option", option)[name]


def test_what_an_outlet_tells_is_found_by_it(board: Board) -> None:
    found = every(board.acts, outlet="Lake Radio")

    assert found
    for row in found:
        assert "Lake Radio" in {board.act(act["id"])["outlet"] for act in (row["act"], *row["also"])}


def test_an_act_has_its_party_option_and_entry(board: Board) -> None:
    for row in every(board.acts)[:20]:
        for act in (row["act"], *row["also"]):
            found = board.act(act["id"])

            assert found["act"] == act
            assert found["entry"] == row
            assert [party["id"] for party in found["parties"]] == row["parties"]
            assert row["option"] in ("other", None if found["option"] is None else found["option"]["id"])


def test_packages_are_those_of_the_command_as_of_every_day(board: Board, tell: Tell) -> None:
    if not board.issues():
        with pytest.raises(NegotiationMissing):
            board.packages()
        return
    for day in [None, *every_day(board)]:
        found = board.packages(as_of=day)
        del found["choice"]

        assert bare(found) == tell("packages", *(("--as-of", day) if day else ()))


def test_a_choice_of_options_meets_what_each_of_them_meets(board: Board) -> None:
    if not board.issues():
        return
    whole = {issue["id"]: issue["options"] for issue in board.packages()["issues"]}
    found = board.packages({"line": "pact-troops"})["choice"]
    (chosen,) = [option for option in whole["line"] if option["id"] == "pact-troops"]

    assert found["options"] == {issue: "pact-troops" if issue == "line" else None for issue in whole}
    assert not found["is_whole"]
    assert found["is_refused"] is (not chosen["is_open"])
    assert [each["party"] for each in found["silent"]] == chosen["silent"]
    for key in ("blocks", "favourable", "conditional", "withheld", "hearsay"):
        option = {"id": chosen["id"], "name": chosen["name"]}
        assert found[key] == [{"issue": "line", "option": option, **stand} for stand in chosen[key]]
    assert board.packages({issue: options[0]["id"] for issue, options in whole.items()})["choice"]["is_whole"]
    with pytest.raises(NotFound):
        board.packages({"line": "no such option"})
    with pytest.raises(NotFound):
        board.packages({"no such issue": None})


def test_a_page_too_far_is_the_last(board: Board) -> None:
    last = board.acts(page=board.acts()["pages"])

    assert board.acts(page=999) == last
    assert board.acts(page=-1) == board.acts(page=1)
    assert board.acts(party_id="nobody") == {"rows": [], "page": 1, "pages": 1, "total": 0}


def test_what_is_not_there_is_said(board: Board, tmp_path: Any) -> None:
    for find in (board.act, board.party, board.option, board.actor):
        with pytest.raises(NotFound):
            find("nobody")
    empty = open_board(tmp_path / "none.sqlite.board")
    assert empty.state() == {"built_at": None, "record": None, "is_newest": False, "negotiation": None}
    with pytest.raises(BoardMissing):
        empty.parties()
