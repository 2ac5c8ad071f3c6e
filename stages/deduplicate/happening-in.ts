/** The word that names what a mention reports, and the happenings it may name. */
import type { Mention } from '../../pipeline/article.ts'
import { happeningsOf, namesHappening, phraseLength } from './happenings.ts'
import { stemOf } from './stem.ts'
import type { Word } from './words.ts'

export interface Happening {
  /** Stem of the trigger's head. */
  readonly head: string
  /** Numbers of lines of the table of happenings. */
  readonly happenings: readonly number[]
}

/** Words after the trigger that may belong to a phrase: `took full control of`. */
const PHRASE_REACH = 4
/** How far before the verb its subject may stand, in words. */
const SUBJECT_REACH = 2

/**
 * The noun that happened, where the trigger says no more than that it did: `quake` of “the quake struck”. A trigger
 * that was asked for stays what it is.
 */
export function happeningIn(mention: Mention, words: readonly Word[]): Happening {
  const trigger = triggerOf(mention, words)
  if (mention.given) return trigger
  const before = words.filter((word) => word.end <= mention.trigger.start).slice(-SUBJECT_REACH)
  const subjects = [...before.map(({ text }) => text), ...mention.who.map((name) => name.split(' ').at(-1)!)]
  const noun = subjects.map((word) => stemOf(word.toLowerCase())).find((stem) => namesHappening(stem, trigger.head))
  return noun === undefined ? trigger : { head: noun, happenings: happeningsOf([noun]) }
}

/** A trigger with one of these inside is a verb with what it needs: `checked herself into`, `step down`. */
const INNER = new Set(
  (
    'up down out off over in on away back to of for into through from with at by under it a an the his her its their ' +
    'himself herself itself themselves him them'
  ).split(' '),
)

/** The trigger's head and the happenings it may name; the words after the trigger complete a phrase. */
function triggerOf(mention: Mention, words: readonly Word[]): Happening {
  const inside = words.filter((w) => w.start < mention.trigger.end && w.end > mention.trigger.start)
  const after = words.filter((w) => w.start >= mention.trigger.end).slice(0, PHRASE_REACH)
  const own = inside.flatMap((w) =>
    w.text
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .split('-'),
  )
  while (own.length > 1 && (INNER.has(own[0]!) || own[0] === 're')) own.shift()
  if (own.length === 1) {
    const lemma = /^[\p{L}\p{N}]+$/u.test(mention.trigger.lemma) ? mention.trigger.lemma.toLowerCase() : own[0]!
    const stems = [lemma, ...after.map((w) => w.text.toLowerCase())].map(stemOf)
    return { head: stems[0]!, happenings: happeningsOf(stems) }
  }
  if (!own.length) return { head: mention.trigger.lemma, happenings: [] }
  const stems = own.map(stemOf)
  const firstIsHead = phraseLength(stems) > 1 || own.some((word) => INNER.has(word))
  const head = firstIsHead ? stems[0]! : stems.at(-1)!
  const content = stems.filter((_, i) => i === 0 || !INNER.has(own[i]!) || PARTICLES.has(own[i]!))
  return { head, happenings: happeningsOf(firstIsHead ? content : [head]) }
}

const PARTICLES = new Set('up down out off over in on away back to of for into through from with at by'.split(' '))
