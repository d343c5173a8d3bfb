"""Whom an act is not aimed at though its clause names him: "promised as a candidate", "asked that pilots be paid"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.aimed.blames import mentions_of
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import BE, STOPS, is_adverb, modal_of
from onrecord.acts.complements import find_parties
from onrecord.acts.drafts import BLAMES, HARMS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, inflect_verb, is_past
from onrecord.acts.lines import POSSESSIVES, Placed
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind

_ASKING = frozenset((ActKind.DEMAND, ActKind.PROPOSE))
_OWN_STEPS = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.REFUSE))
_GOING = frozenset("foot back".split()).union(
    *(inflect_verb(verb) for verb in ("return", "travel", "go", "come", "fly", "move"))
)
_NOT_ALONE = frozenset("well such much".split())
_FOUGHT = frozenset("fighting fight against combating combat defeating defeat".split())


# Blame is misaimed by these alone.
_TELLING = frozenset(("as", "war"))


def without_misaimed(act: Act, place: Place) -> Act:
    """Return an act that is not aimed at whom its clause names as something else."""
    if act.recipient_id is None or act.kind is ActKind.MEET:
        return act
    own = mentions_of(place, act.recipient_id)
    own = tuple(each for each in own if each.start > place.head) or own
    if own and (_is_next(place, own) or _is_told_of(act, place, own) or _is_venue(act, place, own)):
        return replace(act, recipient_id=None)
    if not own or (act.kind in BLAMES and _TELLING.isdisjoint(place.words)):
        return act
    if _is_agent(act, place, own):
        return _done_by(act, place)
    doers = _to_be_done(act, place, own)
    if doers is not None:
        return replace(act, recipient_id=next((each for each in doers if each not in act.actor_ids), None))
    return replace(act, recipient_id=None) if any(is_other(act, place, own) for is_other in _OTHERS) else act


_SUING = forms_of("sue complain litigate testify")
_IN = frozenset("in at before".split())


def _is_venue(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether somebody only goes to court there: "sued in Arland over the seizure of his yacht"."""
    is_suing = act.kind in BLAMES and place.words[place.head] in _SUING
    return is_suing and all(each.start > place.head and _before(place, each) in _IN for each in own)


_DEATH = pattern_of(r"\b(?:deaths?|killing|murder|assassination|disappearance|poisoning|abduction|kidnapping) of\b")
_CONTACT = pattern_of(
    r"\b(?:calls?|meetings?|talks|conversations?|summit|contacts?|dealings|dialogue|negotiations?|exchanges?|ceasefire|"
    r"truce|peace|cooperation|ties|relations|consultations?) between\b"
)
_FOR_BOTH = _ASKING | {ActKind.SUPPORT, ActKind.OPPOSE}


def _is_told_of(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether somebody is only who died, or one of two who met: "a record of a call between Vorr and Kess"."""
    for each in own:
        before = " ".join(place.words[max(0, each.start - _OF_REACH) : each.start])
        is_dead = act.kind is ActKind.ACCUSE and _DEATH.search(before) is not None
        is_met = act.kind in _FOR_BOTH and _CONTACT.search(before) is not None
        if not (is_dead or is_met):
            return False
    return True


_OF_REACH = 7
_BY_REACH = 8


def _is_agent(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether a harm is told in the passive and the recipient stands behind "by": "are held by the militia"."""
    if act.kind not in HARMS or not place.group.is_passive:
        return False
    behind = place.words[place.head + 1 : place.head + 1 + _BY_REACH]
    if "by" not in behind:
        return False
    by = place.head + 1 + behind.index("by")
    # "Retaliated by firing on Vorr" names no doer there.
    return not place.words[min(by + 1, len(place.words) - 1)].endswith("ing") and all(
        by < each.start <= by + _BY_REACH for each in own
    )


def _done_by(act: Act, place: Place) -> Act:
    """Return an act as done by its recipient, where nobody else does it, and aimed at nobody."""
    if act.actor_ids or act.recipient_id is None:
        return replace(act, recipient_id=None)
    doer = place.actors.get(act.recipient_id)
    return replace(act, actor_ids=(act.recipient_id,), speaks_for=doer.speaks_for if doer else None, recipient_id=None)


def _to_be_done(act: Act, place: Place, own: tuple[Placed, ...]) -> tuple[str, ...] | None:
    """Return who is to do to the recipient what is asked, if it is: "demanded that Vorr be freed by Arland"."""
    if act.kind not in _ASKING:
        return None
    words = place.words
    for each in own:
        be = each.end + (words[each.end : each.end + 1] == ("not",))
        verb = be + 1
        if each.start < place.head or words[be:verb] != ("be",) or not words[verb : verb + 1]:
            return None
        if not is_past(words[verb]):
            return None
    by = words[verb + 1 : verb + 2] == ("by",)
    return tuple(each for doer in find_parties(place.line, verb + 2) for each in doer.actor_ids) if by else ()


# What must befall somebody at whom it is aimed: "Arland must be punished".
_HOSTILE = frozenset(
    "held punished stopped sanctioned condemned prevented pressured forced disarmed defeated contained removed "
    "isolated prosecuted tried dismantled destroyed deterred denied prepared committed determined interested "
    "concerned made called confronted opposed blamed barred banned excluded replaced ousted hit".split()
)
_GET = BE | {"get"}


def _is_to_be(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether what is asked is that something be done to the recipient: "the hostages must be freed"."""
    if act.kind is not ActKind.DEMAND or not is_to_be(place):
        return False
    return all(each.end == place.cue[0] and not each.is_possessive for each in own)


def is_to_be(place: Place) -> bool:
    """Say whether something must be done to what a cue has as its subject, and not to punish it."""
    words, start = place.words, place.cue[0]
    if modal_of(words[start]) != "must" and words[start : start + 2] not in _HAVING:
        return False
    be = next((at for at in range(start + 1, min(len(words) - 1, start + _BE_REACH)) if words[at] in _GET), None)
    if be is None:
        return False
    verb = be + 1 + (words[be + 2 : be + 3] != () and is_adverb(words[be + 1]))
    return is_past(words[verb]) and words[verb] not in _HOSTILE


_HAVING = frozenset((("has", "to"), ("have", "to"), ("needs", "to"), ("need", "to"), ("ought", "to"), ("is", "to")))
_BE_REACH = 4
_JOINTLY = pattern_of(
    r"\b(?:in (?:concert|coordination|consultation|tandem|conjunction|step|close coordination) with|"
    r"together with|jointly with|alongside|shoulder to shoulder with)(?: the| our| its| his| her| their)?\Z"
)
_ALLY_REACH = 7
_OWN_DEEDS = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.THREATEN, ActKind.PROPOSE, ActKind.REFUSE))


def _is_ally(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether the recipient only acts at the doer's side: "will weigh sanctions in concert with Arland"."""
    if act.kind not in _OWN_DEEDS:
        return False
    return all(
        _JOINTLY.search(" ".join(place.words[max(0, each.start - _ALLY_REACH) : each.start])) is not None
        for each in own
    )


def _is_role(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether somebody described is what a doer acts as: "promised as a candidate to lead the fight"."""
    if not place.name(act.recipient_id).islower() and any(map(str.isupper, place.name(act.recipient_id)[:1])):
        return False
    return all(_before(place, each) == "as" and _is_last(place, each) for each in own)


def _is_giver(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether what is offered is only somebody's own: "offered the Council's help"."""
    return act.kind is ActKind.OFFER and place.shows(ActKind.OFFER) and all(each.is_possessive for each in own)


def _is_next(place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether somebody only does or does not do likewise: "Arland condemned the raid but Borland did not"."""
    words = place.words
    return all(
        each.start >= place.cue[1]
        and words[each.start - 1] in _JOINING
        and (words[each.end : each.end + 1] in _DOING_NOT or words[each.end : each.end + 2] in _DOING)
        for each in own
    )


_JOINING = frozenset("but and while whereas ; ,".split())
_DOING = tuple((word, "not") for word in "did does do has have had will would is was are were".split())
_DOING_NOT = tuple((f"{word}n't",) for word in "did does do has have had would is was are were".split())


def _is_last(place: Place, mention: Placed) -> bool:
    """Say whether no clause goes on behind a mention: "as immigrants come under attack" tells when."""
    behind = place.words[mention.end : mention.end + 1]
    return behind == () or behind[0] in STOPS or behind[0] in PREPOSITIONS or behind[0] in (",", "and")


def _before(place: Place, mention: Placed) -> str:
    """Return the word before a mention and its articles; empty where "as" or another stands there in a pair."""
    at = mention.start - 1
    while at >= 0 and place.words[at] in DETERMINERS and place.words[at] != "that":
        at -= 1
    if at < 1 or place.words[at - 1] in _NOT_ALONE:
        return ""
    return place.words[at]


def _is_called_for(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether the recipient is what is wanted: "called for a prosecutor", not "for Arland to withdraw"."""
    if act.kind is not ActKind.DEMAND or place.words[place.head + 1 : place.head + 2] != ("for",):
        return False
    return all(
        _before(place, each) == "for"
        and each.start <= place.head + 4
        and "to" not in place.words[each.end : each.end + 3]
        for each in own
    )


def _is_destination(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether somebody only goes there: "promised to return to Arland", "refused to set foot in Borland"."""
    return act.kind in _OWN_STEPS and all(
        _before(place, each) in ("to", "in", "into", "from") and place.words[_at_before(place, each) - 1] in _GOING
        for each in own
    )


def _at_before(place: Place, mention: Placed) -> int:
    at = mention.start - 1
    while at > 0 and place.words[at] in DETERMINERS:
        at -= 1
    return at


def _is_war(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether the recipient only names a war: "opposition to the Arland War"."""
    return all(place.words[each.end : each.end + 1] == ("war",) for each in own)


def _is_foe(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether two work, or one is backed, against the recipient: "allied with Vorr in fighting the militia"."""
    return act.kind in (ActKind.COOPERATE, ActKind.SUPPORT, ActKind.AID) and all(
        each.start > place.head and _before(place, each) in _FOUGHT for each in own
    )


def _is_denier(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether a denial is of what one's own did: "denied that its guns had fired"."""
    return act.kind is ActKind.DENY and all(
        each.start > place.head and place.words[each.start] in POSSESSIVES for each in own
    )


def _is_in_relative(act: Act, place: Place, own: tuple[Placed, ...]) -> bool:
    """Say whether the recipient is only named in what describes a thing: "block any paper that mentions soldiers"."""
    if act.kind not in _OWN_STEPS | _ASKING | {ActKind.THREATEN}:
        return False
    return all(_is_described(place, each) for each in own)


def _is_described(place: Place, mention: Placed) -> bool:
    words = place.words
    for at in range(mention.start - 1, place.cue[1], -1):
        if words[at] in ("that", "which") and words[at - 1] not in place.words[place.head : place.head + 1]:
            nominal = any(word in DETERMINERS for word in words[max(place.head + 1, at - 3) : at])
            return (
                nominal
                and place.line.mention_over(at - 1) is None
                and (is_past(words[at + 1]) or words[at + 1].endswith("s"))
            )
    return False


_OTHERS = (
    _is_giver,
    _is_role,
    _is_called_for,
    _is_destination,
    _is_war,
    _is_foe,
    _is_denier,
    _is_in_relative,
    _is_to_be,
    _is_ally,
)
