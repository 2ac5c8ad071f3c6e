/** Files that are put into a folder together. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { replaceFiles } from '../stages/write-timeline/replace-file.ts'
import { emptyFolder } from './support/command.ts'

test.each([
  ['other than it was', 'new'],
  ['as it was', 'old'],
])('a file that is named twice ends up with what comes last, %s', async (_, last) => {
  const folder = emptyFolder()
  writeFileSync(path.join(folder, 'state'), 'old')
  const changed = await replaceFiles(folder, [
    ['state', ['old and new']],
    ['timeline', ['text']],
    ['state', [last]],
  ])
  expect(changed).toEqual(['state', 'timeline'])
  expect(readFileSync(path.join(folder, 'state'), 'utf8')).toBe(last)
  expect(readdirSync(folder).sort()).toEqual(['state', 'timeline'])
})
