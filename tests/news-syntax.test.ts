import { expect, test } from 'vitest'
import type { Token } from '../pipeline/article.ts'
import { analyseWords } from '../stages/sentences/analyse.ts'
import { joinCompounds } from '../stages/sentences/compounds.ts'
import { mendTree } from '../stages/sentences/mend/index.ts'
import { tokenize } from '../stages/sentences/tokens.ts'
import { NEWS_SYNTAX } from './eval/news-syntax.ts'

const parse = (text: string) => analyseWords(joinCompounds(tokenize(text, { start: 0, end: text.length })))

/** Which of the labelled heads are right, with the relation and without. */
function score(read: (text: string) => readonly Token[]) {
  const wrong: string[] = []
  let all = 0
  let heads = 0
  let relations = 0
  for (const [text, labels] of NEWS_SYNTAX) {
    const tokens = read(text)
    for (const label of labels.split(' | ')) {
      const [word, relation, head] = label.split(' ')
      const token = tokens.find((t) => t.text === word)
      const found = token && (token.head < 0 ? undefined : tokens[token.head]!.text)
      all++
      if (token && found === head) heads++
      if (token && found === head && token.relation === relation) relations++
      else wrong.push(`${label}, found ${token?.relation} ${found}: ${text}`)
    }
  }
  return { heads: (100 * heads) / all, relations: (100 * relations) / all, wrong }
}

test('heads of news sentences', () => {
  const bare = score(parse)
  const mended = score((text) => mendTree(parse(text), () => parse(text)))
  if (process.env['SHOW']) {
    console.log(mended.wrong.join('\n'))
    console.log({ bare: [bare.heads, bare.relations], mended: [mended.heads, mended.relations] })
  }
  expect(mended.heads).toBeGreaterThan(80)
  expect(mended.relations).toBeGreaterThan(78)
})
