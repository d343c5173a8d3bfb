"""A brief as Markdown and as HTML. What a report says is data: nothing in it becomes markup of either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.exports.brief import Brief, BriefFormat
from onrecord.exports.html import CONTROLS, style, template
from onrecord.exports.sections import Group, Row, Section, one_line
from onrecord.exports.wording import cite, day_words, file_name

if TYPE_CHECKING:
    from onrecord.types import Act, Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&=$^:-])")
# Only at the beginning of a line, or as a bare address, would these mean anything.
_HARMLESS_WITHIN = "()#+!=:-"
_LONGEST_QUOTE = 280
FOOTER = (
    "Entries were found by a program and may be wrong or missing: the quoted words are what counts. A position is what "
    "was said, not a forecast."
)


def write_brief(brief: Brief, format: BriefFormat) -> bytes:
    """Return a brief as bytes, the same for the same brief."""
    text = _html(brief) if format is BriefFormat.HTML else _markdown(brief)
    return text.encode("utf-8", "replace")


def quote_of(act: Act) -> str:
    """Return the words of an act on one line, cut at a space where they are long."""
    words = one_line(" … ".join(each.quote for each in act.evidence))
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"


def where(report: Report) -> str:
    """Return outlet and day of a report, its title where it has no outlet; all of it stands among the sources."""
    parts = (report.outlet or report.title or file_name(report), day_words(report.published))
    return ", ".join(part for part in parts if part)


def escaped(words: str) -> str:
    r"""Return words as Markdown that shows them as they are.

    >>> escaped("*no* <b>, a_b | c: http://x"), escaped("# 1")
    ('\\*no\\* \\<b\\>, a\\_b \\| c: http\\://x', '\\# 1')
    """
    line = one_line(words.translate(CONTROLS))
    made = _SPECIAL.sub(lambda found: found[1] if found[1] in _HARMLESS_WITHIN else f"\\{found[1]}", line)
    made = re.sub(r"(?<=\w):(?=//)", r"\\:", made)
    return re.sub(r"\A(?=[#+=-])", r"\\", re.sub(r"\A(\d+)(?=[.)])", r"\1\\", made))


def _markdown(brief: Brief) -> str:
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield from (f"# {escaped(brief.title)}", "", escaped(brief.facts), "")
    yield from (f"* {escaped(line)}" for line in brief.summary)
    yield ""
    yield from _table(brief)
    for section in brief.sections:
        yield from _section_lines(section, brief)
    yield from ("## Sources", "")
    for number, (key, report) in enumerate(brief.reports.items(), 1):
        yield f"{number}. {escaped(cite(report))} `{key}`"
    yield from ("", f"Made by onrecord {brief.version}. {FOOTER}")


def _table(brief: Brief) -> Iterator[str]:
    yield "| " + " | ".join(["", *map(escaped, brief.parties)]) + " |"
    yield "|" + " --- |" * (len(brief.parties) + 1)
    for name, *cells in brief.table:
        yield "| " + " | ".join([f"**{escaped(name)}**", *map(escaped, cells)]) + " |"
    yield ""


def _section_lines(section: Section, brief: Brief) -> Iterator[str]:
    yield from (f"## {escaped(section.title)}", "")
    if not section.rows:
        yield from (escaped(section.empty), "")
        return
    first, *points = section.notes or ("",)
    if first:
        yield from (escaped(first), "")
    yield from (f"* {escaped(point)}" for point in points)
    if points:
        # Without it the two lists would become one.
        yield from ("", "Option by option:", "")
    for row in section.rows:
        yield from _row_lines(row, brief)
    yield ""


def _row_lines(row: Row, brief: Brief) -> Iterator[str]:
    mark = f" **[{escaped(row.mark)}]**" if row.mark else ""
    aside = f" ({escaped(row.aside)})" if row.aside else ""
    yield f"* **{escaped(row.who)}** · {escaped(row.what)}{aside}{mark}"
    for group in row.groups:
        yield from _group_lines(group, brief)


def _group_lines(group: Group, brief: Brief) -> Iterator[str]:
    label = f"{escaped(group.label)}: " if group.label else ""
    numbers = {key: number for number, key in enumerate(brief.reports, 1)}
    for act in group.acts:
        report, number = brief.reports[act.cue.report_id], numbers[act.cue.report_id]
        yield f"  * {label}“{escaped(quote_of(act))}” ({escaped(where(report))}, [{number}], `{act.id}`)"


def _html(brief: Brief) -> str:
    return template("brief.html.jinja").render(
        brief=brief, css=style(), quote_of=quote_of, where=where, cite=cite, footer=FOOTER
    )
