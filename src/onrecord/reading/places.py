"""Places: where a country or capital is only where something happens, and nobody who acts."""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.reading.registry import Registry
from onrecord.types import ActorKind

_LOOK_BACK = 60
# Right before a name, or before its article: "inside the".
_INSIDE = frozenset(
    """in at near outside around inside across into toward towards throughout via within downtown central over beyond
    north south east west northern southern eastern western""".split()
)
_PART_OF = pattern_of(
    r"\b(?:cit(?:y|ies)|streets?|zoo|museums?|port|suburbs?|outskirts|cent(?:er|re)|districts?|university|airport|mayor|"
    r"skies|capital|town|fans|residents|people|citizens|inhabitants|natives) of\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# "Flew to", "withdrew their troops from": whole words, and what words begin with.
_MOTIONS = frozenset(
    """fly flew flown flying flies flight flights go goes going went gone trip trips visit visits come comes came
    coming head heads headed heading back way fled speaking live miles kilometers kilometres ambassador ambassadors
    border troops forces convoy convoys access""".split()
)
_MOTION_STEMS = tuple(
    """travel return arriv mov journey drive drove deploy dispatch tour deport rush escap flee withdraw withdrew
    evacuat transport ship export import report stretch""".split()
)
_WORD = pattern_of(r"\w+")
_APART = pattern_of(r"[.;:,\n]")
_MOTION_REACH = 30
_LAST_WORD = pattern_of(r"\w+\Z")
_LINKED = pattern_of(r"\A(?:,? (?:and|or)|,)(?: the)? \Z")
_DATELINE = pattern_of(r"(?: \(|,? [—–-]{1,2} |, (?:[A-Z]\w+\.? \d|[A-Z][\w.]+ [(—–-]|D\.C\.))")

# What follows the name of who acts; whatever else follows at once in small letters is what the name describes.
_FOLLOWS = frozenset(
    """and or but nor is was are were be been has had have will would can could may might must shall should do
    does did to of in on at for with by from as over after before when while if since about against under into
    during because where which who whose that than not never also still then now again already soon once twice
    both too alone itself later earlier instead meanwhile only even just first long often says said told tells
    sees saw sent sends went goes gave gives took takes made makes got gets came comes kept keeps held holds met
    meets put puts set sets let lets led leads won wins lost loses left leaves paid pays spent spends broke
    breaks began begins chose chooses drew draws fought fights found finds froze freezes grew grows hit hits
    knew knows rose rises felt feels spoke speaks stood stands struck strikes swore swears thought thinks threw
    throws tore tears understood understands withdrew withdraws wrote writes backs cuts accepts accuses adds
    admits agrees aims allows announces answers appeals appears approves argues asks asserts bans believes
    blames blocks calls claims closes condemns confirms considers continues criticises criticizes decides
    declares declines defends delays demands denies deploys describes disputes doubts drops eases ends endorses
    establishes expects expels explains expresses extends faces fears fires floats hails hopes hosts imposes
    insists intends invites issues joins launches lifts looks maintains moves names needs notes objects offers
    opens opposes orders plans pledges prefers presses proposes protests pushes raises reaffirms recalls
    receives recognises recognizes refuses regards rejects releases remains repeats replies reports requests
    resists responds restores resumes retaliates reviews rules seeks seems serves shares shows signals signs
    slams stays steps stops suggests supports suspends threatens tries turns urges vows waits wants warns weighs
    welcomes withholds works worries caught bought brought built burnt dealt drove ate fell fed flew forgot hung
    heard hid hurt laid lent lit meant ran rode rang read sold shook shot shut sang sank sat slept sought spread
    stole stuck swept taught woke wore became bore bet blew bound cast cost dug drank fled forbade quit split
    swung builds buys sells runs brings becomes helps fails lends adopts abandons acts achieves advises affirms
    anticipates applies appoints approaches assumes assures attacks attempts avoids awaits bars bows braces
    carries celebrates changes charges cites clears commits complains conducts confronts contends controls
    counters creates crosses decries demonstrates depends determines develops dismisses embraces emerges
    encourages enjoys enters exports finalises finalizes follows forces gains grants halts hints honours honors
    ignores implements imports includes increases informs inks introduces involves lacks lays likes lobbies
    manages mediates mourns mulls negotiates notices occupies operates owes owns participates perceives permits
    poses postpones praises prepares presents preserves prevents prohibits promises provides publishes ratifies
    reacts realises realizes rebuffs rebukes recommends reconsiders reduces relies renews represents rescinds
    returns reveals risks rushes saves scraps secures settles shifts shuts softens sponsors spurns spots
    stresses strives struggles submits succeeds suffers summons supplies surrenders talks tests thanks toughens
    trades trusts undertakes unveils uses views violates visits votes wields willing ready unable able eager
    keen reluctant unlikely likely wary""".split()
)
_NEXT = pattern_of(r" (?P<word>[a-z][a-z’'-]*)(?: (?P<after>[\w“\"]+))?")
# "by Moscow last week", "urged Kyiv yesterday".
_TIMES = frozenset("last next yesterday today tomorrow tonight early late ago amid via per until through".split())
# They begin what a verb takes.
_OBJECTS = frozenset(
    """the a an its his her their our my your this that these those no any some all more less it them him us me itself
    to not ready willing two three four five six ten each every both”""".split()
)


def is_modifier(text: str, end: int) -> bool:
    """Say whether a name only describes the noun behind it: "Brussels sprouts", "the Kremlin walls"."""
    if text.startswith("-", end) and text[end + 1 : end + 2].islower():
        return not text.startswith(("-led", "-backed"), end)
    match = _NEXT.match(text, end)
    if match is None:
        return False
    word = match["word"]
    if word in _FOLLOWS or word in _OBJECTS or word in _TIMES or word.endswith(("ed", "ly")):
        return False
    return (match["after"] or "") not in _OBJECTS


def is_place(text: str, start: int, end: int, *, is_capital: bool) -> bool:
    """Say whether the name at `start` to `end` is only a place there.

    Args:
        text: The whole text.
        start: Where the name starts, its article included.
        end: Where it ends.
        is_capital: Whether it names a city, which "from" takes for a place more readily than a state.
    """
    if text.startswith(("'s", "’s", "-led", "-backed"), end):
        return False
    if _is_led_as_place(text[max(0, start - _LOOK_BACK) : start], is_capital=is_capital):
        return True
    is_line_start = start == 0 or text[start - 1] == "\n"
    return is_capital and is_line_start and _DATELINE.match(text, end) is not None


def _is_led_as_place(before: str, *, is_capital: bool) -> bool:
    """Say whether the words before a name make it a place."""
    word = _word_before(before)
    if word == "of":
        return _PART_OF.search(before) is not None
    if word == "to" or (word == "from" and not is_capital):
        return _is_moved(before.lower(), word)
    return word in _INSIDE or word == "from"


def _is_moved(before: str, to: str) -> bool:
    """Say whether a word for motion stands shortly before the "to" or "from" that ends some words in small letters."""
    near = _APART.split(before[: before.rindex(to)])[-1]
    return any(
        match[0] in _MOTIONS or match[0].startswith(_MOTION_STEMS)
        for match in _WORD.finditer(near)
        if len(near) - match.end() <= _MOTION_REACH
    )


def _word_before(before: str) -> str:
    """Return the last of some words, in small letters, or the one before an article; empty where no blank follows."""
    if not before[-1:].isspace():
        return ""
    words = before.lower().rsplit(None, 2)
    if not words:
        return ""
    last = words[-2] if words[-1] == "the" and len(words) > 1 else words[-1]
    if last.isalpha():
        return last
    at_end = _LAST_WORD.search(last)
    return at_end[0] if at_end else ""


def is_linked(between: str) -> bool:
    """Say whether only "and" or a comma stands between two names, so that both are places or neither."""
    return _LINKED.match(between) is not None


def is_state_or_capital(registry: Registry, name: str) -> bool:
    """Say whether a registered state or the capital of one has this name."""
    ids = (*registry.named(name), *registry.maybe_named(name))
    return name in registry.capitals or any(registry.kind(each) is ActorKind.COUNTRY for each in ids)
