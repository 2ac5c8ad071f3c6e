/** Rules for numbers and what they count. */
import { type Draft, childrenOf, isBelow } from './draft.ts'

/** “injuring more than 300, officials said”: a number does not count what stands behind a comma. */
export function mendCounts(draft: Draft[]): void {
  draft.forEach((number, n) => {
    if (number.pos !== 'NUM' || number.relation !== 'nummod' || number.head < n || draft[n + 1]?.text !== ',') return
    if (draft[n + 2]?.pos === 'ADJ' || draft[n + 2]?.pos === 'NUM') return
    let verb = n - 1
    while (verb >= 0 && BOUND_WORDS.test(draft[verb]!.text)) verb--
    if (draft[verb]?.pos !== 'VERB' || childrenOf(draft, verb).some((c) => draft[c]!.relation === 'obj')) return
    Object.assign(number, { head: verb, relation: 'obj' })
    draft[n + 1]!.head = verb
  })
}

/** “cut up to 800 jobs”: `up to` bounds the number, nothing is cut up. */
export function mendUpTo(draft: Draft[]): void {
  draft.forEach((up, u) => {
    const number = u + 2
    if (up.text !== 'up' || draft[u + 1]?.text !== 'to' || draft[number]?.pos !== 'NUM') return
    const noun = draft[number].head
    const verb = up.head
    if (up.relation !== 'compound:prt' || draft[u + 1]!.head !== noun || draft[noun]?.head !== verb) return
    if (draft.some((t) => t.head === verb && t.relation === 'obj')) return
    Object.assign(up, { head: number, relation: 'advmod' })
    Object.assign(draft[u + 1]!, { head: u, relation: 'fixed' })
    draft[noun].relation = 'obj'
  })
}

/** “closed down 3.4% at 212.50, wiping …”: the percentage is of the verb before it. */
export function mendPercent(draft: Draft[]): void {
  draft.forEach((percent, p) => {
    if (!/^(?:%|percent)$/.test(percent.text) || draft[p - 1]?.pos !== 'NUM') return
    if (percent.head >= 0 && percent.head < p && percent.relation !== 'punct') return
    if (percent.head > p && !draft.slice(p, percent.head).some((t) => t.text === ',')) return
    const verb = draft.findLastIndex((t, i) => i < p && t.pos === 'VERB')
    if (verb < p - 5 || verb < 0 || isBelow(draft, verb, p)) return
    Object.assign(percent, { head: verb, relation: 'obl' })
    if (draft[p - 1]!.head !== p) Object.assign(draft[p - 1]!, { head: p, relation: 'nummod' })
  })
}

const BOUND_WORDS =
  /^(?:more|than|at|least|most|about|some|nearly|almost|up|to|around|over|roughly|an|estimated|another)$/i
