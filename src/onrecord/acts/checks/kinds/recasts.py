"""The kind that the cue's own word shows: who advises proposes, who protests to a state accuses it.

Some words have two meanings, which what stands around them tells apart: "claims that they lied" accuses, "claims the
islands" does not, and who "claimed the attack" did it.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from onrecord.acts.abouts import clean_about
from onrecord.acts.checks.kinds.denials import is_denial, is_innocent, is_kept_from, is_of_another, is_rejected_claim
from onrecord.acts.checks.kinds.harms import is_harm
from onrecord.acts.checks.kinds.readiness import is_harm_readied, is_offered, is_readiness
from onrecord.acts.checks.kinds.signs import is_of_ill, withholding
from onrecord.acts.checks.kinds.undoings import PENALTIES
from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.clauses import clause_end, clause_start, is_auxiliary, is_negation
from onrecord.acts.complements import find_parties, phrase_end
from onrecord.acts.drafts import HARMS
from onrecord.acts.frames import DETERMINERS, PREPOSITIONS
from onrecord.acts.inflections import forms_of, is_past
from onrecord.acts.kinds import CUES, Form
from onrecord.acts.objects_of_cues import OBJECTS
from onrecord.acts.remade import identified
from onrecord.patterns import pattern_of
from onrecord.types import Act, ActKind, ActorKind, Polarity, Status

K = ActKind


_CLAIM, _PROTEST, _SUMMON = forms_of("claim"), forms_of("protest"), forms_of("summon")
_ADVISE, _ADMIT = forms_of("advise recommend"), forms_of("admit concede acknowledge confess")
_RECOGNISE, _ABIDE = forms_of("recognise recognize"), forms_of("abide adhere comply")
_BLOWS = frozenset(
    "attack attacks bombing bombings blast blasts explosion explosions shooting shootings ambush raid raids killing "
    "killings assassination kidnapping kidnappings abduction strike strikes assault assaults".split()
)
_INSIST = forms_of("insist")
_HELD = forms_of("insist demand require seek oppose object resist block reject refuse press")
_OVER = frozenset((K.REFUSE, K.DEMAND, K.OPPOSE, K.PLEDGE, K.WITHHOLD))
_PROPOSE = forms_of("propose suggest")
_WEIGH, _REGRET = forms_of("weigh mull consider contemplate"), forms_of("regret deplore lament")
_CAVED = frozenset(("in", "to", "on", "over", ",", "."))
_CAVE, _ABSTAIN, _BLAME = forms_of("cave"), forms_of("abstain"), forms_of("blame accuse")
_UNDO, _FILE, _DENY = (
    forms_of("annul quash overturn overrule nullify invalidate"),
    forms_of("file lodge"),
    forms_of("deny"),
)
_CONDEMN = forms_of("condemn denounce deplore decry")
_APOLOGISE = forms_of("apologise apologize")
_ENVOYS = frozenset(OBJECTS["ENVOY"].split())
_STATES = frozenset((ActorKind.COUNTRY, ActorKind.GOVERNMENT))
_REACH, _CLAIM_REACH = 4, 6


def recast(act: Act, place: Place) -> Act:
    """Return an act as the kind that its cue shows, where another is claimed."""
    kind = _kind_of(act, place)
    if kind is None or kind is act.kind:
        return act
    changed = identified(replace(act, kind=kind, polarity=Polarity.DO))
    if act.kind is K.DEMAND and kind is K.PROPOSE:
        return replace(changed, polarity=act.polarity)
    if place.words[place.head] in _PROTEST and kind is K.ACCUSE:
        return _protested(changed, place)
    if place.words[place.head] in _CLAIM | _BLAME and act.status is Status.ACTUAL and act.actor_ids:
        return replace(changed, told_by=act.told_by or act.actor_ids[0])
    return changed


def _protested(act: Act, place: Place) -> Act:
    """Return a formal protest as aimed at whom it is made to, and about what it is over."""
    line, at = place.line, place.head + 1
    party = next(iter(find_parties(line, at + 1, reach=3)), None) if place.words[at : at + 1] == ("to",) else None
    if party is None or not party.actor_ids:
        return act
    over = party.end + 1
    is_over = place.words[party.end : over] in (("over",), ("about",), ("at",), ("against",))
    about = clean_about(line, (over, phrase_end(line, over)), place.reading.report.text) if is_over else act.about
    return replace(act, recipient_id=party.actor_ids[0], about=about)


_RECAST = frozenset((K.ACCUSE, K.DENY, K.DEMAND, K.ASSAULT, K.CONCEDE, K.OPPOSE, K.REFUSE))


def check_recast(place: Place) -> Doubt | None:
    """Doubt a kind that the cue's word shows in another meaning only."""
    act, word = place.act, place.words[place.head]
    if act.kind not in _RECAST:
        return None
    said = place.quote(place.head, place.cue[1] + 1)
    if word in _CLAIM and act.kind in (K.ACCUSE, K.DENY, K.DEMAND, K.ASSAULT, K.CONCEDE):
        if _is_of_nobody(place):
            return Doubt("negation", f"“{said}”: nobody does.")
        if act.kind in (K.ACCUSE, K.DENY, K.DEMAND) and (not _is_clause(place) or _is_in_order(place)):
            return Doubt("kind", f"“{said}” claims a thing, and blames or denies nothing.")
    if (
        not _ABIDE.isdisjoint(place.words[place.head : place.cue[1]])
        and act.kind in (K.OPPOSE, K.REFUSE)
        and not place.group.is_negated
    ):
        return Doubt("kind", f"“{said}” is not against it.")
    return _regretted(place, said) or _undenied(place, said)


def _regretted(place: Place, said: str) -> Doubt | None:
    at = next((at for at in range(place.head, place.cue[1]) if place.words[at] in _REGRET), None)
    if place.act.kind is not K.CONCEDE or at is None or not _is_of_others(place, at):
        return None
    return Doubt("kind", f"“{said}” regrets what others did, and admits nothing.", is_of_kind=True)


def _undenied(place: Place, said: str) -> Doubt | None:
    if place.act.kind is not K.DENY or (is_denial(place) and not is_of_another(place)):
        return None
    return Doubt("kind", f"“{said}” denies no claim about {place.name(next(iter(place.act.actor_ids), None))}.")


# "Claimed the papers were protected" finds no fault with anybody.
_IN_ORDER = pattern_of(
    r"\b(?:is|are|was|were|be|been) (?:\w+ly )?(?:protected|safe|secure|fair|legal|lawful|legitimate|correct|true|"
    r"accurate|valid|genuine|justified|authori[sz]ed|entitled|covered|exempt|immune|confidential|privileged)\b"
)


def _is_in_order(place: Place) -> bool:
    """Say whether all that is claimed is that something is right: "claimed that the papers were protected"."""
    claimed = place.words[place.head + 1 : clause_end(place.line, place.head + 1)]
    if "and" in claimed or "but" in claimed or any(is_negation(word) for word in claimed):
        return False
    return _IN_ORDER.search(" ".join(claimed)) is not None


def _kind_of(act: Act, place: Place) -> ActKind | None:
    """Return the kind that the word of the cue shows; None where the claimed one may be right."""
    for shown, holds in _OF_KIND[act.kind]:
        if holds(place):
            return shown
    for forms, kinds, shown, holds in _BY_WORD:
        if place.words[place.head] in forms and act.kind in kinds and holds(place):
            return shown
    return None


def _is_given_up(place: Place) -> bool:
    """Say whether a demand or an objection is held no longer: "no longer insists on a freeze"."""
    words, start, end = place.words, place.group.start, place.cue[1]
    if _HELD.isdisjoint(words[start:end]):
        return False
    return any(words[at : at + 2] == ("no", "longer") for at in range(start, max(start + 1, end - 1)))


_EXCLUDE = forms_of("rule exclude")
_BOUND = frozenset("will would shall 'll to".split())


def _is_left_open(place: Place) -> bool:
    """Say whether what was ruled out is so no longer: "no longer rules out a cap"."""
    words, start, end = place.words, place.group.start, place.cue[1]
    return any(
        words[at : at + 2] == ("no", "longer") and not _EXCLUDE.isdisjoint(words[at + 2 : at + 4])
        for at in range(max(0, start - 1), end)
    )


def _is_withheld(place: Place) -> bool:
    """Say whether somebody only keeps from saying or binding himself: "refused to commit to it"."""
    is_verb = not place.words[place.head].startswith("refusal")
    return is_verb and not place.group.is_negated and withholding(place) is not None


def _is_proposed(place: Place) -> bool:
    """Say whether a step is put forward, not foretold: "suggested that they meet", not "suggested she would sign"."""
    return not place.group.is_negated and _BOUND.isdisjoint(place.words[place.head : place.cue[1]])


def _is_insisted(place: Place) -> bool:
    """Say whether a thing is a must, and not turned down: "a pay rise is not negotiable for us"."""
    said = place.words[place.group.start : place.cue[1]]
    return "non-negotiable" in said or ("negotiable" in said and place.group.is_negated)


# "We've made no such offer" turns nothing down: it says that somebody else's word of it is untrue.
_NO_SUCH = pattern_of(
    r"\b(?:made|make|gave|given|issued|sent|took|taken|received|got) no such (?:\w+ )?(?:offers?|promises?|calls?|"
    r"threats?|demands?|requests?|pledges?|proposals?|concessions?|commitments?|statements?|claims?|decisions?|orders?)\b"
)


def _is_untrue(place: Place) -> bool:
    """Say whether what somebody is said to have made or got never was: "made no such offer"."""
    return _NO_SUCH.search(" ".join(place.words[place.cue[0] : place.cue[1] + 1])) is not None


def _is_not_insisted(place: Place) -> bool:
    """Say whether somebody does without what it might ask: "will not insist on a property tax"."""
    is_insisting = place.words[place.head] in _INSIST and place.words[place.head + 1 : place.head + 2] == ("on",)
    return is_insisting and place.group.is_negated


def _is_admission(place: Place) -> bool:
    """Say whether what seems promised is admitted: "promised to admit its fault"."""
    return not place.group.is_negated and not _ADMIT.isdisjoint(place.words[place.head : place.cue[1] + 1])


def _is_claimed_blow(place: Place) -> bool:
    """Say whether somebody says that an attack is his: "claimed the raid"."""
    at = place.head + 1
    near = place.words[at : at + _REACH]
    if place.group.is_negated or _is_of_nobody(place):
        return False
    return near[:1] in (("the",), ("both",)) and not _BLOWS.isdisjoint(near)


def _is_of_nobody(place: Place) -> bool:
    """Say whether nobody claims it: "no group has claimed the attack"."""
    start = clause_start(place.line, place.group.start)
    return place.group.is_negated or not {"no", "nobody", "none", "neither"}.isdisjoint(place.words[start : place.head])


def _is_clause(place: Place) -> bool:
    """Say whether a claim has a verb of its own: "claimed the fleet had left", and not "claims the islands"."""
    line, words, start = place.line, place.words, place.head + 1
    end = clause_end(line, start)
    is_aside = words[place.group.start - 1] in ("which", "who") or words[place.head].endswith("ing")
    end = words.index(",", start, end) if is_aside and "," in words[start:end] else end
    if "that" in words[start : start + 2] or not set(OBJECTS["FRAUD"].split()).isdisjoint(words[start:end]):
        return True
    for at in range(start, end):
        if line.mention_over(at) is not None:
            continue
        word, before = words[at], words[at - 1]
        if is_auxiliary(word) or is_negation(word) or (is_past(word) and before not in DETERMINERS):
            return True
        mention = line.mention_over(at - 1)
        is_verb = any(cue.form is Form.VERB for cue in CUES.get(word, ())) or word.endswith("s")
        if mention is not None and not mention.is_possessive and is_verb and word not in PREPOSITIONS | {"as", "its"}:
            return True
    return False


def _is_of_own_step(place: Place) -> bool:
    """Say whether somebody weighs a step of his own: "is mulling whether to join"."""
    return place.words[place.head + 1 : place.head + 3] == ("whether", "to") and not place.group.is_negated


def _is_yielding(place: Place) -> bool:
    return (*place.words[place.head + 1 : place.head + 2], ".")[0] in _CAVED and not place.group.is_negated


def _is_of_vote(place: Place) -> bool:
    """Say whether somebody takes no side in a vote: "abstained", and not "abstained from drilling"."""
    after = place.words[place.head + 1 : place.head + 4]
    return not place.group.is_negated and (after[:1] != ("from",) or any(word.startswith("vot") for word in after))


def _is_of_envoy(place: Place) -> bool:
    start = place.group.start if place.group.is_passive else place.head  # "the ambassador was summoned"
    return not _ENVOYS.isdisjoint(place.words[max(0, min(start - _REACH, place.head)) : place.head + _CLAIM_REACH])


_NOTES = frozenset("note notes letter letters statement statements memo".split())


def _is_formal(place: Place) -> bool:
    """Say whether a state protests, or somebody to one: that is no march."""
    line, at = place.line, place.head + 1
    if place.words[at : at + 1] == ("to",) and (line.mention_over(at + 1) or line.mention_over(at + 2)):
        return True
    if place.words[place.head - 1] in _NOTES:
        return True  # "handed a note protesting the raid"
    # "Villagers protested against Arland's raids": Arland does not protest.
    first = {each: named.start for named in reversed(line.mentions) for each in named.actor_ids}
    doers = [place.actors.get(each) for each in place.act.actor_ids if first.get(each, 0) <= place.head]
    return "formally" in place.words[place.group.start : at] or any(
        doer is not None and doer.kind in _STATES for doer in doers
    )


def _is_of_ruling(place: Place) -> bool:
    """Say whether what others decided is undone: "annulled the results", and not "annulled its own decree"."""
    behind = place.words[place.head + 1 : place.head + _CLAIM_REACH]
    is_decision = not place.group.is_negated and behind[:1] != () and behind[0] not in _OWN_FAULT
    return is_decision and PENALTIES.isdisjoint(behind)  # a ban that is quashed is lifted


def _is_of_appeal(place: Place) -> bool:
    """Say whether a ruling is taken to a higher court: "lodged an appeal" blames nobody."""
    return "appeal" in place.words[place.head + 1 : place.head + _REACH]


def _is_responsible(place: Place) -> bool:
    """Say whether a deed is taken upon oneself: "claimed responsibility for the blast"."""
    return not _is_of_nobody(place) and "responsibility" in place.words[place.head + 1 : place.head + _REACH]


_BY_WORD: tuple[tuple[frozenset[str], frozenset[ActKind], ActKind, Callable[[Place], bool]], ...] = (
    (_CLAIM, frozenset((K.ACCUSE, K.CONCEDE)), K.ASSAULT, _is_claimed_blow),
    (_CLAIM, frozenset((K.DENY,)), K.CONCEDE, _is_responsible),
    (_UNDO, frozenset((K.CONCEDE, K.RETREAT, K.ACCUSE)), K.REFUSE, _is_of_ruling),
    (_FILE, frozenset((K.ACCUSE,)), K.OPPOSE, _is_of_appeal),
    (_DENY, frozenset((K.DENY,)), K.REFUSE, is_kept_from),
    (_ADVISE, frozenset((K.DEMAND,)), K.PROPOSE, lambda _: True),
    (_PROPOSE, frozenset((K.AGREE, K.PLEDGE, K.REFUSE)), K.PROPOSE, _is_proposed),
    (_RECOGNISE, frozenset((K.DENY,)), K.REFUSE, lambda place: place.group.is_negated),
    (_SUMMON, frozenset(K) - {K.SAY}, K.ACCUSE, _is_of_envoy),
    (_BLAME | _CONDEMN, HARMS, K.ACCUSE, lambda place: not place.group.is_passive),
    (_APOLOGISE, HARMS, K.CONCEDE, lambda place: not place.group.is_negated and place.words[place.head - 1] != "to"),
    (_WEIGH, frozenset((K.WITHHOLD,)), K.OFFER, _is_of_own_step),
    (_CAVE, frozenset((K.REFUSE, K.OPPOSE)), K.CONCEDE, _is_yielding),
    (_ABSTAIN, frozenset((K.REFUSE, K.OPPOSE)), K.WITHHOLD, _is_of_vote),
    (_PROTEST, frozenset((K.PROTEST, K.COERCE)), K.ACCUSE, _is_formal),
)

# What is called wrong may be a report; else whoever says so is against it.
_VERDICT = pattern_of(
    r"\b(?:is|was|were|are|be|been|being|'s)(?: (?:an?|the))?(?: (?!not\b|no\b)\w+)? ?"
    r"(?:mistakes?|wrong|errors?|bad idea|blunder|folly)\b"
)
_CLAIMS = frozenset((*OBJECTS["THING"].split(), *OBJECTS["REMARKS"].split())) | frozenset(
    "figures figure story stories it that this numbers".split()
)


def _is_verdict(place: Place) -> bool:
    start = clause_start(place.line, place.cue[0])
    said = place.words[start : place.cue[1] + _REACH]
    found = _VERDICT.search(" ".join(said))
    if found is None:
        return False
    before = " ".join(said)[: found.start()].split()
    return _CLAIMS.isdisjoint(before) and not {"we", "i", "our", "my"} & set(before)


_ATTEMPT = pattern_of(
    r"\breject(?:s|ed|ing)?(?: (?:any|all|every|the|such|these|those|foreign|external|outside)){0,3} "
    r"(?:attempts?|efforts|interference|pressure|dictates?|linkage)\b"
)


def _is_of_attempt(place: Place) -> bool:
    """Say whether what is rejected is no claim but a step of others: "rejected any attempt to change the border"."""
    return _ATTEMPT.search(" ".join(place.words[place.cue[0] : place.cue[1] + _REACH])) is not None


_DRIVEN_AWAY = pattern_of(
    r"\b(?:expel(?:s|led)?|repel(?:s|led)?|dr(?:iv|ov)en?s?(?: away)?|intercept(?:s|ed)?) "
    r"(?:(?!over|for|from)\w+ ){0,4}?(?:vessel|ship|boat|aircraft|plane|trawler)s?\b"
)


def _is_driven_away(place: Place) -> bool:
    """Say whether guards turn a ship or a plane back: that is force, and no sanction."""
    return _DRIVEN_AWAY.search(" ".join(place.words[place.cue[0] : place.cue[1] + _REACH])) is not None


# Kinds that the clause, not a word of it, shows to be others; the first that holds is shown. Below: by what is claimed.
_BY_CLAUSE: tuple[tuple[frozenset[ActKind], ActKind, Callable[[Place], bool]], ...] = (
    (frozenset((K.DENY,)), K.OPPOSE, _is_verdict),
    (frozenset((K.DENY,)), K.OPPOSE, _is_of_attempt),
    (frozenset((K.REFUSE, K.OPPOSE)), K.WITHHOLD, _is_left_open),
    (frozenset((K.REFUSE, K.OPPOSE)), K.WITHHOLD, _is_withheld),
    (frozenset((K.REFUSE, K.OPPOSE)), K.DEMAND, _is_insisted),
    (_OVER, K.CONCEDE, _is_given_up),
    (_OVER, K.CONCEDE, _is_not_insisted),
    (frozenset((K.REFUSE,)), K.DENY, _is_untrue),
    (frozenset((K.REFUSE,)), K.DENY, is_rejected_claim),
    (frozenset((K.PLEDGE, K.THREATEN)), K.OPPOSE, is_of_ill),
    (frozenset((K.SANCTION,)), K.COERCE, _is_driven_away),
    (frozenset((K.PLEDGE,)), K.THREATEN, is_harm),
    (frozenset((K.OFFER,)), K.THREATEN, is_harm_readied),
    (frozenset((K.PLEDGE,)), K.OFFER, is_offered),
    (frozenset((K.WITHHOLD,)), K.OFFER, is_readiness),
    (frozenset((K.PLEDGE,)), K.CONCEDE, _is_admission),
    (frozenset((K.CONCEDE, K.ACCUSE, K.PROTEST, K.DEMAND, K.SUPPORT)), K.DENY, is_innocent),
)
_OF_KIND = {kind: tuple((shown, holds) for kinds, shown, holds in _BY_CLAUSE if kind in kinds) for kind in K}

# "Regrets its remarks", "regrets having said so", "regrets that it was late": one's own.
_OWN_FAULT = frozenset("its his her their our my it he she they we i any having being making calling not how".split())


def _is_of_others(place: Place, at: int) -> bool:
    """Say whether what is regretted is not the doer's own: "regrets that Borland went", "a step it regretted"."""
    after = place.words[at + 1 : at + 3]
    is_clause = after[:1] == ("that",)
    first = after[is_clause:][:1]
    if not first or first[0].partition("'")[0] in _OWN_FAULT:
        return False
    named = place.line.mention_over(at + 1)
    if is_clause or named is None:
        return is_clause or after[:1] in ((), (".",), (",",), (";",))
    return named.is_possessive and not any(place.is_actor(each) for each in named.actor_ids)
