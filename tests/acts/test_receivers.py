from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.receivers import with_maker
from onrecord.types import ActKind, Proposal, Span, Teller
from tests.acts.test_kernels import proposed


def told(text: str, actor: str, cue: str, kind: ActKind, recipient: str = "") -> Proposal:
    start = text.index(cue)
    found = proposed(text, actor, kind, cue=(start, start + len(cue)))
    if recipient:
        at = text.index(recipient)
        found = replace(found, recipient=Span(start=at, end=at + len(recipient)))
    return with_maker(text, found)


def words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span is not None else ""


@pytest.mark.parametrize(
    ("text", "actor", "cue", "maker", "asked"),
    [
        (
            "The board is weighing a Tamm Steel offer",
            "The board",
            "weighing a Tamm Steel offer",
            "Tamm Steel",
            "The board",
        ),
        ("Vorr is studying the latest Arlish plan", "Vorr", "studying the latest Arlish plan", "Arlish", "Vorr"),
        ("Kess discussed a Vorr proposal to", "Kess", "discussed a Vorr proposal to", "Vorr", ""),
        ("Kess discussed a new proposal to", "Kess", "discussed a new proposal to", "Kess", ""),
        ("Kess published a Vorr proposal to", "Kess", "published a Vorr proposal to", "Kess", ""),
    ],
)
def test_who_considers_a_plan_has_not_made_it(text: str, actor: str, cue: str, maker: str, asked: str) -> None:
    found = told(text, actor, cue, ActKind.PROPOSE)

    assert (words(text, found.actor), words(text, found.recipient)) == (maker, asked)


@pytest.mark.parametrize(
    ("cue", "maker", "asked"),
    [("is weighing an offer from", "Kess", "The board"), ("is drafting an offer from", "The board", "Kess")],
)
def test_an_offer_from_somebody_is_that_ones(cue: str, maker: str, asked: str) -> None:
    text = f"The board {cue} Kess"
    found = told(text, "The board", cue, ActKind.OFFER, "Kess")

    assert (words(text, found.actor), words(text, found.recipient)) == (maker, asked)


@pytest.mark.parametrize(
    ("text", "cue", "is_own"),
    [
        ("“The League has been a great friend,” Vorr said", "has been a great friend", False),
        ("“The League is great and supports the port,” Vorr said", "is great and supports the port", True),
        ("The League has been a great friend", "has been a great friend", True),
    ],
)
def test_who_is_praised_does_not_praise(text: str, cue: str, is_own: bool) -> None:
    found = told(text, "The League", cue, ActKind.SUPPORT, "The League")

    assert (found.actor is not None) is is_own
    assert (found.teller is not Teller.ACTOR) is is_own


def test_who_praises_another_does_so() -> None:
    found = told("“The League has praised Vorr,” Kess said", "The League", "has praised", ActKind.SUPPORT, "Vorr")

    assert found.actor is not None
