/** The noun phrases of a sentence that a later pronoun may mean, and what its own pronouns mean. */
import type { Token } from '../../pipeline/article.ts'
import { FEMALE_NOUNS, MALE_NOUNS, MEN, WOMEN } from './english/given-names.ts'
import { PERSON_NOUNS, PLACE_NOUNS } from './english/titles-and-groups.ts'
import { isBodyNoun, nameOf } from './naming.ts'
import { isPluralNoun, kindOf, type Candidate } from './pronouns.ts'
import type { Scene } from './scene.ts'
import { ancestors, dependents, plainRelation, tokenAt, type Tree } from './tree.ts'

const ANTECEDENT_RELATIONS = new Set(['nsubj', 'obj', 'iobj', 'obl', 'root', 'appos'])
/** “most of the country”: an amount is nobody. */
const AMOUNTS = new Set('most some many one half all both none other others lot number part majority'.split(' '))

/** The noun phrases of a sentence that a pronoun may mean. */
export function candidatesIn(scene: Scene, tree: Tree, sentence: number): Candidate[] {
  const candidates: Candidate[] = []
  for (const [i, head] of tree.tokens.entries()) {
    if (head.pos !== 'NOUN' && head.pos !== 'PROPN') continue
    const relation = tree.plain[i]!
    const isNamed =
      relation === 'nmod' && (isOwnerOfSubject(tree, i) || head.pos === 'PROPN' || PERSON_NOUNS.has(head.lemma))
    if (!(ANTECEDENT_RELATIONS.has(relation) || isNamed) || AMOUNTS.has(head.lemma)) continue
    const isBody = isBodyNoun(tree, i)
    const name = isBody ? head.lemma : nameOf(scene, tree, i)
    const found = name === undefined ? undefined : candidateAt(scene, tree, i, name, sentence)
    if (found) candidates.push(isBody ? { ...found, isBody } : found)
  }
  return candidates
}

function candidateAt({ names }: Scene, tree: Tree, i: number, name: string, sentence: number): Candidate | undefined {
  const head = tokenAt(tree, i)
  // “Prewitt's lawyers said he would appeal”: whose lawyers is as good as the subject.
  const isSubject = plainRelation(head) === 'nsubj' || isOwnerOfSubject(tree, i)
  const kind = kindOf(head, name, names.isPerson(name), names.isPlace(name))
  const isPlaceNoun = PLACE_NOUNS.has(head.lemma)
  if (kind === 'thing' && !isSubject && !isPlaceNoun) return undefined
  const gender = genderOf(tree, i, name)
  return {
    name,
    plural: isPluralNoun(head) || dependents(tree, i, 'conj').length > 0,
    kind: isPlaceNoun && kind === 'thing' ? 'place' : kind,
    isSubject,
    isTopic: plainRelation(head) === 'nsubj' && ancestors(tree, i).length === 1,
    sentence,
    at: head.start,
    ...(gender === undefined ? {} : { gender }),
    ...(hasArticle(tree, i) ? { hasArticle: true } : {}),
    ...(isKin(tree, i) ? { isKin: true } : {}),
    ...(head.pos === 'PROPN' && plainRelation(head) === 'nsubj' && SPEAKS.has(tree.tokens[head.head]?.lemma ?? '')
      ? { speaks: true }
      : {}),
  }
}

const SPEAKS = new Set(['say', 'tell', 'add', 'insist', 'admit', 'claim', 'vow', 'explain', 'believe', 'think', 'warn'])

/** “her daughter”, “his lawyer”. */
const isKin = (tree: Tree, i: number): boolean =>
  [i, ...(tree.plain[i] === 'appos' ? [tokenAt(tree, i).head] : [])].some((noun) =>
    dependents(tree, noun, 'nmod:poss').some((owner) => tokenAt(tree, owner).pos === 'PRON'),
  )

const hasArticle = (tree: Tree, i: number): boolean =>
  dependents(tree, i, 'det').some((d) => /^(?:the|an?)$/i.test(tokenAt(tree, d).text))

const isOwnerOfSubject = (tree: Tree, i: number): boolean => {
  const { relation, head, pos } = tokenAt(tree, i)
  return relation === 'nmod:poss' && pos === 'PROPN' && tree.plain[head] === 'nsubj'
}

/** The subjects of a sentence that are pronouns: what they mean goes on being meant. */
export function pronounsIn(scene: Scene, tree: Tree, sentence: number): Candidate[] {
  const candidates: Candidate[] = []
  for (const [i, token] of tree.tokens.entries()) {
    if (token.pos !== 'PRON' || tree.plain[i] !== 'nsubj') continue
    const meant = scene.antecedents.candidate(token)
    if (meant)
      candidates.push({
        ...meant,
        isSubject: true,
        isTopic: ancestors(tree, i).length === 1,
        sentence,
        at: token.start,
      })
  }
  return candidates
}

/** Whether a sentence has a pronoun for a subject: it must be told at once what it means. */
export const hasPronounSubject = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => t.pos === 'PRON' && plainRelation(t) === 'nsubj')

/** What a given name, a noun or a title beside the name tells. */
function genderOf(tree: Tree, i: number, name: string): Candidate['gender'] {
  const end = name.indexOf(' ')
  const given = end < 0 ? name : name.slice(0, end)
  // “Councilwoman Bea Hart”
  const office = /^\p{Lu}\p{Ll}+?(wom[ae]n|man) \p{Lu}/u.exec(name)?.[1]
  if (office !== undefined) return office === 'man' ? 'he' : 'she'
  if (MEN.has(given)) return 'he'
  if (WOMEN.has(given)) return 'she'
  const { head } = tokenAt(tree, i)
  const told = genderOfNoun(tree, i) ?? (tree.plain[i] === 'appos' ? genderOfNoun(tree, head) : undefined)
  if (told !== undefined) return told
  const beside = tree.children[i]!.find((c) => BESIDE.has(tree.plain[c]!) && genderOfNoun(tree, c) !== undefined)
  return beside === undefined ? undefined : genderOfNoun(tree, beside)
}

function genderOfNoun(tree: Tree, i: number): Candidate['gender'] {
  const { lemma } = tokenAt(tree, i)
  return MALE_NOUNS.has(lemma) ? 'he' : FEMALE_NOUNS.has(lemma) ? 'she' : undefined
}

const BESIDE = new Set(['compound', 'appos', 'nmod', 'flat'])
