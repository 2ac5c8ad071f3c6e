/** What the rules on participants and titles need to know of a sentence besides its tree. */
import type { Expression } from '../../pipeline/article.ts'
import type { Names } from './names.ts'
import type { Antecedents } from './pronouns.ts'

export interface Scene {
  readonly text: string
  readonly names: Names
  /** What pronouns of this sentence stand for. */
  readonly antecedents: Antecedents
  /** Names that an object cannot mean: the subject's own. */
  readonly exclude?: readonly string[]
  /** The sentence's temporal expressions: never a place or a participant. */
  readonly times: readonly Expression[]
}

export interface Participants {
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly where: readonly string[]
  /** The token that is the grammatical subject, for the title. */
  readonly subject?: number
}
