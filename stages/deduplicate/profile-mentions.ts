/** Makes the profiles of all mentions of a collection. */
import type { Article, Mention } from '../../pipeline/article.ts'
import { dayNumber } from '../../pipeline/calendar.ts'
import { readArticle, type ReadArticle } from './article-words.ts'
import { drafter, type Draft } from './draft.ts'
import { standsAlone } from './leave-out.ts'
import { bearerNames, governmentAt } from './bearers.ts'
import { Numbering } from './numbering.ts'
import { sidesOf } from './opposites.ts'
import { compareMentions } from './order.ts'
import { partyMaker } from './parties.ts'
import { placesOf } from './origins.ts'
import type { ArticleProfile, Bracket, Profile, ProfileCore } from './profile.ts'
import { neighboursOf } from './stories.ts'
import { meaningsOf } from './synonyms.ts'
import { usageIn } from './usage.ts'
import { joinVectors, Vocabulary } from './vocabulary.ts'

const MOST_ARTICLE_WORDS = 150
/** A word of one article alone says nothing about its likeness to others. */
const FEWEST_ARTICLES = 2

export interface Collection {
  readonly profiles: readonly Profile[]
  readonly vocabulary: Vocabulary
}

/** Profiles of all mentions that `takesPart` lets through, in the order of publication, article id and offset. */
export function profileMentions(
  articles: readonly Article[],
  takesPart: (mention: Mention) => boolean,
  extraNames: ReadonlyMap<string, string>,
): Collection {
  const vocabulary = new Vocabulary()
  const words = articles.map(({ text }) => readArticle(text, vocabulary))
  const aboutOf = articleProfiler(articles, words, vocabulary)
  const mentionOf = mentionProfiler(articles, vocabulary, extraNames)
  const draftsOf = drafter(vocabulary)
  const profiles: ProfileCore[] = []
  for (const [number, article] of articles.entries()) {
    const drafts = draftsOf(article.text, article.mentions.filter(takesPart).sort(compareMentions))
    const about = aboutOf(number, drafts)
    let at = 0
    for (const draft of drafts) {
      const profile = mentionOf(draft, about, profiles.length, at)
      at = profile.endAt
      profiles.push(profile)
    }
  }
  const usageOf = usageIn(profiles, vocabulary.size)
  return { profiles: profiles.map((profile) => Object.assign(profile, { usage: usageOf(profile) })), vocabulary }
}

type AboutOf = (number: number, drafts: readonly Draft[]) => ArticleProfile

function articleProfiler(articles: readonly Article[], words: readonly ReadArticle[], vocabulary: Vocabulary): AboutOf {
  const vectors = words.map(({ counts }) => vocabulary.vectorOf(counts(), MOST_ARTICLE_WORDS, FEWEST_ARTICLES))
  const neighbours = neighboursOf(vectors, vocabulary.size)
  const bracketOf = bracketMaker()
  return (number, drafts) => {
    const article = articles[number]!
    return {
      article,
      number,
      vector: vectors[number]!,
      neighbours: neighbours[number]!,
      published: bracketOf(article.published.earliest, article.published.latest),
      words: words[number]!.distinct(),
      packed: joinVectors(drafts.flatMap(({ sentence, near, names }) => [sentence, near, names])),
    }
  }
}

type MentionOf = (draft: Draft, about: ArticleProfile, rank: number, at: number) => ProfileCore

function mentionProfiler(
  articles: readonly Article[],
  vocabulary: Vocabulary,
  extraNames: ReadonlyMap<string, string>,
): MentionOf {
  const bearerOf = bearerNames(articles.map(({ text }) => text))
  const numbering = new Numbering()
  const partiesOf = partyMaker(vocabulary, numbering, bearerOf, extraNames)
  const actorsOf = partyMaker(vocabulary, numbering, (name) => governmentAt(name) ?? bearerOf(name), extraNames)
  const bracketOf = bracketMaker()
  const printed = new Numbering()
  return ({ mention, head, happenings, form, before, after, numbers, place, ...vectors }, about, rank, at) => {
    const nearAt = at + vectors.sentence.ids.length
    const namesAt = nearAt + vectors.near.ids.length
    const { basis, given, status } = mention
    return {
      rank,
      about,
      mention,
      type: mention.type,
      head: printed.numberOf(head),
      happenings,
      sides: sidesOf(head),
      meanings: meaningsOf(head),
      telling: vocabulary.tellingness(head),
      form: printed.numberOf(form),
      before: printed.numberOf(before),
      after: printed.numberOf(after),
      sentence: place,
      numbers: numbers.length ? Int32Array.from(numbers, (number) => printed.numberOf(number)) : NO_NUMBERS,
      sentenceAt: at,
      nearAt,
      namesAt,
      endAt: namesAt + vectors.names.ids.length,
      who: actorsOf(mention.who),
      whom: actorsOf(mention.whom),
      where: partiesOf(placesOf(mention, about.article.text)),
      figures: mention.figures,
      when: bracketOf(mention.dated?.earliest, mention.dated?.latest),
      isDated: mention.dated !== undefined && basis !== 'publication',
      saysWhen: basis === 'expression' || (basis === 'sentence' && !given),
      isAlone: standsAlone(mention),
      isPlanned: status === 'planned' || status === 'hypothetical' || status === 'cancelled',
      isGiven: given === true,
    }
  }
}

const NO_NUMBERS = new Int32Array()

/** Makes brackets of days; equal ones are one object. */
function bracketMaker(): (earliest: string | undefined, latest: string | undefined) => Bracket {
  const known = new Map<string, Bracket>()
  return (earliest, latest) => {
    const key = `${earliest} ${latest}`
    const bracket = known.get(key) ?? {
      from: earliest === undefined ? -Infinity : dayNumber(earliest),
      to: latest === undefined ? Infinity : dayNumber(latest),
    }
    known.set(key, bracket)
    return bracket
  }
}
