/** The rsc bundle's entry: the app's modules and everything that needs the react-server condition. */
import { createTemporaryReferenceSet, loadServerAction as loadFlightAction, renderToPipeableStream } from '@vitejs/plugin-rsc/rsc.node'
import { prerender } from '@vitejs/plugin-rsc/rsc/static.node'
import type { Payload } from '../../client/payload.ts'
import type { FlightOptions, FlightStream, PayloadInput, RscBundle } from '../types.ts'
import { decodeAction, decodeFormState, decodeReply } from './decode-request.ts'
import { isKnownModule, isServerFunction } from './known-references.ts'
import { createPayload, preload, treeModules } from './payload.tsx'
import { readyParts } from './ready-parts.ts'

export { modules } from 'virtual:tidemark/app'
export { createTemporaryReferenceSet, decodeAction, decodeFormState, decodeReply, preload, readyParts, treeModules }

export async function renderPayload(input: PayloadInput, options: FlightOptions): Promise<FlightStream> {
  return renderToPipeableStream<Payload>(await createPayload(input), options)
}

export async function prerenderPayload(
  input: PayloadInput,
  { signal, ...options }: FlightOptions & { readonly signal: AbortSignal },
): Promise<ReadableStream<Uint8Array>> {
  const { prelude } = await prerender<Payload>(await createPayload(input), { ...options, signal })
  return prelude
}

/** Null for an id this build does not have: it may come from another build, or from an attacker. */
export async function loadServerAction(id: string): ReturnType<RscBundle['loadServerAction']> {
  const [module = '', name = ''] = id.split('#')
  if (!/^[^#]+#[\w$]+$/.test(id) || !isKnownModule(module)) return null
  try {
    const action: unknown = await loadFlightAction(`${module}#${name}`)
    return (await isServerFunction(module, name, action)) ? (action as unknown as (...args: unknown[]) => Promise<unknown>) : null
  } catch (error) {
    if (/server reference not found|invalid server reference/.test(String(error))) return null
    throw error
  }
}
