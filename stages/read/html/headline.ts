/** Where on the page the headline stands: dates beside it are the article's. */
import type { Element } from './tree.ts'

/** Finds the headline among the runs: an `h1` that says what the head says, any heading that does, any `h1`, any run. */
export function createHeadlineFinder(titles: readonly string[]) {
  const wanted = titles.map(plain).filter((title) => title.length >= 8)
  const found: (number | undefined)[] = [undefined, undefined, undefined, undefined]
  return {
    look(words: string, element: Element, position: number): void {
      const isTitle = words.length <= 300 && saysTitle(plain(words), wanted)
      const rank =
        element.tag === 'h1' ? (isTitle ? 0 : 2) : isTitle ? (/^h[2-4]$/.test(element.tag) ? 1 : 3) : undefined
      if (rank !== undefined) found[rank] ??= position
    },
    position: (): number | undefined => found.find((p) => p !== undefined),
  }
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Heads add the site's name to the headline, headlines add a kicker: one holds the other, and most of it. */
const saysTitle = (words: string, titles: readonly string[]): boolean =>
  words.length >= 8 &&
  titles.some(
    (title) =>
      (title.includes(words) && words.length > title.length / 2) ||
      (words.includes(title) && title.length > words.length / 2),
  )
