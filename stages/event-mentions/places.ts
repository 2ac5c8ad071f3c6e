/** Where something happened: place phrases of its clause, and objects that are places. */
import type { EventType } from './english/event-types.ts'
import { PLACE_NOUNS } from './english/titles-and-groups.ts'
import { isTime, wholeOf } from './naming.ts'
import { compactPhrase, coordinated, phraseBounds, tidy, withoutLeading } from './noun-phrase.ts'
import type { Scene } from './scene.ts'
import { caseOf, dependents, tokenAt, type Tree } from './tree.ts'

const ALWAYS_WHERE = new Set([
  'in',
  'near',
  'at',
  'outside',
  'inside',
  'across',
  'around',
  'within',
  'throughout',
  'off',
  'on',
  'along',
  'over',
  'between',
])
const WHERE_MOVING = new Set([
  'to',
  'into',
  'from',
  'through',
  'toward',
  'towards',
  'onto',
  'via',
  'out of',
  'past',
  'for',
])
const MOVING: ReadonlySet<EventType | undefined> = new Set<EventType>([
  'movement',
  'mobilize',
  'retreat',
  'control',
  'attack',
  'aid',
  'rescue',
  'meeting',
  'battle',
  'science',
  'accident',
  'disaster',
])
/** What is taken, entered or left is a place; what is hit is hurt as well. */
export const isOnlyPlace = (scene: Scene, tree: Tree, noun: number, type: EventType | undefined): boolean =>
  (type === 'control' || type === 'movement') && isPlace(scene, tree, noun)

const TAKES_PLACE: ReadonlySet<EventType | undefined> = new Set<EventType>([
  'control',
  'movement',
  'attack',
  'disaster',
])

export function placesOf(
  scene: Scene,
  tree: Tree,
  governors: readonly number[],
  type: EventType | undefined,
  objects: readonly number[],
): string[] {
  const found: string[] = []
  for (const place of governors.flatMap((g) => dependents(tree, g, 'obl', 'nmod'))) {
    const preposition = caseOf(tree, place)
    const moving = WHERE_MOVING.has(preposition) && MOVING.has(type)
    if ((ALWAYS_WHERE.has(preposition) || moving) && isPlace(scene, tree, place)) {
      for (const p of coordinated(tree, place))
        found.push(...placeNames(scene, tree, p), ...nearbyPlaces(scene, tree, p))
    }
  }
  if (TAKES_PLACE.has(type)) {
    for (const o of objects.map((n) => wholeOf(tree, n)))
      if (isPlace(scene, tree, o)) found.push(...coordinated(tree, o).flatMap((p) => placeNames(scene, tree, p)))
  }
  return [...new Set(found)]
}

/** “into Syria near Bou Kamal”: the second place hangs on the first. */
const nearbyPlaces = (scene: Scene, tree: Tree, place: number): string[] =>
  dependents(tree, place, 'nmod')
    .filter((n) => ALWAYS_WHERE.has(caseOf(tree, n)) && tokenAt(tree, n).pos === 'PROPN' && isPlace(scene, tree, n))
    .flatMap((n) => placeNames(scene, tree, n))

function isPlace(scene: Scene, tree: Tree, noun: number): boolean {
  const token = tokenAt(tree, noun)
  if (isTime(scene, token)) return false
  // The tagger takes some names for nouns: “in Leeds”.
  if (token.pos === 'PROPN' || (token.pos === 'NOUN' && noun > 0 && /^\p{Lu}\p{Ll}/u.test(token.text))) {
    const name = tidy(compactPhrase(scene.text, tree, noun))
    return /^\p{Lu}/u.test(token.text) && !scene.names.isPerson(name)
  }
  return token.pos === 'NOUN' && PLACE_NOUNS.has(token.lemma)
}

/** A place by its name; “the northern city of Aleppo” and “the city, Aleppo” give the name as well. */
function placeNames(scene: Scene, tree: Tree, noun: number): string[] {
  const named = [
    ...dependents(tree, noun, 'nmod').filter((m) => caseOf(tree, m) === 'of'),
    ...dependents(tree, noun, 'appos'),
  ].find((m) => tokenAt(tree, m).pos === 'PROPN')
  if (named !== undefined && tokenAt(tree, noun).pos === 'NOUN') return [compactPhrase(scene.text, tree, named)]
  const { first, last } = phraseBounds(tree, noun)
  const words = tidy(scene.text.slice(tokenAt(tree, withoutLeading(tree, first, noun)).start, tokenAt(tree, last).end))
  // “on East 52nd street”: a point of the compass is no place.
  return words && !/^(?:east|west|north|south)$/i.test(words) ? [words] : []
}
