/** The README is part of the product: what it says must be so. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { EXIT_CODES } from '../pipeline/exit-codes.ts'
import { schemaCheck } from '../pipeline/schemas.ts'
import { collectMessages, MESSAGE_CODES, type Message } from '../pipeline/stage.ts'
import { parseCorrections } from '../stages/correct/index.ts'
import { dateline, ROOT } from './support/command.ts'

const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map((m) => m[1]!)
const section = (title: string) => readme.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!
const rows = (title: string) =>
  [...section(title).matchAll(/^\|(.*)\|$/gm)].slice(2).map((m) => m[1]!.split('|').map((cell) => cell.trim()))

test('the two lines of a newcomer are there, for .ci/run too', () => {
  expect(section('Try it').match(/^npm ci.*/gm)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
})

test('the codes of messages and their meanings are those of the program', () => {
  expect(rows('Messages')).toEqual(Object.entries(MESSAGE_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]))
})

test('the exit codes are those of the program', () => {
  expect(rows('Exit codes').map(([code]) => Number(code))).toEqual(Object.values(EXIT_CODES))
})

test('every setting of the file is listed, with its flag', async () => {
  const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas/config.schema.json'), 'utf8'))
  const listed = rows('Settings')
    .map(([key]) => key!.replaceAll('`', ''))
    .filter(Boolean)
  expect(listed).toEqual(Object.keys(schema.properties))
  const { stdout } = await dateline(['run', '--help'])
  const flags = new Set([...stdout.matchAll(/^ +(--[a-z-]+)/gm)].map((m) => m[1]))
  const named = rows('Settings').flatMap(([, flag]) => flag!.match(/--[a-z-]+/) ?? [])
  expect(new Set(named)).toEqual(flags)
})

describe('every command', async () => {
  const { stdout: help } = await dateline(['--help'])
  const verbs = [...help.split('Commands:')[1]!.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, verb]) =>
    verb === 'help' ? [] : verb!,
  )
  const commands = blocks('sh').flatMap((block) => [...block.matchAll(/dateline (?:([a-z]+) )?([^<>|&\n]*)/g)])

  test.each(verbs)('has %s with flags that it knows', async (verb) => {
    const { stdout } = await dateline([verb, '--help'])
    const used = commands
      .filter((command) => command[1] === verb)
      .flatMap((command) => command[2]!.match(/--[a-z-]+/g) ?? [])
    for (const flag of used) expect(stdout).toContain(flag)
  })

  test('names a verb that exists, and every verb is shown', () => {
    expect(new Set(commands.map(([, verb]) => verb).filter(Boolean))).toEqual(new Set(verbs))
  })
})

test('the excerpt is a valid timeline, the corrections can be read', () => {
  const [timeline, index, corrections, names] = blocks('yaml')
  expect(schemaCheck('timeline')(parse(timeline!))).toBe(true)
  expect(schemaCheck('index')(parse(index!))).toBe(true)
  const messages: Message[] = []
  parseCorrections(corrections!, 'corrections.yaml', collectMessages(messages, 'correct'))
  expect(messages).toEqual([])
  expect(schemaCheck('names')(parse(names!))).toBe(true)
})

test('what it links to exists', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map((m) => m[1]!)
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect(() => readFileSync(path.join(ROOT, link))).not.toThrow()
})
