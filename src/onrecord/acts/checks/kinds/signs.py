"""The cue's own sign: to decline is not to refuse, to refuse not to agree, to offer not to pledge."""

from __future__ import annotations

from itertools import accumulate

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, is_negation, modal_of
from onrecord.acts.drafts import HARMS
from onrecord.acts.inflections import inflect_verb
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, ActorKind, How, Status

K = ActKind
_FRIENDLY = frozenset((K.AGREE, K.SUPPORT, K.COOPERATE, K.AID, K.CONCEDE))
_HOSTILE = frozenset((K.REFUSE, K.OPPOSE, K.DENY, K.ACCUSE, K.THREATEN))
# Cues by what they show, and the kinds they never show.
_NEVER = {
    "reject refuse rebuff spurn veto": (_FRIENDLY | {K.OFFER, K.PROPOSE, K.WITHHOLD}, "turns down"),
    "accept approve endorse": (_HOSTILE | {K.WITHHOLD}, "accepts"),
    "welcome praise applaud": (_HOSTILE | {K.WITHHOLD, K.PLEDGE}, "favours"),
    "oppose criticize criticise": (_FRIENDLY | {K.OFFER, K.PLEDGE, K.PROPOSE}, "is against"),
    "propose suggest invite float": (frozenset((K.AGREE, K.PLEDGE, K.REFUSE, K.DEMAND)), "proposes"),
    "offer consider mull weigh explore contemplate": (frozenset((K.PLEDGE, K.AGREE, K.REFUSE)), "offers or considers"),
    "urge demand": (frozenset((K.AGREE, K.PLEDGE, K.OFFER, K.REFUSE)), "asks"),
    "accuse blame": (_FRIENDLY | {K.DENY, K.PLEDGE, K.OFFER}, "blames"),
    "condemn denounce deplore decry": (_FRIENDLY | HARMS | {K.DENY, K.PLEDGE, K.OFFER}, "blames"),
    "deny": (_FRIENDLY | {K.ACCUSE, K.PLEDGE, K.OFFER}, "denies"),
    "threaten": (_FRIENDLY | {K.PLEDGE, K.OFFER, K.SANCTION, K.ASSAULT, K.COERCE}, "threatens"),
}
_BY_WORD = {form: never for lemmas, never in _NEVER.items() for lemma in lemmas.split() for form in inflect_verb(lemma)}
_READY = frozenset("readiness willingness openness".split())
_WILLING = frozenset("willing ready open prepared happy glad".split())

_WITHHELD = pattern_of(
    r"\b(?:(?:declin|refus)\w* to (?:\w+ly )?(?:say|comment|endorse|confirm|answer|discuss|elaborate|commit|speculate|"
    r"specify|respond|take sides|be drawn|promise|pledge|guarantee|rule out)\b"
    r"|(?:stop|stops|stopped|stopping|fell|falls|fall) short of \w+ing\b"
    r"|refrain\w* from (?:endors|comment|confirm|support|back|committ|say|tak)\w*ing\b"
    r"|abstain(?:s|ed|ing)?\b(?! from (?!(?:the |a )?vot))|reserv\w+ judge?ment\b"
    r"|(?:no|not|n't|declined to|refused to) comment\b"
    r"|(?:not|n't|never)(?: \w+ly)? rul(?:e|ed|ing) (?:\w+ )?out\b|rul(?:e|es|ed|ing) (?:nothing out|out nothing)\b"
    r"|(?:has|have|had) yet to (?:decide|say|comment)\b|undecided\b|non-?committal\b|be drawn (?:on|into)\b"
    r"|(?:not|n't|not going to|n't going to) (?:get|go|be drawn|be getting|be going) into\b"
    r"|(?:sidestep|dodg|evad|deflect)\w* (?:an?|the|any|all|every)?(?: \w+)? ?questions?\b"
    r"|(?:fell|falls|fall) short of \w+ing\b"
    r"|(?:not|n't) say (?:whether|if|when|how|where|who|what|which)\b"
    r"|never say never\b"
    r"|(?:tak|took)\w* no (?:position|side|sides|stance)\b"
    r"|neither (?:endors|support|back|accept|confirm|approv|embrac|welcom)\w* "
    r"nor (?:den|reject|oppos|den|condemn|refus|rul)\w*)"
)

# No words withhold without one of these.
_WITHHOLDING = (
    "declin", "refus", " short of ", "refrain", "abstain", "reserv", "comment", " rul", " yet to ", "undecided",
    "committal", "be drawn", " into", "question", " say ", "never say never", " no position", " no side", " no stance",
    "neither ",
)  # fmt: skip


def check_sign(place: Place) -> Doubt | None:
    """Doubt a kind that the cue's own words rule out."""
    if place.act.kind is ActKind.SAY or place.act.status is Status.NEGATED:
        return None
    return _withheld(place) or _unshut(place) or _unbound(place) or _contradicted(place) or _forecast(place)


def _withheld(place: Place) -> Doubt | None:
    said = withholding(place)
    if place.act.kind is ActKind.WITHHOLD or said is None:
        return None
    return _kind(place, f"“{said}” withholds: it neither refuses nor accepts")


# "The door was not shut", "it is not off the table": nothing is turned down.
_UNSHUT = pattern_of(
    r"\b(?:doors?|window|avenues?|path|way)\b(?: \w+){0,4}? (?:\w+n't|not|never)(?: \w+ly| yet| been)* "
    r"(?:shut|closed|slammed|locked|barred|bolted)\b"
    r"|(?:n't|\b(?:not|never|nothing))(?: \w+){0,3} off the (?:table|agenda|menu)\b"
)
_UNSHUT_KINDS = frozenset((K.REFUSE, K.OPPOSE, K.DENY))


def _unshut(place: Place) -> Doubt | None:
    """Doubt that somebody turns down what he only says is still open."""
    if place.act.kind not in _UNSHUT_KINDS or not place.has_negation:
        return None
    found = _UNSHUT.search(" ".join(place.words[slice(*place.cue)]))
    return _kind(place, f"“{found.group()}” leaves it open") if found else None


def withholding(place: Place) -> str | None:
    """Return the words around the cue that withhold."""
    joined = " ".join(place.words)
    if not any(part in joined for part in _WITHHOLDING) or not _WITHHELD.search(joined):
        return None
    starts = [0, *accumulate(len(word) + 1 for word in place.words)]
    low, high = starts[place.cue[0]], starts[place.cue[1]] - 1
    for match in _WITHHELD.finditer(joined):
        if match.start() < high and low < match.end():
            return match.group()
    return None


def _unbound(place: Place) -> Doubt | None:
    """Doubt a pledge that is a readiness only: "is willing", "might allow"."""
    if place.act.kind not in (ActKind.PLEDGE, ActKind.AGREE) or place.group.is_negated:
        return None
    words = place.words[place.group.start : place.cue[1]]
    if _READY & set(place.words[place.cue[0] : place.cue[1] + 1]):
        return _kind(place, f"“{place.quote(*place.cue)}” is open to it, and binds nobody")
    if any(
        place.words[at] in _WILLING and place.words[at + 1 : at + 2] in (("to",), ("for",))
        for at in range(place.head, place.cue[1])
    ):
        return _kind(place, f"“{place.quote(place.group.start, place.head + 1)}” is open to it, and binds nobody")
    if place.group.modal == "may" and {"may", "might", "could"} & set(words):
        return _kind(place, f"“{place.quote(place.group.start, place.head + 1)}” leaves it open, and binds nobody")
    return None


def _contradicted(place: Place) -> Doubt | None:
    never = _BY_WORD.get(place.words[place.head])
    # "Will accept no toll", "neither side accepted it"; who "neither accepted nor rejected" it withholds.
    if place.act.kind is ActKind.WITHHOLD and any(map(is_negation, place.words[slice(*place.cue)])):
        return None
    before = place.words[max(0, place.group.start - 2) : place.group.start]
    is_none = place.words[place.head + 1 : place.head + 2] == ("no",) or "neither" in before
    if never is None or is_none or place.group.is_negated or place.act.kind not in never[0] or withholding(place):
        return None
    return _kind(place, f"“{place.quote(place.head, place.head + 1)}” {never[1]}")


_PRICE = frozenset(
    "consequences consequence price cost retaliation retaliate response respond force action hesitate".split()
)
_THAT_REACH = 6


def _forecast(place: Place) -> Doubt | None:
    """Doubt a threat that is a forecast: who warns "that the talks may fail" announces no harm of its own."""
    words, head = place.words, place.head
    if place.act.kind is not ActKind.THREATEN or not words[head].startswith(("warn", "caution")):
        return None
    if "that" not in words[head + 1 : head + _THAT_REACH]:
        return None
    at = words.index("that", head + 1)
    subject = place.line.mention_over(at + 1) or place.line.mention_over(at + 2)
    if subject is not None and not subject.is_possessive:
        is_self = subject.is_first or (subject.how is How.PRONOUN and not subject.actor_ids)
        if is_self or any(place.is_actor(each) for each in subject.actor_ids):
            return None
        # Who would do the harm is not whom it is aimed at, unless a condition shows that it is a threat.
        is_hit = place.act.recipient_id in subject.actor_ids and place.act.condition is None
        is_other = is_hit or _are_two_people(place, subject.actor_ids)
        if subject.actor_ids and place.act.speaks_for is None and not is_other:
            return None  # nobody knows for whom the one who warns speaks
    end = clause_end(place.line, at + 1)
    if _has_price(words[at:end]) or _is_severed(place, at, end):
        return None
    return _kind(place, f"“{place.quote(head, end)}” foresees harm, and does not threaten it")


def _has_price(words: tuple[str, ...]) -> bool:
    """Say whether something is to be paid: "at a cost", and not what a thing "would cost"."""
    if _PRICE.isdisjoint(words):
        return False
    return any(word in _PRICE and (word != "cost" or not modal_of(words[at - 1])) for at, word in enumerate(words))


# "Warned it would breach the terms": it is the step that would, and whoever says so is against it. What a state says
# that it would do may be its own.
_TELLS_ILL = r"\b(?:say|says|said|saying|warn\w*|caution\w*|argu\w*|complain\w*|object\w*|fear\w*)(?: that)? "
_WOULD_BE = r" (?:would|could|might|may|will) (?:\w+ly |only |also |further )?"
_ILLS = (
    r"breach|violate|undermine|weaken|jeopardi[sz]e|endanger|worsen|deepen|fuel|derail|backfire|erode|embolden|"
    r"disenfranchise|plunge|be an? (?:\w+ )?(?:mistake|disaster|blunder|error)"
)
_ILL = pattern_of(
    rf"{_TELLS_ILL}(?:it{_WOULD_BE}(?:{_ILLS})"
    rf"|(?:this|that|doing so|such an? [\w-]+){_WOULD_BE}(?:{_ILLS}|harm|damage|lead to|result in|trigger))\b"
)
_ILL_REACH = 4


def is_of_ill(place: Place) -> bool:
    """Say whether somebody foretells what is bad of a step, and is against it."""
    said = place.words[max(0, min(place.cue[0], place.group.start) - _ILL_REACH) : place.cue[1] + _ILL_REACH]
    return place.act.condition is None and _ILL.search(" ".join(said)) is not None


def _are_two_people(place: Place, ids: tuple[str, ...]) -> bool:
    """Say whether one person warns of another, with no condition: "Kess warned that Vorr would appoint hardliners"."""
    both = [place.actors.get(each) for each in (*place.act.actor_ids[:1], *ids[:1])]
    is_people = len(both) == 2 and all(each is not None and each.kind is ActorKind.PERSON for each in both)
    return is_people and place.act.condition is None and not place.is_actor(ids[0])


_SEVERED = pattern_of(
    r"\b(?:will|would) be (?:\w+ly )?(?:broken off|cut off|cut|frozen|halted|suspended|stopped|closed|withdrawn|"
    r"withheld|cancel+ed|called off|scrapped|severed|blocked|expelled|reimposed|imposed)\b"
)
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))


def _is_severed(place: Place, start: int, end: int) -> bool:
    """Say whether a state warns that something in its own hand would be cut: "that the loan would be frozen"."""
    speaker = place.actors.get(place.act.actor_ids[0]) if place.act.actor_ids else None
    if speaker is None or not (speaker.kind in _STATES or speaker.speaks_for):
        return False
    found = _SEVERED.search(" ".join(place.words[start:end]))
    return found is not None and "by" not in place.words[start:end]


def _kind(place: Place, why: str) -> Doubt:
    return Doubt("kind", f"Read as {place.act.kind.value}, but {why}.", is_of_kind=True)
