"""What a browser complains of while a page is open, and what axe-core finds on it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_AXE = Path(__file__).parent / "out" / "axe.min.js"
_GRAVE = ("serious", "critical")
# What another style or width of the same page can break; all else stays as it was found.
BY_STYLE = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "aria-hidden-focus", "list")


class Watch:
    """Notes every error of a page: failed scripts, what its policy forbids, files that are not there.

    Attributes:
        faults: What was noted.
    """

    def __init__(self, page) -> None:
        self.faults: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))
        page.on("dialog", self._asked)
        page.on("request", self._left)

    def take(self, pattern: str) -> None:
        """Take out the faults that a test provokes.

        Raises:
            AssertionError: There was none.
        """
        rest = [fault for fault in self.faults if not re.search(pattern, fault)]
        assert len(rest) < len(self.faults), f"nothing was said of {pattern!r}: {self.faults}"
        self.faults = rest

    def _heard(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.location.get('url', '')}: {message.text}")

    def _asked(self, dialog):
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _left(self, request):
        if not request.url.startswith(("http://127.0.0.1:", "data:")):
            self.faults.append(f"asks elsewhere: {request.url}")


@cache
def _axe() -> str:
    return _AXE.read_text("utf-8")


def grave_violations(page, rules=()) -> list[str]:
    """Return what axe-core finds serious or critical on a page as it is shown now, by all rules or by those named."""
    # Evaluated by the debugger, which a page's policy does not bind.
    if not page.evaluate("() => typeof window.axe === 'object'"):
        page.evaluate(_axe())
    asked = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = page.evaluate("(asked) => axe.run(document, asked)", asked)
    return [
        f"{each['impact']} {each['id']}: {node['html'][:160]} ({' '.join(node['failureSummary'].split())[:300]})"
        for each in found["violations"]
        if each["impact"] in _GRAVE
        for node in each["nodes"][:4]
    ]


def overflow(page) -> list[str]:
    """Return what makes a page wider than its window: the innermost elements that stick out; empty for nothing."""
    return page.evaluate(
        """() => {
          const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) return [];
          const sticks = (each) => each.getBoundingClientRect().right > wide + 1;
          const out = [...document.body.querySelectorAll("*")].filter(sticks);
          const inner = out.filter((each) => !out.some((other) => other !== each && each.contains(other)));
          return ["page", ...inner.slice(0, 5).map((each) => each.outerHTML.slice(0, 120))];
        }"""
    )
