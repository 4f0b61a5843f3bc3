import { createClientTemporaryReferenceSet, encodeReply } from '@vitejs/plugin-rsc/rsc/client.node'
import { createTemporaryReferenceSet, decodeReply } from '@vitejs/plugin-rsc/rsc.node'
import { TidemarkError } from '../../../errors/error.ts'
import { markDynamic } from '../../../request/dynamic.ts'
import { isSearchParams } from '../page-props.ts'
import type { CachedMeta } from './run.ts'

/** The arguments of one call as Flight carries them: what the key is made of and what the function gets. */
export interface EncodedArguments {
  readonly reply: string | FormData
  /** What a result may hand back: what could not be carried (functions, elements), and every object, by its place. */
  readonly references: unknown
  /** Whether there are any. */
  readonly objects: boolean
  /** Whether something could not be carried. */
  readonly opaque: boolean
  /** The page's searchParams were left out: reading them in a cache is an error, not a part of the key. */
  readonly withSearchParams: boolean
  decode(): Promise<{ args: unknown[]; references: unknown }>
}

/** Marks what a closure captured; the compiler's hook. */
export function captured(values: unknown[]): unknown[] {
  return values
}

export async function encodeArguments(meta: CachedMeta, args: readonly unknown[]): Promise<EncodedArguments> {
  const declared = meta.params === null ? args : args.slice(0, meta.params + (meta.bound ? 1 : 0))
  const { values, withSearchParams } = withoutSearchParams(declared)
  for (const value of values) refuseToJson(value, meta, 0)
  const references = createClientTemporaryReferenceSet()
  const reply = (await encodeReply(values, { temporaryReferences: references })) as string | FormData
  return {
    reply,
    references,
    objects: (references as unknown as ReadonlyMap<string, unknown>).size > 0,
    opaque: holdsOpaque(reply),
    withSearchParams,
    async decode() {
      const set = createTemporaryReferenceSet()
      const decoded = (await decodeReply(reply, { temporaryReferences: set })) as unknown[]
      if (withSearchParams) decoded[0] = { ...(decoded[0] as object), searchParams: forbiddenSearchParams() }
      return { args: decoded, references: set }
    },
  }
}

/** What could not be carried stands as `$T`; a text that begins with `$` is escaped. */
function holdsOpaque(reply: string | FormData): boolean {
  if (typeof reply === 'string') return reply.includes('"$T"')
  return [...reply.values()].some((part) => typeof part === 'string' && part.includes('"$T"'))
}

function withoutSearchParams(args: readonly unknown[]): { values: unknown[]; withSearchParams: boolean } {
  const props = args[0]
  if (typeof props !== 'object' || props === null || !('searchParams' in props) || !isSearchParams(props.searchParams)) {
    return { values: [...args], withSearchParams: false }
  }
  const { searchParams: _left, ...rest } = props as Record<string, unknown>
  return { values: [rest, ...args.slice(1)], withSearchParams: true }
}

function forbiddenSearchParams(): PromiseLike<never> {
  return {
    // Reading it throws, in the scope of the cached function that reads.
    then(_resolve, reject) {
      try {
        markDynamic('searchParams')
        return new Promise<never>(() => undefined)
      } catch (error) {
        return Promise.reject(error).then(undefined, reject) as Promise<never>
      }
    },
  }
}

/** A URL would arrive as a string, silently: an object that converts itself is refused. */
function refuseToJson(value: unknown, meta: CachedMeta, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 20) return
  if (value instanceof Date || value instanceof Promise || '$$typeof' in value) return
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') {
    const name = (value as object).constructor?.name ?? 'object'
    throw new TidemarkError('TM_CACHE_ARGUMENT', {
      message: `${meta.name}() was called with a ${name}: it would arrive as ${typeof (value as { toJSON(): unknown }).toJSON()}. Pass its text (\`url.href\`) instead.`,
    })
  }
  if (Array.isArray(value)) for (const item of value) refuseToJson(item, meta, depth + 1)
  else if (Object.getPrototypeOf(value) === Object.prototype) for (const item of Object.values(value)) refuseToJson(item, meta, depth + 1)
}
