import { afterAll, beforeAll } from 'vitest'
import { createApp } from './app.ts'
import type { App, AppOptions, RunOptions, Server } from './app.ts'

export interface FixtureOptions extends Omit<AppOptions, 'fixture'>, RunOptions {
  /** Default `start`: built first. */
  readonly mode?: 'start' | 'dev'
  /** Added to the environment of the server only. */
  readonly startEnv?: Readonly<Record<string, string>>
}

export interface Fixture {
  /** Set once the tests run. */
  readonly app: App
  readonly server: Server
  /** What `next build` printed; empty in dev. */
  readonly output: string
}

/**
 * Builds and serves the application beside a spec for all of its tests.
 *
 * @example
 * const fixture = serveFixture(import.meta.dirname)
 * test('greets', async () => expect(await fixture.server.html('/')).toContain('Hello'))
 */
export function serveFixture(dir: string, { mode = 'start', env, startEnv, args, ...options }: FixtureOptions = {}): Fixture {
  let app: App | undefined
  let server: Server | undefined
  let output = ''

  beforeAll(async () => {
    app = await createApp({ ...options, fixture: dir })
    if (mode === 'start') output = (await app.build({ ...(env && { env }) })).output
    server = await app[mode]({ env: { ...env, ...startEnv }, ...(args && { args }) })
  })
  afterAll(async () => {
    await app?.dispose()
  })

  return {
    get app() {
      return present(app)
    },
    get server() {
      return present(server)
    },
    get output() {
      return output
    },
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the application is only there while tests run')
  return value
}
