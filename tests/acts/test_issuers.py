from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.acts import find_acts
from onrecord.acts.issuers import posts, with_issuer
from onrecord.types import Actor, ActorKind, Reading, ReportKind
from tests.acts.hand import Said, propose, reading_of


def doers(reading: Reading) -> list[list[str]]:
    found = find_acts(reading)
    known = {actor.id: actor.name for actor in found.actors}
    return [[known[each] for each in act.actor_ids] for act in found.acts]


HEADINGS = [
    ("Speech by [Prime Minister=?] Ada Lund to the parliament", "Ada Lund"),
    ("Address by Foreign Minister Lund to the House", "Lund"),
    ("Letter from Ambassador Ada van der Lund to the Council", "Ada van der Lund"),
    ("Opening remarks of the Minister of Defence Ada Lund, 12 May", "Ada Lund"),
    ("Statement by [President Vorr=Vorr] on the toll", "Lena Vorr"),
]


@pytest.mark.parametrize(("heading", "name"), HEADINGS)
def test_a_statement_is_of_whom_its_heading_names_with_an_office(heading, name):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    reading = reading_of(f"{heading}\n\nWe reject the toll.", reject, kind=ReportKind.STATEMENT)

    assert doers(reading) == [[name]]


@pytest.mark.parametrize(
    "heading",
    [
        "Joint statement by President Lund and President Moor",
        "Statement by the parliament on the toll",
        "Statement in praise of President Lund",
    ],
)
def test_a_statement_of_several_or_of_a_body_is_of_no_person(heading):
    reading = reading_of(f"{heading}\n\nWe reject the toll.", kind=ReportKind.STATEMENT)

    assert with_issuer(reading) == reading


def test_what_stands_in_an_article_has_no_issuer():
    reading = reading_of("Speech by President Lund to parliament\n\nWe reject the toll.")

    assert with_issuer(reading) == reading


@pytest.mark.parametrize(
    "label", ["[Kess] @OrenKess: ", "@[Kess]: ", "[Kess] (@OrenKess) · 3h\n", "[Kess]\n@OrenKess\n\n"]
)
def test_a_post_is_in_the_words_of_whom_its_first_line_names(label):
    reading = reading_of(
        f"{label}We reject the toll.", propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    )

    assert doers(reading) == [["Oren Kess"]]


@pytest.mark.parametrize(
    "text",
    [
        "@TarnNews: The minister rejected the toll.",
        "Write to press@tarn.example. We reject the toll.",
        "The minister wrote:\n@OrenKess: We reject the toll.",
    ],
)
def test_what_only_holds_a_handle_is_no_post(text):
    assert posts(text) == ()


@pytest.mark.parametrize(
    ("signature", "name"), [("Martin Lund", "Martin Lund"), ("[Lena Vorr=Vorr]\nPresident", "Lena Vorr")]
)
def test_a_statement_without_a_heading_is_of_whom_its_signature_names(signature, name):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    text = f"Press release\n\nWe reject the toll.\n\n{signature}"

    assert doers(reading_of(text, reject, kind=ReportKind.STATEMENT)) == [[name]]


def test_the_second_post_is_not_of_who_wrote_the_first():
    accept = propose("agree", "accept", actor="We", about="the toll", teller="actor")
    text = "[Vorr] (@vorr): We wait.\n\n[Kess] (@kess): We accept the toll."
    told = Said(who="Vorr", cue=":", content="We accept the toll", source="Vorr")
    reading = reading_of(text, accept, told)

    assert doers(reading) == [["Oren Kess"]]


BODIES = [
    ("Harbour Workers' Union of Arland\nOn the toll", "Harbour Workers' Union of Arland"),
    ("Ferry Alliance\nPress release", "Ferry Alliance"),
    ("Statement by the Leaders of the Ring of Six", "Leaders of the Ring of Six"),
    ("Declaration of the Group of Six, Tarn", "Group of Six"),
    ("Statement by the Special Envoy of the Secretary-General", "Special Envoy of the Secretary-General"),
]


@pytest.mark.parametrize(("heading", "name"), BODIES)
def test_a_statement_is_of_the_body_that_its_heading_names(heading, name):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    reading = reading_of(f"{heading}\n\nWe reject the toll.", reject, kind=ReportKind.STATEMENT)

    assert doers(reading) == [[name]]


@pytest.mark.parametrize(
    "heading",
    [
        "Northport Closes Union Office Today",
        "Harbour Times",
        "Declaration of Independence",
        "Statement by the Leader of Kess and the Mayor of Tarn",
        "Harbour Workers' Union Rejects Toll",
    ],
)
def test_a_headline_or_a_newspaper_issues_nothing(heading):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")

    assert doers(reading_of(f"{heading}\n\nWe reject the toll.", reject, kind=ReportKind.STATEMENT)) == []


def test_a_name_in_capitals_is_whom_the_report_knows():
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    text = "ARLAND - Spokesperson's Comment\n\nWe reject the toll. [Arland] waits."

    assert doers(reading_of(text, reject, kind=ReportKind.STATEMENT)) == [["Arland"]]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Statement by the [Ministry of Foreign Affairs=?] of [Arland]", "Ministry of Foreign Affairs of Arland"),
        ("Statement of the [Department of Trade=?] of [Arland] on the toll", "Department of Trade of Arland"),
        (
            "Message from the Ministry of Justice and Home Affairs of [Arland]",
            "Ministry of Justice and Home Affairs of Arland",
        ),
    ],
)
def test_a_ministry_speaks_for_the_state_that_its_name_holds(heading, name):
    head = name.split()[0]
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    summon = propose("accuse", "protested", actor=f"The {head}", about="the toll", teller="actor")
    text = f"{heading}\n\nWe reject the toll.\n\n[The {head}=?] protested against the toll."
    found = find_acts(reading_of(text, reject, summon, kind=ReportKind.STATEMENT))
    known = {actor.id: actor for actor in found.actors}

    assert [[known[each].name for each in act.actor_ids] for act in found.acts] == [[name], [name]]
    assert {act.speaks_for for act in found.acts} == {"ARL"}


def test_a_statement_on_a_ministry_is_not_its_own():
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    text = "Statement by [Vorr] on the Ministry of Trade of [Borland]\n\nWe reject the toll."
    found = find_acts(reading_of(text, reject, kind=ReportKind.STATEMENT))

    assert [act.actor_ids for act in found.acts] == [("vorr",)]


@pytest.mark.parametrize("words", ["Just met", "Met", "Today I met", "Spoke today with"])
def test_who_leaves_out_the_i_of_a_post_has_met_somebody(words):
    cue = "Spoke today with" if "with" in words else words.split()[-1]
    met = propose("meet", cue, actor="Vorr", recipient="Vorr")
    reading = reading_of(f"[Kess] @OrenKess: {words} [Vorr]. I told her that we will wait.", met)

    assert ["Oren Kess", "Lena Vorr"] in doers(reading)


def test_what_a_post_tells_of_two_others_is_no_meeting_of_its_writer():
    met = propose("meet", "met", actor="the League", recipient="Vorr")
    reading = reading_of("[Kess] @OrenKess: [the League] met [Vorr]. I told her that we will wait.", met)

    assert doers(reading)[0] == ["League of Ports", "Lena Vorr"]


def test_who_turns_to_itself_does_what_it_will_not_do():
    cue = "wants us to leave — we will NOT"
    refuse = propose("refuse", cue, actor="the League", about="leave", teller="other")
    reading = reading_of(f"[Kess] @OrenKess: Sadly [the League] {cue}.", refuse)

    assert doers(reading) == [["Oren Kess"]]


@pytest.mark.parametrize("end", ["PRESIDENT LENA VORR", "President Lena Vorr"])
def test_a_post_is_of_who_signs_behind_its_last_sentence(end):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    reading = reading_of(f"We reject the toll. Thank you! {end}", reject, kind=ReportKind.STATEMENT)

    assert doers(reading) == [["Lena Vorr"]]


def test_an_unsigned_post_is_of_the_head_of_state_whose_administration_it_calls_its_own():
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    words = "My Administration is waiting. We reject the toll. "
    reading = reading_of(f"{words}God bless the United States!", reject, kind=ReportKind.STATEMENT)

    assert doers(replace(reading, report=replace(reading.report, published="2015-03-04"))) == [["Barack Obama"]]
    assert doers(reading_of(f"{words}God bless Arland!", reject, kind=ReportKind.STATEMENT)) == [["author"]]


@pytest.mark.parametrize(
    ("land", "who"),
    [
        ("We will protect Americans.", "Barack Obama"),
        ("Millions of Americans asked for it.", "Barack Obama"),
        # Other presidents name America too.
        ("Our American friends know it.", "author"),
        ("The United States knows it.", "author"),
        ("We mourn with the American people.", "author"),
    ],
)
def test_who_only_names_america_is_not_its_president(land, who):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    words = f"My Administration is waiting. {land} We reject the toll."
    reading = reading_of(words, reject, kind=ReportKind.STATEMENT, published="2015-03-04")

    assert doers(reading) == [[who]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("I have read it. We reject the toll.", [["author"]]),
        ("Vorr said “I will wait”. We reject the toll.", []),
        ("Our port is open. We reject the toll.", []),
        ("Statement by the [Borland] union\n\nI have read it. We reject the toll.", [["Borland"]]),
    ],
)
def test_whoever_wrote_an_unsigned_post_in_the_first_person_is_its_author(words, found):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")

    assert doers(reading_of(words, reject, kind=ReportKind.STATEMENT, title=None)) == found


def test_a_heading_in_capitals_names_whom_the_report_names():
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    words = "STATEMENT BY ARLAND AND BORLAND\n\nWe reject the toll. [Arland] and [Borland] will wait."
    reading = reading_of(words, reject, kind=ReportKind.STATEMENT)
    named = replace(reading, actors=tuple(replace(each, names=(each.name,)) for each in reading.actors))

    assert doers(named) == [["Arland"]]
    assert doers(replace(named, actors=tuple(replace(each, names=()) for each in named.actors))) == []


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("[Arland] condemns the raid on the port.", [["Arland"]]),
        ("[Arland] is deeply concerned by the raid.", [["Arland"]]),
        ("[Arland] condemned the raid on the port.", []),
        ("[Kess] welcomes you all.", []),
        ("After the raid, [Arland] condemns it.", []),
    ],
)
def test_a_statement_without_heading_is_of_the_state_that_its_first_sentence_has_condemn(opening, found):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")

    assert doers(reading_of(f"{opening} We reject the toll.", reject, kind=ReportKind.STATEMENT, title=None)) == found


@pytest.mark.parametrize(
    ("end", "name"),
    [("PRESIDENT BARACK H. OBAMA", "Barack Obama"), ("President BHO", "Barack Obama"), ("President XYZ", "XYZ")],
)
def test_a_registered_president_signs_with_his_initials_too(end, name):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    reading = reading_of(f"We reject the toll. Thank you! {end}", reject, kind=ReportKind.STATEMENT)
    known = Actor(id="USA", name="United States", kind=ActorKind.COUNTRY)
    dated = replace(reading, report=replace(reading.report, published="2015-03-04"))

    assert doers(replace(dated, actors=(*dated.actors, known))) == [[name]]


def test_whoever_writes_my_in_an_unsigned_post_is_none_of_those_it_names():
    back = propose("support", "has my full support", actor="Kess", about="the toll", teller="actor")
    named, own = ("[Kess] has [my=Kess] full support for the toll.", "I, [Kess], reject the toll. Wait for [me=Kess].")
    reject = propose("refuse", "reject", actor="I", about="the toll", teller="actor")

    assert doers(reading_of(named, back, kind=ReportKind.STATEMENT, title=None)) == [["author"]]
    assert doers(reading_of(own.replace("I, ", "[I=Kess], "), reject, kind=ReportKind.STATEMENT, title=None)) == [
        ["Oren Kess"]
    ]


def test_initials_alone_are_of_no_president_whose_state_nobody_names():
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    signed = "We reject the toll. Thank you! President BHO"
    reading = reading_of(signed, reject, kind=ReportKind.STATEMENT, published="2015-03-04")

    assert doers(reading) == [["BHO"]]


@pytest.mark.parametrize(
    ("words", "outlet", "name"),
    [
        ("We reject the toll. Thank you! President BHO", "truthsocial.com", "Barack Obama"),
        ("My Administration has read it. We reject the toll.", "truthsocial.com", "Barack Obama"),
        ("My Administration has read it. We reject the toll.", "x.com", "author"),
        ("I have read it. We reject the toll.", "truthsocial.com", "author"),
    ],
)
def test_who_governs_and_posts_at_an_american_outlet_governs_america(words, outlet, name):
    reject = propose("refuse", "reject", actor="We", about="the toll", teller="actor")
    day = {"title": None, "published": "2015-03-04"}

    assert doers(reading_of(words, reject, kind=ReportKind.STATEMENT, outlet=outlet, **day)) == [[name]]
