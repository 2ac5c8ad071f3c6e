/** English words of time. Keys are lower case. */
import type { Season, Unit } from '../meaning.ts'

export const MONTHS = new Map<string, number>(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
)

/** Short forms that count only beside a number or before a full stop with one (`Mar. 3`). */
export const SHORT_MONTHS = new Set([
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
])

export const WEEKDAYS = new Map<string, number>(
  [
    ['monday', 'mon'],
    ['tuesday', 'tue', 'tues'],
    ['wednesday', 'wed', 'weds'],
    ['thursday', 'thu', 'thur', 'thurs'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ].flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
)
export const SHORT_WEEKDAYS = new Set([
  'mon',
  'tue',
  'tues',
  'wed',
  'weds',
  'thu',
  'thur',
  'thurs',
  'fri',
  'sat',
  'sun',
])

export const UNITS = new Map<string, Unit>([
  ['second', 'second'],
  ['sec', 'second'],
  ['minute', 'minute'],
  ['min', 'minute'],
  ['hour', 'hour'],
  ['hr', 'hour'],
  ['day', 'day'],
  ['night', 'day'],
  ['weekend', 'weekend'],
  ['week', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['yr', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['millennium', 'millennium'],
])
export const PLURAL_UNITS = new Map<string, Unit>([
  ...[...UNITS].map(([word, unit]): [string, Unit] => [`${word}s`, unit]),
  ['centuries', 'century'],
  ['millennia', 'millennium'],
])

export const SEASONS = new Map<string, Season>([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['springtime', 'SP'],
  ['summertime', 'SU'],
  ['wintertime', 'WI'],
])

const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
export const ONES = new Map<string, number>([...SMALL, ...TEENS].map((word, i) => [word, i + 1]))
export const TENS = new Map<string, number>(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i) => [word, (i + 2) * 10]),
)
export const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
])
const ORDINAL_WORDS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
  'sixteenth seventeenth eighteenth nineteenth twentieth',
]
export const ORDINALS = new Map<string, number>([
  ...ORDINAL_WORDS.join(' ')
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
  ['thirtieth', 30],
])
export const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

/** Counts that name no number. */
export const VAGUE_COUNTS = new Set(['several', 'few', 'some', 'many', 'various', 'numerous', 'countless'])

/** Decades by name: `the nineties`. */
export const DECADES = new Map<string, number>([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
])

/** Parts of the day, as TIMEX3 writes them after `T`. */
export const DAY_PARTS = new Map<string, string>([
  ['morning', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['midday', '12:00'],
  ['noon', '12:00'],
  ['noontime', '12:00'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'NI'],
  ['night', 'NI'],
  ['midnight', '24:00'],
])
/** Parts of the day that stand for a clock time; they need no weekday beside them. */
export const CLOCK_WORDS = new Set(['midday', 'noon', 'midnight', 'noontime'])

/** `early` and its like, and what they do to a date. */
export const EDGES = new Map<string, string>([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
  ['earlier', 'START'],
  ['later', 'END'],
])
/** `the beginning of`. */
export const EDGE_NOUNS = new Map<string, string>([
  ['start', 'START'],
  ['beginning', 'START'],
  ['beginnings', 'START'],
  ['onset', 'START'],
  ['outset', 'START'],
  ['opening', 'START'],
  ['end', 'END'],
  ['close', 'END'],
  ['middle', 'MID'],
  ['midst', 'MID'],
  ['midpoint', 'MID'],
])

/** Words that loosen or bound what follows, longest first, with TIMEX3's modifier. */
export const LOOSENERS: readonly (readonly [readonly string[], string])[] = [
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['no', 'fewer', 'than'], 'EQUAL_OR_MORE'],
  [['not', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['well', 'over'], 'MORE_THAN'],
  [['just', 'over'], 'MORE_THAN'],
  [['just', 'under'], 'LESS_THAN'],
  [['over'], 'MORE_THAN'],
  [['under'], 'LESS_THAN'],
  [['nearly'], 'LESS_THAN'],
  [['almost'], 'LESS_THAN'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['some'], 'APPROX'],
  [['circa'], 'APPROX'],
  [['c', '.'], 'APPROX'],
  [['ca', '.'], 'APPROX'],
]

/** Single words that refer to the present, the past or the future without naming it. */
export const REFERENCES = new Map<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
  ['future', 'FUTURE_REF'],
])

/** Holidays and named days with a fixed rule, in English words; the rules are in `evaluate/holidays.ts`. */
export const HOLIDAYS: readonly (readonly [readonly string[], string])[] = [
  [['new', 'year', "'", 's', 'eve'], 'new-years-eve'],
  [['new', 'year', '’', 's', 'eve'], 'new-years-eve'],
  [['new', 'year', "'", 's', 'day'], 'new-years-day'],
  [['new', 'year', '’', 's', 'day'], 'new-years-day'],
  [['christmas', 'eve'], 'christmas-eve'],
  [['christmas', 'day'], 'christmas'],
  [['christmas'], 'christmas'],
  [['boxing', 'day'], 'boxing-day'],
  [['valentine', "'", 's', 'day'], 'valentines'],
  [['valentine', '’', 's', 'day'], 'valentines'],
  [['halloween'], 'halloween'],
  [['thanksgiving', 'day'], 'thanksgiving'],
  [['thanksgiving'], 'thanksgiving'],
  [['independence', 'day'], 'independence-day'],
  [['memorial', 'day'], 'memorial-day'],
  [['labor', 'day'], 'labor-day'],
  [['labour', 'day'], 'may-day'],
  [['may', 'day'], 'may-day'],
  [['columbus', 'day'], 'columbus-day'],
  [['veterans', 'day'], 'veterans-day'],
  [['armistice', 'day'], 'veterans-day'],
  [['remembrance', 'day'], 'veterans-day'],
  [['bastille', 'day'], 'bastille-day'],
  [['good', 'friday'], 'good-friday'],
  [['easter', 'sunday'], 'easter'],
  [['easter', 'monday'], 'easter-monday'],
  [['easter'], 'easter'],
  [['palm', 'sunday'], 'palm-sunday'],
  [['ash', 'wednesday'], 'ash-wednesday'],
  [['pentecost'], 'pentecost'],
  [['mother', "'", 's', 'day'], 'mothers-day'],
  [['mother', '’', 's', 'day'], 'mothers-day'],
  [['father', "'", 's', 'day'], 'fathers-day'],
  [['father', '’', 's', 'day'], 'fathers-day'],
  [['martin', 'luther', 'king', 'day'], 'king-day'],
  [['st', '.', 'patrick', "'", 's', 'day'], 'st-patrick'],
  [['election', 'day'], 'election-day'],
]

/** Words that follow a weekday or month in the name of a thing, not a date: `the Sunday Times`. */
export const NAME_TAILS = new Set(
  (
    'times telegraph mirror herald express mail post tribune independent mercury observer news world business sport people ' +
    'star sun magazine microsystems gazette journal club fund band inc corp church school ' +
    'island islands road street prize league trophy madness massacre'
  ).split(' '),
)
/** Words before a weekday that make a name of it. */
export const NAME_HEADS = new Set([
  'bloody',
  'black',
  'holy',
  'super',
  'cyber',
  'ruby',
  'billy',
  'girl',
  'sheffield',
  'maundy',
])
