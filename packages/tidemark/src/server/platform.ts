import { installFetch } from '../cache/fetch/fetch.ts'
import { announceRuntime } from '../env.ts'
import { installWebGlobals } from '../request/web-globals.ts'

/** Puts what the framework extends on `globalThis`, before any code of the application runs: `fetch`, `Request`, `Response`; and the runtime's name. */
export function preparePlatform(): void {
  announceRuntime()
  installWebGlobals()
  installFetch()
}
