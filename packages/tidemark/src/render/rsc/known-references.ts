import * as virtual from 'virtual:vite-rsc/server-references'
import { TidemarkError } from '../../errors/error.ts'

type Load = (id: string) => Promise<unknown>
interface Globals {
  __vite_rsc_server_require__: Load
}

/** The modules with server functions, by the id of this build; absent in dev, where plugin-rsc checks ids itself. */
const known = (virtual as { readonly default?: Readonly<Record<string, unknown>> }).default

/** Begins the id of a client component in the result of a cached function. Ids in request bodies may begin with it too: hence the cap. */
const CLIENT = '$$decode-client:'
const CLIENT_MODULES = 10_000

/**
 * Whether a module of this build has a server function of this name. The build lists
 * them; in dev it is one that says so itself.
 */
export async function isServerFunction(module: string, name: string, found: unknown): Promise<boolean> {
  if (typeof found !== 'function') return false
  const list = known?.[module] as (() => Promise<object>) | undefined
  // A function inside a component says so only once the component was rendered, which for a static page is at build.
  return list === undefined ? Object.hasOwn(found, '$$id') : Object.hasOwn(await list(), name)
}

/** Whether a module of this build has server functions under this id. */
export function isKnownModule(id: string): boolean {
  return known === undefined || Object.hasOwn(known, id)
}

/**
 * The decoder asks for modules by ids out of request bodies. Those that are not in
 * the build end here: plugin-rsc would look them up on a record with a prototype,
 * and remember each of them for as long as the process lives.
 *
 * @throws TM_ACTION_UNKNOWN from the decoder
 */
export function guardReferences(): void {
  if (known === undefined) return
  const globals = globalThis as unknown as Globals
  const load = globals.__vite_rsc_server_require__
  const clients = new Set<string>()
  globals.__vite_rsc_server_require__ = (id) => {
    if (id.startsWith(CLIENT) && (clients.has(id) || clients.size < CLIENT_MODULES)) {
      clients.add(id)
      return load(id)
    }
    if (!isKnownModule(id)) throw new TidemarkError('TM_ACTION_UNKNOWN', { message: 'A request names a server function of no module of this build' })
    return load(id)
  }
}
