/** Verbs that say what somebody said, for the stages that read clauses of speech. */

const words = (list: string): readonly string[] => list.split(/\s+/)

/** “…, the ministry said”: what they govern is said by their subject. */
export const SAYS: readonly string[] = words(
  `say tell add report announce state note claim confirm warn write explain insist argue acknowledge admit
  declare reveal suggest believe estimate show indicate recall stress post tweet deny`,
)

/** The same with those that promise: they introduce what is said in a comma clause as well. */
export const SAYING: ReadonlySet<string> = new Set([...SAYS, 'vow', 'pledge'])
