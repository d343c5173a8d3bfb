"""Whom the clause names as the one an act is aimed at: "rejected Vorr's plan", "offered to work with Arland"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.aimed.listeners import SAID, TELLING, heard, invited, ours, taken_up
from onrecord.acts.checks.aimed.misaimed import is_to_be
from onrecord.acts.checks.aimed.named import ends_phrase, named_from, other, past_articles
from onrecord.acts.checks.aimed.protests import protested
from onrecord.acts.checks.aimed.receipts import receiver
from onrecord.acts.checks.aimed.tabled import ENDS, TABLED, tabler
from onrecord.acts.checks.aimed.wheres import faced, helped, left, recalled, targeted
from onrecord.acts.checks.doers.passives import find_passive
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.lines import Placed
from onrecord.types import Act, ActKind, ActorKind

_REACH = 5


def addressed(act: Act, place: Place) -> Act:
    """Return an act that is aimed at nobody as aimed at whom its own clause names.

    "Assured me that it will buy no oil from Arland" assures me, whoever else is named.
    """
    if act.recipient_id is not None:
        is_sure = place.words[place.head] in _ASSURING and act.kind is ActKind.PLEDGE
        assured = _told(act, place) if is_sure else None
        return act if assured is None else replace(act, recipient_id=assured)
    found = next((each for find in _FINDS if (each := find(act, place)) is not None), None)
    return act if found is None else replace(act, recipient_id=found)


_ON_DEEDS = frozenset((ActKind.OPPOSE, ActKind.ACCUSE, ActKind.SUPPORT))
_BY_REACH = 14
_BREAKS = frozenset("that which who whether if unless because after before until while when although but".split())


def _done_by(act: Act, place: Place) -> str | None:
    """Return whose doing an object is: "condemned the seizure of its ship by Arland", "attempts by Arland to"."""
    words, at = place.words, place.head + 1
    if act.kind not in _ON_DEEDS or place.group.is_passive or "by" not in words[at + 1 : at + _BY_REACH]:
        return None
    if not place.shows(act.kind):
        return None  # "he was paid money by Arland" blames him
    for by in range(at + 1, min(len(words) - 1, at + _BY_REACH)):
        # "Condemned the raid, joined by Arland"; "praised the sailors held by Arland".
        if words[by] in STOPS or words[by] in _BREAKS or words[by] == "," or is_auxiliary(words[by]):
            return None
        if words[by] == "by":
            is_deed = not is_past(words[by - 1]) and place.line.mention_over(by - 1) is None
            return other(act, place, named_from(place, by + 1)) if is_deed or words[by - 2] == "of" else None
    return None


_DOINGS = TABLED | frozenset(
    "post posts judgment judgement remarks comments conduct behaviour behavior actions statement statements move "
    "attempt attempts tactics rhetoric words".split()
)
_JUDGED_REACH = 18
_QUOTES = (("“",), ('"',))


def _judged(act: Act, place: Place) -> str | None:
    """Return whose doing a judgement is about: "Vorr's plan to tax trade *is a bad idea*", "this post of Vorr"."""
    if act.kind not in (ActKind.OPPOSE, ActKind.ACCUSE) or place.shows(act.kind):
        return None
    words, start = place.words, place.cue[0]
    first = start - (words[start - 1 : start] in _QUOTES)
    while first > max(0, start - _JUDGED_REACH) and words[first - 1] not in STOPS and words[first - 1] != ",":
        first -= 1
    for each in place.line.mentions:
        if first <= each.start and each.end <= start:
            of = each.start - 1
            while of > 1 and words[of] in DETERMINERS:
                of -= 1
            is_of = of > 0 and words[of] == "of" and words[of - 1] in _DOINGS
            is_owner = each.is_possessive and words[each.end] in _DOINGS
            return other(act, place, each) if is_of or is_owner else None
    return None


# What two do together is done, or turned down, with the other.
_SHARED = frozenset(
    "consultations consultation exchange exchanges partnership communication coordination engagement engage consult "
    "coordinate debate decouple trading dealings friendship discuss discussions talks meeting meetings summit "
    "negotiations negotiation dialogue deal agreement accord treaty pact cooperation "
    "contacts ties relations work talk meet negotiate cooperate speak sit deal trade ally working talking negotiating "
    "cooperating speaking dealing consulting coordinating collaborate collaborating engaging partnering".split()
)
_WITH_KINDS = frozenset((ActKind.REFUSE, ActKind.OFFER, ActKind.PROPOSE, ActKind.PLEDGE))
_IN_STEP = tuple(("in", noun) for noun in "coordination consultation cooperation partnership communication".split())
_AGREED_TO = (("to",), ("that",))
_WITH_REACH = 9


def _partner(act: Act, place: Place) -> str | None:
    """Return with whom something is turned down, offered or promised: "refused to work with Arland"."""
    # "Agreed to work with Arland", not "our deal with Arland", which two made.
    is_step = act.kind is ActKind.AGREE and place.words[place.head + 1 : place.head + 2] in _AGREED_TO
    if not is_step and act.kind not in _WITH_KINDS:
        return None
    is_shared = False
    for at in range(place.head, min(len(place.words), place.head + _WITH_REACH)):
        word = place.words[at]
        if word == "and" and is_shared and place.words[at + 1 : at + 2] and place.words[at + 1] in _SHARED:
            continue
        if word in STOPS or (word in ENDS and at > place.head + 1):
            return None
        if word == "with" and place.words[at - 2 : at] in _IN_STEP:
            return None  # "will decide in coordination with Arland" is at its side
        if word == "with" or (word == "from" and place.words[at - 1] == "decouple"):
            return other(act, place, named_from(place, at + 1)) if is_shared else None
        is_shared = is_shared or word in _SHARED
    return None


_DONE_TO = HARMS | {ActKind.REFUSE, ActKind.OPPOSE, ActKind.SUPPORT, ActKind.ACCUSE, ActKind.DEMAND}


def _acted_on(act: Act, place: Place) -> str | None:
    """Return to whom something is done in the passive: "the party was rejected by half of the voters"."""
    if act.kind not in _DONE_TO or not place.group.is_passive or (act.kind is ActKind.DEMAND and is_to_be(place)):
        return None
    passive = find_passive(place, place.head)
    subject = passive.acted_on[-1] if passive is not None else None
    return other(act, place, subject) if subject is not None and subject.end == place.group.start else None


# What is promised, offered or refused for somebody, or threatened against him, by its verb.
_TOUCHING = frozenset(
    "support back endorse protect assist defend recognize recognise allow permit aid arm supply fund save "
    "rescue free release attack ban bomb strike sanction invade destroy punish expel fight deport jail sue boycott "
    "abandon criticise criticize condemn".split()
)
_BINDING = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.REFUSE, ActKind.THREATEN, ActKind.AGREE))
_FOR = frozenset(
    (("vote", "for"), ("fight", "for"), ("work", "for"), ("stand", "by"), ("care", "for"), ("campaign", "for"))
)


def _touched(act: Act, place: Place) -> str | None:
    """Return whom what is promised or refused touches: "vowed to protect Arland", "will vote for Vorr"."""
    if act.kind not in _BINDING | {ActKind.WITHHOLD} or place.group.is_passive:
        return None
    words, at = place.words, place.head
    if act.kind is ActKind.WITHHOLD:  # "would not say whether it would back Arland"
        near = range(at, min(len(words), at + _REACH + _REACH))
        at = next((each for each in near if words[each] in _TOUCHING and words[each - 1] not in DETERMINERS), at)
    if words[at] not in _TOUCHING and words[at : at + 2] not in _FOR:
        at += 1
        while at < len(words) and (words[at] in ("to", "not") or is_adverb(words[at])):
            at += 1
    if words[at : at + 2] in _FOR:
        return other(act, place, named_from(place, at + 2))
    if words[at : at + 1] in _LETTING:
        return other(act, place, place.line.mention_over(past_articles(place, at + 1)))
    if words[at : at + 1] and words[at] in _TOUCHING | _UPHOLDING and words[at - 1] not in DETERMINERS:
        whole = named_from(place, at + 1) if words[at] in _TOUCHING else None
        return other(act, place, _good_of(place, at) or whole)
    return None


# What is defended or harmed for somebody: "uphold the sovereignty of Arland", "Arland's security".
_UPHOLDING = frozenset("safeguard ensure guarantee uphold preserve respect promote secure advance undermine".split())
_GOODS = frozenset(
    "right rights interest interests safety security sovereignty independence freedom integrity unity cause stability "
    "existence borders prosperity development efforts struggle aspirations choice people defence defense".split()
)
_GOOD_REACH = 7


def _good_of(place: Place, verb: int) -> Placed | None:
    """Return whose good is upheld or harmed by a verb."""
    words = place.words
    for at in range(verb + 1, min(len(words) - 1, verb + _GOOD_REACH)):
        if words[at] in STOPS or words[at] in ENDS:
            return None
        owner = place.line.mention_over(at)
        if owner is not None:
            is_owner = owner.is_possessive and not _GOODS.isdisjoint(words[owner.end : owner.end + _REACH])
            return owner if is_owner else None
        if words[at] in _GOODS and words[at + 1] == "of":
            return named_from(place, at + 2)
    return None


# Somebody is let do what the next word says.
_LETTING = (("let",), ("help",))
_GIVING = forms_of("give send return hand deliver provide sell supply bring lend transfer donate pay offer grant")
_GIVEN_KINDS = _BINDING | {ActKind.AID, ActKind.SANCTION, ActKind.DEMAND, ActKind.WITHHOLD}
_GIFTS = frozenset(
    "sale sales delivery deliveries supply supplies export exports transfer transfers shipment shipments provision "
    "donation donations handover return".split()
)
_GIVING_REACH, _TO_REACH = 4, 10


def _given(act: Act, place: Place) -> str | None:
    """Return to whom something is given, or not: "refused to return the ships to Arland"."""
    if act.kind not in _GIVEN_KINDS or place.group.is_passive:
        return None
    words = place.words
    near = range(place.head, min(len(words), place.head + _GIVING_REACH))
    verb = next((at for at in near if words[at] in _GIVING and words[at - 1] not in DETERMINERS), None)
    # "Give to Arland" has nothing to give; "a sale to Arland" is one.
    start = verb + 2 if verb is not None else _behind_gift(place)
    for at in range(start, min(len(words) - 1, start + _TO_REACH - 1)) if start else ():
        if words[at] in STOPS or words[at] in ENDS:
            return None
        if words[at] in _INTO:
            return other(act, place, named_from(place, at + 1))
    return None


_KEEPING = forms_of("withhold conceal hide keep")


def _kept_from(act: Act, place: Place) -> str | None:
    """Return from whom something is withheld: "withheld his endorsement from Vorr"."""
    words = place.words
    if act.kind is not ActKind.WITHHOLD or words[place.head] not in _KEEPING or place.group.is_passive:
        return None
    for at in range(place.head + 1, min(len(words) - 1, place.head + _TO_REACH)):
        if words[at] in STOPS or words[at] in ENDS:
            return None
        if words[at] == "from":
            return other(act, place, named_from(place, at + 1))
    return None


_INTO = frozenset(("to", "into"))


def _behind_gift(place: Place) -> int:
    """Return the word behind the noun of a gift: "approved the *sale* of three jets to Arland"; 0 without one."""
    words = place.words
    for at in range(place.head + 1, min(len(words) - 1, place.head + _TO_REACH)):
        if words[at] in STOPS or words[at] in ENDS:
            return 0
        if words[at] in _GIFTS and words[at - 1] != "to":
            return at + 1
    return 0


_ASSURING = forms_of("assure promise")


def _told(act: Act, place: Place) -> str | None:
    """Return to whom words are said that make the act: "assured her that it would pay", "told Vorr it would"."""
    if act.kind not in SAID or place.words[place.head] not in TELLING or place.group.is_passive:
        return None
    mention = place.line.mention_over(place.head + 1)
    if (mention is None or not mention.actor_ids) and place.words[place.head + 1 : place.head + 2] in _HIM:
        # "Vorr said Kess had assured her": nobody else is known whom "her" may mean.
        speaker = place.actors.get(place.voice.speaker_id or "") if place.voice is not None else None
        is_other = speaker is not None and speaker.kind is ActorKind.PERSON and speaker.id not in act.actor_ids
        return speaker.id if speaker is not None and is_other else None
    behind = place.words[place.head + 2 : place.head + 3]
    is_her = place.words[place.head + 1 : place.head + 2] == ("her",) and (behind == () or ends_phrase(behind[0]))
    return other(act, place, mention) if mention is not None and (is_her or not mention.is_possessive) else None


_HIM = (("him",), ("her",))
_OF_WHOM = frozenset((("resignation", "of"), ("resignations", "of"))) | frozenset(
    (word, "from")
    for word in "apology apologies help support assistance approval permission answers explanation guarantees "
    "assurances concessions compensation clarification reparations".split()
)


def _asked_from(act: Act, place: Place) -> str | None:
    """Return from whom something is demanded: "demanded an apology from Arland", "the resignation of Vorr"."""
    if act.kind is not ActKind.DEMAND:
        return None
    words = place.words
    for at in range(place.head + 1, min(len(words) - 1, place.head + _REACH)):
        if words[at : at + 2] in _OF_WHOM:
            return other(act, place, named_from(place, at + 2))
        owner = place.line.mention_over(at)
        if owner is not None and owner.is_possessive and words[owner.end : owner.end + 1] in _DUE:
            return other(act, place, owner)
    return None


# "His resignation", "Arland's withdrawal" or help is asked of whose it is.
_DUE = frozenset(
    (word,)
    for word in "resignation apology withdrawal surrender ouster departure removal help support assistance backing "
    "endorsement approval permission consent blessing cooperation advice mediation intervention".split()
)
_ON_CONDITION = frozenset((ActKind.OFFER, ActKind.THREATEN))
_OPENERS = frozenset("if unless provided that should as long once until only were providing".split())
# What befalls somebody, or asks the doer, is no step that is awaited from him.
_NO_STEPS = frozenset("win wins won lose loses lost ask asks asked invite invites invited is are was were be".split())


def _awaited(act: Act, place: Place) -> str | None:
    """Return whose step an offer or a threat waits for: "would sign if Arland drops its toll"."""
    if act.kind not in _ON_CONDITION or act.condition is None:
        return None
    line, span = place.line, act.condition.span
    at, end = line.at(span.start), line.at(span.end)
    while at < end and place.words[at] in _OPENERS:
        at += 1
    at = past_articles(place, at)
    mention = line.mention_over(at) if at < end else None
    if mention is None or mention.end >= end or _NO_STEPS & set(place.words[mention.end : mention.end + 2]):
        return None
    named = other(act, place, mention)
    return None if place.name(named).islower() else named  # "as long as the court sits on neutral ground"


_FINDS = (
    ours, tabler, _done_by, _judged, _partner, _acted_on, _touched, _given, _kept_from, _told, _asked_from, recalled,
    faced, helped, left, targeted, heard, invited, receiver, protested, _awaited, taken_up,
)  # fmt: skip
