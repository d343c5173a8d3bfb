"""Kernels: the words of a phrase that tell who is meant, without what stands in it or before it for another reason.

"The mayor of Austin, Texas" is the mayor; "marchers with placards asking for peace" ask themselves; and who is called
to, "my friends, the border is closed", does nothing.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.drafts import HARMS
from onrecord.acts.receivers import with_maker
from onrecord.patterns import pattern_of
from onrecord.reading.documents import is_document
from onrecord.reading.lands import without_land
from onrecord.types import ActKind, Proposal, Span, Teller

_CALLED = frozenset(
    """my friends|my friend|friends|dear friends|folks|ladies and gentlemen|my fellow americans|fellow americans|
    my fellow citizens|fellow citizens|my dear friends|brothers and sisters|comrades|colleagues|dear colleagues|
    my countrymen|everybody|everyone|guys|sir|madam""".replace("\n    ", "").split("|")
)
_AROUND = frozenset(',!—–“”"‘')
# What people carry that has words on it.
_SIGNS = pattern_of(r"(?:[\w-]+ ){0,3}(?:placards?|signs?|banners?|posters?|leaflets?|flyers|T-shirts|billboards?)\Z")
_CARRIED = pattern_of(
    r"(?:\A|[.?!;:,”\"]\s|\n|\band )(?P<who>(?!and\b)[A-Za-z][\w’'-]*(?: (?!and\b|who\b)[\w’'-]+){0,4}?),?"
    r"(?: (?:who|some|many|were|are|had|have|also|marched|gathered|rallied|stood))*(?:,)? "
    r"(?:carry(?:ing)?|carried|hold(?:ing)?|held|wav(?:e|ed|ing)|bearing|display(?:ed|ing)|rais(?:ed|ing)|brandish(?:ed|ing)|"
    r"hoist(?:ed|ing)|wearing|wore|unfurl(?:ed|ing)|with) (?:(?!to\b)[\w-]+ ){0,2}?\Z"
)
_CROWD = pattern_of(r"(?:s|men|women|people|crowd|mob)\Z")
_LEAD = 160
# "Neither Vorr nor anyone on her team": of these, she has a name.
_ALONE = pattern_of(
    r"[Nn](?:either|ot) (?P<who>(?:the )?[\w.’' -]{2,60}?),? n?or (?:anyone|anybody|any(?: other)?|any of|others)\b.*"
)
# "His column", whoever "he" is.
_OWN = pattern_of(r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s")
# "Anti-tax protests": protesters of a kind, who have no other name.
_AGAINST = pattern_of(r"(?:[Aa]nti|[Pp]ro)-[\w-]+")
_PROTESTS = pattern_of(r" (?:[a-z]+ )?(?:protests?|demonstrations?|riots?)\b")


# "Sanctions imposed on Arland were criticised by Kess": who reacts to a harm has not done it.
_REACTING = pattern_of(
    r"\b(?:was|were|is|are|been|being) (?:[a-z]+ly )?(?:critici[sz]ed|condemned|denounced|welcomed|praised|rejected|"
    r"opposed|confirmed|reported|announced|denied|described|deplored|slammed|decried|blasted|protested|witnessed|investigated|"
    r"hailed|applauded|questioned|challenged|survived|mourned) by (?:the )?\Z"
)


_TELLING = pattern_of(
    r" (?:has |had |also )*(?:announced|confirmed|reported|disclosed|described|detailed|hailed|welcomed|praised|"
    r"revealed|noted|cited|released|published|issued|mentioned|denied|condemned|critici[sz]ed)\b[^.;,]{1,60}?\b"
    r"(?:meetings?|talks|calls?|summit|conversations?|negotiations|discussions)\b[^.;,]{0,30}? between (?:the )?"
)


def with_kernel(text: str, proposal: Proposal) -> Proposal:
    """Return a proposal whose words for the doer are those that tell who is meant, if they hold such words."""
    proposal = with_maker(text, proposal)
    actor = proposal.actor
    if actor is None:
        return proposal
    if _is_called(text, actor):
        return replace(proposal, actor=None, teller=Teller.ACTOR)
    is_after = proposal.kind in HARMS and proposal.cue.end <= actor.start
    if is_after and _REACTING.search(text, max(proposal.cue.end - 1, actor.start - _LEAD), actor.start):
        return replace(proposal, actor=None, teller=Teller.REPORTER)
    both = proposal.recipient
    if proposal.kind is ActKind.MEET and both is not None and _is_told_of(text, actor, both):
        return replace(proposal, actor=both, recipient=None, teller=Teller.OTHER)
    kept = _kernel(text, actor, proposal.kind)
    return proposal if kept == actor else replace(proposal, actor=kept)


def _is_told_of(text: str, teller: Span, both: Span) -> bool:
    """Say whether somebody only tells of a meeting of two others: "announced a call between Vorr and Kess"."""
    is_told = teller.end <= both.start and _TELLING.fullmatch(text, teller.end, both.start) is not None
    return is_told and text.find(" and ", both.start, both.end) > 0


def _is_called(text: str, actor: Span) -> bool:
    """Say whether words call to those who listen: "Well, my friends, the border is closed"."""
    if text[actor.start : actor.end].lower() not in _CALLED:
        return False
    before = text[max(0, actor.start - 2) : actor.start].strip()
    return text[actor.end : actor.end + 1] in _AROUND and (not before or before in _AROUND)


def _kernel(text: str, actor: Span, kind: ActKind) -> Span:
    if kind is ActKind.PROTEST and _AGAINST.fullmatch(text, actor.start, actor.end):
        protests = _PROTESTS.match(text, actor.end)
        return Span(start=actor.start, end=protests.end()) if protests is not None else actor
    if (own := _OWN.match(text, actor.start, actor.end)) is not None and is_document(text[own.end() : actor.end]):
        return Span(start=actor.start, end=own.end() - 1)
    if (one := _ALONE.fullmatch(text, actor.start, actor.end)) is not None:
        return Span(start=one.start("who"), end=one.end("who"))
    if _SIGNS.fullmatch(text, actor.start, actor.end):
        return _carriers(text, actor)
    return without_land(text, actor)


def _carriers(text: str, signs: Span) -> Span:
    """Return those who carry what words stand on."""
    start = max(text.rfind("\n", 0, signs.start) + 1, signs.start - _LEAD)
    carried = None
    for found in _CARRIED.finditer(text[start : signs.start]):
        carried = found
    if carried is None or not _CROWD.search(carried["who"]):
        return signs
    return Span(start=start + carried.start("who"), end=start + carried.end("who"))
