"""The site over the demo record, in Chromium. Run by `make test-web`, which sets up what this needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.pages import OUT
from tests.browser.watch import Watch

ROOT = Path(__file__).parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
# Two cores may be busy with other things.
PATIENCE_MS = 60_000
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def demo_record(tmp_path_factory):
    """The record of demo/reports, read as `make demo` reads it; to be copied, not changed."""
    record = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    command = [sys.executable, "-m", "onrecord", "read", "demo/reports", "--record", str(record)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return record


@pytest.fixture(scope="session")
def serve(demo_record, tmp_path_factory):
    """Serve a copy of the demo record, a record that is not there yet or a given one; give its address."""
    servers = []

    def start(record=None, *, empty=False, named=True, token=None):
        if record is None:
            record = tmp_path_factory.mktemp("served") / "demo.sqlite"
            if not empty:
                shutil.copy(demo_record, record)
        command = [sys.executable, "-m", "onrecord", "serve", "--record", str(record), "--port", "0"]
        command += ["--negotiation", "demo/negotiation.toml"] if named else []
        if token:
            (record.parent / "token").write_text(token)
            command += ["--token-file", str(record.parent / "token")]
        log = (record.parent / "log").open("w")
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        servers.append((server, log))
        site = server.stdout.readline().split()[0]
        wait_for(f"{site}/matrix.json", token)
        return site

    yield start
    for server, log in servers:
        server.terminate()
        server.wait(30)
        server.stdout.close()
        log.close()


def wait_for(address, token, seconds=120):
    """Wait until the board was built for the first time."""
    asked = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})  # noqa: S310 - our own server
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(asked, timeout=seconds):  # noqa: S310 - our own server
                return
        except urllib.error.HTTPError as error:
            error.close()
            if error.code != 503 or time.monotonic() > until:
                raise
        time.sleep(0.2)


@pytest.fixture(scope="session")
def site(serve):
    """The address of the demo record, for tests that only look."""
    return serve()


@pytest.fixture(scope="session")
def empty_site(serve):
    """The address of a record in which nothing stands, and without a negotiation file."""
    return serve(empty=True, named=False)


@pytest.fixture(scope="module")
def own_site(serve):
    """The address of a demo record that the tests of one file may change."""
    return serve()


@pytest.fixture(scope="session")
def chromium():
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None or not (OUT / "axe.min.js").exists():
        pytest.fail("Chromium or axe-core is missing. Run: make test-web", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium):
    """Open pages that are watched: at the end no script failed, and the browser refused nothing."""
    opened = []

    def new(**options):
        context = chromium.new_context(**{"viewport": WIDE, "reduced_motion": "reduce"} | options)
        context.set_default_timeout(PATIENCE_MS)
        context.set_default_navigation_timeout(PATIENCE_MS)
        page = context.new_page()
        page.watch = Watch(page)
        opened.append((context, page.watch))
        return page

    yield new
    faults = [fault for _, watch in opened for fault in watch.faults]
    for context, _ in opened:
        context.close()
    assert faults == []


@pytest.fixture
def page(open_page):
    return open_page()
