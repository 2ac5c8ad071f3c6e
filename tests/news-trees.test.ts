/** Trees of sentences that only news writes: tags mended before the parse, rules for clauses after it. */
import { expect, test } from 'vitest'
import { collectMessages } from '../pipeline/stage.ts'
import type { Article } from '../pipeline/article.ts'
import { sentences } from '../stages/sentences/index.ts'

function tokensOf(text: string) {
  const article = { text, boilerplate: [] } as unknown as Article
  return sentences()(article, collectMessages([], 'sentences')).sentences[0]!.tokens
}

test.each<[string, string, string | undefined, string]>([
  ['The law that parliament passed in June was repealed.', 'that', 'passed', 'obj'],
  ['The law that parliament passed in June was repealed.', 'law', 'repealed', 'nsubj:pass'],
  ['Twenty miners were rescued.', 'miners', 'rescued', 'nsubj:pass'],
  ['The minister promised farmers to double aid.', 'aid', 'double', 'obj'],
  ['The company promised staff higher wages.', 'company', 'promised', 'nsubj'],
  ['It fears for the route by which it supplies the town.', 'fears', undefined, 'root'],
  ['Orveline plans to cut jobs.', 'Orveline', 'plans', 'nsubj'],
  ['Forecasters warned the wind could pick up again.', 'wind', 'pick', 'nsubj'],
  ['Two men were shot, witnesses said, but the mayor opened an inquiry.', 'opened', 'shot', 'conj'],
  ['In 1998 an earthquake of magnitude 6.8 killed 47 people in Alcorra.', '1998', 'killed', 'obl'],
  [
    'She had promised quick help for those who lost their homes, and on Sunday the cabinet approved 40 million crowns in emergency aid.',
    'Sunday',
    'approved',
    'obl',
  ],
  [
    'The strike began on Monday, three days after talks between the union and the company collapsed.',
    'talks',
    'collapsed',
    'nsubj',
  ],
  ['The rebels, among them the Northern Front, took control of the town.', 'rebels', 'took', 'nsubj'],
  [
    'Insurgents said that they had begun to push into Hama, one of the largest cities, while government troops supported by Russian jets fought to keep them out.',
    'troops',
    'fought',
    'nsubj',
  ],
  ['Tidewell denied a report that it had hired replacement workers.', 'hired', 'denied', 'ccomp'],
])('%s: %s hangs on %s as %s', (text, word, head, relation) => {
  const tokens = tokensOf(text)
  const token = tokens.find((t) => t.text === word)!
  expect([tokens[token.head]?.text, token.relation]).toEqual([head, relation])
})
