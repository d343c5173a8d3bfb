from __future__ import annotations

import pytest

from onrecord.acts.checks.kinds.favours import as_favour
from onrecord.acts.checks.places import Places
from onrecord.types import Act
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def cast(text: str, cue: str, **fields: object) -> Act:
    reading = reading_of(text)
    act = claim(reading, "threaten", cue, "Arland", **fields)
    return as_favour(act, Places(reading))


IF = "if [Borland] signs the pact"
GOOD = [
    ("would lift the embargo", "offer"),
    ("would carry out the second phase", "offer"),
    ("will honour the truce", "pledge"),
    ("would stop the shelling", "offer"),
    ("would freeze the increase", "offer"),
    ("would come back to the table", "pledge"),
    ("would drop the case", "offer"),
    ("could lift its veto", "offer"),
    ("would halve its tariffs", "offer"),
    ("would pay compensation", "offer"),
    ("will withdraw its complaint", "pledge"),
    ("will withdraw its troops", "pledge"),
    ("will reopen the port", "pledge"),
    ("will resume gas deliveries", "pledge"),
    ("will call off the strike", "pledge"),
    ("will hand over the sailors", "pledge"),
    ("will also free the crew", "pledge"),
]


@pytest.mark.parametrize(("deed", "found"), GOOD)
def test_a_good_turn_on_a_condition_is_no_threat(deed, found):
    act = cast(f"[Arland] {deed} {IF}.", deed, condition="if Borland signs the pact")

    assert act.kind.value == found


BAD = [
    "would close the port",
    "will cut the gas supply",
    "would halt all payments",
    "would end the truce",
    "would withdraw its ambassador",
    "would withdraw from the treaty",
    "would drop out of the talks",
    "would drop its support for the tariffs",
    "would call a strike",
    "will return fire",
    "will return to war",
    "would pay the full price",
    "will release the recordings",
    "will lift its moratorium on tests",
    "will not lift the embargo",
    "threatened that it would lift the embargo",
]


@pytest.mark.parametrize("deed", BAD)
def test_a_bad_turn_stays_a_threat(deed):
    act = cast(f"[Arland] {deed} {IF}.", deed, condition="if Borland signs the pact")

    assert act.kind.value == "threaten"


def test_what_is_done_for_want_of_something_stays_a_threat():
    text = "[Arland] will withdraw its troops if [Borland] does not pay."
    act = cast(text, "will withdraw its troops", condition="if Borland does not pay")

    assert act.kind.value == "threaten"


def test_a_promise_keeps_the_verb_that_makes_it_good():
    text = f"[Arland] would lift its embargo on fish {IF}."
    act = cast(text, "would lift", condition="if Borland signs the pact", about="embargo on fish")

    assert act.about == "lift its embargo on fish"


@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        ("would be spared", "pledge"),
        ("will be exempted", "pledge"),
        ("would not be spared", "threaten"),
        ("would be hit", "threaten"),
    ],
)
def test_who_is_to_be_spared_is_not_threatened(deed, kind):
    assert cast(f"[Arland] said farmers {deed}.", deed).kind.value == kind


STOPPED = [
    ("would stop firing rockets", "offer"),
    ("will cease shelling the port", "pledge"),
    ("would withdraw its layoff notices", "offer"),
    ("would freeze its enrichment", "offer"),
    ("would give up its missiles", "offer"),
    ("would give up its seat", "threaten"),
    ("would cut flights", "threaten"),
    ("would stop paying the toll", "threaten"),
    ("would stop supplying gas", "threaten"),
]


@pytest.mark.parametrize(("deed", "found"), STOPPED)
def test_harm_that_is_to_stop_is_no_threat(deed, found):
    act = cast(f"[Arland] {deed} {IF}.", deed, condition="if Borland signs the pact")

    assert act.kind.value == found


HELPED = [
    ("would defend [Borland]", "pledge"),
    ("would defend itself", "threaten"),
    ("would give [Kess] fifty missiles", "pledge"),
    ("would give a crushing response", "threaten"),
    ("would deliver missiles to [Borland]", "pledge"),
    ("would deliver a blow to [Borland]", "threaten"),
    ("would send doctors", "pledge"),
    ("would send its troops", "threaten"),
    ("would keep the schools open", "pledge"),
    ("would keep the border closed", "threaten"),
    ("will hold talks", "pledge"),
    ("will hold drills", "threaten"),
    ("would take part", "pledge"),
    ("would take back deportees", "pledge"),
    ("would take back the delta", "threaten"),
    ("would take action", "threaten"),
]


@pytest.mark.parametrize(("deed", "found"), HELPED)
def test_help_on_a_condition_is_pledged(deed, found):
    cue = deed.replace("[", "").replace("]", "")
    act = cast(f"[Arland] {deed} if [the League] left.", cue, condition="if the League left")

    assert act.kind.value == found


def test_help_for_want_of_something_is_pledged_to_another_alone():
    text = "[Arland] would give [Kess] its fleet if [Borland] refuses the truce."
    condition = "if Borland refuses the truce"

    assert cast(text, "would give Kess", condition=condition, to="Kess").kind.value == "pledge"
    assert cast(text, "would give Kess", condition=condition, to="Borland").kind.value == "threaten"


WITHHELD = [
    ("will not send troops", "unless [the League] approves", "pledge"),
    ("would not deploy monitors", "until [the League] approves", "pledge"),
    ("would not attack ships", "if [Borland] left", "pledge"),
    ("would not sign", "if [Borland] left", "threaten"),
    ("will send troops", "unless [the League] approves", "threaten"),
    ("warned it would not send troops", "unless [the League] approves", "threaten"),
]


@pytest.mark.parametrize(("deed", "condition", "found"), WITHHELD)
def test_what_will_not_be_done_on_a_condition_is_a_restraint(deed, condition, found):
    act = cast(f"[Arland] {deed} {condition}.", deed, condition=condition.replace("[", "").replace("]", ""))

    assert act.kind.value == found
    assert act.polarity.value == ("refrain" if found == "pledge" else "do")


def test_who_is_named_in_the_condition_alone_is_not_whom_a_restraint_is_for():
    text = "[Arland] will not send ships to [Borland] unless [the League] approves."
    given = {"condition": "unless the League approves", "about": "ships"}

    assert cast(text, "will not send ships", to="the League", **given).recipient_id is None
    assert cast(text, "will not send ships", to="Borland", **given).recipient_id == "BOR"
    assert cast(text, "will not send ships", **given).about == "send ships"


ONLY = [
    ("would withdraw from the port only", "offer"),
    ("would hold the vote only", "pledge"),
    ("would strike only", "threaten"),
    ("would withdraw from the port", "threaten"),
]


@pytest.mark.parametrize(("deed", "found"), ONLY)
def test_a_step_that_is_taken_only_if_another_is_offered(deed, found):
    act = cast(f"[Arland] {deed} if [Borland] disarmed.", deed, condition="if Borland disarmed")

    assert act.kind.value == found


ASKED = [("would follow suit", "if asked", "pledge"), ("would strike", "if asked", "threaten")]
ASKED += [("would follow suit", "if [Borland] armed", "threaten")]


@pytest.mark.parametrize(("deed", "condition", "found"), ASKED)
def test_what_is_done_when_asked_is_pledged(deed, condition, found):
    act = cast(f"[Arland] {deed} {condition}.", deed, condition=condition.replace("[", "").replace("]", ""))

    assert act.kind.value == found


PASSIVE = [
    ("the tariffs could be lifted", "offer"),
    ("the sailors would be freed", "offer"),
    ("the tariffs could be raised", "threaten"),
    ("the truce could be ended", "threaten"),
]


@pytest.mark.parametrize(("deed", "found"), PASSIVE)
def test_harm_that_is_lifted_on_a_condition_is_offered(deed, found):
    act = cast(f"[Arland] said {deed} if [Borland] returned.", deed, condition="if Borland returned")

    assert act.kind.value == found


def test_what_flows_again_is_offered_by_who_says_so():
    text = "If [Borland] frees the crew, grain exports will resume, [Arland] said."
    reading = reading_of(text)
    act = claim(reading, "threaten", "will resume", "Borland", told_by="Arland", condition="If Borland frees the crew")
    offered = as_favour(act, Places(reading))

    assert (offered.kind.value, offered.actor_ids, offered.recipient_id) == ("offer", ("ARL",), None)


@pytest.mark.parametrize("deed", ["the bombing will resume", "exports will stop", "it will resume its attacks"])
def test_harm_that_goes_on_stays_a_threat(deed):
    text = f"If [Borland] frees the crew, {deed}, [Arland] said."
    reading = reading_of(text)
    act = claim(reading, "threaten", deed, "Borland", told_by="Arland", condition="If Borland frees the crew")

    assert as_favour(act, Places(reading)).kind.value == "threaten"


GIVEN_UP = [
    ("would lay down its arms", "pledge"),
    ("would stop the shelling", "pledge"),
    ("would cut its duties", "concede"),
    ("would cut its staff", "threaten"),
    ("would retaliate", "threaten"),
]


@pytest.mark.parametrize(("deed", "found"), GIVEN_UP)
def test_harm_given_up_on_no_condition_is_pledged(deed, found):
    assert cast(f"[Arland] said it {deed}.", deed).kind.value == found


def test_a_warning_before_a_bare_verb_stays_a_threat():
    text = "[Arland] {} that it would freeze its enrichment if [Borland] left."

    warned = cast(text.format("warned"), "freeze", condition="if Borland left")
    said = cast(text.format("said"), "freeze", condition="if Borland left")
    assert (warned.kind.value, said.kind.value) == ("threaten", "offer")
