"""Verbs and adjectives as cues: doer before, other party and option after them."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.acts.blamed import find_blamed
from onrecord.acts.clauses import STOPS, Group, find_group, is_auxiliary, modal_of
from onrecord.acts.complements import (
    Complement,
    find_parties,
    read_option,
    read_whom,
)
from onrecord.acts.described import find_described
from onrecord.acts.drafts import DEEDS, Draft, both_sides, condition_around, evidence_words
from onrecord.acts.frames import Subject, find_subject
from onrecord.acts.inflections import is_participle, is_past
from onrecord.acts.kinds import Cue, Frame
from onrecord.acts.lines import Line, Placed
from onrecord.acts.objects import kind_by_object
from onrecord.acts.realities import is_doubted, is_undone, negation_of_subject
from onrecord.acts.valency import read_complement
from onrecord.types import ActKind, Status

# "I would like to thank" thanks.
_POLITE = (("like",), ("want",), ("wish",))
_DUE = frozenset("due scheduled set slated expected plan plans planning planned intends intend".split())
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
    if group.is_bare and cue.kind is ActKind.SUPPORT and line.words[group.start - 2 : group.start - 1] in _POLITE:
        group = replace(find_group(line, group.start - 2), is_passive=False, is_bare=False, modal="")
    ahead = _read_ahead(line, (at, end), cue, group)
    if ahead is not None:
        return ahead
    if group.is_bare or group.modal in ("may", "must") or _shares_infinitive(line, at, group):
        return None
    kind, status = _negated(cue, group, line)
    if kind is None:
        return None
    if group.modal in ("will", "would") and kind in DEEDS and status is Status.ACTUAL:
        status = Status.FUTURE
    passive = group.is_passive and cue.rest[:1] != ("to",)
    reader = _read_passive if passive else _read_active
    return reader(line, (at, end), cue, group, (kind, status))


def _read_ahead(line: Line, cue_at: tuple[int, int], cue: Cue, group: Group) -> Draft | None:
    """Return a deed that is due: "is to meet Vorr", "is scheduled to visit", "plans to meet"."""
    lead = group.start - 2
    if not group.is_bare or lead < 1 or cue.kind not in DEEDS:
        return None
    word = line.words[lead]
    if word not in _DUE and word not in ("is", "are"):
        return None
    if word.startswith(("plan", "intend")) and cue.kind is not ActKind.MEET:
        return None
    before = replace(find_group(line, lead + (word in ("is", "are"))), is_passive=False, is_bare=False)
    status = Status.NEGATED if before.is_negated else Status.FUTURE
    return _read_active(line, cue_at, cue, before, (cue.kind, status))


_NEITHER_REACH = 6


def read_neither_nor(line: Line, at: int) -> Draft | None:
    """Return the reserve in "neither endorsed nor rejected the plan"; `at` is the verb behind `neither`."""
    if at == 0 or line.words[at - 1] != "neither":
        return None
    near = line.words[at + 1 : at + _NEITHER_REACH]
    if "nor" not in near:
        return None
    second = at + 2 + near.index("nor")
    if second >= len(line.words) or is_participle(line.words[second]) or line.mention_over(second):
        return None
    group = find_group(line, at)
    subject = find_subject(line, group, at)
    option = read_option(line, second + 1)
    if subject is None or option.end <= option.start or is_auxiliary(line.words[group.start - 1]):
        return None
    return Draft(
        kind=ActKind.WITHHOLD,
        line=line,
        cue=(at - 1, second + 1),
        doers=(*subject.others, subject.mention),
        party=(),
        option=(option.start, option.end),
        evidence=evidence_words(line, subject.start, option.end),
        condition=condition_around(line, subject.start, option.end),
        modal=group.modal,
    )


def _read_silence(line: Line, cue_at: tuple[int, int], cue: Cue, group: Group) -> Draft | None:
    """Return a refusal to say: "would not comment", "does not want to speculate"."""
    if group.is_bare and group.start > 1 and line.words[group.start - 2].startswith(("want", "like", "wish")):
        group = replace(find_group(line, group.start - 2), is_passive=False)
    told = set(line.words[group.start : cue_at[0]])
    if _SILENT & told and line.words[cue_at[0]] != "drawn":
        return None  # silence is no act at all
    if group.is_bare or not group.is_negated or (group.is_passive and line.words[cue_at[0]] != "drawn"):
        return None
    return _read_active(line, cue_at, cue, group, (cue.kind, Status.ACTUAL))


_SILENT = frozenset("has have had hasn't haven't hadn't did didn't".split())
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


def _negated(cue: Cue, group: Group, line: Line | None = None) -> tuple[ActKind | None, Status]:
    if group.is_negated and line is not None and _is_told_past(line, cue, group):
        return cue.kind, Status.NEGATED
    if not group.is_negated:
        return None if cue.is_negative else cue.kind, Status.ACTUAL
    if cue.when_negated is None:
        return None, Status.ACTUAL
    return cue.when_negated, Status.NEGATED if cue.when_negated is cue.kind else Status.ACTUAL


def _is_told_past(line: Line, cue: Cue, group: Group) -> bool:
    """Say whether agreement or support is said never to have come about, which turns nothing down."""
    if cue.kind is not ActKind.SUPPORT and not (cue.kind is ActKind.AGREE and cue.rest):
        return False
    return bool(_TOLD_PAST & set(line.words[group.start : group.start + 3]))


_TOLD_PAST = frozenset("never did didn't has have had hasn't haven't hadn't failed fail fails".split())


def _read_active(
    line: Line, cue_at: tuple[int, int], cue: Cue, group: Group, shown: tuple[ActKind, Status]
) -> Draft | None:
    at, end = cue_at
    complement = None if line.words[end : end + 1] in _NOBODY else read_complement(line, at, end, cue)
    if complement is None:
        return None
    subject = find_subject(line, group, at)
    if subject is None and cue.is_blame:
        subject = find_blamed(line, group.start - 1) or _by_whom(line, complement)
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
        is_turned=group.is_negated and shown[0] is not cue.kind,
        is_blame=cue.is_blame,
        is_met=cue.rest[-1:] == ("with",) or line.words[complement.start - 1 : complement.start] == ("with",),
    )


_NOBODY = (("nobody",), ("none",), ("nothing",), ("neither",))


def _by_whom(line: Line, complement: Complement) -> Subject | None:
    """Return who stands behind `by` in what a wrong is called: "a serious violation by Arland"."""
    for at in range(complement.start, complement.end):
        if line.words[at] in ("by", "of"):
            named = find_parties(line, at + 1, reach=3)
            return Subject(named[0], (), named[0].start) if named and line.words[at] == "by" else None
    return None


def _contracted(line: Line, group: Group, at: int) -> tuple[Placed, ...]:
    """Return the pronoun inside a contraction: "we'll"."""
    return tuple(each for each in line.mentions if group.start <= each.start < at and "'" in line.words[each.start])


def _read_passive(
    line: Line, cue_at: tuple[int, int], cue: Cue, group: Group, shown: tuple[ActKind, Status]
) -> Draft | None:
    at, end = cue_at
    doers: tuple[Placed, ...] = ()
    by = _by(line, end)
    if by is not None:
        doers = find_parties(line, by + 1)
    subject = find_subject(line, group, at)
    whom = cue.kind in _DOERLESS
    hit = _whom_it_hits(line, end, cue) if not doers and by is None else ()
    if hit:
        whom = True
    elif not doers and (
        by is not None or subject is None or not whom or (cue.frame is Frame.WHAT and cue.kind is ActKind.ACCUSE)
    ):
        return None
    after = doers[-1].end if doers else end
    start = subject.start if subject else _noun_phrase_start(line, group.start)
    option = find_described(line, group.start, at) or (start, group.start)
    if cue.frame in (Frame.WHOM_OF, Frame.WHOM_TO):
        read = read_whom(line, end if by is None else after)
        if cue.frame is Frame.WHOM_TO and line.words[read.start - 1] != "to":
            return None
        option = (read.start, read.end)
    party = hit or ((subject.mention,) if subject and whom else ())
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


_BY_REACH = 10
_ENDS = frozenset(". ; ! ? but while whereas which who although though".split())
_GOES_ON = frozenset("and but while which who as after although though".split())


def _by(line: Line, end: int) -> int | None:
    """Return the word `by` behind a verb, in its own clause and of no other verb.

    "Sanctions were imposed, and the ban was criticised by Kess" does not say who imposed them.
    """
    words = line.words
    for at in range(end, min(len(words), end + _BY_REACH)):
        if words[at] in _ENDS or (words[at] == "," and words[at + 1 : at + 2] and words[at + 1] in _GOES_ON):
            return None
        if words[at] == "by":
            is_anothers = at > end and is_past(words[at - 1]) and words[at - 2] not in ("and", "or", ",")
            return None if is_anothers else at
    return None


def _whom_it_hits(line: Line, end: int, cue: Cue) -> tuple[Placed, ...]:
    """Return whom a measure without a doer hits: "sanctions were imposed on Arland"."""
    if cue.kind is not ActKind.SANCTION or line.words[end : end + 1] not in (("on",), ("against",)):
        return ()
    return find_parties(line, end + 1, reach=3)[:1]


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
