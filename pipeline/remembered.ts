/** Most answers that are kept; then all are forgotten, which changes nothing but time. */
const MOST = 20_000

/** A function of a string that is worked out once for each string: words and names come again and again. */
export function remembered<T extends string | number | boolean | object | null>(
  find: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let answer = known.get(text)
    if (answer === undefined) {
      answer = find(text)
      if (known.size >= MOST) known.clear()
      known.set(text, answer)
    }
    return answer
  }
}

/** Whether a word or name fits a pattern, tried once for each. */
export const rememberedTest = (pattern: RegExp): ((text: string) => boolean) => remembered((text) => pattern.test(text))
