"""The words in which people read an entry: days, actors, sources, what a stance or a basis means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from onrecord.exports.objects import Names
from onrecord.positions import Basis, Position, Stance
from onrecord.types import Act, Polarity, Report, Status, Verdict
from onrecord.views.voices import stance_of

if TYPE_CHECKING:
    from onrecord.views.claims import Claim
    from onrecord.views.commitments import Commitment
    from onrecord.views.packages import Packages

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

STANCE_MEANS = {
    Stance.COMMITTED: "has pledged or agreed to it",
    Stance.WILLING: "has offered it, or says it is ready or considering",
    Stance.FOR: "supports, proposes or demands it",
    Stance.WITHHELD: "has declined to say or to endorse; neither yes nor no",
    Stance.AGAINST: "opposes it, or wants it not to happen",
    Stance.RULED_OUT: "has refused it, or pledged not to do it",
    Stance.SILENT: "nothing on record, or nothing any more: what it said is taken back",
}
BASIS_MEANS = {
    Basis.OWN_WORDS: "the party's own words, as quoted or reported",
    Basis.OWN_SIDE: "told by another person or body of the same party",
    Basis.REPORTER: "told by the reporter",
    Basis.HEARSAY: "told by another party; the party itself has not said so",
}
POSITIVE = (Stance.COMMITTED, Stance.WILLING, Stance.FOR)
NEGATIVE = (Stance.AGAINST, Stance.RULED_OUT)


def day_words(day: str | None) -> str:
    """Return a day, month or year as people write it.

    >>> day_words("2025-08-09"), day_words("2025-08"), day_words("2025"), day_words(None)
    ('9 Aug 2025', 'Aug 2025', '2025', '')
    """
    if not day:
        return ""
    year, *rest = day.split("-")
    try:
        month = MONTHS[int(rest[0]) - 1] if rest else ""
        date = str(int(rest[1])) if len(rest) > 1 else ""
    except (ValueError, IndexError):
        return day
    return " ".join(part for part in (date, month, year) if part)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number of things in words; `many` where an s does not make the plural.

    >>> counted(1, "act"), counted(2_000, "party", "parties")
    ('1 act', '2,000 parties')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def name_of(actor_id: str | None, names: Names) -> str:
    """Return the name of an actor, an empty text for nobody."""
    return "" if actor_id is None else names.get(actor_id, actor_id)


def actors_words(act: Act, names: Names) -> str:
    """Return who does an act, and for whom: "Anna Alder (Aland)"."""
    actors = ", ".join(name_of(each, names) for each in act.actor_ids) or "nobody named"
    state = name_of(act.speaks_for, names)
    return f"{actors} ({state})" if state and state not in actors else actors


def about_words(act: Act) -> str:
    """Return what an act is about, with its polarity when that is not the plain one."""
    if act.polarity is Polarity.REFRAIN:
        return f"not: {act.about}" if act.about else "not to act"
    return act.about


def notes_on(act: Act, names: Names) -> tuple[str, ...]:
    """Return what a reader must know beside kind and about: status, day, teller."""
    notes = []
    if act.status is not Status.ACTUAL:
        notes.append("said not to have happened" if act.status is Status.NEGATED else act.status.value)
    if act.day:
        notes.append(day_words(act.day))
    if act.told_by is None:
        notes.append("told by the reporter")
    elif act.told_by in act.actor_ids:
        notes.append("own words")
    else:
        notes.append(f"told by {name_of(act.told_by, names)}")
    return tuple(notes)


def judged_words(act: Act) -> str:
    """Return what people judge of an act: "change of kind, option by Iris, 1 Jun 2031: a promise (2 judgements)"."""
    judged = act.judged
    if judged is None:
        return ""
    what = ""
    if judged.verdict is Verdict.CHANGE:
        what = f" of {', '.join(judged.changed).replace('_', ' ')}"
    elif judged.same_as is not None:
        what = f" with {judged.same_as}"
    by = f" by {judged.by}" if judged.by else ""
    at = f", {day_words(judged.at[:10])}" if judged.at else ""
    note = f": {judged.note}" if judged.note else ""
    count = f" ({counted(judged.count, 'judgement')})" if judged.count > 1 else ""
    return f"{judged.verdict.value}{what}{by}{at}{note}{count}"


def side_words(act: Act, names: Names) -> str:
    """Return an act as one side of a conflict: what, and who says so, be it the actor."""
    what = f"{act.kind.value}: {about_words(act)}" if act.about else act.kind.value
    status = "said not to have happened; " if act.status is Status.NEGATED else ""
    return f"{what} ({status}told by {name_of(act.told_by, names) or 'the reporter'})"


def stand_words(position: Position) -> str:
    """Return a stance with its basis and day: "willing, with a condition (own words, 9 Aug 2025)"."""
    mark = ", with a condition" if position.condition else ""
    told = ", ".join(part for part in (position.basis.value if position.basis else "", day_words(position.day)) if part)
    return f"{position.stance.value}{mark} ({told})" if told else f"{position.stance.value}{mark}"


def claim_words(claim: Claim, options: Names) -> str:
    """Return what is claimed: the act, and the option where it is about one, else its own words for it."""
    act, option = claim.acts[0], name_of(claim.option_id, options)
    if option and claim.stance is not stance_of(act):
        # Its end is spoken of, which the option's name does not say.
        return f"{claim.kind.value}: {about_words(act)} ({option})"
    about = option or about_words(act)
    is_against = act.polarity is Polarity.REFRAIN and claim.option_id is not None
    shown = f"not: {about}" if is_against else about
    return f"{claim.kind.value}: {shown}" if shown else claim.kind.value


def tellers_words(claim: Claim, names: Names) -> str:
    """Return who tells a claim, the first one first."""
    first, *others = [name_of(each, names) for each in claim.tellers]
    return f"{first}, then {', '.join(others)}" if others else first


def packages_words(packages: Packages) -> str:
    """Return how many packages stand, in words that promise nothing."""
    count, standing = counted(packages.count, "package"), f"{packages.standing_count:,}"
    if not packages.standing_count:
        return f"None of {count} is without a refusal on the record." if packages.count else "There is no package."
    verb = "is" if packages.standing_count == 1 else "are"
    meant = "That is no consent: silence and conditions count as none."
    return f"{standing} of {count} {verb} not refused on the record. {meant}"


def commitment_words(commitment: Commitment, options: Names) -> str:
    """Return what a party has bound itself to, in the words of its act, and the option where it is about one."""
    act = commitment.acts[0]
    option = name_of(commitment.option_id, options)
    about = about_words(act)
    shown = f"{about} ({option})" if option and option.casefold() not in about.casefold() else about
    return f"{commitment.kind.value}: {shown}" if shown else commitment.kind.value


def cite(report: Report) -> str:
    """Return outlet, title and day of a report; its file name where it has no title.

    The folder it was read from stays out: an export travels further than the files do.
    """
    parts = (report.outlet, report.title or file_name(report), day_words(report.published))
    return ", ".join(part for part in parts if part)


def sources_words(sources: Sequence[Act], outlets: Names) -> str:
    """Return how many independent sources there are, and which was first; nothing where there is none.

    Args:
        sources: One act a source, the first first.
        outlets: What to call a report's outlet, by report id.
    """
    if not sources:
        return ""
    first = outlets[sources[0].cue.report_id]
    return f"1 source: {first}" if len(sources) == 1 else f"{len(sources):,} sources, first {first}"


def file_name(report: Report) -> str:
    """Return the last part of where a report was read from."""
    return PurePath(report.source.replace("\\", "/")).name or report.id
