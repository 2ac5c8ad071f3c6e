/** The `read` stage: files and records in, articles out. The only stage beside write-timeline that touches the disk. */
export { findFiles, type FoundFiles } from './find-files.ts'
export { type PlacedArticle, readJsonLines } from './json-lines.ts'
export { READABLE_ENDINGS, readFile } from './read-file.ts'
export { articleFromRecord } from './record.ts'
