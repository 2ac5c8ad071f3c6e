/** Turns what a person wants of an event into entries for `corrections.yaml`. */
import { type Corrections, FACTS, type NewCorrection } from '../../stages/correct/index.ts'
import type { WrittenEvent } from '../../stages/write-timeline/index.ts'

/** What is wanted; only what is there is changed. */
export interface Wanted {
  readonly date?: string
  readonly title?: string
  readonly status?: string
  readonly type?: string
  readonly who?: readonly string[]
  readonly whom?: readonly string[]
  readonly where?: readonly string[]
  readonly drop?: boolean
  /** Ids of events that are the same one. */
  readonly merge?: readonly string[]
  /** Ids of events that must never be one with it. */
  readonly keepApart?: readonly string[]
  /** Words of quotes that report another event. */
  readonly split?: readonly string[]
}

export interface Note {
  readonly reason?: string
  readonly by?: string
}

/** The entries, each with the machine's answer of now as `expect`. */
export function toCorrections(event: WrittenEvent, wanted: Wanted, { reason, by }: Note): NewCorrection[] {
  const note = { ...(reason === undefined ? {} : { reason }), ...(by === undefined ? {} : { by }) }
  const { date, title, drop, merge, keepApart, split } = wanted
  const facts = FACTS.filter((key) => wanted[key] !== undefined)
  const pick = (from: Wanted | WrittenEvent) => Object.fromEntries(facts.map((key) => [key, from[key]]))
  const { id } = event
  const made: (NewCorrection | false)[] = [
    date !== undefined && { section: 'redate', entry: { event: id, date, expect: event.date ?? 'unknown', ...note } },
    title !== undefined && { section: 'retitle', entry: { event: id, title, expect: event.title, ...note } },
    facts.length > 0 && { section: 'set', entry: { event: id, ...pick(wanted), expect: pick(event), ...note } },
    drop === true && { section: 'drop', entry: { event: id, expect: event.title, ...note } },
    merge !== undefined && { section: 'merge', entry: { events: [id, ...merge], ...note } },
    split !== undefined && { section: 'split', entry: { event: id, mentions: quotesWith(event, split), ...note } },
    keepApart !== undefined && { section: 'keep-apart', entry: { events: [id, ...keepApart], ...note } },
  ]
  return made.filter((one) => one !== false)
}

/** The event's mentions whose quotes hold any of the words, as a correction names them. */
const quotesWith = ({ mentions }: WrittenEvent, words: readonly string[]): { article: string; quote: string }[] =>
  mentions
    .filter(({ quote }) => words.some((one) => quote.includes(one)))
    .map(({ article, quote }) => ({ article, quote }))

/** Why these words of quotes divide no event; `undefined` when they do. */
export function whyNotSplit(event: WrittenEvent, words: readonly string[]): string | undefined {
  const missing = words.find((one) => quotesWith(event, [one]).length === 0)
  if (missing !== undefined) return `no quote of \`${event.id}\` holds \`${missing}\`; \`dateline explain\` shows them`
  const taken = quotesWith(event, words).length
  return taken < event.mentions.length
    ? undefined
    : `these words are in all ${taken} quotes of \`${event.id}\`, expected some to stay`
}

/** The line of an entry that decides the same of the same event already. */
export function lineOfSame(
  { section, entry }: NewCorrection,
  { redate, retitle, set, drop }: Corrections,
  { id, formerIds }: WrittenEvent,
): number | undefined {
  const ids = new Set([id, ...formerIds])
  const isOfIt = ({ event }: { readonly event: { readonly id?: string } }) =>
    event.id !== undefined && ids.has(event.id)
  if (section === 'redate') return redate.find(isOfIt)?.line
  if (section === 'retitle') return retitle.find(isOfIt)?.line
  if (section === 'drop') return drop.find(isOfIt)?.line
  if (section !== 'set') return undefined
  return set.find((one) => isOfIt(one) && FACTS.some((key) => one[key] !== undefined && key in entry))?.line
}

/** The event as dateline itself had it, as far as the decisions that changed it say so. */
export function asMachineSays(event: WrittenEvent, { redate, retitle, set }: Corrections): WrittenEvent {
  const ids = new Set([event.id, ...event.formerIds])
  const expected = <One extends { readonly event: { readonly id?: string }; readonly expect?: unknown }>(
    entries: readonly One[],
  ): One['expect'][] =>
    entries.flatMap((one) => (one.event.id !== undefined && ids.has(one.event.id) ? (one.expect ?? []) : []))
  const date = expected(redate).at(-1)
  const title = expected(retitle).at(-1)
  const { date: written, ...rest } = event
  const machine = date === undefined ? written : date === 'unknown' ? undefined : date
  return {
    ...rest,
    ...(machine === undefined ? {} : { date: machine }),
    ...(title === undefined ? {} : { title }),
    ...Object.assign({}, ...expected(set)),
  }
}
