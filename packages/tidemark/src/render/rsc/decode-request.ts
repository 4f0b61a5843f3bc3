import { createServerManifest } from '@vitejs/plugin-rsc/rsc.node'
import {
  decodeAction as decodeFlightAction,
  decodeFormState as decodeFlightFormState,
  decodeReply as decodeFlightReply,
} from '@vitejs/plugin-rsc/vendor/react-server-dom/server.node'
import { TidemarkError } from '../../errors/error.ts'
import { isKnownModule } from './known-references.ts'

/** What stands in a request for a function: `module#name`, nothing with a meaning to plugin-rsc. */
const ID = /^([^#$][^#]*)#([\w$]+)$/

const all = createServerManifest() as Readonly<Record<string, unknown>>

/**
 * Where the decoder looks up the functions that a request names. Those that are not in
 * the build end here: plugin-rsc would look them up on a record with a prototype, give
 * a meaning to prefixes, and remember each of them for as long as the process lives.
 * Bound to the body, so that parts which are decoded later ask it too.
 */
const manifest: Readonly<Record<string, unknown>> = new Proxy<Record<string, unknown>>(
  {},
  {
    get(_target, id) {
      const module = typeof id === 'string' ? ID.exec(id)?.[1] : undefined
      if (module === undefined || !isKnownModule(module)) {
        throw new TidemarkError('TM_ACTION_UNKNOWN', { message: 'A request names a server function of no module of this build' })
      }
      return all[id as string]
    },
  },
)

/** @throws TM_ACTION_UNKNOWN, and what React's decoder throws */
export async function decodeReply(body: string | FormData, options?: { temporaryReferences?: unknown }): Promise<unknown[]> {
  return (await decodeFlightReply(body, manifest, options)) as unknown[]
}

/** @throws TM_ACTION_UNKNOWN, and what React's decoder throws */
export async function decodeAction(body: FormData): Promise<(() => Promise<unknown>) | null> {
  return ((await decodeFlightAction(body, manifest)) as (() => Promise<unknown>) | null) ?? null
}

export async function decodeFormState(result: unknown, body: FormData): Promise<unknown> {
  return decodeFlightFormState(result, body, manifest)
}
