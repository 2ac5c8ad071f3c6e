/** The `correct` stage: what people decided in `corrections.yaml`, applied last. */
export type { Corrections } from './corrections.ts'
export { parseCorrections } from './parse.ts'
