import { flightRows, type FlightRow } from '../client/flight-rows.ts'
import { bufferOf } from './flight-rows.ts'
import type { PageLoader } from './types.ts'

/** Finds out whether what a page holds needs React in the browser from the start. */
export interface ReactNeed {
  /** Takes the next part of the payload. */
  feed(flight: Uint8Array): void
  /** Takes the next part of the document. */
  feedHtml(html: Buffer): void
  readonly met: boolean
}

/** A link without an anchor of its own; in an island with its quotes escaped. */
const BARE_LINK = /legacyBehavior\\*":true/
/** A client component's name, also of one in an island. */
const NAMED = /:I\[\\*"([^"\\]+)\\*",\[[^\]]*\],\\*"([^"\\]*)\\*"/g
/** Where React's HTML says that a boundary is left to the browser. */
const LEFT_TO_BROWSER = ['<!--$!-->', '$RX(']
/** What has Flight of its own. */
const ISLAND = '"flight":"'
const REFERENCE = /"\$[@BFKLQWhi]?([0-9a-f]+)[":]/g

/**
 * React is needed where a component of the application runs in the browser, and where something has failed. What an
 * `error.tsx` would show is not needed before there is an error. In doubt the need is met.
 */
export function watchForReact({ inert, guard }: Pick<PageLoader, 'inert' | 'guard'>): ReactNeed {
  let rest: Uint8Array = Buffer.alloc(0)
  let met = false
  /** Ids of rows that name a component of the application, and the boundary of errors. */
  const own = new Set<string>()
  const guards = new Set<string>()
  /** Texts that have rows of their own. */
  const texts = new Map<string, string>()
  let deep = false

  function isNeeded({ id, tag, sized, body, end }: FlightRow, bytes: Buffer): boolean {
    if (tag === 'E') return true
    if (id === '' || (sized && tag !== 'T')) return false
    const text = bytes.toString('utf8', body, end)
    if (tag === 'T') {
      texts.set(`$${id}`, text)
      deep ||= namesOthers(text)
      return false
    }
    if (tag !== 'I') {
      if (BARE_LINK.test(text) || (own.size > 0 && showsOwn(text))) return true
      return text.includes(ISLAND) && (deep || namesOthers(text)) && hasNeedyIsland(text)
    }
    const [module, , name] = JSON.parse(text.slice(1)) as [module: string, chunks: unknown, name: string]
    const reference = `${module}#${name}`
    if (reference === guard) guards.add(id)
    else if (!inert.includes(reference)) own.add(id)
    return false
  }

  function showsOwn(text: string): boolean {
    const shown = text
      .replaceAll(/"globalError":"\$[0-9a-f]+"/g, '')
      .replaceAll(/\["\$","\$L([0-9a-f]+)",(?:null|"[^"\\]*"),\{"fallback":"\$[0-9a-f]+"/g, (use, id: string) =>
        guards.has(id) ? '' : use,
      )
    return [...shown.matchAll(REFERENCE)].some(([, id]) => own.has(id as string))
  }

  /** A quick look, so that what needs no closer one costs little at each request. */
  function namesOthers(text: string): boolean {
    for (const [, module, name] of text.matchAll(NAMED)) if (!inert.includes(`${module}#${name}`)) return true
    return BARE_LINK.test(text)
  }

  function hasNeedyIsland(text: string): boolean {
    let found = false
    JSON.parse(text, (key, value: unknown) => {
      if (key === 'flight' && typeof value === 'string') {
        const island = watchForReact({ inert, guard })
        island.feed(Buffer.from(texts.get(value) ?? value))
        found ||= island.met
      }
      return value
    })
    return found
  }

  return {
    feed(flight) {
      if (met) return
      const bytes = rest.byteLength > 0 ? Buffer.concat([rest, flight]) : bufferOf(flight)
      let done = 0
      for (const row of flightRows(bytes)) {
        if (!isWhole(row, bytes)) break
        done = row.sized ? row.end : row.end + 1
        met ||= isNeeded(row, bytes)
      }
      rest = bytes.subarray(done)
    },
    feedHtml(html) {
      met ||= LEFT_TO_BROWSER.some((mark) => html.includes(mark))
    },
    get met() {
      return met
    },
  }
}

function isWhole({ sized, body, end }: FlightRow, bytes: Buffer): boolean {
  return sized ? bytes[body - 1] === 44 && end <= bytes.byteLength : bytes[end] === 10
}
