import { installFetch } from '../cache/fetch/fetch.ts'
import { installWebGlobals } from '../request/web-globals.ts'

/** Puts what the framework extends on `globalThis`, before any code of the application runs: `fetch`, `Request`, `Response`. */
export function preparePlatform(): void {
  installWebGlobals()
  installFetch()
}
