/**
 * Times that an article gives an event outside its sentence.
 *
 * First, where the article reports the same happening again (“… was shot in October”, and later “the shooting”). Then the
 * narrative's day: what is told in the simple past goes on from the day that the sentences before have set, until a
 * sentence sets another. A pluperfect, a perfect, a plan or a relative clause stands outside the narrative's line.
 */
import type { Article, Mention } from '../../pipeline/article.ts'
import { isNamed } from './noun-phrase.ts'

/** A mention, and where its clause stands in the narrative. */
export interface Told {
  readonly mention: Mention
  /** Index of the sentence. */
  readonly sentence: number
  readonly paragraph: number
  /** Whether its sentence holds a time, be it another event's. */
  readonly timed: boolean
  /** Told in the simple past, in a main clause or in what somebody said. */
  readonly inLine: boolean
}

/** How many sentences a day is carried without being said again. */
const REACH = 8

/** Mentions that have no time of their own get the article's where it is safe. */
export function carryTimes(article: Article, told: readonly Told[]): Mention[] {
  const repeated = firstDated(told)
  let narrative: { expression: number; sentence: number } | undefined
  return told.map((t) => {
    const { mention } = t
    if (mention.expression !== undefined) {
      if (setsTheDay(article, t)) narrative = { expression: mention.expression, sentence: t.sentence }
      return mention
    }
    if (!isFact(mention)) return mention
    const twin = twinOf(mention, repeated)
    if (twin) return carried(article, mention, twin.expression!)
    const near = narrative !== undefined && t.sentence - narrative.sentence <= REACH
    return t.inLine && !t.timed && near ? carried(article, mention, narrative!.expression) : mention
  })
}

const carried = (article: Article, mention: Mention, expression: number): Mention => ({
  ...mention,
  expression,
  basis: 'narrative',
  when: article.expressions[expression]!.text,
})

const isFact = ({ status }: Mention): boolean => status === 'happened'

/** A day or night, told of something that happened in the narrative's line. */
function setsTheDay(article: Article, { mention, inLine }: Told): boolean {
  if (!inLine || !isFact(mention) || mention.minor !== undefined || mention.basis !== 'expression') return false
  const granularity = article.expressions[mention.expression!]?.granularity
  return granularity !== undefined && DAYS.has(granularity)
}

const DAYS: ReadonlySet<string> = new Set(['day', 'night', 'day-part', 'hour', 'minute', 'second'])

/** The reports of one happening that have a time of their own. */
interface Reports {
  readonly first: Mention
  /** By everybody and every place named in them, the number of the first report that names it. */
  readonly byName: Map<string, number>
  readonly all: Mention[]
  /** Whether all have the same time. */
  only: boolean
  /** Whether one names nobody. */
  nameless: boolean
}

function firstDated(told: readonly Told[]): Map<string, Reports> {
  const dated = new Map<string, Reports>()
  for (const { mention } of told) {
    if (mention.expression === undefined || !isFact(mention) || mention.minor !== undefined) continue
    const key = happeningOf(mention)
    const reports: Reports = dated.get(key) ?? {
      first: mention,
      byName: new Map(),
      all: [],
      only: true,
      nameless: false,
    }
    dated.set(key, reports)
    const names = namesOf(mention)
    for (const name of names) if (!reports.byName.has(name)) reports.byName.set(name, reports.all.length)
    reports.all.push(mention)
    reports.only &&= mention.expression === reports.first.expression
    reports.nameless ||= names.length === 0
  }
  return dated
}

/**
 * One happening, told twice: the same word, with a participant or place in common, or with nobody named on one side and
 * only one such happening dated in the article.
 */
function twinOf(mention: Mention, dated: ReadonlyMap<string, Reports>): Mention | undefined {
  if (mention.minor !== undefined || OPEN_TYPES.has(mention.type)) return undefined
  const reports = dated.get(happeningOf(mention))
  if (!reports) return undefined
  const names = namesOf(mention)
  const shared = Math.min(...names.map((name) => reports.byName.get(name) ?? Infinity))
  if (shared < Infinity) return reports.all[shared]
  return reports.only && (names.length === 0 || reports.nameless) ? reports.first : undefined
}

/** Kinds of happening that a story tells many of: a second one is not the first told again. */
const OPEN_TYPES: ReadonlySet<string> = new Set([
  'statement',
  'change',
  'other',
  'market',
  'demand',
  'accusation',
  'pledge',
])

/** Only names tell: “the rebels” held many a place. */
const namesOf = ({ who, whom, where }: Mention): string[] =>
  [...whom, ...where, ...who].filter(isNamed).map((name) => name.toLowerCase())

/** “shot”, “the shooting”: a verb and the noun made of it. */
const happeningOf = ({ trigger }: Mention): string => trigger.lemma.replace(/(?:e|ing|ment|ion|al)$/, '')
