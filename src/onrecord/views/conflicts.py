"""Where the record contradicts itself (codebook, section 4), with the acts of the two sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.issues import Negotiation
from onrecord.positions import Basis
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Status
from onrecord.views.days import day_of, is_since
from onrecord.views.material import Material, gather
from onrecord.views.voices import BASES, OwnWords, Voice


class ConflictKind(Enum):
    """What contradicts what."""

    OPPOSITE_SIGNS = "for and against on one day"
    CLAIM_AGAINST_OWN_WORDS = "hearsay against own words"
    DENIED_CLAIM = "claim and denial"


class Conflict(Struct, frozen=True, kw_only=True):
    """Two sides of one matter that cannot both be right.

    Attributes:
        kind: What contradicts what.
        party_id: Whose position or deed is in doubt.
        option_id: On what; None where that is no option.
        basis: On which both rest, for opposite signs on one day; None otherwise.
        day: Of the latest act.
        one: What speaks for it: acts for the option, or the claim.
        other: What speaks against: acts against the option, the party's own words, or the denial.
    """

    kind: ConflictKind
    party_id: str
    option_id: str | None
    basis: Basis | None
    day: str | None
    one: tuple[Act, ...]
    other: tuple[Act, ...]


def find_conflicts(
    record: Record, *, negotiation: Negotiation | None = None, as_of: str | None = None, since: str | None = None
) -> tuple[Conflict, ...]:
    """Return the conflicts of a record, the latest first.

    Args:
        record: Where the acts stand.
        negotiation: Whose parties and options to use.
        as_of: Last day to count.
        since: Only conflicts of this day or later; undated ones are left out.
    """
    return compute_conflicts(gather(record, negotiation=negotiation, as_of=as_of), since=since)


def compute_conflicts(material: Material, *, since: str | None = None) -> tuple[Conflict, ...]:
    """Return the conflicts that follow from `material`, the latest first.

    There are three: positions of opposite sign of one party on one option, in one basis, on one day; hearsay against
    own words, unless the claim was true when it was made; and a claim about a meeting, a call or a deed, an accusation,
    or what else is told of a party on an option, that the party denies.
    """
    found: list[Conflict] = []
    denials: list[tuple[str, Act, Act]] = []
    for (option, party), voices in sorted(material.voices.items()):
        standing = [voice for voice in voices if voice.stance is not None]
        found += _opposite_signs(party, option, standing)
        found += _claims_against_own_words(party, option, standing)
        denials += [(party, claim.act, denial) for claim, denial in _denied_on_option(voices)]
    denials += _denials(material)
    for party, claims, answers in _joined(denials):
        found += _denied(party, claims, answers, material)
    told_first = material.stories.in_order
    chosen = [
        replace(each, one=told_first(each.one), other=told_first(each.other))
        for each in found
        if since is None or is_since(each.day or "", since)
    ]
    return tuple(sorted(chosen, key=lambda each: each.day or "", reverse=True))


def _opposite_signs(party_id: str, option_id: str, standing: Sequence[Voice]) -> Iterator[Conflict]:
    by_moment: dict[tuple[int, str], list[Voice]] = {}
    for voice in standing:
        by_moment.setdefault((BASES.index(voice.basis), voice.day), []).append(voice)
    for (_, day), voices in sorted(by_moment.items()):
        one, other = _signed(voices, 1), _signed(voices, -1)
        if one and other:
            yield Conflict(
                kind=ConflictKind.OPPOSITE_SIGNS,
                party_id=party_id,
                option_id=option_id,
                basis=voices[0].basis,
                day=day or None,
                one=one,
                other=other,
            )


def _signed(voices: Iterable[Voice], sign: int) -> tuple[Act, ...]:
    return tuple(voice.act for voice in voices if voice.sign == sign)


def _claims_against_own_words(party_id: str, option_id: str, standing: Sequence[Voice]) -> Iterator[Conflict]:
    own = OwnWords(voice for voice in standing if voice.basis is Basis.OWN_WORDS)
    # Claims that the same own words contradict are one conflict.
    against: dict[tuple[str, ...], tuple[list[Voice], list[Voice]]] = {}
    for claim in standing:
        if claim.basis is not Basis.HEARSAY or not claim.sign or own.agree(claim):
            continue
        contrary = own.contradicting(claim)
        if contrary:
            claims, _ = against.setdefault(tuple(voice.act.id for voice in contrary), ([], contrary))
            claims.append(claim)
    for claims, contrary in against.values():
        yield Conflict(
            kind=ConflictKind.CLAIM_AGAINST_OWN_WORDS,
            party_id=party_id,
            option_id=option_id,
            basis=None,
            day=max(voice.day for voice in (*claims, *contrary)) or None,
            one=tuple(voice.act for voice in claims),
            other=tuple(voice.act for voice in contrary),
        )


def _denied_on_option(voices: Sequence[Voice]) -> Iterator[tuple[Voice, Act]]:
    """Yield what is only told of a party on an option, and its denial there."""
    if any(voice.stance is not None and voice.basis is not Basis.HEARSAY for voice in voices):
        return
    denials = [
        voice.act
        for voice in voices
        if voice.act.kind is ActKind.DENY and voice.act.status is Status.ACTUAL and voice.basis is not Basis.HEARSAY
    ]
    yield from ((voice, denial) for voice in voices if voice.stance is not None for denial in denials)


def _denials(material: Material) -> Iterator[tuple[str, Act, Act]]:
    """Yield who denies, the claim and the denial."""
    by_id = {act.id: act for act in material.acts}
    for claim_id, denials in material.denials.items():
        claim = by_id[claim_id]
        report = claim.cue.report_id
        theirs = {material.parties.of(claim.recipient_id, report), *material.parties.of_act(claim)}
        for denial in denials:
            yield from ((party, claim, denial) for party in material.parties.of_act(denial) if party in theirs)


class _Joint(Struct):
    """Claims and denials of one party that hang together; the newer `turn`, the later something was added."""

    turn: int
    claims: dict[str, Act]
    answers: dict[str, Act]


def _joined(denials: Iterable[tuple[str, Act, Act]]) -> list[tuple[str, list[Act], list[Act]]]:
    """Return claims with their denials, by party; what shares a claim or a denial is one conflict."""
    found: dict[int, tuple[str, _Joint]] = {}
    places: dict[tuple[str, bool, str], _Joint] = {}
    for turn, (party, claim, denial) in enumerate(denials):
        sides = (places.get((party, True, claim.id)), places.get((party, False, denial.id)))
        touching = {each.turn: each for each in sides if each is not None}
        joint = _Joint(turn, {claim.id: claim}, {denial.id: denial})
        for at in sorted(touching):
            joint.claims, joint.answers = touching[at].claims | joint.claims, touching[at].answers | joint.answers
            del found[at]
        found[turn] = (party, joint)
        places.update({(party, True, key): joint for key in joint.claims})
        places.update({(party, False, key): joint for key in joint.answers})
    return [(party, list(joint.claims.values()), list(joint.answers.values())) for party, joint in found.values()]


def _denied(party_id: str, claims: Sequence[Act], denials: Sequence[Act], material: Material) -> Iterator[Conflict]:
    days = [day_of(act, material.days.get(act.cue.report_id))[0] or "" for act in (*claims, *denials)]
    for option_id in _in_doubt(claims, denials, material):
        yield Conflict(
            kind=ConflictKind.DENIED_CLAIM,
            party_id=party_id,
            option_id=option_id,
            basis=None,
            day=max(days) or None,
            one=tuple(claims),
            other=tuple(denials),
        )


def _in_doubt(claims: Sequence[Act], denials: Sequence[Act], material: Material) -> tuple[str | None, ...]:
    """Return the option of the first claim that has one; of claims about several, those that are denied."""
    told = [claim for claim in claims if material.options_of(claim)]
    several = [claim for claim in told[1:] if len(material.options_of(claim)) > 1]
    found = dict.fromkeys(
        option.id
        for claim in (*told[:1], *several)
        for option in material.options_of(claim)
        if any(material.speaks_to(denial, claim, option.id) for denial in denials)
    )
    return tuple(found) or (None,)
