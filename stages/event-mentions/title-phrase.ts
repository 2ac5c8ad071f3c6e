/** Noun phrases of a title: as printed, without what only explains them. */
import type { Token } from '../../pipeline/article.ts'
import { PERSON_TITLES } from './english/titles-and-groups.ts'
import { apposedName, bodyMeant, isTime } from './naming.ts'
import { phraseBounds, tidy } from './noun-phrase.ts'
import type { Scene } from './scene.ts'
import { caseOf, isVerb, plainRelation, subtree, tokenAt, type Tree } from './tree.ts'

/** Longest single part (an object, a place), in tokens. */
const LONGEST_PART = 12
const RELATIVE = /^(?:who|which|that|whom|whose)$/i
const SKIPPED_CASES = new Set(
  'according-to amid despite since because-of due-to as-of during like including such-as unlike after before without ahead-of among following'
    .split(' ')
    .map((words) => words.replaceAll('-', ' ')),
)

/** The subject of a title; “his assistant, Ruth Okafor” is Ruth Okafor. */
export function subjectText(scene: Scene, tree: Tree, subject: number, verb: number): string | undefined {
  const parties = betweenParties(scene, tree, subject, verb)
  if (parties !== undefined) return parties
  const name = apposedName(scene, tree, subject)
  const isOwn = name !== undefined && tokenAt(tree, name).head === subject
  const named =
    name !== undefined && tokenAt(tree, subject).pos === 'NOUN' && (!isOwn || isSetOff(tree, name)) ? name : subject
  const words = bodyMeant(scene, tree, named) ?? partText(scene, tree, named, true)
  if (words === undefined) return undefined
  if (/^whose\s/i.test(words)) return ofAntecedent(scene, tree, verb, words)
  return `${titlesBefore(tree, tree.bounds.first[named]!)}${words}`
}

/** “a teacher whose school collapsed”: the teacher's school. */
function ofAntecedent(scene: Scene, tree: Tree, clause: number, words: string): string {
  const owner =
    tokenAt(tree, clause).relation === 'acl:relcl' ? partText(scene, tree, tokenAt(tree, clause).head, true) : undefined
  const bare = words.replace(/^whose\s/i, '')
  return owner === undefined ? bare : `${owner}${owner.endsWith('s') ? '’' : '’s'} ${bare}`
}

/** “Talks between the union and the company”: both, where the parser took the second for a subject of its own. */
function betweenParties({ text }: Scene, tree: Tree, subject: number, verb: number): string | undefined {
  if (tree.tokens[subject + 1]?.text !== 'between') return undefined
  let last = subject + 1
  while (last + 1 < verb && PARTY.has(tokenAt(tree, last + 1).pos)) last++
  if (tokenAt(tree, last).pos !== 'NOUN' && tokenAt(tree, last).pos !== 'PROPN') return undefined
  // Not “after talks”: what leads in is no part of them.
  let first = subject
  while (first > tree.bounds.first[subject]! && PARTY.has(tokenAt(tree, first - 1).pos)) first--
  return tidy(text.slice(tokenAt(tree, first).start, tokenAt(tree, last).end))
}

const PARTY = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'NUM'])

/** The antecedent of a relative clause, as its object. */
export function objectText(scene: Scene, tree: Tree, head: number): string | undefined {
  const words = partText(scene, tree, head, true)
  return words?.replace(/^(?:The|An?|Some|Its|Their|His|Her)\s/, (article) => article.toLowerCase())
}

/** “Prime” of “Prime Minister Lev Andarov”, which the parser may hang elsewhere. */
function titlesBefore(tree: Tree, first: number): string {
  let words = ''
  for (let at = first - 1; at >= 0; at--) {
    const { text, end } = tokenAt(tree, at)
    if (!/^\p{Lu}/u.test(text) || !PERSON_TITLES.has(text.toLowerCase()) || end === tokenAt(tree, at + 1).start) break
    words = `${text} ${words}`
  }
  return words
}

function isSetOff(tree: Tree, head: number): boolean {
  const first = tree.bounds.first[head]!
  return tokenAt(tree, first).text === ',' || tree.tokens[first - 1]?.text === ','
}

/** A phrase as printed, articles kept, relative clauses, appositions and times dropped; pronouns by what they stand for. */
export function partText(scene: Scene, tree: Tree, head: number, bare = false): string | undefined {
  const token = tokenAt(tree, head)
  if (RELATIVE.test(token.text)) return undefined
  const isOwnCase = (c: number) => tokenAt(tree, c).head === head && plainRelation(tokenAt(tree, c)) === 'case'
  const kept = subtree(tree, head, (c) => keeps(scene, tree, head, c) && !(bare && c < head && isOwnCase(c)))
  return joined(scene, tree, kept.length > LONGEST_PART ? shortened(tree, head, kept) : kept, head)
}

/** What a title does without. `advmod` of a noun is “mostly”, “shortly”, “largely”. */
const DROPPED = new Set(
  'appos parataxis advcl ccomp discourse vocative dep list dislocated orphan acl csubj mark nsubj cop expl'.split(' '),
)

function keeps(scene: Scene, tree: Tree, head: number, child: number): boolean {
  const token = tokenAt(tree, child)
  const relation = tree.plain[child]!
  // “winger Tiago Veloso” is one name; “Veloso, a winger” is not.
  const isName = relation === 'appos' && token.pos === 'PROPN' && subtree(tree, child)[0] === token.head + 1
  // “Colin Prewitt, 61”
  if (token.pos === 'NUM' && child > token.head && tree.tokens[child - 1]?.text === ',') return false
  if ((DROPPED.has(relation) && !isName) || isTime(scene, tokenAt(tree, child))) return false
  if (relation === 'nmod' && SKIPPED_CASES.has(caseOf(tree, child))) return false
  if (relation === 'conj') return !isVerb(token) || token.head !== head
  if (relation === 'cc') return true
  if (relation === 'advmod') return tree.tokens[token.head]?.pos !== 'NOUN' && tree.tokens[token.head]?.pos !== 'PROPN'
  return relation !== 'punct' || /^[-–,/&%]$/.test(token.text)
}

/** A long phrase keeps its preposition and its own noun phrase. */
function shortened(tree: Tree, head: number, kept: readonly number[]): number[] {
  const { first, last } = phraseBounds(tree, head)
  return kept.filter(
    (i) => (i >= first && i <= last) || (tokenAt(tree, i).head === head && plainRelation(tokenAt(tree, i)) === 'case'),
  )
}

/** Tokens as printed, with one space where the text has space or words are left out. */
function joined(scene: Scene, tree: Tree, indices: readonly number[], head: number): string {
  const kept = new Set(indices)
  const printable = withoutQuestion(tree, trimmedMarks(tree, indices)).filter(
    (i) => tokenAt(tree, i).text !== ',' || (kept.has(i - 1) && kept.has(i + 1)),
  )
  let words = ''
  let before: number | undefined
  for (const i of printable) {
    const token = tokenAt(tree, i)
    const previous = before === undefined ? undefined : tokenAt(tree, before)
    const gap = previous !== undefined && (previous.end < token.start || before !== i - 1)
    words +=
      (gap && !/^(?:['’]s?|,)$/.test(token.text) ? ' ' : '') + theFor(tree, i, before) + shown(scene, token, i === head)
    before = i
  }
  return tidy(words)
}

/** “from last Friday's earthquake” without its time is “from the earthquake”. */
export const theFor = (tree: Tree, i: number, before: number | undefined): string =>
  before !== undefined &&
  before < i - 1 &&
  /^['’]s?$/.test(tokenAt(tree, i - 1).text) &&
  !/^(?:the|an?)$/i.test(tokenAt(tree, before).text)
    ? 'the '
    : ''

/** A pronoun shows what it stands for, where that is known. */
export function shown(scene: Scene, token: Token, isHead: boolean): string {
  if (token.pos !== 'PRON' || (scene.exclude && token.relation.startsWith('nsubj'))) return token.text
  const isOwner = OWNER.test(token.relation) || /^(?:its|his|their|my|our|your)$/i.test(token.text)
  // Behind a subject “its” is read as the subject's, or as the text has it; another name would only mislead.
  if ((isOwner || !isHead) && scene.exclude) return token.text
  const name = scene.antecedents.of(token, scene.exclude)
  if (name === undefined) return token.text
  if (!isOwner) return withArticle(name)
  return /^\p{Lu}/u.test(name) ? `${name}${name.endsWith('s') ? '’' : '’s'}` : token.text
}

const OWNER = /^nmod:poss$/
/** “it” for “the company”; “they” for “protesters”. */
const withArticle = (name: string): string =>
  /^\p{Ll}/u.test(name) && !/(?:[^s]s|men|people|police|troops|children)$/.test(name) ? `the ${name}` : name

/** “when rescue teams found”: the conjunction is no part of who did it. */
function withoutQuestion(tree: Tree, indices: readonly number[]): readonly number[] {
  return indices[0] !== undefined &&
    /^(?:when|while|where|as|that|which|after|before|because|since)$/i.test(tokenAt(tree, indices[0]).text)
    ? indices.slice(1)
    : indices
}

function trimmedMarks(tree: Tree, indices: readonly number[]): readonly number[] {
  const isMark = (i: number) =>
    (tokenAt(tree, i).pos === 'PUNCT' && tokenAt(tree, i).text !== '%') || tokenAt(tree, i).pos === 'CCONJ'
  let [from, to] = [0, indices.length]
  while (from < to && isMark(indices[from]!)) from++
  while (to > from && isMark(indices[to - 1]!)) to--
  return indices.slice(from, to)
}
