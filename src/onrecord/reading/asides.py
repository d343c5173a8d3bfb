"""Tellers in an aside behind the subject: "Arland, two officials said, has refused the offer" is all their word.

Where only the subject was found as what they tell, what follows the aside is theirs too, and a cue in it that has no
source there is none of its own.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.reading.linked import Linked
from onrecord.reading.tags import Run
from onrecord.reading.windows import Words

_LONGEST_SUBJECT = 8
# "Two officials said on Monday,".
_LONGEST_TIME = 4
_ENDS = frozenset('.;!?:“”"')
_OTHERS = frozenset("and but or nor while as even although though who whose which because adding citing".split())


def give_asides(words: Words, linked: tuple[Linked, ...]) -> tuple[Linked, ...]:
    """Return attributions with what follows an aside that tells of the subject before it."""
    found: dict[int, Linked] = dict(enumerate(linked))
    for at, item in enumerate(linked):
        rest = _rest(words, item)
        if rest is None:
            continue
        subject = item.content[0]
        found[at] = replace(item, content=(subject, rest))
        for number, other in enumerate(linked):
            is_lost = other.source is None or other.source.start >= subject.end
            if other.cue.start == rest.start and is_lost:
                found.pop(number, None)
    return tuple(found.values())


def _rest(words: Words, item: Linked) -> Run | None:
    """Return the words that go on behind an aside of teller and cue, up to the end of the clause."""
    texts, source, subject = words.texts, item.source, item.content[0]
    if source is None or len(item.content) > 1 or subject.end - subject.start > _LONGEST_SUBJECT:
        return None
    if texts[subject.end : subject.end + 1] != (",",) or min(source.start, item.cue.start) != subject.end + 1:
        return None
    last = max(source.end - (texts[source.end - 1] == ","), item.cue.end)
    close = next((at for at in range(last, min(last + _LONGEST_TIME, len(texts))) if texts[at] == ","), None)
    if close is None or close + 1 >= len(texts) or not texts[close + 1].islower() or texts[close + 1] in _OTHERS:
        return None
    end = close + 1
    while end < len(texts) and texts[end] not in _ENDS and words.paragraph[end] == words.paragraph[close]:
        if texts[end] == "," and texts[end + 1 : end + 2] and texts[end + 1] in _OTHERS:
            break
        end += 1
    return Run(role="content", start=close + 1, end=end)
