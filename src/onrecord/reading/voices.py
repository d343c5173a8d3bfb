"""Voices: whose own words whole stretches of a transcript or a statement are."""

from __future__ import annotations

import re

from onrecord.intake.authors import find_own_office, find_signing
from onrecord.intake.kinds import turns
from onrecord.patterns import pattern_of
from onrecord.reading.bodies import BODY_WORDS
from onrecord.reading.given_names import given_name_gender
from onrecord.reading.registry import load_registry
from onrecord.reading.titles import word_class
from onrecord.types import ActorKind, Reading, Report, ReportKind, Span

_HEAD = 400
# A speech in support of somebody is not that somebody's. "On the attack by Norland" names no issuer, nor does "the
# situation in the Strait of Tarn" or "to the Minister of Health".
_ABOUT = r"(?:on|regarding|concerning|about|against|after|following|over)"
_OFFICE = (
    r"(?:the )?(?:[A-Z][\w-]+ ){0,3}?(?:President|Minister|Chancellor|Premier|Ambassador|Secretary|Envoy|"
    r"Representative|Senator|Governor|Mayor|King|Queen|Leader|Chair\w*|Commissioner|Spokes\w+|Director|General|Speaker|Ministry|"
    r"Government|M[rs]s?|Dr)\b"
)
_ISSUED = pattern_of(
    r"\b(?P<what>statement|remarks|declaration|address|speech|message|communiqu[eé]|letter)\b"
    rf"(?:(?:(?! {_ABOUT} )[^.\n]){{0,60}}?\b(?P<by>by|from)\b|[^.\n]{{0,60}}?\b(?P<by_office>by|from)\b(?= {_OFFICE})|"
    r"(?<!support )(?<!memory )(?<!honor )(?<!honour )(?<!favor )(?<!favour )(?<!praise )(?<!defense ) (?P<of>of)"
    r"(?! (?:support|solidarity|condolences?|sympathy|thanks|regret|intent|apology|protest)\b)\b)[^.\n]{0,120}",
    re.IGNORECASE,
)
# Words before it that make its line no heading: "We have taken note of the statement by the Norlandic ministry".
_PROSE = pattern_of(
    r"\b(?:we|i|our|my|has|have|had|is|are|was|were|the (?:latest|recent)|note|notes|response|reply)\b", re.I
)
_FOLLOWING = pattern_of(r"\bfollowing (?:\w+ )?\Z")
# "The Declaration of Tarn" was made there.
_PLACED = pattern_of(r"\A of [A-Z]\w+\s*\Z", re.IGNORECASE)
# "President Vorr issued the following statement."; those who issue one together are no single voice.
_ISSUING = pattern_of(
    r"(?:\A|\n|[.!?] )[ \t]*(?P<who>(?:The )?[A-Z](?:(?! and |[.:]\s)[^\n]){2,100}?) "
    r"(?:issued|made|released|delivered|gave|published) the following (?:press |official )?"
    r"(?:statement|remarks|declaration|address|speech|message|communiqu[eé])"
)
# "Ministry of Foreign Affairs of Norland", "Norlandic Foreign Ministry".
_MINISTRY = pattern_of(
    r"(?:[Mm]inistry|[Dd]epartment) (?:of|for) [A-Z][\w ]+?(?: of|,) (?:the )?(?P<state>[A-Z]\w+(?: [A-Z]\w+)?)"
    r"|(?P<owner>[A-Z]\w+?)(?:['’]s)? (?:Foreign|Defen[cs]e) (?:Ministry|Office)"
)
_HEADING = 200
_OFFICIAL = frozenset((ActorKind.GOVERNMENT, ActorKind.PERSON))
# Below a letter: a name, an office, a body.
_CLOSED = pattern_of(r"[.!?…][\"”’)]*\s*\Z")
_MOST_SIGNED, _LONGEST_LINE = 3, 80
_NAMED = pattern_of(r"[A-Z][\w.’'-]*(?: (?:(?:de|van|von|der|den|bin|al|el|la|le|da|dos|del|di) )?[A-Z][\w.’'-]*){1,3}")
_OFFICES = frozenset("TtMBL")
_BY = pattern_of(
    r"\b[Bb]y\b(?:(?! (?:[Oo]n|[Aa]t|[Ww]ith|[Ff]ollowing|[Aa]fter|[Bb]efore|[Aa]board|[Ee]n [Rr]oute) ).)*"
)


def issuing_state(report: Report) -> str:
    """Return the words for the state that issued a transcript or statement; empty where none did.

    Its ministry's name tells, in the outlet or at the head; else the seat of a government that is the outlet or begins
    the headline, or an official by whom the headline says it was: "Press Briefing by Press Secretary Lena Vorr". A seat
    where somebody only spoke, or of which somebody spoke, issues nothing.
    """
    if report.kind is ReportKind.ARTICLE:
        return ""
    issuer = _MINISTRY.search(report.outlet or "") or _MINISTRY.search(report.text[:_HEADING])
    return (issuer["state"] or issuer["owner"]) if issuer else _state_of_headline(report)


def speaking_state(report: Report) -> str:
    """Return the name of the one state for which the registered people of a transcript's labels speak.

    Only of a state whose head governs it: "the President" of its ministers and spokespeople is that one. In an
    interview with the premier of another state it may well be the host's.
    """
    if report.kind is not ReportKind.TRANSCRIPT:
        return ""
    registry, day, found = load_registry(), report.published, set[str]()
    for name in {
        report.text[label.start : label.end].strip(" :") for label, _ in turns(report.text, is_transcript=True)
    }:
        calm = name.title() if name.isupper() else name
        ids = registry.named(" ".join(calm.split()[-2:])) or registry.people_maybe_named(calm.split()[-1])
        sides = {side for each in ids if (side := registry.side(each, day)) is not None}
        if len(sides) == 1:
            found |= sides
    state = registry.entry(found.pop()) if len(found) == 1 else None
    if state is None or state.kind is not ActorKind.COUNTRY:
        return ""
    heads = registry.office(state.id, "head_of_state", day)
    return state.name if heads and heads == registry.office(state.id, "head_of_government", day) else ""


def named_by(title: str) -> str:
    """Return the words for those by whom a headline says something was; empty where it does not.

    >>> named_by("Press Briefing by Press Secretary Lena Vorr on the talks")
    'by Press Secretary Lena Vorr'
    """
    found = _BY.search(title)
    return found[0] if found else ""


def _state_of_headline(report: Report) -> str:
    registry, title = load_registry(), report.title or ""
    outlet, by = (report.outlet or "").strip(), named_by(title)
    seats = [*registry.named(outlet)[:1], *_names_in(title, at_start=True)]
    issuers = [each for each in seats if registry.kind(each) is ActorKind.GOVERNMENT]
    issuers += [each for each in _names_in(by) if registry.kind(each) in _OFFICIAL]
    for each in issuers:
        side = registry.side(each, report.published)
        entry = registry.entry(side) if side else None
        if entry is not None and entry.kind is ActorKind.COUNTRY:
            return entry.name
    return ""


def _names_in(words: str, *, at_start: bool = False) -> list[str]:
    """Return the ids that names in words mean; only that of a name that begins them, if so asked."""
    registry = load_registry()
    begins = len("The ") if words.startswith("The ") else 0
    spans = [span for span in registry.find(words) if not at_start or span.start <= begins]
    return [owner for span in spans for owner in registry.named(words[span.start : span.end])[:1]]


def voices(reading: Reading) -> tuple[tuple[Span, Span], ...]:
    """Return stretches of one voice with the words that name it: turns and their labels, a statement and its issuer."""
    text = reading.report.text
    if reading.report.kind is ReportKind.TRANSCRIPT:
        return tuple((speech, label) for label, speech in turns(text, is_transcript=True))
    if reading.report.kind is not ReportKind.STATEMENT:
        return ()
    issuer = _issued(text) or _issuing(text)
    if issuer is None:
        signature = find_signature(text)
        signature = signature if signature is not None and _is_persons(reading, signature) else find_signing(text)
        if signature is not None:
            return ((Span(start=0, end=signature.start), signature),)
        issuer = _claimed(text) or _letterhead(reading)
    return ((Span(start=0, end=len(text)), issuer),) if issuer is not None else ()


def _issuing(text: str) -> Span | None:
    found = _ISSUING.search(text[:_HEAD])
    return Span(start=found.start("who"), end=found.end("who")) if found is not None else None


def _claimed(text: str) -> Span | None:
    own = find_own_office(text)
    return own[0] if own is not None else None


def _issued(text: str) -> Span | None:
    """Return the words of a heading for who issued a statement: "by Foreign Minister Lena Vorr"."""
    for found in _ISSUED.finditer(text[:_HEAD]):
        start = next(found.start(each) for each in ("by", "by_office", "of") if found[each])
        lead = text[: found.start()].rpartition("\n")[2]
        is_place = found["of"] and found["what"].lower() in ("declaration", "communiqué", "communique")
        if is_place and _PLACED.match(text[start - 1 : found.end()]):
            continue
        if not _PROSE.search(lead) or _FOLLOWING.search(lead):
            return Span(start=start, end=found.end())
    return None


_LINES = 3
_OF_OFFICE = pattern_of(
    r"\A(?:['’]s? |,? )?(?:[–—:-]|\(|(?:press|media) (?:office|service|release)\b|(?:government )?spokes\w+\b|"
    r"(?:\w+ )?(?:ministry|department|government)\b[\w ]*\Z|"
    r"(?:press )?statement (?:on|about|regarding|following)\b|\Z)",
    re.I,
)
# "Ministry of Foreign Affairs of Norland", "The Government of Norland".
_BODY_OF = pattern_of(
    r"\A(?:the )?(?:(?:(?:ministry|department) (?:of|for) [\w ]+?|office of the [\w ]+?|(?:permanent mission|embassy|"
    r"government|mission)) of )?(?:the )?\Z",
    re.I,
)
_PAPER = pattern_of(r"\b(?:communiqu[eé]|statement|declaration|readout|release|transcript|letter|remarks)\b", re.I)


def _letterhead(reading: Reading) -> Span | None:
    """Return the line at the head of a statement that is only its issuer's name: "Ministry of Trade of Norland"."""
    text, at = reading.report.text, 0
    for line in text[:_HEAD].split("\n", _LINES)[:_LINES]:
        start, at = at, at + len(line) + 1
        if line.rstrip().endswith((".", "?", "!")):
            return None
        for mention in reading.mentions:
            span = mention.evidence.span
            if not start <= span.start < at or _PAPER.search(mention.evidence.quote):
                continue
            is_issuer = _BODY_OF.match(text[start : span.start]) and _OF_OFFICE.match(text[span.end : at].strip())
            if is_issuer and len(mention.actor_ids) <= 1:
                return span
        bare = _BARE.match(line)
        if bare is not None and _is_body(bare["who"], is_spoken_for=bare["spokes"] is not None):
            return Span(start=start + bare.start("who"), end=start + bare.end("who"))
    return None


# "Harbour Workers' Union of Norland", "NORLAND - Spokesperson's Comment": names that readers of news miss in a heading.
_BARE = pattern_of(
    r"\s*(?:The )?(?P<who>[A-Z][\w.’'&-]*(?: (?:(?:of|for|the|and|de|du|&) ){0,2}[A-Z][\w.’'&-]*)*)"
    r"(?P<spokes> [–—-] (?:Spokes\w+|Press|Media)\b[^\n.?!]{0,40})?\s*\Z"
)
_ENDS_NAME = pattern_of(r"\Z| (?:of|for) ")
_OUTLETS = pattern_of(r"\b(?:Times|Post|Journal|News|Press|Radio|TV|Television|Media|Magazine)\b")


def _is_body(words: str, *, is_spoken_for: bool) -> bool:
    """Say whether words alone on a line are the name of a body that may speak; a newspaper only tells."""
    if _OUTLETS.search(words) or _PAPER.search(words):
        return False
    # "Northport Closes Union Office Today" is a headline.
    is_named = any(_ENDS_NAME.match(words, body.end()) for body in BODY_WORDS.finditer(words))
    return is_spoken_for or (" " in words and is_named)


def find_signature(text: str) -> Span | None:
    r"""Return the name that stands alone below a letter or a statement, with or without an office below it.

    Two names are no single voice.

    >>> found = find_signature("A letter\nWe will wait.\n\nLena Vorr\nSecretary General")
    >>> (found.start, found.end)
    (24, 33)
    >>> text = "A letter\nWe will wait.\n\nLena Vorr, Minister of Trade"
    >>> found = find_signature(text)
    >>> text[found.start : found.end]
    'Lena Vorr'
    """
    body, gap, end = text.rstrip().rpartition("\n\n")
    lines = end.split("\n")
    if not gap or len(lines) > _MOST_SIGNED:
        return None
    # A line below a single paragraph is a signature where it tells the office too.
    if "\n" not in body.strip() and not (", " in lines[0] and _CLOSED.search(body)):
        return None
    if any(len(line) > _LONGEST_LINE or line.rstrip().endswith((".", "!", "?", ":")) for line in lines):
        return None
    names = [_signed(line) for line in lines]
    if not names[0] or any(names[1:]):
        return None
    start = len(body) + len(gap) + len(lines[0]) - len(lines[0].lstrip())
    return Span(start=start, end=start + len(names[0]))


def _signed(line: str) -> str:
    """Return the name that a line below a letter is, with or without an office behind a comma; empty for all else."""
    name, _, office = line.strip().partition(", ")
    is_name = _NAMED.fullmatch(name) and not _is_titled(name)
    return name if is_name and (not office or _is_titled(office)) else ""


def _is_persons(reading: Reading, signature: Span) -> bool:
    """Say whether a signature is somebody's name, and no "Thank You"."""
    text = reading.report.text
    kinds = {actor.id: actor.kind for actor in reading.actors}
    is_met = any(
        kinds.get(one) is ActorKind.PERSON
        for mention in reading.mentions
        if mention.evidence.span.touches(signature)
        for one in mention.actor_ids
    )
    below = text[signature.end :].strip()
    return is_met or _is_titled(below) or bool(given_name_gender(text[signature.start : signature.end]))


def _is_titled(line: str) -> bool:
    return any(word_class(word.lower().strip(",")) in _OFFICES for word in line.split())
