import { currentScope } from '../request/scope.ts'

/** Kept: the global one is replaced for the length of a task. */
const later = globalThis.setImmediate

export function nextTask(): Promise<void> {
  return new Promise((resolve) => later(resolve))
}

/**
 * `setImmediate` is no I/O: what a component leaves to it belongs to its prerender. Until the returned function
 * is called such a callback runs before the task ends, so that the cut in the next one finds it done.
 */
export function runImmediatesInTask(): () => void {
  const before = globalThis.setImmediate
  function soon(callback: (...args: unknown[]) => void, ...args: unknown[]): NodeJS.Immediate {
    const scope = currentScope()
    if (scope?.kind !== 'request' || scope.prerender?.stage !== 'components') return later(callback, ...args)
    const handle = later(() => undefined)
    process.nextTick(() => {
      if (!isCleared(handle)) callback(...args)
    })
    return handle
  }
  globalThis.setImmediate = Object.assign(soon, before) as typeof setImmediate
  return () => {
    globalThis.setImmediate = before
  }
}

function isCleared(handle: NodeJS.Immediate): boolean {
  return (handle as unknown as { _destroyed?: boolean })._destroyed === true
}
