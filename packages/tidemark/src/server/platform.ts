import { announceRuntime } from '../env.ts'
import { installWebGlobals } from '../request/web-globals.ts'

/** Puts `Request` and `Response` as the framework extends them on `globalThis`, before any code of the application runs, and says the runtime's name. */
export function preparePlatform(): void {
  announceRuntime()
  installWebGlobals()
}
