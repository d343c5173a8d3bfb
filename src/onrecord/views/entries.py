"""Acts and statements by what only a view knows: their option, their party in a negotiation, their basis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec.structs import replace

from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.options import group_options
from onrecord.errors import BadJudgement, NotFound
from onrecord.positions import Basis, Option, Options
from onrecord.record.names import folded, nearest
from onrecord.record.query import Filter, find_acts, find_attributions, holding
from onrecord.record.record import Record
from onrecord.types import Act, Attribution
from onrecord.views.parties import Parties, find_parties

_EVERYTHING = Filter()


def find_options(record: Record, *, negotiation: Negotiation | None = None) -> Options:
    """Return the options of every act of the record that is about any, by act id."""
    return options_of(record, find_acts(record), negotiation=negotiation)


def options_of(record: Record, acts: Iterable[Act], *, negotiation: Negotiation | None = None) -> Options:
    """Return the options of `acts`, all those of the record: without a negotiation file options depend on all.

    An option that a person gave an act goes before those its words mean.
    """
    given = tuple(acts)
    found = dict(group_options(given, negotiation, actors=record.actors()))
    judged = [act for act in given if act.judged is not None and act.judged.option_id is not None]
    known = {each.id: each for theirs in found.values() for each in theirs} if judged else {}
    known |= {each.id: each for each in (OTHER, *(negotiation.options if negotiation else ()))} if judged else {}
    for act in judged:
        option = _given(act, known, negotiation)
        if option is not None:
            found[act.id] = (option,)
    return found


def _given(act: Act, known: Mapping[str, Option], negotiation: Negotiation | None) -> Option | None:
    """Return the option that a person gave an act, as it is known now; None where a negotiation file has none such."""
    judged = act.judged
    if judged is None or judged.option_id is None:
        return None
    key, name = judged.option_id, judged.option_name or judged.option_id
    if key in known:
        return known[key]
    said = folded(name)
    meant = (each for each in known.values() if said in map(folded, (each.name, *each.phrases)))
    found = next(meant, None)
    return found if found or negotiation else Option(id=key, name=name, phrases=(name,))


def find_option(record: Record, name: str, *, negotiation: Negotiation | None = None) -> Option:
    """Return the one option that a name means: by id, name or wording; "other" for none of them.

    Raises:
        NotFound: It means none.
        BadJudgement: It means several.
    """
    if folded(name) == OTHER.id:
        return OTHER
    known = known_options(find_options(record, negotiation=negotiation), negotiation)
    ids = sorted(options_named(name, known))
    if len(ids) > 1:
        raise BadJudgement(f"{name!r} means {len(ids)} options: {', '.join(ids)}. Give the id of one.")
    return next(each for each in known if each.id == ids[0])


def select_acts(
    record: Record,
    where: Filter = _EVERYTHING,
    *,
    option: str | None = None,
    basis: Basis | None = None,
    negotiation: Negotiation | None = None,
) -> tuple[Act, ...]:
    """Return the acts that `where` describes, on one option, on one basis.

    Args:
        record: Where they stand.
        where: Its party may be one of the negotiation's, by id or name.
        option: Id, name or wording of an option; case is ignored.
        basis: Of any of the act's parties, or of the party asked for.
        negotiation: Whose parties and options to use.

    Raises:
        NotFound: There is no such party or option.
    """
    party = _party_id(where.party, negotiation)
    acts = find_acts(record, replace(where, party=None) if party else where)
    if party or basis:
        parties = find_parties(record, negotiation=negotiation)
        acts = tuple(act for act in acts if _is_theirs(act, parties, party) and _rests(act, parties, party, basis))
    if option is None:
        return acts
    wanted = _on_option(record, option, negotiation)
    return tuple(act for act in acts if act.id in wanted)


def select_attributions(
    record: Record,
    where: Filter = _EVERYTHING,
    *,
    option: str | None = None,
    basis: Basis | None = None,
    negotiation: Negotiation | None = None,
) -> tuple[Attribution, ...]:
    """Return the attributions that `where` describes, that hold an act on one option, on one basis.

    What a speaker is reported to have said is its own words, unless another actor tells it.

    Raises:
        NotFound: There is no such party or option.
    """
    party = _party_id(where.party, negotiation)
    found = find_attributions(record, replace(where, party=None) if party else where)
    if party or basis:
        parties = find_parties(record, negotiation=negotiation)
        found = tuple(
            each
            for each in found
            if (party is None or parties.of(each.speaker_id, each.cue.report_id) == party)
            and (basis is None or _basis_of(each, parties) is basis)
        )
    if option is None:
        return found
    wanted = _on_option(record, option, negotiation)
    return holding(found, tuple(act for act in find_acts(record) if act.id in wanted))


def _party_id(name: str | None, negotiation: Negotiation | None) -> str | None:
    if name is None or negotiation is None:
        return None
    said = folded(name)
    return next(
        (each.id for each in negotiation.parties if said in map(folded, (each.id, each.name, *each.names))), None
    )


def _is_theirs(act: Act, parties: Parties, party: str | None) -> bool:
    return party is None or party in parties.of_act(act)


def _rests(act: Act, parties: Parties, party: str | None, basis: Basis | None) -> bool:
    if basis is None:
        return True
    return parties.basis(act, party) is basis if party else basis in parties.bases(act)


def _basis_of(attribution: Attribution, parties: Parties) -> Basis:
    if attribution.told_by is None or attribution.told_by == attribution.speaker_id:
        return Basis.OWN_WORDS
    report = attribution.cue.report_id
    party = parties.of(attribution.speaker_id, report)
    is_own = party is not None and party == parties.of(attribution.told_by, report)
    return Basis.OWN_SIDE if is_own else Basis.HEARSAY


def _on_option(record: Record, option: str, negotiation: Negotiation | None) -> frozenset[str]:
    options = find_options(record, negotiation=negotiation)
    ids = options_named(option, known_options(options, negotiation))
    return frozenset(act_id for act_id, theirs in options.items() if any(each.id in ids for each in theirs))


def known_options(options: Options, negotiation: Negotiation | None) -> tuple[Option, ...]:
    """Return the options that acts are about, then those of a negotiation file."""
    return (*chain.from_iterable(options.values()), *(negotiation.options if negotiation else ()))


def options_named(name: str, known: Iterable[Option]) -> frozenset[str]:
    """Return the ids of the options that a name means: by id or name, else by a wording that means them.

    Raises:
        NotFound: It means none of them.
    """
    said = folded(name)
    options = {each.id: each for each in known}
    found = {key for key, each in options.items() if said in (folded(key), folded(each.name))}
    found = found or {key for key, each in options.items() if said in map(folded, each.phrases)}
    if not found:
        raise NotFound(f"option {name!r}", nearest(name, (each.name for each in options.values())))
    return frozenset(found)
