"""Words of an act in another sense: who is "charged with leading" is blamed for nothing, a message is no army."""

from __future__ import annotations

import re

from onrecord.acts.checks.places import Doubt, Place
from onrecord.acts.inflections import forms_of, inflect_verb
from onrecord.acts.voices import is_press
from onrecord.patterns import pattern_of
from onrecord.types import ActKind

K = ActKind
_REACH = 5
_TASKS = (
    "lead run head manage oversee negotiate mediate coordinate draft find ensure enforce protect guard "
    "implement monitor investigate prepare resolve review represent handle conduct rebuild secure defend "
    "supervise administer organize organise deliver develop keep maintain provide make advise help settle "
    "carry restore bring build safeguard promote regulate train steer chair"
)
_TASK = "|".join(sorted({form for verb in _TASKS.split() for form in inflect_verb(verb) if form.endswith("ing")}))
_CRIMES = "coup|gangs?|plots?|conspiracy|rebellion|insurrection|cells?|ring|riots?|cartel|militia|attacks?|mob|bribes?"
# "Charged with leading the talks", "charged us to rebuild it", "charged with the task of".
_TASKED = pattern_of(
    rf"\bcharg(?:e|es|ed|ing) (?:[\w'’-]+ ){{0,4}}?(?:to (?!the\b|an?\b)[a-z]+|with (?:\w+ly )?(?:{_TASK})\b"
    rf"(?! (?:[\w'-]+ ){{0,3}}?(?:{_CRIMES})\b)"
    r"|with (?:the |an? )?(?:\w+ )?(?:task|job|duty|mission|responsibility|oversight|implementation|supervision)\b)"
)
# A paper that somebody alone signs is no pact: "signed a memorandum directing the agencies to".
_OWN_PAPER = pattern_of(
    r"\bsign(?:s|ed|ing)? (?:an? |the |his |her |its |several |two )?(?:\w+ ){0,2}?"
    r"(?:memorand(?:um|ums|a)|proclamations?|directives?|determinations?|waivers?|pardons?|edicts?)\b"
    r"(?! (?:of (?:understanding|cooperation|intent|agreement)|with|between))"
)
_SENT_WORDS = pattern_of(
    r"\bsen(?:d|ds|t|ding) (?:[\w'’-]+ ){0,3}?(?:messages?|signals?|letters?|notes?|"
    r"warnings?(?! (?:ship|shot|plane|jet))|"
    r"reminders?|greetings|condolences|congratulations|invitations?|emails?|telegrams?|wishes)\b"
)
# A season or a feast is greeted, and nobody favoured.
_GREETED = pattern_of(
    r"\bwelcom(?:e|es|ed|ing) (?:in )?(?:the |a |an )?(?:(?:lunar|chinese|jewish|islamic|persian|new|holy) )*"
    r"(?:year|years|season|spring|summer|autumn|winter|holidays?|month of|ramadan|easter|christmas|hanukkah|passover|"
    r"diwali|eid|nowruz|millennium|dawn|day of|sabbath|weekend)\b"
)
_WORDS = (
    r"(?:statements?|remarks?|comments?|words?|decisions?|record|views?|position|reports?|story|claims?|votes?|"
    r"assessments?|answers?|judge?ments?|handling|conduct|actions?|choices?|role|performance|tenure|credentials)"
)
# Who stands by his own words or record favours nobody.
_OWN_RECORD = pattern_of(
    rf"\b(?:st(?:and|ands|anding|ood) by|defend(?:s|ed|ing)?) (?:(?:every|any)thing|what|all) (?:that )?(?:i|we|he|she|"
    rf"it|they)(?:'ve| have| has| had)? (?:\w+ )?(?:said|did|done|wrote|written|tweeted|told|stated)\b"
    rf"|\b(?:st(?:and|ands|anding|ood) by|defend(?:s|ed|ing)?) (?P<whose>my|our|his|her|its|their)(?: own)? "
    rf"(?:[\w-]+ ){{0,2}}?{_WORDS}\b"
)
_CALLED = forms_of("call project declare")
# Who breaks a truce or an embargo blames nobody, and lays no sanction.
_BREAKING = pattern_of(
    r"\b(?:violat|breach|flout|circumvent|evad|dodg|skirt|defy|defi|contraven|infring|bypass)\w*\b"
    r"|\b(?:broke|breaks?|breaking|broken)\b"
)
# "Will threaten Arland within ten years" foresees it.
_FORESEEN = pattern_of(r"\b(?:will|would|could|may|might|can)(?: \w+ly| soon| also| one day)? threaten\b")
_WORRIED = pattern_of(
    r"\b(?:is|are|was|were|remains?|being|'s|'re) (?:\w+ )?(?:concerned|worried|alarmed|troubled|anxious|nervous|"
    r"uneasy|frightened|scared|wary)\b"
)
# "Cited an audit as barring it" gives a reason.
_CITED = pattern_of(
    r"\bcit(?:e|es|ed|ing) (?:[\w'’.-]+ ){1,6}?as (?:an? |the |his |her |its )?(?:\w+ )?"
    r"(?:\w+ing|reasons?|evidence|proof|examples?|grounds|justification|cause|basis)\b"
)
# Who watches how things go promises nothing.
_WATCHED = pattern_of(
    r"\b(?:monitor|watch|track|observe)(?:ing)? (?:(?!over\b)[\w'’-]+ ){0,4}?(?:closely|carefully|developments?|"
    r"situation|progress|events|what happens|how)\b"
    r"|\bfollow(?:ing)? (?:(?!through|up)[\w'’-]+ ){0,3}?(?:closely|carefully|developments?|the situation|events)\b"
    r"|\b(?:keep|keeping) (?:an? (?:\w+ )?eye on|a (?:\w+ )?watch on|watching|monitoring|following|tracking)\b"
    r"|\bcontinue to (?:\w+ly )?(?:monitor|watch|follow|track|observe) "
)
# Who wants somebody's support gives none.
_WANTED = pattern_of(
    r"\b(?:want|need|seek|sought|love|like|court|woo|lack|request|solicit|desire|crave|hope for|ask for|asked for|"
    r"asking for|hoping for)(?:s|ed|ing)? (?:\w+ly )?(?:his|her|their|your|its|[\w.-]+'s) "
    r"(?:\w+ )?(?:support|backing|endorsement|votes?|blessing|praise|approval)\b"
)
# Who attacks a rival "without naming him" keeps nothing back; "I would not say that it is limited" judges.
_UNSPOKEN = pattern_of(
    r"\b(?:without|not|never) (?:\w+ly )?(?:naming|mentioning|identifying|referring|alluding|citing|"
    r"(?:speaking|using|uttering|saying) (?:his|her|its|their|the|any|[\w.-]+'s) (?:\w+ )?names?)\b"
    r"|\b(?:i|we) (?:would not|wouldn't) (?:\w+ly )?say "
    r"(?!if\b|whether|when|who|what|how|where|which|why|more|anything|so\b)"
)
# Who acknowledges help is thankful for it, and gives nothing away.
_THANKED = pattern_of(
    r"\b(?:acknowledg|recogni[sz])(?:e|es|ed|ing) (?:the|his|her|your|[\w.-]+'s) (?:\w+ )?"
    r"(?:support|backing|help|efforts?|contributions?|assistance|endorsement|generosity|sacrifices?|hospitality)\b"
    r"(?! (?:for|to|of|in)\b)"
)
_SENSES: tuple[tuple[frozenset[ActKind], tuple[str, ...], re.Pattern[str], str], ...] = (
    (frozenset((K.ACCUSE,)), ("charg",), _TASKED, "gives somebody a task, and blames nobody"),
    (frozenset((K.MOBILIZE,)), ("sen",), _SENT_WORDS, "sends words, and no forces"),
    (frozenset((K.SUPPORT,)), ("welcom",), _GREETED, "greets a season, and favours nobody"),
    (frozenset((K.WITHHOLD, K.REFUSE)), ("ing ", "say "), _UNSPOKEN, "keeps nothing back"),
    (frozenset((K.CONCEDE,)), ("acknowledg", "recogni"), _THANKED, "thanks for it, and gives nothing away"),
    (frozenset((K.THREATEN,)), ("threaten",), _FORESEEN, "foresees it, and announces no harm"),
    (frozenset((K.ACCUSE,)), (" as ",), _CITED, "gives a reason, and blames nobody"),
    (
        frozenset((K.SUPPORT,)),
        ("'s ", "his ", "her ", "their ", "your ", "its "),
        _WANTED,
        "wants support, and gives none",
    ),
)


def check_semblance(place: Place) -> Doubt | None:
    """Doubt an act whose words mean something else there."""
    act = place.act
    if act.kind not in _KINDS:
        return None
    words = place.words
    said = " ".join(words[max(0, place.cue[0] - 1) : place.cue[1] + _REACH])
    for kinds, parts, pattern, why in _SENSES:
        if act.kind not in kinds:
            continue
        # "Wants his *support*": the verb stands before the cue.
        near = " ".join(words[max(0, place.cue[0] - _REACH) : place.cue[1] + 1]) if pattern is _WANTED else said
        if any(part in near for part in parts) and pattern.search(near):
            return Doubt("kind", f"“{place.quote(*place.cue)}” {why}.")
    if act.kind in (K.ACCUSE, K.SANCTION) and _is_of_doer(place):
        return Doubt(
            "actor", f"“{place.quote(*place.cue)}” is told of {place.name(act.actor_ids[0])}, who blames nobody."
        )
    less = _weaker_sense(place, said)
    return Doubt("kind", f"“{place.quote(*place.cue)}” {less}.", is_of_kind=True) if less is not None else None


def _weaker_sense(place: Place, said: str) -> str | None:
    """Return why words that are said say less than the act claims."""
    kind = place.act.kind
    if kind is K.AGREE and "sign" in said and _is_own_paper(place, said):
        return "signs a paper of one's own, which is no agreement"
    if kind is K.PLEDGE and _WATCHED.search(said):
        return "only looks on, and binds nobody"
    if kind is K.SUPPORT and (_is_own_record(place, said) or _is_result(place)):
        return "takes nobody's side"
    return None


_KINDS = frozenset(
    (K.PLEDGE, K.ACCUSE, K.MOBILIZE, K.SUPPORT, K.AGREE, K.THREATEN, K.SANCTION, K.WITHHOLD, K.REFUSE, K.CONCEDE)
)


def _is_of_doer(place: Place) -> bool:
    """Say whether the reporter tells that the doer broke a rule, or somebody that another is worried."""
    act, subject = place.act, place.subject
    if subject is None or not act.actor_ids:
        return False
    doers = (*subject.others, subject.mention)
    is_of_accused = act.kind is K.ACCUSE and any(place.is_meant(act.recipient_id, each) for each in doers)
    if is_of_accused and _WORRIED.search(" ".join(place.words[place.group.start : place.cue[1]])):
        return True  # Kess's "Arland is worried about Borland" blames no Arland
    is_breaking = _BREAKING.match(place.words[place.head]) is not None
    if not is_breaking or place.voice is not None or place.group.is_passive:
        return False
    is_own = act.told_by is None or act.told_by in act.actor_ids
    return is_own and any(place.is_meant(one, each) for one in act.actor_ids for each in doers)


def _is_own_paper(place: Place, said: str) -> bool:
    return len(place.act.actor_ids) < 2 and place.act.recipient_id is None and _OWN_PAPER.search(said) is not None


def _is_own_record(place: Place, said: str) -> bool:
    """Say whether somebody only stands by what he said or did himself."""
    found = _OWN_RECORD.search(said) if " by " in said or "defend" in said else None
    if found is None:
        return False
    if found["whose"] in (None, "my", "our"):
        return True
    # "Vorr defended Kess and her record": the nearest before is whose it is.
    start = max(0, place.cue[0] - 1) + len(said[: found.start()].split())
    before = [each for each in place.line.mentions if each.end <= start]
    return bool(before) and any(place.is_actor(each) for each in before[-1].actor_ids)


def _is_result(place: Place) -> bool:
    """Say whether an outlet only says who has won: "called the election for Vorr"."""
    doer = place.actors.get(place.act.actor_ids[0]) if place.act.actor_ids else None
    is_called = place.words[place.head] in _CALLED and "for" in place.words[place.head + 1 : place.cue[1] + 1]
    return is_called and doer is not None and is_press(doer)
