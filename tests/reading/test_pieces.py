from __future__ import annotations

import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from onrecord.reading.pieces import Pieces

WORDS = {"talks": 3, "un": 4, "##sig": 5, "##ned": 6, ".": 7, "e": 8}


def write(folder: Path, *, kind: str = "BertNormalizer") -> Path:
    """Write a tokenizer of few words."""
    path = folder / "tokenizer.json"
    model = {
        "type": "WordPiece",
        "unk_token": "[UNK]",
        "continuing_subword_prefix": "##",
        "max_input_chars_per_word": 12,
        "vocab": {"[UNK]": 1, **WORDS},
    }
    normalizer = {"type": kind}
    if kind == "BertNormalizer":
        normalizer |= {"clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True}
    path.write_text(
        json.dumps(
            {
                "version": "1.0",
                "truncation": None,
                "padding": None,
                "added_tokens": [],
                "normalizer": normalizer,
                "pre_tokenizer": {"type": "BertPreTokenizer"},
                "post_processor": None,
                "decoder": None,
                "model": model,
            }
        )
    )
    return path


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("talks", (3,)),
        ("TALKS", (3,)),
        ("unsigned", (4, 5, 6)),
        (".", (7,)),
        ("é", (8,)),
        ("unsaid", (1,)),
        ("un" + "signed" * 3, (1,)),
        ("\x00", (1,)),
        ("”", (1,)),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces(tmp_path, word, pieces):
    assert Pieces(write(tmp_path)).of([word]) == [pieces]


def test_words_come_back_in_their_order(tmp_path):
    found = Pieces(write(tmp_path))

    assert found.of(["é", "talks", "é", "."]) == [(8,), (3,), (8,), (7,)]
    assert found.of([".", "é"]) == [(7,), (8,)]


def test_a_tokenizer_of_another_kind_is_asked_for_every_word(tmp_path):
    assert Pieces(write(tmp_path, kind="Lowercase")).of(["TALKS", "é"]) == [(3,), (1,)]


@pytest.mark.model
def test_words_are_cut_as_the_tokenizer_of_the_model_cuts_them():
    import onrecord_en

    path = onrecord_en.FOLDER / "tokenizer.json"
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    known = [word.removeprefix("##") for word in tokenizer.get_vocab()]
    words = [*known, *(f"{one}{other}" for one, other in zip(known[::7], known[3::7], strict=False)), "a" * 101, "\x7f"]
    words += [chr(sign) for sign in range(33, 1024)] + [chr(sign) for sign in range(0x2000, 0x2070)]
    words = [word for word in words if not any(sign.isspace() for sign in word)]
    expected = [tuple(each.ids) or (100,) for each in tokenizer.encode_batch_fast(words, add_special_tokens=False)]

    assert Pieces(path).of(words) == expected
