import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LinkHeap } from '../stages/deduplicate/heap.ts'

const link = fc.record({ score: fc.integer({ min: -3, max: 3 }), left: fc.nat(9), right: fc.nat(9) })

test('links come out surest first, of equals by their numbers, however they went in', () => {
  fc.assert(
    fc.property(fc.array(link, { maxLength: 3000 }), (links) => {
      const heap = new LinkHeap()
      for (const each of links) heap.push(each)
      const taken = links.map(() => heap.pop())
      const order = links.toSorted((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
      expect(taken).toEqual(order)
      expect(heap.pop()).toBeUndefined()
    }),
  )
})

test('a heap keeps its order when it grows past its first room', () => {
  const heap = new LinkHeap()
  for (let i = 0; i < 5000; i++) heap.push({ score: (i * 7919) % 5000, left: i, right: i + 1 })
  expect(Array.from({ length: 5000 }, () => heap.pop()!.score)).toEqual(
    Array.from({ length: 5000 }, (_, i) => 4999 - i),
  )
})
