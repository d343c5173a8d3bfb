"""Briefs: one paragraph without a headline that names no day tells of its own, as the entry of a chronology does.

"Vorr met Kess in Tarn and urged him to open the port", entered under 5 May, was done then; what is only named in it,
"her reaction to the tariffs of Borland", may be of any day. News with a headline tells of days before its own as well.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.acts.clauses import is_adverb, is_auxiliary
from onrecord.acts.drafts import DEEDS, Draft
from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Line
from onrecord.acts.tellings import Telling
from onrecord.acts.times import is_earlier
from onrecord.types import ActKind, Reading, Report, ReportKind, Span, Status

# A shorter text is a line out of a report, a longer one tells of more than a day.
_LEAST, _MOST = 100, 700
_RETOLD = "readout"


def is_brief(report: Report) -> bool:
    """Say whether a report is one paragraph without a headline, as an entry of a chronology is."""
    return (
        report.kind is ReportKind.ARTICLE
        and not report.title
        and report.published is not None
        and _LEAST <= len(report.text) <= _MOST
        and "\n" not in report.text.strip()
    )


def day_of_brief(draft: Draft, telling: Telling, reading: Reading) -> str | None:
    """Return the day of a brief for what its main clauses tell, where no time but those to come is named."""
    if draft.status is not Status.ACTUAL or not is_brief(reading.report) or is_earlier(draft):
        return None
    if not _names_no_day(reading):
        return None
    if _RETOLD in reading.report.text[: draft.line.bounds.start].lower():
        return None  # the day of the meeting that a readout tells of is not its own
    said = telling.voice.attribution if telling.voice is not None else None
    if said is None:
        is_told = _is_main(draft.line, draft.cue, draft.kind)
    else:
        is_told = (
            draft.kind not in DEEDS and (telling.is_own or telling.is_own_side) and _is_told(said.cue.span, reading)
        )
    return reading.report.published if is_told else None


def _names_no_day(reading: Reading) -> bool:
    """Say whether a report names no time but those to come."""
    published = reading.report.published or ""
    return all(each.start is not None and each.start > published for each in reading.dates)


def is_of_undated(draft: Draft, telling: Telling, reading: Reading) -> bool:
    """Say whether a stance of now stands in a text that names no other day: a statement without its head.

    "Arland is ready to talk" in a text without a date is of the day of the text; "was ready" may be of any day.
    """
    report, published = reading.report, reading.report.published
    if report.kind is not ReportKind.ARTICLE or report.title or published is None:
        return False
    if not _LEAST <= len(report.text) <= _STATEMENT:
        return False
    if telling.voice is not None or telling.attribution is not None or not _is_finite(draft):
        return False
    # An essay quotes and tells of others, and need not say when.
    if not reading.dates and any(is_past(each.cue.quote.split()[0].lower()) for each in reading.attributions):
        return False
    return all(each.start == each.end == published or (each.start or "") > published for each in reading.dates)


def _is_finite(draft: Draft) -> bool:
    """Say whether a cue is a verb of a clause, "is ready to", "Arland supports", and no noun, "Arland's support"."""
    words, (first, last) = draft.line.words, draft.cue
    near = words[max(0, first - 1) : last]
    if not _WAS.isdisjoint(near):
        return False
    if any(is_auxiliary(word) or word in _GOING_ON for word in near):
        return True
    start = first - 1 if words[first - 1 : first] and is_adverb(words[first - 1]) else first
    return any(each.end == start and not each.is_possessive for each in draft.doers)


# A longer text without a date is no statement but an essay.
_STATEMENT = 3000
_WAS = frozenset("was were had did".split())
_BE = frozenset("is are am".split())
_GOING_ON = frozenset("continue continues keep keeps maintain maintains remain remains".split())


def is_going_on(draft: Draft, reading: Reading) -> bool:
    """Say whether a transcript or statement tells of a meeting that goes on: "are negotiating", "keep in touch"."""
    if draft.kind is not ActKind.MEET or reading.report.kind is ReportKind.ARTICLE or draft.form == "modal":
        return False
    words, (first, last) = draft.line.words, draft.cue
    near = words[max(0, first - 3) : last]
    is_going = not _BE.isdisjoint(near) and any(word.endswith("ing") for word in words[first:last])
    return is_going or not _GOING_ON.isdisjoint(words[max(0, first - 1) : last])


def _is_told(cue: Span, reading: Reading) -> bool:
    """Say whether a sentence tells of words by its own verb."""
    at = bisect_right(reading.sentences, cue.start, key=_start) - 1
    start = reading.sentences[at].start if at >= 0 else cue.start
    before = [_bare(each) for each in reading.report.text[start : cue.start].split()]
    said = [_bare(each) for each in reading.report.text[cue.start : cue.end].split()]
    return _is_of_main((*before, *said), len(before), is_speech=True)


def _start(span: Span) -> int:
    return span.start


def _bare(word: str) -> str:
    return word.lower().strip("“”\"'(),.;:") or word


def _is_main(line: Line, cue: tuple[int, int], kind: ActKind) -> bool:
    """Say whether a cue holds the verb of a main clause, or hangs on one as "urging", "meeting with"."""
    return _is_of_main(line.words[: cue[1]], cue[0], is_speech=kind not in DEEDS)


def _is_of_main(words: Sequence[str], first: int, *, is_speech: bool) -> bool:
    """Say whether the cue that begins at a word is told by a main clause."""
    head = first
    while head < len(words) - 1 and words[head] in _ADVERBS:
        head += 1
    before = words[:first]
    if head >= len(words) or not _APART.isdisjoint(before):
        return False
    verbs = sum(is_past(word) or word in _PRESENT for word in before)
    if words[head].endswith("ing"):
        return is_speech and verbs == 1 and before[-1] in _TEXTS
    is_finite = is_past(words[head]) or (words[head].endswith("s") and not words[head].endswith("ss"))
    return is_finite and words[head] not in _PASSING_ON and (verbs == 0 or before[-1] == "and")


_ADVERBS = frozenset("also strongly firmly again then further jointly publicly".split())
# What stands behind one of these is named, or was done before or after, or by the way.
_APART = frozenset(
    "that which who whom whose whether if because while after before when as since until although though about".split()
)
# "Released a statement rejecting it", "posted on X accusing Arland", "answered, refuting the claim".
_TEXTS = frozenset(
    """, statement declaration communique post tweet letter message note article memo memorandum report release speech
    remarks notice order proclamation resolution comment comments x twitter facebook telegram weibo social
    truthsocial""".split()
)
# What is passed on so is somebody's, of another day: "posted a summary of the agreement".
_PASSING_ON = frozenset(
    "posted reposted published released shared addressed discussed posts publishes releases shares".split()
)
_PRESENT = frozenset(
    "says tells responds releases posts publishes hosts holds meets leads speaks gives confirms".split()
)
