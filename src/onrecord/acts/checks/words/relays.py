"""Who reports what others did has not done it: "the army said an attack on its base killed two" is no attack by it.

Nor does who says that "the union accuses the firm" accuse it.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import clause_start, find_group
from onrecord.acts.complements import find_parties
from onrecord.acts.frames import find_subject
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Placed
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, How

_HARMS = frozenset((ActKind.ASSAULT, ActKind.COERCE))
_SAYS = frozenset(
    "said says saying told tells reported reports stated statement added confirmed confirms wrote".split()
)
# Who confirms "the strike" may well mean its own; of "a strike" one only hears.
_HEARS = frozenset("reported reports confirmed confirms".split())
_ANY = frozenset("a an another one two three four five several many some".split())
_DETERMINED = _ANY | frozenset("the this that these those".split())
DEED_NOUNS = frozenset(
    "attack attacks strike strikes airstrike airstrikes raid raids bombing bombings shelling bombardment ambush "
    "assault assaults explosion explosions blast blasts shooting shootings killing killings murder murders "
    "assassination drone drones missile missiles rocket rockets arrest arrests detention kidnapping abduction gunfire "
    "bomb bombs landmine landmines mortar mortars shells gunmen gunman".split()
)
# Their own strikes are what "the army said strikes killed" may well tell of.
_ARMED = frozenset("army military forces force navy defence defense militia guards brigade rebels".split())
# Behind these the words are of somebody's deed again: "an attack hit the port, and it fired back".
_TURNS = frozenset(", ; : and but or as when while after before who which it they he she we i its their".split())
_OWNERS = frozenset(("its", "their"))
_SUSPECTS = frozenset("suspect suspects suspected believe believes believed".split())
_CLAIMS = frozenset("claimed claims alleged alleges argued argues suggested suggests noted".split())
_REACH, _BACK, _BY_REACH, _SAID_REACH = 8, 16, 7, 6


def without_relayer(act: Act, place: Place) -> Act:
    """Return a harm without the doer who only reports it, and as done by whom the words behind "by" name."""
    if act.kind not in _HARMS or not act.actor_ids:
        return act
    verb = _reporting(place)
    noun = _deed(place, verb) if verb is not None else None
    if verb is None or noun is None or not _is_relayer(act, place, verb, noun):
        return act
    doers = tuple(dict.fromkeys(each for mention in named_as_making(place, verb, noun) for each in mention.actor_ids))
    if set(doers) & set(act.actor_ids):
        return act
    return replace(
        place.done_by(act, doers),
        told_by=act.told_by or act.actor_ids[0],
    )


def as_relayed(act: Act, place: Place) -> Act:
    """Return an accusation as made by the subject of its verb, and told by who says so: "said the union accuses"."""
    if act.kind is not ActKind.ACCUSE or len(act.actor_ids) != 1:
        return act
    verb = next((at for at in range(place.cue[1] - 1, place.cue[0] - 1, -1) if _accuses(place.words[at])), None)
    accuser = _accuser(place, verb) if verb is not None else None
    if verb is None or accuser is None or set(accuser.actor_ids) & set(act.actor_ids):
        return act
    blamed = [each for each in place.line.mentions if each.start in (verb + 1, verb + 2) and each.actor_ids]
    aimed = next((each for mention in blamed for each in mention.actor_ids), None)
    return replace(
        place.done_by(act, accuser.actor_ids),
        recipient_id=aimed if act.recipient_id in (None, *accuser.actor_ids) else act.recipient_id,
        told_by=act.told_by or act.actor_ids[0],
    )


def _accuses(word: str) -> bool:
    """Say whether a word is a verb whose subject accuses: "accuses", "suspects", "blamed"."""
    cues = CUES.get(word, ())
    is_verb = any(each.kind is ActKind.ACCUSE and each.form is Form.VERB and not each.is_blame for each in cues)
    return word in _SUSPECTS or (is_verb and word not in _SAYS | _CLAIMS)


def _accuser(place: Place, verb: int) -> Placed | None:
    """Return the subject right before a verb in a clause that somebody else says."""
    group = find_group(place.line, verb)
    subject = find_subject(place.line, group, verb)
    if subject is None or group.is_passive or group.is_negated or subject.mention.end != group.start:
        return None
    mention = subject.mention
    if mention.is_first or mention.how is How.PRONOUN or mention.is_possessive or not mention.actor_ids:
        return None
    before = place.words[max(0, subject.start - _SAID_REACH) : subject.start]
    said = next((at for at in range(len(before) - 1, -1, -1) if before[at] in _SAYS | _CLAIMS), None)
    return mention if said is not None and _TURNS.isdisjoint(before[said + 1 :]) else None


def _reporting(place: Place) -> int | None:
    """Return the last verb of reporting before the end of the cue."""
    start = max(0, place.cue[0] - _BACK)
    return next((at for at in range(place.cue[1] - 1, start - 1, -1) if place.words[at] in _SAYS), None)


def _deed(place: Place, verb: int) -> int | None:
    """Return the noun of the harm that the verb reports, where the noun or its own verb is the cue."""
    words, at = place.words, verb + 1
    said = " ".join(words[verb : verb + _REACH])
    opening = _OPENING.match(said, len(words[verb]) + 1)
    at += opening[0].count(" ") if opening else 0
    if words[verb] == "statement" and "that" not in words[verb:at]:
        return None
    allowed = _ANY if words[verb] in _HEARS and "that" not in words[verb:at] else _DETERMINED
    # "Medics said air strikes killed".
    is_bare = not DEED_NOUNS.isdisjoint(words[at : at + 2]) and _OWNERS.isdisjoint(words[at : at + 1])
    is_bare = is_bare and words[verb] not in _HEARS and not _is_armed(place)
    if at >= len(words) or (words[at] not in allowed and not is_bare):
        return None
    at -= words[at] not in allowed
    noun = next((n for n in range(at + 1, min(len(words), at + 5)) if words[n] in DEED_NOUNS), None)
    if noun is None or any(not word[0].isalnum() for word in words[at:noun]):
        return None
    while words[noun + 1 : noun + 2] != () and words[noun + 1] in DEED_NOUNS:
        noun += 1
    head = place.cue[1] - 1
    return noun if noun <= head and _TURNS.isdisjoint(_stripped(words[noun + 1 : place.cue[1]])) else None


def _is_armed(place: Place) -> bool:
    """Say whether the doer is named as one who bears arms."""
    return any(not _ARMED.isdisjoint(place.name(each).lower().split()) for each in place.act.actor_ids)


# What may stand between the verb and the clause: "said in a statement that an attack", "told reporters that an attack".
_OPENING = pattern_of(
    r"(?:(?<=told )(?!that\b)[\w'-]+ )?(?:(?:in|on|at) (?:an? |the )?[\w'-]+ )?(?:late |early )?(?:that )?"
    r"(?=(?:an?|another|one|two|three|four|five|several|many|some|the|this|these|those|that)\b)"
)


def _stripped(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the owner of what is hit: "on *its* base"."""
    pairs = zip(("", *words), words, strict=False)
    return tuple(word for before, word in pairs if not (word in _OWNERS and before in ("on", "at", "of", "in")))


def _is_relayer(act: Act, place: Place, verb: int, noun: int) -> bool:
    """Say whether the doers are named before the deed alone, in the clause that reports it."""
    return all(_is_named_before(replace(act, actor_ids=(each,)), place, verb, noun) for each in act.actor_ids)


def _is_named_before(act: Act, place: Place, verb: int, noun: int) -> bool:
    own = [
        each for each in place.line.mentions if _is_of(act, place, each) and not _OWNERS.issuperset(_words(place, each))
    ]
    start = clause_start(place.line, verb)
    if not own:  # a newcomer: "told reporters that"
        name = place.name(act.actor_ids[0]).lower().split()
        return bool(name) and name[-1] in place.words[start:noun] and name[-1] not in place.words[noun:]
    return all(each.end <= noun for each in own) and any(each.start >= start for each in own)


def _words(place: Place, mention: Placed) -> tuple[str, ...]:
    return place.words[mention.start : mention.end]


def _is_of(act: Act, place: Place, mention: Placed) -> bool:
    doer = act.actor_ids[0]
    if mention.actor_ids:
        return doer in mention.actor_ids
    return place.is_called(doer, place.quote(mention.start, mention.end))


def named_as_making(place: Place, verb: int, noun: int) -> tuple[Placed, ...]:
    """Return who made an attack that a noun behind a verb names: "the attack by Borland", "a Borland attack"."""
    first = next((at for at in range(noun - 1, verb, -1) if place.words[at] in _DETERMINED), verb)
    inside = tuple(each for each in place.line.mentions if first <= each.start and each.end <= noun and each.actor_ids)
    if inside:
        return inside
    for at in range(noun + 1, min(len(place.words), noun + _BY_REACH)):
        if place.words[at] in (",", ".", "and", "that"):
            break
        if place.words[at] == "by":
            return tuple(each for each in find_parties(place.line, at + 1) if each.actor_ids)
    return ()
