/** Event mentions of single sentences: each row fails without the rule it names. */
import { describe, expect, test } from 'vitest'
import { annotateArticle } from '../pipeline/annotate.ts'
import type { Mention } from '../pipeline/article.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { articleFromRecord } from '../stages/read/index.ts'

function mentionsOf(text: string, published = '2024-12-05'): readonly Mention[] {
  const article = articleFromRecord({ id: 'a', text, published }, collectMessages([], 'read'))
  return annotateArticle(article!).article.mentions
}

const mentionOf = (text: string, word: string, published?: string): Mention | undefined =>
  mentionsOf(text, published).find((m) => text.slice(m.trigger.start, m.trigger.end) === word)

describe('status', () => {
  test.each([
    ['The rebels seized the town on Tuesday.', 'seized', 'happened'],
    ['Earthquake kills dozens in Vastana', 'kills', 'happened'],
    ['The rebels have seized the town.', 'seized', 'happened'],
    ['The town was seized by rebels.', 'seized', 'happened'],
    ['The army is shelling the town.', 'shelling', 'ongoing'],
    ['The army will withdraw from the town on Friday.', 'withdraw', 'planned'],
    ['The minister vowed to resign next month.', 'resign', 'planned'],
    ['The union is expected to strike on Monday.', 'strike', 'planned'],
    ['The rebels failed to enter the town.', 'enter', 'negated'],
    ['The army did not enter the town.', 'enter', 'negated'],
    ['If the rebels captured Homs, the road would be cut.', 'captured', 'hypothetical'],
    ['The fighters could cross the river.', 'cross', 'hypothetical'],
    ['The ministry denied that its jets had bombed the market.', 'bombed', 'denied'],
    ['The ministry said its jets had bombed the market.', 'bombed', 'happened'],
    ['The rebels began to shell the town.', 'shell', 'happened'],
    ['The town’s fall would open the road to the coast.', 'fall', 'hypothetical'],
    ['The government cancelled the visit.', 'visit', 'cancelled'],
    ['They left without signing the treaty.', 'signing', 'negated'],
  ])('%s: `%s` is %s', (text, word, status) => expect(mentionOf(text, word)?.status).toBe(status))
})

describe('who and whom', () => {
  test.each([
    ['Rebels stormed the palace.', 'stormed', ['rebels'], ['palace']],
    ['The rebels were driven out by the army.', 'driven', ['army'], ['rebels']],
    ['Russia and Iran condemned the attack.', 'condemned', ['Russia', 'Iran'], ['attack']],
    ['The insurgents, who captured the town last week, moved south.', 'captured', ['insurgents'], []],
    ['Police arrested a man and charged him with theft.', 'charged', ['Police'], ['man']],
    ['Dana Lorm, the mayor of Astel, resigned on Friday. She left the town.', 'left', ['Dana Lorm'], []],
    ['The judge jailed Colin Prewitt for defrauding savers.', 'defrauding', ['Colin Prewitt'], ['savers']],
    ['The inmate tried to escape in 2015 but was caught within hours.', 'caught', [], ['inmate']],
    ['Dana Lorm would be the first woman to lead the country.', 'lead', ['Dana Lorm'], ['country']],
    ['A storm struck eastern Vastana on Friday.', 'struck', ['storm'], []],
    ['The agency opened a case after a car caught fire and killed a woman.', 'killed', ['car'], ['woman']],
    ['The minister promised investors to double aid.', 'double', ['minister'], ['aid']],
  ])('%s `%s`', (text, word, who, whom) => {
    const mention = mentionOf(text, word)
    expect(mention?.who).toEqual(who)
    expect(mention?.whom).toEqual(whom)
  })
})

describe('what a pronoun or a description means', () => {
  test.each([
    [
      'Ilse Karlan died on Monday. Her son Peter Karlan confirmed it. She lived in Basel and designed a library.',
      'designed',
      ['Ilse Karlan'],
    ],
    [
      'Mark Dalton founded a firm. He sold it in 1986. He wrote a book. He moved to Spain. In 2009 he bought a farm.',
      'bought',
      ['Mark Dalton'],
    ],
    ['Brian Keel praised the verdict. Colin Prewitt’s lawyers said he fled on Monday.', 'fled', ['Colin Prewitt']],
    ['Orvel Motors said it lost money. The company closed a plant on Monday.', 'closed', ['Orvel Motors']],
    ['Dana Lorm met a union leader. The company closed a plant on Monday.', 'closed', ['company']],
  ])('%s', (text, word, who) => expect(mentionOf(text, word)?.who).toEqual(who))
  test('a thing goes on being what the story is about', () => {
    const text = 'A monument was unveiled in 1892. It was destroyed by bombers in 1943.'
    expect(mentionOf(text, 'destroyed')?.title).toBe('The monument was destroyed by bombers')
  })
})

describe('types', () => {
  test.each([
    ['Rebels took Kelmat on Monday.', 'took', 'control'],
    ['The party took 33 percent in 1991.', 'took', 'other'],
    ['The court found him guilty on Monday.', 'found', 'justice'],
    ['Police released the prisoner on Monday.', 'released', 'arrest'],
    ['The bank released its report on Monday.', 'released', 'statement'],
    ['A storm hit the coast on Monday.', 'hit', 'disaster'],
    ['Jets hit the convoy on Monday.', 'hit', 'attack'],
    ['The alliance won the election on Monday.', 'won', 'election'],
    ['The club won the match on Monday.', 'won', 'sport'],
    ['Shares jumped 25 percent on Monday.', 'jumped', 'market'],
    ['The company will replace the batteries on Monday.', 'replace', 'change'],
    ['The country sent tanks to the border on Monday.', 'sent', 'mobilize'],
    ['The walker gronked the gate on Monday.', 'gronked', 'other'],
  ])('%s', (text, word, type) => expect(mentionOf(text, word)?.type).toBe(type))
})

describe('lines that tell nothing are minor', () => {
  test.each([
    ['The region is often shaken by earthquakes.', 'shaken'],
    ['The rebels pushed on after the attack.', 'attack'],
    ['It was destroyed in the war.', 'destroyed'],
    ['The team watched the planet, called Tolva-3, for eleven nights in January.', 'called'],
  ])('%s', (text, word) => expect(mentionOf(text, word)?.minor).toBeDefined())
})

describe('where', () => {
  test.each([
    ['Rebels seized the town of Kelmat.', 'seized', ['Kelmat']],
    ['The army deployed in the province of Dorvan.', 'deployed', ['Dorvan']],
    ['The Syrian army fired at the convoy.', 'fired', []],
    ['Fighters crossed into Syria near Bou Kamal.', 'crossed', ['Syria', 'Bou Kamal']],
  ])('%s', (text, word, where) => expect(mentionOf(text, word)?.where).toEqual(where))
})

describe('titles', () => {
  test.each([
    ['The rebels, who seized Kelmat on Tuesday, moved south.', 'seized', 'The rebels seized Kelmat'],
    ['Iraqi militias have crossed into Syria.', 'crossed', 'Iraqi militias crossed into Syria'],
    ['Rebels pushed south, reaching a strategic hill on Tuesday.', 'reaching', 'Rebels reached a strategic hill'],
    ['The visit was called off on Friday.', 'visit', 'The visit was called off'],
    ['Dockers walked out on Monday.', 'walked', 'Dockers walked out'],
    ['The town was never lost to the rebels since the war broke out in 2011.', 'war', 'The war broke out'],
    ['The firm agreed on Tuesday to buy its rival.', 'agreed', 'The firm agreed to buy its rival'],
    ['The army will withdraw from the town on Friday.', 'withdraw', 'The army to withdraw from the town'],
    [
      'The quake toppled apartment blocks in the town of Sarnik.',
      'toppled',
      'The quake toppled apartment blocks in the town of Sarnik',
    ],
    ['Critics accused the firm of hiding the fault.', 'accused', 'Critics accused the firm of hiding the fault'],
    [
      'Prime Minister Lev Andarov declared three days of mourning.',
      'declared',
      'Prime Minister Lev Andarov declared three days of mourning',
    ],
    ['The carrier denied that its planes were to blame.', 'denied', 'The carrier denied that its planes were to blame'],
    ['Forecasters warned the wind could pick up again.', 'warned', 'Forecasters warned the wind could pick up again'],
    ['Protesters were released without charge on Sunday.', 'released', 'Protesters were released without charge'],
    ['The blast injured more than 300, officials said.', 'injured', 'The blast injured more than 300'],
    ['The president is to visit the affected area on Saturday.', 'visit', 'The president to visit the affected area'],
    [
      'The firm sold its frozen pizza unit to Kells Group last year.',
      'sold',
      'The firm sold its frozen pizza unit to Kells Group',
    ],
    ['The lawyer Colin Prewitt, 61, was arrested on Friday.', 'arrested', 'The lawyer Colin Prewitt was arrested'],
    ['Fighters shelled the town and its people fled.', 'shelled', 'Fighters shelled the town'],
    ['The two firms are fighting over who should pay.', 'fighting', 'The two firms are fighting'],
    [
      'Talks between the union and the company collapsed.',
      'collapsed',
      'Talks between the union and the company collapsed',
    ],
    ['The mayor promised quick help for those who lost their homes.', 'promised', 'The mayor promised quick help'],
    ['The bridge that engineers built in May collapsed.', 'built', 'Engineers built the bridge'],
    ['The toll from last Friday’s earthquake rose to 26.', 'rose', 'The toll from the earthquake rose to 26'],
    ['In a phone call on Monday, the president promised help.', 'call', 'The president promised help'],
    ['Spain, France and Italy sent planes to the island.', 'sent', 'Spain, France and Italy sent planes to the island'],
  ])('%s', (text, word, title) => expect(mentionOf(text, word)?.title).toBe(title))
})

describe('figures', () => {
  test.each([
    ['At least 300 fighters crossed the border.', 'crossed', { what: 'fighters', value: 300, bound: 'at-least' }],
    ['Some 200 fighters crossed the border.', 'crossed', { what: 'fighters', value: 200, bound: 'about' }],
    ['Hundreds of fighters crossed the border.', 'crossed', { what: 'fighters', value: 200, bound: 'at-least' }],
    ['The firm bought its rival for $1.2 billion.', 'bought', { what: 'US dollars', value: 1.2e9, bound: 'exact' }],
    ['Shares fell 3.5 percent.', 'fell', { what: 'percent', value: 3.5, bound: 'exact' }],
    ['The blast killed 26 people.', 'killed', { what: 'killed', value: 26, bound: 'exact' }],
    ['Police said no more than 450 fans entered the ground.', 'entered', { what: 'fans', value: 450, bound: 'up-to' }],
    ['The blast injured more than 300.', 'injured', { what: 'injured', value: 300, bound: 'more-than' }],
    ['Gunmen killed a nurse on Monday.', 'killed', { what: 'killed', value: 1, bound: 'exact' }],
    ['Some 400 rail workers walked out.', 'walked', { what: 'workers', value: 400, bound: 'about' }],
    ['The firm reported a loss of 12 million euros.', 'reported', { what: 'euros', value: 12e6, bound: 'exact' }],
    ['The blast wounded dozens of people.', 'wounded', { what: 'injured', value: 24, bound: 'at-least' }],
  ])('%s', (text, word, figure) => expect(mentionOf(text, word)?.figures).toEqual([figure]))
})

test('a range has two bounds', () => {
  const figures = mentionOf('The firm paid between 300 million and 450 million dollars for the port.', 'paid')?.figures
  expect(figures).toEqual([
    { what: 'US dollars', value: 300e6, bound: 'at-least' },
    { what: 'US dollars', value: 450e6, bound: 'up-to' },
  ])
})

test('a number that tells which one counts nothing', () => {
  expect(mentionOf('The striker wore the number eight shirt on Monday.', 'wore')?.figures).toEqual([])
  expect(mentionOf('The two brewers merged on Monday.', 'merged')?.figures).toEqual([])
})

test('states, phases and light verbs are found, but are no lines and own no time', () => {
  const text = 'The firm, which owns a port, began to sell ships and made an offer on Monday.'
  expect(mentionOf(text, 'owns')?.minor).toMatch(/state/)
  expect(mentionOf(text, 'began')?.minor).toMatch(/state/)
  expect(mentionOf(text, 'made')?.basis).not.toBe('expression')
})

describe('who says so', () => {
  test.each([
    ['The rebels entered the town, a monitor said.', 'entered', 'monitor'],
    ['The army said that it had shelled the town.', 'shelled', 'army'],
    ['According to the ministry, the rebels fled.', 'fled', 'ministry'],
    ['The rebels fled.', 'fled', undefined],
    ['The bridge collapsed on Monday, according to residents.', 'collapsed', 'residents'],
    ['“The army seized the port,” said General Omar Rashdi, the commander.', 'seized', 'Omar Rashdi'],
    ['A man was shot in Makoro, witnesses said, but the police opened an inquiry.', 'shot', 'witnesses'],
    ['A man was shot in Makoro, witnesses said, but the police opened an inquiry.', 'inquiry', undefined],
    ['The army shelled the town after the attack, a monitor said.', 'attack', undefined],
    ['Critics accused the firm of hiding the fault.', 'hiding', 'critics'],
  ])('%s', (text, word, saidBy) => expect(mentionOf(text, word)?.saidBy).toBe(saidBy))
})

describe('each event has its own date', () => {
  test('four events of one sentence', () => {
    const text =
      'The rebels took the city last week and have since pushed south, reaching a hill on Tuesday and advancing on its flanks on Wednesday.'
    expect(mentionOf(text, 'took')?.dated?.date).toBe('[2024-11-25..2024-12-01]')
    expect(mentionOf(text, 'reaching')?.dated?.date).toBe('2024-12-03')
    expect(mentionOf(text, 'advancing')?.dated?.date).toBe('2024-12-04')
  })
  test('the day of saying is not the day of what is said', () => {
    const mention = mentionOf('The militias have deployed in the north, an official said on Monday.', 'deployed')
    expect(mention?.dated?.date).toBe('[..2024-12-05]')
    expect(mention?.basis).toBe('publication')
  })
  test('background has its own year', () => {
    expect(mentionOf('The war, which began in 2011, goes on.', 'war')?.dated?.date).not.toBe('2024-12-05')
  })
})

test('the words of a mention slice back, and every trigger lies in its article', () => {
  const text = 'Rebels seized Kelmat on Tuesday. “We fled,” said Ana Roe, a baker. Talks were held in Astel.'
  for (const m of mentionsOf(text)) {
    expect(m.start).toBeLessThanOrEqual(m.trigger.start)
    expect(m.end).toBeGreaterThanOrEqual(m.trigger.end)
    expect(text.slice(m.start, m.end).trim()).not.toBe('')
  }
})

describe('given triggers', () => {
  const text = 'Rebels seized Kelmat on Tuesday.\n\nTalks were held in Astel.'
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })
  test('exactly one mention per trigger, in the given order', () => {
    const triggers = [span('Talks'), span('seized'), span('seized'), span('\n\n')]
    const article = articleFromRecord({ id: 'a', text, published: '2024-12-05', triggers }, collectMessages([], 'read'))
    const { mentions } = annotateArticle(article!).article
    expect(mentions.map(({ trigger: { start, end } }) => ({ start, end }))).toEqual(triggers)
    expect(new Set(mentions.map((m) => m.id)).size).toBe(4)
    expect(mentions.every((m) => m.given)).toBe(true)
  })
})
