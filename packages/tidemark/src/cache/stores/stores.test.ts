import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { storeConformance } from '../store.conformance.ts'
import { customStore } from './custom.ts'
import { createFakeHandler } from '../../../test-support/fake-handler.ts'
import { openLmdbStore } from './lmdb.ts'
import { createMemoryStore } from './memory.ts'
import { tieredStore } from './tiered.ts'

const root = mkdtempSync(path.join(tmpdir(), 'tidemark-stores-'))
let count = 0
let folder = ''
function newFolder(): string {
  folder = path.join(root, String(count++))
  return folder
}
afterAll(() => rmSync(root, { recursive: true, force: true }))

const MB = 1024 * 1024

storeConformance('memory', { open: () => createMemoryStore({ maxBytes: 4 * MB }), cap: 4 * MB })

storeConformance('lmdb', {
  open: () => openLmdbStore({ path: newFolder(), maxBytes: 4 * MB }),
  again: () => openLmdbStore({ path: folder, maxBytes: 4 * MB }),
  cap: 4 * MB,
})

storeConformance('memory in front of lmdb', {
  open: () => tieredStore(createMemoryStore({ maxBytes: 2 * MB }), openLmdbStore({ path: newFolder(), maxBytes: 4 * MB })),
  again: () => tieredStore(createMemoryStore(), openLmdbStore({ path: folder, maxBytes: 4 * MB })),
})

storeConformance('a handler of an application', {
  open: () => customStore(createFakeHandler(), 'default'),
  cannotDelete: 'the interface of Next.js has no delete',
})
