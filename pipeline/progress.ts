/** What a run tells while it goes on. */

export interface Progress {
  readonly doing: 'reading' | 'annotating' | 'merging' | 'writing'
  readonly done: number
  readonly total: number
}

export type OnProgress = (progress: Progress) => void

/** One article is annotated. */
export interface ArticleDone {
  /** Path of its file, else its id. */
  readonly article: string
  readonly id: string
  /** Whether the cache knew it. */
  readonly isCached: boolean
  readonly milliseconds: number
}

export type OnArticle = (done: ArticleDone) => void
