/**
 * What the cache keeps of one article: what annotating it gave. Lines of JSON, packed; the packing carries a checksum, so
 * that damage shows.
 */
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import type { Article } from '../article.ts'
import { sha256Of } from '../ids.ts'
import type { Message } from '../stage.ts'

/** What the stages filled in one article, as JSON texts: they are parsed as late and as little as possible. */
export interface FilledTexts {
  /** `published` and `mentions`. */
  readonly filled: string
  /** A list. By itself, because most articles need it no more; it takes as much room as all else. */
  readonly expressions: string
}

export interface Entry {
  readonly texts: FilledTexts
  readonly expressionCount: number
  readonly messages: readonly Message[]
}

const FORMAT = 'dateline-cache/1'

/** The bytes of an entry; they name the key, so that an entry under another's name shows. */
export function packEntry(key: string, { texts, expressionCount, messages }: Entry): Uint8Array {
  const head = JSON.stringify({ format: FORMAT, key, expressionCount, messages })
  // The lowest level takes a third of the time of the usual one, and little more room.
  return gzipSync(`${head}\n${texts.filled}\n${texts.expressions}\n`, { level: constants.Z_BEST_SPEED })
}

/** The inverse of `packEntry`. Throws an error that says why when the bytes are none of this key's. */
export function unpackEntry(key: string, bytes: Uint8Array): Entry {
  const [first = '', filled, expressions, ...rest] = gunzipSync(bytes).toString('utf8').split('\n')
  const head = JSON.parse(first) as { format?: unknown; key?: unknown } & Omit<Entry, 'texts'>
  if (head.format !== FORMAT || head.key !== key) throw new Error('it is another article’s entry')
  if (!filled || !expressions || rest.join('') !== '') throw new Error('lines are missing')
  return { texts: { filled, expressions }, expressionCount: head.expressionCount, messages: head.messages }
}

/** The bytes of an article as it was read. */
export const packSource = (article: Article): Uint8Array =>
  gzipSync(JSON.stringify(article), { level: constants.Z_BEST_SPEED })

/** The inverse of `packSource`. Throws an error that says why when the bytes are none of this article's. */
export function unpackSource(bytes: Uint8Array, { id, sha256 }: Pick<Article, 'id' | 'sha256'>): Article {
  const article = JSON.parse(gunzipSync(bytes).toString('utf8')) as Article
  if (article.id !== id || article.sha256 !== sha256 || sha256Of(article.text) !== sha256) {
    throw new Error('it is another article')
  }
  return article
}
