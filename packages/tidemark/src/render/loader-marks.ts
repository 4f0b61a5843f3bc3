import { MARK } from '../client/loader/mark.ts'

/** An anchor or a form as React writes it: in attributes `>` and `"` are escaped. */
const TAG = /<(?:a|form)(?= )[^>]*>/g
const ADDRESS = / (?:href|action)="([^"\n]+)"/
const MARKED = new RegExp(` ${MARK}="([^"]*)"`)
const MARKS = new RegExp(` ${MARK}="{[^"]*}"`, 'g')
/** Of a link or a form without properties that decide about navigation: most are. */
const USUAL = '{}'

/** Without what tells the loader links and forms: nobody else has a use for it. */
export function withoutMarks(html: string): string {
  return html.replaceAll(MARKS, '')
}

/**
 * Takes the marks of usual links and forms out of the HTML, which is to look as Next.js writes it, and lists their
 * addresses instead. Where a plain anchor has the same address, the mark stays: it tells them apart.
 */
export function listMarks(html: string): { readonly html: string; readonly list: string } {
  const usual = new Set<string>()
  const plain = new Set<string>()
  for (const [tag] of html.matchAll(TAG)) {
    const address = ADDRESS.exec(tag)?.[1]
    const mark = MARKED.exec(tag)?.[1]
    if (address !== undefined && mark === USUAL) usual.add(address)
    else if (address !== undefined && mark === undefined) plain.add(address)
  }
  for (const address of plain) usual.delete(address)
  if (usual.size === 0) return { html, list: '' }
  const isListed = (tag: string): boolean => MARKED.exec(tag)?.[1] === USUAL && usual.has(ADDRESS.exec(tag)?.[1] ?? '')
  return { html: html.replaceAll(TAG, (tag) => (isListed(tag) ? tag.replace(MARKED, '') : tag)), list: [...usual].join('\n') }
}
