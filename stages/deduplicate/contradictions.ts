/** What two reports say that cannot be of one event, beside their dates. Only for mentions that were found. */
import { figuresDiffer } from './compare.ts'
import { areOpposed } from './opposites.ts'
import { sameParty, type Party } from './parties.ts'
import type { Profile } from './profile.ts'
import { cosine } from './vocabulary.ts'

/** Whether two mentions exclude each other. Those that were asked for are taken on trust: only opposites forbid. */
export function excludes(x: Profile, y: Profile): boolean {
  if (areOpposed(x.sides, y.sides)) return true
  if (x.isGiven || y.isGiven) return false
  return (
    x.isPlanned !== y.isPlanned ||
    figuresDiffer(x.figures, y.figures) ||
    areSteps(x, y) ||
    inOtherCapitals(x, y) ||
    amongOthers(x, y)
  )
}

/** “Visited Dahl before flying to Tellin”: one sentence that uses two words tells of two things. */
const areSteps = (x: Profile, y: Profile): boolean =>
  x.about === y.about && x.sentence === y.sentence && x.head !== y.head

/** A visit to Ankara and one to Damascus: no town is part of another, as a town is of a country. */
const inOtherCapitals = (x: Profile, y: Profile): boolean =>
  x.where.some(isCapital) &&
  y.where.some(isCapital) &&
  !x.where.some((place) => y.where.some((other) => sameParty(place, other)))

const isCapital = ({ isCapital }: Party): boolean => isCapital

/** Name words of a sentence that nobody but those who take part can have left there. */
const FEWEST_NAMES = 2

/**
 * “In a phone call on Monday” says nothing of who called whom, but the sentence around it does: without a name in common
 * it is another call.
 */
const amongOthers = (x: Profile, y: Profile): boolean =>
  isBare(x) && isBare(y) && cosine(x.about.packed, y.about.packed, x.namesAt, x.endAt, y.namesAt, y.endAt) === 0

const isBare = ({ type, who, whom, where, namesAt, endAt }: Profile): boolean =>
  type === 'meeting' && who.length + whom.length + where.length === 0 && endAt - namesAt >= FEWEST_NAMES
