/** Which mentions report one event by what they say, whatever their dates: how undated articles are tied to dated ones. */
import type { Article } from '../../pipeline/article.ts'
import { clusterProfiles } from './cluster.ts'
import { figuresAgree } from './compare.ts'
import { takesPart } from './leave-out.ts'
import { areOpposed } from './opposites.ts'
import { compareArticles, type Report } from './order.ts'
import { profileMentions } from './profile-mentions.ts'
import type { Profile } from './profile.ts'
import { MATCH_THRESHOLD, scoreWith } from './score.ts'

export interface Match {
  /** In the order of publication, article id and offset. */
  readonly reports: readonly Report[]
  /** Whether two of them share what few articles share: a number, a quotation, rare names together. */
  readonly isDistinctive: (a: Report, b: Report) => boolean
}

const OPEN = { from: -Infinity, to: Infinity }

/** Groups of two or more mentions that report one event, judged without dates. */
export function matchReports(articles: readonly Article[], names: ReadonlyMap<string, string> = new Map()): Match[] {
  const ordered = [...articles].sort(compareArticles)
  const collection = profileMentions(ordered, takesPart, names)
  const profiles = collection.profiles.map((profile) => ({
    ...profile,
    when: OPEN,
    isDated: false,
    about: profile.about,
  }))
  const byMention = new Map(profiles.map((profile) => [profile.mention, profile]))
  const isDistinctive = (a: Report, b: Report): boolean =>
    shareRarities(byMention.get(a.mention)!, byMention.get(b.mention)!, (id) => collection.vocabulary.weightOf(id))
  const { groups } = clusterProfiles(profiles, {
    // As evidence of a date, a report is as good as another, whether or not it would make an entry.
    score: scoreWith(articles.length, { minor: 0, groundless: 0 }),
    threshold: MATCH_THRESHOLD,
    floor: MATCH_THRESHOLD,
    mayJoin: (left, right) => !left.some((x) => right.some((y) => excludes(x, y))),
    isWanted: (members) => members.length > 1,
  })
  return groups.map((group) => ({
    reports: group.map(({ about, mention }) => ({ article: about.article, mention })),
    isDistinctive,
  }))
}

const excludes = (x: Profile, y: Profile): boolean => areOpposed(x.sides, y.sides) || x.isPlanned !== y.isPlanned

/** Two names that at most one article in seven has; in a handful of articles no name is that rare. */
const RARE = Math.log(7)
const QUOTED = /[“"]([^”"]{25,300})[”"]/gu

function shareRarities(a: Profile, b: Profile, weightOf: (id: number) => number): boolean {
  if (figuresAgree(a.figures, b.figures)) return true
  const others = namesOf(b)
  const shared = namesOf(a).filter((id) => others.includes(id) && weightOf(id) >= RARE)
  return shared.length >= 2 || shareQuotation(a, b)
}

const namesOf = ({ about, namesAt, endAt }: Profile): Int32Array => about.packed.ids.subarray(namesAt, endAt)

function shareQuotation(a: Profile, b: Profile): boolean {
  const quotesOf = ({ about, mention }: Profile): Set<string> =>
    new Set(Array.from(about.article.text.slice(mention.start, mention.end).matchAll(QUOTED), ([, words]) => words!))
  const others = quotesOf(b)
  return [...quotesOf(a)].some((quote) => others.has(quote))
}
