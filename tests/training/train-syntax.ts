/**
 * Trains the tagger, the parser and the relation namer, writes the weights, and prints how good they are.
 *
 *     npm run train-syntax -- train.conllu dev.conllu out.bin [GUM_news …]
 *
 * Learns from the sentences whose id does not begin with `GUM_`, and from those whose id begins with one of the further
 * arguments (mind the licence: `WEIGHTS.md`). The words are the product's own. Tags for training the parser come from
 * taggers that have not seen the sentence (four folds), so that they are as wrong as they will be in use. The same files
 * give the same weights: the only randomness is a seeded shuffle.
 */
import { writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { encode, newCore, newEncoded, PAD, tagKinds, takeCore } from '../../stages/sentences/encode.ts'
import { best } from '../../stages/sentences/linear-model.ts'
import { bestMove, isLegal, MOVES, newTree, practise, type Teacher } from '../../stages/sentences/parse.ts'
import { newNamer, pairKey } from '../../stages/sentences/relate.ts'
import { rareKey, tagWords, wordKey } from '../../stages/sentences/tag.ts'
import { decodeWeights } from '../../stages/sentences/weights.ts'
import { evaluate, evaluateRelations } from './evaluate.ts'
import { moveCost } from './oracle.ts'
import { encodeWeights } from './pack.ts'
import { FINE, newPerceptron, type Perceptron } from './perceptron.ts'
import { type GoldSentence, readTreebank } from './treebank.ts'

/** Features that occur less often in the treebank are left out: they only learn by heart. */
const LEAST_SEEN = { tagger: 3, mover: 5, namer: 6 }
const TAG_EPOCHS = 3
const MOVE_EPOCHS = 6
const FOLDS = 4
/** The parser learns until the right move leads by this much. */
const MARGIN = 60 * FINE
const TAG_MARGIN = 25 * FINE
const RELATION_MARGIN = 25 * FINE
/** Steps of a packed weight for one unit of weight: coarse ones cost little and leave out what is small. */
const SCALES = { tagger: 1, mover: 0.25, namer: 0.375 }
/** How often the parser follows its own mistake from the second epoch on, and learns to get out of it. */
const EXPLORE = 0.9

/** No candidates: while training, every class takes part. */
const none = new Map<number, Uint8Array>()
const random = newRandom(20240601)
const [trainPath = '', devPath = '', outPath = '', ...prefixes] = argv.slice(2)
const isWanted = ({ id }: GoldSentence) => !id.startsWith('GUM_') || prefixes.some((prefix) => id.startsWith(prefix))
const sentences = readTreebank(trainPath).filter(isWanted)
const dev = readTreebank(devPath)
console.log(`${sentences.length} sentences to learn from`)

const tagNames = frequent(
  sentences.flatMap((s) => s.gold.map((w) => w.tag)),
  20,
)
const relationNames = frequent(
  sentences.flatMap((s) => s.gold.map((w) => w.relation)),
  20,
)
const buffer = newEncoded()
const core = newCore()
const tree = newTree()

const kinds = tagKinds(tagNames)

console.log('tags, in folds')
const foldTags = new Map<GoldSentence, Int32Array>()
for (let fold = 0; fold < FOLDS; fold++) {
  const held = sentences.filter((_, i) => Math.floor((i * FOLDS) / sentences.length) === fold)
  const model = trainTagger(sentences.filter((_, i) => Math.floor((i * FOLDS) / sentences.length) !== fold))
  for (const s of held) {
    encode(s.words, buffer)
    tagWords(buffer, model, none)
    foldTags.set(s, buffer.tag.slice(0, s.words.length + 2 * PAD))
  }
}
const tagger = trainTagger(sentences)
console.log('moves')
const { mover, namer } = trainParser(sentences)

const candidates = { wordTags: wordTags(), pairRelations: pairRelations() }
const packed = encodeWeights({ tagger, mover, namer }, candidates, SCALES)
writeFileSync(outPath, packed)
console.log(`${packed.length} bytes`)
const parts = [
  ['EWT', dev.filter((s) => !s.id.startsWith('GUM_'))],
  ['GUM', dev.filter((s) => s.id.startsWith('GUM_'))],
  ['GUM news', dev.filter((s) => s.id.startsWith('GUM_news'))],
] as const
const models = decodeWeights(packed)
for (const [name, part] of parts) {
  console.log(name, 'before packing', evaluate(part, { ...models, tagger, mover, namer }))
  console.log(name, evaluate(part, models), evaluateRelations(part, models))
}

function trainTagger(part: readonly GoldSentence[]): Perceptron {
  const model = newPerceptron(tagNames, LEAST_SEEN.tagger)
  const number = numberOf(tagNames)
  train(part, TAG_EPOCHS, [model], (s, epoch) => {
    encode(s.words, buffer)
    let wrong = 0
    tagWords(buffer, model, none, (at, scores, features, count) => {
      const right = number(s.gold[at - PAD]!.tag)
      if (epoch < 0) return right
      const chosen = learn(model, scores, features, count, right, TAG_MARGIN)
      if (right !== chosen) wrong++
      return chosen
    })
    return wrong
  })
  return model
}

function trainParser(part: readonly GoldSentence[]): { mover: Perceptron; namer: Perceptron } {
  const mover = newPerceptron([...MOVES], LEAST_SEEN.mover)
  const namer = newPerceptron(relationNames, LEAST_SEEN.namer)
  const number = numberOf(relationNames)
  train(part, MOVE_EPOCHS, [mover, namer], (s, epoch) => {
    const gold = load(s)
    let wrong = 0
    const teacher: Teacher = (tree, scores, features, count) => {
      const costs = [0, 1, 2].map((move) => (isLegal(tree, move) ? moveCost(tree, gold, move) : 1e9))
      const least = Math.min(...costs)
      let right = -1
      for (let move = 0; move < 3; move++) {
        if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move
      }
      let worse = -1
      for (let move = 0; move < 3; move++) {
        if (costs[move]! > least && costs[move]! < 1e9 && (worse < 0 || scores[move]! > scores[worse]!)) worse = move
      }
      if (epoch < 0) return right
      const chosen = bestMove(tree, scores)
      mover.tick()
      if (worse >= 0 && scores[right]! - scores[worse]! <= MARGIN) mover.update(features, count, right, worse)
      if (costs[chosen] === least) return chosen
      wrong++
      return epoch > 0 && random() < EXPLORE ? chosen : right
    }
    const name = newNamer(core, namer, none, (at, head, scores, features, count) => {
      if (head !== gold[at]) return best(scores, relationNames.length)
      const right = number(s.gold[core.place[at]! - PAD]!.relation)
      return epoch < 0 ? right : learn(namer, scores, features, count, right, RELATION_MARGIN)
    })
    practise(core, mover, name, tree, teacher)
    return wrong
  })
  return { mover, namer }
}

/** Learns when the right class does not lead by the margin; gives the class that leads. */
function learn(
  model: Perceptron,
  scores: Int32Array,
  features: Int32Array,
  count: number,
  right: number,
  margin: number,
): number {
  const classes = model.classes.length
  let rival = right === 0 ? 1 : 0
  for (let c = 0; c < classes; c++) if (c !== right && scores[c]! > scores[rival]!) rival = c
  model.tick()
  const chosen = scores[rival]! > scores[right]! ? rival : right
  if (scores[right]! - scores[rival]! <= margin) model.update(features, count, right, rival)
  return chosen
}

/** Encodes a sentence with the tags of its fold; gives the heads of its core as places. */
function load(s: GoldSentence): Int32Array {
  encode(s.words, buffer)
  buffer.tag.set(foldTags.get(s)!)
  takeCore(buffer, kinds, core)
  const places = new Int32Array(s.words.length)
  for (let at = PAD; at < PAD + core.length; at++) places[core.place[at]! - PAD] = at
  const gold = new Int32Array(core.length + 2 * PAD)
  for (let at = PAD; at < PAD + core.length; at++) {
    let head = s.gold[core.place[at]! - PAD]!.head
    while (head >= 0 && places[head] === 0) head = s.gold[head]!.head
    gold[at] = head < 0 ? PAD + core.length : places[head]!
  }
  return gold
}

function train(
  part: readonly GoldSentence[],
  epochs: number,
  models: readonly Perceptron[],
  /** Epoch -1 is the one that counts features. */
  step: (sentence: GoldSentence, epoch: number) => number,
): void {
  const shuffled = [...part]
  for (const model of models) model.counting(true)
  for (const sentence of shuffled) step(sentence, -1)
  for (const model of models) model.counting(false)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(shuffled)
    let wrong = 0
    for (const sentence of shuffled) wrong += step(sentence, epoch)
    console.log(`  epoch ${epoch + 1}: ${wrong} wrong`)
  }
  for (const model of models) model.average()
}

/** Tags of frequent words, and of all the others by their kind; each list with the key first. */
function wordTags(): number[][] {
  const frequentWords = candidatesOf((note) => eachTag((at, tag) => note(wordKey(buffer, at), tag)), 15)
  const known = new Set(frequentWords.map(([key]) => key))
  const rareWords = candidatesOf((note) => {
    eachTag((at, tag) => {
      if (!known.has(wordKey(buffer, at))) note(rareKey(buffer, at), tag)
    })
  }, 15)
  return [...frequentWords, ...rareWords]
}

function eachTag(visit: (at: number, tag: number) => void): void {
  const number = numberOf(tagNames)
  for (const s of sentences) {
    encode(s.words, buffer)
    for (const [i, word] of s.gold.entries()) visit(PAD + i, number(word.tag))
  }
}

/** Relations between frequent pairs of tags, each list with the pair's key first. */
function pairRelations(): number[][] {
  const number = numberOf(relationNames)
  return candidatesOf((note) => {
    for (const s of sentences) {
      const gold = load(s)
      for (let at = PAD; at < PAD + core.length; at++) {
        const key = pairKey(core.tag[gold[at]!]!, core.tag[at]!, gold[at]! < at)
        note(key, number(s.gold[core.place[at]! - PAD]!.relation))
      }
    }
  }, 10)
}

/** Of every key that is noted at least `least` times, its classes, but for those of less than one in 200. */
function candidatesOf(each: (note: (key: number, value: number) => void) => void, least: number): number[][] {
  const counts = new Map<number, Map<number, number>>()
  each((key, value) => {
    const known = counts.get(key) ?? new Map<number, number>()
    counts.set(key, known.set(value, (known.get(value) ?? 0) + 1))
  })
  return [...counts].flatMap(([key, known]) => {
    const all = [...known.values()].reduce((sum, n) => sum + n, 0)
    if (all < least) return []
    return [[key, ...[...known].filter(([, n]) => n * 200 >= all).map(([value]) => value)]]
  })
}

/** The values that occur at least `least` times, most frequent first. */
function frequent(values: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([value]) => value)
}

/** Numbers of names; a rare name counts as the most frequent one that begins alike, up to its `.` or `:`. */
function numberOf(names: readonly string[]): (name: string) => number {
  const numbers = new Map(names.map((name, i) => [name, i]))
  return (name) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const stem = name.split(/[.:]/)[0]!
    const alike = names.findIndex((other) => other.split(/[.:]/)[0] === stem)
    return alike < 0 ? 0 : alike
  }
}

function shuffle(list: GoldSentence[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
}

/** A small generator of equally spread numbers in [0, 1) (mulberry32). */
function newRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
