import { createHook } from 'node:async_hooks'
import { currentScope, outerRequest, type DynamicAccess, type RequestScope } from '../request/scope.ts'
import { framesOf } from './stack-frames.ts'

/** What Node calls a piece of I/O, in the developer's words. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['Timeout', 'setTimeout()'],
  ['FSREQPROMISE', 'the file system'],
  ['FSREQCALLBACK', 'the file system'],
  ['FILEHANDLE', 'the file system'],
  ['GETADDRINFOREQWRAP', 'the network'],
  ['TCPCONNECTWRAP', 'the network'],
  ['TCPWRAP', 'the network'],
  ['PIPECONNECTWRAP', 'a local socket'],
  ['PROCESSWRAP', 'a child process'],
  ['WORKER', 'a worker'],
  ['PBKDF2REQUEST', 'node:crypto'],
  ['SCRYPTREQUEST', 'node:crypto'],
  ['RANDOMBYTESREQUEST', 'node:crypto'],
  ['ZLIB', 'node:zlib'],
])

/**
 * Runs once more what waits for something nobody has announced, and names the first input or output
 * that code of the application began for it; other pages are made meanwhile. Slow: only for an error that is about to be thrown.
 */
export async function traceInputOutput(run: () => Promise<unknown>, { pathname }: RequestScope): Promise<DynamicAccess | null> {
  let found: DynamicAccess | null = null
  const hook = createHook({
    init(_id, type) {
      const what = NAMES.get(type)
      if (found || what === undefined) return
      const scope = outerRequest(currentScope())
      // While developing the same page may be on its way to a visitor.
      if (!scope?.prerender || scope.pathname !== pathname) return
      const limit = Error.stackTraceLimit
      Error.stackTraceLimit = 50
      const stack = new Error(what).stack ?? ''
      Error.stackTraceLimit = limit
      if (framesOf(stack) !== '') found = { what, stack }
    },
  })
  hook.enable()
  try {
    await run()
  } finally {
    hook.disable()
  }
  return found
}
