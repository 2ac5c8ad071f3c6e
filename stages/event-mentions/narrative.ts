/**
 * Times that an article gives an event outside its sentence.
 *
 * First, where the article reports the same happening again (“… was shot in October”, and later “the shooting”). Then the
 * narrative's day: what is told in the simple past goes on from the day that the sentences before have set, until a
 * sentence sets another. A pluperfect, a perfect, a plan or a relative clause stands outside the narrative's line.
 */
import type { Article, Mention } from '../../pipeline/article.ts'

/** A mention, and where its clause stands in the narrative. */
export interface Told {
  readonly mention: Mention
  /** Index of the sentence. */
  readonly sentence: number
  readonly paragraph: number
  /** Told in the simple past, in a main clause or in what somebody said. */
  readonly inLine: boolean
}

/** How many sentences a day is carried without being said again. */
const REACH = 4

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
    const twin = keysOf(mention)
      .map((key) => repeated.get(key))
      .find((m) => m !== undefined)
    if (twin) return carried(article, mention, twin.expression!)
    const near = narrative !== undefined && t.sentence - narrative.sentence <= REACH
    return t.inLine && near ? carried(article, mention, narrative!.expression) : mention
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

/** For each happening the first report of it that has a time of its own. */
function firstDated(told: readonly Told[]): Map<string, Mention> {
  const dated = new Map<string, Mention>()
  for (const { mention } of told) {
    if (mention.expression === undefined || !isFact(mention) || mention.minor !== undefined) continue
    for (const key of keysOf(mention)) if (!dated.has(key)) dated.set(key, mention)
  }
  return dated
}

/** One happening, told twice: the same word with a participant or place in common. */
function keysOf({ trigger, who, whom, where }: Mention): string[] {
  return [...whom, ...where, ...who].map((name) => `${trigger.lemma} ${name.toLowerCase()}`)
}
