from __future__ import annotations

import pytest

from tests.acts.checks.claims import check_of, repair
from tests.acts.hand import reading_of


@pytest.mark.parametrize(
    ("text", "cue", "who", "told_by"),
    [
        ("[Arland] said [Borland] had not implemented the pact.", "had not implemented", "Borland", "Arland"),
        ("[Arland] said that [Borland] had never paid.", "had never paid", "Arland", "Arland"),
        ("[Arland] said that [Borland] had not paid.", "said that Borland had not paid", "Arland", "Arland"),
        ("[Arland] said [Kess] had ignored the calls.", "said Kess had ignored", "Arland", "Arland"),
    ],
)
def test_who_says_that_another_has_not_done_it_denies_nothing(text, cue, who, told_by):
    assert check_of(reading_of(text), "deny", cue, who, told_by=told_by) == "kind"


@pytest.mark.parametrize(
    ("text", "cue", "who", "told_by"),
    [
        ("[Vorr] said [Arland] had not shelled the port.", "had not shelled", "Vorr", "Vorr"),
        ("[Vorr] said [Arland] had not shelled the port.", "had not shelled", "Arland", "Vorr"),
        ("[Arland] said [it=Arland] had not shelled the port.", "said it had not shelled", "Arland", "Arland"),
        ("[Arland] said [Borland] had denied the raid.", "had denied", "Borland", "Arland"),
        ("[Arland] said [Kess] had not been fired.", "had not been fired", "Arland", "Arland"),
        ("[Arland] denied that [Borland] had paid.", "denied that", "Arland", "Arland"),
    ],
)
def test_who_says_it_of_its_own_side_denies_it(text, cue, who, told_by):
    assert check_of(reading_of(text), "deny", cue, who, told_by=told_by) != "kind"


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("[Arland] rejected the assessment of [Borland].", "rejected", "deny"),
        ("[Arland] rejects [Borland]'s characterisation of the talks.", "rejects", "deny"),
        ("[Arland] disputed the portrayal.", "disputed", "deny"),
        ("[Arland] rejected the plan of [Borland] and its assessment.", "rejected", "refuse"),
        ("[Arland] rejected a request to change its description.", "rejected", "refuse"),
        ("[Arland] did not reject the assessment.", "reject", "refuse"),
    ],
)
def test_who_rejects_what_others_make_of_it_denies_it(text, cue, kind):
    assert repair(text, "refuse", cue, "Arland").kind.value == kind
