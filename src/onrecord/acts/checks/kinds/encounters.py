"""Whether anybody is met: a cabinet that sits meets nobody, nor does a team that is still in town."""

from __future__ import annotations

from onrecord.acts.checks.done.fates import meeting_noun
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, is_adverb, is_auxiliary
from onrecord.acts.frames import PREPOSITIONS
from onrecord.acts.inflections import forms_of
from onrecord.patterns import pattern_of
from onrecord.types import ActKind, ActorKind, How

# Bodies of one state or firm; a council or a commission may be of several.
_BODIES = frozenset(
    "cabinet parliament senate legislature congress knesset duma bundestag government committee board court jury "
    "politburo caucus panel".split()
)
_SITTING = forms_of("meet convene gather sit reconvene")
_STAYING = forms_of("remain stay")


# "Met with members of his national security team", "convened her cabinet".
_OWN = pattern_of(
    r" (?:his|her|its|their)(?: own)? (?:[\w'’-]+ ){0,3}?(?:teams?|cabinet|aides?|advis[eo]rs?|generals|staff|"
    r"commanders|deputies|lawyers|attorneys|(?:security|war|national) council|inner circle)\b"
)
_OWN_REACH = 12
# "A cabinet meeting", "a session of the politburo".
_SITTING_OF = pattern_of(
    r"\b(?:cabinet|politburo|standing committee|national security council|board|caucus) "
    r"(?:meetings?|sessions?|retreat)\b(?! with\b)"
    r"|\b(?:meetings?|sessions?|plenum|plenary) of (?:the |his |her |its |their )(?:[\w-]+ ){0,3}?"
    r"(?:cabinet|politburo|standing committee|central committee|parliament|senate|state council)\b"
)
_SITTING_REACH = 7


def check_encounter(place: Place) -> Doubt | None:
    """Doubt a meeting of one body alone, of somebody with his own staff, and of one who only is somewhere."""
    own = _own_staff(place)
    if own is not None:
        return Doubt("actor", f"“{place.quote(*own)}” are of the same side.")
    if place.act.kind is not ActKind.MEET:
        return None
    if _is_only_there(place) or _is_written(place):
        return Doubt(
            "kind", f"“{place.quote(*place.cue)}” tells where somebody is or what it wrote, and of no meeting."
        )
    if _is_occasion(place):
        return Doubt("actor", f"“{place.quote(*place.cue)}” is where another meeting took place.")
    if _SITTING_OF.search(" ".join(place.words[max(0, place.cue[0] - 1) : place.cue[1] + _SITTING_REACH])):
        return Doubt("actor", f"“{place.quote(*place.cue)}”: a body of one side sits.")
    return _alone(place) if len(place.act.actor_ids) == 1 and place.act.recipient_id is None else None


def _alone(place: Place) -> Doubt | None:
    """Doubt that one alone meets anybody: a body that sits, or somebody who only speaks somewhere."""
    if _is_address(place):
        return Doubt("kind", f"“{place.quote(place.head, place.cue[1] + 2)}” tells of a speech, and of nobody met.")
    if _is_home_trip(place):
        return Doubt("actor", f"“{place.quote(*place.cue)}” tells of a journey, and of nobody met.")
    if _is_body_alone(place):
        return Doubt("actor", f"“{place.quote(place.head - 1, place.head + 1)}”: one body sits, and meets nobody.")
    return None


# "Issued a joint statement with Arland"; what was issued after talks tells of talks.
_WRITTEN = frozenset("statement declaration communique communiqué letter article op-ed editorial paper".split())
_MEETING = pattern_of(
    r"\b(?:meet|met|meets|talk\w*|visit\w*|host\w*|trip|trips|summits?|discuss\w*|spoke\w*|speak\w*|call\w*|negotiat\w*|"
    r"receiv\w*|dinner|lunch|conference|exchang\w*|consult\w*|session\w*)\b"
)


def _is_written(place: Place) -> bool:
    """Say whether two only put out a paper together: "issued a joint statement with Arland"."""
    words, (start, end) = place.words, place.cue
    joint = next((at for at in range(start, end) if words[at] == "joint"), None)
    if joint is None or _WRITTEN.isdisjoint(words[joint + 1 : joint + 3]):
        return False
    return _MEETING.search(" ".join(words[start:end])) is None


_EDGES = frozenset("sidelines margins sideline fringes".split())


def _is_occasion(place: Place) -> bool:
    """Say whether the meeting only is where another took place: "on the sidelines of the high-level meeting"."""
    words, start = place.words, place.cue[0]
    edge = next((at for at in range(start - 1, max(0, start - _EDGE_REACH), -1) if words[at] in _EDGES), None)
    if edge is None or words[edge + 1 : edge + 2] != ("of",):
        return False
    return not any(word in (",", ".", ";", "and", "where", "that", "who") for word in words[edge + 1 : start])


_EDGE_REACH = 7
_TRAVELLING = forms_of("fly travel head go drive return depart") | {"heading", "flown"}


def _is_home_trip(place: Place) -> bool:
    """Say whether somebody only goes to a town: "will fly to Tarn on Saturday", and not "for talks"."""
    words, head = place.words, place.head
    if words[head] not in _TRAVELLING or "to" not in words[head + 1 : place.cue[1] + 1]:
        return False
    if _PURPOSE.search(" ".join(words[head:])) is not None:
        return False
    to = words.index("to", head + 1)
    is_name = to + 1 < len(words) and place.quote(to + 1, to + 2)[:1].isupper()
    return is_name and not any(each.start > head and each.actor_ids for each in place.line.mentions)


_PURPOSE = pattern_of(
    rf"{_MEETING.pattern}|\b(?:see|join|attend|mediat|broker|address|brief|press|persuad|deliver|seal|sign|secure|"
    r"thank|welcom|to (?!the\b)[a-z]+ (?:the|a|an|his|her|its|their)\b)"
)
_SPEAKING = forms_of("speak")
_WHERE = frozenset("in at before during".split())
_WITH_ANOTHER = frozenset("with phone telephone call together separately each other directly again".split())


def _is_address(place: Place) -> bool:
    """Say whether somebody only speaks somewhere: "spoke in Tarn on Monday", and not "spoke by phone"."""
    words, head = place.words, place.head
    if words[head] not in _SPEAKING or place.group.is_negated:
        return False
    behind = words[head + 1 : head + 1 + _SITTING_REACH]
    return bool(behind) and behind[0] in _WHERE and _WITH_ANOTHER.isdisjoint(behind)


def _own_staff(place: Place) -> tuple[int, int] | None:
    """Return the words for those who work for the doer, where he meets or works with nobody else."""
    act, words, head = place.act, place.words, place.head
    if act.kind not in (ActKind.MEET, ActKind.COOPERATE) or place.group.is_negated:
        return None
    end = min(clause_end(place.line, head + 1), head + _OWN_REACH)
    found = _OWN.search(" " + " ".join(words[head + 1 : end]))
    if found is None:
        return None
    start = head + 1 + len(found.string[: found.start()].split())
    last = start + len(found.group().split())
    others = {*act.actor_ids, act.recipient_id}
    # "Met his aides and Kess", "met Kess and his aides", "Kess met Vorr with his team".
    is_wider = any(mention.start >= last and others & {*mention.actor_ids} for mention in place.line.mentions)
    is_after = any(head < mention.start < start and mention.how is How.NAME for mention in place.line.mentions)
    return None if is_wider or is_after or "and" in words[head + 1 : start] else (start, last)


# "Talks between *their defence ministers*"; "a day after *their envoys* met", but "Kess and their envoys met".
_THEIRS = r"their(?: own)?(?: [\w'-]+){0,3} [\w-]+s"
_HELD_BY_THEIRS = pattern_of(rf" (?:between|among|amongst|of|by|involving) (?P<who>{_THEIRS})\b")
_BEFORE_VERB = pattern_of(rf"(?<!\band )(?<!\bwith )\b(?P<who>{_THEIRS})\Z")
_THEIR_REACH = 8


def check_envoys(place: Place) -> Doubt | None:
    """Doubt that people met whose ministers or envoys did."""
    words, act = place.words, place.act
    if (
        act.kind is not ActKind.MEET
        or "their" not in words
        or not any(_is_person(place, each) for each in act.actor_ids)
    ):
        return None
    noun = meeting_noun(place)
    if noun is not None:
        found = _HELD_BY_THEIRS.match(" " + " ".join(words[noun + 1 : noun + _THEIR_REACH]))
    else:
        start = max(place.group.start, place.cue[0])
        found = _BEFORE_VERB.search(" ".join(words[max(0, start - _THEIR_REACH) : start]))
    return Doubt("actor", f"“{found['who']}” met, and not those whose they are.") if found is not None else None


def _is_person(place: Place, actor_id: str) -> bool:
    actor = place.actors.get(actor_id)
    return actor is not None and actor.kind is ActorKind.PERSON


def _is_only_there(place: Place) -> bool:
    """Say whether somebody is still where he was: "is still in", "remained in"."""
    cue = place.words[slice(*place.cue)]
    at = next((at for at, word in enumerate(cue) if word in PREPOSITIONS), None)
    if at is None or (_STAYING.isdisjoint(cue[:at]) and "still" not in cue[:at]):
        return False
    first = place.cue[0]
    return all(
        is_auxiliary(word) or is_adverb(word) or word in _STAYING or place.line.mention_over(first + index)
        for index, word in enumerate(cue[:at])
    )


def _is_body_alone(place: Place) -> bool:
    words, head = place.words, place.head
    if words[head] in _SET:  # "was set to meet"
        head = next((at for at in range(head + 1, place.cue[1]) if words[at] in _SITTING), head)
    end = clause_end(place.line, head + 1)
    end = words.index("to", head, end) if "to" in words[head:end] else end
    if words[head] not in _SITTING or "with" in words[head:end]:
        return False
    if words[head].endswith("ing") and words[head - 1] == "," and words[head - 2] in _BODIES:
        return True  # "parliament, meeting in a hotel, chose a speaker"
    subject, first = place.subject, _verb_start(place, head)
    if subject is not None and (subject.others or subject.mention.end > head):
        return False
    start = subject.mention.start if subject is not None else first
    start = next((each.start for each in place.line.mentions if each.end == first), start)
    named = words[start:first]
    return bool(named) and named[named.index("of") - 1 if "of" in named else -1] in _BODIES


_SET = frozenset("set due scheduled expected slated supposed planned bound ready".split())


def _verb_start(place: Place, head: int) -> int:
    """Return the first word of the verb: "was" of "was to meet", "was set to meet"."""
    at = head
    while at > 0 and (
        is_auxiliary(place.words[at - 1])
        or is_adverb(place.words[at - 1])
        or place.words[at - 1] == "to"
        or (place.words[at - 1] in _SET and place.words[at] == "to")
    ):
        at -= 1
    return at
