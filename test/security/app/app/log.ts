/** What happened in the server, for the tests to count. One for all bundles of the process. */
export interface Log {
  /** Paths that proxy.ts was shown. */
  proxy: string[]
  /** Of requests that carry a number in `x-row`: the number, and the path. */
  rows: Array<[string, string]>
  /** Names of the server functions that ran, with what they were given. */
  ran: string[]
  /** Renderings of the page that may show drafts. */
  previews: number
  /** Properties read from an object that nobody should have touched. */
  touched: string[]
  /** The most bytes that came over one connection of those that ended. */
  read: number
}

const KEY = Symbol.for('fixture.log')
const shared = globalThis as unknown as Record<symbol, Log | undefined>

export const log: Log = (shared[KEY] ??= { proxy: [], rows: [], ran: [], previews: 0, touched: [], read: 0 })

export function countPreview(): void {
  log.previews++
}

const everything: object = Object.getPrototypeOf({})

// Whoever reads this name off an object from the network has walked up to its prototype.
if (!Object.hasOwn(everything, 'canary')) {
  Reflect.defineProperty(everything, 'canary', {
    configurable: true,
    get(): undefined {
      log.touched.push('canary')
      return undefined
    },
  })
}
