/** Words whose full stop usually does not end a sentence. Lower case, without the last stop. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Before a name or a number: `Brig. Gen. Miqdad Miri`, `St. Louis`, `No. 10`, `Pakistan vs. India`. Never final. */
export const NEVER_FINAL = words(`
  mr mrs ms mx dr drs prof gen brig col lt maj capt cmdr cdr sgt cpl pvt pfc adm vadm sen sens rep reps gov govs
  lieut rev revd hon pres supt insp det amb atty sec fr msgr mme mlle mgr st ste mt ft pt messrs ald
  spc sfc asst assoc e.g i.e cf vs v viz approx ca fig figs pp vol nos
`)

/** `No. 10`, `p. 4`, `ch. 3`: only before a figure; `He said no. Then` ends a sentence. */
export const BEFORE_NUMBER = words(`no p pp pg ch sec art fig tel ext op rte hwy`)

/** Months and days as agencies shorten them: final only before a word that begins sentences. */
export const CALENDAR = words(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`,
)

/** After a name, with a capital: `Apple Inc. said`, `Sacramento, Calif. Police`. Final before a new clause. */
export const OFTEN_FINAL = words(`
  inc corp co cos ltd llc plc bros jr sr esq etc dept univ assn govt intl natl ave blvd rd hq est sq bldg
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn
  tex vt va wash wis wyo ont que
`)

/** Units and the like, in small letters: `Smith et al. (2012)`, `6 ft. 2`. Final before a new clause. */
export const SMALL_OFTEN_FINAL = words(`al lbs lb oz ft hrs hr min mins secs mph km kg cm mm bn mn tn`)

/** Words that begin sentences and hardly ever follow an abbreviation inside a name. */
export const STARTERS = words(`
  the a an this that these those he she it they we i you his her its their our my there here
  but and or so yet nor however meanwhile although though while when where why who what how if since because after
  before during in on at by for from with without as to under over about according despite some many most several all
  no not one two three also still now then earlier later last is are was were has have had will would can could may
  might police officials authorities witnesses analysts investigators critics both each other others another only even
  until unless once among amid between like
`)

/** After `p.m.`: `5 p.m. Monday`, `9 a.m. GMT`. */
export const AFTER_CLOCK = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst aest eastern central pacific greenwich local
`)
