"""Judging actors: names as people type them made ids, and what cannot stand refused with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.errors import BadActors, BadJudgement, NotFound
from onrecord.ids import digest
from onrecord.reading.listings import Entry, Listing
from onrecord.reading.own_actors import Row, check_kind, listing_of
from onrecord.reading.people import person_id
from onrecord.reading.sides import unknown_id
from onrecord.record.judgements import Fact, Judgement, Signature, add_judgement
from onrecord.record.names import folded, nearest
from onrecord.record.record import Record
from onrecord.types import Actor, ActorKind, Verdict

# These have an id by the stem of a single name, as the reader gives it: a state and its adjective are one.
_STEMMED = frozenset(each.value for each in (ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.GOVERNMENT))
_UNREGISTERED = "x-"
_SHOWN = 6


def find_actor(record: Record, said: str, *, beyond: bool = False) -> Actor:
    """Return the one actor that an id or a name means.

    Args:
        record: Where it is met.
        said: As typed; of names, case and article do not count.
        beyond: Whether it may be one that the record's registry knows and no report has met.

    Raises:
        NotFound: There is none.
        BadJudgement: There are several.
    """
    actors = record.actors()
    overlay = record.overlay()
    known = overlay.actor(said, "")
    if said in actors or known in actors:
        return actors[said if said in actors else known]
    wanted = folded(said)
    shown = [each for each in actors.values() if folded(each.name) == wanted]
    met = shown or [each for each in actors.values() if wanted in map(folded, each.names)]
    if not met and beyond:
        met = [actors.get(overlay.actor(each.id, ""), each) for each in _registered(record, said)]
    if len(met) > 1:
        raise BadJudgement(f"{said!r} is the name of {len(met)} actors: {_listed(met)}. Give the id of one.")
    if not met:
        raise NotFound(f"actor {said!r}", nearest(said, (each.name for each in actors.values())))
    return met[0]


def _registered(record: Record, said: str) -> list[Actor]:
    registry = record.registry()
    entries = [registry.entry(each) for each in dict.fromkeys((said, *registry.named(said)))]
    found = [Actor(id=each.id, name=each.name, kind=each.kind) for each in entries if each is not None]
    people = [each for each in found if each.kind is ActorKind.PERSON]
    return found if len(people) == len(found) else [each for each in found if each not in people][:1]


def _listed(actors: Sequence[Actor]) -> str:
    shown = [f"{each.name} ({each.id})" for each in actors[:_SHOWN]]
    return ", ".join((*shown, *(["..."] if len(actors) > _SHOWN else [])))


def judge_one(record: Record, names: Sequence[str], signature: Signature) -> Judgement:
    """Judge that several actors are one: the first of them.

    Raises:
        NotFound: One of them is not on record.
        BadJudgement: A name means several, or two of them are one already.
    """
    found = [find_actor(record, said, beyond=not number) for number, said in enumerate(names)]
    kept, *others = found
    seen = {kept.id: names[0]}
    for said, other in zip(names[1:], others, strict=True):
        if other.id in seen:
            raise BadJudgement(
                f"{seen[other.id]!r} and {said!r} are one actor already: {other.name} ({other.id}). Give two others."
            )
        seen[other.id] = said
    if not others:
        raise BadJudgement("One actor is given. Give those that are one, the one that stays first.")
    draft = Judgement(
        id="",
        verdict=Verdict.MERGE,
        subject_id=kept.id,
        others=tuple(other.id for other in others),
        fact=Fact(id=kept.id, name=kept.name, kind=kept.kind),
        signature=signature,
    )
    return add_judgement(record, draft)


def judge_split(
    record: Record, said: str, names: Sequence[str], reports: Sequence[str], target: Fact | str, signature: Signature
) -> Judgement:
    """Judge that some mentions of an actor are somebody else.

    Args:
        record: Where they stand.
        said: The actor.
        names: Only mentions by these forms, pronouns and titles with the name before them.
        reports: Only mentions in these reports: ids, or beginnings of them.
        target: Whom they mean: a known actor's id or name, or a new one, its id left empty.
        signature: Who judges, when and why.

    Raises:
        NotFound: An actor or report is not on record.
        BadJudgement: No mention is meant, or all mean the same as before.
    """
    subject = find_actor(record, said)
    if not names and not reports:
        raise BadJudgement("It is not said which mentions. Give --name FORM, --report ID or both.")
    within = tuple(sorted({_report(record, each) for each in reports}))
    wanted = frozenset(map(folded, names))
    _check_met(record, subject, wanted, within)
    if isinstance(target, str):
        other = find_actor(record, target, beyond=True)
        target = Fact(id=other.id, name=other.name, kind=other.kind)
    elif not target.id:
        target = Fact(
            id=digest("x", "split", subject.id, *sorted(wanted), *within, target.name),
            name=target.name,
            kind=target.kind,
            side=target.side,
        )
    if target.id == subject.id:
        raise BadJudgement(f"{target.name} ({target.id}) is whom they mean already. Give somebody else.")
    draft = Judgement(
        id="",
        verdict=Verdict.SPLIT,
        subject_id=subject.id,
        names=tuple(sorted(wanted)),
        reports=within,
        fact=target,
        signature=signature,
    )
    return add_judgement(record, draft)


def _check_met(record: Record, subject: Actor, wanted: frozenset[str], within: tuple[str, ...]) -> None:
    """Raise `BadJudgement` where an actor is not met by one of these forms, if there are any, in these reports."""
    theirs = [each for each in record.mentions() if each.actor_id == subject.id]
    placed = [each for each in theirs if not within or each.report_id in within]
    is_known = not wanted and any((report, subject.id) in record.sides() for report in within)
    if is_known or any(not wanted or wanted & each.forms for each in placed):
        return
    forms = sorted({each.name for each in theirs if each.name})[:_SHOWN]
    met = (
        f" It is met as: {', '.join(forms)}." if forms and wanted else " Where it is met: onrecord actors, statements."
    )
    raise BadJudgement(f"No mention of {subject.name} ({subject.id}) is by that form or in that report.{met}")


def _report(record: Record, beginning: str) -> str:
    found = record.rows(
        "SELECT report_id FROM reports WHERE report_id >= ?1 AND report_id < ?2 ORDER BY 1",
        (beginning, f"{beginning}~"),
    )
    if not beginning or len(found) != 1:
        many = f" of which {beginning!r} is the only beginning ({len(found)} begin so)" if found else f" {beginning!r}"
        raise NotFound(f"report{many}")
    return str(found[0][0])


def judge_added(record: Record, row: Row, signature: Signature) -> Judgement:
    """Judge that there is an actor, given as in a file of actors, its `id` and `type` left out or not.

    Without a type it is what the record or the registry has under its id, else a person. Without an id it gets the one
    that the reader gives its name, so that what was read of it already is its.

    Raises:
        NotFound: `speaks_for` is nobody.
        BadActors: The row does not say what it should.
        BadJudgement: It is there already, under another id.
    """
    row = dict(row)
    side = find_actor(record, row["speaks_for"], beyond=True) if row.get("speaks_for") else None
    known = _known(record, row.get("id"))
    kind = row.get("type") or (known.kind.value if known else ActorKind.PERSON.value)
    name = " ".join(str(row.get("name") or "").split())
    actor_id = row.get("id") or _own_id(name, kind, side.id if side else None)
    if not row.get("id"):
        _check_new(record, name, actor_id)

    def bad(reason: str) -> BadActors:
        return BadActors(f"actor {name!r}", reason)

    listing = listing_of({**row, "id": actor_id, "type": kind, "speaks_for": side.id if side else None}, bad)
    check_kind(listing, bad)
    # A state that only reports know has to be told to the reader as well.
    sides = [_side_listing(side)] if side and side.id.startswith(_UNREGISTERED) and side.id != actor_id else []
    draft = Judgement(id="", verdict=Verdict.ADD, subject_id=actor_id, listings=(listing, *sides), signature=signature)
    return add_judgement(record, draft)


def _known(record: Record, actor_id: str | None) -> Actor | Entry | None:
    if not actor_id:
        return None
    return record.registry().entry(actor_id) or record.actors().get(actor_id)


def _own_id(name: str, kind: str, side: str | None) -> str:
    if kind == ActorKind.PERSON.value:
        return person_id(name, side)
    if kind in _STEMMED:
        return digest("x", name) if " " in name else unknown_id(name)
    return digest("x", name.lower() if kind == ActorKind.GROUP.value else name)


def _check_new(record: Record, name: str, actor_id: str) -> None:
    met = [each for each in record.actors().values() if folded(each.name) == folded(name) and each.id != actor_id]
    found = met or [each for each in _registered(record, name) if each.id != actor_id]
    if found:
        raise BadJudgement(
            f"{name!r} is there already: {_listed(found)}. Add to it with --id {found[0].id}, "
            "or give another of that name an id of your own."
        )


def _side_listing(side: Actor) -> Listing:
    entry = Entry(
        id=side.id,
        name=side.name,
        kind=side.kind,
        country="",
        parent="",
        subtype="",
        roles=(),
        side="" if side.kind is ActorKind.COUNTRY else side.speaks_for or side.id,
    )
    return Listing(entry=entry, names=() if side.kind is ActorKind.COUNTRY else (side.name,))
