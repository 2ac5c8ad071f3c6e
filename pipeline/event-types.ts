/**
 * The closed list of event types, with what each covers. It is built on PLOVER for politics and conflict and on ACE for
 * the rest; the schema of the timeline says which of theirs each stands for. What fits none is `other`, never forced.
 */
export const EVENT_TYPES = {
  attack: 'armed or violent action against somebody: bombing, shelling, air strike, assault, shooting',
  battle: 'fighting between two sides',
  control: 'taking, losing or holding a place by force or law: capture, siege, occupation, liberation',
  movement: 'people, troops or things going from one place to another',
  mobilize: 'getting forces or resources ready: deploying, building up, sending reinforcements',
  retreat: 'pulling back, giving way, ceasefire, surrender',
  meeting: 'talks, visits, calls, summits: people meeting or talking together',
  agreement: 'deals, treaties, accords, signing, ratifying',
  statement: 'saying, announcing, reporting, commenting',
  pledge: 'promising or offering support or action',
  demand: 'asking, urging, requesting, appealing for action',
  threat: 'threatening, warning, giving an ultimatum',
  accusation: 'blaming, condemning, accusing, criticising',
  rejection: 'refusing, denying, rejecting, vetoing',
  aid: 'giving help, money, goods or shelter',
  sanction: 'sanctions, embargoes, bans, cutting of ties',
  protest: 'demonstrations, marches, riots',
  strike: 'labour action: strikes, walkouts, lockouts',
  crime: 'crimes other than armed attacks: theft, fraud, smuggling, kidnapping',
  arrest: 'arresting, detaining, extraditing, freeing',
  justice: 'charges, trials, verdicts, sentences, lawsuits, rulings, investigations',
  election: 'elections, votes, referendums, polls',
  office: 'taking or leaving a post: appointing, resigning, dismissing, hiring',
  policy: 'laws, decisions, plans and measures of authorities',
  death: 'dying or killing where the manner of attack is not the point',
  injury: 'being wounded, falling ill, being infected',
  life: 'births, marriages, divorces, funerals and other steps of life',
  disaster: 'earthquakes, storms, floods, fires, eruptions, outbreaks',
  accident: 'crashes, collisions, collapses, leaks, failures',
  rescue: 'searching, rescuing, evacuating, treating',
  business: 'mergers, takeovers, buying and selling, contracts, opening and closing of firms',
  market: 'prices, earnings, growth, losses: numbers going up and down',
  product: 'launches, releases and presentations of products and works',
  construction: 'building, opening, destroying and repairing of things',
  science: 'discoveries, launches into space, tests, studies',
  sport: 'matches, wins, records, transfers',
  change: 'starting, ending, growing, shrinking: a change that fits no other type',
  other: 'anything else that happened',
} as const

export type EventType = keyof typeof EVENT_TYPES

export const isEventType = (name: string): name is EventType => Object.hasOwn(EVENT_TYPES, name)
