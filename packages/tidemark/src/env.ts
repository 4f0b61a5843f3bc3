/** The only place where the environment is read and written. Each name is documented in docs/reference/environment.md. */
export const env = {
  get port(): string | undefined {
    return process.env['PORT']
  },
  get nodeEnv(): string | undefined {
    return process.env['NODE_ENV']
  },
  /** Everything the process was started with, for the application's own code. */
  get all(): Readonly<Record<string, string>> {
    return process.env as Record<string, string>
  },
  /** Base64 of 32 bytes or more: replaces the build's own draft secret, so that a fleet of separate builds shares one. */
  get draftSecret(): string | undefined {
    return process.env['TIDEMARK_DRAFT_SECRET']
  },
  /** Base64 of 32 bytes: encrypts the bound arguments of server functions, for a fleet of separate builds. */
  get actionKey(): string | undefined {
    return process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
  },
}

/** By this name libraries and `instrumentation.ts` tell Node from other runtimes. */
export function announceRuntime(): void {
  process.env['NEXT_RUNTIME'] = 'nodejs'
}

/** By this name plugins for the configuration know that `turbopack` is read, and `webpack` is not. */
export function announceBundler(): void {
  process.env['TURBOPACK'] = '1'
}

/** React and the application's packages choose their builds by it, so whatever the shell says gives way. */
export function setMode(mode: 'development' | 'production'): void {
  process.env['NODE_ENV'] = mode
}

/**
 * Makes values of `.env` files visible to application code as `process.env`; what the process already has wins.
 *
 * @returns what takes them back again
 */
export function applyEnv(values: Readonly<Record<string, string>>): () => void {
  const added = Object.keys(values).filter((key) => process.env[key] === undefined)
  for (const key of added) process.env[key] = values[key]
  return () => {
    for (const key of added) delete process.env[key]
  }
}
