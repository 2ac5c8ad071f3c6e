/** Dates in `meta` tags of every family, in the order of trust. */
import type { DeclaredDate } from '../../../pipeline/article.ts'
import type { Element } from './tree.ts'

/** Names without separators and vendors' prefixes, from the most to the least telling. */
const PUBLISHED: readonly RegExp[] = [
  /^(?:(?:article|og|og?article|vr|rnews|shareaholicarticle)?(?:first)?publish(?:ed)?(?:time|date|on|at)?|articlepublicationdate)$/,
  /(?:datepublished|publish(?:ed)?(?:date|time)|publicationdate|publicationtime|pubdate|pubtime|onlinedate|firstpublished)/,
  /(?:issued|releasedate|postdate|posteddate|displaydate|articledate|(?:^|article|dc|dcterms)date(?:original)?$|sailthrudate|citationdate)/,
  /^(?:dc|dcterms|dct)?(?:date)?(?:created|submitted|available)$|(?:datecreated|creationdate|createddate|createdat)/,
  /^(?:date|dc\d?date|ptime|timestamp|pdate|docdate|publisheddate|eprintsdatestamp)$/,
]
const MODIFIED = /(?:modif|updat|lastmod|revis|changed)/
/** `expires`, `event_date`, `dc.date.copyrighted`, times at which the page itself was made. */
const NEVER =
  /(?:expir|event|birth|copyright|valid|embargo|gentime|generated|crawl|verification|msvalidate|publisher|image)/

/** A page that has more tags is made to harm. */
const MOST_DATES = 40

/** Dates of published first, then those of modified. */
export function datesInMeta(metas: readonly Element[]): DeclaredDate[] {
  const ranked = metas.flatMap((meta) => {
    const { attributes } = meta
    const value = attributes.content?.trim()
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv']
    if (!value || !name || !/\d/.test(value) || value.length > 80) return []
    const rank = rankOf(name)
    return rank === undefined ? [] : [{ rank, date: toDeclared(name, value, rank) }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_DATES)
    .map(({ date }) => date)
}

const MODIFIED_RANK = PUBLISHED.length

function rankOf(name: string): number | undefined {
  const key = name.toLowerCase().replace(/[^a-z\d]/g, '')
  if (NEVER.test(key)) return undefined
  if (MODIFIED.test(key)) return MODIFIED_RANK
  const rank = PUBLISHED.findIndex((pattern) => pattern.test(key))
  return rank < 0 ? undefined : rank
}

const toDeclared = (name: string, value: string, rank: number): DeclaredDate => ({
  source: 'metadata',
  field: `meta ${name}`,
  value,
  role: rank === MODIFIED_RANK ? 'modified' : 'published',
})
