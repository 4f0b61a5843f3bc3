import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import { textOf } from '../../harness/html.ts'
import { freePort, untilListening } from '../../harness/http.ts'
import { spawnNode } from '../../harness/process.ts'
import { isNext, outDir } from '../../harness/target.ts'

const away = mkdtempSync(path.join(tmpdir(), 'tidemark-standalone-'))
afterAll(() => rmSync(away, { recursive: true, force: true }))

test.skipIf(isNext)('a standalone build runs from another folder, with Node alone', async () => {
  const app = await createApp({ fixture: import.meta.dirname })
  await app.build()
  cpSync(path.join(app.dir, outDir, 'standalone'), away, { recursive: true })
  await app.dispose()
  const port = await freePort()
  const server = spawnNode([path.join(away, 'server.js')], { cwd: tmpdir(), env: { PORT: String(port), HOSTNAME: '127.0.0.1' } })
  const origin = `http://127.0.0.1:${port}`
  await untilListening(origin, AbortSignal.timeout(20_000))
  const response = await fetch(origin)
  expect(textOf(await response.text(), 'title')).toBe('runs without its sources')
  expect(server.log()).toContain(origin)
  server.kill('SIGTERM')
  expect((await server.exited).code).toBe(0)
})
