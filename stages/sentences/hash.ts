/** Hashes of words; 32-bit whole numbers. */

const SPREAD = 0x9e3779b1

/** Folds one more value into a hash. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, SPREAD)
  return product ^ (product >>> 15)
}

/** Of the characters `[from, to)` of a word: small letters, one figure for all figures, one apostrophe. */
export function hashWord(word: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ fold(word.charCodeAt(i)), 0x01000193)
  return hash
}

function fold(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  if (code >= 48 && code <= 57) return 48
  return code === 0x2019 ? 39 : code
}
