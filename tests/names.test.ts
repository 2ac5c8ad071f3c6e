import { expect, test } from 'vitest'
import { parseNames, readNames } from '../pipeline/read-names.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { emptyFolder } from './support/command.ts'

function parsed(text: string) {
  const messages: Message[] = []
  const names = parseNames(text, collectMessages(messages, 'deduplicate', 'names.yaml'))
  return { names: names && [...names], messages }
}

test('every other form stands for its name', () => {
  const text = 'Port of Norvane:\n  - Norvane harbour\n  - the port\nAna Calder:\n  - A. Calder\n'
  expect(parsed(text)).toEqual({
    names: [
      ['Norvane harbour', 'Port of Norvane'],
      ['the port', 'Port of Norvane'],
      ['A. Calder', 'Ana Calder'],
    ],
    messages: [],
  })
})

test.each([
  ['Norvane: port\n', '`Norvane`: expected array, found `"port"`'],
  ['Norvane:\n  - 3\n', '`Norvane[0]`: expected string, found `3`'],
  ['- Norvane\n', 'expected object'],
  ['Norvane: [\n', 'expected YAML: '],
])('%j cannot be used', (text, expected) => {
  const { names, messages } = parsed(text)
  expect(names).toBeUndefined()
  expect(messages).toMatchObject([{ severity: 'error', code: 'names-invalid' }])
  expect(messages[0]!.text).toContain(expected)
})

test('the default file need not be there, a named one must', async () => {
  const messages: Message[] = []
  const folder = emptyFolder()
  expect(await readNames(undefined, messages, folder)).toEqual(new Map())
  expect(messages).toEqual([])
  expect(await readNames('mine.yaml', messages, folder)).toBeUndefined()
  expect(messages).toMatchObject([{ code: 'file-missing', file: 'mine.yaml' }])
})
