"""The grammar of time expressions: which words make one, and what each kind means."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from onrecord.patterns import pattern_of
from onrecord.reading import meanings, periods
from onrecord.reading.meanings import NUMBERS, ORDINALS, Meaning


class Rule(Struct, frozen=True, gc=False, kw_only=True):
    """A kind of expression.

    Attributes:
        core: The class of words in `CORES` that none of them lacks.
        words: Its words, as a regular expression.
        meaning: What it means.
        also: Words of which each holds one, in lower case; none where they are not told.
    """

    core: str
    words: str
    meaning: Meaning
    also: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """Return what finds its words."""
        return _pattern(self.words)

    @property
    def is_absolute(self) -> bool:
        """Say whether it means the same whatever the day of the report, as does any expression that names its year."""
        return self.meaning in _ABSOLUTE

    @property
    def is_anchored(self) -> bool:
        """Say whether it counts from another day that the report names."""
        return self.meaning is meanings.anchored_days


@cache
def _pattern(words: str) -> re.Pattern[str]:
    # Made when a text first holds a word of the core: all sixty together take as long as reading an article does.
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


_ABSOLUTE = frozenset(
    (
        meanings.full_date,
        meanings.iso_date,
        meanings.numeric_date,
        meanings.month_of_year,
        meanings.plain_year,
        meanings.year_range,
        meanings.decade,
    )
)


_NAMES = "January February March April May June July August September October November December".split()
# "May" and "March" are months only with a capital.
_FULL = "|".join([*_NAMES, *(name.upper() for name in _NAMES)])
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)"
# No expression has more signs before the word of its class: "on the afternoon of until Wednesday, the 3rd of" May.
LONGEST_LEAD = 80
# One word of its class stands in every expression of a rule, so that most sentences need no look at most rules.
# All but numbers begin where a word does: that is asked once a place.
CORES = pattern_of(
    # One sign leads every choice, so that a text is passed over fast; then it is looked at again with what follows.
    r"[ADFJLMNOQSTWYadflmnopqstwy\d](?:(?<!\w.)(?<=(?="
    rf"(?P<month>{_FULL}|{_SHORT}(?=\.|\s\d)|(?<=\d\s){_SHORT})|"
    r"(?P<weekday>(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day\b|"
    r"(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b)|"
    r"(?P<near>[Yy]esterday\b|[Tt]o(?:day|morrow|night)\b|[Ll]ast night\b|"
    r"[Tt]his (?:morning|afternoon|evening)|[Oo]vernight\b)|"
    r"(?P<unit>(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)(?:s|end)?\b|[Qq]uarter\b|"
    r"(?:that|same|next|following|previous) (?:morn|even|night|aftern))|"
    r"(?P<season>(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b)).)|"
    r"(?<=\d)(?<=(?=(?P<digits>(?<![\d.,])(?:19|20)\d\ds?\b|\b\d{1,2}[./]\d{1,2}[./]\d|\b\d{1,2}/\d{1,2}:\s)).))"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![,.:-]?\d)"
_NUMBER_WORDS = "|".join(NUMBERS)
_NUMBER = rf"(?P<number>\d{{1,3}}|an?|{_NUMBER_WORDS})"
_COUNT = rf"(?P<number>\d{{1,3}}|{_NUMBER_WORDS})"
_UNIT = r"(?P<unit>day|week|month|year)s?\b"
_CALENDAR = r"(?P<unit>week|month|year)\b"
_TIMES = r"(?: (?:morning|afternoon|evening|night|noon))?"
_PART = r"(?:(?P<part>early|mid|late)[ -](?:in )?)?"
_SEASON = r"(?P<season>spring|summer|autumn|winter|fall)\b"
_OF_YEAR = r"(?:,? (?:of )?(?P<whose>last|this|next) year\b)?"
_THE_PAST = r"(?:the )?(?:this (?=past|coming))?"
_WHICH = rf"{_THE_PAST}(?P<which>past|coming|the|this|last|next)"
_ANY = r"(?P<which>last|next|this|past|coming)"
_LEADS = r"(?:(?:on|by|until|till|since) )?"
_INTO = r"(?:(?:in|since|by|until|till|from|during) )?"
_AT = r"(?:(?:by|at|before|until|towards?|since|in) )?(?:the )?"
_TO = r" ?(?:[-–—]|\b(?:to|until|till|through|and)\b) ?"
_OVER = r"(?:(?:in|over|during|within|for) )?"
# After these numbers something is counted: no year.
_COUNTED = (
    r"(?! (?:gmt|utc|hours|hrs|local|people|troops|soldiers|euros|dollars|tonnes|tons|km|miles|feet|metres|meters)\b)"
)


def _month(name: str = "month") -> str:
    return rf"(?P<{name}>(?-i:{_FULL}|{_SHORT}\.?))(?!\w)"


# Standing alone, a month is written in full or ends in a point: "Mar" may be anything.
_LONG = rf"(?P<month>(?-i:{_FULL}|{_SHORT}\.))(?!\w)"


def _weekday(name: str = "weekday") -> str:
    return rf"(?P<{name}>mon|tues|wednes|thurs|fri|satur|sun)day\b"


def _day(name: str = "day") -> str:
    return rf"(?<![\d.,:$€£])(?P<{name}>\d{{1,2}})(?:st|nd|rd|th)?(?![\w%])(?![.,:]\d)"


_TO_MONTH = r" ?(?:[-–—]|\b(?:to|until|through)\b) ?"
_WITH_YEAR = rf"(?:,? {_YEAR})?"
_EDGE = rf"{_AT}(?P<edge>end|close|start|beginning|middle) of"
_HALF = rf"{_AT}(?P<nth>first|second|third|fourth|last) (?P<fraction>half|quarter) of"
_ON_DAY = rf"(?:on the (?:morning|afternoon|evening|night) of )?{_LEADS}(?:{_weekday()},? (?:the )?)?"


def _rules(core: str, *kinds: tuple[str, Meaning]) -> tuple[Rule, ...]:
    return tuple(Rule(core=core, words=words, meaning=meaning) for words, meaning in kinds)


def _unit_rules(*kinds: tuple[str, str, Meaning]) -> tuple[Rule, ...]:
    """Return rules for what holds a "week" or "year", a frequent word, by what else it holds."""
    return tuple(
        Rule(core="unit", words=words, meaning=meaning, also=tuple(also.split())) for also, words, meaning in kinds
    )


_NO_DATES = _rules("month", (r"september 11(?:th)? (?:terror(?:ist)? )?attacks?\b", meanings.open_days))
_FULL_DATES = (
    *_rules(
        "digits",
        (r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b(?!-)", meanings.iso_date),
        (
            r"(?<![\d./])(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)\b(?![./]\d)",
            meanings.numeric_date,
        ),
        (r"(?<![^\n])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?=:\s)", meanings.label_day),
    ),
    *_rules(
        "month",
        (
            rf"(?:from |between )(?:the )?{_day()} (?:of )?{_month()}(?:,? (?:19|20)\d\d)?{_TO}(?:the )?{_day('day2')} "
            rf"(?:of )?{_month('month2')}{_WITH_YEAR}",
            meanings.date_range,
        ),
        (rf"{_day()} {_month()}{_TO_MONTH}{_day('day2')} {_month('month2')}{_WITH_YEAR}", meanings.date_range),
        (rf"(?:the )?{_day()}{_TO}(?:the )?{_day('day2')} (?:of )?{_month()}{_WITH_YEAR}", meanings.date_range),
        (
            rf"(?:from|between) {_month()} {_day()}{_TO}{_month('month2')} {_day('day2')}{_WITH_YEAR}",
            meanings.date_range,
        ),
        (rf"{_month()} {_day()}{_TO_MONTH}{_month('month2')} {_day('day2')}{_WITH_YEAR}", meanings.date_range),
        # "May 3 and 15 people" is no range.
        (
            rf"{_month()} {_day()}{_TO}{_day('day2')}(?! (?-i:{_FULL}|{_SHORT}))(?! [a-z]+s\b| people| per| more)"
            rf"(?:{_WITH_YEAR}(?<=\d\d\d\d)|{_OF_YEAR})",
            meanings.date_range,
        ),
        (rf"{_ON_DAY}{_month()} {_day()},? {_YEAR}", meanings.full_date),
        (rf"{_ON_DAY}(?:the )?{_day()}(?: of)? {_month()},? {_YEAR}", meanings.full_date),
    ),
)
_EDGES = (
    *_unit_rules(
        ("end close start beginning middle", rf"{_EDGE} (?P<which>the|this|next|last) {_CALENDAR}", periods.edge),
        ("end", r"(?:(?:by|at|before|until) )?(?:the )?(?P<unit>year|month)(?:['’]s end|-end)\b", periods.edge),
        ("half quarter", rf"{_HALF} (?P<which>the|this|next|last) year\b", periods.fraction),
    ),
    *_rules("month", (rf"{_EDGE} (?:{_ANY} )?{_LONG}(?! \d{{1,2}}\b)(?:,? (?:of )?{_YEAR})?", periods.edge)),
    *_rules("season", (rf"{_EDGE} (?:{_WHICH} )?{_SEASON}(?:(?: of)? {_YEAR})?", periods.edge)),
    *_rules("digits", (rf"{_EDGE} {_YEAR}", periods.edge), (rf"{_HALF} {_YEAR}", periods.fraction)),
)
_COUNTS = _unit_rules(
    (
        "after before earlier later prior",
        rf"(?P<number>\d{{1,3}}|an?|the|{_NUMBER_WORDS}) {_UNIT} (?P<way>after|before|earlier|later|prior)\b"
        r"(?! (?:this|yesterday|tomorrow)\b)",
        meanings.anchored_days,
    ),
    (
        "ago",
        r"(?P<vague>(?:more|less|fewer) than |over |under |nearly |almost |about |around |some |roughly |at least )?"
        rf"{_NUMBER} {_UNIT} ago\b",
        periods.ago,
    ),
    ("within", rf"(?P<within>within) (?:the next )?{_NUMBER} {_UNIT}(?! of\b)", periods.within),
    ("next coming", rf"{_OVER}the (?:next|coming) {_COUNT} {_UNIT}", periods.within),
    ("next", rf"(?:over|during|within|in) the next {_CALENDAR}", periods.within),
    ("coming", rf"{_OVER}the coming {_CALENDAR}", periods.within),
    ("past last", rf"{_OVER}the (?:past|last) {_COUNT} {_UNIT}(?! of\b)", periods.lately),
    ("past last", rf"(?:over|during|within|in) the (?:past|last) {_CALENDAR}(?! of\b)", periods.lately),
    ("from", rf"{_NUMBER} {_UNIT} (?P<sure>from (?:now|today))\b", periods.in_time),
    ("in", rf"in {_NUMBER} {_UNIT}(?P<sure>['’]s? time\b)?(?! of\b)(?!['’-])", periods.in_time),
    (
        "coming recent next past last",
        rf"(?:in|over|during|within) the (?P<which>coming|recent|next|past|last)(?: few)? {_UNIT}",
        periods.about_now,
    ),
    ("recent coming", rf"in (?P<which>recent|coming) {_UNIT}", periods.about_now),
)
_ANCHORED = _unit_rules(
    (
        "following previous next",
        r"(?:(?:on|in) )?the (?P<way>following|previous|next) "
        r"(?P<unit>day|week|month|year|morning|evening|night|afternoon)\b",
        meanings.anchored_days,
    ),
    # Not "said that night raids": a stop or another phrase follows.
    (
        "that same",
        r"(?:(?:earlier|later|early|late)(?: on| in)? )?(?:(?:on|in) )?(?:that (?:same )?|(?:the|this) same )"
        r"(?P<unit>day|week|month|year|evening|night|morning|afternoon)\b(?!['’-])(?=\W*$|[,.;:”)]|"
        r"\s(?:and|but|or|when|in|at|on|to|with|by|for|from|after|before|as|the|he|she|they|it)\b)",
        meanings.anchored_days,
    ),
    ("earlier later", r"(?:earlier|later) in the (?P<unit>day)\b", meanings.anchored_days),
)
_PERIODS = (
    *_unit_rules(
        ("weekend", rf"(?:(?:over|during|at|on) )?{_WHICH} weekend\b", periods.weekend),
        (
            "last next this past coming",
            r"(?:(?P<part>early|mid|late|earlier|later|so far)[ -](?:in |on )?)?"
            r"(?<!\bthe )(?<!\ba )(?<!\bto )(?<!\bwill )"
            rf"{_ANY} (?P<unit>week|month|year|quarter)\b",
            periods.calendar_period,
        ),
        ("earlier later", rf"(?P<part>earlier|later) in the {_CALENDAR}", periods.within_period),
    ),
    *_rules(
        "season",
        (
            rf"(?:(?:in|during|since|until|by|over) )?{_PART}{_WHICH} {_SEASON}(?:(?: of)? {_YEAR}|(?! of\b))",
            periods.season,
        ),
        (rf"(?:in|during|since|until|by) {_PART}{_SEASON}(?!-)(?:(?: of)? {_YEAR}|(?! of\b))", periods.season),
        (rf"{_PART}{_SEASON}(?: of)? {_YEAR}", periods.season),
    ),
)
_NEAR = _rules(
    "near",
    (
        r"(?P<near>the day (?:before yesterday|after tomorrow))\b|(?:(?:earlier|later|late|early) )?"
        # Not the programme of that name.
        r"(?P<plain>yesterday|(?<![\"“'‘’])today|today(?![.,]?(?:[\"”]|''|['’](?!s\b)))|tomorrow|tonight|"
        rf"(?<!\bthe )last night|this (?:morning|afternoon|evening))\b{_TIMES}",
        meanings.near_day,
    ),
    # "an overnight train" is no night.
    (r"(?<!\ban )(?<!\bthe )(?<!['’]s )(?P<near>overnight)\b(?!-)", meanings.near_day),
)
_MONTHS = _rules(
    "month",
    (
        rf"(?:from|between) {_LONG}(?: (?:to|until|till|through|and) ){_month('month2')}(?! \d{{1,2}}\b){_WITH_YEAR}",
        meanings.month_range,
    ),
    (rf"{_INTO}(?:the )?{_PART}{_month()},?(?: of)? {_YEAR}", meanings.month_of_year),
    # "In May 30 people" is no day.
    (rf"(?<!\bin ){_ON_DAY}(?<!\bin ){_month()} {_day()}(?!,? (?:19|20)\d\d\b){_OF_YEAR}", meanings.day_of_month),
    (rf"{_ON_DAY}(?:the )?{_day()}(?: of)? {_month()}(?! \d){_OF_YEAR}", meanings.day_of_month),
    (rf"{_LEADS}the (?P<day>{'|'.join(ORDINALS)}) of {_month()}(?: {_YEAR})?(?! \d)", meanings.day_of_month),
    (rf"{_INTO}{_THE_PAST}{_ANY} {_PART}{_LONG}(?! \d)(?![\w-])", meanings.bare_month),
    (rf"(?:in|since|until|till|during|through) (?:the )?{_PART}{_LONG}(?! \d)(?![\w-]){_OF_YEAR}", meanings.bare_month),
    (rf"(?P<part>early|mid|late)[ -](?:in )?{_LONG}(?! \d)(?![\w-]){_OF_YEAR}", meanings.bare_month),
    # "by June Havel" is no month.
    (
        rf"(?P<doubtful>by|from|before|after|the|a|its|their|for|into|of) {_PART}{_LONG}(?! \d)(?![\w-])"
        r"(?! (?-i:[A-Z][a-z]))(?! (?:on|for|to|of)\b)",
        meanings.bare_month,
    ),
    (
        r"(?P<month>(?-i:January|February|March|July|August|September|October|November|December))(?=['’]s\b)",
        meanings.bare_month,
    ),
)
_VAGUE_DAYS = r"(?:(?:a few|several|some|a couple of) )?days"
# "The previous Saturday, 17 August" needs no other day.
_NO_DATE = rf"(?!,? (?:the )?(?:\d|(?-i:{_FULL}|{_SHORT})))"
# "Said that Friday will be dry" names the coming one.
_THAT = r"(?:(?:on|later|early|earlier|late) that |(?-i:That )|(?:on )?(?:that|the|this) same )"
# Behind "the Monday after that" the sentence goes on; "after that meeting" needs the day of the meeting.
_AFTER_THAT = r"(?: that(?= (?-i:[A-Z])|[,.;:]| (?:it|he|she|they|the|an?|its|his|her|their)\b))?"
_COUNTED_WEEKDAYS = _rules(
    "weekday",
    (rf"(?:on )?the (?P<way>following|previous|next|preceding) {_weekday()}{_TIMES}{_NO_DATE}", meanings.anchored_days),
    (rf"{_THAT}{_weekday()}{_TIMES}{_NO_DATE}", meanings.anchored_days),
    (rf"(?:on )?the {_weekday()} (?P<way>after|before){_AFTER_THAT}\b", meanings.anchored_days),
    (
        rf"{_NUMBER} (?P<unit>day|week)s? (?P<way>later|earlier|after|before),? on {_weekday()}{_TIMES}{_NO_DATE}",
        meanings.anchored_days,
    ),
    (rf"{_VAGUE_DAYS} (?P<way>later|earlier|after|before),? on {_weekday()}{_TIMES}{_NO_DATE}", meanings.anchored_days),
    (
        rf"the (?P<way>following|previous|next) (?P<unit>week),? on {_weekday()}{_TIMES}{_NO_DATE}",
        meanings.anchored_days,
    ),
)
_WEEKDAYS = _rules(
    "weekday",
    (
        r"(?:good|black|bloody|ash|holy|easter|whit|palm|super|cyber|shrove|maundy|every|each|any|most) "
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        meanings.open_days,
    ),
    # A name: "the Sunday Courier".
    (
        rf"(?<=the )(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?!Night|Morning|Evening|Afternoon|{_FULL})"
        r"[A-Z][a-z]+)",
        meanings.open_days,
    ),
    (
        rf"(?:between|from) {_weekday()}{_TIMES} (?:and|to|until|till|through) {_weekday('weekday2')}{_TIMES}",
        meanings.weekday_range,
    ),
    (
        rf"{_weekday()}(?: to | through | until | ?[-–] ?){_weekday('weekday2')}{_TIMES}",
        meanings.weekday_range,
    ),
    (
        rf"(?:(?:earlier|later|late|early)(?: on| in)? )?{_LEADS}{_THE_PAST}(?:{_ANY} )?{_weekday()}"
        rf"(?! (?:morning|afternoon|evening|night)s\b){_TIMES}"
        r"(?:,? (?:of )?(?P<week>last|next|this) week\b)?",
        meanings.weekday,
    ),
)
_YEARS = _rules(
    "digits",
    (
        rf"(?:between|from) {_YEAR} (?:and|to|until|till|through) (?P<year2>(?:19|20)\d\d)\b|"
        r"(?P<first>(?:19|20)\d\d)[-–](?P<last>(?:19|20)\d\d)\b(?![-–]?\d)",
        meanings.year_range,
    ),
    (rf"{_INTO}the {_PART}(?P<decade>(?:19|20)\d0)s\b", meanings.decade),
    (rf"{_INTO}(?:the )?(?P<part>early|mid|late)[ -]{_YEAR}{_COUNTED}", meanings.plain_year),
    (rf"(?:in|since|until|till|during|the|before|after|through) {_YEAR}{_COUNTED}", meanings.plain_year),
    (
        r"(?:(?<=['’]s )|(?<=\bhis )|(?<=\bher )|(?<=\bits )|(?<=\btheir )|(?<=\bour )|(?<=\bthis )|(?<=\bfiscal )|"
        rf"(?<=\binto )|(?<=\d\d and )|(?<=\d\d or )){_YEAR}{_COUNTED}(?! [a-z]+s\b)",
        meanings.plain_year,
    ),
    # "of 2015 soldiers" is no year.
    (rf"(?:by|of|from|for|a) {_YEAR}{_COUNTED}(?! [a-z]+s\b)", meanings.plain_year),
)
# In order: a longer or surer reading first.
RULES = (
    *_NO_DATES,
    *_FULL_DATES,
    *_EDGES,
    *_COUNTED_WEEKDAYS,
    *_COUNTS,
    *_MONTHS,
    *_PERIODS,
    *_NEAR,
    *_WEEKDAYS,
    *_YEARS,
    *_ANCHORED,
)
