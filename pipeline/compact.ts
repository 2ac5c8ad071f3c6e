/**
 * Makes an annotated article small, for collections of thousands. As the stages leave it, an article of 3 kB takes 145 kB:
 * objects copied field by field, strings that are still slices and sums of others. A plain copy through JSON takes 58 kB,
 * and sharing equal values inside it 35 kB.
 */
import type { Article } from './article.ts'
import type { FilledTexts } from './cache/entry.ts'

/** Beyond this many remembered values sharing starts anew, so that the memory itself stays small. */
const MOST_REMEMBERED = 20_000
/** Longer strings are hardly ever the same. */
const LONGEST_SHARED = 120

/** The article with what the texts hold, small. */
export type Compact = (article: Article, texts: FilledTexts) => Article

/**
 * A function that makes articles small; equal values are shared between all that go through it. Sentences are dropped,
 * and so are the expressions of articles that are not `redated`: its mentions have their dates already.
 */
export function compactor(isRedated: (article: Article) => boolean): Compact {
  const remembered = new Map<string, unknown>()
  const share = (key: string, value: unknown): unknown => {
    const known = remembered.get(key)
    if (known !== undefined) return known
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, value)
    return value
  }
  const reviver = (_: string, value: unknown): unknown => {
    if (typeof value === 'string') return value.length > LONGEST_SHARED ? value : share(value, value)
    if (typeof value !== 'object' || value === null) return value
    return isFlat(value) ? share(JSON.stringify(value), value) : value
  }
  return (article, { filled, expressions }) => {
    const small = { ...article, ...(JSON.parse(filled, reviver) as Filled), sentences: [] }
    if (!isRedated(small)) return { ...small, expressions: [] }
    return { ...small, expressions: JSON.parse(expressions, reviver) as Article['expressions'] }
  }
}

type Filled = Pick<Article, 'published' | 'mentions'>

/** What the stages filled in an article, as texts. */
export const textsOf = ({ published, mentions, expressions }: Article): FilledTexts => ({
  filled: JSON.stringify({ published, mentions } satisfies Filled),
  expressions: JSON.stringify(expressions),
})

/** Small and without objects inside: a date, a span, a list of names. */
const MOST_FIELDS = 4
function isFlat(value: object): boolean {
  const fields = Object.values(value)
  return fields.length <= MOST_FIELDS && fields.every((field) => typeof field !== 'object')
}
