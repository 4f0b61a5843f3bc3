/** The only place where the environment is read. Each name is documented in docs/reference/environment.md. */
export const env = {
  get port(): string | undefined {
    return process.env['PORT']
  },
  get hostname(): string | undefined {
    return process.env['HOSTNAME']
  },
  get ci(): boolean {
    return Boolean(process.env['CI'])
  },
  get nodeEnv(): string | undefined {
    return process.env['NODE_ENV']
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
