/**
 * Any number of annotated articles with ten mentions each, for measuring `merge` alone. Names, places and words follow
 * Zipf's law: few take part in much. An event is reported by one to twelve articles, in other words; the articles of
 * one day tell of the events of the days before it. The same count gives the same articles everywhere.
 */
import { addDays } from '../../pipeline/calendar.ts'
import { randomNumbers } from './random.ts'

const FIRST_DAY = '2023-01-02'
const DAYS = 365
const MENTIONS = 10
const MOST_REPORTS = 12
/** Days that a report is later than its event. */
const DELAY = 3
const NAMES = 4000
const PLACES = 1500
const WORDS = 3000
const HAPPENINGS = [
  ['attacked', 'struck', 'bombed'],
  ['captured', 'seized', 'took'],
  ['met', 'received', 'visited'],
  ['arrested', 'detained'],
  ['killed', 'shot'],
  ['bought', 'acquired'],
  ['protested', 'marched'],
  ['signed', 'agreed'],
  ['sank', 'capsized'],
  ['resigned', 'quit'],
  ['crossed', 'entered'],
  ['closed', 'shut'],
  ['won', 'beat'],
  ['launched', 'unveiled'],
  ['crashed', 'collided'],
] as const
const SYLLABLES = 'ba bel cor dan el far gol hal is jo kar lor mar nor os per qua ros sal tor ul var wen yor zan'.split(
  ' ',
)

interface Event {
  readonly day: string
  readonly actor: number
  readonly target: number
  readonly place: number
  readonly words: readonly string[]
  readonly about: readonly number[]
}

/** A made-up word for a number; different for different numbers. */
function wordFor(number: number): string {
  let word = ''
  for (let left = number + 30; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length]!
  }
  return word
}

const nameFor = (number: number): string => {
  const word = wordFor(number)
  return word[0]!.toUpperCase() + word.slice(1)
}

/** The annotated lines of as many articles as have `count` mentions. */
export function* makeAnnotatedLines(count: number): Generator<string> {
  const random = randomNumbers(20250305)
  /** Zipf's law, by the logarithm of a uniform number. */
  const zipf = (limit: number): number => Math.floor(Math.exp((random(1e6) / 1e6) * Math.log(limit))) - 1
  let open: { event: Event; left: number }[] = []
  for (let i = 0; i < count / MENTIONS; i++) {
    const today = addDays(FIRST_DAY, Math.floor((i / (count / MENTIONS)) * DAYS))
    open = open.filter(({ event, left }) => left > 0 && event.day >= addDays(today, -DELAY))
    const told: Event[] = []
    while (told.length < MENTIONS) {
      if (open.length < MENTIONS || random(5) < 2) {
        const event = {
          day: addDays(today, -random(DELAY)),
          actor: zipf(NAMES),
          target: zipf(NAMES),
          place: zipf(PLACES),
          words: HAPPENINGS[zipf(HAPPENINGS.length)]!,
          about: Array.from({ length: 6 }, () => zipf(WORDS)),
        }
        open.push({ event, left: 1 + zipf(MOST_REPORTS) })
      }
      const one = open[random(open.length)]!
      one.left--
      told.push(one.event)
    }
    yield lineOf(`made-${i}`, today, told, random)
  }
}

function lineOf(id: string, published: string, told: readonly Event[], random: (limit: number) => number): string {
  let text = ''
  const mentions = told.map(({ day, actor, target, place, words, about }, i) => {
    const [who, whom, where] = [nameFor(actor), nameFor(target + NAMES), nameFor(place + 2 * NAMES)]
    const verb = words[random(words.length)]!
    const detail = about.filter(() => random(3) > 0).map(wordFor)
    const start = text.length
    text += `${who} ${verb} ${whom} in ${where} with ${detail.join(' and ')}`
    const end = text.length
    text += `.${i % 3 === 2 ? '\n\n' : ' '}`
    const at = start + who.length + 1
    const trigger = { start: at, end: at + verb.length, lemma: verb }
    const dated = random(3) > 0 ? { date: day, precision: 'day', basis: 'expression' } : {}
    return {
      id: `m${i}`,
      start,
      end,
      trigger,
      type: 'other',
      status: 'happened',
      who: [who],
      whom: [whom],
      where: [where],
      ...(dated.date ? dated : { date: `[..${published}]`, precision: 'by', basis: 'publication' }),
      figures: [],
      title: `${who} ${verb} ${whom}`,
    }
  })
  return JSON.stringify({ id, text, published: { date: published, basis: 'given' }, expressions: [], mentions })
}
