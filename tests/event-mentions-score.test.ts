/** The scores of event mentions on the labelled sentences are pinned: they may rise freely, lowering one is a decision. */
import { expect, test } from 'vitest'
import { scoreMentions, type Aspect } from './eval/score-mentions.ts'

const PINNED: Record<'dev' | 'held-out', Partial<Record<Aspect, number>>> = {
  dev: { triggers: 0 },
  'held-out': { triggers: 0 },
}

test.each(['dev', 'held-out'] as const)('%s', (half) => {
  const { tallies, errors } = scoreMentions(half)
  const scores = Object.fromEntries(Object.entries(tallies).map(([aspect, tally]) => [aspect, tally.f1]))
  if (process.env.SHOW) console.log(half, scores, half === 'dev' ? errors.join('\n') : '')
  for (const [aspect, least] of Object.entries(PINNED[half]))
    expect(scores[aspect], aspect).toBeGreaterThanOrEqual(least)
})
