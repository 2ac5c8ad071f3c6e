/** A person's or a feed's word: front matter, a JSON field. */
import { boundsOf } from '../../../pipeline/edtf.ts'
import type { Claim, Cue, Refused } from '../claim.ts'
import { readDate } from '../read-date.ts'

/** Any EDTF date, or a day as people write it. */
export const given: Cue = (article) =>
  article.declaredDates
    .filter((d) => d.source === 'given')
    .flatMap(({ field, value }): (Claim | Refused)[] => {
      const evidence = `${field}: ${value}`
      if (boundsOf(value)) return [{ date: value, basis: 'given', evidence }]
      const read = readDate(value)
      if (read && 'day' in read) return [{ date: read.day, basis: 'given', evidence }]
      return [{ refused: evidence, why: 'there is no such day' }]
    })
