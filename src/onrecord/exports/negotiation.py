"""The draft of a negotiation file as TOML, with what speaks for each entry in comments, for a person to edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from onrecord.errors import NotFound
from onrecord.exports.wording import cite, counted
from onrecord.types import Report
from onrecord.views.suggestions import SuggestedOption, SuggestedParty, Suggestion

_HEAD = """\
# A draft, made from what the record holds. Edit it: merge options that are one, move them under the question they
# answer, add wordings, delete what is not on the table. Then: onrecord positions --negotiation THIS FILE
"""
_MOST_QUOTED = 160
_MOST_REST = 60
# What TOML allows in no string or comment, and what no file in UTF-8 can hold.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


def draft_lines(suggestion: Suggestion, reports: Mapping[str, Report]) -> Iterator[str]:
    """Yield the lines of the draft; `load_negotiation` reads it back.

    Args:
        suggestion: What to draft.
        reports: By id, those in which each option was told first.

    Raises:
        NotFound: Nobody takes a stance on anything.
    """
    if not suggestion.options:
        raise NotFound("act that takes a stance on an option")
    yield from _HEAD.splitlines()
    yield f"name = {_text(_title(suggestion.parties))}"
    for each in suggestion.parties:
        yield from ("", f"# {counted(each.acts, 'act')}", "[[parties]]", *_entry(each.party.id, each.party.name))
        yield f"names = {_texts(each.party.names)}"
    for issue, options in groupby(suggestion.options, key=lambda each: each.issue):
        yield from ("", "[[issues]]", *_entry(issue.id, issue.name))
        for option in options:
            yield from _option_lines(option, reports)
    if suggestion.rest:
        yield from ("", "# Said once, and left out:")
        for option in suggestion.rest[:_MOST_REST]:
            yield _comment(f"  {option.option.name} ({', '.join(option.parties) or 'nobody named'})")
        if len(suggestion.rest) > _MOST_REST:
            yield f"#   and {len(suggestion.rest) - _MOST_REST:,} more"


def _option_lines(suggested: SuggestedOption, reports: Mapping[str, Report]) -> Iterator[str]:
    first = suggested.told[0]
    quote = _plain(first.evidence[0].quote)
    if len(quote) > _MOST_QUOTED:
        quote = f"{quote[:_MOST_QUOTED].rsplit(' ', 1)[0]} …"
    by = f": {', '.join(suggested.parties)}" if suggested.parties else ""
    yield ""
    yield _comment(f"{counted(len(suggested.told), 'statement')}{by}")
    yield _comment(f"“{quote}” ({cite(reports[first.cue.report_id])})")
    yield from ("[[issues.options]]", *_entry(suggested.option.id, suggested.option.name))
    yield f"phrases = {_texts(suggested.option.phrases)}"


def _title(parties: Sequence[SuggestedParty]) -> str:
    names = [each.party.name for each in parties[:3]]
    if not names:
        return "Talks"
    return f"Talks of {' and '.join((', '.join(names[:-1]), names[-1])) if names[1:] else names[0]}"


def _entry(key: str, name: str) -> tuple[str, str]:
    return f"id = {_text(key)}", f"name = {_text(name)}"


def _texts(values: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _text(value: str) -> str:
    # JSON and TOML escape quotation marks and backslashes alike.
    return json.dumps(_plain(value), ensure_ascii=False)


def _comment(words: str) -> str:
    return f"# {_FORBIDDEN.sub(' ', words)}".rstrip()


def _plain(value: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", value).split())
