/** `npm run bench [expressions] [speed] [help] [run]`: all of it without an argument. Figures, no verdict: machines differ. */
import path from 'node:path'
import { makeArticles } from './articles.ts'
import { benchExpressions } from './expressions.ts'
import { benchHelp, benchMerge, benchRun } from './scale.ts'
import { benchSpeed } from './speed.ts'

const root = path.resolve('.')
const asked = process.argv.slice(2)
const wanted = (name: string) => asked.length === 0 || asked.includes(name)

if (wanted('expressions')) await benchExpressions([...makeArticles(root, 100)])
if (wanted('speed')) await benchSpeed([...makeArticles(root, 100)])
if (wanted('help')) benchHelp(root)
if (wanted('merge')) benchMerge(root, [10_000, 30_000, 100_000])
if (wanted('run')) benchRun(root, [1_000, 10_000])
