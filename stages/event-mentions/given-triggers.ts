/** Triggers that came with an article: which sentence each is in, and one mention for each in the given order. */
import type { Article, Mention, Span } from '../../pipeline/article.ts'
import type { Told } from './narrative.ts'

/** The given triggers of each sentence, in the given order. */
export function triggersBySentence(sentences: readonly Span[], triggers: readonly Span[]): Span[][] {
  const bySentence: Span[][] = sentences.map(() => [])
  for (const trigger of triggers) {
    let low = 0
    let high = sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sentences[middle]!.end <= trigger.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < sentences.length && sentences[i]!.start < trigger.end; i++) bySentence[i]!.push(trigger)
  }
  return bySentence
}

/** Exactly one mention per given trigger, in the given order; one outside every sentence still gets its line. */
export function inGivenOrder(article: Article, triggers: readonly Span[], found: readonly Told[]): Told[] {
  const at = new Map(found.map((t) => [t.mention.id, t]))
  return withUniqueIds(triggers.map((t) => at.get(`${t.start}-${t.end}`) ?? bareMention(article, t)))
}

function bareMention(article: Article, span: Span): Told {
  const words = article.text.slice(span.start, span.end)
  const mention: Mention = {
    id: `${span.start}-${span.end}`,
    ...span,
    trigger: { ...span, lemma: words.toLowerCase() },
    type: 'other',
    status: 'happened',
    who: [],
    whom: [],
    where: [],
    figures: [],
    title: words,
    given: true,
  }
  return { mention, sentence: -1, timed: false, clause: { manner: 'other', inLine: false, isUnderLaw: false } }
}

/** The same span given twice keeps two mentions. */
export function withUniqueIds(told: readonly Told[]): Told[] {
  const seen = new Map<string, number>()
  return told.map((t) => {
    const { id } = t.mention
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? t : { ...t, mention: { ...t.mention, id: `${id}-${count}` } }
  })
}
