"""A small record made by hand, with a board over it: two invented states, a change, a claim, a denial, a commitment."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from msgspec.structs import replace
from starlette.testclient import TestClient

from onrecord.board.build import build
from onrecord.board.store import board_path
from onrecord.ids import act_id
from onrecord.record.record import open_record
from onrecord.types import Act, ActKind, Reading, Report
from onrecord.web.app import create_app
from onrecord.web.settings import Settings
from tests.record.sample import ACTORS, act, find, report

MARKUP = "<script>alert('troops')</script>"
OFFER = report(
    f"Ada Berg offered to send troops {MARKUP} if the bay opens. Vellia pledged to send observers.",
    published="2031-05-01",
    source="offer.txt",
    outlet="Post",
)
TURN = report(
    "Norland will send no troops, Ada Berg said. Norland and Vellia met in a tent.",
    published="2031-05-05",
    source="turn.txt",
    outlet="Harbour Wire",
)
CLAIM = report(
    "Ivo Osk says that Norland agreed to observers. Ada Berg denied that it agreed to observers.",
    published="2031-05-07",
    source="claim.txt",
    outlet="Post",
)
NEGOTIATION = """
name = "Talks on the strait"
[[parties]]
id = "norland"
name = "Norland"
[[parties]]
id = "vellia"
name = "Vellia"
[[issues]]
id = "force"
name = "Who keeps <b>order</b>?"
[[issues.options]]
id = "troops"
name = "Foreign troops"
phrases = ["troops"]
[[issues.options]]
id = "observers"
name = "Unarmed observers"
phrases = ["observers"]
[[issues]]
id = "form"
name = "In what form do they talk?"
[[issues.options]]
id = "a/b 50%?"
name = "A summit"
phrases = ["summit"]
"""
# How an address holds an id that would part it.
ODD = "a~2Fb%2050~25%3F"


def told(kind: str, about: str, words: str, within: Report, condition: str = "", **more: object) -> Act:
    """Return an act that rests on `words` of a report."""
    cue = find(within, words)
    return replace(
        act(kind, about, within=within, **more),  # type: ignore[arg-type]
        id=act_id(within.id, ActKind(kind), cue.span, (cue.span,)),
        cue=cue,
        evidence=(cue,),
        condition=find(within, condition) if condition else None,
    )


OFFERED = told("offer", "troops", f"offered to send troops {MARKUP}", OFFER, "if the bay opens", day="2031-05-01")
PLEDGED = told(
    "pledge", "observers", "Vellia pledged to send observers", OFFER, actors=("VEL.X",), told_by="VEL.X",
    day="2031-05-01",
)  # fmt: skip
REFUSED = told("refuse", "troops", "Norland will send no troops", TURN, day="2031-05-05")
MET = told("meet", "", "met in a tent", TURN, actors=("NOR.X", "VEL.X"), told_by=None, day="2031-05-05")
CLAIMED = told(
    "agree", "observers", "Norland agreed to observers", CLAIM, actors=("NOR.X",), told_by="x-osk", day="2031-05-06"
)
DENIED = told("deny", "observers", "denied that it agreed to observers", CLAIM, day="2031-05-07")
ACTS = {OFFER: (OFFERED, PLEDGED), TURN: (REFUSED, MET), CLAIM: (CLAIMED, DENIED)}


def talks(folder: Path, *, with_file: bool = True, is_empty: bool = False) -> TestClient:
    """Return a client of a site over the record; `folder` holds what it needs."""
    path, negotiation = folder / "talks.sqlite", None
    with open_record(path, create=True) as record:
        for within, acts in () if is_empty else ACTS.items():
            record.add(Reading(report=within, actors=ACTORS, acts=acts), reader="by hand")
    if with_file:
        negotiation = folder / "negotiation.toml"
        negotiation.write_text(NEGOTIATION, "utf-8")
    build(path, board_path(path), negotiation)
    return client(create_app(Settings(record=path, negotiation=negotiation)))


def client(app: FastAPI) -> TestClient:
    """Return a client that comes from this machine, as a browser would."""
    return TestClient(app, base_url="http://127.0.0.1")
