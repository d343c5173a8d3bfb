"""Strips the light markup of Markdown, leaving paragraphs of plain text."""

from __future__ import annotations

from onrecord.patterns import pattern_of

_IMAGE = pattern_of(r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,100}\])")
_LINK = pattern_of(
    r"\[([^\[\]\n]{0,500})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\[\]\n]{0,100}\])"
)
_AUTOLINK = pattern_of(r"<((?:https?|mailto):[^<>\s]{1,1000})>")
_TAG = pattern_of(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>\n]{0,500})?/?>")
_FOOTNOTE = pattern_of(r"\[\^[^\[\]\s]{1,40}\]")
# A mark hugs the words it stresses; a lone asterisk or an underscore inside a word is none.
_STRESS = pattern_of(
    r"(?<![\w\\*])[*]{1,3}(?=[^\s*])|(?<=[^\s*\\])[*]{1,3}(?![\w*])"
    r"|(?<![\w\\_])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?![\w_])|~~"
)
_CODE = pattern_of(r"(?<!\\)`+")
_ESCAPE = pattern_of(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_DEFINITION = pattern_of(r" {0,3}\[[^\[\]\n]{1,100}\]:\s+\S.*")
_HEADING = pattern_of(r" {0,3}#{1,6}(?=[ \t]|\Z)")
_UNDERLINE = pattern_of(r" {0,3}(?:=+|-+)[ \t]*")
_RULE = pattern_of(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = pattern_of(r" {0,3}(?:```|~~~)")
_TABLE_RULE = pattern_of(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*")
_QUOTE = pattern_of(r"^(?: {0,3}> ?)+")
_BULLET = pattern_of(r"^[ \t]*[*+-][ \t]+")
_MAX_MARK_LINE = 500
_ITEM = pattern_of(r"[ \t]*(?:[*+-]|\d{1,3}[.)])[ \t]+\S")


def strip_markdown(text: str) -> str:
    """Return the words of a Markdown text, a paragraph, heading or list item a line.

    Links keep their words; images, comments, rules and tags go. Lines of one paragraph are joined.
    """
    text = _without_comments(text)
    blocks: list[str] = []
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        block = _block(line, is_open=bool(paragraph))
        if block is None:
            paragraph.append(_QUOTE.sub("", line, count=1).strip())
            if not line.endswith(("  ", "\\")):
                continue
        if paragraph:
            blocks.append(_inline(" ".join(paragraph)))
            paragraph = []
        if block:
            # The item begins a paragraph that its next lines may go on.
            if _ITEM.match(line):
                paragraph.append(block)
            else:
                blocks.append(_inline(block))
    return "\n\n".join(block for block in blocks if block)


def _without_comments(text: str) -> str:
    kept = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


def _block(line: str, *, is_open: bool) -> str | None:
    """Return the words of a line that is a block of its own or begins one ("" for none); None for running text."""
    if not line.strip() or (len(line) <= _MAX_MARK_LINE and _is_mark(line, is_open)):
        return ""
    heading = _HEADING.match(line)
    if heading is not None:
        return line[heading.end() :].strip().rstrip("#").rstrip()
    if _ITEM.match(line):
        return _BULLET.sub("", line, count=1).strip()
    if line.lstrip().startswith("|"):
        return line.strip()
    return None


def _is_mark(line: str, is_open: bool) -> bool:
    """Say whether a line is only markup: a fence, a rule, a link's address, the line under a heading or table head."""
    if _FENCE.match(line) or _RULE.fullmatch(line) or _DEFINITION.fullmatch(line):
        return True
    return (is_open and _UNDERLINE.fullmatch(line) is not None) or (
        "-" in line and _TABLE_RULE.fullmatch(line) is not None
    )


def _inline(words: str) -> str:
    """Return a line without its inline marks."""
    words = _IMAGE.sub("", words)
    words = _LINK.sub(r"\1", words)
    words = _FOOTNOTE.sub("", words)
    words = _AUTOLINK.sub(r"\1", words)
    words = _TAG.sub("", words)
    words = _STRESS.sub("", words)
    words = _CODE.sub("", words)
    return _ESCAPE.sub(r"\1", words).strip()
