from pathlib import Path

import pytest

from onrecord.acts.issues import load_negotiation
from onrecord.errors import BadNegotiation

GOOD = """
name = "Talks on the Vell strait"

[[parties]]
id = "norland"
name = "Norland"
names = ["Norlandic government"]

[[issues]]
id = "passage"
name = "Who may pass the strait?"

[[issues.options]]
id = "free"
name = "Free passage"
phrases = ["passage without a toll", "Free passage"]

[[issues.options]]
id = "convoy"
name = "Escorted convoys"
"""


def load(folder: Path, text: str):
    path = folder / "negotiation.toml"
    path.write_text(text, encoding="utf-8")
    return load_negotiation(path)


def test_a_negotiation_file_is_read_in_its_order(tmp_path: Path) -> None:
    found = load(tmp_path, GOOD)

    assert found.name == "Talks on the Vell strait"
    assert [(party.id, party.name, party.names) for party in found.parties] == [
        ("norland", "Norland", ("Norlandic government",))
    ]
    assert [issue.id for issue in found.issues] == ["passage"]
    assert [(option.id, option.issue_id, option.phrases) for option in found.options] == [
        ("free", "passage", ("Free passage", "passage without a toll")),
        ("convoy", "passage", ("Escorted convoys",)),
    ]


def test_parties_may_be_left_open(tmp_path: Path) -> None:
    assert (
        load(
            tmp_path,
            GOOD.replace("[[parties]]", "[[issues]]", 1).split("[[issues]]")[0]
            + "\n"
            + "[[issues]]"
            + GOOD.split("[[issues]]", 1)[1],
        ).parties
        == ()
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "Talks on', "name = Talks on", r"is not TOML: .*line 2"),
        ('name = "Talks on the Vell strait"', "", "The file has no 'name'"),
        ("[[parties]]", "[parties]", "'parties' is not a list of tables"),
        ("names =", "nmaes =", "Party 1 has an unknown key 'nmaes'. It may have: id, name, names"),
        ('["Norlandic government"]', '"Norlandic government"', "'names' of party 1 is"),
        ('id = "passage"', "id = 3", "'id' of issue 1 is 3"),
        ('name = "Norland"', 'name = " "', "'name' of party 1 is ' '"),
        ('id = "convoy"', 'id = "free"', "Two entries have the option id 'free'"),
        ('id = "convoy"', 'id = "other"', "is called 'other'"),
        ('name = "Escorted convoys"', 'name = "free Passage"', "stands for option 'free' and option 'convoy'"),
        (
            'name = "Escorted convoys"',
            'name = "No convoys"',
            "Option 2 of issue 'passage' has the wording 'No convoys'",
        ),
        ('id = "convoy"\n', "", "Option 2 of issue 'passage' has no 'id'"),
        ("[[issues.options]]", "[[issues.answers]]", "Issue 1 has an unknown key 'answers'"),
    ],
)
def test_a_file_that_does_not_say_what_it_should_is_named_with_the_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in GOOD
    with pytest.raises(BadNegotiation, match=said):
        load(tmp_path, GOOD.replace(old, new))


def test_an_issue_without_options_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadNegotiation, match="Issue 'passage' has no options"):
        load(tmp_path, GOOD[: GOOD.index("[[issues.options]]")])


def test_a_file_without_issues_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadNegotiation, match="lists no issue"):
        load(tmp_path, 'name = "Talks"\nissues = []')


def test_a_missing_file_and_one_that_is_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadNegotiation, match="cannot be read"):
        load_negotiation(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b'name = "\xff"')
    with pytest.raises(BadNegotiation, match=r"not UTF-8 \(byte 8\)"):
        load_negotiation(tmp_path / "bad.toml")


def test_a_thing_whose_name_only_sounds_like_an_absence_is_an_option(tmp_path: Path) -> None:
    path = tmp_path / "talks.toml"
    path.write_text(GOOD.replace("Escorted convoys", "No man's land"))

    assert load_negotiation(path).options[1].name == "No man's land"
