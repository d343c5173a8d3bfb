"""Cues: which word shows an act, and in what part of speech it is used."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from onrecord.acts.clauses import STOPS, is_adverb, is_auxiliary, is_joint
from onrecord.acts.complements import skip_adverbs
from onrecord.acts.drafts import Draft
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import inflect_verb, is_participle, is_past
from onrecord.acts.kinds import CUES, Cue, Form
from onrecord.acts.lines import Line
from onrecord.acts.nouns import read_noun
from onrecord.acts.verbs import read_adjective, read_neither_nor, read_verb
from onrecord.types import ActKind

# What these say the codebook settles by the word, wherever it stands.
_SETTLED = {
    ActKind.DEMAND: "ask request urge call",
    ActKind.PROPOSE: "propose invite suggest advise float",
    ActKind.ACCUSE: "accuse blame condemn",
    ActKind.REFUSE: "reject refuse",
    ActKind.OPPOSE: "oppose",
}
_SETTLED_FORMS = {kind: {f for verb in verbs.split() for f in inflect_verb(verb)} for kind, verbs in _SETTLED.items()}


def read_cue(line: Line, at: int) -> Draft | None:
    """Return the act shown by the cue that begins at word `at`, if it shows one."""
    undecided = read_neither_nor(line, at) if at and line.words[at - 1] == "neither" else None
    if undecided is not None:
        return undecided
    for cue in _fitting(line, at):
        end = _match(line, at, cue)
        if end is None or (cue.needs_actor and not _named(line, end)):
            continue
        if cue.form is Form.VERB and (line.is_name(at) or _goes_on(line, end)):
            continue
        if cue.form is Form.NOUN:
            draft = read_noun(line, at, end, cue)
        elif cue.form is Form.ADJECTIVE:
            draft = read_adjective(line, at, end, cue)
        else:
            draft = read_verb(line, at, end, cue) if _is_verb_here(line, at) else None
        if draft is not None:
            return draft
    return None


def _fitting(line: Line, at: int) -> Iterable[Cue]:
    """Return the cues of a word that the word behind it does not rule out."""
    behind = line.words[at + 1] if at + 1 < len(line.words) else ""
    if is_adverb(behind) or behind in _PASSED_OVER or behind[:1].isdigit():
        return CUES.get(line.words[at], ())  # a later word decides
    by_next, others = _by_next(line.words[at])
    return by_next.get(behind, others)


@lru_cache(maxsize=4096)
def _by_next(word: str) -> tuple[dict[str, tuple[Cue, ...]], tuple[Cue, ...]]:
    """Return the cues of a word by the word that some of them ask for behind it, and those for any other word."""
    cues = CUES.get(word, ())
    nexts = {cue.rest[0] for cue in cues if cue.rest}
    return {each: _with_next(cues, each) for each in nexts}, _with_next(cues, "*ing")


def _with_next(cues: Iterable[Cue], word: str) -> tuple[Cue, ...]:
    return tuple(cue for cue in cues if not cue.rest or cue.rest[0] in (word, "*ing"))


def _named(line: Line, at: int) -> bool:
    mention = line.mention_over(at)
    return mention is not None and line.words[at] != "you"


def _goes_on(line: Line, end: int) -> bool:
    """Say whether a second verb shares what follows: "deplores and opposes the plan" is one act, shown by the last."""
    if line.words[end : end + 1] != ("and",):
        return False
    at = skip_adverbs(line, end + 1)
    return any(cue.form is Form.VERB for cue in CUES.get(line.words[at], ())) if at < len(line.words) else False


# "signalled his openness to" and "signalled openness to" are one cue.
_ABSTRACT = frozenset(
    "openness willingness readiness assurance assurances promise commitment objection objections opposition veto "
    "date figure number timetable timeline".split()
)
_PASSED_OVER = DETERMINERS | {"clear", "strong", "shared"}


def _skip_determiners(line: Line, at: int) -> int:
    while at < len(line.words) and line.words[at] in _PASSED_OVER:
        at += 1
    return at


def _match(line: Line, at: int, cue: Cue) -> int | None:
    end = at + 1
    if cue.form is Form.VERB and cue.rest and cue.rest[0] in _ABSTRACT:
        end = _skip_determiners(line, end)
    words, count = line.words, len(line.words)
    if words[at].startswith("vot") and cue.rest:
        end = _past_tally(line, end)
    for word in cue.rest:
        if word == "*ing":
            return end if end < count and is_participle(words[end]) else None
        while end < count and words[end] != word and is_adverb(words[end]):
            end += 1
        if end == count or words[end] != word:
            return None
        end += 1
    if cue.objects:
        stop = _own_end(line, end) if cue.is_governed else _object_end(line, end)
        if cue.objects.isdisjoint(line.words[end:stop]):
            return None
    return end


def _past_tally(line: Line, start: int) -> int:
    """Return the first word beyond a count of votes: "voted 71 to 48 to", "voted 71-48 for"."""
    at, words = start, line.words
    while words[at : at + 1] and (words[at][0].isdigit() or (words[at] in ("to", "-", "–", ",") and at > start)):
        if words[at] == "to" and not words[at + 1 : at + 2][0][0].isdigit():
            break
        at += 1
    return at


def _object_end(line: Line, start: int) -> int:
    """Return where the object may end, beyond "and": "trade and economic talks" is one object."""
    at = start
    while at < len(line.words) and at - start < 9 and line.words[at] not in STOPS and line.words[at] != ",":
        at += 1
    return at


def _own_end(line: Line, start: int) -> int:
    """Return where the noun that a verb governs ends: "dropped bombs despite demands" drops no demand."""
    at, end = start, _object_end(line, start)
    while at < end and line.words[at] not in PREPOSITIONS and not is_joint(line.words[at]):
        at += 1
    return at


_BEFORE_VERBS = frozenset(("", "to", "who", "which", "that", "and", ",", "not", "never", "they", "you"))


def _is_owned(previous: str, word: str) -> bool:
    """Say whether a word that may be verb or noun is somebody's: "last week's arrest", not "let's demand"."""
    is_owner = previous.endswith(("'s", "’s")) and not previous.startswith("let")
    return is_owner and not is_past(word) and not is_participle(word)


_BEHIND_BACK = PREPOSITIONS | frozenset("up down out home again together then . , ; :".split())


def _is_verb_here(line: Line, at: int) -> bool:
    """Say whether the word at `at` is used as a verb: "they demand" against "the demand"."""
    word = line.words[at]
    before = at - 1
    while before > 0 and is_adverb(line.words[before]):
        before -= 1
    if line.words[max(0, before - 1) : before + 1] == ("no", "longer"):
        before -= 2
    previous = line.words[before] if before >= 0 else ""
    if word == "back" and (at + 1 == len(line.words) or line.words[at + 1] in _BEHIND_BACK):
        return False  # "brought its envoys back up to full rank", "back from talks"
    if previous in ("this", "that") and line.words[at + 1 : at + 2] and line.words[at + 1] in DETERMINERS:
        return True  # "this constitutes a breach"
    if (
        previous in DETERMINERS
        or _is_owned(previous, word)
        or (before >= 0 and (mention := line.mention_over(before)) and mention.is_possessive)
    ):
        return False
    if is_participle(word):
        return not _is_event(line, at)
    if is_past(word):
        return not (previous in PREPOSITIONS and previous not in ("to", "in"))
    return previous not in ("have", "has", "had") and _may_precede(line, before, previous)


_BLOWS = frozenset("bombing shelling shooting killing stabbing beating poisoning".split())


def _is_event(line: Line, at: int) -> bool:
    """Say whether a form in -ing is a thing that has an article: "a roadside bombing killed nine"."""
    words = line.words
    if words[at] not in _BLOWS or at < _WITH_ARTICLE or words[at - 2] not in DETERMINERS:
        return False
    return line.mention_over(at - 1) is None and words[at + 1 : at + 2] != () and words[at + 1] not in DETERMINERS


_WITH_ARTICLE = 2


def _may_precede(line: Line, before: int, previous: str) -> bool:
    """Say whether a plain verb form can follow the word: a subject, an auxiliary, a conjunction."""
    if previous in _BEFORE_VERBS or is_auxiliary(previous):
        return True
    return line.mention_over(before) is not None or previous.endswith("s")


def is_settled(kind: ActKind, cue: str) -> bool:
    """Say whether the codebook gives a cue its kind by the word: who floats an idea proposes it."""
    return not _SETTLED_FORMS.get(kind, set()).isdisjoint(cue.lower().split())
