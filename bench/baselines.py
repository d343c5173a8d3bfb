"""Trivial readers, to show what a figure is worth: what anybody gets in an afternoon."""

from __future__ import annotations

import re
from typing import Any

_QUOTED = re.compile(r"“[^”\n]+”?|\"[^\"\n]+\"?")
_NAME = re.compile(r"\b(?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+|\b(?:he|she|they)\b")
_SAID = re.compile(r"\b(?:said|says|told \w+|added|according to)\b")
_SENTENCE = re.compile(r"[^\n.!?]+[.!?]?[”\"]?")


def quotations(text: str) -> list[dict[str, Any]]:
    """Every stretch in quotation marks is a content; the nearest name in its paragraph is its source."""
    out = []
    for quoted in _QUOTED.finditer(text):
        start = text.rfind("\n", 0, quoted.start()) + 1
        end = text.find("\n", quoted.end())
        names = [
            name.span()
            for name in _NAME.finditer(text, start, end if end >= 0 else len(text))
            if not (quoted.start() < name.start() < quoted.end())
        ]
        nearest = min(names, key=lambda s: min(abs(s[0] - quoted.end()), abs(quoted.start() - s[1])), default=None)
        out.append({"source": [list(nearest)] if nearest else [], "cue": [], "content": [list(quoted.span())]})
    return out


def said(text: str) -> list[dict[str, Any]]:
    """In each sentence with "said" or the like, what stands before it is the source, and the rest the content."""
    out = []
    for sentence in _SENTENCE.finditer(text):
        cue = _SAID.search(text, sentence.start(), sentence.end())
        if cue is None:
            continue
        before, after = [sentence.start(), cue.start()], [cue.end(), sentence.end()]
        if cue[0] == "according to" or after[1] - after[0] < before[1] - before[0]:
            before, after = after, before
        out.append({"source": [before], "cue": [list(cue.span())], "content": [after]})
    return out


BASELINES = {"quotations and the nearest name": quotations, "sentences with “said”": said}
