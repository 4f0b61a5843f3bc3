import { createServerManifest } from '@vitejs/plugin-rsc/rsc.node'
import {
  decodeAction as decodeFlightAction,
  decodeFormState as decodeFlightFormState,
  decodeReply as decodeFlightReply,
} from '@vitejs/plugin-rsc/vendor/react-server-dom/server.node'
import { TidemarkError } from '../../errors/error.ts'
import type { AllowsFunction, RscBundle } from '../types.ts'
import { isKnownModule } from './known-references.ts'

/** What stands in a request for a function: `module#name`, nothing with a meaning to plugin-rsc. */
const ID = /^([^#$][^#]*)#([\w$]+)$/

const all = createServerManifest() as Readonly<Record<string, unknown>>

/**
 * Where the decoder looks up the functions that a request names. Those that are not in
 * the build end here: plugin-rsc would look them up on a record with a prototype, give
 * a meaning to prefixes, and remember each of them for as long as the process lives. So do
 * those that the page posted to cannot call.
 * Bound to the body, so that parts which are decoded later ask it too.
 */
function manifestFor(allows: AllowsFunction): Readonly<Record<string, unknown>> {
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get(_target, id) {
        const module = typeof id === 'string' ? ID.exec(id)?.[1] : undefined
        if (module === undefined || !isKnownModule(module)) {
          throw new TidemarkError('TM_ACTION_UNKNOWN', { message: 'A request names a server function of no module of this build' })
        }
        if (!allows(id as string)) {
          throw new TidemarkError('TM_ACTION_ELSEWHERE', {
            message: 'A request names a server function that the page posted to does not have',
          })
        }
        return all[id as string]
      },
    },
  )
}

/** @throws TM_ACTION_UNKNOWN, TM_ACTION_ELSEWHERE, and what React's decoder throws */
export const decodeReply: RscBundle['decodeReply'] = async (body, { allows, ...options }) => {
  return (await decodeFlightReply(body, manifestFor(allows), options)) as unknown[]
}

/** @throws TM_ACTION_UNKNOWN, TM_ACTION_ELSEWHERE, and what React's decoder throws */
export const decodeAction: RscBundle['decodeAction'] = async (body, { allows }) => {
  return ((await decodeFlightAction(body, manifestFor(allows))) as (() => Promise<unknown>) | null) ?? null
}

export const decodeFormState: RscBundle['decodeFormState'] = async (result, body, { allows }) => {
  return decodeFlightFormState(result, body, manifestFor(allows))
}
