from __future__ import annotations

import pytest

from onrecord.acts.one_charge import in_one_charge
from onrecord.types import ActKind
from tests.acts.checks.claims import claim
from tests.acts.hand import reading_of


def _joined(text, *given):
    """Return what is left of claims, each a kind, a cue, a doer and what else it says."""
    reading = reading_of(text)
    acts = [claim(reading, kind, cue, who, **fields) for kind, cue, who, fields in given]
    return in_one_charge(acts, reading.report.text)


@pytest.mark.parametrize(
    ("text", "first", "second", "to"),
    [
        ("[Vorr] slammed [Kess], accusing [him=Kess] of theft.", "slammed", "accusing", "Kess"),
        ("[Vorr] lashed out at [Kess] on Monday, blaming [him=Kess] for it.", "lashed out at", "blaming", "Kess"),
        ("[Vorr] attacked [Kess] by accusing [him=Kess] of theft.", "attacked", "accusing", "Kess"),
        ("[Vorr] condemned the raid, blaming [Kess] for it.", "condemned", "blaming", None),
    ],
)
def test_a_charge_that_is_spelled_out_is_one_accusation(text, first, second, to):
    (act,) = _joined(text, ("accuse", first, "Vorr", {"to": to}), ("accuse", second, "Vorr", {"to": "Kess"}))

    assert act.cue.quote == second
    assert act.recipient_id == "kess"


@pytest.mark.parametrize(
    ("text", "first", "second", "to", "also"),
    [
        ("[Vorr] slammed [Kess] and accused [Tamm] of theft.", "slammed", "accused", "Kess", "Tamm"),
        ("[Vorr] slammed [Kess], accusing [Tamm] of theft.", "slammed", "accusing", "Kess", "Tamm"),
        ("[Vorr] slammed [Kess]. [He=Vorr] left, accusing [him=Kess].", "slammed", "accusing", "Kess", "Kess"),
        ("[Vorr] slammed [Kess] and accused [him=Kess] of theft.", "slammed", "accused", "Kess", "Kess"),
    ],
)
def test_another_charge_is_another_accusation(text, first, second, to, also):
    assert len(_joined(text, ("accuse", first, "Vorr", {"to": to}), ("accuse", second, "Vorr", {"to": also}))) == 2


@pytest.mark.parametrize(
    ("second", "teller", "count"),
    [("interfered in our affairs", "Vorr", 1), ("accused us", "Vorr", 2), ("interfered in our affairs", None, 2)],
)
def test_what_somebody_charges_another_with_in_one_sentence_is_one_accusation(second, teller, count):
    own = {"to": "Kess", "told_by": teller}
    text = f"[Kess] has smeared us, and {second}."
    acts = _joined(text, ("accuse", "has smeared", "Vorr", own), ("accuse", second, "Vorr", own))

    assert len(acts) == count


@pytest.mark.parametrize(
    ("about", "teller", "to", "kinds"),
    [
        ("the tariffs imposed by Borland", "Vorr", "Borland", {ActKind.ACCUSE}),
        ("the tariffs imposed by Borland", None, "Borland", {ActKind.ACCUSE, ActKind.SANCTION}),
        ("the tariffs imposed by Borland", "Vorr", "Kess", {ActKind.ACCUSE, ActKind.SANCTION}),
        ("the treaty", "Vorr", "Borland", {ActKind.ACCUSE, ActKind.SANCTION}),
    ],
)
def test_a_deed_that_a_charge_names_is_no_act_beside_it(about, teller, to, kinds):
    acts = _joined(
        "The tariffs imposed by [Borland] violate the treaty, [Vorr] said.",
        ("sanction", "imposed", "Borland", {"told_by": teller}),
        ("accuse", "violate the treaty", "Vorr", {"told_by": "Vorr", "to": to, "about": about}),
    )

    assert {act.kind for act in acts} == kinds


@pytest.mark.parametrize(
    ("text", "first", "second", "count"),
    [
        ("[Vorr] promised that “we will rebuild the port”.", "promised", "we will rebuild", 1),
        ("[Vorr] promised to rebuild it and will cut the toll.", "promised", "will cut", 2),
        ("[Vorr] will rebuild it, so that [she=Vorr] will win.", "will rebuild", "will win", 2),
    ],
)
def test_what_is_promised_is_pledged_once(text, first, second, count):
    assert len(_joined(text, ("pledge", first, "Vorr", {}), ("pledge", second, "Vorr", {}))) == count


@pytest.mark.parametrize(
    ("text", "first", "second", "count"),
    [
        ("[Vorr] praised [Kess], saying [she=Vorr] was proud to back [him=Kess].", "praised", "proud to back", 1),
        ("[Vorr] praised [Kess] and said [she=Vorr] was proud to back [him=Kess].", "praised", "proud to back", 2),
        ("[Vorr] praised [Kess], saying so, and endorsed [him=Kess].", "praised", "endorsed", 2),
    ],
)
def test_what_one_says_taking_a_stance_is_that_stance(text, first, second, count):
    own = {"to": "Kess", "told_by": "Vorr"}

    assert len(_joined(text, ("support", first, "Vorr", own), ("support", second, "Vorr", own))) == count


def test_a_denial_is_kept_by_its_plainest_words():
    text = "[Vorr] said [she=Vorr] was alone, insisting [she=Vorr] was never asked."
    (act,) = _joined(text, ("deny", "was alone", "Vorr", {}), ("deny", "insisting", "Vorr", {}))

    assert act.cue.quote == "insisting"


@pytest.mark.parametrize(
    ("text", "first", "second", "to", "count"),
    [
        ("“He is very smart. He is a great leader,” [Vorr] said.", "very smart", "a great leader", "Kess", 1),
        ("“He is very smart.\nHe is a great leader,” [Vorr] said.", "very smart", "a great leader", "Kess", 2),
        ("“I thank him. I support him,” [Vorr] said.", "thank", "support", "Kess", 2),
        ("“He is very smart. He is a great leader,” [Vorr] said.", "very smart", "a great leader", None, 2),
    ],
)
def test_praise_in_a_row_is_praise_once(text, first, second, to, count):
    own = {"to": to, "told_by": "Vorr"}

    assert len(_joined(text, ("support", first, "Vorr", own), ("support", second, "Vorr", own))) == count


@pytest.mark.parametrize(
    ("who", "about", "kinds"),
    [
        ("Vorr", "sank the barge", {ActKind.CONCEDE}),
        ("Kess", "sank the barge", {ActKind.CONCEDE, ActKind.ASSAULT}),
        ("Vorr", "the toll", {ActKind.CONCEDE, ActKind.ASSAULT}),
    ],
)
def test_a_deed_that_is_confessed_is_a_confession_only(who, about, kinds):
    acts = _joined(
        "[Vorr] admitted that [she=Vorr] sank the barge.",
        ("concede", "admitted", who, {"about": about}),
        ("assault", "sank", "Vorr", {"told_by": "Vorr"}),
    )

    assert {act.kind for act in acts} == kinds
