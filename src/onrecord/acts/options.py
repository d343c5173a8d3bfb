"""Acts to options: which answer on the table an act is about.

With a negotiation file the `about` of an act is compared with every phrase of every option by what the two mean, see
`onrecord.acts.senses`; what fits no option, or two equally well, is compared again with the words that follow it in its
clause ("coal exit" in "a coal exit by 2030"), then without the call that it answers ("the demand for a toll") or the
end that it puts to it ("drop the toll", which is the option undone), and else goes to "other": never to the nearest.
An act that lists several things is about the option of each, see `onrecord.acts.several`.

Without one, options are grouped from the phrases. Phrases that mean the same are one; a phrase that adds a purpose
("peace talks on prisoners") goes with the most general one of its core and names ("peace talks"); a phrase without a
place goes with the only one that adds a place ("league membership" with "league membership for Arland", unless another
says "for Borland"). Two tokens at least must be shared. What a party pledges, offers or refuses is its own to do: its
"ground troops" go with "Norlandic ground troops". An option is shown by its most frequent phrase, of several the
shortest, then the first by alphabet, without a light verb before its noun. The result depends on the set of acts, not
on the order of reading.

A phrase that points back ("such a meeting") means the nearest earlier `about` of its report with that noun.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.choosing import Chooser
from onrecord.acts.fuller import fuller, told_whole
from onrecord.acts.issues import OTHER, Negotiation
from onrecord.acts.labels import label
from onrecord.acts.meanings import Turn, meaning
from onrecord.acts.several import kept, things_of
from onrecord.acts.undone import asked_for, ended_by
from onrecord.acts.wordings import Lexicon, Wording, is_deictic
from onrecord.positions import Option, Options
from onrecord.types import Act, ActKind, Actor, Polarity

_LEAST_COMMON = 2
_LEAST_LISTED = 2
_LISTING = frozenset(("and", "or"))
# What these speak of is the actor's own to do.
_OWN_DEEDS = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.REFUSE, ActKind.CONCEDE, ActKind.RETREAT, ActKind.AID))
# Who backs or rejects a call is for or against what it calls for.
_ON_CALLS = frozenset(
    (ActKind.SUPPORT, ActKind.OPPOSE, ActKind.REFUSE, ActKind.WITHHOLD, ActKind.AGREE, ActKind.CONCEDE)
)


class _Item(Struct, frozen=True, gc=False, order=True):
    """A wording as one party or everybody uses it.

    Attributes:
        wording: What is said.
        phrase: How it is said; where that points back, the phrase that it points to.
        doers: Tokens of who speaks of it.
        is_own: Whether it is theirs to do, and the phrase names nobody else.
    """

    wording: Wording
    phrase: str
    doers: tuple[str, ...]
    is_own: bool


def group_options(
    acts: Iterable[Act], negotiation: Negotiation | None = None, *, actors: Mapping[str, Actor] | None = None
) -> Options:
    """Return the options of each act by act id; acts whose `about` names nothing are left out.

    Args:
        acts: In any order.
        negotiation: Its options are used; what fits none of them is `OTHER`. Without one each act has one option.
        actors: Who the names in the phrases are, by id.
    """
    ordered = sorted(acts, key=lambda act: (act.cue.report_id, act.cue.span, act.id))
    known = actors or {}
    options = negotiation.options if negotiation else ()
    phrases = [phrase for option in options for phrase in option.phrases]
    lexicon = Lexicon([act.about for act in ordered], known, titles=phrases)
    items = _items(ordered, lexicon, known)
    if negotiation is None:
        return {act_id: (option,) for act_id, option in _grouped(ordered, items).items()}
    choose = Chooser(negotiation, lexicon)
    return {act.id: _chosen(act, items[act.id], choose, lexicon) for act in ordered if act.id in items}


def named_options(options: Options, act: Act) -> tuple[Option, ...]:
    """Return the options that an act is about, in the order in which it names them; "other" is none."""
    return tuple(option for option in options.get(act.id, ()) if option.id != OTHER.id)


def _chosen(act: Act, item: _Item, choose: Chooser, lexicon: Lexicon) -> tuple[Option, ...]:
    """Return the options of an act, in the order of its words; `OTHER` alone where they fit none."""
    whole = _meant(act, item, choose)
    things = things_of(act) if item.phrase == act.about else ()
    if len(things) < _LEAST_LISTED:
        return (whole,)
    found = [_meant(*_alone(act, item, thing, lexicon), choose) for thing in things]
    if things[0].startswith(" ".join(act.about.split())):
        found[0] = whole
    elif _is_list(whole) and whole.id not in {each.id for each in found}:
        found.insert(0, whole)
    by_id = {each.id: each for each in reversed(found) if each is not OTHER}
    return tuple(by_id[key] for key in dict.fromkeys(each.id for each in found) if key in by_id) or (whole,)


def _alone(act: Act, item: _Item, thing: str, lexicon: Lexicon) -> tuple[Act, _Item]:
    """Return an act and its item as they would be if it was about one of its things only."""
    is_own = act.kind in _OWN_DEEDS and not lexicon.wording(thing).whose
    return replace(act, about=thing, evidence=()), replace(item, phrase=thing, is_own=is_own)


def _is_list(option: Option) -> bool:
    """Say whether an option lists things itself: "food and medicine"."""
    return any(not _LISTING.isdisjoint(phrase.casefold().split()) for phrase in (option.name, *option.phrases))


def _meant(act: Act, item: _Item, choose: Chooser) -> Option:
    """Return the option of a phrase; words that follow in its clause may say which of two that share a name it is.

    What fits no option may be a call for one ("rejected the demand for a toll"), or the end of one ("drop the toll"),
    or the short word of a headline for what is told in full below it.
    """
    doers = frozenset(item.doers)
    short = kept(item.phrase)
    longer = fuller(act) if short == act.about else None
    for phrase in (short, longer):
        found = OTHER if phrase is None else choose(phrase, doers, item.is_own)
        if found is not OTHER:
            return found
    within = (_within(act, phrase, choose, doers) for phrase in (short, longer))
    found = next((each for each in within if each is not None), OTHER)
    if found is not OTHER or short != act.about:
        return found
    wholes = (choose(phrase, doers, item.is_own) for phrase in told_whole(act))
    return next((each for each in wholes if each is not OTHER), OTHER)


def _within(act: Act, phrase: str | None, choose: Chooser, doers: frozenset[str]) -> Option | None:
    """Return the option that a phrase calls for, or puts an end to; None where it does neither."""
    asked = asked_for(phrase) if phrase is not None and act.kind in _ON_CALLS else None
    phrase = asked or phrase
    found = OTHER if asked is None else choose(asked, doers, False)
    if found is not OTHER:
        return found
    ended = None if phrase is None else ended_by(phrase)
    found = OTHER if ended is None else choose(ended, doers, False)
    is_ending = act.polarity is Polarity.REFRAIN and ended is None
    if is_ending and phrase is not None and not _has_turn(phrase):
        # "Urged it to end the blockade" is for the option "lifting the blockade".
        found = choose(f"lifting of {phrase}", doers, False)
    return None if found is OTHER else replace(found, is_undone=True)


def _has_turn(phrase: str) -> bool:
    """Say whether a phrase tells what is to become of a thing itself: "higher tolls"."""
    return any(isinstance(meaning(word), Turn) for word in phrase.split())


def _items(ordered: list[Act], lexicon: Lexicon, actors: Mapping[str, Actor]) -> dict[str, _Item]:
    found: dict[str, _Item] = {}
    wordings: dict[str, Wording] = {}
    doers: dict[tuple[str, ...], tuple[str, ...]] = {}
    earlier: list[tuple[Wording, str]] = []
    report = ""
    for act in ordered:
        if act.cue.report_id != report:
            report, earlier = act.cue.report_id, []
        if act.about not in wordings:
            wordings[act.about] = lexicon.wording(act.about)
        said = (wordings[act.about], act.about)
        if said[0].is_empty:
            continue
        if is_deictic(act.about):
            said = _antecedent(said, earlier)
        earlier.append(said)
        key = (*act.actor_ids, act.speaks_for or "")
        if key not in doers:
            doers[key] = _doers(key, lexicon, actors)
        wording, phrase = said
        is_own = act.kind in _OWN_DEEDS and not wording.whose
        found[act.id] = _Item(wording, phrase, doers[key], is_own)
    return found


def _antecedent(said: tuple[Wording, str], earlier: list[tuple[Wording, str]]) -> tuple[Wording, str]:
    wording = said[0]
    for before in reversed(earlier):
        if set(wording.core) <= set(before[0].core) and set(wording.where) <= set(before[0].where):
            return before
    return said


def _doers(ids: tuple[str, ...], lexicon: Lexicon, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    found = {each for each in ids if each}
    for actor in (actors[each] for each in ids if each in actors):
        # "European leaders" are one actor; of their phrases the first word is enough.
        named = (lexicon.name((word,)) for word in actor.name.split() if word[0].isupper())
        found.update(each for each in named if each)
        found.add(actor.speaks_for or actor.id)
    return tuple(sorted(found))


def _common(one: Wording, other: Wording) -> int:
    return len(one.tokens & other.tokens)


def _grouped(ordered: list[Act], items: dict[str, _Item]) -> dict[str, Option]:
    roots = _roots({item.wording for item in items.values()})
    by_core: dict[tuple[str, ...], list[Wording]] = {}
    for wording in sorted(set(roots.values())):
        by_core.setdefault(wording.core, []).append(wording)
    owned = {item: _owned(item, roots[item.wording], by_core) for item in sorted(set(items.values()))}
    said: dict[Wording, Counter[str]] = {}
    for act in ordered:
        if act.id in items:
            item, root = items[act.id], owned[items[act.id]]
            # What points back, or leaves the owner out, names an option less well.
            is_name = item.wording.whose == root.whose and not is_deictic(act.about)
            said.setdefault(root, Counter())[" ".join(act.about.split())] += int(is_name)
    options = _named(said)
    return {act_id: options[owned[item]] for act_id, item in items.items()}


def _named(said: dict[Wording, Counter[str]]) -> dict[Wording, Option]:
    found: dict[Wording, Option] = {}
    taken: Counter[str] = Counter()
    for root in sorted(said):
        name = _label(said[root])
        slug = re.sub(r"[\W_]+", "_", name.casefold()).strip("_") or "option"
        taken[slug] += 1
        key = slug if taken[slug] == 1 else f"{slug}_{taken[slug]}"
        found[root] = Option(id=key, name=name, phrases=tuple(sorted(said[root])))
    return found


def _label(said: Counter[str]) -> str:
    shown: Counter[str] = Counter()
    for phrase, times in sorted(said.items()):
        shown[label(phrase)] += times
    return min(shown, key=lambda phrase: (-shown[phrase], len(phrase), phrase))


def _roots(wordings: set[Wording]) -> dict[Wording, Wording]:
    """Return the wording that stands for each, first for its purpose, then for its place."""
    same: dict[tuple[frozenset[str], frozenset[str]], list[Wording]] = {}
    found: dict[Wording, Wording] = {}
    for wording in sorted(wordings):
        alike = same.setdefault((wording.words, frozenset((*wording.whose, *wording.where))), [])
        found[wording] = next((each for each in alike if each.means(wording)), wording)
        if found[wording] is wording:
            alike.append(wording)
    for step in (_general, _placed):
        leaders = sorted(set(found.values()))
        by_core: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Wording]] = {}
        for leader in leaders:
            by_core.setdefault((leader.core, leader.whose), []).append(leader)
        nexts = {leader: step(leader, by_core[leader.core, leader.whose]) for leader in leaders}
        found = {wording: _followed(root, nexts) for wording, root in found.items()}
    return found


def _followed(wording: Wording, nexts: dict[Wording, Wording]) -> Wording:
    while nexts[wording] is not wording:
        wording = nexts[wording]
    return wording


def _general(wording: Wording, peers: list[Wording]) -> Wording:
    """Return the only most general of `peers` that says the same but for a purpose, else the wording."""
    wider = [
        peer
        for peer in peers
        if peer.where == wording.where
        and set(peer.rest) < set(wording.rest)
        and _common(peer, wording) >= _LEAST_COMMON
    ]
    return _only_nested(wording, wider, key=lambda peer: peer.rest)


def _placed(wording: Wording, peers: list[Wording]) -> Wording:
    """Return the only one of `peers` that says the same and adds a place, else the wording."""
    narrower = [
        peer
        for peer in peers
        if peer.where and not wording.where and wording.covers(peer) and _common(peer, wording) >= _LEAST_COMMON
    ]
    return _only_nested(wording, narrower, key=lambda peer: peer.where)


def _only_nested(wording: Wording, peers: list[Wording], *, key: Callable[[Wording], tuple[str, ...]]) -> Wording:
    """Return the least of `peers` where each holds the one before; several that do not nest leave the wording alone."""
    ranked = sorted(peers, key=lambda peer: (len(key(peer)), peer))
    for less, more in pairwise(ranked):
        if not set(key(less)) < set(key(more)):
            return wording
    return ranked[0] if ranked else wording


def _owned(item: _Item, root: Wording, by_core: dict[tuple[str, ...], list[Wording]]) -> Wording:
    """Return the only wording that names the doer of an own deed as its owner, else the root."""
    if root.whose or not item.is_own:
        return root
    theirs = [
        peer
        for peer in by_core[root.core]
        if peer.whose
        and set(peer.whose) <= set(item.doers)
        and root.covers(peer)
        and _common(root, peer) + 1 > _LEAST_COMMON
    ]
    return theirs[0] if len(theirs) == 1 else root
