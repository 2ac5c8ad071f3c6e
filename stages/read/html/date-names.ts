/** How pages name and label the date of an article. Data only; several languages, as pages come in them. */

/** Names of elements that hold the date of something. */
export const DATE_NAME =
  /(?:^|[\s_:-])(?:dates?|datum|fecha|pubdate|published|publish|publication|postdate|postmeta|posted|timestamp|timedata|time|datetime|dateline|created|datepublished|byline|meta|metadata|info|details?|zeit)(?:$|[\s_:-])|[a-z](?:Date|Time|Datum|Published)\b|date$/i
export const PUBLISHED_NAME = /publi|datepublished|entry-?date|post-?date|pubdate|posted|create/i
export const MODIFIED_NAME = /modif|updat|edited|aktualis|revis/i

const label = (words: string, gap: number) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})[^\\d]{0,${gap}}$`, 'iu')

const PUBLISHED =
  'published|posted|publication date|created|written|date|veröffentlicht|veröffentlichung|erschienen|publiziert|erstellt|eingestellt|geschrieben|gespeichert|datum|stand|publiée?s?|mis en ligne|mise en ligne|posté|publicad[oa]|fecha|pubblicato|pubblicata|geplaatst|gepubliceerd|publicerad'
const MODIFIED =
  'updated?|modified|edited|revised|reviewed|geändert|änderung|änderungen|aktualisiert|aktualisierung|bearbeitet|mise? à jour|modifiée?|actualizado|aggiornato|bijgewerkt'
// Days of something else than the page: of rights, validity, birth, an event, a book, a broadcast, somebody's reading.
const OTHER =
  '©|copyright|since|seit|ab|bis|until|from|vom|valid|gültig|born|geboren|events?|veranstaltung|termin|deadline|expires|abgerufen|accessed|retrieved|erscheinungsdatum|erscheinungstermin|release|member since|joined|mitglied|registriert|next|nächste[rs]?|beginn|start|show|sendung|programm|ausgabe|version'

/** The words before a date that say what it is of; up to 40 other characters may stand between. */
export const PUBLISHED_LABEL = label(PUBLISHED, 40)
export const MODIFIED_LABEL = label(MODIFIED, 40)
export const OTHER_LABEL = label(OTHER, 25)
/** The same where the label stands in a line or cell of its own. */
export const PUBLISHED_LABEL_BEFORE = label(PUBLISHED, 6)
export const MODIFIED_LABEL_BEFORE = label(MODIFIED, 6)
