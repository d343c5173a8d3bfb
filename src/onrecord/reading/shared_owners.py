"""Whose the bodies of a report are whose name several states share: "The Foreign Office" after "Norland's ..."."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.reading.phrases import Phrase
from onrecord.reading.registry import load_registry
from onrecord.reading.shared_bodies import SHARED, find_owner
from onrecord.reading.worded import Worded
from onrecord.types import How, Reading


def with_owners(worded: Worded, reading: Reading) -> Worded:
    """Return the wordings of a report with such names, where another state's is meant, made bodies of that state."""
    text, registry = reading.report.text, load_registry()
    if not any(name in text for name in SHARED):
        return worded
    phrases, names, roles = list(worded.phrases), list(worded.names), list(worded.roles)
    for phrase, numbers in (*worded.names, *worded.roles):
        name = phrase.name or phrase.owner
        if name not in SHARED:
            continue
        for number in numbers:
            owner = find_owner(text, name, reading.mentions[number].evidence.span, registry)
            if owner:
                phrases[number] = _owned(phrase, name, owner)
        kept = [number for number in numbers if phrases[number] is phrase]
        part = names if phrase.how is How.NAME else roles
        part[part.index((phrase, numbers))] = (phrase, kept)
        roles += [(phrases[number], [number]) for number in numbers if number not in kept]
    return Worded(phrases=tuple(phrases), names=tuple(names), roles=tuple(roles))


def _owned(phrase: Phrase, name: str, owner: str) -> Phrase:
    """Return a body, or a title in it, as one of a state: "the Foreign Office spokesman" is the Norlandic one."""
    if phrase.how is How.NAME and not phrase.role:
        return Phrase(how=How.ROLE, sort="body", role=name.lower(), written=name, owner=owner, is_definite=True)
    return replace(phrase, owner=owner, body=name.lower())
