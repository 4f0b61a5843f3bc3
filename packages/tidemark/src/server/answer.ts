import type { Writable } from 'node:stream'
import { NO_STORE } from '../lifetime/cache-control.ts'

export type HeaderList = ReadonlyArray<readonly [string, string]>

/** An answer on its way: what every kind of route comes down to. */
export interface Answer {
  readonly status: number
  readonly statusText?: string
  /** Repeated names are sent repeatedly (`Set-Cookie`). */
  readonly headers: HeaderList
  readonly body: null | string | Uint8Array | ReadableStream<Uint8Array> | PipeBody
  /** Set for a complete answer that is the same for everybody: until when, in wall milliseconds; whatever the query, if so. */
  readonly shared?: { readonly staleAt: number; readonly anyQuery?: boolean }
}

/** A body that is made while it is sent. */
export interface PipeBody {
  pipe(output: Writable): void
  /** The client is gone: stop making it. */
  abort(reason?: unknown): void
}

export const noStore: readonly [string, string] = ['cache-control', NO_STORE]

export function textAnswer(status: number, text: string, headers: HeaderList = []): Answer {
  return { status, headers: [['content-type', 'text/plain; charset=utf-8'], noStore, ...headers], body: text }
}

export function redirectAnswer(status: number, location: string, headers: HeaderList = []): Answer {
  return { status, headers: [['location', location], ...headers], body: null }
}

export function withHeaders(answer: Answer, headers: HeaderList): Answer {
  return headers.length === 0 ? answer : { ...answer, headers: [...answer.headers, ...headers] }
}

/** Sets headers that the answer does not have yet. */
export function withDefaults(answer: Answer, headers: HeaderList): Answer {
  const present = new Set(answer.headers.map(([name]) => name.toLowerCase()))
  return withHeaders(
    answer,
    headers.filter(([name]) => !present.has(name.toLowerCase())),
  )
}

/** Kept by nobody, whatever the answer says of itself: a draft is for its one holder. */
export function asDraft(answer: Answer): Answer {
  return withControl(answer, noStore)
}

/**
 * What was made ahead for everybody, let through by proxy.ts after a look at who asks:
 * a cache in front of us would hand it to those whom the proxy turns away.
 */
export function forOneVisitor(answer: Answer): Answer {
  if (!answer.headers.some(([name]) => name.toLowerCase() === 'x-nextjs-cache')) return answer
  const { shared: _shared, ...rest } = answer
  return withControl(rest, noStore)
}

/** Says how it may be kept, whatever it says of itself. */
export function withControl(answer: Answer, control: HeaderList[number]): Answer {
  return { ...answer, headers: [...withoutCacheControl(answer.headers), control] }
}

export function withoutCacheControl(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => name.toLowerCase() !== 'cache-control')
}
