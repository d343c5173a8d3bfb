"""What sounds like a demand and asks nothing of another: "we must be careful", "knows what Arland has to do"."""

from __future__ import annotations

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import BE, MUST, is_adverb, is_negation
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.inflections import forms_of
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import Placed, is_first_person
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, How, Voice

_NEEDING = forms_of("need have get") | frozenset(("ought", "got"))
# Who must get or see something asks others for it.
_RECEIVING = forms_of("see have get receive hear obtain secure win")
_PHRASE = 6


def check_unasked(place: Place) -> Doubt | None:
    """Doubt a demand of nobody else: of the speaker's own side, only spoken of, hoped to be so, or made by no party."""
    if place.act.kind is not ActKind.DEMAND:
        return None
    said = _own_need(place) or _spoken_of(place) or _hoped_to_be(place)
    if said is not None:
        return Doubt("kind", f"“{said}” asks nothing of another.", is_of_kind=True)
    said = _by_no_party(place)
    return Doubt("actor", f"“{said}”: that is no party, and asks nothing.") if said is not None else None


def _must(place: Place) -> int | None:
    """Return the word at the cue that says what must be: "must", the "need" of "need to", the "has" of "has to"."""
    words = place.words
    for at in range(max(0, min(place.group.start, place.cue[0])), place.cue[1]):
        if words[at] in MUST and words[at] not in _NEEDING:
            return at
        if words[at] in _NEEDING and words[at + 1 : at + 2] == ("to",):
            return at
    return None


def _bearer(place: Place, must: int) -> Placed | None:
    """Return who must do it, where a mention stands right before: "*we* must", "*Arland* also has to"."""
    at = must
    while at > 0 and (is_adverb(place.words[at - 1]) or place.words[at - 1] in _NEEDING):
        at -= 1
    return next((each for each in place.line.mentions if each.end == at and not each.is_possessive), None)


def _own_need(place: Place) -> str | None:
    """Return the words for what the speaker's own side must do: "we must", Vorr's "my government has to"."""
    must = _must(place)
    bearer = _bearer(place, must) if must is not None else None
    if must is None or bearer is None or place.words[bearer.start - 1 : bearer.start] in (("and",), ("or",)):
        return None
    if _is_felt(place, bearer):
        return place.quote(bearer.start - 2, must + 1)
    verb = next((at for at in range(must + 1, len(place.words)) if not _is_small(place.words[at])), must)
    if place.words[verb] in _RECEIVING or _is_asking(place.words[verb]):
        return None  # "we must insist that Arland withdraw"
    is_own = bearer.actor_ids and all(_is_own(place, each) for each in bearer.actor_ids)
    return place.quote(bearer.start, verb + 1) if is_own or (bearer.is_first and _is_speaker(place)) else None


def _is_speaker(place: Place) -> bool:
    """Say whether who is said to demand it is who says "we" there: "Arland warns us that we must" demands it of us."""
    voice = place.voice
    if voice is None or voice.speaker_id not in place.act.actor_ids:
        return False
    attribution = voice.attribution
    if attribution is None or attribution.voice is not Voice.INDIRECT:
        return True
    return attribution.source is not None and is_first_person(attribution.source.quote.lower())


_FEELING = forms_of("decide realize realise recognize recognise conclude") | frozenset(
    "feel feels felt feeling understand understands understood".split()
)


def _is_felt(place: Place, bearer: Placed) -> bool:
    """Say whether somebody only feels that he must: "the pilots felt that *they* needed to leave"."""
    words, at = place.words, bearer.start - 1
    at -= words[at : at + 1] == ("that",)
    return bearer.how is How.PRONOUN and not bearer.is_first and at > 0 and words[at] in _FEELING


def _is_small(word: str) -> bool:
    return is_adverb(word) or is_negation(word) or word in ("to", "all", "both", "be", "continue", "keep")


def _is_asking(word: str) -> bool:
    return any(cue.kind in (ActKind.DEMAND, ActKind.PROPOSE) for cue in CUES.get(word, ()))


def _is_own(place: Place, actor_id: str) -> bool:
    """Say whether somebody is the one who says so, or its own state or government."""
    if place.act.told_by is None or not place.is_actor(place.act.told_by):
        return False
    named, ours = place.actors.get(actor_id), place.side(place.act.told_by)
    return named is not None and (actor_id == place.act.told_by or (ours is not None and place.side(actor_id) == ours))


_TELLING = frozenset("of about on for and to with regarding concerning is than exactly just precisely".split())
_OPENING = frozenset(("that", "and", "but", "so", "because", ",", "“", '"', ":", ";", "(", "—", "–", "--"))


def _spoken_of(place: Place) -> str | None:
    """Return the words that only speak of what somebody must do: "clear about what Arland needs to do"."""
    must = _must(place)
    bearer = _bearer(place, must) if must is not None else None
    if must is None or bearer is None:
        return None
    start = bearer.start
    while start > 0 and place.words[start - 1] in DETERMINERS and place.words[start - 1] not in ("this", "that"):
        start -= 1
    if start < 2 or place.words[start - 1] not in ("what", "how"):
        return None
    before = place.words[start - 2]
    # "What Arland must do is leave", "that is what Arland must do" ask it.
    is_told = before not in _OPENING and before not in BE and not before.endswith("'s")
    return place.quote(start - 2, must + 1) if is_told else None


_HOPE = forms_of("hope trust")
_BEING = frozenset("have has had is are was were 's 're knows know understands understand realizes realize".split())
_BEFORE_NOUN = DETERMINERS | frozenset("only last best sole great little of with".split())
_ABLE = frozenset("able willing ready prepared going to".split())


def _hoped_to_be(place: Place) -> str | None:
    """Return the words for a hope of how things are, and not of what somebody will do: "I hope they have a plan"."""
    words = place.words
    hope = next((at for at in range(place.cue[0], place.cue[1]) if words[at] in _HOPE), None)
    if hope is None or words[hope + 1 : hope + 2] == ("to",) or words[hope - 1] in _BEFORE_NOUN:
        return None
    if _THING.match(" ".join(words[hope + 1 : hope + 1 + _PHRASE])) and not _is_party(place, hope):
        return place.quote(hope, hope + 3)
    for at in range(hope + 2, min(len(words) - 1, hope + 1 + _PHRASE)):
        is_being = words[at] in _BEING or words[at].endswith(("'re", "'ve"))
        if is_being:
            behind = next((word for word in words[at + 1 :] if not is_adverb(word)), "")
            return None if behind in _ABLE else place.quote(hope, at + 1)
        if words[at] in MUST or words[at] in ("will", "would", "can", "could", ","):
            return None
    return None


# "We hope there will be progress", "that this visit will help".
_THING = pattern_of(
    r"(?:that )?(?:there|it|(?:this|these|the new|our|my) (?:[\w-]+ ){0,2}?[\w-]+) "
    r"(?:\w+ly )?(?:will|would|can|could|is|are|may)\b"
)


def _is_party(place: Place, hope: int) -> bool:
    """Say whether who stands behind a hope, before a verb, is anybody: "we hope this government will"."""
    return any(hope < each.start <= hope + _PHRASE and not each.is_possessive for each in place.line.mentions)


_PRINCIPLES = frozenset(
    "constitution justice decency morality history conscience logic reality dignity honor honour fairness humanity "
    "prudence tradition".split()
)
_REQUIRING = forms_of("demand require dictate need")


def _by_no_party(place: Place) -> str | None:
    """Return the words for a principle that demands: "the Constitution demands a trial"."""
    words, verb = place.words, place.group.start
    if words[place.head] not in _REQUIRING or verb < 1:
        return None
    is_law = words[verb - 1] == "law" and words[verb - 2 : verb - 1] in (("international",), ("humanitarian",))
    return place.quote(verb - 2, place.head + 1) if is_law or words[verb - 1] in _PRINCIPLES else None
