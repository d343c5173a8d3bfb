"""How commands print: tables for people, JSON for programs, nothing that a terminal would obey."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# A report may hold the codes that move a cursor or rename a window; people must see them, not their terminal.
_CONTROLS = {code: "\ufffd" for code in (*range(9), *range(11, 32), *range(127, 160), *range(0xD800, 0xE000))}
_BIDI = {code: "\ufffd" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_UNSEEN = _CONTROLS | _BIDI
# Wide enough for every table, where nobody's screen is the limit.
PIPED_WIDTH = 160
# Below this a table loses whole columns; the terminal may break its lines instead.
LEAST_WIDTH = 72
# From here on every field has a column of its own; below, they stand under each other.
ROOMY_WIDTH = 110
SHORT_ID = 10
# Columns that are short by nature: a screen that is too small folds the others.
NARROW = ("id", "day", "stance", "basis", "kind")
FOLDED_TO = 12


def plain(text: str) -> str:
    """Return `text` with control characters made visible."""
    return text.translate(_UNSEEN)


def on_one_line(text: str, limit: int | None = None) -> str:
    """Return `text` without line breaks, cut at a space after at most `limit` characters."""
    line = " ".join(plain(text).split())
    if limit is None or len(line) <= limit:
        return line
    return f"{line[:limit].rsplit(' ', 1)[0]} …"


def short(entry_id: str) -> str:
    """Return the beginning of an id, which `onrecord show` takes."""
    return entry_id[:SHORT_ID]


def console(*, stderr: bool = False) -> Console:
    """Return where people read: a terminal's own width, else one that folds nothing needlessly."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH
    made = Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)
    made.width = max(made.width, LEAST_WIDTH)
    return made


def is_roomy() -> bool:
    """Say whether there is room for a column a field."""
    return console().width >= ROOMY_WIDTH


def print_json(value: object) -> None:
    """Write `value` to standard output as JSON."""
    from onrecord.exports.objects import encode_json

    write_bytes((encode_json(value, indent=2), b"\n"))


def write_bytes(chunks: Iterable[bytes]) -> None:
    """Write bytes to standard output."""
    sys.stdout.flush()
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str | Text]], *, empty: str, gap: bool = False) -> None:
    """Print a table; `empty` is said where it has no row, and `gap` parts the rows."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 1 if gap else 0, 0))
    for column in columns:
        table.add_column(
            column, overflow="fold", no_wrap=column in NARROW, min_width=min(FOLDED_TO, len(column)), vertical="top"
        )
    for row in rows:
        table.add_row(*(Text(plain(cell)) if isinstance(cell, str) else cell for cell in row))
    say(empty) if not table.row_count else console().print(table)


def say(line: str) -> None:
    """Print a line for people on standard output."""
    # Without `console()`: rich takes longer to import than a line takes to print, and would not fold it.
    print(plain(line), flush=True)


def warn(line: str) -> None:
    """Print a line for people on standard error."""
    print(plain(line), file=sys.stderr, flush=True)


def text_of(pieces: Iterable[tuple[str, str]]) -> Text:
    """Return pieces of text, each in its style."""
    from rich.text import Text

    made = Text()
    for words, style in pieces:
        made.append(plain(words), style=style)
    return made


def stacked(first: str, *others: str) -> Text:
    """Return what one cell says on lines of its own: the first line plain, the others dim; empty ones are left out."""
    return text_of([(first, ""), *((f"\n{other}", "dim") for other in others if other)])


def is_terminal(stream: TextIO) -> bool:
    """Say whether a person watches `stream`."""
    return stream.isatty()
