import { expect, test } from 'vitest'
import { formatMessages } from '../pipeline/format-messages.ts'
import type { Message } from '../pipeline/stage.ts'

const message = (changes: Partial<Message>): Message => ({
  severity: 'warning',
  code: 'date-unknown',
  stage: 'read',
  text: 'text',
  ...changes,
})

test('one line each, errors first, one kind after the other', () => {
  const messages = [
    message({ severity: 'info', code: 'article-duplicate', file: 'a.txt' }),
    message({ file: 'b.txt' }),
    message({ severity: 'error', code: 'json-invalid', file: 'c.jsonl', line: 3, text: 'found\n  two lines' }),
    message({ code: 'date-conflict' }),
    message({ file: 'd.txt' }),
  ]
  expect(formatMessages(messages)).toBe(
    'error: c.jsonl:3: found two lines (json-invalid)\n' +
      'warning: b.txt: text (date-unknown)\n' +
      'warning: d.txt: text (date-unknown)\n' +
      'warning: text (date-conflict)\n' +
      'info: a.txt: text (article-duplicate)\n',
  )
})

test('what is more than asked for is counted', () => {
  const messages = Array.from({ length: 5 }, (_, i) => message({ file: `${i}.txt` }))
  expect(formatMessages(messages, { most: 2 }).split('\n').slice(1, 3)).toEqual([
    'warning: 1.txt: text (date-unknown)',
    '… and 3 more of date-unknown',
  ])
})

test('no message, no text', () => expect(formatMessages([])).toBe(''))
