import type { Writable } from 'node:stream'
import type { Interrupt } from '../request/interrupts.ts'

/** A page's answer, its head decided; `pipe` sends the body as it is made. */
export interface PageAnswer {
  readonly status: number
  readonly headers: ReadonlyArray<readonly [string, string]>
  pipe(output: Writable): void
  abort(reason?: unknown): void
}

export const HTML: readonly [string, string] = ['content-type', 'text/html; charset=utf-8']

/** A redirect met while nothing has been sent. */
export function redirectedPage({ status, url }: Extract<Interrupt, { kind: 'redirect' }>, basePath: string): PageAnswer {
  return { status, headers: [['location', withBasePath(url, basePath)]], pipe: (output) => output.end(), abort: () => undefined }
}

/** `redirect('/x')` of a page or a server function means a path of the application. */
export function withBasePath(url: string, basePath: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? basePath + url : url
}
