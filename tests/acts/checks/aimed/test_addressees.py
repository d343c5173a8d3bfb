from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.acts.checks.places import Places
from onrecord.acts.checks.repairs import repaired
from onrecord.types import How, Mention, Span
from tests.acts.checks.claims import claim, repair
from tests.acts.hand import Said, reading_of


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] rejected [Arland]'s plan.", "refuse", "rejected"),
        ("[Kess] disagreed strongly with many of [Arland]'s proposals.", "oppose", "disagreed strongly with"),
        ("[Kess] opposed the offer of [Arland].", "oppose", "opposed the offer"),
        ("[Kess] dismissed the ultimatum from [Arland].", "refuse", "dismissed"),
        ("[Arland]'s plan to tax all trade is a bad idea, [Kess] said.", "oppose", "is a bad idea"),
        ("The remarks of [Arland] are an insult, [Kess] said.", "accuse", "are an insult"),
        ("[Kess] refused to work with [Arland] on the port.", "refuse", "refused"),
        ("[Kess] proposed talks with [Arland].", "propose", "proposed"),
        ("[Kess] rejected a direct meeting with [Arland].", "refuse", "rejected"),
        ("[Kess] vowed to protect [Arland].", "pledge", "vowed"),
        ("[Kess] will vote for [Arland] in the council.", "pledge", "will vote"),
        ("[Kess] agreed to allow [Arland] to use the port.", "agree", "agreed to"),
        ("[Kess] agreed to let [Arland] use the port.", "agree", "agreed to"),
        ("[Kess] refused to return the ships to [Arland].", "refuse", "refused"),
        ("[Kess] will send two envoys to [Arland] in May.", "pledge", "will send"),
        ("[Kess] assured [Arland] by letter that the port would open.", "pledge", "assured"),
        ("[Kess] demanded an apology from [Arland].", "demand", "demanded"),
        ("[Arland] was rejected by most of the members.", "refuse", "was rejected by"),
        ("[Kess] accepted the truce put forward by [Arland].", "agree", "accepted"),
        ("[Kess] rejected an amendment drafted by [Arland].", "refuse", "rejected"),
        ("[Kess] demanded [Arland]’s withdrawal from the port.", "demand", "demanded"),
        ("[Kess] recalled [his=Kess] ambassador from [Arland].", "sanction", "recalled"),
        ("[Kess] sent troops to the border with [Arland].", "mobilize", "sent troops"),
        ("[Kess] held naval drills near [Arland].", "mobilize", "held naval drills"),
        ("[Kess] pledged funds for the recovery of [Arland].", "pledge", "pledged"),
        ("[Kess] will pull all troops from [Arland] by May.", "pledge", "will pull"),
        ("[Kess] tabled a bill to lay sanctions on [Arland].", "propose", "tabled"),
        ("[Kess] agreed to invest five billion in [Arland].", "agree", "agreed to"),
        ("[Kess] would not say whether he would back [Arland].", "withhold", "would not say"),
        ("At the invitation of [Kess], [Arland] will send a team.", "propose", "invitation of"),
        ("[Kess] agreed to deepen cooperation with [Arland].", "agree", "agreed"),
        ("[Kess] will strengthen exchange and cooperation with [Arland].", "pledge", "will strengthen"),
        ("[Kess] does not want to decouple from [Arland].", "refuse", "does not want to"),
        ("[Kess] dismissed the claim from [Arland] as groundless.", "deny", "dismissed"),
        ("[Kess] bowed to [Arland]'s request for a summit.", "concede", "bowed to"),
        ("[Kess] rejected the plan that [Arland] had submitted.", "refuse", "rejected"),
        ("[Arland]'s plan to add ships was warmly welcomed by [Kess].", "support", "welcomed"),
        ("The offer from [Arland] to host talks was rejected by [Kess].", "refuse", "rejected"),
        ("[Arland]'s announcement of a truce was criticised by [Kess].", "accuse", "criticised"),
        ("[Kess] asked for [Arland]'s support in the search.", "demand", "asked for"),
        ("[Kess] asked for help from [Arland].", "demand", "asked for"),
        ("[Arland] battled stiff opposition from [Kess].", "oppose", "battled stiff opposition from"),
        ("[Arland] has gained the support of [Kess].", "support", "gained the support of"),
        ("[Kess] withheld his endorsement from [Arland] and left.", "withhold", "withheld"),
        ("[Kess] kept the report from [Arland].", "withhold", "kept"),
        ("[Kess] condemned the seizure of a tanker by [Arland].", "accuse", "condemned"),
        ("[Kess] firmly opposes any acts of provocation by [Arland] in the strait.", "oppose", "firmly opposes"),
        ("[Kess] welcomed the release of the miners by [Arland].", "support", "welcomed"),
        ("[Kess] vowed to uphold the sovereignty of [Arland].", "pledge", "vowed"),
        ("[Kess] promised to respect [Arland]'s borders.", "pledge", "promised"),
        ("[Kess] will continue to support the just cause of [Arland].", "pledge", "will continue"),
        ("[Kess] approved the sale of three jets to [Arland].", "aid", "approved"),
        ("[Kess] suspended arms exports to [Arland].", "sanction", "suspended"),
        ("[Kess] agreed to the transfer of two ships to [Arland].", "agree", "agreed to"),
        ("[Kess] would not rule out sending troops into [Arland].", "withhold", "would not rule out"),
        ("[Kess] will keep cooperating with [Arland].", "pledge", "will keep"),
        ("[Arland] attacked our port and [Kess] will punish them.", "threaten", "will punish"),
    ],
)
def test_whom_the_clause_names_is_whom_an_act_is_aimed_at(text, kind, cue):
    who = "Kess" if "[Kess]" in text else "Borland"

    assert repair(text, kind, cue, who).recipient_id == "ARL"


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] rejected the plan.", "refuse", "rejected"),
        ("[Kess] rejected [Borland]'s own draft.", "refuse", "rejected"),
        ("[Arland]'s plan failed and the envoy was welcomed by [Kess].", "support", "welcomed"),
        ("[Arland]'s port was closed and a bridge was attacked by [Kess].", "accuse", "attacked"),
        ("[Kess] rejected the claim that [Arland] had lost.", "refuse", "rejected"),
        ("[Kess] admitted [Arland]'s ships to the port.", "concede", "admitted"),
        ("[Kess] called for [Vorr]'s release from prison.", "demand", "called for"),
        ("[Kess] withheld comment, and a letter from [Arland] arrived.", "withhold", "withheld"),
        ("[Kess] opposes the policies of the [Vorr] era.", "oppose", "opposes"),
        ("[Kess] rejected the plan, and [Arland] left with a smile.", "refuse", "rejected"),
        ("[Kess] refused to leave with [Arland] watching.", "refuse", "refused"),
        ("[Kess] said the war with [Arland] is a bad idea.", "oppose", "is a bad idea"),
        ("[Kess] defended [his=Vorr] record.", "support", "defended"),
        ("[Kess] pledged to protect the port of [Arland].", "pledge", "pledged"),
        ("[Kess] demanded an end to the siege of [Arland].", "demand", "demanded"),
        ("[Kess] refused to give way, and moved to [Arland].", "refuse", "refused"),
        ("[Kess] promised to send help to the [Arland] Bank.", "pledge", "promised"),
        ("[Kess] told [Vorr]'s aides that it would open.", "pledge", "told"),
        ("[Kess] accepted the truce reported by [Arland].", "agree", "accepted"),
        ("[Kess] recalled the ambassador who went to [Arland].", "sanction", "recalled"),
        ("[Kess] sent troops to the port that [Arland] built.", "mobilize", "sent troops"),
        ("[Kess] signed a deal with [Arland].", "agree", "signed"),
        ("[Kess] will pull a book from [Arland] apart.", "pledge", "will pull"),
        ("[Kess] will live in [Arland].", "pledge", "will live"),
        ("[Kess] tabled a bill on sanctions that [Arland] wrote.", "propose", "tabled"),
        ("[Kess] would not say who lives in [Arland].", "withhold", "would not say"),
        ("[Kess] accepted the invitation of the board, and [Arland] left.", "propose", "invitation of"),
        ("[Kess] pledged to spend funds like [Arland].", "pledge", "pledged"),
    ],
)
def test_others_whom_a_clause_names_are_not(text, kind, cue):
    assert repair(text, kind, cue, "Kess").recipient_id is None


@pytest.mark.parametrize(
    ("condition", "recipient"),
    [
        ("if [Arland] drops its toll", "ARL"),
        ("provided that [Arland] pays", "ARL"),
        ("unless [Vorr] steps back", "vorr"),
        ("if [Vorr] wins the vote", None),
        ("if [Borland] agrees", None),
        ("if the price falls", None),
    ],
)
def test_whose_step_an_offer_waits_for_is_whom_it_is_made_to(condition, recipient):
    text = f"[Kess] is ready to sign {condition}."
    plain = condition.replace("[", "").replace("]", "")

    assert repair(text, "offer", "is ready to", "Kess", condition=plain).recipient_id == recipient
    assert repair(text, "pledge", "is ready to", "Kess", condition=plain).recipient_id is None


def test_who_says_that_something_was_promised_him_was_promised_it():
    text = "[Vorr] said that [Kess] had assured her the port would open."
    said = Said("Vorr", "said", "Kess had assured her the port would open")
    reading = reading_of(text, said)
    act = claim(reading, "pledge", "assured", "Kess")
    assert repaired(act, Places(reading).of(act)).recipient_id == "vorr"

    text = "[Kess] assured [her=Vorr] that the port would open."
    assert repair(text, "pledge", "assured", "Kess").recipient_id == "vorr"

    act = claim(reading, "pledge", "assured", "Vorr")
    assert repaired(act, Places(reading).of(act)).recipient_id is None


def test_who_is_told_of_an_offer_is_offered_it():
    text = "[Kess] told [Vorr] that [Borland] was ready to open the port."
    reading = reading_of(text, Said("Kess", "told", "that Borland was ready to open the port"))
    act = claim(reading, "offer", "ready", "Borland", told_by="Kess")

    assert repaired(act, Places(reading).of(act)).recipient_id == "vorr"


def test_who_is_assured_outdoes_who_else_is_named():
    found = repair("[Kess] assured [Vorr] that it would leave [Arland].", "pledge", "assured", "Kess", to="Arland")

    assert found.recipient_id == "vorr"


@pytest.mark.parametrize(("to", "recipient"), [(None, "ARL"), ("Borland", "BOR")])
def test_words_said_of_somebody_are_aimed_at_him_where_they_name_nobody(to, recipient):
    text = "“They must stop this,” [Kess] said of [Arland]."
    reading = reading_of(text, Said("Kess", "said", "“They must stop this,”"))
    act = claim(reading, "demand", "must stop", "Kess", told_by="Kess", to=to)

    assert repaired(act, Places(reading).of(act)).recipient_id == recipient


@pytest.mark.parametrize(
    ("words", "who", "to"),
    [
        ("[Borland] agreed to invest in our ports", "Borland", "ARL"),
        ("[Borland] will work with us on the port", "Borland", "ARL"),
        ("[Borland] will open the port", "Borland", None),
        ("[Arland] will work on our ports", "Arland", None),
    ],
)
def test_what_another_does_for_us_is_for_the_side_of_who_speaks(words, who, to):
    quote = f"“{words}.”".replace("[", "").replace("]", "")
    text = f"“{words}.” said [Vorr]."
    reading = reading_of(text, Said("Vorr", "said", quote))
    kind, cue = ("agree", "agreed to") if "agreed" in words else ("pledge", "will")
    act = claim(reading, kind, cue, who, told_by="Vorr")

    assert repaired(act, Places(reading).of(act)).recipient_id == to


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("[Kess] praised the sailors held by [Arland].", "support", "praised"),
        ("[Kess] condemned the raid, joined by [Arland].", "accuse", "condemned"),
        ("[Kess] condemned a raid that was ordered by [Arland].", "accuse", "condemned"),
        ("[Kess] got paid money by [Arland].", "accuse", "got paid"),
        ("[Kess] promised to ensure the safety of miners in [Arland].", "pledge", "promised"),
        ("[Kess] promised to return to [Arland].", "pledge", "promised"),
        ("The talks with [Arland] failed, and [Kess] regretted them.", "oppose", "regretted"),
        ("[Arland] met [Vorr], and [Kess] praised them.", "support", "praised"),
        ("[Arland] has a plan, and [Kess] opposes it.", "oppose", "opposes"),
    ],
)
def test_who_is_named_behind_it_as_another_is_not_aimed_at(text, kind, cue):
    assert repair(text, kind, cue, "Kess").recipient_id is None


def test_a_capital_that_no_actor_is_known_for_stands_for_its_state():
    reading = reading_of("[Kess] denied the claim from Berlin.")
    start = reading.report.text.index("Berlin")
    berlin = reading.report.evidence(Span(start=start, end=start + len("Berlin")))
    mention = Mention(evidence=berlin, actor_ids=(), how=How.NAME)
    reading = replace(reading, mentions=(*reading.mentions, mention))
    act = claim(reading, "deny", "denied", "Kess")

    assert repaired(act, Places(reading).of(act)).recipient_id == "DEU"


def test_a_person_taken_up_behind_a_verb_is_aimed_at():
    text = "[Vorr] stole the vote, and [Kess] condemned {} at once."

    assert repair(text.format("her"), "accuse", "condemned", "Kess").recipient_id == "vorr"
    assert repair(text.format("them"), "accuse", "condemned", "Kess").recipient_id is None
