from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.positions import Stance
from onrecord.types import Act, ActKind
from onrecord.views.claims import Claim, Outcome, compute_claims
from tests.record.sample import act
from tests.views.hand import EARLIER, LATER, REPORT, material, place

OSK = ("x-osk",)
# Berg, of Norland, tells of Vellia; Osk speaks for Vellia.
TOLD = act("agree", actors=OSK, told_by="x-berg", day="2031-05-09")
CALL = act("meet", "", actors=("x-berg", "x-osk"), told_by="x-berg", day="2031-05-09")


def claims(*acts: Act, since: str | None = None) -> tuple[Claim, ...]:
    return compute_claims(material(*place(*acts)), since=since)


def own(kind: str, about: str = "ground troops", **more: object) -> Act:
    return act(kind, about, **{"actors": OSK, "told_by": "x-osk", "day": "2031-05-10", **more})


def outcome(*acts: Act) -> Outcome:
    (found,) = claims(*acts)
    return found.outcome


@pytest.mark.parametrize("teller", ["x-osk", None])
def test_what_a_party_or_the_reporter_tells_is_no_claim(teller: str | None) -> None:
    assert claims(act("agree", actors=OSK, told_by=teller)) == ()


def test_a_claim_says_of_whom_what_when_and_who_tells_it() -> None:
    (found,) = claims(TOLD)

    assert (found.party_id, found.option_id, found.kind, found.stance) == (
        "VEL.X", "ground troops", ActKind.AGREE, Stance.COMMITTED,
    )  # fmt: skip
    assert (found.day, found.tellers, found.outcome, found.answers) == (
        "2031-05-09", ("x-berg",), Outcome.UNANSWERED, (),
    )  # fmt: skip
    assert len(found.acts) == 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (own("pledge"), Outcome.CONFIRMED),
        (own("pledge", told_by="VEL.X"), Outcome.CONFIRMED),
        (own("agree", day="2031-05-01"), Outcome.CONFIRMED),  # it had said so before
        (own("pledge", told_by=None), Outcome.UNANSWERED),  # the reporter is not the party
        (own("pledge", told_by="x-critic"), Outcome.UNANSWERED),
        (own("propose"), Outcome.UNANSWERED),  # to propose a thing is not to have agreed to it
        (own("pledge", "grain"), Outcome.UNANSWERED),
        (own("refuse"), Outcome.DENIED),
        (own("refuse", day="2031-05-01"), Outcome.UNANSWERED),  # an answer comes after what it answers
        (own("refuse", told_by=None), Outcome.UNANSWERED),
        (own("deny", "any agreement on ground troops"), Outcome.DENIED),
        (own("deny"), Outcome.DENIED),
        (own("withhold"), Outcome.WITHHELD),
        (own("withhold", told_by=None), Outcome.WITHHELD),
        (own("withhold", "an agreement on troops"), Outcome.WITHHELD),
        (own("withhold", day="2031-05-01", within=EARLIER), Outcome.UNANSWERED),
        (own("withhold", "grain"), Outcome.UNANSWERED),
        (own("concede", "agreement on troops"), Outcome.CONFIRMED),
        (act("deny", told_by="x-berg", day="2031-05-10"), Outcome.UNANSWERED),  # not theirs to deny
    ],
)
def test_a_claim_of_a_stance_is_answered_by_the_party_itself(answer: Act, expected: Outcome) -> None:
    found = next(each for each in claims(TOLD, answer) if each.party_id == "VEL.X" and "x-berg" in each.tellers)

    assert found.outcome is expected
    assert bool(found.answers) is (expected is not Outcome.UNANSWERED)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (act("meet", "", actors=("x-osk", "NOR.X"), told_by="x-osk", day="2031-05-09"), Outcome.CONFIRMED),
        (act("meet", "", actors=("x-osk", "NOR.X"), told_by="x-osk", day="2031-05-02"), Outcome.UNANSWERED),
        (act("meet", "", actors=("x-osk", "GRP.COAST"), told_by="x-osk", day="2031-05-09"), Outcome.UNANSWERED),
        (act("meet", "", actors=("x-osk", "NOR.X"), told_by=None, day="2031-05-09"), Outcome.UNANSWERED),
        (own("deny", "a telephone call"), Outcome.DENIED),
        (own("withhold", "that the two had spoken", told_by=None), Outcome.WITHHELD),
        (own("withhold", ""), Outcome.WITHHELD),  # "declined to comment", said right after it
        (own("withhold", "tolls"), Outcome.UNANSWERED),
        (own("concede", "the call took place"), Outcome.CONFIRMED),
    ],
)
def test_a_claimed_call_is_answered_by_the_party_itself(answer: Act, expected: Outcome) -> None:
    found = next(each for each in claims(CALL, answer) if each.party_id == "VEL.X" and "x-berg" in each.tellers)

    assert found.outcome is expected


def test_of_a_denial_and_a_later_admission_the_later_counts() -> None:
    denial, admission = own("deny"), own("concede", "agreement on troops", day="2031-05-20", within=LATER)

    assert outcome(TOLD, denial) is Outcome.DENIED
    assert outcome(TOLD, denial, admission) is Outcome.CONFIRMED
    assert outcome(TOLD, own("pledge", day="2031-05-09"), denial) is Outcome.DENIED
    assert outcome(TOLD, own("pledge"), own("withhold", day="2031-05-20", within=LATER)) is Outcome.CONFIRMED


def test_a_later_change_of_mind_is_no_answer_to_a_claim() -> None:
    denial, refusal, pledge = own("deny"), own("refuse"), own("pledge")
    then = {"day": "2031-05-20", "within": LATER}

    assert outcome(TOLD, denial, own("pledge", **then)) is Outcome.DENIED
    assert outcome(TOLD, refusal, own("pledge", **then)) is Outcome.DENIED
    assert outcome(TOLD, pledge, own("refuse", **then)) is Outcome.CONFIRMED


def test_a_claim_told_by_several_names_the_first_published_first() -> None:
    (found,) = claims(
        act("agree", actors=OSK, told_by="GRP.COAST", day="2031-05-19", within=LATER),
        act("pledge", actors=OSK, told_by="x-berg", day="2031-04-30", within=EARLIER),
        act("agree", actors=OSK, told_by="x-berg", day="2031-05-09", within=REPORT),
    )

    assert found.tellers == ("x-berg", "GRP.COAST")
    assert [each.cue.report_id for each in found.acts] == [EARLIER.id, REPORT.id, LATER.id]
    assert found.day == "2031-04-30"


def test_the_same_told_again_months_later_is_another_claim() -> None:
    again = act("agree", actors=OSK, told_by="x-berg", day="2031-09-01", status="actual")

    assert len(claims(TOLD, TOLD)) == 1
    assert len(claims(replace(again, day="2031-01-01"), TOLD)) == 2


def test_two_calls_on_two_days_are_two_claims_and_one_told_twice_is_one() -> None:
    assert len(claims(CALL, CALL)) == 1
    assert len(claims(CALL, replace(CALL, day="2031-05-02"))) == 2
    assert len(claims(CALL, replace(CALL, day=None))) == 1


def test_an_accusation_is_a_claim_about_whom_it_blames() -> None:
    blame = replace(act("accuse", "shelling the road", told_by="x-berg"), recipient_id="x-osk")
    (found,) = claims(blame)

    assert (found.party_id, found.stance, found.tellers) == ("VEL.X", None, ("x-berg",))
    assert outcome(blame, own("deny", "shelling the road")) is Outcome.DENIED
    assert claims(replace(blame, recipient_id="x-lund")) == ()


def test_a_joint_act_is_a_claim_about_the_other_side_only() -> None:
    assert [each.party_id for each in claims(CALL)] == ["VEL.X"]


def test_claims_come_latest_first_and_since_a_day() -> None:
    acts = (TOLD, replace(CALL, day="2031-05-02"))

    assert [each.day for each in claims(*acts)] == ["2031-05-09", "2031-05-02"]
    assert [each.day for each in claims(*acts, since="2031-05-03")] == ["2031-05-09"]


@pytest.mark.parametrize(
    ("claimed", "said", "expected"),
    [
        ("cut 900 jobs within a year", "jobs", Outcome.UNANSWERED),  # to be cut, or kept
        ("guarantee jobs for five years", "jobs", Outcome.CONFIRMED),
        ("jobs", "guarantee jobs for five years", Outcome.CONFIRMED),
        ("cut 900 jobs", "cut of 900 jobs within a year", Outcome.CONFIRMED),
        ("a levy on grain", "a fund for grain growers", Outcome.UNANSWERED),
    ],
)
def test_off_the_table_only_the_same_thing_confirms_a_claim(claimed: str, said: str, expected: Outcome) -> None:
    acts = place(act("pledge", claimed, actors=OSK, told_by="x-berg", day="2031-05-09"), own("pledge", said))
    (found,) = compute_claims(replace(material(*acts), options={}))

    assert found.outcome is expected


def test_words_that_name_nothing_confirm_only_what_stands_beside_them() -> None:
    claimed = act("agree", "a truce", actors=OSK, told_by="x-berg", day="2031-05-09")
    near = place(claimed, own("agree", ""))
    far = place(claimed, own("agree", "", within=LATER))

    assert [compute_claims(replace(material(*acts), options={}))[0].outcome for acts in (near, far)] == [
        Outcome.CONFIRMED, Outcome.UNANSWERED,
    ]  # fmt: skip


BOTH = replace(TOLD, about="truce and swap")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (own("deny", "swap"), {"truce": Outcome.UNANSWERED, "swap": Outcome.DENIED}),
        (own("deny", "it"), {"truce": Outcome.DENIED, "swap": Outcome.DENIED}),
        (own("refuse", "swap"), {"truce": Outcome.UNANSWERED, "swap": Outcome.DENIED}),
        (own("agree", "truce"), {"truce": Outcome.CONFIRMED, "swap": Outcome.UNANSWERED}),
        (own("agree", "swap and truce"), {"truce": Outcome.CONFIRMED, "swap": Outcome.CONFIRMED}),
        (own("withhold", "swap"), {"truce": Outcome.UNANSWERED, "swap": Outcome.WITHHELD}),
    ],
)
def test_a_claim_about_two_options_is_one_on_each_and_answered_by_what_is_said_of_that(answer, expected) -> None:
    found = claims(BOTH, answer)

    assert {each.option_id: each.outcome for each in found} == expected
    assert [len(each.acts) for each in found] == [1, 1]
