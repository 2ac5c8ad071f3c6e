/**
 * Sentences as news has them, in our own words, with the heads that matter for events: `word relation head`, `word root`.
 * Labelled by hand in Universal Dependencies, before the parser was asked. A word that occurs twice has its number.
 */
export const NEWS_SYNTAX: readonly (readonly [sentence: string, heads: string])[] = [
  [
    'Government forces recaptured the airport late on Sunday after two days of fighting, a military source said.',
    'forces nsubj recaptured | airport obj recaptured | source nsubj said | Sunday obl recaptured | days obl recaptured',
  ],
  [
    'At least 14 people were killed and dozens more wounded when a car bomb exploded outside a market in Tarvik.',
    'killed root | people nsubj:pass killed | wounded conj killed | bomb nsubj exploded | exploded advcl killed | market obl exploded',
  ],
  [
    'The central bank raised its key interest rate to 4.5 percent on Thursday, surprising investors.',
    'raised root | bank nsubj raised | rate obj raised | Thursday obl raised | surprising advcl raised | investors obj surprising',
  ],
  [
    '“We will not accept this deal,” the foreign minister told reporters in Geneva.',
    'minister nsubj told | reporters iobj told | deal obj accept | accept ccomp told | told root',
  ],
  [
    'The prime minister, who took office in May, resigned on Tuesday.',
    'resigned root | minister nsubj resigned | took acl:relcl minister | who nsubj took | office obj took | Tuesday obl resigned',
  ],
  [
    'Rescuers pulled three survivors from the rubble of a school that collapsed during the quake.',
    'pulled root | Rescuers nsubj pulled | survivors obj pulled | rubble obl pulled | collapsed acl:relcl school | quake obl collapsed',
  ],
  [
    'The company, based in Rotterdam, agreed to buy its smaller rival for 2.3 billion euros.',
    'agreed root | company nsubj agreed | based acl company | buy xcomp agreed | rival obj buy | euros obl buy',
  ],
  [
    'Police arrested five suspects and seized weapons in raids across the capital.',
    'arrested root | Police nsubj arrested | suspects obj arrested | seized conj arrested | weapons obj seized',
  ],
  [
    'Protesters marched through the city on Friday, throwing stones at officers who fired tear gas to disperse them.',
    'marched root | Protesters nsubj marched | throwing advcl marched | stones obj throwing | fired acl:relcl officers | gas obj fired | disperse advcl fired',
  ],
  [
    'The court sentenced the former mayor to eight years in prison for taking bribes.',
    'sentenced root | court nsubj sentenced | mayor obj sentenced | years obl sentenced | taking advcl sentenced | bribes obj taking',
  ],
  [
    'Fighters backed by drones crossed the river overnight, officials in the region said.',
    'Fighters nsubj crossed | backed acl Fighters | river obj crossed | officials nsubj said',
  ],
  [
    'The army said its planes had struck a depot near the border, killing 30 militants.',
    'said root | army nsubj said | struck ccomp said | planes nsubj struck | depot obj struck | killing advcl struck | militants obj killing',
  ],
  [
    'Two ministers were dismissed by the president on Monday over the leaked report.',
    'dismissed root | ministers nsubj:pass dismissed | president obl:agent dismissed | Monday obl dismissed',
  ],
  [
    'The ship, carrying 200 migrants, sank off the southern coast before dawn.',
    'sank root | ship nsubj sank | carrying acl ship | migrants obj carrying | coast obl sank',
  ],
  [
    'Shares in the carmaker fell 7 percent after it warned that profits would drop.',
    'fell root | Shares nsubj fell | carmaker nmod Shares | warned advcl fell | it nsubj warned | drop ccomp warned | profits nsubj drop',
  ],
  [
    'Talks between the two sides collapsed last week, and both have since accused each other of breaking the truce.',
    'collapsed root | Talks nsubj collapsed | accused conj collapsed | both nsubj accused | sides nmod Talks',
  ],
  [
    'A spokeswoman for the ministry declined to comment.',
    'declined root | spokeswoman nsubj declined | ministry nmod spokeswoman | comment xcomp declined',
  ],
  [
    'Rebels seized the town of Harsa, forcing thousands of residents to flee.',
    'seized root | Rebels nsubj seized | town obj seized | forcing advcl seized | thousands obj forcing | flee xcomp forcing',
  ],
  [
    'More than 300 houses were destroyed by the fire, which broke out on Saturday.',
    'destroyed root | houses nsubj:pass destroyed | fire obl:agent destroyed | broke acl:relcl fire | which nsubj broke | Saturday obl broke',
  ],
  [
    'The government has banned exports of rice to keep prices down at home.',
    'banned root | government nsubj banned | exports obj banned | keep advcl banned | prices obj keep',
  ],
  [
    'Maria Lenz, the head of the union, told the paper that workers would strike next month.',
    'told root | Maria nsubj told | head appos Maria | paper iobj told | strike ccomp told | workers nsubj strike',
  ],
  [
    'Its leader was shot dead by unknown gunmen in June.',
    'shot root | leader nsubj:pass shot | gunmen obl:agent shot | June obl shot',
  ],
  [
    'The earthquake that struck the island on Sunday killed at least 90 people.',
    'killed root | earthquake nsubj killed | struck acl:relcl earthquake | island obj struck | people obj killed',
  ],
  [
    'Investigators believe the pilot lost control minutes after takeoff.',
    'believe root | Investigators nsubj believe | lost ccomp believe | pilot nsubj lost | control obj lost',
  ],
  [
    'Parliament approved the budget by 210 votes to 95.',
    'approved root | Parliament nsubj approved | budget obj approved | votes obl approved',
  ],
  [
    'After weeks of delays, the rocket lifted off from its launch pad in French Guiana.',
    'lifted root | rocket nsubj lifted | pad obl lifted | weeks obl lifted',
  ],
  [
    'The hospital was evacuated as flames spread through the valley.',
    'evacuated root | hospital nsubj:pass evacuated | spread advcl evacuated | flames nsubj spread | valley obl spread',
  ],
  [
    'Militants freed the hostages on Wednesday in exchange for a ransom, according to local media.',
    'freed root | Militants nsubj freed | hostages obj freed | Wednesday obl freed | media obl freed',
  ],
  [
    'She accused the ruling party of rigging the vote.',
    'accused root | She nsubj accused | party obj accused | rigging advcl accused | vote obj rigging',
  ],
  [
    'The suspect, identified as a 34-year-old teacher, was charged with murder.',
    'charged root | suspect nsubj:pass charged | identified acl suspect | murder obl charged',
  ],
  [
    'Fuel prices doubled in March, when the pipeline was shut.',
    'doubled root | prices nsubj doubled | March obl doubled | pipeline nsubj:pass shut',
  ],
  [
    'Heavy rain triggered landslides that buried two villages, leaving 40 people missing.',
    'triggered root | rain nsubj triggered | landslides obj triggered | buried acl:relcl landslides | villages obj buried',
  ],
  [
    'Turkey and Greece signed an agreement on migrants in Ankara.',
    'signed root | Turkey nsubj signed | Greece conj Turkey | agreement obj signed | Ankara obl signed',
  ],
  [
    'The group claimed responsibility for the attack, in which eight soldiers died.',
    'claimed root | group nsubj claimed | responsibility obj claimed | attack nmod responsibility | died acl:relcl attack | soldiers nsubj died',
  ],
  [
    'Residents reached by telephone described heavy shelling of the northern districts.',
    'described root | Residents nsubj described | reached acl Residents | shelling obj described | districts nmod shelling',
  ],
  [
    '"The fighting has stopped," said Colonel Ivo Bran, who commands the garrison.',
    'said root | stopped ccomp said | fighting nsubj stopped | Colonel nsubj said | commands acl:relcl Colonel | garrison obj commands',
  ],
  [
    'Thousands of demonstrators, many waving flags, gathered in front of the palace.',
    'gathered root | Thousands nsubj gathered | demonstrators nmod Thousands | front obl gathered | palace nmod front',
  ],
  [
    'Negotiators hope to reach a ceasefire before the holiday begins.',
    'hope root | Negotiators nsubj hope | reach xcomp hope | ceasefire obj reach | begins advcl reach | holiday nsubj begins',
  ],
  [
    'The rebels took the bridge, cut the road and advanced on the port.',
    'took root | rebels nsubj took | bridge obj took | cut conj took | road obj cut | advanced conj took | port obl advanced',
  ],
  [
    'A truck carrying explosives blew up near the consulate on Thursday, wounding 16 guards.',
    'blew root | truck nsubj blew | carrying acl truck | explosives obj carrying | consulate obl blew | wounding advcl blew | guards obj wounding',
  ],
]
