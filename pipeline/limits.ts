/** Outer limits, with their units, in one place. */

/** Earliest year of a publication date that is believed; newspapers are younger. */
export const EARLIEST_PUBLICATION_YEAR = 1600
/** Largest article file, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024
/** Longest piece of text given to chrono-node, in UTF-16 code units: its time grows with the square. */
export const LONGEST_PIECE = 4_000
/** Longest sentence that is analysed as one, in tokens; longer ones are cut (tables, lists without stops). */
export const LONGEST_SENTENCE = 200
/** Fewest words of an article that can hold an event. */
export const FEWEST_WORDS = 3
