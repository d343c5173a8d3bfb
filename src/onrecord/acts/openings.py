"""Names that the verb before them was read into: the party of "4. Urge Arland to wait" is Arland."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.inflections import inflect_verb, is_past
from onrecord.ids import digest
from onrecord.types import Actor, How, Mention, Reading, ReportKind, Span

# With one of these a paragraph of a declaration begins: "Urge Arland", "Urges Arland", "Urging Arland".
_BARE = (
    "urge invite request condemn call demand encourage welcome thank commend reject remind ask instruct authorize "
    "authorise suspend admit recognize recognise oppose recall note support applaud deplore denounce praise appreciate "
    "congratulate reiterate reaffirm express exhort salute decide endorse regret underline stress".split()
)
OPENING_VERBS = frozenset(form for verb in _BARE for form in inflect_verb(verb) if not is_past(form))


def without_verbs(reading: Reading) -> Reading:
    """Return a statement in which no name begins with the verb that opens its line."""
    if reading.report.kind is not ReportKind.STATEMENT:
        return reading
    names = {mention.evidence.span: _name(mention, reading) for mention in reading.mentions}
    if not any(name is not None for name in names.values()):
        return reading
    actors = {actor.id: actor for actor in reading.actors}
    renamed = _renamed(
        reading, {mention.evidence.quote for mention in reading.mentions if names[mention.evidence.span]}
    )
    alone = {each.evidence.quote for each in reading.mentions if names[each.evidence.span] == ""}
    verbs = {one for one, actor in actors.items() if actor.name in alone}
    mentions = []
    for mention in reading.mentions:
        name = names[mention.evidence.span]
        if name == "" or verbs & set(mention.actor_ids):
            continue  # what means the verb means nobody: "8. Reiterates its call"
        ids = tuple(renamed[one].id if one in renamed else one for one in mention.actor_ids)
        evidence = mention.evidence
        if name is not None:
            evidence = reading.report.evidence(Span(start=evidence.span.end - len(name), end=evidence.span.end))
        mentions.append(replace(mention, actor_ids=ids, evidence=evidence))
    actors.update((actor.id, actor) for actor in renamed.values())
    return replace(reading, mentions=tuple(mentions), actors=tuple(actors.values()))


def _renamed(reading: Reading, quotes: set[str]) -> dict[str, Actor]:
    """Return by its id the actor that each is whose name was read with a verb: one of the report, or a new one."""
    plain = {actor.name: actor for actor in reading.actors}
    found: dict[str, Actor] = {}
    for actor in reading.actors:
        if actor.name in quotes:
            name = actor.name.partition(" ")[2]
            new = replace(actor, id=digest("x", name.lower(), reading.report.id), name=name, names=(name,))
            found[actor.id] = plain.setdefault(name, new)
    return found


def _name(mention: Mention, reading: Reading) -> str | None:
    """Return the name without the verb that opens its line; None where it has none, "" where it is no more than that.

    One word alone may well be a name, but not where it opens a numbered paragraph: "8. Reiterates its call".
    """
    verb, _, name = mention.evidence.quote.partition(" ")
    if (
        mention.how is not How.NAME
        or verb.lower() not in OPENING_VERBS
        or "\n" in name
        or (name and not name[0].isupper())
    ):
        return None
    text, start = reading.report.text, mention.evidence.span.start
    lead = text[text.rfind("\n", 0, start) + 1 : start]
    if len(lead.strip(" \t0123456789.()-–—•*;:")) >= _LONGEST_NUMBER or not (name or lead.strip()):
        return None
    known = [each.name for each in reading.actors if each.id in mention.actor_ids]
    is_read = any(each.partition(" ")[0].lower() in OPENING_VERBS for each in known)
    return name if is_read or not name else None


_LONGEST_NUMBER = 4
