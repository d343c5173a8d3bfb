"""Sayers: "it" right behind "Norland said" is Norland, where it does what only somebody can, and "she" is who says it.

The encoder sees a body before in such an "it", or a thing: "Norland left the pact with the League. Norland said it
would not return". So it does with the surname of somebody new: "Tamm met Kess. Vorr said she would not sign".
"""

from __future__ import annotations

import re
from bisect import bisect_right

from onrecord.patterns import pattern_of
from onrecord.reading.pronouns import GENDERS
from onrecord.types import Noun, NounKind, Reading, Span

_SAYING = pattern_of(
    r"\s+(?:(?:has|have|had|also|later|then|again)\s+)*"
    r"(?:(?P<told>(?:told|informed|assured|notified|warned|promised)\s[^.,;:“”\"]{1,40}?)|said|says|announced|announces|warned|warns|"
    r"insisted|insists|declared|declares|added|adds|confirmed|confirms|stressed|stresses|claimed|claims|maintained|"
    r"maintains|argued|stated|reiterated|vowed|promised|pledged|hinted)(?:\s+(?:afterwards?|later|earlier|again))?"
    r"(?:\s+(?:(?:late|early)\s+)?(?:on|in|at|last|this)\s[^.,;:“”\"]{1,30}?|\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    r"(?:\s+that)?\s+\Z"
)
_LOOK_BACK = 90
# What nobody's plan, law or fire does.
_WILLED = pattern_of(
    r"\s+(?:(?:will|would|could|may|might|can|does|did|do|is|was|has|had)(?:n[’']t)?\s+)?"
    r"(?:(?:not|never|also|now|soon|still|already|no longer|instead|only)\s+)*(?:be\s+|remain(?:s|ed)?\s+|been\s+)?"
    r"(?:ready|willing|unwilling|prepared|committed|determined|open to|accept|agree|attend|join|sign|reject|refus|"
    r"resum|respon|retaliat|host|send|sent|deploy|withdr|pull|negotiat|talk|meet|consider|recogni|want|intend|plan|"
    r"seek|sought|hop(?:e|ing)|expect|welcom|support|oppos|condemn|regret|receiv|shot|shoot|intercept|leav|give|gave|"
    r"allow|permit|tolerat|recall|expel|summon|cooperat|compl(?:y|ied)|honou?r|respect|abid|boycott|veto|vot|appeal|"
    r"hand(?:ed|ing)? (?:over|back)|disarm|surrender|ced(?:e|ing)\b|pa(?:y|id|ying)\b|releas|reconsider|abandon|"
    r"dismantl|scrap|sell|sold|impos|reopen|evacuat|go ahead|back down|su(?:e|ing)\b)"
)

# What somebody does to another: "warned Arland it would strike"; who "would be struck" is another.
_DEALT = pattern_of(
    r"\s+(?:will|would|could|may|might)\s+(?:(?:not|never|also|soon|again|now)\s+)*"
    r"(?:strike|attack|bomb|shell|raid|invade|target|annex|blockade)\b"
)

# "Arland will meet Borland, as it promised": whoever the sentence is about, though another was named last.
_AS = pattern_of(r",\s+as\s+\Z")
_PROMISING = pattern_of(
    r"\s+(?:(?:has|had|also|already|once|long|first|earlier)\s+)*"
    r"(?:promised|pledged|vowed|offered|suggested|proposed|agreed|announced|threatened|warned|undertook|committed)\b"
)
_TOLD_OF = pattern_of(r"\b(?:said|says|told|that|who|which|because|after|when|while|but)\b|[;:“”\"]")
_AT_START = len("Has the ")


_BEING = pattern_of(r"\s+(?:is|was|has been|had been)\b")


def acts_by_will(text: str, at: int) -> bool:
    """Say whether what is told behind a pronoun is done by somebody: "refused to", and not "was agreed that"."""
    return _WILLED.match(text, at) is not None and _BEING.match(text, at) is None


def sayers(reading: Reading) -> dict[int, int]:
    """Return the noun phrase of the speaker that each "it" right behind its word of saying is, by their numbers."""
    ending: dict[int, int] = {}
    found: dict[int, int] = {}
    text = reading.report.text
    starts = [sentence.start for sentence in reading.sentences]
    for at, noun in enumerate(reading.nouns):
        if noun.form == "it" and text[noun.head.start : noun.head.end].lower() == "it":
            start = starts[max(0, bisect_right(starts, noun.head.start) - 1)]
            about = _subject_as(reading, at, start)
            if about is not None:
                found[at] = about
                continue
            saying = _SAYING.search(text, max(start, noun.head.start - _LOOK_BACK), noun.head.start)
            to = ending.get(saying.start()) if saying is not None else None
            if saying is not None and to is None:
                to = _before_aside(reading, at, Span(start=start, end=saying.start()))
            if saying is not None and to is not None and _may_be_body(reading.nouns[to]):
                # "Told the company it would be fined": the encoder's body may be whom it is said to.
                is_body = noun.kind is NounKind.ORGANIZATION and not saying["told"]
                if is_body or _WILLED.match(text, noun.head.end) or _DEALT.match(text, noun.head.end):
                    found[at] = to
        # Of noun phrases with one end the widest is who speaks: "the president of Norland".
        known = ending.get(noun.span.end)
        if known is None or noun.span.start < reading.nouns[known].span.start:
            ending[noun.span.end] = at
    return found


_ASIDE = pattern_of(r", (?:which|whose|the|an?|one|home|now|already|still)\b[^,.;:“”\"\n]{1,80},")


def _before_aside(reading: Reading, at: int, lead: Span) -> int | None:
    """Return the name that begins a sentence, set apart from the word of saying: "Norland, a member, said"."""
    for to in range(at):
        span = reading.nouns[to].span
        if lead.start <= span.start <= lead.start + _AT_START and reading.nouns[to].form == "name":
            return to if _ASIDE.fullmatch(reading.report.text, span.end, lead.end) is not None else None
    return None


def _subject_as(reading: Reading, at: int, start: int) -> int | None:
    """Return the body that a sentence begins with, for the "it" of an "as it promised" at its end."""
    text, noun = reading.report.text, reading.nouns[at]
    if not (_AS.search(text, start, noun.head.start) and _PROMISING.match(text, noun.head.end)):
        return None
    if _TOLD_OF.search(text, start, noun.head.start):
        return None
    ahead = (to for to in range(at) if reading.nouns[to].span.start >= start)
    first = max(
        (to for to in ahead if reading.nouns[to].span.start - start <= _AT_START),
        key=lambda to: (-reading.nouns[to].span.start, reading.nouns[to].span.end),
        default=None,
    )
    return first if first is not None and _may_be_body(reading.nouns[first]) else None


# What somebody says of what is to be done by the one who says it; what befalls people is told of others.
_WILL = pattern_of(
    r"\s+(?:(?:(?:would|will)(?:n[’']t)?|won[’']t)\s+(?:(?:not|never|also|now|only|still|personally)\s+)*"
    r"(?!(?:be|have|die|recover|win|lose|need|face|get|survive|remain|stand|become|see|feel|fall|suffer|live|know|likely|"
    r"probably|soon|benefit|struggle|receive|succeed|fail|miss|appear)\b)[a-z]+|"
    r"(?:is|was)(?:n[’']t)?\s+(?:not\s+)?(?:ready|willing|unwilling|prepared|determined|open)\s+to)\b"
)
_OFFICE_SAID = pattern_of(
    r" (?:press |campaign )?(?:office|spokes(?:man|woman|person)|aides?|team|campaign) "
    r"(?:said|says|announced|confirmed|added|reported)\b"
)
_BY_SAYING = pattern_of(r",? saying (?:that )?\Z")
_SAYING_LENGTH = 16
# These tell what another will do.
_VOICE = pattern_of(
    r"\b(?:spokes\w+|press secretary|aides?|advis[eo]rs?|lawyers?|attorneys?|counsel|solicitor|barrister|officials?|"
    r"sources?|representatives?|ally|allies|friend|agent|coach|manager|doctor|physician|wife|husband|mother|father|son|"
    r"daughter|brother|sister|widow|biographer|chief of staff|analyst|expert|reporter|witness|diplomat)\b",
    re.IGNORECASE,
)


def is_voice(words: str) -> bool:
    """Say whether words are of somebody who tells of others: "her lawyer", "a spokesman"."""
    return _VOICE.search(words) is not None


def people_saying(reading: Reading) -> dict[int, tuple[int, int]]:
    """Return who says what each "she" will do, or whose office says it, and behind which place nobody else is meant."""
    text, nouns, found = reading.report.text, reading.nouns, {}
    starts = [sentence.start for sentence in reading.sentences]
    for at, noun in enumerate(nouns):
        if noun.form not in GENDERS:
            continue
        if _OFFICE_SAID.match(text, noun.head.end) is not None:
            start = starts[max(0, bisect_right(starts, noun.head.start) - 1)]
            if (to := _whose_office(text, nouns, at, start)) is not None:
                found[at] = to, len(text)
            continue
        if _WILL.match(text, noun.head.end) is None:
            continue
        start = starts[max(0, bisect_right(starts, noun.head.start) - 1)]
        to = _person_saying(text, nouns, at, start)
        if to is not None and text[noun.head.start : noun.head.end].lower() == noun.form:
            found[at] = to, start
    return found


def _person_saying(text: str, nouns: tuple[Noun, ...], at: int, start: int) -> int | None:
    """Return the one person named before the word of saying right before a pronoun."""
    head = nouns[at].head.start
    before = [to for to in range(at) if nouns[to].head.start >= start and _is_person(nouns[to])]
    if _BY_SAYING.search(text, max(start, head - _SAYING_LENGTH), head) is not None:
        is_first = len(before) == 1 and not text[start : nouns[before[0]].span.start].strip('“" ')
        return before[0] if is_first else None
    saying = _SAYING.search(text, max(start, head - _LOOK_BACK), head)
    if saying is None:
        return None
    # "Told Kess that she would": either may be meant.
    behind = [to for to in range(at) if nouns[to].head.start > saying.start() and _may_be_told(text, nouns[to])]
    speaking = [to for to in before if nouns[to].span.end == saying.start()]
    return min(speaking, key=lambda to: nouns[to].span.start) if speaking and not behind else None


def _whose_office(text: str, nouns: tuple[Noun, ...], at: int, start: int) -> int | None:
    """Return the person who begins a sentence that ends in whose office said so: "Vorr met Kess, her office said"."""
    if not text.startswith(", ", nouns[at].head.start - 2):
        return None
    opening = [to for to in range(at) if start <= nouns[to].span.start <= start + _AT_START]
    widest = max(opening, key=lambda to: nouns[to].span.end - nouns[to].span.start, default=None)
    is_person = widest is not None and nouns[widest].kind is NounKind.PERSON and not nouns[widest].is_plural
    return widest if is_person else None


def _may_be_told(text: str, noun: Noun) -> bool:
    """Say whether a noun phrase behind "told" may be somebody: a title, or a name of one word."""
    return _is_person(noun) or (noun.form == "name" and " " not in text[noun.span.start : noun.head.end])


def _is_person(noun: Noun) -> bool:
    is_named = noun.form in {"name", "definite"}
    return is_named and noun.kind is NounKind.PERSON and not noun.is_plural


def _may_be_body(noun: Noun) -> bool:
    """Say whether a noun phrase may mean a state or body: a name, of which the encoder may know nothing, or a body."""
    return noun.form == "name" or (noun.kind is NounKind.ORGANIZATION and not noun.is_plural)
