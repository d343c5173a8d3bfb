"""Acts: what was pledged, refused, proposed, met, by whom and on whose word.

The encoder proposes them (`reading.proposals`); here it is settled who is meant, who tells it and when it was done.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about, find_antecedent, is_anaphor
from onrecord.acts.agendas import with_agendas
from onrecord.acts.answerers import with_answerers
from onrecord.acts.antecedents import with_antecedents
from onrecord.acts.beside import Beside, mentions_within
from onrecord.acts.checks.done.conditions import with_condition
from onrecord.acts.checks.gate import gated
from onrecord.acts.checks.kinds.favours import as_favour
from onrecord.acts.checks.places import Places, is_fee
from onrecord.acts.checks.repairs import all_repaired
from onrecord.acts.claims import as_claimed, as_suffered_by, as_told_of, is_naming, is_of_several, is_own_turn, is_you
from onrecord.acts.commitments import is_suffered
from onrecord.acts.confidences import weighed
from onrecord.acts.continued import with_continued_days
from onrecord.acts.doers import Doers
from onrecord.acts.drafted import as_drafted
from onrecord.acts.drafts import DEEDS, Draft
from onrecord.acts.findings import is_finding
from onrecord.acts.histories import is_history
from onrecord.acts.issuers import with_issuer
from onrecord.acts.kinds import CUES
from onrecord.acts.lines import Line, Mentions
from onrecord.acts.marked import with_marked_option
from onrecord.acts.meetings import is_clipped
from onrecord.acts.merging import merge_acts, without_agreed
from onrecord.acts.moments import day_of
from onrecord.acts.newcomers import keep_used, with_newcomers
from onrecord.acts.one_charge import in_one_charge
from onrecord.acts.openings import without_verbs
from onrecord.acts.own_bodies import with_own_bodies
from onrecord.acts.peers import with_peers
from onrecord.acts.persons import with_persons
from onrecord.acts.phrases import with_phrases
from onrecord.acts.pointers import thing_meant
from onrecord.acts.proposed import draft_of, words_of
from onrecord.acts.recipients import with_recipient, with_states, with_states_used
from onrecord.acts.remade import showing_option
from onrecord.acts.retold import without_retold
from onrecord.acts.rules import read_by_rules
from onrecord.acts.selves import self_of
from onrecord.acts.shared_aims import with_shared_aims
from onrecord.acts.tellings import Setting, telling_of
from onrecord.acts.things import with_things
from onrecord.acts.uniting import LEAST_SEEN, least_chance, united, with_doers
from onrecord.acts.voices import Voice, Voices, is_outlet, is_press
from onrecord.acts.wholes import with_whole_actor
from onrecord.ids import act_id
from onrecord.types import Act, ActKind, ActorKind, Attribution, How, Proposal, Reading, Span, Status, Teller
from onrecord.types import Voice as Manner

# Who ascribes a thing to another blames it himself.
_ASCRIBING = frozenset("ascribe ascribes ascribed attribute attributes attributed pin pins pinned".split())
READER = "onrecord-acts 0.2.0"
_SAYING = frozenset(
    "said says say described describes characterized characterised labeled labelled declared argued argues "
    "called calls claimed claims stated states complained complains told tells".split()
)


def find_acts(reading: Reading) -> Reading:
    """Settle the proposed acts of a report, in order of their cues, and add doers that were no actors yet."""
    given, reading = reading, with_newcomers(with_peers(with_own_bodies(without_verbs(with_issuer(reading)))))
    settler, mentions = _Settler(reading), Mentions(reading)
    likely = tuple(each for each in reading.proposals if each.chance >= least_chance(each.kind))
    settled = [settler.settle(each, line) for line, proposals in _placed(likely, mentions) for each in proposals]
    acts = [settler.built(each) for each in settled if each is not None]
    seen = tuple(each.cue for each in reading.proposals if each.chance >= LEAST_SEEN)
    read = read_by_rules(reading, settler.voices, mentions, seen=seen, reader=READER)
    ruled, named = [settler.sourced(act) for act in read], settler.doers.reading()
    places = Places(named, mentions.with_more(named, settler.doers.found), settler.voices.with_more(named))
    near = Beside(acts, _cue)
    ruled = [with_doers(act, near.touching(act.cue.span), named) for act in ruled]
    ruled = [with_recipient(act, near.touching(act.cue.span), named) for act in ruled]
    ruled = [with_marked_option(act, near.touching(act.cue.span), acts, settler.doers.actors) for act in ruled]
    ruled = [act for act in ruled if act.actor_ids or act.recipient_id is not None]
    completed = _completed([*acts, *ruled], places)
    proposed = Beside(reading.proposals, lambda each: each.cue)
    ruled = [weighed(act, proposed.touching(act.cue.span)) for act in completed[len(acts) :]]
    both = united(completed[: len(acts)], ruled)
    # Only what an act says in its own sentence is for the gate: a figure of the offer it answers is not.
    both = [as_favour(act, places) for act in both if act.actor_ids or act.recipient_id is not None]
    kept = with_answerers(gated(tuple(both), named, places=places), places)
    # Whole phrases first: "this" is then about all of what was blamed before.
    whole = with_phrases(with_agendas(with_antecedents(kept, given.report.text), places), places)
    aimed = with_states(with_persons(with_things(with_shared_aims(whole, named), named), named), named)
    told = without_retold(aimed, {each.id: each for each in named.actors}, given.report.text)
    dated = with_continued_days(told, named, places)
    shown = [showing_option(act, places.of(act)) for act in dated]
    merged = in_one_charge(merge_acts(without_agreed(shown), given.report.text), given.report.text)
    return keep_used(given, merged, with_states_used(named, merged))


def _cue(act: Act) -> Span:
    return act.cue.span


def _completed(acts: Sequence[Act], places: Places) -> list[Act]:
    """Return acts as their own clauses have them, with their conditions."""
    standing = [places.of(act) for act in acts]
    return [with_condition(act, place) for act, place in zip(all_repaired(acts, standing), standing, strict=True)]


def _placed(proposals: tuple[Proposal, ...], mentions: Mentions) -> list[tuple[Line, list[Proposal]]]:
    """Return the lines in which something is proposed, each with its proposals."""
    found: list[tuple[Line, list[Proposal]]] = []
    at = 0
    for sentence, words, starts, ends in mentions.lines:
        own = []
        while at < len(proposals) and proposals[at].cue.start < sentence.end:
            own.append(proposals[at])
            at += 1
        if own:
            found.append((mentions.line(words, starts, ends, bounds=sentence), own))
    return found


class _Settled(NamedTuple):
    """A proposal, with who acts, towards whom and on whose word."""

    proposal: Proposal
    line: Line
    setting: Setting
    doers: tuple[str, ...]
    recipient: str | None
    told_by: str | None


class _Settler:
    """Settles the proposals of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._report = reading.report
        self.voices = Voices(reading)
        self.doers = Doers(reading)

    def settle(self, proposal: Proposal, line: Line) -> _Settled | None:
        """Return who acts by a proposal, towards whom and on whose word; None where nobody, or nobody else is met."""
        proposal = self._pointed(proposal, line)
        self.doers.know_adjectives(proposal.evidence)
        setting = Setting(self._voice(proposal.cue), self.voices.cue_over(proposal.cue), proposal.cue)
        doers = self._doers(proposal, setting)
        parties = self.doers.meant(proposal.recipient, self._first_person(setting))
        if doers and self._is_you(proposal.recipient):
            parties = self._asked(proposal.cue) or parties
        told_by = self._teller(proposal, setting, doers)
        if proposal.kind is ActKind.MEET:
            own = self._clipped(proposal, line, setting)
            doers, parties = tuple(dict.fromkeys((*own, *doers, *parties))), ()
            if not self._is_meeting(doers):
                return None
        speaker = setting.speaker or (told_by if setting.voice is not None else None)
        if speaker and self._is_blamed(proposal, line, speaker, doers):
            doers, parties = (speaker,), doers
        elif not speaker and setting.voice is not None and self._is_warned(proposal, line):
            doers, parties = (), doers  # “Arland will face tariffs,” it read: Arland threatens nobody
        recipient = next((each for each in parties if each not in doers), None)
        if not doers and recipient is None:
            return None
        return _Settled(proposal, line, setting, doers, recipient, told_by)

    def _pointed(self, proposal: Proposal, line: Line) -> Proposal:
        """Return a proposal that points at who does it, where the encoder points at who tells it or at a fragment."""
        text = self._report.text
        proposal = as_drafted(line, as_suffered_by(text, as_claimed(text, with_whole_actor(text, proposal))))
        told = as_told_of(line, proposal)
        if told is proposal:
            return proposal
        doers, tellers = (self.doers.meant(each.actor, None) for each in (told, proposal))
        # Who tells what its own side will do, "Vorr announced Arland's troops would leave", binds itself.
        is_own = any(self.voices.side(one) in (self.voices.side(other), other) for one in tellers for other in doers)
        return proposal if is_own and self.voices.side(tellers[0]) else told

    def _voice(self, cue: Span) -> Voice | None:
        """Return whose words hold a cue; a reporter's question is the reporter's telling."""
        voice = self.voices.around(cue)
        speaker = self.doers.actors.get(voice.speaker_id or "") if voice else None
        is_asked = speaker is not None and (speaker.kind is ActorKind.MEDIUM or is_outlet(speaker.name))
        return None if is_asked else voice

    def _doers(self, proposal: Proposal, setting: Setting) -> tuple[str, ...]:
        if self._is_you(proposal.actor):
            return self._asked(proposal.cue)
        first = self._first_person(setting)
        if first and is_own_turn(self._report.text[proposal.cue.start : proposal.cue.end]):
            return (first,)
        found = self.doers.meant(proposal.actor, first)
        found = found or self_of(self._reading, proposal.actor, setting.voice, self.doers.actors)
        # Who only tells a deed that names no doer is none: "a ship was seized, Vorr said".
        if found or proposal.actor is not None or proposal.teller is not Teller.ACTOR:
            return self._as_speaker(found, proposal, setting)
        own = setting.speaker or (setting.attribution.speaker_id if setting.attribution else None)
        own = own or (self._source(setting.voice.attribution) if setting.voice is not None else None)
        return (own,) if own else ()

    def _first_person(self, setting: Setting) -> str | None:
        """Return whom "I" and "we" mean in somebody's own words, by what describes that one where no name does."""
        voice = setting.voice
        if voice is None or voice.teller_id is not None:
            return setting.first_person
        is_own = voice.attribution is not None and voice.attribution.voice is Manner.DIRECT
        return self._source(voice.attribution) if is_own else None

    def _clipped(self, proposal: Proposal, line: Line, setting: Setting) -> tuple[str, ...]:
        """Return the speaker where a meeting is told without a subject: "Just had a great call with Kess"."""
        voice = setting.voice
        if voice is None or voice.speaker_id is None or voice.attribution is not None:
            return ()
        return (voice.speaker_id,) if is_clipped(line, words_of(line, proposal.cue)[0], voice.span.start) else ()

    def _is_you(self, span: Span | None) -> bool:
        return span is not None and is_you(self._report.text[span.start : span.end])

    def _asked(self, cue: Span) -> tuple[str, ...]:
        asked = self.voices.asked(cue)
        return (asked,) if asked else ()

    def _as_speaker(self, found: tuple[str, ...], proposal: Proposal, setting: Setting) -> tuple[str, ...]:
        """Return the speaker for its own state: what a spokesperson says of it is said for it."""
        speaker = setting.speaker
        if speaker and len(found) == 1 and proposal.kind not in DEEDS and self.voices.is_own(speaker, found[0]):
            return (speaker,)
        return found

    def _is_blamed(self, proposal: Proposal, line: Line, speaker: str, doers: tuple[str, ...]) -> bool:
        """Say whether the doers are whom the speaker blames or threatens: "Vorr said Arland had broken the truce"."""
        words = line.words[slice(*words_of(line, proposal.cue))]
        if is_naming(words):
            return False
        is_warned = self._is_warned(proposal, line)
        if not (is_warned or proposal.kind is ActKind.ACCUSE) or not _ASCRIBING.isdisjoint(words):
            return False
        if not doers and not self._is_of_them(proposal):
            return False
        if proposal.kind is ActKind.ACCUSE and self._is_saying(proposal):
            return False  # "the president said that Arland had lost its right" blames Arland
        first, last = words_of(line, proposal.cue)
        cues = (cue for at in range(first, last) if not is_fee(line.words, at) for cue in CUES.get(line.words[at], ()))
        if not is_warned and any(cue.kind in (ActKind.ACCUSE, ActKind.OPPOSE) and not cue.is_blame for cue in cues):
            return False
        return not any(self.voices.is_own(speaker, each) for each in doers)

    def _is_warned(self, proposal: Proposal, line: Line) -> bool:
        """Say whether who does it, by the words, is who suffers what is threatened."""
        return proposal.kind is ActKind.THREATEN and is_suffered(line.words[slice(*words_of(line, proposal.cue))])

    def _is_of_them(self, proposal: Proposal) -> bool:
        """Say whether a pronoun whose meaning nobody found does it: "They have broken the truce" blames somebody."""
        actor = proposal.actor
        return actor is not None and self._report.text[actor.start : actor.end].lower() in ("they", "he", "she")

    def _is_saying(self, proposal: Proposal) -> bool:
        """Say whether the doer of a proposal is who says so, with the cue."""
        start = proposal.actor.end if proposal.actor is not None else proposal.cue.end
        said = self._report.text[start : proposal.cue.end].split()
        return start <= proposal.cue.start and not _SAYING.isdisjoint(said)

    def _is_meeting(self, doers: tuple[str, ...]) -> bool:
        """Say whether two different parties may meet: a cabinet, or a guest and an outlet, are none."""
        known = [self.doers.actors[each] for each in doers if each in self.doers.actors]
        if any(map(is_press, known)):
            return False
        sides = {self.voices.side(each) for each in doers}
        return len(doers) < 2 or len(sides) > 1 or None in sides

    def _teller(self, proposal: Proposal, setting: Setting, doers: tuple[str, ...]) -> str | None:
        """Return on whose word an act is told; hearsay never passes for own words."""
        if setting.voice is not None:
            return setting.voice.teller_id or self._source(setting.voice.attribution)
        if proposal.teller is Teller.ACTOR and doers:
            # "You have threatened to cut off the water" is not the word of who is asked.
            return None if self._is_you(proposal.actor) else doers[0]
        if proposal.teller is Teller.OTHER and setting.attribution is not None:
            return setting.attribution.speaker_id
        return None

    def sourced(self, act: Act) -> Act:
        """Return an act of the rules as told by whom only words describe: "the minister said Arland had yielded".

        "The minister said he had yielded" is his own word, though nobody may know his name.
        """
        voice = self.voices.around(act.cue.span)
        if act.told_by is not None or voice is None or voice.speaker_id is not None:
            return act
        source = voice.attribution.source if voice.attribution is not None else None
        told = source.quote.lower().split() if source is not None else ()
        # "Aides said she had yielded" is not her own word.
        is_own = not is_of_several(told) and any(
            each.how is How.PRONOUN
            and voice.span.holds(each.evidence.span)
            and set(each.actor_ids) & set(act.actor_ids)
            for each in mentions_within(self._reading.mentions, voice.span)
        )
        teller = None if is_own else self._source(voice.attribution)
        return act if teller in act.actor_ids else replace(act, told_by=teller)

    def _source(self, attribution: Attribution | None) -> str | None:
        """Return the source that only its words describe: "officials said"."""
        if attribution is None or attribution.source is None or is_outlet(attribution.source.quote):
            return None
        if is_finding(attribution):
            return None
        return next(iter(self.doers.meant(attribution.source.span, None)), None)

    def built(self, settled: _Settled) -> Act:
        """Return the act of a settled proposal."""
        proposal, setting, doers, told_by = settled.proposal, settled.setting, settled.doers, settled.told_by
        draft = draft_of(proposal, settled.line)
        report = self._report
        condition = proposal.condition
        spans = [proposal.evidence]
        if condition is not None and not proposal.evidence.holds(condition):
            spans.append(condition)
        is_past = proposal.status is Status.ACTUAL and is_history(draft, proposal.evidence, self._reading)
        telling = telling_of(setting, told_by, doers, voices=self.voices, report=report)
        first = self.doers.actors.get(doers[0]) if doers else None
        return Act(
            id=act_id(report.id, proposal.kind, proposal.cue, tuple(spans)),
            kind=proposal.kind,
            actor_ids=doers,
            speaks_for=first.speaks_for if first else None,
            recipient_id=settled.recipient,
            about=self._about(draft) or self._name(settled.recipient),
            polarity=draft.polarity,
            status=Status.HISTORICAL if is_past else proposal.status,
            condition=report.evidence(condition) if condition else None,
            told_by=told_by,
            day=day_of(draft, self._reading, telling),
            cue=report.evidence(proposal.cue),
            evidence=tuple(report.evidence(span) for span in spans),
            confidence=proposal.chance,
            reader=READER,
        )

    def _about(self, draft: Draft) -> str:
        if draft.option[0] >= draft.option[1]:
            return ""
        if is_anaphor(draft.line, draft.option):
            antecedent = find_antecedent(self._report.text, draft.line, draft.option)
            if antecedent is None and draft.kind is not ActKind.DENY:
                antecedent = thing_meant(self._reading, draft.line.starts[draft.option[0]])
            if antecedent:
                return antecedent
        return clean_about(draft.line, draft.option, self._report.text)

    def _name(self, actor_id: str | None) -> str:
        actor = self.doers.actors.get(actor_id or "")
        return actor.name if actor else ""
