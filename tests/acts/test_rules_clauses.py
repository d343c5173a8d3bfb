from __future__ import annotations

import pytest

from tests.acts.hand import Said, acts_by_rules


def test_a_pronoun_in_the_very_words_of_a_speaker_is_somebody_else():
    told = Said("Vorr", "said", "“They will open the port,”")
    retold = Said("Vorr", "said", "she will open the port")

    assert acts_by_rules("“[They=?] will open the port,” [Vorr] said.", told) == ()
    (act,) = acts_by_rules("[Vorr] said [she=?] will open the port.", retold)
    assert (act.kind.value, act.actor_ids) == ("pledge", ("vorr",))


def test_a_verb_that_shares_its_subject_is_its_sources_and_not_of_a_name_between():
    text = "[Vorr] said [Borland] had broken the truce and vowed to close the port."
    said = (
        Said("Vorr", "said", "Borland had broken the truce"),
        Said("Vorr", "vowed", "to close the port", source="Vorr"),
    )
    pledge = next(act for act in acts_by_rules(text, *said) if act.kind.value == "pledge")

    assert (pledge.actor_ids, pledge.told_by) == (("vorr",), "vorr")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("[Arland] condemned the raid, expelled two envoys and called for talks.", ["accuse", "sanction", "demand"]),
        ("[Arland] seized a ship, shut its border, expelled [Kess] and left.", ["coerce", "sanction", "sanction"]),
        ("[Arland] condemned the raid, launched at dawn, and called for talks.", ["accuse", "demand"]),
        ("[Arland] condemned the raid, expelled from the talks by all.", ["accuse"]),
        ("[Arland] condemns the raid, expels [Kess] and calls for talks.", ["accuse", "sanction", "demand"]),
    ],
)
def test_each_verb_of_a_list_is_of_its_subject(text, kinds):
    found = acts_by_rules(text)

    assert [act.kind.value for act in found] == kinds
    assert {act.actor_ids for act in found} == {("ARL",)}


def test_a_name_in_what_describes_the_subject_is_of_no_verb_of_a_list():
    text = "The officers, who lead [the League], shut the border, imposed a curfew and left."

    assert acts_by_rules(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Vorr] criticized [Kess] for the delay.", "accuse"),
        ("[Vorr] slammed [Kess].", "accuse"),
        ("[Vorr] criticized the toll.", "oppose"),
        ("[Vorr] criticized [Kess] over the toll.", "oppose"),
        ("[Vorr] agrees with [Kess].", "support"),
        ("[Vorr] agreed with [Kess] on a toll.", "agree"),
    ],
)
def test_a_party_is_blamed_where_an_option_is_opposed_and_seconded_where_nothing_is_agreed(text, kind):
    (act,) = acts_by_rules(text)

    assert act.kind.value == kind


@pytest.mark.parametrize("title", ["Mr. ", "Dr. ", "J. ", ""])
def test_the_dot_of_a_title_ends_no_clause(title):
    (act,) = acts_by_rules(f"[Vorr] offered to receive {title}[Kess] if the truce holds.")

    assert act.condition is not None
    assert act.condition.quote == "if the truce holds"
    assert act.about == f"receive {title}Kess"


def test_who_leaves_a_treaty_sanctions_and_who_leaves_a_place_does_not():
    (act,) = acts_by_rules("[Arland] withdrew from the fishing treaty.")

    assert act.kind.value == "sanction"
    assert acts_by_rules("[Arland] withdrew from the delta.") == ()


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("[Vorr] and [her=Vorr] Borlish counterpart [Kess] signed the truce.", ("vorr", "kess")),
        ("[Vorr] and [her=Vorr] counterpart from [Borland], [Kess], signed the truce.", ("vorr", "kess")),
        ("[Vorr], [the minister=Vorr], and [her=Vorr] counterpart, [Kess], signed the truce.", ("vorr", "kess")),
        ("[Vorr], [her=Vorr] Borlish counterpart [Kess] and [Tamm] signed the truce.", ("vorr", "kess", "tamm")),
        ("[Vorr] and [her=Vorr] visiting counterpart [Kess] signed the truce.", ("vorr", "kess")),
        ("[Vorr] and rebel commander [Kess] signed the truce.", ("vorr", "kess")),
        ("[Arland] and [its=Arland] ally [Borland] signed the truce.", ("ARL", "BOR")),
        # Who comes before "and" is no doer, or does something else.
        ("[Vorr] thanked [Arland] and [its=Arland] ally [Borland] signed the truce.", ("BOR",)),
        ("[Vorr] arrived late and [her=Vorr] counterpart [Kess] signed the truce.", ("kess",)),
        ("[Vorr] left [Arland] and later [Kess] signed the truce.", ("kess",)),
    ],
)
def test_who_a_description_joined_by_and_names_does_it_too(text, doers):
    (act,) = (each for each in acts_by_rules(text) if each.cue.quote == "signed")

    assert act.actor_ids == doers


def test_a_pronoun_behind_a_label_is_not_whom_the_label_names():
    labelled = Said("Vorr", ":", "He rejected the toll.", source="Vorr")

    assert acts_by_rules("[Vorr]: [He=?] rejected the toll.", labelled) == ()
    assert acts_by_rules("[Vorr] said [she=?] rejected the toll.", Said("Vorr", "said", "she rejected the toll")) != ()


def test_a_condition_is_of_the_last_verb_of_several():
    rejected, threatened = acts_by_rules("[Vorr] rejected the plan and threatened to close the port if the toll stays.")

    assert rejected.condition is None
    assert threatened.condition is not None


def test_who_waits_for_somebody_does_not_do_what_he_does():
    (act,) = acts_by_rules("[Kess] waited for [Vorr], who rejected the plan.")

    assert act.actor_ids == ("vorr",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[Vorr], the head of [Borland], [Kess=?]-based ships, rejected the toll.", "vorr"),
        ("[Vorr], 54, a teacher from Tarn, [Arland], rejected the toll.", "vorr"),
        ("[Vorr] left, and [Tamm], the mayor of [Borland], rejected the toll.", "tamm"),
    ],
)
def test_a_place_in_what_describes_somebody_is_not_who_acts(text, who):
    act = next(act for act in acts_by_rules(text) if act.kind.value == "refuse")

    assert act.actor_ids == (who,)


def test_harm_that_will_not_be_done_on_a_condition_is_no_threat():
    text = "[Vorr] said [Arland] would{} use force if [Borland] left."
    (held,) = acts_by_rules(text.format(" not"), Said("Vorr", "said", "Arland would not use force if Borland left"))
    (threatened,) = acts_by_rules(text.format(""), Said("Vorr", "said", "Arland would use force if Borland left"))

    assert (held.kind.value, held.polarity.value) == ("pledge", "refrain")
    assert threatened.kind.value == "threaten"
