"""The setting of words: to whom they were said, and in what medium."""

from __future__ import annotations

import re

from onrecord.types import Span

_TELLS = re.compile(
    r"\b(?:told|tells|telling|tell|informed|informs|informing|assured|assures|assuring|reminded|briefed|advised|notified|"
    r"warned|warns|warning|asked|asks|asking)\b",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"\s+(?P<who>(?!(?:that|if|whether|about|of|for|against|how|why|what|when|where|to|as|in|on|at|by|the question)\b)"
    r"[^\s,.;:“\"”(—–]+(?:\s[^\s,;:“\"”(—–]+){0,7}?)"
    r"(?=\s(?:that|if|whether|how|why|what|when|where|on|in|at|during|after|before|by|via|as|while|about|to|he|she|they|we|"
    r"it|I|there|not|the|this|last|late|early|earlier|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|[,;:“\"”(—–]|\.\s|\.?\Z)"
)
_PRONOUNS = frozenset("it them him her me us you himself herself themselves".split())
_TO = re.compile(
    r"\A\s+to\s+(?P<who>(?:reporters|journalists|lawmakers|supporters|[A-Z][\w’'.]*(?: [A-Z][\w’'.]*){0,4}))"
)
_KINDS = (
    r"interview|post|posts|posting|tweets?|statement|speech|address|video|letter|briefing|conference|remarks|op-ed|e-?mail|"
    r"call|podcast|message|release|memo|debate|broadcast|appearance|column|article|testimony|communiqu[eé]|note|report|"
    r"readout|blog|essay|ad|rally|hearing|program|programme|show|transcript|book"
)
# Not between "in" and the medium: there another phrase begins.
_NO_PART = r"(?:since|as|of|for|after|before|on|in|at|to|by|from|with|and|that|he|she|they|it|days?|weeks?|spotlight)\b"
_MEDIUM = re.compile(
    rf"\b(?:in|on|during|via|through|at|by)\s+(?P<what>(?:(?:an?|the|his|her|its|their|another|one|several)\s+)?"
    rf"(?:(?!{_NO_PART})[\w’'&.-]+\s+){{0,4}}?(?:{_KINDS})\b"
    r"(?:\s+(?:with|on|to|for)\s+(?:the\s+)?(?!\w+day\b)[A-Z][\w’'.]*(?:\s+[A-Z][\w’'.]*){0,3})?)",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"\b(?:on|via|to|through)\s+(?P<what>Twitter|Facebook|Truth Social|Telegram|Instagram|Weibo|WeChat|YouTube|TikTok|"
    r"X\b|"
    r"LinkedIn|Snapchat|Reddit|Threads|Bluesky|Mastodon|VK\b|state television|state TV|national television|television|"
    r"TV\b|"
    r"(?:the\s+)?radio|social media|(?:his|her|its|their)\s+(?:website|blog|account|page|channel|show))"
)
_NOT_INSIDE = re.compile(r"\b(?:that|who|which|said|and|but|after|before)\b")


def addressee_of(text: str, cue: Span, contents: tuple[Span, ...], sentence: Span) -> str | None:
    """Return to whom words were said: "reporters" of "told reporters on Monday"."""
    until = min([span.start for span in contents if span.start >= cue.end] + [max(sentence.end, cue.end)])
    after = text[cue.end : until]
    tells = _TELLS.search(text[cue.start : cue.end])
    match = _WHOM.match(text[cue.start + tells.end() : until]) if tells else _TO.match(after)
    if match is None:
        return None
    who = match["who"].strip()
    return who.removesuffix(".") if who and who.split()[0].lower() not in _PRONOUNS else None


def medium_of(text: str, cue: Span, contents: tuple[Span, ...], sentence: Span) -> str | None:
    """Return in what medium words were said: "a radio interview", beside the cue and outside of the words said."""
    found: list[tuple[int, str]] = []
    for pattern in (_MEDIUM, _PLATFORM):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = Span(start=match.start("what"), end=match.end("what"))
            if any(span.touches(content) for content in contents) or _NOT_INSIDE.search(match["what"]):
                continue
            found.append((min(abs(span.start - cue.end), abs(cue.start - span.end)), match["what"]))
    return min(found)[1] if found else None
