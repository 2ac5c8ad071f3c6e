/**
 * The weights of the evidence for a day (`day-evidence.ts`), in log-odds.
 *
 * Learnt by conditional logistic regression (`tests/training/train-dating.ts`) from the development part of EventStoryLine
 * 1.5 (annotation by Tommaso Caselli and Piek Vossen, CC BY 3.0, on texts of ECB+) and from the Apple part of MEANTIME
 * (NewsReader project, CC BY 4.0): 244 news articles, about 2,000 events without a time of their own. No text of theirs
 * is in here. Asked of the events of topics that were not learnt from, a day of at least 0.55 is given to 74 of 100 of them
 * and is right for 60; one of at least 0.7 is given to 55 and right for 47.
 *
 * Tried and left out: a second pass with the days of the events around, the exact share of a day's mentions, the event's
 * type beside its group, the day before publication as a choice of its own. None helped on topics not learnt from.
 */
import type { Family } from './day-evidence.ts'

export const WEIGHTS: Readonly<Record<Family, Readonly<Record<string, number>>>> = {
  publication: {
    any: 0.89,
    only: 1.16,
  },
  publicationUnsaid: {
    any: -0.19,
    aside: -0.43,
    headline: -0.02,
    noun: -0.1,
    other: -0.07,
    past: -0.27,
    perfect: 0.6,
    present: 0.32,
    saying: -0.22,
  },
  period: {
    any: -0.28,
    justTold: 0.41,
    lastTold: 0.5,
    underLaw: 0.7,
  },
  periodGroup: {
    harm: 0.27,
    law: 0.09,
    other: -0.6,
    speech: -0.03,
  },
  periodApart: {
    '0': 2.3,
    '1': 0.45,
    '2-3': -0.26,
    '4-8': -1.04,
    '9+': -1.72,
  },
  day: {
    any: 0.4,
    only: -0.6,
  },
  lead: {
    aside: 0.01,
    headline: 0.29,
    noun: 0.71,
    other: 0.59,
    past: 0.44,
    perfect: 1.18,
    present: 0.39,
    saying: 0.65,
  },
  near: {
    aside: 0.58,
    headline: -0.34,
    noun: 0.88,
    ofAside: 0.76,
    other: 0.59,
    overtaken: -0.4,
    past: 0.98,
    perfect: 0.18,
    present: 0.34,
    saying: 0.33,
  },
  distance: {
    '0': 1.36,
    '1': 0.73,
    '2-3': 0.68,
    '4-8': 0.3,
    '9+': 0.47,
  },
  next: {
    '1': 0.56,
    '2-3': 0.13,
    '4-8': 0.5,
    '9+': 0.35,
    farHeadline: -0.05,
    headline: 1.04,
  },
  share: {
    few: -0.32,
    many: 0.08,
    most: 0.65,
  },
  newest: {
    harm: -1.15,
    law: -0.19,
    other: -0.79,
    speech: 0.06,
  },
  gap: {
    '1': 0.46,
    '2-3': -0.14,
    month: -0.56,
    week: -0.75,
    year: -0.01,
    years: 0.87,
  },
  periodGap: {
    '1': 0.06,
    '2-3': -0.17,
    month: -0.6,
    week: -0.16,
    year: 0.12,
    years: 1.43,
  },
  word: {
    otherGroup: -0.46,
    same: -0.01,
    sameGroup: 0.31,
    twin: 0.84,
  },
  none: {
    any: 0.06,
    aside: -0.06,
    headline: 0.16,
    noun: 0.04,
    other: -0.57,
    past: 0.16,
    perfect: -0.12,
    present: 0.37,
    saying: 0.09,
    timed: 0.7,
  },
  noneGroup: {
    harm: -0.19,
    law: 0.3,
    other: 0.03,
    speech: -0.08,
  },
}
