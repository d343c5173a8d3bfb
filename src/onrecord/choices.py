"""The closed choices of the record, in the codebook's words; `types` gives them out with its own."""

from __future__ import annotations

from enum import Enum


class _Choice(Enum):
    # There is one object for each choice: sets and tables need no more, and the hash of an enum's name is slow.
    __hash__ = object.__hash__


class ReportKind(_Choice):
    """What sort of text a report is."""

    ARTICLE = "article"
    TRANSCRIPT = "transcript"
    STATEMENT = "statement"


class Voice(_Choice):
    """How much of a content stands in quotation marks: all, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class How(_Choice):
    """The form in which a text mentions an actor."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"


class ActorKind(_Choice):
    """What an actor is."""

    PERSON = "person"
    GOVERNMENT = "government"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    GROUP = "group"
    MEDIUM = "medium"


class ActKind(_Choice):
    """What a party does, by words or deeds (codebook, section 2; material deeds as PLOVER 2.0 defines them)."""

    PLEDGE = "pledge"
    OFFER = "offer"
    PROPOSE = "propose"
    AGREE = "agree"
    SUPPORT = "support"
    DEMAND = "demand"
    OPPOSE = "oppose"
    REFUSE = "refuse"
    WITHHOLD = "withhold"
    CONCEDE = "concede"
    ACCUSE = "accuse"
    DENY = "deny"
    THREATEN = "threaten"
    MEET = "meet"
    COOPERATE = "cooperate"
    AID = "aid"
    RETREAT = "retreat"
    SANCTION = "sanction"
    MOBILIZE = "mobilize"
    COERCE = "coerce"
    ASSAULT = "assault"
    PROTEST = "protest"
    SAY = "say"


class Polarity(_Choice):
    """Does the actor undertake or demand the thing, or its absence?"""

    DO = "do"
    REFRAIN = "refrain"


class Status(_Choice):
    """Whether an act happened, is ahead, is supposed, is told as history or is said not to have happened."""

    ACTUAL = "actual"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    HISTORICAL = "historical"
    NEGATED = "negated"


class NounKind(_Choice):
    """What a noun phrase means, as far as actors go."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    THING = "thing"


class Teller(_Choice):
    """On whose word an act is told: the reporter's, its actor's, or somebody else's."""

    REPORTER = "reporter"
    ACTOR = "actor"
    OTHER = "other"


class Verdict(_Choice):
    """What people judge: of an actor (add, merge, split), of an act (accept, reject, change, merge), of a judgement."""

    ADD = "add"
    MERGE = "merge"
    SPLIT = "split"
    ACCEPT = "accept"
    REJECT = "reject"
    CHANGE = "change"
    UNDO = "undo"
