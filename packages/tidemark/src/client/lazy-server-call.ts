import { orReload } from './lost-code.ts'
import { FIELDS_KEY, readSession } from './session.ts'
import type { createServerCall, ServerCallOptions } from './server-call.ts'

type ServerCall = ReturnType<typeof createServerCall>

/**
 * Like `createServerCall`, but loaded when a button or a field first has the focus: what a page needs to be alive stays
 * small, and the first call does not wait. What is typed into fields is watched from then on, too.
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

  if (readSession(FIELDS_KEY)) void load()
  addEventListener('focusin', ({ target }) => {
    if (!(target as Element).closest('a')) void load()
  })
  return async (id, args) => (await orReload(load(), options.build))(id, args)
}
