/** How long the parts of a run took. */
import { ticks } from './clock.ts'
import type { Progress } from './progress.ts'

/** Milliseconds; a part that was not reached is not there. */
export type Durations = Readonly<Partial<Record<Progress['doing'], number>> & { readonly total: number }>

export interface Timer {
  /** What goes on from now until the next part, or the end. */
  readonly begin: (part: Progress['doing']) => void
  readonly end: () => Durations
}

export function startTimer(): Timer {
  const first = ticks()
  const parts: Partial<Record<Progress['doing'], number>> = {}
  let current: { readonly part: Progress['doing']; readonly since: number } | undefined
  const close = (): void => {
    if (current) parts[current.part] = Math.round(ticks() - current.since)
  }
  return {
    begin(part) {
      close()
      current = { part, since: ticks() }
    },
    end() {
      close()
      return { ...parts, total: Math.round(ticks() - first) }
    },
  }
}
