from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.recipients import with_recipient
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("[Kess] accused [you=?] of it.", "vorr"),
        ("[Kess] accused [Vorr] of it.", "vorr"),
        ("[Kess] accused [them=?] of it. [Vorr] left.", None),
    ],
)
def test_whom_the_encoder_sees_is_aimed_at_where_the_evidence_names_or_addresses_them(text, recipient):
    reading = reading_of(text)
    act = claim(reading, "accuse", "accused", "Kess")
    seen = replace(act, recipient_id="vorr")

    assert with_recipient(act, [seen], reading).recipient_id == recipient


def test_a_penalty_is_aimed_at_whom_its_end_is():
    reading = reading_of("[Arland] lifted its ban on [Borland].")
    act = claim(reading, "sanction", "lifted its ban", "Arland")
    seen = replace(claim(reading, "retreat", "lifted its ban on", "Arland"), recipient_id="BOR")
    praise = replace(claim(reading, "support", "lifted its ban on", "Arland"), recipient_id="BOR")

    assert with_recipient(act, [seen], reading).recipient_id == "BOR"
    assert with_recipient(act, [praise], reading).recipient_id is None
