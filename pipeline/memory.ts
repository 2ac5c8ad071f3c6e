/** Keeps the process small while it holds thousands of articles. */
import { setFlagsFromString } from 'node:v8'

/** How far the heap may grow beyond what is in use before garbage is collected, in per cent. */
const MOST_GARBAGE = 30

/**
 * V8 lets a heap grow up to fourfold between collections; a collection of 10,000 articles would take several gigabytes
 * for what needs one. Costs a few per cent of the time. Only for the command line: it changes the whole process.
 */
export function keepMemorySmall(): void {
  setFlagsFromString(`--heap-growing-percent=${MOST_GARBAGE}`)
}
