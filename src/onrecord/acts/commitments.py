"""Commitments and demands that a modal verb shows: "we will not deploy", "Arland must withdraw"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.acts.clauses import (
    Group,
    clause_end,
    clause_start,
    find_condition,
    is_adverb,
    is_auxiliary,
    is_negation,
    modal_of,
)
from onrecord.acts.complements import find_parties, phrase_end
from onrecord.acts.cues import read_cue
from onrecord.acts.drafts import DEEDS, Draft, opens_clause
from onrecord.acts.frames import DETERMINERS, SPEECH, Subject, find_subject
from onrecord.acts.inflections import is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Line, Placed
from onrecord.types import ActKind

# Verbs that describe a state or an expectation: nobody binds itself by them.
_STATES = frozenset(
    "be remain stay have see know find become happen need want think believe like seem appear come get say tell "
    "show mean depend face cost benefit win lose hear feel understand notice die fall rise grow remember love end "
    "result include look "
    "suffer fail turn learn expect hope agree receive probably likely leave call ask read create cause hurt "
    "affect lead "
    "prove bring consider anticipate seek pick guess assume imagine suspect argue remind point add note  enjoy "
    "recall mark focus ever let just kill wonder hate try serve increase reflect occur".split()
)
# Announced under a condition, these are threats.
_HARM = frozenset(
    "measures countermeasures action actions accountable consequences consequence costs cost price respond response "
    "retaliate retaliation sanctions tariffs punish strike force court lawsuit sue legal".split()
)
_STANCES = frozenset((ActKind.OPPOSE, ActKind.REFUSE, ActKind.WITHHOLD, ActKind.THREATEN, ActKind.ACCUSE))
_REFUSED = frozenset(
    "accept allow permit recognize recognise agree yield compromise bow negotiate concede submit surrender".split()
)
_OPPOSED = frozenset("tolerate condone stand support".split())
# "would be sent by Arland" says what Arland is to do; "would be seen by Arland" does not.
_SUPPLIED = frozenset(
    "provided coordinated led supplied handled guaranteed funded paid secured protected delivered deployed taken "
    "made done "
    "run financed offered sent organised organized staffed carried given shouldered borne contributed".split()
)


# They open what stands for a modal verb: "going to", "need to".
MODAL_PHRASES = frozenset(("going", "need", "needs"))
# They open a restraint that is joined to a commitment.
ABSTAINING = frozenset(("avoid", "refrain"))


def read_modal(line: Line, at: int) -> Draft | None:
    """Return the commitment or demand whose modal verb stands at word `at`, if there is one.

    Whether the doer binds itself or is asked to act depends on whose words these are; the caller settles that.
    """
    if line.words[at] in ABSTAINING:
        return _read_avoidance(line, at)
    family = _family(line, at)
    return (_read_warning(line, at, family) or _read_own(line, at, family)) if family else None


def _read_own(line: Line, at: int, family: str) -> Draft | None:
    """Return what the doer of a modal verb binds itself to or is to do."""
    verb, negated = _main_verb(
        line, at + (2 if line.words[at] in ("going", "need", "needs", "have", "has", "ought") else 1)
    )
    negated = negated or is_negation(line.words[at])
    if verb is None or (family != "must" and line.words[verb] in _STATES and line.words[verb] != "be"):
        return None
    shown = read_cue(line, verb)
    if shown is not None and shown.kind in _STANCES:
        return None  # the verb shows more than its announcement: "will oppose", "would not comment"
    if line.words[verb] == "be":
        return _read_passive(line, at, verb, family, negated)
    return _read_active(line, at, verb, family, negated)


def _family(line: Line, at: int) -> str:
    word = line.words[at]
    family = modal_of(word)
    if family in ("will", "would", "must"):
        return family
    if family == "may" and _cannot_accept(line, at):
        return "will"
    following = line.words[at + 1 : at + 2]
    if word == "going" and following == ("to",):
        return "will" if at and (is_auxiliary(line.words[at - 1]) or line.words[at - 1] == "not") else ""
    if word in ("need", "needs") and following == ("to",):
        return "must"
    return ""


_PRICES = frozenset("consequences consequence price costs retaliation countermeasures reprisals".split())
_PENALTIES = frozenset("sanctions penalties tariffs".split())
_EXACTS = frozenset("have bring lead come face carry be result pay elicit draw trigger meet provoke bear".split())
_PRICE_REACH = 5
# Who pays half of the costs is not made to suffer.
_SHARES = frozenset("half part most third two-thirds quarter portion share percent % remaining remainder rest".split())


_SUFFERING = frozenset("face pay bear suffer have".split())


def is_suffered(words: Sequence[str]) -> bool:
    """Say whether words tell what comes over somebody, by way of threat: "will pay the price", "would face reprisals".

    >>> is_suffered("will bear the consequences".split()), is_suffered("will impose costs".split())
    (True, False)
    >>> is_suffered("will face further sanctions".split()), is_suffered("will have further sanctions".split())
    (True, False)
    """
    verb = next((at for at, word in enumerate(words) if word in _SUFFERING), None)
    behind = words[verb + 1 :] if verb is not None else ()
    prices = _PRICES | _PENALTIES if verb is not None and words[verb] == "face" else _PRICES
    return not prices.isdisjoint(behind) and _SHARES.isdisjoint(behind)


def _read_warning(line: Line, at: int, family: str) -> Draft | None:
    """Return the threat in "further steps would have consequences"; in whose words it stands is for the caller."""
    verb, negated = _main_verb(line, at + 1)
    if family not in ("will", "would") or verb is None or negated or line.words[verb] not in _EXACTS:
        return None
    end = next(
        (i + 1 for i in range(verb + 1, min(len(line.words), verb + 1 + _PRICE_REACH)) if line.words[i] in _PRICES),
        None,
    )
    if end is None or not _SHARES.isdisjoint(line.words[verb + 1 : end - 1]):
        return None
    start = max(clause_start(line, at), *(i + 1 for i in range(at) if line.words[i] in SPEECH), 0)
    party = tuple(each for each in line.mentions if start <= each.start < at and not each.is_first)
    if any(each.is_first for each in line.mentions if start <= each.start < at):
        return None
    return Draft(
        kind=ActKind.THREATEN,
        line=line,
        cue=(at, end),
        doers=(),
        party=party[-1:],
        option=(start, at),
        evidence=(start, max(end, clause_end(line, end))),
        condition=_condition(line, start, end),
        form="modal",
        modal="warning",
        is_doerless=True,
    )


def _cannot_accept(line: Line, at: int) -> bool:
    """Say whether "cannot" turns something down: "we cannot accept the toll"."""
    verb, negated = _main_verb(line, at + 1)
    return verb is not None and (negated or is_negation(line.words[at])) and line.words[verb] in _REFUSED | _OPPOSED


def _main_verb(line: Line, at: int) -> tuple[int | None, bool]:
    negated = False
    while at < len(line.words):
        word = line.words[at]
        if is_negation(word):
            negated = True
        elif not (is_adverb(word) or word in ("as", "always") or word == ","):
            break
        at += 1
    if at >= len(line.words) or not line.words[at].isalpha() or line.mention_over(at) or line.words[at] in DETERMINERS:
        return None, negated
    return at, negated


def _group(line: Line, at: int, verb: int) -> Group:
    start = at
    while start > 0 and (
        is_adverb(line.words[start - 1]) or is_auxiliary(line.words[start - 1]) or line.words[start - 1] == "not"
    ):
        if line.mention_over(start - 1):
            break
        start -= 1
    return Group(start, False, "", False, False, verb >= 0)


def _subject(line: Line, at: int, verb: int) -> tuple[Subject | None, tuple[Placed, ...], int]:
    group = _group(line, at, verb)
    held = tuple(
        each
        for each in line.mentions
        if group.start - 1 <= each.start <= at
        and "'" in line.words[each.start]
        and not each.is_possessive
        and each.end <= at + 1
    )
    if held:
        return None, held[-1:], held[-1].start
    subject = find_subject(line, group, at)
    if subject is None or subject.start > at:
        return None, (), group.start
    return subject, (*subject.others, subject.mention), subject.start


def _read_active(line: Line, at: int, verb: int, family: str, negated: bool) -> Draft | None:
    if is_past(line.words[verb]) or line.words[verb] == "have":
        return None
    _, doers, start = _subject(line, at, verb)
    if not doers:
        return None
    word = line.words[verb]
    if family != "must" and _is_deed(word, read_cue(line, verb)):
        return None
    kind = ActKind.DEMAND if family == "must" else ActKind.PLEDGE
    refrain = negated
    option = verb
    if word in ("avoid", "refrain", "stop", "cease", "end", "abandon", "halt"):
        refrain, option = not refrain, verb + 1 + (line.words[verb + 1 : verb + 2] == ("from",))
    elif kind is ActKind.PLEDGE and negated and word in _REFUSED:
        kind, option = ActKind.REFUSE, verb + 1
    elif kind is ActKind.PLEDGE and negated and word in _OPPOSED:
        kind, option = ActKind.OPPOSE, verb + 1
    end = phrase_end(line, option)
    condition = _condition(line, start, end)
    if kind is ActKind.PLEDGE and not refrain and condition is not None and _HARM & set(line.words[option:end]):
        kind = ActKind.THREATEN
    party = () if kind is ActKind.DEMAND else find_parties(line, verb + 1, reach=2)[:1]
    return Draft(
        kind=kind,
        line=line,
        cue=(at, verb + 1),
        doers=doers,
        party=party,
        option=(option, end),
        is_refrain=refrain and kind in (ActKind.PLEDGE, ActKind.DEMAND),
        evidence=(start, max(end, clause_end(line, end))),
        condition=condition,
        form="modal",
        modal=family,
    )


# Announced for later, these are promises rather than deeds.
_PROMISED = frozenset("send give work join provide deploy release supply deliver withdraw".split())


def _read_avoidance(line: Line, at: int) -> Draft | None:
    """Return the restraint joined to a commitment: "will send pilots but avoid the strait"."""
    if at < 3 or line.words[at - 1] not in ("and", "but"):
        return None
    modal = next((i for i in range(at - 2, max(-1, at - 14), -1) if _family(line, i) in ("will", "would")), None)
    if modal is None or any(word in (".", ";") for word in line.words[modal:at]):
        return None
    _, doers, start = _subject(line, modal, modal + 1)
    option = at + 1 + (line.words[at + 1 : at + 2] == ("from",))
    end = phrase_end(line, option)
    if not doers or end <= option:
        return None
    return Draft(
        kind=ActKind.PLEDGE,
        line=line,
        cue=(at, at + 1),
        doers=doers,
        party=(),
        option=(option, end),
        is_refrain=True,
        evidence=(start, max(end, clause_end(line, end))),
        condition=_condition(line, start, end),
        form="modal",
        modal=_family(line, modal),
    )


_HARMS = frozenset((ActKind.SANCTION, ActKind.COERCE, ActKind.ASSAULT))


def _is_deed(word: str, shown: Draft | None) -> bool:
    """Say whether a verb, and what it shows with the words behind it, is a deed that is only announced."""
    if shown is None or word in _PROMISED:
        return False
    is_alone = any(cue.form is Form.VERB and cue.kind in DEEDS and not cue.rest for cue in CUES.get(word, ()))
    # "Will pull out of the strip" binds; "will deny entry to its ships" is a harm that was decided.
    return is_alone or shown.kind in _HARMS


def _read_passive(line: Line, at: int, verb: int, family: str, negated: bool) -> Draft | None:
    """Return "pilots would be sent by Arland": a commitment of whoever stands after `by`."""
    done = verb + 1
    while done < len(line.words) and is_adverb(line.words[done]):
        done += 1
    if family == "must" or done >= len(line.words) or not is_past(line.words[done]):
        return None
    by = done + 1
    while by < min(len(line.words), done + 3) and line.words[by] != "by" and is_adverb(line.words[by]):
        by += 1
    if line.words[by : by + 1] != ("by",) or line.words[done] not in _SUPPLIED:
        return None
    doers = find_parties(line, by + 1)
    if not doers:
        return None
    start = at
    while (
        start > 0
        and at - start < 8
        and line.words[start - 1] not in (",", ".", ";", "“", '"', "that", "and", "which", "but")
    ):
        start -= 1
    if start == at and at > 1 and line.words[at - 1] in ("“", '"'):
        start = at - 2  # pilots “would be sent by Arland”
    return Draft(
        kind=ActKind.PLEDGE,
        line=line,
        cue=(at, done + 1),
        doers=doers,
        party=(),
        option=(start, at) if start < at else (done, done + 1),
        is_refrain=negated,
        evidence=(start, max(doers[-1].end, clause_end(line, doers[-1].end))),
        condition=_condition(line, start, doers[-1].end),
        form="modal",
        modal="passive",
    )


def _condition(line: Line, start: int, end: int) -> tuple[int, int] | None:
    low, high = start, end
    while low > 0 and line.words[low - 1] not in (".", ";", "”", "“", "but") and not opens_clause(line, low - 1):
        low -= 1
    while (
        high < len(line.words)
        and line.words[high] not in (".", ";", "”", "but", "while")
        and not opens_clause(line, high)
    ):
        high += 1
    return find_condition(line, low, high)
