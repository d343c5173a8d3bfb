"""Negation: what the clause denies, the act must deny, and only that."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.checks.done.polarities import is_for_assurance
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, clause_start, is_adverb, is_auxiliary, is_negation, modal_of
from onrecord.acts.drafts import POLAR
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import CUES
from onrecord.acts.realities import is_undone, negation_of_subject
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Status

# Kinds whose own meaning is a negation, and those a negated clause may well show: "will not tolerate", "has not kept".
_NEGATIVE = frozenset(
    (ActKind.REFUSE, ActKind.OPPOSE, ActKind.WITHHOLD, ActKind.DENY, ActKind.THREATEN, ActKind.ACCUSE, ActKind.SAY)
)
# Not to do these is to go on: "will not waver", "never stopped supporting".
_TURNING = (
    "hesitat", "waver", "stop", "forget", "fail", "rest", "relent", "tir", "ceas", "abandon", "budg", "doubt", "miss",
    "shy", "shrink", "spare", "delay", "wait", "ignor", "reject", "refus", "oppos", "den", "prevent", "avoid", "walk",
    "exclud", "object", "block", "mind", "resist",
)  # fmt: skip
_ABSTAINING = (
    "avoid", "stop", "refrain", "halt", "end", "ceas", "abstain", "prevent", "forgo", "forego", "without", "against",
    "cancel", "suspend", "drop", "abandon", "only", "instead", "prohibit", "ban", "lift", "reduc", "rein", "oppos",
    "quit", "nothing", "nobody", "keep", "demobil", "free", "out", "exclud", "neither", "longer", "desist", "less",
    "limit", "revok", "withdr", "remov", "scrap", "delay", "postpon", "hold", "skip", "boycott", "resist", "fail",
    "reject", "refus", "declin", "den", "false", "fals", "shelv", "block", "absen", "lack", "miss", "broke", "collaps",
    "yet", "unable", "short", "hardly", "rather", "barr", "curb", "eas", "relinq", "pull", "minimi", "spare", "leav",
    "put", "untrue", "walk", "back", "unlikely",
    "wrong", "incorrect", "mistaken", "erroneous", "inaccurate", "misquot", "misstat", "misreport",
)  # fmt: skip
_SOFT = frozenset("only just merely simply until necessarily surprisingly least less more".split())
_REFRAINING = frozenset("refrain stop cease desist".split())
_DENYING = frozenset(
    "denied denies deny denying dismissed dismisses rejected rejects refuted rebutted played plays downplayed".split()
)
_CLAIMS = frozenset(
    "report reports claim claims suggestion suggestions rumour rumours rumor rumors allegation allegations assertion "
    "assertions idea notion".split()
)
_UNTRUE = frozenset("untrue false baseless unfounded nonsense fabricated incorrect invented".split())
# A stance told by a noun, by the kind of act it shows, and what is done to one that is held no longer.
_STANCES = {
    ActKind.OPPOSE: frozenset("opposition objection objections disapproval resistance criticism attacks".split()),
    ActKind.ACCUSE: frozenset("criticism attacks attack accusations allegations".split()),
    ActKind.SUPPORT: frozenset("support backing endorsement approval".split()),
}
_FORSAKING = (
    "drop", "abandon", "withdr", "renounc", "retract", "ceas", "halt", "suspend", "lift", "waiv", "end", "stop",
)  # fmt: skip
_REACH, _STANCE_REACH, _DENIED_REACH, _NEAR = 14, 5, 12, 8


def check_negation(place: Place) -> Doubt | None:
    """Doubt an act that drops a negation of its clause, or claims one that nobody wrote."""
    return (
        _dropped(place)
        or _dropped_ahead(place)
        or _abstaining(place)
        or _forsaken(place)
        or _denied(place)
        or _invented(place)
    )


def is_undenied(place: Place) -> bool:
    """Say whether an act is told as done, in a clause that says it was not: "has not signed", "nobody has endorsed".

    What "does not" or "will not" happen is left out: that may be a stance of another kind.
    """
    if _dropped(place) is None or is_undone(place.line, place.head):
        return False
    told = place.words[place.group.start : place.head + 1]
    if not _PAST.isdisjoint(told):
        return True
    # "Neither side agreed to it": both did not.
    is_of_some = not _EACH.isdisjoint(place.words[: place.head]) and not place.group.modal
    return ("never" in told or is_of_some) and is_past(place.words[place.head])


# "Had made no promise to leave", "gave no assurance that": nothing was promised.
_MADE_NONE = pattern_of(
    r"\b(?:ma[dk]e|making|g[ai]ve|given|giving|issued?|offer(?:ed)?|reach(?:ed)?|sign(?:ed)?|sought|seek|had|has|have) "
    r"no (?:(?!such\b)\w+ )?(?P<noun>promise|pledge|commitment|assurance|guarantee|undertaking|offer|agreement|deal|"
    r"demand|request|proposal|threat)s?\b"
)
_BARE_NOT = pattern_of(
    r"(?:\w+ )?(?:(?:did|has|have|had|was|were) not|(?:did|has|have|had|was|were)n['’]t)(?: yet)?\W*"
)
_NOUN_KINDS = {
    **dict.fromkeys("promise pledge commitment assurance guarantee undertaking".split(), ActKind.PLEDGE),
    **dict.fromkeys(("agreement", "deal"), ActKind.AGREE),
    **dict.fromkeys(("demand", "request"), ActKind.DEMAND),
    "offer": ActKind.OFFER,
    "proposal": ActKind.PROPOSE,
    "threat": ActKind.THREATEN,
}


def as_none(act: Act, place: Place) -> Act:
    """Return a promise, an offer or the like as not made, where somebody is told to have made none.

    "Has he met Kess?" - "He has not." tells of no meeting either.
    """
    if (
        act.status is Status.ACTUAL
        and act.kind not in _NEGATIVE
        and _BARE_NOT.fullmatch(" ".join(place.words[slice(*place.cue)]))
    ):
        return replace(act, status=Status.NEGATED, polarity=Polarity.DO)
    if act.status is not Status.ACTUAL or place.group.modal or "no" not in place.words[slice(*place.cue)]:
        return act
    found = _MADE_NONE.search(" ".join(place.words[place.group.start : place.cue[1] + 1]))
    kind = _NOUN_KINDS[found["noun"]] if found is not None else None
    if kind is None or act.kind not in (kind, ActKind.REFUSE):
        return act
    return identified(replace(act, kind=kind, status=Status.NEGATED, polarity=Polarity.DO))


def is_unrefrained(place: Place) -> bool:
    """Say whether what shall not be done stands as what shall: "agreed not to sell", "urged them to refrain from"."""
    if _has_no_plan(place):
        return True
    if _dropped(place) is not None:
        return False
    at = _negation_ahead(place)
    if at is None:
        return _abstaining(place) is not None
    between = place.words[place.cue[1] : at]
    is_claim = place.words[at - 1] in _SHALL or place.words[at] in ("won't", "no")
    is_plain = place.words[at + 1 : at + 2] == ("to",) or (
        is_claim and (not between or "that" in place.words[place.cue[1] - 1 : at])
    )
    return is_plain and len(between) <= _NEAR and "," not in between and "to" not in between


def _has_no_plan(place: Place) -> bool:
    if place.act.kind is not ActKind.PLEDGE or not _is_plain(place):
        return False
    return _NO_PLAN.search(" ".join(place.words[slice(*place.cue)])) is not None


# Who has no plan to do it will not, as coders have it.
_NO_PLAN = pattern_of(r"\bno (?:\w+ )?(?:plans?|intentions?)\b|(?:n't|\bnot) (?:\w+ly )?(?:plan|intend)(?:ning|ing)?\b")
_EACH = frozenset(("neither", "none"))
_JOINING = frozenset("and but or".split())
_SHALL = frozenset("will would should shall must".split())
_PAST = frozenset("did didn't has hasn't have haven't had hadn't was wasn't were weren't".split())


def _is_plain(place: Place) -> bool:
    act = place.act
    return act.polarity is Polarity.DO and act.status is not Status.NEGATED and act.kind not in _NEGATIVE


def _dropped(place: Place) -> Doubt | None:
    if not _is_plain(place):
        return None
    words, head = place.words, place.head
    if is_undone(place.line, head):
        return _said(place, head - 2, head + 1)
    nobody = nobody_before(place)
    negated = place.group.is_negated and not _is_soft(place)
    if negated == (nobody is not None) or words[head].startswith(_TURNING) or turns(place) or is_barring(place):
        return None
    return _said(place, (nobody if nobody is not None else place.group.start), head + 1)


def is_barring(place: Place) -> bool:
    """Say whether a harm is that something is not allowed: "was not allowed into the country"."""
    return place.act.kind in _HARMS and place.group.is_negated and place.words[place.head] in _ALLOWED


_HARMS = frozenset((ActKind.COERCE, ActKind.SANCTION))
_ALLOWED = frozenset("allow allows allowed permit permits permitted let lets admitted admit".split())


def turns(place: Place) -> bool:
    """Say whether a cue shows another kind under negation, and that one is claimed: "does not insist"."""
    cues = CUES.get(place.words[place.head], ())
    return any(cue.when_negated is place.act.kind for cue in cues if cue.when_negated is not cue.kind)


def _is_soft(place: Place) -> bool:
    between = place.words[place.group.start : place.head + 2]
    return any(word in _SOFT for word in between)


def nobody_before(place: Place) -> int | None:
    """Return the word that makes the subject nobody: "no", "none", "neither"."""
    if _NEGATING.isdisjoint(place.words[: place.head]):
        return None
    fronted = _fronted(place)
    if fronted is not None:
        return fronted
    subject = place.subject
    if subject is None or subject.start > place.head:
        return None
    if place.words[max(0, subject.start - 1)] == "neither":
        return max(0, subject.start - 1)
    if place.words[subject.mention.start] in _NOBODY:
        return subject.mention.start  # "none of his allies", all one mention
    word = negation_of_subject(place.line, subject.start, subject.mention.start)
    return max(0, subject.start - 2) if word in ("no", "none", "neither", "nobody") else None


def _fronted(place: Place) -> int | None:
    """Return the word that opens the clause with nobody or nothing: "Nothing was signed", "On no account will we"."""
    words, start = place.words, clause_start(place.line, place.group.start)
    while start < place.head and words[start] in ("and", "but", ",", "that"):
        start += 1
    if words[start] in _NOBODY and words[start + 1 : start + 2] not in (("doubt",), ("wonder",), ("matter",)):
        return start
    for at in range(start, place.head - 1):
        if words[at : at + 2] in _NO_WAY or words[at : at + 3] in _NO_WAY:
            return at
    return None


_NEGATING = frozenset("no none neither nobody nothing not".split())
_NOBODY = frozenset("nothing nobody none neither".split())
_NO_WAY = frozenset(
    tuple(each.split())
    for each in (
        "on no account", "under no circumstances", "at no point", "at no time", "in no way", "by no means", "no one",
        "not one", "not once", "not a", "in no case", "no way",
    )
)  # fmt: skip
_BREAKS = frozenset(", ; : and but or that which who because while although".split())
_COMPARED = frozenset("more fewer less later sooner doubt longer matter only just".split())


def _dropped_ahead(place: Place) -> Doubt | None:
    """Doubt "pledged to close it" where the text reads "pledged not to close it"."""
    at = _negation_ahead(place)
    return None if at is None else _said(place, place.head, at + 3)


def _negation_ahead(place: Place) -> int | None:
    """Return the word that negates what an act is about."""
    if not place.has_negation or place.act.kind not in POLAR or not _is_plain(place):
        return None
    if modal_of(place.words[place.head - 1]) or is_for_assurance(place.act):
        return None
    words, start = place.words, place.head + 1
    condition = place.act.condition.span if place.act.condition else None
    for at in range(start, min(clause_end(place.line, start), start + _REACH)):
        if condition and condition.start <= place.line.starts[at] < condition.end:
            return None
        if words[at - 1] in _JOINING and is_negation(words[at]):
            return None  # "to pay the debt and not to raise tariffs"
        if not is_negation(words[at]) or _COMPARED.intersection(words[at + 1 : at + 2]):
            continue
        is_verb = (
            words[at + 1 : at + 2] == ("to",) or modal_of(words[at - 1]) or modal_of(words[at].removesuffix("n't"))
        )
        is_claim = is_verb or words[at].endswith("won't") or (words[at] == "no" and words[at - 1] == "that")
        if is_claim and not _is_described(words[start:at]):
            after = next((word for word in words[at + 1 : at + 5] if word not in ("to", "be", "ever", "again")), "")
            return None if after.startswith(_TURNING) else at
    return None


def _is_described(words: tuple[str, ...]) -> bool:
    """Say whether a negation only tells which thing is meant: "pledged a budget that would" not raise taxes.

    Or what to think of it: "offered to leave, an account his office would" not confirm.
    """
    comma = next((at for at in range(len(words) - 1, -1, -1) if words[at] == ","), None)
    if comma is not None and len(words) - comma > _SHORTEST_ASIDE and words[comma + 1] in _ARTICLES:
        return True
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in ("that", "which")), 0)
    if at < 2 or not all(modal_of(word) or is_auxiliary(word) or is_adverb(word) for word in words[at + 1 :]):
        return False
    return not _ARTICLES.isdisjoint(words[max(0, at - 3) : at - 1])


_ARTICLES = frozenset(("a", "an", "any", "another"))
# A comma, "an account" and who would not confirm it.
_SHORTEST_ASIDE = 4


def _abstaining(place: Place) -> Doubt | None:
    """Doubt that a thing is demanded or promised whose absence is: "called on them to refrain from drilling"."""
    words, head = place.words, place.head
    if place.act.kind not in POLAR or not _is_plain(place) or not place.shows(place.act.kind):
        return None
    for at in range(head + 1, min(len(words) - 1, head + _REACH)):
        if words[at] in (",", ";", "and", "but"):
            return None
        if words[at] == "to":
            after = next((word for word in words[at + 1 :] if not is_adverb(word)), "")
            return _said(place, head, at + 3) if after in _REFRAINING else None
    return None


def _forsaken(place: Place) -> Doubt | None:
    """Doubt a stance that is not held, or no longer: "dropped its opposition to", "did not voice objections to"."""
    nouns = _STANCES.get(place.act.kind)
    if nouns is None or place.act.status is Status.NEGATED:
        return None
    words, (start, end) = place.words, place.cue
    noun = next((at for at in range(start, end) if words[at] in nouns), None)
    if noun is None:
        return None
    for at in range(noun - 1, max(0, noun - _STANCE_REACH) - 1, -1):
        if words[at] in _BREAKS:
            return None
        if is_negation(words[at]) or words[at].startswith(_FORSAKING):
            undone = at > 1 and words[at - 1] == "to" and words[at - 2].startswith(_TURNING)
            return None if undone else _said(place, at, noun + 1)
    return None


def _denied(place: Place) -> Doubt | None:
    """Doubt that something happened which is only told to be denied: "denied that it had shelled"."""
    if place.act.kind is ActKind.DENY or place.act.status is not Status.ACTUAL or place.act.kind is ActKind.SAY:
        return None
    words, head = place.words, place.head
    if _is_untrue(place):
        return Doubt("negation", f"The text calls it untrue: “{place.quote(head - 2, len(words) - 1)}”.")
    if _DENYING.isdisjoint(words[max(0, head - _DENIED_REACH) : head]):
        return None
    for at in range(max(0, head - _DENIED_REACH), head):
        if words[at] not in _DENYING or any(is_negation(word) for word in words[max(0, at - 3) : at]):
            continue
        between = words[at + 1 : head]
        if _CLAIMS.intersection(between) and "that" in between:
            between = between[between.index("that") :]
        is_claim = (
            between[:1] == ("that",) or not between or (len(between) < 6 and between[-1:] in (("had",), ("has",)))
        )
        if not between and not is_participle(words[head]):
            continue
        if is_claim and not {",", "but", "and", ";", "”"} & set(between):
            return Doubt("negation", f"The text reads “{place.quote(at, head + 1)}”: it is denied, not told.")
    return None


def _is_untrue(place: Place) -> bool:
    """Say whether a claim is called untrue: "reports that Arland had agreed are false"."""
    words, head = place.words, place.head
    before = words[max(0, head - 8) : head]
    if "that" not in before or _CLAIMS.isdisjoint(before):
        return False
    after = words[head + 1 : head + 16]
    return any(word in _UNTRUE for word in after) and "not" not in after


def _invented(place: Place) -> Doubt | None:
    """Doubt a negation that no word of the evidence shows."""
    act = place.act
    if act.polarity is not Polarity.REFRAIN and act.status is not Status.NEGATED:
        return None
    said = " ".join((*(piece.quote for piece in act.evidence), act.cue.quote)).lower().replace("’", "'")
    words = [word.strip("“”\"',.") for word in said.split()]
    if "off" in words or any(is_negation(word) or word.startswith(_ABSTAINING) for word in words):
        return None
    claim = "not to do it" if act.polarity is Polarity.REFRAIN else "that it did not happen"
    return Doubt("negation", f"The act claims {claim}; nothing of “{act.cue.quote}” or around it says so.")


def _said(place: Place, start: int, end: int) -> Doubt:
    return Doubt("negation", f"The text reads “{place.quote(start, end)}”; the act drops the negation.")


_MATTERS = frozenset((ActKind.ACCUSE, ActKind.OPPOSE, ActKind.SUPPORT))


def with_not(act: Act, place: Place) -> Act:
    """Return an act about what is not done where its words say so: "complaints about Arland not paying its share"."""
    first = act.about.split(" ", 1)[0]
    if act.kind not in _MATTERS or not first.endswith("ing"):
        return act
    low = place.line.bounds.start
    at = place.line.text.find(act.about, low, place.line.bounds.end)
    before = place.line.text[low:at].split()[-1:] if at >= 0 else []
    return replace(act, about=f"not {act.about}") if before == ["not"] else act
