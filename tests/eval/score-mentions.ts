/** Scores event mentions against `mentions.yaml`: the two halves apart. Run by `mentions.test.ts` and by hand. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Article, Figure, Mention } from '../../pipeline/article.ts'
import { annotateArticle } from '../../pipeline/annotate.ts'
import { articleFromRecord } from '../../stages/read/record.ts'
import { collectMessages } from '../../pipeline/stage.ts'

interface GoldMention {
  readonly trigger: string
  readonly also?: readonly string[]
  readonly optional?: boolean
  readonly status: string
  readonly who?: readonly string[]
  readonly whom?: readonly string[]
  readonly where?: readonly string[]
  readonly date?: string
  readonly figures?: readonly Figure[]
  readonly saidBy?: string
}

interface GoldSentence {
  readonly id: string
  readonly half: 'dev' | 'held-out'
  readonly text: string
  readonly published: string
  readonly mentions: readonly GoldMention[]
}

/** Found, and known to be no event of its own. */
const NO_EVENT = new Set(['it only says who said something', 'it is a state or only carries an event'])

/** Right, given and wanted, from which precision, recall and F1 follow. */
export class Tally {
  right = 0
  given = 0
  wanted = 0
  /** In percent. */
  get f1(): number {
    return this.given + this.wanted ? Math.round((2000 * this.right) / (this.given + this.wanted)) / 10 : 100
  }
}

const ASPECTS = ['triggers', 'status', 'who', 'whom or where', 'figures', 'saidBy', 'date'] as const
export type Aspect = (typeof ASPECTS)[number]
export interface Score {
  readonly tallies: Readonly<Record<Aspect, Tally>>
  readonly errors: readonly string[]
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?|its|their|his|her)\s+/, '')
    .replace(/[’']/g, "'")
const places = (m: { whom?: readonly string[]; where?: readonly string[] }) => [...(m.whom ?? []), ...(m.where ?? [])]

function annotated({ id, text, published }: GoldSentence): Article {
  const article = articleFromRecord({ id, text, published }, collectMessages([], 'read'))
  if (!article) throw new Error(`${id} is no article`)
  return annotateArticle(article).article
}

/** Pairs gold mentions with ours by their trigger; one of ours inside any of the gold words is its partner. */
function partnerOf(gold: GoldMention, article: Article, free: Set<Mention>): Mention | undefined {
  for (const word of [gold.trigger, ...(gold.also ?? [])]) {
    const at = new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').exec(
      article.text,
    )?.index
    if (at === undefined) continue
    for (const m of free) if (m.trigger.start < at + word.length && m.trigger.end > at) return m
  }
  return undefined
}

function compareLists(tally: Tally, gold: readonly string[], ours: readonly string[]): boolean {
  const left = gold.map(plain)
  const before = tally.right
  for (const name of ours.map(plain)) {
    const at = left.indexOf(name)
    if (at >= 0) {
      left.splice(at, 1)
      tally.right++
    }
  }
  tally.given += ours.length
  tally.wanted += gold.length
  return tally.right - before === gold.length && gold.length === ours.length
}

/** Scores one half of the corpus. */
export function scoreMentions(half: GoldSentence['half']): Score {
  const file = new URL('mentions.yaml', import.meta.url)
  const { sentences } = parse(readFileSync(file, 'utf8')) as { sentences: GoldSentence[] }
  const tallies = Object.fromEntries(ASPECTS.map((a) => [a, new Tally()])) as Record<Aspect, Tally>
  const errors: string[] = []
  for (const sentence of sentences.filter((s) => s.half === half)) scoreSentence(sentence, tallies, errors)
  return { tallies, errors }
}

function scoreSentence(sentence: GoldSentence, tallies: Record<Aspect, Tally>, errors: string[]): void {
  const article = annotated(sentence)
  const free = new Set(article.mentions.filter((m) => !NO_EVENT.has(m.minor ?? '')))
  const miss = (what: string) => errors.push(`${sentence.id}: ${what}\n      ${sentence.text}`)
  for (const gold of sentence.mentions) {
    const ours = partnerOf(gold, article, free)
    if (!ours) {
      if (!gold.optional) {
        tallies.triggers.wanted++
        miss(`missed \`${gold.trigger}\``)
      }
      continue
    }
    free.delete(ours)
    if (gold.optional) continue
    tallies.triggers.right++
    tallies.triggers.given++
    tallies.triggers.wanted++
    compareMention(gold, ours, tallies, miss)
  }
  for (const m of free) {
    if (
      sentence.mentions.some((g) =>
        [g.trigger, ...(g.also ?? [])].some((w) => w.includes(article.text.slice(m.trigger.start, m.trigger.end))),
      )
    )
      continue
    tallies.triggers.given++
    miss(`too many: \`${article.text.slice(m.trigger.start, m.trigger.end)}\``)
  }
}

function compareMention(
  gold: GoldMention,
  ours: Mention,
  tallies: Record<Aspect, Tally>,
  miss: (what: string) => number,
): void {
  const compare = (aspect: Aspect, wanted: readonly string[], given: readonly string[]) => {
    if (!compareLists(tallies[aspect], wanted, given))
      miss(`${aspect} of \`${gold.trigger}\`: wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(given)}`)
  }
  compare('status', [gold.status], [ours.status])
  compare('who', gold.who ?? [], ours.who)
  compare('whom or where', places(gold), places(ours))
  const shown = (f: Figure) => `${f.bound} ${f.value} ${f.what}`
  compare('figures', (gold.figures ?? []).map(shown), ours.figures.map(shown))
  compare('saidBy', gold.saidBy ? [gold.saidBy] : [], ours.saidBy ? [ours.saidBy] : [])
  if (gold.date) compare('date', [gold.date], ours.dated ? [ours.dated.date] : [])
}
