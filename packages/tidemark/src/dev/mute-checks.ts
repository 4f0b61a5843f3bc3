import { createHold } from '../build/hold.ts'
import { currentScope } from '../request/scope.ts'

const METHODS = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const

/**
 * Until the returned function is called, components that run for a check print nothing: they have printed it for the
 * visitor. A cached function that is filled does; its run is the only one.
 */
export const muteChecks: () => () => void = createHold(install)

function install(): () => void {
  const undo = METHODS.map((method) => {
    const original = console[method] as (...args: unknown[]) => void
    function print(...args: unknown[]): void {
      if (!isCheck()) original.apply(console, args)
    }
    console[method] = print
    return () => {
      // Somebody else's in the meantime, which calls this one.
      if (console[method] === print) console[method] = original
    }
  })
  return () => {
    for (const back of undo) back()
  }
}

function isCheck(): boolean {
  const scope = currentScope()
  return scope?.kind === 'request' && scope.prerender !== null
}
