/**
 * Learns the weights of `stages/event-mentions/day-weights.ts` from documents whose events are annotated with their dates:
 * `node dist/tests/training/train-dating.js [--folds] DOCUMENTS.jsonl…`, after building the tests too. One document per
 * line: `id`, `topic`, `text`, `published` and `events` with `start`, `end` and `dates` (EDTF). Prints the weights as
 * JSON; with `--folds` how well those that are learnt without a topic date the events of that topic.
 */
import { readFileSync } from 'node:fs'
import { annotateArticle } from '../../pipeline/annotate.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { FAMILIES, groupAsked, seeNone } from '../../stages/event-mentions/day-evidence.ts'
import { findMentions } from '../../stages/event-mentions/index.ts'
import { headlineOf } from '../../stages/event-mentions/clause.ts'
import { askedOf } from '../../stages/event-mentions/narrative.ts'
import { askerOf, sceneryOf, type Option } from '../../stages/event-mentions/likeliest-day.ts'
import { timesTold } from '../../stages/event-mentions/times-told.ts'
import { articleFromRecord } from '../../stages/read/record.ts'
import { fitChoice, likelihoodsOf, type Choosing } from './choice.ts'

interface DatedDocument {
  readonly id: string
  readonly topic?: string
  readonly events: readonly { start: number; end: number; dates: readonly string[] }[]
}

interface Example extends Choosing {
  readonly fold: string
}

const numbers = new Map<string, number>()
const numberOf = (family: string, member: string): number => {
  const name = `${family} ${member}`
  const known = numbers.get(name) ?? numbers.size
  numbers.set(name, known)
  return known
}

function examplesOf({ events, topic, ...record }: DatedDocument): Example[] {
  const triggers = events.map(({ start, end }) => ({ start, end }))
  const read = articleFromRecord({ ...record, triggers }, collectMessages([], 'read'))
  if (!read) return []
  const { article } = annotateArticle(read)
  const { told, times } = findMentions(article)
  const headline = headlineOf(article)
  const named = timesTold(article, times, headline)
  const scenery = sceneryOf(
    article,
    named,
    told.map(({ mention }) => mention),
  )
  const optionsFor = askerOf(scenery)
  return told.flatMap((t, i): Example[] => {
    const { dates } = events[i]!
    const { mention } = t
    if (mention.expression !== undefined || mention.status === 'planned' || t.sentence < 0) return []
    const asked = askedOf(t, t.sentence < headline)
    const options = optionsFor(asked)
    const evidence = options.map(({ collect }) => {
      const seen: number[] = []
      collect((family, member) => seen.push(numberOf(family, member)))
      return seen
    })
    const none: number[] = []
    seeNone(asked, groupAsked(asked), (family, member) => none.push(numberOf(family, member)))
    const right = options.findIndex((option) => isRight(option, scenery.published, dates))
    return [
      {
        options: [...evidence, none],
        chosen: right < 0 ? options.length : right,
        fold: topic ?? record.id,
      },
    ]
  })
}

function isRight(
  { candidate, isPublication }: Option,
  published: string | undefined,
  dates: readonly string[],
): boolean {
  const day = isPublication ? published : candidate?.day
  if (day === undefined) return false
  const isPeriod = candidate?.isPeriod === true
  return dates.some((date) => (date.length === 10 ? !isPeriod && date === day : day.startsWith(date)))
}

/** Learnt without the fold, asked of the fold. */
function reportFolds(examples: readonly Example[]): void {
  const folds = [...new Set(examples.map(({ fold }) => fold))]
  const groups = Array.from({ length: 7 }, (_, i) => new Set(folds.filter((__, k) => k % 7 === i)))
  const answers = groups.flatMap((group) => {
    const weights = fitChoice(
      examples.filter(({ fold }) => !group.has(fold)),
      numbers.size,
    )
    return examples
      .filter(({ fold }) => group.has(fold))
      .map((example) => {
        const likelihoods = likelihoodsOf(example, weights)
        const best = likelihoods.indexOf(Math.max(...likelihoods))
        return { example, best, likelihood: likelihoods[best]! }
      })
  })
  for (const least of [0, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8]) {
    const given = answers.filter(
      ({ example, best, likelihood }) => best < example.options.length - 1 && likelihood >= least,
    )
    const right = given.filter(({ example, best }) => best === example.chosen).length
    const share = (some: number) => ((100 * some) / answers.length).toFixed(1)
    console.log(`likelihood ${least}: answered ${share(given.length)} %, right ${share(right)} %`)
  }
}

const isFolds = process.argv[2] === '--folds'
const files = process.argv.slice(isFolds ? 3 : 2)
const documents = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
const examples = documents.flatMap((line) => examplesOf(JSON.parse(line) as DatedDocument))
if (isFolds) reportFolds(examples)
else {
  const weights = fitChoice(examples, numbers.size)
  const table = FAMILIES.map((family) => {
    const members = [...numbers].filter(([name]) => name.startsWith(`${family} `)).sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      family,
      Object.fromEntries(members.map(([name, i]) => [name.slice(family.length + 1), Number(weights[i]!.toFixed(2))])),
    ]
  })
  console.log(JSON.stringify(Object.fromEntries(table), null, 2))
}
