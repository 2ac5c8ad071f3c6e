/**
 * Pairs of reports in our own words that are of one event (`same`) or only look it (`other`). Each side is an article of
 * one sentence with what an annotator would note. Every second pair of a kind is set aside: rules are made on the first
 * half, the second only measures.
 */
import { figure, other, same, side, type Pair } from './pair.ts'

export const LOOK_ALIKES: readonly Pair[] = [
  // One event, other words
  same(
    'verb for verb',
    side('2024-05-07', 'Loyalist troops [captured] the river town of Sarvan on Monday.', {
      type: 'control',
      who: ['Loyalist troops'],
      where: ['Sarvan'],
      date: '2024-05-06',
    }),
    side('2024-05-08', 'The army [took] control of Sarvan at the start of the week, residents said.', {
      type: 'control',
      who: ['army'],
      where: ['Sarvan'],
      date: '[2024-05-06..2024-05-08]',
    }),
  ),
  same(
    'verb for verb',
    side('2023-02-11', 'Gunmen [abducted] four engineers near Lake Odur on Friday.', {
      type: 'crime',
      who: ['gunmen'],
      whom: ['engineers'],
      where: ['Lake Odur'],
      date: '2023-02-10',
      figures: [figure('engineers', 4)],
    }),
    side('2023-02-12', 'The four engineers who were [kidnapped] by Lake Odur work for a dam builder.', {
      type: 'crime',
      whom: ['engineers'],
      where: ['Lake Odur'],
      figures: [figure('engineers', 4)],
    }),
  ),
  same(
    'verb for verb',
    side('2025-01-15', 'Brenner Foods [bought] the bakery chain Halden for 40 million dollars on Tuesday.', {
      type: 'business',
      who: ['Brenner Foods'],
      whom: ['Halden'],
      date: '2025-01-14',
      figures: [figure('US dollars', 40_000_000)],
    }),
    side('2025-01-16', 'Brenner [acquired] Halden, the chain of bakeries, this week.', {
      type: 'business',
      who: ['Brenner'],
      whom: ['Halden'],
      date: '[2025-01-13..2025-01-16]',
    }),
  ),
  same(
    'verb for verb',
    side('2024-09-03', 'The finance minister of Orvania, Lena Dahl, [resigned] on Monday over a loan.', {
      type: 'politics',
      who: ['Lena Dahl'],
      where: ['Orvania'],
      date: '2024-09-02',
    }),
    side('2024-09-03', 'Dahl [stepped down] as Orvanian finance minister after questions about a loan.', {
      type: 'politics',
      who: ['Dahl'],
    }),
  ),
  same(
    'verb for noun',
    side('2024-03-19', 'A strong earthquake [struck] the coast of Melora early on Tuesday.', {
      type: 'disaster',
      where: ['Melora'],
      date: '2024-03-19',
    }),
    side('2024-03-20', 'Rescuers dug through rubble in Melora a day after the [quake].', {
      type: 'disaster',
      where: ['Melora'],
      date: '2024-03-19',
    }),
  ),
  same(
    'verb for noun',
    side('2024-06-02', 'Ferry crews in Port Lindal [walked out] on Saturday over pay.', {
      type: 'strike',
      who: ['ferry crews'],
      where: ['Port Lindal'],
      date: '2024-06-01',
    }),
    side('2024-06-03', 'The [strike] by ferry crews in Port Lindal that began on Saturday stranded tourists.', {
      type: 'strike',
      who: ['ferry crews'],
      where: ['Port Lindal'],
      date: '2024-06-01',
    }),
  ),
  same(
    'verb for noun',
    side('2023-10-05', 'A bridge over the Tessel [collapsed] on Wednesday night.', {
      type: 'accident',
      where: ['Tessel'],
      date: '2023-10-04/2023-10-05',
    }),
    side('2023-10-06', 'Engineers had warned of cracks before the [collapse] of the Tessel bridge on Wednesday.', {
      type: 'accident',
      where: ['Tessel'],
      date: '2023-10-04',
    }),
  ),
  same(
    'verb for noun',
    side('2025-04-09', 'Parliament in Kestral [approved] the water bill on Tuesday by 61 votes.', {
      type: 'politics',
      who: ['Parliament'],
      where: ['Kestral'],
      date: '2025-04-08',
      figures: [figure('votes', 61)],
    }),
    side(
      '2025-04-10',
      'Farmers in Kestral protested against the [approval] of the water bill by parliament on Tuesday.',
      {
        type: 'politics',
        who: ['parliament'],
        where: ['Kestral'],
        date: '2025-04-08',
      },
    ),
  ),
  // One event, other spellings
  same(
    'spelling of a name',
    side('2024-11-04', 'Envoy Abbas al-Qadiri [arrived] in Tellin on Sunday for talks.', {
      type: 'movement',
      who: ['Abbas al-Qadiri'],
      where: ['Tellin'],
      date: '2024-11-03',
    }),
    side('2024-11-05', 'Kadiri [visited] Tellin on Sunday to meet the rebels.', {
      type: 'movement',
      who: ['Kadiri'],
      where: ['Tellin'],
      date: '2024-11-03',
    }),
  ),
  same(
    'spelling of a name',
    side('2024-11-12', 'Shelling [killed] the commander Yousef Bakkour near Deir Hamal.', {
      type: 'death',
      whom: ['Yousef Bakkour'],
      where: ['Deir Hamal'],
      date: '2024-11-11',
    }),
    side('2024-11-13', 'Yusuf Bakur, a rebel commander, [died] under fire at Deir Hamal on Monday.', {
      type: 'death',
      whom: ['Yusuf Bakur'],
      where: ['Deir Hamal'],
      date: '2024-11-11',
    }),
  ),
  same(
    'acronym',
    side('2024-08-02', 'The Union of Dock Workers (UDW) [called] a ballot in Ansel on Thursday.', {
      type: 'strike',
      who: ['Union of Dock Workers'],
      where: ['Ansel'],
      date: '2024-08-01',
    }),
    side('2024-08-03', 'UDW [called] the ballot in Ansel after talks failed.', {
      type: 'strike',
      who: ['UDW'],
      where: ['Ansel'],
    }),
  ),
  same(
    'country and people',
    side('2024-02-21', 'Turkish jets [bombed] depots near Zarun on Tuesday.', {
      type: 'attack',
      who: ['Turkish jets'],
      where: ['Zarun'],
      date: '2024-02-20',
    }),
    side('2024-02-22', 'Turkey [hit] depots around Zarun from the air on Tuesday.', {
      type: 'attack',
      who: ['Turkey'],
      where: ['Zarun'],
      date: '2024-02-20',
    }),
  ),
  // One event, differing dates or figures that go together
  same(
    'night and its evening',
    side('2024-12-09', 'Some 200 militiamen [crossed] into Norland overnight, a monitor said.', {
      type: 'movement',
      who: ['militiamen'],
      where: ['Norland'],
      date: '2024-12-08/2024-12-09',
      figures: [figure('militiamen', 200, 'about')],
    }),
    side('2024-12-11', 'At least 300 fighters [entered] Norland late on Sunday.', {
      type: 'movement',
      who: ['fighters'],
      where: ['Norland'],
      date: '2024-12-08',
      figures: [figure('fighters', 300, 'at-least')],
    }),
  ),
  same(
    'night and its evening',
    side('2024-07-16', 'A fire [broke out] overnight at the Corval refinery.', {
      type: 'accident',
      where: ['Corval'],
      date: '2024-07-15/2024-07-16',
    }),
    side('2024-07-16', 'The Corval refinery was hit by a [blaze] late on Monday.', {
      type: 'accident',
      where: ['Corval'],
      date: '2024-07-15',
    }),
  ),
  same(
    'day inside a week',
    side('2024-12-05', 'Insurgents [seized] the city of Halem last week.', {
      type: 'control',
      who: ['insurgents'],
      where: ['Halem'],
      date: '[2024-11-25..2024-12-01]',
    }),
    side('2024-12-05', 'Halem [fell] to the rebels on 29 November.', {
      type: 'control',
      who: ['rebels'],
      where: ['Halem'],
      date: '2024-11-29',
    }),
  ),
  same(
    'day inside a month',
    side('2024-05-30', 'The airline Skaldair [filed] for bankruptcy this month.', {
      type: 'business',
      who: ['Skaldair'],
      date: '2024-05',
    }),
    side('2024-05-22', 'Skaldair [filed] for bankruptcy on Tuesday, stranding travellers.', {
      type: 'business',
      who: ['Skaldair'],
      date: '2024-05-21',
    }),
  ),
  same(
    'revised toll',
    side('2023-08-14', 'A landslide in Orun [killed] at least 19 people on Sunday.', {
      type: 'death',
      where: ['Orun'],
      date: '2023-08-13',
      figures: [figure('people', 19, 'at-least')],
    }),
    side('2023-08-15', 'The landslide that hit Orun on Sunday [killed] 26 people, officials now say.', {
      type: 'death',
      where: ['Orun'],
      date: '2023-08-13',
      figures: [figure('people', 26)],
    }),
  ),
  same(
    'revised toll',
    side('2024-01-22', 'Police [arrested] about 40 demonstrators in Velmar on Sunday.', {
      type: 'arrest',
      who: ['police'],
      whom: ['demonstrators'],
      where: ['Velmar'],
      date: '2024-01-21',
      figures: [figure('demonstrators', 40, 'about')],
    }),
    side('2024-01-23', 'In Velmar 52 people were [detained] at the rally on Sunday.', {
      type: 'arrest',
      whom: ['people'],
      where: ['Velmar'],
      date: '2024-01-21',
      figures: [figure('people', 52)],
    }),
  ),
  same(
    'nothing said of the day',
    side('2024-10-02', 'The court in Lisk [sentenced] the banker Otto Renn to six years on Tuesday.', {
      type: 'justice',
      who: ['court'],
      whom: ['Otto Renn'],
      where: ['Lisk'],
      date: '2024-10-01',
    }),
    side('2024-10-03', 'Renn, a banker, was [jailed] for six years by a court in Lisk.', {
      type: 'justice',
      whom: ['Renn'],
      where: ['Lisk'],
    }),
  ),
  same(
    'nothing said of the day',
    side('2025-02-18', 'Novatek Labs [unveiled] its Pico 4 phone in Sundvik on Monday.', {
      type: 'launch',
      who: ['Novatek Labs'],
      whom: ['Pico 4'],
      where: ['Sundvik'],
      date: '2025-02-17',
    }),
    side('2025-02-18', 'Novatek has [launched] the Pico 4, a phone without a screen.', {
      type: 'launch',
      who: ['Novatek'],
      whom: ['Pico 4'],
    }),
  ),
  same(
    'a report without names',
    side('2024-04-24', 'A cargo train [derailed] near Hask on Tuesday and spilled acid.', {
      type: 'accident',
      where: ['Hask'],
      date: '2024-04-23',
    }),
    side('2024-04-25', 'Acid spilled when the cargo train [came off] the rails near Hask.', {
      type: 'accident',
      where: ['Hask'],
    }),
  ),
  same(
    'active and passive',
    side('2024-08-20', 'Rebels [shot down] an army helicopter over Mount Keld on Monday.', {
      type: 'attack',
      who: ['Rebels'],
      whom: ['army helicopter'],
      where: ['Mount Keld'],
      date: '2024-08-19',
    }),
    side('2024-08-21', 'An army helicopter was [shot down] over Mount Keld, the ministry confirmed.', {
      type: 'attack',
      whom: ['army helicopter'],
      where: ['Mount Keld'],
    }),
  ),
  same(
    'active and passive',
    side('2023-12-07', 'Voters in Arden [elected] Mira Solberg mayor on Sunday.', {
      type: 'politics',
      who: ['Voters'],
      whom: ['Mira Solberg'],
      where: ['Arden'],
      date: '2023-12-03',
    }),
    side('2023-12-08', 'Solberg was [elected] mayor of Arden with a narrow lead.', {
      type: 'politics',
      whom: ['Solberg'],
      where: ['Arden'],
    }),
  ),
  same(
    'plan told twice',
    side('2025-05-05', 'The president will [visit] Brunn on Friday.', {
      type: 'movement',
      who: ['president'],
      where: ['Brunn'],
      date: '2025-05-09',
      status: 'planned',
    }),
    side('2025-05-06', 'The [trip] of the president to Brunn is set for 9 May.', {
      type: 'movement',
      who: ['president'],
      where: ['Brunn'],
      date: '2025-05-09',
      status: 'planned',
    }),
  ),
  same(
    'one denies it',
    side('2024-06-18', 'Vostan jets [struck] a clinic in Ilmar on Monday, aid workers said.', {
      type: 'attack',
      who: ['Vostan'],
      where: ['Ilmar'],
      date: '2024-06-17',
    }),
    side('2024-06-19', 'Vostan denied that it [struck] the clinic in Ilmar on Monday.', {
      type: 'attack',
      who: ['Vostan'],
      where: ['Ilmar'],
      date: '2024-06-17',
      status: 'denied',
    }),
  ),
  same(
    'still going on',
    side('2024-09-11', 'Fires [burned] forests around Cala Verd on Tuesday.', {
      type: 'disaster',
      where: ['Cala Verd'],
      date: '2024-09-10',
    }),
    side('2024-09-11', 'Forests near Cala Verd are [burning], and 300 people have left.', {
      type: 'disaster',
      where: ['Cala Verd'],
      date: '2024-09-10/2024-09-11',
      status: 'ongoing',
    }),
  ),
  same(
    'sport',
    side('2024-03-04', 'Kelton United [beat] Marrow Town 3-1 on Sunday.', {
      type: 'sport',
      who: ['Kelton United'],
      whom: ['Marrow Town'],
      date: '2024-03-03',
    }),
    side('2024-03-04', 'The 3-1 [victory] of Kelton over Marrow on Sunday lifted them to third.', {
      type: 'sport',
      who: ['Kelton'],
      whom: ['Marrow'],
      date: '2024-03-03',
    }),
  ),
  same(
    'health',
    side('2023-06-15', 'An outbreak of cholera has [infected] 90 people in the camp of Adara.', {
      type: 'health',
      where: ['Adara'],
      date: '2023-06',
      figures: [figure('people', 90)],
    }),
    side('2023-06-16', 'Cholera [infected] at least 90 people in Adara camp this month.', {
      type: 'health',
      where: ['Adara'],
      date: '2023-06',
      figures: [figure('people', 90, 'at-least')],
    }),
  ),
  same(
    'crime',
    side('2024-02-02', 'Thieves [stole] three paintings from the Lund museum in Varde on Thursday night.', {
      type: 'crime',
      who: ['thieves'],
      where: ['Varde'],
      date: '2024-02-01/2024-02-02',
    }),
    side('2024-02-03', 'The [theft] of three paintings from the Varde museum on Thursday took nine minutes.', {
      type: 'crime',
      where: ['Varde'],
      date: '2024-02-01',
    }),
  ),
  same(
    'crime',
    side('2025-03-18', 'A van [rammed] a market stall in Osten on Monday.', {
      type: 'accident',
      where: ['Osten'],
      date: '2025-03-17',
    }),
    side('2025-03-18', 'A van [crashed] into a stall at the Osten market, hurting two.', {
      type: 'accident',
      where: ['Osten'],
      date: '2025-03-17',
    }),
  ),
  same(
    'agreement',
    side('2024-10-22', 'Tarvia and Lumen [signed] a border treaty in Ghent on Monday.', {
      type: 'diplomacy',
      who: ['Tarvia', 'Lumen'],
      where: ['Ghent'],
      date: '2024-10-21',
    }),
    side('2024-10-23', 'The border [agreement] that Tarvia and Lumen signed in Ghent on Monday ends a feud.', {
      type: 'diplomacy',
      who: ['Tarvia', 'Lumen'],
      where: ['Ghent'],
      date: '2024-10-21',
    }),
  ),
  same(
    'agreement',
    side('2024-05-15', 'A ceasefire between the army and the Free Valley Front [began] on Tuesday.', {
      type: 'diplomacy',
      who: ['army', 'Free Valley Front'],
      date: '2024-05-14',
    }),
    side('2024-05-16', 'The [truce] of the army with the Free Valley Front that started on Tuesday is holding.', {
      type: 'diplomacy',
      who: ['army', 'Free Valley Front'],
      date: '2024-05-14',
    }),
  ),
  same(
    'jobs',
    side('2024-01-31', 'Carmaker Wendt will [cut] 3,000 jobs in Ostrau, it said on Tuesday.', {
      type: 'business',
      who: ['Wendt'],
      where: ['Ostrau'],
      status: 'planned',
      figures: [figure('jobs', 3000)],
    }),
    side('2024-01-31', 'Wendt is to [lay off] 3,000 workers at its Ostrau plant.', {
      type: 'business',
      who: ['Wendt'],
      where: ['Ostrau'],
      status: 'planned',
      figures: [figure('workers', 3000)],
    }),
  ),
  same(
    'weather',
    side('2024-09-28', 'Storm Petra made [landfall] at Cabo Liso on Friday.', {
      type: 'disaster',
      who: ['Storm Petra'],
      where: ['Cabo Liso'],
      date: '2024-09-27',
    }),
    side('2024-09-28', 'Petra [hit] Cabo Liso on Friday with winds of 180 km/h.', {
      type: 'disaster',
      who: ['Petra'],
      where: ['Cabo Liso'],
      date: '2024-09-27',
    }),
  ),
  same(
    'release',
    side('2024-07-09', 'Kidnappers [freed] the priest Joao Reis in Bamba on Monday.', {
      type: 'crime',
      who: ['kidnappers'],
      whom: ['Joao Reis'],
      where: ['Bamba'],
      date: '2024-07-08',
    }),
    side('2024-07-09', 'Father João Reis was [released] in Bamba on Monday after three weeks.', {
      type: 'crime',
      whom: ['João Reis'],
      where: ['Bamba'],
      date: '2024-07-08',
    }),
  ),
  same(
    'opening',
    side('2025-06-03', 'The king [opened] the Strand tunnel on Monday.', {
      type: 'other',
      who: ['king'],
      whom: ['Strand tunnel'],
      date: '2025-06-02',
    }),
    side('2025-06-03', 'The Strand tunnel was [inaugurated] by the king on Monday.', {
      type: 'other',
      who: ['king'],
      whom: ['Strand tunnel'],
      date: '2025-06-02',
    }),
  ),
  same(
    'verdict',
    side('2023-11-21', 'A jury in Marlow [convicted] Peter Strand of fraud on Monday.', {
      type: 'justice',
      who: ['jury'],
      whom: ['Peter Strand'],
      where: ['Marlow'],
      date: '2023-11-20',
    }),
    side('2023-11-22', 'Strand was found [guilty] of fraud by a jury in Marlow on Monday.', {
      type: 'justice',
      who: ['jury'],
      whom: ['Strand'],
      where: ['Marlow'],
      date: '2023-11-20',
    }),
  ),
  same(
    'protest',
    side('2024-11-25', 'Thousands [marched] through Belgard on Sunday against the toll.', {
      type: 'protest',
      where: ['Belgard'],
      date: '2024-11-24',
    }),
    side('2024-11-25', 'A [protest] in Belgard on Sunday drew thousands who oppose the toll.', {
      type: 'protest',
      where: ['Belgard'],
      date: '2024-11-24',
    }),
  ),
  same(
    'flight',
    side('2024-12-20', 'The rocket Aster 2 [lifted off] from Kiran on Thursday.', {
      type: 'launch',
      who: ['Aster 2'],
      where: ['Kiran'],
      date: '2024-12-19',
    }),
    side('2024-12-20', 'The [launch] of Aster 2 from Kiran on Thursday had been put off twice.', {
      type: 'launch',
      who: ['Aster 2'],
      where: ['Kiran'],
      date: '2024-12-19',
    }),
  ),
  same(
    'withdrawal',
    side('2025-01-28', 'Peacekeepers [withdrew] from Gamboro on Monday.', {
      type: 'retreat',
      who: ['Peacekeepers'],
      where: ['Gamboro'],
      date: '2025-01-27',
    }),
    side('2025-01-29', 'The peacekeepers [pulled out] of Gamboro two days ago.', {
      type: 'retreat',
      who: ['peacekeepers'],
      where: ['Gamboro'],
      date: '2025-01-27',
    }),
  ),
  // Look-alikes
  other(
    'other day',
    side('2024-12-02', 'Jets [pounded] rebel lines near Halem on Sunday.', {
      type: 'attack',
      who: ['jets'],
      where: ['Halem'],
      date: '2024-12-01',
    }),
    side('2024-12-03', 'Jets [pounded] rebel lines near Halem on Monday.', {
      type: 'attack',
      who: ['jets'],
      where: ['Halem'],
      date: '2024-12-02',
    }),
  ),
  other(
    'other day',
    side('2024-06-05', 'Ferry crews in Sund [walked out] on Tuesday.', {
      type: 'strike',
      who: ['ferry crews'],
      where: ['Sund'],
      date: '2024-06-04',
    }),
    side('2024-06-19', 'Ferry crews in Sund [walked out] again on Tuesday.', {
      type: 'strike',
      who: ['ferry crews'],
      where: ['Sund'],
      date: '2024-06-18',
    }),
  ),
  other(
    'other year',
    side('2024-12-05', 'Rebels [captured] Halem last week.', {
      type: 'control',
      who: ['rebels'],
      where: ['Halem'],
      date: '[2024-11-25..2024-12-01]',
    }),
    side('2024-12-05', 'The army [retook] Halem in 2016 after a siege.', {
      type: 'control',
      who: ['army'],
      where: ['Halem'],
      date: '2016',
    }),
  ),
  other(
    'other year',
    side('2025-02-07', 'An earthquake [hit] Tarsal on Thursday.', {
      type: 'disaster',
      where: ['Tarsal'],
      date: '2025-02-06',
    }),
    side('2025-02-07', 'An earthquake [hit] Tarsal in 1998, killing 600.', {
      type: 'disaster',
      where: ['Tarsal'],
      date: '1998',
    }),
  ),
  other(
    'anniversary',
    side('2024-04-15', 'The ferry Ondine [sank] off Cape Rell on 14 April 2014.', {
      type: 'accident',
      who: ['Ondine'],
      where: ['Cape Rell'],
      date: '2014-04-14',
    }),
    side('2024-04-15', 'Families [gathered] at Cape Rell on Sunday, ten years after the Ondine sank.', {
      type: 'meeting',
      who: ['Families'],
      where: ['Cape Rell'],
      date: '2024-04-14',
    }),
  ),
  other(
    'anniversary',
    side('2024-08-04', 'Ansel [marked] the anniversary of the explosion in its port on Sunday.', {
      type: 'ceremony',
      where: ['Ansel'],
      date: '2024-08-04',
    }),
    side('2024-08-05', 'The [explosion] in the port of Ansel in 2020 killed 200 people.', {
      type: 'attack',
      where: ['Ansel'],
      date: '2020',
      figures: [figure('people', 200)],
    }),
  ),
  other(
    'other place',
    side('2024-12-03', 'Insurgents [seized] the city of Halem on Friday.', {
      type: 'control',
      who: ['insurgents'],
      where: ['Halem'],
      date: '2024-11-29',
    }),
    side('2024-12-03', 'Insurgents [seized] the town of Tel Rifan on Friday.', {
      type: 'control',
      who: ['insurgents'],
      where: ['Tel Rifan'],
      date: '2024-11-29',
    }),
  ),
  other(
    'other place',
    side('2024-03-12', 'Nurses [walked out] in Westmark on Monday.', {
      type: 'strike',
      who: ['nurses'],
      where: ['Westmark'],
      date: '2024-03-11',
    }),
    side('2024-03-12', 'Nurses [walked out] in Eastham on Monday.', {
      type: 'strike',
      who: ['nurses'],
      where: ['Eastham'],
      date: '2024-03-11',
    }),
  ),
  other(
    'other place',
    side('2024-05-20', 'A bus [crashed] near Olmo on Sunday, killing three.', {
      type: 'accident',
      where: ['Olmo'],
      date: '2024-05-19',
      figures: [figure('killed', 3)],
    }),
    side('2024-05-20', 'A bus [crashed] near Vidra on Sunday, killing three.', {
      type: 'accident',
      where: ['Vidra'],
      date: '2024-05-19',
      figures: [figure('killed', 3)],
    }),
  ),
  other(
    'other victim',
    side('2024-10-09', 'A gunman [shot] the journalist Ivo Marek in Dorn on Tuesday.', {
      type: 'crime',
      who: ['gunman'],
      whom: ['Ivo Marek'],
      where: ['Dorn'],
      date: '2024-10-08',
    }),
    side('2024-10-09', 'A gunman [shot] the judge Eva Lind in Dorn on Tuesday.', {
      type: 'crime',
      who: ['gunman'],
      whom: ['Eva Lind'],
      where: ['Dorn'],
      date: '2024-10-08',
    }),
  ),
  other(
    'other victim',
    side('2024-07-03', 'The club [sacked] coach Dario Bell on Tuesday.', {
      type: 'business',
      who: ['club'],
      whom: ['Dario Bell'],
      date: '2024-07-02',
    }),
    side('2024-07-03', 'The club [sacked] its doctor Nils Aho on Tuesday.', {
      type: 'business',
      who: ['club'],
      whom: ['Nils Aho'],
      date: '2024-07-02',
    }),
  ),
  other(
    'other actor',
    side('2024-11-19', 'Carmaker Wendt [cut] 900 jobs on Monday.', {
      type: 'business',
      who: ['Wendt'],
      date: '2024-11-18',
      figures: [figure('jobs', 900)],
    }),
    side('2024-11-19', 'Steelmaker Korr [cut] 900 jobs on Monday.', {
      type: 'business',
      who: ['Korr'],
      date: '2024-11-18',
      figures: [figure('jobs', 900)],
    }),
  ),
  other(
    'other actor',
    side('2024-01-10', 'Tarvia [recalled] its envoy to Lumen on Tuesday.', {
      type: 'diplomacy',
      who: ['Tarvia'],
      whom: ['envoy to Lumen'],
      date: '2024-01-09',
    }),
    side('2024-01-10', 'Vostan [recalled] its envoy to Lumen on Tuesday.', {
      type: 'diplomacy',
      who: ['Vostan'],
      whom: ['envoy to Lumen'],
      date: '2024-01-09',
    }),
  ),
  other(
    'plan and deed',
    side('2024-02-13', 'Ministers will [meet] in Ghent on Thursday.', {
      type: 'meeting',
      who: ['Ministers'],
      where: ['Ghent'],
      date: '2024-02-15',
      status: 'planned',
    }),
    side('2024-02-13', 'Ministers [met] in Ghent on Monday.', {
      type: 'meeting',
      who: ['Ministers'],
      where: ['Ghent'],
      date: '2024-02-12',
    }),
  ),
  other(
    'plan and deed',
    side('2024-12-02', 'The militiamen are expected to [deploy] in Halem.', {
      type: 'movement',
      who: ['militiamen'],
      where: ['Halem'],
      status: 'planned',
    }),
    side('2024-12-02', 'Militiamen [deployed] in Halem on Sunday.', {
      type: 'movement',
      who: ['Militiamen'],
      where: ['Halem'],
      date: '2024-12-01',
    }),
  ),
  other(
    'opposite outcome',
    side('2024-12-05', 'Rebels [entered] Hamra on Thursday.', {
      type: 'movement',
      who: ['Rebels'],
      where: ['Hamra'],
      date: '2024-12-05',
    }),
    side('2024-12-05', 'Troops [repelled] rebels at Hamra on Thursday.', {
      type: 'attack',
      who: ['Troops'],
      whom: ['rebels'],
      where: ['Hamra'],
      date: '2024-12-05',
    }),
  ),
  other(
    'opposite outcome',
    side('2024-03-07', 'The senate in Orvania [rejected] the pension bill on Wednesday.', {
      type: 'politics',
      who: ['senate'],
      where: ['Orvania'],
      date: '2024-03-06',
    }),
    side('2024-03-07', 'The lower house in Orvania [passed] the pension bill on Wednesday.', {
      type: 'politics',
      who: ['lower house'],
      where: ['Orvania'],
      date: '2024-03-06',
    }),
  ),
  other(
    'opposite outcome',
    side('2024-08-13', 'Shares in Korr [rose] 4 per cent on Monday.', {
      type: 'market',
      who: ['Korr'],
      date: '2024-08-12',
    }),
    side('2024-08-13', 'Shares in Korr [fell] 4 per cent on Monday in Sundvik.', {
      type: 'market',
      who: ['Korr'],
      date: '2024-08-12',
    }),
  ),
  other(
    'far-off figures',
    side('2024-12-02', 'Air strikes in Idlar [killed] 400 insurgents on Sunday.', {
      type: 'death',
      where: ['Idlar'],
      date: '2024-12-01',
      figures: [figure('insurgents killed', 400)],
    }),
    side('2024-12-02', 'Air strikes in Idlar [killed] 10 civilians on Sunday.', {
      type: 'death',
      where: ['Idlar'],
      date: '2024-12-01',
      figures: [figure('civilians killed', 10)],
    }),
  ),
  other(
    'far-off figures',
    side('2024-06-11', 'Police [detained] 3 people in Velmar on Monday.', {
      type: 'arrest',
      who: ['police'],
      where: ['Velmar'],
      date: '2024-06-10',
      figures: [figure('people', 3)],
    }),
    side('2024-06-11', 'Police [detained] 450 people in Velmar on Monday.', {
      type: 'arrest',
      who: ['police'],
      where: ['Velmar'],
      date: '2024-06-10',
      figures: [figure('people', 450)],
    }),
  ),
  other(
    'cause and effect',
    side('2024-03-20', 'An earthquake [struck] Melora on Tuesday.', {
      type: 'disaster',
      where: ['Melora'],
      date: '2024-03-19',
    }),
    side('2024-03-20', 'In Melora 4,000 people [fled] their homes on Tuesday after the earthquake.', {
      type: 'movement',
      who: ['people'],
      where: ['Melora'],
      date: '2024-03-19',
      figures: [figure('people', 4000)],
    }),
  ),
  other(
    'cause and effect',
    side('2024-10-15', 'Police [arrested] a driver in Osten on Monday.', {
      type: 'arrest',
      who: ['Police'],
      whom: ['driver'],
      where: ['Osten'],
      date: '2024-10-14',
    }),
    side('2024-10-15', 'A driver [hit] two cyclists in Osten on Monday.', {
      type: 'accident',
      who: ['driver'],
      whom: ['cyclists'],
      where: ['Osten'],
      date: '2024-10-14',
    }),
  ),
  other(
    'another step of one story',
    side('2024-01-09', 'Brenner Foods [offered] 40 million dollars for Halden on Monday.', {
      type: 'business',
      who: ['Brenner Foods'],
      whom: ['Halden'],
      date: '2024-01-08',
    }),
    side('2024-01-30', 'Halden [rejected] the bid of Brenner Foods on Monday.', {
      type: 'business',
      who: ['Halden'],
      whom: ['Brenner Foods'],
      date: '2024-01-29',
    }),
  ),
  other(
    'another step of one story',
    side('2024-05-03', 'Prosecutors [charged] Otto Renn with fraud on Thursday.', {
      type: 'justice',
      who: ['Prosecutors'],
      whom: ['Otto Renn'],
      date: '2024-05-02',
    }),
    side('2024-10-02', 'A court [sentenced] Otto Renn for fraud on Tuesday.', {
      type: 'justice',
      who: ['court'],
      whom: ['Otto Renn'],
      date: '2024-10-01',
    }),
  ),
  other(
    'another step of one story',
    side('2024-07-02', 'Kidnappers [seized] the priest Joao Reis in Bamba on Monday.', {
      type: 'crime',
      who: ['Kidnappers'],
      whom: ['Joao Reis'],
      where: ['Bamba'],
      date: '2024-07-01',
    }),
    side('2024-07-23', 'Kidnappers [freed] the priest Joao Reis in Bamba on Monday.', {
      type: 'crime',
      who: ['Kidnappers'],
      whom: ['Joao Reis'],
      where: ['Bamba'],
      date: '2024-07-22',
    }),
  ),
  other(
    'two talks',
    side('2024-09-10', 'The president [spoke] with the king of Lumen on Monday.', {
      type: 'statement',
      who: ['president'],
      whom: ['king of Lumen'],
      date: '2024-09-09',
    }),
    side('2024-09-10', 'The president [spoke] with the pope on Monday.', {
      type: 'statement',
      who: ['president'],
      whom: ['pope'],
      date: '2024-09-09',
    }),
  ),
  other(
    'two talks',
    side('2024-12-02', 'Envoy al-Qadiri [visited] Tellin on Sunday.', {
      type: 'movement',
      who: ['al-Qadiri'],
      where: ['Tellin'],
      date: '2024-12-01',
    }),
    side('2024-12-02', 'Envoy al-Qadiri [visited] Ghent on Sunday evening.', {
      type: 'movement',
      who: ['al-Qadiri'],
      where: ['Ghent'],
      date: '2024-12-01',
    }),
  ),
  other(
    'two firms of one name',
    side('2024-04-18', 'Atlas Mining [opened] a pit in Korvo on Wednesday.', {
      type: 'business',
      who: ['Atlas Mining'],
      where: ['Korvo'],
      date: '2024-04-17',
    }),
    side('2024-04-18', 'Atlas Airways [opened] a lounge in Sundvik on Wednesday.', {
      type: 'business',
      who: ['Atlas Airways'],
      where: ['Sundvik'],
      date: '2024-04-17',
    }),
  ),
  other(
    'two persons of one name',
    side('2024-11-06', 'Anna Weiss [won] the vote in Arden on Tuesday.', {
      type: 'politics',
      who: ['Anna Weiss'],
      where: ['Arden'],
      date: '2024-11-05',
    }),
    side('2024-11-06', 'Karl Weiss [won] the vote in Belgard on Tuesday.', {
      type: 'politics',
      who: ['Karl Weiss'],
      where: ['Belgard'],
      date: '2024-11-05',
    }),
  ),
  other(
    'two matches',
    side('2024-03-11', 'Kelton United [beat] Marrow Town on Sunday.', {
      type: 'sport',
      who: ['Kelton United'],
      whom: ['Marrow Town'],
      date: '2024-03-10',
    }),
    side('2024-03-11', 'Brack City [beat] Linden Rovers on Sunday.', {
      type: 'sport',
      who: ['Brack City'],
      whom: ['Linden Rovers'],
      date: '2024-03-10',
    }),
  ),
  other(
    'two matches',
    side('2024-03-11', 'Kelton United [beat] Marrow Town on Sunday.', {
      type: 'sport',
      who: ['Kelton United'],
      whom: ['Marrow Town'],
      date: '2024-03-10',
    }),
    side('2024-05-13', 'Kelton United [beat] Marrow Town in the cup on Sunday.', {
      type: 'sport',
      who: ['Kelton United'],
      whom: ['Marrow Town'],
      date: '2024-05-12',
    }),
  ),
  other(
    'general and special',
    side('2024-12-06', 'Fighting [displaced] 80,000 people in the north since November.', {
      type: 'movement',
      whom: ['people'],
      date: '2024-11-27/2024-12-06',
      figures: [figure('people', 80_000)],
    }),
    side('2024-12-06', 'Families [fled] the village of Qasr on Thursday.', {
      type: 'movement',
      who: ['Families'],
      where: ['Qasr'],
      date: '2024-12-05',
    }),
  ),
  other(
    'general and special',
    side('2024-09-20', 'Workers at Wendt [struck] in 2023 for eleven days.', {
      type: 'strike',
      who: ['Workers'],
      date: '2023',
    }),
    side('2024-09-20', 'Workers at Wendt [struck] on Thursday for an hour.', {
      type: 'strike',
      who: ['Workers'],
      date: '2024-09-19',
    }),
  ),
  other(
    'two launches',
    side('2025-02-18', 'Novatek [unveiled] the Pico 4 phone on Monday.', {
      type: 'launch',
      who: ['Novatek'],
      whom: ['Pico 4'],
      date: '2025-02-17',
    }),
    side('2025-02-18', 'Novatek [unveiled] a hearing aid, the Sono, on Monday.', {
      type: 'launch',
      who: ['Novatek'],
      whom: ['Sono'],
      date: '2025-02-17',
    }),
  ),
  other(
    'two launches',
    side('2024-12-20', 'The rocket Aster 2 [lifted off] from Kiran on Thursday.', {
      type: 'launch',
      who: ['Aster 2'],
      where: ['Kiran'],
      date: '2024-12-19',
    }),
    side('2024-12-20', 'The rocket Boreal [lifted off] from Sund on Thursday.', {
      type: 'launch',
      who: ['Boreal'],
      where: ['Sund'],
      date: '2024-12-19',
    }),
  ),
  other(
    'two fires',
    side('2024-07-16', 'A fire [broke out] at the Corval refinery on Monday.', {
      type: 'accident',
      where: ['Corval'],
      date: '2024-07-15',
    }),
    side('2024-07-16', 'A fire [broke out] at a hotel in Lisk on Monday.', {
      type: 'accident',
      where: ['Lisk'],
      date: '2024-07-15',
    }),
  ),
  other(
    'two quakes',
    side('2024-03-20', 'A magnitude 7 earthquake [struck] Melora on Tuesday.', {
      type: 'disaster',
      where: ['Melora'],
      date: '2024-03-19',
      figures: [figure('magnitude', 7)],
    }),
    side('2024-03-23', 'An aftershock [struck] Melora on Friday.', {
      type: 'disaster',
      where: ['Melora'],
      date: '2024-03-22',
    }),
  ),
  other(
    'two rulings',
    side('2023-11-22', 'A court in Marlow [convicted] Peter Strand on Monday.', {
      type: 'justice',
      who: ['court'],
      whom: ['Peter Strand'],
      where: ['Marlow'],
      date: '2023-11-20',
    }),
    side('2023-11-22', 'A court in Marlow [convicted] Jane Moor on Monday.', {
      type: 'justice',
      who: ['court'],
      whom: ['Jane Moor'],
      where: ['Marlow'],
      date: '2023-11-20',
    }),
  ),
  other(
    'two deaths',
    side('2024-11-12', 'Shelling [killed] the commander Yousef Bakkour on Monday.', {
      type: 'death',
      whom: ['Yousef Bakkour'],
      date: '2024-11-11',
    }),
    side('2024-11-12', 'The singer Mila Torn [died] on Monday.', {
      type: 'death',
      whom: ['Mila Torn'],
      date: '2024-11-11',
    }),
  ),
  other(
    'begun and ended',
    side('2024-06-02', 'The strike at Korr [began] on Saturday.', {
      type: 'strike',
      who: ['Korr'],
      date: '2024-06-01',
    }),
    side('2024-06-12', 'The strike at Korr [ended] on Tuesday.', { type: 'strike', who: ['Korr'], date: '2024-06-11' }),
  ),
  other(
    'other day, nothing said',
    side('2024-02-05', 'Border guards [seized] a ton of cocaine in Ansel on Sunday.', {
      type: 'crime',
      who: ['Border guards'],
      where: ['Ansel'],
      date: '2024-02-04',
    }),
    side('2023-05-05', 'Border guards have [seized] cocaine in Ansel.', {
      type: 'crime',
      who: ['Border guards'],
      where: ['Ansel'],
      date: '[..2023-05-05]',
      basis: 'publication',
    }),
  ),
]
