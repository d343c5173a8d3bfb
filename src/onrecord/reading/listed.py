"""Listed owners: "the presidents of Norland and Ostria", "Norlandic and Ostrian envoys" are of each state in the list.

The words of the whole list become one mention of several actors, one for each state, as "both presidents" are. "Envoys
from Norland and Ostria" are of each too; who comes from where nobody knows what it is, or leads that, stands for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from onrecord.patterns import pattern_of
from onrecord.reading.bodies import is_impersonal, named_body
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.offices import Offices
from onrecord.reading.phrases import Phrase
from onrecord.reading.places import is_modifier
from onrecord.reading.registry import load_registry
from onrecord.reading.sides import Sides, is_part_of_state
from onrecord.reading.titles import office
from onrecord.reading.worded import Worded
from onrecord.types import How, Mention, Report, Span

_OF_STATES = pattern_of(
    r"\b(?:presidents|ministers|leaders|governments|officials|diplomats|negotiators|envoys|delegates|representatives|"
    r"delegations|mediators|forces|troops|lawmakers|heads|kings|queens|premiers|chancellors|monarchs|emirs|sultans)\Z"
)
# Each state has one of these; "officials" stay several.
_SINGLE = {"heads": "leader", "presidents": "president", "ministers": "minister", "leaders": "leader"} | {
    f"{each}s": each for each in "government king queen premier chancellor monarch emir sultan".split()
}
_LEADERS = ("leaders", "heads")
_GAP = pattern_of(r"(?:,|(?P<and>,?\s+and))(?:\s+(?:of|from))?\s+(?:the\s+)?")
_FROM = pattern_of(r"\s+from\s+(?:both\s+)?(?:the\s+)?")
_ARTICLE = pattern_of(r"\A[Tt]he\s+")
_AND = pattern_of(r"\band\b")
_OWNING = pattern_of(r"['’]")
_LAST = pattern_of(r"(?:\b[Tt]he\s+)?(?P<word>(?:\b[A-Z][a-z]+ )?(?:\b[A-Z][\w’'-]+|\bU\.[SKN]\.)),?\s+and\s+\Z")
_BEFORE = pattern_of(r"(?:\b[Tt]he\s+)?(?P<word>(?:\b[A-Z][a-z]+ )?(?:\b[A-Z][\w’'-]+|\bU\.[SKN]\.)),\s+\Z")
# Names that stand for adjectives too: only without "the", which would make a party of its own of them.
_SHORT = frozenset("U.S. US U.K. UK EU U.N. UN".split())
_REACH = 80


class Listed(Struct, frozen=True, gc=False, kw_only=True):
    """A list of owners with what they own.

    Attributes:
        first: The first mention in it.
        last: The last one.
        head: The one with the title.
        span: Its words.
        owners: The words for the owners.
        is_from: Whether they are where somebody comes from: "envoys from Norland and Ostria".
        bodies: Of owners that are bodies, the ids by the words for them: "the Free Army".
    """

    first: int
    last: int
    head: int
    span: Span
    owners: tuple[str, ...]
    is_from: bool = False
    bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def join_listed(
    report: Report,
    mentions: Sequence[Mention],
    worded: Worded,
    *,
    offices: Offices,
    sides: Sides,
) -> tuple[tuple[Mention, ...], tuple[Phrase, ...]]:
    """Return the mentions, and what they are made of, with each list of owners made one of several actors.

    A list with an owner that is no state or body stays as it is.
    """
    kept, made = list(mentions), list(worded.phrases)
    heads = [number for phrase, numbers in worded.roles if _may_list(phrase) for number in numbers]
    named = {number: phrase for each, numbers in worded.names if (phrase := _as_group(each)) for number in numbers}
    phrases = [named.get(number, phrase) for number, phrase in enumerate(worded.phrases)] if named else worded.phrases
    for head in sorted((*heads, *named), reverse=True):
        listed = _find(report.text, mentions, phrases, head, sides)
        ids = _of_each(phrases[head], listed, offices=offices, sides=sides) if listed else ()
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
    return is_plain and _OF_STATES.search(_title(phrase)) is not None


def _as_group(phrase: Phrase) -> Phrase | None:
    """Return a name that states share with others, "Danish officials", as the group of a state that it is."""
    name = phrase.name
    if _OF_STATES.search(name) is None:
        return None
    known = load_registry().demonyms
    blanks = [at for at, character in enumerate(name) if character == " "]
    at = next((at for at in reversed(blanks) if name[:at] in known or name[:at] in _SHORT), None)
    if at is None:
        return None
    role = name[at + 1 :]
    return replace(phrase, how=How.ROLE, sort="group", owner=name[:at], role=role, written=role)


def _title(phrase: Phrase) -> str:
    return phrase.role.partition(" of ")[0]


def _find(text: str, mentions: Sequence[Mention], phrases: Sequence[Phrase], head: int, sides: Sides) -> Listed | None:
    owner, end = phrases[head].owner, mentions[head].evidence.span.end
    if not owner:
        first = mentions[head + 1].evidence.span.start if head + 1 < len(mentions) else end
        is_from = _FROM.fullmatch(text, end, first) is not None and _is_owner(phrases[head + 1], is_from=True)
        return _behind(text, mentions, phrases, head, is_from=True) if is_from else None
    if phrases[head].written.endswith(f" {owner}"):
        return _behind(text, mentions, phrases, head)
    return _before(text, mentions, phrases[head], head, sides)


def _is_owner(phrase: Phrase, *, is_from: bool) -> bool:
    """Say whether a mention may be one of the owners: a plain name, or a body with a name that people come from."""
    if phrase.how is How.NAME:
        return not phrase.role and not phrase.honorific
    return is_from and phrase.sort == "body" and (phrase.written[0].isupper() or bool(phrase.owner))


def _behind(
    text: str, mentions: Sequence[Mention], phrases: Sequence[Phrase], head: int, *, is_from: bool = False
) -> Listed | None:
    """Return the list whose first owner ends or follows a mention: "the ministers of Norland, Ostria and Zelland"."""
    first = head + is_from
    owners = [mentions[first].evidence.quote if is_from else phrases[head].owner]
    end = mentions[first].evidence.span.end
    for number in range(first + 1, len(mentions)):
        span = mentions[number].evidence.span
        gap = _GAP.fullmatch(text, end, span.start)
        if gap is None or not _is_owner(phrases[number], is_from=is_from):
            return None
        owners.append(mentions[number].evidence.quote)
        end = span.end
        if gap["and"]:
            if _OWNING.match(text, end) or (is_from and is_modifier(text, end)):
                return None
            whole = Span(start=mentions[head].evidence.span.start, end=end)
            inside = range(first, number + 1) if is_from else ()
            bodies = {mentions[at].evidence.quote: mentions[at].actor_ids for at in inside if phrases[at].role}
            listed = Listed(first=head, last=number, head=head, span=whole, owners=tuple(owners))
            return replace(listed, is_from=is_from, bodies=bodies)
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


def _of_each(phrase: Phrase, listed: Listed, *, offices: Offices, sides: Sides) -> tuple[str, ...]:
    """Return the id of who holds an office, or of the group, of each owner; none where one is not known."""
    if listed.is_from:
        found = [_of_origin(phrase, owner, listed, offices=offices, sides=sides) for owner in listed.owners]
    elif any(sides.spoken_for(sides.of(owner)) is None for owner in listed.owners):
        may_be = _title(phrase) != "ministers" and not any(map(_is_of_person, listed.owners))
        found = [_of_origin(phrase, owner, listed, offices=offices, sides=sides) for owner in listed.owners if may_be]
    else:
        found = [_of_one(phrase, owner, offices=offices) for owner in listed.owners]
        if _title(phrase).endswith(_LEADERS) and any(len(ids) != 1 for ids in found):
            found = [_state(owner, sides) for owner in listed.owners]
    each = tuple(dict.fromkeys(ids[0] for ids in found if len(ids) == 1))
    return each if len(each) == len(listed.owners) else ()


def _is_of_person(owner: str) -> bool:
    """Say whether an owner may be somebody's name; "ministers of Sport and Tourism" have none that is."""
    words = _ARTICLE.sub("", owner).split()
    return given_name_gender(words[0]) != "" or (len(words) > 1 and not is_impersonal(owner))


def _of_origin(phrase: Phrase, words: str, listed: Listed, *, offices: Offices, sides: Sides) -> tuple[str, ...]:
    """Return whom "envoys from" one state or body are of, or that itself where nobody knows what it is."""
    if ids := listed.bodies.get(words):
        return ids
    owner = _ARTICLE.sub("", words)
    ids = _of_one(phrase, owner, offices=offices) if sides.spoken_for(sides.of(owner)) else ()
    return ids if len(ids) == 1 else _itself(owner, sides)


def _of_one(phrase: Phrase, owner: str, *, offices: Offices) -> tuple[str, ...]:
    """Return the id of who holds an office, or of the group, of one owner."""
    title = _title(phrase)
    lead, _, last = title.rpartition(" ")
    single = f"{lead} {_SINGLE.get(last, last)}".strip()
    sort = "body" if last == "governments" else "person" if last in _SINGLE else "group"
    one = replace(phrase, owner=owner, role=single, written=single, sort=sort)
    ids = offices.find(replace(one, office=office(single) if sort == "person" else ""))
    if len(ids) == 1 or last in _LEADERS:
        return ids
    return offices.find(replace(phrase, owner=owner, role=title, written=title))


def _state(owner: str, sides: Sides) -> tuple[str, ...]:
    """Return the state or body of an owner: its leaders are as good as it where not all are known."""
    side = sides.of(owner)
    if side is None:
        return ()
    sides.add(side)
    return (side,)


def _itself(owner: str, sides: Sides) -> tuple[str, ...]:
    """Return the state or body, unknown ones too, that a name is; nobody for a person's and for a part of a state."""
    if found := _state(owner, sides):
        return found
    registry = load_registry()
    if registry.named(owner) or registry.maybe_named(owner) or is_part_of_state(owner):
        return ()
    actor = named_body(owner) if " " in owner else sides.unknown(owner)
    sides.actors.setdefault(actor.id, actor)
    return (actor.id,)
