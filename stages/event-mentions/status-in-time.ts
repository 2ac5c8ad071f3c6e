/** What the time of an event says of its status, and its status of its time. */
import type { Article, MentionStatus } from '../../pipeline/article.ts'
import { isAhead } from './dating.ts'
import type { TimeLink } from './link-times.ts'
import type { Tree } from './tree.ts'
import type { FoundTrigger } from './triggers.ts'
import { verbGroupOf } from './verb-group.ts'

/** “have surrounded the airport since Thursday” still goes on. */
export function sinceThen(
  article: Article,
  link: TimeLink | undefined,
  tree: Tree,
  { token, kind, carrier }: FoundTrigger,
  status: MentionStatus,
): MentionStatus {
  if (link?.basis !== 'expression') return status
  const expression = article.expressions[link.expression]!
  const group = verbGroupOf(tree, carrier ?? token)
  const ahead = isAhead(article.published, expression.dated)
  // “goes on sale on 26 September”: a present with a day ahead is a plan.
  if (ahead && group.form === 'present' && (status === 'ongoing' || status === 'happened')) return 'planned'
  if (status !== 'happened' || kind !== 'verb') return status
  return expression.relation === 'since' && group.form === 'perfect' ? 'ongoing' : status
}

/** “announced that it would open in May”: what is told as a fact has no time that lies ahead. */
export function datesFact(article: Article, link: TimeLink, status: MentionStatus): boolean {
  const isFact = status === 'happened' || status === 'ongoing'
  return !isFact || !isAhead(article.published, article.expressions[link.expression]?.dated)
}
