/** `removed.yaml`: events that an earlier timeline had, so that every id that ever was can be told about. */
import type { KnownEvent, RemovedEvent } from '../../pipeline/timeline.ts'
import { describeSchemaError, pathOf, pointerKeys, schemaCheck } from '../../pipeline/schemas.ts'
import type { Report } from '../../pipeline/stage.ts'
import { lineInYaml, parseYaml } from '../../pipeline/yaml-text.ts'

export const REMOVED_FILE = 'removed.yaml'

/** The events of the file's text; `undefined`, with errors, when it can't be used: their ids would be forgotten. */
export function parseRemoved(text: string, report: Report): RemovedEvent[] | undefined {
  const yaml = parseYaml(text)
  const complain = (what: string, line: number): void =>
    report.error(
      'previous-timeline-unreadable',
      `${what}; nothing was written, so that no id is forgotten; restore the file from version control`,
      { line },
    )
  if (yaml.fault) {
    complain(yaml.fault.text, yaml.fault.line)
    return undefined
  }
  const check = schemaCheck('removed')
  if (!check(yaml.value)) {
    for (const error of check.errors ?? []) {
      const at = pathOf(error.instancePath)
      const what = `${at ? `\`${at}\`: ` : ''}${describeSchemaError(error, yaml.value)}`
      complain(what, lineInYaml(yaml, pointerKeys(error.instancePath)))
    }
    return undefined
  }
  const { removed } = yaml.value as { readonly removed: readonly Omit<RemovedEvent, 'formerIds'>[] }
  return removed.map((event) => ({ formerIds: [], ...event }))
}

/** As an event whose id waits for its mentions to come back. */
export const toKnown = ({ why, ...event }: RemovedEvent): KnownEvent => ({ ...event, removed: why })
