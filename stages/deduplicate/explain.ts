/** Why a report stands in an event beside the others: how sure that is, and what it shares with the nearest of them. */
import type { Match, Shared } from '../../pipeline/timeline.ts'
import { linkage, spreadOut } from './cluster.ts'
import { compare } from './evidence.ts'
import { AT, FEATURES, type Feature } from './features.ts'
import type { Profile } from './profile.ts'
import type { Score } from './score.ts'

/** What each feature is called, and from which value on it is worth a word. */
const REASONS: readonly (readonly [feature: Feature, from: number, shared: Shared])[] = [
  ['sameActor', 0.01, 'actor'],
  ['sameTarget', 0.01, 'target'],
  ['samePlace', 0.01, 'place'],
  ['sameDay', 0.01, 'day'],
  ['sameFigure', 0.01, 'figure'],
  ['sameWord', 0.01, 'word'],
  ['sameHappening', 0.01, 'meaning'],
  ['synonym', 0.3, 'meaning'],
  ['sentence', 0.5, 'wording'],
  ['story', 0.5, 'story'],
]

/** For each report of a group of two or more, how it fits the others, or what is `remembered` of that. */
export function explainGroup(
  group: readonly Profile[],
  score: Score,
  remembered: (profile: Profile) => Match | undefined,
): (readonly [Profile, Match])[] {
  if (group.length < 2) return []
  return group.map((profile) => {
    const known = remembered(profile)
    if (known) return [profile, known]
    const others = spreadOut(group.filter((other) => other !== profile))
    const nearest = others.reduce((best, other) => (score(profile, other) > score(profile, best) ? other : best))
    // Not -0, which is what a little less than nothing rounds to.
    const likeness = Math.round(10 * linkage([profile], others, score)) / 10 + 0
    return [profile, { score: likeness, shared: sharedBy(profile, nearest) }]
  })
}

function sharedBy(a: Profile, b: Profile): Shared[] {
  const features = new Float64Array(FEATURES.length)
  compare(a, b, features)
  return [...new Set(REASONS.flatMap(([feature, from, shared]) => (features[AT[feature]]! >= from ? [shared] : [])))]
}
