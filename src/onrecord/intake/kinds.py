"""Tells articles, transcripts and statements apart, and splits a transcript into turns."""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest

from msgspec import Struct

from onrecord.intake.authors import find_own_office, find_signing
from onrecord.patterns import pattern_of
from onrecord.types import ReportKind, Span

# "Dana Vorr: ...", "MR. VORR: ...", "[00:12:03] Dana Vorr (in Tarn): ..."; a label alone on its line counts too. Some
# stand in bold or brackets, "**Dana Vorr:** ...", or behind the marks of captions; others end in "Ms. Vorr.- ...".
_LABEL = pattern_of(
    r"^[ \t]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]+)?(?:>{1,3}[ \t]*|[*_]{1,3}|\[)?"
    r"(?P<label>[^\W\d_][\w .,'’&/-]{0,70}?)(?:[*_]{1,3}|\])?(?:[ \t]*[(\[](?P<aside>[^()\[\]\n]{1,60})[)\]]"
    r"(?:[ \t]*\([^()\n]{1,60}\))?)?(?:[*_]{1,3})?[ \t]*"
    r"(?::[*_]{0,3}(?:[ \t\xa0]+|$|(?P<tight>(?=[A-Z“\"])))|：|\.[ \t]?[-–—]{1,2}[ \t]+)",
    re.MULTILINE,
)
# "The Minister for Trade (Dana Vorr): ..." is Dana Vorr.
_HELD = pattern_of(
    r"The (?:\w+[ -]){0,3}(?:Minister|Secretary|Chancellor|Leader|Solicitor|Attorney)\b[^()]* "
    r"\((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3}\)"
)
# "Q    Will you ...": questions of official transcripts stand without a colon.
_QUESTION = pattern_of(r"^[ \t]*(?P<label>Q)[.:]?[ \t\xa0]+(?=[\"“‘(\[]?[A-Z])", re.MULTILINE)
# "Q - Will you ...", "A — We will ...".
_DASHED = pattern_of(
    r"^[ \t]*(?P<label>Q|A|Question|Answer)[ \t\xa0]+[-–—]{1,2}[ \t\xa0]+(?=[\"“‘(\[]?[A-Z])", re.MULTILINE
)
# "Q. Will you ...", "A. We will ...": together only, as lists count "A.", "B." too.
_DOTTED = pattern_of(r"^[ \t]*(?P<label>Q|A|Question|Answer)\.[ \t\xa0]+(?=[\"“‘(\[]?[A-Z0-9])", re.MULTILINE)
_SIGNS = pattern_of(r"[:：]|\.[ \t]?[-–—]|^[ \t]*(?:Q|Question)(?:[ \t\xa0]+[-–—]|\.[ \t\xa0])", re.MULTILINE)
# Labels in a text that lost its line breaks: behind the end of a sentence. A name of more words there is a clause.
_RUNNING_LABEL = pattern_of(
    r"(?:\A|(?<=[.?!…]\s)|(?<=[.?!…][\"”’)]\s))(?P<label>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}):\s+"
)
# "... the panel. MR. HESK: We will. Q When?": labels of official transcripts, which no prose has.
_OFFICIAL = pattern_of(r"(?:MR|MRS|MS|DR|SEC|SECRETARY|SEN|GEN|AMB)\.? [A-Z][A-Z'’-]+(?: [A-Z'’-]+)?")
_RUNNING_QUESTION = pattern_of(
    r"(?:\A|(?<=[.?!…]\s)|(?<=[.?!…][\"”’)]\s)|(?<=--\s))(?P<label>Q)[ \t\xa0]+(?=[\"“‘(\[]?[A-Z]|-- )"
)
_CHARACTERS_PER_LINE = 1_500
_ROLES = frozenset(
    "q a question answer reporter reporters press media journalist correspondent moderator host anchor interviewer "
    "interviewee presenter speaker chair chairman chairwoman chairperson operator participant audience spokesperson "
    "spokesman spokeswoman official".split()
)
# Long as it may be, what stands before the first question is no preface.
_ASKERS = frozenset(("q", "question"))
# "Mr. Hesk (Arland): ...": so records name who takes the floor, and who may not do so twice.
_HONORIFICS = ("mr. ", "mrs. ", "ms. ", "mr ", "mrs ", "ms ")
# "Prime Minister Vorr:", "SECRETARY HESK:": who stand before the press together take the floor by their titles.
_TITLED = pattern_of(
    r"(?:(?:vice|deputy|prime|foreign|defen[cs]e|federal) )*(?:president|minister|secretary|chancellor|premier|"
    r"commissioner|ambassador|governor|taoiseach|high representative|secretary[- ]general|king|queen|crown prince)"
    r"(?: [^\W\d_][\w.’'-]*){1,4}\Z"
)
# "DANA VORR, HOST:", "ILAN HESK, BYLINE:" of a broadcast, who mostly tell of others.
_BROADCASTERS = (", host", ", byline", " anchor", " correspondent")
_UNKNOWN_ROLE = pattern_of(r"(?:the |unidentified |unknown )?(?P<role>\w+)(?: \d{1,2})?\Z")
_LOWER_WORDS = frozenset(
    "of the and for de del della der den von van bin bint ibn al el la le du da di dos to in at on "
    "reporter correspondent journalist moderator host anchor interviewer editor spokesperson spokesman spokeswoman "
    "minister ministry president secretary ambassador envoy asked".split()
)
# Words of labels that are nobody: a line is no turn when its label holds no others.
_NO_SPEAKER = frozenset(
    """note notes update updated updates related source sources photo photos image picture video audio graphic date time
    place venue subject re from to cc read watch listen correction background summary tags topics category categories
    caption credit breaking exclusive analysis opinion first second third fourth finally however example result results
    conclusion title contact phone tel telephone email website published posted location developing live warning ps p.s
    advertisement timeline context figures facts votes total seats score where when what who why how also more here
    there yes no still again today yesterday tomorrow meanwhile lastly firstly secondly url http https via by
    share agenda item items annex article section chapter table figure chart map part step number option issue
    key dateline transcript points full remember headline language translation duration format length series""".split()
)
_MAX_LABEL_WORDS = 9
_MAX_PREFACE_SHARE = 0.5
_FIRST_OR_SECOND_PERSON = pattern_of(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|[Mm]e|[Yy]ou|[Yy]our)\b|\?")
_FIRST_PERSON = pattern_of(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|[Mm]e)\b")
_FIRST_SINGULAR = pattern_of(r"\b(?:I|[Mm]y|[Mm]e)\b")
_FIRST_PLURAL = pattern_of(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_TELLING = pattern_of(r"\b(?:said|says|told|according to|asked|added|tells)\b")
# "We have repeatedly asked the union" reports one's own words.
_OWN_TELLING = pattern_of(r"\b(?:I|[Ww]e)(?: (?!that\b)\w+){0,3}? (?:said|told|asked)\b")
_QUOTED = pattern_of(r"[“\"][^“”\"\n]{0,3000}[”\"]")
_HEADING = pattern_of(
    r"(?:(?:full )?text(?: of)?:? (?:the )?)?(?:(?:[\w.’'-]+|[–—]) ){0,6}?"
    r"(?:statement|communiqu[eé]|declaration|remarks|address|speech|open letter|message|spokes\w+['’]s comment|"
    r"briefing|gaggle|press conference)s?"
    r"(?:[ ,:]+(?:by|of|from|on|at|to|before|regarding|concerning|following|between|after|issued|as|in|with)\b.*)?",
    re.IGNORECASE,
)
_SENTENCE_END = pattern_of(r"[.!?…][\"”’')\]]*(?=\s|\Z)")
_MAX_HEADING = 160
_MIN_HEADLINE_WORD = 4
_MIN_HEADLINE_WORDS = 2
_CAPITAL_SHARE = 0.75
_SAMPLE = 20_000
_CHARACTERS_PER_WE = 300
# A longer text in the first person may as well tell of a trip.
_POST = 3_000


class _Label(Struct, frozen=True):
    """A line beginning that may name a speaker.

    Attributes:
        start: First code point of the label.
        end: One past its last.
        after: Where its speech begins.
        key: The label in small letters.
        before: Where the speech before it ends: a time of day may stand between.
    """

    start: int
    end: int
    after: int
    key: str
    before: int


def recognise_kind(text: str, *, title: str | None = None) -> ReportKind:
    """Return the kind of a text; an article unless it shows turns or speaks in its own name.

    Args:
        text: The words.
        title: Its headline, where that is not its first line.
    """
    if turns(text):
        return ReportKind.TRANSCRIPT
    return ReportKind.STATEMENT if _is_statement(text, title) else ReportKind.ARTICLE


def turns(text: str, *, is_transcript: bool = False) -> tuple[tuple[Span, Span], ...]:
    """Return the turns of a transcript, each as the span of its label and the span of its speech.

    A speech ends where the next label begins. Text that is no transcript has no turns; where it is known to be one, a
    label at its very beginning is enough.
    """
    labels = _speakers_only(text, [label for label in _labels(text) if not _NO_SPEAKER.issuperset(label.key.split())])
    if labels and _is_headline(text, labels[0]):
        del labels[0]
    is_asked = any(label.key in _ASKERS for label in labels)
    if not labels or (labels[0].start > _MAX_PREFACE_SHARE * len(text) and not is_asked):
        return ()
    found = _with_speech(text, labels)
    if len(found) == 1:
        is_whole = is_transcript and not text[: found[0][0].start].strip()
        return tuple(found) if is_whole or _is_monologue(text, *found[0]) else ()
    return tuple(found) if found and _is_conversation(text, labels, found) else ()


def _labels(text: str) -> list[_Label]:
    """Return what may be a label at the start of a line, in order."""
    if _SIGNS.search(text) is None:
        return []
    found = _sure([match for match in _LABEL.finditer(text) if _is_name_like(match["label"])])
    found += [_label(match) for match in _DASHED.finditer(text)] + _dotted(text)
    if len(found) < 2 and text.strip().count("\n") * _CHARACTERS_PER_LINE < len(text):
        return _running_labels(text) or found
    if not found:
        return found
    starts = {label.start for label in found}
    found += [
        _Label(match.start("label"), match.end("label"), match.end(), "q", match.start())
        for match in _QUESTION.finditer(text)
        if match.start("label") not in starts
    ]
    return sorted(found, key=lambda label: label.start)


def _dotted(text: str) -> list[_Label]:
    """Return "Q." and "A." where both are labels and a question comes first."""
    found = [_label(match) for match in _DOTTED.finditer(text)]
    is_asked = len({label.key[0] for label in found}) > 1 and found[0].key in _ASKERS
    return found if is_asked else []


def _label(match: re.Match[str]) -> _Label:
    part = "aside" if _HELD.fullmatch(f"{match['label']} ({match.groupdict().get('aside')})") else "label"
    key = " ".join(match[part].casefold().split())
    return _Label(match.start(part), match.end(part), match.end(), key, match.start())


def _running_labels(text: str) -> list[_Label]:
    """Return the labels of a transcript whose turns follow one another in a line: those that come back, and roles."""
    found = [_label(match) for match in _RUNNING_LABEL.finditer(text)]
    counts = Counter(label.key for label in found)
    kept = [label for label in found if counts[label.key] > 1 or _is_role(label.key)]
    official = [each for each in found if _OFFICIAL.fullmatch(text, each.start, each.end)]
    if not official:
        return kept
    asked = (
        _Label(each.start("label"), each.end("label"), each.end(), "q", each.start("label"))
        for each in _RUNNING_QUESTION.finditer(text)
    )
    return sorted({*kept, *official, *asked}, key=lambda label: label.start)


def _sure(matches: list[re.Match[str]]) -> list[_Label]:
    """Leave out what has no blank behind its colon, unless it is a role or met with one: "ACN Reporter:Will you"."""
    known = {_label(match).key for match in matches if match["tight"] is None}
    labels = [(match["tight"] is None, _label(match)) for match in matches]
    return [label for is_open, label in labels if is_open or label.key in known or label.key.split()[-1] in _ROLES]


def _is_name_like(label: str) -> bool:
    words = label.replace(",", " ").split()
    return len(words) <= _MAX_LABEL_WORDS and all(
        word[0].isupper() or word[0].isdigit() or word[0] in "&-/" or word in _LOWER_WORDS for word in words
    )


def _speakers_only(text: str, labels: list[_Label]) -> list[_Label]:
    """Leave out labels of one word that nothing supports: a role, a second turn, a fuller name, a question asked."""
    counts = Counter(label.key for label in labels)
    parts = {word.rstrip(",") for label in labels for word in label.key.split() if " " in label.key}
    kept: list[_Label] = []
    for label, following in zip_longest(labels, labels[1:]):
        is_plain = " " not in label.key and not _is_role(label.key)
        is_answer = bool(kept) and kept[-1].key in _ASKERS
        if is_plain and counts[label.key] == 1 and label.key not in parts and not is_answer:
            end = following.start if following else len(text)
            if "?" not in text[label.after : end]:
                continue
        kept.append(label)
    return kept


def _is_headline(text: str, label: _Label) -> bool:
    """Say whether a label opens a headline in capitals ("Tarn Talks: Vorr Says No") on the first line of a text."""
    if text[: label.start].strip():
        return False
    line = text[label.after :].partition("\n")[0]
    words = [word.strip("“”‘’\"'(") for word in line.split() if len(word) >= _MIN_HEADLINE_WORD]
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    is_long = len(words) >= _MIN_HEADLINE_WORDS and not _is_role(label.key)
    return is_long and len(line) <= _MAX_HEADING and capitals >= _CAPITAL_SHARE * len(words)


def _is_role(key: str) -> bool:
    match = _UNKNOWN_ROLE.match(key)
    return match is not None and match["role"] in _ROLES


def _with_speech(text: str, labels: list[_Label]) -> list[tuple[Span, Span]]:
    found = []
    for label, following in zip_longest(labels, labels[1:]):
        start, end = label.after, following.before if following else len(text)
        speech = text[start:end]
        start += len(speech) - len(speech.lstrip())
        end -= len(speech) - len(speech.rstrip())
        if start < end:
            found.append((Span(start=label.start, end=label.end), Span(start=start, end=end)))
    return found


def _is_conversation(text: str, labels: list[_Label], found: list[tuple[Span, Span]]) -> bool:
    """Say whether labelled lines are speech: somebody speaks twice or asks, and the turns address somebody.

    Tables of results and lists of definitions have the same shape, but nobody in them says I or you.
    """
    keys = Counter(label.key for label in labels)
    speeches = [text[speech.start : speech.end] for _, speech in found]
    are_told = all(_SENTENCE_END.search(one) for one in speeches)
    # Who answers questions in the name of a state seldom says "I": "Norland rejects the toll."
    is_answering = not _ASKERS.isdisjoint(keys) and any(count > 1 and " " in key for key, count in keys.items())
    if any(key.endswith(_BROADCASTERS) for key in keys) or (are_told and (is_answering or _taking_turns(keys))):
        return True
    returns = len(found) > 2 and max(keys.values()) > 1
    is_asked = any(one.rstrip("\"”’')").endswith("?") for one in speeches[:-1])
    is_exchange = returns or is_asked or any(_is_role(key) or key.startswith(_HONORIFICS) for key in keys)
    is_exchange = is_exchange or sum(_TITLED.match(key) is not None for key in keys) > 1
    personal = sum(_FIRST_OR_SECOND_PERSON.search(_QUOTED.sub(" ", one)) is not None for one in speeches)
    return is_exchange and 2 * personal >= len(speeches)


def _taking_turns(keys: Counter[str]) -> bool:
    """Say whether two with full names speak again and again: of a third they tell as well, "The minister refused"."""
    return sum(count > 1 and " " in key for key, count in keys.items()) > 1


def _is_monologue(text: str, label: Span, speech: Span) -> bool:
    """Say whether a text is one labelled speech from its first line on, of two sentences or more."""
    words = text[speech.start : speech.end]
    first_line = words.partition("\n")[0]
    name = text[label.start : label.end]
    own = _QUOTED.sub(" ", words)
    persons = len(_FIRST_PERSON.findall(own))
    return (
        not text[: label.start].strip()
        and len(name.split()) > 1
        and len(_SENTENCE_END.findall(first_line)) > 1
        and persons > 0
        and len(_TELLING.findall(own)) <= persons
    )


def _is_statement(text: str, title: str | None) -> bool:
    """Say whether a text is somebody's own words: headed as such, or in the first person without a teller."""
    own = _QUOTED.sub(" ", text[:_SAMPLE])
    told = len(_TELLING.findall(own)) - len(_OWN_TELLING.findall(own))
    plurals = len(_FIRST_PLURAL.findall(own))
    lines = [line.strip() for line in text[:_SAMPLE].split("\n") if line.strip()][:3]
    if any(_is_heading(line) for line in [*([title] if title else []), *lines]):
        return told <= max(len(_FIRST_PERSON.findall(own)), len(own) // 3000)
    if told <= len(_FIRST_PERSON.findall(own)) and (find_signing(text) or find_own_office(own)):
        return True
    if told == 0 and len(text) <= _POST and len(_FIRST_SINGULAR.findall(own)) > 1:
        plurals = len(_FIRST_PERSON.findall(own))
    return told == 0 and plurals > 2 and plurals * _CHARACTERS_PER_WE >= len(own)


def _is_heading(line: str) -> bool:
    if len(line) > _MAX_HEADING or line.endswith((".", "?", "!")):
        return False
    return _HEADING.fullmatch(line) is not None
