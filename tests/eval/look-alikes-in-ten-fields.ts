/**
 * Further pairs in our own words, from ten fields of news, written before anybody looked at what the program does with
 * them. Every second pair of those that are the same, and of those that are not, is set aside.
 */
import { figure, other, same, side, type Pair } from './pair.ts'

export const LOOK_ALIKES_IN_TEN_FIELDS: readonly Pair[] = [
  // Sport
  same(
    'sport: score told twice',
    side('2025-03-02', 'Velmora [beat] Carrick Rovers 3-1 on Saturday to go top of the league.', {
      type: 'sport',
      who: ['Velmora'],
      whom: ['Carrick Rovers'],
      date: '2025-03-01',
    }),
    side('2025-03-03', 'Carrick Rovers [lost] 3-1 at Velmora on Saturday and are sixth.', {
      type: 'sport',
      who: ['Carrick Rovers'],
      where: ['Velmora'],
      date: '2025-03-01',
    }),
  ),
  other(
    'sport: same clubs, other match',
    side('2025-03-02', 'Harlund [drew] with Ostby 2-2 on Saturday in the cup.', {
      type: 'sport',
      who: ['Harlund'],
      whom: ['Ostby'],
      date: '2025-03-01',
    }),
    side('2025-03-17', 'Harlund [drew] with Ostby again on Sunday, this time 0-0 in the league.', {
      type: 'sport',
      who: ['Harlund'],
      whom: ['Ostby'],
      date: '2025-03-16',
    }),
  ),
  same(
    'sport: transfer',
    side('2024-07-12', 'Striker Milo Sandor [joined] Brevik City on Thursday for 12 million crowns.', {
      type: 'sport',
      who: ['Milo Sandor'],
      whom: ['Brevik City'],
      date: '2024-07-11',
    }),
    side('2024-07-13', 'Brevik City have [signed] the forward Sandor from Lunde.', {
      type: 'sport',
      who: ['Brevik City'],
      whom: ['Sandor'],
    }),
  ),
  other(
    'sport: two medals in one race week',
    side('2024-08-06', 'Runner Ines Calder [won] the 1,500 metres in Torvald on Monday.', {
      type: 'sport',
      who: ['Ines Calder'],
      where: ['Torvald'],
      date: '2024-08-05',
    }),
    side('2024-08-06', 'Runner Paula Renn [won] the 400 metres in Torvald on Monday.', {
      type: 'sport',
      who: ['Paula Renn'],
      where: ['Torvald'],
      date: '2024-08-05',
    }),
  ),
  same(
    'sport: coach goes',
    side('2025-01-21', 'Estmark [sacked] coach Rolf Anders on Monday after five defeats.', {
      type: 'sport',
      who: ['Estmark'],
      whom: ['Rolf Anders'],
      date: '2025-01-20',
    }),
    side('2025-01-22', 'The [dismissal] of Anders by Estmark had been expected since Christmas.', {
      type: 'sport',
      who: ['Estmark'],
      whom: ['Anders'],
    }),
  ),
  other(
    'sport: two coaches',
    side('2025-01-21', 'Nordhaven [sacked] coach Pieter Holm on Monday.', {
      type: 'sport',
      who: ['Nordhaven'],
      whom: ['Pieter Holm'],
      date: '2025-01-20',
    }),
    side('2025-01-22', 'Grenfeld [sacked] coach Tomas Brandt on Tuesday.', {
      type: 'sport',
      who: ['Grenfeld'],
      whom: ['Tomas Brandt'],
      date: '2025-01-21',
    }),
  ),
  // Courts
  same(
    'courts: sentence',
    side('2024-10-10', 'A court in Lissen [sentenced] the banker Otto Kranz to six years on Wednesday.', {
      type: 'justice',
      who: ['A court'],
      whom: ['Otto Kranz'],
      where: ['Lissen'],
      date: '2024-10-09',
    }),
    side('2024-10-11', 'Kranz was [jailed] for six years this week over loans to his brother.', {
      type: 'justice',
      whom: ['Kranz'],
      date: '[2024-10-07..2024-10-11]',
    }),
  ),
  other(
    'courts: two defendants',
    side('2024-10-10', 'A court in Murdal [sentenced] the driver Erik Lund to three years on Wednesday.', {
      type: 'justice',
      who: ['A court'],
      whom: ['Erik Lund'],
      where: ['Murdal'],
      date: '2024-10-09',
    }),
    side('2024-10-10', 'A court in Murdal [sentenced] the nurse Clara Voss to two years on Wednesday.', {
      type: 'justice',
      who: ['A court'],
      whom: ['Clara Voss'],
      where: ['Murdal'],
      date: '2024-10-09',
    }),
  ),
  same(
    'courts: ruling',
    side('2025-02-19', 'The constitutional court of Tavria [ruled] on Tuesday that the tax on rain is void.', {
      type: 'justice',
      who: ['constitutional court of Tavria'],
      where: ['Tavria'],
      date: '2025-02-18',
    }),
    side('2025-02-20', 'After Tuesday’s [ruling] by the Tavrian constitutional court owners want the rain tax back.', {
      type: 'justice',
      who: ['constitutional court'],
      where: ['Tavria'],
      date: '2025-02-18',
    }),
  ),
  other(
    'courts: arrest and charge of a namesake',
    side('2025-02-19', 'Police in Orlen [arrested] the teacher Jonas Weber on Tuesday.', {
      type: 'crime',
      who: ['Police'],
      whom: ['Jonas Weber'],
      where: ['Orlen'],
      date: '2025-02-18',
    }),
    side('2025-02-26', 'Police in Orlen [arrested] a second teacher, Maria Stolz, on Tuesday.', {
      type: 'crime',
      who: ['Police'],
      whom: ['Maria Stolz'],
      where: ['Orlen'],
      date: '2025-02-25',
    }),
  ),
  same(
    'courts: appeal',
    side('2024-05-15', 'Lawyers for the airline Skandia [appealed] on Tuesday against a fine of 90 million crowns.', {
      type: 'justice',
      who: ['Skandia'],
      date: '2024-05-14',
      figures: [figure('crowns', 90_000_000)],
    }),
    side('2024-05-15', 'Skandia’s [appeal] against its 90 million crown fine reached the court on Tuesday.', {
      type: 'justice',
      who: ['Skandia'],
      date: '2024-05-14',
      figures: [figure('crowns', 90_000_000)],
    }),
  ),
  other(
    'courts: charged, then convicted',
    side('2024-05-15', 'Prosecutors [charged] the mayor of Felden, Anton Graf, with fraud on Tuesday.', {
      type: 'justice',
      who: ['Prosecutors'],
      whom: ['Anton Graf'],
      where: ['Felden'],
      date: '2024-05-14',
    }),
    side('2024-11-20', 'The mayor of Felden, Anton Graf, was [convicted] of fraud on Tuesday.', {
      type: 'justice',
      whom: ['Anton Graf'],
      where: ['Felden'],
      date: '2024-11-19',
    }),
  ),
  // Markets
  same(
    'markets: rate',
    side('2025-05-08', 'The central bank of Ardenia [raised] its rate to 4.5 percent on Wednesday.', {
      type: 'business',
      who: ['central bank of Ardenia'],
      date: '2025-05-07',
      figures: [figure('percent', 4.5)],
    }),
    side('2025-05-09', 'Mortgages became dearer in Ardenia after the rate [rise] to 4.5 percent on Wednesday.', {
      type: 'business',
      where: ['Ardenia'],
      date: '2025-05-07',
      figures: [figure('percent', 4.5)],
    }),
  ),
  other(
    'markets: two rate decisions',
    side('2025-05-08', 'The central bank of Belgora [cut] its rate to 3 percent on Wednesday.', {
      type: 'business',
      who: ['central bank of Belgora'],
      date: '2025-05-07',
      figures: [figure('percent', 3)],
    }),
    side('2025-06-19', 'The central bank of Belgora [cut] its rate to 2.75 percent on Wednesday.', {
      type: 'business',
      who: ['central bank of Belgora'],
      date: '2025-06-18',
      figures: [figure('percent', 2.75)],
    }),
  ),
  same(
    'markets: takeover',
    side('2024-02-27', 'Steelmaker Norrhammar [agreed] on Monday to buy its rival Ekdal for 3 billion crowns.', {
      type: 'business',
      who: ['Norrhammar'],
      whom: ['Ekdal'],
      date: '2024-02-26',
      figures: [figure('crowns', 3_000_000_000)],
    }),
    side('2024-02-28', 'The 3 billion crown [deal] between Norrhammar and Ekdal needs a nod from the watchdog.', {
      type: 'business',
      who: ['Norrhammar', 'Ekdal'],
      figures: [figure('crowns', 3_000_000_000)],
    }),
  ),
  other(
    'markets: two buyers',
    side('2024-02-27', 'Brewer Alpengold [bought] a bottling plant in Sirnau on Monday.', {
      type: 'business',
      who: ['Alpengold'],
      where: ['Sirnau'],
      date: '2024-02-26',
    }),
    side('2024-02-28', 'Dairy group Milkana [bought] a bottling plant in Trebin on Tuesday.', {
      type: 'business',
      who: ['Milkana'],
      where: ['Trebin'],
      date: '2024-02-27',
    }),
  ),
  same(
    'markets: shares',
    side('2024-09-18', 'Shares in the chip maker Zenotek [fell] 14 percent on Tuesday.', {
      type: 'business',
      who: ['Zenotek'],
      date: '2024-09-17',
      figures: [figure('percent', 14)],
    }),
    side('2024-09-18', 'Zenotek stock [plunged] by 14 percent yesterday after a profit warning.', {
      type: 'business',
      who: ['Zenotek'],
      date: '2024-09-17',
      figures: [figure('percent', 14)],
    }),
  ),
  other(
    'markets: shares on two days',
    side('2024-09-18', 'Shares in the grocer Famila [fell] 5 percent on Tuesday.', {
      type: 'business',
      who: ['Famila'],
      date: '2024-09-17',
      figures: [figure('percent', 5)],
    }),
    side('2024-09-19', 'Shares in the grocer Famila [fell] another 5 percent on Wednesday.', {
      type: 'business',
      who: ['Famila'],
      date: '2024-09-18',
      figures: [figure('percent', 5)],
    }),
  ),
  // Accidents
  same(
    'accidents: train',
    side('2024-12-13', 'A night train [derailed] near Kelsund on Thursday and 30 people were hurt.', {
      type: 'accident',
      who: ['night train'],
      where: ['Kelsund'],
      date: '2024-12-12',
      figures: [figure('people', 30)],
    }),
    side('2024-12-14', 'A loose rail caused the [derailment] at Kelsund in which some 30 travellers were injured.', {
      type: 'accident',
      where: ['Kelsund'],
      figures: [figure('travellers', 30, 'about')],
    }),
  ),
  other(
    'accidents: two buses',
    side('2024-12-13', 'A bus [crashed] into a wall in Pravia on Thursday, killing two.', {
      type: 'accident',
      who: ['bus'],
      where: ['Pravia'],
      date: '2024-12-12',
      figures: [figure('killed', 2)],
    }),
    side('2024-12-14', 'A bus [crashed] into a lorry in Domera on Friday, killing two.', {
      type: 'accident',
      who: ['bus'],
      where: ['Domera'],
      date: '2024-12-13',
      figures: [figure('killed', 2)],
    }),
  ),
  same(
    'accidents: ferry',
    side('2023-08-21', 'The ferry Aurelia [sank] off Cape Morn early on Sunday with 70 aboard.', {
      type: 'accident',
      who: ['Aurelia'],
      where: ['Cape Morn'],
      date: '2023-08-20',
    }),
    side('2023-08-22', 'Divers reached the wreck of the Aurelia, which [went down] off Cape Morn on Sunday.', {
      type: 'accident',
      who: ['Aurelia'],
      where: ['Cape Morn'],
      date: '2023-08-20',
    }),
  ),
  other(
    'accidents: mine, then and now',
    side('2023-08-21', 'An explosion at the Glanmore mine [killed] nine on Sunday.', {
      type: 'accident',
      whom: ['nine'],
      where: ['Glanmore'],
      date: '2023-08-20',
      figures: [figure('killed', 9)],
    }),
    side('2023-08-22', 'In 1998 an explosion at the Glanmore mine [killed] thirty-one.', {
      type: 'accident',
      whom: ['thirty-one'],
      where: ['Glanmore'],
      date: '1998',
      figures: [figure('killed', 31)],
    }),
  ),
  same(
    'accidents: fire',
    side('2025-04-23', 'Fire [destroyed] the town hall of Marsk overnight.', {
      type: 'accident',
      who: ['Fire'],
      whom: ['town hall'],
      where: ['Marsk'],
      date: '2025-04-22/2025-04-23',
    }),
    side('2025-04-24', 'Marsk’s town hall [burned] down in the night to Wednesday.', {
      type: 'accident',
      who: ['town hall'],
      where: ['Marsk'],
      date: '2025-04-22/2025-04-23',
    }),
  ),
  other(
    'accidents: two fires in one town',
    side('2025-04-23', 'Fire [destroyed] a sawmill in Rendal overnight.', {
      type: 'accident',
      who: ['Fire'],
      whom: ['sawmill'],
      where: ['Rendal'],
      date: '2025-04-22/2025-04-23',
    }),
    side('2025-05-02', 'Fire [destroyed] a school in Rendal on Thursday.', {
      type: 'accident',
      who: ['Fire'],
      whom: ['school'],
      where: ['Rendal'],
      date: '2025-05-01',
    }),
  ),
  // Elections
  same(
    'elections: result',
    side('2024-06-24', 'The Harvest Party [won] Sunday’s election in Corvany with 41 percent.', {
      type: 'politics',
      who: ['Harvest Party'],
      where: ['Corvany'],
      date: '2024-06-23',
      figures: [figure('percent', 41)],
    }),
    side('2024-06-25', 'Corvany’s Harvest Party looks for partners after its [victory] on Sunday.', {
      type: 'politics',
      who: ['Harvest Party'],
      where: ['Corvany'],
      date: '2024-06-23',
    }),
  ),
  other(
    'elections: first and second round',
    side('2024-06-10', 'Voters in Dravenia [elected] a president in the first round on Sunday.', {
      type: 'politics',
      who: ['Voters'],
      where: ['Dravenia'],
      date: '2024-06-09',
    }),
    side('2024-06-24', 'Voters in Dravenia [elected] a president in the run-off on Sunday.', {
      type: 'politics',
      who: ['Voters'],
      where: ['Dravenia'],
      date: '2024-06-23',
    }),
  ),
  same(
    'elections: candidacy',
    side('2025-01-09', 'Governor Tessa Brook [announced] on Wednesday that she will run for president.', {
      type: 'politics',
      who: ['Tessa Brook'],
      date: '2025-01-08',
    }),
    side('2025-01-10', 'Brook, the governor, [announced] her bid for the presidency in her home town.', {
      type: 'politics',
      who: ['Tessa Brook'],
    }),
  ),
  other(
    'elections: two candidates',
    side('2025-01-09', 'Senator Ludo Marsh [announced] on Wednesday that he will run for mayor of Penhallow.', {
      type: 'politics',
      who: ['Ludo Marsh'],
      where: ['Penhallow'],
      date: '2025-01-08',
    }),
    side('2025-01-10', 'Businesswoman Greta Ives [announced] on Thursday that she will run for mayor of Penhallow.', {
      type: 'politics',
      who: ['Greta Ives'],
      where: ['Penhallow'],
      date: '2025-01-09',
    }),
  ),
  same(
    'elections: resignation of a minister',
    side('2024-03-06', 'Transport minister Nils Ober [quit] on Tuesday over a train contract.', {
      type: 'politics',
      who: ['Nils Ober'],
      date: '2024-03-05',
    }),
    side('2024-03-07', 'The [resignation] of Ober leaves the train contract without a minister.', {
      type: 'politics',
      who: ['Ober'],
    }),
  ),
  other(
    'elections: vote planned and vote held',
    side('2024-03-01', 'The assembly of Kirin will [vote] on the canal law on Tuesday.', {
      type: 'politics',
      who: ['assembly'],
      where: ['Kirin'],
      date: '2024-03-05',
      status: 'planned',
    }),
    side('2024-03-06', 'The assembly of Kirin [voted] for the canal law on Tuesday.', {
      type: 'politics',
      who: ['assembly'],
      where: ['Kirin'],
      date: '2024-03-05',
    }),
  ),
  // Science
  same(
    'science: launch',
    side('2025-06-05', 'The probe Halcyon [lifted off] from Cape Serra on Wednesday for Venus.', {
      type: 'science',
      who: ['Halcyon'],
      where: ['Cape Serra'],
      date: '2025-06-04',
    }),
    side('2025-06-06', 'The [launch] of the Venus probe Halcyon on Wednesday went without a hitch.', {
      type: 'science',
      whom: ['Halcyon'],
      date: '2025-06-04',
    }),
  ),
  other(
    'science: two launches',
    side('2025-06-05', 'A rocket with 20 Lumen satellites [lifted off] from Cape Dorn on Wednesday.', {
      type: 'science',
      who: ['rocket'],
      where: ['Cape Dorn'],
      date: '2025-06-04',
      figures: [figure('satellites', 20)],
    }),
    side(
      '2025-06-12',
      'A rocket with 20 Lumen satellites [lifted off] from Cape Dorn on Wednesday, the second in a week.',
      {
        type: 'science',
        who: ['rocket'],
        where: ['Cape Dorn'],
        date: '2025-06-11',
        figures: [figure('satellites', 20)],
      },
    ),
  ),
  same(
    'science: find',
    side('2024-04-18', 'Divers [found] a Bronze Age boat in Lake Vessen on Wednesday.', {
      type: 'science',
      who: ['Divers'],
      whom: ['boat'],
      where: ['Lake Vessen'],
      date: '2024-04-17',
    }),
    side('2024-04-19', 'The [discovery] of a boat from the Bronze Age in Lake Vessen excites scholars.', {
      type: 'science',
      whom: ['boat'],
      where: ['Lake Vessen'],
    }),
  ),
  other(
    'science: two finds',
    side('2024-04-18', 'Archaeologists [found] a Roman mosaic under a car park in Albury on Wednesday.', {
      type: 'science',
      who: ['Archaeologists'],
      whom: ['mosaic'],
      where: ['Albury'],
      date: '2024-04-17',
    }),
    side('2024-04-19', 'Archaeologists [found] a Roman bath under a market hall in Tressel on Thursday.', {
      type: 'science',
      who: ['Archaeologists'],
      whom: ['bath'],
      where: ['Tressel'],
      date: '2024-04-18',
    }),
  ),
  same(
    'science: prize',
    side('2024-10-03', 'The physicist Amara Oyelade [won] the Lindqvist Prize on Wednesday.', {
      type: 'science',
      who: ['Amara Oyelade'],
      whom: ['Lindqvist Prize'],
      date: '2024-10-02',
    }),
    side('2024-10-04', 'Oyelade was [awarded] the Lindqvist Prize for her work on cold atoms.', {
      type: 'science',
      whom: ['Oyelade'],
    }),
  ),
  other(
    'science: prize in two years',
    side('2024-10-03', 'The chemist Bram Teller [won] the Haldane Medal on Wednesday.', {
      type: 'science',
      who: ['Bram Teller'],
      whom: ['Haldane Medal'],
      date: '2024-10-02',
    }),
    side('2024-10-03', 'The chemist Ivo Kostka [won] the Haldane Medal in 2022.', {
      type: 'science',
      who: ['Ivo Kostka'],
      whom: ['Haldane Medal'],
      date: '2022',
    }),
  ),
  // Strikes
  same(
    'strikes: drivers',
    side('2024-11-19', 'Tram drivers in Brandow [stopped] work on Monday to press for higher pay.', {
      type: 'strike',
      who: ['Tram drivers'],
      where: ['Brandow'],
      date: '2024-11-18',
    }),
    side('2024-11-19', 'A [strike] by tram drivers brought Brandow to a halt on Monday.', {
      type: 'strike',
      who: ['tram drivers'],
      where: ['Brandow'],
      date: '2024-11-18',
    }),
  ),
  other(
    'strikes: two trades',
    side('2024-11-19', 'Nurses in Salten [went on strike] on Monday.', {
      type: 'strike',
      who: ['Nurses'],
      where: ['Salten'],
      date: '2024-11-18',
    }),
    side('2024-11-19', 'Bakers in Morrow [went on strike] on Monday.', {
      type: 'strike',
      who: ['Bakers'],
      where: ['Morrow'],
      date: '2024-11-18',
    }),
  ),
  same(
    'strikes: settled',
    side('2025-02-06', 'The pilots’ union and Nordavia [reached] a deal on Wednesday that ends the strike.', {
      type: 'strike',
      who: ['pilots’ union', 'Nordavia'],
      date: '2025-02-05',
    }),
    side('2025-02-07', 'Flights resumed after Nordavia and the pilots [agreed] on Wednesday on 6 percent more pay.', {
      type: 'strike',
      who: ['Nordavia', 'pilots'],
      date: '2025-02-05',
    }),
  ),
  other(
    'strikes: called and called off',
    side('2025-02-06', 'The teachers’ union of Arnholt [called] a strike on Wednesday.', {
      type: 'strike',
      who: ['teachers’ union'],
      where: ['Arnholt'],
      date: '2025-02-05',
    }),
    side('2025-02-12', 'The teachers’ union of Arnholt [called off] its strike on Tuesday.', {
      type: 'strike',
      who: ['teachers’ union'],
      where: ['Arnholt'],
      date: '2025-02-11',
    }),
  ),
  same(
    'strikes: march',
    side('2024-01-29', 'About 20,000 farmers [marched] through Wessenburg on Sunday.', {
      type: 'protest',
      who: ['farmers'],
      where: ['Wessenburg'],
      date: '2024-01-28',
      figures: [figure('farmers', 20_000, 'about')],
    }),
    side('2024-01-29', 'Farmers [protested] in Wessenburg on Sunday; police counted 14,000.', {
      type: 'protest',
      who: ['Farmers'],
      where: ['Wessenburg'],
      date: '2024-01-28',
      figures: [figure('farmers', 14_000)],
    }),
  ),
  other(
    'strikes: two Sundays',
    side('2024-01-29', 'Pensioners [marched] through Ligna on Sunday against the reform.', {
      type: 'protest',
      who: ['Pensioners'],
      where: ['Ligna'],
      date: '2024-01-28',
    }),
    side('2024-02-05', 'Pensioners [marched] through Ligna on Sunday for the second time.', {
      type: 'protest',
      who: ['Pensioners'],
      where: ['Ligna'],
      date: '2024-02-04',
    }),
  ),
  // Weather
  same(
    'weather: flood',
    side('2024-07-09', 'The river Aller [flooded] the old town of Grunau on Monday.', {
      type: 'disaster',
      who: ['Aller'],
      whom: ['old town'],
      where: ['Grunau'],
      date: '2024-07-08',
    }),
    side('2024-07-10', 'Shops in Grunau are closed since Monday’s [flood].', {
      type: 'disaster',
      where: ['Grunau'],
      date: '2024-07-08',
    }),
  ),
  other(
    'weather: two storms',
    side('2024-10-21', 'Storm Fiona [hit] the coast of Lavria on Sunday.', {
      type: 'disaster',
      who: ['Storm Fiona'],
      where: ['Lavria'],
      date: '2024-10-20',
    }),
    side('2024-11-11', 'Storm Gregor [hit] the coast of Lavria on Sunday.', {
      type: 'disaster',
      who: ['Storm Gregor'],
      where: ['Lavria'],
      date: '2024-11-10',
    }),
  ),
  same(
    'weather: landslide',
    side('2025-03-26', 'A landslide [buried] four houses in Val Dorsa on Tuesday.', {
      type: 'disaster',
      who: ['landslide'],
      whom: ['four houses'],
      where: ['Val Dorsa'],
      date: '2025-03-25',
    }),
    side('2025-03-27', 'Geologists had warned Val Dorsa before the [landslide] of Tuesday.', {
      type: 'disaster',
      where: ['Val Dorsa'],
      date: '2025-03-25',
    }),
  ),
  other(
    'weather: tremor and aftershock',
    side('2025-03-26', 'An earthquake of magnitude 6.1 [shook] Ostrava Bay on Tuesday morning.', {
      type: 'disaster',
      who: ['earthquake'],
      where: ['Ostrava Bay'],
      date: '2025-03-25',
      figures: [figure('magnitude', 6.1)],
    }),
    side('2025-03-28', 'An aftershock of magnitude 4.8 [shook] Ostrava Bay on Thursday.', {
      type: 'disaster',
      who: ['aftershock'],
      where: ['Ostrava Bay'],
      date: '2025-03-27',
      figures: [figure('magnitude', 4.8)],
    }),
  ),
  same(
    'weather: heat',
    side('2023-07-20', 'Thermometers in Aramond [climbed] to 44 degrees on Wednesday, a record.', {
      type: 'disaster',
      where: ['Aramond'],
      date: '2023-07-19',
      figures: [figure('degrees', 44)],
    }),
    side('2023-07-21', 'Temperatures in Aramond had [risen] to a record 44 degrees the day before yesterday.', {
      type: 'disaster',
      where: ['Aramond'],
      date: '2023-07-19',
      figures: [figure('degrees', 44)],
    }),
  ),
  other(
    'weather: rescue in two valleys',
    side('2023-07-20', 'Helicopters [rescued] 12 hikers from the Corva valley on Wednesday.', {
      type: 'disaster',
      who: ['Helicopters'],
      whom: ['hikers'],
      where: ['Corva valley'],
      date: '2023-07-19',
      figures: [figure('hikers', 12)],
    }),
    side('2023-07-21', 'Helicopters [rescued] 12 campers from the Sunder valley on Thursday.', {
      type: 'disaster',
      who: ['Helicopters'],
      whom: ['campers'],
      where: ['Sunder valley'],
      date: '2023-07-20',
      figures: [figure('campers', 12)],
    }),
  ),
  // Culture
  same(
    'culture: opening',
    side('2025-05-12', 'The Museum of Salt in Hallgrim [opened] on Saturday after ten years of work.', {
      type: 'culture',
      who: ['Museum of Salt'],
      where: ['Hallgrim'],
      date: '2025-05-10',
    }),
    side('2025-05-13', 'Crowds came to the [opening] of Hallgrim’s Museum of Salt at the weekend.', {
      type: 'culture',
      who: ['Museum of Salt'],
      where: ['Hallgrim'],
      date: '[2025-05-10..2025-05-11]',
    }),
  ),
  other(
    'culture: two festivals',
    side('2025-05-12', 'The film festival of Larne [opened] on Saturday.', {
      type: 'culture',
      who: ['film festival'],
      where: ['Larne'],
      date: '2025-05-10',
    }),
    side('2025-05-13', 'The book fair of Wendel [opened] on Monday.', {
      type: 'culture',
      who: ['book fair'],
      where: ['Wendel'],
      date: '2025-05-12',
    }),
  ),
  same(
    'culture: death of a singer',
    side('2024-08-29', 'The singer Rosa Valdene [died] on Wednesday at 81.', {
      type: 'death',
      who: ['Rosa Valdene'],
      date: '2024-08-28',
    }),
    side('2024-08-30', 'Fans laid flowers after the [death] of Rosa Valdene, the voice of the islands.', {
      type: 'death',
      who: ['Rosa Valdene'],
    }),
  ),
  other(
    'culture: two deaths in a family',
    side('2024-08-29', 'The actor Henrik Soll [died] on Wednesday at 90.', {
      type: 'death',
      who: ['Henrik Soll'],
      date: '2024-08-28',
    }),
    side('2024-08-29', 'His wife, the dancer Marta Soll, [died] in 2019.', {
      type: 'death',
      who: ['Marta Soll'],
      date: '2019',
    }),
  ),
  same(
    'culture: theft',
    side('2024-02-13', 'Thieves [stole] a portrait by Ruysmans from a church in Amberg on Sunday night.', {
      type: 'crime',
      who: ['Thieves'],
      whom: ['portrait'],
      where: ['Amberg'],
      date: '2024-02-11/2024-02-12',
    }),
    side('2024-02-14', 'The [theft] of the Ruysmans portrait in Amberg had been planned for months, police think.', {
      type: 'crime',
      whom: ['portrait'],
      where: ['Amberg'],
    }),
  ),
  other(
    'culture: two concerts of one tour',
    side('2024-02-13', 'The band Glass Harbour [played] in Ludwick on Sunday.', {
      type: 'culture',
      who: ['Glass Harbour'],
      where: ['Ludwick'],
      date: '2024-02-11',
    }),
    side('2024-02-15', 'The band Glass Harbour [played] in Senning on Wednesday.', {
      type: 'culture',
      who: ['Glass Harbour'],
      where: ['Senning'],
      date: '2024-02-14',
    }),
  ),
  // Health
  same(
    'health: outbreak',
    side('2024-04-05', 'Measles [broke out] at a school in Tillberg this week; 18 children are ill.', {
      type: 'health',
      who: ['Measles'],
      where: ['Tillberg'],
      date: '[2024-04-01..2024-04-05]',
      figures: [figure('children', 18)],
    }),
    side('2024-04-06', 'Doctors traced the measles [outbreak] in Tillberg, with 18 sick children, to a camp.', {
      type: 'health',
      where: ['Tillberg'],
      figures: [figure('children', 18)],
    }),
  ),
  other(
    'health: two outbreaks',
    side('2024-04-05', 'Cholera [broke out] in the port of Jandara last week.', {
      type: 'health',
      who: ['Cholera'],
      where: ['Jandara'],
      date: '[2024-03-25..2024-03-31]',
    }),
    side('2024-04-06', 'Cholera [broke out] in the camp of Mirhal this week.', {
      type: 'health',
      who: ['Cholera'],
      where: ['Mirhal'],
      date: '[2024-04-01..2024-04-06]',
    }),
  ),
  same(
    'health: approval',
    side('2025-01-30', 'The drug agency [approved] Cortalin, a pill against migraine, on Wednesday.', {
      type: 'health',
      who: ['drug agency'],
      whom: ['Cortalin'],
      date: '2025-01-29',
    }),
    side('2025-01-31', 'The migraine pill Cortalin was [cleared] on Wednesday.', {
      type: 'health',
      whom: ['Cortalin'],
      date: '2025-01-29',
    }),
  ),
  other(
    'health: two approvals',
    side('2025-01-30', 'The drug agency [approved] Velastin, a cream, on Wednesday.', {
      type: 'health',
      who: ['drug agency'],
      whom: ['Velastin'],
      date: '2025-01-29',
    }),
    side('2025-01-30', 'The drug agency [approved] Moraxil, a syrup, on Wednesday.', {
      type: 'health',
      who: ['drug agency'],
      whom: ['Moraxil'],
      date: '2025-01-29',
    }),
  ),
  same(
    'health: clinic closes',
    side('2024-09-26', 'The clinic in Osterby [closed] its maternity ward on Wednesday.', {
      type: 'health',
      who: ['clinic'],
      whom: ['maternity ward'],
      where: ['Osterby'],
      date: '2024-09-25',
    }),
    side('2024-09-27', 'Midwives protested in Osterby against the [closure] of the maternity ward on Wednesday.', {
      type: 'health',
      whom: ['maternity ward'],
      where: ['Osterby'],
      date: '2024-09-25',
    }),
  ),
  other(
    'health: recall of two foods',
    side('2024-09-26', 'Dairy Almhof [recalled] its soft cheese on Wednesday.', {
      type: 'health',
      who: ['Almhof'],
      whom: ['soft cheese'],
      date: '2024-09-25',
    }),
    side('2024-09-27', 'Butcher Brandl [recalled] its sausages on Thursday.', {
      type: 'health',
      who: ['Brandl'],
      whom: ['sausages'],
      date: '2024-09-26',
    }),
  ),
  // Across fields
  same(
    'diplomacy: call',
    side('2024-12-03', 'Presidents Ada Novik and Juan Ferro [spoke] by phone on Monday about gas.', {
      type: 'meeting',
      who: ['Ada Novik', 'Juan Ferro'],
      date: '2024-12-02',
    }),
    side('2024-12-03', 'In Monday’s [call] with Ferro, Novik offered gas at last year’s price.', {
      type: 'meeting',
      who: ['Ada Novik', 'Ferro'],
      date: '2024-12-02',
    }),
  ),
  other(
    'diplomacy: two calls of one day',
    side('2024-12-03', 'President Lars Hagen [called] the king of Moravia on Monday.', {
      type: 'meeting',
      who: ['Lars Hagen'],
      whom: ['king of Moravia'],
      date: '2024-12-02',
    }),
    side('2024-12-03', 'President Lars Hagen [called] the premier of Lusatia on Monday.', {
      type: 'meeting',
      who: ['Lars Hagen'],
      whom: ['premier of Lusatia'],
      date: '2024-12-02',
    }),
  ),
  same(
    'diplomacy: visit',
    side('2024-12-10', 'Foreign minister Elias Brand [arrived] in Kharova on Monday.', {
      type: 'movement',
      who: ['Elias Brand'],
      where: ['Kharova'],
      date: '2024-12-09',
    }),
    side('2024-12-11', 'Brand’s [visit] to Kharova began on Monday with a walk through the old harbour.', {
      type: 'movement',
      who: ['Elias Brand'],
      where: ['Kharova'],
      date: '2024-12-09',
    }),
  ),
  other(
    'diplomacy: two stops of one trip',
    side('2024-12-10', 'Envoy Nora Thiel [travelled] to Belmor on Monday.', {
      type: 'movement',
      who: ['Nora Thiel'],
      where: ['Belmor'],
      date: '2024-12-09',
    }),
    side('2024-12-11', 'Envoy Nora Thiel [travelled] to Casmir on Monday evening.', {
      type: 'movement',
      who: ['Nora Thiel'],
      where: ['Casmir'],
      date: '2024-12-09',
    }),
  ),
]
