import type { createServerCall, ServerCallOptions } from './server-call.ts'

type ServerCall = ReturnType<typeof createServerCall>

/**
 * Like `createServerCall`, but loaded when the page is first touched: what a page needs to be alive stays small, and the
 * first call does not wait.
 *
 * @param options as of `createServerCall`
 */
export function createLazyServerCall(options: ServerCallOptions): ServerCall {
  let loading: Promise<ServerCall> | undefined

  function load(): Promise<ServerCall> {
    loading ??= import('./server-call.ts').then((module) => module.createServerCall(options))
    // The network may be back for the next call.
    loading.catch(() => (loading = undefined))
    return loading
  }

  for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, load, { once: true, passive: true })
  return async (id, args) => (await load())(id, args)
}
