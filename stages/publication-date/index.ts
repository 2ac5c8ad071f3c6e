/**
 * The `publication-date` stage: when the article was published, with basis and evidence.
 *
 * Cues are asked from the most to the least trusted; the first plausible claim wins. A page's address and a file's name
 * come after what the article itself says: they are often made on another day. Never the clock or the file's time.
 */
import type { Article, Published } from '../../pipeline/article.ts'
import { boundsOf } from '../../pipeline/edtf.ts'
import type { Report, Stage } from '../../pipeline/stage.ts'
import { chooseClaim } from './choose.ts'
import { type Claim, type Cue, isClaim, isDay, type Refused } from './claim.ts'
import {
  fileName,
  metadata,
  modified,
  monthInUrl,
  url,
  vagueMetadata,
  visible,
  visiblyModified,
} from './cues/declared.ts'
import { given } from './cues/given.ts'
import { headLines, yearlessDateline } from './cues/head-lines.ts'
import { bracketFromText, type LowerBound } from './lower-bound.ts'
import { isNear, type Limits, whyImplausible } from './plausible.ts'
import { contradictedWeekday, likelyWeekday } from './weekday.ts'

export type PublicationDateOptions = Limits

const CUES: readonly Cue[] = [
  given,
  metadata,
  visible,
  vagueMetadata,
  headLines,
  url,
  fileName,
  visiblyModified,
  modified,
  monthInUrl,
]

/** Fills `article.published`: a day, else a bracket from the dates it mentions, else nothing. */
export function publicationDate(options: PublicationDateOptions = {}): Stage {
  return (article, report) => ({ ...article, published: published(article, options, report) })
}

function published(article: Article, limits: Limits, report: Report): Published {
  const { believed, refused } = judgeClaims(article, limits)
  for (const { refused: evidence, why } of refused) {
    report.warn('date-implausible', `\`${evidence}\`: ${why}; expected the day of publication; not used`)
  }
  const best = chooseClaim(believed)
  const bracket = bracketFromText(article)
  const contradictedBy = best && contradiction(best, believed, bracket)
  if (best && contradictedBy !== undefined) warnOfConflict(best.evidence, contradictedBy, report)
  return {
    ...(best ? publishedBy(best) : withoutDay(article, withinLimits(bracket, limits))),
    ...(contradictedBy === undefined ? {} : { contradictedBy }),
    ...(refused.length ? { refused: refused.map(({ refused, why }) => `${refused}: ${why}`) } : {}),
  }
}

/** Closed by the user's last day; an article that mentions a later one as past says nothing of when it was published. */
function withinLimits(bracket: LowerBound | undefined, { asOf }: Limits): LowerBound | undefined {
  if (!bracket || asOf === undefined) return bracket
  const { earliest = '' } = bracket.published
  if (earliest > asOf) return undefined
  return { ...bracket, published: { ...bracket.published, date: `[${earliest}..${asOf}]`, latest: asOf } }
}

const publishedBy = ({ date, basis, evidence }: Claim): Published => ({ date, ...boundsOf(date), basis, evidence })

function withoutDay(article: Article, bracket: LowerBound | undefined): Published {
  const weekday = likelyWeekday(article)
  const yearless = yearlessDateline(article)
  return {
    ...(bracket?.published ?? { basis: 'unknown' }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(yearless ? { yearless } : {}),
  }
}

interface JudgedClaims {
  /** Most trusted first. */
  readonly believed: readonly Claim[]
  readonly refused: readonly Refused[]
}

function judgeClaims(article: Article, limits: Limits): JudgedClaims {
  const found = CUES.flatMap((cue) => cue(article))
  const claims = found.filter(isClaim)
  const believed: Claim[] = []
  const refused = found.filter((item): item is Refused => !isClaim(item))
  for (const claim of claims) {
    const why = whyImplausible(claim, claims, limits)
    if (why === undefined) believed.push(claim)
    else refused.push({ refused: claim.evidence, why })
  }
  return { believed, refused }
}

/**
 * What the most trusted claim that contradicts the chosen one says. A later change is no contradiction; of the dates that
 * a page shows only the first speaks, as the others may be of other articles.
 */
function contradiction(best: Claim, believed: readonly Claim[], bracket: LowerBound | undefined): string | undefined {
  const firstSeen = believed.find((claim) => claim.basis === 'text')
  const speaks = (claim: Claim) => !claim.modified && (claim.basis !== 'text' || claim === firstSeen)
  const other = believed.find((claim) => speaks(claim) && !isNear(claim, best))
  if (other) return other.evidence
  const weekday = contradictedWeekday(best)
  if (weekday !== undefined) return weekday
  if (!bracket?.isFirm || !isDay(best.date) || isNear({ ...best, date: bracket.published.date }, best)) return undefined
  return bracket.published.evidence
}

const warnOfConflict = (used: string, other: string, report: Report): void =>
  report.warn('date-conflict', `\`${used}\` and \`${other}\` give different publication dates; used the former`)
