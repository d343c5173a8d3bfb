"""Whom a crowd protests against: "marched against Vorr's reforms", "protested against the killing of a teacher"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.aimed.named import named_from, other, past_articles
from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import STOPS, find_group
from onrecord.acts.complements import phrase_end
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import find_subject
from onrecord.acts.inflections import forms_of
from onrecord.acts.remade import identified
from onrecord.types import Act, ActKind

_VERBS = forms_of("protest demonstrate")
_PROTESTING = _VERBS | forms_of("march rally") | frozenset("demonstration demonstrations".split())
_PROTESTED = frozenset((ActKind.PROTEST, ActKind.OPPOSE))
_OVER = frozenset("against over".split())
_ENDS = frozenset(", into but and who which".split())
_REACH = 8


def as_protest(act: Act, place: Place) -> Act:
    """Return a blow that a crowd only protests against as a protest: "protested against the killing of a teacher"."""
    words, (start, end) = place.words, place.cue
    if act.kind not in HARMS or _VERBS.isdisjoint(words[start:end]):
        return act
    verb = next(at for at in range(start, end) if words[at] in _VERBS)
    over = _over(place, verb)
    if over is None or over >= end:
        return act
    crowd = _crowd(place, verb)
    # "Villagers protested against Arland's raids": who raids is whom they are against.
    raider = None if crowd or len(act.actor_ids) != 1 or not _is_behind(place, over) else act.actor_ids[0]
    if not crowd and raider is None:
        return act
    about = clean_about(place.line, (over + 1, phrase_end(place.line, over + 1)), place.reading.report.text)
    protest = replace(place.done_by(act, crowd), kind=ActKind.PROTEST, recipient_id=raider, about=about or act.about)
    return identified(protest)


def _crowd(place: Place, verb: int) -> tuple[str, ...]:
    """Return who protests: the subject, or the doers where they are called so and it is of nobody known."""
    subject = find_subject(place.line, find_group(place.line, verb), verb)
    if subject is None:
        return ()
    named = place.quote(subject.mention.start, subject.mention.end)
    return subject.actor_ids or tuple(each for each in place.act.actor_ids if place.is_called(each, named))


def _is_behind(place: Place, over: int) -> bool:
    """Say whether the doers are only named in what is protested against."""
    doers = set(place.act.actor_ids)
    named = [each.start for each in place.line.mentions if not doers.isdisjoint(each.actor_ids)]
    return bool(named) and min(named) > over


def protested(act: Act, place: Place) -> str | None:
    """Return whose doing is protested against: "the march against Vorr's reforms", "over Arland's raids"."""
    if act.kind not in _PROTESTED or _PROTESTING.isdisjoint(place.words[place.cue[0] : place.cue[1]]):
        return None
    over = _over(place, place.head)
    if over is None:
        return None
    owner = place.line.mention_over(past_articles(place, over + 1))
    if owner is not None and owner.is_possessive:
        return other(act, place, owner)
    return other(act, place, named_from(place, over + 1)) if place.words[over] == "against" else None


def _over(place: Place, protest: int) -> int | None:
    """Return the word behind which it is said what is protested against."""
    for at in range(protest + 1, min(len(place.words) - 1, protest + _REACH)):
        if place.words[at] in STOPS or place.words[at] in _ENDS:
            return None
        if place.words[at] in _OVER:
            return at
    return None
