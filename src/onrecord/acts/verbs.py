"""Verbs and adjectives as cues: doer before, other party and option after them."""

from __future__ import annotations

from dataclasses import replace

from onrecord.acts.clauses import STOPS, Group, find_group, is_auxiliary, modal_of
from onrecord.acts.complements import (
    Complement,
    find_parties,
    read_clause,
    read_option,
    read_whom,
    skip_adverbs,
)
from onrecord.acts.drafts import DEEDS, Draft, both_sides, condition_around, evidence_words
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS, find_subject
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import Cue, Frame
from onrecord.acts.lines import Line, Placed
from onrecord.acts.meetings import read_meeting
from onrecord.acts.objects import kind_by_object
from onrecord.acts.realities import is_doubted, is_undone, negation_of_subject
from onrecord.types import ActKind, Status

# Deeds that may stand without a doer where their object is named.
_DOERLESS = frozenset((ActKind.COERCE, ActKind.ASSAULT, ActKind.ACCUSE))


def read_verb(line: Line, at: int, end: int, cue: Cue) -> Draft | None:
    """Return the act of a verb, if what stands around it completes one."""
    group = find_group(line, at)
    if is_undone(line, at):
        return None
    if cue.is_negative and cue.kind is ActKind.WITHHOLD:
        return _read_silence(line, (at, end), cue, group)
    if group.is_bare and cue.kind is ActKind.MEET and _is_purpose(line, group):
        group = find_group(line, _main_verb_before(line, group.start - 1))
        group = replace(group, is_bare=group.modal != "" or group.is_negated)
    if group.is_bare or group.modal in ("may", "must") or _shares_infinitive(line, at, group):
        return None
    kind, status = _negated(cue, group)
    if kind is None:
        return None
    if group.modal == "will" and kind in DEEDS:
        status = Status.FUTURE
    passive = group.is_passive and cue.rest[:1] != ("to",)
    reader = _read_passive if passive else _read_active
    return reader(line, (at, end), cue, group, (kind, status))


def _read_silence(line: Line, cue_at: tuple[int, int], cue: Cue, group: Group) -> Draft | None:
    """Return a refusal to say: "would not comment", "does not want to speculate"."""
    if group.is_bare and group.start > 1 and line.words[group.start - 2].startswith(("want", "like", "wish")):
        group = replace(find_group(line, group.start - 2), is_passive=False)
    if group.is_bare or not group.is_negated or (group.is_passive and line.words[cue_at[0]] != "drawn"):
        return None
    return _read_active(line, cue_at, cue, group, (cue.kind, Status.ACTUAL))


# A deed that is wanted, planned or refused is not done by naming it.
_UNDONE = frozenset(
    "want wants wanted plan plans planned hope hopes hoped agree agrees agreed ready willing try tries tried "
    "trying ask asked invite invited urge urged refuse refused decline declined chance opportunity due scheduled "
    "expected set likely unable able need needs needed offer offered offers propose proposed going about decide "
    "decided request order ordered force forced allow allowed failed seek seeks sought intend intends intended "
    "like prepare prepared preparing desire right have has had used wish wishes call calls called calling told "
    "encourage encouraged possible time way how where when".split()
)


def _is_purpose(line: Line, group: Group) -> bool:
    """Say whether an infinitive tells why a deed was done: "left the hall to call Vorr"."""
    before = line.words[max(0, group.start - 7) : group.start - 1]
    main = _main_verb_before(line, group.start - 1)
    return main >= 0 and is_past(line.words[main]) and not _UNDONE & set(before) and not _UNDONE & {line.words[main]}


def _main_verb_before(line: Line, at: int) -> int:
    """Return the nearest past tense before `at` in its clause, or -1."""
    for before in range(at - 1, max(-1, at - 12), -1):
        if line.words[before] in STOPS or line.words[before] == ",":
            return -1
        if is_past(line.words[before]) and line.mention_over(before) is None:
            return before
    return -1


def _shares_infinitive(line: Line, at: int, group: Group) -> bool:
    """Say whether a bare verb after `and` hangs on an infinitive or modal before: "to meet Vorr and demand"."""
    if (
        group.start != at
        or at == 0
        or is_participle(line.words[at])
        or is_past(line.words[at])
        or line.words[at].endswith("s")
    ):
        return False
    if line.words[at - 1] not in ("and", "or", ",", "then"):
        return False
    return any(word == "to" or modal_of(word) for word in line.words[max(0, at - 12) : at])


def _negated(cue: Cue, group: Group) -> tuple[ActKind | None, Status]:
    if not group.is_negated:
        return None if cue.is_negative else cue.kind, Status.ACTUAL
    if cue.when_negated is None:
        return None, Status.ACTUAL
    return cue.when_negated, Status.NEGATED if cue.when_negated is cue.kind else Status.ACTUAL


def _read_active(
    line: Line, cue_at: tuple[int, int], cue: Cue, group: Group, shown: tuple[ActKind, Status]
) -> Draft | None:
    at, end = cue_at
    complement = None if line.words[end : end + 1] in _NOBODY else _complement(line, at, end, cue)
    if complement is None:
        return None
    subject = find_subject(line, group, at)
    doers = (*subject.others, subject.mention) if subject else _contracted(line, group, at)
    start = subject.start if subject and subject.start < at else group.start
    nobody = negation_of_subject(line, subject.start, subject.mention.start) if subject else ""
    if nobody == "neither" and not group.is_negated:
        kind, status = _negated(cue, replace(group, is_negated=True))
        if kind is None:
            return None
        shown = (kind, status)
    elif nobody or (subject and is_doubted(line, subject.start)):
        return None
    kind = kind_by_object(line, at, cue, complement)
    if kind is None:
        return None
    if kind is not cue.kind and shown[0] is cue.kind:
        shown = (kind, shown[1])
    party = complement.party
    if cue.frame is Frame.WITH:
        doers, party = both_sides(doers, party)
    if set(doers) & set(party):
        return None
    return Draft(
        kind=shown[0],
        status=shown[1],
        line=line,
        cue=(at, end),
        doers=doers,
        party=party,
        option=(complement.start, complement.end),
        is_refrain=complement.is_refrain,
        is_said=cue.is_said,
        evidence=evidence_words(line, start, complement.end),
        condition=condition_around(line, start, complement.end),
        modal=group.modal,
        is_blame=cue.is_blame,
        is_met=cue.rest[-1:] == ("with",) or line.words[complement.start - 1 : complement.start] == ("with",),
    )


_NOBODY = (("nobody",), ("none",), ("nothing",), ("neither",))


def _contracted(line: Line, group: Group, at: int) -> tuple[Placed, ...]:
    """Return the pronoun inside a contraction: "we'll"."""
    return tuple(each for each in line.mentions if group.start <= each.start < at and "'" in line.words[each.start])


def _complement(line: Line, at: int, end: int, cue: Cue) -> Complement | None:
    if cue.rest and cue.rest[-1] in ("to", "not") and cue.frame is Frame.WHAT and cue.kind is not ActKind.OPPOSE:
        return read_option(line, end - 1 - (cue.rest[-2:] == ("not", "to")))
    if cue.rest[-1:] == ("that",):
        return read_option(line, end - 1)
    if cue.frame is Frame.WHOM_OF:
        complement = read_whom(line, end)
        return complement if complement.end > complement.start or complement.party else None
    if cue.frame is Frame.WITH:
        return read_meeting(line, at, end, cue)
    return {Frame.WHAT: _what, Frame.WHOM_TO: _whom_to}.get(cue.frame, _onto)(line, end, cue)


def _what(line: Line, end: int, cue: Cue) -> Complement | None:
    option = read_option(line, end)
    if cue.is_negative and line.words[end : end + 1] == ("to",):
        return None
    if cue.objects and cue.kind is ActKind.OPPOSE and "with" in line.words[option.start + 1 : option.end]:
        option = replace(option, end=line.words.index("with", option.start + 1))
    if cue.kind in (ActKind.DEMAND, ActKind.PROPOSE) and line.words[end : end + 1] == ("whether",):
        return None
    party = _direct(line, end, option)
    if cue.kind is ActKind.DEMAND and party and line.words[party[-1].end : party[-1].end + 1] == ("to",):
        return read_whom(line, end)
    return Complement(party[:1], option.start, option.end, option.is_refrain)


def _direct(line: Line, end: int, option: Complement) -> tuple[Placed, ...]:
    """Return the actor that is the option itself or owns it: "supports Arland", "opposes Arland's plan"."""
    at = skip_adverbs(line, end)
    while at < len(line.words) and line.words[at] in DETERMINERS and line.mention_over(at) is None:
        at += 1
    mention = line.mention_over(at)
    if mention is None:
        return ()
    is_whole = mention.end >= option.end or line.words[mention.end] in PREPOSITIONS | {"to"}
    return (mention,) if mention.is_possessive or is_whole else ()


def _whom_to(line: Line, end: int, cue: Cue) -> Complement | None:
    if cue.objects and "would" in cue.objects:
        return _hoped(line, end)
    complement = read_whom(line, end)
    before = line.words[complement.start - 1]
    if complement.end <= complement.start or before in ("about", "on", "with", "as", "by", "in", "from"):
        return None
    if line.words[end - 1].startswith("warn"):
        return complement if complement.party and complement.is_refrain else None
    if before in ("to", "not", "from") or (complement.start > 1 and line.words[complement.start - 2] == "to"):
        return complement if complement.party or not line.words[end - 1].startswith(("want", "tell", "told")) else None
    if line.words[end - 1].startswith("want"):
        return None
    plain = cue.rest[:1] in (("on",), ("upon",)) or line.words[end - 1].startswith(("urg", "request"))
    return complement if plain and (complement.party or before != "for") else None


def _hoped(line: Line, end: int) -> Complement | None:
    """Return whom a hope is laid on and what for: "hopes that Arland will withdraw"."""
    start = end + (line.words[end : end + 1] == ("that",))
    party = find_parties(line, start)
    option = read_option(line, end) if line.words[end : end + 1] == ("that",) else read_clause(line, end)
    return Complement(party, option.start, option.end, option.is_refrain) if party else None


def _onto(line: Line, end: int, _cue: Cue) -> Complement:
    option = read_option(line, end)
    direct = find_parties(line, skip_adverbs(line, end), reach=2)
    if direct:
        return Complement(direct, option.start, option.end, option.is_refrain)
    for at in range(option.start, option.end):
        if line.words[at] in ("on", "against", "to", "from", "with", "upon", "for"):
            party = find_parties(line, at + 1, reach=4)
            if party:
                stop = at if at > option.start else option.end
                return Complement(party, option.start, stop, option.is_refrain)
    return Complement((), option.start, option.end, option.is_refrain)


def _read_passive(
    line: Line, cue_at: tuple[int, int], cue: Cue, group: Group, shown: tuple[ActKind, Status]
) -> Draft | None:
    at, end = cue_at
    doers: tuple[Placed, ...] = ()
    stop = min(len(line.words), end + 10)
    by = next((i for i in range(end, stop) if line.words[i] == "by"), None)
    if by is not None:
        doers = find_parties(line, by + 1)
    subject = find_subject(line, group, at)
    whom = cue.kind in _DOERLESS
    if not doers and (
        by is not None or subject is None or not whom or (cue.frame is Frame.WHAT and cue.kind is ActKind.ACCUSE)
    ):
        return None
    after = doers[-1].end if doers else end
    start = subject.start if subject else _noun_phrase_start(line, group.start)
    option = (start, group.start)
    if cue.frame in (Frame.WHOM_OF, Frame.WHOM_TO):
        read = read_whom(line, end if by is None else after)
        if cue.frame is Frame.WHOM_TO and line.words[read.start - 1] != "to":
            return None
        option = (read.start, read.end)
    party = (subject.mention,) if subject and whom else ()
    return Draft(
        kind=shown[0],
        status=shown[1],
        line=line,
        cue=(at, end),
        doers=doers,
        party=party,
        option=option,
        is_said=cue.is_said and bool(doers),
        evidence=evidence_words(line, start, max(after, end)),
        condition=condition_around(line, start, after),
        modal=group.modal,
        is_doerless=not doers,
    )


def _noun_phrase_start(line: Line, end: int) -> int:
    at = end
    while (
        at > 0 and end - at < 6 and line.words[at - 1] not in (",", ".", ";", "“", '"', "that", "and", "which", "but")
    ):
        at -= 1
    return at


def read_adjective(line: Line, at: int, end: int, cue: Cue) -> Draft | None:
    """Return the act of an adjective behind a form of be: "willing to", "opposed to"."""
    group = find_group(line, at)
    if line.words[at + 1] in ("of", "for") and not line.words[at].endswith(("l", "us", "y")):
        back = at
        while back > 0 and at - back < 4 and not is_auxiliary(line.words[back - 1]) and line.words[back - 1].isalpha():
            back -= 1
        group = find_group(line, back)
    group = _far_or_joined(line, at, group)
    copula = [word for word in line.words[group.start : at] if is_auxiliary(word)]
    linked = line.words[group.start - 1] if group.start else ""
    if not copula and linked not in ("remains", "remain", "remained", "stands", "stood", "seems", "appears"):
        return None
    if not copula:
        group = find_group(line, group.start - 1)
    if group.modal in ("may", "must"):
        return None
    kind, status = _negated(cue, group)
    if kind is None:
        return None
    if cue.kind is ActKind.OFFER and group.is_negated:
        kind, status = ActKind.REFUSE, Status.ACTUAL
    return _read_active(line, (at, end), cue, group, (kind, status))


_STATES = frozenset("ready willing able prepared open committed determined keen eager inclined".split())


def _far_or_joined(line: Line, at: int, group: Group) -> Group:
    """Return the verb group beyond "far from willing" and "neither ready nor willing"."""
    if line.words[max(0, at - 2) : at] == ("far", "from"):
        beyond = find_group(line, at - 2)
        return replace(beyond, is_negated=not beyond.is_negated)
    before = group.start - 1
    if before > 0 and line.words[before] in ("and", "or", "nor"):
        before -= 1
    if before > 0 and before < at - 1 and line.words[before] in _STATES:
        beyond = find_group(line, before)
        return replace(beyond, is_negated=beyond.is_negated or group.is_negated)
    return group
