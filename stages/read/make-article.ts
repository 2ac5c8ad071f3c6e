/** Puts an article together from what a reader of one format found. */
import { type Article, type Boilerplate, type DeclaredDate, type Span } from '../../pipeline/article.ts'
import { articleId, sha256Of } from '../../pipeline/ids.ts'
import { FEWEST_WORDS } from '../../pipeline/limits.ts'
import type { Place, Report } from '../../pipeline/stage.ts'
import { findBoilerplate } from './boilerplate/index.ts'
import { dateInFileName, dateInUrl } from './dates-in-names.ts'

/** What a format's reader hands over. */
export interface ArticleParts {
  readonly id?: string
  /** Relative to the working folder; absent for records from a pipe. */
  readonly path?: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly text: string
  /** Boilerplate that the format itself told (a page's `figcaption`). */
  readonly boilerplate?: readonly Boilerplate[]
  readonly declaredDates?: readonly DeclaredDate[]
  readonly extra?: Readonly<Record<string, unknown>>
  readonly triggers?: readonly Span[]
}

/** The article; `undefined`, with a message, when its text has no words. */
export function makeArticle(parts: ArticleParts, report: Report, place?: Place): Article | undefined {
  const { id, path, title, publisher, url, text, extra, triggers } = parts
  if (!/[\p{L}\p{N}]/u.test(text)) {
    report.error('file-empty', 'no words found; expected the text of an article; skipped', place)
    return undefined
  }
  warnOfFewWords(text, report, place)
  const sha256 = sha256Of(text)
  const fileName = path && nameOf(path)
  return {
    id: id ?? articleId(title ?? fileName ?? firstWords(text), sha256),
    paths: path === undefined ? [] : [path],
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    sha256,
    text,
    boilerplate: findBoilerplate(text, parts.boilerplate ?? []),
    declaredDates: [
      ...(parts.declaredDates ?? []),
      ...(url === undefined ? [] : dateInUrl(url)),
      ...(fileName === undefined ? [] : dateInFileName(fileName)),
    ],
    ...(extra === undefined || !Object.keys(extra).length ? {} : { extra }),
    ...(triggers === undefined ? {} : { triggers }),
    sentences: [],
    published: { basis: 'unknown' },
    expressions: [],
    mentions: [],
  }
}

const firstWords = (text: string): string => text.slice(0, 200).trim()
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')

/** It is kept all the same: a person may have put it there for its publication date. */
function warnOfFewWords(text: string, report: Report, place?: Place): void {
  const words = text.slice(0, 10_000).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words < FEWEST_WORDS) {
    report.warn(
      'article-too-short',
      `${words} ${words === 1 ? 'word' : 'words'} found, expected at least ${FEWEST_WORDS}; no event can come from it. Check that the file holds the whole article`,
      place,
    )
  }
}
