import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { digest, oncePer } from './stamp.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidemark-stamp-'))
  mkdirSync(path.join(folder, 'src/node_modules'), { recursive: true })
  writeFileSync(path.join(folder, 'src/a.ts'), 'a')
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

test('a digest changes with contents and names, and not with what was made', () => {
  const first = digest(folder, ['src'])
  writeFileSync(path.join(folder, 'src/node_modules/x.js'), 'x')
  expect(digest(folder, ['src', 'absent'])).toBe(first)
  writeFileSync(path.join(folder, 'src/a.ts'), 'b')
  expect(digest(folder, ['src'])).not.toBe(first)
})

test('work is done once for a digest', async () => {
  const stamp = path.join(folder, 'stamp')
  const counts: string[] = []
  const work = (wanted: string) =>
    oncePer(
      stamp,
      () => wanted,
      async () => void counts.push(wanted),
    )
  expect([await work('one'), await work('one'), await work('two')]).toEqual([true, false, true])
  expect(counts).toEqual(['one', 'two'])
})

test('work that failed is done again, also for a digest it was once done for', async () => {
  const stamp = path.join(folder, 'stamp')
  const fine = async () => undefined
  await oncePer(stamp, () => 'one', fine)
  await expect(
    oncePer(
      stamp,
      () => 'two',
      () => Promise.reject(new Error('half-way')),
    ),
  ).rejects.toThrow('half-way')
  expect(await oncePer(stamp, () => 'one', fine)).toBe(true)
})
