"""What a phrase calls for, or puts an end to: the toll in "the demand for a toll" and in "drop the toll"."""

from __future__ import annotations

from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind

_CALL = pattern_of(
    r"\A(?:[\w'’-]+ ){0,4}?(?:demands?|calls?|requests?|proposals?|push|insistence|appeals?|bids?|offers?|plans?)"
    r" (?:for|of|on|to) (?P<thing>\S.*)"
)
_ENDING = forms_of(
    "drop lift scrap abolish remove cancel repeal eliminate end stop halt cease withdraw abandon"
) | frozenset("removal abolition cancellation elimination withdrawal lifting scrapping".split())
# "An end to the toll", "lifting of the toll"; but "cancelled flights" are flights.
_END = pattern_of(r"\A(?:(?:an|the|a|its|their|his|her) )?(?P<verb>[a-z]+) (?:(?:of|to) )?(?P<thing>\S.*)")
_AWAY = frozenset(
    ("scrapped", "withdrawn", "torn up", "frozen", "gone", "banned", "outlawed", "reversed", "revoked", "closed")
)
# "The treaty scrapped", as somebody wants it.
_GONE = pattern_of(r"(?P<thing>\S.*?)(?: to be| be)? (?P<ended>[a-z]+ed|withdrawn|torn up|frozen|gone)")
_LIFTED = forms_of("lift drop scrap abolish remove cancel repeal eliminate")


# What a deed against a thing is called: who welcomes that imports were halted welcomes no imports.
_DEEDS = {
    form: noun
    for verbs, noun in (
        ("ban prohibit outlaw forbid", "ban on"),
        ("bar", "bar on"),
        ("halt stop cease discontinue terminate", "halt to"),
        ("end abandon", "end of"),
        ("suspend pause freeze", "suspension of"),
        ("cancel scrap drop", "cancellation of"),
        ("block", "blocking of"),
        ("close shut", "closure of"),
        ("restrict limit curb", "limits on"),
        ("cut reduce slash", "cut in"),
        ("withhold", "withholding of"),
        ("withdraw", "withdrawal of"),
        ("recall", "recall of"),
        ("expel", "expulsion of"),
        ("revoke", "revocation of"),
        ("seize", "seizure of"),
        ("arrest", "arrest of"),
        ("detain", "detention of"),
        ("jail imprison", "jailing of"),
    )
    for form in forms_of(verbs)
}
_MATERIAL = frozenset((ActKind.SANCTION, ActKind.COERCE, ActKind.RETREAT))


def named_deed(act: Act) -> str:
    """Return what an act is about as the name of the deed, where that was done against a thing: "halt to imports"."""
    if act.kind not in _MATERIAL:
        return act.about
    done = next((noun for word in act.cue.quote.lower().split() if (noun := _DEEDS.get(word))), None)
    words = act.about.lower().split()
    is_named = done is None or done.split()[0] in words or any(map(_ENDING.__contains__, words[:1]))
    return act.about if is_named or not words else f"{done} {act.about}"


def is_lifted(act: Act) -> bool:
    """Say whether an act did away with what it is about: "lifted the toll"."""
    is_gone = act.kind in (ActKind.RETREAT, ActKind.CONCEDE)
    return is_gone and not _LIFTED.isdisjoint(act.cue.quote.lower().split()) and ended_by(act.about) is None


def asked_for(phrase: str) -> str | None:
    """Return what a call is for; None where a phrase is no call.

    >>> asked_for("demand for a transit fee"), asked_for("Arland's call for monitors"), asked_for("a fee")
    ('a transit fee', 'monitors', None)
    """
    found = _CALL.match(phrase)
    return None if found is None else found["thing"]


def ended_by(phrase: str) -> str | None:
    """Return the thing that a phrase puts an end to; None where it puts an end to none.

    >>> ended_by("drop the toll"), ended_by("lifting of the toll"), ended_by("toll lifted"), ended_by("the toll")
    ('the toll', 'the toll', 'toll', None)
    """
    gone = _GONE.fullmatch(phrase)
    if gone is not None and (gone["ended"] in _ENDING or gone["ended"] in _AWAY):
        return gone["thing"]
    found = _END.match(phrase)
    is_end = found is not None and found["verb"] in _ENDING and not found["verb"].endswith("ed")
    return found["thing"] if found is not None and is_end else None
