/** Tables of sentences with one expression marked, and what it must mean. */
import { describe, expect, test } from 'vitest'
import { expressionsOf } from './read.ts'

/** A sentence with `[the expression]` marked, its TIMEX3 type and value, and the EDTF date (`-` for none). */
export type Row = readonly [sentence: string, type: string, value: string, date?: string]

/** The one expression in the brackets, with what is asked of it. */
function readMarked(sentence: string, published: string | undefined) {
  const start = sentence.indexOf('[')
  const end = sentence.indexOf(']') - 1
  const text = sentence.replace(/[[\]]/g, '')
  const found = expressionsOf(text, published)
  const e = found.find((e) => e.start < end && start < e.end)
  return (
    e && { text: e.text, type: e.type, value: e.value, date: e.dated?.date ?? '-', rule: e.rule, all: found.length }
  )
}

/** A test for each row: the marked text is an expression of that type and value, and stands for that date. */
export function checkTable(name: string, published: string | undefined, rows: readonly Row[]) {
  describe(`${name}, published ${published ?? 'nobody knows when'}`, () => {
    const cases = rows.map(([sentence, type, value, date]) => ({ sentence, type, value, date }))
    test.each(cases)('$sentence: $type $value $date', ({ sentence, type, value, date }) => {
      const text = /\[(.*)\]/.exec(sentence)![1]
      const found = readMarked(sentence, published)
      expect(found).toMatchObject({ text, type, value, ...(date === undefined ? {} : { date }) })
    })
  })
}
