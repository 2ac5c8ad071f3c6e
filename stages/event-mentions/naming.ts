/** The name or compact noun phrase by which a noun of the sentence is told as a participant. */
import { remembered, rememberedTest } from '../../pipeline/remembered.ts'
import type { Span } from '../../pipeline/article.ts'
import { MEN, WOMEN } from './english/given-names.ts'
import { PERSON_NOUNS, PERSON_TITLES } from './english/titles-and-groups.ts'
import { compactPhrase, coordinated, phraseBounds, tidy, withoutLeading } from './noun-phrase.ts'
import { isPersonalName } from './pronouns.ts'
import type { Scene } from './scene.ts'
import { caseOf, dependents, tokenAt, type Tree } from './tree.ts'

/** A name or a compact noun phrase for a nominal token; `undefined` for what cannot be told. */
export function nameOf(scene: Scene, tree: Tree, noun: number): string | undefined {
  const token = tokenAt(tree, noun)
  if (token.pos === 'PRON') return scene.antecedents.of(token, scene.exclude)
  const known = tree.memo.names[noun] as string | null | undefined
  if (known !== undefined) return known ?? undefined
  const name = readName(scene, tree, noun)
  tree.memo.names[noun] = name ?? null
  return name
}

function readName(scene: Scene, tree: Tree, noun: number): string | undefined {
  const token = tokenAt(tree, noun)
  if (token.pos === 'NUM' || isTime(scene, token) || isMeasure(token.text)) return undefined
  const apposed = token.pos === 'PROPN' ? undefined : apposedName(scene, tree, noun)
  if (apposed !== undefined) return nameOf(scene, tree, apposed)
  const body = bodyMeant(scene, tree, noun)
  if (body !== undefined) return body
  const phrase = nameAfterTitle(nameAtEnd(scene, tree, noun) ?? compactPhrase(scene.text, tree, noun))
  if (!phrase || !/\p{L}/u.test(phrase) || isAmount(phrase)) return undefined
  // “On Sunday some 600 people”
  const person = phrase.replace(
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:some |about |around |nearly )?(?:[\d,]+ )?(?=\p{Ll})/u,
    '',
  )
  if (person !== phrase) return scene.names.full(person)
  return scene.names.full(
    startsSentence(tree, noun) && phrase.startsWith(tokenAt(tree, 0).text) ? uncapitalised(phrase) : phrase,
  )
}

/** “the minister, Davron Aliev”; and “a spokesman for the ministry, Davron Aliev”, who is no ministry. */
export function apposedName(scene: Scene, tree: Tree, noun: number): number | undefined {
  const named = (head: number) => dependents(tree, head, 'appos').find((a) => tokenAt(tree, a).pos === 'PROPN')
  const own = named(noun)
  if (own !== undefined || !PERSON_NOUNS.has(tokenAt(tree, noun).lemma)) return own
  return dependents(tree, noun, 'nmod')
    .filter((n) => n > noun && tokenAt(tree, n).pos === 'NOUN')
    .flatMap((n) => named(n) ?? [])
    .find((a) => isPersonalName(compactPhrase(scene.text, tree, a) ?? ''))
}

/** “the company”: the firm last named, where the article tells one. */
export const bodyMeant = (scene: Scene, tree: Tree, noun: number): string | undefined =>
  isBodyNoun(tree, noun) ? scene.antecedents.body(tokenAt(tree, noun).start)?.name : undefined

/** “the company”, with nothing beside it that tells which. */
export function isBodyNoun(tree: Tree, noun: number): boolean {
  const { pos, text } = tokenAt(tree, noun)
  if (pos !== 'NOUN' || !BODIES.has(text.toLowerCase())) return false
  if (tree.tokens[noun - 1]?.text.toLowerCase() !== 'the' || tree.tokens[noun + 1]?.pos === 'PROPN') return false
  return !dependents(tree, noun, 'nmod', 'amod', 'compound', 'acl', 'appos', 'conj').length
}

const BODIES = new Set(
  'company firm carmaker automaker airline bank retailer chipmaker drugmaker manufacturer maker carrier startup corporation club brewer publisher broadcaster'.split(
    ' ',
  ),
)

/** “smaller rival Fenwick Semiconductor” → “Fenwick Semiconductor”: the name after a common noun. */
function nameAtEnd(scene: Scene, tree: Tree, noun: number): string | undefined {
  const { first, last } = phraseBounds(tree, noun)
  let from = last
  while (from > first && (tokenAt(tree, from - 1).pos === 'PROPN' || tokenAt(tree, from - 1).pos === 'PUNCT')) from--
  if (from === first || tokenAt(tree, last).pos !== 'PROPN' || tokenAt(tree, from).pos !== 'PROPN') return undefined
  const before = tokenAt(tree, from - 1)
  // “Equus Investment II” is one name: all of it has capitals.
  const isCommon =
    before.pos === 'NOUN' &&
    /^\p{Ll}/u.test(before.text) &&
    tokenAt(tree, noun).pos !== 'NOUN' &&
    before.end < tokenAt(tree, from).start
  return isCommon ? tidy(scene.text.slice(tokenAt(tree, from).start, tokenAt(tree, last).end)) : undefined
}

/** “Iranian Foreign Minister Abbas Araghchi” → “Abbas Araghchi”; “foreign minister” stays. */
export const nameAfterTitle = remembered((phrase): string => {
  if (!phrase.includes(' ')) return phrase
  // “Sweden's Nils Ekberg”, but “Syria's military” stays whole.
  const words = phrase.replace(/^(?:\p{Lu}\S*\s)*?\p{Lu}\S*['’]s\s(?=\p{Lu}\S*\s\p{Lu})/u, '').split(' ')
  const ofState = givenNameAfterOffice(words)
  if (ofState !== undefined) return ofState
  const title = words.findLastIndex((w) => PERSON_TITLES.has(w.toLowerCase()))
  const rest = words.slice(title + 1)
  const isName =
    rest.length > 0 && rest.length <= 5 && rest.every((w) => /^(?:\p{Lu}|al-|el-|bin$|van$|von$|de$|der$)/u.test(w))
  return title >= 0 && isName ? rest.join(' ') : phrase
})

/** “Secretary of State Madeleine Albright” → “Madeleine Albright”. */
function givenNameAfterOffice(words: readonly string[]): string | undefined {
  const of = words.findIndex((w) => w === 'of' || w === 'for')
  if (of < 1 || !PERSON_TITLES.has(words[of - 1]!.toLowerCase())) return undefined
  const given = words.findIndex((w, i) => i > of + 1 && i < words.length - 1 && (MEN.has(w) || WOMEN.has(w)))
  return given < 0 ? undefined : words.slice(given).join(' ')
}

/** “most”, “some”: an amount is nobody. */
const isAmount = rememberedTest(
  /^(?:most|some|many|one|half|all|both|none|others?|lot|number|part|majority|those|these|who|which|that)$/i,
)

/** A common noun that opens a sentence has a capital that is not its own: “Rail operator”. */
function startsSentence(tree: Tree, noun: number): boolean {
  const { first } = phraseBounds(tree, noun)
  const opening = withoutLeading(tree, first, noun)
  // A single singular noun may be a name that the tagger does not know: “Calder”.
  const isPlural = /[^s]s$/.test(tokenAt(tree, noun).text)
  return opening === 0 && tokenAt(tree, opening).pos === 'NOUN' && (opening < noun || isPlural)
}

const uncapitalised = (phrase: string): string =>
  /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase[0]!.toLowerCase() + phrase.slice(1) : phrase

export const isTime = (scene: Scene, token: Span): boolean =>
  scene.times.some((t) => t.start < token.end && token.start < t.end)

/** “most of Aleppo” → “Aleppo”: what an amount is of. */
export function wholeOf(tree: Tree, noun: number): number {
  const { text, lemma, pos } = tokenAt(tree, noun)
  if (pos !== 'NUM' && !isAmount(text) && lemma !== 'much') return noun
  return dependents(tree, noun, 'nmod', 'obl').find((m) => caseOf(tree, m) === 'of') ?? noun
}

/** “moved 100 km”, “fell 3 percent”: a measure is nobody. */
const isMeasure = rememberedTest(
  /^(?:km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|yards?|feet|tons?|tonnes?|barrels?|percent|points?|dollars?|euros?|pounds?|yen|crowns?|francs?|cents?|magnitude|hours?|minutes?|days?|weeks?|months?|years?)$/i,
)

export const namesOfAll = (scene: Scene, tree: Tree, nouns: readonly number[]): string[] => [
  ...new Set(nouns.flatMap((n) => coordinated(tree, n)).flatMap((n) => nameOf(scene, tree, wholeOf(tree, n)) ?? [])),
]
