"""Forms of English words, generated: `refuse` gives refuses, refused, refusing."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    "withdraw": "withdrew withdrawn",
    "swear": "swore sworn",
    "drive": "drove driven",
    "beat": "beat beaten",
    "hurt": "hurt",
    "tear": "tore torn",
    "overrun": "overran overrun",
    "undertake": "undertook undertaken",
    "give": "gave given",
    "make": "made",
    "put": "put",
    "lay": "laid",
    "plead": "pleaded pled",
    "tell": "told",
    "beg": "begged",
    "speak": "spoke spoken",
    "come": "came come",
    "hold": "held",
    "withhold": "withheld",
    "meet": "met",
    "sit": "sat",
    "have": "had",
    "send": "sent",
    "cut": "cut",
    "sell": "sold",
    "strike": "struck stricken",
    "shoot": "shot",
    "sue": "sued",
    "freeze": "froze frozen",
    "fire": "fired",
    "stand": "stood",
    "pay": "paid",
    "rule": "ruled",
    "lead": "led",
    "win": "won",
    "say": "said",
    "go": "went gone",
    "begin": "began begun",
    "take": "took taken",
    "leave": "left",
    "see": "saw seen",
    "know": "knew known",
    "think": "thought",
    "get": "got gotten",
    "keep": "kept",
    "find": "found",
    "become": "became become",
    "show": "showed shown",
    "write": "wrote written",
    "bring": "brought",
    "build": "built",
    "fight": "fought",
    "lose": "lost",
    "break": "broke broken",
    "draw": "drew drawn",
    "overcome": "overcame",
    "fall": "fell fallen",
    "ring": "rang rung",
    "seek": "sought",
    "throw": "threw thrown",
    "steal": "stole stolen",
    "buy": "bought",
    "lend": "lent",
    "fly": "flew flown",
    "shut": "shut",
    "hit": "hit",
    "quit": "quit",
    "set": "set",
}
_DOUBLED = frozenset(
    "admit beg ban drop expel rebut plan commit stop cut put sit win get let permit regret refer step slam swap bar "
    "annul confer defer dub prefer rip scrap set shrug shut slap strip submit transfer hit quit".split()
)
# "Cancelled" and "canceled".
_EITHER = frozenset("cancel label signal travel".split())


@lru_cache(maxsize=4096)
def inflect_verb(lemma: str) -> tuple[str, ...]:
    """Return every form of a verb, the lemma first."""
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    stem = lemma + lemma[-1] if lemma in _DOUBLED else stem
    past = _IRREGULAR.get(lemma) or _past(lemma, stem)
    other = (f"{lemma}led", f"{lemma}ling") if lemma in _EITHER else ()
    return tuple(dict.fromkeys((lemma, third_person(lemma), *past.split(), stem + "ing", *other)))


def forms_of(verbs: str) -> frozenset[str]:
    """Return every form of some verbs, written with blanks between them.

    >>> sorted(forms_of("vow"))
    ['vow', 'vowed', 'vowing', 'vows']
    """
    return frozenset(form for verb in verbs.split() for form in inflect_verb(verb))


def inflect_noun(lemma: str) -> tuple[str, ...]:
    """Return the singular and plural of a noun; plurals stay as they are."""
    return (lemma,) if lemma.endswith("s") else (lemma, third_person(lemma))


def third_person(lemma: str) -> str:
    """Return the form with `s`, of a verb or a noun."""
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str, stem: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "d" if lemma.endswith("e") else stem + "ed"


def is_past(word: str) -> bool:
    """Say whether `word` looks like a past tense or past participle."""
    return (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST) or word in _PAST_FORMS


def is_participle(word: str) -> bool:
    """Say whether `word` looks like a present participle."""
    return word.endswith("ing") and len(word) > 5 and word not in _NOT_PARTICIPLE


_NOT_PAST = frozenset("united indeed hundred exceed proceed succeed embed naked sacred".split())
_NOT_PARTICIPLE = frozenset(
    "beijing nothing something anything everything during morning evening spring string building".split()
)
# Of verbs that are no cues.
_OTHER_PASTS = (
    "fled chose chosen rose risen grew grown hid hidden rode sank sunk ran heard felt meant spent dealt caught taught "
    "slept swept understood forgot forgotten forbade forbidden shook shaken fed bred crept hung swung sprang wore worn"
)
_PAST_FORMS = frozenset(word for forms in (*_IRREGULAR.values(), _OTHER_PASTS) for word in forms.split())
