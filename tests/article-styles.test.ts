/** Articles as different houses write them, in our own words: the day or bracket that a careful reader would give. */
import { describe, expect, test } from 'vitest'
import { annotate } from '../pipeline/index.ts'

interface Style {
  readonly style: string
  readonly text: string
  readonly published: {
    readonly date?: string
    readonly basis: string
    readonly weekday?: number
    readonly yearless?: { readonly month: number; readonly day: number }
  }
}

const STYLES: readonly Style[] = [
  {
    style: 'an agency, year in the dateline',
    text: 'VELMORA, Norland, Feb 3, 2026 (AP) — Rescuers pulled four miners from a flooded shaft on Tuesday, the governor said.\n\nTwo others are missing since Sunday.',
    published: { date: '2026-02-03', basis: 'dateline' },
  },
  {
    style: 'an agency without year',
    text: 'KARSA, Feb 3 (Reuters) - The central bank of Norland raised its key rate to 6.5% on Tuesday, it said in a statement.',
    published: { basis: 'unknown', weekday: 2, yearless: { month: 2, day: 3 } },
  },
  {
    style: 'an agency without place and day',
    text: '(Reuters) - Norland’s central bank raised its key rate on Tuesday, it said in a statement. Analysts had expected it.',
    published: { basis: 'unknown', weekday: 2 },
  },
  {
    style: 'an old wire',
    text: 'Aug. 9, 1998 (Continental Press) -- A bomb destroyed an office in Tolmin on Saturday, killing at least 12 people.',
    published: { date: '1998-08-09', basis: 'dateline' },
  },
  {
    style: 'an agency from two towns, with weekday',
    text: 'KARSA/VELMORA, Tuesday, 3 February 2026 (AFP) - Thousands walked out of the talks, unions said.\n\nThey had begun last week.',
    published: { date: '2026-02-03', basis: 'dateline' },
  },
  {
    style: 'a British broadsheet',
    text: 'By Jane Doe, Harbour Correspondent\nTuesday 3 February 2026 18.40 GMT\n\nMinisters were last night accused of having known about the cables for years. The inquiry, which opened in 2024, heard that three letters went unanswered.',
    published: { date: '2026-02-03', basis: 'text' },
  },
  {
    style: 'a British broadsheet, first published and changed',
    text: 'Fire closes three piers\n\nFirst published on Tue 3 Feb 2026 07.10 GMT\nLast modified on Wed 4 Feb 2026 09.30 GMT\n\nThree piers are shut. Ships were sent north.',
    published: { date: '2026-02-03', basis: 'text' },
  },
  {
    style: 'a blog',
    text: 'Why our harbour burnt\n\nPosted on February 3, 2026 by jane\n\nI walked down to the piers yesterday. In 2019 the city had promised new cables. It has not laid one.',
    published: { date: '2026-02-03', basis: 'text' },
  },
  {
    style: 'a press release',
    text: 'FOR IMMEDIATE RELEASE\n\nCARROW SOUND, Feb. 3, 2026 /PRNewswire/ -- Brandt Marine, a maker of cranes, today announced that it will open a yard on 1 June 2027.',
    published: { date: '2026-02-03', basis: 'dateline' },
  },
  {
    style: 'translated',
    text: 'Karsa, 03 February 2026\n\nAccording to the press service of the ministry, the competent authorities have detained on 2 February 2026 two persons who are suspected of arson.',
    published: { date: '2026-02-03', basis: 'dateline' },
  },
  {
    style: 'translated, nothing but the day reported',
    text: 'On 2 February 2026 the competent authorities detained two persons who are suspected of arson, the press service of the ministry informed on Tuesday.',
    published: { date: '[2026-02-02..]', basis: 'text', weekday: 2 },
  },
  {
    style: 'a channel’s post',
    text: '03.02.2026 14:20\nOrlev: 2 explosions near the port. Power is out in the east of town. More soon.',
    published: { date: '2026-02-03', basis: 'text' },
  },
  {
    style: 'a channel’s post without its stamp',
    text: '❗️Orlev: 2 explosions near the port tonight. Power is out in the east. Stay in shelters until 6:00!',
    published: { basis: 'unknown' },
  },
  {
    style: 'a photo tells the least',
    text: 'Rebels said on Thursday that they had entered the town. A fighter rests near Halem, Norland, December 2, 2024 (credit: REUTERS/Jane Doe)\n\nThe town fell to them once in 2016.',
    published: { date: '[2024-12-02..]', basis: 'text', weekday: 4 },
  },
  {
    style: 'an essay that looks ahead',
    text: 'Norland wants to be climate neutral by 2050, and its railways by 1 January 2035. The last coal mine closed in 2021.',
    published: { date: '[2021-01-01..]', basis: 'text' },
  },
  {
    style: 'nothing at all',
    text: 'The harbour of Elm Point is small. Its master keeps bees, and he sells the honey to sailors.',
    published: { basis: 'unknown' },
  },
]

describe('a careful reader would say', () => {
  test.each(STYLES.map((style) => [style.style, style] as const))('%s', (_, { text, published }) => {
    const { date, basis, weekday, yearless } = annotate({ id: 'a', text }).article!.published
    expect({ date, basis, weekday, yearless: yearless && { month: yearless.month, day: yearless.day } }).toEqual({
      date: undefined,
      weekday: undefined,
      yearless: undefined,
      ...published,
    })
  })
})
