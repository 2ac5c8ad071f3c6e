/** Past tense and past participle of irregular verbs, for titles: “reaching a hill” → “reached a hill”. */

const ROWS = `arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|
bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|
breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burst burst burst|
buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|
cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|
find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|
grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leap leapt leapt|
leave left left|lend lent lent|let let let|lose lost lost|make made made|mean meant meant|meet met met|
overcome overcame overcome|overrun overran overrun|overtake overtook overtaken|overthrow overthrew overthrown|
pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|repay repaid repaid|
retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shoot shot shot|
show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|
sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|
strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|
throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|
uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|
withdraw withdrew withdrawn|withstand withstood withstood|wring wrung wrung|write wrote written`

export const IRREGULAR: ReadonlyMap<string, { readonly past: string; readonly participle: string }> = new Map(
  ROWS.split(/\s*\|\s*/).map((row) => {
    const [lemma, past, participle] = row.split(' ') as [string, string, string]
    return [lemma, { past, participle }]
  }),
)
/** Verbs of more than one syllable that double their last letter all the same: “repelled”. */
export const DOUBLING = new Set(
  'repel compel propel expel rebel control patrol permit commit admit submit refer prefer occur deter transfer confer incur regret equip kidnap'.split(
    ' ',
  ),
)
