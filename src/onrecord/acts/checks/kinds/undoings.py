"""What is undone: tariffs halved, attacks halted, a lawsuit dropped, a demand softened are none of these any more."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import find_group
from onrecord.acts.complements import phrase_end
from onrecord.acts.drafts import POLAR
from onrecord.acts.lines import POSSESSIVES
from onrecord.acts.remade import identified, reaching
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

K = ActKind
_DROP = (
    r"(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing)|renounc(?:es?|ed|ing)"
    r"|retract(?:s|ed|ing)?|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)|waiv(?:es?|ed|ing)|scrap(?:s|ped|ping)?"
    r"|cancel(?:s|l?ed|l?ing)?|suspend(?:s|ed|ing)?|(?:call|calls|called|calling) off|(?:giv(?:e|es|en|ing)|gave) up"
    r"|terminat(?:es?|ed|ing))"
)
_STOP = (
    r"(?:halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|ends?|ended|ending|ceas(?:es?|ed|ing)|paus(?:es?|ed|ing)"
    r"|(?:break|breaks|broke|broken|breaking) off)"
)
_EASE = (
    r"(?:lift(?:s|ed|ing)?|eas(?:es?|ed|ing)|relax(?:es|ed|ing)?|loosen(?:s|ed|ing)?|reduc(?:es?|ed|ing)"
    r"|remov(?:es?|ed|ing)|lower(?:s|ed|ing)?|halv(?:es?|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|cuts?|cutting|abolish(?:es|ed|ing)?"
    r"|repeal(?:s|ed|ing)?|(?:roll|rolls|rolled|rolling) back|(?:phase|phases|phased|phasing) out)"
)
# What a court does to the penalties of others.
_VOID = (
    r"(?:annul(?:s|led|ling)?|overturn(?:s|ed|ing)?|quash(?:es|ed|ing)?|invalidat(?:es?|ed|ing)|void(?:s|ed|ing)?"
    r"|nullif(?:y|ies|ied|ying)|(?:strikes?|struck|stricken|striking) down|throw(?:s|n|ing)? out|threw out)"
)
_VOIDING = ("annul", "overturn", "quash", "invalidat", "void", "nullif", "str", "thr")
_DEFER = (
    r"(?:postpon(?:es?|ed|ing)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|shelv(?:es?|ed|ing)"
    r"|(?:hold|holds|held|holding) (?:off|back)(?: on)?|(?:put|puts|putting) (?:off|back|on hold|on ice))"
)
_SOFTEN = (
    r"(?:soften(?:s|ed|ing)?|eas(?:es?|ed|ing)|relax(?:es|ed|ing)?|temper(?:s|ed|ing)?|moderat(?:es?|ed|ing)"
    r"|lift(?:s|ed|ing)?|(?:tone|tones|toned|toning) down|(?:scale|scales|scaled|scaling) (?:back|down)"
    r"|(?:water|waters|watered|watering) down|(?:back|backs|backed|backing) (?:away|down|off) (?:from|on))"
)
_SCRAP = (
    r"(?:scrap(?:s|ped|ping)?|repeal(?:s|ed|ing)?|revers(?:es?|ed|ing)|withdr(?:aws?|ew|awn|awing)|shelv(?:es?|ed|ing)"
    r"|rescind(?:s|ed|ing)?|abolish(?:es|ed|ing)?|(?:roll|rolls|rolled|rolling) back)"
)
PENALTIES = frozenset(
    "tariff tariffs duty duties sanction sanctions ban bans embargo embargoes restriction restrictions controls curbs "
    "countermeasures measures levy levies toll tolls blockade siege freeze moratorium pause curfew "
    "curfews".split()
)
# What a government has made or means to make.
_POLICIES = frozenset(
    "decision decisions plan plans tax taxes hike hikes increase increases law laws decree decrees reform reforms bill "
    "rule rules".split()
)
_ATTACKS = frozenset(
    "offensive offensives attack attacks strike strikes airstrikes bombardment bombardments bombing bombings shelling "
    "assault assaults hostilities raids incursion incursions invasion blockade siege protest protests boycott "
    "occupation crackdown demonstrations march marches fighting".split()
)
_SUITS = frozenset("lawsuit lawsuits suit complaint complaints charges case cases investigation probe".split())
_FORCES = frozenset("troops forces soldiers garrison garrisons warships fleet tanks peacekeepers".split())
_STANCES = frozenset(
    "opposition objection objections resistance refusal insistence demand demands veto vetoes rejection "
    "precondition preconditions reservations".split()
)
HARMS = PENALTIES | _ATTACKS | _SUITS | _STANCES
_WORKS = frozenset(
    "work debate debates session sessions hearing hearings deliberations proceedings vote voting count tax taxes "
    "broadcasts production search".split()
)
# No preposition or conjunction stands between a verb and the noun it governs, but for "half of its tariffs".
_GAP = (
    r"(?: for (?:\w+ )?(?:days?|weeks?|months?|years?))?"
    r"(?: (?:half|some|most|all|part|many|much|several|both|parts) of)?"
    r"(?: (?!(?:and|or|but|that|which|who|of|to|in|on|for|from|with|by|after|as|at|over|into|out|off|up|down|because|"
    r"when|while|amid|despite|under|against|before|since|until)\b)[\w'%$-]+(?:\.\w+)*\.?){0,5}\Z"
)
_NAMED = frozenset((K.SANCTION, K.ASSAULT, K.COERCE, K.PROTEST, K.MOBILIZE))
_HARD = _NAMED | {K.REFUSE, K.OPPOSE, K.CONCEDE, K.RETREAT, K.AGREE}
_STANDS = frozenset((K.REFUSE, K.OPPOSE, K.CONCEDE, K.RETREAT, K.AGREE))
_SIDED = frozenset((K.REFUSE, K.OPPOSE, K.DEMAND))
_SETTLED = frozenset("decided decides chose opted voted".split())
_OPEN = frozenset("if unless until once whether should".split())
_REACH, _AHEAD, _OPEN_REACH = 9, 7, 8


class _Class(Struct, frozen=True, gc=False):
    """Things of one sort, how they are undone, and what that is.

    Attributes:
        nouns: What they are called.
        before: The verb before the noun, up to it.
        behind: A passive verb behind the noun.
        kinds: What an act may wrongly be read as.
        done: What it is to have undone them.
        promised: What it is to promise so.
    """

    nouns: frozenset[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    kinds: frozenset[ActKind]
    done: ActKind
    promised: ActKind


def _class(nouns: frozenset[str], verbs: str, kinds: frozenset[ActKind], done: ActKind, promised: ActKind) -> _Class:
    behind = (
        rf"(?: (?!(?:and|but|that|which|who|is|was|were|are|has|have|had)\b)[\w'%$-]+){{0,6}}?"
        rf"(?: (?:has|have|had))?(?: (?:is|are|was|were|been|being|be))(?: \w+ly)? (?P<verb>{verbs})\b"
    )
    return _Class(nouns, pattern_of(rf"\b{verbs}{_GAP}"), pattern_of(behind), kinds, done, promised)


_CLASSES = (
    _class(PENALTIES, rf"(?:{_DROP}|{_STOP}|{_EASE}|{_DEFER}|{_VOID})", _HARD, K.RETREAT, K.CONCEDE),
    _class(_ATTACKS, rf"(?:{_DROP}|{_STOP}|lift(?:s|ed|ing)?)", _HARD, K.RETREAT, K.RETREAT),
    _class(
        _FORCES, rf"(?:{_EASE}|withdr(?:aws?|ew|awn|awing))", frozenset((K.SANCTION, K.MOBILIZE)), K.RETREAT, K.RETREAT
    ),
    _class(_SUITS, _DROP, frozenset((K.ACCUSE, K.SANCTION, K.COERCE)), K.CONCEDE, K.CONCEDE),
    _class(
        _POLICIES,
        rf"(?:{_SCRAP}|{_DROP}|halt(?:s|ed|ing)?|paus(?:es?|ed|ing))",
        frozenset((K.SANCTION, K.COERCE)),
        K.CONCEDE,
        K.CONCEDE,
    ),
    _class(_STANCES, rf"(?:{_DROP}|{_SOFTEN}|ends?|ended|ending|revers(?:es?|ed|ing))", _SIDED, K.CONCEDE, K.CONCEDE),
)
_SUSPEND = pattern_of(rf"\b(?:suspend(?:s|ed|ing)?|{_STOP}|adjourn(?:s|ed|ing)?){_GAP}")
# "Put the tariffs on hold", "let its ban on fish lapse": the penalty stands inside.
_PARTED = tuple(
    (
        pattern_of(rf"\b(?:{verbs}){_GAP}"),
        pattern_of(rf"(?:(?!(?:and|or|but|that|which|who|as|after)\b)[\w'$%-]+ ){{0,5}}?(?:{ends})(?![\w-])"),
    )
    for verbs, ends in (
        ("put|puts|putting|plac(?:es?|ed|ing)", "on (?:hold|ice)|off|aside"),
        ("lets?|letting|allow(?:s|ed|ing)?", "(?:to )?(?:lapse|expire|end)|run out"),
    )
)
# What is frozen while it is only planned is not put in force.
_FREEZE = pattern_of(rf"\b(?:freez(?:es?|ing)|froze|frozen){_GAP}")
_BESIDE = pattern_of(
    r"\A(?:off|back|on hold|on ice) (?:on )?(?:its |his |her |their |the )?|(?: to)? (?:lapse|expire)\Z"
)
_PLANNED = frozenset("planned proposed new threatened announced further additional".split())
# "A pause in the shelling", "the lifting of sanctions".
_UNDOING_NOUN = pattern_of(
    r"\b(?:pause|halt|end|stop|cessation|suspension|lull|let-up|break|lifting|easing|removal|reduction|scrapping|"
    r"cancellation|relaxation|ending|halting|delay|postponement|deferral|deadline|exemption|reprieve|waiver) "
    r"(?:in|to|of|for|from|on|before)(?: [\w']+){0,3}\Z"
)


_OTHERS = (_ATTACKS, PENALTIES)


class _Undoing(Struct, frozen=True, gc=False):
    sort: _Class
    verb: int
    noun: int


def as_undone(act: Act, place: Place) -> Act:
    """Return an act as what the clause makes of it: who drops an objection concedes, who lifts a ban retreats."""
    is_order = act.kind is K.DEMAND and act.recipient_id is None and act.speaks_for is not None
    if (act.kind is K.SANCTION or is_order) and act.status is Status.ACTUAL and _is_called_off(place):
        return identified(replace(act, kind=K.RETREAT))
    found = _undoing(place)
    if found is None or not _may_be_read_as(act, place, found) or not _is_own(place, found):
        return act
    if act.kind in _STANDS and place.head < found.verb:
        return act  # "rejected lifting the ban"
    kind, status = _kind_and_status(place, found)
    if kind is None:
        return act
    report, line = place.reading.report, place.line
    cue = line.span(min(found.verb, found.noun, place.cue[0]), max(found.verb + 1, found.noun + 1, place.cue[1]))
    is_narrated = found.sort.nouns is _STANCES and act.told_by in act.actor_ids and place.voice is None
    changed = replace(
        act,
        kind=kind,
        status=status,
        cue=report.evidence(cue),
        about=_about(act, place, found),
        told_by=None if is_narrated else act.told_by,
    )
    return reaching(changed, report, cue)


def _may_be_read_as(act: Act, place: Place, found: _Undoing) -> bool:
    """Say whether an undoing may have been read as such an act: "will halve its tariffs" as a pledge."""
    if act.kind is K.PLEDGE and found.sort.nouns is PENALTIES:
        modal = find_group(place.line, found.verb).modal
        # "Said it would lift the ban": what "would" be done on no condition is told of later.
        is_told = modal == "would" and act.told_by is not None and act.condition is None
        return (modal == "will" or is_told) and not place.shows(K.PLEDGE)
    return act.kind in found.sort.kinds


# "Halted its military operation", "ordered an end to air strikes": one's own are given up.
_CALLED_OFF = pattern_of(
    rf"\b(?:{_STOP}|suspend(?:s|ed|ing)?|(?:order|announc|declar)(?:s|es|ed|ing)? (?:an? )?(?:\w+ )?"
    r"(?:end|halt|stop|pause|suspension|cessation) (?:to|of|in)) (?:(?:the|its|his|her|their|all|any|further) ){0,2}"
    r"(?:(?:air|drone|missile|rocket|cross-border) (?:strikes|raids|attacks)|airstrikes|shelling|hostilities|"
    r"(?:military|ground|air|combat) (?:operations?|campaigns?|offensives?|action))\b"
)


def _is_called_off(place: Place) -> bool:
    """Say whether fighting of the doer's own is called off."""
    return _CALLED_OFF.search(" ".join(place.words[place.cue[0] : place.cue[1] + _AHEAD])) is not None


def check_undoing(place: Place) -> Doubt | None:
    """Doubt a harm that is only named to be undone, and a sanction that is a rest from work."""
    kind, words = place.act.kind, place.words
    if kind not in _NAMED or place.act.status is Status.NEGATED:
        return None
    if kind is K.SANCTION:
        noun = _noun(place, _WORKS, _SUSPEND)
        if noun is not None:
            return Doubt("reality", f"“{place.quote(place.head, noun[1] + 1)}” hits nobody.")
    found = _undoing(place)
    is_anothers = found is not None and found.sort.nouns in _OTHERS and not _is_own(place, found)
    if found is not None and is_anothers and (kind is K.SANCTION or found.sort.nouns is _ATTACKS):
        return Doubt("reality", f"“{place.quote(found.verb, found.noun + 1)}”: what another does is undone there.")
    for at in range(*place.cue):
        if words[at] in PENALTIES | _ATTACKS and _UNDOING_NOUN.search(" ".join(words[max(0, at - _REACH) : at])):
            return Doubt("reality", f"“{place.quote(at - 3, at + 1)}”: it is undone there, not done.")
    return None


_ANY = PENALTIES.union(*(sort.nouns for sort in _CLASSES))


def _undoing(place: Place) -> _Undoing | None:
    """Return what a clause undoes where the cue stands; None where nothing is."""
    start, end = place.cue
    if _ANY.isdisjoint(place.words[max(0, start - _REACH) : end + _AHEAD]):
        return None
    for sort in _CLASSES:
        found = _noun(place, sort.nouns, sort.before) or _passive(place, sort)
        if found is not None and not _is_lull(place, found[1]):
            return _Undoing(sort, *found)
    parted = _parted(place)
    return _Undoing(_CLASSES[0], *parted) if parted is not None else None


_ORDERS = frozenset("order orders decree memorandum proclamation".split())
# Who lifts a freeze on aid gives in; who ends a pause in strikes does not.
_LULLS = frozenset("freeze moratorium pause".split())
_WITHHELD = frozenset(
    "aid assistance help support funding funds assets flights imports visas intelligence trade ties cooperation "
    "deliveries loans grants".split()
)


_TOLD_OF = frozenset("the its his her their these those such".split())
_AIMED = (("on",), ("against",))


def _is_lull(place: Place, noun: int) -> bool:
    """Say whether a pause is one in what hurts, or measures are neither told of before nor aimed at anybody."""
    if place.words[noun] == "measures":
        near = place.words[max(0, noun - _REACH) : noun]
        return _TOLD_OF.isdisjoint(near) and place.words[noun + 1 : noun + 2] not in _AIMED
    return place.words[noun] in _LULLS and _WITHHELD.isdisjoint(place.words[noun + 1 : noun + 1 + _AHEAD])


def _parted(place: Place) -> tuple[int, int] | None:
    """Return verb and noun of a penalty let lapse, put on hold, or frozen before it began."""
    words = place.words
    for before, behind in _PARTED:
        found = _noun(place, PENALTIES, before)
        if found is not None and behind.match(" ".join(words[found[1] + 1 : found[1] + 1 + _REACH])):
            return found
    found = _noun(place, PENALTIES, _FREEZE)
    return found if found is not None and not _PLANNED.isdisjoint(words[slice(*found)]) else None


def _noun(place: Place, nouns: frozenset[str], before: re.Pattern[str]) -> tuple[int, int] | None:
    """Return the verb and the noun it governs, where the cue stands on them."""
    words, (start, end) = place.words, place.cue
    for at in range(start, min(len(words), end + _AHEAD)):
        if words[at] not in nouns:
            continue
        found = before.search(" ".join(words[max(0, at - _REACH) : at]))
        if found is not None:
            verb = at - len(found[0].split())
            # "Signed an order lifting the ban": what the order does.
            last = end + (words[end - 1] in _ORDERS)
            return (verb, at) if verb < last and start <= at and place.line.mention_over(verb) is None else None
    return None


def _passive(place: Place, sort: _Class) -> tuple[int, int] | None:
    words, (start, end) = place.words, place.cue
    for at in range(max(0, start - _REACH), end):
        if words[at] not in sort.nouns:
            continue
        found = sort.behind.match(" " + " ".join(words[at + 1 : at + 1 + _REACH]))
        if found is not None:
            verb = at + len(found[0][: found.start("verb")].split()) + 1
            return (verb, at) if at < end and start <= verb else None
    return None


def _is_own(place: Place, found: _Undoing) -> bool:
    """Say whether what is undone is the doer's own: who stops another's attack gives nothing up."""
    line, words = place.line, place.words
    if found.sort.nouns is PENALTIES and words[found.verb].startswith(_VOIDING):
        return True  # a court undoes what others have laid on
    first, last = sorted((found.verb, found.noun))
    for at in range(first, last):
        owner = line.mention_over(at)
        whose = owner.actor_ids if owner is not None and owner.is_possessive else ()
        if found.sort.nouns is _STANCES and words[at] in POSSESSIVES:
            continue  # nobody drops "its objections" but who has them
        if whose and not set(whose) & set(place.act.actor_ids):
            return False
    if found.sort.nouns is not _ATTACKS:
        return True
    return words[last + 1 : last + 2] != ("by",) and words[found.verb + 1] not in ("a", "an")


def _kind_and_status(place: Place, found: _Undoing) -> tuple[ActKind | None, Status]:
    """Return what undoing it is here; None where it is not undone, or only may be."""
    words, status = place.words, place.act.status
    group = find_group(place.line, found.verb)
    before = words[max(0, found.verb - _OPEN_REACH) : found.verb]
    is_open = any(word in _OPEN and "," not in before[at:] for at, word in enumerate(before))
    lead = words[group.start - 2] if group.start > 1 else ""
    if group.modal in ("may", "must") or is_open or (group.is_bare and lead not in _SETTLED):
        return None, status
    if group.is_negated:
        return (found.sort.done, status) if status is Status.NEGATED else (None, status)
    if group.modal in ("will", "would") or status is Status.FUTURE:
        kind = found.sort.promised
        return kind, Status.FUTURE if kind is K.RETREAT else Status.ACTUAL
    return found.sort.done, status


def _about(act: Act, place: Place, found: _Undoing) -> str:
    """Return what is undone: the tariffs, and not the steel they are on; of a stance, what it was taken on."""
    if act.kind in POLAR or found.sort.nouns is _STANCES or place.words[found.noun] in act.about.lower():
        return _BESIDE.sub("", act.about)
    start = found.noun
    while start > found.verb + 1 and place.words[start - 1].isalpha() and place.line.mention_over(start - 1) is None:
        start -= 1
    end = min(phrase_end(place.line, found.noun), found.verb if found.verb > found.noun else len(place.words))
    return clean_about(place.line, (start, end), place.reading.report.text)
