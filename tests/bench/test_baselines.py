"""Tests of bench/baselines.py."""

from __future__ import annotations

from bench.baselines import quotations, said

TEXT = "Anneke Rostin said the water must come. “Not later,” she told parliament.\n"


def words(span: list[int]) -> str:
    return TEXT[slice(*span)].strip()


def test_the_nearest_name_gets_the_quotation() -> None:
    (item,) = quotations(TEXT)

    assert (words(item["source"][0]), words(item["content"][0])) == ("she", "“Not later,”")


def test_what_stands_before_said_is_the_source() -> None:
    first = said(TEXT)[0]

    assert (words(first["source"][0]), words(first["content"][0])) == ("Anneke Rostin", "the water must come.")
