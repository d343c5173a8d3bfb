"""The deed that an option breaks off behind: who "condemned the raid on the port" is against the raid, not the port."""

from __future__ import annotations

from onrecord.acts.clauses import STOPS, is_auxiliary
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.lines import Line
from onrecord.types import ActKind, Polarity

K = ActKind
_KINDS = frozenset(
    (K.ACCUSE, K.OPPOSE, K.SUPPORT, K.REFUSE, K.DEMAND, K.PROPOSE, K.AGREE, K.PLEDGE, K.OFFER, K.THREATEN)
)
_DEEDS = frozenset(
    "attack attacks raid raids strike strikes assault assaults airstrike airstrikes massacre murder murders seizure "
    "capture arrest arrests siege blockade blockades release return withdrawal removal closure sale sales delivery "
    "deliveries use abuse abuses breach breaches violation violations crackdown hack theft launch transfer transfers "
    "exchange swap renewal revival resumption recall dismissal appeal surrender dispatch purchase purchases supply "
    "incursion incursions treatment mistreatment harassment imprisonment deployment enlargement punishment ban bans "
    "curb curbs boycott disposal arrival departure approval refusal denial betrayal overthrow pursuit support aid help "
    "entry expulsion embargo seizures closures calls call reform defence defense study review cuts cut".split()
)
_NO_DEEDS = frozenset(
    "question position section region version notion option combination million meeting thing spring ring building "
    "beginning condition generation portion station nation population collection proportion fraction selection "
    "string mission commission coalition delegation morning evening foundation organization organisation dimension "
    "profession feeling meaning king tradition exception provision session function".split()
)
_MAKING = ("tion", "sion", "ing")
_LEADING = frozenset("of on against to in for upon over with".split())
_COUNTS = frozenset("two three four five six seven eight nine ten several many more dozens hundreds".split())
_LONGEST = 7


def is_cut_short(kind: ActKind, polarity: Polarity) -> bool:
    """Say whether an act may be about a deed that a noun names; who wants "an end of the raids" is against raids."""
    return kind in _KINDS and polarity is Polarity.DO


def behind_cue(line: Line, cue_end: int, start: int) -> int:
    """Return where an option begins that starts behind the deed it hangs on: "raid" of "the raid on the | port"."""
    words = line.words
    at = start - 1
    while at > cue_end and (words[at] in DETERMINERS or words[at] in _COUNTS):
        at -= 1
    if at <= cue_end or words[at] not in _LEADING or not _is_deed(words[at - 1], words[at]):
        return start
    first = at - 1
    while first > cue_end and start - first < _LONGEST and _may_describe(line, first - 1):
        first -= 1
    between = words[cue_end:first]
    return first if all(word in DETERMINERS or word in _LEADING for word in between) else start


def _is_deed(noun: str, lead: str) -> bool:
    return noun in _DEEDS or (lead == "of" and noun.endswith(_MAKING) and noun not in _NO_DEEDS)


def _may_describe(line: Line, at: int) -> bool:
    """Say whether a word may stand in the phrase before its noun: "the deadly Russian", "Kess's"."""
    word = line.words[at]
    if word in DETERMINERS or word in PREPOSITIONS or word in STOPS or word == "," or is_auxiliary(word):
        return False
    return word[0].isalnum() or word == "'s"
