/** The part of a timeline that is about one name. */
import type { Timeline, TimelineEvent } from './timeline.ts'

/** What firms carry behind their names: a text that says `Apple` means `Apple Inc.`. */
const LEGAL_FORMS = /[\s,]+(?:inc|corp|corporation|co|company|ltd|limited|llc|plc|ag|gmbh|sa|nv)\.?$/i

/** Words of a text, lower case, without accents and marks, between single spaces. */
const plain = (text: string): string =>
  ` ${(
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `

/** The events in which `name` takes part, and the articles that report them. A name that matches nothing leaves none. */
export function aboutName(timeline: Timeline, name: string): Timeline {
  const wanted = plain(name.trim().replace(LEGAL_FORMS, ''))
  const events = wanted.trim() ? timeline.events.filter((event) => names(event, wanted)) : []
  const reporting = new Set(events.flatMap((event) => event.mentions.map((mention) => mention.article)))
  const articles = timeline.articles.filter(({ id }) => reporting.has(id))
  return { ...timeline, events, articles }
}

function names({ who, whom, where, title, mentions }: TimelineEvent, wanted: string): boolean {
  const texts = [...who, ...whom, ...where, title, ...mentions.map(({ quote }) => quote)]
  return texts.some((text) => plain(text).includes(wanted))
}
