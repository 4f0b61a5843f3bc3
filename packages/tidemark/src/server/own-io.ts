import { createHook } from 'node:async_hooks'
import { currentScope, outerRequest, type RequestScope } from '../request/scope.ts'

/** What Node calls things that take their time. */
const TAKES_TIME =
  /^(?:Timeout|FS|FILEHANDLE|GETADDRINFO|GETNAMEINFO|QUERYWRAP|TCP|TLS|UDP|PIPE|PROCESS|WORKER|MESSAGEPORT|HTTP|ZLIB|HASH|\w+REQUEST|\w+JOB)/

export interface OwnIo {
  readonly begun: boolean
  end(): void
}

/**
 * Watches whether code in a scope begins a timer, input or output: on a busy
 * machine a timer of a few milliseconds can be over before the next task.
 */
export function watchOwnIo(scope: RequestScope): OwnIo {
  let begun = false
  const hook = createHook({
    init(_id, type) {
      if (!begun && TAKES_TIME.test(type) && outerRequest(currentScope()) === scope) begun = true
    },
  })
  hook.enable()
  return {
    get begun() {
      return begun
    },
    end: () => void hook.disable(),
  }
}
