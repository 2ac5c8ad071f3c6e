/**
 * Trains the tagger, the parser and the relation namer, writes the weights, and prints how good they are.
 *
 *     npm run train-syntax -- train.conllu dev.conllu out.bin
 *
 * Learns from sentences whose id does not begin with `GUM_` and whose tokens are ours. Tags for training the parser
 * come from taggers that have not seen the sentence (five folds), so that they are as wrong as they will be in use.
 * The same files give the same weights: the only randomness is a seeded shuffle.
 */
import { writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { type Encoded, encode, newEncoded, PAD } from '../../stages/sentences/encode.ts'
import { bestMove, isLegal, MOVES, newTree, parseWords, type Teacher } from '../../stages/sentences/parse.ts'
import { nameRelations } from '../../stages/sentences/relate.ts'
import { tagWords } from '../../stages/sentences/tag.ts'
import { decodeWeights } from '../../stages/sentences/weights.ts'
import { evaluate } from './evaluate.ts'
import { moveCost } from './oracle.ts'
import { encodeWeights } from './pack.ts'
import { newPerceptron, type Perceptron } from './perceptron.ts'
import { type GoldSentence, isAligned, readTreebank } from './treebank.ts'

const TAG_BITS = 19
const MOVE_BITS = 21
const RELATION_BITS = 19
const TAG_EPOCHS = 4
const MOVE_EPOCHS = Number(process.env['EPOCHS'] ?? 6)
const RELATION_EPOCHS = 4
const FOLDS = 5
/** How often the parser follows its own mistake from the second epoch on, and learns to get out of it. */
const EXPLORE = 0.9

const random = newRandom(20240601)
const [trainPath = '', devPath = '', outPath = ''] = argv.slice(2)
const sentences = readTreebank(trainPath).filter((s) => !s.id.startsWith('GUM_') && isAligned(s))
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
const tree = newTree()

console.log('tags, in folds')
const foldTags = new Map<GoldSentence, Int32Array>()
for (let fold = 0; fold < FOLDS; fold++) {
  const held = sentences.filter((_, i) => Math.floor((i * FOLDS) / sentences.length) === fold)
  const model = trainTagger(sentences.filter((_, i) => Math.floor((i * FOLDS) / sentences.length) !== fold))
  for (const s of held) {
    encode(s.words, buffer)
    tagWords(buffer, model)
    foldTags.set(s, buffer.tag.slice(0, s.words.length + 2 * PAD))
  }
}
const tagger = trainTagger(sentences)
console.log('moves')
const mover = trainParser(sentences)
console.log('relations')
const namer = trainRelations(sentences)

const packed = encodeWeights({ tagger, mover, namer }, { tagger: 6, mover: 6, namer: 6 })
writeFileSync(outPath, packed)
console.log(`${packed.length} bytes`)
const models = decodeWeights(packed)
for (const [name, part] of [
  ['EWT', dev.filter((s) => !s.id.startsWith('GUM_'))],
  ['GUM', dev.filter((s) => s.id.startsWith('GUM_'))],
  ['GUM news', dev.filter((s) => s.id.startsWith('GUM_news'))],
] as const) {
  console.log(name, evaluate(part, models))
}

function trainTagger(part: readonly GoldSentence[]): Perceptron {
  const model = newPerceptron(tagNames, TAG_BITS)
  const number = numberOf(tagNames)
  train(part, TAG_EPOCHS, model, (s) => {
    encode(s.words, buffer)
    let wrong = 0
    tagWords(buffer, model, (at, chosen, features, count) => {
      const right = number(s.gold[at - PAD]!.tag)
      model.tick()
      if (right === chosen) return
      wrong++
      model.update(features, count, right, chosen)
    })
    return wrong
  })
  return model
}

function trainParser(part: readonly GoldSentence[]): Perceptron {
  const model = newPerceptron([...MOVES], MOVE_BITS)
  let epoch = 0
  let done = 0
  train(part, MOVE_EPOCHS, model, (s) => {
    epoch = Math.floor(done++ / part.length)
    const gold = load(s)
    let wrong = 0
    const teacher: Teacher = (tree, scores, features, count) => {
      const costs = [0, 1, 2].map((move) => (isLegal(tree, move) ? moveCost(tree, gold, move) : 1e9))
      const least = Math.min(...costs)
      let right = -1
      for (let move = 0; move < 3; move++) {
        if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move
      }
      const chosen = bestMove(tree, scores)
      model.tick()
      if (costs[chosen] === least) return chosen
      wrong++
      model.update(features, count, right, chosen)
      return epoch > 0 && random() < EXPLORE ? chosen : right
    }
    parseWords(buffer, model, tree, teacher)
    return wrong
  })
  return model
}

function trainRelations(part: readonly GoldSentence[]): Perceptron {
  const model = newPerceptron(relationNames, RELATION_BITS)
  const number = numberOf(relationNames)
  const relation = new Int32Array(2000)
  let done = 0
  train(part, RELATION_EPOCHS, model, (s) => {
    const gold = load(s)
    // The tree is the parser's own in three of four epochs, and the treebank's in the other.
    const own = Math.floor(done++ / part.length) % 4 !== 0
    let place = 0
    parseWords(buffer, mover, tree, own ? undefined : goldTeacher(gold))
    let wrong = 0
    nameRelations(buffer, tree, model, relation, (at, chosen, features, count) => {
      place = at - PAD
      if (tree.head[at] !== gold[at]) return chosen
      const right = number(s.gold[place]!.relation)
      model.tick()
      if (right === chosen) return chosen
      wrong++
      model.update(features, count, right, chosen)
      return chosen
    })
    return wrong
  })
  return model
}

function goldTeacher(gold: Int32Array): Teacher {
  return (tree) => {
    const costs = [0, 1, 2].map((move) => (isLegal(tree, move) ? moveCost(tree, gold, move) : 1e9))
    return costs.indexOf(Math.min(...costs))
  }
}

/** Encodes a sentence with the tags of its fold; gives its heads as places. */
function load(s: GoldSentence): Int32Array {
  encode(s.words, buffer)
  buffer.tag.set(foldTags.get(s)!)
  const gold = new Int32Array(s.words.length + 2 * PAD)
  for (const [i, word] of s.gold.entries()) gold[PAD + i] = word.head < 0 ? PAD + s.gold.length : PAD + word.head
  return gold
}

function train(
  part: readonly GoldSentence[],
  epochs: number,
  model: Perceptron,
  step: (sentence: GoldSentence, buffer: Encoded) => number,
): void {
  const shuffled = [...part]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(shuffled)
    let wrong = 0
    for (const sentence of shuffled) wrong += step(sentence, buffer)
    console.log(`  epoch ${epoch + 1}: ${wrong} wrong`)
  }
  model.average()
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
