"""Every type of the record, in the codebook's words. All are frozen; sequences are tuples.

Spans are half-open and count Unicode code points of `Report.text`. Types are msgspec structs, here and everywhere:
one is made in a tenth of a dataclass's time and compared in a fifth. Their classes are made in a sixth, which saves a
seventh of the time that everything takes to load. `msgspec.structs.replace` changes one.
"""

from __future__ import annotations

from msgspec import Struct

from onrecord.choices import ActKind, ActorKind, How, NounKind, Polarity, ReportKind, Status, Teller, Verdict, Voice
from onrecord.errors import SpanMismatch

__all__ = [
    "Act",
    "ActKind",
    "Actor",
    "ActorKind",
    "Attribution",
    "Chain",
    "DateMention",
    "Evidence",
    "Furniture",
    "How",
    "Judged",
    "Mention",
    "Noun",
    "NounKind",
    "NounLink",
    "Polarity",
    "Proposal",
    "Reading",
    "Report",
    "ReportKind",
    "Span",
    "Status",
    "Teller",
    "Verdict",
    "Voice",
]


# Values hold only values, in no circle: the collector of garbage need not look at them, here and in the stages.
class Span(Struct, frozen=True, kw_only=True, order=True, gc=False):
    """A half-open range of code points.

    Attributes:
        start: First code point.
        end: One past the last code point.
    """

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Say whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


class Furniture(Struct, frozen=True, gc=False, kw_only=True):
    """A line of a page that is no part of its report, kept aside.

    Attributes:
        text: The line.
        reason: Why it was dropped.
        at: Offset in `Report.text` where it would have stood.
    """

    text: str
    reason: str
    at: int


class Report(Struct, frozen=True, gc=False, kw_only=True):
    """One document, fixed at intake; nothing after intake cleans, trims or normalises its text.

    Attributes:
        id: `r-` and 12 hexadecimal digits, see `report_id`.
        text: The words, in code points.
        source: Where it was read from: a path or an address.
        outlet: Who published it, if known.
        title: Its headline, if known.
        published: Day of publication as YYYY-MM-DD, if known.
        language: ISO 639-1 code.
        kind: Article, transcript or statement.
        furniture: What intake dropped.
    """

    id: str
    text: str
    source: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str = "en"
    kind: ReportKind = ReportKind.ARTICLE
    furniture: tuple[Furniture, ...] = ()

    def evidence(self, span: Span) -> Evidence:
        """Return the words at `span` as evidence."""
        return Evidence(report_id=self.id, span=span, quote=self.text[span.start : span.end])


class Evidence(Struct, frozen=True, gc=False, kw_only=True):
    """The exact words an entry rests on: `report.text[span.start:span.end] == quote`, always.

    Attributes:
        report_id: The report the words stand in.
        span: Where they stand.
        quote: The words.
    """

    report_id: str
    span: Span
    quote: str

    def check(self, report: Report) -> None:
        """Raise `SpanMismatch` unless `report` reads as quoted."""
        found = report.text[self.span.start : self.span.end]
        if report.id != self.report_id or found != self.quote:
            raise SpanMismatch(report.id, found, self.quote)


class Mention(Struct, frozen=True, gc=False, kw_only=True):
    """A place in a text that names an actor or points to one.

    Attributes:
        evidence: The words.
        actor_ids: Whom they mean; none when unknown, several for "the two leaders".
        how: Its form.
        candidates: Ids of which one is meant where nothing says which, sorted; empty when resolved.
    """

    evidence: Evidence
    actor_ids: tuple[str, ...]
    how: How
    candidates: tuple[str, ...] = ()


class NounLink(Struct, frozen=True, kw_only=True, gc=False):
    """A noun phrase before that may mean the same: its number in `Reading.nouns`, and the chance of it, 0 to 1."""

    to: int
    chance: float


class Noun(Struct, frozen=True, gc=False, kw_only=True):
    """A noun phrase as the encoder sees it: a name, a description or a pronoun.

    Attributes:
        span: The whole of it: "the president of Norland, who".
        head: The word that carries it: "president".
        kind: What it means.
        form: Its form, one of `traits.FORMS`.
        is_plural: Whether it is of several.
        links: Likely antecedents, the likeliest first.
        new: The chance that nothing before means the same.
    """

    span: Span
    head: Span
    kind: NounKind
    form: str
    is_plural: bool
    links: tuple[NounLink, ...]
    new: float


class Chain(Struct, frozen=True, gc=False, kw_only=True):
    """Noun phrases that mean the same.

    Attributes:
        nouns: Their numbers in `Reading.nouns`.
        actor_ids: Who it is, where that is known; several for "the two leaders".
    """

    nouns: tuple[int, ...]
    actor_ids: tuple[str, ...]


class Actor(Struct, frozen=True, gc=False, kw_only=True):
    """A person, body, state or group that can speak and act.

    Attributes:
        id: Registry id, or `x-` and a digest for an actor known from reports only.
        name: The name shown.
        kind: What it is.
        speaks_for: Id of the state or body it speaks for on the day of the report, if any.
        names: Forms met in reports, sorted.
    """

    id: str
    name: str
    kind: ActorKind
    speaks_for: str | None = None
    names: tuple[str, ...] = ()


class DateMention(Struct, frozen=True, gc=False, kw_only=True):
    """A time expression and the days it means.

    Attributes:
        evidence: The words.
        start: First day as YYYY-MM-DD; None where it must not be resolved.
        end: Last day, inclusive.
    """

    evidence: Evidence
    start: str | None
    end: str | None


class Attribution(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody's words or mind, reported (PolNeAR: Newell, Margolin and Ruths, LREC 2018).

    Attributes:
        id: `t-` and 12 hexadecimal digits.
        source: Who, as the text has it; None when the text names nobody.
        cue: The words that attribute: says, hopes, according to.
        content: What; several pieces when the text breaks it up. Never empty.
        voice: Computed from the quotation marks.
        speaker_id: The source resolved to an actor, if it could be.
        told_by: The actor who reports these words, None for the reporter.
        addressee: "told *reporters*", if stated.
        medium: "in *a Fox News interview*", if stated.
        day: When it was said, as YYYY-MM-DD, YYYY-MM or YYYY, if the text tells.
        confidence: 0 to 1.
    """

    id: str
    source: Evidence | None
    cue: Evidence
    content: tuple[Evidence, ...]
    voice: Voice
    confidence: float
    speaker_id: str | None = None
    told_by: str | None = None
    addressee: str | None = None
    medium: str | None = None
    day: str | None = None


class Judged(Struct, frozen=True, gc=False, kw_only=True):
    """What people judge of an act, as far as it counts.

    Attributes:
        judgement_id: The judgement that counts: the latest that nobody took back.
        verdict: What it says.
        by: Who.
        at: When, as YYYY-MM-DDTHH:MM:SSZ or a day.
        note: Why.
        count: How many judgements on it stand.
        changed: Fields that people set, as they are called in JSON; `option` among them.
        option_id: The option that a person gave it; None where nobody did.
        option_name: Its name.
        same_as: Id of the act that tells the same by a person's word: the first of them; None where nobody says so.
    """

    judgement_id: str
    verdict: Verdict
    by: str | None = None
    at: str | None = None
    note: str | None = None
    count: int = 1
    changed: tuple[str, ...] = ()
    option_id: str | None = None
    option_name: str | None = None
    same_as: str | None = None


class Act(Struct, frozen=True, gc=False, kw_only=True):
    """One thing a party does that bears on the negotiation (codebook, section 2).

    Attributes:
        id: `a-` and 12 hexadecimal digits, from report, kind and spans only: a better actor match leaves it alone.
        kind: What is done.
        actor_ids: Who does it; several for joint acts.
        speaks_for: Id of the state or body the first actor acts for, if any.
        recipient_id: Whom it is aimed at, if stated.
        about: Option or object, free of polarity; empty when the text names none.
        polarity: Does the actor undertake or demand the thing, or its absence?
        status: Actual, future, hypothetical, historical or negated.
        condition: What it is conditional on.
        told_by: Id of the actor whose words report it; None when the reporter tells it.
        day: When the act was done, as YYYY, YYYY-MM or YYYY-MM-DD.
        cue: The words that show the kind.
        evidence: The clauses that show the act, at least one.
        confidence: 0 to 1.
        reader: Package and version that found it.
        doubt: Why it was downgraded to `say`; None for every other act.
        judged: What people judge of it; None where nobody did.
    """

    id: str
    kind: ActKind
    actor_ids: tuple[str, ...]
    speaks_for: str | None
    recipient_id: str | None
    about: str
    polarity: Polarity
    status: Status
    condition: Evidence | None
    told_by: str | None
    day: str | None
    cue: Evidence
    evidence: tuple[Evidence, ...]
    confidence: float
    reader: str
    doubt: str | None = None
    judged: Judged | None = None


class Proposal(Struct, frozen=True, gc=False, kw_only=True):
    """An act as the encoder proposes it, in spans of the text; the acts stage settles who is meant, or drops it.

    Of a proposal less likely than `proposals.LEAST_TOLD` nothing but its cue, kind and labels is known.

    Attributes:
        kind: What is done.
        chance: How likely that is, 0 to 1.
        cue: The words that show it.
        evidence: The clause, which holds the cue.
        actor: The words for who does it; None where whoever speaks does.
        recipient: The words for whom it is aimed at.
        about: The words for option or object.
        condition: What it is conditional on.
        polarity: Does the actor undertake or demand the thing, or its absence?
        status: Whether it happened.
        teller: On whose word it is told.
    """

    kind: ActKind
    chance: float
    cue: Span
    evidence: Span
    actor: Span | None
    recipient: Span | None
    about: Span | None
    condition: Span | None
    polarity: Polarity
    status: Status
    teller: Teller


class Reading(Struct, frozen=True, gc=False, kw_only=True):
    """A report and what each stage has found in it.

    Attributes:
        report: The report, unchanged.
        sentences: Sentence spans, in order, headlines and list lines included.
        nouns: Noun phrases in order of their heads, with the links between them.
        chains: Which noun phrases mean the same.
        mentions: Where actors are mentioned, in order.
        actors: Every actor mentioned, by id.
        dates: Time expressions, in order.
        attributions: Who said what, in order of their cues.
        proposals: Acts as the encoder proposes them, in order of their cues.
        acts: What was done, in order of their cues.
    """

    report: Report
    sentences: tuple[Span, ...] = ()
    nouns: tuple[Noun, ...] = ()
    chains: tuple[Chain, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    dates: tuple[DateMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    acts: tuple[Act, ...] = ()
