/** The tree while it is mended, and what the rules ask of it. */
import type { Token } from '../../../pipeline/article.ts'

export type Draft = { -readonly [K in keyof Token]: Token[K] }

/** Verbs that introduce what is said in a comma clause. */
export const SAYING = new Set(
  'say tell add report announce state note claim confirm warn write explain insist argue acknowledge admit declare reveal suggest believe estimate show indicate recall stress post tweet vow pledge deny'.split(
    ' ',
  ),
)

/** Verbs without an object: their past form after a noun is no reduced passive. */
export const INTRANSITIVE = new Set(
  `collapse die fall erupt arrive happen occur emerge explode rise crash return resign escape flee vanish disappear go come
  burst vote meet speak agree refuse fail capsize sink derail collide clash struggle march gather protest retire withdraw
  retreat advance climb drop plunge tumble slump surge soar expire lapse end begin start resume break spread flare rain stabilise stabilize worsen deepen`.split(
    /\s+/,
  ),
)

export const SUBORDINATORS = new Set(['after', 'before', 'until', 'since', 'as', 'when', 'while', 'once', 'because'])

export const isStop = (text: string) => /^[.!?…]+$/.test(text)

export function childrenOf(draft: readonly Draft[], i: number): number[] {
  const children: number[] = []
  for (let c = 0; c < draft.length; c++) if (draft[c]!.head === i) children.push(c)
  return children
}

export const hasAuxiliary = (draft: readonly Draft[], i: number) =>
  draft.some((t) => t.head === i && t.relation.startsWith('aux'))

/** The heads above `i`, nearest first; ends even where a rule has just made a circle. */
export function ancestorsOf(draft: readonly Draft[], i: number): number[] {
  const path: number[] = []
  for (let at = draft[i]!.head; at >= 0 && path.length <= draft.length; at = draft[at]!.head) path.push(at)
  return path
}

/** Whether `i` stands below `above`, or is it. */
export function isBelow(draft: readonly Draft[], i: number, above: number): boolean {
  return i === above || ancestorsOf(draft, i).includes(above)
}

export const isFinite = (token: Draft) =>
  (token.pos === 'VERB' || token.pos === 'AUX') &&
  (token.form === 'past' || token.form === 'present' || token.form === 'modal')

/** A form that can be past tense as well as participle: `crossed`, `met`, not `taken`. */
export const canBePast = (token: Draft) =>
  token.pos === 'VERB' &&
  (token.form === 'participle' || token.form === 'past') &&
  !/(?:en|wn|one|rne|ung|uck|um|un)$/.test(token.text.toLowerCase())

export const isNominal = (token: Draft | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN')

export const TIME_NOUN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:day|week|month|year|hour|minute|night|morning|evening|afternoon|time|moment|today|yesterday|tomorrow|weekend)s?)$/i

/** A subject before its verb that is no relative pronoun. */
export function ownSubject(draft: readonly Draft[], verb: number): number | undefined {
  return childrenOf(draft, verb).find(
    (c) => c < verb && draft[c]!.relation.startsWith('nsubj') && !/^(?:who|which|that|whom)$/i.test(draft[c]!.text),
  )
}
