/** Whole lines of news: the title, the type, who and the figures of one event, as an editor would sign them. */
import { describe, expect, test } from 'vitest'
import { annotateArticle } from '../pipeline/annotate.ts'
import type { Mention } from '../pipeline/article.ts'
import { collectMessages } from '../pipeline/stage.ts'
import { articleFromRecord } from '../stages/read/index.ts'

const mentionsOf = (text: string): readonly Mention[] =>
  annotateArticle(articleFromRecord({ id: 'a', text, published: '2024-06-12' }, collectMessages([], 'read'))!).article
    .mentions

const mentionOf = (text: string, word: string): Mention | undefined =>
  mentionsOf(text).find((m) => text.slice(m.trigger.start, m.trigger.end) === word)

describe('title and type', () => {
  test.each([
    [
      'Three contractors who admitted paying Halloran were fined a total of 900,000 crowns last month.',
      'fined',
      'Three contractors were fined a total of 900,000 crowns',
      'justice',
    ],
    [
      'The telescope, launched in 2021 at a cost of 4.1 billion euros, was switched off for two weeks in January.',
      'switched',
      'The telescope was switched off for two weeks',
      'other',
    ],
    [
      'Prime Minister Helga Strand, whose Centre Party won 34 percent of the vote last October, handed her resignation to President Otto Lind on Tuesday.',
      'resignation',
      'Prime Minister Helga Strand handed her resignation to President Otto Lind',
      'office',
    ],
    [
      'Prime Minister Helga Strand, whose Centre Party won 34 percent of the vote last October, handed in her resignation.',
      'won',
      'Prime Minister Helga Strand’s Centre Party won 34 percent of the vote',
      'election',
    ],
    [
      'Denham Rovers have sacked manager Oskar Lindqvist a day after the club were knocked out of the cup.',
      'sacked',
      'Denham Rovers sacked manager Oskar Lindqvist',
      'office',
    ],
    [
      'Denham Rovers have sacked manager Oskar Lindqvist a day after the club were knocked out of the cup.',
      'knocked',
      'The club were knocked out of the cup',
      'sport',
    ],
    [
      'A spokesman for the interior ministry, Davron Aliev, denied reports that a dam above the town had cracked.',
      'denied',
      'Davron Aliev denied reports that a dam above the town had cracked',
      'rejection',
    ],
    ['Coalition collapses in Varnia as Greens walk out', 'walk', 'Greens walk out', 'strike'],
    ['The coalition collapsed on Monday.', 'collapsed', 'The coalition collapsed', 'office'],
    ['The roof of a school collapsed on Monday.', 'collapsed', 'The roof of a school collapsed', 'accident'],
    ['Gulnar Tash, a teacher whose school collapsed, wept.', 'collapsed', 'A teacher’s school collapsed', 'accident'],
    [
      'Parliament voted 78 to 71 in May to keep the mine closed.',
      'voted',
      'Parliament voted 78 to 71 to keep the mine closed',
      'election',
    ],
    ['Police arrested 12 of them on Sunday.', 'arrested', 'Police arrested 12', 'arrest'],
    ['Rovers lost 2-1 at Ashby on Saturday.', 'lost', 'Rovers lost 2-1 at Ashby', 'sport'],
    [
      'Ashby will play Northgate in the quarter-finals on 16 July.',
      'play',
      'Ashby to play Northgate in the quarter-finals',
      'sport',
    ],
    [
      'The coach will take charge for Tuesday’s match against Carrow.',
      'charge',
      'The coach to take charge for the match against Carrow',
      'office',
    ],
    ['Lindqvist took over in July 2022.', 'took', 'Lindqvist took over', 'office'],
    [
      'Fjord Foods is to cut 1,200 jobs and close factories in Halmsund and Perth.',
      'close',
      'Fjord Foods to close factories in Halmsund and Perth',
      'business',
    ],
    ['The province was hit by an earthquake in 1997.', 'hit', 'The province was hit by an earthquake', 'disaster'],
    [
      'The quake blocked the only road to the town.',
      'blocked',
      'The quake blocked the only road to the town',
      'disaster',
    ],
    ['A fire destroyed the warehouse in May.', 'destroyed', 'A fire destroyed the warehouse', 'disaster'],
    ['Rescuers dug through rubble on Monday.', 'dug', 'Rescuers dug through rubble', 'rescue'],
    ['The coach was fired from the club in May.', 'fired', 'The coach was fired from the club', 'office'],
    ['Soldiers fired rockets at the town in May.', 'fired', 'Soldiers fired rockets at the town', 'attack'],
    [
      'The ministry mourned three bank workers killed in a fire in Athens.',
      'killed',
      'Three bank workers were killed in a fire in Athens',
      'death',
    ],
    [
      'The companies expect to complete the merger by the end of the year.',
      'merger',
      'The companies to complete the merger',
      'business',
    ],
    ['At least 11 people drowned and dozens were missing on Monday.', 'drowned', 'At least 11 people drowned', 'death'],
    [
      'Measles outbreak spreads to third county as vaccination rates fall',
      'spreads',
      'Measles outbreak spreads to third county',
      'disaster',
    ],
    ['Drones strike refinery deep inside Korvia', 'strike', 'Drones strike refinery deep inside Korvia', 'attack'],
    ['Nimbus unveils foldable tablet, delays smart glasses', 'delays', 'Nimbus delays smart glasses', 'policy'],
    ['Nimbus unveils foldable tablet, delays smart glasses', 'unveils', 'Nimbus unveils foldable tablet', 'product'],
    [
      'Officers are searching for a third suspect, believed to have fled to Spain.',
      'fled',
      'A third suspect fled to Spain',
      'movement',
    ],
    ['The gang cut internet cables at a hub on Monday.', 'cut', 'The gang cut internet cables at a hub', 'other'],
    [
      'In Makov, at least three civilians were killed by shelling on Sunday.',
      'killed',
      'At least three civilians were killed by shelling',
      'death',
    ],
    [
      'Ukrandan drones set ablaze an oil refinery overnight.',
      'set',
      'Ukrandan drones set ablaze an oil refinery',
      'attack',
    ],
    [
      'The first case, a boy in Dalton County, was reported on 29 May.',
      'reported',
      'The first case was reported',
      'statement',
    ],
    [
      'Nimbus shares closed down 3.4% at 212.50 dollars, wiping 40 billion dollars off its value.',
      'closed',
      'Nimbus shares closed down 3.4% at 212.50 dollars',
      'market',
    ],
    [
      'Captain Ruth Vell became chief executive in 2016.',
      'became',
      'Captain Ruth Vell became chief executive',
      'office',
    ],
    [
      'President Ihor Mazur is due to address the assembly on Wednesday.',
      'address',
      'President Ihor Mazur to address the assembly',
      'statement',
    ],
    [
      'Apex Corps sued Apex Computer over its use of the "Apex" name.',
      'sued',
      'Apex Corps sued Apex Computer over its use of the Apex name',
      'justice',
    ],
    [
      'The boy clung to a tube for two days and was plucked from the sea on Friday.',
      'plucked',
      'The boy was plucked from the sea',
      'other',
    ],
    [
      'The offer, which values the whole of Coates at 301 million pounds, has already been accepted by shareholders.',
      'accepted',
      'The offer was accepted by shareholders',
      'agreement',
    ],
    ['Dozens of marchers were injured and hundreds arrested.', 'arrested', 'Hundreds were arrested', 'arrest'],
    ['Abbas Arachi, who visited Asad Sunday, pledged support.', 'pledged', 'Abbas Arachi pledged support', 'pledge'],
    [
      'The transaction, first announced on November 12, 2023, was approved by shareholders on February 20.',
      'approved',
      'The transaction was approved by shareholders',
      'agreement',
    ],
    [
      'On Sunday some 600 people, among them 40 survivors, gathered at the memorial.',
      'gathered',
      'Some 600 people gathered at the memorial',
      'movement',
    ],
    ['This week the Tarn Dam burst, sending water down the valley.', 'burst', 'The Tarn Dam burst', 'accident'],
    [
      'A strike that has paralysed the railways since Monday will end on Friday.',
      'paralysed',
      'A strike paralysed the railways',
      'other',
    ],
    [
      'The union, which represents 22,000 drivers, called the stoppage on Monday.',
      'called',
      'The union called the stoppage',
      'strike',
    ],
    ['The wall gave way on 3 March 1971.', 'gave', 'The wall gave way', 'accident'],
    [
      'The minister, Moira Kerr, said the result was "deeply regrettable" and cancelled a visit to Havnes.',
      'visit',
      'Moira Kerr cancelled a visit to Havnes',
      'meeting',
    ],
    [
      'Villages were evacuated this afternoon as a wildfire that has burned for six days crossed the Ansa river.',
      'crossed',
      'A wildfire crossed the Ansa river',
      'movement',
    ],
    [
      'The leader of the Leave campaign, trawler owner Stig Aune, called on the government to trigger the clause.',
      'called',
      'Stig Aune called on the government to trigger the clause',
      'demand',
    ],
    [
      'Lena Voss was cleared on Tuesday of assaulting a photographer.',
      'cleared',
      'Lena Voss was cleared of assaulting a photographer',
      'justice',
    ],
    [
      'With 98 percent of ballots counted, 51.3 percent backed leaving the pact.',
      'backed',
      '51.3 percent backed leaving the pact',
      'aid',
    ],
    ['The civil war erupted in 2011.', 'erupted', 'The civil war erupted', 'battle'],
    ['The reform drove political change in May.', 'drove', 'The reform drove political change', 'other'],
    [
      'The government, which has deployed troops around the town and begun a recruitment drive, was supported by militias.',
      'supported',
      'The government was supported by militias',
      'aid',
    ],
    [
      'Hama is a city where forces backed by air strikes are trying to halt the advance.',
      'backed',
      'Forces were backed by air strikes',
      'aid',
    ],
    ['Three cars came off the rails near Orst.', 'came', 'Three cars came off the rails near Orst', 'accident'],
    ['The ship ran aground on Monday.', 'ran', 'The ship ran aground', 'accident'],
    ['The court struck down the law on Monday.', 'struck', 'The court struck down the law', 'justice'],
    ['The outage knocked out card payments on Monday.', 'knocked', 'The outage knocked out card payments', 'accident'],
    ['Stein sold her remaining stake last year.', 'sold', 'Stein sold her remaining stake', 'business'],
    [
      'The captain was suspended for carrying too many passengers.',
      'carrying',
      'The captain carried too many passengers',
      'other',
    ],
  ])('%s `%s`', (text, word, title, type) => {
    const mention = mentionOf(text, word)
    expect([mention?.title, mention?.type]).toEqual([title, type])
  })
})

describe('figures', () => {
  test.each([
    [
      'The quake killed at least 41 people and injured more than 300, officials said.',
      'injured',
      'injured',
      300,
      'more-than',
    ],
    ['Quake kills at least 41 in mountain province', 'kills', 'killed', 41, 'at-least'],
    ['The telescope was launched at a cost of 4.1 billion euros.', 'launched', 'euros', 4_100_000_000, 'exact'],
    ['Norvane plans to cut up to 800 jobs.', 'cut', 'jobs', 800, 'up-to'],
    ['Twenty-two of the train’s 131 cars derailed on Tuesday.', 'derailed', 'cars', 22, 'exact'],
    ['Two men killed Zurana Hort, 34, on Friday.', 'killed', 'men', 2, 'exact'],
  ])('%s', (text, word, what, value, bound) => {
    expect(mentionOf(text, word)?.figures).toEqual([{ what, value, bound }])
  })

  test('before and after are two figures of one kind', () => {
    const figures = mentionOf('The grant fell from 9 to 4 million euros in May.', 'fell')?.figures
    expect(figures).toEqual([
      { what: 'euros', value: 9_000_000, bound: 'exact' },
      { what: 'euros', value: 4_000_000, bound: 'exact' },
    ])
  })

  test('nor do ages', () => {
    const text = 'Detectives arrested two men, aged 27 and 44, on Monday.'
    expect(mentionOf(text, 'arrested')?.figures).toEqual([{ what: 'men', value: 2, bound: 'exact' }])
  })

  test('an age counts nothing', () => {
    expect(mentionOf('The actress, 26, checked in on Monday, reports said.', 'checked')?.figures).toEqual([])
  })
})

describe('who', () => {
  test.each([
    // No telescope is a “she”.
    [
      'The Halden Space Telescope saw the galaxy in November. It was first noticed by a student while she was sorting images.',
      'sorting',
      ['student'],
    ],
    // Whom the article is about is “she” far from her name.
    [
      'Edda Marlow died on Monday. The novels sold slowly. Samphire was filmed by Peter Ask. The book won a prize. In 1958 she married a painter.',
      'married',
      ['Edda Marlow'],
    ],
    // A word that the article never writes small is a name at the beginning of a sentence too.
    ['Nimbus bought Sorano in May. The two founders of Nimbus left.', 'bought', ['Nimbus']],
    ['The player is small. It was announced that Starlane would sell it.', 'announced', []],
    [
      'Equus Investment II Limited Partnership proposed a merger.',
      'proposed',
      ['Equus Investment II Limited Partnership'],
    ],
    ['In an attempt to calm the unrest, the premier dismissed two ministers.', 'calm', ['premier']],
    ['On Sunday some 600 people gathered at the memorial.', 'gathered', ['people']],
    // Nobody but the man was arrested, and her daughter only speaks of her.
    [
      'Councilwoman Bea Hart opened the session on Monday. Officers arrested a 34-year-old man near the hall. He has pleaded not guilty.',
      'pleaded',
      ['man'],
    ],
    ['Ida Brand died on Sunday. Her daughter Signe said so. She studied physics in Basel.', 'studied', ['Ida Brand']],
    ['Its director, Hugh Prior, offered a reward in May.', 'offered', ['Hugh Prior']],
    // Whoever says “he” of himself is a person.
    ['Boris Vann resigned on Monday. Orlow said he would visit the camp on Friday.', 'visit', ['Orlow']],
    ['Secretary of State Madeleine Orst accepted the papers on Monday.', 'accepted', ['Madeleine Orst']],
  ])('%s `%s`', (text, word, who) => expect(mentionOf(text, word)?.who).toEqual(who))

  test('a charge says nothing', () => {
    const text = 'The group paid a fine for fixing prices, a charge it had long denied.'
    expect(mentionsOf(text).flatMap((m) => m.saidBy ?? [])).not.toContain('charge')
  })
})

describe('when', () => {
  test.each([
    // What is compared with has a time of its own.
    [
      'The company reported a profit of 48 million euros for the first quarter, down from 72 million a year earlier.',
      'reported',
      '[..2024-06-12]',
    ],
    [
      'In the first quarter the company lost 48 million euros, against 72 million a year earlier.',
      'lost',
      '[2024-01-01..2024-03-31]',
    ],
    ['Midfielder Tom Vance joined Rovers from Carrow for 2 million pounds in January.', 'joined', '2024-01'],
    ['The coach will take charge for Tuesday’s match against Carrow.', 'match', '2024-06-18'],
    ['It was the worst accident since October 2011, when 93 people died.', 'died', '2011-10'],
    ['Klitsch stopped Thomas in the sixth round to retain his title on Saturday.', 'stopped', '2024-06-08'],
    ['Allies pledged more aid at talks in Brussels on Friday.', 'talks', '2024-06-07'],
    // A present perfect has no day.
    ['The rebels have since pushed south, reaching a hill on Tuesday.', 'reaching', '2024-06-11'],
    ['The rebels have since pushed south, reaching a hill on Tuesday.', 'pushed', '[..2024-06-12]'],
    ['A train derailed shortly before dawn on Tuesday.', 'derailed', '2024-06-11'],
    // A time behind an object is the verb's.
    ['Norvay joined the agreement in 1984.', 'joined', '1984'],
    ['Exiles failed to overthrow him in 1961, when his army repelled their invasion.', 'repelled', '1961'],
  ])('%s `%s`', (text, word, date) => expect(mentionOf(text, word)?.dated?.date).toBe(date))
})

test('a crossing with a name is a place', () => {
  expect(
    mentionOf('Some 200 militiamen crossed overnight through the strategic Tel Kamal crossing.', 'crossing'),
  ).toBeUndefined()
})

test('what neither did, nobody did', () => {
  expect(mentionOf('Neither official travelled to Ankara on Monday.', 'travelled')?.status).toBe('negated')
})

test.each([
  ['The firm denied reports that it would close its plant.', 'close', 'denied'],
  ['The museum rejected a report in a newspaper that a dealer had offered the gang money.', 'offered', 'denied'],
  ['Officers arrested two men suspected of stealing 14 trophies.', 'stealing', 'hypothetical'],
  ['The minister accused the police of torturing prisoners.', 'torturing', 'happened'],
])('%s `%s` is %s', (text, word, status) => expect(mentionOf(text, word)?.status).toBe(status))

test('a quotation keeps the verb that turns its sense round', () => {
  const text = 'Shops stopped accepting cards on Monday.'
  const mention = mentionOf(text, 'accepting')!
  expect(text.slice(mention.start, mention.end)).toBe('Shops stopped accepting cards on Monday')
})

test('an obituary is a report', () => {
  const text =
    'Ida Brand died on Sunday at 90. She was born on 3 May 1934. In 1950 she left. In 1960 she came back. In 1970 she retired. In 1980 she wrote.'
  expect(mentionOf(text, 'died')?.dated?.date).toBe('2024-06-09')
})

test('of what somebody is cleared nobody did it', () => {
  const text = 'Lena Voss was cleared on Tuesday of assaulting a photographer.'
  expect(mentionOf(text, 'assaulting')?.status).toBe('negated')
})

describe('what is no line of its own', () => {
  test.each([
    ['A poll released last week gave his party 29 percent.', 'released'],
    ['The raid comes a month after another in Cannes.', 'raid'],
    ['It was the worst accident on the lake since 2011.', 'accident'],
    ['The old house stood empty. His wife died in 1990.', 'died'],
    ['The two sides signed a pledge. This commitment occurs as airstrikes intensify.', 'commitment'],
    ['The thieves escaped, it emerged yesterday.', 'emerged'],
    ['The ministry called it a breach of the treaty.', 'called'],
    ['The ship was at anchor when the incident happened on Monday.', 'incident'],
  ])('%s `%s`', (text, word) => expect(mentionOf(text, word)?.minor).toBeDefined())

  test.each([
    ['Sales slipped 4% to 1.1 billion euros.', 'slipped'],
    ['Norvane plans to cut up to 800 jobs.', 'cut'],
    ['Ebba Lund offered to mediate on Monday, but both sides turned her down.', 'turned'],
    ['The firm asked a court in Brennau to halt the walkout.', 'asked'],
    ['The government has asked the union for four more planes.', 'asked'],
  ])('but %s', (text, word) => expect(mentionOf(text, word)?.minor).toBeUndefined())

  test('three days of mourning are no event of somebody who mourns', () => {
    const text = 'The president declared three days of mourning on Monday.'
    expect(mentionOf(text, 'mourning')?.minor).toBeDefined()
  })
})
