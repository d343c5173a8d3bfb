"""Control labels and notices: lines that web pages print around any report, told by their grammar.

A label is a line all of whose words belong to the language of pages: a control and its object ("Exit mobile version"),
an invitation to share or subscribe, an advertisement mark, a link to other stories, a credit, a legal notice.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.patterns import pattern_of

_PLACES = frozenset(
    "facebook twitter x whatsapp telegram linkedin reddit email e-mail mail instagram youtube tiktok threads bluesky "
    "mastodon messenger pinterest flipboard pocket print google news rss apple spotify sms signal wechat weibo".split()
)
_SHARE_HEADS = frozenset(
    "share tweet pin follow like repost print email e-mail save bookmark copy find facebook twitter whatsapp telegram "
    "linkedin reddit pinterest".split()
)
_SHARE_WORDS = (
    _SHARE_HEADS
    | _PLACES
    | frozenset(
        "this us it link via on to with by article story page post a the friend friends for later and or".split()
    )
)
_CONTROL_HEADS = frozenset(
    "exit enter leave open close view switch go return back show hide toggle skip jump scroll expand collapse load "
    "play pause mute unmute zoom enlarge download print search menu home login log sign register click tap swipe read "
    "see continue next previous listen watch accept manage reject cookie cookies privacy terms contact about help faq "
    "sitemap settings top all browse".split()
)
_CONTROL_WORDS = _CONTROL_HEADS | frozenset(
    "to the our main full this more here in out up down of on for us and & mobile desktop text web amp light dark "
    "version site view mode website menu navigation sidebar search content footer header page home homepage comments "
    "comment gallery fullscreen screen image photo photos caption options account my your use service conditions "
    "policy notice statement settings preferences cookies only essential necessary video audio article story stories "
    "slideshow button below now with free app profile list".split()
)
# Words that make a control of a line; a line of the others alone could be a headline.
_CONTROL_OBJECTS = frozenset(
    "version site website menu navigation sidebar content footer header page homepage comments comment gallery "
    "fullscreen caption slideshow cookies cookie mode app login account policy preferences faq sitemap button".split()
)
_CONTROL_ALONE = frozenset(
    "menu|search|home|login|log in|log out|sign in|sign up|register|close|print|read more|continue reading|load more|"
    "show more|see more|see all|view all|view more|show all|click here|tap here|play video|watch video|listen|"
    "listen to this article|contact us|about us|contact|next|previous|back to top|go back|skip|settings|"
    "privacy|terms of use|terms of service|terms and conditions|terms & conditions|terms|help|accept|accept all|"
    "reject all|manage settings|enlarge image|enlarge|view image|open image|expand image|read the full story|"
    "read full story|watch now|play|all|more|view in browser|top|next story|previous story|next article|"
    "previous article".split("|")
)
_MAX_CONTROL_WORDS = 8
_TRAILING = " .!…>»›→↓▼▶|:"
_LEADING = " <«‹←▶•|#"

_STARTS = (
    (
        "subscription",
        r"(?:please )?(?:sign[- ]up|subscribe|register|join|get)\b[^\n]{0,80}?\b(?:newsletters?|inbox|mailing list|"
        r"email (?:alerts?|updates?)|e-mail (?:alerts?|updates?)|breaking news alerts?|push notifications?)\b"
        r"[^\n]{0,40}"
        r"|(?:subscribe|sign[- ]up)(?: (?:now|today|here|for free|for more|to continue|to read)\b[^\n]{0,30})?"
        r"|(?:our )?(?:daily |weekly )?newsletters?"
        r"|(?:enter )?(?:your )?e-?mail address|(?:already )?(?:a )?subscriber\?? (?:log|sign) in",
    ),
    (
        "advertisement",
        r"\W*(?:advertisements?|adverts?|ads?|sponsored(?: (?:content|post|link|by [^\n]{1,40}))?|"
        r"promoted(?: content)?|paid (?:content|post|for by [^\n]{1,40})|remove ads|report this ad|"
        r"skip ad(?:vertisement)?)\W*"
        r"|\W*(?:advertisement\W+)?(?:story|article|post|text|content|report)? ?continues? (?:reading )?(?:below|after)"
        r"(?: (?:the |this )?(?:advertisement|advert|ad|video|photo|gallery|promotion))?\W*"
        r"|\W*(?:advertisement\W+)?(?:scroll (?:down )?to continue|continue reading)[^\n]{0,40}"
        r"|(?:the )?(?:story|article) continues? below[^\n]{0,20}",
    ),
    (
        "link to another report",
        r"(?:read (?:more|also|next|on)|also read|more on this(?: (?:story|topic))?|related(?: (?:articles?|story|"
        r"stories|content|posts?|news|coverage|links?|topics?|reading|items?))?|see also|recommended(?: (?:for you|"
        r"reading|stories|articles))?|you (?:may|might) also (?:like|be interested in)|(?:more|latest|top|other) "
        r"(?:news|stories|headlines|articles|coverage)(?: (?:from|on|in) [^\n]{1,40})?|most (?:read|popular|viewed|"
        r"shared|commented)|trending(?: now)?|popular (?:now|posts|stories)|up next|don[’']t miss|further reading|"
        r"what to read next|editors?[’']?s?[’']? (?:picks?|choice)|in case you missed it)(?:\s*(?::|[|–—>»]|- )\s*"
        r"[^\n]{1,160})?"
        r"|(?:watch|listen|video|in pictures|in video|gallery|photos|podcast)\s*(?::|\||>|»)\s*[^\n]{1,160}"
        r"|\W*(?:read|watch|listen)(?: more| also| next)\W*",
    ),
    (
        "credit of a picture",
        r"[(\[]?(?:(?:file|handout|stock|cover|featured|main|lead|press) )?(?:photo|photograph|image|picture|pic|"
        r"illustration|graphic)s?(?: (?:credits?|source|courtesy(?: of)?|via|from))?\s*[:/©]\s*[^\n]{1,110}"
        r"|(?:credits?|image credits?|photo credits?)\s*:\s*[^\n]{1,110}"
        r"|(?:file|handout|stock) (?:photo|photograph|image|picture)s?"
        r"|[^\n]{1,120}[(\[]\s*(?:photo|image|picture|credit|photograph)s?(?: by|:| courtesy)[^()\[\]\n]{1,60}[)\]]"
        r"|[^\n]{1,60}[/|] ?(?:[\w ]{0,30} )?(?:images|photos|photo|pool|handout)",
    ),
    (
        "image text",
        r"(?:(?:site|page|app|channel|profile|author|user|website|header|footer) (?:icon|logo|avatar|image|picture|"
        r"photo|thumbnail|banner))(?:(?: of| for|:)? [^\n]{1,60})?|(?:logo|avatar|favicon|thumbnail)(?: (?:of|for) "
        r"[^\n]{1,50}|: [^\n]{1,50})?|image may contain[^\n]{0,100}",
    ),
    (
        "time or length of the page",
        r"(?:reading time|read time|time to read)\s*:?\s*[^\n]{0,20}\bmin[^\n]{0,10}|\d{1,3}[ -]?min(?:ute)?s?[ -]read"
        r"|(?:(?:first )?published|(?:last )?updated|posted|(?:last )?modified)\b\s*:?\s*(?:on |at )?[^\n]{0,15}\d"
        r"[^\n]{0,40}|\d{1,3} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago",
    ),
    (
        "count of comments or shares",
        r"\d[\d,.]*[km]? (?:comments?|shares?|views?|likes?|replies|reposts?|retweets|followers)"
        r"|(?:comments?|shares?|views?|likes?)\s*[(:]?\s*\d*[\d,.]*[km]?\)?"
        r"|(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|no comments(?: yet)?|join the (?:conversation|"
        r"discussion)|view (?:all )?\d* ?comments",
    ),
    ("tags", r"(?:tags?|tagged|filed under|posted in|keywords|categor(?:y|ies))\s*:\s*[^\n]{1,160}"),
    (
        "copyright",
        r"(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))[^\n]{0,160}|all rights reserved"
        r"|[^\n]{1,60}all rights reserved",
    ),
    (
        "notice of the site",
        r"(?:we|(?:this|our) (?:web)?site|(?:this|our) page) uses? cookies\b[^\n]{0,160}"
        r"|by (?:continuing|clicking|using|browsing|signing up|subscribing)\b[^\n]{0,60}\b(?:you (?:agree|accept|"
        r"consent))\b[^\n]{0,100}"
        r"|this (?:material|content) may not be (?:published|reproduced)[^\n]{0,140}",
    ),
    ("bare address", r"(?:https?://|www\.)\S+|@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}"),
)
_LOGO = pattern_of(r"(?:[A-Z][\w’'.&-]*\s){1,4}(?:logo|favicon|avatar|icon)")
# Reasons whose lines may end as a sentence: each is whole, and the page's own.
_WHOLE = frozenset({"subscription", "advertisement", "copyright", "notice of the site"})
_SENTENCE_END = pattern_of(r"[.!?][\"”’'»)\]]*\Z")
_QUOTATION = pattern_of('["“”„«»]')
_TRAIL = pattern_of(r"[|›»>/]")
_MAX_TRAIL_PART = 40
_MIN_TRAIL_PARTS = 3


def label_reason(line: str) -> str | None:
    """Return why a line is page furniture wherever it stands, or None.

    Args:
        line: A short line without space around it.
    """
    plain = line.strip(_LEADING).rstrip(_TRAILING)
    words = plain.casefold().split()
    if not words:
        return None
    is_sentence = _SENTENCE_END.search(line) is not None
    if len(words) <= _MAX_CONTROL_WORDS and not line.endswith(".") and _is_control(words):
        return "control of the page"
    has_quotation = _QUOTATION.search(line) is not None
    if _LOGO.fullmatch(line):
        return "image text"
    if not is_sentence and not has_quotation and _is_trail(line):
        return "trail of the page"
    for reason, pattern in _patterns():
        if pattern.fullmatch(line) and (reason in _WHOLE or not is_sentence) and not has_quotation:
            return reason
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    # Made at the first short line that is no control of the page.
    return tuple((reason, re.compile(rf"(?:{pattern})[.!]?", re.IGNORECASE)) for reason, pattern in _STARTS)


def _is_control(words: list[str]) -> bool:
    """Say whether the words are nothing but a control and its object, or an invitation to share."""
    if " ".join(words) in _CONTROL_ALONE:
        return True
    if words[0] in _SHARE_HEADS and _SHARE_WORDS.issuperset(words):
        return True
    return (
        words[0] in _CONTROL_HEADS
        and len(words) > 1
        and _CONTROL_WORDS.issuperset(words)
        and not _CONTROL_OBJECTS.isdisjoint(words)
    )


def _is_trail(line: str) -> bool:
    """Say whether a line is a row of links: three short parts or more between bars or arrows, or a path from home."""
    parts = [part.strip() for part in _TRAIL.split(line)]
    if len(parts) > 1 and parts[0].casefold() == "home":
        return True
    has_numbers = any(character.isdigit() for character in line)
    is_row = len(parts) >= _MIN_TRAIL_PARTS and "/" not in line and not has_numbers
    return is_row and all(0 < len(part) <= _MAX_TRAIL_PART for part in parts)
