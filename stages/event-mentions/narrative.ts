/** Times that an article gives an event elsewhere: where it reports the same happening again, or in the sentence before. */
import type { Article, Mention } from '../../pipeline/article.ts'

/** Mentions that have no time of their own get the article's where it is safe. */
export function carryTimes(article: Article, mentions: readonly Mention[]): Mention[] {
  const dated = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.expression !== undefined && isFact(mention)) {
      for (const key of keysOf(mention)) if (!dated.has(key)) dated.set(key, mention)
    }
  }
  return mentions.map((mention) => {
    if (mention.expression !== undefined || !isFact(mention)) return mention
    const twin = keysOf(mention)
      .map((key) => dated.get(key))
      .find((m) => m !== undefined)
    return twin
      ? {
          ...mention,
          expression: twin.expression!,
          basis: 'narrative',
          when: article.expressions[twin.expression!]!.text,
        }
      : mention
  })
}

const isFact = (mention: Mention): boolean => mention.status === 'happened' && !mention.minor

/** One happening, told twice: the same word with a participant or place in common. */
function keysOf({ trigger, who, whom, where }: Mention): string[] {
  return [...whom, ...where, ...who].map((name) => `${trigger.lemma} ${name.toLowerCase()}`)
}
