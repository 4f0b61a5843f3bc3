import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { keepClock } from '../clock.ts'
import { TidemarkError } from '../errors/error.ts'
import { placeOf } from '../render/stack-frames.ts'
import { recordMisuse } from '../request/dynamic.ts'
import { currentScope } from '../request/scope.ts'
import { distDir } from './framework.ts'
import { createHold } from './hold.ts'

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

/** With a callback as last argument they are not read at once. */
const CRYPTO = [
  'randomUUID',
  'randomBytes',
  'randomInt',
  'randomFillSync',
  'getRandomValues',
  'generateKeySync',
  'generateKeyPairSync',
  'generatePrimeSync',
] as const

/**
 * Watches the values that differ each time (`Math.random()`, the current time, `node:crypto`) in what is
 * prerendered: a component that reads one before it has awaited anything of a request would freeze
 * it into the page. Caches may; so may the framework, React and Node.
 *
 * There is one watch in the process, for as long as anyone wants it.
 *
 * @param root the application's folder, for places in messages
 * @returns what takes the watch off
 */
export const watchUnstableValues: (root: string) => () => void = createHold(install)

function install(root: string): () => void {
  const undo: Array<() => void> = []

  function replace(target: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(target, name)
    if (before?.configurable === false) return
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: before?.enumerable ?? false })
    undo.push(() => {
      if (before) Object.defineProperty(target, name, before)
      else Reflect.deleteProperty(target, name)
    })
  }

  function watchFunction(owner: string, target: object, name: string): void {
    const what = `${owner}.${name}()`
    const original = (target as Record<string, unknown>)[name]
    if (typeof original !== 'function') return
    function watched(this: unknown, ...args: unknown[]): unknown {
      if (typeof args.at(-1) !== 'function') check(what, watched, root)
      return (original as AnyFunction).apply(this, args)
    }
    replace(target, name, Object.defineProperty(watched, 'name', { value: name }))
  }

  // The framework reads the time past the watch.
  undo.push(keepClock())
  watchFunction('Math', Math, 'random')
  watchFunction('Date', Date, 'now')
  for (const name of CRYPTO) watchFunction('crypto', crypto, name)
  for (const name of ['randomUUID', 'getRandomValues']) watchFunction('crypto', globalThis.crypto, name)
  const watchedDate: DateConstructor = new Proxy(Date, {
    construct: function construct(target, args, newTarget) {
      if (args.length === 0) check('new Date()', construct, root)
      return Reflect.construct(target, args, newTarget === watchedDate ? target : newTarget) as object
    },
    apply: function apply(target) {
      check('Date()', apply, root)
      return target()
    },
  })
  replace(Date.prototype, 'constructor', watchedDate)
  replace(globalThis, 'Date', watchedDate)
  syncBuiltinESMExports()
  return () => {
    for (const back of undo.toReversed()) back()
    syncBuiltinESMExports()
  }
}

function check(what: string, watched: (...args: never[]) => unknown, root: string): void {
  const scope = currentScope()
  if (scope?.kind !== 'request' || scope.prerender?.mode !== 'shell' || scope.prerender.stage === 'over') return
  const holder: { stack?: string } = {}
  Error.captureStackTrace(holder, watched)
  const stack = (holder.stack ?? '').split('\n')
  const caller = stack.find((line) => line.trimStart().startsWith('at ')) ?? ''
  if (isFramework(caller)) return
  // A route handler that reads one is simply run for each request.
  if (scope.phase === 'handler') return void scope.prerender.dynamic.push({ what, stack: stack.join('\n') })
  const inHtml = scope.prerender.stage === 'html'
  const place = placeOf(stack.join('\n'), root)
  const error = new TidemarkError('TM_BUILD_UNSTABLE', {
    message: `Route "${scope.route}": encountered the unstable value \`${what}\` ${inHtml ? 'in a Client Component ' : ''}while prerendering.`,
    ...(place ? { at: place } : {}),
  })
  // Below a Suspense a client component's value is left to the browser; elsewhere the error breaks the page.
  if (inHtml) throw Object.assign(error, { digest: 'BAILOUT_TO_CLIENT_SIDE_RENDERING' })
  recordMisuse(scope, what, error)
}

/** React, Node and this package; a library of the application is the application's concern. */
function isFramework(frame: string): boolean {
  if (frame === '' || /\(?node:/.test(frame) || frame.includes(path.dirname(distDir) + path.sep)) return true
  return /[\\/]node_modules[\\/](?:react|react-dom|scheduler|next|tidemark|vite|@vitejs[\\/]plugin-rsc)[\\/]/.test(frame)
}
