from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.doers import Doers
from onrecord.acts.newcomers import with_newcomers
from onrecord.types import Actor, ActorKind, Chain, How, Mention, Noun, NounKind, Reading, Span
from tests.acts.hand import reading_of

COURT = Actor(id="COU", name="Court of Harbours", kind=ActorKind.ORGANISATION)


def meant(reading: Reading, words: str) -> list[str]:
    reading = with_newcomers(reading)
    doers = Doers(reading)
    start = reading.report.text.index(words)
    return [doers.actors[each].name for each in doers.meant(Span(start=start, end=start + len(words)), None)]


@pytest.mark.parametrize(
    ("marked", "words", "names"),
    [
        ("[businessman=?] and [Kess] loyalist [Vorr] objects.", "businessman and Kess loyalist Vorr", ["Lena Vorr"]),
        ("[Member=?] ([MP=?]) [Vorr] objects.", "Member (MP) Vorr", ["Lena Vorr"]),
        ("[Vorr] during the hearing objects.", "Vorr during the hearing", ["Lena Vorr"]),
        ("[Vorr] of [Arland] objects.", "Vorr of Arland", ["Lena Vorr"]),
        ("[Vorr] and [Kess] object.", "Vorr and Kess", ["Lena Vorr", "Oren Kess"]),
        ("the readout of [the League] objects.", "the readout of the League", ["League of Ports"]),
        ("[the League]’s latest statement objects.", "the League’s latest statement", ["League of Ports"]),
        ("[the League] decision objects.", "the League decision", ["League of Ports"]),
        ("[Vorr]'s column objects.", "Vorr's column", ["Lena Vorr"]),
        ("[Vorr]'s colleague objects.", "Vorr's colleague", ["Vorr's colleague"]),
        ("two [northern lawmakers=northern states] object.", "two northern lawmakers", ["two northern lawmakers"]),
        ("The [Vorr] ad objects.", "The Vorr ad", ["Lena Vorr"]),
        ("the mother of [Vorr] objects.", "the mother of Vorr", ["mother of Vorr"]),
        ("the father of hostage [Vorr] objects.", "the father of hostage Vorr", ["father of hostage Vorr"]),
        ("But the Senate during the recess objects.", "But the Senate during the recess", ["Senate"]),
        ("[A spokesman=?] for the buyer objects.", "A spokesman for the buyer", ["spokesman for the buyer"]),
        ("[Aides=?] to [Vorr] object.", "Aides to Vorr", ["Aides to Vorr"]),
        ("[northern states] for the buyer object.", "northern states for the buyer", ["northern states"]),
        ("[Members=?] of nine [states=?] object.", "Members of nine states", ["Members of nine states"]),
        ("A flood of [voters=?] objects.", "A flood of voters", ["voters"]),
        ("[Presidents=?] [Vorr] and [Kess] object.", "Presidents Vorr and Kess", ["Lena Vorr", "Oren Kess"]),
        ("[Leaders=?] of ([MP=?]) firms object.", "Leaders of (MP) firms", ["Leaders of firms"]),
        ("[Kess], along with [Arland], objects.", "Kess, along with Arland", ["Oren Kess", "Arland"]),
        ("[Kess] with [Arland] objects.", "Kess with Arland", ["Oren Kess"]),
        ("[The union=?] and [the company=?] object.", "The union and the company", ["union", "company"]),
        ("Several envoys opposing [Kess] object.", "Several envoys opposing Kess", ["envoys opposing Kess"]),
        ("A group of ports - including [Arland] - objects.", "A group of ports - including Arland", ["group of ports"]),
        ("[Envoys=?] and [ministers=?] object.", "Envoys and ministers", ["Envoys", "ministers"]),
        ("The second objects.", "The second", []),
        ("Their envoys object.", "Their envoys", ["envoys"]),
        ("The motion objects.", "The motion", []),
    ],
)
def test_the_words_for_a_doer_mean_the_one_they_are_about(marked: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(marked), words) == names


@pytest.mark.parametrize(
    ("marked", "words", "names"),
    [
        ("Negotiators of [both sides=Arland+Borland] object.", "Negotiators of both sides", ["Arland", "Borland"]),
        ("The teams from [the two states=Arland+Borland] met.", "The teams from the two states", ["Arland", "Borland"]),
    ],
)
def test_the_people_of_both_sides_are_both(marked: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(marked), words) == names


def test_an_adjective_of_a_state_with_the_is_the_state() -> None:
    assert meant(reading_of("The British left."), "The British") == ["United Kingdom"]
    assert meant(reading_of("A British left."), "A British") == ["British"]


def courts(marked: str, *actors: Actor) -> Reading:
    reading = reading_of(marked)
    return replace(reading, actors=(*reading.actors, *actors))


@pytest.mark.parametrize("words", ["the court", "the two-judge court", "the ruling"])
def test_the_court_and_its_ruling_are_the_only_court_named_before(words: str) -> None:
    reading = courts(f"[the League] came. Then {words} objects.")
    named = replace(reading.mentions[0], actor_ids=("COU",))

    assert meant(replace(reading, mentions=(named,), actors=(*reading.actors, COURT)), words) == ["Court of Harbours"]


def test_the_court_is_nobody_known_where_a_report_names_two() -> None:
    reading = courts("[the League] and [the Palace] came. Then the court objects.")
    other = replace(COURT, id="OTH", name="Tarn Court")
    first, second = reading.mentions
    mentions = (replace(first, actor_ids=("COU",)), replace(second, actor_ids=("OTH",)))

    assert meant(replace(reading, mentions=mentions, actors=(*reading.actors, COURT, other)), "the court") == ["court"]


@pytest.mark.parametrize(("pronoun", "names"), [("They", []), ("It", ["Arland"])])
def test_they_are_no_single_state_on_the_word_of_a_chain_alone(pronoun: str, names: list[str]) -> None:
    reading = reading_of(f"[Arland] met miners. {pronoun} objects.")
    start = reading.report.text.index(pronoun)
    span = Span(start=start, end=start + len(pronoun))
    noun = Noun(
        span=span,
        head=span,
        kind=NounKind.ORGANIZATION,
        form=pronoun.lower(),
        is_plural=pronoun == "They",
        links=(),
        new=0.0,
    )
    chain = Chain(nouns=(0,), actor_ids=("ARL",))

    assert meant(replace(reading, nouns=(noun,), chains=(chain,)), pronoun) == names


@pytest.mark.parametrize(
    ("thing", "names"), [("fishermen", []), ("two witnesses", []), ("a witness", ["witness"]), ("a nurse", ["nurse"])]
)
def test_a_he_is_not_several(thing: str, names: list[str]) -> None:
    reading = pointed(f"[Arland] freed {thing}. He promised to pay.", "He", thing)
    nouns = tuple(replace(noun, kind=NounKind.PERSON) for noun in reading.nouns)

    assert meant(replace(reading, nouns=nouns), "He") == names


@pytest.mark.parametrize(
    ("thing", "names"), [("senators", ["administration"]), ("six pilots", ["administration"]), ("a team", ["team"])]
)
def test_an_administration_is_none_of_those_who_hear_of_it(thing: str, names: list[str]) -> None:
    reading = pointed(f"[Vorr] told {thing} the administration would veto it.", "the administration", thing)
    nouns = tuple(replace(noun, kind=NounKind.PERSON) for noun in reading.nouns)

    assert meant(replace(reading, nouns=nouns), "the administration") == names


@pytest.mark.parametrize("mark", ["'", "’"])
def test_the_union_of_a_state_is_not_the_state(mark: str) -> None:
    union = f"The state{mark}s largest union"
    reading = pointed(f"[Vorr] said the state would not pay. {union} struck.", union, "the state")

    assert meant(reading, union) == [f"state{mark}s largest union"]


@pytest.mark.parametrize(
    ("people", "pronoun", "names"),
    [("The Danes", "They", ["Denmark"]), ("The envoys", "They", ["envoys"])],
)
def test_a_they_that_takes_up_the_danes_is_denmark(people: str, pronoun: str, names: list[str]) -> None:
    reading = pointed(f"{people} left. {pronoun} promised to pay.", pronoun, people)
    nouns = tuple(replace(noun, kind=NounKind.PERSON) for noun in reading.nouns)

    assert meant(replace(reading, nouns=nouns), pronoun) == names


@pytest.mark.parametrize(("thing", "names"), [("a commander", []), ("two witnesses", ["two witnesses"])])
def test_a_they_is_not_one(thing: str, names: list[str]) -> None:
    reading = pointed(f"[Arland] freed {thing}. They promised to pay.", "They", thing)
    nouns = tuple(replace(noun, kind=NounKind.PERSON) for noun in reading.nouns)

    assert meant(replace(reading, nouns=nouns), "They") == names


def pointed(text: str, pronoun: str, thing: str) -> Reading:
    """Return a reading in which a pronoun is chained to a thing alone."""
    reading = reading_of(text)
    spans = []
    for words in (thing, pronoun):
        start = reading.report.text.index(words)
        spans.append(Span(start=start, end=start + len(words)))
    nouns = tuple(
        Noun(span=span, head=span, kind=NounKind.THING, form=form, is_plural=False, links=(), new=0.0)
        for span, form in zip(spans, ("other", pronoun.lower()), strict=True)
    )
    return replace(reading, nouns=nouns, chains=(Chain(nouns=(0, 1), actor_ids=()),))


@pytest.mark.parametrize(
    ("text", "pronoun", "names"),
    [
        ("[Arland] weighs threats. It would be open to talks.", "It", ["Arland"]),
        ("[Vorr] weighs threats. It would be open to talks.", "It", []),
        ("Then [Arland] weighs threats. It would be open to talks.", "It", []),
        ("[Arland] weighs threats and it would be open to talks.", "it", []),
    ],
)
def test_it_is_no_thing_and_opens_a_sentence_as_the_state_before_did(text: str, pronoun: str, names: list[str]) -> None:
    assert meant(pointed(text, pronoun, "threats"), pronoun) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The raid killed two guards. “They refused,” [Vorr] said.", []),
        ("The raid angered two guards. “They refused,” [Vorr] said.", ["two guards"]),
    ],
)
def test_they_are_not_those_who_were_killed(text: str, names: list[str]) -> None:
    reading = pointed(text, "They", "two guards")
    nouns = tuple(replace(noun, kind=NounKind.PERSON) for noun in reading.nouns)

    assert meant(replace(reading, nouns=nouns), "They") == names


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("[Vorr] visits Denmark.", "Denmark", ["Denmark"]),
        ("[Vorr] visits Lena Vorr.", "Lena Vorr", ["Lena Vorr"]),
        ("[Vorr] visits Tarn.", "Tarn", ["Tarn"]),
    ],
)
def test_a_name_that_is_no_mention_is_whoever_bears_it(text: str, words: str, names: list[str]) -> None:
    reading = reading_of(text)
    doers = Doers(reading)
    start = reading.report.text.index(words)
    ids = doers.meant(Span(start=start, end=start + len(words)), None)

    assert [doers.actors[each].name for each in ids] == names
    assert [each for each in ids if each in {"vorr", "DNK"}] == [] if names == ["Tarn"] else list(ids)


def test_a_first_person_in_brackets_is_whoever_speaks() -> None:
    reading = reading_of("[Vorr] said: “[[We]] object.”".replace("[[", "⟦").replace("]]", "⟧"))
    text = reading.report.text.replace("⟦", "[").replace("⟧", "]").replace("[We]", "[W]e")
    doers = Doers(replace(reading, report=replace(reading.report, text=text)))
    start = text.index("W]e")

    assert doers.meant(Span(start=start, end=start + 3), "vorr") == ("vorr",)


@pytest.mark.parametrize(
    ("text", "owner", "owned", "form", "name"),
    [
        ("Tarn's guards waited. It objects.", "Tarn's", "Tarn's guards", "name", "Tarn"),
        ("Near the company's guards waited. It objects.", "the company's", "guards", "other", "company"),
    ],
)
def test_an_owner_is_named_without_its_mark(text: str, owner: str, owned: str, form: str, name: str) -> None:
    reading = reading_of(text)
    spans = [Span(start=at, end=at + len(words)) for words in (owner, owned, "It") for at in [text.index(words)]]
    nouns = tuple(
        Noun(span=span, head=span, kind=NounKind.ORGANIZATION, form=each, is_plural=False, links=(), new=0.0)
        for span, each in zip(spans, (form, "other", "it"), strict=True)
    )

    assert meant(replace(reading, nouns=nouns, chains=(Chain(nouns=(0, 2), actor_ids=()),)), "It") == [name]


def test_who_is_one_of_those_known_is_no_newcomer() -> None:
    reading = reading_of("[Vorr] met [Kess]. [Lund=?] objects.")
    *others, last = reading.mentions
    reading = replace(reading, mentions=(*others, replace(last, candidates=("kess", "vorr"))))

    assert meant(reading, "Lund") == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A federal judge", ActorKind.PERSON),
        ("An adviser to the court", ActorKind.PERSON),
        ("Two federal judges", ActorKind.GROUP),
        ("The crowd", ActorKind.GROUP),
    ],
)
def test_a_description_of_one_is_of_a_person(words: str, kind: ActorKind) -> None:
    doers = Doers(reading_of(f"{words} objects."))
    (found,) = doers.meant(Span(start=0, end=len(words)), None)

    assert doers.actors[found].kind is kind


@pytest.mark.parametrize(
    ("marked", "words", "names"),
    [
        ("[Vorr] said [her=Vorr] country objects.", "her country", ["Arland"]),
        ("[Vorr] said [her=Vorr] own country objects.", "her own country", ["Arland"]),
        ("[the League] said [its=the League] country objects.", "its country", []),
        ("[Vorr] said [her=?] country objects.", "her country", []),
    ],
)
def test_somebodys_country_is_the_one_that_she_speaks_for(marked: str, words: str, names: list[str]) -> None:
    assert meant(reading_of(marked), words) == names


def test_her_country_is_she_where_nobody_knows_it() -> None:
    reading = reading_of("[Vorr] said [her=Vorr] country would not go. [her=Vorr] party would.")
    actors = tuple(replace(each, speaks_for=None) if each.id == "vorr" else each for each in reading.actors)
    reading = replace(reading, actors=actors)

    assert meant(reading, "her country") == ["Lena Vorr"]
    assert meant(reading, "her party") == []


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("[Harl=?] and [Kess] object.", "Harl and Kess", ["Harl", "Oren Kess"]),
        ("[Harl=?], [Kess] and [Vorr] object.", "Harl, Kess and Vorr", ["Harl", "Oren Kess", "Lena Vorr"]),
        ("The guard ([Harl=?]) and [Kess] object.", "The guard (Harl) and Kess", ["Oren Kess"]),
        ("[Harl=?] friends and [Kess] object.", "Harl friends and Kess", ["Oren Kess"]),
    ],
)
def test_a_name_in_a_list_is_somebody_though_nothing_else_tells_of_it(text: str, words: str, names: list[str]) -> None:
    reading = reading_of(text)
    mentions = tuple(replace_name(each) if each.evidence.quote == "Harl" else each for each in reading.mentions)

    assert meant(replace(reading, mentions=mentions), words) == names


def replace_name(mention: Mention) -> Mention:
    return replace(mention, how=How.NAME)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Vorr] and Kess met. In the deal, both promised calm.", ["Lena Vorr", "Oren Kess"]),
        ("[Vorr] and Kess met.\n\nIn the deal, both promised calm.", []),
    ],
)
def test_both_are_the_two_last_spoken_of_together(marked: str, names: list[str]) -> None:
    reading = reading_of(marked)
    pair = replace(reading.mentions[0], actor_ids=("vorr", "kess"))

    assert meant(replace(reading, mentions=(pair,)), "both") == names


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("[Arland] and [Borland] held talks.", ["Arland", "Borland"]),
        ("[Arland] and the [Borland] held talks on [Kess].", ["Arland", "Borland"]),
        ("[Vorr], [Arland] and [Borland] held talks.", ["both sides"]),
        ("[Arland] and [Borland] held talks.\n\n", ["both sides"]),
        ("[Arland] praised [Borland].", ["both sides"]),
    ],
)
def test_neither_side_is_of_the_two_last_named_together(before: str, names: list[str]) -> None:
    assert meant(reading_of(f"{before} Neither side agreed."), "Neither side") == names


def test_who_brokered_talks_did_not_hold_them():
    assert meant(reading_of("[Arland]-brokered talks began."), "Arland") == []
    assert meant(reading_of("[Arland] talks began."), "Arland") == ["Arland"]


def test_the_leaders_are_the_two_who_met_in_the_paragraph() -> None:
    reading = reading_of("[Vorr] and Kess met. [The leaders=?] agreed to wait.")
    two, leaders = reading.mentions
    pair = replace(two, actor_ids=("vorr", "kess"))
    reading = replace(reading, mentions=(pair, leaders))

    assert meant(reading, "The leaders") == ["Lena Vorr", "Oren Kess"]
    assert meant(reading_of("[Vorr] and Kess met.\n\n[The leaders=?] agreed to wait."), "The leaders") == ["leaders"]


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("The [northern leaders=northern states] met. [Vorr] and [Kess] came.", ["northern states"]),
        ("The [foreign leaders of the north=northern states] met [Vorr] and [Kess].", ["northern states"]),
        ("[Vorr] and [Kess] met.", ["Lena Vorr", "Oren Kess"]),
        ("[The League=the League] thanked [Vorr] and [Kess].", ["leaders"]),
    ],
)
def test_the_leaders_are_those_called_so_before_and_none_who_were_only_thanked(before: str, names: list[str]) -> None:
    assert meant(reading_of(f"{before} [The leaders=?] agreed to wait."), "The leaders") == names


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("[the League] took the port of [Arland].", ["League of Ports"]),
        ("[the League] took a port from two militias.", ["rebel group"]),
        ("[Arland] took the port.", ["rebel group"]),
    ],
)
def test_the_rebel_group_is_the_only_body_without_a_state(before: str, names: list[str]) -> None:
    assert meant(reading_of(f"{before} The rebel group agreed to wait."), "The rebel group") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[Vorr] called [Kess]. The two agreed to wait.", ["Lena Vorr", "Oren Kess"]),
        ("[Vorr] met [Kess]; the two agreed to wait.", ["Lena Vorr", "Oren Kess"]),
        ("[Vorr] called [Kess].\n\n[Kess]'s office said the two agreed to wait.", ["Lena Vorr", "Oren Kess"]),
        ("[Arland] met [Borland]. The two agreed to wait.", ["Arland", "Borland"]),
        ("[Vorr] called [Kess] and [Tamm]. The two agreed to wait.", []),
        ("[Vorr] called. [Kess] heard of it. The two agreed to wait.", []),
        ("[Vorr] called [Kess]. [Tamm] said the two agreed to wait.", []),
    ],
)
def test_the_two_are_the_only_two_of_the_sentence_before(text: str, names: list[str]) -> None:
    words = "the two" if "the two" in text else "The two"

    assert meant(reading_of(text), words) == names
