import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from '@vitejs/plugin-rsc/rsc.node'
import type { Product, Run } from '../../../cache/fill.ts'
import { theCache } from '../../../cache/instance.ts'
import { assertNestedLifetime } from '../../../cache/nested.ts'
import { noteEntry } from '../../../cache/provenance.ts'
import { effectiveLifetime } from '../../../lifetime/combine.ts'
import type { Lifetime } from '../../../lifetime/lifetime.ts'
import { parseInterrupt } from '../../../request/interrupts.ts'
import { outerRequest, runInScope, type CacheScope, type Scope } from '../../../request/scope.ts'
import { digestOf } from '../../report.ts'
import type { EncodedArguments } from './arguments.ts'
import { logFailedFill } from './log.ts'

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

export interface CachedCall {
  readonly run: CachedFunction
  readonly meta: CachedMeta
  readonly key: string
  readonly encoded: EncodedArguments
  /** Of the caller. */
  readonly scope: Scope | null
}

/** One run of a cached function in a scope of its own, its result as a stream of Flight. */
export function runCached({ run, meta, key, encoded, scope: caller }: CachedCall): Run {
  return async () => {
    const { args, references } = await encoded.decode()
    const scope = cacheScope(meta, caller)
    const errors: unknown[] = []
    const body = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER })
    runInScope(scope, () => {
      renderToPipeableStream(
        withinRender(() => called(() => run(...args))),
        {
          temporaryReferences: references,
          environmentName: 'Cache',
          onError(error: unknown) {
            errors.push(error)
            return parseInterrupt(error) ? (error as { digest: string }).digest : digestOf(error)
          },
        } as never,
      ).pipe(body)
    })
    return {
      body,
      meta() {
        // `notFound()` and the like are a result: what Flight carries of them is all there is.
        const failed = errors.filter((error) => !parseInterrupt(error))
        if (failed.length > 0) {
          logFailedFill(failed[0], meta, caller)
          throw failed[0]
        }
        const fallback = theCache(meta.kind).profiles['default'] as Lifetime
        noteEntry({ key, label: meta.id }, scope, fallback)
        assertNestedLifetime(scope, fallback)
        const lifetime = effectiveLifetime(scope.explicit, scope.nested, fallback)
        return { ...lifetime, tags: scope.tags }
      },
    } satisfies Product
  }
}

/** React runs it inside of the render it belongs to, so that `cache()` of React works in it. */
function withinRender(run: () => Promise<unknown>): PromiseLike<unknown> {
  let started: Promise<unknown> | undefined
  return { then: (resolve, reject) => (started ??= run()).then(resolve, reject) }
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
