"""What an act is about stands before its clause, or before the reason: "a toll, which they had ruled out in May"."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.aimed.blames import is_hit_before
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_adverb, is_auxiliary
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.topics import DAYS
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, How, NounKind, Polarity

K = ActKind
_KINDS = frozenset(
    (
        K.REFUSE,
        K.OPPOSE,
        K.SUPPORT,
        K.PROPOSE,
        K.DEMAND,
        K.OFFER,
        K.PLEDGE,
        K.AGREE,
        K.WITHHOLD,
        K.ACCUSE,
        K.DENY,
    )
)
# A time or a place is nothing that an act is about.
_WHEN = pattern_of(r"(?:during|in|at|on|after|before|since|last|this|earlier|again|instead)\b")
_REASONS = frozenset("saying adding arguing claiming warning citing insisting calling noting".split())
_VAGUE = frozenset("something anything nothing everything what it those that".split())
_SUBJECT_REACH, _OBJECT_REACH, _LONGEST, _DEED_MORE = 5, 6, 9, 5


def as_fronted(act: Act, place: Place) -> Act:
    """Return an act about what stands before its clause, or before a reason that was taken for it."""
    led = _led(act, place) or _seized(act, place) or _given(act, place) or _behind_setting(act, place)
    if led is not None:
        return replace(act, about=led)
    if act.kind not in _KINDS:
        return act
    deed = _deed(act, place)
    if deed is not None:
        return replace(act, about=deed[0], recipient_id=deed[1] or act.recipient_id)
    about = _before_reason(act, place) or _before_as(act, place) or _antecedent(act, place)
    return act if about is None or about == act.about else replace(act, about=about)


_ANY = pattern_of(r"(?:\A|.*\s)(?:any|an?|every|all|no)(?:\s|\Z)", re.DOTALL | re.IGNORECASE)
_ONLY_SUCH = pattern_of(r"\s(?:that|which|without)\s[^,.;:“”\"—]{3,80}")
_BOUND = pattern_of(r"(?:veto|block|reject|oppose|refuse|turn down|vote against)\b")
_LEAD, _LONGEST_SUCH = 12, 9


def as_restricted(act: Act, place: Place) -> Act:
    """Return an act against only such things as its words say: "would veto any deal *without a toll*"."""
    is_against = act.kind in (K.REFUSE, K.OPPOSE) or (
        act.kind is K.PLEDGE and (act.polarity is Polarity.REFRAIN or _BOUND.match(act.about) is not None)
    )
    if not is_against or not act.about:
        return act
    text, bounds = place.line.text, place.line.bounds
    start = text.find(act.about, place.line.starts[place.cue[0]], bounds.end)
    end = start + len(act.about)
    such = _ONLY_SUCH.match(text, end, bounds.end) if start >= 0 else None
    if such is None or not _ANY.match(text[max(bounds.start, start - _LEAD) : end]):
        return act
    condition = act.condition.span if act.condition else None
    words = such.group().split()
    if len(words) > _LONGEST_SUCH or (condition is not None and condition.start < such.end()):
        return act
    return replace(act, about=f"{act.about} {' '.join(words)}")


_SEIZED = forms_of("expel arrest detain deport bar ban sanction recall blacklist")
_WHY = frozenset("for over on from under after amid suspected accused as".split())


def _seized(act: Act, place: Place) -> str | None:
    """Return who or what is hit, where the reason was taken for it: "expelled *two envoys* for spying"."""
    words, head = place.words, place.head
    if act.kind not in (K.SANCTION, K.COERCE) or words[head] not in _SEIZED or place.group.is_passive or not act.about:
        return None
    why = next((at for at in range(head + 2, min(len(words), head + _LONGEST)) if words[at] in _WHY), None)
    if why is None or words[head + 1] in PREPOSITIONS or "," in words[head:why]:
        return None
    if place.line.text.find(act.about, place.line.starts[why], place.line.bounds.end) < 0:
        return None
    return clean_about(place.line, (head + 1, why), place.line.text) or None


_RESOLVING = forms_of("agree decide vow promise pledge refuse threaten offer resolve consent undertake")
_SETTINGS = frozenset("at in during after following".split())
_SETTING_REACH = 12
_TOPICAL = frozenset("on about over for".split())


def _behind_setting(act: Act, place: Place) -> str | None:
    """Return what is to be done without where that was settled: "agreed at a summit in Tarn to *reopen the port*"."""
    words, head = place.words, place.head
    behind = words[head + 1 : head + 3]
    is_set = behind[:1] != () and (behind[0] in _SETTINGS or (behind[0] == "on" and behind[1:] and behind[1] in DAYS))
    if not is_set or words[head] not in _RESOLVING or not act.about:
        return None
    start = place.line.text.find(act.about, place.line.ends[head], place.line.bounds.end)
    first = place.line.at(start) if start >= 0 else len(words)
    end = place.line.at(start + len(act.about)) if start >= 0 else 0
    to = next((at for at in range(head + 3, min(end, head + _SETTING_REACH)) if words[at] == "to"), None)
    if to is None or first > to or to + 1 >= end or "," in words[head:to] or words[to + 1] in DETERMINERS:
        return None
    between = words[head + 2 : to]
    # "Agreed on Friday on a charter to save the port": it is the charter.
    is_thing = any(word in _TOPICAL or is_past(word) for word in between) or place.line.mention_over(to + 1) is not None
    return None if is_thing else clean_about(place.line, (to, end), place.line.text) or None


_GIVING = frozenset((K.OFFER, K.PLEDGE, K.REFUSE, K.AGREE, K.THREATEN, K.AID))


def _given(act: Act, place: Place) -> str | None:
    """Return what somebody is offered without him: "a joint board" of "offered Arland a joint board"."""
    if act.kind not in _GIVING or not act.about:
        return None
    start = place.line.text.find(act.about, place.line.starts[place.head], place.line.bounds.end)
    first = place.line.at(start) if start >= 0 else place.head
    mention = place.line.mention_over(first)
    if mention is None or mention.start != first or mention.is_possessive or first != place.head + 1:
        return None
    end = place.line.at(start + len(act.about))
    is_object = mention.end < end and place.words[mention.end] in ("a", "an")
    return clean_about(place.line, (mention.end, end), place.line.text) or None if is_object else None


_LED = pattern_of(
    r"(?:[^\n:]{0,40}: )?"
    r"(?:On|Regarding|As for|As to|Concerning|In terms of|With regard to|With respect to|When it comes to) "
    r"(?P<topic>(?!\d|that\b|this\b|it\b|behalf|your?\b|(?:the )?(?:same |late |early )?(?:\w+ )?(?:day|night|morning|"
    r"afternoon|evening|weekend|eve|sidelines|margins|occasion|basis|question)\b|[A-Z][a-z]+ \d|[A-Z][a-z]+day\b)"
    r"[^,.;\n]{4,90}),"
)
_OPEN = pattern_of(
    r"(?:the |this |that )?(?:matter|issue|it|this|that|information|details?|contact\b.*|communication\b.*)?\Z"
)
_LONGEST_LEAD = 14


def _led(act: Act, place: Place) -> str | None:
    """Return the topic that leads a sentence whose own words name none: "On the toll, the two keep contact"."""
    is_referred = act.kind is K.WITHHOLD and "refer" in act.cue.quote
    if act.kind not in (K.MEET, K.WITHHOLD) or not (is_referred or _OPEN.match(act.about)):
        return None
    line = place.line
    found = _LED.match(line.text, line.bounds.start, line.starts[place.cue[0]])
    if found is None or len(found["topic"].split()) > _LONGEST_LEAD:
        return None
    return clean_about(line, (line.at(found.start("topic")), line.at(found.end("topic"))), line.text) or None


# Of what breaks a rule or does harm it is the deed that is blamed.
_BREAKING = pattern_of(
    r"(?:violat|breach|infring|undermin|harm|damag|interfer|jeopardi|trampl|contraven)(?:e|es|ed|ing|s)?\Z"
)
_CALLED = frozenset(
    "violation breach example act attempt provocation interference bullying tactic ploy stunt assault slap".split()
)
_BE = frozenset("is are was were".split())
_CALLED_REACH = 8
_DESCRIBED = ("definite", "other")


def _deed(act: Act, place: Place) -> tuple[str, str | None] | None:
    """Return the deed that is blamed, and whose it is: "Arland's raid" of "Arland's raid violated the truce"."""
    if act.kind is not K.ACCUSE or not act.about:
        return None
    words, (start, end) = place.words, place.cue
    verb = next((at for at in range(start, end) if _BREAKING.match(words[at]) or words[at] in _BE), None)
    if verb is None or (words[verb] in _BE and _CALLED.isdisjoint(words[verb : verb + _CALLED_REACH])):
        return None
    first = place.line.text.find(act.about, place.line.starts[verb], place.line.bounds.end)
    while verb > 0 and (is_adverb(words[verb - 1]) or is_auxiliary(words[verb - 1])):
        verb -= 1
    mention = place.line.mention_over(verb - 1)
    if first < 0 or verb == 0 or (mention is not None and not mention.is_possessive and mention.start == 0):
        return None
    named = _noun_before(place, verb, is_deed=True)
    return None if named is None else (named, _doer(act, place, verb))


_AT = frozenset("on against to in at with for over about concerning regarding".split())


def _doer(act: Act, place: Place, verb: int) -> str | None:
    """Return whose deed stands before a verb: who is named there, and not as the one or the place that it hit."""
    for each in place.line.mentions:
        at = each.start - 1
        while at >= 0 and place.words[at] in DETERMINERS:
            at -= 1
        is_behind = at >= 0 and place.words[at] in _AT and not each.is_possessive
        is_behind = is_behind or is_hit_before(place, (each,))
        if each.end <= verb and len(each.actor_ids) == 1 and not is_behind and not place.is_actor(each.actor_ids[0]):
            return each.actor_ids[0]
    return None


# Who denounces them as thieves blames them for theft.
_ANSWERS = frozenset((K.REFUSE, K.OPPOSE, K.DENY))


def _before_as(act: Act, place: Place) -> str | None:
    """Return the object where what it is called was taken for it: "dismissed *the claim* as a smear"."""
    words, head = place.words, place.head
    behind = next((at for at in range(head + 2, min(len(words), head + _OBJECT_REACH + 2)) if words[at] == "as"), None)
    if behind is None or not act.about or words[head + 1] in PREPOSITIONS or act.kind not in _ANSWERS:
        return None
    if any(is_past(word) or is_auxiliary(word) or word == "," for word in words[head + 1 : behind]):
        return None
    found = place.line.text.find(act.about, place.line.starts[head], place.line.bounds.end)
    if found < place.line.ends[behind]:
        return None
    return clean_about(place.line, (head + 1, behind), place.reading.report.text) or None


def _before_reason(act: Act, place: Place) -> str | None:
    """Return the object where the reason was taken for it: "opposed *the toll*, saying it would cost jobs"."""
    words, head = place.words, place.head
    if "," not in words[head + 2 : head + _OBJECT_REACH] or _REASONS.isdisjoint(words):
        return None
    comma = next((at for at in range(head + 2, min(len(words) - 1, head + _OBJECT_REACH)) if words[at] == ","), None)
    if comma is None or words[comma + 1] not in _REASONS or not act.about:
        return None
    found = place.line.text.find(act.about, place.line.starts[comma])
    if not 0 <= found < place.line.bounds.end or words[head + 1] in PREPOSITIONS:
        return None
    if any(is_past(word) or is_auxiliary(word) for word in words[head + 1 : comma]):
        return None
    return clean_about(place.line, (head + 1, comma), place.reading.report.text) or None


def _antecedent(act: Act, place: Place) -> str | None:
    """Return the noun before "which" or "that" whose clause has no object: "a toll, which they had ruled out"."""
    if act.about and not _WHEN.match(act.about.lower()):
        return None
    words, start = place.words, place.group.start
    near = range(start - 1, max(0, start - _SUBJECT_REACH), -1)
    relative = next((at for at in near if words[at] in ("which", "that")), None)
    if relative is None or relative == start - 1 or words[relative - 1] in PREPOSITIONS:
        return None
    if any(is_auxiliary(word) or is_adverb(word) or word in (",", "“") for word in words[relative + 1 : start]):
        return None
    end = relative - (words[relative - 1] == ",")
    return _noun_before(place, end)


def _noun_before(place: Place, end: int, *, is_deed: bool = False) -> str | None:
    """Return the widest noun phrase that ends before a word; where it is a deed, without who did it."""
    nouns, line = place.reading.nouns, place.line
    last = line.ends[end - 1]
    low = bisect_left(nouns, line.bounds.start, key=lambda noun: noun.head.start)
    high = bisect_left(nouns, last, key=lambda noun: noun.head.start)
    ending = [noun for noun in nouns[low:high] if noun.span.start < last <= noun.span.end]
    spans = [noun.span for noun in ending]
    widest = min(ending, key=lambda noun: noun.span.start, default=None)
    if widest is None or (is_deed and (widest.kind is not NounKind.THING or widest.form not in _DESCRIBED)):
        return None
    # "No sign of the ships that Arland alleged": the ships.
    first = min((at for span in spans if line.words[at := line.at(span.start)] not in ("no", "any")), default=end)
    longest = _LONGEST + _DEED_MORE * is_deed
    if _is_vague(line.words[first:end]) or end - first > longest:
        return None
    owner = line.mention_over(first) if is_deed else None
    if owner is not None and owner.is_possessive and owner.how is not How.PRONOUN:
        first = owner.end
    return clean_about(line, (first, end), place.reading.report.text) or None


def _is_vague(words: tuple[str, ...]) -> bool:
    """Say whether words name nothing."""
    return not words or words[-1] in _VAGUE
