"""Listed owners: "the presidents of Norland and Ostria", "Norlandic and Ostrian envoys" are of each state in the list.

The words of the whole list become one mention of several actors, one for each state, as "both presidents" are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.patterns import pattern_of
from onrecord.reading.offices import Offices
from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import Sides
from onrecord.reading.titles import office
from onrecord.types import How, Mention, Report, Span

_OF_STATES = pattern_of(
    r"\b(?:presidents|ministers|leaders|governments|officials|diplomats|negotiators|envoys|delegates|representatives|"
    r"delegations|forces|troops|lawmakers)\Z"
)
# Each state has one of these; "officials" stay several.
_SINGLE = {"presidents": "president", "ministers": "minister", "leaders": "leader", "governments": "government"}
_GAP = pattern_of(r"(?:,|(?P<and>,?\s+and(?:\s+of)?))\s+(?:the\s+)?")
_AND = pattern_of(r"\band\b")
_OWNING = pattern_of(r"['’]")
_LAST = pattern_of(r"(?:\b[Tt]he\s+)?(?P<word>(?:\b[A-Z][a-z]+ )?(?:\b[A-Z][\w’'-]+|\bU\.[SKN]\.)),?\s+and\s+\Z")
_BEFORE = pattern_of(r"(?:\b[Tt]he\s+)?(?P<word>(?:\b[A-Z][a-z]+ )?(?:\b[A-Z][\w’'-]+|\bU\.[SKN]\.)),\s+\Z")
# Names that stand for adjectives too: only without "the", which would make a party of its own of them.
_SHORT = frozenset("U.S. US U.K. UK EU U.N. UN".split())
_REACH = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of owners with what they own.

    Attributes:
        first: The first mention in it.
        last: The last one.
        head: The one with the title.
        span: Its words.
        owners: The words for the owners.
    """

    first: int
    last: int
    head: int
    span: Span
    owners: tuple[str, ...]


def join_listed(
    report: Report,
    mentions: Sequence[Mention],
    phrases: Sequence[Phrase],
    *,
    offices: Offices,
    sides: Sides,
) -> tuple[tuple[Mention, ...], tuple[Phrase, ...]]:
    """Return the mentions, and what they are made of, with each list of owners made one of several actors.

    A list with an owner that is no state or body stays as it is.
    """
    kept, made = list(mentions), list(phrases)
    for head in reversed(range(len(mentions))):
        listed = _find(report.text, mentions, phrases, head, sides) if _may_list(phrases[head]) else None
        ids = _of_each(phrases[head], listed.owners, offices=offices, sides=sides) if listed else ()
        if listed is not None and ids:
            place = slice(listed.first, listed.last + 1)
            kept[place] = [Mention(evidence=report.evidence(listed.span), actor_ids=ids, how=How.ROLE)]
            made[place] = [phrases[head]]
    return tuple(kept), tuple(made)


def is_listed(mention: Mention) -> bool:
    """Say whether a mention is a list of owners: of all who have the word, the first then stands for their words."""
    return len(mention.actor_ids) > 1 and _AND.search(mention.evidence.quote) is not None


def _may_list(phrase: Phrase) -> bool:
    is_plain = phrase.sort == "group" and not phrase.is_former and not phrase.possessor
    return is_plain and bool(phrase.owner) and _OF_STATES.search(_title(phrase)) is not None


def _title(phrase: Phrase) -> str:
    return phrase.role.partition(" of ")[0]


def _find(text: str, mentions: Sequence[Mention], phrases: Sequence[Phrase], head: int, sides: Sides) -> Listed | None:
    if phrases[head].written.endswith(f" {phrases[head].owner}"):
        return _behind(text, mentions, phrases, head)
    return _before(text, mentions, phrases[head], head, sides)


def _behind(text: str, mentions: Sequence[Mention], phrases: Sequence[Phrase], head: int) -> Listed | None:
    """Return the list whose first owner ends a mention: "the ministers of Norland, Ostria and Zelland"."""
    owners, end = [phrases[head].owner], mentions[head].evidence.span.end
    for number in range(head + 1, len(mentions)):
        span = mentions[number].evidence.span
        gap = _GAP.fullmatch(text, end, span.start)
        if gap is None or mentions[number].how is not How.NAME or phrases[number].role or phrases[number].honorific:
            return None
        owners.append(mentions[number].evidence.quote)
        end = span.end
        if gap["and"]:
            if _OWNING.match(text, end):
                return None
            whole = Span(start=mentions[head].evidence.span.start, end=end)
            return Listed(first=head, last=number, head=head, span=whole, owners=tuple(owners))
    return None


def _before(text: str, mentions: Sequence[Mention], phrase: Phrase, head: int, sides: Sides) -> Listed | None:
    """Return the list whose last owner begins a mention: "the Norlandic, Ostrian and Zellish ministers"."""
    span = mentions[head].evidence.span
    if not mentions[head].evidence.quote.startswith(phrase.owner):
        return None
    owners, start, pattern = [phrase.owner], span.start, _LAST
    while (match := pattern.search(text, max(0, start - _REACH), start)) is not None:
        word = _adjective(match["word"], sides)
        if word is None or (word in _SHORT and match.start() < match.start("word")):
            break
        owners.insert(0, word)
        is_articled, start = match.start() < match.start("word"), match.end("word") - len(word)
        if is_articled:
            start = match.start() if start == match.start("word") else start
            break
        pattern = _BEFORE
    if len(owners) == 1:
        return None
    first = head
    while first and mentions[first - 1].evidence.span.end > start:
        first -= 1
    if mentions[first].evidence.span.start < start:
        return None
    return Listed(first=first, last=head, head=head, span=Span(start=start, end=span.end), owners=tuple(owners))


def _adjective(words: str, sides: Sides) -> str | None:
    """Return the adjective of a state at the end of one or two words: "North Zellish", "Thai" of "On Thai"."""
    demonyms = load_registry().demonyms
    for word in dict.fromkeys((words, words.rpartition(" ")[2])):
        if word in demonyms or word in _SHORT or (" " not in word and sides.is_demonym(word)):
            return word
    return None


def _of_each(phrase: Phrase, owners: Sequence[str], *, offices: Offices, sides: Sides) -> tuple[str, ...]:
    """Return the id of who holds an office, or of the group, of each owner; none where one is not known."""
    title = _title(phrase)
    lead, _, last = title.rpartition(" ")
    single = f"{lead} {_SINGLE.get(last, last)}".strip()
    sort = "body" if last == "governments" else "person" if last in _SINGLE else "group"
    if any(sides.spoken_for(sides.of(owner)) is None for owner in owners):
        return ()
    found: list[tuple[str, ...]] = []
    for owner in owners:
        one = replace(phrase, owner=owner, role=single, written=single, sort=sort)
        ids = offices.find(replace(one, office=office(single) if sort == "person" else ""))
        if len(ids) != 1 and last != "leaders":
            ids = offices.find(replace(phrase, owner=owner, role=title, written=title))
        found.append(ids)
    if last == "leaders" and any(len(ids) != 1 for ids in found):
        found = [_state(owner, sides) for owner in owners]
    each = tuple(dict.fromkeys(ids[0] for ids in found if len(ids) == 1))
    return each if len(each) == len(owners) else ()


def _state(owner: str, sides: Sides) -> tuple[str, ...]:
    """Return the state or body of an owner: its leaders are as good as it where not all are known."""
    side = sides.of(owner)
    if side is None:
        return ()
    sides.add(side)
    return (side,)
