/** Makes the relations of a passive agree: `Ten were killed` has `aux:pass` and `nsubj:pass` or neither. */

const NONE = -1

/**
 * Mends `relations` (class numbers of `names`) in place. `isParticiple[i]` says that word i is a verb tagged as past
 * participle: a form of `be` before it is no copula. Subjects follow their verb's auxiliary.
 */
export function agreePassives(
  names: readonly string[],
  heads: Int32Array,
  relations: Int32Array,
  isParticiple: (index: number) => boolean,
): void {
  const [copula, auxiliary, active, passive] = ['cop', 'aux:pass', 'nsubj', 'nsubj:pass'].map((n) => names.indexOf(n))
  const passives = new Set<number>()
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!
    if (head < 0) continue
    if (relations[i] === copula && isParticiple(head)) relations[i] = auxiliary ?? NONE
    if (relations[i] === auxiliary) passives.add(head)
  }
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!
    if (head < 0) continue
    if (relations[i] === active && passives.has(head)) relations[i] = passive ?? NONE
    else if (relations[i] === passive && !passives.has(head) && !isParticiple(head)) relations[i] = active ?? NONE
  }
}
