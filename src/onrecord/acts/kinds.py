"""The table of act kinds: which cue words show which kind, and where actor, recipient and option stand around them.

A row reads `kind  frame  marks  cues`. A cue is a lemma or several words (`rule out`, `walk away from`); its first word
is inflected. `put|impose` would be two cues; `impose~PENALTY` asks for a word of a named list within the next words,
`drop=STANCE` for one before any preposition or conjunction: "dropped bombs despite demands" drops no demand.

Frames of verbs, by what follows the cue:
    what        object, to-infinitive or that-clause is the option           opposes NATO membership
    whom-to     object is the recipient, then what is asked                  urged Arland to withdraw
    whom-of     object is blamed or praised, then for what                   accused Arland of breaking the truce
    with        object or with-phrase is the other party                     met the Arlish minister
    onto        object is the option, a preposition leads to the recipient   imposed tariffs on Arland
Frames of nouns, by how the doer is named:
    its         a possessor, or a by-phrase                                  its rejection of the plan
    between     both sides by between, with or a possessor                   talks between Arland and Borland

Marks: `said` the verb carries words, so the actor is the teller; `-kind` the kind under negation (`-` alone: the act
with status negated; without a mark a negated cue is no act); `blame` whoever says so accuses the subject;
`neg` only under negation.
A cue ending in `@` needs an actor
after it; `*ing` stands for a gerund, which belongs to what follows.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from onrecord.acts.inflections import inflect_noun, inflect_verb
from onrecord.acts.objects_of_cues import OBJECTS
from onrecord.types import ActKind


class Frame(Enum):
    """Where the option and the other party stand around a cue."""

    WHAT = "what"
    WHOM_TO = "whom-to"
    WHOM_OF = "whom-of"
    WITH = "with"
    ONTO = "onto"
    ITS = "its"
    BETWEEN = "between"


class Form(Enum):
    """The part of speech a cue has; participles count as verbs."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


class Cue(Struct, frozen=True, kw_only=True, gc=False):
    """One way of showing an act.

    Attributes:
        kind: The act it shows.
        frame: Where option and other party stand.
        form: Verb, noun or adjective.
        rest: Words that must follow the first.
        objects: One of these must stand within the next words, if any are given.
        is_governed: The verb itself must govern it: no preposition or conjunction stands between.
        is_said: The cue carries words, so that its actor is the teller.
        is_blame: In somebody's words it blames its subject.
        is_negative: It shows an act under negation only.
        when_negated: The kind under negation; None where a negated cue shows nothing.
        needs_actor: An actor must follow.
    """

    kind: ActKind
    frame: Frame
    form: Form
    rest: tuple[str, ...] = ()
    objects: frozenset[str] = frozenset()
    is_governed: bool = False
    is_said: bool = False
    is_blame: bool = False
    is_negative: bool = False
    when_negated: ActKind | None = None
    needs_actor: bool = False


_VERBS = """
withhold  what      neg          comment | comment on | speculate | speculate on | elaborate | answer | discuss |
                                 get into | get ahead of | go into | speak for | go beyond | prejudge | confirm |
                                 weigh in | have~ANYTHING | say whether | say if | take sides | offer predictions |
                                 draw on | draw into | commit to | commit itself | put date on | put figure on |
                                 put number on | put timetable on | give date for | give timetable for |
                                 give timeline for
withhold  what      -            have no comment | have no information | have no announcement | have no response |
                                 have no update | have nothing to add | have nothing to announce |
                                 have nothing further
demand    whom-to   said         warn | caution
threaten  what      said         warn that | caution that
demand    what      said         clamor for | clamour for
propose   what      said         issue~PLAN | put forth | unveil~PLAN | submit~PLAN
oppose    whom-of   said         blast | assail | take aim at | rip into | tear into | hit out at
sanction  onto      -            implement~ORDERS | introduce~ORDERS
accuse    what      said         claim~FRAUD
offer     what      said         signal openness to | signal willingness to | signal readiness to |
                                 express openness to | express willingness to | express readiness to |
                                 confirm willingness to | show readiness to | show willingness to |
                                 indicate willingness to | indicate readiness to | reiterate readiness to
pledge    what      said,-       pledge | promise | vow | swear | guarantee | undertake to | commit to |
                                 commit itself | commit themselves
pledge    what      said,-       assure | give assurances | give assurance | make a promise | make a commitment |
                                 pledge allegiance | vouch that
pledge    what      -            plan to | plan on | intend to
pledge    what      -            decide not to | resolve to
offer     what      said,-       offer to | offer | volunteer to
offer     what      -            consider *ing | weigh *ing | mull *ing | contemplate *ing | explore *ing
propose   what      said         propose | suggest *ing | suggest a | suggest the | float | recommend | put forward
                                 | advocate for | broach | moot | raise the possibility of
propose   what      said         table~PLAN | introduce~PLAN | draft~PLAN | sponsor~PLAN | co-sponsor |
                                 outline~PLAN | present~PLAN
propose   whom-to   said         invite | advise
agree     what      -refuse      agree to | agree on | agree that | agree with | agree in | agree upon | agree
agree     what      -refuse      accept | approve | ratify | sign off on | green light |
                                 give the green light to
agree     with      -            sign~PACT | ink~PACT | initial~PACT | conclude~PACT | reach~PACT | strike~PACT |
                                 seal~PACT | finalize~PACT | finalise~PACT
agree     with      -            achieve~PACT | make~PACT | broker~PACT
agree     with      -            sign~TEXT | unveil=PACT | announce a=PACT | announce an=PACT
agree     what      -            pass~PLAN | sign~PLAN | vote to | vote for | vote in favor of | vote in favour of
support   what      -oppose      support | back | endorse | favor | favour | champion | stand with | side with |
                                 speak in favor of
support   what      -oppose      welcome | applaud | hail | embrace | advocate | stand behind | rally behind |
                                 stand by@ | rejoice at | rejoice over | rejoice that |
                                 express~FOR | voice~FOR
support   whom-of   said         praise | commend | congratulate | laud | thank@ | compliment | pay tribute to |
                                 salute
support   what      said         appreciate | reaffirm~FOR | reiterate~FOR
demand    what      said,-concede insist on
demand    what      said         insist that
demand    what      said         demand | press for | push for | ask for | seek~SOUGHT | call for |
                                 plead for | appeal for
demand    whom-to   said         encourage
demand    whom-to   said         urge | call on | call upon | ask | request | order | press | pressure | implore |
                                 beg | exhort | appeal to | tell~TO
demand    whom-to   -oppose      want~TO
oppose    what      -            oppose | object to | disapprove of | disagree with | speak out against |
                                 come out against | vote against | speak against
oppose    whom-of   said         criticize | criticise | slam | decry | deplore | lambast | lambaste
oppose    what      said         warn against | complain about | dispute
oppose    what      said         repeat opposition to | reiterate opposition to | restate opposition to |
                                 reaffirm opposition to | voice opposition to | express opposition to
oppose    what      said         express~AGAINST | voice~AGAINST | express~WORDS | voice~WORDS | raise~WORDS |
                                 appeal against | campaign against
oppose    what      -            stand in the way of | lodge=APPEAL | file=APPEAL | dissent | dissent from
oppose    what      said         regret the=STEP | regret this=STEP | regret such=STEP | regret that=STEP |
                                 deplore=STEP | lament=STEP
oppose    what      -            resist | reject as | dislike | veto
oppose    what      -            view~DISTRUST | regard~DISTRUST | treat~DISTRUST | reject~REMARKS
demand    what      neg,-oppose  want
demand    whom-to   said         hope~MODAL
refuse    what      -withhold    rule out | exclude
refuse    what      -            reject | refuse | turn down | rebuff | spurn | balk at | decline | dismiss~CALLS |
                                 block
withhold  what      -            decline to comment | decline to say | refuse to comment | refuse to say |
                                 decline to endorse | refuse to confirm
withhold  what      -            decline to answer | decline to discuss | decline to confirm | refuse to answer |
                                 refuse to discuss | decline to elaborate
withhold  what      -            decline to commit | refuse to commit | decline to take | refuse to be drawn |
                                 stop short of | refuse to speculate | decline to put a date |
                                 refuse to put a date | decline to put a figure | refuse to put a figure
withhold  what      -            refer you to | leave it to | not comment | reserve comment | reserve judgment
withhold  what      -            refuse to promise | refuse to pledge | refuse to guarantee | decline to promise |
                                 decline to pledge | decline to guarantee | refuse to rule out | decline to rule out
withhold  what      -            stop short of endorsing | stop short of backing | stop short of supporting |
                                 stop short of promising | stop short of committing to | stop short of confirming |
                                 fall short of | fall short of endorsing | fall short of promising |
                                 fall short of backing | fall short of supporting
refuse    what      -            throw out=CALLS | toss out=CALLS | strike down=RULING | strike out=CALLS |
                                 overturn=RULING | overrule | quash=RULING | annul=RULING | void=RULING | nullify=RULING
refuse    what      -            walk out of=TALKS | pull out of=TALKS | pull out of=DEBATE |
                                 walk away from=TALKS | quit=TALKS |
                                 walk away from=PACT | back out | back out of
refuse    what      -            have no intention of | have no interest in | have no desire to | have no plans to
withhold  what      -            sit out | keep open | keep all options | leave open | sidestep
withhold  what      -            refrain from endorsing | refrain from commenting | refrain from taking |
                                 refrain from confirming | abstain | withhold
withhold  what      -            refrain from supporting | refrain from backing | refrain from committing |
                                 hold off on | defer
concede   what      said,-       concede | admit | acknowledge | apologize | apologise | back down | relent |
                                 acquiesce | backtrack | back away from | back off
concede   what      -            drop veto on | lift veto on | withdraw veto on | waive veto on |
                                 drop opposition to | abandon opposition to | withdraw opposition to |
                                 drop objections to | drop objection to | withdraw objections to |
                                 drop=STANCE | abandon=STANCE | withdraw=STANCE | soften=STANCE
refuse    what      -            withdraw=OFFER | rescind=OFFER | revoke=OFFER | retract=OFFER | take back=OFFER
concede   what      -            withdraw=THREAT | rescind=THREAT | retract=THREAT | drop=THREAT | take back=THREAT |
                                 abandon=THREAT | back away from=THREAT | back down from=THREAT
concede   what      -            scrap=MEASURE | withdraw=MEASURE | shelve=MEASURE | abandon=MEASURE |
                                 drop=SCHEME |
                                 drop=THING | drop=SUIT | give in | cave in | soften its stance | lift=PENALTY |
                                 ease=PENALTY
                                 | lower=PENALTY | relax=PENALTY | scrap=PENALTY | halve=PENALTY | loosen=PENALTY
accuse    whom-of   said         accuse | blame | charge with | fault
accuse    whom-of   -            denounce | condemn | rebuke | chide | censure | castigate | berate | lash out at |
                                 round on@ | scold | upbraid | admonish | reprimand | lecture@
accuse    whom-of   -            summon~ENVOY
accuse    what      said         allege | allege that | complain that
accuse    whom-of   -            sue | impeach | indict | prosecute | investigate | file~SUIT | lodge~SUIT
accuse    what      blame        violate | breach | undermine | interfere in | interfere with | infringe |
                                 infringe on | infringe upon | flout | sabotage
accuse    what      blame        harm | damage | disregard | constitute~WRONG | amount to~WRONG
accuse    what      blame        slander | smear | bully | take advantage | rip off | cheat | steal | abuse |
                                 exploit | destabilize | destabilise | meddle
accuse    what      blame        contain and suppress | hype up | politicize | politicise | provoke | renege on |
                                 lie | distort | trample
deny      what      said         reject the idea that | reject the notion that | reject the suggestion that |
                                 reject the claim that | dismiss the idea that
deny      what      said         deny | refute | rebut | dismiss~THING | reject~THING | brush off | debunk |
                                 wave aside~THING | wave away~THING |
                                 brush off~DOUBTS | shrug off~DOUBTS | wave aside~DOUBTS | wave away~DOUBTS |
                                 brush aside~DOUBTS
threaten  what      -            take countermeasures | adopt countermeasures | take~COUNTER | adopt~COUNTER
threaten  what      said         reserve the right~REPRISAL
threaten  what      said,-       threaten to | threaten | threaten with
meet      with      -            meet with | meet | visit | host | receive@ | confer with | consult with | consult |
                                 hold~TALKS | exchange views | talk with | talk to | speak with | speak to
meet      with      -            speak | talk | discuss
meet      with      -            negotiate with | call@ | phone@ | telephone@ | ring@ | sit down with | conduct~TALKS |
                                 have~TALKS | attend~TALKS | travel to
cooperate with      -            cooperate with | co-operate with | collaborate with | partner with |
                                 work closely with
cooperate what      -            comply with
cooperate onto      -            extradite
aid       onto      -            provide~ARMS | supply~ARMS | give~ARMS | send~ARMS | deliver~ARMS | donate |
                                 fund~ARMS | allocate~ARMS | bankroll | airlift | grant~ASYLUM | give~ASYLUM |
                                 evacuate~VICTIMS
retreat   what      -            withdraw~TROOPS | pull out~TROOPS | pull back | suspend~PENALTY | suspend~CAMPAIGN
                                 | end~CAMPAIGN | resign | step down
retreat   what      -            lay down=GUNS | call off=STRIKE | end=STRIKE | suspend=STRIKE
retreat   what      -            postpone | lift~BLOCKADE | demobilize | relinquish | release~CAPTIVES |
                                 free~CAPTIVES | hand over~CAPTIVES | set free~CAPTIVES |
                                 exchange~PRISONERS | swap~PRISONERS | retreat | cede |
                                 declare~CEASEFIRE | announce~CEASEFIRE |
                                 proclaim~CEASEFIRE | open=BORDER | reopen=BORDER | re-open=BORDER
sanction  onto      -            impose | sanction@ | levy | slap~PENALTY | blacklist | ban |
                                 withdraw from~LEAGUE | pull out of~LEAGUE | drop out of~LEAGUE | quit~LEAGUE |
                                 expel | freeze | embargo | prohibit |
                                 deny entry | deny visas | tighten~PENALTY
sanction  onto      -            break off=TIES | break off=TALKS | cut off=TIES | cut=TIES | close=MISSION |
                                 close=BORDER | shut=MISSION | shut=BORDER | seal=BORDER | seal off=BORDER
sanction  onto      -            bar~FROM | exclude~FROM | withdraw=PRIVILEGE | strip of | sever=TIES
sanction  onto      -            announce~ORDERS | suspend | sever | halt | put~PENALTY | raise~PENALTY
                                 | terminate | revoke | recall its | designate
mobilize  what      -            deploy | mobilize | mobilise | amass | conduct~MATERIAL | hold~MATERIAL |
                                 fire~MATERIAL | launch~MATERIAL | test~MATERIAL | test-fire |
                                 mass~TROOPS | bolster=TROOPS | beef up=TROOPS
mobilize  what      -            send~TROOPS | station~TROOPS | dispatch~TROOPS | reinforce | remain on alert |
                                 put~ALERT | place~ALERT
coerce    what      -            arrest | detain | seize | jail | imprison | deport | annex | hack | occupy | raid
                                 | convict | sentence | confiscate | intercept | impound | turn back~CONVOYS |
                                 turn away~CONVOYS
coerce    what      -            suppress | crack down on | interrogate | besiege | blockade | ban~OPPONENTS |
                                 outlaw | declare~EMERGENCY | impose~EMERGENCY | extend~EMERGENCY |
                                 tighten~EMERGENCY | round up | lay siege
assault   what      -            bomb | shell | invade | assassinate | shoot down | bombard | storm | poison
                                 | ambush | torpedo | seize=GROUND | capture=GROUND | overrun=GROUND
threaten  what      said         issue~ULTIMATUM | deliver~ULTIMATUM | give~ULTIMATUM
protest   what      -            protest | demonstrate against | demonstrate in | demonstrate outside | march |
                                 rally against | boycott | picket | riot | block~ROADS | barricade~ROADS
"""

_ADJECTIVES = """
offer     what      -            willing to | ready to | open to | prepared to | happy to | ready for |
                                 receptive to
offer     what      -            willing | open for
pledge    what      -            committed to | determined to | resolved to
oppose    what      -            opposed to | against | critical of | suspicious of | skeptical of | sceptical of |
                                 wary of | hostile to
oppose    what      -            unhappy with | unhappy about
support   what      -oppose      supportive of | in favor of | in favour of | grateful for | grateful to
support   what      -            supporter of | advocate of | advocate for | proponent of | champion of |
                                 pleased to see | glad to see
oppose    what      -            opponent of | critic of
refuse    what      -            unwilling to
withhold  what      -            not in a position to | unable to comment | unable to say | in no position to
withhold  what      -            undecided | noncommittal | uncommitted
"""

_NOUNS = """
pledge    its       said         pledge to | promise to | vow to | commitment to | assurance that | assurances that
                                 | promise of | pledge of | guarantee of | guarantees of | intent to | intention to
                                 | commitment not to | promise not to | pledge not to | decision not to
offer     its       -            willingness to | readiness to | openness to | offer to | offer of
propose   its       said         proposal to | proposal for | proposal that | proposal of | suggestion that |
                                 suggestion of | invitation to | call for talks
agree     between   -            agreement | deal | treaty | accord | pact | truce | ceasefire | consensus
agree     its       -            approval of | acceptance of | ratification of | endorsement by | signing of
support   its       -            support for | praise of | endorsement of | backing for | backing of | praise for |
                                 welcome for | solidarity with | recognition of
demand    its       said         demand for | demand that | demands for | demand to | call for | calls for |
                                 request for | request to | appeal for | insistence on
oppose    its       -            opposition to | objection to | objections to | criticism of | disapproval of |
                                 dissatisfaction with | concerns about | concern about
oppose    its       -            suspicion of | hostility to | resistance to | skepticism about | scepticism about
refuse    its       -            rejection of | refusal to | refusal of | veto of
concede   its       said         admission of | admission that | apology for | apology to
accuse    its       said         accusation of | accusation that | accusations of | accusations that |
                                 allegation that | allegations of | allegations that
accuse    its       -            condemnation of | denunciation of | lawsuit against | complaint against |
                                 investigation into | investigation of | charges against
deny      its       said         denial of | denial that
threaten  its       said         threat to | threat of | threats to | threats of | ultimatum to | threats against |
                                 threat against
meet      between   -            meeting | talks | summit | phone call | conversation | negotiations |
                                 consultations | discussions | dialogue
meet      its       -            visit to | trip to | visit by
cooperate its       -            purchase of | purchases of | purchases
aid       its       -            arms sales | arms sale | aid to | assistance to | supply of | delivery of~ARMS |
                                 deliveries of~ARMS | shipment of~ARMS | shipments of~ARMS | arms package
retreat   its       -            withdrawal of | removal of | suspension of | resignation
sanction  its       -            sanctions on | sanctions against | tariffs on | tariff on | tariffs against |
                                 ban on | bans on | restrictions on | export controls
sanction  its       -            embargo on | blockade of | withdrawal from | restrictive measures | boycott of |
                                 imposition of | designation of | fees on | duties on | curbs on |
                                 countermeasures against | expulsion of | revocation of | cuts to
mobilize  its       -            deployment of | military exercises | military drills | naval exercises | buildup |
                                 build-up
coerce    its       -            annexation of | seizure of | arrest of | detention of | occupation of | theft of |
                                 hacking of | crackdown on | deportation of | interception of | pressure on
assault   its       -            invasion of | strikes on | strike on | airstrikes on | airstrike on |
                                 strikes against | bombing of | intervention in | attack on | attacks on | shelling of |
                                 raid on | raids on
protest   its       -            protest against | protests against | march against | demonstration against |
                                 protests over
"""


def _rows(table: str, form: Form) -> list[tuple[str, Cue]]:
    rows = []
    # A line that begins with a blank goes on with the cues of the row above.
    for line in table.replace("\n ", " ").strip().splitlines():
        kind, frame, given, cues = line.split(None, 3)
        marks = given.split(",")
        negated = next((mark[1:] or kind for mark in marks if mark.startswith("-")), None)
        shared = Cue(
            kind=ActKind(kind),
            frame=Frame(frame),
            form=form,
            is_said="said" in marks,
            is_blame="blame" in marks,
            is_negative="neg" in marks,
            when_negated=ActKind(negated) if negated else None,
        )
        rows += [_cue(each.strip(), shared) for each in cues.split("|")]
    return rows


def _cue(words: str, shared: Cue) -> tuple[str, Cue]:
    """Return the first word of a cue, and what it shows: what its row says, if that word is all."""
    if words.isalpha():
        return words, shared
    is_governed = "=" in words
    words, _, listed = words.replace("=", "~").partition("~")
    first, *rest = words.rstrip("@").split()
    return first, replace(
        shared,
        rest=tuple(rest),
        objects=frozenset(OBJECTS.get(listed, listed.lower()).split()) if listed else frozenset(),
        is_governed=is_governed,
        needs_actor=words.endswith("@"),
    )


def _index() -> dict[str, tuple[Cue, ...]]:
    """Return the cues by every form of their first word, the longest first."""
    index: dict[str, list[Cue]] = {}
    for table, form in ((_VERBS, Form.VERB), (_ADJECTIVES, Form.ADJECTIVE), (_NOUNS, Form.NOUN)):
        for first, cue in _rows(table, form):
            forms = inflect_verb(first) if form is Form.VERB else (first,)
            if form is Form.NOUN:
                forms = inflect_noun(first)
            for each in forms:
                index.setdefault(each, []).append(cue)
    return {
        word: tuple(sorted(cues, key=lambda cue: -len(cue.rest) - bool(cue.objects) / 2)) if cues[1:] else tuple(cues)
        for word, cues in index.items()
    }


CUES = _index()
