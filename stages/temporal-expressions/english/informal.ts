/** Words of short messages and the words that they stand for. Read as these, they need no rules of their own. */

const words = (plain: string, informal: string) => informal.split(' ').map((word): [string, string] => [word, plain])

export const INFORMAL = new Map<string, string>([
  ...words('tomorrow', 'tmr tmrw tmw tmrow trmw tomo tomoro tomorow tommorow tommorrow tomolo'),
  ...words('today', 'tdy todae tday'),
  ...words('yesterday', 'ystd ytd yday yesterdy'),
  ...words('tonight', 'tonite tonit 2nite'),
  ...words('night', 'nite nyt'),
  ...words('nights', 'nites'),
  ...words('morning', 'mornin'),
  ...words('weekend', 'wknd wkend'),
  ...words('weekends', 'wknds wkends'),
  ...words('week', 'wk'),
  ...words('weeks', 'wks'),
  ...words('month', 'mth'),
  ...words('months', 'mths'),
  ...words('next', 'nxt'),
  ...words('through', 'thru'),
  ...words('christmas', 'xmas'),
])
