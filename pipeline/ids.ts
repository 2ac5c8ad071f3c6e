/** Ids that stay the same from run to run: made from content, never counted. */
import { createHash } from 'node:crypto'

const LONGEST_SLUG = 48

/** Lower-case ASCII words joined by hyphens, cut at a word, never empty. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’`ʼ]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    if (slug && slug.length + 1 + word.length > LONGEST_SLUG) break
    slug += (slug ? '-' : '') + word
  }
  return slug.slice(0, LONGEST_SLUG) || 'untitled'
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Slug of the title or of the file's name, four hex digits of the text's hash; a moved file keeps its id. */
export const articleId = (titleOrFileName: string, sha256: string): string =>
  `${slugOf(titleOrFileName)}-${sha256.slice(0, 4)}`

/** Earliest day (else latest, else `undated`), slug of the title, four hex digits of the founding mention. */
export const eventId = (day: string | undefined, title: string, foundingMention: string): string =>
  `${day ?? 'undated'}-${slugOf(title)}-${idDigits(foundingMention)}`

/** The four digits of an event's id that tell which mention founded it. */
export const idDigits = (foundingMention: string): string => sha256Of(foundingMention).slice(0, 4)
