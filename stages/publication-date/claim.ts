/** What a cue says: a date, where it stands, and how far it is to be believed. */
import type { Article, Day, Edtf, PublicationBasis } from '../../pipeline/article.ts'

export interface Claim {
  /** A day; from a person's word any EDTF date. */
  readonly date: Edtf
  readonly basis: PublicationBasis
  /** The words or the field that prove it. */
  readonly evidence: string
  /** Looks like what a content system writes when nobody set a date: 1 January at midnight. */
  readonly likelyDefault?: boolean
  /** Of the last change, not of publication. */
  readonly modified?: true
  /** A moment in universal time: its day may be the one before or after where the paper is made. */
  readonly universal?: 'morning' | 'evening'
}

/** What a cue found that makes no date, for a warning. */
export interface Refused {
  readonly refused: string
  readonly why: string
}

/** Reads one kind of evidence from the article; claims come most trusted first. */
export type Cue = (article: Article) => readonly (Claim | Refused)[]

export const isClaim = (found: Claim | Refused): found is Claim => 'date' in found

/** A single day, as against a bracket or a month. */
export const isDay = (date: Edtf): date is Day => /^-?\d{4,}-\d\d-\d\d$/.test(date)
