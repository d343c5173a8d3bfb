"""Words that make titles, offices, bodies and groups, and the kind of office each title is."""

from __future__ import annotations

from functools import lru_cache

from onrecord.patterns import pattern_of

# One letter a class of words; `phrases` writes its patterns over these letters.
_CLASSES = {
    "D": "the",
    "d": "a an this these those some many several most all both two three four five another other",
    "h": "his her its their our my your",
    "p": "he she they we i you him them us me it himself herself themselves themself",
    "w": "who which",
    "O": "of",
    "A": "for to at with",
    "&": "and or",
    "F": "former ex then late incoming outgoing acting interim caretaker retired longtime newly-elected",
    "v": "de van von der den bin ibn al el la le da dos du del di ben abu y",
    "M": """foreign prime vice assistant chief senior top special press state interior finance defence defense justice
        trade economic economy energy health national security military presidential first executive managing permanent
        lead political public affairs policy communications commerce agriculture environment education labour labor
        treasury republican democratic democrat conservative liberal socialist libertarian gop federal regional local
        supreme high crown opposition ruling parliamentary congressional senate house majority minority
        principal private personal media information homeland intelligence nuclear climate humanitarian peace border
        gubernatorial vice-presidential leading likely presumptive rival fellow evangelical progressive peacekeeping
        eu-appointed un-appointed digital internal external culture transport national-security war
        unity transitional""",
    "T": """president premier chancellor minister secretary ambassador chief leader chairman chairwoman chairperson
        chair
        head director commissioner king queen prince princess emir sultan sheikh governor senator congressman
        congresswoman mayor admiral colonel captain major lieutenant marshal commander judge nominee aide strategist
        manager consultant diplomat official lawmaker legislator mp speaker coordinator professor analyst expert
        economist editor reporter columnist host anchor author activist founder ceo businessman businesswoman
        billionaire pastor pope patriarch archbishop bishop cardinal cleric ayatollah historian researcher pollster
        inspector superintendent brigadier corporal constable
        operative secretary-general undersecretary under-secretary vice-president deputy member rep sen gov gen adm col
        capt maj lt sgt vadm radm brig ltg prof dr rev pres amb hon del
        officer investigator prosecutor scientist director-general vice-chair
        vice-chairman frontrunner front-runner governor-general monarch taoiseach general chief-of-staff boss
        editor-in-chief treasurer comptroller""",
    "t": """spokesman spokeswoman spokesperson negotiator representative candidate adviser advisor envoy counsel lawyer
        delegate mediator emissary correspondent attorney""",
    "L": """leaders officials ministers diplomats nations countries allies states powers governments capitals sides
        parties
        envoys lawmakers legislators senators negotiators mediators delegations forces troops authorities members
        presidents republicans democrats voters experts analysts critics aides advisers advisors sources reporters
        journalists supporters candidates rebels separatists militants neighbours neighbors conservatives liberals
        spokesmen spokespeople spokespersons partners chiefs delegates representatives observers activists
        prosecutors investigators strategists delegation mission europeans people""",
    "B": """ministry government administration army military parliament embassy presidency office cabinet department
        campaign team agency commission committee chancellery palace legislature congress assembly court police navy
        bloc alliance union coalition party movement company group council secretariat consulate organization
        organisation bank bureau staff junta regime kingdom republic federation authority command duma""",
}
# In small letters an hour or a radio, and what cracks.
_SHORT_BODIES = {"MFA": "foreign ministry", "MOFA": "foreign ministry", "MoFA": "foreign ministry"}
_SHORT_BODIES |= dict.fromkeys(("MoD", "MOD", "MND"), "defence ministry")
_CAPITAL_WORDS = {
    "PM": "T",
    "FM": "T",
    "VP": "T",
    "EAM": "T",
    "Whip": "T",
    "SEC.": "T",
    "Sec.": "T",
    **dict.fromkeys(_SHORT_BODIES, "B"),
}
_SHORT_BODY = pattern_of(r"\b(?:M[Oo]?FA|M[Oo]D|MND)\b")
# Accounts by which offices are addressed: "@POTUS", "@SecVorr".
_ACCOUNTS = {
    "POTUS": "US President", "SecState": "US Secretary of State", "SecDef": "US Secretary of Defense",
    "SecWar": "US Secretary of War", "StateDept": "US State Department", "WhiteHouse": "the White House",
    "USTradeRep": "US Trade Representative", "PressSec": "White House Press Secretary",
}  # fmt: skip
_SECRETARY = pattern_of(r"\ASec(?P<name>(?:[A-Z][a-z]+){1,2})\Z")
_CAPITALS = pattern_of(r"(?<=[a-z])(?=[A-Z])")
# What somebody is may stand before a name with a capital, as titles do: "Actor Otto Tam".
OCCUPATIONS = frozenset(
    """actor actress singer rapper comedian filmmaker musician guitarist drummer composer novelist poet playwright
    biologist physicist chemist astronomer geologist climatologist virologist epidemiologist psychologist sociologist
    anthropologist archaeologist meteorologist seismologist mathematician engineer architect philanthropist
    midfielder striker goalkeeper quarterback golfer boxer swimmer sprinter cyclist coach skipper footballer
    cricketer detective sheriff magistrate justice justices rabbi imam presenter broadcaster blogger photographer
    entrepreneur investor banker environmentalist campaigner dissident biographer philosopher""".split()
)
_HONORIFICS = frozenset("mr mrs ms miss mx sir dame lord lady madam madame".split())
WORD_CLASS = {word: letter for letter, words in _CLASSES.items() for word in words.split()}
_PRONOUNS = frozenset(word for letter in "hpw" for word in _CLASSES[letter].split())
_REGIONS = frozenset(
    "European Western Eastern Arab African Asian Gulf Baltic Nordic Balkan Scandinavian Latin Caribbean Allied "
    "Transatlantic Mideast Islamic Muslim Christian Jewish Catholic Kurdish".split()
)

_OFFICES = (
    (r"-elect\b|\bdesignate\b", "elect"),
    (r"spokes(?:man|woman|person)|press secretary", "spokesperson"),
    (r"\bambassador\b", "ambassador"),
    (r"\bgovernor[- ]general\b", "governor_general"),
    (r"\b(?:envoy|emissary|special representative|negotiator)\b", "envoy"),
    (r"\bnational security advis[eo]r\b", "security_adviser"),
    (r"\b(?:vice[- ]president|vp|deputy prime minister|vice premier)\b", "deputy_leader"),
    (r"\bforeign (?:policy )?chief\b|\bhigh representative\b", "igo_foreign_chief"),
    (r"\bdeputy foreign minister\b", "deputy_foreign_minister"),
    (
        r"\b(?:foreign|external (?:affairs|relations)) (?:minister|secretary)|"
        r"\bminister (?:of|for) (?:foreign|external)|\btop diplomat\b|\b(?:fm|eam)\b",
        "foreign_minister",
    ),
    (r"\bsecretary of state\b", "foreign_minister"),
    (
        r"\b(?:defen[cs]e|war) (?:minister|secretary)\b|\bdefen[cs]e chief\b|"
        r"\b(?:minister|secretary) (?:of|for) (?:defen[cs]e|war\b)",
        "defence_minister",
    ),
    (r"\bfinance minister\b|\btreasury secretary\b|\bminister (?:of|for) finance", "finance_minister"),
    (r"\binterior minister\b|\bminister (?:of|for) (?:the )?interior", "interior_minister"),
    (r"\btrade minister\b", "trade_minister"),
    (r"\bdeputy\b|\bassistant\b", "official"),
    (r"\bsecretary[- ]general\b", "igo_head"),
    (r"\b(?:prime minister|premier|chancellor|taoiseach|pm|head of government(?= of\b|\Z))\b", "head_of_government"),
    (r"\b(?:crown|opposition|party|majority|minority|campaign|committee|university|company|group)\b", "other"),
    (
        r"\b(?:president|king|queen|emir|sultan|monarch|pope|supreme leader|head of state(?= of\b|\Z))\b",
        "head_of_state",
    ),
    (r"\bminister\b", "minister"),
    (r"\badvis[eo]r\b", "adviser"),
)
_WITH_OF = ("secretary of", "head of state", "head of government")
_DEPUTY = pattern_of(r"\b(?:deputy|assistant|junior|vice)\b")
_OFFICE = tuple((pattern_of(pattern), kind) for pattern, kind in _OFFICES)
# Only one person at a time holds these, so that "the French president" is somebody.
UNIQUE_OFFICES = frozenset(
    """head_of_state head_of_government foreign_minister defence_minister finance_minister interior_minister
    deputy_leader security_adviser igo_head igo_foreign_chief""".split()
)
# These speak for the state or body named with them.
STATE_OFFICES = UNIQUE_OFFICES | {
    "spokesperson",
    "ambassador",
    "envoy",
    "minister",
    "deputy_foreign_minister",
    "trade_minister",
    "deputy_minister",
    "governor_general",
}
_OF_BODY = pattern_of(
    r"\b(?:commissioner|chief|head|chair(?:man|woman|person)?|director(?:-general)?|leader|president|speaker|commander)\Z"
)
_WOMEN = pattern_of(r"\b(?:mrs|ms|miss|madame?|lady|dame|\w+woman|queen|princess|mother|sister|wife|daughter)\b")
_MEN = pattern_of(
    r"\b(?:mr|sir|lord|\w+sman|chairman|congressman|businessman|king|prince|pope|father|brother|husband|son)\b"
)


def word_class(word: str) -> str:
    """Return the letter of the class of `word`, `-` for a plain one; see `phrases` for what the letters mean."""
    if word in _CAPITAL_WORDS:
        return _CAPITAL_WORDS[word]
    lowered = word.lower().rstrip(".")
    if lowered in _HONORIFICS:
        return "H" if word[0].isupper() else "-"
    found = WORD_CLASS.get(lowered)
    if found is None:
        if word in _REGIONS:
            return "Y"
        head, _, tail = lowered.rpartition("-")
        if tail in {"elect", "designate"}:
            return WORD_CLASS.get(head, "-")
        return WORD_CLASS.get(tail, "-") if head in {"ex", "then", "vice", "co"} else "-"
    return found


def spelt_out(quote: str) -> str:
    """Return words with short forms and accounts of offices in full.

    >>> spelt_out("Arland's MFA"), spelt_out("POTUS"), spelt_out("SecLenaVorr")
    ("Arland's foreign ministry", 'US President', 'Secretary Lena Vorr')
    """
    if quote in _ACCOUNTS:
        return _ACCOUNTS[quote]
    account = _SECRETARY.match(quote)
    if account is not None:
        return f"Secretary {' '.join(_CAPITALS.split(account['name']))}"
    return _SHORT_BODY.sub(lambda match: _SHORT_BODIES[match[0]], quote)


def pronoun(word: str) -> str:
    """Return the pronoun `word` begins with ("he'd" is he), lower-cased, or an empty string."""
    stem = word.replace("’", "'").partition("'")[0].lower()
    return stem if (stem in _PRONOUNS and stem != "us") or word == "us" else ""


@lru_cache(maxsize=4096)
def office(role: str) -> str:
    """Return the kind of office a title is, as the registry names kinds; empty for none.

    >>> office("deputy defence minister"), office("chief of staff of the president"), office("minister of defence")
    ('deputy_minister', '', 'defence_minister')
    >>> office("head of state"), office("head of state of Arland"), office("head of state television")
    ('head_of_state', 'head_of_state', '')
    """
    lowered = role.lower()
    kind = _kind(lowered)
    if kind in UNIQUE_OFFICES and kind != "deputy_leader" and _DEPUTY.search(lowered):
        return "deputy_foreign_minister" if kind == "foreign_minister" else "deputy_minister"
    # What stands behind "of" makes no head of whoever works for one.
    return kind if _kind(lowered.partition(" of ")[0]) or lowered.startswith(_WITH_OF) else ""


def leads_body(role: str) -> bool:
    """Say whether a title is of somebody who acts for the body of states it is held in, as none of a state's does.

    >>> leads_body("trade and industry commissioner"), leads_body("human rights chief"), leads_body("police officer")
    (True, True, False)
    """
    return _OF_BODY.search(role.lower().partition(" of ")[0].partition(" for ")[0]) is not None


# What a state has, and does not speak through.
_PRIVATE = frozenset("party union company campaign movement group coalition bloc alliance federation bank".split())


def is_private(body: str) -> bool:
    """Say whether a body is no part of the state that owns it: "trade union" of "the Danish trade union chief".

    >>> is_private("ruling party"), is_private("foreign ministry"), is_private("")
    (True, False, False)
    """
    return not _PRIVATE.isdisjoint(body.split()[-1:])


def _kind(role: str) -> str:
    return next((kind for pattern, kind in _OFFICE if pattern.search(role)), "")


def gender(words: str) -> str:
    """Return `f`, `m` or an empty string from honorifics and titles in `words`."""
    lowered = words.lower()
    if _WOMEN.search(lowered):
        return "f"
    return "m" if _MEN.search(lowered) else ""


_ABBREVIATIONS = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "adm": "admiral",
    "amb": "ambassador",
    "prof": "professor",
    "rev": "reverend",
}


def unabbreviated(title: str) -> str:
    """Return a title in small letters as it is written out.

    >>> unabbreviated("lt. gov."), unabbreviated("foreign minister")
    ('lt. governor', 'foreign minister')
    """
    if "." not in title:
        return title
    return " ".join(_ABBREVIATIONS.get(word.removesuffix("."), word) for word in title.split())
