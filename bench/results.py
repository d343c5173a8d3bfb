"""Result files: what was measured, when, at which revision, with which packages, on what machine."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
RESULTS = Path(__file__).parent / "results"
_PACKAGES = ("onrecord", "onrecord-en", "numpy", "onnxruntime", "tokenizers", "trafilatura")


def revision() -> str:
    """Return the short revision of the tree, with a plus sign where files differ from it."""
    short = _git("rev-parse", "--short=10", "HEAD") or "unknown"
    # Results themselves are written after the revision they measure.
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "src", "models", "bench/gold", "bench/*.py")
    return short + ("+" if changed else "")


def _git(*arguments: str) -> str:
    run = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False)
    return run.stdout.strip() if run.returncode == 0 else ""


def _machine() -> dict[str, Any]:
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        named = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = named[0] if named else model
    return {
        "system": platform.system(),
        "processor": model,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }


def circumstances(*, seed: int, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return what a result file must say beside its figures."""
    versions = {name: _version(name) for name in _PACKAGES}
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "revision": revision(),
        "packages": versions,
        "model": _model(),
        "machine": _machine(),
        "seed": seed,
        "arguments": arguments,
    }


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _model() -> dict[str, Any] | None:
    path = ROOT / "models/onrecord-en/src/onrecord_en/manifest.json"
    return (
        {k: v for k, v in json.loads(path.read_text()).items() if isinstance(v, str | int)} if path.exists() else None
    )


def write(kind: str, values: dict[str, Any]) -> Path:
    """Write a result file and return its path."""
    RESULTS.mkdir(exist_ok=True)
    name = f"{kind}-{values['date'][:10]}-{values['revision'].replace('+', '-changed')}.json"
    path = RESULTS / name
    path.write_text(json.dumps(values, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return path


def load(kind: str) -> list[dict[str, Any]]:
    """Return every result of a kind, oldest first."""
    found = [json.loads(path.read_text("utf-8")) for path in RESULTS.glob(f"{kind}-*.json")]
    return sorted(found, key=lambda values: str(values["date"]))
