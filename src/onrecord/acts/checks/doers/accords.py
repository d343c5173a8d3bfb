"""Who agrees, and whether anybody does: who announces or brokers a deal is no party to it, nor is one sought struck."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import STOPS
from onrecord.acts.complements import find_parties, phrase_end
from onrecord.acts.inflections import forms_of, inflect_noun
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Status

_PACTS = frozenset(
    form
    for noun in "agreement deal treaty accord pact truce ceasefire cease-fire armistice settlement compromise "
    "consensus understanding".split()
    for form in inflect_noun(noun)
)


# Who does these to a deal may be no party to it; who brokers one is none.
_BROKERING = forms_of("broker mediate facilitate host oversee witness") | {"oversaw", "overseen"}
_TELLING = forms_of("announce unveil reveal disclose report publish present confirm")
# Who finds or reveals a deal of others is no party to it.
_FINDING = forms_of("uncover find expose discover leak publish report reveal disclose")
_OF_OTHERS = frozenset("between whereby among".split())
_CONCLUDING = forms_of(
    "agree accept approve sign ratify reach conclude strike seal clinch initial finalize finalise ink"
)
# Behind the word for a deal one of these makes it part of another thing: "ceasefire talks", "a truce proposal".
_OTHER_THINGS = frozenset(
    "talks talk negotiations negotiation discussions discussion meeting meetings summit proposal proposals plan plans "
    "offer offers efforts effort mediation mediators mediator negotiators negotiator monitors monitor monitoring "
    "violation violations breach breaches hopes prospects bid push draft drafts text terms deadline process "
    "consultations diplomacy line lines calls call demands demand".split()
)
_ADJECTIVES = r"(?: (?!and\b|or\b|but\b)[\w-]+){0,3}"
_STRIKE = (
    r"(?:reach|clinch|seal|strike|secure|conclude|sign|finali[sz]e|broker|negotiate|agree|get|find|forge|hammer out|"
    r"work out|make|close|cut|cement|revive|salvage|save|achieve|complete)"
)
_SOUGHT = pattern_of(
    r"(?:\b(?:work(?:s|ed|ing)?|labou?r(?:s|ed|ing)?)(?: [\w-]+){0,4} (?:on|towards?|for)"
    r"|\b(?:is|are|was|were|been|be)(?: \w+ly| still| now)? negotiating|\bstill negotiating"
    r"|\b(?:talks|negotiations|discussions|consultations|dialogue|efforts?|progress|hopes?|prospects?|chances?|"
    r"deadlines?|plans?|proposals?|calls?|push|bid|text|wording|draft)(?: (?:on|for|towards?|of|about|over|to))+"
    r"|\b(?:seek|seeks|seeking|sought|pursue|pursues|pursuing|want|wants|wanted|await|awaits|awaiting)"
    r"|\b(?:close|closer|near|nearer) to|\bnear(?:s|ed|ing)?|\btowards?|\bshort of|\bfar from|\bwithout"
    r"|\b(?:efforts?|talks|negotiations|attempts?|bid|hop(?:e|es|ed|ing)|tr(?:y|ies|ied|ying)|aim(?:s|ed|ing)?|"
    r"seek(?:s|ing)?|sought|want(?:s|ed)?|need(?:s|ed)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|"
    rf"work(?:s|ed|ing)?|close|closer|chance|pressure|time|prepar(?:e|es|ed|ing)) to (?:\w+ly )?{_STRIKE})"
    rf"(?: (?:an?|any|the|its|their|some|such))?{_ADJECTIVES}\Z"
)
_DRAFT = frozenset("draft proposed possible potential would-be prospective".split())
_WINDOW, _NEAR, _PAIR = 11, 6, 2


def with_parties(act: Act, place: Place) -> Act:
    """Return an agreement as one of those it is said to be between, whoever announced or brokered it.

    A treaty that is being negotiated is a meeting of those who negotiate.
    """
    pact = _pact(place)
    if pact is None:
        return act
    if len(act.actor_ids) >= _PAIR and _is_negotiated(place, pact):
        return identified(replace(act, kind=ActKind.MEET, recipient_id=None))
    parties = _between(place, pact)
    is_told = _is_told_of(place, pact) or (place.group.is_passive and pact < place.head)
    if len(parties) < _PAIR or not is_told or set(parties) == set(act.actor_ids):
        return act
    return replace(place.done_by(act, parties), recipient_id=None)


_ANNOUNCING = forms_of("announce unveil reveal confirm proclaim")


def as_heralded(act: Act, place: Place) -> Act:
    """Return a deal between others on the word of who announces it: "the League announced a deal between"."""
    subject = place.subject
    is_told = act.told_by is not None or place.voice is not None or act.kind is not ActKind.AGREE
    if is_told or subject is None or place.words[place.head] not in _ANNOUNCING or place.group.is_passive:
        return act
    ids = subject.actor_ids
    is_other = (
        len(ids) == 1 and len(act.actor_ids) >= _PAIR and not any(place.is_same(ids[0], x) for x in act.actor_ids)
    )
    return replace(act, told_by=ids[0]) if is_other else act


def as_agreed_with(act: Act, place: Place) -> Act:
    """Return an agreement about what is agreed, not with whom: "agreed with Arland to build a port"."""
    words, line, head = place.words, place.line, place.head
    if act.kind is not ActKind.AGREE or words[head + 1 : head + 2] != ("with",) or act.recipient_id is None:
        return act
    other = next((each for each in line.mentions if each.start in (head + 2, head + 3)), None)
    if other is None or act.recipient_id not in other.actor_ids or words[other.end : other.end + 1] not in _WHAT:
        return act
    start = other.end + 1
    about = clean_about(line, (start, phrase_end(line, start + 1)), place.reading.report.text)
    return replace(act, about=about) if about else act


_WHAT = (("to",), ("on",))


def check_accord(place: Place) -> Doubt | None:
    """Doubt that somebody agrees who only tells of a deal or brokers it, or to a deal that is only sought."""
    if place.act.kind is not ActKind.AGREE:
        return None
    if _is_of_one_mind(place):
        return Doubt("kind", f"“{place.quote(*place.cue)}” is of one mind, and accepts nothing.", True)
    if _is_by_nobody(place):
        return Doubt("actor", f"“{place.quote(*place.cue)}” does not say by whom.")
    pact = _pact(place)
    return None if pact is None else _not_theirs(place, pact)


def _not_theirs(place: Place, pact: int) -> Doubt | None:
    if place.act.status is not Status.NEGATED and _is_sought(place, pact):
        return Doubt("reality", f"“{place.quote(max(0, pact - _NEAR), pact + 2)}”: nothing is agreed yet.")
    is_alone = len(place.act.actor_ids) < _PAIR
    if _are_brokers(place, pact) or (is_alone and (_is_helping(place) or _is_only_told_of(place, pact))):
        return Doubt("actor", f"“{place.quote(*place.cue)}”: who tells of a deal or brokers it is no party to it.")
    return None


_HELPING = forms_of("help")


def _is_helping(place: Place) -> bool:
    """Say whether somebody only helps others to a deal: "Arland helped (to) negotiate the truce"."""
    near = place.words[max(0, place.group.start - 1) : place.cue[1]]
    at = next((at for at, word in enumerate(near) if word in _HELPING), None)
    return at is not None and not {"negotiate", "broker", "reach", "secure", "forge", "strike"}.isdisjoint(near[at:])


def _is_by_nobody(place: Place) -> bool:
    """Say whether an aside tells of a deal, and who acts comes later: "a truce, *signed in May*, fell as Vorr left"."""
    words, start = place.words, place.cue[0]
    if start < _NEAREST or words[start] not in _STRUCK or words[start - 1] != "," or words[start - 2] not in _PACTS:
        return False
    end = words.index(",", start) if "," in words[start:] else len(words)
    aside = words[start:end]
    named = [place.name(each).lower().split()[-1] for each in place.act.actor_ids if place.name(each)]
    ours = [each for each in place.line.mentions if any(place.is_actor(actor) for actor in each.actor_ids)]
    is_later = all(each.start >= end for each in ours) and not any(name in words[:end] for name in named)
    is_known = bool(ours) or any(name in words[end:] for name in named)
    return is_known and is_later and "by" not in aside and "between" not in aside


_STRUCK = frozenset("agreed signed struck reached sealed concluded negotiated made hammered brokered".split())
_NEAREST = 2


def _pact(place: Place) -> int | None:
    """Return the word for the deal: in the cue, or right behind a verb that tells of it or does something to it."""
    words, (start, end) = place.words, place.cue
    inside = next((at for at in range(start, end) if words[at] in _PACTS), None)
    if inside is not None:
        return inside
    if place.group.is_passive:
        before = range(place.group.start - 1, max(-1, place.group.start - _WINDOW), -1)
        found = next((at for at in before if words[at] in _PACTS or words[at] in STOPS), None)
        if found is not None and words[found] in _PACTS:
            return found
    for at in range(end, min(len(words), end + _NEAR)):
        if words[at] in _PACTS:
            return at
        if words[at] in STOPS or words[at] in (",", "and", "to", "that"):
            return None
    return None


_SAYING = frozenset("saying calling noting adding describing arguing writing stating telling".split())
_ASKED = ("propos", "offer", "request", "ask", "demand", "urg", "invit", "plea", "plan", "appeal", "suggest")


def _is_of_one_mind(place: Place) -> bool:
    """Say whether somebody only thinks likewise: "agreed, saying it had failed", unless something is asked there."""
    words, (start, end) = place.words, place.cue
    if words[place.head] not in ("agreed", "agrees") or end - start > 2 or words[end : end + 1] != (",",):
        return False
    return (
        words[end + 1 : end + 2] != ()
        and words[end + 1] in _SAYING
        and not any(word.startswith(_ASKED) for word in words)
    )


def _is_sought(place: Place, pact: int) -> bool:
    """Say whether a deal is still worked on, or is part of another thing: "talks on a treaty", "ceasefire talks"."""
    words, head = place.words, place.head
    concludes = words[head] in _CONCLUDING and not place.group.is_bare
    if concludes and head < pact:
        return False
    if words[pact + 1 : pact + 2] and words[pact + 1] in _OTHER_THINGS:
        return True
    if not concludes and not _DRAFT.isdisjoint(words[max(0, pact - 1) : pact]):
        return True
    return _SOUGHT.search(_before(place, pact)) is not None


def _is_negotiated(place: Place, pact: int) -> bool:
    return place.words[place.head] == "negotiating" and place.head < pact and place.group.is_finite


def _before(place: Place, pact: int) -> str:
    """Return the words of the clause before the deal."""
    start = pact
    while start > max(0, pact - _WINDOW) and place.words[start - 1] not in STOPS and place.words[start - 1] != ",":
        start -= 1
    return " ".join(place.words[start:pact])


def _between(place: Place, pact: int) -> tuple[str, ...]:
    """Return those between whom a deal is, right behind it or behind who brokered it."""
    words = place.words
    for at in range(pact + 1, min(len(words), pact + _WINDOW)):
        if words[at] in ("between", "among"):
            return tuple(dict.fromkeys(each for m in find_parties(place.line, at + 1) for each in m.actor_ids))
        if words[at] in STOPS or words[at] in (",", "on", "that"):
            break
    return ()


def _is_told_of(place: Place, pact: int) -> bool:
    """Say whether the cue is what somebody does to a deal without being a party to it."""
    words, (start, end) = place.words, place.cue
    near = words[min(start, pact) : max(end, pact)]
    return any(word in _TELLING or word in _BROKERING for word in near)


def _under(words: tuple[str, ...], pact: int) -> tuple[str, ...]:
    """Return "whereby" where a deal is told by its terms: "a deal under which", "an agreement in which"."""
    return ("whereby",) if words[pact + 1 : pact + 3] in (("under", "which"), ("in", "which")) else ()


def _are_brokers(place: Place, pact: int) -> bool:
    """Say whether all who are to agree stand behind the "by" of a deal that is brokered: "a truce brokered by Vorr"."""
    words, end = place.words, min(len(place.words), pact + _NEAR)
    verb = next((at for at in range(pact + 1, end) if words[at] in _BROKERING), None)
    if not place.act.actor_ids or verb is None or "by" not in words[verb + 1 : verb + 4]:
        return False
    doers = find_parties(place.line, words.index("by", verb) + 1)
    return set(place.act.actor_ids) <= {each for mention in doers for each in mention.actor_ids}


_TOLD = _TELLING | _BROKERING | _FINDING


def _is_only_told_of(place: Place, pact: int) -> bool:
    """Say whether a single one brokers a deal, or it "was announced by" him; who announces his own may well be one."""
    words, (start, end) = place.words, place.cue
    if words[pact + 1 : pact + 2] == ("with",):
        return False
    verbs = [at for at in range(min(start, pact), max(end, pact)) if words[at] in _TOLD]
    if not verbs or not _CONCLUDING.isdisjoint(words[start:end]):
        return False
    verb = verbs[0]
    if words[verb] in _BROKERING:
        return True
    if words[verb] in _FINDING and not _OF_OTHERS.isdisjoint((*words[pact + 1 : pact + 2], *_under(words, pact))):
        return True
    return pact < verb and "by" in words[verb + 1 : verb + 3]
