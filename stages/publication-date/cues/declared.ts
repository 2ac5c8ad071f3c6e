/** Dates that stand around the text: in the page's markup, its address, the file's name. */
import type { DeclaredDate, PublicationBasis } from '../../../pipeline/article.ts'
import type { Claim, Cue, Refused } from '../claim.ts'
import { readDate, readMonth } from '../read-date.ts'

// A time other than midnight was set by a clock; without one, 1 January may be a database's default.
const SET_BY_CLOCK = /[T ](?!00:00(?::00)?)\d\d:\d\d/
const UNIVERSAL = /T(\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:?00)$/
/** Tags that say `date` and no more, often the day of the last change; and what scripts carry. */
const VAGUE_FIELD =
  /^meta (?:dc\.?|dcterms\.?|dct\.?)?(?:date(?:\.created|\.issued)?|created|issued|timestamp|ptime|docdate)$|^script /i

/** The claims of some declared dates, in the order in which `read` trusts them. */
function declared(basis: PublicationBasis, isWanted: (date: DeclaredDate) => boolean): Cue {
  return (article) =>
    article.declaredDates.filter(isWanted).flatMap(({ source, field, value, role }): (Claim | Refused)[] => {
      const read = readDate(value)
      const evidence = field === source ? value : `${field}: ${value}`
      if (!read) return []
      if ('refused' in read) return [{ refused: evidence, why: 'there is no such day' }]
      const likelyDefault = source === 'metadata' && read.day.endsWith('-01-01') && !SET_BY_CLOCK.test(value)
      const hour = UNIVERSAL.exec(value)?.[1]
      const universal = hour === undefined ? undefined : Number(hour) < 12 ? 'morning' : 'evening'
      const isModified = role === 'modified' && { modified: true as const }
      return [
        {
          date: read.day,
          basis,
          evidence,
          ...isModified,
          ...(likelyDefault && { likelyDefault }),
          ...(universal && { universal }),
        },
      ]
    })
}

const isOf = (source: DeclaredDate['source'], role: 'published' | 'modified') => (date: DeclaredDate) =>
  date.source === source && (date.role ?? 'published') === role
const isMetadata = isOf('metadata', 'published')

/** JSON-LD and `meta` tags that say they are of publication. */
export const metadata = declared('metadata', (d) => isMetadata(d) && !VAGUE_FIELD.test(d.field))
/** Dates that a reader of the page sees near its headline. */
export const visible = declared('text', isOf('text', 'published'))
export const vagueMetadata = declared('metadata', (d) => isMetadata(d) && VAGUE_FIELD.test(d.field))
export const url = declared('url', isOf('url', 'published'))
export const fileName = declared('filename', isOf('filename', 'published'))
/** Only where nothing tells the first day: most pages change little after it. */
export const modified = declared('metadata', isOf('metadata', 'modified'))
export const visiblyModified = declared('text', isOf('text', 'modified'))
/** An address that tells the month only: a bracket, for want of anything better. */
export const monthInUrl: Cue = (article) =>
  article.declaredDates.flatMap(({ source, value }) => {
    const date = source === 'url' ? readMonth(value) : undefined
    return date === undefined ? [] : [{ date, basis: 'url', evidence: value }]
  })
