/** Who says so: the source of a clause in reported speech. */
import { REPORTING } from './english/verb-roles.ts'
import { nameOf, subjectOf, type Scene } from './participants.ts'
import { ancestors, caseOf, dependents, plainRelation, subtree, tokenAt, type Tree } from './tree.ts'

interface Source {
  /** The reporting verb, or the noun after “according to”. */
  readonly at: number
  /** The clause it covers; everything below it. */
  readonly covers: number
  readonly name: string
}

/** The sources that a sentence names, each with the clause that it vouches for. */
export function sourcesOf(scene: Scene, tree: Tree): Source[] {
  const sources: Source[] = []
  tree.tokens.forEach((token, i) => {
    if (token.pos === 'VERB' && REPORTING.has(token.lemma)) {
      const subject = subjectOf(tree, i)
      const name = subject === undefined ? undefined : nameOf(scene, tree, subject)
      const covers = coveredBy(tree, i)
      if (name && covers !== undefined) sources.push({ at: i, covers, name })
    } else if (plainRelation(token) === 'obl' && /^according to$/.test(caseOf(tree, i))) {
      const name = nameOf(scene, tree, i)
      if (name) sources.push({ at: i, covers: token.head, name })
    }
  })
  return sources
}

/** What a reporting verb reports: its clause, or the sentence it interrupts. */
function coveredBy(tree: Tree, verb: number): number | undefined {
  const clause = dependents(tree, verb, 'ccomp', 'xcomp')[0]
  if (clause !== undefined) return clause
  const token = tokenAt(tree, verb)
  return plainRelation(token) === 'parataxis' ? token.head : dependents(tree, verb, 'parataxis')[0]
}

/** The nearest source that covers a token, not counting the saying itself. */
export function sourceOf(tree: Tree, sources: readonly Source[], token: number): string | undefined {
  const path = [token, ...ancestors(tree, token)]
  for (const at of path) {
    const source = sources.find((s) => s.covers === at && s.at !== token && !isBelow(tree, token, s.at, at))
    if (source) return source.name
  }
  return undefined
}

/** Whether the token belongs to the reporting clause itself. */
const isBelow = (tree: Tree, token: number, reporting: number, covers: number): boolean =>
  tokenAt(tree, reporting).head === covers && subtree(tree, reporting).includes(token)
