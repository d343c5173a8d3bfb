"""States named by an adjective: "asked about Arlish threats" are Arland's, "a tariff on Arlish steel" hits Arland."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import clause_start
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS, SPEECH
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Placed
from onrecord.reading.peoples import state_called
from onrecord.reading.registry import load_registry
from onrecord.types import Act, ActKind, Actor, ActorKind, How

_ABBREVIATED = frozenset("U.S. US UK U.K. EU".split())
_NOUN_KINDS = HARMS | {
    ActKind.ACCUSE, ActKind.THREATEN, ActKind.REFUSE, ActKind.PROTEST, ActKind.MOBILIZE, ActKind.AID, ActKind.RETREAT,
    ActKind.OPPOSE, ActKind.COOPERATE,
}  # fmt: skip
_BEFORE = PREPOSITIONS | DETERMINERS | {"and", ",", "new", "recent", "alleged", "reported", "further", "latest"}
# "The Arlish raid *that* killed".
_ENDS = PREPOSITIONS | {"that", "which", "who"}
_FURTHEST = 2
_HIT = HARMS | {ActKind.RETREAT, ActKind.CONCEDE, ActKind.THREATEN, ActKind.PROTEST}
# What is laid on goods is laid on whose they are; on people, firms and bodies it is laid on these.
_LEVIES = frozenset("tariff tariffs duty duties ban bans banned levy levies quota quotas embargo fees curbs".split())
# Whatever is stolen is somebody's: "theft of Arlish trade secrets".
_ON_ALL = _LEVIES | forms_of("steal") | frozenset("theft thefts stealing espionage piracy looting".split())
_THEMSELVES = frozenset(
    "companies company firms firm banks bank entities entity individuals officials official students citizens people "
    "nationals enterprises refineries networks businesses workers travellers travelers leaders lawmakers".split()
)
# Who buys somebody's goods, or will not, deals with that one.
_BUYING = forms_of("buy purchase import")
_BUYERS = frozenset((ActKind.COOPERATE, ActKind.REFUSE, ActKind.PLEDGE, ActKind.AGREE, ActKind.OFFER))
_REPLYING = frozenset("retaliate retaliation respond response countermeasures reciprocate".split())
_LEVIED = frozenset((ActKind.AGREE, ActKind.PLEDGE, ActKind.OFFER, ActKind.REFUSE, ActKind.DEMAND))
# These answer words alone: "backed Arlish farmers" is no stance towards Arland.
_ANSWERING = frozenset((ActKind.SUPPORT, ActKind.AGREE, ActKind.CONCEDE, ActKind.DENY))
_AGAINST = _ANSWERING | {ActKind.THREATEN, ActKind.ACCUSE, ActKind.OPPOSE, ActKind.REFUSE}
# What somebody does, or has put forward, whose name stands before it: "a Vorr lawsuit", "US restrictions".
_DOINGS = frozenset(
    "lawsuit lawsuits suit motion petition removal restriction restrictions measures sanctions tariffs tariff controls "
    "decision decisions demand demands claim claims remarks comments statement statements actions action moves move "
    "strikes airstrikes attacks raids bombing blockade threats pressure interference spying surveillance bullying law "
    "initiative draft resolution proposal proposals offer offers request requests effort efforts announcement "
    "commitment call calls allegation allegations accusation accusations charges invitation ultimatum".split()
)
_DOING_REACH, _PLAN_REACH = 4, 3
_PLANS = frozenset("plan plans bill bills proposal proposals budget amendment agenda".split())
_SOME = frozenset(
    "all some most any new recent such several two three four five further what latest original initial earlier "
    "previous first second final repeated".split()
)
_YIELDING = forms_of("bow yield submit bend relent accede agree accept cave")
# What a verb may need before its object: "turned down the Arlish offer", "gave in to Arlish demands".
_PARTICLES = frozenset("down in to up out off aside with".split())
_AT = frozenset("on against for of to at over from".split())
# Whose goods, grounds or arms are hit is hit; who buys or works there may be meant for himself.
_BELONGINGS = frozenset(
    "imports import exports export goods products product ships ship vessels vessel tankers tanker steel aluminium "
    "aluminum cars autos vehicles electric chips semiconductors oil gas energy coal grain wheat soybeans beef pork "
    "wine seafood fish agricultural farm dairy lumber timber films services shipping port ports airspace waters "
    "embassy embassies flag flags consulate territory soil sites site facilities facility nuclear bases base positions "
    "targets troops forces soldiers aircraft jets drones planes airlines flights trade economy industry sectors "
    "markets".split()
)
_REACH, _GOODS = 7, 2


def with_attributive(act: Act, place: Place) -> Act:
    """Return a noun that tells a deed as done by the state whose adjective stands before it."""
    found = _doer(act, place)
    if found is None or any(place.is_same(found.id, each) for each in act.actor_ids):
        return act
    recipient = None if act.recipient_id == found.id else act.recipient_id
    told_by = found.id if act.told_by in act.actor_ids and place.voice is None else act.told_by
    return replace(act, actor_ids=(found.id,), speaks_for=found.speaks_for, recipient_id=recipient, told_by=told_by)


def hitting(act: Act, place: Place) -> Act:
    """Return a penalty or blow on goods and grounds as one on the state whose they are."""
    words, start = place.words, place.cue[0]
    is_buying = act.kind in _BUYERS and _is_buying(words[start : place.cue[1] + _REACH])
    is_levied = act.kind in _LEVIED and not _LEVIES.isdisjoint(words[start : place.cue[1] + _REACH])
    if not (is_buying or is_levied or act.kind in _HIT) or not _is_open(act, place):
        return act
    for at in range(start, min(len(words) - 2, place.cue[1] + _REACH)):
        # "Struck Arlish ships", "seizing an Arlish tanker": right behind a verb, else behind a preposition.
        is_deed = is_past(words[at]) or (act.kind in HARMS and words[at].endswith("ing"))
        is_verb = (at == place.head and is_deed) or (is_buying and words[at] in _BUYING)
        if words[at] not in _AT and not is_verb:
            continue
        is_some = words[at + 1] in DETERMINERS or words[at + 1] in _SOME or words[at + 1][0].isdigit()
        first = at + 1 + is_some
        state = state_at(place, first, is_aim=True)
        if is_levied and _LEVIES.isdisjoint(words[max(start, at - 1) : at + 1]):
            continue
        goods = words[first + 1 : first + 1 + _GOODS]
        is_on_all = is_buying or not _ON_ALL.isdisjoint(words[max(start, at - 1) : at + 1])
        is_theirs = not _BELONGINGS.isdisjoint(goods) or (is_on_all and _THEMSELVES.isdisjoint(goods))
        if state is not None and goods and is_theirs:
            return _aimed(act, place, state)
    return act


def _is_buying(words: tuple[str, ...]) -> bool:
    """Say whether words are of a purchase, and not of a deal with somebody else on one."""
    at = next((at for at, word in enumerate(words) if word in _BUYING), None)
    return at is not None and "with" not in words[:at]


def against(act: Act, place: Place) -> Act:
    """Return a stance on what a state does as one towards the state: "criticised Arlish drilling"."""
    if act.kind not in _AGAINST or act.recipient_id is not None or place.group.is_passive:
        return act
    if act.kind is not ActKind.THREATEN and not (place.shows(act.kind) or _is_answered(act, place)):
        state = _blamed(place) if act.kind is ActKind.ACCUSE else None
        return _aimed(act, place, state) if state is not None else act
    at, words = place.head + 1, place.words
    if act.kind is ActKind.THREATEN:
        near = range(place.head, min(len(words) - 2, place.head + _REACH))
        at = next((at + 2 for at in near if words[at] in _REPLYING and words[at + 1] in _AT), 0)
    if at == 0:
        return act
    while at < len(words) and (words[at] in DETERMINERS or words[at] in _SOME or words[at] in _PARTICLES):
        at += 1
    named = place.line.mention_over(at)
    if named is not None:
        return _aimed_at(act, place, named, at)
    state = state_at(place, at, is_aim=True)
    if act.kind in _ANSWERING and _DOINGS.isdisjoint(words[at + 1 : at + 2]):
        return act
    is_deed = state is not None and words[at + 1 : at + 2] and words[at + 1].isalpha()
    return _aimed(act, place, state) if state is not None and is_deed else act


def _is_answered(act: Act, place: Place) -> bool:
    """Say whether a verb of another kind answers: "dismissed Arlish allegations", "bowed to an Arlish demand"."""
    if act.kind is ActKind.DENY:
        return place.shows(ActKind.REFUSE)
    return act.kind is ActKind.CONCEDE and place.words[place.head] in _YIELDING


def _aimed_at(act: Act, place: Place, named: Placed, at: int) -> Act:
    """Return a stance on what somebody does or tabled, whose name stands before it: "opposed US export controls"."""
    words, end = place.words, named.end
    doing = next((each for each in range(end, min(len(words), end + _DOING_REACH)) if words[each] in _DOINGS), None)
    is_person = any(place.actors[each].kind is ActorKind.PERSON for each in named.actor_ids if each in place.actors)
    if is_person and not _PLANS.isdisjoint(words[end : end + _PLAN_REACH]):
        doing = end  # "the Arland plan" may be a plan for Arland, "the Vorr plan" is hers
    # "A Danish request"; "the Vorr allegations" may be of what he did.
    is_name = (named.how is How.NAME and act.kind is not ActKind.DENY) or state_at(place, named.start) is not None
    is_whole = named.start in (at, at - 1) and is_name and not named.is_possessive
    if doing is None or not is_whole or len(named.actor_ids) != 1 or any(map(_ends_phrase, words[end:doing])):
        return act
    actor = place.actors.get(named.actor_ids[0])
    return _aimed(act, place, actor) if actor is not None else act


def _ends_phrase(word: str) -> bool:
    return not word.isalpha() or word in PREPOSITIONS or word in DETERMINERS or word in ("and", "or")


def _blamed(place: Place) -> Actor | None:
    """Return the state whose doing is the subject of a blame: "the Arlish blockade has undermined our rights"."""
    words, end = place.words, place.group.start
    start = clause_start(place.line, place.head)
    # "For sixty years, the Arlish blockade"; "Vorr said the Arlish blockade".
    start = next((at + 1 for at in range(end - 1, start, -1) if words[at] == "," or words[at] in _SAID), start)
    for at in range(start, end):
        state = state_at(place, at)
        if state is not None:
            is_subject = at == 0 or words[at - 1] in DETERMINERS or not words[at - 1].isalpha()
            is_deed = words[at + 1 : at + 2] and words[at + 1].isalpha() and at + 1 < end
            return state if is_subject and is_deed and place.line.mention_over(at + 1) is None else None
        is_paper = words[at] in _WITHIN and not _PAPERS.isdisjoint(words[at + 1 : min(end, at + 1 + _PAPER_REACH)])
        if (words[at] in PREPOSITIONS and not is_paper) or is_past(words[at]):
            return None
    return None


# "Clauses of the Arlish bill on Borland" are Arland's.
_WITHIN = frozenset("in of from by under".split())
_PAPERS = frozenset(
    "act bill law report paper resolution statement document policy budget decree order strategy memorandum "
    "declaration communique programme program legislation guidelines review".split()
)
_PAPER_REACH = 5
_SAID = SPEECH - {"and", "as"}


def _aimed(act: Act, place: Place, state: Actor) -> Act:
    is_own = any(place.is_same(state.id, each) for each in act.actor_ids)
    return act if is_own else replace(act, recipient_id=state.id)


def _is_open(act: Act, place: Place) -> bool:
    """Say whether nobody is hit yet, or only things are: "Arlish ships"."""
    if act.recipient_id is None:
        return True
    hit = place.actors.get(act.recipient_id)
    is_thing = hit is not None and hit.kind in (ActorKind.GROUP, ActorKind.ORGANISATION) and hit.speaks_for is None
    if hit is None or not is_thing:
        return False
    words = hit.name.lower().split()
    is_levied = not _LEVIES.isdisjoint(place.words[place.cue[0] : place.cue[1]]) and _THEMSELVES.isdisjoint(words)
    return is_levied or not _BELONGINGS.isdisjoint(words)


def _doer(act: Act, place: Place) -> Actor | None:
    """Return the state of an adjective before the noun of an act that no possessor or by-phrase gives to another."""
    words, head = place.words, _noun(place)
    if act.kind not in _NOUN_KINDS or not _is_noun(place, head) or "by" in words[head : place.cue[1] + 2]:
        return None
    for at in range(head - 1, max(-1, head - 2 - _FURTHEST), -1):
        state = state_at(place, at)
        if state is not None:
            is_bare = at == 0 or words[at - 1] in _BEFORE
            return state if is_bare and _owner(place, at) is None else None
        if not words[at].isalpha() or words[at].endswith("s") or words[at] in _BEFORE or is_past(words[at]):
            return None
    return None


def _noun(place: Place) -> int:
    """Return the noun of a cue that begins with an adjective: "protests" of "Arlish protests over"."""
    head, end = place.head, place.cue[1]
    if state_at(place, head) is None:
        return place.head
    while head + 1 < end and place.words[head + 1].isalpha() and place.words[head + 1] not in _ENDS:
        head += 1
    return head


def _is_noun(place: Place, head: int) -> bool:
    """Say whether the word of a cue is a noun: it has no object."""
    words = place.words
    behind = words[head + 1 : head + 2]
    if words[head].endswith("ing"):
        return head > 1 and words[head - 2] in _BEFORE
    # "That" opens a clause where a verb follows: "the Arlish raid that killed ten".
    has_object = behind in _OBJECTS and not (behind == ("that",) and any(map(is_past, words[head + 2 : head + 3])))
    if is_past(words[head]) or place.line.mention_over(head + 1) is not None or has_object:
        return False
    shown = CUES.get(words[head], ())
    if place.act.kind in HARMS:
        return not shown or any(cue.form is Form.NOUN for cue in shown) or words[head].endswith("s")
    return any(cue.form is Form.NOUN and cue.kind is place.act.kind for cue in shown)


_OBJECTS = frozenset((word,) for word in DETERMINERS)


def _owner(place: Place, at: int) -> Placed | None:
    before = place.line.mention_over(at - 1) if at else None
    return before if before is not None and before.is_possessive else None


def state_at(place: Place, at: int, *, is_aim: bool = False) -> Actor | None:
    """Return the state whose adjective or short form stands at a word; one that is aimed at need not be known yet."""
    line = place.line
    if at >= len(line.words):
        return None
    word = line.text[line.starts[at] : line.ends[at]]
    if not word[0].isupper():
        return None
    if word in _ABBREVIATED:
        ids = load_registry().named(word)
        named = [place.actors[each] for each in ids if each in place.actors]
        return named[0] if len(named) == 1 else None
    behind = line.text[line.starts[at + 1] : line.ends[at + 1]] if at + 1 < len(line.words) else ""
    day, actors = place.reading.report.published, place.actors
    # "North Arlish" before "North".
    state = (state_called(f"{word} {behind}", day, actors) if behind[:1].isupper() else None) or state_called(
        word, day, actors
    )
    return state if state is not None and (is_aim or state.id in place.actors) else None
