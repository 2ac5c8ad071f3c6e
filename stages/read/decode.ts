/** Turns a file's bytes into text: UTF-8 and UTF-16 with or without a mark, a page's own charset, else Windows-1252. */
import type { Report } from '../../pipeline/stage.ts'

/** The first bytes of files that are sent here by mistake, and what helps. */
const SIGNATURES: readonly (readonly [bytes: string, what: string, remedy: string])[] = [
  ['%PDF-', 'a PDF document', 'convert it to text first (`pdftotext file.pdf`)'],
  ['PK\x03\x04', 'a ZIP archive or an office document', 'unpack it or save it as text'],
  ['\x1f\x8b', 'a gzip archive', 'unpack it first (`gunzip file.gz`)'],
  ['{\\rtf', 'a rich text document', 'save it as plain text'],
  ['\x89PNG', 'a picture', 'only text can be read'],
  ['\xff\xd8\xff', 'a picture', 'only text can be read'],
  ['GIF8', 'a picture', 'only text can be read'],
  ['\xd0\xcf\x11\xe0', 'an office document', 'save it as text'],
]

/** A charset that a page or an XML declaration names in its first bytes. */
const CHARSET = /charset\s*=\s*["']?\s*([\w-]{2,20})|encoding\s*=\s*["']([\w-]{2,20})["']/i
const HEAD = 4096
/** More control characters than this share make a file binary. */
const MOST_CONTROLS = 0.02

/** The text without its byte order mark; `undefined`, with a message, for what is not text. */
export function decode(bytes: Uint8Array, report: Report, isHtml = false): string | undefined {
  const head = latin1(bytes.subarray(0, HEAD))
  const signature = SIGNATURES.find(([start]) => head.startsWith(start))
  if (signature) {
    report.error('file-binary', `${signature[1]}, expected text; skipped: ${signature[2]}`)
    return undefined
  }
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  if (isBinary(bytes)) {
    report.error('file-binary', 'binary data, expected text; skipped: save the article as UTF-8 text')
    return undefined
  }
  return decodeUtf8(bytes) ?? decodeLegacy(bytes, isHtml ? head : '', report)
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Told by the mark, else by the zero bytes that every second place of a Western text has. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, HEAD) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return undefined
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  const length = Math.min(bytes.length, 64 * 1024)
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  return controls > length * MOST_CONTROLS
}

/**
 * Bytes that are no clean UTF-8: damaged UTF-8 when most of its longer sequences are whole, else the charset that the
 * page names, else Windows-1252, the usual one of old Western files.
 */
function decodeLegacy(bytes: Uint8Array, head: string, report: Report): string {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const replaced = lenient.match(/\uFFFD/g)?.length ?? 0
  const whole = lenient.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  if (whole > replaced || endsInsideSequence(bytes, replaced)) {
    report.warn(
      'encoding-replaced',
      `${replaced} invalid UTF-8 ${replaced === 1 ? 'sequence' : 'sequences'} found, first at character ${lenient.indexOf('\uFFFD')}; replaced by U+FFFD. Save the file as UTF-8 again`,
    )
    return lenient
  }
  const named = CHARSET.exec(head)
  const label = named?.[1] ?? named?.[2]
  return (label && decodeAs(label, bytes)) || new TextDecoder('windows-1252').decode(bytes)
}

/** A file that was cut in the middle of its last character. */
function endsInsideSequence(bytes: Uint8Array, replaced: number): boolean {
  if (replaced !== 1) return false
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back]
    if (byte === undefined || byte < 0x80) return false
    if (byte >= 0xc0) return byte >= 0xe0 ? back < (byte >= 0xf0 ? 4 : 3) && back > 1 : false
  }
  return false
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return /^utf-?8$/i.test(label) ? undefined : new TextDecoder(label).decode(bytes)
  } catch {
    return undefined
  }
}
