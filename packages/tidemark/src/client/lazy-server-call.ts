import type { createServerCall, ServerCallOptions } from './server-call.ts'

type ServerCall = ReturnType<typeof createServerCall>

/**
 * Like `createServerCall`, but loaded by the first call: most pages call no server function.
 *
 * @param options as of `createServerCall`
 */
export function createLazyServerCall(options: ServerCallOptions): ServerCall {
  let loading: Promise<ServerCall> | undefined

  async function load(): Promise<ServerCall> {
    const module = await import('./server-call.ts')
    return module.createServerCall(options)
  }

  return async (id, args) => {
    loading ??= load()
    // The network may be back for the next call.
    loading.catch(() => (loading = undefined))
    return (await loading)(id, args)
  }
}
