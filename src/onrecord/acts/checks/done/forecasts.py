"""What is foreseen, asked or judged is not done: "said the pact would end it", "called not signing it a mistake"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import is_adverb, is_negation
from onrecord.acts.frames import DETERMINERS, SPEECH
from onrecord.acts.inflections import forms_of
from onrecord.acts.kinds import CUES
from onrecord.types import ActKind, ActorKind

_WOULD = frozenset("will would".split())
_THINGS = frozenset(
    "pact deal treaty agreement accord plan plans law laws bill measure measures move moves step steps decision "
    "proposal reform reforms tariff tariffs ban sanctions policy policies programme program project budget resolution "
    "amendment election war conflict victory truce ceasefire cap levy tax taxes rule rules package quota quotas cuts "
    "shutdown duty duties toll tolls subsidy subsidies contract motion referendum".split()
)
_POINTING = frozenset("this that".split())
_CLAIMING = forms_of("claim argue insist contend say believe hope") | frozenset("saying arguing claiming".split())
_OF = frozenset("for of on".split())
_OPENING = frozenset(("that", "“", '"', ","))
_WONDERING = forms_of("question ask wonder")
_BINDING = ("pledg", "promis", "commit", "vow", "guarant", "assur", "ensur", "swor", "undert")
_PHRASE, _REACH, _NEAR = 4, 3, 9


def check_forecast(place: Place) -> Doubt | None:
    """Doubt a pledge of what a thing will do, and an accusation that only asks whether it is so."""
    if place.act.kind is ActKind.PLEDGE:
        return _elided(place) or _foreseen(place) or _awaited(place) or _feared(place) or _of_others(place)
    foreseen = _foretold(place)
    if foreseen is not None:
        return foreseen
    if place.act.kind in _WEIGHABLE and _is_weighed(place):
        said = place.quote(place.head - 1, place.head + 2)
        return Doubt("kind", f"“{said}” is what is judged, and nobody does or omits it.", True)
    return _wondered(place) if place.act.kind in (ActKind.ACCUSE, ActKind.OPPOSE) else None


_WEIGHABLE = frozenset((ActKind.REFUSE, ActKind.DENY, ActKind.AGREE, ActKind.WITHHOLD, ActKind.SUPPORT))
_CALLING = forms_of("call consider find")
_IS = frozenset("is was would will".split())


def _is_weighed(place: Place) -> bool:
    """Say whether not doing something is what is judged: "said not signing it would be a mistake"."""
    words = place.words
    found = range(max(1, place.head), min(place.cue[1] + 1, len(words)))
    head = next((at for at in found if words[at].endswith("ing") and words[at - 1] == "not"), None)
    if head is None:
        return False
    before = words[head - 2] if head > 1 else "“"
    if before in _CALLING:
        return True
    end = words.index(",", head) if "," in words[head:] else len(words)
    return (before in SPEECH or before in _OPENING) and not _IS.isdisjoint(words[head:end])


# "Our tariffs will hit Borland" may well threaten.
_OWNED = frozenset("our its his her their my".split())


def _is_owned(place: Place) -> bool:
    return not _OWNED.isdisjoint(place.words[max(0, place.group.start - _PHRASE - 1) : place.group.start])


_ANSWERS = frozenset((ActKind.REFUSE, ActKind.OPPOSE, ActKind.DENY))


def _foretold(place: Place) -> Doubt | None:
    """Doubt a refusal or a threat that tells what a thing will not do, or what it will."""
    act = place.act
    is_refused = act.kind in _ANSWERS and place.has_negation
    is_threat = act.kind is ActKind.THREATEN and not _is_owned(place)
    if act.condition is not None or not (is_refused or is_threat) or _is_held_up(place):
        return None
    return _foreseen(place)


# "The tariffs will not go", "will not get his vote": whoever says so has it in hand.
_HELD_UP = frozenset(
    "go proceed resume take happen continue stand start begin remain stay come support backing approval vote".split()
)


def _is_held_up(place: Place) -> bool:
    """Say whether a thing is not to go on: who says so turns it down."""
    return not _HELD_UP.isdisjoint(place.words[place.group.start : place.cue[1] + 1])


def _foreseen(place: Place) -> Doubt | None:
    words, (first, last) = place.words, place.cue
    start = min(first, place.group.start)
    modal = next((at for at in range(start, last) if words[at] in _WOULD), None)
    if modal is None or not _is_thing(place, modal) or _is_passive(place, modal):
        return None
    if any(word.startswith(_BINDING) for word in words[max(0, modal - _NEAR) : modal]):
        return None  # "issued a commitment that the sanctions will stay"
    return Doubt("kind", f"“{place.quote(modal - 1, modal + 2)}” foresees what a thing does, and binds nobody.", True)


_ASSURANCES = frozenset("guarantee guarantees assurance assurances pledge promise commitment undertaking".split())
_WANTING = forms_of("demand ask seek want request require need await call insist")


def _elided(place: Place) -> Doubt | None:
    """Doubt a pledge whose verb is left out, so that it may be its opposite: "we reject it, and always will"."""
    words, (start, end) = place.words, place.cue
    behind = words[end] if end < len(words) else "."
    is_bare = words[end - 1] in _WOULD and behind in _ENDS and "not" not in words[start:end]
    if not is_bare or not any(cue.kind in _AGAINST for word in words[:start] for cue in CUES.get(word, ())):
        return None
    return Doubt("kind", f"“{place.quote(start, end)}” leaves out what will be done.")


_AGAINST = frozenset((ActKind.REFUSE, ActKind.OPPOSE, ActKind.DENY, ActKind.ACCUSE))
_ENDS = frozenset(', . ; : ! ? ” " — –'.split())


def _awaited(place: Place) -> Doubt | None:
    """Doubt a pledge that somebody only asks for: "demanded assurances that Borland would not attack"."""
    words, start = place.words, place.group.start
    that = next((at for at in range(start - 1, max(0, start - _NEAR), -1) if words[at] == "that"), None)
    if that is None or words[that - 1] not in _ASSURANCES:
        return None
    asked = next((at for at in range(max(0, that - _NEAR), that) if words[at] in _WANTING), None)
    if asked is None:
        return None
    return Doubt("kind", f"“{place.quote(asked, that + 1)}” asks for it, and nobody gives it.")


def _of_others(place: Place) -> Doubt | None:
    """Doubt that one alone binds himself by what several will do: Vorr's "they will pick whoever wins"."""
    act, words = place.act, place.words
    modal = next((at for at in range(place.group.start, place.cue[1]) if words[at] in _WOULD), None)
    doer = place.actors.get(act.actor_ids[0]) if len(act.actor_ids) == 1 else None
    if modal is None or modal < 1 or doer is None or doer.kind is not ActorKind.PERSON or words[modal - 1] != "they":
        return None
    return Doubt("actor", f"“{place.quote(modal - 1, modal + 2)}” is said of others than {doer.name}.")


_FEARED = forms_of("exploit abuse misuse regroup rearm re-arm resupply reorganize reorganise")


def _feared(place: Place) -> Doubt | None:
    """Doubt a pledge to misuse something, as others foresee: "said the rebels would use it to regroup"."""
    words, (start, end) = place.words, place.cue
    feared = next((at for at in range(start, len(words))[: end - start + _NEAR] if words[at] in _FEARED), None)
    if feared is None or place.act.told_by is None or place.is_actor(place.act.told_by):
        return None
    return Doubt("kind", f"“{place.quote(start, feared + 1)}” is what others foresee, and binds nobody.")


def _is_passive(place: Place, modal: int) -> bool:
    rest = [word for word in place.words[modal + 1 : modal + 1 + _REACH] if not (is_adverb(word) or is_negation(word))]
    return rest[:1] == ["be"]


def _is_thing(place: Place, modal: int) -> bool:
    """Say whether the subject of a modal verb is a thing: "the pact would", "said that would"."""
    words, at = place.words, modal - 1
    while at > 0 and is_adverb(words[at]):
        at -= 1
    if at < 0 or place.line.mention_over(at) is not None:
        return False
    if words[at] in _POINTING:
        return at == 0 or words[at - 1] in SPEECH or words[at - 1] in _OPENING or words[at - 1] in _CLAIMING
    if words[at] not in _THINGS:  # "her plans *for the new term* will begin with"
        of = next((each for each in range(at - 1, max(1, at - _PHRASE), -1) if words[each] in _OF), None)
        if of is None or place.line.mention_over(of + 1) is not None:
            return False
        at = of - 1
    before = words[max(0, at - _PHRASE) : at]
    return words[at] in _THINGS and any(word in DETERMINERS or word.endswith(("'s", "s'")) for word in before)


def _wondered(place: Place) -> Doubt | None:
    words, head = place.words, place.head
    after = words[head + 1 : head + 1 + _REACH]
    if words[head] not in _WONDERING or not {"whether", "if"} & set(after):
        return None
    return Doubt("kind", f"“{place.quote(head, head + 3)}” asks whether it is so, and blames nobody.", True)
