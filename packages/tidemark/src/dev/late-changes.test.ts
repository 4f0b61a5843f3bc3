import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FSWatcher } from 'vite'
import { reportLateChanges } from './late-changes.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'tidemark-late-'))
const file = path.join(dir, 'page.tsx')
const watcher = new EventEmitter()
const seen = vi.fn()
reportLateChanges(watcher as unknown as FSWatcher)
watcher.on('all', seen)

beforeEach(() => {
  vi.useFakeTimers()
  seen.mockClear()
  writeFileSync(file, 'one')
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(file, { force: true })
})

test('a file written again before the watcher would say so is reported again', () => {
  watcher.emit('change', file)
  writeFileSync(file, 'the second')
  vi.advanceTimersByTime(100)
  expect(seen.mock.calls).toEqual([['change', file]])
})

test('one that stays as it is is not', () => {
  watcher.emit('change', file)
  vi.advanceTimersByTime(1000)
  expect(seen).not.toHaveBeenCalled()
})
