"""The act a judgement is on, with all it rests on, as JSON and back.

A judgement keeps the whole act as it was read, and what people have set of it: it can be laid over the act of a later
reader, keeps an act that a later reader no longer finds, and teaches the next reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from onrecord.positions import Option
from onrecord.types import Act, ActKind, Actor, ActorKind, Evidence, Polarity, Span, Status

OPTION = "option"
# What people may set of an act, in the words of `Act`; whom the first actor speaks for follows from the actors.
FIELDS = (
    "kind",
    "actor_ids",
    "speaks_for",
    "recipient_id",
    "about",
    "polarity",
    "status",
    "condition",
    "told_by",
    "day",
    "evidence",
)
# In the words that people and programs read; what follows from another field is left out.
PUBLIC = {field: {"actor_ids": "actors", "recipient_id": "recipient"}.get(field, field) for field in (*FIELDS, OPTION)}
del PUBLIC["speaks_for"]


class Target(Struct, frozen=True, kw_only=True):
    """An act as it was judged.

    Attributes:
        act: The act as it was read.
        source: Where its report was read from.
        changed: What people have set of it so far: some of `FIELDS`, and `OPTION`.
        shape: The act with all that.
        option: The option they gave it.
        earlier: Ids of acts of earlier readers whose judgements it bore.
        actors: Who they are that it names: another reader, or another record, may know nothing of them.
    """

    act: Act
    source: str
    changed: tuple[str, ...] = ()
    shape: Act
    option: Option | None = None
    earlier: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the act, the newest first."""
        return (self.act.id, *self.earlier)

    @property
    def named(self) -> tuple[Actor, ...]:
        """Return those of its actors that its shape names."""
        wanted = named_in(self.shape)
        return tuple(each for each in self.actors if each.id in wanted)


def named_in(act: Act) -> frozenset[str]:
    """Return the ids of all actors that an act names."""
    ids = (*act.actor_ids, act.speaks_for, act.recipient_id, act.told_by)
    return frozenset(each for each in ids if each is not None)


def target_on(act: Act, source: str, actors: Iterable[Actor] = ()) -> Target:
    """Return an act that nobody has judged before as one that can be."""
    return Target(act=act, source=source, shape=act, actors=tuple(actors))


def changed_to(
    target: Target, values: Mapping[str, Any], option: Option | None, actors: Iterable[Actor] = ()
) -> Target:
    """Return a target with fields set anew.

    Args:
        target: The act.
        values: By field.
        option: The option it is given, if it is.
        actors: Who is named that was not before.
    """
    fields = {*target.changed, *values, *((OPTION,) if option else ())}
    shape = replace(target.shape, **values)
    # Why an act was not taken for more is no matter once somebody says what it is.
    shape = shape if shape.kind is target.act.kind else replace(shape, doubt=None)
    return replace(
        target,
        changed=tuple(each for each in (*FIELDS, OPTION) if each in fields),
        shape=shape,
        option=option or target.option,
        actors=tuple({each.id: each for each in (*target.actors, *actors)}.values()),
    )


def target_object(target: Target) -> dict[str, Any]:
    """Return a target as plain objects for JSON."""
    act = target.act
    plain = {
        "id": act.id,
        "report_id": act.cue.report_id,
        "cue": _plain(act.cue),
        **{field: _plain(getattr(act, field)) for field in FIELDS},
        "confidence": act.confidence,
        "reader": act.reader,
        "doubt": act.doubt,
    }
    changes = {field: _plain(getattr(target.shape, field)) for field in target.changed if field != OPTION}
    if target.option is not None:
        changes[OPTION] = {"id": target.option.id, "name": target.option.name}
    found: dict[str, Any] = {"act": plain, "source": target.source, "changes": changes, "earlier": list(target.earlier)}
    found["actors"] = [
        {"id": each.id, "name": each.name, "type": each.kind.value, "speaks_for": each.speaks_for}
        for each in target.actors
    ]
    return {key: value for key, value in found.items() if value}


def target_of(found: Mapping[str, Any]) -> Target:
    """Return a target from what `target_object` gave; where that is something else, `KeyError` and the like."""
    plain, changes = found["act"], dict(found.get("changes", {}))
    report = plain["report_id"]
    act = Act(
        id=plain["id"],
        cue=_evidence(report, plain["cue"]),
        confidence=float(plain["confidence"]),
        reader=plain["reader"],
        doubt=plain["doubt"],
        **{field: _READ[field](report, plain[field]) for field in FIELDS},
    )
    option = changes.pop(OPTION, None)
    values = {field: _READ[field](report, value) for field, value in changes.items()}
    actors = tuple(
        Actor(id=each["id"], name=each["name"], kind=ActorKind(each["type"]), speaks_for=each["speaks_for"])
        for each in found.get("actors", ())
    )
    earlier = tuple(map(str, found.get("earlier", ())))
    if not changes and option is None:
        return Target(act=act, source=str(found["source"]), shape=act, earlier=earlier, actors=actors)
    bare = Target(act=act, source=str(found["source"]), shape=act, earlier=earlier, actors=actors)
    return changed_to(bare, values, Option(id=option["id"], name=option["name"]) if option else None)


def _plain(value: object) -> object:
    if isinstance(value, Evidence):
        return {"span": [value.span.start, value.span.end], "quote": value.quote}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, ActKind | Polarity | Status) else value


def _evidence(report: str, plain: Mapping[str, Any]) -> Evidence:
    start, end = plain["span"]
    return Evidence(report_id=report, span=Span(start=int(start), end=int(end)), quote=str(plain["quote"]))


def _text(_: str, value: object) -> str | None:
    return None if value is None else str(value)


_READ: dict[str, Callable[[str, Any], Any]] = {
    "kind": lambda _, value: ActKind(value),
    "actor_ids": lambda _, value: tuple(map(str, value)),
    "speaks_for": _text,
    "recipient_id": _text,
    "about": lambda _, value: str(value),
    "polarity": lambda _, value: Polarity(value),
    "status": lambda _, value: Status(value),
    "condition": lambda report, value: None if value is None else _evidence(report, value),
    "told_by": _text,
    "day": _text,
    "evidence": lambda report, value: tuple(_evidence(report, each) for each in value),
}
