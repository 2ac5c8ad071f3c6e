/** Irregular English verbs, one table for all stages. Words only; nothing is loaded and nothing depends on the machine. */

/** `base past participle`, then further forms: other spellings (`burnt`), irregular presents (`has`, `dying`). */
const TABLE = `
arise arose arisen|awake awoke awoken|be was been were is are am being 's 're 'm|bear bore borne born|beat beat beaten
become became become|befall befell befallen|begin began begun|behold beheld beheld|bend bent bent|beset beset beset
bet bet bet|bid bid bid bade bidden|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown
break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built
burn burned burned burnt|burst burst burst|buy bought bought|cancel cancelled cancelled cancelling|cast cast cast
catch caught caught|choose chose chosen|cling clung clung|come came come|compel compelled compelled compelling
control controlled controlled controlling|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt
die died died dying|dig dug dug|do did done does|draw drew drawn|dream dreamed dreamed dreamt|drink drank drunk
drive drove driven|eat ate eaten|expel expelled expelled expelling|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|focus focused focused focusing
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got gotten|give gave given
go went gone goes|grind ground ground|grow grew grown|hang hung hung|have had had has 've 'd|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known
lay laid laid|lead led led|lean leaned leaned leant|leap leapt leapt|learn learned learned learnt|leave left left
lend lent lent|let let let|lie lay lain lying|light lit lit|lose lost lost|make made made|mean meant meant
meet met met|mislead misled misled|mistake mistook mistaken|outdo outdid outdone|overcome overcame overcome
overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
patrol patrolled patrolled patrolling|pay paid paid|propel propelled propelled propelling|prove proved proven
put put put|quell quelled quelled quelling|quit quit quit|read read read|rebuild rebuilt rebuilt|repay repaid repaid
repel repelled repelled repelling|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung
sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit
smell smelled smelled smelt|sow sowed sown|speak spoke spoken|speed sped sped|spend spent spent
spill spilled spilled spilt|spin spun spun|spit spat spat|split split split|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stink stank stunk
strike struck struck stricken|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|thrust thrust thrust|tie tied tied tying
travel travelled travelled travelling|tread trod trodden|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|vie vied vied vying
wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wring wrung wrung
write wrote written
`

export interface VerbForms {
  readonly past: string
  readonly participle: string
}

const rows = TABLE.trim()
  .split(/[|\n]/)
  .map((row) => row.split(' ') as [base: string, past: string, participle: string, ...others: string[]])

/** Past tense and past participle by base. */
export const IRREGULAR_VERBS: ReadonlyMap<string, VerbForms> = new Map(
  rows.map(([base, past, participle]) => [base, { past, participle }]),
)

/** From any form, the base included, to the base. */
export const BASE_OF_FORM: ReadonlyMap<string, string> = new Map([
  // A form that is a base too is that base: `lay` of `lay`, not of `lie`.
  ...rows.flatMap(([base, ...forms]) => forms.map((form) => [form, base] as const)),
  ...rows.map(([base]) => [base, base] as const),
])
