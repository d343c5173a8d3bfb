"""Every error of onrecord. Each says what is wrong, with the values in it, then what to do.

OnrecordError
|-- UnreadableReport      a file or page that cannot become a report
|   |-- EmptyReport
|   |-- ReportTooLarge
|   |-- BinaryReport
|   `-- StageFailed       a stage of the reader failed on it: a fault of ours
|-- BadMetadata           a sidecar, front matter or option that does not say what it should
|-- BadNegotiation        a negotiation file that cannot be used
|-- NegotiationMissing    a question that needs a negotiation file
|-- BadActors             a file of actors that cannot be used
|-- SpanMismatch          a quote that is not the text at its span
|-- ModelMissing          no model package, or one that is damaged
|-- RecordError           a record file that cannot be used
|-- BoardMissing          a board that is not built yet
|-- BadServer             a server that may not be started as asked
|-- BadUpload             something sent to the site that cannot be read
|-- BadJudgement          a judgement that cannot stand
|-- BadRow                a row of a corpus that has no id or text
|-- UnwritableFile        a file that cannot be written
`-- NotFound              an id or name the record does not hold
"""

from __future__ import annotations


class OnrecordError(Exception):
    """The root of every error raised on purpose."""


class UnreadableReport(OnrecordError):
    """A file or page that cannot become a report.

    Attributes:
        source: Where it was read from.
        reason: What is wrong and what to do.
    """

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(f"{source} {reason}")


class EmptyReport(UnreadableReport):
    """A file without any words."""

    def __init__(self, source: str, reason: str = "holds no text we can read. Scanned pages need OCR first.") -> None:
        super().__init__(source, reason)


class ReportTooLarge(UnreadableReport):
    """A file above the size limit.

    Attributes:
        size: How large it is.
        limit: How large it may be.
    """

    def __init__(self, source: str, size: int, limit: int, *, unit: str = "bytes") -> None:
        self.size = size
        self.limit = limit
        super().__init__(source, f"is {size:,} {unit}; the limit is {limit:,}. Split it into one report a file.")


class BinaryReport(UnreadableReport):
    """A file that is not text."""

    def __init__(self, source: str) -> None:
        super().__init__(source, "is not text. Convert it to plain text, Markdown or HTML first.")


class StageFailed(UnreadableReport):
    """A report on which a stage of the reader failed: a fault of ours, not of the report.

    Attributes:
        stage: The stage.
        cause: What it raised.
    """

    def __init__(self, source: str, stage: str, cause: BaseException) -> None:
        self.stage = stage
        self.cause = cause
        said = f"{type(cause).__name__}: {cause}" if str(cause) else type(cause).__name__
        super().__init__(
            source,
            f"cannot be read: the stage {stage!r} failed on it ({said}). Leave it out, and send it to the makers of "
            "onrecord with this line.",
        )


class BadMetadata(OnrecordError):
    """A sidecar, front matter or option that does not say what it should.

    Attributes:
        source: Where it stands.
        reason: What is wrong and what to do.
    """

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(f"{source}: {reason}")


class BadNegotiation(OnrecordError):
    """A negotiation file that cannot be used.

    Attributes:
        path: The file.
        reason: What is wrong and what to do.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class NegotiationMissing(OnrecordError):
    """A question that only a negotiation file can answer.

    Attributes:
        why: What the file is needed for.
    """

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(
            f"{why}, and no negotiation file says what they are. Write one with [[parties]], [[issues]] and "
            "[[issues.options]] (docs/start.md shows how), and give it with --negotiation FILE."
        )


class BadActors(OnrecordError):
    """A file of actors that cannot be used, or an actor that does not say what it should.

    Attributes:
        path: The file, or what else the actor comes from.
        line: Its line, from 1; None where it is the whole file.
        reason: What is wrong and what to do.
    """

    def __init__(self, path: str, reason: str, *, line: int | None = None) -> None:
        self.path = path
        self.line = line
        self.reason = reason
        super().__init__(f"{path}: {reason}" if line is None else f"{path}, line {line}: {reason}")


class SpanMismatch(OnrecordError):
    """A quote that is not the text at its span.

    Attributes:
        report_id: The report.
        found: What the report reads there.
        quote: What the evidence quotes.
    """

    def __init__(self, report_id: str, found: str, quote: str) -> None:
        self.report_id = report_id
        self.found = found
        self.quote = quote
        super().__init__(
            f"Report {report_id} reads {found!r} where the evidence quotes {quote!r}. "
            "Was the text cleaned after it was read? Read the report again."
        )


class ModelMissing(OnrecordError):
    """No model package is installed, or it is damaged.

    Attributes:
        reason: What is wrong and what to do.
    """

    def __init__(self, reason: str = "No English model is installed. Run: pip install onrecord-en") -> None:
        self.reason = reason
        super().__init__(reason)


class RecordError(OnrecordError):
    """A record file that cannot be used.

    Attributes:
        path: The file.
        reason: What is wrong and what to do.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class BoardMissing(OnrecordError):
    """A board that is not built yet, or by another version of onrecord.

    Attributes:
        path: Where it is to stand.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"The board {path} is not built yet. Wait until the first build ends, then ask again.")


class BadJudgement(OnrecordError):
    """A judgement that cannot stand.

    Attributes:
        reason: What is wrong and what to do.
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class BadRow(OnrecordError):
    """A row of a corpus that has no id or text.

    Attributes:
        path: The file.
        line: Its line, from 1.
        reason: What is wrong and what to do.
    """

    def __init__(self, path: str, line: int, reason: str) -> None:
        self.path = path
        self.line = line
        self.reason = reason
        super().__init__(f"{path}, line {line}: {reason}")


class NotFound(OnrecordError):
    """An id or name the record does not hold.

    Attributes:
        what: What was asked for.
        near: Names that look like it.
    """

    def __init__(self, what: str, near: tuple[str, ...] = ()) -> None:
        self.what = what
        self.near = near
        advice = (
            f"Did you mean: {', '.join(near)}?"
            if near
            else "List what it holds with: onrecord acts, statements, actors, positions or judgements list."
        )
        super().__init__(f"The record holds no {what}. {advice}")


class UnwritableFile(OnrecordError):
    """A file that cannot be written.

    Attributes:
        path: The file.
        reason: What is wrong and what to do.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path} cannot be written: {reason}. Give another place.")


class BadServer(OnrecordError):
    """A server that may not be started as asked."""


class BadUpload(OnrecordError):
    """Something sent to the site that cannot be read."""
