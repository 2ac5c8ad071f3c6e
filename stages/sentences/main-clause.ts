/**
 * Gives `The minister, who visited Oslo, met the king` its main verb back: the parser, not knowing yet that a verb will
 * come, has often made `met` a conjunct of `visited` and the minister the root.
 */
import { MARK } from './punctuation.ts'

/** Mends `heads` (marks carry `MARK`) and `relations` (class numbers of `names`) in place; `isVerb` by index. */
export function findMainClause(
  names: readonly string[],
  heads: Int32Array,
  relations: Int32Array,
  isVerb: (index: number) => boolean,
): void {
  const root = heads.indexOf(-1)
  if (isVerb(root)) return
  const nameOf = (index: number) => names[relations[index]!] ?? ''
  const childNames = (index: number) => [...heads.keys()].filter((i) => heads[i] === index).map(nameOf)
  if (childNames(root).includes('cop')) return
  const main = heads.findIndex((clause, i) => {
    if (clause < 0 || clause >= i || heads[clause] !== root) return false
    if (nameOf(i) !== 'conj' || nameOf(clause) !== 'acl:relcl' || !isVerb(i) || heads[i - 1] !== MARK) return false
    return !childNames(i).some((name) => name === 'cc' || name.startsWith('nsubj'))
  })
  if (main < 0) return
  for (let i = main + 1; i < heads.length; i++) if (heads[i] === root) heads[i] = main
  heads[main] = -1
  heads[root] = main
  relations[root] = names.indexOf(childNames(main).includes('aux:pass') ? 'nsubj:pass' : 'nsubj')
}
