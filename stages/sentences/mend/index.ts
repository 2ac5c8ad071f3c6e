/**
 * Mends trees where news differs from the web text that the parser learnt from. Each rule needs a shape that cannot be
 * right, and leaves a tree: one root, no cycle.
 *
 * - “At least 300 fighters crossed the border.”: a full sentence without a finite verb, whose “participle” is its verb.
 * - “…, a military spokesman said.”: a comma clause of saying is parenthetical, not coordinated.
 * - “…, blaming higher rates.”: a gerund after a comma belongs to the clause, not to the noun before the comma.
 * - “after a roof collapsed”: a preposition, a noun and an intransitive “participle” are a clause.
 * - “the quake struck”: a passive subject without a passive is a subject.
 * - “Rebel commander Hassan Ghany posted”, “Syria's military said”: one subject, not two.
 * - “killed 400 insurgents”: a noun without a preposition after the verb is its object.
 * - “said on Thursday they had entered”: a clause with a subject of its own is what is said, no relative clause.
 * - “Syrian Kurds fled”: the noun is the subject, not its adjective.
 * - “Kurds were fleeing after rebels seized …”: a clause with “after” is not the main clause.
 * - “Forecasters warned the wind could pick up”: what stands right before “could” is its subject.
 * - “A man was shot, witnesses said, but the police …”: the police have nothing to do with what the witnesses said.
 * - “In 1998 an earthquake killed 47”: the year is no part of the noun phrase that begins after it.
 * - “The telescope, launched in 2021, was switched off”: no comma parts a subject from its own verb.
 * - “The premier, whose party won, resigned”: the party won.
 * - “sacked him a day after the club were knocked out”: the club were.
 * - “Men who admitted paying Halloran were fined”: a sentence is no bare noun.
 * - “In the wake of …, militias crossed”: a noun with a preposition is no subject; the one before the verb is.
 * - “since the offensive began”: an article right before a subject is the subject's.
 * - “into Hama, one of the largest cities”: what is one of them was named right before the comma.
 * - “offered a rise, which the members rejected”: a clause with an object “which” belongs to what was named before.
 */
import type { Token } from '../../../pipeline/article.ts'
import {
  mendSubordinates,
  mendIndicated,
  mendWarned,
  mendContents,
  mendEmptyClauses,
  mendReported,
  mendInfinitives,
  mendCoordinated,
  mendPhases,
  mendGerunds,
} from './clauses.ts'
import type { Draft } from './draft.ts'
import { HAS, wordsIn } from './words.ts'
import {
  mendMagnitude,
  mendPossessives,
  mendTimeApart,
  mendWeekdays,
  mendAdjectives,
  mendTwinSubjects,
  mendSources,
  mendRelatives,
  mendArticles,
  mendOneOf,
  mendObjectRelatives,
} from './phrases.ts'
import {
  mendAfterRelatives,
  mendBelieved,
  mendBetween,
  mendCoordinatedSubjects,
  mendFrontedPlaces,
  mendFrontedTimes,
  mendNationalities,
  mendReducedPassives,
  mendSubjectsApart,
} from './fronted.ts'
import {
  mendInterrupted,
  mendApposedSubjects,
  mendWhose,
  mendRelativesApart,
  mendOverRelatives,
} from './interrupted.ts'
import { mendReducedRelatives, mendBackedBy, mendGardenPaths, mendSmallClauses } from './participles.ts'
import {
  mendRootAfter,
  mendIsTo,
  mendWith,
  mendClauseAfter,
  mendHeadlineVerbs,
  mendNounSubjects,
} from './main-verbs.ts'
import { mendCrossings, mendTwoSubjects, mendAmong } from './objects.ts'
import { mendCounts, mendUpTo, mendPercent } from './counts.ts'
import { mendAuxiliaries, mendHasDone, mendDue } from './auxiliaries.ts'
import { mendSaidAtEnd, mendSpeakers, mendAfterQuotes } from './said.ts'
import { mendSubordinateRoot, mendTimeRoot, mendRoot } from './roots.ts'
import { mendSaidBetween, mendSaying } from './speech.ts'
import {
  mendSubjects,
  mendLostVerbs,
  mendDaysAfter,
  mendFronted,
  mendObjects,
  mendMarkedSubjects,
  mendForms,
  mendNominalClauses,
} from './subjects.ts'

type Rule = readonly [mend: (draft: Draft[]) => void, needs?: number]

/**
 * The rules in order: the inner shape of phrases first, then clauses, then what hangs on the main verb. Each with the words
 * that a sentence must have for it, if any.
 */
const RULES: readonly Rule[] = [
  [mendMagnitude, HAS.magnitude],
  [mendCounts],
  [mendPercent],
  [mendDue],
  [mendAuxiliaries],
  [mendUpTo],
  [mendPossessives, HAS.possessive],
  [mendTimeApart, HAS.time],
  [mendWeekdays, HAS.time],
  [mendHasDone],
  [mendAmong],
  [mendTwoSubjects],
  [mendInterrupted, HAS.comma],
  [mendOverRelatives, HAS.subordinator | HAS.time],
  [mendWith, HAS.comma],
  [mendSpeakers],
  [mendAfterQuotes, HAS.comma],
  [mendApposedSubjects, HAS.comma],
  [mendWhose, HAS.who | HAS.comma],
  [mendBackedBy, HAS.by],
  [mendReducedRelatives],
  [mendRelativesApart, HAS.who | HAS.comma],
  [mendRootAfter, HAS.subordinator],
  [mendIsTo],
  [mendNounSubjects],
  [mendHeadlineVerbs, HAS.comma],
  [mendCrossings, HAS.comma],
  [mendSmallClauses],
  [mendClauseAfter, HAS.subordinator | HAS.time],
  [mendGardenPaths],
  [mendSubjects],
  [mendArticles],
  [mendOneOf, HAS.one | HAS.comma],
  [mendCoordinatedSubjects, HAS.comma],
  [mendFrontedTimes],
  [mendFrontedPlaces, HAS.comma],
  [mendBelieved, HAS.comma],
  [mendNominalClauses],
  [mendSources, HAS.according],
  [mendAdjectives],
  [mendNationalities],
  [mendDaysAfter, HAS.time | HAS.subordinator],
  [mendLostVerbs, HAS.comma],
  [mendIndicated],
  [mendEmptyClauses, HAS.that],
  [mendTwinSubjects],
  [mendObjects],
  [mendWarned],
  [mendReported],
  [mendInfinitives],
  [mendRelatives, HAS.who],
  [mendObjectRelatives, HAS.who | HAS.comma],
  [mendAfterRelatives, HAS.who | HAS.comma],
  [mendCoordinated],
  [mendReducedPassives, HAS.by | HAS.comma],
  [mendPhases],
  [mendSubordinates, HAS.subordinator],
  [mendSubjectsApart, HAS.comma],
  [mendContents, HAS.that],
  [mendBetween, HAS.between],
  [mendTimeRoot],
  [mendRoot],
  // Again: the source may have been taken for the root.
  [mendSources, HAS.according],
  [mendSubordinateRoot, HAS.subordinator],
  [mendFronted],
  [mendMarkedSubjects, HAS.subordinator],
  [mendSaying, HAS.comma],
  [mendSaidBetween, HAS.comma],
  [mendSaidAtEnd, HAS.comma],
  [mendGerunds],
  [mendForms],
]

/** Gives the sentence's tokens a better tree, in place. A rule that would leave no tree is undone: `again` makes them anew. */
export function mendTree(tokens: Draft[], again: () => Draft[]): readonly Token[] {
  const has = wordsIn(tokens)
  const rules = RULES.filter(([, needs = 0]) => (has & needs) === needs)
  for (const [mend] of rules) mend(tokens)
  if (isTree(tokens)) return tokens
  const mended = again()
  for (const [mend] of rules) {
    const last = noteTree(mended)
    mend(mended)
    if (!isTree(mended)) takeBack(mended, last)
  }
  return mended
}

/** What rules change of each token. */
type Note = Pick<Draft, 'pos' | 'form' | 'head' | 'relation'>

const noteTree = (tokens: readonly Draft[]): Note[] =>
  tokens.map(({ pos, form, head, relation }) => ({ pos, form, head, relation }))

function takeBack(tokens: readonly Draft[], notes: readonly Note[]): void {
  tokens.forEach((token, i) => {
    const { pos, form, head, relation } = notes[i]!
    token.pos = pos
    token.form = form
    token.head = head
    token.relation = relation
  })
}

/** One root, and every other token leads to it. */
function isTree(draft: readonly Draft[]): boolean {
  const leads = new Uint8Array(draft.length)
  let roots = 0
  for (let i = 0; i < draft.length; i++) {
    if (draft[i]!.head < 0) roots++
    let steps = 0
    let at = i
    while (at >= 0 && leads[at] === 0) {
      if (steps++ > draft.length) return false
      at = draft[at]!.head
    }
    for (let up = i; up >= 0 && leads[up] === 0; up = draft[up]!.head) leads[up] = 1
  }
  return roots === 1
}
