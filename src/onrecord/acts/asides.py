"""Asides: words about when and by what means something was said, which part a verb from what it governs.

"pledged on Thursday in a radio interview that ..." reads as "pledged that ...". The words stay in the text and in the
evidence; only the reading of the clause passes over them.
"""

from __future__ import annotations

from onrecord.patterns import pattern_of

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
_PART = r"(?: (?:morning|afternoon|evening|night|at noon))?"
# After a bare weekday one of these follows; anything else may be the noun it modifies: "Tuesday talks".
_GOES_ON = (
    r"(?= (?:to|that|not|with|and|but|for|against|in|at|it|its|he|his|she|her|they|their|the|a|an|no|after|before|by|"
    r"on|over|when|as|while|during|from|of|,|\.|;|:|”|\")(?: |$)|$)"
)
_TIMES = (
    rf"(?:(?:late|early|earlier|later|again) )?(?:on|since|until|by) (?:last |this |next )?{_WEEKDAY}{_PART}",
    rf"(?:last|this|next|late|early) {_WEEKDAY}{_PART}(?= )",
    rf"{_WEEKDAY}{_PART}{_GOES_ON}",
    rf"(?:on|by|since|from|until) (?:{_MONTH} \d\d?|\d\d? {_MONTH})(?: , \d{{4}}| \d{{4}})?",
    rf"in {_MONTH}(?: \d{{4}})?",
    rf"(?:yesterday|today|tonight|tomorrow){_PART}",
    rf"(?:earlier |later )?(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter){_GOES_ON}",
    r"(?:a|two|three|four|several|some|few) (?:hours?|days?|weeks?|months?|years?) (?:ago|earlier|later)",
    r"(?:once again|at the same time|at the time|at first|for now|so far|in advance|in public|in private|in principle)",
)
_WORD_OF_MOUTH = (
    r"(?:interview|interviews|statement|statements|letter|letters|speech|speeches|post|tweet|message|messages|address|"
    r"briefing|conference|op-ed|article|broadcast|telegram|note|communique|communiqué|podcast|memo|email)"
)
_MEANS = (
    r"(?:by|via|over|through) (?:tele)?phone",
    r"(?:by|via|over|through) video(?:-?(?:link|call|conference))?(?: link| call| conference)?",
    r"(?:over|on) the (?:tele)?phone",
    rf"(?:in|at|during|through|via) (?:a|an|his|her|its|their|the)(?: [a-z][\w'-]*){{0,4}}? {_WORD_OF_MOUTH}"
    r"(?! (?:of|on|about|between|by)(?: |$))",
)
_LINKS = r", (?:however|though|too|in turn|for now|meanwhile|instead|for his part|for her part|for its part) ,"
# Led by a blank, from which to which a text is passed over fast; `find_asides` sets one before the first word.
_ASIDE = pattern_of(" (?:" + "|".join((*_TIMES, *_MEANS, _LINKS)) + ")(?= |$)")
# No aside is without one of these.
_TELLING = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan jan. feb feb. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.
    yesterday today tonight tomorrow week month year spring summer autumn winter ago earlier later again time first now
    far advance public private principle phone telephone video videolink video-link videocall video-call
    videoconference video-conference however though too turn meanwhile instead part""".split()
) | frozenset(_WORD_OF_MOUTH.removeprefix("(?:").removesuffix(")").split("|"))
# What these precede belongs to a noun phrase: "the meeting of last week", "the Tuesday talks", "of the letter".
_NO_ASIDE_AFTER = frozenset("the a an this that of for its his her their our my from between until than".split())

# What is left of a sentence: words, their starts and ends.
Bare = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]

_LEADS = frozenset("in on at by via over through during since until from".split())
_JOINED_TO = frozenset("of between than until from the".split())


def find_asides(words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return the asides of a sentence, each by its first word and one past its last."""
    if _TELLING.isdisjoint(words):
        return ()
    joined = " ".join(("", *words))
    found = []
    for match in _ASIDE.finditer(joined):
        start = joined.count(" ", 0, match.start())
        end = start + match.group().count(" ")
        if start and words[start - 1] in (_NO_ASIDE_AFTER if words[start] not in _LEADS else _JOINED_TO):
            continue
        if start > 0 and end < len(words) and words[start - 1] == words[end] == ",":
            end += 1  # the commas around an aside go with it
            start -= 1
        found.append((start, end))
    return tuple(found)


def without_asides(words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...]) -> Bare:
    """Return the words of a sentence with their places, asides left out."""
    asides = find_asides(words)
    if not asides:
        return words, starts, ends
    dropped = {at for start, end in asides for at in range(start, end)}
    kept = [at for at in range(len(words)) if at not in dropped]
    if not kept:
        return words, starts, ends
    return tuple(words[at] for at in kept), tuple(starts[at] for at in kept), tuple(ends[at] for at in kept)
