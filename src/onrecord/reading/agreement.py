"""Agreement: whom gender, number and kind let a noun phrase mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.body_kinds import are_other_names, may_shorten, of_what
from onrecord.reading.chains import Growing
from onrecord.reading.genders import gender_of, known_genders
from onrecord.reading.groups import is_two
from onrecord.reading.holders import are_other_titles, sole_title
from onrecord.reading.mentioned import owning_states
from onrecord.reading.phrases import Phrase
from onrecord.reading.pronouns import FIRST, GENDERS
from onrecord.reading.titles import UNIQUE_OFFICES, word_class
from onrecord.types import Actor, ActorKind, NounKind, Reading

_NOUNS = frozenset({"name", "definite", "other"})
_PERSONAL = frozenset({NounKind.PERSON, NounKind.ORGANIZATION})
# So many members of a chain tell who it is: a book about one president has thousands.
_RECENT = 40
# Forms that do not tell whether one is meant or several.
_ANY_NUMBER = frozenset({"who", "this", "one"})
# The first letters of "both sides", "the two", "these two", "those two", "their two".
_FIRST = 4
_TWOS = frozenset(("both", "the ", "thes", "thos", "thei"))
# Nobody holds one of these and one of those: "the Vice President" is not "the President".
_DEPUTIES = frozenset({"deputy_leader", "deputy_minister", "deputy_foreign_minister"})
_MINISTERS = frozenset({"foreign_minister", "defence_minister", "finance_minister", "interior_minister"})
_NEVER_BOTH = {
    "head_of_state": _DEPUTIES | _MINISTERS,
    "head_of_government": _DEPUTIES,
    "deputy_leader": frozenset({"head_of_state", "head_of_government"}),
    "deputy_minister": frozenset({"head_of_state", "head_of_government"}) | _MINISTERS,
} | {each: frozenset({"head_of_state", "deputy_minister"}) for each in _MINISTERS}

# A body of states has none of these, and is none: "the government would not sign the League pact".
_GOVERNMENTS = ("government", "administration", "cabinet", "country")
_OF_STATES = "IGO."


def may_be_called_so(name: str, other: str) -> bool:
    """Say whether a single name may be of who has another one: it is in that, or spelt much like a part of it.

    >>> may_be_called_so("Vorr", "President Ada Vorr"), may_be_called_so("Vorr", "Ada Kess")
    (True, False)
    >>> may_be_called_so("Wolkov", "Volkov"), may_be_called_so("Kess", "The President")
    (True, True)
    """
    names = [word for word in other.replace("-", " ").split() if word[:1].isupper() and word_class(word) == "-"]
    stems = [word.strip(".,'’").casefold() for word in names]
    own = name.casefold()
    return not stems or any(own[:3] == each[:3] or own[-4:] == each[-4:] for each in stems)


class Agreement:
    """What the words of one report tell of gender, number and kind.

    Attributes:
        own: The gender that each noun phrase tells, `m`, `f` or empty.
        known: The gender of each person by id, empty where it is not known.
    """

    def __init__(
        self,
        reading: Reading,
        words: Sequence[str],
        phrases: Sequence[Phrase],
        noun_of: Mapping[int, int],
        actors: Mapping[str, Actor],
    ) -> None:
        """Take a reading, the words of its noun phrases up to their heads, and of its mentions what these are made of.

        `noun_of` tells the noun phrase that each mention is, and `actors` whoever is met, also later.
        """
        self._nouns = reading.nouns
        text = reading.report.text
        called = zip(words, reading.nouns, strict=True)
        self._words = [own + of_what(text, noun.head.end) if noun.form == "name" else own for own, noun in called]
        self._actors = actors
        self._offices = {
            noun: (phrase.office, phrase.role)
            for number, noun in noun_of.items()
            if (phrase := phrases[number]).office in _NEVER_BOTH and phrase.sort == "person" and not phrase.is_former
        }
        self._titles = {at: title for at, own in enumerate(words) if (title := sole_title(own))}
        # "The two" are never one body.
        self._twos = frozenset(at for at, own in enumerate(words) if own[:_FIRST].lower() in _TWOS and is_two(own))
        self._states = owning_states(reading, phrases, noun_of)
        self.own = [gender_of(reading.report.text, noun) for noun in reading.nouns]
        self.known = known_genders(reading.mentions, phrases, actors)

    def fit(self, at: int, growing: Growing) -> bool:
        """Say whether gender, number and kind let a noun phrase mean the actors of a chain."""
        gender, form, ids = self.own[at], self._nouns[at].form, growing.actor_ids
        if gender and self._gender_of(growing) not in {"", gender}:
            return False
        if form in FIRST and growing.person not in {"", form}:
            return False
        is_titled = at in self._titles or at in self._offices
        if is_titled and any(self._are_apart(at, to) for to in growing.nouns[-_RECENT:]):
            return False
        if not ids:
            if form in GENDERS:
                return self._states.isdisjoint(growing.nouns)  # "Norland's president": no woman is called Norland
            return form != "name" or not any(self._are_other(at, to) for to in growing.nouns[-_RECENT:])
        return self._may_be_actors(at, growing)

    def has_title(self, actor_id: str, other: Phrase, phrase: Phrase, *, full: tuple[str, str], head: str) -> bool:
        """Say whether a mention has the same title or body noun as a description, and its actor may be called so.

        Args:
            actor_id: Whom the mention means.
            other: What the mention is made of.
            phrase: What the description is made of.
            full: The words of the mention, and the name of its actor.
            head: The word that carries the description.
        """
        if phrase.sort != other.sort or (other.is_former and not phrase.is_former):
            return False
        if phrase.sort == "body" and not may_shorten(phrase.written, *full):
            return False
        known = self.known.get(actor_id, "")
        if known and phrase.gender and known != phrase.gender:
            return False
        if phrase.office in UNIQUE_OFFICES and phrase.office == other.office:
            return not are_other_titles(phrase.role, other.role)
        return head in other.role.split(" of ")[0].split() and (phrase.office in {"", "minister", other.office})

    def may_name(self, actor_ids: tuple[str, ...], growing: Growing) -> bool:
        """Say whether those who are named may be whom a chain before them describes."""
        return not any(self._is_government_of(to, actor_ids) for to in growing.nouns[-_RECENT:])

    def _is_government_of(self, at: int, actor_ids: tuple[str, ...]) -> bool:
        """Say whether a noun phrase is for a government, and an actor a body of states."""
        is_body = bool(actor_ids) and actor_ids[0].startswith(_OF_STATES)
        return is_body and self._words[at].lower().endswith(_GOVERNMENTS)

    def _are_apart(self, at: int, to: int) -> bool:
        """Say whether nobody holds both offices: "the Supreme Leader" is not "the President", nor a mayor a judge."""
        title = self._titles.get(at, "")
        if title and self._titles.get(to, title) != title:
            return True
        if at not in self._offices:
            return False
        (office, role), (other, named) = self._offices[at], self._offices.get(to, ("", ""))
        return other in _NEVER_BOTH[office] or (bool(named) and are_other_titles(role, named))

    def _are_other(self, at: int, to: int) -> bool:
        if self._nouns[to].form != "name":
            return False
        one, other = self._words[at], self._words[to]
        is_person = self._is_surname(at) and self._nouns[to].kind is NounKind.PERSON
        return are_other_names(one, other) or (is_person and not may_be_called_so(one, other))

    def _is_surname(self, at: int) -> bool:
        """Say whether a noun phrase is one word that may be a person's name."""
        return (
            self._nouns[at].kind is NounKind.PERSON and self._words[at].isalpha() and word_class(self._words[at]) == "-"
        )

    def _may_be_actors(self, at: int, growing: Growing) -> bool:
        noun, gender, ids = self._nouns[at], self.own[at], growing.actor_ids
        form, first = noun.form, self._actors[ids[0]]
        is_person = form == "name" and self._is_surname(at) and first.kind is ActorKind.PERSON
        if is_person and not may_be_called_so(self._words[at], first.name):
            return False
        if self._is_government_of(at, ids) or (len(ids) == 1 and at in self._twos):
            return False
        if form in _NOUNS and are_other_names(self._words[at], first.name):
            return False
        if len(ids) > 1:
            return noun.is_plural or form in _ANY_NUMBER
        if growing.is_voice or first.kind is ActorKind.PERSON:
            return form != "it" and not noun.is_plural and noun.kind in _PERSONAL
        return not gender and form != "I"

    def _gender_of(self, growing: Growing) -> str:
        return growing.gender or (self.known.get(growing.actor_ids[0], "") if growing.actor_ids else "")
