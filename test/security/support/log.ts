import type { Server } from '../../harness/app.ts'

/** What the application has counted since it was last asked. */
export interface Log {
  readonly proxy: readonly string[]
  /** Of requests that carry a number in `x-row`: the number, and the path that proxy.ts was shown. */
  readonly rows: ReadonlyArray<readonly [string, string]>
  readonly ran: readonly string[]
  readonly previews: number
  /** Reads of a property that stands on `Object.prototype`. */
  readonly touched: readonly string[]
  /** The most bytes that came over one connection of those that ended. */
  readonly read: number
  readonly polluted: unknown
}

export async function takeLog(server: Server): Promise<Log> {
  const response = await server.fetch('/api/log', { method: 'POST' })
  if (response.status !== 200) throw new Error(`the server no longer answers: ${response.status}\n${server.log().slice(-2_000)}`)
  return (await response.json()) as Log
}
