"""Whom the words mean that a proposed act points at: actors of the reading, or newcomers that only the words describe.

Vague groups and unnamed people are actors of their own (codebook, section 2): "two senators", "a federal judge". A
pronoun or a definite description means what its chain means.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.acts.casualties import acts_no_more
from onrecord.acts.descriptions import NEITHER, described, is_pointing, is_several, is_somebody, trimmed
from onrecord.acts.governments import government_of
from onrecord.acts.leading import leading_body, leading_speaker
from onrecord.acts.lines import POSSESSIVES, is_first_person
from onrecord.acts.wholes import in_headline, joined_bodies
from onrecord.ids import digest
from onrecord.patterns import pattern_of
from onrecord.reading.bearers import bearer
from onrecord.reading.chunks import DONE_BY
from onrecord.reading.couples import pair_before, people_of_both, two_before
from onrecord.reading.documents import is_issuer_after, is_issuer_before
from onrecord.reading.groups import is_two
from onrecord.reading.movements import movement_before
from onrecord.reading.peoples import adjective_in, issuing_state, side_of, state_called, state_named, state_of
from onrecord.reading.registry import load_registry
from onrecord.types import Actor, ActorKind, Chain, How, Mention, Noun, NounKind, Reading, Span

# What stands behind one of these, within a phrase, only describes who is meant.
_BEHIND = pattern_of(
    r"\b(?:of|in|for|from|at|with|by|on|to|against|between|under|near|supporting|backing|opposing|representing)\s+"
    r"(?:the\s+)?"
    r"(?:(?:(?:vice |prime )?(?:president|minister)|premier|chancellor|governor|senator|king|queen|pope|general|mayor|"
    r"speaker|mr|mrs|ms|dr|sen|gov|gen|rep)\b\.?\s+)?\Z",
    re.I,
)
# A phrase goes on behind a preposition: "leaders of the nine member states".
_INSIDE = pattern_of(r"\b(?:of|from|for|in|to)\s(?:(?!\band\b|\bor\b|[,;&])[\s\S])*\Z")
_LISTED = pattern_of(r",? (?:and|along with|together with|as well as) |, [A-Z]")
_WITH = pattern_of(r",? (?:along with|together with|as well as) (?:the )?\Z")
# Where that only counts those behind it, they are meant: "a flood of new voters".
_CROWD = pattern_of(
    r"\b(?:flood|wave|number|group|crowd|handful|dozens|hundreds|thousands|majority|assembly)\sof\s(?:[a-z]+\s){0,3}\Z"
)
# Who is close to somebody is not he: "the father of hostage Vorr".
_KIN = pattern_of(
    r"\b(?:fathers?|mothers?|parents|wife|husband|widow|sons?|daughters?|brothers?|sisters?|family|relatives|uncle|aunt|"
    r"lawyers?|attorneys?|friends?|supporters?|followers) of (?:[\w-]+ ){0,3}\Z",
    re.I,
)
_MARK = pattern_of(r"['’]s\Z|(?<=s)['’]\Z")
_OWNING = pattern_of(r"\A['’]s?\s")
# A noun goes on: the mention only describes it. A preposition or an auxiliary leaves the mention what is meant.
_GOES_ON = pattern_of(
    r"\A\s+(?!(?:and|or|who|which|as|of|from|in|at|on|for|with|to|by|via|through|during|before|after|since|when|while|"
    r"also|himself|herself|itself|themselves|is|are|was|were|has|have|had|will|would|can|could|may|might|must)\b)[a-z]"
)
_NEXT_WORD = 16
_CAPITAL = pattern_of(r"\b[A-Z][a-z]+\b")
# Whose spokesman it is tells more than the word: "a spokesman for the buyer", "aides to Vorr".
_VOICE = pattern_of(
    r"\b(?:spokes\w+|aides?|advis[eo]rs?|lawyers?|attorneys?|representatives?|allies|supporters|backers|officials?|"
    r"members|leaders|envoys?|friends)\Z",
    re.IGNORECASE,
)
_FOR = pattern_of(r"\s(?:for|to|of|close to)\s+(?=\w)")
_PRONOUNS = frozenset("i we you he she it they him her them us who which that this these those one".split())
# A body of which a report mostly names one, and what only a court issues.
_BODY = pattern_of(
    r"\Athe (?:\w+-[\w-]+ )?(?:(?P<paper>ruling|verdict|judge?ment)s?|(?P<kind>court|tribunal|senate|house|parliament|"
    r"assembly|congress|ministry|commission|committee|council|agency|bank|university|hospital|union))\Z",
    re.IGNORECASE,
)
_PART = pattern_of(
    r"\b(?:bloc|alliance|organi[sz]ation|coalition|group|body|company|firm|union|party|court|council|agency|bank|newspaper|network|team)\Z"
)
# "Her country" is the one that she speaks for; nobody's where that is not known.
_HOME = pattern_of(r"\A(?:his|her|our|my|their|its) (?:own )?(?:country|nation|homeland|party|union|company)\Z", re.I)
_BOTH = frozenset(("both", "both of them"))
_TWO = frozenset(
    ("the two", "two", "the two of them", "two of them", "these two", "the duo", "the pair", "the twosome")
)
# Of these a paragraph that tells of two together means the two.
_TOGETHER = frozenset(("the leaders", "the presidents", "the ministers", "the two leaders", "the sides"))
_PRESIDENTS = frozenset(("the presidents", "presidents"))
_PLURAL = frozenset({"they", "them", "these", "those"})
# Nor are several "the administration": "told lawmakers the administration would refuse".
_ONE = frozenset({"he", "she", "him", "her", "the administration", "the government", "the cabinet", "the state"})
_SINGLE = frozenset((ActorKind.PERSON, ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_BODIES = frozenset((ActorKind.ORGANISATION, ActorKind.GOVERNMENT))
_DEFINITE = ("the ", "this ", "that ", "these ", "those ")


class Doers:
    """The actors of a reading by the words for them, with those that acts bring in.

    Attributes:
        actors: Every actor by id, newcomers included.
        found: Mentions of newcomers, and of those that a pronoun or description was traced to here.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._mentions = sorted(reading.mentions, key=_by_place)
        self._starts = [each.evidence.span.start for each in self._mentions]
        self._longest = max((each.evidence.span.end - each.evidence.span.start for each in self._mentions), default=0)
        self._heads = [noun.head.start for noun in reading.nouns]
        self._chains = {number: chain for chain in reading.chains for number in chain.nouns}
        self.actors = {actor.id: actor for actor in reading.actors}
        self.found: dict[Span, Mention] = {}

    def meant(self, span: Span | None, speaker: str | None) -> tuple[str, ...]:
        """Return the ids of those that the words at `span` mean, first persons being `speaker`; empty for nobody."""
        if span is None:
            return ()
        span = trimmed(self._text, span)
        if self._text.startswith(DONE_BY, span.end):
            return ()  # "Arlish-brokered talks": Arland held none
        whole = in_headline(self._text, span) or joined_bodies(self._text, span) or (span,)
        found = [each for part in whole for each in self._meant(part, self._text[part.start : part.end], speaker)]
        return tuple(dict.fromkeys(found))

    def _meant(self, span: Span, words: str, speaker: str | None) -> tuple[str, ...]:
        if is_first_person(words.lower().lstrip("[").replace("]", "").replace("’", "'")):
            return (speaker,) if speaker else ()
        within = self._within(span)
        if (state := self._state(span) or government_of(self._text, span, within, self.actors)) is not None:
            self.actors.setdefault(state.id, state)
            return self._noted(span, (state.id,))
        is_known = any(each.actor_ids and each.evidence.span == span for each in within)
        if _HOME.match(words) and not is_known:  # "her party" may be known by name
            return self._home(within, speaker, is_state=words.endswith(("country", "nation", "homeland")))
        titled = bearer(self._text, span, within)
        if titled is not None and titled.actor_ids:
            return titled.actor_ids
        if (voice := self._voice_of(span, within)) is not None:
            return self._noted(span, (voice,))
        two = self._pair(span.start) if NEITHER.match(words) else people_of_both(self._text, span, within)
        return two or self._carried(span, within, speaker)

    def _carried(self, span: Span, within: Sequence[Mention], speaker: str | None) -> tuple[str, ...]:
        """Return those whom the mentions in a phrase mean that it is about, else whom its words describe."""
        words = self._text[span.start : span.end]
        found: list[str] = []
        for mention in within:
            if mention.evidence.span.holds(span) or self._carries(mention, span):
                ids = mention.actor_ids or self._bare(mention, within)
                found += [speaker] if self._is_first(mention) and speaker else ids
        if found and self._is_vague(tuple(found)):
            two = self._pair(span.start) if words.lower() in _TOGETHER else ()
            two = two or (two_before(self._reading, self.actors, span.start) if words.lower() in _PRESIDENTS else ())
            found = list(two or self._only_body(words, span.start)) or found
        # One of several who are known is no newcomer.
        is_known = any(each.candidates and each.evidence.span == span for each in within)
        return tuple(dict.fromkeys(found)) or (() if is_known else self._traced(span))

    def _bare(self, mention: Mention, within: Sequence[Mention]) -> tuple[str, ...]:
        """Return the actor for a name or title in a list that nothing else tells of: "Vorr" of "Vorr and the envoy"."""
        span = mention.evidence.span
        if mention.how is How.PRONOUN or mention.candidates or len(within) == 1:
            return ()
        is_listed = _LISTED.match(self._text, span.end) or self._text.endswith((" and ", " and the "), 0, span.start)
        return self._traced(span) if is_listed else ()

    def reading(self) -> Reading:
        """Return the reading with the mentions and actors that came in."""
        mentions = (*self._reading.mentions, *self.found.values())
        ordered = tuple(sorted(mentions, key=_by_place))
        return replace(self._reading, mentions=ordered, actors=tuple(self.actors.values()))

    def know_adjectives(self, span: Span) -> None:
        """Take in the states whose adjectives stand in a stretch of text: "Danish tariffs" names Denmark."""
        for word in _CAPITAL.findall(self._text, span.start, span.end):
            if word in load_registry().demonyms:
                state = state_called(word, self._reading.report.published, self.actors)
                if state is not None:
                    self.actors.setdefault(state.id, state)

    def _state(self, span: Span) -> Actor | None:
        """Return the state whose people, adjective or document words are: "the Danes", "the Danish statement"."""
        words, day = adjective_in(self._text[span.start : span.end]), self._reading.report.published
        if " " in words:
            return state_of(words, day, self.actors) or issuing_state(words, day, self.actors)
        goes_on = _GOES_ON.match(self._text[span.end : span.end + _NEXT_WORD]) is not None
        # "Mexicans and others" are no deed of Mexico, as "Mexican raids" are.
        is_deed = goes_on and not words.endswith(("ns", "is")) and not self._describes_people(span)
        return state_called(words, day, self.actors) if is_deed else None

    def _describes_people(self, span: Span) -> bool:
        """Say whether an adjective stands before people or a body: "Danish farmers" are not Denmark."""
        return any(
            noun.span.start <= span.start and span.end <= noun.head.start and noun.kind is not NounKind.THING
            for noun in self._reading.nouns[bisect_left(self._heads, span.end) :][:3]
        )

    def _voice_of(self, span: Span, within: Sequence[Mention]) -> str | None:
        """Return who speaks for somebody and is nobody known: "a spokesman for the buyer"."""
        first = within[0] if within else None
        if first is None or first.how is not How.ROLE or first.evidence.span.start > span.start + len("the "):
            return None
        if not _VOICE.search(first.evidence.quote) or not _FOR.match(self._text, first.evidence.span.end, span.end):
            return None
        if not self._is_vague(first.actor_ids):
            return None
        name = described(" ".join(self._text[span.start : span.end].split()))
        return self._added(name) if name is not None else None

    def _home(self, within: Sequence[Mention], speaker: str | None, *, is_state: bool) -> tuple[str, ...]:
        """Return what the owner of "her country" speaks for."""
        owners = {each for mention in within for each in ((speaker,) if self._is_first(mention) else mention.actor_ids)}
        owner = self.actors.get(next(iter(owners)) or "") if len(owners) == 1 else None
        if owner is None or owner.speaks_for is None:
            # What "her country" will do a leader says for it, whatever it is called.
            return (owner.id,) if owner is not None and owner.kind is ActorKind.PERSON and is_state else ()
        side = self.actors.get(owner.speaks_for) or side_of(owner, self._reading.report.published)
        if side is None:
            return ()
        self.actors.setdefault(side.id, side)
        return (side.id,)

    def _traced(self, span: Span) -> tuple[str, ...]:
        ids = self._newcomer(span)
        return self._noted(span, ids) if ids else ()

    def _noted(self, span: Span, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Remember whom words mean that were no mention."""
        how = How.PRONOUN if self._text[span.start : span.end].lower() in _PRONOUNS else How.ROLE
        self.found[span] = Mention(evidence=self._reading.report.evidence(span), actor_ids=ids, how=how)
        return ids

    def _within(self, span: Span) -> list[Mention]:
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [each for each in self._mentions[first:last] if each.evidence.span.touches(span)]

    def _is_first(self, mention: Mention) -> bool:
        return is_first_person(mention.evidence.quote.lower().replace("’", "'"))

    def _carries(self, mention: Mention, span: Span) -> bool:
        """Say whether a mention is who a phrase is about, and no owner or place in it."""
        own = mention.evidence.span
        before, after = self._text[span.start : own.start], self._text[own.end : span.end]
        if is_issuer_after(before) or is_issuer_before(after):
            return True
        is_joined = _WITH.search(before) is not None
        is_told_by = _BEHIND.search(before) or _KIN.search(before)
        # "Two Arlish lawmakers" are no parliament.
        is_some = mention.evidence.quote.endswith("lawmakers") and before.strip().lower() not in ("", "the")
        is_behind = before.endswith("(") or is_told_by or is_some or self._is_part(mention, before, after)
        if is_behind and not is_joined and not _CROWD.search(before):
            return False
        if mention.evidence.quote.lower() in POSSESSIVES and after.strip():
            return False
        if mention.evidence.quote.endswith(("'s", "’s")) and after.strip():
            return False
        if mention.how is How.ROLE and after.startswith(" of "):
            return False
        return not _OWNING.match(after) and not _GOES_ON.match(after)

    def _is_part(self, mention: Mention, before: str, after: str) -> bool:
        """Say whether a title is of another word: "Presidents" of "Presidents Vorr and Kess", "heads of states"."""
        if mention.how is not How.ROLE or not self._is_vague(mention.actor_ids):
            return False
        if _INSIDE.search(before):
            return True
        follows = self._mentions[bisect_left(self._starts, mention.evidence.span.end) :][:1]
        is_name = bool(follows) and follows[0].how is How.NAME and bool(follows[0].actor_ids)
        return is_name and after[:1] == " " and follows[0].evidence.span.start == mention.evidence.span.end + 1

    def _is_vague(self, ids: tuple[str, ...]) -> bool:
        return all(each == digest("x", self.actors[each].name.lower()) for each in ids)

    def _pair(self, at: int) -> tuple[str, ...]:
        return pair_before(self._text, self._mentions[: bisect_left(self._starts, at)], at)

    def _newcomer(self, span: Span) -> tuple[str, ...]:
        words = _MARK.sub("", " ".join(self._text[span.start : span.end].split()))
        if words.lower() in _BOTH:
            return self._pair(span.start)
        if words.lower() in _TWO | _PRESIDENTS and (two := two_before(self._reading, self.actors, span.start)):
            return two
        known = movement_before(self._reading, self._mentions, self.actors, span) or self._chained(span, words)
        if known := known or self._only_body(words, span.start):
            return known
        name = described(words)
        if name is None or words.lower() in _TWO:
            return ()
        named = self._named(name)
        return (named,) if named is not None else (self._added(name),)

    def _named(self, name: str) -> str | None:
        """Return the id of the only actor with a name, or of the state: "China" of "on a visit to China"."""
        if not name[0].isupper():
            return None
        found = [each.id for each in self.actors.values() if name == each.name or name in each.names]
        if found:
            return found[0] if len(found) == 1 else None
        state = state_named(name, self._reading.report.published)
        return self.actors.setdefault(state.id, state).id if state is not None else None

    def _chained(self, span: Span, words: str) -> tuple[str, ...]:
        """Return whom the chain of a pronoun or a definite description means."""
        noun = self._noun(span) if is_pointing(words) or words.lower().startswith(_DEFINITE) else None
        chain = self._chains.get(noun) if noun is not None else None
        if chain is None or (len(chain.actor_ids) == 1 and is_two(words)):
            return ()
        lead = leading_speaker(self._reading, self.actors, span) if words in ("He", "She") else None
        if lead is not None:
            return (lead,)
        if chain.actor_ids and _PART.search(words) and self.actors[chain.actor_ids[0]].kind is ActorKind.COUNTRY:
            return ()  # no state is a bloc that it belongs to, or a company in it
        people = self._people(chain, span.start) if words.lower() in _PLURAL and not chain.actor_ids else ()
        if chain.actor_ids or people:
            return () if words.lower() in _PLURAL and self._is_single(chain.actor_ids) else people or chain.actor_ids
        # No thing is what "it" did something as; "the statement" says something.
        is_pronoun = words.lower() in _PRONOUNS
        nouns = self._reading.nouns
        somebody = (at for at in chain.nouns if not (is_pronoun and acts_no_more(self._text, nouns[at])))
        told = [each for each in map(self._described, somebody) if each and not self._is_whole(each, words)]
        apart = is_several if words.lower() in _ONE else is_somebody if words.lower() in _PLURAL else None
        named = next((each for each in told if apart is None or not apart(each)), None)
        if named is None and words == "It":
            return leading_body(self._reading, self._mentions, self.actors, span)
        return (self._added(named),) if named is not None else ()

    def _people(self, chain: Chain, at: int) -> tuple[str, ...]:
        """Return the state whose people a chain names, "The Danes say so, but they refuse", or "the two of them"."""
        spans = [self._reading.nouns[each].span for each in chain.nouns]
        state = next(filter(None, map(self._state, spans)), None)
        if state is not None:
            return (self.actors.setdefault(state.id, state).id,)
        return self._pair(at) if any(self._text[each.start : each.end].lower() in _TWO for each in spans) else ()

    def _is_whole(self, name: str, words: str) -> bool:
        """Say whether a name is of a state, and the words for a company or another body; or of an owner in them."""
        is_part = _PART.search(words) is not None and state_named(name, self._reading.report.published) is not None
        return is_part or f"{name}'s " in words.replace("’", "'")

    def _is_single(self, ids: tuple[str, ...]) -> bool:
        """Say whether ids are of one person or state: "they" are hardly that one, where no earlier stage was sure."""
        return len(ids) == 1 and self.actors[ids[0]].kind in _SINGLE

    def _only_body(self, words: str, at: int) -> tuple[str, ...]:
        """Return the only body of its kind that is named before: "the court", "the two-judge court", "the ruling"."""
        match = _BODY.match(words)
        if match is None:
            return ()
        kind = "court" if match["paper"] else match["kind"].lower()
        before = {
            each
            for mention in self._mentions[: bisect_left(self._starts, at)]
            for each in mention.actor_ids
            if self.actors[each].kind in _BODIES and kind in self.actors[each].name.lower().split()
        }
        return tuple(before) if len(before) == 1 else ()

    def _noun(self, span: Span) -> int | None:
        """Return the number of the noun phrase that the words at `span` are, the widest of those inside."""
        numbers = range(bisect_left(self._heads, span.start), bisect_right(self._heads, span.end - 1))
        nouns = self._reading.nouns
        return min(numbers, key=lambda at: (nouns[at].span.start, -_size(nouns[at]))) if numbers else None

    def _described(self, number: int) -> str | None:
        noun = self._reading.nouns[number]
        words = self._text[noun.span.start : noun.span.end]
        is_owner = any(each.span.start == noun.span.start for each in self._reading.nouns[number + 1 : number + 2])
        bare = _MARK.sub("", words)  # "Arland's" of "Arland's president", "the company's"
        words = bare if noun.form != "name" or is_owner or is_somebody(bare) else words
        return None if words.lower() in _TWO else described(words)

    def _added(self, name: str) -> str:
        # Critics are critics everywhere; one person described ("a federal judge") is one of this report only.
        is_plural = name.split()[-1].endswith("s")
        actor_id = digest("x", name.lower()) if is_plural else digest("x", name.lower(), self._reading.report.id)
        kind = ActorKind.PERSON if is_somebody(name) else ActorKind.GROUP
        self.actors.setdefault(actor_id, Actor(id=actor_id, name=name, kind=kind, names=(name,)))
        return actor_id


def _by_place(mention: Mention) -> tuple[int, int]:
    return mention.evidence.span.start, mention.evidence.span.end


def _size(noun: Noun) -> int:
    return noun.span.end - noun.span.start
