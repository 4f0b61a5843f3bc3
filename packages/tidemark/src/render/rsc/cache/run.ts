import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from '@vitejs/plugin-rsc/rsc.node'
import type { Product, Run } from '../../../cache/fill.ts'
import { theCache } from '../../../cache/instance.ts'
import { effectiveLifetime } from '../../../lifetime/combine.ts'
import { parseInterrupt } from '../../../request/interrupts.ts'
import { outerRequest, runInScope, type CacheScope, type Scope } from '../../../request/scope.ts'
import { digestOf } from '../../report.ts'
import type { EncodedArguments } from './arguments.ts'

export type CachedFunction = (...args: unknown[]) => Promise<unknown>

/** What the compiler knows of a cached function. */
export interface CachedMeta {
  /** `app/page.tsx#getPosts`. */
  readonly id: string
  readonly name: string
  /** default, remote, private, or a kind of `cacheHandlers`. */
  readonly kind: string
  /** Declared parameters; null with a rest parameter: all count. */
  readonly params: number | null
  /** Whether captured variables come first. */
  readonly bound: boolean
  /** Hash of the code it is made of; '' in dev. */
  readonly code: string
}

/** One run of a cached function in a scope of its own, its result as a stream of Flight. */
export function runCached(run: CachedFunction, meta: CachedMeta, encoded: EncodedArguments, caller: Scope | null): Run {
  return async () => {
    const { args, references } = await encoded.decode()
    const scope = cacheScope(meta, caller)
    const errors: unknown[] = []
    const body = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER })
    runInScope(scope, () => {
      const model = called(() => run(...args))
      renderToPipeableStream(model, {
        temporaryReferences: references,
        environmentName: 'Cache',
        onError(error: unknown) {
          errors.push(error)
          return parseInterrupt(error) ? (error as { digest: string }).digest : digestOf(error)
        },
      } as never).pipe(body)
    })
    return {
      body,
      meta() {
        if (errors.length > 0) throw errors[0]
        const lifetime = effectiveLifetime(scope.explicit, scope.nested, theCache(meta.kind).profiles['default'] as never)
        return { ...lifetime, tags: scope.tags }
      },
    } satisfies Product
  }
}

/** The stack must be read before React does: it formats it once, without our source maps. */
async function called(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Error) void error.stack
    throw error
  }
}

function cacheScope(meta: CachedMeta, caller: Scope | null): CacheScope {
  return {
    kind: 'cache',
    flavour: meta.kind,
    name: meta.name,
    tags: new Set(),
    explicit: null,
    nested: null,
    draft: outerRequest(caller)?.draft ?? false,
    outer: caller,
    memo: new Map(),
  }
}
