import { MARK } from '../client/loader/mark.ts'

/** An anchor or a form as React writes it: in attributes `>` and `"` are escaped. */
const TAG = /<(?:a|form)(?= )[^>]*>/g
const ADDRESS = / (?:href|action)="([^"\s]+)"/
const MARKED = new RegExp(` ${MARK}="([^"\n]*)"`)
const MARKS = new RegExp(` ${MARK}="{[^"]*}"`, 'g')
/** Of a link or a form without properties that decide about navigation: most are. */
const USUAL = '{}'

/** Without what tells the loader links and forms: nobody else has a use for it. */
export function withoutMarks(html: string): string {
  return html.replaceAll(MARKS, '')
}

/**
 * Takes the marks out of the HTML, which is to look as Next.js writes it, and lists them by address instead: lines of
 * an address and, where it says something, the mark. Where one address has several, or a plain anchor has it too, the marks
 * stay: they tell them apart.
 */
export function listMarks(html: string): { readonly html: string; readonly list: string } {
  const marks = new Map<string, Set<string | undefined>>()
  for (const [tag] of html.matchAll(TAG)) {
    const address = ADDRESS.exec(tag)?.[1]
    if (address !== undefined) marks.set(address, (marks.get(address) ?? new Set()).add(MARKED.exec(tag)?.[1]))
  }
  const lines: string[] = []
  for (const [address, [mark, ...others]] of marks) {
    if (mark === undefined || others.length > 0) marks.delete(address)
    else lines.push(mark === USUAL ? address : `${address} ${mark}`)
  }
  if (lines.length === 0) return { html, list: '' }
  return {
    html: html.replaceAll(TAG, (tag) => (marks.has(ADDRESS.exec(tag)?.[1] ?? '') ? tag.replace(MARKED, '') : tag)),
    list: lines.join('\n'),
  }
}
