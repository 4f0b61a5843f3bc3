/** Replaced at build by Vite's `define`; see build/plugins/environment-values.ts. */
declare const __TIDEMARK_BASE_PATH__: string
declare const __TIDEMARK_BUILD_ID__: string
declare const __TIDEMARK_CACHE_COMPONENTS__: boolean
declare const __TIDEMARK_STALE_TIMES__: { readonly dynamic: number; readonly static: number }
declare const __TIDEMARK_TRAILING_SLASH__: boolean
declare const __TIDEMARK_STRICT_MODE__: boolean
declare const __TIDEMARK_AUTH_INTERRUPTS__: boolean
