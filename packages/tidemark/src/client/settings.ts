import { DEV } from './build-constants.ts'

/** What the build knows and the client code needs. */
export interface ClientSettings {
  /** `/docs`, or ''. */
  readonly basePath: string
  /** null: links keep the slash they were written with (`skipTrailingSlashRedirect`). */
  readonly trailingSlash: boolean | null
  /** Nothing is prefetched while developing. */
  readonly dev: boolean
  /** `reactStrictMode`. */
  readonly strict: boolean
  /** `experimental.authInterrupts`. */
  readonly authInterrupts: boolean
  /** `cacheComponents`: pages one has left are kept hidden for a while. */
  readonly keepsPages: boolean
  /** Seconds. `dynamic`: pages without a lifetime of their own; `static`: what was prefetched whole. */
  readonly staleTimes: { readonly dynamic: number; readonly static: number }
}

// The bundler puts values in the place of these names; in a unit test there are none.
declare const __TIDEMARK_BASE_PATH__: string | undefined
declare const __TIDEMARK_TRAILING_SLASH__: boolean | null | undefined
declare const __TIDEMARK_STRICT_MODE__: boolean | undefined
declare const __TIDEMARK_AUTH_INTERRUPTS__: boolean | undefined
declare const __TIDEMARK_CACHE_COMPONENTS__: boolean | undefined
declare const __TIDEMARK_STALE_TIMES__: ClientSettings['staleTimes'] | undefined

let settings: ClientSettings = {
  basePath: typeof __TIDEMARK_BASE_PATH__ === 'string' ? __TIDEMARK_BASE_PATH__ : '',
  trailingSlash: typeof __TIDEMARK_TRAILING_SLASH__ === 'undefined' ? false : __TIDEMARK_TRAILING_SLASH__,
  dev: DEV,
  strict: typeof __TIDEMARK_STRICT_MODE__ === 'boolean' && __TIDEMARK_STRICT_MODE__,
  authInterrupts: typeof __TIDEMARK_AUTH_INTERRUPTS__ === 'boolean' && __TIDEMARK_AUTH_INTERRUPTS__,
  keepsPages: typeof __TIDEMARK_CACHE_COMPONENTS__ === 'boolean' && __TIDEMARK_CACHE_COMPONENTS__,
  staleTimes: typeof __TIDEMARK_STALE_TIMES__ === 'object' ? __TIDEMARK_STALE_TIMES__ : { dynamic: 0, static: 300 },
}

export function clientSettings(): ClientSettings {
  return settings
}

/** Replaces the given settings until the returned function is called. For tests. */
export function useSettings(changes: Partial<ClientSettings>): () => void {
  const before = settings
  settings = { ...settings, ...changes }
  return () => {
    settings = before
  }
}
