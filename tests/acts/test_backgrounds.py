from __future__ import annotations

import pytest

from onrecord.acts.backgrounds import is_beside, opens_clause_of
from onrecord.types import Span


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def beside(text: str, cue: str, time: str) -> bool:
    return is_beside(text, Span(start=0, end=len(text)), span_of(text, cue), span_of(text, time))


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("The union, which was founded in 1921, rejected the offer.", "rejected", "in 1921"),
        ("Kess, who has led the party since 2012, accused Borland.", "accused", "2012"),
        ("The court, set up in 1950, ordered Borland to pay.", "ordered", "in 1950"),
        ("The court, first set up in 1950, ordered Borland to pay.", "ordered", "in 1950"),
        ("Kess, a former minister who resigned in 2016, praised it.", "praised", "in 2016"),
        ("In the call, Kess, who was elected in 2010, accused Vorr.", "accused", "in 2010"),
        ("Arland, independent since 1975, demanded an apology.", "demanded", "1975"),
        ("Arland rejected the treaty signed in 1987.", "rejected", "in 1987"),
        ("Arland rejected the treaty, which was signed in 1987.", "rejected", "in 1987"),
        ("Arland condemned the seizure of a ship that was built in 1999.", "condemned", "in 1999"),
    ],
)
def test_a_time_in_an_aside_or_beside_a_thing_is_not_that_of_the_act(text, cue, time):
    assert beside(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("In 2007, Arland labelled Vorr a pirate.", "labelled", "2007"),
        ("Arland, in 2007, labelled Vorr a pirate.", "labelled", "2007"),
        ("Arland, speaking in 2007, accused Borland.", "accused", "2007"),
        ("Arland, asked in 2007 about it, rejected the plan.", "rejected", "2007"),
        ("After the war, which ended in 1995, Arland rejected the border.", "rejected", "in 1995"),
        ("Kess, who accused Borland in 2012, retired.", "accused", "in 2012"),
        ("Arland rejected the treaty in 1987.", "rejected", "in 1987"),
        ("It was the third attack, Kess said on Wednesday, “they are attacked”.", "attacked”", "Wednesday"),
        ("Kess was awarded a star by Vorr, though the rescue remained a secret until 1997.", "awarded", "1997"),
        ("Kess praised its invasion of the delta launched in 2014.", "invasion", "in 2014"),
    ],
)
def test_a_time_of_the_act_is_its_own(text, cue, time):
    assert not beside(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time", "is_other"),
    [
        ("Kess broke the truce signed in May and urged Vorr to wait.", "urged", "in May", True),
        ("Kess said she would keep the deal reached in May and warned Arland.", "warned", "in May", True),
        (
            "Kess denounced the treaty that Vorr had signed with Arland in May and demanded it back.",
            "demanded",
            "May",
            True,
        ),
        ("Kess rejected the plan drawn up in May, but praised Vorr.", "praised", "in May", True),
        ("Kess met Vorr in May and urged her to wait.", "urged", "in May", False),
        ("Kess said the union rejected in May and urged it to wait.", "urged", "in May", False),
        ("Kess signed in May and urged Vorr to do the same.", "urged", "in May", False),
        ("Kess imposed the toll in May and warned Vorr.", "warned", "in May", False),
        ("Arland has closed the port and on Friday accused Kess.", "closed", "on Friday", True),
        ("Arland has closed the port, and on Friday it said so.", "closed", "Friday", True),
        ("Arland closed the port, but last week the envoy said so.", "closed", "last week", True),
        ("Arland has closed the port and on Friday accused Kess.", "accused", "on Friday", False),
        ("Arland met Borland in Tarn in May and on Friday in Kess.", "met", "on Friday", False),
        ("Arland closed the ports in 2029 and 2030 in the bays that were mined.", "closed", "2030", False),
        ("Arland closed the port and on Friday the mine that Kess dug.", "closed", "on Friday", False),
        ("Arland closed the port and the mine on Friday.", "closed", "on Friday", False),
        ("Three days after the truce began on 9 May, Arland broke it.", "broke", "on 9 May", True),
        ("Just a week before the vote on 9 May, Arland broke it.", "broke", "9 May", True),
        ("Days after the raid on 9 May, Arland broke it.", "broke", "9 May", True),
        ("Three days after the truce began on 9 May, Arland broke it.", "broke", "Three days after", False),
        ("Hours after the raid on 9 May, Arland broke it.", "broke", "9 May", False),
    ],
)
def test_a_time_of_another_clause_is_not_that_of_the_act(text, cue, time, is_other):
    assert beside(text, cue, time) == is_other


def test_a_clause_tells_what_was_done_at_the_time_before_it():
    text = "The war began in 2023, when troops seized the port and left when it rained."

    assert opens_clause_of(text, span_of(text, "in 2023"), span_of(text, "seized"))
    assert not opens_clause_of(text, span_of(text, "war"), span_of(text, "seized"))


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("As he did in 2010, Vorr rejected the offer.", "rejected", "in 2010"),
        ("Just as Vorr had in 2010, Kess rejected the offer.", "rejected", "in 2010"),
        ("Like Kess in 2015, Vorr refused to sign.", "refused", "in 2015"),
        ("Unlike in 2012, Arland endorsed the plan.", "endorsed", "in 2012"),
        ("Blaming Borland, much like he did in 2019, Vorr left the talks.", "left", "in 2019"),
    ],
)
def test_a_time_of_what_is_compared_is_beside_the_act(text, cue, time):
    assert beside(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("As tensions rose in 2010, Arland expelled the envoys.", "expelled", "in 2010"),
        ("In 2010, as he did before, Vorr rejected the offer.", "rejected", "In 2010"),
        ("Vorr would like peace, he said in 2010, and rejected the war.", "rejected", "in 2010"),
    ],
)
def test_a_time_behind_other_words_is_of_the_act(text, cue, time):
    assert not beside(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("Since the raid in May, Arland has opposed the toll.", "opposed", "in May"),
        ("Before the vote on Monday, Arland urged members to stay away.", "urged", "on Monday"),
        ("The flights ended on 10 August and Arland says they will resume.", "will", "on 10 August"),
        ("Vorr called it rigged on Tuesday, and a few members have called for a count.", "called for", "on Tuesday"),
    ],
)
def test_a_time_of_the_clause_before_is_beside_the_act(text, cue, time):
    assert beside(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("After the raid on Monday, Arland opposed the toll.", "opposed", "on Monday"),
        ("Vorr arrived on Monday and rejected the toll.", "rejected", "on Monday"),
        ("Vorr arrived on Monday and later also rejected the toll.", "rejected", "on Monday"),
        ("Vorr said on Monday and Tuesday that Arland rejected the toll.", "rejected", "on Monday"),
        ("On Monday and again in June Arland rejected the toll.", "rejected", "Monday"),
        ("Since Monday Arland has rejected the toll.", "rejected", "Since Monday"),
    ],
)
def test_a_time_that_verbs_share_is_of_each(text, cue, time):
    assert not beside(text, cue, time)
