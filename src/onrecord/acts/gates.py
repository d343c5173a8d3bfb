"""The checks each act passes before it enters a reading: grounded, and said by its evidence.

What fails is dropped: a missing entry is better than a wrong one.
"""

from __future__ import annotations

from onrecord.acts.clauses import is_negation
from onrecord.acts.drafts import Draft
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, Polarity, Report, Span, Status

# Kinds whose own meaning is a negation, so that "will not accept" is told by the kind.
_NEGATIVE = frozenset((ActKind.REFUSE, ActKind.OPPOSE, ActKind.WITHHOLD, ActKind.DENY))
# Kinds whose cue governs a clause that may be negated itself.
_GOVERNING = frozenset((ActKind.PLEDGE, ActKind.OFFER, ActKind.AGREE, ActKind.PROPOSE, ActKind.DEMAND))
_CLAUSE_ENDS = frozenset(", ; : . but because which who while although though whether since".split())
_ABSTAINING = ("avoid", "stop", "refrain", "halt", "end", "ceas", "abstain", "prevent", "forgo")
_OPENING = frozenset(("if", "unless", "provided", "should"))
_MARKS = frozenset("“\"‘'«„(")
_DENYING = ("reject", "deny", "denie", "dismiss", "refut", "disput")
_DENIAL_REACH = 7
_NUMBER = pattern_of(r"\d[\d,.]*\d|\d")


def is_grounded(act: Act, report: Report) -> bool:
    """Say whether every quote of an act is the text at its span, and cue and condition stand in the evidence."""
    quoted = (act.cue, *act.evidence, *((act.condition,) if act.condition else ()))
    if any(
        report.text[each.span.start : each.span.end] != each.quote or each.report_id != report.id for each in quoted
    ):
        return False
    return bool(act.evidence) and any(each.span.holds(act.cue.span) for each in act.evidence)


def is_entailed(act: Act, draft: Draft, report: Report) -> bool:
    """Say whether the evidence says what the act claims: its negation, its numbers and its condition."""
    return (
        keeps_negation(act, draft)
        and keeps_negation_ahead(act, draft)
        and spends_negation_once(act, draft)
        and keeps_numbers(act, report)
        and keeps_condition(act, draft)
        and keeps_condition_in_front(act, draft)
        and not is_denied_claim(draft)
    )


def keeps_negation(act: Act, draft: Draft) -> bool:
    """Say whether a negation right at the cue shows in kind, polarity or status."""
    line, (start, end) = draft.line, draft.cue
    near = [line.words[at] for at in range(max(draft.evidence[0], start - 3), end) if is_negation(line.words[at])]
    if not near:
        return True
    if draft.is_turned:
        return True
    return act.polarity is Polarity.REFRAIN or act.status is Status.NEGATED or act.kind in _NEGATIVE or len(near) > 1


def keeps_negation_ahead(act: Act, draft: Draft) -> bool:
    """Say whether a negation in the clause that a cue governs shows: "assured the envoy .. that it would not"."""
    is_undone = act.polarity is Polarity.REFRAIN or act.status is Status.NEGATED or draft.is_turned
    if act.kind not in _GOVERNING or is_undone:
        return True
    for at in range(draft.cue[1], draft.evidence[1]):
        if draft.line.words[at] in _CLAUSE_ENDS:
            return True
        in_condition = draft.condition is not None and draft.condition[0] <= at < draft.condition[1]
        if is_negation(draft.line.words[at]) and not in_condition:
            return False
    return True


def spends_negation_once(act: Act, draft: Draft) -> bool:
    """Say whether one "not" is not counted twice: "did not promise to lift" says nothing of not lifting."""
    if act.status is not Status.NEGATED or act.polarity is not Polarity.REFRAIN:
        return True
    words = draft.line.words[slice(*draft.evidence)]
    return sum(map(is_negation, words)) > 1 or any(word.startswith(_ABSTAINING) for word in words)


def keeps_condition_in_front(act: Act, draft: Draft) -> bool:
    """Say whether a sentence that opens with a condition gives it to its act: "Should a truce hold, .."."""
    before = [word for word in draft.line.words[: draft.cue[0]] if word not in _MARKS]
    return act.condition is not None or not before or before[0] not in _OPENING or "," not in before


def is_denied_claim(draft: Draft) -> bool:
    """Say whether a clause is what somebody rejects as untrue: "rejected the idea that C had promised"."""
    before = draft.line.words[: draft.evidence[0]]
    return before[-1:] == ("that",) and any(word.startswith(_DENYING) for word in before[-_DENIAL_REACH:])


def keeps_numbers(act: Act, report: Report) -> bool:
    """Say whether every number of the option stands in the text up to the end of the evidence."""
    claimed = _NUMBER.findall(act.about)
    if not claimed:
        return True
    first, last = min(each.span.start for each in act.evidence), max(each.span.end for each in act.evidence)
    # Most stand in the evidence itself, and to read all before it takes long.
    return any(set(claimed).issubset(_NUMBER.findall(report.text[start:last])) for start in (first, 0))


def keeps_condition(act: Act, draft: Draft) -> bool:
    """Say whether a condition of the clause is recorded and holds no cue of the act itself."""
    if draft.condition is None:
        return True
    if act.condition is None:
        return False
    return not act.condition.span.touches(act.cue.span)


def is_outside(speaker: Span | None, content: tuple[Span, ...]) -> bool:
    """Say whether a speaker was named outside the content that is laid to it."""
    return speaker is None or not any(each.holds(speaker) for each in content)
