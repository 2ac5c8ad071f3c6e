/** The names of an article: full forms, short forms, acronyms, and which of them are people or places. */
import { remembered } from '../../pipeline/remembered.ts'
import type { Article, Sentence, Token } from '../../pipeline/article.ts'
import { NATIONS, PERSON_TITLES } from './english/titles-and-groups.ts'
import { isPersonalName } from './pronouns.ts'

export interface Names {
  /** The fullest form that the article gives: `Golani` → `Abu Mohammed al-Golani`, `HTS` → `Hayat Tahrir al-Sham`. */
  full(name: string): string
  isPerson(name: string): boolean
  isPlace(name: string): boolean
  /** Whether it acts as a firm, a club or another body does: it says, sells, plans, and is no person or place. */
  isBody(name: string): boolean
}

const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'de',
  'der',
  'den',
  'da',
  'di',
  'du',
  'la',
  'le',
  'abu',
  'ul',
  'ur',
])
const LOCATIVE = new Set([
  'in',
  'near',
  'into',
  'outside',
  'across',
  'from',
  'at',
  'around',
  'toward',
  'towards',
  'inside',
])
/** Words that begin a name of many parts but are no given name. */
const NOT_GIVEN = new Set(
  'new north south east west northern southern eastern western upper lower great saint st st. san santa los las mount lake port fort united the'.split(
    ' ',
  ),
)

interface Run {
  readonly words: readonly string[]
  readonly titled: boolean
  readonly locative: boolean
  readonly acronym?: string
}

const isNamePart = (token: Token): boolean => token.pos === 'PROPN' && /^\p{L}/u.test(token.text)
const touches = (a: Token, b: Token): boolean => a.end === b.start

/** The runs of name words in a sentence: “Abu Mohammed al-Golani” is one run, its hyphenated part one word. */
function runsOf({ tokens }: Sentence, text: string): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isNamePart(tokens[i]!)) continue
    let end = i + 1
    while (end < tokens.length) {
      const token = tokens[end]!
      const next = tokens[end + 1]
      if (isNamePart(token)) end++
      else if (
        next &&
        isNamePart(next) &&
        (PARTICLES.has(token.text) || (/^[-–]$/.test(token.text) && touches(tokens[end - 1]!, token)))
      )
        end += 2
      else break
    }
    const words = text.slice(tokens[i]!.start, tokens[end - 1]!.end).split(/\s+/)
    const before = tokens[i - 1]
    const inBrackets = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' ? tokens[end + 1]?.text : undefined
    const lastTitle = words.findLastIndex((w) => PERSON_TITLES.has(w.toLowerCase()))
    runs.push({
      words: words.slice(lastTitle + 1),
      titled: lastTitle >= 0 || (before !== undefined && PERSON_TITLES.has(before.text.toLowerCase())),
      locative: before !== undefined && LOCATIVE.has(before.text.toLowerCase()),
      ...(inBrackets !== undefined && /^[A-Z]{2,8}$/.test(inBrackets) ? { acronym: inBrackets } : {}),
    })
    i = end - 1
  }
  return runs.filter((r) => r.words.length > 0)
}

/** `al-Assad` and `Assad` are one family name. */
const familyKey = remembered((word) =>
  word
    .toLowerCase()
    .replace(/^(?:al|el)[-\s]/, '')
    .replace(/['’]s$/, ''),
)

const COUNTRIES = new Set(NATIONS.values())

/** Names that are the subject of what firms and other bodies do. */
function bodiesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { tokens } of sentences)
    for (const [i, token] of tokens.entries()) {
      if (token.pos !== 'PROPN' || token.relation !== 'nsubj' || !BODILY.has(tokens[token.head]?.lemma ?? '')) continue
      let [from, to] = [i, i]
      while (tokens[from - 1]?.pos === 'PROPN') from--
      while (tokens[to + 1]?.pos === 'PROPN') to++
      found.add(
        tokens
          .slice(from, to + 1)
          .map((t) => t.text)
          .join(' '),
      )
    }
  return found
}

const BODILY = new Set(
  'say announce agree plan report deny buy acquire sell launch unveil release open close hire recall employ own make produce reject offer raise cut post sign file sue operate introduce supply call withdraw'.split(
    ' ',
  ),
)

/** Reads all names of an article once. */
export function namesOf(article: Article): Names {
  const byFamily = new Map<string, Set<string>>()
  const acronyms = new Map<string, string>()
  const people = new Set<string>()
  const places = new Map<string, number>()
  for (const run of article.sentences.flatMap((s) => runsOf(s, article.text))) {
    const name = run.words.join(' ').replace(/['’]s?$/, '')
    const family = familyKey(run.words.at(-1)!)
    if (run.acronym) acronyms.set(run.acronym, name)
    if (run.titled) people.add(family)
    if (run.locative && !run.titled) places.set(name, (places.get(name) ?? 0) + 1)
    if (run.words.length > 1 && run.words.length < 6 && !NOT_GIVEN.has(run.words[0]!.toLowerCase())) {
      byFamily.set(family, (byFamily.get(family) ?? new Set()).add(name))
    }
  }
  const bodies = bodiesOf(article.sentences)
  const longest = (forms: ReadonlySet<string>) => [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!
  const sameGivenName = (forms: ReadonlySet<string>) => new Set([...forms].map((f) => f.split(' ')[0])).size === 1
  // Worked out once: an article may name thousands of one family.
  const fullByFamily = new Map<string, string>()
  for (const [family, forms] of byFamily) if (sameGivenName(forms)) fullByFamily.set(family, longest(forms))
  return {
    full(name) {
      const spelled = acronyms.get(name)
      if (spelled) return spelled
      const words = name.split(' ')
      if (words.length > 2 || places.has(name) || COUNTRIES.has(name)) return name
      const full = fullByFamily.get(familyKey(words.at(-1)!))
      return full !== undefined && (words.length === 1 || full.startsWith(words[0]!)) ? full : name
    },
    isPerson: (name) => people.has(familyKey(name.split(' ').at(-1)!)),
    isBody: (name) =>
      bodies.has(name) &&
      !COUNTRIES.has(name) &&
      !places.has(name) &&
      !isPersonalName(name) &&
      !people.has(familyKey(name.split(' ').at(-1)!)),
    isPlace: (name) => places.has(name) && !people.has(familyKey(name.split(' ').at(-1)!)),
  }
}
