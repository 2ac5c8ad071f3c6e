/** Nouns that tell people, groups and places apart, and the titles that stand before names. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** “President Bashar al-Assad”: what comes after is the name. */
export const PERSON_TITLES = words(
  `president prime minister chancellor king queen prince princess emperor pope bishop archbishop cardinal ayatollah imam
  sheikh senator representative congressman congresswoman governor mayor secretary ambassador envoy general colonel major
  captain lieutenant commander sergeant admiral marshal brigadier officer gen. col. maj. capt. lt. brig. sgt. cmdr. adm. mr mr.
  mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame judge justice attorney lawyer spokesman spokeswoman
  spokesperson chief chairman chairwoman chair director ceo cfo founder leader head coach striker midfielder goalkeeper
  captain singer actor actress author writer journalist analyst economist doctor scientist researcher engineer deputy
  vice foreign interior defence defense finance diplomat detective inspector superintendent constable sheriff deputy
  suspect defendant surgeon activist candidate lawmaker legislator mp premier manager president-elect official rev. rev reverend
  pilot driver astronaut executive mediator spokesperson chipmaker carmaker drugmaker brewer retailer airline commissioner treasurer councillor rep. sen. gov. col supt. supt det. det insp insp. ch pc dc sgt sister brother father pastor`,
)

/** Nouns for people; a noun phrase with such a head can be “he” or “she”, or “they” in the plural. */
export const PERSON_NOUNS = words(
  `man woman boy girl person child teenager student teacher worker resident witness victim suspect gunman soldier officer
  fighter rebel militant insurgent protester demonstrator civilian refugee migrant driver passenger pilot doctor nurse
  patient leader official minister president spokesman spokeswoman spokesperson commander general analyst expert
  candidate voter player coach fan actor singer author lawyer judge prosecutor defendant policeman villager militiaman
  hostage survivor mayor governor senator lawmaker diplomat ambassador envoy king queen prince pope priest ceo founder
  chairman director manager investor customer shareholder employee striker troop sailor fisherman farmer miner tourist
  observer organiser organizer prosecutor investigator detective rescuer scientist researcher astronomer engineer
  economist critic opponent supporter activist campaigner docker firefighter smuggler trafficker hacker settler pilgrim
  commuter trader broker lender borrower buyer seller neighbour neighbor predecessor successor colleague relative mother
  father son daughter brother sister wife husband parent widow baby infant adult pensioner veteran recruit guard sniper
  bomber attacker assailant thief robber murderer killer inmate prisoner detainee juror magistrate referee umpire winner
  loser champion swimmer runner cyclist golfer boxer midfielder defender forward goalkeeper winger captain teammate
  professor lecturer graduate pupil architect designer artist painter poet novelist musician composer conductor dancer
  comedian presenter editor columnist photographer astronaut physicist chemist biologist surgeon physician paramedic
  baker cook waiter plumber builder electrician mechanic technician accountant auditor banker consultant adviser advisor
  aide secretary treasurer deputy premier chancellor organist climber hiker skier sailor captive gunner bystander
  reporter journalist writer historian philosopher dissident exile mediator negotiator peacekeeper inspector saver
  depositor creditor founder heir duke count prince princess nun monk bishop archbishop cardinal imam rabbi`,
)

/** Nouns for organisations and groups: “it” or “they”. */
export const GROUP_NOUNS = words(
  `government army military police party group company firm bank union ministry agency court parliament congress senate
  council committee commission team club university hospital school militia faction alliance coalition bloc force navy
  regime administration authority department office organisation organization monitor network airline carrier operator
  maker manufacturer retailer giant startup corporation board federation league association institute state country
  nation city regulator watchdog newspaper broadcaster brigade battalion unit opposition kingdom republic troops rebels`,
)

/** Nouns for places: after “in”, “at”, “near” they say where. */
export const PLACE_NOUNS = words(
  `city town village province region district area country capital border street road airport station port hospital school
  house home building square bridge river lake sea ocean island mountain hill valley desert coast beach forest park camp
  base prison court church mosque temple market mall stadium hotel restaurant factory plant mine field farm site scene
  neighbourhood neighborhood suburb county state territory enclave countryside outskirts frontline front crossing
  checkpoint embassy headquarters office university museum harbour harbor canal highway railway tunnel warehouse
  apartment shop store bank theatre theater parliament quarter slum village gulf strait peninsula bay north south east
  west centre center downtown side flank line position stronghold basin plateau cave woodland wood cliff barn barracks runway courtroom classroom clinic pub nightclub
  reservoir dam shaft pit wall garden beachfront platform depot quay dock pier terminal refinery plaza avenue alley
  square cathedral shrine palace castle ruins sea waters compound hideout`,
)

/** Adjectives of nations and the nation, where the adjective names an actor: “Russian strikes”. */
export const NATIONS: ReadonlyMap<string, string> = new Map(
  `Afghan:Afghanistan Albanian:Albania Algerian:Algeria American:United States Angolan:Angola Argentine:Argentina
Armenian:Armenia Australian:Australia Austrian:Austria Azerbaijani:Azerbaijan Bahraini:Bahrain Bangladeshi:Bangladesh
Belarusian:Belarus Belgian:Belgium Bolivian:Bolivia Bosnian:Bosnia Brazilian:Brazil British:Britain Bulgarian:Bulgaria
Cambodian:Cambodia Cameroonian:Cameroon Canadian:Canada Chadian:Chad Chilean:Chile Chinese:China Colombian:Colombia
Congolese:Congo Croatian:Croatia Cuban:Cuba Cypriot:Cyprus Czech:Czech Republic Danish:Denmark Dutch:Netherlands
Ecuadorian:Ecuador Egyptian:Egypt Emirati:United Arab Emirates Eritrean:Eritrea Estonian:Estonia Ethiopian:Ethiopia
Finnish:Finland French:France Georgian:Georgia German:Germany Ghanaian:Ghana Greek:Greece Guatemalan:Guatemala
Haitian:Haiti Honduran:Honduras Hungarian:Hungary Icelandic:Iceland Indian:India Indonesian:Indonesia Iranian:Iran
Iraqi:Iraq Irish:Ireland Israeli:Israel Italian:Italy Jamaican:Jamaica Japanese:Japan Jordanian:Jordan Kazakh:Kazakhstan
Kenyan:Kenya Kuwaiti:Kuwait Kyrgyz:Kyrgyzstan Laotian:Laos Latvian:Latvia Lebanese:Lebanon Liberian:Liberia
Libyan:Libya Lithuanian:Lithuania Malaysian:Malaysia Malian:Mali Maltese:Malta Mexican:Mexico Moldovan:Moldova
Mongolian:Mongolia Moroccan:Morocco Mozambican:Mozambique Nepali:Nepal Nicaraguan:Nicaragua Nigerian:Nigeria
Norwegian:Norway Omani:Oman Pakistani:Pakistan Palestinian:Palestinians Panamanian:Panama Paraguayan:Paraguay
Peruvian:Peru Philippine:Philippines Polish:Poland Portuguese:Portugal Qatari:Qatar Romanian:Romania Russian:Russia
Rwandan:Rwanda Saudi:Saudi Arabia Scottish:Scotland Senegalese:Senegal Serbian:Serbia Singaporean:Singapore
Slovak:Slovakia Slovenian:Slovenia Somali:Somalia Spanish:Spain Sudanese:Sudan Swedish:Sweden Swiss:Switzerland
Syrian:Syria Taiwanese:Taiwan Tajik:Tajikistan Tanzanian:Tanzania Thai:Thailand Tunisian:Tunisia Turkish:Turkey
Turkmen:Turkmenistan Ugandan:Uganda Ukrainian:Ukraine Uruguayan:Uruguay Uzbek:Uzbekistan Venezuelan:Venezuela
Vietnamese:Vietnam Welsh:Wales Yemeni:Yemen Zambian:Zambia Zimbabwean:Zimbabwe U.S.:United States US:United States
UK:Britain`
    .split(/\s*\n\s*|\s+(?=[A-Z][^\s:]*:)/)
    .map((pair) => pair.split(':') as [string, string]),
)
