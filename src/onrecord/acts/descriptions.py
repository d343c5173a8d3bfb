"""Descriptions: the name that words for a doer amount to where no registry knows it: "some senators" are senators.

The encoder points at words; conjunctions before them and a time or place behind them are no part of who is meant. An
article, an ordinal or a quantifier alone is nobody. A document is whoever issued it, protests are protesters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.patterns import pattern_of
from onrecord.reading.documents import is_document, issuer
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.titles import word_class
from onrecord.types import Span

# Words before those who are meant. Where nobody did it, all of them are told not to have: "not one of the members".
OPENING = pattern_of(
    r"^(?:(?:not (?:one|a single)(?: of)?|(?:none|neither) of|no|the|a|an|some|several|many|most|other|its|their|his|"
    r"her|our|these|those|various|all|only)\s+)+",
    re.I,
)
# What is left of "some in her camp" without its first word names nobody.
_IN = tuple(f"{word} " for word in "in at from on within inside around against near behind close with without".split())
# Words that nothing ends with, "both of our", or nothing but a phrase like "those around her".
_OPEN = frozenset("a an the of and or nor but its their our my your whose".split())
_OBJECTS = frozenset("it them him her me us these".split())
_GOVERNING = frozenset("of against for with to by from around under behind near before above about on in".split())
# "Leaders of Northern Compact (NC) states".
_GLOSS = pattern_of(r"\s*\([A-Z][\w.]*\)(?=\s\w)")
_BOTH_OF = pattern_of(r"\Aboth of (?:the|these|those|his|her|its|their|our|your)\s+(?=\w)", re.I)
# What is reported of somebody: "Vorr said the union" is the union, and "Vorr said she" is Vorr.
_SAID = pattern_of(r"\b(?:said|says)(?: that)?\b\s*")
_END = pattern_of(r"\s*(?:(?<!\d),|,(?!\d)|[;(—–]|\bwho\b|\bwhich\b|\bthat\b)")
# Two adjectives stand before one: "its important, oil-rich ally".
_ADJECTIVES = pattern_of(
    r"\A(?:(?:no|the|a|an|some|its|their|his|her|our|my|your|these|those|most|more|very)\s+)*"
    r"(?!executive|representative|relative|native)"
    r"(?:[a-z]+(?:ous|ful|less|[ai]ble|ive|est|ish)|important|loyal|brutal|illegal|brave|dear|close|old|young|large|"
    r"small|larger|smaller|weaker|stronger|older|big|bigger|great|rich|poor|weak|strong|long|short|tough|hostile|"
    r"unarmed|innocent|defenceless|ordinary|honest|decent|corrupt|cruel|evil|tiny|huge|vast|proud|free|angry|hungry|"
    r"wealthy|friendly|deadly|elderly|homeless|faithful|reliable|trusted|hardworking|hard-working|patient|violent),\s+"
    r"(?=[a-z][\w-]*(?:, [a-z][\w-]*)* [A-Za-z])(?!(?:an?|the|and|or|but|in|on|at|of|to|by|for|with|who|which|that)\b)"
)
# What somebody was, had or must do is a clause about him: "twenty people were arrested" are twenty people.
_CLAUSE = pattern_of(
    r"(?<! i)(?<! we)(?<! you)(?<! he)(?<! she)(?<! they)\s+(?:was|were|is|are|has|have|had|must|should|would)\s"
    # "Vorr caused quite a stir": no participle stands before an article.
    r"|\s+[a-z]+ed\s(?=(?:an?|the|quite|his|her|its|their)\s)"
    # "Accused the crew of fishing without a permit": that is what they are accused of.
    r"|\s+of\s(?=(?:not |having )?(?-i:[a-z])+(?:ing|ed)\s"
    r"(?:an?|the|his|her|its|their|without|up|out|off|(?-i:[A-Z])\w+)\s)"
    r"|(?<=\Ahe|\Awe|\Ait)['’]\w+\s|(?<=\Ashe|\Ayou)['’]\w+\s|(?<=\Athey)['’]\w+\s",
    re.I,
)
# "Twenty people were hurt" are twenty people.
_TOLD = pattern_of(r"\s(?:was|were|is|are|has been|have been|had been)\s(?=\w)")
_SIDES = frozenset("side sides party parties".split())
_SIDES_OF = pattern_of(r"(?<=\b(?:both|.two) sides) of (?!the ).*\Z", re.IGNORECASE)
NEITHER = pattern_of(
    r"\Aneither (side|camp|government|delegation|country|nation|state|party|leader|minister|president|team)\Z", re.I
)
_BEFORE = pattern_of(
    r"\A(?:(?:even as|even|then|now|later|meanwhile|but|and|or|yet|so|nor|while|as|that|because|though|although|if|"
    r"when|whereas|until|unless)\b[,\s]+|[,;:—–\s]+)+",
    re.IGNORECASE,
)
# What begins another clause, or tells when, where and for how long.
_BEHIND = pattern_of(
    r",\s+(?:[a-z]+ed|led|made|written|built|chosen|run|held|known|driven) by\b|"
    r",?\s+(?:(?:during|before|after|since|until|amid|throughout|when|while|where|whereas|ahead of)\b|which\b|"
    r"(?:on|in|by)\s+(?:(?:early|late|mid)[- ])?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b|"
    r"(?:in|at|on|outside|inside|near|around|across)\s+(?:the|an?|this|that)\s+[a-z]|"
    r"(?:last|this|next) (?:week|month|year)\b|(?:yesterday|today|tomorrow|tonight|earlier|later)\b|"
    r"(?:met|spoke|saw|gave|took|went|came|voted|vowed|decided|refused|agreed (?:to|on|that|today|late|early)|"
    r"fired (?:on|at))\b|(?:[-–—] ?|\()?(?:including|among them)\b|"
    r"(?:speaking|talking|writing|posting|testifying|appearing)\s+(?:to|in|on|at|before|via|with|from|through)\b)",
)
# These are nobody that a record can name: "any of the members", "you guys", "talks in Tarn".
_UNNAMED = pattern_of(
    r"\A(?:nobody|no one|none|somebody|someone|anybody|anyone|everybody|everyone|everything|something|nothing|"
    r"(?-i:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|us|them|him) .+|"
    r"(?:both|all|any|either|each) of (?:them|us|you|those|these|it)|any of .+|"
    r"another one|whose .+|both (?:in|at|on|within|inside|here|at home) .+)\Z",
    re.I,
)
_EVENT = pattern_of(
    r"\A(?:[\w’'-]+ ){0,3}?(?:talks|negotiations?|discussions?|meetings?|summits?|consensus(?:es)?|conversations?|"
    r"agreements?|deals?|ceasefires?|truces?|visits?|consultations?|"
    r"(?:air ?)?(?:attacks?|assaults?|raids?|bombings?|strikes|explosions?|blasts?|shootings?|massacres?))"
    r"(?: (?:in|on|at|between|with|about|of|over|for|to|reached|held|signed)\b.*)?\Z",
    re.I,
)
# Before a question of a transcript.
_ASKERS = frozenset("HOST ANCHOR QUESTION REPORTER PRESS MODERATOR INTERVIEWER OPERATOR".split())
_NOBODY = frozenset(
    """a an the first second third fourth fifth last latter former next previous several some many most few more both
    each either neither another other others all any none one two three four five six ten half same such only here there
    i we you he she it they him them us me himself herself itself themselves ourselves myself who whom which what that
    this these those his her its their our my your whose yes no not""".split()
)
_PROTESTS = (
    (pattern_of(r"\bprotests?\Z", re.IGNORECASE), "protesters"),
    (pattern_of(r"\bdemonstrations?\Z", re.IGNORECASE), "demonstrators"),
    (pattern_of(r"\briots?\Z", re.IGNORECASE), "rioters"),
)
_WORD = pattern_of(r"\w+")
_LONGEST = 12


def trimmed(text: str, span: Span) -> Span:
    """Return a span without conjunctions before and a time, a place or another clause behind who is meant.

    >>> text = "but the Senate during the hearing"
    >>> kept = trimmed(text, Span(start=0, end=len(text)))
    >>> text[kept.start : kept.end]
    'the Senate'
    >>> text = "the guild, led by the banker Kess"
    >>> kept = trimmed(text, Span(start=0, end=len(text)))
    >>> text[kept.start : kept.end]
    'the guild'
    """
    words = text[span.start : span.end]
    if words.isalpha():
        return span  # a single word
    before = _BEFORE.match(words)
    start = before.end() if before and before.end() < len(words) else 0
    behind = _BEHIND.search(words, start + 1)
    end = behind.start() if behind else len(words)
    told = _TOLD.search(words, start + 1, end)
    end = told.start() if told else end
    return Span(start=span.start + start, end=span.start + end)


def is_pointing(words: str) -> bool:
    """Say whether words name nobody by themselves: "the first", "several", "they"."""
    return all(word in _NOBODY or word.isdigit() for word in _WORD.findall(words.lower()))


def is_unnamed(words: str) -> bool:
    """Say whether words are for somebody or for an event that no record can name.

    >>> is_unnamed("any of the members"), is_unnamed("talks in Tarn"), is_unnamed("members of the council")
    (True, True, False)
    >>> is_unnamed("TARN HOST"), is_unnamed("the host")
    (True, False)
    """
    is_label = words.isupper() and not _ASKERS.isdisjoint(words.split())
    return is_label or _UNNAMED.match(words) is not None or _EVENT.match(words) is not None


def _is_open(name: str) -> bool:
    """Say whether a phrase breaks off, as who is meant never does: "Vorr broke it"."""
    *before, last = name.lower().split()
    return last in _OPEN or (last in _OBJECTS and _GOVERNING.isdisjoint(before[-1:]))


@lru_cache(maxsize=4096)
def described(words: str) -> str | None:
    """Return the name for whom words describe; None for nobody.

    >>> described("some senators, who"), described("the second"), described("The motion")
    ('senators', None, None)
    >>> described("the Harbour Court decision"), described("anti-tax protests")
    ('Harbour Court', 'anti-tax protesters')
    >>> described("Not one of the members"), described("Neither side")
    ('members', 'both sides')
    >>> described("many of those activists"), described("Some in her camp")
    ('activists', 'Some in her camp')
    >>> described("Both of our campaigns"), described("Both of our"), described("Some waving flags")
    ('both campaigns', None, 'Some waving flags')
    >>> described("both sides of looting"), described("sides of beef")
    ('both sides', 'sides of beef')
    >>> described("the other side"), described("Nearly 3,000 teachers")
    ('other side', 'Nearly 3,000 teachers')
    >>> described("Vorr said the union"), described("Vorr said she")
    ('union', 'Vorr')
    >>> described("Twenty people were arrested"), described("he'd seen support")
    ('Twenty people', None)
    >>> described("its important, oil-rich ally"), described("the president, an old friend")
    ('important, oil-rich ally', 'president')
    >>> described("the Department of Ports's")
    'Department of Ports'
    """
    sayer, *said = _SAID.split(" ".join(words.split()))
    words = sayer if not said or is_pointing(said[-1]) else said[-1]
    words = _BOTH_OF.sub("both ", _GLOSS.sub("", words))
    adjectives = _ADJECTIVES.match(words)
    start = adjectives.end() if adjectives is not None else 0
    name = OPENING.sub("", _CLAUSE.split(words[:start] + _END.split(words[start:])[0])[0]).strip("“”\"'’ ")
    if name.lower() in _SIDES and "other" in words.lower().split():
        name = f"other {name}"
    if name.lower().startswith("of "):
        name = OPENING.sub("", name[3:])
    elif name.lower().startswith(_IN) or (words.lower().startswith("some ") and name.split(" ", 1)[0].endswith("ing")):
        name = words
    if is_document(name):
        name = OPENING.sub("", issuer(name) or "")
    if is_unnamed(" ".join(words.split())) or is_unnamed(name):
        return None
    if not name or is_pointing(name) or len(name) < 2 or len(name.split()) > _LONGEST or _is_open(name):
        return None
    for protest, people in _PROTESTS:
        name = protest.sub(people, name)
    if " of " in name:
        # "Accused both sides of looting" accuses both sides.
        name = _SIDES_OF.sub("", name.removesuffix("'s").removesuffix("’s"))
    neither = NEITHER.match(name)
    name = re.sub(r"ys\Z", "ies", f"both {neither[1].lower()}s") if neither else name
    return name if any(map(str.isalpha, name)) else None


# The head of a description stands before one of these.
_HEAD_END = pattern_of(r"\s(?:of|for|to|in|from|at|with|on|close|who|familiar|briefed)\b")


def is_several(name: str) -> bool:
    """Say whether a description is of more than one.

    >>> is_several("our fishermen"), is_several("two envoys of the League"), is_several("witness")
    (True, True, False)
    """
    head = _HEAD_END.split(name, 1)[0].split()[-1:]
    is_plural = bool(head) and head[0].endswith(("s", "men", "people", "police"))
    return is_plural and head[0][0].islower() and not head[0].endswith(("ss", "us", "is"))


def is_somebody(name: str) -> bool:
    """Say whether a description is of one person.

    >>> is_somebody("federal judge"), is_somebody("adviser to the minister"), is_somebody("federal judges")
    (True, True, False)
    """
    head = _HEAD_END.split(name, 1)[0].split()[-1:]
    if not head:
        return False
    return word_class(head[0]) in {"T", "t"} or (head[0] == name and given_name_gender(name) != "")
