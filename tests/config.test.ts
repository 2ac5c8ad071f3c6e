import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig, parseConfig } from '../pipeline/config.ts'
import { collectMessages, type Message } from '../pipeline/stage.ts'
import { emptyFolder } from './support/command.ts'

function parsed(text: string) {
  const messages: Message[] = []
  return { config: parseConfig(text, collectMessages(messages, 'config', 'dateline.config.yaml')), messages }
}

test('every setting is read', () => {
  const text =
    'inputs:\n  - press\nout: build\ncorrections: c.yaml\nnames: n.yaml\nasOf: "2025-03-04"\nreadAs: narrative\ndateOrder: day-first\nconcurrency: 4\n'
  expect(parsed(text)).toEqual({
    config: {
      inputs: ['press'],
      out: 'build',
      corrections: 'c.yaml',
      names: 'n.yaml',
      asOf: '2025-03-04',
      readAs: 'narrative',
      dateOrder: 'day-first',
      concurrency: 4,
    },
    messages: [],
  })
})

test.each(['', '# nothing\n'])('%j holds no setting', (text) =>
  expect(parsed(text)).toEqual({ config: {}, messages: [] }),
)

test.each([
  ['out: press\nconcurency: 4\n', 2, 'unknown field `concurency`, expected one of `inputs`'],
  ['inputs:\n  - press\n  - 3\n', 3, '`inputs[1]`: expected string, found `3`'],
  ['out: press\n\nconcurrency: 0\n', 3, '`concurrency`: expected >= 1, found `0`'],
  ['asOf: 2025-03\n', 1, '`asOf`: expected '],
  ['asOf: 2025-06-31\n', 1, '`asOf`: expected a real day, found `2025-06-31`'],
  ['readAs: story\n', 1, '`readAs`: expected '],
  ['- press\n', 1, 'expected object'],
  ['out: [\n', 2, 'expected YAML'],
  ['out: a\nout: b\n', 2, 'expected YAML: Map keys must be unique'],
])('%j is wrong in line %i', (text, line, expected) => {
  const { config, messages } = parsed(text)
  expect(config).toBeUndefined()
  expect(messages).toMatchObject([{ severity: 'error', code: 'config-invalid', file: 'dateline.config.yaml', line }])
  expect(messages[0]!.text).toContain(expected)
})

test('the default file need not be there, a named one must', async () => {
  const messages: Message[] = []
  const folder = emptyFolder()
  expect(await loadConfig(undefined, folder, messages)).toEqual({})
  expect(messages).toEqual([])
  expect(await loadConfig('mine.yaml', folder, messages)).toBeUndefined()
  expect(messages).toMatchObject([{ code: 'config-invalid', file: 'mine.yaml' }])
  writeFileSync(path.join(folder, 'dateline.config.yaml'), 'out: there\n')
  expect(await loadConfig(undefined, folder, messages)).toEqual({ out: 'there' })
})
