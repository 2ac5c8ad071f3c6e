/**
 * Which kind of happening a trigger names. A lemma that is in no row is `other`, never forced.
 *
 * Rows hold lemmas; verbs and nouns apart because "strike" is an attack as a verb and may be labour as a noun.
 */
import type { EventType } from '../../../pipeline/event-types.ts'

export type { EventType } from '../../../pipeline/event-types.ts'

type Rows = Partial<Record<EventType, string>>

const VERBS: Rows = {
  attack: `attack assault bomb bombard shell strike hit pound raid ambush shoot fire ram stab storm target invade torch
    torpedo strafe blast detonate explode massacre rampage gun assail besiege raze blow hack sabotage intercept down
    firebomb maul club punch slash`,
  battle: 'fight battle clash skirmish combat duel engage',
  control: `seize capture take retake recapture conquer overrun occupy liberate regain control wrest annex reclaim hold
    encircle surround penetrate breach blockade cede lose fall oust topple overthrow depose subdue`,
  movement: `cross enter arrive leave depart travel fly sail drive march move advance push flee return reach walk run
    head go come migrate land dock escape rush visit tour emigrate relocate pour ride climb swim
    board disembark gather approach swarm wander transport carry ship ferry bring export import transfer descend
    trek follow roll race evict displace`,
  mobilize: `deploy mobilise mobilize reinforce amass mass arm recruit conscript draft dispatch send station equip train
    rearm fortify prepare patrol`,
  retreat: `retreat withdraw surrender capitulate disarm disengage
    demobilise demobilize de-escalate`,
  meeting: `meet talk negotiate confer consult host visit phone call convene discuss receive greet welcome mediate
    reconcile attend converse debate`,
  agreement: 'agree sign ratify settle conclude endorse approve accept compromise finalise finalize broker clinch',
  statement: `say tell state announce report declare claim confirm comment remark note add reveal disclose insist argue
    explain describe testify mention suggest estimate predict forecast tweet post write publish broadcast stress
    acknowledge admit concede recall cite quote express voice emphasise emphasize reiterate respond reply answer
    assert contend maintain allege speak address echo elaborate assure inform brief hint indicate signal conclude
    believe speculate joke quip proclaim opine recount relate observe read reckon caution`,
  pledge: 'pledge promise vow offer commit undertake guarantee swear volunteer reassure',
  demand: `summon demand urge ask request appeal plead beg petition press order instruct require invite advise seek
    lobby implore pressure beseech`,
  threat: 'threaten warn menace intimidate',
  accusation: `accuse blame condemn criticise criticize denounce slam decry deplore rebuke censure lambast
    chide fault scold slander complain`,
  rejection: `reject refuse deny dismiss rebuff veto decline oppose object snub repel repulse resist defy
    disavow renounce spurn boycott block`,
  aid: `help aid assist support back donate fund finance supply provide give feed shelter subsidise subsidize grant
    contribute lend relieve sponsor deliver distribute`,
  sanction: 'sanction embargo ban blacklist freeze bar prohibit outlaw forbid suspend restrict sever curb limit',
  protest: 'protest demonstrate riot rally picket loot revolt rebel chant',
  strike: ' picket',
  crime: `steal rob kidnap abduct smuggle burgle defraud embezzle launder traffic rape extort bribe hijack forge
    vandalise vandalize counterfeit poach scam swindle pirate cheat harass abuse torture`,
  arrest: `arrest detain jail imprison extradite release free apprehend nab remand custody pardon parole
    incarcerate deport intern handcuff`,
  justice: `charge indict convict acquit sentence sue prosecute try rule overturn uphold investigate probe plead fine
    arraign subpoena execute exonerate file judge award audit
    inspect search question interrogate examine penalise penalize punish`,
  election: 'elect vote re-elect poll campaign nominate ballot inaugurate',
  office: `appoint resign quit retire fire sack hire replace name succeed promote demote
    join reinstate install crown abdicate`,
  policy: `decide adopt pass enact repeal legalise legalize impose lift amend authorise authorize decree
    propose plan scrap cancel postpone delay implement enforce reform abolish extend shelve allow permit set
    regulate nationalise nationalize privatise privatize tighten ease`,
  death:
    'kill die murder assassinate execute slay perish drown suffocate behead hang starve strangle electrocute slaughter',
  injury: 'injure wound hurt maim burn infect sicken hospitalise hospitalize contract poison suffer faint',
  life: 'marry wed divorce bear born celebrate graduate bury mourn commemorate baptise',
  disaster: `erupt flood quake shake jolt rage sweep devastate rattle inundate submerge rock ravage engulf spread
    tremble batter lash scorch smolder smoulder ignite wildfire`,
  accident: `crash collide derail capsize sink leak spill collapse malfunction skid plunge wreck fail
    crumble burst rupture stall sever damage break strand trap`,
  rescue: 'rescue evacuate save treat recover airlift resuscitate vaccinate quarantine transplant',
  business: `buy sell acquire merge bid purchase invest list trade contract lease auction open close shut
    bankrupt restructure outsource divest license spin-off float manufacture produce
    expand earn pay spend borrow repay owe advertise market tender redeem swap`,
  market: `rise discount outflow selling bidding closing revision fall drop climb gain surge plunge soar slump tumble slip jump increase decrease decline grow
    shrink rebound double triple halve slide dip edge reduce raise cut lower
    boost slash inflate devalue appreciate depreciate skyrocket swell ebb dwindle peak average exceed`,
  product:
    'launch release unveil introduce debut present showcase premiere upgrade update discontinue demonstrate premier display exhibit perform',
  construction:
    'build construct demolish destroy repair rebuild restore erect dismantle renovate bulldoze dig drill design create develop pave plant',
  science: 'discover invent orbit detect sequence experiment lift-off prove measure analyse analyze clone identify ',
  sport: 'win defeat beat score draw play qualify compete finish champion race coach kick tackle bowl overtake lap',
  change: `start begin end stop halt resume continue escalate intensify trigger cause spark reopen become turn
    change transform shift happen occur unfold emerge result worsen improve split divide stabilise
    stabilize reignite flare persist prolong interrupt disrupt complete establish form found disband
    dissolve cease accelerate slow weaken strengthen consolidate unite`,
}

/** Verbs whose particle makes another verb of them. */
const PHRASAL: Rows = {
  attack: 'blow-up shoot-down set-off wipe-out break-into beat-up gun-down open-up',
  control: 'take-over hand-over drive-out seal-off close-in',
  movement: 'take-off set-off pull-up pull-in turn-back send-back move-in come-back go-back set-out',
  retreat: 'pull-out pull-back fall-back give-up lay-down back-down',
  rejection: 'turn-down rule-out push-back beat-back fight-off throw-out hold-off hit-back',
  sport: 'send-off',
  justice: 'strike-down',
  office: 'step-down stand-down step-aside take-up',
  strike: 'walk-out',
  protest: 'rise-up',
  business: 'shut-down lay-off buy-up buy-out sell-off close-down spin-off wind-up open-up',
  market: 'go-up go-down cut-back pick-up mark-up',
  policy: 'call-off put-off lift-off draw-up phase-out bring-in',
  construction: 'put-up tear-down pull-down knock-down',
  product: 'roll-out bring-out come-out',
  disaster: 'break-out burn-down dry-up',
  accident: 'break-down crash-down cut-off fall-off go-down run-aground black-out',
  rescue: 'pull-out pick-up dig-out',
  arrest: 'pick-up lock-up round-up turn-in hand-over',
  change: 'set-up break-up break-out wind-down go-on bring-about end-up',
  agreement: 'sign-up make-up hammer-out thrash-out',
  statement: 'point-out speak-out spell-out lay-out',
  death: 'pass-away',
  crime: 'make-off hold-up rip-off break-in',
}

const NOUNS: Rows = {
  attack: `attack airstrike strike bombing bombardment shelling raid ambush shooting assault explosion blast invasion
    massacre stabbing offensive counteroffensive counterattack onslaught pushback barrage incursion
    rampage atrocity detonation gunfire sabotage intervention aggression arson insurgency
    crackdown gunfight cyberattack hacking hack genocide`,
  battle:
    'battle fight fighting clash war combat skirmish conflict firefight hostility warfare standoff confrontation violence bloodshed struggle showdown feud brawl unrest',
  control: `control capture seizure siege occupation liberation recapture annexation blockade conquest advance push
    fall overthrow ouster coup gain encirclement`,
  movement: `crossing arrival departure entry exodus flight trip journey voyage migration return escape
    displacement landing travel tour influx infiltration pilgrimage repatriation shipment transfer relocation
    homecoming drive ride expedition deportation flow`,
  mobilize:
    'deployment mobilization mobilisation buildup reinforcement recruitment conscription callup drill exercise manoeuvre maneuver patrol',
  retreat: 'retreat withdrawal surrender ceasefire cease-fire truce pullout pullback armistice disarmament defection',
  meeting: `meeting talk summit visit call conversation discussion negotiation dialogue consultation conference hearing
    mediation session debate interview briefing reception gathering reunion encounter dinner convention forum
    ceremony rendezvous lunch`,
  agreement:
    'agreement deal accord treaty pact settlement compromise ratification signing memorandum understanding contract consensus reconciliation approval commitment arrangement',
  statement: `statement announcement declaration speech remark comment report claim address broadcast testimony prediction
    forecast disclosure confession admission revelation tweet response reply explanation keynote projection
    assertion suggestion estimate`,
  pledge: 'pledge promise offer vow guarantee assurance',
  demand: 'demand request appeal plea ultimatum petition order invitation instruction',
  threat: 'threat warning alert intimidation',
  accusation:
    'accusation allegation condemnation criticism denunciation complaint outcry rebuke outrage objection backlash',
  rejection: 'rejection refusal denial veto opposition boycott resistance defiance',
  aid: 'aid assistance donation bailout relief funding loan grant delivery contribution financing support help',
  sanction: 'sanction embargo ban suspension restriction expulsion freeze prohibition curfew lockdown tariff',
  protest:
    'protest demonstration riot rally march uprising rebellion revolt sit-in revolution vigil mutiny looting riots picket turmoil',
  strike: 'walkout stoppage lockout',
  crime: `theft robbery kidnapping abduction fraud smuggling burglary trafficking rape heist hijacking corruption crime
    bribery forgery extortion scam espionage spying torture abuse violation embezzlement cheating
    piracy vandalism conspiracy betrayal incident offence offense`,
  arrest: 'arrest detention imprisonment release extradition manhunt custody pardon parole apprehension',
  justice: `trial verdict conviction sentence indictment lawsuit charge ruling investigation probe acquittal prosecution
    inquiry arraignment inquest suit injunction litigation questioning
    penalty punishment fine inspection interrogation proceeding audit execution`,
  election:
    'election vote referendum ballot poll campaign runoff run-off primary rerun inauguration by-election voting nomination',
  office:
    'resignation appointment dismissal retirement firing reshuffle succession promotion layoff replacement hiring absence',
  policy: `cancelation cancellation extension decision plan proposal measure reform law bill move decree legislation repeal initiative
    cutback adoption resolution cancellation postponement delay effort attempt step action amendment
    introduction implementation enforcement bid nationalization privatization`,
  death: 'death killing murder assassination slaying suicide slaughter homicide fatality drowning bloodbath demise',
  injury: 'injury wound infection hospitalization hospitalisation casualty illness poisoning stroke',
  life: 'birth marriage wedding divorce funeral burial celebration anniversary commemoration graduation engagement',
  disaster: `landfall earthquake quake aftershock storm hurricane typhoon cyclone flood flooding tsunami eruption wildfire fire
    blaze landslide avalanche drought tornado mudslide outbreak epidemic pandemic famine heatwave disaster temblor
    tremor rain rainfall blizzard inferno catastrophe tragedy emergency crisis`,
  accident: `crash accident collision derailment collapse sinking spill leak wreck outage blackout failure malfunction
    meltdown breakdown shipwreck disruption damage mishap pile-up crackup destruction`,
  rescue:
    'rescue search evacuation recovery treatment surgery operation vaccination transplant quarantine airlift transplantation',
  business: `merger acquisition takeover purchase sale bid buyout bankruptcy ipo offering investment auction
    restructuring layoffs closure opening transaction divestiture listing tender partnership venture production
    trading spinoff spin-off buyback liquidation expansion payment consolidation
    redemption write-off writedown`,
  market: `rise discount outflow selling bidding closing revision drop increase decrease decline growth gain loss surge plunge slump jump recovery inflation recession
    downturn reduction rebound slide cut hike boom devaluation
    slowdown sell-off boost fluctuation dip`,
  product:
    'launch release unveiling introduction debut premiere presentation rollout update demonstration exhibition performance show concert recall',
  construction:
    'construction demolition restoration renovation repair rebuilding development creation excavation installation reconstruction',
  science:
    'discovery experiment liftoff test mission finding spacewalk docking research breakthrough invention detection',
  sport: 'match game win victory defeat championship tournament race final goal relegation playoff semifinal derby',
  change: `start end beginning resumption change shift escalation transition turnaround
    intensification improvement deterioration event development reopening establishment founding
    formation split reversal setback completion interruption removal breakup separation
    unification reunification involvement transformation upheaval impact use exchange
    elimination access success effect process drain`,
  other: 'dispute cooperation controversy reaction',
}

/**
 * Nouns that name an event only when a verb carries them (“made a statement”, “took steps”) and otherwise a thing, a
 * paper or a state: “the plan”, “a statement on the site”, “under construction”.
 */
export const CARRIED_ONLY: ReadonlySet<string> = new Set(
  `plan law custody loan goal financing enforcement process effect step access claim event estimate suit emergency tender
  exchange contract assurance opposition casualty partnership measure restriction success convention resistance
  legislation guarantee outrage report statement comment order drive funding support construction production investment
  response inflation research poll address crime reason use impact action move policy fire power treaty bill action
  game trading relief help aid development treatment performance ballot tournament championship injury crossing listing effort attempt involvement reliance commitment offence offense control operation shift`.split(
    /\s+/,
  ),
)

/** Of those, nouns that do name a happening alone, if one that tells too little for a line: “after the move”. */
export const TOLD_ALONE: ReadonlySet<string> = new Set(
  'move attempt use action event effort crossing claim development involvement'.split(' '),
)

/** `lemma` → type; of a lemma in two rows the first counts. */
function indexOf(rows: Rows): ReadonlyMap<string, EventType> {
  const index = new Map<string, EventType>()
  for (const [type, lemmas] of Object.entries(rows)) {
    for (const lemma of lemmas.split(/\s+/)) if (lemma && !index.has(lemma)) index.set(lemma, type as EventType)
  }
  return index
}

export const VERB_TYPES: ReadonlyMap<string, EventType> = new Map([...indexOf(PHRASAL), ...indexOf(VERBS)])
export const NOUN_TYPES = indexOf(NOUNS)
