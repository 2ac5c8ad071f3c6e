/** Which entries of `corrections.yaml` are about an event. */
import { EventFinder } from '../../stages/correct/index.ts'
import type { WrittenEvent } from '../../stages/write-timeline/index.ts'
import type { Article } from '../article.ts'
import { openCorrections } from './write-corrections.ts'

/** Each decision about the event, by its line. */
export async function decisionsAbout(
  event: WrittenEvent,
  texts: readonly Article[],
  file: string,
  cwd: string,
): Promise<string[]> {
  const opened = await openCorrections(file, cwd, [])
  if (!opened) return []
  const { published, drop, redate, retitle, set, merge, keepApart, split } = opened.corrections
  const sections = { drop, redate, retitle, set, merge, keepApart, split }
  const finder = new EventFinder([], texts)
  const ids = new Set([event.id, ...event.formerIds])
  const isOf = (reference: Parameters<EventFinder['mentions']>[0]): boolean => {
    if (reference.id !== undefined) return ids.has(reference.id)
    const places = new Set(event.mentions.map(({ article, start, end }) => `${article} ${start} ${end}`))
    const keys = finder.mentions(reference)
    return texts.some(({ id, mentions }) =>
      mentions.some((m) => keys.has(`${id}\0${m.id}`) && places.has(`${id} ${m.start} ${m.end}`)),
    )
  }
  const sources = new Set(event.mentions.map(({ article }) => article))
  const told = Object.entries(sections).flatMap(([section, entries]) =>
    entries.flatMap((entry) => {
      const references = 'events' in entry ? entry.events : 'event' in entry ? [entry.event] : []
      return references.some(isOf) ? [{ section, ...entry }] : []
    }),
  )
  const ofArticles = published.flatMap((entry) => {
    const isSource = texts.some(
      ({ id, paths }) => sources.has(id) && (id === entry.article || paths.includes(entry.article)),
    )
    return isSource ? [{ section: 'published', ...entry }] : []
  })
  return [...told, ...ofArticles]
    .sort((a, b) => a.line - b.line)
    .map(({ section, line, reason, by }) => {
      const note = [reason, by === undefined ? undefined : `by ${by}`].filter((part) => part !== undefined).join(', ')
      return `${file}:${line}: ${section === 'keepApart' ? 'keep-apart' : section}${note ? `: ${note}` : ''}`
    })
}
