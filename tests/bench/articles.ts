/**
 * Any number of articles for measuring, made from the sentences of seeds/. Every article is about one of many invented
 * stories: names and numbers are exchanged for the story's own, so that the articles are as alike, and as different, as
 * those of a real collection. The same count gives the same articles everywhere.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays } from '../../pipeline/calendar.ts'
import { randomNumbers } from './random.ts'

export interface MadeArticle {
  readonly id: string
  readonly title: string
  readonly published: string
  readonly text: string
}

const FIRST_DAY = '2023-01-02'
const DAYS = 900
/** How many articles report one story, on average. */
const ARTICLES_PER_STORY = 5
const SYLLABLES = 'ba bel cor dan el far gol hal is jo kar lor mar nor os per qua ros sal tor ul var wen yor zan'.split(
  ' ',
)
/** Capitalised words that are no names. */
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The|A|An|It|In|On|At|He|She|They|But|And|After|By|I|Mr|Mrs)$/

function hashOf(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

/** Sentences of the seeds that are plain text, without their heads. */
export function seedSentences(root: string): string[] {
  const folder = path.join(root, 'seeds')
  return readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/(?<=[.!?])\s+/))
    .filter((sentence) => /^[A-Z].{40,400}[.!?]$/.test(sentence))
}

/** The sentence with the story's own names and numbers. */
function retell(sentence: string, story: number): string {
  const name = (word: string) => {
    const random = randomNumbers(hashOf(`${word} ${story}`))
    const letters = SYLLABLES[random(SYLLABLES.length)]! + SYLLABLES[random(SYLLABLES.length)]!
    return letters[0]!.toUpperCase() + letters.slice(1)
  }
  return sentence
    .replace(/\b[A-Z][a-z]{2,}\b/g, (word) => (NO_NAME.test(word) ? word : name(word)))
    .replace(/\b\d{1,3}\b/g, (digits) => String(1 + (hashOf(`${digits} ${story}`) % 27)))
}

/** `count` articles of `length` characters or a little more. */
export function* makeArticles(root: string, count: number, length = 3000): Generator<MadeArticle> {
  const sentences = seedSentences(root)
  const random = randomNumbers(20250304)
  const stories = Math.ceil(count / ARTICLES_PER_STORY)
  for (let i = 0; i < count; i++) {
    const story = random(stories)
    let text = ''
    while (text.length < length) {
      text += retell(sentences[random(sentences.length)]!, story) + (random(4) === 0 ? '\n\n' : ' ')
    }
    const published = addDays(FIRST_DAY, (hashOf(`day ${story}`) % DAYS) + random(3))
    yield { id: `made-${i}`, title: `Report ${i} on story ${story}`, published, text: text.trim() }
  }
}
