/** One article more or less changes only the events it has to do with: 200 times over, on articles made of our own. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { annotateArticle } from '../../pipeline/annotate.ts'
import type { Article } from '../../pipeline/article.ts'
import { annotate } from '../../pipeline/index.ts'
import { collectMessages } from '../../pipeline/stage.ts'
import { readFile } from '../../stages/read/index.ts'
import { makeArticles } from '../bench/articles.ts'
import { ROOT } from '../support/command.ts'
import { randomNumbers } from '../support/random.ts'
import { bytesOf, nextStep, noiseOf, type Step } from '../support/quiet.ts'

/** The seeds, and made-up articles of which some, if it is wanted, tell no date, so that others must. */
async function collection(hasUndated: boolean): Promise<Article[]> {
  const report = collectMessages([], 'read')
  const files = readdirSync(`${ROOT}seeds`).map((name) => readFile(`seeds/${name}`, ROOT, report))
  const seeds = (await Promise.all(files)).flat().map(({ article }) => annotateArticle(article).article)
  const made = [...makeArticles(ROOT, 30, 900)].flatMap(({ published, ...record }, i) => {
    return annotate({ ...record, ...(hasUndated && i % 6 === 0 ? {} : { published }) }).article ?? []
  })
  const isDated = ({ published: { earliest, latest } }: Article) => earliest !== undefined && earliest === latest
  return [...seeds, ...made].filter((article) => hasUndated || isDated(article))
}

test.each([
  [200, false],
  [80, true],
])(
  '%i random insertions and removals change nothing that they do not touch; undated articles: %s',
  async (times, hasUndated) => {
    const all = await collection(hasUndated)
    const random = randomNumbers(7)
    const there = new Set(all.filter((_, i) => i % 3 !== 0))
    let before = nextStep([...there])
    const noise = { lines: 0, ids: 0, notBack: 0, notSame: 0, touched: 0 }
    const toggle = (article: Article, present: boolean): Step => {
      if (present) there.add(article)
      else there.delete(article)
      return nextStep([...there], before)
    }
    for (let i = 0; i < times; i++) {
      const article = all[random(all.length)]!
      const isThere = there.has(article)
      const after = toggle(article, !isThere)
      const { lines, ids, where } = noiseOf(before, after, article.id)
      noise.lines += lines
      noise.ids += ids
      if (process.env.SHOW && where.length > 0) console.log(article.id, where)
      const old = bytesOf(before)
      if (old !== bytesOf(after)) noise.touched++
      before = after
      // Over what has not changed, nothing changes.
      if (i % 4 === 1 && bytesOf(nextStep([...there], after)) !== bytesOf(after)) noise.notSame++
      if (!isThere && i % 2 === 0) {
        // What was put in is taken out again: the same bytes.
        before = toggle(article, false)
        if (bytesOf(before) !== old) noise.notBack++
      }
    }
    if (process.env.SHOW) console.log(JSON.stringify(noise))
    expect(noise.notSame).toBe(0)
    // Undated articles are dated by the others: through them one article can reach another's events.
    expect(noise.ids).toBeLessThanOrEqual(0)
    expect(noise.lines).toBeLessThanOrEqual(hasUndated ? times / 20 : 0)
    // An undated article that was dated by what is gone is looked at anew, and may find another date than before.
    expect(noise.notBack).toBeLessThanOrEqual(hasUndated ? times / 10 : 0)
    expect(noise.touched).toBeGreaterThan(times * 0.9)
  },
)
