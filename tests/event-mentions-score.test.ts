/** The scores of event mentions on the labelled sentences are pinned: they may rise freely, lowering one is a decision. */
import { expect, test } from 'vitest'
import { scoreMentions, type Aspect } from './eval/score-mentions.ts'

const PINNED: Record<'dev' | 'held-out', Record<Aspect, number>> = {
  dev: { triggers: 86, status: 82, who: 70, 'whom or where': 61, figures: 69, saidBy: 62, date: 71 },
  'held-out': { triggers: 86, status: 80, who: 68, 'whom or where': 59, figures: 77, saidBy: 53, date: 64 },
}

test.each(['dev', 'held-out'] as const)('%s', (half) => {
  const { tallies, errors } = scoreMentions(half)
  const scores = Object.fromEntries(Object.entries(tallies).map(([aspect, tally]) => [aspect, tally.f1]))
  if (process.env.SHOW) console.log(half, scores, half === 'dev' ? errors.join('\n') : '')
  for (const [aspect, least] of Object.entries(PINNED[half]))
    expect(scores[aspect], aspect).toBeGreaterThanOrEqual(least)
})
