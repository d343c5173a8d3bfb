"""Labels of options: the phrase of a report as a noun phrase, where nothing but a light verb stands before one.

"Joining a trilateral summit" is shown as "trilateral summit", "granting league membership to Arland" as "league
membership for Arland". Verbs that say more than that something is done stay: "opening one gate", "reopening talks".
"""

from __future__ import annotations

import re

from onrecord.acts.inflections import inflect_verb
from onrecord.patterns import pattern_of

_LEADING = pattern_of(
    r"\A(?:(?:and|or|but|to|such an?|an?|the|this|these|those|its?|his|her|their|our|my|your|any|some|"
    r"possibly|also|even|soon|now)\s+)+",
    re.IGNORECASE,
)
# What is given goes to somebody: it is for them.
_GIVING = frozenset("grant give offer provide extend".split())
_LIGHT = _GIVING | frozenset(
    "join place put station deploy send hold have host attend convene arrange organize organise conduct make receive"
    " establish undertake perform".split()
)
_VERBS = {
    form: verb
    for verb in sorted(_LIGHT)
    for form in (verb, *inflect_verb(verb))
    if form == verb or form.endswith("ing")
}
# They begin no noun phrase: pronouns, particles, prepositions, adverbs, other verbs.
_NO_NOUN = pattern_of(
    r"\A(?:it|them|him|her|us|me|you|itself|up|off|out|in|on|down|away|back|over|forward|forth|aside|to|with|for|by|of|at|"
    r"from|into|onto|about|as|if|that|what|who|how|when|not|no|nothing|sure|clear|way|up to|together|been|had|\w+ly)\b",
    re.IGNORECASE,
)
# "Give Arland a loan": two objects, the first of them no option.
_TWO_OBJECTS = pattern_of(r"\A[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* (?:an?|the|its|their|his|her|more|all|full)\b")
_PREPOSITION = pattern_of(
    r"\s(?P<word>to|into|on|in|of|for|with|at|by|from|between|among|through|under|along|without)\s"
)


def label(phrase: str) -> str:
    """Return a phrase as it is shown.

    >>> label("joining a trilateral summit"), label("granting league membership to Arland")
    ('trilateral summit', 'league membership for Arland')
    >>> label("holding back the water"), label("the deployment of troops")
    ('holding back the water', 'deployment of troops')
    >>> label("the “blue line” patrols")
    'blue line patrols'
    """
    shown = _LEADING.sub("", _unquoted(" ".join(phrase.split()))) or phrase
    verb, _, rest = shown.partition(" ")
    light = _VERBS.get(verb.casefold())
    if light is None or not rest or _NO_NOUN.match(rest) or (light in _GIVING and _TWO_OBJECTS.match(rest)):
        return shown
    noun = _LEADING.sub("", rest)
    preposition = _PREPOSITION.search(noun)
    if preposition and preposition["word"] in {"to", "into"}:
        # "Troops to the border" is no name of anything.
        if light not in _GIVING or preposition["word"] != "to" or not noun[preposition.end() :][:1].isupper():
            return shown
        noun = f"{noun[: preposition.start()]} for {noun[preposition.end() :]}"
    return noun if any(word[:1].isalpha() for word in noun.split()) else shown


def _unquoted(phrase: str) -> str:
    """Return a phrase without the marks that a report puts around all or part of it."""
    return re.sub('[“”"«»]', "", phrase).strip()
