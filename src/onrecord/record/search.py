"""Full text over statements, a page at a time, with what the matches have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from onrecord.record.query import find_entry, match_of
from onrecord.record.record import Record
from onrecord.types import Attribution

# So many matches are looked at; a search that finds more is told to say more.
MOST_MATCHES = 5000
FACETS = ("speaker", "outlet", "year")


class Found(Struct, frozen=True, kw_only=True):
    """What a search finds.

    Attributes:
        attributions: One page of the matches, the newest first.
        total: How many there are, at most MOST_MATCHES.
        is_cut: Whether there are more than that.
        facets: How many of the matches have each speaker id, outlet and year, the most frequent first.
    """

    attributions: tuple[Attribution, ...]
    total: int
    is_cut: bool
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)


def search_page(record: Record, words: str, *, chosen: Mapping[str, str], offset: int, limit: int) -> Found:
    """Return one page of the statements that have every one of `words`, whatever their endings.

    Args:
        record: Where they stand.
        words: As typed; words in double quotation marks stand together.
        chosen: Value of a facet by its name (`FACETS`); only matches that have it count.
        offset: How many matches come before the page.
        limit: How many matches a page has.
    """
    query = match_of(words)
    if query is None:
        return Found(attributions=(), total=0, is_cut=False)
    rows = record.rows(
        "WITH hits AS (SELECT reading_id, attribution_id FROM statements WHERE statements MATCH ? LIMIT ?) "
        "SELECT hits.attribution_id, current_readings.report_id, speaker_id, outlet, "
        "coalesce(day, published, '') AS day "
        "FROM hits JOIN attributions USING (reading_id, attribution_id) JOIN current_readings USING (reading_id) "
        "ORDER BY day DESC, current_readings.report_id, hits.attribution_id",
        (query, MOST_MATCHES + 1),
    )
    is_cut, rows = len(rows) > MOST_MATCHES, rows[:MOST_MATCHES]
    overlay = record.overlay()
    facts = [
        (key, {"speaker": overlay.actor(speaker, report) if speaker else "", "outlet": outlet or "", "year": day[:4]})
        for key, report, speaker, outlet, day in rows
    ]
    kept = [(key, has) for key, has in facts if all(has[name] == value for name, value in chosen.items())]
    facets = {
        name: sorted(Counter(has[name] for _, has in kept if has[name]).items(), key=lambda item: (-item[1], item[0]))
        for name in FACETS
    }
    entries = (find_entry(record, key) for key, _ in kept[offset : offset + limit])
    return Found(
        attributions=tuple(each for each in entries if isinstance(each, Attribution)),
        total=len(kept),
        is_cut=is_cut,
        facets=facets,
    )
