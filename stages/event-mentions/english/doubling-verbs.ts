/** Verbs of more than one syllable that double their last letter all the same: “repelled”. */
export const DOUBLING = new Set(
  'repel compel propel expel rebel control patrol permit commit admit submit refer prefer occur deter transfer confer incur regret equip kidnap'.split(
    ' ',
  ),
)
