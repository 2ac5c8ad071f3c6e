/**
 * Reads `corrections.yaml`. An entry that is wrong is reported with its line and path, and left out; the rest holds. What
 * is wrong above the entries makes the file unusable: nobody can tell how many decisions would be lost.
 */
import { boundsOf } from '../../pipeline/edtf.ts'
import { describeSchemaError, pathOf, pointerKeys, pointerParts, schemaCheck } from '../../pipeline/schemas.ts'
import type { Report } from '../../pipeline/stage.ts'
import { lineInYaml, parseYaml } from '../../pipeline/yaml-text.ts'
import type { Corrections, EventReference } from './corrections.ts'

/** The decisions in a corrections file, which `file` names; `undefined`, with an error, when the file cannot be used. */
export function parseCorrections(yamlText: string, file: string, report: Report): Corrections | undefined {
  const yaml = parseYaml(yamlText)
  const { value: root, fault } = yaml
  if (fault) {
    report.error('correction-invalid', `${fault.text}; nothing was written`, { line: fault.line })
    return undefined
  }
  const lineOf = (path: Path): number => lineInYaml(yaml, path)
  const wrong = findErrors(root, lineOf, report)
  return wrong && { file, ...readSections(withoutWrong(root, wrong), lineOf) }
}

type Path = readonly (string | number)[]

/** Reports every error; gives the pointers of the entries that hold one, such as `/drop/0`; `undefined` when more is wrong. */
function findErrors(root: unknown, lineOf: (path: Path) => number, report: Report): ReadonlySet<string> | undefined {
  const wrong = new Set<string>()
  let usable = true
  const complain = (pointer: string, text: string): void => {
    const parts = pointerParts(pointer)
    const line = lineOf(pointerKeys(pointer))
    const inEntry = parts.length > 1
    if (inEntry) wrong.add(`/${parts.slice(0, 2).join('/')}`)
    else usable = false
    const where = pathOf(pointer)
    const done = inEntry ? 'the entry was left out' : 'nothing was written'
    report.error('correction-invalid', `${where ? `\`${where}\`: ` : ''}${text}; ${done}`, { line })
  }
  const check = schemaCheck('corrections')
  if (!check(root)) {
    // The alternatives of an `anyOf` each leave an error; the summary alone says enough.
    const errors = check.errors!.filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'))
    for (const error of errors) {
      const text =
        error.keyword === 'anyOf'
          ? 'expected the id of an event, or `article` and `quote`'
          : describeSchemaError(error, root)
      complain(error.instancePath, text)
    }
  }
  for (const [pointer, date] of datesIn(root)) {
    if (!wrong.has(`/${pointerParts(pointer).slice(0, 2).join('/')}`) && !boundsOf(date)) {
      complain(pointer, `expected a date that exists, in EDTF such as 2024-12-02, found \`${date}\``)
    }
  }
  return usable ? wrong : undefined
}

type Sections = Readonly<Record<string, unknown>>

function datesIn(root: unknown): [string, string][] {
  const sections = (root ?? {}) as Sections
  return ['published', 'redate'].flatMap((name) => {
    const entries = sections[name]
    if (!Array.isArray(entries)) return []
    return entries.flatMap((entry: { date?: unknown } | null, i) =>
      typeof entry?.date === 'string' ? [[`/${name}/${i}/date`, entry.date] as [string, string]] : [],
    )
  })
}

/** The sections with wrong entries as `undefined`, so that the others keep their places and lines. */
const withoutWrong = (root: unknown, wrong: ReadonlySet<string>): Sections =>
  Object.fromEntries(
    Object.entries((root ?? {}) as Readonly<Record<string, unknown[]>>).map(([name, entries]) => [
      name,
      entries.map((entry, i) => (wrong.has(`/${name}/${i}`) ? undefined : entry)),
    ]),
  )

type Entry = Readonly<Record<string, unknown>>

function readSections(sections: Sections, lineOf: (path: Path) => number): Omit<Corrections, 'file'> {
  /** Entries fit their schema here, so that what is read of them is what it is taken for. */
  const each = <Kind>(name: string): Kind[] => {
    const entries = (sections[name] ?? []) as readonly (Entry | undefined)[]
    return entries.flatMap((entry, i) => (entry ? [{ ...readEntry(entry), line: lineOf([name, i]) } as Kind] : []))
  }
  return {
    published: each('published'),
    drop: each('drop'),
    redate: each('redate'),
    retitle: each('retitle'),
    set: each('set'),
    merge: each('merge'),
    keepApart: each('keep-apart'),
    split: each('split'),
    names: each('names'),
  }
}

/** References as objects; `why`, as the reason was called at first, as `reason`. */
function readEntry({ event, events, why, ...rest }: Entry): Entry {
  return {
    ...(why === undefined ? {} : { reason: why }),
    ...rest,
    ...(event === undefined ? {} : { event: toReference(event) }),
    ...(Array.isArray(events) ? { events: events.map(toReference) } : {}),
  }
}

const toReference = (event: unknown): EventReference =>
  typeof event === 'string' ? { id: event } : (event as EventReference)
