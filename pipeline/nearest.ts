/** The word of a list that somebody most likely meant. */

/** The nearest of the words by letters changed, put in or left out, where it is near at all. */
export function nearestWord(found: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => ({ word, apart: distance(found.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, apart }) => apart <= Math.max(found.length, word.length) / 2)
    .sort((a, b) => a.apart - b.apart)
  return best?.word
}

/** Levenshtein's distance; what is very long is not compared. */
function distance(a: string, b: string): number {
  if (a.length > LONGEST_COMPARED) return a.length
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let k = 0; k < b.length; k++) {
      next.push(Math.min(next[k]! + 1, row[k + 1]! + 1, row[k]! + (a[i] === b[k] ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1)!
}

const LONGEST_COMPARED = 100
