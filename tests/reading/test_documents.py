from __future__ import annotations

import pytest

from onrecord.reading.documents import is_document, is_issuer_after, is_issuer_before, issuer


@pytest.mark.parametrize(
    "after", [" decision", "’s statement", "'s joint statement on grain", " readout of the call", " ad", "’s column"]
)
def test_a_body_before_its_document_issued_it(after: str) -> None:
    assert is_issuer_before(after)


@pytest.mark.parametrize("after", ["’s mother", " statement writers", " voters", ""])
def test_a_body_before_anything_else_issued_nothing(after: str) -> None:
    assert not is_issuer_before(after)


@pytest.mark.parametrize("lead", ["The readout of the ", "A statement issued by ", "the legal opinion of the "])
def test_a_body_behind_its_document_issued_it(lead: str) -> None:
    assert is_issuer_after(lead)


@pytest.mark.parametrize("lead", ["The mother of ", "The letter to the ", "A report on "])
def test_a_document_to_or_about_a_body_is_not_issued_by_it(lead: str) -> None:
    assert not is_issuer_after(lead)


@pytest.mark.parametrize("words", ["council", "plan critics", "letter carriers", "report authors", "book publishers"])
def test_who_only_has_to_do_with_documents_is_none(words: str) -> None:
    assert not is_document(words)
    assert issuer(words) is None
