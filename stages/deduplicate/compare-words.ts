/** Features of the words that name what happened. */
import { AT } from './features.ts'
import type { Profile } from './profile.ts'
import { synonymy } from './synonyms.ts'

/** So many times beside each other, counted from both sides, and two words are two things for sure. */
const OFTEN_BESIDE = 6

export function compareWords(a: Profile, b: Profile, into: Float64Array): void {
  const sameWord = nameSame(a, b)
  into[AT.sameWord] = Number(sameWord)
  into[AT.sameForm] = Number(a.form === b.form)
  into[AT.noHappening] = Number(!a.happenings.length || !b.happenings.length)
  into[AT.synonym] = a.head === b.head ? 0 : synonymy(a.meanings, b.meanings)
  into[AT.commonWord] = sameWord ? 0 : Math.min(a.telling, b.telling)
  into[AT.spread] = sameWord ? Math.min(a.usage.spread, b.usage.spread) : 0
  if (!sameWord) compareSpreads(a, b, into)
  into[AT.beside] = Math.min(1, (timesBeside(a, b) + timesBeside(b, a)) / OFTEN_BESIDE)
  if (a.type === 'other') return
  into[AT.sameType] = Number(a.type === b.type)
  into[AT.otherType] = Number(a.type !== b.type && b.type !== 'other')
}

/** The same word in the same sense: “drove into town” and “drove the rebels out” are two. */
const nameSame = (a: Profile, b: Profile): boolean =>
  a.head === b.head && (!a.happenings.length || !b.happenings.length || shareHappening(a, b))

function shareHappening({ happenings }: Profile, b: Profile): boolean {
  for (const happening of happenings) if (b.happenings.includes(happening)) return true
  return false
}

function compareSpreads(a: Profile, b: Profile, into: Float64Array): void {
  for (let i = 0; i < a.happenings.length; i++) {
    const k = b.happenings.indexOf(a.happenings[i]!)
    if (k < 0) continue
    into[AT.sameHappening] = 1
    const spread = Math.min(a.usage.spreads[i]!, b.usage.spreads[k]!)
    into[AT.spreadOfHappening] = Math.max(into[AT.spreadOfHappening]!, spread)
  }
}

const timesBeside = ({ usage: { beside } }: Profile, b: Profile): number =>
  beside.size === 0 ? 0 : (beside.get(b.head) ?? 0)
