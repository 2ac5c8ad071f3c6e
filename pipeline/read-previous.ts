/** Reads what the run before left in the output folder: ids that are to be kept, and what is to be left alone. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  parseRemoved,
  parseState,
  readKnownEvents,
  REMOVED_FILE,
  STATE_FILE,
  TIMELINE_FILE,
  toKnown,
} from '../stages/write-timeline/index.ts'
import type { GroupMemory } from './memory-of-groups.ts'
import { collectMessages, type Message } from './stage.ts'
import type { KnownEvent } from './timeline.ts'

export interface Previous {
  readonly known: readonly KnownEvent[]
  readonly memory?: GroupMemory
}

export interface PreviousOptions {
  /** Group all mentions anew, whatever was remembered. Default false. */
  readonly regroup?: boolean | undefined
  /** How the folder is to be shown. */
  readonly shown: string
}

/** Nothing where there is no timeline yet; `undefined`, with errors, when what is there cannot be read. */
export async function readPrevious(
  out: string,
  { regroup = false, shown }: PreviousOptions,
  messages: Message[],
): Promise<Previous | undefined> {
  const reportFor = (name: string) => collectMessages(messages, 'write-timeline', path.join(shown, name))
  const known = await readKnownEvents(path.join(out, TIMELINE_FILE), reportFor(TIMELINE_FILE), {
    shown: path.join(shown, TIMELINE_FILE),
  })
  const removedText = await readIfThere(path.join(out, REMOVED_FILE))
  const removed = removedText === undefined ? [] : parseRemoved(removedText, reportFor(REMOVED_FILE))
  if (!known || !removed) return undefined
  const all = [...known, ...removed.map(toKnown)]
  const text = known.length > 0 ? await readIfThere(path.join(out, STATE_FILE)) : undefined
  if (text === undefined) return { known: all }
  const { memory, formerly, damaged } = parseState(text)
  if (damaged > 0) {
    const what = `${damaged} ${damaged === 1 ? 'line' : 'lines'} could not be read and ${damaged === 1 ? 'was' : 'were'} passed over; events whose groups stood there are grouped anew`
    reportFor(STATE_FILE).warn('state-damaged', what)
  }
  const whole = all.map((event) => (event.formerIds.length > 0 ? { ...event, formerly } : event))
  return { known: whole, ...(regroup ? {} : { memory }) }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
