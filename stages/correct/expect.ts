/** Whether the machine still says what it said when a person decided otherwise. */

/** Tells of a correction that may need another look. */
export type Warn = (text: string) => void

type Answer = string | readonly string[]

const show = (answer: Answer): string =>
  typeof answer === 'string'
    ? `\`${answer}\``
    : answer.length
      ? answer.map((name) => `\`${name}\``).join(', ')
      : 'nothing'

const same = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Warns when `found` is not what was `expected`; without an expectation there is nothing to say. */
export function compareExpected(
  what: string,
  expected: Answer | undefined,
  found: Answer,
  decided: Answer | undefined,
  warn: Warn,
): void {
  if (expected === undefined || same(expected, found)) return
  const holds = decided === undefined ? 'it is dropped all the same' : `${show(decided)} holds all the same`
  const advice =
    decided !== undefined && same(decided, found)
      ? 'the correction is not needed any more'
      : 'look again, then bring `expect` up to date'
  warn(`dateline now says ${show(found)} for \`${what}\`, expected ${show(expected)}; ${holds}; ${advice}`)
}
