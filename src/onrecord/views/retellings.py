"""The same thing told more than once: one statement or deed, however many reports tell it.

Two acts tell the same when the same parties do the same, on the same option, with the same polarity and status, on the
same day; when they are of one kind and party and quote the same words; when they stand in the same clause of copies of
one story; or when a person says so. What a copy leaves undated is told of one day with its story. What another party
claims stands apart: hearsay is no second source for a party's own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.acts.options import named_options
from onrecord.patterns import pattern_of
from onrecord.positions import Basis, Options
from onrecord.reading.quotes import find_quotations
from onrecord.types import Act
from onrecord.views.days import day_of
from onrecord.views.parties import Parties
from onrecord.views.stories import Stories

# Shorter quotations ("on the table") are said again and again, each time anew.
LEAST_QUOTED = 5
_WORD = pattern_of(r"[^\W_]+")
Key = tuple[object, ...]


def find_retellings(
    acts: Iterable[Act],
    parties: Parties,
    options: Options,
    days: Mapping[str, str | None],
    stories: Stories,
) -> dict[str, tuple[Act, ...]]:
    """Return, by act id, every act that tells the same, that act among them, the first told first.

    Args:
        acts: In any order.
        parties: Who does them.
        options: What they are about, by act id.
        days: Day of publication by report id.
        stories: Which reports copy one another.
    """
    ordered = stories.in_order(acts)
    # Each act leads to one that tells the same, by its number; the first to itself.
    leads = list(range(len(ordered)))

    def first(at: int) -> int:
        while leads[at] != at:
            leads[at] = leads[leads[at]]
            at = leads[at]
        return at

    by_key: dict[Key, int] = {}
    for at, act in enumerate(ordered):
        for key in _keys(act, parties, options, days, stories):
            one, other = sorted((first(at), first(by_key.setdefault(key, at))))
            leads[other] = one
    told: dict[int, list[Act]] = {}
    for at, act in enumerate(ordered):
        told.setdefault(first(at), []).append(act)
    groups = map(tuple, told.values())
    return {act.id: group for group in groups for act in group}


def day_told(act: Act, told: tuple[Act, ...], days: Mapping[str, str | None]) -> tuple[str | None, bool]:
    """Return the day of an act, and whether it is a report's: what is told again without a day has that of the first.

    Args:
        act: Whose day.
        told: Every act that tells the same, the first told first.
        days: Day of publication by report id.
    """
    day, is_reported = day_of(act, days.get(act.cue.report_id))
    return day_of(told[0], days.get(told[0].cue.report_id)) if is_reported or day is None else (day, is_reported)


def _keys(act: Act, parties: Parties, options: Options, days: Mapping[str, str | None], stories: Stories) -> list[Key]:
    merged: list[Key] = [("merged", act.judged.same_as)] if act.judged and act.judged.same_as else []
    doers = tuple(sorted(parties.of_act(act) or act.actor_ids))
    if not doers:
        return merged
    teller = act.told_by if Basis.HEARSAY in parties.bases(act) else None
    did = (doers, teller, act.kind, act.polarity, act.status)
    keys: list[Key] = [*merged, *(("quoted", *did, words) for words in _quoted(act))]
    # A report that was read without its day, and again with it, has the same clause twice, of one day and of none.
    clause = (act.cue.quote, _plain(act.about), *(piece.quote for piece in act.evidence))
    keys.append(("copied", stories.of(act.cue.report_id), *did, *clause))
    day, is_reported = day_of(act, days.get(act.cue.report_id))
    is_done = day is not None and not is_reported
    when = ("done", day) if is_done else ("told", stories.of(act.cue.report_id))
    for about in _abouts(act, options):
        recipient = parties.of(act.recipient_id, act.cue.report_id) if not about else None
        if about or recipient or len(doers) > 1:
            keys.append((*when, *did, about, recipient))
    return keys


def _abouts(act: Act, options: Options) -> tuple[str, ...]:
    """Return what an act is about: each of its options, else its words."""
    named = named_options(options, act)
    found = (f"{option.id} undone" if option.is_undone else option.id for option in named)
    return tuple(found) or (_plain(act.about),)


def _quoted(act: Act) -> list[str]:
    found = []
    for piece in act.evidence:
        for quotation in find_quotations(piece.quote):
            words = _plain(piece.quote[quotation.inner.start : quotation.inner.end])
            if len(words.split()) >= LEAST_QUOTED:
                found.append(words)
    return found


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold().replace("’", "'")))
