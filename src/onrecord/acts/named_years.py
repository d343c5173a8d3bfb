"""Years that say which thing is meant: "the 2015 nuclear deal", "a treaty with Borland signed in 2019"."""

from __future__ import annotations

import re

from onrecord.patterns import pattern_of
from onrecord.types import Span

# Begins with its digit, by which a text is passed over fast; a word's end is looked for behind that.
YEAR = pattern_of(r"((?:1(?<!\w1)[5-9]|2(?<!\w2)0)\d\d)\b")


def naming_years(text: str, evidence: Span) -> tuple[Span, ...]:
    """Return the phrases, up to their years, in which a year says which thing is meant: "the deal signed in 2019"."""
    years = YEAR.finditer(text, evidence.start, evidence.end)
    return tuple(found for each in years if (found := _naming(text, evidence, each.span(1))) is not None)


# Things that a year tells apart. Deeds are left out: a year beside "invasion" mostly dates the invasion.
_THINGS = (
    "agreements?|deals?|treat(?:y|ies)|accords?|pacts?|memorand(?:um|a)|protocols?|truces?|ceasefires?|settlements?|"
    "conventions?|charters?|constitutions?|declarations?|communiqu[eé]s?|frameworks?|roadmaps?|contracts?|compromises?|"
    "laws?|acts?|bills?|decrees?|resolutions?|rulings?|verdicts?|statutes?|budgets?|plans?|proposals?|reports?|"
    "wars?|elections?|referendums?|votes?|ballots?|summits?|conferences?|borders?|lines?|levels?|"
    "nominees?|candidates?|opponents?|rivals?|winners?|campaigns?|primar(?:y|ies)"
)
_SMALL = (
    "and|or|but|the|an?|this|that|these|those|its|his|her|their|our|my|which|who|whom|of|in|on|at|to|by|with|for|from|"
    "as|after|before|since|until|during|when|while|was|were|is|are|has|have|had|will|would|it|he|she|they|we"
)
_DETERMINED = r"\b(?:the|an?|this|that|its|his|her|their|our|both)\s+"
_WORD = rf"(?!(?:{_SMALL})\b)[\w.’'-]+"
_MONTH = r"(?:(?:\d{1,2}|early|late|mid|[JFMASOND][a-z]{2,8}\.?)[\s,-]+)"
# The thing behind the year, and the words of its phrase before the year: "the landmark 2015 nuclear deal".
_THING_BEHIND = pattern_of(rf"(?:\s+{_WORD}){{0,5}}?\s+(?:{_THINGS})\b", re.I)
_BEFORE_YEAR = pattern_of(
    rf"(?:(?:{_DETERMINED}(?:{_WORD}\s+){{0,2}}|(?:[A-Z][\w.-]*\s+){{0,3}})[\w.-]+(?:['’]s|s['’])\s+(?:{_WORD}\s+){{0,2}}"
    rf"|{_DETERMINED}(?:{_WORD}\s+){{0,2}}|){_MONTH}{{0,2}}\Z"
)
# The thing before it: "the deal of 2015", "a treaty with Borland signed in 2019", "the law that it passed in May 2019".
_MADE = (
    "signed|reached|struck|agreed|concluded|brokered|negotiated|mediated|sealed|adopted|ratified|approved|passed|made|"
    "drafted|drawn up|enacted|issued|held|fought|imposed|introduced|set up|established|presented|announced"
)
_THING_AHEAD = pattern_of(
    rf"(?:{_DETERMINED}(?:{_WORD}\s+){{0,3}})?\b(?:{_THINGS})"
    rf"(?:\s+(?:of|from)|(?:\s+(?:on|with|between|over|for)(?:\s+(?:the|an?|of|its|and|{_WORD})){{1,5}}?)?,?\s+"
    rf"(?:(?:{_MADE})(?:\s+(?:by|with|between|in|at)(?:\s+[\w’'-]+){{1,5}}?)?|(?:that|which)(?:\s+[\w’'-]+){{1,6}}?)"
    rf"\s+in)\s+{_MONTH}?\Z",
    re.I,
)
# What happens in or after such a thing is of its year, unless "in" hangs on a word before: "its role in the 2014 war".
_WHEN = frozenset("in during at after before since following amid by until".split())
_TAKING_IN = ("role", "involve", "interfer", "meddl", "complicit", "change", "loophole", "flaw")
_NAMING_REACH = 140


def _naming(text: str, evidence: Span, year: tuple[int, int]) -> Span | None:
    """Return the phrase whose thing a year tells apart, if the evidence tells more than the thing."""
    start = max(evidence.start, year[0] - _NAMING_REACH)
    phrase = _BEFORE_YEAR if _THING_BEHIND.match(text, year[1]) else _THING_AHEAD
    found = phrase.search(text[start : year[0]])
    ahead = text[evidence.start : start + found.start()].lower().split() if found else []
    # "Arland's 2019 treaty with Borland" alone is told as what was done that year.
    if found is None or len(ahead) < _LEAST_AHEAD:
        return None
    is_when = ahead[-1] in _WHEN and not ahead[-2].startswith(_TAKING_IN)
    return None if is_when else Span(start=start + found.start(), end=year[1])


_LEAST_AHEAD = 2
