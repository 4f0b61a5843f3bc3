/** What the build knows and the client code needs. One object per bundle, set once before the first render. */
export interface ClientSettings {
  /** `/docs`, or ''. */
  readonly basePath: string
  /** null: links keep the slash they were written with (`skipTrailingSlashRedirect`). */
  readonly trailingSlash: boolean | null
  /** Nothing is prefetched while developing. */
  readonly dev: boolean
  /** `experimental.authInterrupts`. */
  readonly authInterrupts: boolean
  /** Seconds. `dynamic`: pages without a lifetime of their own; `static`: what was prefetched whole. */
  readonly staleTimes: { readonly dynamic: number; readonly static: number }
}

const defaults: ClientSettings = {
  basePath: '',
  trailingSlash: false,
  dev: false,
  authInterrupts: false,
  staleTimes: { dynamic: 0, static: 300 },
}

let settings = defaults

/** Replaces the given settings; the ssr and the browser entry call it before anything is rendered. */
export function configureClient(changes: Partial<ClientSettings>): void {
  settings = { ...settings, ...changes }
}

export function clientSettings(): ClientSettings {
  return settings
}
