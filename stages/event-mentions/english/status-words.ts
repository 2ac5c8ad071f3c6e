/** Words that decide whether what they govern happened, is planned, or is only thought of. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** “will strike”: the speaker counts on it. */
export const FUTURE_MODALS = words("will shall 'll ’ll wo gonna")
/** “could strike”: possible, wished for, or conditional. */
export const DOUBT_MODALS = words("would could might may should can must ought ca 'd ’d need dare")

/** “began to shell”, “managed to enter”: what they govern has their own status. */
export const IMPLICATIVE = words(
  `begin start continue keep manage stop cease resume proceed come go rush help force make let cause get finish remember
  end happen use allow enable lead prompt bring move turn see watch leave able able-to compel oblige persuade`,
)
/** “failed to enter”: it did not happen. */
export const NEGATIVE_IMPLICATIVE = words(
  'fail refuse decline neglect forget avoid unable prevent avert forestall foil thwart',
)
/** “vowed to strike”, “is due to start”: it is to come. */
export const PLANNING = words(
  `plan intend expect agree vow pledge promise decide prepare schedule set due arrange commit undertake swear slate poise
  ready propose announce determine plot opt choose elect resolve volunteer earmark bind look gear tap forecast project order
  instruct direct tell command authorise authorize approve vote mean suppose go-to`,
)
/** “tried to enter”, “urged them to leave”: whether it happened is not said. */
export const WISHING = words(
  `try attempt want hope seek aim ask urge demand call need require wish struggle work fight battle appeal like threaten
  risk willing reluctant eager keen likely unlikely possible impossible able-if tempt press push encourage invite advise
  warn consider suggest recommend request beg plead pressure prefer love hate fear doubt believe think imagine assume
  suspect contemplate mull discuss weigh envisage favour favor oppose support back necessary important free easy hard difficult
  strive scramble dream long bid offer challenge dare allow-if urge implore claim pretend appear seem tend`,
)
/** “demanded an inquiry”: an object that need not come about. */
export const WISHING_FOR = words(
  'seek demand want request threaten consider contemplate mull discuss weigh urge propose fear risk favour favor oppose suggest recommend need await',
)
/** “denied that it had fired”: somebody contradicts it. */
export const DENYING = words('deny reject dismiss refute dispute contradict rebut')
/** “called off the strike”. */
export const CANCELLING = words('cancel scrap abandon postpone shelve suspend call-off put-off drop abort axe')
/** “averted a strike”. */
export const PREVENTING = words(
  'avoid prevent avert forestall foil thwart deter stave preclude bar ban block prohibit discourage dissuade stop restrain',
)

/** “the prospect of a war”, “fears of an attack”: nouns whose complement need not be so. */
export const DOUBT_NOUNS = words(
  `prospect threat risk possibility fear danger hope chance idea attempt bid effort call demand need likelihood talk rumour
  rumor speculation case event absence lack concern worry option scenario potential warning push appeal request want
  desire wish aim goal fight campaign struggle ability opportunity pressure plea refusal failure right way offer motion
  capacity power time reason`,
)
/** “plans for a strike”: nouns whose complement is to come. */
export const PLAN_NOUNS = words(
  'plan proposal agreement decision pledge promise vow intention schedule preparation order commitment deal blueprint date deadline',
)
/** “planned talks”. */
export const PLAN_ADJECTIVES = words(
  'planned proposed upcoming future forthcoming scheduled imminent impending next expected pending intended projected',
)
/** “a possible strike”. */
export const DOUBT_ADJECTIVES = words(
  'possible potential hypothetical threatened likely feared any would-be attempted prospective further-if',
)
/** “a cancelled visit”. */
export const CANCELLED_ADJECTIVES = words('cancelled canceled postponed abandoned aborted scrapped')
/** “ongoing fighting”. */
export const ONGOING_ADJECTIVES = words('ongoing continuing continued current')

/** Conjunctions that make their clause a condition. */
export const CONDITIONS = words('if unless whether lest provided providing assuming supposing')

/** “after the capture”, “amid fighting”: the noun is a fact whatever the verb says. */
export const FACTUAL_PREPOSITIONS = words(
  'after following since during despite amid over because because-of in-response-to due-to upon as before in-the-wake-of',
)
