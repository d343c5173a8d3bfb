"""Positions as a board keeps them: one row a party, an option and a day from which it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from onrecord.board.stock import Stock, id_only, words_of
from onrecord.board.store import ALL_DAYS, encode
from onrecord.exports.objects import position_object
from onrecord.positions import Position
from onrecord.types import Act
from onrecord.views.histories import Histories
from onrecord.views.voices import is_voice

Row = tuple[Any, ...]


def position_rows(now: Iterable[Position], histories: Histories, stock: Stock) -> Iterator[Row]:
    """Yield the rows of positions, those in which undated acts count too among them."""
    for (option, party), stands in histories.stands.items():
        yield from ((option, party, each.since, _body(each.position, stock)) for each in stands)
    for each in now:
        if each.acts:
            yield (each.option_id, each.party_id, ALL_DAYS, _body(each, stock))


def _body(position: Position, stock: Stock) -> str:
    body = position_object(position, stock.names, stock.options, shape=id_only)
    del body["others"]
    outlets = [stock.outlets.get(act.cue.report_id, "") for act in position.sources]
    told_in = dict.fromkeys((*outlets, *(stock.outlets.get(act.cue.report_id, "") for act in position.acts)))
    body |= {"words": words_of(position.acts[0]), "outlets": outlets, "told_in": list(told_in)}
    return encode(body)


def voice_rows(histories: Histories, stock: Stock) -> Iterator[Row]:
    """Yield the rows of the acts that give a stance; those of all days stand by themselves."""
    for (option, party), heard in histories.heard.items():
        for each in heard:
            if each.voice.stance is not None:
                number = stock.numbers[each.voice.act.id]
                yield (option, party, number, each.since, each.until or ALL_DAYS, each.voice.day)
    for (option, party), voices in stock.material.voices.items():
        for voice in voices:
            if voice.stance is not None:
                yield (option, party, stock.numbers[voice.act.id], ALL_DAYS, f"{ALL_DAYS}{ALL_DAYS}", voice.day)


def weight_rows(histories: Histories, stock: Stock) -> Iterator[Row]:
    """Yield how many voices each option has as of each day that brings one, and in all."""
    for option, by_day in histories.weights.items():
        days = sorted(by_day)
        yield from zip([option] * len(days), days, accumulate(by_day[day] for day in days), strict=True)
    yield from ((option, ALL_DAYS, voices) for option, voices in _voices(stock.material.acts, stock).items())


def _voices(acts: Sequence[Act], stock: Stock) -> dict[str, int]:
    found: dict[str, int] = {}
    for act in acts:
        for option in stock.material.options_of(act) if is_voice(act) else ():
            found[option.id] = found.get(option.id, 0) + len(stock.material.parties.of_act(act))
    return {option: voices for option, voices in found.items() if voices}
