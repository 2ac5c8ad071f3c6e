/** Verbs that play a part of their own in a clause: they report, carry another event, or name none. */

import { SAYS } from '../../../pipeline/saying-verbs.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** “…, the ministry said”: what they govern is said by their subject. */
export const REPORTING: ReadonlySet<string> = new Set([
  ...SAYS,
  ...words(
    `comment remark disclose describe testify mention predict forecast concede quote emphasise emphasize reiterate
  respond reply answer assert contend maintain allege think caution accuse assure inform brief hint signal
  conclude joke quip proclaim observe reckon complain ask recount relate opine feel fear`,
  ),
])

/** “warned that …”, “ruled that …”: verbs whose clause says what they tell; a title keeps it. */
export const CLAIMING: ReadonlySet<string> = new Set([
  ...REPORTING,
  ...words(
    'rule find decide learn discover vow promise pledge agree order threaten demand propose prove swear hear fear see know',
  ),
])

/** Reporting that is only that: “said” carries no event of its own worth a line. */
export const PLAIN_SPEECH = words(
  `say tell state add note remark comment explain describe mention think believe argue quote write suggest report recall
  claim respond reply answer observe reckon indicate show feel joke quip emphasise emphasize stress reiterate recount
  conclude estimate insist maintain contend assert acknowledge speak talk ask confirm describe elaborate`,
)

/** “carried out an attack”, “held talks”: the noun names the event, the verb only carries it. */
export const LIGHT = words(
  `carry hold take make conduct have give do launch mount stage wage commit perform undertake pay put lead-to suffer
  face enter reach deliver host receive see sustain experience undergo execute bring open file hand submit tender`,
)
/** “fighting erupted”, “talks took place”: the subject names the event. */
export const HAPPENING = words(
  'happen occur take erupt begin start continue resume end break follow ensue unfold come intensify escalate go finish kick rage persist cease',
)
/** “began shelling”: phases of the event that the complement names. */
export const ASPECTUAL = words(
  'begin start continue resume stop cease keep finish end halt quit go proceed commence complete fail manage',
)

/** No event: being, having, seeming, knowing, wanting. */
export const STATIVE = words(
  `be have contain include remain seem appear belong consist exist own know want need like love hate depend involve
  mean represent constitute comprise resemble cost weigh fit lack owe possess deserve matter concern tend stand lie sit
  live reside hope wish prefer understand regard consider deem view border adjoin feature number hang equal
  suit enjoy care mind intend plan aim expect fear believe think feel doubt suppose imagine assume hear let
  base relate compare entitle rank total account refer apply function act date stem range span stretch derive differ
  vary correspond merit suffice do underline reflect illustrate highlight symbolise symbolize loom linger await worry
  associate value power interest justify`,
)
/** Verbs too general to be a line of a timeline by themselves: “made”, “used”, “got”, “tried”. */
export const GENERAL = words(
  'make use get keep try attempt help serve wait stay put see watch look play draw give take go come bring become turn run set work',
)
