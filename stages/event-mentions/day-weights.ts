/**
 * The weights of the evidence for a day (`day-evidence.ts`), in log-odds.
 *
 * Learnt by conditional logistic regression (`tests/training/train-dating.ts`) from the development part of EventStoryLine
 * 1.5 (annotation by Tommaso Caselli and Piek Vossen, CC BY 3.0, on texts of ECB+) and from the Apple part of MEANTIME
 * (NewsReader project, CC BY 4.0): 244 news articles, about 2,000 events without a time of their own. No text of theirs
 * is in here. Asked of the events of topics that were not learnt from, a day of at least 0.55 is given to 75 of 100 of them
 * and is right for 60; one of at least 0.7 is given to 55 and right for 47.
 *
 * Tried and left out: a second pass with the days of the events around, the exact share of a day's mentions, the event's
 * type beside its group, the day before publication as a choice of its own. None helped on topics not learnt from.
 */
import type { Family } from './day-evidence.ts'

export const WEIGHTS: Readonly<Record<Family, Readonly<Record<string, number>>>> = {
  publication: {
    any: 0.92,
    only: 0.92,
  },
  publicationUnsaid: {
    any: -0.19,
    aside: -0.45,
    headline: 0.03,
    noun: -0.04,
    other: 0.07,
    past: -0.43,
    perfect: 0.68,
    present: 0.16,
    saying: -0.21,
  },
  period: {
    any: -0.38,
    justTold: 0.5,
    lastTold: 0.54,
    underLaw: 0.96,
  },
  periodGroup: {
    harm: 0.1,
    law: 0.11,
    other: -0.59,
    speech: -0.01,
  },
  periodApart: {
    '0': 1.98,
    '1': 0.53,
    '2-3': -0.22,
    '4-8': -1.04,
    '9+': -1.63,
  },
  day: {
    any: 0.49,
    only: -0.79,
  },
  lead: {
    aside: 0.02,
    headline: 0.47,
    noun: 0.79,
    other: 0.53,
    past: 0.36,
    perfect: 1.22,
    present: 0.48,
    saying: 0.54,
  },
  near: {
    aside: 0.52,
    headline: -0.26,
    noun: 0.7,
    ofAside: 0.82,
    other: 0.75,
    overtaken: -0.32,
    past: 0.87,
    perfect: 0.17,
    present: 0.37,
    saying: 0.08,
  },
  distance: {
    '0': 1.19,
    '1': 0.68,
    '2-3': 0.73,
    '4-8': 0.21,
    '9+': 0.38,
  },
  next: {
    '1': 0.49,
    '2-3': 0.22,
    '4-8': 0.4,
    '9+': 0.26,
    farHeadline: 0.04,
    headline: 0.81,
  },
  share: {
    few: -0.38,
    many: 0.04,
    most: 0.83,
  },
  newest: {
    harm: -1.13,
    law: -0.21,
    other: -0.86,
    speech: 0.18,
  },
  gap: {
    '1': 0.48,
    '2-3': -0.15,
    month: -0.45,
    week: -0.8,
    year: 0.07,
    years: 0.77,
  },
  periodGap: {
    '1': -0.06,
    '2-3': -0.18,
    month: -0.47,
    week: -0.15,
    year: 0.3,
    years: 1.34,
  },
  word: {
    otherGroup: -0.23,
    same: -0.08,
    sameGroup: 0.65,
    twin: 0.86,
  },
  none: {
    any: 0.08,
    aside: 0.14,
    headline: 0.19,
    noun: -0.08,
    other: -0.6,
    past: 0.01,
    perfect: -0.05,
    present: 0.29,
    saying: 0.2,
    timed: 0.68,
  },
  noneGroup: {
    harm: -0.06,
    law: 0.29,
    other: -0.04,
    speech: -0.1,
  },
}
