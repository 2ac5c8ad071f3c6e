/** Cuts a text into blocks that no sentence crosses: paragraphs, headlines, list items; hard-wrapped lines are joined. */
import type { Boilerplate, Span } from '../../pipeline/article.ts'

export interface Block extends Span {
  readonly paragraph: number
  readonly boilerplate: boolean
}

interface Line extends Span {
  /** A blank line stands before it. */
  readonly afterBlank: boolean
}

/** Wrapped text has lines of this many characters: typewriters, mail and wire feeds. */
const NARROWEST_WRAP = 40
const WIDEST_WRAP = 100
/** A text whose unwrapped lines are this long on average has one paragraph per line. */
const PARAGRAPH_LINE = 200

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/gu
const BULLET = /^(?:[-*•‣·▪●–—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/u
const LOOKS_COMPLETE = /[.!?…:;]["'”’»)\]]*$/u
const LOOKS_CUT =
  /(?:,|(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|is|are|was|were))$/u

/** Blocks in text order, trimmed, none empty; a block lies wholly inside or wholly outside boilerplate. */
export function findBlocks(text: string, boilerplate: readonly Boilerplate[]): Block[] {
  const runs = groupLines(findLines(text))
  const joined = runs.map((run) => joinLines(text, run))
  const pieces = joined.flat()
  const lineIsParagraph = meanLength(pieces) >= PARAGRAPH_LINE
  let paragraph = -1
  const blocks: Block[] = []
  for (const run of joined) {
    paragraph++
    for (const [i, piece] of run.entries()) {
      if (i > 0 && lineIsParagraph) paragraph++
      blocks.push({ ...piece, paragraph, boilerplate: false })
    }
  }
  return cutAtBoilerplate(text, blocks, boilerplate)
}

/** Lines with a word in them, trimmed. */
function findLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let afterBlank = true
  const add = (to: number) => {
    const line = trimSpan(text, { start: from, end: to })
    if (line.start < line.end) lines.push({ ...line, afterBlank })
    afterBlank = line.start >= line.end
  }
  for (const { 0: mark, index } of text.matchAll(LINE_BREAK)) {
    add(index)
    from = index + mark.length
  }
  add(text.length)
  return lines
}

/** The span without white space at its ends; empty when there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** White space, and marks that print nothing: byte-order mark, zero-width space and joiners, soft line breaks. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true
  if (code < 0xa0) return code >= 0x7f
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x1680
  )
}

function groupLines(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run === undefined || line.afterBlank) runs.push([line])
    else run.push(line)
  }
  return runs
}

/** The lines of one run, joined where a line goes on in the next. */
function joinLines(text: string, run: readonly Line[]): Span[] {
  const width = wrapWidth(text, run)
  const joined: { start: number; end: number }[] = []
  let before: Line | undefined
  for (const line of run) {
    const last = joined.at(-1)
    if (last !== undefined && before !== undefined && goesOn(text, before, line, width)) last.end = line.end
    else joined.push({ start: line.start, end: line.end })
    before = line
  }
  return joined
}

/** How wide the run was wrapped; 0 when it was not: the next line's first word would have fitted. */
function wrapWidth(text: string, run: readonly Line[]): number {
  if (run.length < 3) return 0
  const width = run.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return 0
  let full = 0
  for (let i = 0; i + 1 < run.length; i++) if (isFull(text, run[i]!, run[i + 1]!, width)) full++
  return full >= 0.8 * (run.length - 1) ? width : 0
}

/** Whether the first word of the next line would not have fitted, give or take the wrapper's own margin. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S{1,40}/u.exec(text.slice(next.start, next.start + 40))?.[0].length ?? 0
  return line.end - line.start + 1 + word > width - 2
}

function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  const head = text.slice(next.start, next.start + 8)
  if (BULLET.test(head)) return false
  if (width > 0 && isFull(text, line, next, width)) return true
  const tail = text.slice(Math.max(line.start, line.end - 12), line.end)
  if (LOOKS_COMPLETE.test(tail)) return false
  const long = line.end - line.start >= NARROWEST_WRAP
  return long && (/^[\p{Ll}]/u.test(head) || LOOKS_CUT.test(tail))
}

function meanLength(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, spans.length)
}

/** Cuts blocks at the edges of boilerplate and marks what lies inside. */
function cutAtBoilerplate(text: string, blocks: readonly Block[], boilerplate: readonly Boilerplate[]): Block[] {
  if (boilerplate.length === 0) return [...blocks]
  const inside = unionOf(boilerplate)
  const cut: Block[] = []
  let at = 0
  const add = (block: Block, start: number, end: number, marked: boolean) => {
    const span = trimSpan(text, { start, end })
    if (span.start < span.end) cut.push({ ...block, ...span, boilerplate: marked })
  }
  for (const block of blocks) {
    while (at < inside.length && inside[at]!.end <= block.start) at++
    let from = block.start
    for (let i = at; i < inside.length && inside[i]!.start < block.end; i++) {
      const { start, end } = inside[i]!
      add(block, from, Math.max(from, start), false)
      add(block, Math.max(from, start), Math.min(end, block.end), true)
      from = Math.max(from, Math.min(end, block.end))
    }
    add(block, from, block.end, false)
  }
  return cut
}

/** Sorted, overlapping ones joined; ones that only touch stay apart. */
function unionOf(spans: readonly Span[]): Span[] {
  const union: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = union.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else union.push({ start, end })
  }
  return union
}
