import type { Readable, Writable } from 'node:stream'
import { flightEndScript, flightScript } from './inline-flight.ts'

export interface ErrorDocumentOptions {
  readonly source: Readable
  readonly output: Writable
  /** URL of the browser's entry module. */
  readonly entry: string
  readonly status: number
}

/** `id="__next_error__"` tells the browser's entry to render instead of hydrating. */
export function errorDocument({ source, output, entry, status }: ErrorDocumentOptions): void {
  const title = status === 500 ? '500: Internal Server Error' : String(status)
  output.write(
    '<!DOCTYPE html><html id="__next_error__"><head><meta charSet="utf-8"/>' +
      '<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>' +
      `<title>${title}</title><script type="module" async="" src="${entry}"></script></head><body>`,
  )
  source.on('data', (chunk: Uint8Array) => output.write(flightScript(chunk)))
  source.on('end', () => output.end(`${flightEndScript()}</body></html>`))
  source.on('error', () => output.end('</body></html>'))
}
