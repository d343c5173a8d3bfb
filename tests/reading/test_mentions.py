from __future__ import annotations

from itertools import pairwise

import pytest

from onrecord.reading.mentions import find_mentions
from onrecord.reading.phrases import parse_phrase
from onrecord.reading.registry import load_registry
from onrecord.reading.sentences import find_sentences
from onrecord.reading.words import find_words
from onrecord.types import How, Reading, Span
from tests.reading.reports import report


def mentions(text: str) -> list[tuple[str, str]]:
    found = find_mentions(find_sentences(Reading(report=report(text))))
    return [(mention.evidence.quote, mention.how.value) for mention in found.mentions]


def test_a_title_and_the_name_behind_it_are_one_mention() -> None:
    assert mentions("Norlandic Foreign Minister Lena Vorr left.") == [("Norlandic Foreign Minister Lena Vorr", "name")]


def test_names_roles_and_pronouns_are_told_apart() -> None:
    assert mentions("Lena Vorr met the Ostrian premier before she left.") == [
        ("Lena Vorr", "name"),
        ("the Ostrian premier", "role"),
        ("she", "pronoun"),
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("MS. TAM", "Tam"),
        ("SEN. COX", "Cox"),
        ("PRESIDENT LENA J. VORR", "Lena J. Vorr"),
        ("FM Kess", "Kess"),
        ("VP Vorr", "Vorr"),
        ("NATO", "NATO"),
        ("Mr. Tam", "Tam"),
        ("SEC. LENA VORR", "Lena Vorr"),
        ("Sec. Vorr", "Vorr"),
        ("LT. COL. TAM", "Tam"),
        ("VADM. TAM", "Tam"),
    ],
)
def test_a_name_in_capitals_behind_a_title_is_no_acronym(words: str, name: str) -> None:
    assert parse_phrase(words).name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Norlandic military forces left.", ["The Norlandic military forces"]),
        ("Norlandic foreign ministry officials left.", ["Norlandic foreign ministry officials"]),
        ("The council members left.", ["The council members"]),
        ("The Norlandic army met the council.", ["The Norlandic army", "the council"]),
        ("The government, ministers and envoys left.", ["The government", "ministers", "envoys"]),
    ],
)
def test_the_people_of_a_body_are_one_mention_with_it(text: str, names: list[str]) -> None:
    assert [quote for quote, _ in mentions(text)] == names


@pytest.mark.parametrize(
    "text", ["Yesterday it rained.", "On Tuesday the (D-Tarn) rain fell.", "Talking helps.", "Within a day it rained."]
)
def test_plain_words_with_capitals_are_no_names(text: str) -> None:
    assert all(how != "name" for _, how in mentions(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Denmark-Sweden talks went on.", ["Denmark", "Sweden"]),
        ("Sweden-U.S. talks went on.", ["Sweden", "U.S"]),
        ("Guinea-Bissau talked.", ["Guinea-Bissau"]),
        ("Then he left. He Yadong said so.", ["He Yadong"]),
        ("Then he left. He said so.", []),
    ],
)
def test_two_states_joined_by_a_hyphen_are_two_names_and_he_may_be_a_surname(text: str, names: list[str]) -> None:
    assert [quote.rstrip(".") for quote, how in mentions(text) if how == "name"] == names


@pytest.mark.parametrize("blanks", [" ", "  ", "\n", "   "])
def test_an_initial_is_part_of_the_name_behind_it(blanks: str) -> None:
    text = f"Then J.{blanks}Lund of Ostria met Ada K. Brandt."
    words = find_words(text, (Span(start=0, end=len(text)),), load_registry())

    assert [words.classes[words.starts.index(text.index(initial))] for initial in ("J.", "K.")] == ["i", "i"]


def test_a_capital_that_ends_a_sentence_is_no_initial() -> None:
    text = "They chose plan B. Lund left."
    end = text.index(" Lund")
    words = find_words(text, (Span(start=0, end=end), Span(start=end + 1, end=len(text))), load_registry())

    assert words.classes[words.starts.index(text.index("B."))] != "i"


def test_no_mention_lies_in_another_and_each_quotes_its_words() -> None:
    text = "The Norlandic foreign ministry's spokeswoman, Lena Vorr, told Ostria's delegation that they should wait."
    found = find_mentions(find_sentences(Reading(report=report(text))))
    spans = [mention.evidence.span for mention in found.mentions]

    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(
        mention.evidence.quote == text[mention.evidence.span.start : mention.evidence.span.end]
        for mention in found.mentions
    )


def test_a_phrase_knows_whose_office_it_is() -> None:
    phrase = parse_phrase("the Ostrian deputy foreign minister")

    assert (phrase.how, phrase.owner, phrase.office) == (How.ROLE, "Ostrian", "deputy_foreign_minister")


@pytest.mark.parametrize(
    ("quote", "name", "owner"),
    [
        ("Foreign Minister of France Lena Vorr", "Lena Vorr", "France"),
        ("President of the United States Odo Lund", "Odo Lund", "United States"),
        ("the minister of trade of Germany Odo Lund", "Odo Lund", "Germany"),
        ("the senator from North Skerra Lena Vorr", "Lena Vorr", ""),
        ("The ambassador to Keldria Lena Vorr", "Lena Vorr", "Keldria"),
        ("the head of NATO Lena Vorr", "Lena Vorr", "NATO"),
    ],
)
def test_a_name_right_behind_the_place_in_its_title_is_no_part_of_the_place(quote: str, name: str, owner: str) -> None:
    phrase = parse_phrase(quote)

    assert (phrase.how, phrase.name, phrase.owner) == (How.NAME, name, owner)
    assert mentions(f"Yesterday {quote} left.") == [(quote, "name")]


@pytest.mark.parametrize(
    "quote", ["the mayor of Skerra", "the president of Skerra Steel", "the foreign minister of Germany"]
)
def test_a_title_without_a_name_has_none(quote: str) -> None:
    assert (parse_phrase(quote).how, parse_phrase(quote).name) == (How.ROLE, "")


def test_a_name_in_capitals_is_read_in_common_letters() -> None:
    assert parse_phrase("LENA VORR").name == "Lena Vorr"


@pytest.mark.parametrize(
    "name",
    [
        "the National Liberation Army",
        "the National Salvation Front",
        "the Democratic Forces Alliance",
        "the People’s Democratic Front",
    ],
)
def test_words_of_titles_in_the_name_of_a_body_are_part_of_it(name: str) -> None:
    assert mentions(f"Yesterday {name} left.") == [(name, "name")]


@pytest.mark.parametrize("words", ["the National Security Council", "the Norlandic Army", "the Foreign Ministry"])
def test_a_body_that_only_words_of_titles_name_is_a_role(words: str) -> None:
    assert mentions(f"Yesterday {words} left.") == [(words, "role")]


@pytest.mark.parametrize(
    "quote",
    [
        "First Minister of Skaldia Odran Kess",
        "Prime Minister of Gull Isles Odran Kess",
        "Governor of Talmark Odran Kess",
    ],
)
def test_a_name_that_nobody_knows_follows_the_place_of_an_office_without_an_article(quote: str) -> None:
    phrase = parse_phrase(mentions(f"{quote} refused.")[0][0])

    assert phrase.name == "Odran Kess"
    assert phrase.owner == quote.split(" of ")[1].removesuffix(" Odran Kess")


@pytest.mark.parametrize(
    "quote",
    ["The foreign minister of Gull Isles", "Prime Minister of Gull Isles", "Premier of Gull Isles Republic Union"],
)
def test_a_place_of_several_words_is_no_name(quote: str) -> None:
    phrases = [parse_phrase(each) for each, _ in mentions(f"{quote} refused.")]

    assert not any(phrase.name for phrase in phrases if phrase.office)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Georgia Rejects Ostria Offer on Water Again", "Georgia"),
        ("Why Does Jordan Refuse to Recognize the Border?", "Jordan"),
        ("The envoy met Jordan Holt in the port.", "Jordan Holt"),
    ],
)
def test_a_state_that_is_a_given_name_too_is_a_state_in_a_headline(text: str, name: str) -> None:
    assert name in [quote for quote, _ in mentions(text)]


def test_a_common_word_of_the_report_is_nobody_in_its_headline() -> None:
    assert ("Deal", "name") in mentions("Lund Slams Deal, Leaves Talks Early\n\nIt rained.")
    assert ("Deal", "name") not in mentions("Lund Slams Deal, Leaves Talks Early\n\nThe deal was late.")


def test_the_first_word_of_an_adjective_is_no_name() -> None:
    assert ("South", "name") not in mentions("She met her South Korean counterpart.")


@pytest.mark.parametrize("style", ["H.E.", "H.R.H.", "H.M."])
def test_a_style_before_a_name_is_nobody(style: str) -> None:
    found = mentions(f"Then {style} Mr. Otto Tam met {style} Lena Vorr.")

    assert [quote.removeprefix(f"{style} ") for quote, _ in found] == ["Mr. Otto Tam", "Lena Vorr"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Talks of Prime Minister Anna Lund with Envoys\n\nPrime Minister Lund left.", "Prime Minister Anna Lund"),
        ("Statement by the President of Sweden, Anna Tamm", "Anna Tamm"),
    ],
)
def test_a_given_name_behind_an_office_belongs_to_the_name_in_a_headline(text: str, name: str) -> None:
    assert name in [quote for quote, _ in mentions(text)]


def test_a_verb_behind_an_office_in_a_headline_is_no_given_name() -> None:
    found = [quote for quote, _ in mentions("President Mark Talks Success Today\n\nIt rained.")]

    assert not any("Talks" in quote for quote in found)


@pytest.mark.parametrize("word", ["designated", "based", "backed"])
def test_an_abbreviation_before_a_hyphen_names_nobody_where_it_describes_others(word: str) -> None:
    assert "U.S." not in [quote for quote, _ in mentions(f"Arland gave jets to U.S.-{word} militias.")]


@pytest.mark.parametrize("behind", ["-drafted plans", "-led forces", "-Japan talks", " militias"])
def test_an_abbreviation_names_who_made_it_or_took_part(behind: str) -> None:
    assert "U.S." in [quote for quote, _ in mentions(f"Arland spoke of U.S.{behind}.")]


def test_the_word_upon_begins_no_name() -> None:
    assert mentions("Upon the invitation it rained.") == [("it", "pronoun")]
