"""Addresses of the demo record, what programs get there, and pictures of what people get."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

OUT = Path(__file__).parent / "out"
# The rest of a long list looks like its beginning.
_TALLEST = 3000


def fetch(address):
    """Return what the site gives programs."""
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def settle(page):
    """Wait until the plots of a page are drawn."""
    page.wait_for_load_state("load")
    if page.locator("figure[data-plot]").count():
        page.wait_for_selector("figure[data-plot] svg")


def shoot(page, name):
    """Keep a picture of a page, to be looked at by people."""
    (OUT / "screenshots").mkdir(parents=True, exist_ok=True)
    size = page.evaluate("() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    clip = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], _TALLEST)}
    page.screenshot(path=OUT / "screenshots" / f"{name}.png", full_page=True, clip=clip)
