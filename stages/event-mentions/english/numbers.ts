/** Number words of running text. */

/** “six ships”. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    one: 1,
    dozen: 12,
  }),
)
/** “1.2 million”. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    k: 1e3,
    m: 1e6,
    bn: 1e9,
    b: 1e9,
    tn: 1e12,
  }),
)
/** “hundreds of fighters” is at least two hundred. */
export const VAGUE_COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ dozens: 24, scores: 40, hundreds: 200, thousands: 2000, millions: 2e6, billions: 2e9, tens: 20 }),
)
