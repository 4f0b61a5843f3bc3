import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { decodeEntry, encodeEntry } from '../entry.ts'
import type { Store } from '../store.ts'
import { openDefaultStore } from './default.ts'
import { openLmdbStore } from './lmdb.ts'

const root = mkdtempSync(path.join(tmpdir(), 'tidemark-lmdb-'))
const library = path.join(root, 'library.mjs')
const stores: Store[] = []
let folders = 0

/** Child processes run plain JavaScript: the store and the codec in one file. */
beforeAll(async () => {
  const source = path.dirname(fileURLToPath(import.meta.url))
  const entry = path.join(root, 'library.ts')
  writeFileSync(entry, `export * from '${source}/default.ts'\nexport * from '${source}/../entry.ts'\n`)
  await build({
    configFile: false,
    logLevel: 'silent',
    root: source,
    build: { ssr: entry, outDir: root, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'library.mjs' } } },
    ssr: { external: ['lmdb'], noExternal: ['lru-cache'] },
  })
  // lmdb is native and stays outside: found from the temporary folder by its full path.
  const lmdb = pathToFileURL(path.join(source, '../../../../../node_modules/lmdb/index.js')).href
  writeFileSync(library, readFileSync(library, 'utf8').replaceAll(/from ["']lmdb["']/g, `from '${lmdb}'`))
}, 30_000)

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close?.()
  vi.restoreAllMocks()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function newFolder(): string {
  return path.join(root, String(folders++))
}

function opened(folder: string): Store {
  const store = openLmdbStore({ path: folder })
  stores.push(store)
  return store
}

interface Child {
  readonly process: ChildProcess
  readonly output: () => string
  readonly errors: () => string
  readonly ended: Promise<number | null>
}

function child(script: string, { shell = 'exec "$0" "$@"' }: { shell?: string } = {}): Child {
  const code = `import { openDefaultStore, encodeEntry, decodeEntry } from ${JSON.stringify(pathToFileURL(library).href)}\n${script}`
  const started = spawn('bash', ['-c', shell, process.execPath, '--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  started.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  started.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => started.on('exit', (status) => resolve(status)))
  return { process: started, output: () => output, errors: () => errors, ended }
}

const lifetime = { stale: 300, revalidate: 900, expire: 3600 }
const codec = `
const entry = (key, size, byte) => encodeEntry({ key, label: '', tags: [], created: byte, sequence: 0, stale: 300, revalidate: 900, expire: 3600, body: new Uint8Array(size).fill(byte) })
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
`

test('four processes write one key, and no reader ever sees a torn value', async () => {
  const folder = newFolder()
  const store = opened(folder)
  const writers = [1, 2, 3, 4].map((byte) =>
    child(`${codec}
      const store = openDefaultStore({ path: ${JSON.stringify(folder)} })
      const end = Date.now() + 1500
      for (let n = 0; Date.now() < end; n++) { store.set('k', entry('k', 1000 + (n * 7919) % 500_000, ${byte})); await pause(6) }
      await store.close()`),
  )
  const differing = new Set<number>()
  let reads = 0
  const running = Promise.all(writers.map(({ ended }) => ended))
  let ended = false
  void running.then(() => (ended = true))
  while (!ended) {
    await new Promise((resolve) => setTimeout(resolve, 2))
    const bytes = await store.get('k')
    if (!bytes) continue
    const decoded = decodeEntry(bytes, 'k')
    if (decoded.kind === 'corrupt') throw new Error(decoded.why)
    const { body, created } = decoded.entry
    expect(body.every((byte) => byte === created)).toBe(true)
    differing.add(created)
    reads += 1
  }
  expect(await running).toEqual([0, 0, 0, 0])
  expect(reads).toBeGreaterThan(50)
  expect(differing.size).toBeGreaterThan(1)
}, 30_000)

test('killed at any moment, a process leaves old or new values and every invalidation it was told is kept', async () => {
  const folder = newFolder()
  const store = opened(folder)
  let last = 0
  for (let round = 0; round < 8; round++) {
    const victim = child(`${codec}
      const store = openDefaultStore({ path: ${JSON.stringify(folder)} })
      for (let n = 0; ; n++) {
        for (let i = 0; i < 20; i++) store.set('k' + (n + i) % 50, entry('k' + (n + i) % 50, (n * 977) % 60_000, n % 250))
        process.stdout.write(String(store.invalidate(['t' + n % 7], null)) + '\\n')
        await pause(1)
      }`)
    await vi.waitFor(() => expect(victim.output()).not.toBe(''), { timeout: 5000 })
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 120))
    victim.process.kill('SIGKILL')
    await victim.ended
    const numbers = victim.output().trim().split('\n').map(Number)
    expect(numbers[0]).toBeGreaterThan(last)
    last = Math.max(last, ...numbers.slice(0, -1))
    expect((await store.since(0)).sequence).toBeGreaterThanOrEqual(last)
    for (let index = 0; index < 50; index++) {
      const bytes = await store.get(`k${index}`)
      if (bytes) expect(decodeEntry(bytes, `k${index}`).kind).toBe('entry')
    }
    const own = await store.invalidate(['mine'], null)
    expect(own).toBeGreaterThan(last)
    last = own
  }
}, 30_000)

test('what one process has stored is there after a restart', async () => {
  const folder = newFolder()
  const writer = child(`${codec}
    const store = openDefaultStore({ path: ${JSON.stringify(folder)} })
    store.set('k', entry('k', 10, 7))
    store.invalidate(['a', 'b'], { expire: 60 })
    await pause(50)
    process.kill(process.pid, 'SIGKILL')`)
  await writer.ended
  const store = opened(folder)
  expect(decodeEntry((await store.get('k')) as Uint8Array, 'k').kind).toBe('entry')
  expect((await store.since(0)).changes.map(({ tag }) => tag).toSorted()).toEqual(['a', 'b'])
})

test('a cap that is lower than what is there is reached in steps, between which others get their turn', async () => {
  const folder = newFolder()
  const before = openLmdbStore({ path: folder })
  const body = new Uint8Array(10)
  for (let n = 0; n < 5000; n++) {
    await before.set(`k${n}`, encodeEntry({ key: `k${n}`, label: '', tags: [], created: 0, sequence: 0, ...lifetime, body }))
  }
  await before.close?.()
  const store = openLmdbStore({ path: folder, maxBytes: 200_000 })
  stores.push(store)
  await store.set('new', encodeEntry({ key: 'new', label: '', tags: [], created: 0, sequence: 0, ...lifetime, body }))
  const held = (): number => store.usage?.()?.bytes ?? 0
  const all = held()
  const steps = new Set<number>()
  await vi.waitFor(
    () => {
      steps.add(held())
      expect(held()).toBeLessThanOrEqual(200_000)
    },
    { timeout: 5000, interval: 1 },
  )
  expect(all).toBeGreaterThan(1_000_000)
  expect(steps.size).toBeGreaterThan(2)
  expect(await store.get('new')).toBeDefined()
  expect(await store.get('k4999')).toBeDefined()
  expect(await store.get('k0')).toBeUndefined()
})

test('a file that is no database is put aside, with one warning', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const folder = newFolder()
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'data.mdb'), randomBytes(20_000))
  opened(folder)
  expect(warn).toHaveBeenCalledTimes(1)
  expect(existsSync(path.join(folder, 'data.mdb.damaged'))).toBe(true)
})

test('a database without all its pages is put aside', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const folder = newFolder()
  const store = openLmdbStore({ path: folder })
  const body = new Uint8Array(400_000)
  await store.set('k', encodeEntry({ key: 'k', label: '', tags: [], created: 0, sequence: 0, ...lifetime, body }))
  await store.close?.()
  truncateSync(path.join(folder, 'data.mdb'), 100_000)
  const again = opened(folder)
  expect(await again.get('k')).toBeUndefined()
  expect(await again.invalidate(['a'], null)).toBe(1)
})

test('where the folder cannot be used, the cache is memory alone, with one warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const file = path.join(root, 'a-file')
  writeFileSync(file, '')
  const store = openDefaultStore({ path: path.join(file, 'cache') })
  expect(store.name).toBe('memory')
  await store.set('k', new Uint8Array([1]))
  expect(await store.get('k')).toEqual(new Uint8Array([1]))
  expect(warn).toHaveBeenCalledTimes(1)
})

test('with a full disk new entries live in memory, with one warning, and nothing ends', async () => {
  const full = child(
    `${codec}
    const store = openDefaultStore({ path: ${JSON.stringify(newFolder())} })
    for (let n = 0; n < 100; n++) { store.set('k' + n, entry('k' + n, 100_000, 1)); if (n % 5 === 0) await pause(8) }
    await pause(30)
    let kept = 0
    for (let n = 0; n < 100; n++) if (store.get('k' + n)) kept++
    console.log(store.name, kept)
    await store.close()`,
    // Files may not grow over 3 MB: to the process this is what a full disk is.
    { shell: 'ulimit -f 3000; exec "$0" "$@"' },
  )
  expect(await full.ended).toBe(0)
  expect(full.output().trim()).toBe('memory+lmdb 100')
  expect(full.errors().match(/cannot be written/g)).toHaveLength(1)
})
