"""Who issued a statement or a post, where its heading or signature names somebody whom no mention holds.

"Speech by Prime Minister Astrid Voll to the parliament" stands in no sentence of news, and readers of names miss it.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.acts.briefers import with_briefer
from onrecord.acts.ministries import with_ministry
from onrecord.acts.office_labels import with_office_labels
from onrecord.ids import digest
from onrecord.intake.authors import find_own_office, find_signing
from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS
from onrecord.reading.people import person_id
from onrecord.reading.peoples import side_of
from onrecord.reading.phrases import calm
from onrecord.reading.registry import load_registry
from onrecord.reading.voices import find_signature, voices
from onrecord.types import Actor, ActorKind, How, Mention, Reading, Report, ReportKind, Span

_OFFICE = (
    r"(?:President|Minister|Chancellor|Premier|Ambassador|Secretary|Envoy|Representative|Senator|Governor|Mayor|King|"
    r"Queen|Prince|Princess|Chair(?:man|woman|person)?|Commissioner|Spokes(?:person|man|woman)|Director|General|Speaker|"
    r"Mr|Ms|Mrs|Dr)\b\.?(?:-(?:General|Elect|elect))?"
)
_OF = (
    r"(?: (?:of|for) (?:the )?(?:State|Defen[cs]e|Foreign Affairs|Finance|Trade|Interior|Energy|Justice|Health|Economy|"
    r"Transport|Culture|Education|Agriculture|Treasury))?"
)
_PARTICLE = r"(?:de|van|von|der|den|bin|al|el|la|le|da|dos|del|di|ben)"
_NAME = r"(?!(?:To|On|At|In|Before|Regarding|Following|For|With|And|After|During|Of|The|By)\b)[A-Z]\w*(?:[.’'-]\w+)*\.?"
_ISSUER = pattern_of(
    rf"\b(?:[Bb][Yy]|[Ff]rom|of) (?:the )?(?P<title>(?:[A-Z][\w-]+ ){{0,3}}?{_OFFICE}{_OF}) "
    rf"(?P<name>{_NAME}(?: (?:{_PARTICLE} )*{_NAME}){{0,3}})"
)
_JOINED = pattern_of(r"\A,? (?:and|&) ")
# "Astrid Voll @AstridVoll: ...", "@AstridVoll: ..." at the head of a post.
_FIRST_PERSON = pattern_of(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_HANDLE = pattern_of(
    r"^[ \t]*(?P<label>(?:[A-Z][^\n@:.]{0,60}?[ \n])?\(?@\w+\)?)(?: *·[^\n:]{0,20})?(?::[ \t]+|[ \t]*\n+)",
    re.MULTILINE,
)


def with_issuer(reading: Reading) -> Reading:
    """Return a reading with the person or the body whose statement it is, where only the heading says so.

    One who issues it with others is left out: "we" are not that one alone.
    """
    reading = with_briefer(reading)
    if reading.report.kind is ReportKind.TRANSCRIPT:
        return with_office_labels(reading)
    if reading.report.kind is not ReportKind.STATEMENT:
        return reading
    text = reading.report.text
    for _, label in written(reading):
        reading = _with_nobody_else(reading, label)
        if not any(each.actor_ids and label.holds(each.evidence.span) for each in reading.mentions):
            reading = _with_mention(reading, label, _author(reading.report))
    for _, label in voices(reading):
        if label in (find_signature(text), find_signing(text)):
            reading = _with_person(reading, label, calm(text[label.start : label.end]))
            continue
        if (own := find_own_office(text)) is not None and label == own[0]:
            return _with_holder(reading, label, own[1])
        found = _ISSUER.search(text, label.start, label.end)
        if found is None:
            reading = with_ministry(_with_body(_with_shouted(reading, label), label), label)
        elif not _JOINED.match(text[found.end() : label.end]):
            span = Span(start=found.start("title"), end=found.end("name"))
            reading = _with_person(reading, span, found["name"])
    return reading


def _with_shouted(reading: Reading, label: Span) -> Reading:
    """Return a reading in which names in a heading in capitals are those of the report: "BY ARLAND AND BORLAND"."""
    words = reading.report.text[label.start : label.end]
    if not words.removeprefix("by").isupper():
        return reading
    for actor in reading.actors:
        found = re.search(rf"\b{re.escape(actor.name.upper())}\b", words) if actor.names else None
        if found is not None:
            span = Span(start=label.start + found.start(), end=label.start + found.end())
            reading = _with_mention(reading, span, actor)
    return reading


# "by the Harbour Workers' Union on the toll"; "Declaration of Independence" names no body.
_BODY = pattern_of(
    r"\s*(?:(?:[Bb]y|[Ff]rom|[Oo]f) )?(?:[Tt]he )?"
    r"(?P<name>[A-Z][\w.’'&-]*(?: (?:(?:of|for|the|and|de|du|&) ){0,2}[A-Z][\w.’'&-]*)*)"
)
_MANY = pattern_of(r"\b(?:Leaders|Ministers|Mayors|Governors|Members|Delegations?)\b")


def _with_body(reading: Reading, label: Span) -> Reading:
    """Return a reading in which the body that a heading names is an actor, where no mention there means anybody."""
    named = _BODY.match(reading.report.text, label.start, label.end)
    if named is None:
        return reading
    near = [each for each in reading.mentions if each.evidence.span.touches(label)]
    if any(each.actor_ids for each in near) or " and the " in named["name"]:
        return reading
    name = " ".join(named["name"].split())
    actor = next((each for each in reading.actors if name.casefold() == each.name.casefold()), None)
    kind = _kind(name)
    if actor is None and kind is None:
        return reading
    actor = actor or Actor(id=digest("x", name), name=name, kind=kind or ActorKind.GROUP, names=(name,))
    span = Span(start=named.start("name"), end=named.end("name"))
    return _with_mention(reading, span, actor)


def _kind(name: str) -> ActorKind | None:
    """Return what a heading names: a body, several people, somebody by office alone; None where words do not tell."""
    if re.search(_OFFICE, name):
        is_one = " and " not in name and (" of " in name or " for " in name)
        return ActorKind.PERSON if is_one else None
    if BODY_WORDS.search(name):
        return ActorKind.ORGANISATION
    return ActorKind.GROUP if _MANY.search(name) else None


def _with_person(reading: Reading, span: Span, name: str) -> Reading:
    """Return a reading in which a span is a mention of a person of this name."""
    kinds = {actor.id: actor.kind for actor in reading.actors}
    near = [each for each in reading.mentions if each.evidence.span.touches(span)]
    met = {one for each in near for one in each.actor_ids if kinds.get(one) is ActorKind.PERSON}
    actor = _registered(reading, name) or next((each for each in reading.actors if each.id in met), None)
    actor = actor or _person(reading, name)
    return _with_mention(reading, span, actor)


def _author(report: Report) -> Actor:
    """Return whoever wrote a post that nobody signed: one person, of this report only."""
    return Actor(id=digest("x", "author", report.id), name="author", kind=ActorKind.PERSON, names=("author",))


_ONE = frozenset("i my me mine myself".split())


def _with_nobody_else(reading: Reading, label: Span) -> Reading:
    """Return a reading in which whoever writes "my" is none of those whom he names: "Kess has my full endorsement"."""
    own = next((each for each in reading.mentions if label.holds(each.evidence.span) and each.actor_ids), None)
    if own is None or own.evidence.quote.lower() not in _ONE:
        return reading
    names = (each for each in reading.mentions if each.how is How.NAME and each.actor_ids == own.actor_ids)
    text = reading.report.text
    if all(text.endswith("I, ", 0, each.evidence.span.start) for each in names):
        return reading
    cleared = tuple(
        replace(each, actor_ids=()) if each.actor_ids == own.actor_ids and each.evidence.quote.lower() in _ONE else each
        for each in reading.mentions
    )
    return replace(reading, mentions=cleared)


# Who says so is of America himself; other presidents name it too, and speak of "our American friends".
_AMERICAN = pattern_of(
    r"\bwe Americans\b|\b(?:our|fellow) (?:[\w-]+ ){0,3}American(?:s\b|\b(?! (?:all(?:y|ies)|friend|partner|guest)))"
    r"|\bAmerica First\b|\bGod bless (?:America|the United States)\b|\bmake America\b"
    r"|\b(?:protect|all|many|millions of) Americans\b|\bAmerican (?:workers|farmers|families|taxpayers|jobs)\b",
    re.IGNORECASE,
)


# Who posts there, and says that he governs, governs America.
_AMERICAN_OUTLETS = ("truthsocial", "truth social")


def _is_american(report: Report) -> bool:
    is_there = (report.outlet or "").lower().startswith(_AMERICAN_OUTLETS)
    return is_there or _AMERICAN.search(report.text) is not None


def _with_holder(reading: Reading, label: Span, state: str) -> Reading:
    """Return a reading in which a label is a mention of the one head of a state on the day of the report.

    Where no state is named, it is the United States' if the post speaks as an American does; else its author's.
    """
    registry, report = load_registry(), reading.report
    if not state and not _is_american(report):
        return _with_mention(reading, label, _author(report))
    ids = registry.named(state or "United States")
    holders = registry.office(ids[0], "head_of_state", report.published) if len(ids) == 1 else ()
    entry = registry.entry(holders[0]) if len(holders) == 1 else None
    if entry is None:
        return _with_mention(reading, label, _author(report))
    met = next((each for each in reading.actors if each.id == entry.id), None)
    return _with_mention(
        reading,
        label,
        met or Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=entry.speaks_for(report.published)),
    )


def _with_mention(reading: Reading, span: Span, actor: Actor) -> Reading:
    """Return a reading in which a span is a mention of an actor, and no other touches it."""
    near = [each for each in reading.mentions if each.evidence.span.touches(span)]
    mention = Mention(evidence=reading.report.evidence(span), actor_ids=(actor.id,), how=How.NAME)
    kept = [each for each in reading.mentions if each not in near]
    ordered = sorted((*kept, mention), key=lambda each: (each.evidence.span.start, each.evidence.span.end))
    side = side_of(actor, reading.report.published)
    new = tuple(
        each for each in (actor, side) if each is not None and each.id not in {one.id for one in reading.actors}
    )
    actors = (*reading.actors, *new)
    return replace(reading, mentions=tuple(ordered), actors=actors)


_INITIALS = 4
_INITIAL = pattern_of(r" [A-Z]\.(?= )")


def _registered(reading: Reading, name: str) -> Actor | None:
    """Return the only registered person of a name, his middle initials left out; None for nobody or several."""
    registry, day = load_registry(), reading.report.published
    ids: tuple[str, ...] = ()
    if " " in name:
        ids = registry.named(name) or registry.named(_INITIAL.sub("", name))
    elif name.isupper() and len(name) <= _INITIALS:
        ids = _heads_with(reading, name)
    entry = registry.entry(ids[0]) if len(ids) == 1 else None
    if entry is None or entry.kind is not ActorKind.PERSON:
        return None
    known = (actor for actor in reading.actors if actor.id == entry.id)
    return next(known, None) or Actor(id=entry.id, name=entry.name, kind=entry.kind, speaks_for=entry.speaks_for(day))


def _heads_with(reading: Reading, initials: str) -> tuple[str, ...]:
    """Return the heads of the states of a report with these initials."""
    registry, day = load_registry(), reading.report.published
    states = {actor.id for actor in reading.actors if actor.kind is ActorKind.COUNTRY}
    states.update(registry.named("United States")[: _is_american(reading.report)])
    heads = {head for state in sorted(states) for head in registry.office(state, "head_of_state", day)}
    named = ((head, entry.name.split()) for head in sorted(heads) if (entry := registry.entry(head)) is not None)
    return tuple(head for head, name in named if (name[0][0], name[-1][0]) == (initials[0], initials[-1]))


def _person(reading: Reading, name: str) -> Actor:
    """Return the only person of a report who bears a name, else a new one."""
    alike = [
        actor
        for actor in reading.actors
        if actor.kind is ActorKind.PERSON and (actor.name == name or actor.name.split()[-1] == name)
    ]
    new = Actor(id=person_id(name, None), name=name, kind=ActorKind.PERSON, names=(name,))
    return alike[0] if len(alike) == 1 else new


# Quoted words are another's.
_SELF = pattern_of(r"“[^”]*”|\"[^\"\n]*\"|(?P<self>\b(?:I|[Mm]y|[Mm]e)\b)")
_SENTENCE = pattern_of(r"[^\n]*[.!?…][\"”’)]*[ \t]*(?:\n|\Z)")


# "Norland condemns the raid. We call on all ...": so begins a statement of its own.
_PERFORMING = pattern_of(
    r" (?:(?:strongly|firmly|unequivocally|deeply|resolutely|fully) )?(?:condemns|welcomes|calls on|urges|reaffirms|"
    r"reiterates|expresses|stands (?:with|by)|supports|commends|congratulates|extends|rejects|deplores|denounces|joins|"
    r"applauds|thanks|opposes|regrets|is (?:\w+ly )?(?:concerned|alarmed|committed|grateful))\b"
)
_OURS = pattern_of(r"\b(?:[Ww]e|[Oo]ur)\b")
_ISSUING = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ORGANISATION))


def written(reading: Reading) -> tuple[tuple[Span, Span], ...]:
    """Return a post without heading or signature, and the first word by which its writer speaks of himself.

    That may be the name of the state or body that the first sentence has condemn or welcome something.
    """
    text = reading.report.text
    is_bare = reading.report.kind is ReportKind.STATEMENT and not reading.report.title and _SENTENCE.match(text)
    # "((Lena Vorr))" stands before what she says, and is no label that is known.
    if not is_bare or "((" in text or voices(reading) or posts(text):
        return ()
    first = next(iter(reading.mentions), None)
    kinds = {actor.id: actor.kind for actor in reading.actors}
    if first is not None and len(first.actor_ids) == 1 and kinds[first.actor_ids[0]] in _ISSUING:
        span = first.evidence.span
        is_opening = not text[: span.start].removeprefix("The ").strip(" #‼️")
        if is_opening and _PERFORMING.match(text, span.end) and _OURS.search(text, span.end):
            return ((Span(start=0, end=len(text)), span),)
    found = next((each for each in _SELF.finditer(text) if each["self"]), None)
    if found is None:
        return ()
    return ((Span(start=0, end=len(text)), Span(start=found.start(), end=found.end())),)


def posts(text: str) -> tuple[tuple[Span, Span], ...]:
    """Return the posts of a text that begins with one: the words of each and the line that names its writer.

    Only those in the first person: a newspaper's post tells of others.

    >>> text = "Astrid Voll @AstridVoll: We will wait."
    >>> [text[label.start : label.end] for _, label in posts(text)]
    ['Astrid Voll @AstridVoll']
    """
    found = [*_HANDLE.finditer(text)] if "@" in text else []
    if not found or text[: found[0].start()].strip():
        return ()
    ends = [*(each.start() for each in found[1:]), len(text)]
    return tuple(
        (Span(start=each.end(), end=end), Span(start=each.start("label"), end=each.end("label")))
        for each, end in zip(found, ends, strict=True)
        if _FIRST_PERSON.search(text, each.end(), end)
    )
