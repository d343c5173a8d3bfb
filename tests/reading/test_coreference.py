from __future__ import annotations

import pytest

from onrecord.reading.coreference import find_coreference
from onrecord.reading.sayers import sayers
from onrecord.types import Actor, ActorKind, How, Mention, Noun, NounKind, NounLink, Reading, ReportKind, Span
from tests.reading.reports import noun_words, reading, report, who


def test_a_pronoun_means_the_subject_of_the_sentence_before() -> None:
    found = reading(report("President Karl Brandt called Prime Minister Otto Tam. He was brief."))

    assert who(found, "He") == ["Karl Brandt"]


def test_a_pronoun_agrees_in_gender() -> None:
    found = reading(report("Mrs. Lena Vorr called Mr. Karl Brandt. He was brief."))

    assert who(found, "He") == ["Karl Brandt"]


def test_a_pronoun_that_opens_a_sentence_is_who_was_named_last_as_its_subject() -> None:
    text = "Ivan Orlov urged patience. He praised the talks. Peter Manea warned of war. He demanded an apology."
    found = reading(report(text))
    names = {actor.id: actor.name for actor in found.actors}
    meant = [names[each.actor_ids[0]] for each in found.mentions if each.evidence.quote == "He"]

    assert meant == ["Ivan Orlov", "Peter Manea"]


def test_a_pronoun_less_sure_than_is_asked_for_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.reading.coreference.LEAST_SURENESS", 1.01)
    found = reading(report("The talks of Karl Brandt with Otto Tam ended. Rain fell before he left."))

    assert who(found, "he") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland will discuss the dam with Ostria on Monday, as it promised.", ["Norland"]),
        ("Norland sent observers to Ostria, as it had offered in May.", ["Norland"]),
        ("The Norlandic government will meet Ostria, as it suggested.", ["Norland government"]),
        ("Otto Tam said that Norland met Ostria, as it promised.", None),
        ("Norland met Ostria as it was raining.", None),
    ],
)
def test_it_that_promised_is_whom_the_sentence_is_about(text: str, expected: list[str] | None) -> None:
    of = report(f"Ostria and Norland have a dam. {text}")

    found = sayers(reading(of))
    assert (found != {}) is (expected is not None)
    if expected is not None:
        assert set(expected) == set(who(reading(of), "it"))


@pytest.mark.parametrize(
    "will",
    ["would not hand over the port before it rains", "would never cede the hills", "will not disarm before June"],
)
def test_it_behind_a_word_of_telling_is_who_tells_what_it_will_do(will: str) -> None:
    found = reading(report(f"Norland told Ostria that it {will}."))

    assert who(found, "it") == ["Norland"]


def test_a_description_means_who_was_given_that_title() -> None:
    found = reading(report("The Ostrian defence minister, Otto Tam, met Lena Vorr. Later the minister left."))

    assert who(found, "the minister") == ["Otto Tam"]


def test_the_premier_is_the_prime_minister() -> None:
    found = reading(report("Prime Minister Otto Tam met Lena Vorr. Later the premier left."))

    assert who(found, "the premier") == ["Otto Tam"]


def test_the_two_leaders_are_the_pair_just_named() -> None:
    found = reading(report("Lena Vorr saw Karl Brandt and Otto Tam. Rain fell on the two leaders."))

    assert who(found, "the two leaders") == ["Karl Brandt", "Otto Tam"]


def test_a_relative_pronoun_means_the_noun_before_it() -> None:
    found = reading(report("Karl Brandt saw Otto Tam, who left."))

    assert who(found, "who") == ["Otto Tam"]


def test_a_question_has_no_antecedent() -> None:
    found = reading(report("If you were France, who would want that?"))

    assert who(found, "who") == []


def test_a_description_that_speaks_means_the_only_one_called_so_before() -> None:
    text = "Scientists from four states met in Tarn. It rained for a week. The scientists said it rains."
    found = reading(report(text), ("The scientists", "said", "it rains"))

    heads = {at: text[noun.head.start : noun.head.end].lower() for at, noun in enumerate(found.nouns)}
    chains = [
        {heads[at] for at in chain.nouns} for chain in found.chains if "scientists" in map(heads.get, chain.nouns)
    ]
    assert chains == [{"scientists"}]


def test_one_of_a_people_is_not_the_people() -> None:
    text = "Boats of the Vintri were turned away. The Vintri waited. One Vintri said it rained."
    found = reading(report(text), ("One Vintri", "said", "it rained"))

    assert who(found, "Vintri") == []


def test_a_daughter_is_no_man() -> None:
    text = "Otto Tam came. His daughter left."
    of = report(text)
    spans = (Span(start=0, end=8), Span(start=15, end=27))
    nouns = tuple(
        Noun(
            span=span,
            head=Span(start=text.rindex(" ", 0, span.end) + 1, end=span.end),
            kind=NounKind.PERSON,
            form=form,
            is_plural=False,
            links=links,
            new=0.1,
        )
        for span, form, links in zip(spans, ("name", "definite"), ((), (NounLink(to=0, chance=0.9),)), strict=True)
    )
    mention = Mention(evidence=of.evidence(spans[0]), actor_ids=("x-tam",), how=How.NAME)
    actor = Actor(id="x-tam", name="Otto Tam", kind=ActorKind.PERSON)
    found = find_coreference(Reading(report=of, sentences=spans, mentions=(mention,), actors=(actor,), nouns=nouns))

    assert [chain.nouns for chain in found.chains] == [(0,), (1,)]


@pytest.mark.parametrize("bodies", [("the government", "the Mercosur"), ("the Mercosur", "the government")])
@pytest.mark.parametrize(("body_id", "is_linked"), [("IGO.MERCOSUR", False), ("ORG.MERCOSUR", True)])
def test_a_government_is_no_body_of_states(bodies: tuple[str, str], body_id: str, is_linked: bool) -> None:
    of = report(f"Then {bodies[0]} waited, and {bodies[1]} waited too.")
    spans = []
    for words in bodies:
        start = of.text.index(words)
        spans.append(Span(start=start, end=start + len(words)))
    links = ((), (NounLink(to=0, chance=0.97),))
    nouns = tuple(
        Noun(
            span=span,
            head=Span(start=span.start + len("the "), end=span.end),
            kind=NounKind.ORGANIZATION,
            form="name" if words == "the Mercosur" else "definite",
            is_plural=False,
            links=link,
            new=0.1,
        )
        for span, words, link in zip(spans, bodies, links, strict=True)
    )
    mentions = tuple(
        Mention(evidence=of.evidence(span), actor_ids=(body_id,) * is_name, how=How.NAME if is_name else How.ROLE)
        for span, words in zip(spans, bodies, strict=True)
        for is_name in [words == "the Mercosur"]
    )
    actor = Actor(id=body_id, name="Mercosur", kind=ActorKind.ORGANISATION)
    whole = (Span(start=0, end=len(of.text)),)
    found = find_coreference(Reading(report=of, sentences=whole, mentions=mentions, actors=(actor,), nouns=nouns))

    assert (len(found.chains) == 1) is is_linked


@pytest.mark.parametrize(
    "text",
    [
        "Oromar's president, Mirela Oskan, thanked Lumeria. She left.",
        "Oromar’s president, Mirela Oskan, thanked Lumeria. She left.",
        "The president of Oromar, Mirela Oskan, thanked Lumeria. She left.",
    ],
)
def test_a_state_that_nobody_knows_is_no_woman(text: str) -> None:
    assert who(reading(report(text)), "She") == ["Mirela Oskan"]


@pytest.mark.parametrize("owner", ["Ilmaria's king", "The king of Ilmaria"])
def test_a_king_is_whom_a_pronoun_means_and_no_president(owner: str) -> None:
    found = reading(report(f"{owner} visited Sarovia. He dined with President Radek Moll."))

    assert who(found, owner) == who(found, "He") == ["Ilmaria king"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pellas signed a truce with the militia. Pellas said it would refuse.", ["Pellas"]),
        ("Pellas went to an arbitrator. Pellas said it would accept arbitration only then.", ["Pellas"]),
        ("Iran rejected the offer of the agency. Iran said on Monday that it was ready to talk.", ["Iran"]),
        ("Oromar rejected the plan of a mediator. Lumeria said that it would accept the plan.", ["Lumeria"]),
        ("Pellas told the mediators it would sign.", []),
        ("Pellas left Tarn. Pellas told the mediators it would sign.", ["Pellas"]),
        ("Pellas left Tarn. Pellas warned Iran it would attack.", ["Pellas"]),
        ("Pellas left Tarn. Pellas warned Iran it would be attacked.", []),
        # What only a plan does, and what nobody does.
        ("Iran rejected the offer of the agency. Iran said it was a mistake.", []),
        ("The truce with the militia collapsed. Iran said it would be renewed.", []),
        # No person is an "it".
        ("Rain fell on Tarn. Lena Vorr said it would leave.", []),
    ],
)
def test_what_a_body_says_it_will_do_is_its_own_deed(text: str, names: list[str]) -> None:
    assert who(reading(report(text)), "it") == names


@pytest.mark.parametrize(
    ("text", "quote", "meant"),
    [
        ("The Norland Labour Party met. The Conservative Party refused.", "The Conservative Party", []),
        ("The Norland District Court ruled. The Supreme Court refused.", "The Supreme Court", []),
        ("The Norland Labour Party met. The Conservative Party said it would vote against the deal.", "it", []),
        ("The Norland Labour Party met. The Labour Party refused.", "The Labour Party", ["Norland Labour Party"]),
        ("The Norland Supreme Court ruled. The Court refused.", "The Court", ["Norland Supreme Court"]),
        ("The Norland Labour Party met. The party refused.", "The party", ["Norland Labour Party"]),
    ],
)
def test_a_bodys_short_name_means_no_body_that_lacks_a_word_of_it(text: str, quote: str, meant: list[str]) -> None:
    found = who(reading(report(text)), quote)

    assert [name.lower() for name in found] == [name.lower() for name in meant]


PREMIER = "President Karl Brandt urged calm. He praised the talks.\n\n"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("On Tuesday, Premier Odran Kess called the pact void. “It goes against all law,” he added.", "Odran Kess"),
        ('Premier Odran Kess called the pact void. "It is over. It is dead", he added.', "Odran Kess"),
        ("Premier Lena Kess called the pact void. “It goes against all law,” he added.", "Karl Brandt"),
        ("Premier Lena Kess called the pact void. “It goes against all law,” she added.", "Lena Kess"),
    ],
)
def test_who_adds_words_is_the_subject_of_the_sentence_before_them(text: str, meant: str) -> None:
    found = reading(report(f"{PREMIER}{text}"))
    names = {actor.id: actor.name for actor in found.actors}
    last = [each for each in found.mentions if each.evidence.quote in {"he", "she"}][-1]

    assert [names[each] for each in last.actor_ids] == [meant]


@pytest.mark.parametrize("text", ["“[T]he deal is dead,” Karl Brandt said.", "“[i]t is over,” Karl Brandt said."])
def test_a_letter_in_brackets_parts_no_pronoun_from_a_word(text: str) -> None:
    quotes = [mention.evidence.quote for mention in reading(report(text)).mentions]

    assert quotes == ["Karl Brandt"]


@pytest.mark.parametrize(
    ("before", "words", "names"),
    [
        ("Poland and Hungary are at odds.", "their governments", ["Poland", "Hungary"]),
        ("Poland and Hungary are at odds.", "their capitals", ["Poland", "Hungary"]),
        ("Poland is at odds with Hungary.", "their governments", []),
        ("Karl Brandt and Otto Tam are at odds.", "their governments", []),
    ],
)
def test_their_governments_are_the_two_states_that_led_the_sentence_before(
    before: str, words: str, names: list[str]
) -> None:
    assert who(reading(report(f"{before} Last year {words} met.")), words) == names


def test_the_president_of_another_state_is_not_the_one_whom_all_know() -> None:
    text = "Q: Will the President sign?\n\nMR. TAM: The President knows what the Chinese President wants. We wait.\n"
    found = reading(report(text, kind=ReportKind.TRANSCRIPT, published="2015-03-01"))

    other = [chain for chain in found.chains if any("Chinese" in noun_words(found, at) for at in chain.nouns)]
    assert [[noun_words(found, at) for at in chain.nouns] for chain in other] == [["the Chinese President"]]


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        # Whom the sentence is about, though the encoder may go far back.
        (
            "Viktor Moll was heard saying that Pellas would leave, but he later denied it.",
            "he",
            "Viktor Moll",
        ),
        ("In return Pellas let sixty prisoners go. It refused to free the envoy.", "It", "Pellas"),
        (
            "The mediator, Minister Elke Sandahl, went to Tarn. She urged both to wait.",
            "She",
            "Elke Sandahl",
        ),
    ],
)
def test_a_pronoun_is_the_subject_beside_it_before_anybody_far_off(text: str, word: str, meant: str) -> None:
    before = "Minister Jude Kerr waited. The League met Lena Vorr. “We will join,” he said.\n\n“No,” she said."
    found = reading(report(f"{before}\n\n{text}"))
    names = {actor.id: actor.name for actor in found.actors}
    last = [each for each in found.mentions if each.evidence.quote == word][-1]

    assert [names[each] for each in last.actor_ids] == [meant]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Viktor Moll met Peter Manea in Tarn, and he left.", "he"),
        ("Pellas signed the deal with Iran. It refused to talk.", "It"),
    ],
)
def test_a_pronoun_beside_two_is_left_to_the_encoder(text: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.reading.coreference.LEAST_SURENESS", 1.01)

    assert who(reading(report(text)), word) == []


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Premier Anneke Rost met President Marek Dolv on Monday, saying she would not pay.", "she", "Anneke Rost"),
        ("Premier Anneke Rost met President Marek Dolv, telling the press that she would.", "she", "Anneke Rost"),
        ("Premier Rokk Vorr met Ada Kess, saying she would not pay.", "she", "Ada Kess"),
        ("Premier Ada Vorr met Otto Kess, saying he would not pay.", "he", "Otto Kess"),
    ],
)
def test_who_a_sentence_is_about_says_it_of_herself_unless_another_is_known_to_be_meant(
    text: str, word: str, meant: str
) -> None:
    assert who(reading(report(text)), word) == [meant]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("President Otto Tam of Ostria came. The head of state thanked Norland.", ["Otto Tam"]),
        ("Otto Tam, the prime minister of Ostria, came. The head of state thanked Norland.", []),
    ],
)
def test_a_head_of_state_is_the_president_and_no_head_of_government(text: str, meant: list[str]) -> None:
    assert who(reading(report(text)), "The head of state") == meant


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The Vice President came. The President left.", False),
        ("The President came. The foreign minister left.", False),
        ("The President came. The Supreme Leader left.", False),
        ("The President came. The President left.", True),
        ("The deputy prime minister came. The foreign minister left.", True),
    ],
)
def test_nobody_is_president_and_deputy(text: str, is_one: bool) -> None:
    of = report(text)
    spans, nouns, mentions = [], [], []
    for sentence in text.split(". "):
        start = text.index(sentence, spans[-1].end if spans else 0)
        spans.append(Span(start=start, end=start + len(sentence.rsplit(" ", 1)[0])))
    for span, links in zip(spans, ((), (NounLink(to=0, chance=0.9),)), strict=True):
        head = Span(start=text.rindex(" ", 0, span.end) + 1, end=span.end)
        nouns.append(
            Noun(span=span, head=head, kind=NounKind.PERSON, form="definite", is_plural=False, links=links, new=0.1)
        )
        mentions.append(Mention(evidence=of.evidence(span), actor_ids=(), how=How.ROLE))
    found = find_coreference(Reading(report=of, sentences=tuple(spans), mentions=tuple(mentions), nouns=tuple(nouns)))

    assert [chain.nouns for chain in found.chains] == ([(0, 1)] if is_one else [(0,), (1,)])


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Gov. Karl Brandt met Sen. Lena Vorr. The governor left.", "The governor", ["Karl Brandt"]),
        ("Gov. Karl Brandt met Sen. Lena Vorr. The senator left.", "The senator", ["Lena Vorr"]),
        ("Gov. Karl Brandt met former Gov. Lena Vorr. The governor left.", "The governor", ["Karl Brandt"]),
        ("Sen. Karl Brandt met Sen. Lena Vorr. The senator left.", "The senator", []),
    ],
)
def test_a_title_takes_up_its_short_form(text: str, words: str, meant: list[str]) -> None:
    assert who(reading(report(text)), words) == meant


def test_a_mayor_is_no_judge() -> None:
    text = "The judge, Lena Vorr, ordered a halt. The mayor said the city would appeal."

    assert who(reading(report(text)), "The mayor") == []
