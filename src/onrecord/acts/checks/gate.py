"""The gate for acts of any reader: what the evidence does not say is dropped, or kept as mere words.

What fails is dropped: a missing entry is better than a wrong one. Where only the kind is doubtful the act becomes a
`say`, which gives no position, and keeps the reason.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from onrecord.acts.checks.aimed.aims import check_aim
from onrecord.acts.checks.doers.accords import check_accord
from onrecord.acts.checks.doers.company import check_company
from onrecord.acts.checks.doers.duties import check_duty
from onrecord.acts.checks.doers.gerunds import check_led
from onrecord.acts.checks.doers.informed import check_informed
from onrecord.acts.checks.doers.makers import check_maker
from onrecord.acts.checks.doers.others_deeds import check_others_deed
from onrecord.acts.checks.doers.owners import check_owner
from onrecord.acts.checks.doers.parties import check_parties
from onrecord.acts.checks.doers.promptings import check_prompting
from onrecord.acts.checks.doers.relatives import check_relative
from onrecord.acts.checks.doers.sites import check_site
from onrecord.acts.checks.doers.told_meetings import check_press
from onrecord.acts.checks.doers.witnesses import check_witness
from onrecord.acts.checks.done.conditions import check_condition
from onrecord.acts.checks.done.contraries import check_contrary
from onrecord.acts.checks.done.doubled import check_doubled
from onrecord.acts.checks.done.effects import check_effect
from onrecord.acts.checks.done.failings import check_failed
from onrecord.acts.checks.done.forecasts import check_forecast
from onrecord.acts.checks.done.infinitives import check_infinitive
from onrecord.acts.checks.done.manners import check_manner
from onrecord.acts.checks.done.misreports import check_misreport
from onrecord.acts.checks.done.negations import check_negation
from onrecord.acts.checks.done.neithers import check_few, check_nobody
from onrecord.acts.checks.done.realities import check_reality
from onrecord.acts.checks.done.statuses import check_status
from onrecord.acts.checks.done.supposed import check_supposed
from onrecord.acts.checks.done.turned_away import check_turned_away
from onrecord.acts.checks.done.undecided import check_undecided
from onrecord.acts.checks.done.unheld import check_unheld
from onrecord.acts.checks.done.votes import check_vote
from onrecord.acts.checks.kinds.encounters import check_encounter, check_envoys
from onrecord.acts.checks.kinds.gifts import check_victory
from onrecord.acts.checks.kinds.lookalikes import check_lookalike
from onrecord.acts.checks.kinds.recasts import check_recast
from onrecord.acts.checks.kinds.retractions import check_taken_back
from onrecord.acts.checks.kinds.semblances import check_semblance
from onrecord.acts.checks.kinds.signs import check_sign
from onrecord.acts.checks.kinds.trades import check_trade
from onrecord.acts.checks.kinds.travels import check_travel
from onrecord.acts.checks.kinds.unasked import check_unasked
from onrecord.acts.checks.kinds.undoings import check_undoing
from onrecord.acts.checks.kinds.unproven import check_unproven
from onrecord.acts.checks.kinds.warnings import check_warning
from onrecord.acts.checks.numbers import check_numbers
from onrecord.acts.checks.places import Doubt, Place, Places
from onrecord.acts.checks.words.beliefs import check_belief
from onrecord.acts.checks.words.hearsay import check_hearsay
from onrecord.acts.checks.words.papers import check_paper, check_topic
from onrecord.acts.checks.words.readouts import check_readout
from onrecord.acts.checks.words.tellers import check_teller
from onrecord.acts.gates import is_grounded
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind, Polarity, Reading

# What makes an entry wrong comes before what makes its kind doubtful.
CHECKS: tuple[Callable[[Place], Doubt | None], ...] = (
    check_negation,
    check_undecided,
    check_failed,
    check_vote,
    check_doubled,
    check_taken_back,
    check_nobody,
    check_few,
    check_reality,
    check_infinitive,
    check_supposed,
    check_manner,
    check_misreport,
    check_effect,
    check_warning,
    check_accord,
    check_undoing,
    check_travel,
    check_trade,
    check_encounter,
    check_envoys,
    check_unheld,
    check_turned_away,
    check_site,
    check_press,
    check_informed,
    check_maker,
    check_condition,
    check_numbers,
    check_parties,
    check_led,
    check_duty,
    check_owner,
    check_aim,
    check_paper,
    check_topic,
    check_relative,
    check_others_deed,
    check_witness,
    check_company,
    check_prompting,
    check_hearsay,
    check_readout,
    check_teller,
    check_status,
    check_contrary,
    check_belief,
    check_victory,
    check_recast,
    check_sign,
    check_lookalike,
    check_semblance,
    check_unasked,
    check_unproven,
    check_forecast,
)


def find_doubts(act: Act, reading: Reading, *, places: Places | None = None) -> tuple[Doubt, ...]:
    """Return every doubt about an act, the gravest first."""
    unquoted = _unquoted(act, reading)
    if unquoted is not None:
        return (unquoted,)
    place = (places or Places(reading)).of(act)
    return () if place is None else tuple(doubt for check in CHECKS if (doubt := check(place)) is not None)


def find_doubt(act: Act, reading: Reading, *, places: Places | None = None) -> Doubt | None:
    """Return what an act claims and its evidence does not say; None where every check passes.

    Args:
        act: As any reader proposes it.
        reading: Its report, read up to the speakers.
        places: Those of the reading, where several acts are judged.
    """
    return _gravest((act,), reading, places or Places(reading))[0]


def gated(acts: tuple[Act, ...], reading: Reading, *, places: Places | None = None) -> tuple[Act, ...]:
    """Return the acts that their evidence bears out; those doubtful in kind alone as `say`, with the reason.

    Args:
        acts: As any reader proposes them.
        reading: Their report, read up to the speakers.
        places: Those of the reading, where they are known.
    """
    judged = zip(acts, _gravest(acts, reading, places or Places(reading)), strict=True)
    return tuple(
        act if doubt is None else downgraded(act, doubt) for act, doubt in judged if doubt is None or doubt.is_of_kind
    )


def _gravest(acts: tuple[Act, ...], reading: Reading, places: Places) -> list[Doubt | None]:
    """Return the gravest doubt about each act, None where every check passes.

    A check judges all acts before the next does: what it is made of stays in the processor's cache, which takes a fifth
    less time than act after act.
    """
    doubts = [_unquoted(act, reading) for act in acts]
    placed = [(at, places.of(act)) for at, act in enumerate(acts) if doubts[at] is None]
    for check in CHECKS:
        for at, place in placed:
            if place is not None and doubts[at] is None:
                doubts[at] = check(place)
    return doubts


def _unquoted(act: Act, reading: Reading) -> Doubt | None:
    if is_grounded(act, reading.report):
        return None
    return Doubt("quote", f"The report does not read “{act.cue.quote}” where the evidence says so.")


def downgraded(act: Act, doubt: Doubt) -> Act:
    """Return an act as mere words, with the reason kept."""
    return identified(replace(act, kind=ActKind.SAY, polarity=Polarity.DO, doubt=doubt.why))
