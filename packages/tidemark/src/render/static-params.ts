import { TidemarkError } from '../errors/error.ts'
import type { Params } from '../routes/types.ts'

type Generator = (input: { params: Params }) => unknown

/**
 * Calls `generateStaticParams` of each segment from the root down, each once for
 * every set of params its parents gave. Null where no segment exports it.
 */
export async function expandStaticParams(
  modules: ReadonlyArray<Readonly<Record<string, unknown>>>,
  route: string,
): Promise<Params[] | null> {
  let sets: Params[] = [Object.create(null) as Params]
  let any = false
  for (const exports of modules) {
    const generate = Object.hasOwn(exports, 'generateStaticParams') ? exports['generateStaticParams'] : undefined
    if (typeof generate !== 'function') continue
    any = true
    const next: Params[] = []
    for (const parent of sets) {
      const result = await (generate as Generator)({ params: parent })
      if (!Array.isArray(result)) {
        throw new TidemarkError('TM_STATIC_PARAMS', {
          message: `generateStaticParams of ${route} returned ${describe(result)} instead of an array`,
        })
      }
      for (const own of result as unknown[]) next.push(mergeParams(parent, own, route))
    }
    sets = next
  }
  return any ? unique(sets) : null
}

function mergeParams(parent: Params, own: unknown, route: string): Params {
  if (typeof own !== 'object' || own === null) {
    throw new TidemarkError('TM_STATIC_PARAMS', {
      message: `generateStaticParams of ${route} returned an array with ${describe(own)} in it`,
    })
  }
  const merged = Object.assign(Object.create(null), parent) as Record<string, string | readonly string[]>
  for (const [name, value] of Object.entries(own)) {
    if (Array.isArray(value)) merged[name] = value.map(String)
    else if (typeof value === 'string' || typeof value === 'number') merged[name] = String(value)
    else if (value !== undefined)
      throw new TidemarkError('TM_STATIC_PARAMS', { message: `generateStaticParams of ${route}: "${name}" is ${describe(value)}` })
  }
  return merged
}

function unique(sets: readonly Params[]): Params[] {
  return [...new Map(sets.map((set) => [JSON.stringify(Object.entries(set).toSorted()), set])).values()]
}

function describe(value: unknown): string {
  return value === null ? 'null' : typeof value
}
