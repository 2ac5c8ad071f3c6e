/** Reads a timeline that may be in parts: the files, and all of them as one. */
import { describeSchemaError, pathOf, pointerKeys, schemaCheck } from '../../pipeline/schemas.ts'
import { lineInYaml, parseYaml } from '../../pipeline/yaml-text.ts'
import { INDEX_FORMAT, type Partition } from './partition.ts'
import {
  conflictMarks,
  type Fault,
  FORMAT,
  isFault,
  readTimeline,
  type WrittenEntry,
  type WrittenFile,
} from './read-timeline.ts'

/** The text of a file beside the timeline, by its name. Throws what the disk throws. */
export type ReadBeside = (name: string) => Promise<string>

/** A file of a timeline; the timeline itself has no name. */
export interface TimelineText {
  readonly file?: string
  readonly text: string
}

export interface TimelineTexts {
  /** Absent where the timeline is one file. */
  readonly partition?: Partition
  /** The file itself, or its parts in their order. */
  readonly texts: readonly TimelineText[]
}

interface Index {
  readonly partition: Partition
  readonly parts: readonly { readonly file: string }[]
}

const INDEX = new RegExp(`^format: ["']?${INDEX_FORMAT.replace('/', '\\/')}["']?\\s*$`, 'm')

/** Whether a text is an index. It is short, and has its format among its first lines. */
const isIndex = (text: string): boolean => INDEX.test(text.slice(0, 1000))

/** The files of which a timeline with this text consists, or why they cannot be had. */
export async function readTexts(text: string, readBeside: ReadBeside): Promise<TimelineTexts | Fault> {
  if (!isIndex(text)) return { texts: [{ text }] }
  const index = readIndex(text)
  if ('line' in index) return index
  const texts: TimelineText[] = []
  for (const [i, { file }] of index.parts.entries()) {
    try {
      texts.push({ file, text: await readBeside(file) })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      const line = lineInYaml(parseYaml(text), ['parts', i, 'file'])
      return {
        text: `the part \`${file}\` could not be read (${code ?? message}); restore it from version control`,
        line,
      }
    }
  }
  return { partition: index.partition, texts }
}

/** Names of the parts that an index lists; none for any other text, or an index that cannot be used. */
export function partNames(text: string): readonly string[] {
  const index = isIndex(text) ? readIndex(text) : undefined
  return index && 'parts' in index ? index.parts.map(({ file }) => file) : []
}

function readIndex(text: string): Index | Fault {
  const marks = conflictMarks(text)
  if (marks) return marks
  const yaml = parseYaml(text)
  if (yaml.fault) return yaml.fault
  const check = schemaCheck('index')
  if (check(yaml.value)) return yaml.value as Index
  const error = check.errors![0]!
  const at = pathOf(error.instancePath)
  return {
    text: `${at ? `\`${at}\`: ` : ''}${describeSchemaError(error, yaml.value)}`,
    line: lineInYaml(yaml, pointerKeys(error.instancePath)),
  }
}

/** The entries of all texts as if they stood in one file: events in the order of the parts, articles by their ids. */
export function readAllEntries({ texts }: TimelineTexts): WrittenFile | Fault {
  const files: WrittenFile[] = []
  for (const { file, text } of texts) {
    const read = readTimeline(text)
    if (isFault(read)) return { ...read, ...(file === undefined ? {} : { file }) }
    files.push(file === undefined ? read : inPart(read, file))
  }
  const [only] = files
  if (files.length === 1 && only) return only
  const articles = files.flatMap((file) => file.articles)
  return {
    head: files.find(({ head }) => Object.keys(head).length !== 1)?.head ?? files[0]?.head ?? { format: FORMAT },
    events: files.flatMap((file) => file.events),
    articles: articles.sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)),
  }
}

const idOf = ({ value }: WrittenEntry): string => (value as { readonly id?: string } | null)?.id ?? ''

const inPart = ({ head, events, articles }: WrittenFile, file: string): WrittenFile => ({
  head,
  events: events.map((entry) => ({ ...entry, file })),
  articles: articles.map((entry) => ({ ...entry, file })),
})
