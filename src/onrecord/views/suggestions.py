"""A first draft of a negotiation file, from what a record holds: who acts most, and what they take stances on.

Options are the groups of phrases that positions use where there is no file. Options whose phrases are carried by one
noun are alternatives under one issue ("Norlandic troops", "Pact troops"); any other stands under an issue of its own,
since a package takes one option of each. What came up once only is left to the reader of the draft.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.issues import OTHER, Party
from onrecord.acts.labels import label
from onrecord.acts.meanings import meaning
from onrecord.acts.options import named_options
from onrecord.acts.senses import Sense, sense
from onrecord.acts.wordings import Lexicon, words_of
from onrecord.positions import Issue, Option, Options
from onrecord.record.query import find_acts
from onrecord.record.record import Record
from onrecord.types import Act, ActKind, Actor
from onrecord.views.entries import known_options, options_of
from onrecord.views.parties import Parties, find_parties
from onrecord.views.retellings import find_retellings
from onrecord.views.stories import find_stories
from onrecord.views.voices import stance_of

MOST_PARTIES = 12
MOST_OPTIONS = 40
MOST_PHRASES = 6
# Said so often by anybody, something is on the table; where nothing is, whatever was said is.
LEAST_SAID = 2


class SuggestedParty(Struct, frozen=True, kw_only=True):
    """A party, and how many acts it did."""

    party: Party
    acts: int


class SuggestedOption(Struct, frozen=True, kw_only=True):
    """An option, and what speaks for it.

    Attributes:
        option: With the phrases met most.
        issue: The question it answers.
        told: The acts that take a stance on it, one for each statement, the first published first.
        parties: Names of the parties that do.
    """

    option: Option
    issue: Issue
    told: tuple[Act, ...]
    parties: tuple[str, ...]


class Suggestion(Struct, frozen=True, kw_only=True):
    """A draft of a negotiation file.

    Attributes:
        parties: Those that acted most first.
        options: Options of one issue stand together; those with most statements first.
        rest: What was said too seldom to be an option, most first.
    """

    parties: tuple[SuggestedParty, ...]
    options: tuple[SuggestedOption, ...]
    rest: tuple[SuggestedOption, ...]


def suggest_negotiation(record: Record) -> Suggestion:
    """Return a draft of a negotiation file for what a record holds."""
    acts = find_acts(record)
    parties, actors = find_parties(record), record.actors()
    options = options_of(record, acts)
    told = find_retellings(acts, parties, options, record.days(), find_stories(record))
    # What several reports tell counts once, as the first of them has it.
    firsts = [act for act in acts if told[act.id][0] is act and act.kind is not ActKind.SAY]
    found = _found_options(firsts, acts, options, parties)
    most = max((len(each.told) for each in found), default=0)
    shown = [each for each in found if len(each.told) >= min(LEAST_SAID, most)][:MOST_OPTIONS]
    shown_ids = {each.option.id for each in shown}
    return Suggestion(
        parties=_found_parties(firsts, parties, actors),
        options=_by_issue(shown, Lexicon([act.about for act in acts], actors)),
        rest=tuple(each for each in found if each.option.id not in shown_ids),
    )


def _found_parties(acts: Sequence[Act], parties: Parties, actors: Mapping[str, Actor]) -> tuple[SuggestedParty, ...]:
    counts = Counter(party for act in acts for party in parties.of_act(act))
    ranked = sorted(counts, key=lambda each: (-counts[each], parties.names.get(each, each), each))[:MOST_PARTIES]
    doing = Counter((parties.of_act(act)[0], act.actor_ids[0]) for act in acts if parties.of_act(act))
    taken: set[str] = set()
    ids: Counter[str] = Counter()
    found = []
    for party in ranked:
        name = parties.names.get(party, party)
        people = sorted({actor for side, actor in doing if side == party}, key=lambda each: (-doing[party, each], each))
        known = [actors[each] for each in (party, *people) if each in actors]
        met = dict.fromkeys(form for actor in known for form in (actor.name, *actor.names))
        names = tuple(form for form in met if form[:1].isupper() and form.casefold() not in taken)
        if name.casefold() in taken:
            continue
        taken.update(form.casefold() for form in (name, *names))
        found.append(
            SuggestedParty(party=Party(id=_slug(name, ids), name=name, names=names or (name,)), acts=counts[party])
        )
    return tuple(found)


def _found_options(
    firsts: Sequence[Act], acts: Sequence[Act], options: Options, parties: Parties
) -> list[SuggestedOption]:
    told: dict[str, list[Act]] = {}
    for act in firsts:
        if stance_of(act) is not None:
            for option in named_options(options, act):
                told.setdefault(option.id, []).append(act)
    said: dict[str, Counter[str]] = {}
    for act in acts:
        for option in options.get(act.id, ()):
            said.setdefault(option.id, Counter())[" ".join(act.about.split())] += 1
    by_id = {each.id: each for each in known_options(options, None)}
    taken: set[str] = set()
    ids: Counter[str] = Counter((OTHER.id,))
    found = []
    for key in sorted(told, key=lambda each: (-len(told[each]), by_id[each].name, each)):
        ranked = sorted(said[key], key=lambda phrase: (-said[key][phrase], phrase))
        # A phrase that two options share ("ground troops", pledged by two parties) tells them apart no more.
        free = {phrase.casefold(): phrase for phrase in reversed(ranked) if phrase.casefold() not in taken}
        phrases = tuple(reversed(free.values()))[:MOST_PHRASES]
        names = [name for name in (by_id[key].name, *map(label, phrases)) if name.casefold() not in taken]
        if not names:
            continue
        taken.update(each.casefold() for each in (names[0], *phrases))
        option = Option(id=_slug(names[0], ids), name=names[0], phrases=phrases)
        doers = dict.fromkeys(parties.names.get(each, each) for act in told[key] for each in parties.of_act(act))
        found.append(
            SuggestedOption(option=option, issue=Issue(id="", name=""), told=tuple(told[key]), parties=tuple(doers))
        )
    return found


def _by_issue(options: Sequence[SuggestedOption], lexicon: Lexicon) -> tuple[SuggestedOption, ...]:
    senses = {each.option.id: sense(each.option.name, lexicon) for each in options}
    groups: dict[frozenset[str], list[SuggestedOption]] = {}
    for each in options:
        groups.setdefault(senses[each.option.id].heads or frozenset((each.option.id,)), []).append(each)
    ids: Counter[str] = Counter()
    found = []
    for group in groups.values():
        name = _question(group, [senses[each.option.id] for each in group])
        issue = Issue(id=_slug(name, ids), name=name)
        for each in group:
            found.append(replace(each, issue=issue, option=replace(each.option, issue_id=issue.id)))
    return tuple(found)


def _question(group: Sequence[SuggestedOption], senses: Sequence[Sense]) -> str:
    first = group[0].option.name
    if len(group) == 1:
        return f"{first[0].upper()}{first[1:]}?"
    heads = senses[0].heads
    carrying = [word for word in words_of(first) if isinstance(meant := meaning(word), tuple) and heads & set(meant)]
    thing = carrying[-1].casefold() if carrying else first
    return f"Whose {thing}?" if len({each.sides for each in senses}) == len(senses) else f"Which {thing}?"


def _slug(name: str, ids: Counter[str]) -> str:
    slug = re.sub(r"[\W_]+", "_", name.casefold()).strip("_") or "entry"
    ids[slug] += 1
    # "a", "a" and "a_2" are three.
    return slug if ids[slug] == 1 else _slug(f"{slug} {ids[slug]}", ids)
