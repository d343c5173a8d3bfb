"""Cues that look like an act and are none, by the words right behind them: "anyone but Vorr", "warned of floods"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import BE, clause_end
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import forms_of
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, Status

K = ActKind
_BUY = forms_of("buy purchase import") | {
    "purchases", "imports",
}  # fmt: skip
_ANY_BUT = pattern_of(r"\b(?:any(?:one|body|thing)|everyone|everybody|everything) (?:but|except|other than)\b")
_LAW = pattern_of(
    r"\bsign(?:s|ed|ing)? (?:an? |the |his |her |its )?(?:\w+ ){0,2}?(?:laws?|bills?|orders?|decrees?|"
    r"budget|legislation|proclamation|directive)\b"
)
# "It would take the matter to court" is a step; "it will take years" is none.
_TIME = r"(?:years?|months?|weeks?|days?|decades?|time|long|longer|a while|a lot|both|generations?)"
_COST = pattern_of(
    rf"\b(?:it|this|that)(?:'ll| will| would) (?:\w+ly )?(?:take (?:(?:\w+|more than|at least) ){{0,2}}?{_TIME}|cost)\b"
)
_CHANCE = pattern_of(
    r"\bseiz(?:e|es|ed|ing) (?:up)?(?:on\b|(?:an?|the|this|that|every|their|his|her|its) "
    r"(?:\w+ )?(?:opportunity|opening|chance|moment|initiative|day|mantle|lead|upper hand|opportunities)\b)"
)
_HOPE = forms_of("hope")
_OWN_HARM = frozenset(
    "consequence consequences price cost costs retaliation retaliatory reprisal reprisals response action actions "
    "measures countermeasures steps step sanctions sanction tariffs tariff strikes strike repercussions "
    "blockade force penalties penalty revenge counterattack answer reply results payback".split()
)
# A state that warns of these may well mean its own doing.
_OF_STATES = frozenset("war wars escalation conflict attack attacks".split())
_WARN = forms_of("warn")
_EASING = frozenset("suspension lifting removal easing reduction waiver pause relaxation abolition scrapping".split())
_EASED = pattern_of(
    r"\w+ (?:of|in|on) (?:\S+ ){0,3}?"
    r"(?:tariffs?|sanctions|dut(?:y|ies)|ban|embargo|restrictions|curbs|controls|levies)\b"
)
_EASED_REACH = 7


def as_looks(act: Act, place: Place) -> Act:
    """Return buying as trade with the seller, the suspension of tariffs as giving them up, who stirs hate as blamed.

    Who shuts a border gives nothing up.
    """
    if act.kind is K.AID:
        return _as_no_aid(act, place)
    if act.kind in (K.SUPPORT, K.OFFER) and _FORWARD.search(" ".join(place.words[slice(*place.cue)])):
        return _as_due(act)
    if act.kind is K.SUPPORT and _STOOD_UP.search(" ".join(place.words[place.cue[0] : place.cue[1] + 1])):
        return identified(replace(act, kind=K.OPPOSE))
    if act.kind is K.ACCUSE and act.actor_ids and _is_stirring(place):
        return replace(act, actor_ids=(), speaks_for=None, recipient_id=act.actor_ids[0], told_by=None)
    kind = _kind_of(act, place)
    return act if kind is None else identified(replace(act, kind=kind))


def _kind_of(act: Act, place: Place) -> ActKind | None:
    """Return what an act is that looks like another kind."""
    if act.kind is K.DENY and "no" in place.words and _UNINTENDED.search(" ".join(place.words[slice(*place.cue)])):
        return K.REFUSE
    if act.kind in (K.SANCTION, K.CONCEDE, K.ASSAULT) and _SENTENCED.search(" ".join(place.words[slice(*place.cue)])):
        return K.COERCE
    if act.kind is K.SANCTION and act.status in (Status.ACTUAL, Status.FUTURE) and _is_giving_way(place):
        return K.RETREAT
    return _blow_of(act, place)


def _as_no_aid(act: Act, place: Place) -> Act:
    """Return buying as trade, and what is given up as given up."""
    words, head = place.words, place.head
    if words[head] in _GIVE and words[head + 1 : head + 2] == ("up",):
        kind = K.RETREAT if _ARMS.search(act.about) else K.CONCEDE
        return identified(replace(act, kind=kind, recipient_id=None, about=act.about.removeprefix("up ")))
    if not _BUY.isdisjoint(words[slice(*place.cue)]) and _is_buying(place):
        return identified(replace(act, kind=K.COOPERATE))
    return act


_GIVE = forms_of("give")
_STOOD_UP = pattern_of(r"\bst(?:ands?|anding|ood) up (?:to|against)\b")
_ARMS = pattern_of(
    r"\b(?:weapons?|arms|arsenals?|stockpiles?|missiles?|warheads?|territor\w+|land|positions?|villages?)\b"
)
_FORWARD = pattern_of(r"\blook\w* forward to (?:welcoming|hosting|receiving|seeing|meeting|visiting)\b")


def _as_due(act: Act) -> Act:
    """Return as a meeting to come what seems praise: "is looking forward to welcoming Vorr"."""
    doers = tuple(dict.fromkeys((*act.actor_ids, *((act.recipient_id,) if act.recipient_id else ()))))
    if len(doers) < 2:
        return act
    return identified(replace(act, kind=K.MEET, actor_ids=doers, recipient_id=None, status=Status.FUTURE))


# Missiles fired at a ship hit somebody, those fired into the sea nobody.
_FIRED_AT = pattern_of(
    r"(?<![\w-])(?:fir(?:e|es|ed|ing)|launch(?:es|ed|ing)?) (?:[\w'-]+ ){0,4}?"
    r"(?:missiles?|rockets?|shells|drones|torpedo(?:es)?) (?:at|against) "
    r"(?!the sea|sea\b|dawn|dusk|noon|night|midnight|least|once)"
)
_FIRED_REACH = 8
_TEST = pattern_of(
    r"\b(?:missile|rocket|nuclear|weapons?|torpedo) tests?\b|\btest(?:s|ed|ing)? (?:an? )?(?:\w+ )?missiles?\b"
)
# "Handed down the sentence", "gave nine of them prison terms".
_SENTENCED = pattern_of(
    r"\b(?:hand(?:s|ed|ing)?|g[ai]v(?:es?|en|ing)|impos(?:es?|ed|ing)|pass(?:es|ed|ing)?)\b.*"
    r"\b(?:sentences?|(?:prison|jail) (?:terms?|sentences?))\b"
)
# A crowd is driven apart or taken away: no attack on another party.
_DISPERSING = pattern_of(
    r"\b(?:tear[ -]?gas|water[ -]cannons?|pepper spray|stun grenades?)\b|\bround(?:s|ed|ing) (?:them |him |her )?up\b"
)
_QUELLED = pattern_of(
    r"\b(?:dispers\w+|quell\w*|crush\w*|suppress\w*|break(?:s|ing)? up|broke up|ban(?:s|ned|ning)?)\b"
    r"(?: \w+){0,3} (?:protests?|demonstrations?|march(?:es)?|rall(?:y|ies)|strikes?)\b"
)
_CLOSED = pattern_of(
    r"\b(?:clos(?:e|es|ed|ing)|shut|shuts|shutting|seal(?:s|ed|ing)?)(?: off)? (?:(?!open\b)[\w'-]+ ){0,4}"
    r"(?:borders?|airspace|frontiers?|crossings?|ports?|embass(?:y|ies)|consulates?)\b"
    r"|\b(?:borders?|airspace|frontiers?|crossings?|ports?)(?: \w+){0,4} (?:was|were|been) (?:closed|shut|sealed)\b"
)


def _blow_of(act: Act, place: Place) -> ActKind | None:
    """Return what a shot or a shut border is, where it was taken for a show of force or for giving way."""
    if act.kind is K.ASSAULT and _TEST.search(" ".join(place.words[slice(*place.cue)])):
        return K.MOBILIZE
    if act.kind is K.ASSAULT and _DISPERSING.search(" ".join(place.words[place.cue[0] : place.cue[1] + _BEHIND])):
        return K.COERCE
    if act.kind is K.PROTEST:
        return K.COERCE if _QUELLED.search(" ".join(place.words[slice(*place.cue)])) else None
    if act.kind is K.MOBILIZE:
        is_hit = _FIRED_AT.search(" ".join(place.words[place.cue[0] : place.cue[1] + _FIRED_REACH])) is not None
        return K.ASSAULT if is_hit else None
    return K.SANCTION if act.kind is K.RETREAT and _is_closing(place) else None


def _is_closing(place: Place) -> bool:
    """Say whether a border is closed, and nothing given up: "shut its border with Arland"."""
    return _CLOSED.search(" ".join(place.words[place.cue[0] : place.cue[1] + _BEHIND])) is not None


# "Replied that he had no intention of doing so" turns it down.
_UNINTENDED = pattern_of(
    r"\b(?:has|have|had|with) (?:absolutely |simply )?no (?:intentions?|plans?|desire|wish) (?:of|to)\b"
)


def _is_stirring(place: Place) -> bool:
    """Say whether the doer is who the reporter blames: "Vorr regularly incites violence"."""
    act = place.act
    return place.words[place.head] in _STIRRING and act.recipient_id is None and place.voice is None


_BARRED = pattern_of(
    r"(?:block|ban|bar|halt|stop|prevent)(?:s|ed|ing|ned|red|ped)? (?:(?:the|all|any|most|further) )*"
    r"(?:entry|imports?|exports?|deliver(?:y|ies)|shipments?|flow|sales?|transit|passage) of\b"
)
_BARRED_REACH = 6


def as_barred(act: Act, place: Place) -> Act:
    """Return who lets no goods in or out as one who lays a sanction: "blocked the entry of all goods into Arland"."""
    if act.kind not in (K.REFUSE, K.COERCE) or act.status is Status.NEGATED or place.group.modal:
        return act
    said = " ".join(place.words[place.head : place.cue[1] + _BARRED_REACH])
    return identified(replace(act, kind=K.SANCTION)) if _BARRED.match(said) else act


def check_lookalike(place: Place) -> Doubt | None:
    """Doubt a kind that only the first words of a phrase show."""
    said = " ".join(place.words[max(0, place.cue[0] - 1) : place.cue[1] + _BEHIND])
    return _without_act(place, said) or _of_kind(place, said)


def _without_act(place: Place, said: str) -> Doubt | None:
    act = place.act
    for kinds, pattern, why in _NONE:
        # "Broke its *promise to* pay": the verb stands before the noun.
        near = " ".join(place.words[max(0, place.cue[0] - _BEHIND) : place.cue[0]]) if pattern is _KEPT else ""
        found = pattern.search(f"{near} {said}" if near else said) if act.kind in kinds else None
        if found is not None and not (pattern is _INQUIRY and act.recipient_id):
            return Doubt("kind", f"“{said}” {why}.")
    if act.kind in (K.OPPOSE, K.ACCUSE, K.SUPPORT) and _is_named_so(place):
        return Doubt("actor", f"“{said}” only names what another verb there is about.")
    if act.kind in (K.OPPOSE, K.ACCUSE, K.SUPPORT) and _is_judged(place):
        return Doubt("actor", f"“{said}” judges {place.name(act.actor_ids[0])}, who says nothing there.")
    if act.kind is K.AID and place.words[place.head] in _RAISE and act.recipient_id is None:
        return Doubt("kind", f"“{said}” gives nothing to anybody.")
    return None


# Who loses a post is not coerced; who fires missiles is another matter.
_DISMISSED = pattern_of(
    r"\b(?:was|were|is|are|been|be|being|got) (?:\w+ly )?(?:fired|sacked|dismissed|laid off)\b"
    r"(?! (?:at|on|upon|into|from)\b)"
    r"|\b(?:firing|sacking|dismissal) of\b"
    r"(?! (?:missiles?|rockets?|shots?|tear|rounds?|guns?|shells?|ballistic|artillery)\b)"
)
_SOLACE = pattern_of(
    r"\b(?:offer|extend|express|send|convey|give)\w*(?: \w+){0,3} (?:condolences?|sympathies|prayers)\b"
)
_KEPT = pattern_of(
    r"(?<!to )(?<!will )\b(?:kept|honou?red|fulfilled|broken?)\b(?: \w+){0,3} "
    r"(?:promises?|pledges?|commitments?|word)\b"
    r"|\b(?:promises?|pledges?|commitments?) (?:(?:was|were|has|have|had) (?:been )?)?(?:kept|honou?red|fulfilled)\b"
)
# "Gave no date": who says nothing of it keeps nothing back.
_UNTOLD = pattern_of(
    r"\b(?:gave|gives?|given|giving|provid(?:ed|es?|ing)|set|named?) no (?:\w+ )?"
    r"(?:dates?|details?|timetable|timeline|reasons?|figures?|numbers?|names?|explanation|deadline|specifics)\b"
)
_UNCHANGED = pattern_of(
    r"(?:\b(?:has|have|had) not|n't|\bnot|\bnever) changed (?:our|its|his|her|their|my|the) "
    r"(?:\w+ )?(?:views?|position|minds?|policy|policies|stance|approach)\b"
)
_NOTHING_YET = pattern_of(
    r"\b(?:there (?:is|are|was|were)|saw|seen|sees?) no (?:\w+ )?signs?\b"
    r"|\bno (?:final |such )?(?:decisions?|date|timetable)"
    r"(?: \w+){0,2} (?:has|have|had|was|were|is|are)(?: yet)?(?: been)? (?:taken|made|set|fixed|agreed|reached)\b"
    r"|\ba (?:final )?decision(?: \w+){0,2} (?:(?:has|had) not|(?:has|had)n't)(?: yet)? been (?:taken|made|reached)\b"
)
_RAISE = forms_of("raise")
_VERDICTS = frozenset("wrong right mistaken correct misguided".split())
_STIRRING = forms_of("incite stoke foment peddle")
_JUDGING = BE | forms_of("get") | {"has", "had"}


def _is_judged(place: Place) -> bool:
    """Say whether the doer is who is judged: "Vorr was wrong about the toll"."""
    act, words = place.act, place.words
    if _VERDICTS.isdisjoint(words[slice(*place.cue)]):
        return False
    verb = next((at for at in range(max(0, place.cue[0] - 1), place.cue[1]) if words[at] in _JUDGING), None)
    judged = next((each for each in place.line.mentions if each.end == verb), None)
    if judged is None or judged.is_first or not act.actor_ids:
        return False
    named = place.quote(judged.start, judged.end)
    return any(each in judged.actor_ids or place.is_called(each, named) for each in act.actor_ids)


_NAMING = forms_of("call term describe label see")
_VERDICT_KINDS = frozenset((K.OPPOSE, K.ACCUSE, K.REFUSE, K.DENY, K.SUPPORT, K.DEMAND))
_NAMED_REACH = 6


def _is_named_so(place: Place) -> bool:
    """Say whether a name is given to what a stance is on: "deplored what it called a breach" is one act."""
    words, head = place.words, place.head
    near = words[max(0, head - _NAMED_REACH) : head]
    if words[head] not in _NAMING or "what" not in near:
        return False
    at = head - near[::-1].index("what") - 1
    before = words[max(0, at - 3) : at]
    return any(cue.kind in _VERDICT_KINDS for word in before for cue in CUES.get(word, ()) if cue.form is Form.VERB)


_BLOCKED_WAY = pattern_of(
    r"\bblock(?:s|ed|ing)? (?:off )?(?:(?:the|all|its|their|some|several|public|main|two|three) )*"
    r"(?:access|exits?|entr(?:y|ances?)|roads?|streets?|highways?|motorways?|bridges?|gates?|traffic|doors?|railways?|tracks?)\b"
)


# "The threat from Arland" is a danger, "its threat to leave" a word.
_DANGER = pattern_of(
    r"(?<!in )\b(?:the|a|any|this|that|such|growing|rising|potential|security|military) (?:\w+ )?threats? "
    r"(?:posed|from (?!\w+ to )|represented|emanating)"
)
_ALLEGED = pattern_of(r"\balleged (?:\w+ )?(?:role|part|involvement|links?|ties) in\b")
# Who looks into a crash blames nobody.
_INQUIRY = pattern_of(
    r"\b(?:investigat\w+|inquir(?:y|ies)|probe[sd]?|probing)(?: (?:of|into))?(?: (?:the|an?|this|what))? "
    r"(?:[\w-]+ ){0,2}?(?:crash(?:es)?|accidents?|fires?|blaze|incidents?|collisions?|derailment|sinking|outbreak|"
    r"disappearances?|causes?|circumstances|deaths?|explosions?|blasts?|caused|happened)\b"
)
_FACED = pattern_of(
    r"(?<!will )(?<!would )(?<!to )\bfac(?:e|es|ed|ing) (?:\w+ ){0,2}?"
    r"(?:sanctions|tariffs|penalt(?:y|ies)|fines?|prison|jail|arrest|expulsion|deportation|bans?|charges)\b"
)
_LOST = pattern_of(
    r"\b(?:los(?:t|e|es|ing)|lack(?:s|ed|ing)?|without) (?:(?:the|its|his|her|their|any|much) ){0,2}"
    r"(?:support|backing|endorsement|confidence)\b"
)
_STUCK = pattern_of(r"\bst(?:icks?|icking|uck) (?:to|by|with)\b")
_DISAGREED = pattern_of(r"\bagree(?:s|d|ing)? to (?:disagree|differ)\b")
_BLAMED = pattern_of(r"\bdr[ae]w(?:s|n|ing)? (?:\w+ )?(?:fire|flak) (?:for|from|over)\b")
# "Need not resign" leaves it to somebody.
_NEEDLESS = pattern_of(
    r"\bneed(?:n't| not)\b(?! only\b)|(?:\b(?:do|does|did)(?:n't| not)|\bno longer) (?:need|needs|have|has) to\b"
)
# "Found no sign of fraud": nothing is denied of oneself.
_UNFOUND = pattern_of(r"\b(?:found|seen|saw|uncovered) no (?:\w+ )?(?:signs?|evidence|indications?|proof|traces?)\b")
# "An official who refused to be named" turns nothing down.
_UNNAMED = pattern_of(
    r"\b(?:to be|being) (?:named|identified|quoted)\b|\bto (?:give|disclose|reveal) (?:his|her|their) names?\b"
)
# What words mistaken for an act of a kind do.
_NONE: tuple[tuple[frozenset[ActKind], re.Pattern[str], str], ...] = (
    (frozenset((K.SUPPORT, K.AGREE, K.OFFER)), _ANY_BUT, "is against the one it names"),
    (frozenset(HARMS), _CHANCE, "takes nothing from anybody"),
    (frozenset(HARMS), _DISMISSED, "ends an office, and hits no other party"),
    (frozenset((K.OFFER, K.SUPPORT, K.PLEDGE)), _SOLACE, "mourns with somebody, and takes no side"),
    (frozenset((K.PLEDGE,)), _KEPT, "tells what became of a promise, and makes none"),
    (frozenset((K.REFUSE, K.WITHHOLD, K.DENY)), _UNTOLD, "leaves something out, and turns nothing down"),
    (frozenset((K.REFUSE, K.WITHHOLD)), _UNCHANGED, "says that all is as before"),
    (frozenset((K.REFUSE,)), _BLOCKED_WAY, "bars a way, and turns down no proposal"),
    (frozenset((K.THREATEN, K.ACCUSE)), _DANGER, "is a danger that nobody announces"),
    (frozenset((K.DEMAND,)), _NEEDLESS, "asks for nothing"),
    (HARMS, _FACED, "is what may befall it"),
    (frozenset((K.SUPPORT,)), _LOST, "has it no more"),
    (frozenset((K.DENY,)), _UNFOUND, "tells what was not found, and denies nothing"),
    (frozenset((K.REFUSE, K.WITHHOLD)), _UNNAMED, "keeps back no more than a name"),
    (frozenset((K.REFUSE,)), _STUCK, "keeps to it, and turns nothing down"),
    (frozenset((K.AGREE,)), _DISAGREED, "agrees on nothing"),
    (frozenset((*HARMS, K.ACCUSE)), _BLAMED, "is blamed there, and harms nobody"),
    (frozenset((K.ACCUSE, K.THREATEN)), _INQUIRY, "asks what happened, and blames nobody"),
    (frozenset((*HARMS, K.ACCUSE)), _ALLEGED, "is only alleged"),
)


def _of_kind(place: Place, said: str) -> Doubt | None:
    act = place.act
    if act.kind is K.AGREE and len(act.actor_ids) == 1 and act.recipient_id is None and _LAW.search(said):
        return Doubt("kind", f"“{said}”: a law of one's own is no agreement.", is_of_kind=True)
    if act.kind in (K.PLEDGE, K.OFFER, K.THREATEN) and _COST.search(said):
        return Doubt("kind", f"“{said}” expects it, and promises nothing.", is_of_kind=True)
    if act.kind in (K.PLEDGE, K.AGREE) and place.words[place.head] in _HOPE:
        return Doubt("kind", f"“{said}” hopes for it, and binds nobody.", is_of_kind=True)
    if act.kind is K.DENY and _NOTHING_YET.search(said):
        return Doubt("kind", f"“{said}” tells how things stand, and denies no claim.", is_of_kind=True)
    if act.kind is K.THREATEN and _is_of_ills(place):
        return Doubt("kind", f"“{said}” foresees harm, and does not threaten it.", is_of_kind=True)
    return None


_BEHIND = 4


_PULLED_BACK = pattern_of(
    r"\b(?:withdr[ae]w\w*|pull(?:s|ed|ing)? (?:back|out)|pullback|pullout)(?: \w+){0,3}? "
    r"(?:troops|forces|soldiers|tanks|battalions|brigades?|units|warships|fleet|garrisons?|guns)\b"
)


_EXEMPT = pattern_of(
    r"\A(?:\S+ ){0,3}?(?:exempt(?:s|ed|ing)?\b(?! from (?:the )?law)|"
    r"(?:grant|issu|g[ai]v)(?:es?|ed|ing|en)? (?:[\w-]+ ){0,2}(?:exemptions?|waivers?)\b)"
)


def _is_giving_way(place: Place) -> bool:
    """Say whether troops are pulled back, or penalties given up: "to withdraw troops from the border"."""
    words = place.words[place.cue[0] : place.cue[1] + _EASED_REACH]
    said = " ".join(words)
    return _PULLED_BACK.search(said) is not None or _EXEMPT.search(said) is not None or _is_eased(place)


def _is_eased(place: Place) -> bool:
    """Say whether penalties are given up by somebody named: "Arland's suspension of", not "on the suspension of"."""
    words = place.words
    for at in range(place.cue[0], place.cue[1]):
        if words[at] in _EASING and _EASED.match(" ".join(words[at : at + _EASED_REACH])):
            before = at - 1 - (words[at - 1 : at] == ("the",))
            return before >= 0 and words[before] not in PREPOSITIONS
    return False


def _is_buying(place: Place) -> bool:
    """Say whether nothing is bought to be given: "bought weapons for Arland"."""
    return "for" not in place.words[place.cue[0] : clause_end(place.line, place.cue[1])]


def _is_of_ills(place: Place) -> bool:
    """Say whether somebody warns of what he would not do: "warned of famine"."""
    words, head = place.words, place.head
    if words[head] not in _WARN or words[head + 1 : head + 2] not in (("of",), ("about",)):
        return False
    end = clause_end(place.line, head + 1)
    warned = set(words[head + 1 : end])
    doers = [actor for each in place.act.actor_ids if (actor := place.actors.get(each)) is not None]
    is_state = any(actor.speaks_for or actor.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT) for actor in doers)
    return place.act.condition is None and not warned & (_OWN_HARM | _OF_STATES if is_state else _OWN_HARM)
