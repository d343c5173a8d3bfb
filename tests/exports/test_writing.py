from __future__ import annotations

import gzip

import pytest

from onrecord.errors import UnwritableFile
from onrecord.exports.writing import whole_file


def test_a_file_that_fails_half_way_leaves_the_old_one_and_nothing_else(tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"old\n")

    def fail():
        with whole_file(out) as file:
            file.write(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()

    assert out.read_bytes() == b"old\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_name_that_ends_in_gz_is_compressed_to_the_same_bytes_each_time(tmp_path):
    for name in ("a.gz", "b.gz"):
        with whole_file(tmp_path / name) as file:
            file.write(b"line\n" * 99)

    assert gzip.decompress((tmp_path / "a.gz").read_bytes()) == b"line\n" * 99
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


@pytest.mark.parametrize("name", ["", "no/such/folder/out"])
def test_a_place_that_cannot_be_written_is_named(tmp_path, name):
    path = tmp_path / name

    with pytest.raises(UnwritableFile, match="cannot be written"), whole_file(path) as file:
        file.write(b"x")
