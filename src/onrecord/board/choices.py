"""Packages of a board: what blocks each option as of a day, and what a choice of options would meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.acts.issues import Negotiation
from onrecord.errors import NegotiationMissing, NotFound
from onrecord.exports.objects import Names, Object, packages_object
from onrecord.positions import Basis, Issue, Option, Position, Stance
from onrecord.views.packages import packages_from

_STANDS = ("blocks", "favourable", "conditional", "withheld", "hearsay")
Chosen = Mapping[str, str | None]


def negotiation_of(fact: Object | None) -> Negotiation:
    """Return the issues and options of a board's negotiation.

    Raises:
        NegotiationMissing: It was built without a negotiation file.
    """
    if fact is None or not fact["issues"]:
        raise NegotiationMissing("Packages take one option per issue")
    return Negotiation(
        name=fact["name"],
        parties=(),
        issues=tuple(Issue(id=each["id"], name=each["name"]) for each in fact["issues"]),
        options=tuple(Option(id=o["id"], name=o["name"], issue_id=o["issue"]) for o in fact["options"]),
    )


def find_packages(negotiation: Negotiation, parties: Names, bodies: list[Object], chosen: Chosen) -> Object:
    """Return the packages, with ids in place of acts, and what `chosen` options meet together.

    Args:
        negotiation: Its issues and options.
        parties: Names of those with a say, in the order in which to list them.
        bodies: Positions as a board keeps them.
        chosen: An option, or none, by issue.

    Raises:
        NotFound: There is no such issue, or the issue has no such option.
    """
    found = packages_object(packages_from(negotiation, tuple(parties), [_position(each) for each in bodies]), parties)
    acts = {(each["party"]["id"], each["option"]["id"]): each["acts"] for each in bodies}
    for issue in found["issues"]:
        for option in issue["options"]:
            for stand in (stand for key in _STANDS for stand in option[key]):
                stand["acts"] = acts[stand["party"]["id"], option["id"]]
    return found | {"choice": _choice(found["issues"], chosen)}


def _position(body: Object) -> Position:
    return Position(
        party_id=body["party"]["id"],
        option_id=body["option"]["id"],
        stance=Stance(body["stance"]),
        basis=Basis(body["basis"]) if body["basis"] else None,
        day=body["day"],
        day_is_reported=body["day_is_reported"],
        condition=body["condition"],
        is_conflicting=body["is_conflicting"],
        acts=(),
        others=(),
    )


def _choice(issues: list[Object], chosen: Chosen) -> Object:
    known = {issue["id"]: {option["id"]: option for option in issue["options"]} for issue in issues}
    picked = []
    for issue_id, option_id in chosen.items():
        if issue_id not in known:
            raise NotFound(f"issue {issue_id!r}")
        if option_id is not None and option_id not in known[issue_id]:
            raise NotFound(f"option {option_id!r} of issue {issue_id!r}")
    options = {issue: chosen.get(issue) for issue in known}
    picked = [(issue, known[issue][option]) for issue, option in options.items() if option is not None]

    def gathered(key: str) -> list[dict[str, Any]]:
        return [
            {"issue": issue, "option": {"id": option["id"], "name": option["name"]}, **stand}
            for issue, option in picked
            for stand in (option[key] if key != "silent" else [{"party": party} for party in option[key]])
        ]

    return {
        "options": options,
        "is_whole": len(picked) == len(known),
        "is_refused": any(not option["is_open"] for _, option in picked),
        **{key: gathered(key) for key in (*_STANDS, "silent")},
    }
