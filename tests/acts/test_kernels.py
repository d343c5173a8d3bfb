from __future__ import annotations

import pytest

from onrecord.acts.kernels import with_kernel
from onrecord.types import ActKind, Polarity, Proposal, Span, Status, Teller


def proposed(text: str, actor: str, kind: ActKind, *, cue: tuple[int, int], recipient: Span | None = None) -> Proposal:
    start = text.index(actor)
    return Proposal(
        kind=kind,
        chance=0.9,
        cue=Span(start=cue[0], end=cue[1]),
        evidence=Span(start=0, end=len(text)),
        actor=Span(start=start, end=start + len(actor)),
        recipient=recipient,
        about=None,
        condition=None,
        polarity=Polarity.DO,
        status=Status.ACTUAL,
        teller=Teller.REPORTER,
    )


def kernel(text: str, actor: str, kind: ActKind = ActKind.DEMAND) -> str | None:
    """Return the words for the doer that are kept; None where whoever speaks does it."""
    found = with_kernel(text, proposed(text, actor, kind, cue=(len(text) - 1, len(text))))
    assert (found.actor is None) is (found.teller is Teller.ACTOR)
    return None if found.actor is None else text[found.actor.start : found.actor.end]


@pytest.mark.parametrize(
    ("text", "actor", "kept"),
    [
        ("Marchers, carrying placards asking for rain, left", "placards", "Marchers"),
        (
            "Rowers left. Several hundred students with red banners asking for rain",
            "red banners",
            "Several hundred students",
        ),
        ("Women waved signs asking for rain", "signs", "Women"),
        ("Union members who held posters asking for rain", "posters", "Union members"),
        ("The placards asked for rain", "The placards", "The placards"),
        ("A shop sold with placards asking for rain", "placards", "placards"),
        ("The mayor of Austin, Texas asked for rain", "The mayor of Austin, Texas", "The mayor of Austin"),
        ("Neither Vorr nor anyone on her team asked for rain", "Neither Vorr nor anyone on her team", "Vorr"),
        ("Neither Vorr nor Kess asked for rain", "Neither Vorr nor Kess", "Neither Vorr nor Kess"),
        ("Lena Vorr wrote. Her column asked for rain", "Her column", "Her"),
        ("Lena Vorr wrote. Her colleague asked for rain", "Her colleague", "Her colleague"),
    ],
)
def test_who_acts_is_told_by_the_words_that_mean_somebody(text: str, actor: str, kept: str) -> None:
    assert kernel(text, actor) == kept


@pytest.mark.parametrize(
    ("text", "actor", "kept"),
    [
        ("Anti-tax protests went on", "Anti-tax", "Anti-tax protests"),
        ("pro-union mass demonstrations went on", "pro-union", "pro-union mass demonstrations"),
        ("anti-tax laws went on", "anti-tax", "anti-tax"),
    ],
)
def test_protests_against_something_have_their_protesters(text: str, actor: str, kept: str) -> None:
    assert kernel(text, actor, ActKind.PROTEST) == kept


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ministry announced a call between Vorr and Kess", True),
        ("The ministry has confirmed the talks on grain between Vorr and Kess", True),
        ("The ministry held talks between Vorr and Kess", False),
        ("The ministry announced talks with Vorr and Kess", False),
        ("The ministry announced a call between Vorr", False),
    ],
)
def test_who_announces_a_meeting_of_others_is_not_there(text: str, told: bool) -> None:
    both = Span(start=text.index("Vorr"), end=len(text))
    found = with_kernel(text, proposed(text, "The ministry", ActKind.MEET, cue=(13, 14), recipient=both))

    assert (found.actor == both) is told
    assert (found.teller is Teller.OTHER) is told


@pytest.mark.parametrize(
    ("text", "kind", "is_kept"),
    [
        ("Sanctions on Arland were criticised by Kess", ActKind.SANCTION, False),
        ("A raid on the port was strongly condemned by Kess", ActKind.ASSAULT, False),
        ("Sanctions on Arland were imposed by Kess", ActKind.SANCTION, True),
        ("A plan for the port was rejected by Kess", ActKind.REFUSE, True),
    ],
)
def test_who_reacts_to_a_harm_has_not_done_it(text: str, kind: ActKind, is_kept: bool) -> None:
    found = with_kernel(text, proposed(text, "Kess", kind, cue=(0, 6)))

    assert (found.actor is not None) is is_kept
    assert found.teller is Teller.REPORTER


@pytest.mark.parametrize(
    ("text", "actor", "kept"),
    [
        ("“Well, my friends, the border is closed”", "my friends", None),
        ("“Folks, the border is closed”", "Folks", None),
        ("“Ladies and gentlemen! The border is closed”", "Ladies and gentlemen", None),
        ("My friends closed the border", "My friends", "My friends"),
        ("He and my friends, who closed the border", "my friends", "my friends"),
    ],
)
def test_who_is_called_to_does_nothing(text: str, actor: str, kept: str | None) -> None:
    assert kernel(text, actor) == kept
