/** What is remembered: worked out once, and right even when more is asked for than is kept. */
import { expect, test } from 'vitest'
import { remembered, rememberedTest } from '../pipeline/remembered.ts'

test('an answer is worked out once, also the answer null', () => {
  const asked: string[] = []
  const lengthOf = remembered((text) => {
    asked.push(text)
    return text === '' ? null : text.length
  })
  expect(['ab', '', 'ab', '', 'abc'].map(lengthOf)).toEqual([2, null, 2, null, 3])
  expect(asked).toEqual(['ab', '', 'abc'])
})

test('forgetting changes no answer', () => {
  const isEven = rememberedTest(/[02468]$/)
  const numbers = Array.from({ length: 50_000 }, (_, i) => i)
  expect(numbers.filter((n) => isEven(String(n)) !== (n % 2 === 0))).toEqual([])
  expect(isEven('0')).toBe(true)
})
