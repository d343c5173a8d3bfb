from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.positions import Basis, Stance
from onrecord.types import Act, Evidence, Span, Status
from onrecord.views.changes import compute_changes
from onrecord.views.takings_back import given_up, is_correction
from tests.record.sample import act
from tests.views.hand import material, place


def worded(one: Act, quote: str) -> Act:
    """Return an act whose cue and evidence read so."""
    piece = Evidence(report_id=one.cue.report_id, span=Span(start=0, end=len(quote)), quote=quote)
    return replace(one, cue=piece, evidence=(piece,))


@pytest.mark.parametrize(
    ("quote", "sign"),
    [
        ("dropped its demand", 1),
        ("was dropping its bid", 1),
        ("gave up", 1),
        ("no longer insists on", 1),
        ("backed away from", 1),
        ("dropped its objections to", -1),
        ("no longer opposes", -1),
        ("conceded", 0),
        ("admitted that", 0),
        ("gave in to", 0),
    ],
)
def test_what_is_dropped_is_given_up_and_what_is_conceded_is_not(quote: str, sign: int) -> None:
    assert given_up(worded(act("concede"), quote)) == sign
    assert given_up(worded(act("concede", status="negated"), quote)) == 0
    assert given_up(worded(act("refuse"), quote)) == 0


@pytest.mark.parametrize(
    ("quote", "cue", "sign"),
    [
        ("Norland no longer opposes the troops", "opposes", -1),
        ("Norland no longer really insists on troops", "insists on", 1),
        ("Norland, no longer at war, opposes the troops", "opposes", 0),
    ],
)
@pytest.mark.parametrize("status", ["actual", "negated"])
def test_no_longer_before_the_verb_gives_a_stance_up(quote: str, cue: str, sign: int, status: str) -> None:
    whole = worded(act("concede", status=status), quote)
    start = quote.index(cue)
    word = replace(whole.cue, span=Span(start=start, end=start + len(cue)), quote=cue)

    assert given_up(replace(whole, cue=word)) == sign


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Berg did not oppose the troops, as we reported", True),
        ("Berg did not oppose the troops, as was earlier reported", True),
        ("Berg did not oppose the troops, contrary to what this newspaper wrote", True),
        ("Berg did not oppose the troops", False),
        ("Berg did not oppose the troops, as she said", False),
    ],
)
def test_a_correction_says_that_a_report_was_wrong(quote: str, found: bool) -> None:
    assert is_correction(worded(act("oppose", status="negated"), quote)) is found
    assert not is_correction(worded(act("oppose"), quote))


def dropped(day: str, about: str = "ground troops", **more: str | None) -> Act:
    one = act("concede", about, day=day, **more)  # type: ignore[arg-type]
    return replace(one, cue=replace(one.cue, quote="dropped"))


def corrected(kind: str, day: str) -> Act:
    one = act(kind, day=day, status="negated", told_by=None)
    said = replace(one.evidence[0], quote="did not, as we reported")
    return replace(one, evidence=(said,))


def kept(*acts: Act) -> list[tuple[Act, Act]]:
    """Return the acts, each with its words put back: placing gives them others."""
    return list(zip(acts, place(*acts), strict=True))


def seen(*acts: Act):
    placed = [
        replace(
            now,
            cue=replace(now.cue, quote=one.cue.quote),
            evidence=tuple(replace(piece, quote=one.evidence[0].quote) for piece in now.evidence),
        )
        for one, now in kept(*acts)
    ]
    return material(*placed)


def stand(*acts: Act):
    (found,) = seen(*acts).positions()
    return found


def test_who_drops_what_it_wanted_is_silent_on_it_by_these_words() -> None:
    found = stand(act("demand", day="2031-05-01"), dropped("2031-05-04", told_by=None))

    assert (found.stance, found.basis, found.day) == (Stance.SILENT, Basis.REPORTER, "2031-05-04")
    assert [each.kind.value for each in found.acts] == ["concede"]


@pytest.mark.parametrize("kind", ["demand", "offer", "pledge", "support"])
def test_what_is_wanted_after_it_was_dropped_counts_again(kind: str) -> None:
    found = stand(act("demand", day="2031-05-01"), dropped("2031-05-04"), act(kind, day="2031-05-06"))

    assert (found.stance is Stance.SILENT, found.day) == (False, "2031-05-06")


def test_a_drop_leaves_what_is_refused_and_what_others_claim_dropped() -> None:
    assert stand(act("refuse", day="2031-05-01"), dropped("2031-05-04")).stance is Stance.RULED_OUT
    assert stand(act("demand", day="2031-05-01"), dropped("2031-05-04", told_by="x-osk")).stance is Stance.FOR


def test_a_corrected_stance_never_was_one() -> None:
    found = seen(act("oppose", day="2031-05-01"), corrected("oppose", "2031-05-02"), act("support", day="2031-05-09"))

    assert [each.stance for each in found.positions()] == [Stance.FOR]
    assert compute_changes(found) == ()


def test_a_corrected_stance_leaves_an_older_one() -> None:
    found = stand(act("support", day="2031-04-20"), act("oppose", day="2031-05-01"), corrected("oppose", "2031-05-02"))

    assert (found.stance, found.day) == (Stance.FOR, "2031-04-20")


def test_dropping_is_a_change_to_silence() -> None:
    (found,) = compute_changes(seen(act("demand", day="2031-05-01"), dropped("2031-05-04")))

    assert (found.before.stance, found.after.stance, found.after.day) == (Stance.FOR, Stance.SILENT, "2031-05-04")
    assert compute_changes(seen(act("refuse", day="2031-05-01"), dropped("2031-05-04"))) == ()
    assert Status.NEGATED is corrected("oppose", "2031-05-02").status


def test_a_stance_given_up_takes_none_of_its_day_back_that_others_of_the_party_take() -> None:
    objection = act("oppose", day="2031-05-09")
    given = worded(act("concede", day="2031-05-09", status="negated"), "Norland no longer opposes the troops")
    given = replace(given, cue=replace(given.cue, span=Span(start=18, end=25), quote="opposes"))

    (found,) = material(*place(objection), given).positions()

    assert found.stance is Stance.AGAINST
