/** Evaluates quarters left to the context: `the quarter`, `the year-earlier period`. */
import type { Day } from '../../../pipeline/article.ts'
import { civilDate } from '../../../pipeline/calendar.ts'
import type { PeriodMeaning } from '../meaning.ts'
import { datedOf, movePeriod, periodAt, valueOf, type Period } from '../period.ts'
import { anchorFor, type Context, type Reading } from './context.ts'
import { ofPeriod } from './readings.ts'

/** `the quarter`, `the year-earlier period`: the quarter spoken of last, else the last one that is over. */
export function readPeriod(m: PeriodMeaning, context: Context): Reading {
  const known = context.quarter ?? lastQuarter(context.publication)
  if (!known) return { value: 'XXXX-QX', granularity: 'quarter', anchor: 'narrative' }
  const years = m.year ? yearsTo(m, known, context) : m.offset
  const period = movePeriod(known, years * 4)
  return {
    ...ofPeriod(period),
    anchor: context.quarter ? 'narrative' : 'publication',
    anchorDate: context.quarter ? datedOf(known).date : context.publication!,
    because: `${years === 0 ? '' : `${Math.abs(years)} year${Math.abs(years) === 1 ? '' : 's'} from `}the quarter ${valueOf(known)}`,
  }
}

function yearsTo(m: PeriodMeaning, known: Period, context: Context): number {
  const { year } = civilDate(known.start)
  if (!m.year) return 0
  if ('year' in m.year) return m.year.year - year
  const anchor = anchorFor(context, m.year.from, 'year')
  return anchor ? civilDate(anchor.period.start).year + m.year.offset - year : 0
}

const lastQuarter = (publication: Day | undefined): Period | undefined =>
  publication === undefined ? undefined : movePeriod(periodAt('quarter', publication), -1)
