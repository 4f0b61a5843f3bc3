import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'
import { isNext } from '../../harness/target.ts'

let app: App
let output = ''

beforeAll(async () => {
  app = await createApp({ fixture: import.meta.dirname })
  output = (await app.build()).output
})

afterAll(() => app.dispose())

test('the build ends with a table of routes', () => {
  const table = output.slice(output.indexOf('Route'))
  expect(table).toMatch(/\/\s/)
  expect(table).toContain('/slow')
})

test('start without a build says what to do', async () => {
  const bare = await createApp({ fixture: import.meta.dirname })
  try {
    const said = await bare.start().then(
      async (server) => {
        await server.exited
        return server.log()
      },
      (error: unknown) => String(error),
    )
    expect(said).toMatch(/build/)
  } finally {
    await bare.dispose()
  }
})

test('PORT is honoured where no port is given', async () => {
  const server = await app.start({ portInEnv: true })
  expect((await server.fetch('/')).status).toBe(200)
  await server.stop()
})

test('a port that is given wins over PORT', async () => {
  const server = await app.start({ env: { PORT: '1' } })
  expect((await server.fetch('/')).status).toBe(200)
  await server.stop()
})

test('a port that is taken is said, with exit code 1', async () => {
  const server = await app.start()
  await expect(app.start({ port: server.port })).rejects.toThrow(/in use|EADDRINUSE/)
  await server.stop()
})

test('SIGTERM lets a running request finish', async () => {
  const server = await app.start()
  const answer = server.fetch('/slow').then((response) => response.text())
  await pause(200)
  const stopped = server.stop('SIGTERM')
  expect(await answer).toBe('in time')
  const exit = await stopped
  if (!isNext) expect(exit).toEqual({ code: 0, signal: null })
})

test.skipIf(isNext)('soon after SIGTERM no new connection is taken, while the running request goes on', async () => {
  const server = await app.start()
  const answer = server.fetch('/slow').then((response) => response.text())
  await pause(200)
  const stopped = server.stop('SIGTERM')
  // Half a second is left to those who have a connection already.
  await pause(900)
  await expect(server.http('/')).rejects.toThrow('ECONNREFUSED')
  expect(await answer).toBe('in time')
  expect(await stopped).toEqual({ code: 0, signal: null })
})

test.skipIf(isNext)('a second signal forces the end', async () => {
  const server = await app.start()
  const answer = server.fetch('/slow').then(
    (response) => response.text(),
    () => 'cut off',
  )
  await pause(200)
  server.kill('SIGTERM')
  await pause(200)
  server.kill('SIGTERM')
  expect(await answer).toBe('cut off')
  await server.exited
})

test('an unknown command is refused', async () => {
  const result = await app.tryBuild({ args: ['--frobnicate'] })
  expect(result.code).not.toBe(0)
  expect(result.output).toContain('frobnicate')
})

test.skipIf(isNext)('two builds of the same sources give the same files but for the build id and secrets', async () => {
  const first = digests(app, '.tidemark/client')
  expect(first.length).toBeGreaterThan(0)
  await app.build()
  expect(digests(app, '.tidemark/client')).toEqual(first)
})

function digests(from: App, folder: string): string[] {
  return readdirSync(path.join(from.dir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => `${path.relative(from.dir, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
