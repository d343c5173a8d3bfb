"""Whom an act is aimed at: no one's own country, nor the source, nor who was wronged by what is complained of."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.blamed import TOWARDS, find_blamed
from onrecord.acts.checks.aimed.blames import Victim, blamed_behind, mentions_of
from onrecord.acts.checks.aimed.named import past_articles
from onrecord.acts.checks.doers.passives import find_passive
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import BE, clause_end, find_group
from onrecord.acts.complements import find_parties
from onrecord.acts.drafts import BLAMES
from onrecord.acts.frames import SPEECH
from onrecord.acts.inflections import forms_of
from onrecord.acts.lines import POSSESSIVES, Placed
from onrecord.types import Act, ActKind, ActorKind

_HOME = frozenset("country nation homeland people government state".split())
# What is done to the one it happens to: whoever did it is blamed, and not the victim.
_SUFFERED = frozenset(
    "poisoned tortured beaten killed murdered wounded injured attacked assaulted abused harassed intimidated bombed "
    "shelled raped kidnapped abducted cheated betrayed targeted threatened robbed mistreated persecuted humiliated "
    "deceived silenced shot stabbed wronged victimised victimized martyred drugged framed evicted displaced".split()
)
# Who is bribed or paid by another is blamed along with him.
_WITH_GUILT = frozenset("bribed paid led run funded hired directed used influenced owned backed controlled".split())
_TAKEN = frozenset("stolen taken looted plundered seized confiscated embezzled robbed hidden withheld kept".split())
_TITLE_REACH = 4
# From "Arland's" to what is done to "Arland's basic rights".
_OWNED_REACH = 4

_HARMING = forms_of(
    "undermine violate infringe harm hurt damage breach trample jeopardize endanger impair ignore "
    "disregard flout abuse interfere meddle intrude encroach intervene contravene"
)


def aimed(act: Act, place: Place) -> Act:
    """Return an act not aimed at the source, one's own country or the victim, but at who is blamed, if named."""
    if act.recipient_id is None or act.kind is ActKind.MEET:
        return act
    if act.kind in _TABLING and _is_what_is_tabled(act, place):
        return replace(act, recipient_id=None)
    if _is_source(act, place) or _is_home(act, place) or _is_hit_by_you(act, place) or _is_own(act, place):
        return replace(act, recipient_id=None)
    victim = _suffering(act, place) or _robbed(act, place) or _harm(act, place) or blamed_behind(act, place)
    if victim is None:
        return act
    blamed = next((each for each in victim.by if each not in (*act.actor_ids, act.recipient_id)), None)
    about = act.about.removesuffix(victim.laid).rstrip() if victim.laid else act.about
    return replace(act, recipient_id=blamed, about=about or act.about)


_TABLING = frozenset((ActKind.PROPOSE, ActKind.AGREE, ActKind.REFUSE, ActKind.OFFER))


def _is_what_is_tabled(act: Act, place: Place) -> bool:
    """Say whether a group is what is proposed, and not to whom: "proposed a team of observers"."""
    actor = place.actors.get(act.recipient_id or "")
    is_group = actor is not None and actor.kind is ActorKind.GROUP
    return is_group and actor is not None and f"{act.about.lower()} ".startswith(f"{actor.name.lower()} ")


def check_aim(place: Place) -> Doubt | None:
    """Doubt that somebody accuses a third where he repeats what "you" said: "You said Vorr had lied"."""
    act, words = place.act, place.words
    is_said = words[place.head] in SPEECH or words[place.head] in _MEANT
    if act.kind is not ActKind.ACCUSE or not is_said or words[place.group.start - 1 : place.group.start] != ("you",):
        return None
    return Doubt("actor", f"“{place.quote(place.group.start - 1, place.head + 2)}”: another is told to have said so.")


_MEANT = frozenset("mean means meant suggested implied".split())


def _is_source(act: Act, place: Place) -> bool:
    """Say whether the recipient only tells it: "has broken the truce, according to a spokesperson for the ministry"."""
    attribution = place.voice.attribution if place.voice is not None else None
    source = attribution.source if attribution is not None else None
    if source is None or act.recipient_id is None or place.voice is None:
        return False
    inside = place.voice.span
    if any(inside.holds(place.line.span(each.start, each.end)) for each in mentions_of(place, act.recipient_id)):
        return False  # "Vorr said they would not back him"
    return source.quote.lower().removeprefix("a ").removeprefix("the ") == place.name(act.recipient_id).lower()


def _is_home(act: Act, place: Place) -> bool:
    """Say whether who complains would complain of its own: "complained that his country had been cheated"."""
    if act.kind not in BLAMES or place.name(act.recipient_id).lower() not in _HOME:
        return False
    found = mentions_of(place, act.recipient_id or "")
    words = place.words
    # "Accused his government of lying" is aimed at it.
    return bool(found) and all(
        "that" in words[place.head + 1 : each.start]
        and (words[each.start] in POSSESSIVES or words[each.start - 1] in POSSESSIVES)
        for each in found
    )


def _is_own(act: Act, place: Place) -> bool:
    """Say whether the recipient is the doer's own: its state, "its ambassador", or who would do what is announced."""
    doers = [actor for each in act.actor_ids if (actor := place.actors.get(each)) is not None]
    own = mentions_of(place, act.recipient_id or "")
    if any(doer.speaks_for == act.recipient_id != doer.id for doer in doers):
        # Members of a parliament blame and urge their own state as well; "both governments" are those of others.
        return act.kind not in _OF_CRITICS or (bool(own) and all(len(each.actor_ids) > 1 for each in own))
    if act.kind not in _BINDING:
        return False
    if any(place.is_same(doer.id, act.recipient_id) for doer in doers):
        return bool(own) and all(place.words[each.start] in POSSESSIVES for each in own)
    # "The spokesman warned that Arland would close the pass": it is Arland that warns.
    return place.words[place.head] in SPEECH and any(_is_threatener(place, each) for each in own)


_OF_CRITICS = BLAMES | {ActKind.DEMAND, ActKind.SUPPORT}
_BINDING = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.THREATEN, ActKind.REFUSE, ActKind.DENY))
_UNDERGOING = frozenset("face pay suffer regret lose be see have get meet bear feel".split())
_BETWEEN = frozenset(("that", "the"))


def _is_threatener(place: Place, mention: Placed) -> bool:
    """Say whether somebody is the subject of what is said will be done: "warned that Arland would close the pass"."""
    words, (_, last) = place.words, place.cue
    behind = words[mention.end : mention.end + 3]
    is_subject = last <= mention.start and _BETWEEN.issuperset(words[last : mention.start])
    is_open = behind[:1] in (("would",), ("will",))
    doing = behind[2:3] if behind[1:2] == ("not",) else behind[1:2]
    return is_subject and is_open and _UNDERGOING.isdisjoint(doing)


def _is_hit_by_you(act: Act, place: Place) -> bool:
    """Say whether "you" did it to the recipient: "You attacked Arland" is aimed at whoever is spoken to."""
    if act.kind is not ActKind.ACCUSE or place.words[place.group.start - 1 : place.group.start] != ("you",):
        return False
    own = mentions_of(place, act.recipient_id or "")
    return bool(own) and all(each.start > place.head for each in own)


def _suffering(act: Act, place: Place) -> Victim | None:
    """Return that something was done to the recipient: "alleged that Vorr was poisoned by Arland"."""
    if act.kind is not ActKind.ACCUSE:
        return None
    words, line = place.words, place.line
    own = mentions_of(place, act.recipient_id or "")
    for at in range(place.cue[0], min(len(words), clause_end(line, place.cue[1]) + 1)):
        if _is_going_on(place, at) and any(each.end == find_group(line, at).start for each in own):
            return Victim(())
        is_done = words[at] in _SUFFERED or (words[at + 1 : at + 2] == ("by",) and words[at] not in _WITH_GUILT)
        if words[at : at + 4] == _ABUSED and (by := _abused(place, own, at)) is not None:
            return by
        passive = find_passive(place, at) if is_done and line.mention_over(at) is None else None
        if passive is not None and words[at] not in _SUFFERED and not passive.doers:
            continue
        if passive is not None and find_group(line, at).is_passive and set(own) & set(passive.acted_on):
            return Victim(tuple(each for doer in passive.doers for each in doer.actor_ids))
        if words[at] in _HARMING and _is_owner_of_subject(place, own, at):
            doers = find_parties(line, at + 2) if words[at + 1 : at + 2] == ("by",) else ()
            return Victim(tuple(each for doer in doers for each in doer.actor_ids))
    return None


def _past_in(place: Place) -> int:
    """Return where what is harmed begins: "undermine Arland's rights", "interfere in Arland's affairs"."""
    at = place.head + 1
    return past_articles(place, at + (place.words[at : at + 1] in _INTO))


_INTO = (("in",), ("on",), ("upon",), ("with",))


_ABUSED = ("taken", "advantage", "of", "by")


def _abused(place: Place, own: Sequence[Placed], verb: int) -> Victim | None:
    """Return that the recipient is who was taken advantage of, and by whom."""
    is_subject = any(each.end == find_group(place.line, verb).start for each in own)
    doers = find_parties(place.line, verb + len(_ABUSED))
    return Victim(tuple(one for each in doers for one in each.actor_ids)) if is_subject else None


def _is_owner_of_subject(place: Place, own: Sequence[Placed], verb: int) -> bool:
    """Say whether what a passive verb tells was done to something of somebody's: "Arland's rights were violated"."""
    group = find_group(place.line, verb)
    near = range(group.start - _OWNED_REACH, group.start)
    return bool(own) and group.is_passive and all(each.is_possessive and each.end in near for each in own)


def _is_going_on(place: Place, at: int) -> bool:
    """Say whether a cue tells what is being done to its subject: "passengers are *being used* as pawns"."""
    if place.words[at - 1] != "being" or not place.cue[0] < at < place.cue[1]:
        return False
    return place.words[at].endswith(("ed", "en", "ld")) and place.words[at + 1 : at + 2] != ("by",)


def _robbed(act: Act, place: Place) -> Victim | None:
    """Return that something was taken from the recipient: "claimed the vote was stolen from Vorr by Arland"."""
    words, line = place.words, place.line
    if act.kind is not ActKind.ACCUSE or "from" not in words:
        return None
    own = mentions_of(place, act.recipient_id or "")
    end = min(len(words), clause_end(line, place.cue[1]) + 1)
    for at in range(place.cue[0], end):
        if words[at] in _TAKEN and words[at + 1 : at + 2] == ("from",) and not BE.isdisjoint(words[at - 2 : at]):
            behind = range(at + 2, at + 2 + _TITLE_REACH)
            if own and all(each.start in behind for each in own):
                by = own[-1].end
                doers = find_parties(line, by + 1) if words[by : by + 1] == ("by",) else ()
                return Victim(tuple(each for doer in doers for each in doer.actor_ids))
    return None


def _harm(act: Act, place: Place) -> Victim | None:
    """Return that the recipient's is what was harmed: "the sanctions of Arland have undermined Borland's rights"."""
    if act.kind not in BLAMES or place.words[place.head] not in _HARMING:
        return None
    own = mentions_of(place, act.recipient_id or "")
    if place.group.is_passive:
        # "Borland's rights are violated": it has them.
        is_owner = bool(own) and all(each.is_possessive and each.end <= place.group.start for each in own)
        is_by = place.words[place.head + 1 : place.head + 2] == ("by",)
        doers = find_parties(place.line, place.head + 2) if is_by else ()
        return Victim(tuple(one for each in doers for one in each.actor_ids)) if is_owner else None
    subject = find_blamed(place.line, place.group.start - 1)
    if subject is not None and own and all(subject.mention.end < each.start < place.head for each in own):
        # "Arland's raid on Borland violated the truce" blames Arland.
        is_hit = all(not TOWARDS.isdisjoint(place.words[subject.mention.end : each.start]) for each in own)
        return Victim(subject.actor_ids) if is_hit else None
    # "The clauses on Borland interfere in Borland's affairs": it is wronged, though it is named before as well.
    is_owner = place.line.mention_over(_past_in(place)) in own
    if not own or (any(each.start < place.head for each in own) and not is_owner):
        return None
    return Victim(subject.actor_ids if subject is not None else ())
