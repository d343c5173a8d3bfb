from onrecord.exports.wording import side_words
from tests.record.sample import act


def test_a_side_of_a_conflict_says_when_it_tells_that_nothing_was_done() -> None:
    names = {"x-osk": "Osk"}
    told = act("agree", "a toll", actors=("x-osk",), told_by="x-osk")
    never = act("agree", "a toll", actors=("x-osk",), told_by="x-osk", status="negated")

    assert side_words(told, names) == "agree: a toll (told by Osk)"
    assert side_words(never, names) == "agree: a toll (said not to have happened; told by Osk)"
