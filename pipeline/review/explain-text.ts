/** An explanation as lines for people. */
import type { Explained, Gone } from './explain.ts'
import type { ExplainedMention } from './explain-mentions.ts'

export interface Marks {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

/** The lines, without line feeds; the quoted words are marked by `»` and `«` too, for those who see no colours. */
export function explainLines(explained: Explained | Gone, { bold, dim }: Marks): string[] {
  if (!('event' in explained)) {
    const { id, title, date, why } = explained
    return [`${date ?? 'undated'}  ${title}`, `  ${dim('id')}    ${id}`, `  ${dim('gone')}  ${why}`]
  }
  const { event, askedFor, mentions, nearMisses, corrections } = explained
  const field = (what: string, text: string) => `  ${dim(what.padEnd(12))} ${text}`
  return [
    bold(`${event.date ?? 'undated'}  ${event.title}`),
    field('id', event.id),
    ...(askedFor === undefined ? [] : [field('asked for', `${askedFor}, which is part of it now`)]),
    field('status', `${event.status}, ${event.type}`),
    ...(['who', 'whom', 'where', 'disputed', 'formerIds'] as const).flatMap((key) =>
      event[key].length ? [field(key === 'formerIds' ? 'former ids' : key, event[key].join(', '))] : [],
    ),
    field('reports', `${event.articles} articles, ${event.independent} independent`),
    ...mentions.flatMap((mention) => ['', ...mentionLines(mention, bold, field)]),
    ...(nearMisses.length ? ['', 'Nearly one with'] : []),
    ...nearMisses.map(({ id, title, why }) => `  ${title} (${id}): ${why}`),
    ...(corrections.length ? ['', 'Decided by people'] : []),
    ...corrections.map((line) => `  ${line}`),
  ]
}

function mentionLines(
  m: ExplainedMention,
  bold: Marks['bold'],
  field: (what: string, text: string) => string,
): string[] {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  const quote = `»${bold(flat(m.quote))}«`
  const { published, expression } = m
  const day = `${published.date ?? 'unknown'} (${published.basis}${published.evidence === undefined ? '' : `: ${flat(published.evidence)}`})`
  return [
    `${m.article}, ${m.start} to ${m.end}`,
    `  ${m.before === undefined ? `${quote} (the article is not there, or says something else now)` : `…${flat(m.before)}${quote}${flat(m.after ?? '')}…`}`,
    field('published', day),
    field('dated', `${m.date ?? 'not at all'}${m.basis === undefined ? '' : `, by ${m.basis}`}`),
    ...(m.because === undefined ? [] : [field('because', m.because)]),
    ...(m.when === undefined ? [] : [field('words', `“${m.when}”`)]),
    ...(expression
      ? [
          field(
            'rule',
            `${expression.rule}, counted from ${expression.anchor}${expression.anchorDate === undefined ? '' : ` ${expression.anchorDate}`}`,
          ),
        ]
      : []),
    ...(expression?.rejected ?? []).map(({ date, because }) => field('rejected', `${date}: ${because}`)),
    ...(m.saidBy === undefined ? [] : [field('said by', m.saidBy)]),
    ...(m.shares.length ? [field('shares', m.shares.join('; '))] : []),
  ]
}
