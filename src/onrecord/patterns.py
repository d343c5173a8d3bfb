"""Patterns that are made when they are first used.

To make all of them takes as long as everything else that reading needs to start, and no report needs all.
"""

from __future__ import annotations

import re
from typing import cast

_USES = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "flags", "groups", "groupindex")


class Unmade:
    """A pattern that becomes one when it is asked for anything but its words."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _USES:
            raise AttributeError(f"a pattern has no attribute {name!r}")
        made = re.compile(self.pattern, self._flags)
        # From now on they are found here, as fast as in the pattern itself.
        self.__dict__.update({use: getattr(made, use) for use in _USES})
        return self.__dict__[name]


def pattern_of(words: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, to be searched with by its own methods only."""
    return cast(re.Pattern[str], Unmade(words, flags))
