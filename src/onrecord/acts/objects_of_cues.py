"""What a cue may ask for among the words after it, by the names that the table of kinds gives them."""

from __future__ import annotations

OBJECTS = {
    "PENALTY": "sanction sanctions tariff tariffs duty duties ban bans embargo restriction restrictions controls "
    "curbs measures countermeasures fee fees levy levies blockade "
    "penalty penalties visa visas licences licenses",
    "TROOPS": "troops forces soldiers army fighters missiles warships destroyers carrier ships fleet jets aircraft "
    "bombers tanks weapons arsenal personnel brigade brigades battalion battalions presence military",
    "ARMS": "weapons arms ammunition missiles aid assistance support funds funding money loan loans satellite "
    "imagery equipment training supplies relief grant grants dollars million billion jets tanks help",
    "TALKS": "talks meeting meetings summit call calls conversation conversations consultations negotiations "
    "dialogue discussions exchanges",
    "PACT": "agreement agreements deal deals treaty treaties accord accords pact memorandum protocol truce "
    "ceasefire consensus consensuses understanding compromise communique framework contract",
    "STEP": "decision decisions move moves step steps withdrawal announcement refusal measures tariffs ruling",
    "TEXT": "joint declaration communiqué memoranda contracts mou documents",
    "GROUND": "town towns village villages city island islands peninsula hill heights airport district positions "
    "outpost outposts checkpoint bridgehead",
    "CAMPAIGN": "campaign campaigns bid candidacy",
    "WORDS": "concern concerns",
    "AGAINST": "opposition objection objections disapproval",
    "FOR": "support backing solidarity",
    "STANCE": "insistence opposition objection objections resistance refusal veto vetoes demand demands reservations "
    "precondition preconditions request requests",
    "OFFER": "offer offers proposal proposals invitation invitations pledge pledges promise promises",
    "THREAT": "threat threats ultimatum ultimatums",
    "SUIT": "lawsuit lawsuits complaint complaints suit charges motion representation representations protest "
    "protests petition request demand demands claim objection objections",
    "THING": "link links allegation allegations claim claims report reports accusation accusations charge charges "
    "suggestion suggestions notion account accounts rumour rumours rumor rumors wrongdoing involvement responsibility "
    "assertion assertions talk speculation insinuation insinuations",
    "CONVOYS": "convoy convoys ship ships vessel vessels boat boats barge barges ferry ferries tanker tankers truck "
    "trucks lorry lorries train trains flotilla freighter freighters trawler trawlers",
    "CAPTIVES": "hostage hostages prisoner prisoners detainee detainees captives soldiers sailors journalists "
    "pilots suspects crew dissidents activists protesters",
    "PRISONERS": "hostage hostages prisoner prisoners detainee detainees captives pow pows",
    "ORDERS": "ban bans tariffs tariff sanctions penalties duties charges fees restrictions controls "
    "countermeasures embargo",
    "PLAN": "bill legislation resolution amendment plan proposal motion initiative law roadmap act",
    "SOUGHT": "end halt release withdrawal apology assurances guarantees clarification compensation resignation "
    "ceasefire",
    "COUNTER": "countermeasures retaliation retaliatory counter-measures",
    "DISTRUST": "suspicion distrust mistrust hostility alarm unease skepticism scepticism disfavor disfavour",
    "REMARKS": "comments remarks comment remark criticism statement statements",
    "WRONG": "violation violations interference infringement infringements provocation discrimination discriminatory "
    "bullying coercion breach aggression",
    "MODAL": "will would can could",
    "CALLS": "offer proposal plan request demand suggestion appeal lawsuit suit bid call idea invitation "
    "case petition complaint complaints challenge motion objection objections",
    "RULING": "ruling rulings verdict verdicts conviction convictions sentence sentences decision order orders law "
    "laws election elections vote ballot result results injunction appointment",
    "APPEAL": "appeal appeals",
    "MEASURE": "increase increases hike hikes tax taxes bill plan plans decision reform reforms decree",
    "PRIVILEGE": "privileges preferences accreditation recognition citizenship permission licence license immunity "
    "credentials",
    "STRIKE": "strike strikes walkout walkouts boycott protest protests demonstration demonstrations sit-in sit-ins",
    "ANYTHING": "comment response information announcement announcements anything updates update view",
    "DOUBTS": "concern concerns fear fears worry worries criticism criticisms doubt doubts complaint complaints "
    "warning warnings suspicion suspicions",
    "SCHEME": "plan plans proposal proposals bill reform reforms",
    "DEBATE": "debate debates forum festival tournament exhibition",
    "FRAUD": "fraud interference corruption abuse collusion bias torture",
    "SOIL": "territory land region city town village peninsula island embassy ship ships vessel vessels tanker "
    "oil assets",
    "MATERIAL": "drills drill exercise exercises test tests missile missiles rocket rockets parade manoeuvres "
    "maneuvers",
    "LEAGUE": "agreement deal treaty accord accords pact pacts convention protocol compact initiative partnership "
    "union league bloc alliance organisation organization council court commission agency forum club community",
    "ROADS": "road roads highway highways motorway street streets traffic transport railway railways tracks junction",
    "CEASEFIRE": "ceasefire cease-fire truce moratorium",
    "ULTIMATUM": "ultimatum ultimatums",
    "ASYLUM": "asylum refuge",
    "VICTIMS": "wounded injured civilians refugees patients survivors residents villagers children",
    "ALERT": "alert",
    "GUNS": "arms weapons guns",
    "TIES": "relations ties contacts",
    "MISSION": "consulate consulates embassy embassies",
    "BORDER": "border borders frontier airspace crossing crossings",
    "REPRISAL": "respond response retaliate retaliation reprisals countermeasures counter-measures strike hit",
    "ENVOY": "ambassador ambassadors envoy envoys chargé charge diplomat diplomats consul",
    "EMERGENCY": "emergency curfew siege martial",
    "OPPONENTS": "party parties candidate candidates opposition newspaper newspapers magazine station stations channel "
    "channels broadcaster website websites organisation organisations organization organizations movement movements "
    "group groups rally rallies protest protests demonstration demonstrations gathering gatherings march marches",
}
