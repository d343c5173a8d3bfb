from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of
from tests.acts.hand import reading_of

SEEN = [
    ("The terrible attacks that we saw in the delta shocked all.", "attacks", "assault"),
    ("The bombing we have all witnessed was awful.", "bombing", "assault"),
    ("The crackdown on pilots which I watched was brutal.", "crackdown on", "coerce"),
    ("We saw a violent arrest of pilots in the delta.", "a violent arrest of", "coerce"),
    ("We heard of the raids last week.", "the raids", "assault"),
    ("[Vorr] saw an attack on the bridge.", "saw an attack on", "assault"),
]
DONE = [
    ("Our strikes that you saw were precise.", "strikes", "assault"),
    ("The sanctions that we put in place remain.", "sanctions", "sanction"),
    ("We bombed the port, and you saw the smoke.", "bombed", "assault"),
    ("We saw a way and launched the strikes.", "launched", "assault"),
]
THANKS = [
    ("I came to thank you for standing with [Borland].", "standing", "support"),
    ("We are grateful to [Borland] for supporting the toll.", "supporting", "support"),
    ("We condemn [Borland] for bombing the port.", "bombing", "assault"),
]


@pytest.mark.parametrize(("text", "cue", "kind"), [*SEEN, *THANKS])
def test_who_saw_a_deed_or_gives_thanks_for_it_did_not_do_it(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Vorr", told_by="Vorr") == "actor"


@pytest.mark.parametrize(("text", "cue", "kind"), DONE)
def test_what_one_did_oneself_stands(text, cue, kind):
    assert check_of(reading_of(text), kind, cue, "Vorr", told_by="Vorr") is None


@pytest.mark.parametrize(
    ("text", "cue", "kind", "who"),
    [
        ("[Vorr] thanked [Kess] for backing the toll.", "backing", "support", "Kess"),
        ("[Arland] apologised for bombing the port.", "bombing", "assault", "Arland"),
        ("[Kess] thanked the crew for coming, and backed the toll.", "backed", "support", "Kess"),
    ],
)
def test_who_is_thanked_did_it(text, cue, kind, who):
    assert check_of(reading_of(text), kind, cue, who) is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("At least [twenty soldiers=?] were killed.", "were killed"),
        ("It said that nine people had been wounded.", "had been wounded"),
    ],
)
def test_victims_whom_nobody_names_of_a_deed_that_nobody_is_named_for_are_a_mere_count(text, cue):
    assert check_of(reading_of(text), "assault", cue) == "actor"


@pytest.mark.parametrize(
    ("text", "cue", "who", "to"),
    [
        ("[Vorr] was killed at dawn.", "was killed", None, "Vorr"),
        ("Nine people were killed by [Arland].", "were killed by", "Arland", None),
        ("Nine people were bombed at dawn.", "were bombed", None, None),
    ],
)
def test_a_named_victim_or_doer_counts(text, cue, who, to):
    assert check_of(reading_of(text), "assault", cue, who, to=to) is None
