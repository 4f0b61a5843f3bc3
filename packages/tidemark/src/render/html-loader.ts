import { MARK } from '../client/loader/mark.ts'
import { watchForReact } from './react-need.ts'
import { bufferOf } from './flight-rows.ts'
import { listMarks, withoutMarks } from './loader-marks.ts'
import type { PageLoader } from './types.ts'

/** Decides, while a document is sent, whether it brings React at once or the loader that fetches React when it is needed. */
export interface LoaderGate {
  /** Takes one flush of React's HTML and the Flight sent with it, and gives back the HTML to be sent. */
  pass(html: Buffer, flight: readonly Uint8Array[]): Buffer
  /** True once: the document has the loader, and something in it needs React after all. */
  takeNeed(): boolean
}

/** What of the document has the say: `react called for` where the loader is in it, too. */
type Start = 'undecided' | 'loader' | 'react' | 'react called for'

/** @param state other than `undecided` where the document has begun already */
export function loaderGate(loader: PageLoader, state: Start = 'undecided'): LoaderGate {
  const need = watchForReact(loader)
  return {
    pass(html, flight) {
      if (state === 'react') return unmarked(html)
      if (state === 'react called for') return html
      for (const part of flight) need.feed(part)
      need.feedHtml(html)
      if (state === 'loader' || html.byteLength === 0) return html
      const replaced = need.met ? null : withLoader(html, loader)
      state = replaced ? 'loader' : 'react'
      return replaced ?? unmarked(html)
    },
    takeNeed() {
      const needed = state === 'loader' && need.met
      if (needed) state = 'react called for'
      return needed
    },
  }
}

/** A document made ahead, or the shell of one, with the loader instead of React where that is enough. */
export function chooseLoader(html: Uint8Array, flight: Uint8Array, loader: PageLoader | null): Uint8Array {
  return loader ? loaderGate(loader).pass(bufferOf(html), [flight]) : html
}

/** Whether a shell was made with the loader. */
export function hasLoader(html: Uint8Array, { url }: PageLoader): boolean {
  return bufferOf(html).includes(`src="${url}"`)
}

/** Null where React does not start as usual: in an error document. */
function withLoader(html: Buffer, { url, entry }: PageLoader): Buffer | null {
  // Each byte a letter: nothing but ASCII is looked for.
  const text = html.toString('latin1')
  if (!text.includes(`src="${entry}"`) || text.includes('id="__next_error__"')) return null
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1)
  const chunks = new RegExp(`<link rel="modulepreload" href="${escape(folder)}[^"]*"[^>]*/>`, 'g')
  const marks = listMarks(text.replace(chunks, ''))
  // What comes in later flushes keeps its marks.
  const script = marks.list === '' ? `"${url}"` : `"${url}" ${MARK}="${marks.list}"`
  return Buffer.from(marks.html.replaceAll(`"${entry}"`, script), 'latin1')
}

function unmarked(html: Buffer): Buffer {
  return html.includes(` ${MARK}="`) ? Buffer.from(withoutMarks(html.toString('latin1')), 'latin1') : html
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
