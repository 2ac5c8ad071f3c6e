/** A small folder of articles of our own, written where a test wants it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { emptyFolder } from './command.ts'

const FILES: Readonly<Record<string, string>> = {
  'press/strike.md': `---
title: Dockers walk out at Norvane
published: 2025-03-04
---
Dockers at the port of Norvane walked out on Monday. At least 12 ships were turned away, the harbour master said.
`,
  'press/port.txt': `NORVANE, March 5, 2025 - The port of Norvane closed on Monday after dockers walked out.

Talks between the union and the port failed on Tuesday.
`,
}

/** A folder with `press/` in it; more files, or others in their place, can be added. */
export function pressFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = emptyFolder()
  for (const [name, content] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}
