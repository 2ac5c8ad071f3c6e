/**
 * How the word of a mention is used in its story: in the article itself and those most like it. What most of them report
 * with one word is the story's main event; words that keep the same company mean the same there, words that stand side
 * by side in one sentence (“hit and killed”) do not.
 */
import type { ArticleProfile, ProfileCore } from './profile.ts'
import { synonymy } from './synonyms.ts'
import { Tally } from './tally.ts'
import type { Vector } from './vocabulary.ts'

export interface Usage {
  /** Share of the articles around that have a mention with the same word. */
  readonly spread: number
  /** The same for each of the mention's happenings. */
  readonly spreads: readonly number[]
  /** Words around the word in the story. */
  readonly context: Vector
  /** Words that may mean the same but stand beside it in a sentence, with the number of articles of the story. */
  readonly beside: ReadonlyMap<number, number>
}

/** Words of a context that are kept, the heaviest. */
const MOST_CONTEXT = 40

interface InArticle {
  readonly byWord: ReadonlyMap<number, readonly ProfileCore[]>
  readonly happenings: ReadonlySet<number>
  /** For each word the related ones that stand beside it in a sentence. */
  readonly beside: ReadonlyMap<number, ReadonlySet<number>>
}

/** Tells the usage of each mention of a collection; mentions of one article with the same word share theirs. */
export function usageIn(profiles: readonly ProfileCore[], vocabularySize: number): (profile: ProfileCore) => Usage {
  const articles = new Map<number, InArticle>()
  for (const [number, list] of groupBy(profiles, ({ about }) => about.number)) articles.set(number, wordsIn(list))
  const known = new Map<string, Usage>()
  const tally = new Tally(vocabularySize, MOST_CONTEXT)
  return ({ about, head, happenings }) => {
    const key = `${about.number} ${head} ${happenings.join()}`
    const usage = known.get(key) ?? usageOf(head, happenings, about, articles, tally)
    known.set(key, usage)
    return usage
  }
}

function groupBy<K, A>(items: readonly A[], keyOf: (item: A) => K): Map<K, A[]> {
  const groups = new Map<K, A[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function wordsIn(profiles: readonly ProfileCore[]): InArticle {
  const beside = new Map<number, Set<number>>()
  const note = (word: number, other: number) => beside.set(word, (beside.get(word) ?? new Set()).add(other))
  for (const inSentence of groupBy(profiles, ({ sentence }) => sentence).values()) {
    for (const [i, a] of inSentence.entries()) {
      for (const b of inSentence.slice(i + 1)) {
        if (a.head === b.head || !areRelated(a, b)) continue
        note(a.head, b.head)
        note(b.head, a.head)
      }
    }
  }
  return {
    byWord: groupBy(profiles, ({ head }) => head),
    happenings: new Set(profiles.flatMap(({ happenings }) => happenings)),
    beside,
  }
}

const areRelated = (a: ProfileCore, b: ProfileCore): boolean =>
  a.happenings.some((happening) => b.happenings.includes(happening)) || synonymy(a.meanings, b.meanings) > 0

function usageOf(
  head: number,
  happenings: readonly number[],
  about: ArticleProfile,
  articles: ReadonlyMap<number, InArticle>,
  tally: Tally,
): Usage {
  const story = Array.from(about.neighbours.ids).flatMap((number) => articles.get(number) ?? [])
  const others = Math.max(1, about.neighbours.ids.length - 1)
  const share = (has: (article: InArticle) => boolean): number => (story.filter(has).length - 1) / others
  const beside = new Map<number, number>()
  for (const article of story) {
    for (const other of article.beside.get(head) ?? []) beside.set(other, (beside.get(other) ?? 0) + 1)
  }
  return {
    spread: share(({ byWord }) => byWord.has(head)),
    spreads: happenings.map((happening) => share((article) => article.happenings.has(happening))),
    context: contextOf(
      story.flatMap(({ byWord }) => byWord.get(head) ?? []),
      tally,
    ),
    beside: beside.size ? beside : NOTHING,
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map()

/** The words of the mentions' sentences, those near the trigger twice, as a unit vector. */
function contextOf(profiles: readonly ProfileCore[], tally: Tally): Vector {
  for (const { about, sentenceAt, namesAt } of profiles) {
    const { ids, weights } = about.packed
    for (let i = sentenceAt; i < namesAt; i++) tally.add(ids[i]!, weights[i]!)
  }
  const heaviest = tally.takeHighest().sort((a, b) => a.id - b.id)
  const norm = Math.sqrt(heaviest.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
  return {
    ids: Int32Array.from(heaviest, ({ id }) => id),
    weights: Float32Array.from(heaviest, ({ weight }) => weight / norm),
  }
}
