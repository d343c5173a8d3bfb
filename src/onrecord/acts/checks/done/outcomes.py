"""Outcomes: what a meeting ended without is not agreed: "parted without agreeing", "went home with no accord"."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.places import Place
from onrecord.acts.clauses import is_negation
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

_PACT = (
    r"(?P<pact>(?:agreements?|deals?|treat(?:y|ies)|accords?|pacts?|truces?|cease-?fires?|armistice|settlement|"
    r"compromise|consensus|understanding|communiqu[eé]|(?:joint|final|common) (?:statement|declaration|text)))"
)
_DONE = r"(?:agreed|signed|settled|concluded|decided|struck|reached|sealed)"
_DOING = (
    r"(?:agreeing|signing|reaching|striking|concluding|sealing|clinching|securing|finding|settling|initialling|"
    r"ratifying|accepting|approving)"
)
# From the words that deny it up to what is not agreed.
_WITHOUT = pattern_of(
    rf"\b(?:without (?:(?:having|ever|even|first) )*(?:{_DONE}|{_DOING})\b(?: (?:to|on|an?|the|any))*"
    rf"|(?:without|with no) (?:(?:an?|any|the|so much as|single|even) )*(?:[\w-]+ ){{0,2}}{_PACT}(?: {_DONE}\b)?"
    rf"|(?:with|having) (?:nothing|no ?thing) (?:\w+ ){{0,2}}{_DONE}\b)"
)
# Who agrees to something "without a treaty" agrees.
_AGREEING = pattern_of(rf"\b(?:agree[sd]?|accept(?:s|ed)?|sign(?:s|ed)?|approve[sd]?|ratif(?:y|ies|ied)|{_DONE})\b")
_BEFORE, _BEHIND = 3, 4


def as_not_agreed(act: Act, place: Place) -> Act:
    """Return an agreement as none where those who are said to agree parted without it."""
    if act.kind is not ActKind.AGREE or act.status not in (Status.ACTUAL, Status.HISTORICAL, Status.NEGATED):
        return act
    words, (start, end) = place.words, place.cue
    said = " ".join(words[start : end + _BEHIND])
    found = _WITHOUT.search(said)
    within = len(" ".join(words[start:end]))
    if found is None or found.start() >= within or _AGREEING.search(said[: found.start()]):
        return act
    before = (*words[max(0, start - _BEFORE) : start], *said[: found.start()].split())
    if any(map(is_negation, before)) or "," in words[start:end]:
        return act  # "did not leave without a treaty"
    return replace(act, status=Status.NEGATED, polarity=Polarity.DO, about=_about(act.about, said, found["pact"]))


def _about(about: str, said: str, pact: str | None) -> str:
    """Return what is not agreed: what an act is about, but for what was left or ended."""
    lead = about.lower().split()[0] if about else ""
    is_before = lead in said.partition(" with")[0].split() or _WITHOUT.search(about.lower()) is not None
    return pact if pact and (is_before or not about) else about
