import json
import shutil

import numpy as np
import onnxruntime
import pytest

import onrecord_en
from onrecord.errors import ModelMissing
from onrecord.reading.encoder import Encoder, load_encoder
from onrecord.reading.pointing import at_distances, by_distance, distance_buckets
from onrecord.reading.windows import find_words
from tests.reading.arrays import scores


def test_distances_are_told_apart_when_near_and_grouped_when_far():
    half = 32
    near = distance_buckets(np.array([-3, 0, 1, 15]), half)
    far = distance_buckets(np.array([16, 19, 4_000, -4_000]), half)

    assert near.tolist() == [29, 32, 33, 47]
    assert far.tolist() == [48, 48, 63, 1]


def test_a_table_by_distance_says_what_buckets_say_however_far():
    half = 32
    by_bucket, apart = np.arange(2 * half + 1, dtype=np.float32), np.arange(-5_000, 5_001)

    assert np.array_equal(at_distances(by_distance(by_bucket), apart), by_bucket[distance_buckets(apart, half)])


def test_pointers_compare_words_and_add_what_distance_says():
    query, key = np.zeros((2, 1, 4), np.float32), np.zeros((2, 1, 4), np.float32)
    query[0, 0, 0], key[1, 0, 0] = 3, 2
    distance = np.zeros((9, 1), np.float32)
    distance[5] = 0.5
    found = scores(
        tags=np.zeros((2, 7), np.float32), query=query, key=key, none=np.zeros((2, 1), np.float32), distance=distance
    )

    assert found.pointers(0, np.array([[0, 1]]), np.array([[0, 1]])).tolist() == [[0.0, 3.5, 0.0]]


def test_a_folder_without_a_model_says_what_to_install(tmp_path):
    with pytest.raises(ModelMissing, match="pip install onrecord-en"):
        Encoder(tmp_path)


@pytest.mark.parametrize("weights", [b"not a model", b""])
def test_damaged_weights_are_refused(tmp_path, weights):
    (tmp_path / "manifest.json").write_text(json.dumps({"name": "x", "version": "0", "crc32": "0" * 7 + "1"}))
    (tmp_path / "reader.onnx").write_bytes(weights)

    with pytest.raises(ModelMissing, match="damaged"):
        Encoder(tmp_path)


@pytest.mark.model
def test_the_manifest_names_the_model_and_its_weights():
    assert load_encoder().version.startswith("onrecord-en ")
    assert load_encoder().manifest["bytes"] <= 30_000_000


@pytest.mark.model
def test_a_long_text_is_scored_word_by_word():
    words = find_words("The envoy said talks would go on.\n" * 200 + "word " * 700)
    scores = load_encoder().score(words)

    assert len(scores.tags) == len(scores.query) == len(scores.none) == len(words.texts)


@pytest.mark.model
def test_windows_run_alone(tmp_path):
    """Two texts read by a fresh encoder and by one that has read a lot give the same scores."""
    import onrecord_en

    shutil.copytree(onrecord_en.FOLDER, tmp_path / "model")
    fresh = Encoder(tmp_path / "model")
    words = find_words("“We will wait,” the minister said.")

    assert np.array_equal(fresh.score(words).tags, load_encoder().score(words).tags)


@pytest.mark.model
def test_weights_in_bytes_read_alike_with_and_without_instructions_for_their_products():
    text = "The envoy said talks would go on, but “no paper” had been signed, Vorr added.\n" * 40
    found = []
    # "1": sums of products are kept exact by other, slower means; "0": as the processor does them.
    for exactly in ("0", "1"):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.add_session_config_entry("session.x64quantprecision", exactly)
        session = onnxruntime.InferenceSession(
            str(onrecord_en.FOLDER / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )
        found.append([session.run(None, inputs) for inputs in load_encoder().inputs(find_words(text))])

    plain, exact = found
    assert len(plain) > 1
    for window, same in zip(plain, exact, strict=True):
        for output, other in zip(window, same, strict=True):
            assert np.array_equal(output, other)
