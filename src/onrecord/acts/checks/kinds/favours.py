"""A good turn promised under a condition is no threat: "would lift the embargo if the bridges were reopened"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.kinds.undoings import HARMS
from onrecord.acts.checks.places import Place, Places
from onrecord.acts.clauses import find_group, is_adverb, is_joint, is_negation, modal_of
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.lines import Line
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Span

_FORCES = frozenset(
    "troops troop forces force soldiers army armies units unit tanks ships warships fleet garrison garrisons men "
    "fighters militia militias peacekeepers guns artillery missiles vessels barges patrols navy".split()
)
_COSTS = frozenset(
    "tax taxes fee fees fine fines price prices charge rates debt rent exercises exercise drills manoeuvres maneuvers "
    "enrichment tests testing patrols flights overflights strike walkout".split()
)
_EVIL = HARMS | _COSTS
_FLOWS = frozenset(
    "talks negotiations dialogue cooperation co-operation supplies supply deliveries aid payments payment exports "
    "imports flights trade inspections work contacts relations shipments funding market markets border borders port "
    "ports crossing crossings bridge bridges corridor corridors strait road roads airspace embassy consulate gates "
    "archives".split()
)
_PAPERS = frozenset(
    "recordings recording documents statement statements evidence video videos photos footage emails letters details "
    "names files report transcripts data tape tapes".split()
)
_WARS = frozenset("war fire strike strikes attack attacks boycott sanctions protest protests invasion".split())
_SAFEGUARDS = frozenset("moratorium immunity safeguards protection protections veil secrecy freeze cap".split())
_BREAKAWAY = frozenset("breakaway separatist separatists rebel rebels secession rival junta".split())
_PRICE = frozenset("price it this that for back".split())
# These undo harm where what is undone is one: "end the boycott", and not "end the truce".
_UNDO = frozenset(
    "end stop halt cease suspend pause scrap cancel drop withdraw remove abolish abandon repeal revoke rescind halve "
    "cut reduce lower trim slash relax soften postpone defer delay shelve waive retract reverse".split()
)
_MOVE = frozenset("withdraw pull reduce halve cut move".split())
_RESUME = frozenset("resume restart open reopen restore".split())
# These are good turns whatever their object is, but for these.
_GOOD = {
    "lift": _SAFEGUARDS,
    "release": _PAPERS,
    "pay": _PRICE,
    "recognise": _BREAKAWAY,
    "recognize": _BREAKAWAY,
    "join": _WARS,
    "return": _WARS,
    "restore": _EVIL,
    "reopen": frozenset(("fire", "case", "investigation", "probe", "inquiry")),
    **dict.fromkeys(
        "free ease unfreeze unblock unlock disarm demobilise demobilize compensate forgive pardon apologise apologize "
        "refrain sign ratify approve accept attend allow permit vacate negotiate grant share help repay refund "
        "reimburse rebuild evacuate".split(),
        frozenset[str](),
    ),
}
# To keep what was promised is good, to carry out a threat is not.
_KEEP = frozenset("honour honor fulfil fulfill implement keep observe respect uphold".split())
_KEEP_PHRASES = frozenset(
    tuple(each.split()) for each in ("carry out", "stick to", "comply with", "abide by", "adhere to", "live up to")
)
_PROMISED = frozenset(
    "phase stage part deal agreement accord pact treaty truce ceasefire terms obligations promise promises pledge "
    "commitment commitments swap exchange word side reforms disarmament withdrawal".split()
)
_GOOD_PHRASES = frozenset(tuple(each.split()) for each in ("hand over", "hand back", "lay down", "stand down"))
_UNDO_PHRASES = frozenset(tuple(each.split()) for each in ("call off", "give up", "put off"))
# "Will withdraw its peacekeepers if it is not paid": what is done for want of something is no favour.
_WANT = frozenset("unless fails fail failed refuses refuse refused without".split())
_WARNING = ("threat", "warn", "vow", "caution", "ultimatum")
# "Said farmers would be spared": no threat, whatever is announced beside it.
_SPARED = pattern_of(
    r"\b(?:will|would|shall|to) (?:\w+ly )?be (?:\w+ly )?"
    r"(?:spared|exempted|exempt|excluded|left out|lifted|freed|reopened)\b"
)
_AHEAD, _OBJECT_REACH = 3, 7


def as_favour(act: Act, places: Places) -> Act:
    """Return a threat as an offer or a pledge, where what is to be done on a condition does the other good."""
    if act.kind is not ActKind.THREATEN:
        return act
    if act.condition is None:
        place = places.of(act)
        is_spared = place is not None and _SPARED.search(" ".join(place.words[slice(*place.cue)])) is not None
        return identified(replace(act, kind=ActKind.PLEDGE)) if is_spared else act
    place = places.of(act)
    verb = _promised(place) if place is not None else None
    if place is None or verb is None or not _is_good(place.line, verb) or _is_for_want(act, place, verb):
        return act
    is_sure = find_group(place.line, verb).modal == "will"
    kind = ActKind.PLEDGE if is_sure else ActKind.OFFER
    return identified(replace(act, kind=kind, about=_about(act, place, verb)))


def _promised(place: Place) -> int | None:
    """Return the verb of what somebody will or would do, at the cue; None where he warns that he will, or will not."""
    words, (start, end) = place.words, place.cue
    if any(word.startswith(_WARNING) for word in words[max(0, start - 1) : end]):
        return None
    for at in range(start, min(end, len(words) - 1)):
        if modal_of(words[at]) not in ("will", "would", "may"):
            continue
        verb = next((to for to in range(at + 1, min(len(words), at + _AHEAD)) if not is_adverb(words[to])), None)
        return None if verb is None or is_negation(words[at]) or is_negation(words[verb]) else verb
    return None


def _is_for_want(act: Act, place: Place, verb: int) -> bool:
    """Say whether what is not done is answered by what only mostly does good: "will release it unless it is paid"."""
    given = (act.condition.quote if act.condition else "").lower().replace("’", "'").split()
    is_wanting = any(is_negation(word) or word in _WANT for word in given)
    return is_wanting and _EVIL.isdisjoint(_object(place.line, verb))


def _is_good(line: Line, verb: int) -> bool:
    """Say whether a verb and its object do good: "drop the case", and not "drop out of the talks"."""
    word, things = line.words[verb], _object(line, verb)
    but = _GOOD.get(word)
    if but is not None and but.isdisjoint(things):
        return True
    phrase = line.words[verb : verb + 2]
    if phrase in _GOOD_PHRASES and _PAPERS.isdisjoint(things):
        return True
    is_kept = word in _KEEP or phrase in _KEEP_PHRASES or line.words[verb : verb + 3] in _KEEP_PHRASES
    if is_kept and not _PROMISED.isdisjoint(line.words[verb + 1 : verb + 1 + _OBJECT_REACH]):
        return True
    is_undone = (word in _UNDO or phrase in _UNDO_PHRASES) and not _EVIL.isdisjoint(things)
    is_moved = word in _MOVE and not _FORCES.isdisjoint(things)
    return is_undone or is_moved or (word in _RESUME and not _FLOWS.isdisjoint(things))


def _object(line: Line, verb: int) -> tuple[str, ...]:
    """Return the words that a verb governs, up to the next preposition; of "return to the war", the war too."""
    words, at = line.words, verb + 1
    if words[at : at + 1] in (("to",), ("for",), ("off",), ("up",), ("back",), ("over",), ("out",), ("in",)):
        at += 1
    end = at
    while end < min(len(words), at + _OBJECT_REACH) and words[end][0].isalnum():
        if is_joint(words[end]) or words[end] in PREPOSITIONS or words[end] in ("if", "should", "were", "and", "but"):
            break
        end += 1
    return words[verb + 1 : end]


def _about(act: Act, place: Place, verb: int) -> str:
    """Return what is promised with its verb, without which it would be its opposite: "lift the embargo"."""
    report, start = place.reading.report, place.line.starts[verb]
    behind = report.text.find(act.about, place.line.ends[verb], place.line.bounds.end) if act.about else -1
    condition = act.condition.span if act.condition else None
    if behind < 0 or "," in report.text[start:behind]:
        return act.about
    if condition is not None and start < condition.start < behind + len(act.about):
        return act.about
    span = Span(start=start, end=behind + len(act.about))
    return " ".join(report.text[span.start : span.end].split())
