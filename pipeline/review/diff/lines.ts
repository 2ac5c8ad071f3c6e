/** What changed in an event, as short lines: a heading and what is to be said under it. */
import type { FigureValue } from '../../timeline.ts'
import type { Changed, FigureChange, FromTo, ListChange } from './changes.ts'

export interface ChangeLine {
  readonly what: string
  readonly text: string
}

const arrow = <Value>({ from, to }: FromTo<Value>): string => `${String(from ?? 'none')} → ${String(to ?? 'none')}`

const list = ({ added, removed }: ListChange): string =>
  [...added.map((item) => `+ ${item}`), ...removed.map((item) => `− ${item}`)].join('; ')

const BOUNDS: Readonly<Record<FigureValue['bound'], string>> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'up-to': 'up to ',
  'fewer-than': 'fewer than ',
}

const amount = ({ value, bound }: FigureValue): string => `${BOUNDS[bound]}${value}`
const source = ({ saidBy, article }: FigureValue): string =>
  `(${saidBy === undefined ? '' : `${saidBy}, in `}${article})`

/** What each source says now; where it said another figure before, both: `12 → at least 15 (a)`. */
function figuresText({ added, removed }: FigureChange): string {
  const left = [...removed]
  const now = added.map((figure) => {
    const at = left.findIndex((before) => source(before) === source(figure))
    const [before] = at < 0 ? [] : left.splice(at, 1)
    return before ? `${amount(before)} → ${amount(figure)} ${source(figure)}` : `+ ${amount(figure)} ${source(figure)}`
  })
  return [...now, ...left.map((figure) => `− ${amount(figure)} ${source(figure)}`)].join('; ')
}

/** The lines of one event, dates first. */
export function changeLines(changed: Changed): ChangeLine[] {
  const { oldId, redated, retitled, status, type, figures = [], sources, quotes, independent } = changed
  const lines: (ChangeLine | undefined)[] = [
    redated && { what: 're-dated', text: `${arrow(redated)}: ${redated.why}` },
    retitled && { what: 'retitled', text: arrow(retitled) },
    status && { what: 'status', text: arrow(status) },
    type && { what: 'type', text: arrow(type) },
    ...(['who', 'whom', 'where'] as const).map((what) => {
      const change = changed[what]
      return change && { what, text: list(change) }
    }),
    ...figures.map((figure) => ({ what: 'figures', text: `${figure.what}: ${figuresText(figure)}` })),
    changed.disputed && { what: 'disputed', text: list(changed.disputed) },
    sources && { what: 'sources', text: list(sources) },
    quotes && { what: 'quotes', text: list({ added: quotes.added.map(quoted), removed: quotes.removed.map(quoted) }) },
    independent && { what: 'independent', text: `${arrow(independent)} independent reports` },
    oldId === undefined ? undefined : { what: 'id', text: `${oldId} → ${changed.id}` },
  ]
  return lines.filter((line) => line !== undefined)
}

export const quoted = (words: string): string => `“${words}”`

/** How many of each kind, in words: `2 added, 1 re-dated`; `no change` when there is none. */
export function countLine(counts: readonly (readonly [string, number])[]): string {
  return (
    counts
      .filter(([, count]) => count > 0)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ') || 'no change'
  )
}
