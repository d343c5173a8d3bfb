"""What `onrecord show` prints: an entry, field by field, and its words marked in their context."""

from __future__ import annotations

from typing import Any

from onrecord.cli.output import console, plain, print_table, say, text_of
from onrecord.exports.objects import Names, act_object, attribution_object, report_object
from onrecord.exports.passages import Passage, act_marks, attribution_marks, find_passages
from onrecord.exports.wording import about_words, actors_words, cite, day_words, judged_words, name_of, notes_on
from onrecord.types import Act, Attribution, Report

# Marks are told apart without colour too: the cue is bold, a condition is in italics.
_STYLES = {"cue": "bold underline", "condition": "italic underline", "evidence": "underline", "content": "underline"}
_SOURCE = "bold"


def entry_object(entry: Report | Act | Attribution, report: Report, names: Names) -> dict[str, Any]:
    """Return an entry, its report and its passages for programs."""
    if isinstance(entry, Report):
        return report_object(entry)
    found = act_object(entry, names) if isinstance(entry, Act) else attribution_object(entry, names)
    marks = act_marks(entry) if isinstance(entry, Act) else attribution_marks(entry)
    passages = [
        {
            "span": [passage.span.start, passage.span.end],
            "text": report.text[passage.span.start : passage.span.end],
        }
        for passage in find_passages(report.text, marks)
    ]
    return found | {"passages": passages, "report": report_object(report, with_text=False)}


def print_entry(entry: Report | Act | Attribution, report: Report, names: Names, *, dropped: bool) -> None:
    """Print an entry for people."""
    if isinstance(entry, Report):
        _print_report(entry, dropped)
        return
    fields = _act_fields(entry, names) if isinstance(entry, Act) else _attribution_fields(entry, names)
    marks = act_marks(entry) if isinstance(entry, Act) else attribution_marks(entry)
    _print_fields([*fields, ("report", f"{cite(report)} ({report.id})"), ("read from", report.source)])
    for passage in find_passages(report.text, marks):
        say("")
        _print_passage(passage)


def _act_fields(act: Act, names: Names) -> list[tuple[str, str]]:
    return [
        ("act", act.id),
        ("kind", act.kind.value),
        ("doubt", act.doubt or ""),
        ("who", actors_words(act, names)),
        ("to", name_of(act.recipient_id, names)),
        ("about", about_words(act)),
        ("polarity", act.polarity.value),
        ("status", act.status.value),
        ("condition", act.condition.quote if act.condition else ""),
        ("told", notes_on(act, names)[-1]),
        ("day", day_words(act.day)),
        ("confidence", f"{act.confidence:.2f}"),
        ("reader", act.reader),
        ("judged", judged_words(act)),
    ]


def _attribution_fields(found: Attribution, names: Names) -> list[tuple[str, str]]:
    return [
        ("statement", found.id),
        ("who", name_of(found.speaker_id, names)),
        ("source", found.source.quote if found.source else ""),
        ("cue", found.cue.quote),
        ("voice", found.voice.value),
        ("told by", name_of(found.told_by, names)),
        ("to", found.addressee or ""),
        ("in", found.medium or ""),
        ("day", day_words(found.day)),
        ("confidence", f"{found.confidence:.2f}"),
    ]


def _print_fields(fields: list[tuple[str, str]]) -> None:
    width = max(len(label) for label, _ in fields)
    for label, value in fields:
        if value:
            console().print(text_of([(f"{label:<{width}}  ", "dim"), (" ".join(value.split()), "")]), soft_wrap=True)


def _print_passage(passage: Passage) -> None:
    pieces = [("… ", "dim")] if passage.is_cut_before else []
    for piece in passage.pieces:
        role = next((role for role in _STYLES if role in piece.roles), None)
        style = _STYLES[role] if role else _SOURCE if "source" in piece.roles else ""
        # Where there is no style, in a pipe say, brackets show what is marked.
        pieces.append((piece.text, style))
    if passage.is_cut_after:
        pieces.append((" …", "dim"))
    screen = console()
    if screen.is_terminal:
        screen.print(text_of(pieces))
    else:
        screen.print(text_of(_bracketed(passage)), soft_wrap=True)


def _bracketed(passage: Passage) -> list[tuple[str, str]]:
    """Return the pieces with the marked words in [[ ]], for where nothing can be underlined."""
    pieces = [("… " if passage.is_cut_before else "", "")]
    is_open = False
    for piece in passage.pieces:
        if bool(piece.roles) is not is_open:
            pieces.append(("[[" if piece.roles else "]]", ""))
            is_open = bool(piece.roles)
        pieces.append((piece.text, ""))
    pieces.append((("]]" if is_open else "") + (" …" if passage.is_cut_after else ""), ""))
    return pieces


def _print_report(report: Report, dropped: bool) -> None:
    _print_fields(
        [
            ("report", report.id),
            ("title", report.title or ""),
            ("outlet", report.outlet or ""),
            ("published", day_words(report.published)),
            ("kind", report.kind.value),
            ("language", report.language),
            ("read from", report.source),
        ]
    )
    say("")
    if dropped:
        rows = [(line.text, line.reason) for line in report.furniture]
        print_table(("dropped", "why"), rows, empty="Nothing was dropped from this report.")
        return
    console().print(text_of([(plain(report.text), "")]), soft_wrap=True)
