import { runOutsideScope } from '../request/scope.ts'
import { flightRows } from '../client/flight-rows.ts'
import { bufferOf } from './flight-rows.ts'

type Load = (id: string) => Promise<unknown>

/** Where the bundler plugin puts what loads a client component's module; each is loaded once. */
const LOAD = '__vite_rsc_client_require__'

/**
 * Loads the client components that a payload names. While developing they are loaded when first met, which
 * takes longer than a prerender waits; and what a module does at its top level is no part of rendering a page.
 */
export async function loadClientModules(flight: Uint8Array): Promise<void> {
  const load = (globalThis as Record<string, unknown>)[LOAD] as Load | undefined
  if (!load) return
  // Whoever renders it is told what is wrong with one.
  await runOutsideScope(() => Promise.allSettled(clientModules(flight).map(load)))
}

/** As React's development build writes them: a text that comes twice has a row of its own. */
function clientModules(flight: Uint8Array): string[] {
  const bytes = bufferOf(flight)
  const named = new Set<string>()
  const texts = new Map<string, string>()
  for (const { id, tag, body, end } of flightRows(bytes)) {
    if (tag === 'I') named.add((JSON.parse(bytes.toString('utf8', body + 1, end)) as [module: string])[0])
    else if (tag === '"') texts.set(`$${id}`, JSON.parse(bytes.toString('utf8', body, end)) as string)
  }
  return [...named].map((name) => texts.get(name) ?? name)
}
