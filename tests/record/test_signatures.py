import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.signatures import MOST, sign, signature_of
from tests.record.texts import BODY, LEAD, QUOTE, STORY


def shared(one: str, other: str) -> int:
    ours, theirs = sign(one), sign(other)
    scale = max(ours.scale, theirs.scale)
    return len(np.intersect1d(ours.at(scale), theirs.at(scale)))


def test_case_marks_and_line_breaks_do_not_count() -> None:
    assert sign(LEAD).row() == sign(LEAD.upper().replace(",", "").replace(" ", "\n")).row()


def test_what_is_quoted_does_not_count() -> None:
    assert sign(f"{LEAD} {QUOTE} {BODY}").row() == sign(f"{LEAD} Ada Berg said. {BODY}").row()


def test_a_text_that_is_all_quotation_is_taken_whole() -> None:
    assert shared(f"“{LEAD}”", LEAD) == len(sign(LEAD).shingles)


def test_the_numbers_of_a_text_never_change() -> None:
    # They are stored: another number for the same words would part the copies of old records from those of new ones.
    assert sign("one two three four five").row() == (1, bytes.fromhex("3f71b9624fa6a37f"))


def test_a_long_text_keeps_a_part_that_can_be_compared_with_its_excerpt() -> None:
    words = [f"word{number}" for number in range(20_000)]
    whole, excerpt = sign(" ".join(words)), sign(" ".join(words[5_000:5_400]))

    assert whole.scale == 8
    assert len(whole.shingles) <= MOST
    assert set(excerpt.at(8).tolist()) <= set(whole.shingles.tolist())
    assert len(excerpt.at(8)) > 20


@given(text=st.one_of(st.text(max_size=60), st.sampled_from([STORY, LEAD, ""])))
def test_a_signature_comes_back_as_it_was_stored(text: str) -> None:
    signature = sign(text)

    assert signature_of(*signature.row()).row() == signature.row()
    assert np.all(np.diff(signature.shingles.astype(np.int64)) > 0)
