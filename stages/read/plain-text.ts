/** `.txt` and `.md`: line ends made one kind, Markdown marks taken out, a title where there is one. */

/** `\n` line ends; control characters that no text needs become spaces. Offsets are counted after this. */
export const cleanText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- stray control characters are what this is about
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ')

/** Longest title, in words. */
const MOST_TITLE_WORDS = 20

/**
 * A short first line without a final stop, with an empty line after it. It stays in the text as a normal line: its
 * events are those of the lead.
 */
export function titleOfText(text: string): string | undefined {
  // “HEALTH” over the headline: the section of the paper.
  // “Date: 15/03/2024” over the headline.
  const found =
    /^\s*(?:(?:[Dd]ate|DATE|[Pp]ublished)\b[^\n]{0,40}\d\n\s*)?(?:\p{Lu}{3,}(?: (?:AND|&) \p{Lu}{3,}| \p{Lu}{3,})?\n\s*)?(\S[^\n]*)\n[ \t]*\n\s*\S/u.exec(
      text,
    )
  const line = found?.[1]?.trim()
  if (!line || /[.:;,…]["”’)]?$/.test(line)) return undefined
  // “Published: 2 December 2024”, “date 2024-12-02”: a line about the article is not what it is called.
  if (/^(?:published|updated|posted|date|by)\b/i.test(line) && /\d/.test(line)) return undefined
  const words = line.split(/\s+/).length
  return words >= 2 && words <= MOST_TITLE_WORDS ? line : undefined
}

/** The heading's words, where the text has one. */
export const titleOfMarkdown = (markdown: string): string | undefined =>
  /^#[ \t]+(\S[^\n]*?)(?:[ \t]+#+)?[ \t]*$/m.exec(markdown)?.[1]

/** Markdown as plain text: heading marks, links, emphasis, comments and quote marks taken out, the words kept. */
export const textOfMarkdown = (markdown: string): string =>
  markdown
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, '')
    .replace(/^[ \t]{0,3}>[ \t]?/gm, '')
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
