"""Sayers: "it" right behind "Norland said" is Norland, where it does what only somebody can do.

The encoder sees a body before in such an "it", or a thing: "Norland left the pact with the League. Norland said it
would not return".
"""

from __future__ import annotations

from bisect import bisect_right

from onrecord.patterns import pattern_of
from onrecord.types import Noun, NounKind, Reading

_SAYING = pattern_of(
    r"\s+(?:(?:has|have|had|also|later|then|again)\s+)*"
    r"(?:(?P<told>(?:told|informed|assured|notified|warned|promised)\s[^.,;:“”\"]{1,40}?)|said|says|announced|announces|warned|warns|"
    r"insisted|insists|declared|declares|added|adds|confirmed|confirms|stressed|stresses|claimed|claims|maintained|"
    r"maintains|argued|stated|reiterated|vowed|promised|pledged|hinted)"
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


def _may_be_body(noun: Noun) -> bool:
    """Say whether a noun phrase may mean a state or body: a name, of which the encoder may know nothing, or a body."""
    return noun.form == "name" or (noun.kind is NounKind.ORGANIZATION and not noun.is_plural)
