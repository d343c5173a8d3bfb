"""What a sentence only asks, doubts or denies: a cue in there shows no act."""

from __future__ import annotations

from onrecord.acts.clauses import is_negation
from onrecord.acts.frames import DETERMINERS
from onrecord.acts.lines import Line

_ENDS = frozenset('. ! ? ; : “ ” " — – -- ( )'.split())
_HARD = frozenset(". ! ? ,".split())
_DOUBTS = frozenset(
    "doubt doubts doubted deny denies denied denying unlikely untrue false unclear unconfirmed rumour rumours rumor "
    "rumors disputes disputed impossible myth pretend pretended improbable uncertain".split()
)
# These make a that-clause a claim of its own, so that a negation before them is no doubt: "did not hide that".
_HIDES = frozenset("hide conceal forget only just".split())
_NOBODY = frozenset("no none nobody nothing neither nor".split())
# A participle behind one of these did not happen.
_INSTEAD = (("without",), ("instead", "of"), ("rather", "than"), ("short", "of"), ("far", "from"), ("from", "ever"))
_LAST_INSTEAD = frozenset(lead[-1] for lead in _INSTEAD)
_BETWEEN = frozenset(
    "having first even formally publicly openly actually outright explicitly directly flatly immediately".split()
)


def asked_words(line: Line) -> frozenset[int]:
    """Return the words of questions: from the last mark before a question mark up to it, quoted words within it too."""
    if "?" not in line.words:
        return frozenset()
    asked: set[int] = set()
    start, opened = 0, list[int]()
    for at, word in enumerate(line.words):
        if word not in _ENDS:
            continue
        if word == "?":
            asked.update(range(start, at))
        if word == "”" or (word == '"' and opened):
            # Words in quotation marks belong to the question around them: "Did Vorr reject the “toll” on barges?"
            start = opened.pop() if opened and line.words[at - 1] not in _HARD else at + 1
            continue
        if word in ("“", '"'):
            opened.append(start)
        start = at + 1
    return frozenset(asked)


def is_undone(line: Line, verb: int) -> bool:
    """Say whether a participle tells what was not done: "left without accepting", "without having signed"."""
    while verb and line.words[verb - 1] in _BETWEEN:
        verb -= 1
    if not verb or line.words[verb - 1] not in _LAST_INSTEAD:
        return False
    return any(line.words[max(0, verb - len(lead)) : verb] == lead for lead in _INSTEAD)


def is_doubted(line: Line, subject: int) -> bool:
    """Say whether the clause whose subject begins at `subject` is asked, doubted or denied by the one it hangs on."""
    at = subject - 1
    while at >= 0 and line.words[at] in DETERMINERS and line.words[at] != "that":
        at -= 1
    if at < 0:
        return False
    if line.words[at] == "whether":
        return line.words[at - 1 : at] != ("of",)  # "regardless of whether" leaves it open too, but rarely an act
    before = line.words[max(0, at - 4) : at]
    if line.words[at] != "that" or not before:
        return before[-1:] != () and line.words[at] in _DOUBTS
    if before[-1] in _DOUBTS or before[-2:-1] in (("doubt",), ("doubtful",)):
        return not (_NOBODY & set(before[:-1]) or any(is_negation(word) for word in before[:-1]))
    return any(is_negation(word) for word in before) and not _HIDES & set(before)


def negation_of_subject(line: Line, start: int, mentioned: int) -> str:
    """Return the word that makes a subject nobody: `neither`, `no`, `none`; empty where there is none.

    Args:
        line: The sentence.
        start: First word of the subject.
        mentioned: First word of its last actor.
    """
    if line.words[mentioned] in _NOBODY:
        return line.words[mentioned]
    at = start - 1
    while (
        at > 0
        and start - at < 6
        and (
            line.words[at] in ("of", "in", "the", "its", "his", "her")
            or (line.words[at].isalpha() and line.words[at - 1] in _NOBODY)
        )
    ):
        at -= 1
    word = line.words[at] if at >= 0 else ""
    return word if word in _NOBODY and word != "nor" else ""
