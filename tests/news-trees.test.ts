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
  ['Nearly 5,000 people have fled since the offensive began.', 'the', 'offensive', 'det'],
  ['They pushed into Arveta, one of the largest towns, on Monday.', 'one', 'Arveta', 'appos'],
  [
    "Tidewell offered a rise of 4 percent in February, which the union's members rejected by a large majority.",
    'rejected',
    'rise',
    'acl:relcl',
  ],
  ['Two men were arrested after bottles were thrown at officers.', 'bottles', 'thrown', 'nsubj:pass'],
  [
    'The men came through the desert near the Velmar crossing, according to the police.',
    'Velmar',
    'crossing',
    'compound',
  ],
  [
    'According to war monitor the Northern Observatory for Human Rights, some 200 men on pickups crossed into Arveta on Monday.',
    'men',
    'crossed',
    'nsubj',
  ],
  ['In a big blow to the regime, rebels took control of Arveta last week.', 'rebels', 'took', 'nsubj'],
  [
    'The capital has been focused on the war, while its most important regional ally, Orveline, which for years played a critical role in shoring up Brandt in Velmar, has suffered heavy losses.',
    'ally',
    'suffered',
    'nsubj',
  ],
  [
    'In the wake of rebels gaining control of Arveta, Northern-backed militias crossed into Velmar overnight to help the government fight these rebels.',
    'militias',
    'crossed',
    'nsubj',
  ],
  [
    'The capital has been focused on the war, while its most important regional ally has lost.',
    'its',
    'ally',
    'nmod:poss',
  ],
  [
    "On Monday, Arveta's military said that their airstrikes alongside Norvane's killed 400 insurgents over the past 24 hours.",
    'airstrikes',
    'killed',
    'nsubj',
  ],
  ["On Monday, Arveta's military said that the hill was lost.", 'military', 'said', 'nsubj'],
  ['Neither official further elaborated but the ministry has deployed advisers.', 'official', 'elaborated', 'nsubj'],
  ['Tidewell denied a report that it had hired replacement workers.', 'hired', 'denied', 'ccomp'],
])('%s: %s hangs on %s as %s', (text, word, head, relation) => {
  const tokens = tokensOf(text)
  const token = tokens.find((t) => t.text === word)!
  expect([tokens[token.head]?.text, token.relation]).toEqual([head, relation])
})
