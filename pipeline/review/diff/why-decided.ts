/** Whether a person decided on the date that an event has, and where. */
import type { Corrections } from '../../../stages/correct/index.ts'
import type { WrittenEvent } from '../../../stages/write-timeline/index.ts'

/** Says in words which decision dated an event; `undefined` where none did. */
export type WhyDecided = (event: WrittenEvent) => string | undefined

/** By the decisions of a file: those about the event's id, a former one, or words that it quotes. */
export function whyDecided({ file, redate }: Corrections): WhyDecided {
  return ({ id, formerIds, date, mentions }) => {
    const ids = new Set([id, ...formerIds])
    const one = redate.findLast(({ event, date: decided }) => {
      if (decided !== date) return false
      if (event.id !== undefined) return ids.has(event.id)
      const words = event.quote?.trim()
      return words !== undefined && mentions.some(({ quote }) => quote.includes(words) || words.includes(quote))
    })
    if (!one) return undefined
    return `a person’s decision, ${file} line ${one.line}${one.reason === undefined ? '' : `: ${one.reason}`}`
  }
}
