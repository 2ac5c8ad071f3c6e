/**
 * Verbs whose kind of happening hangs on what they are done to, or on who does them: “took the town” is control, “took
 * charge” is nothing that can be told from the verb. The first frame that fits gives the type; where none fits it is
 * `other`, never forced.
 */
import type { EventType } from './event-types.ts'

/** What a frame asks for; all that is given must hold. Words are lemmas. */
export interface Frame {
  readonly type: EventType
  /** One of these is the object, or the subject of the passive. */
  readonly object?: ReadonlySet<string>
  /** The object is a person, a place, or there is none. */
  readonly objectIs?: 'person' | 'name' | 'place' | 'none'
  readonly subject?: ReadonlySet<string>
  readonly subjectIs?: 'person' | 'place'
  /** A number of this kind belongs to it; “2-1” stands behind it. */
  readonly figure?: 'percent' | 'money' | 'score'
  /** A phrase with one of these prepositions hangs on it. */
  readonly with?: ReadonlySet<string>
  /** One of these hangs on it by a preposition: “in the final”. */
  readonly oblique?: ReadonlySet<string>
  /** A predicate such as “guilty” of “found guilty”. */
  readonly predicate?: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const POST_HOLDERS = words(
  'president minister chancellor premier mayor governor king queen pope captain coach manager chief executive chairman chairwoman chair director leader ambassador secretary speaker judge commander editor head boss',
)
const FORCES = words(
  'army force rebel insurgent militia troop soldier fighter militant battalion brigade division regiment fleet navy guerrilla invader',
)
const SENT_TO_FIGHT = new Set([
  ...FORCES,
  ...words('reinforcement tank ship warship plane warplane jet aircraft helicopter missile unit convoy weapon'),
])
const DISASTERS = words(
  'earthquake quake storm hurricane typhoon cyclone flood floodwater tsunami wildfire fire blaze landslide avalanche tornado wind wave lightning squall gale hail hailstorm blizzard heatwave drought tremor aftershock eruption lava mudslide flame',
)
const DISEASES = words('virus disease infection flu cholera measles outbreak epidemic pandemic ebola malaria')
const VEHICLES = words('car train truck bus lorry van tram plane aircraft boat ship ferry vehicle motorcycle taxi')
const QUANTITIES = words(
  `share price stock index rate sale profit toll number traffic temperature unemployment output revenue income earnings
  cost wage dollar euro pound yen ruble rupee yuan currency bond yield rating export import production demand inflation
  turnover spending volume value level economy market oil gold outlook forecast dividend fee tariff tax debt deficit
  population case death offer stake salary budget`,
)
const BALLOTS = words(
  'election vote seat referendum ballot presidency primary majority constituency mayoralty runoff nomination parliament landslide poll mandate',
)
const CONTESTS = words(
  'match game title championship cup race medal league final tournament gold trophy set series derby tie open marathon point semifinal crown silver bronze grand-prix quarterfinal quarter-final semi-final playoff play-off round',
)
const SUITS = words('case appeal lawsuit suit trial damages injunction')
const PAPERS = words(
  'statement report figure datum data video footage result letter document transcript photograph photo picture image list study survey poll detail name tape audio findings',
)
const SUPPLIES = words(
  'aid food money help support assistance relief shelter water medicine fund funding weapon arm ammunition blanket tent loan grant troop fuel supply',
)
const CRAFT = words('satellite rocket probe spacecraft telescope capsule lander rover shuttle mission module orbiter')
const WORKPLACES = words(
  'plant factory store shop branch office hotel restaurant mine bank business firm company airline brewery',
)
const POSTS = words('job post party company club office government cabinet team board firm band army school role')
const DEALS = words('agreement deal accord truce compromise settlement pact bargain consensus understanding')
const RULERS = words('government regime president king ruler dictator leader minister monarchy shah emperor')

const ROADS = words(
  'road street highway motorway bridge railway line track route way traffic border port entrance crossing',
)
const CABINETS = words('coalition government cabinet regime alliance')
const NEGOTIATIONS = words('talk negotiation mediation truce ceasefire')
const COURTS = words('court judge tribunal jury')
const ARMS = words(
  'missile rocket drone bomb shell airstrike strike explosion blast warplane jet tank artillery attack',
)

const SPORT: Frame = { type: 'sport', figure: 'score' }
const MARKET: readonly Frame[] = [
  { type: 'market', figure: 'percent' },
  { type: 'market', figure: 'money' },
  { type: 'market', subject: QUANTITIES },
  { type: 'market', object: QUANTITIES },
]
const FORCE_OF_NATURE: readonly Frame[] = [
  { type: 'disaster', subject: DISASTERS },
  { type: 'accident', subject: VEHICLES },
]

export const VERB_FRAMES: Readonly<Record<string, readonly Frame[]>> = {
  abuse: [{ type: 'crime', objectIs: 'person' }],
  award: [
    { type: 'business', object: words('contract tender licence license') },
    { type: 'aid', object: SUPPLIES },
  ],
  block: [{ type: 'disaster', subject: DISASTERS }, { type: 'protest', object: ROADS }, { type: 'rejection' }],
  beat: [{ type: 'battle', object: FORCES }, { type: 'battle', subject: FORCES }, { type: 'sport' }],
  break: [
    { type: 'sport', object: words('record') },
    { type: 'crime', object: words('law') },
    { type: 'injury', object: words('leg arm hip ankle bone wrist rib') },
  ],
  become: [{ type: 'office', predicate: POST_HOLDERS }],
  burn: [{ type: 'injury', objectIs: 'person' }, { type: 'disaster' }],
  bury: [{ type: 'life', objectIs: 'person' }, { type: 'other' }],
  call: [
    { type: 'strike', object: words('strike walkout stoppage') },
    { type: 'election', object: words('election referendum vote ballot') },
    { type: 'meeting', object: words('meeting summit session conference') },
  ],
  carry: [],
  climb: [...MARKET, { type: 'movement' }],
  clear: [
    { type: 'justice', with: words('of') },
    { type: 'justice', objectIs: 'person' },
  ],
  close: [...MARKET.slice(0, 2), { type: 'business', object: WORKPLACES }, { type: 'change' }],
  shut: [{ type: 'business', object: WORKPLACES }, { type: 'change' }],
  collapse: [
    { type: 'office', subject: CABINETS },
    { type: 'meeting', subject: NEGOTIATIONS },
    { type: 'change', subject: words('marriage deal plan bid') },
    { type: 'business', subject: WORKPLACES },
    { type: 'market', subject: QUANTITIES },
    { type: 'injury', subjectIs: 'person' },
    { type: 'accident' },
  ],
  come: [{ type: 'accident', oblique: words('rail track road runway') }, { type: 'movement' }],
  contract: [{ type: 'injury', object: DISEASES }, ...MARKET],
  cut: [
    ...MARKET,
    { type: 'sanction', object: words('tie link relation') },
    { type: 'business', object: words('job post shift') },
  ],
  create: [{ type: 'product' }],
  defeat: [{ type: 'battle', object: FORCES }, { type: 'battle', subject: FORCES }, { type: 'sport' }],
  damage: [...FORCE_OF_NATURE, { type: 'attack', subject: ARMS }, { type: 'accident' }],
  deliver: [
    { type: 'statement', object: words('speech address verdict message lecture') },
    { type: 'aid', object: SUPPLIES },
  ],
  destroy: [
    { type: 'disaster', subject: DISASTERS },
    { type: 'attack', subject: ARMS },
    { type: 'attack', subject: SENT_TO_FIGHT },
    { type: 'construction' },
  ],
  design: [{ type: 'product' }],
  develop: [
    { type: 'product', object: words('vaccine drug weapon missile app software system car engine technology chip') },
  ],
  dig: [{ type: 'rescue', with: words('through') }, { type: 'construction' }],
  discover: [{ type: 'other', object: words('body bomb grave weapon drug corpse') }, { type: 'science' }],
  dismiss: [{ type: 'office', objectIs: 'person' }, { type: 'rejection' }],
  drop: [
    ...MARKET,
    { type: 'attack', object: words('bomb') },
    { type: 'justice', object: words('charge case lawsuit suit') },
  ],
  drive: [
    { type: 'movement', objectIs: 'none' },
    { type: 'movement', object: VEHICLES },
    { type: 'movement', objectIs: 'place' },
    { type: 'control', with: words('from out') },
  ],
  enter: [
    { type: 'movement', objectIs: 'place' },
    { type: 'movement', subject: SENT_TO_FIGHT },
  ],
  erupt: [
    { type: 'disaster', subject: words('volcano fire blaze lava crater') },
    { type: 'battle', subject: words('war conflict fighting fight clash violence battle hostility') },
    { type: 'protest', subject: words('protest riot demonstration rebellion uprising revolt') },
    { type: 'change' },
  ],
  fail: [],
  fall: [...MARKET, { type: 'control', subjectIs: 'place' }, { type: 'accident', subjectIs: 'person' }],
  file: [{ type: 'justice', object: words('lawsuit suit charge complaint appeal case motion petition claim') }],
  find: [
    { type: 'justice', predicate: words('guilty innocent liable') },
    { type: 'death', predicate: words('dead') },
  ],
  finish: [],
  engage: [{ type: 'battle', object: FORCES }],
  fire: [
    {
      type: 'attack',
      object: words('missile shot rocket gun round bullet artillery gas flare volley shell mortar weapon cannon'),
    },
    { type: 'office', objectIs: 'person' },
    { type: 'office', objectIs: 'name', with: words('from as after for') },
    { type: 'attack' },
  ],
  follow: [],
  gain: [...MARKET, { type: 'control', object: words('control ground territory') }],
  give: [
    { type: 'aid', object: SUPPLIES },
    { type: 'accident', object: words('way') },
  ],
  grow: MARKET,
  head: [{ type: 'movement', with: words('to for toward towards into') }],
  hit: [...FORCE_OF_NATURE, ...MARKET, { type: 'attack' }],
  hold: [{ type: 'control', objectIs: 'place' }],
  join: [
    { type: 'office', object: POSTS },
    { type: 'agreement', object: words('union alliance bloc treaty') },
  ],
  jump: MARKET,
  edge: MARKET,
  dip: MARKET,
  slip: MARKET,
  slide: MARKET,
  judge: [],
  launch: [
    { type: 'science', object: CRAFT },
    { type: 'science', subject: CRAFT },
    { type: 'attack', object: words('rocket missile drone strike') },
    {
      type: 'product',
      object: words(
        'product phone car app service software magazine album brand website platform model device console tablet computer',
      ),
    },
  ],
  leave: [
    { type: 'office', object: POSTS },
    { type: 'movement', objectIs: 'place' },
    { type: 'movement', objectIs: 'none' },
  ],
  'knock-out': [
    { type: 'accident', object: words('power electricity service system payment network supply signal phone') },
    { type: 'accident', subject: words('outage storm fault failure blackout crash fire') },
    { type: 'sport' },
  ],
  lift: [
    { type: 'policy', object: words('ban sanction curfew restriction embargo siege lockdown limit tariff emergency') },
  ],
  list: [{ type: 'business', object: words('share stock') }],
  lose: [
    SPORT,
    { type: 'control', objectIs: 'place' },
    ...MARKET.slice(0, 3),
    { type: 'election', object: BALLOTS },
    { type: 'sport', object: CONTESTS },
    { type: 'justice', object: SUITS },
  ],
  measure: [],
  move: [
    { type: 'movement', objectIs: 'none' },
    { type: 'movement', object: SENT_TO_FIGHT },
  ],
  overtake: [{ type: 'disaster', subject: DISASTERS }, { type: 'sport' }],
  overturn: [{ type: 'justice', subject: COURTS }, { type: 'policy' }],
  name: [
    { type: 'office', with: words('as') },
    { type: 'office', objectIs: 'person' },
  ],
  observe: [],
  open: [{ type: 'business', object: WORKPLACES }, { type: 'change' }],
  pass: [{ type: 'policy', object: words('law bill resolution budget motion legislation act decree amendment') }],
  play: [
    SPORT,
    { type: 'sport', oblique: CONTESTS },
    { type: 'sport', object: new Set([...CONTESTS, 'football', 'tennis', 'cricket', 'rugby', 'hockey']) },
    { type: 'product', object: words('concert gig music show') },
  ],
  plead: [
    { type: 'justice', predicate: words('guilty innocent') },
    { type: 'justice', object: words('guilty innocent') },
    { type: 'demand' },
  ],
  present: [{ type: 'product', object: words('product phone car album film model device collection show') }],
  provide: [{ type: 'aid', object: SUPPLIES }],
  question: [{ type: 'justice', objectIs: 'person' }],
  raise: [...MARKET, { type: 'business', object: words('fund capital') }],
  reach: [
    { type: 'movement', objectIs: 'place' },
    { type: 'agreement', object: DEALS },
    ...MARKET.slice(0, 3),
    { type: 'sport', object: CONTESTS },
  ],
  read: [],
  recall: [
    { type: 'sanction', object: words('ambassador envoy diplomat') },
    { type: 'product', object: VEHICLES },
    { type: 'statement' },
  ],
  receive: [
    { type: 'meeting', objectIs: 'person' },
    { type: 'aid', object: SUPPLIES },
  ],
  release: [
    { type: 'arrest', objectIs: 'person' },
    { type: 'statement', object: PAPERS },
    { type: 'aid', figure: 'money' },
    { type: 'product' },
  ],
  replace: [{ type: 'office', objectIs: 'person' }, { type: 'change' }],
  rise: [...MARKET, { type: 'protest', with: words('against') }],
  rock: [{ type: 'disaster', subject: DISASTERS }],
  save: [{ type: 'rescue', objectIs: 'person' }],
  send: [
    { type: 'mobilize', object: SENT_TO_FIGHT },
    { type: 'aid', object: SUPPLIES },
    { type: 'movement', objectIs: 'person' },
  ],
  set: [],
  'set-ablaze': [{ type: 'attack' }],
  'set-alight': [{ type: 'attack' }],
  show: [],
  slash: [
    ...MARKET,
    { type: 'policy', object: words('budget funding aid spending subsidy benefit') },
    { type: 'attack' },
  ],
  publish: [
    { type: 'product', object: words('novel book memoir album poem biography collection magazine volume') },
    { type: 'statement' },
  ],
  spread: [{ type: 'disaster', subject: DISASTERS }, { type: 'disaster', subject: DISEASES }, { type: 'change' }],
  strike: [...FORCE_OF_NATURE, { type: 'agreement', object: DEALS }, { type: 'attack' }],
  suffer: [
    { type: 'injury', object: words('injury wound burn stroke fracture concussion') },
    { type: 'market', figure: 'money' },
  ],
  supply: [{ type: 'aid', object: SUPPLIES }, { type: 'business' }],
  sweep: [{ type: 'disaster', subject: DISASTERS }],
  tackle: [{ type: 'sport', objectIs: 'person' }],
  'take-over': [
    { type: 'control', objectIs: 'place' },
    { type: 'control', subject: FORCES },
    { type: 'office', objectIs: 'none' },
    { type: 'business' },
  ],
  take: [{ type: 'control', objectIs: 'place' }],
  topple: [{ type: 'disaster', subject: DISASTERS }, { type: 'control', object: RULERS }, { type: 'construction' }],
  visit: [{ type: 'meeting', objectIs: 'person' }, { type: 'movement' }],
  welcome: [{ type: 'meeting', objectIs: 'person' }, { type: 'statement' }],
  win: [
    SPORT,
    { type: 'election', object: BALLOTS },
    { type: 'sport', object: CONTESTS },
    { type: 'justice', object: SUITS },
    { type: 'business', object: words('contract order tender bid licence') },
  ],
}
