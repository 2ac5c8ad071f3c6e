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
import { type Claim, type Cue, isClaim, isDay } from './claim.ts'
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
import { headLines } from './cues/head-lines.ts'
import { bracketFromText } from './lower-bound.ts'
import { isNear, type Limits, whyImplausible } from './plausible.ts'
import { spokenWeekday } from './weekday.ts'

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
  const believed = believedClaims(article, limits, report)
  const best = chooseClaim(believed)
  const bracket = bracketFromText(article)
  if (best) warnOfConflict(best, believed, bracket, report)
  if (best) return { date: best.date, ...boundsOf(best.date), basis: best.basis, evidence: best.evidence }
  const weekday = spokenWeekday(article)
  return { ...(bracket?.published ?? { basis: 'unknown' }), ...(weekday === undefined ? {} : { weekday }) }
}

/** Most trusted first; what can't be is reported. */
function believedClaims(article: Article, limits: Limits, report: Report): Claim[] {
  const found = CUES.flatMap((cue) => cue(article))
  const claims = found.filter(isClaim)
  const refuse = (evidence: string, why: string) =>
    report.warn('date-implausible', `\`${evidence}\`: ${why}; expected the day of publication; not used`)
  for (const item of found) if (!isClaim(item)) refuse(item.refused, item.why)
  return claims.filter((claim) => {
    const why = whyImplausible(claim, claims, limits)
    if (why !== undefined) refuse(claim.evidence, why)
    return why === undefined
  })
}

/**
 * One warning per article, on the most trusted claim that contradicts the chosen one. A later change is no contradiction;
 * of the dates that a page shows only the first speaks, as the others may be of other articles.
 */
function warnOfConflict(
  best: Claim,
  believed: readonly Claim[],
  bracket: ReturnType<typeof bracketFromText>,
  report: Report,
): void {
  const firstSeen = believed.find((claim) => claim.basis === 'text')
  const speaks = (claim: Claim) => !claim.modified && (claim.basis !== 'text' || claim === firstSeen)
  const other = believed.find((claim) => speaks(claim) && !isNear(claim, best))
  const say = (a: string, b: string) =>
    report.warn('date-conflict', `\`${a}\` and \`${b}\` give different publication dates; used the former`)
  if (other) return say(best.evidence, other.evidence)
  const isFirm = bracket && (bracket.inCaption || best.basis === 'given') && bracket.granularity === 'day'
  if (isFirm && isDay(best.date) && !isNear({ ...best, date: bracket.published.date }, best)) {
    say(best.evidence, bracket.published.evidence)
  }
}
