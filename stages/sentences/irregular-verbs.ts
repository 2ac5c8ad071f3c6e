/** Past forms and participles that no rule gives: `base past participle`, only where they differ from the rule. */

const TABLE = `
arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|befall befell befallen|begin began begun
behold beheld|bend bent|beset|bet|bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
breed bred|bring brought|broadcast|build built|burn burnt|burst|buy bought|cast|catch caught|choose chose chosen|cling clung
come came|cost|creep crept|cut|deal dealt|dig dug|do did done does|draw drew drawn|dream dreamt|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown
forbid forbade forbidden|forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone
freeze froze frozen|get got gotten|give gave given|go went gone goes|grind ground|grow grew grown|hang hung|have had has 've 'd
hear heard|hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt
learn learnt|leave left|lend lent|let|lie lay lain lying|light lit|lose lost|make made|mean meant|meet met|mislead misled
mistake mistook mistaken|outdo outdid outdone|overcome overcame|overrun overran|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|pay paid|prove proven|put|quit|read|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen
run ran|say said|see saw seen|seek sought|sell sold|send sent|set|shake shook shaken|shed|shine shone|shoot shot|show shown
shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit|smell smelt
sow sown|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|spit spat|split|spread|spring sprang sprung|stand stood
steal stole stolen|stick stuck|sting stung|stink stank stunk|strike struck stricken|strive strove striven|swear swore sworn
sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|thrust|tread trod trodden|undergo underwent undergone|understand understood|undertake undertook undertaken
undo undid undone|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn
withhold withheld|withstand withstood|wring wrung|write wrote written|die dying|tie tying|vie vying
be is are am was were been being 's 're 'm|control controlled controlling|patrol patrolled patrolling|compel compelled compelling
expel expelled expelling|repel repelled repelling|cancel cancelled cancelling|travel travelled travelling|propel propelled
focus focused focusing|quell quelled quelling
`

/** From form to base. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ')
      return [base, ...forms].map((form) => [form, base] as const)
    })
    // `found` is of `find`, `ground` of `grind`, `lay` of `lay`: the first entry of a form counts.
    .reverse(),
)
