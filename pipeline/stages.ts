/** The ordered list of stages: the architecture on one screen. */
import { dateMentions, eventMentions } from '../stages/event-mentions/index.ts'
import { publicationDate } from '../stages/publication-date/index.ts'
import { sentences } from '../stages/sentences/index.ts'
import { resolveExpressions, temporalExpressions } from '../stages/temporal-expressions/index.ts'
import type { Day } from './article.ts'
import type { Stage } from './stage.ts'
import type { Redate } from './timeline.ts'

export interface NamedStage {
  readonly name: string
  readonly apply: Stage
}

export interface StageOptions {
  /** No article was published after this day. Default: no limit. */
  readonly asOf?: Day | undefined
  /** How texts are read. Default: told from each text; an article's own field `readAs` wins. */
  readonly readAs?: 'reporting' | 'narrative' | undefined
  /** Which number of `3/4/2012` is the day. Default: told from each text; an article's own field `dateOrder` wins. */
  readonly dateOrder?: 'day-first' | 'month-first' | undefined
}

/** What happens to one article, in this order: each stage reads what the ones before it filled. */
export function articleStages({ asOf, readAs, dateOrder }: StageOptions = {}): readonly NamedStage[] {
  return [
    { name: 'sentences', apply: sentences() },
    { name: 'publication-date', apply: publicationDate(asOf === undefined ? {} : { asOf }) },
    { name: 'temporal-expressions', apply: temporalExpressions({ text: readAs, order: dateOrder }) },
    { name: 'event-mentions', apply: eventMentions() },
  ]
}

/** What happens again when an article's publication date becomes known later. */
export const redate: Redate = (article) => dateMentions(resolveExpressions(article))
