import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { cacheDir } from '../../../scripts/lib/paths.mjs'
import { createApp } from '../../harness/app.ts'
import type { App, Server } from '../../harness/app.ts'
import type { Fixture } from '../../harness/fixture.ts'
import { outDir, target } from '../../harness/target.ts'

const appDir = path.join(import.meta.dirname, '../app')
const HOUR = 3_600_000

/** Fixed, so that a test can forge what only the server may make. */
export const ACTION_KEY: string = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')

/**
 * Serves the one application all attacks are made on. It is built once for a
 * packed package; each file of tests has a server and a cache of its own.
 */
export function serveSecurityApp(): Omit<Fixture, 'output'> {
  let app: App | undefined
  let server: Server | undefined
  beforeAll(async () => {
    app = await createApp({ fixture: appDir })
    await buildOnce(app)
    server = await app.start()
  })
  afterAll(async () => {
    await app?.dispose()
  })
  return {
    get app() {
      if (!app) throw new Error('the application is only there while tests run')
      return app
    },
    get server() {
      if (!server) throw new Error('the server is only there while tests run')
      return server
    },
  }
}

async function buildOnce(app: App): Promise<void> {
  const home = path.join(cacheDir, `security-app-${fingerprint()}`)
  const built = path.join(app.dir, outDir)
  if (!existsSync(home)) {
    await app.build({ env: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY } })
    const scratch = mkdtempSync(path.join(cacheDir, 'scratch-security-'))
    cpSync(built, path.join(scratch, 'out'), { recursive: true })
    try {
      renameSync(scratch, home)
    } catch {
      // Another worker was quicker.
      rmSync(scratch, { recursive: true, force: true })
    }
    forgetOld(path.basename(home))
    return
  }
  cpSync(path.join(home, 'out'), built, { recursive: true })
}

/** Of the package and of every source of the application. */
function fingerprint(): string {
  const digest = createHash('sha256').update(target.modules).update('\0')
  for (const entry of readdirSync(appDir, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = path.join(appDir, entry)
    if (statSync(file).isFile()) digest.update(entry).update('\0').update(readFileSync(file))
  }
  return digest.digest('hex').slice(0, 16)
}

function forgetOld(current: string): void {
  for (const entry of readdirSync(cacheDir)) {
    const file = path.join(cacheDir, entry)
    if (!entry.startsWith('security-app-') || entry === current) continue
    if (Date.now() - statSync(file).mtimeMs > HOUR) rmSync(file, { recursive: true, force: true })
  }
}
