"""What surrounds a cue in its clause: verb group, negation, modality, condition and where the clause ends."""

from __future__ import annotations

from msgspec import Struct

from onrecord.acts.inflections import is_past
from onrecord.acts.lines import Line

BE = frozenset(
    "be is are was were been being am isn't aren't wasn't weren't 's 're 'm i'm we're they're he's she's it's "
    "you're".split()
)
_HAVE = frozenset("have has had haven't hasn't hadn't having i've we've they've you've".split())
_DO = frozenset("do does did don't doesn't didn't".split())
WILL = frozenset("will won't shall shan't i'll we'll he'll she'll they'll it'll".split())
_WOULD = frozenset("would wouldn't i'd we'd he'd she'd they'd".split())
_MAY = frozenset("may might could can cannot can't couldn't".split())
MUST = frozenset("must should shouldn't mustn't ought".split())
NOT = frozenset("not never no neither nor n't cannot".split())
_ADVERBS = frozenset(
    "also now again still ever then just already later once always first soon both all so too far long even only "
    "today yesterday tomorrow yet once rather instead either widely".split()
)
# They end like adverbs.
_NO_ADVERBS = frozenset(
    "reply apply comply rely supply imply multiply resupply reapply fly ally rally bully tally family italy july "
    "assembly monopoly anomaly homily melancholy butterfly oligopoly".split()
)
# "continues to oppose" is opposing; what is tried, failed or asked is not done.
_PHASES = frozenset(
    "continue continues continued continuing begin begins began begun start started starts appear appears "
    "appeared seem "
    "seems seemed came come comes move moved moves proceeded remains".split()
)
_GIVE_UP = frozenset("failed fail fails refused refuses unable reluctant hesitant unlikely stopped".split())
_BEFORE_TO = _PHASES | _GIVE_UP | {"going", "have", "has", "had", "yet"}
STOPS = frozenset('. ; : ! ? ( ) [ ] “ ” " — – -- …'.split())
_JOINTS = frozenset(
    "after before because while when although though whereas as since until but who which whose whom where whether "
    "saying adding amid despite following if unless once provided so than arguing stressing noting citing".split()
)
_CONDITIONS = (
    ("only", "if"), ("as", "long", "as"), ("so", "long", "as"), ("on", "condition"), ("on", "the", "condition"),
    ("provided",), ("providing", "that"), ("unless",), ("if",), ("in", "exchange", "for"), ("in", "return", "for"),
    ("in", "case"), ("in", "the", "event", "of"), ("in", "the", "event", "that"),
    ("on", "the", "understanding", "that"), ("on", "the", "proviso", "that"), ("with", "the", "proviso", "that"),
    ("once",), ("subject", "to"), ("conditional", "on"), ("contingent", "on"), ("depending", "on"),
    ("should",), ("were",),
)  # fmt: skip
_CONDITIONS_BY_WORD = {
    first: tuple(marker for marker in _CONDITIONS if marker[0] == first) for first in {each[0] for each in _CONDITIONS}
}
_OPENING = {*_CONDITIONS_BY_WORD, *"until after when only without pending assuming supposing".split()}
# The longest word of each: most sentences have none of these.
_CONDITIONING = frozenset(max(marker, key=len) for marker in _CONDITIONS)
# After these, "if" asks: "asked if the plan stands".
_ASKING = frozenset(
    "ask asked asks asking know knows wonder wondered see even as what unclear decide about doubt and".split()
)


class Group(Struct, frozen=True, gc=False):
    """The verb group a cue stands in.

    Attributes:
        start: Its first word: auxiliary, adverb or the cue.
        is_negated: It says that the act is not.
        modal: `will`, `would`, `may`, `must` or empty.
        is_passive: The subject is the one acted upon.
        is_bare: A bare verb after `to`.
        is_finite: An auxiliary or a finite form leads it.
    """

    start: int
    is_negated: bool
    modal: str
    is_passive: bool
    is_bare: bool
    is_finite: bool


MODALS = {
    word: name for family, name in ((MUST, "must"), (_MAY, "may"), (_WOULD, "would"), (WILL, "will")) for word in family
}
"""Every modal verb with its family."""
_AUXILIARIES = BE | _HAVE | _DO | MODALS.keys()
_GROUPED = _AUXILIARIES | {"to", "longer"}


def modal_of(word: str) -> str:
    """Return the family of a modal verb: `will`, `would`, `may`, `must`, or an empty string."""
    return MODALS.get(word, "")


def is_negation(word: str) -> bool:
    """Say whether a word negates."""
    return word in NOT or word.endswith("n't")


def has_negation(words: tuple[str, ...]) -> bool:
    """Say whether a word of several negates."""
    return not NOT.isdisjoint(words) or "n't " in f"{' '.join(words)} "


def is_auxiliary(word: str) -> bool:
    """Say whether a word is a form of be, have or do, or a modal verb."""
    return word in _AUXILIARIES


def is_adverb(word: str) -> bool:
    """Say whether a word may stand inside a verb group without changing it.

    >>> is_adverb("quickly"), is_adverb("comply")
    (True, False)
    """
    return word in _ADVERBS or (word.endswith("ly") and word not in _NO_ADVERBS)


def find_group(line: Line, cue: int) -> Group:
    """Return the verb group that ends in the cue."""
    words = line.words
    start, negated, modal, be, to, aux = cue, False, "", False, False, False
    while start > 0:
        word = words[start - 1]
        # Most groups end before a word that no group has: it is asked first.
        is_other = not (word in _GROUPED or is_adverb(word) or is_negation(word))
        if is_other or (not (word in NOT or is_auxiliary(word)) and line.mention_over(start - 1)):
            break
        if is_negation(word):
            negated = not negated
            if word == "no" and words[start - 1 : start + 1] != ("no", "longer"):
                break
        elif word == "longer" and words[start - 2] == "no":
            pass
        elif word == "to" and start > 1 and (words[start - 2] in _BEFORE_TO or (be and words[start - 2] in BE)):
            previous = words[start - 2]
            negated = negated != (previous in _GIVE_UP or previous == "yet")
            # "Is to be expelled" lies ahead.
            modal = modal or {"going": "will", "have": "must", "has": "must"}.get(previous, "will" * (previous in BE))
            start -= 1
        elif word == "to":
            to = True
            break
        elif not (is_auxiliary(word) or is_adverb(word)):
            break
        if is_auxiliary(word):
            be, aux, modal = be or ((word in BE and start == cue) or be), True, modal or modal_of(word)
            be = be or word in BE
        start -= 1
    form = words[cue]
    passive = is_past(form) and (be or (cue + 1 < len(words) and words[cue + 1] == "by" and not aux))
    return Group(start, negated, modal, passive, to, aux or is_past(form) or form.endswith("s"))


def clause_start(line: Line, word: int) -> int:
    """Return the first word of the clause before `word`."""
    at = word
    while at > 0 and line.words[at - 1] not in STOPS and line.words[at - 1] not in _JOINTS:
        at -= 1
    return at


def clause_end(line: Line, word: int) -> int:
    """Return one past the last word of the clause that goes on from `word`."""
    at = word
    while at < len(line.words) and not _ends_clause(line, at):
        at += 1
    return max(at, word)


_ENDS = frozenset(". ; ! ? : — – -- ( ) ” but while although because who which whereas though saying adding".split())


def _ends_clause(line: Line, at: int) -> bool:
    word = line.words[at]
    if word in _ENDS:
        return True
    if word not in (",", "…"):
        return False
    following = line.words[at + 1] if at + 1 < len(line.words) else "."
    if word == "…":
        return not following[0].isalpha() or line.text[line.starts[at + 1]].isupper()
    mention = line.mention_over(at + 1)
    if mention is not None and is_past((*line.words, ".", ".")[mention.end]):
        return True  # while they welcomed it, Vorr acknowledged ...
    return following in _JOINTS or following in ("and", "then") or following.endswith("ing") or following in STOPS


def is_joint(word: str) -> bool:
    """Say whether a word opens a new clause."""
    return word in _JOINTS


def may_condition(line: Line) -> bool:
    """Say whether a word stands in a line without which no conditional clause is opened."""
    return not _CONDITIONING.isdisjoint(line.words)


def opens_condition(quote: str) -> bool:
    """Say whether words begin as a condition does: "if they leave", "until they leave", "only after a count"."""
    return quote.partition(" ")[0].lower() in _OPENING


def find_condition(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Return the words of the conditional clause between two words, the marker included."""
    for at, word in enumerate(line.words[start:end], start):
        for marker in _CONDITIONS_BY_WORD.get(word, ()):
            if line.words[at : at + len(marker)] == marker and _is_condition(line, at, marker):
                return at, _condition_end(line, at, end)
    return None


def _is_condition(line: Line, at: int, marker: tuple[str, ...]) -> bool:
    before = line.words[at - 1] if at else ""
    if marker in (("if",), ("only", "if")):
        after = line.words[at + 1] if at + 1 < len(line.words) else ""
        return before not in _ASKING and after not in ("not", "only", "any", "anything")
    if marker[-1] == "condition":
        return line.words[at + len(marker) : at + len(marker) + 2] != ("of", "anonymity")
    if marker == ("once",):
        return before in ("", ",", "only") or line.mention_over(at + 1) is not None
    if marker in (("should",), ("were",)):
        # "should Arland withdraw", "were it to fall": the verb before its subject
        return (before in ("", ",") or before.isalpha()) and _is_inverted(line, at)
    if marker == ("provided",):
        return before in ("", ",") or line.words[at + 1 : at + 2] == ("that",) or _opens_clause(line, at)
    return True


def _opens_clause(line: Line, at: int) -> bool:
    """Say whether "provided" opens a clause: "provided sanctions are lifted", not "aid provided by Arland"."""
    if at == 0 or is_auxiliary(line.words[at - 1]) or line.words[at + 1 : at + 2] in _PROVIDED:
        return False
    following = line.words[at + 2 : at + _CLAUSE_REACH]
    if any(is_auxiliary(word) or modal_of(word) for word in following):
        return True
    # "provided the army pulled back", "provided it got its money"
    is_subject = line.words[at + 1 : at + 2] in _SUBJECTS or line.mention_over(at + 1) is not None
    return is_subject and any(map(is_past, following))


_PROVIDED = frozenset((word,) for word in "by to for with in at from under last this earlier so during since".split())
_SUBJECTS = frozenset((word,) for word in "the a an he she it they we both all its their his her".split())
_CLAUSE_REACH = 6


def _is_inverted(line: Line, at: int) -> bool:
    """Say whether the subject stands right behind a verb that opens a conditional clause."""
    subject = line.mention_over(at + 1) or line.mention_over(at + 2)
    before = line.mention_over(at - 1) if at else None
    if subject is None or subject.start <= at or subject.is_possessive or (before is not None and before.end == at):
        return False
    after = line.words[subject.end : subject.end + 1]
    if line.words[at] == "were":
        return after == ("to",)
    return bool(after) and after[0] not in STOPS and after[0] != ","


def _condition_end(line: Line, at: int, end: int) -> int:
    stop = at + 1
    while stop < end and line.words[stop] not in (",", ".", ";", "!", "?", "”", "—", "–", "--", ")", "but"):
        stop += 1
    return stop
