"""Whom words or deeds reach: "was handed a note accusing", "faced demands for", "the killing of its consul"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.doers.passives import Passive, find_passive, is_done_to
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import find_group
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import PREPOSITIONS, find_owner, find_subject
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.lines import POSSESSIVES, Placed
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

_HANDED = frozenset("handed given sent served shown passed slipped presented".split())
_GETS = forms_of("receive get face battle encounter weather withstand")
_EARNS = forms_of("win draw earn gain garner attract secure collect land enjoy muster")
_PICKS = forms_of("pick")
# Whose these are gives them: "won the backing of Kess"; "the promise of peace" is nobody's.
_BACKINGS = frozenset("support backing endorsement endorsements approval blessing praise applause thanks".split())
# Who answers an accusation has met it: "addressed the allegations from Kess".
_ANSWERS = frozenset("addressed addresses addressing answered answers answering dismissed brushed shrugged".split())
_UNDER = frozenset("under with".split())
# Who responds to accusations has not made them; what he says in response is his own.
_RESPONDS = forms_of("respond reply react")
_COMES = frozenset("came comes come coming is are was were met meets".split())
# Words reach nobody without one of these.
_VERBS = _HANDED | _ANSWERS | _EARNS | _PICKS | _GETS | _COMES
_WORDS = frozenset(
    "note notes letter letters list lists petition petitions request requests threat threats ultimatum message "
    "messages demand demands call calls memo notice order orders appeal appeals accusation accusations allegation "
    "allegations criticism pressure warning warnings protest protests complaint complaints invitation invitations "
    "offer offers proposal proposals charges claim claims lawsuit lawsuits statement declaration praise support "
    "backing endorsement endorsements applause apology apologies congratulations condolences thanks approval "
    "condemnation rebuke promise promises pledge pledges assurance assurances guarantee guarantees opposition "
    "response responses reply replies answer answers signal signals".split()
)
_REACHING = frozenset((ActKind.SUPPORT, ActKind.OPPOSE, ActKind.ACCUSE, ActKind.DEMAND, ActKind.THREATEN))
_CLAUSE_ENDS = frozenset(", ; : . - – — -- and but or who which that whom “ ” while when after before as".split())
_REACH = 9


def find_receipt(place: Place) -> Passive | None:
    """Return whom the words of an act reach: who is handed a note that accuses somebody, or faces demands."""
    answered = _answered(place) or _hanging(place) or _prompted(place)
    if answered is not None:
        return answered
    first = max(-1, place.cue[0] - _REACH)
    if _VERBS.isdisjoint(place.words[first + 1 : place.cue[1]]):
        return None
    for verb in range(place.cue[1] - 1, first, -1):
        if place.words[verb] in _CLAUSE_ENDS and verb < place.head:
            return None
        if _reaches(place, verb):
            return _receipt(place, verb)
    return None


_SENT = {"invitation": ActKind.PROPOSE, "proposal": ActKind.PROPOSE, "offer": ActKind.OFFER, "request": ActKind.DEMAND}
_DECLINING = frozenset((ActKind.REFUSE, ActKind.WITHHOLD, ActKind.OPPOSE))


def as_unsent(act: Act, place: Place, receipt: Passive) -> Act:
    """Return what nobody has sent as that: "had not received an invitation" refuses none."""
    noun = next((at for at in range(receipt.verb, len(place.words))[:_REACH] if place.words[at] in _SENT), None)
    if act.kind not in _DECLINING or noun is None:
        return act
    is_none = "no" in place.words[receipt.verb : noun] or find_group(place.line, receipt.verb).is_negated
    kind = _SENT[place.words[noun]] if is_none else None
    return act if kind is None else replace(act, kind=kind, status=Status.NEGATED)


def _answered(place: Place) -> Passive | None:
    """Return who answers the words that the cue names: "responded on Sunday to accusations that"."""
    words, (start, end) = place.words, place.cue
    if _RESPONDS.isdisjoint(words[max(0, start - _REACH) : end]):
        return None
    noun = next((at for at in range(end - 1, start - 1, -1) if words[at] in _WORDS), None)
    if noun is None or any(is_past(word) or word.endswith("ing") for word in words[noun + 1 : end]):
        return None
    low = max(0, noun - _REACH)
    verb = next((at for at in range(noun - 1, low - 1, -1) if words[at] in _RESPONDS), None)
    if verb is None or "to" not in words[verb:noun] or not {",", "and", "by", "with"}.isdisjoint(words[verb:noun]):
        return None
    subject = find_subject(place.line, find_group(place.line, verb), verb)
    if subject is None or subject.mention.end > verb:
        return None
    owner = find_owner(place.line, noun)
    by, doers = (owner.start, (owner,)) if owner is not None and owner.actor_ids else _from_whom(place, noun)
    return Passive(verb, (*subject.others, subject.mention), by, doers)


_UPON = frozenset("after following amid despite".split())
_OWN_WORD = frozenset((ActKind.PLEDGE, ActKind.OFFER))
_UPON_REACH = 4


def _prompted(place: Place) -> Passive | None:
    """Return who did something upon words that the cue names: "dropped its veto after assurances that"."""
    words, (start, end) = place.words, place.cue
    noun = next((at for at in range(start, end) if words[at] in _WORDS), None)
    if noun is None:
        return None
    low = max(1, noun - _UPON_REACH)
    upon = next((at for at in range(noun - 1, low - 1, -1) if words[at] in _UPON), None)
    if upon is None or any(
        is_past(word) or word in _CLAUSE_ENDS for word in words[upon + 1 : noun] if word not in _UPON
    ):
        return None
    # "Despite a promise to wait" breaks one's own.
    is_own = place.act.kind in _OWN_WORD and (words[upon] == "despite" or words[noun + 1 : noun + 2] == ("to",))
    owner = find_owner(place.line, noun)
    is_own = is_own or not POSSESSIVES.isdisjoint(words[upon:noun])
    if is_own or (owner is not None and owner.start > upon):
        return None
    verb = next((at for at in range(upon - 1, -1, -1) if is_past(words[at]) and not place.line.mention_over(at)), None)
    subject = find_subject(place.line, find_group(place.line, verb), verb) if verb is not None else None
    if verb is None or subject is None or subject.mention.end > verb:
        return None
    by, doers = _from_whom(place, noun)
    return Passive(noun, (*subject.others, subject.mention), by, doers)


def _hanging(place: Place) -> Passive | None:
    """Return whom something is done to by another, who goes on: "was summoned by the court, demanding an answer"."""
    words, comma = place.words, place.head - 1
    if comma < 1 or words[comma] != "," or not words[place.head].endswith("ing"):
        return None
    for verb in range(comma - 1, max(0, comma - _REACH), -1):
        if words[verb] in _CLAUSE_ENDS:
            return None
        if is_done_to(words[verb]) and words[verb + 1] == "by":
            return find_passive(place, verb) if find_group(place.line, verb).is_passive else None
    return None


def _reaches(place: Place, verb: int) -> bool:
    words, word = place.words, place.words[verb]
    if word in _HANDED:
        return find_group(place.line, verb).is_passive or _goes_on(place, verb)
    if word in _ANSWERS:
        is_met = place.act.kind is ActKind.ACCUSE and not find_group(place.line, verb).modal
        return is_met and words[verb + 1 : verb + 2] not in (("with",), ("by",))
    if word in _EARNS or word in _PICKS:
        return _is_earned(place, verb)
    return word in _GETS or (word in _COMES and words[verb + 1 : verb + 2] != () and words[verb + 1] in _UNDER)


def _goes_on(place: Place, verb: int) -> bool:
    """Say whether a passive goes on: "was summoned on Monday and handed a note"."""
    if place.words[verb - 1] != "and":
        return False
    first = next((at for at in range(verb - 2, -1, -1) if is_past(place.words[at])), None)
    return first is not None and find_group(place.line, first).is_passive


_SMALL = PREPOSITIONS | {"up", "out", "back"}


def _is_earned(place: Place, verb: int) -> bool:
    """Say whether words are what somebody wins: "won praise from Kess", not "won the vote with a promise"."""
    words, first = place.words, verb + 1
    if words[verb] in _PICKS:
        if words[first : first + 1] != ("up",):
            return False
        first += 1
    noun = next((at for at in range(first, min(len(words), verb + _REACH)) if words[at] in _WORDS), None)
    is_cue = noun is not None and place.cue[0] <= noun < place.cue[1]
    return is_cue and _SMALL.isdisjoint(words[first:noun])


def receiver(act: Act, place: Place) -> str | None:
    """Return whom the words of others reach, where they are aimed at nobody: "battled opposition from Kess"."""
    if act.kind not in _REACHING or not act.actor_ids:
        return None
    receipt = find_receipt(place)
    if receipt is None or place.words[receipt.verb] not in _EARNS | _PICKS | _GETS:
        return None
    doers = {each for mention in receipt.doers for each in mention.actor_ids}
    acted_on = {each for mention in receipt.acted_on for each in mention.actor_ids}
    is_one = len(acted_on) == 1 and not any(map(place.is_actor, acted_on))
    is_theirs = not doers.isdisjoint(act.actor_ids) or any(sender_named(place, receipt, each) for each in act.actor_ids)
    return acted_on.pop() if is_one and is_theirs else None


def sender_named(place: Place, receipt: Passive, actor_id: str | None) -> bool:
    """Say whether somebody who is no actor of a mention yet stands behind "from": "received praise from Kess"."""
    last = place.name(actor_id).lower().split()[-1:]
    for at in range(receipt.verb + 1, min(len(place.words) - 1, receipt.verb + _REACH)):
        if place.words[at] in _CLAUSE_ENDS:
            return False
        if place.words[at] == "from":
            sender = next((each for each in place.line.mentions if at < each.start <= at + 2), None)
            return sender is not None and [place.words[sender.end - 1]] == last and not sender.is_possessive
    return False


def _receipt(place: Place, verb: int) -> Passive | None:
    end = max(place.cue[1], place.head + 1)
    between = place.words[verb + 1 : end]
    if _WORDS.isdisjoint(between) or not _CLAUSE_ENDS.isdisjoint(between):
        return None
    subject = find_subject(place.line, find_group(place.line, verb), verb)
    if subject is None or subject.mention.end > verb:
        return None
    by, doers = _from_whom(place, verb)
    if place.words[verb] in _ANSWERS and not doers:
        by, doers = _from_recipient(place, verb)
    if place.words[verb] in _ANSWERS and not doers and place.act.recipient_id is not None:
        return None
    return Passive(verb, (*subject.others, subject.mention), by, doers)


def _from_recipient(place: Place, verb: int) -> tuple[int | None, tuple[Placed, ...]]:
    """Return who made the words that are answered, where the act is aimed at him: "answered the charges of Kess"."""
    accuser = place.act.recipient_id
    for each in place.line.mentions:
        at = each.start - 1 - (place.words[each.start - 1] == "the")
        is_behind = verb < at < verb + _REACH and place.words[at] in ("from", "by", "of")
        known = accuser in each.actor_ids or (
            not each.actor_ids and place.is_called(accuser, place.quote(each.start, each.end))
        )
        if accuser is not None and is_behind and known and _CLAUSE_ENDS.isdisjoint(place.words[verb:at]):
            return at, (each._replace(actor_ids=(accuser,)),)
    return None, ()


def _from_whom(place: Place, verb: int) -> tuple[int | None, tuple[Placed, ...]]:
    """Return the word before who sends the words: "a request from Kess", "was handed by Kess"."""
    for at in range(verb + 1, min(len(place.words), verb + _REACH)):
        if place.words[at] in _CLAUSE_ENDS:
            break
        is_theirs = place.words[at] == "of" and place.words[at - 1] in _BACKINGS
        if is_theirs or place.words[at] in ("from", "by"):
            doers = tuple(each for each in find_parties(place.line, at + 1) if each.actor_ids)
            if doers:
                return at, doers
    return None, ()


_OWNERS = frozenset("its his her their".split())
_TO_WHOM = (("of",), ("on",), ("against",))
_AFTER = frozenset("after following over against to amid about despite since".split())
_REPAID = ("retaliat", "aveng", "reveng", "retribution", "reprisal", "compensation", "apology")


# "Struck in retaliation for the killing of a general": whoever struck did not kill him.
_REPAYING = pattern_of(
    r"\A(?:in )?(?:retaliation|revenge|reprisals?|retribution|response) (?:for|to) (?:the|an?) (?:[\w-]+ )?"
    r"(?:killings?|murders?|assassinations?|attacks?|bombings?|shootings?|seizure|arrests?|detention|deaths?|"
    r"strikes?|raids?|expulsions?) (?:of|on|against)\b"
)


def is_wronged(place: Place, actor_id: str) -> bool:
    """Say whether somebody acts upon a deed done to him: "retaliated for the seizure of its ship", not "of its own"."""
    words = place.words
    if _REPAYING.search(" ".join(words[place.cue[0] : place.cue[1] + 1])):
        return True
    if not words[place.head].startswith(_REPAID) and words[place.head + 1 : place.head + 2] not in _TO_WHOM:
        return False
    for at in range(place.head, place.cue[1]):
        owner = at + 2
        if words[at + 1 : owner] not in _TO_WHOM or words[owner : owner + 1] == ():
            continue
        if words[owner] in _OWNERS and words[owner + 1 : owner + 2] != ("own",) and _is_answered(place, at):
            mention = place.line.mention_over(owner)
            if mention is None or mention.end > owner + 1 or not mention.actor_ids:
                return True  # a mention of "its ship" is of the ship
            return actor_id in mention.actor_ids
    return False


def _is_answered(place: Place, noun: int) -> bool:
    """Say whether a deed is what somebody acts upon: "after the killing", "in response to an attack"."""
    at = noun - 1
    while at > 0 and place.words[at] in ("the", "a", "an", "deadly", "recent", "alleged"):
        at -= 1
    if at == noun - 1 or at <= 0:
        return False
    return place.words[at] in _AFTER or (place.words[at] == "for" and place.words[at - 1].startswith(_REPAID))
