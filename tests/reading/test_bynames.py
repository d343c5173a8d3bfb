import pytest

from onrecord.reading.bynames import is_surname

SURNAMES = [
    "Laura West ran again. | West rejected the plan.",
    "The rapper Kanto West, a candidate, spoke. | West rejected the plan.",
    "In May, Kanto West spoke. | West rejected the plan.",
    "Tammo West, an old hand, spoke. | West rejected the plan.",
]
GROUPS = [
    "Laura West ran again. The | West rejected the plan.",
    "| West warns Arland.",
    "Though West is silent, the talks go on. | West warns Arland.",
    "The farms of the Middle West are dry. | West warns Arland.",
    "Vorr crossed the Port West Bridge. | West warns Arland.",
]


def _is_surname(text):
    start = text.index("| ")
    return is_surname(text.replace("| ", ""), start, start + len("West"))


@pytest.mark.parametrize("text", SURNAMES)
def test_a_name_after_a_first_name_is_a_surname(text):
    assert _is_surname(text)


@pytest.mark.parametrize("text", GROUPS)
def test_a_group_stays_a_group(text):
    assert not _is_surname(text)
