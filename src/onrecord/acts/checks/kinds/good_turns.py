"""Good turns: verbs that do another good by what they govern, "lift the embargo", "stop firing", "defend Borland".

What these do is none of a threat, under whatever condition it stands.
"""

from __future__ import annotations

from onrecord.acts.checks.kinds.undoings import HARMS, PENALTIES
from onrecord.acts.clauses import is_joint
from onrecord.acts.drafts import HARMS as HARM_KINDS
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import forms_of
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.lines import Line

_FORCES = frozenset(
    "troops troop forces force soldiers army armies units unit tanks ships warships fleet garrison garrisons men "
    "fighters militia militias peacekeepers guns artillery missiles vessels barges patrols navy".split()
)
_COSTS = frozenset(
    "tax taxes fee fees fine fines price prices charge rates debt rent exercises exercise drills manoeuvres maneuvers "
    "enrichment tests testing patrols overflights strike walkout increase increases rise rises hike hikes".split()
)
# What "stop" and its like govern: "stop firing at Arland".
_HARMING = frozenset(
    "firing attacking bombing shelling striking hitting targeting launching raiding storming blocking blockading "
    "enriching arming expelling deporting detaining arresting seizing threatening burning killing jamming besieging "
    "harassing intercepting abducting kidnapping invading drilling testing shooting punishing".split()
)
_LOSSES = frozenset(
    "layoff layoffs notices dismissals redundancies evictions closures expulsions deportations executions settlements "
    "rocket rockets".split()
)
EVIL = HARMS | _COSTS | _HARMING | _LOSSES
FLOWS = frozenset(
    "talks negotiations dialogue cooperation co-operation supplies supply deliveries aid payments payment exports "
    "imports flights trade inspections work contacts relations shipments funding market markets border borders port "
    "ports crossing crossings bridge bridges corridor corridors strait road roads airspace embassy consulate gates "
    "archives purchases sales".split()
)
_PAPERS = frozenset(
    "recordings recording documents statement statements evidence video videos photos footage emails letters details "
    "names files report transcripts data tape tapes".split()
)
_OBJECT_REACH = 7
_WARS = frozenset("war fire strike strikes attack attacks boycott sanctions protest protests invasion".split())
_SAFEGUARDS = frozenset("moratorium immunity safeguards protection protections veil secrecy freeze cap".split())
_BREAKAWAY = frozenset("breakaway separatist separatists rebel rebels secession rival junta".split())
_PRICE = frozenset("price it this that for back".split())
# These undo harm where what is undone is one: "end the boycott", and not "end the truce".
_UNDO = frozenset(
    "end stop halt cease suspend pause scrap cancel drop withdraw remove abolish abandon repeal revoke rescind halve "
    "cut reduce lower trim slash relax soften postpone defer delay shelve waive retract reverse freeze curb "
    "limit".split()
)
_MOVE = frozenset("withdraw pull reduce halve cut move".split())
RESUME = frozenset("resume restart open reopen restore".split())
# These are good turns whatever their object is, but for these.
_GOOD = {
    "lift": _SAFEGUARDS,
    "release": _PAPERS,
    "pay": _PRICE,
    "recognise": _BREAKAWAY,
    "recognize": _BREAKAWAY,
    "join": _WARS,
    "return": _WARS,
    "restore": EVIL,
    "reopen": frozenset(("fire", "case", "investigation", "probe", "inquiry")),
    **dict.fromkeys(
        "free ease unfreeze unblock unlock disarm demobilise demobilize compensate forgive pardon apologise apologize "
        "refrain sign ratify approve accept attend allow permit vacate negotiate grant share help repay refund "
        "reimburse rebuild evacuate".split(),
        frozenset[str](),
    ),
}
# To keep what was promised is good, to carry out a threat is not.
_KEEP = frozenset("honour honor fulfil fulfill implement keep observe respect uphold".split())
_KEEP_PHRASES = frozenset(
    tuple(each.split()) for each in ("carry out", "stick to", "comply with", "abide by", "adhere to", "live up to")
)
_PROMISED = frozenset(
    "phase stage part deal agreement accord pact treaty truce ceasefire terms obligations promise promises pledge "
    "commitment commitments swap exchange word side reforms disarmament withdrawal".split()
)
_GOOD_PHRASES = frozenset(tuple(each.split()) for each in ("hand over", "hand back", "lay down", "stand down"))
_UNDO_PHRASES = frozenset(tuple(each.split()) for each in ("call off", "give up", "put off"))

_BLOWS = frozenset(
    "response answer blow lesson message signal ultimatum verdict ruling strike strikes fight hell orders notice "
    "evidence proof".split()
)
_ARMS = frozenset(
    "missiles missile weapons warheads nuclear jets bombers drones rebels exiles arms home back bases base".split()
)
_SELVES = frozenset("itself himself herself themselves ourselves its his her their our".split())
# These help somebody, but for what stands behind.
_HELP = {
    "give": _BLOWS | {"up", "in"},
    "deliver": _BLOWS,
    "provide": _BLOWS,
    "supply": _BLOWS,
    "send": _BLOWS | _FORCES | _ARMS,
    "host": _ARMS,
    "welcome": EVIL,
    "shelter": _ARMS,
    "support": EVIL | _BREAKAWAY,
    "defend": _SELVES,
    "protect": _SELVES,
    **dict.fromkeys(
        "rebook rescue assist lend donate mediate participate cooperate co-operate contribute feed accommodate "
        "rehire reinstate".split(),
        frozenset[str](),
    ),
}
_ARMAMENTS = frozenset("missiles weapons warheads arsenal arsenals stockpile stockpiles rockets mines".split())
_DISARMING = frozenset("dismantle scrap freeze limit curb halve cut surrender".split())
_RETURNED = frozenset("deportees migrants refugees prisoners nationals citizens students workers".split())
_HELP_PHRASES = frozenset(tuple(each.split()) for each in ("take part", "take in", "stand by", "come back"))
_HELD = frozenset("elections election talks negotiations dialogue discussions summit meeting vote ballot".split())
_HARMFUL = forms_of(
    "attack strike hit target retaliate punish sue respond fire launch leave quit close cut act escalate avenge "
    "cripple destroy crush block prosecute shoot kill boycott walk"
)


def is_harmful(line: Line, verb: int) -> bool:
    """Say whether a verb does harm on its face: "attack", "impose", "leave"."""
    word = line.words[verb]
    shown = CUES.get(word, ())
    return word in _HARMFUL or any(
        cue.form is Form.VERB and cue.kind in HARM_KINDS and not (cue.rest or cue.objects) for cue in shown
    )


def is_help(line: Line, verb: int) -> bool:
    """Say whether a verb and its object help somebody: "defend Borland", "keep the schools open", "take part"."""
    word, behind = line.words[verb], line.words[verb + 1 : verb + 1 + _OBJECT_REACH]
    but = _HELP.get(word)
    if but is not None:
        # "Defend it and its neighbours": what stands right behind tells whose it is.
        return but.isdisjoint(behind[:1] if but is _SELVES else _object(line, verb))
    if word == "hold":
        return not _HELD.isdisjoint(_object(line, verb))
    if word == "keep":
        return "open" in behind or "running" in behind
    phrase = line.words[verb : verb + 2]
    return phrase in _HELP_PHRASES or (phrase == ("take", "back") and not _RETURNED.isdisjoint(behind))


def is_undoing(line: Line, verb: int) -> bool:
    """Say whether a verb ends some harm: "stop firing", "drop the case", "lay down its arms"."""
    things, phrase = _object(line, verb), line.words[verb : verb + 2]
    if phrase in _GOOD_PHRASES:
        return _PAPERS.isdisjoint(things)
    if line.words[verb] == "lift":
        return _SAFEGUARDS.isdisjoint(things)
    if (line.words[verb] in _DISARMING or phrase == ("give", "up")) and not _ARMAMENTS.isdisjoint(things):
        return True
    # "Stop paying the toll" ends no harm.
    is_other = things[:1] != () and things[0].endswith("ing") and things[0] not in EVIL
    return (line.words[verb] in _UNDO or phrase in _UNDO_PHRASES) and not is_other and not EVIL.isdisjoint(things)


def is_good(line: Line, verb: int) -> bool:
    """Say whether a verb and its object do good: "drop the case", and not "drop out of the talks"."""
    word, things = line.words[verb], _object(line, verb)
    but = _GOOD.get(word)
    if (but is not None and but.isdisjoint(things)) or is_undoing(line, verb):
        return True
    phrase = line.words[verb : verb + 2]
    is_kept = word in _KEEP or phrase in _KEEP_PHRASES or line.words[verb : verb + 3] in _KEEP_PHRASES
    if is_kept and not _PROMISED.isdisjoint(line.words[verb + 1 : verb + 1 + _OBJECT_REACH]):
        return True
    is_moved = word in _MOVE and not _FORCES.isdisjoint(things)
    return is_moved or (word in RESUME and not FLOWS.isdisjoint(things))


def lifts(line: Line, verb: int) -> bool:
    """Say whether what a verb governs is a penalty: "cut its duties"."""
    return not PENALTIES.isdisjoint(_object(line, verb))


def undoes(line: Line, verb: int) -> bool:
    """Say whether what a verb governs is harm, so that for want of something it is left as it is."""
    return not EVIL.isdisjoint(_object(line, verb))


def _object(line: Line, verb: int) -> tuple[str, ...]:
    """Return the words that a verb governs, up to the next preposition; of "return to the war", the war too."""
    words, at = line.words, verb + 1
    if words[at : at + 1] in (("to",), ("for",), ("off",), ("up",), ("back",), ("over",), ("out",), ("in",)):
        at += 1
    end = at
    while end < min(len(words), at + _OBJECT_REACH) and words[end][0].isalnum():
        if is_joint(words[end]) or words[end] in PREPOSITIONS or words[end] in ("if", "should", "were", "and", "but"):
            break
        end += 1
    return words[verb + 1 : end]
