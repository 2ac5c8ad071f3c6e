import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../pipeline/lines.ts'

async function linesFrom(chunks: Iterable<Buffer>) {
  const found: string[] = []
  for await (const { text, number } of linesOf(Readable.from(chunks))) {
    found.push(text)
    expect(number).toBe(found.length)
  }
  return found
}

test('lines come out whole, wherever the chunks are cut', async () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme' }).map((s) => s.replace(/\n/g, ' ')),
    { minLength: 1 },
  )
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const bytes = Buffer.from(lines.join('\n') + '\n')
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      )
      expect(await linesFrom(chunks)).toEqual(lines.map((line) => line.replace(/^\uFEFF/, '')))
    }),
  )
})

test('U+2028 does not end a line, a byte order mark is no part of it, the last needs no line feed', async () => {
  expect(await linesFrom([Buffer.from('\uFEFFa\u2028b\n\uFEFFc')])).toEqual(['a\u2028b', 'c'])
})

test('of a line that is too long nothing is kept but its number', async () => {
  const found = []
  for await (const line of linesOf(Readable.from(['abc\nab', 'cd\nabcd\na']), 3)) found.push(line)
  expect(found).toEqual([
    { number: 1, text: 'abc', tooLong: false },
    { number: 2, text: '', tooLong: true },
    { number: 3, text: '', tooLong: true },
    { number: 4, text: 'a', tooLong: false },
  ])
})
