"""Coreference: pronouns and descriptions linked to the actors they stand for, none where it is a toss-up.

What linking knows of names and offices is pinned; a few plain readings follow (the two leaders, his campaign, a
relative pronoun); all else goes to the likeliest chain by the chances the encoder gives (`nouns`), where gender, number
and kind allow it. First persons mean whoever speaks the words they stand in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from onrecord.ids import digest
from onrecord.reading.agreement import Agreement
from onrecord.reading.body_kinds import KNOWN_BODIES
from onrecord.reading.chains import Chains, Growing
from onrecord.reading.couples import Couples
from onrecord.reading.descriptions import find_descriptions, with_described
from onrecord.reading.epithets import Epithets
from onrecord.reading.groups import Groups, is_of_sides
from onrecord.reading.home_states import named_before
from onrecord.reading.incumbents import Incumbents
from onrecord.reading.leaders import with_leaders, with_named_later
from onrecord.reading.limits import Limits
from onrecord.reading.mentioned import just_before, nouns_of
from onrecord.reading.met import Met
from onrecord.reading.movements import movement_before
from onrecord.reading.names import Names
from onrecord.reading.phrases import Phrase, parse_phrases
from onrecord.reading.possessions import is_of_side, is_run, owned_by
from onrecord.reading.pronouns import FIRST, GENDERS, NEUTER, PLURAL, RELATIVE, word_of
from onrecord.reading.quoters import Quoters
from onrecord.reading.speaking import Speaking
from onrecord.reading.tellers import Tellers, mention_of
from onrecord.reading.turns import Turns
from onrecord.types import Actor, ActorKind, How, Mention, Noun, Reading, ReportKind, Span

# Less sure than this, a pronoun or description means nobody.
LEAST_SURENESS = 0.65
LEAST_NOUN_SURENESS = 0.9

_BODIES = frozenset({ActorKind.GOVERNMENT, ActorKind.COUNTRY, ActorKind.ORGANISATION})
_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.GROUP})
_NOUNS = frozenset({"name", "definite", "other"})
_TAKING_UP = frozenset({"he", "she", "it", "they"})


def find_coreference(reading: Reading) -> Reading:
    """Link pronouns and definite descriptions to actors of the report, and join what means the same into chains."""
    return with_leaders(with_named_later(_Resolver(reading).resolve()))


class _Resolver:
    """Resolves the mentions and noun phrases of one report in their order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._nouns = reading.nouns
        self._mentions = list(reading.mentions)
        self._starts = [mention.evidence.span.start for mention in reading.mentions]
        self._phrases = parse_phrases([mention.evidence.quote for mention in reading.mentions])
        self._actors = {actor.id: actor for actor in reading.actors}
        # The words of each noun phrase up to its head.
        words = [self._text[noun.span.start : noun.head.end] for noun in reading.nouns]
        self._chains = Chains(reading.nouns, words)
        self._groups = Groups(reading)
        self._couples = Couples(reading)
        self._met: list[Met] = []
        # Of those met, single ones with a title or body noun.
        self._titled: list[Met] = []
        self._noun_of = nouns_of(reading)
        self._mention_of = {noun: number for number, noun in self._noun_of.items()}
        self._names = Names(reading, words)
        self._agreement = Agreement(reading, words, self._phrases, self._noun_of, self._actors)
        self._limits = Limits(reading, frozenset(self._mention_of))
        self._incumbents = Incumbents(reading, self._phrases, self._noun_of)
        self._speaking = Speaking(
            reading,
            self._mentions,
            mention_of=self._mention_of,
            chains=self._chains,
            agreement=self._agreement,
            actors=self._actors,
        )
        self._turns = Turns(reading, self._phrases, self._mention_of)
        self._epithets = Epithets(reading, self._phrases, self._noun_of, self._actors, self._agreement.known)
        self._quoters = Quoters(reading, self._mentions)

    def resolve(self) -> Reading:
        """Return the reading with antecedents found."""
        for noun, number in self._in_order():
            if number is not None:
                self._take_mention(number)
            if noun is not None:
                self._link(noun, number)
            # A label only says who has the word: nobody speaks of him there.
            if number is not None and self._mentions[number].actor_ids and number not in self._turns.labels:
                self._meet(number)
        self._look_ahead()
        self._give_actors()
        self._find_first_persons()
        described = find_descriptions(self._reading, self._mention_of, self._meant_by)
        return replace(
            self._reading,
            mentions=with_described(self._mentions, described),
            actors=tuple(self._actors[key] for key in sorted(self._actors)),
            chains=self._chains.found(),
        )

    def _meant_by(self, at: int) -> tuple[str, ...]:
        return self._chains.actors(at, LEAST_SURENESS)

    def _in_order(self) -> Iterator[tuple[int | None, int | None]]:
        """Yield noun phrases with the mentions they are, and the mentions that are none, as the text has them."""
        others = [number for number in reversed(range(len(self._mentions))) if number not in self._noun_of]
        for at, noun in enumerate(self._nouns):
            while others and self._starts[others[-1]] < noun.head.start:
                yield None, others.pop()
            yield at, self._mention_of.get(at)
        for number in reversed(others):
            yield None, number

    def _meet(self, number: int) -> None:
        """Remember a mention that means somebody."""
        ids = self._mentions[number].actor_ids
        self._met.append(self._groups.meet(number, ids, self._met))
        if self._phrases[number].role and len(ids) == 1:
            self._titled.append(self._met[-1])

    def _take_mention(self, number: int) -> None:
        """Give a mention the actors that plain readings tell."""
        mention, phrase = self._mentions[number], self._phrases[number]
        if mention.actor_ids:
            if phrase.possessor:
                self._take_side(number, phrase)
            self._give(number, self._added(self._couples.heads(mention)) or mention.actor_ids)
            return
        found = self._described(number, phrase) if mention.how is How.ROLE else ()
        if mention.how is How.PRONOUN:
            word = word_of(mention)
            if word in RELATIVE:
                found = just_before(self._text, self._mentions, number, self._actors)
            elif word in PLURAL:
                found = self._groups.plural(number, self._met)
        self._give(number, found)

    def _described(self, number: int, phrase: Phrase) -> tuple[str, ...]:
        """Return whom a description without an owner means: "the minister", "the ministry", "the two leaders"."""
        if phrase.possessor:
            return self._possessed(number, phrase)
        if phrase.sort == "group" and not phrase.owner:
            return self._couple(number)
        if phrase.owner or not phrase.is_definite or not phrase.role:
            return ()
        head = phrase.role.split(" of ")[0].split()[-1]
        known = KNOWN_BODIES.get(head)
        if known and known in self._actors:
            return (known,)
        titled = [met for met in self._titled if self._turns.may_be_called(number, met.number)]
        called = [met for met in titled if self._has_title(met, phrase, head)]
        called = [met for met in called if self._incumbents.may_be(number, met.actor_ids)]
        several = len({met.actor_ids for met in called}) > 1
        ids = self._incumbents.subject_of(number, called) if several or not called else called[-1].actor_ids
        ids = ids or movement_before(self._reading, self._mentions, self._actors, self._mentions[number].evidence.span)
        return ids if self._turns.may_hold(self._noun_of.get(number, -1), ids) else ()

    def _couple(self, number: int) -> tuple[str, ...]:
        evidence, named = self._mentions[number].evidence, self._groups.two(number, self._met)
        is_such = bool(named) and self._couples.may_be(named, evidence.quote)
        return named if is_such else self._added(self._couples.meant(evidence))

    def _added(self, actors: Iterable[Actor]) -> tuple[str, ...]:
        return tuple(self._actors.setdefault(each.id, each).id for each in actors)

    def _has_title(self, met: Met, phrase: Phrase, head: str) -> bool:
        """Say whether the mention at `met` has the same title or body noun as a description."""
        full = self._mentions[met.number].evidence.quote, self._actors[met.actor_ids[0]].name
        return self._agreement.has_title(met.actor_ids[0], self._phrases[met.number], phrase, full=full, head=head)

    def _possessed(self, number: int, phrase: Phrase) -> tuple[str, ...]:
        """Return the body or voice of a person: "his campaign" after "the Lund campaign", "her office"."""
        if phrase.possessor == "their" and is_of_sides(phrase.role):
            return self._groups.pair_of_sides(number, self._met)
        owner = self._owner(number)
        if owner is None:
            return ()
        found = digest("x", "body", owner.id, phrase.role)
        if found in self._actors:
            return (found,)
        actor = None if is_run(self._text, self._mentions[number].evidence.span) else owned_by(owner, phrase)
        if actor is None:
            return ()
        if not actor.name[0].isupper() and actor.speaks_for in self._actors:
            actor = replace(actor, name=f"{self._actors[actor.speaks_for].name} {actor.name}")
        self._actors.setdefault(actor.id, actor)
        return (actor.id,)

    def _take_side(self, number: int, phrase: Phrase) -> None:
        """Let a person called "her foreign minister" speak for whom her government speaks."""
        actor = self._actors.get(self._mentions[number].actor_ids[0])
        if actor is None or actor.kind is not ActorKind.PERSON or actor.speaks_for or phrase.is_former:
            return
        owner = self._owner(number) if is_of_side(phrase) else None
        if owner is not None and owner.id != actor.id and owner.speaks_for:
            self._actors[actor.id] = replace(actor, speaks_for=owner.speaks_for)

    def _owner(self, number: int) -> Actor | None:
        """Return the person whom the "his" or "her" at the head of a mention means."""
        start = self._mentions[number].evidence.span.start
        at = bisect_left(self._nouns, start, key=lambda noun: noun.head.start)
        if at == len(self._nouns) or self._nouns[at].head.start != start or self._nouns[at].form not in GENDERS:
            return None
        ids = self._chains.actors(at, LEAST_SURENESS) if self._chains.of[at] >= 0 else ()
        owner = self._actors.get(ids[0]) if len(ids) == 1 else None
        return owner if owner is not None and owner.kind is ActorKind.PERSON else None

    # What the encoder tells.

    def _link(self, at: int, number: int | None) -> None:
        """Put a noun phrase into its chain, and give its mention the actors of that."""
        noun = self._nouns[at]
        mention = None
        if number is not None:
            if self._groups.is_one_of(number, noun):
                self._give(number, ())
            mention = self._mentions[number]
        if number is not None and mention is not None and mention.actor_ids:
            self._pin(at, number, mention)
        else:
            self._chains.link(at, self._may_mean, default=self._default)
            if noun.form == "I":
                self._limits.pass_by(at)
            self._join_known(at)
            if noun.form in GENDERS:
                self._join_newest(at, GENDERS[noun.form])
            if noun.form in _TAKING_UP:
                self._join_beside(at, noun)
        chain = self._chains.of[at]
        growing = self._chains.all[chain]
        self._names.take_in(at, chain)
        growing.gender = growing.gender or self._agreement.own[at]
        if noun.form in FIRST:
            growing.person = growing.person or noun.form
        if number is not None and mention is not None and not mention.actor_ids and self._may_link(mention, at):
            self._give(number, self._chains.actors(at, LEAST_SURENESS) or self._leading_body(number))

    def _pin(self, at: int, number: int, mention: Mention) -> None:
        """Put a noun phrase into the chain of the actors that its mention means."""
        ids, is_voice = mention.actor_ids, self._is_voice(number, mention)
        is_person = any([self._actors[each].kind in _PEOPLE for each in ids])
        self._chains.pin(at, ids, self._may_name, is_voice=is_voice, is_person=is_person, default=self._names.only)

    def _may_name(self, at: int, ids: tuple[str, ...], growing: Growing) -> bool:
        is_held = self._incumbents.may_name(ids, growing) and self._agreement.may_name(ids, growing)
        return is_held and self._turns.may_name(at, ids, growing)

    def _may_mean(self, at: int, to: int, growing: Growing) -> bool:
        """Say whether a noun phrase may mean the same as an earlier one, and as the chain of that."""
        return (
            self._limits.allow(at, to)
            and self._agreement.fit(at, growing)
            and self._incumbents.allow(at, to, growing)
            and self._turns.allow(at, growing, self._mentions)
            and not self._quoters.has(at, growing.actor_ids)
            and not self._limits.is_told_of(at, growing.nouns)
        )

    def _default(self, at: int) -> int:
        """Return the chain of a noun phrase whose links lead to none."""
        # Outside quotation marks mostly one person has the word.
        last = self._limits.last_i(at)
        return self._names.only_called(at) if last is None else self._chains.of[last]

    def _join_known(self, at: int) -> None:
        """Let the "it" of what a body says of itself be that body, and a title set beside a name be of that one."""
        if (named := named_before(self._text, self._nouns, at, is_known=self._chains.is_known(at))) is not None:
            self._chains.move(at, self._chains.of[named])
        if (speaking := self._speaking.chain_of(at)) is not None:
            self._chains.move(at, speaking)
        if not self._chains.actors(at, LEAST_NOUN_SURENESS) and (bearer := self._epithets.bearer(at, self._met)):
            self._chains.move(at, self._chains.of[self._noun_of[bearer.number]])

    def _join_newest(self, at: int, gender: str) -> None:
        """Let a "she" that opens a sentence, or says it, be the woman who, named, is the subject of the one before."""
        newest = self._groups.newest_subject(self._nouns[at], self._met)
        if newest is None or newest.number not in self._noun_of:
            return
        growing = self._chains.all[self._chains.of[self._noun_of[newest.number]]]
        if self._quoters.has(at, newest.actor_ids) or self._limits.is_told_of(at, growing.nouns):
            return
        known = self._agreement.known.get(newest.actor_ids[0], "")
        if not known and self._groups.quoted_before(self._nouns[at].head.start) >= 0:
            known = gender
        if self._actors[newest.actor_ids[0]].kind is ActorKind.PERSON and known == gender:
            self._chains.move(at, self._chains.of[self._noun_of[newest.number]])

    def _join_beside(self, at: int, noun: Noun) -> None:
        """Let a pronoun that goes back far take up the subject beside it: "Lund sat through it, but she objected"."""
        speaker = self._groups.speaker_beside(noun, self._met)
        beside = speaker or self._groups.subject_beside(noun, self._met)
        if beside is None or beside.number not in self._noun_of:
            return
        chain, gender = self._chains.all[self._chains.of[at]], GENDERS.get(noun.form, "")
        others = (self._nouns[each].head.start for each in chain.nouns if each != at)
        if speaker is None and any(self._groups.is_beside(start, beside) for start in others):
            return
        known = self._agreement.known.get(beside.actor_ids[0], "")
        if speaker is not None and not known and gender not in map(self._agreement.known.get, chain.actor_ids):
            known = gender  # of the two whose gender nobody knows it is who says so
        if gender == known:
            self._chains.move(at, self._chains.of[self._noun_of[beside.number]])

    def _give(self, number: int, actor_ids: tuple[str, ...]) -> None:
        """Let a mention mean these actors; it has no other candidates then."""
        mention = self._mentions[number]
        candidates = () if actor_ids else mention.candidates
        if actor_ids != mention.actor_ids or candidates != mention.candidates:
            self._mentions[number] = replace(mention, actor_ids=actor_ids, candidates=candidates)

    def _leading_body(self, number: int) -> tuple[str, ...]:
        """Return the state or body that begins this or the last sentence, for an "it" that speaks and an "its"."""
        mention, at, apart = self._mentions[number], self._noun_of[number], self._limits.is_quoted_to
        word, speaks = word_of(mention), mention.evidence.span in self._limits.sources
        # What a body that nobody knows says of itself is no other's.
        if at in self._speaking.bodies or not (word == "its" or (word in NEUTER and speaks)):
            return ()
        # “Arland must pay,” it said: who leads somebody's words is not who says them.
        leading = [met for met in self._met[-12:] if self._groups.leads(met, number)]
        near = [met for met in leading if not apart(at, self._starts[met.number])]
        actor = self._actors.get(near[-1].actor_ids[0]) if near else None
        return (actor.id,) if actor is not None and len(near[-1].actor_ids) == 1 and actor.kind in _BODIES else ()

    def _is_voice(self, number: int, mention: Mention) -> bool:
        """Say whether a mention is of a person who speaks for a body: "a spokesman for the League"."""
        is_person = self._phrases[number].sort == "person"
        return is_person and all(self._actors[each].kind is not ActorKind.PERSON for each in mention.actor_ids)

    def _may_link(self, mention: Mention, at: int) -> bool:
        """Say whether a mention may mean an actor on the encoder's word: a name that nobody knows may not."""
        if self._nouns[at].form in _NOUNS and self._chains.sureness[at] < LEAST_NOUN_SURENESS:
            return False
        return mention.how is not How.NAME and self._nouns[at].form not in FIRST

    def _give_actors(self) -> None:
        """Give mentions the actors that their chains came to have later: "the minister ... Ada Lund"."""
        for number, at in self._noun_of.items():
            mention = self._mentions[number]
            if not mention.actor_ids and self._may_link(mention, at):
                self._give(number, self._chains.actors(at, LEAST_SURENESS))

    def _look_ahead(self) -> None:
        """Let a pronoun in an opening phrase mean the subject that follows: "In her speech, Vorr said"."""
        for at, noun in enumerate(self._nouns):
            to = self._limits.subject_ahead(at) if noun.form in GENDERS else None
            if to is None or not self._agreement.fit(at, self._chains.all[self._chains.of[to]]):
                continue
            if self._chains.of[at] != self._chains.of[to]:
                self._chains.move(at, self._chains.of[to])
            number = self._mention_of.get(at)
            if number is not None:
                self._give(number, self._chains.actors(to, LEAST_SURENESS))

    def _find_first_persons(self) -> None:
        """Let "I" mean whoever speaks the words it stands in, and "we" the speaker's side."""
        tellers = Tellers(self._reading)
        for at, noun in enumerate(self._nouns):
            if noun.form not in FIRST:
                continue
            number = self._mention_of.get(at)
            sources = tellers.sources(noun.head)
            for source in sources:
                speaker = self._source(source)
                if speaker is None:
                    continue
                chain, ids = speaker
                if noun.form == "I" and chain is not None:
                    self._chains.move(at, chain)
                if ids and number is not None:
                    side = self._actors[ids[0]].speaks_for if noun.form == "we" else None
                    self._give(number, (side,) if side in self._actors and side else ids)
                break
            else:
                # An article's own "I" is its author, whom it seldom names; whoever asks stays unknown.
                if number is not None and not sources and self._reading.report.kind is not ReportKind.ARTICLE:
                    self._give(number, self._chains.actors(at, LEAST_SURENESS))

    def _source(self, source: Span) -> tuple[int | None, tuple[str, ...]] | None:
        """Return the chain and the actor of a source; None where it is a first person itself, or nothing known."""
        number = mention_of(self._text, source, self._mentions, self._starts)
        if number is None:
            return None
        noun = self._noun_of.get(number)
        if noun is not None and self._nouns[noun].form in FIRST:
            return None
        chain = self._chains.of[noun] if noun is not None else None
        ids = self._mentions[number].actor_ids
        return chain, ids if len(ids) == 1 else ()
