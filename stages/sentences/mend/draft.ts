/** The tree while it is mended, and what the rules ask of it. */
import type { Token } from '../../../pipeline/article.ts'
export { SAYING } from '../../../pipeline/saying-verbs.ts'

export type Draft = { -readonly [K in keyof Token]: Token[K] }

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

/** The head of the noun phrase that ends right before `end` and begins at or after `from`. */
export function nounBefore(draft: readonly Draft[], end: number, from = 0): number | undefined {
  let at = end - 1
  if (!isNominal(draft[at])) return undefined
  while (draft[at]!.head >= from && draft[at]!.head < end && isNominal(draft[draft[at]!.head])) at = draft[at]!.head
  return at
}

/** `verb` stands where `inner` stood, with what was before its subject and behind itself. */
export function takePlace(draft: Draft[], inner: number, verb: number, finite: number): void {
  Object.assign(draft[verb]!, { head: draft[inner]!.head, relation: draft[inner]!.relation })
  for (const c of childrenOf(draft, inner))
    if (c !== verb && (c > finite || (c < inner && !draft[c]!.relation.startsWith('nsubj')))) draft[c]!.head = verb
}

export const hasCase = (draft: readonly Draft[], i: number) => draft.some((t) => t.head === i && t.relation === 'case')

export const isPastForm = ({ pos, form }: Draft) => pos === 'VERB' && (form === 'past' || form === 'participle')
