"""Writing a file whole or not at all."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.errors import UnwritableFile

_DATABASE = b"SQLite format 3\0"


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open `path` for writing; it appears under its name only when all of it is written.

    A name that ends in .gz is compressed, the same bytes for the same content. What is no plain file, a pipe say,
    is written as it goes.

    Raises:
        UnwritableFile: The file or its folder does not let us.
    """
    if path.is_dir():
        raise UnwritableFile(str(path), "it is a folder")
    if _is_database(path):
        raise UnwritableFile(str(path), "it is a record or another database, which would be lost")
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as out:
                yield out
            return
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with part.open("wb") as file:
                yield from _layer(file, path)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            with suppress(FileNotFoundError):
                part.unlink()
    except OSError as error:
        # A pipe whose reader has gone is no fault of the file.
        if isinstance(error, BrokenPipeError):
            raise
        raise UnwritableFile(str(path), error.strerror or str(error)) from None


def _is_database(path: Path) -> bool:
    # A record named twice, after --record and --out, would be gone with all that people judged.
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def _layer(file: BinaryIO, path: Path) -> Iterator[BinaryIO]:
    if path.suffix != ".gz":
        yield file
        return
    # No name and no time in the header: they would change the bytes from run to run.
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
        yield cast(BinaryIO, packed)
