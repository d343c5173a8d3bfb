"""A good turn promised under a condition is no threat: "would lift the embargo if the bridges were reopened".

Nor is harm that will not be done, "would not attack if it was paid", nor a step held back until something is done.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.kinds.good_turns import (
    EVIL,
    FLOWS,
    RESUME,
    is_good,
    is_harmful,
    is_help,
    is_undoing,
    lifts,
    undoes,
)
from onrecord.acts.checks.places import Place, Places
from onrecord.acts.clauses import find_group, is_adverb, is_negation, modal_of
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Span

# "Will withdraw its peacekeepers if it is not paid": what is done for want of something is no favour.
_WANT = frozenset("unless fails fail failed refuses refuse refused without".split())
_WARNING = ("threat", "warn", "vow", "caution", "ultimatum")
# "Said farmers would be spared": no threat, whatever is announced beside it.
_SPARED = pattern_of(
    r"\b(?:will|would|shall|to) (?:\w+ly )?be (?:\w+ly )?"
    r"(?:spared|exempted|exempt|excluded|left out|lifted|freed|reopened)\b"
)
_ASKED = pattern_of(r"\b(?:asked|invited|requested|called (?:up)?on)\b[.,]?\Z")
_HOLDING = frozenset("unless until".split())
_LIFTED = frozenset(
    "lifted eased removed relaxed suspended dropped scrapped waived reduced lowered cancelled canceled withdrawn "
    "halved ended stopped halted paused postponed delayed".split()
)
_GIVEN = frozenset("released freed spared exempted unfrozen reopened".split())
_AHEAD, _BEFORE, _WARNED = 3, 6, 3


def as_favour(act: Act, places: Places) -> Act:
    """Return a threat as an offer or a pledge, where what is to be done on a condition does the other good."""
    place = places.of(act) if act.kind is ActKind.THREATEN else None
    if place is None:
        return act
    modal = _modal(place)
    if act.condition is None:
        is_spared = _SPARED.search(" ".join(place.words[slice(*place.cue)])) is not None
        verb = _promised(place, modal)
        if verb is None or not is_undoing(place.line, verb):
            return identified(replace(act, kind=ActKind.PLEDGE)) if is_spared else act
        kind = ActKind.CONCEDE if lifts(place.line, verb) else ActKind.PLEDGE
        return identified(replace(act, kind=kind))
    if modal is None:
        return act
    return _as_held_back(act, place, modal) or _as_flowing(act, place, modal) or _as_promised(act, place, modal) or act


def _modal(place: Place) -> int | None:
    """Return the modal verb at the cue; None where the cue warns."""
    words, start, end = place.words, min(place.cue[0], place.group.start), place.cue[1]
    # "Warned that it would" stands before a cue that is its verb alone.
    low = start - 1 if start == place.cue[0] else start - _WARNED
    if any(word.startswith(_WARNING) for word in words[max(0, low) : end]):
        return None
    found = range(start, min(end, len(words) - 1))
    return next((at for at in found if modal_of(words[at]) in ("will", "would", "may")), None)


def _verb(place: Place, modal: int) -> int | None:
    """Return the word behind a modal verb, adverbs and a negation passed over."""
    words = place.words
    behind = range(modal + 1, min(len(words), modal + 1 + _AHEAD))
    return next((at for at in behind if not (is_adverb(words[at]) or is_negation(words[at]))), None)


def _promised(place: Place, modal: int | None) -> int | None:
    """Return the verb of what somebody will or would do; None where he will not."""
    verb = _verb(place, modal) if modal is not None else None
    if modal is None or verb is None or any(map(is_negation, place.words[modal:verb])):
        return None
    return verb


def _as_held_back(act: Act, place: Place, modal: int) -> Act | None:
    """Return what will not be done as a pledge to refrain: "will not send troops unless", "would not attack if"."""
    verb = _verb(place, modal)
    if verb is None or not any(map(is_negation, place.words[modal:verb])):
        return None
    if not _is_waiting(act) and not is_harmful(place.line, verb):
        return None
    recipient = None if _is_in_condition(act, place) else act.recipient_id
    about = _about(act, place, verb)
    return identified(replace(act, kind=ActKind.PLEDGE, polarity=Polarity.REFRAIN, about=about, recipient_id=recipient))


def _is_waiting(act: Act) -> bool:
    """Say whether a condition is one that somebody waits for: "unless the council agrees"."""
    return act.condition is not None and act.condition.quote.split()[0].lower() in _HOLDING


def _is_in_condition(act: Act, place: Place) -> bool:
    """Say whether the recipient is named only in the condition: "unless *the League* approves"."""
    given = act.condition.span if act.condition is not None else None
    named = [each for each in place.line.mentions if act.recipient_id in each.actor_ids]
    return given is not None and all(given.holds(place.line.span(each.start, each.end)) for each in named)


def _as_flowing(act: Act, place: Place, modal: int) -> Act | None:
    """Return what will flow again as offered by who says so: "if the embargo goes, exports will resume"."""
    words, verb = place.words, _promised(place, modal)
    if verb is None or words[verb] not in RESUME or (words[verb + 1 : verb + 2] or (".",))[0].isalpha():
        return None
    before = words[max(0, modal - _BEFORE) : modal]
    before = before[before[::-1].index(",") * -1 or None :] if "," in before else before
    teller = place.actors.get(act.told_by or "")
    if FLOWS.isdisjoint(before) or not EVIL.isdisjoint(before) or teller is None:
        return None
    recipient = None if act.recipient_id == teller.id else act.recipient_id
    return identified(
        replace(act, kind=ActKind.OFFER, actor_ids=(teller.id,), speaks_for=teller.speaks_for, recipient_id=recipient)
    )


def _as_promised(act: Act, place: Place, modal: int) -> Act | None:
    """Return what does the other good as offered, what helps somebody as pledged."""
    line, verb = place.line, _promised(place, modal)
    if verb is None:
        return None
    if place.words[verb] == "be":
        return identified(replace(act, kind=ActKind.OFFER)) if _is_lifted(place, modal, verb) else None
    is_helping = is_help(line, verb) or _is_asked_for(act, place, verb)
    if not (is_helping or is_good(line, verb) or _is_only_then(act, place, verb)):
        return None
    if _is_for_want(act, place, verb) and not (is_helping and not _is_in_condition(act, place)):
        return None
    is_sure = is_helping or find_group(line, verb).modal == "will"
    kind = ActKind.PLEDGE if is_sure else ActKind.OFFER
    return identified(replace(act, kind=kind, about=_about(act, place, verb)))


def _is_lifted(place: Place, modal: int, verb: int) -> bool:
    """Say whether harm is undone, or somebody let go: "the tariffs could be *lifted*"."""
    words = place.words
    done = next((at for at in range(verb + 1, min(len(words), verb + _AHEAD)) if not is_adverb(words[at])), verb)
    if words[done] in _GIVEN:
        return True
    return words[done] in _LIFTED and not EVIL.isdisjoint(words[max(0, modal - _BEFORE) : modal])


def _is_asked_for(act: Act, place: Place, verb: int) -> bool:
    """Say whether somebody would do no harm at another's wish: "would follow suit if asked"."""
    given = act.condition.quote.lower() if act.condition is not None else ""
    return _ASKED.search(given) is not None and not is_harmful(place.line, verb)


def _is_only_then(act: Act, place: Place, verb: int) -> bool:
    """Say whether a step that does no harm waits for another's: "would hold talks only if it was paid"."""
    start = place.line.at(act.condition.span.start) if act.condition is not None else 0
    is_only = "only" in place.words[max(0, start - 1) : start + 1]
    return is_only and not is_harmful(place.line, verb)


def _is_for_want(act: Act, place: Place, verb: int) -> bool:
    """Say whether what is not done is answered by what only mostly does good: "will release it unless it is paid"."""
    given = (act.condition.quote if act.condition else "").lower().replace("’", "'").split()
    is_wanting = any(is_negation(word) or word in _WANT for word in given)
    return is_wanting and not undoes(place.line, verb)


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
