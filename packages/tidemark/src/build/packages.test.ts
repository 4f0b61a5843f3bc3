import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { TidemarkConfig } from '../config/types.ts'
import { choosePackages } from './packages.ts'

const root = mkdtempSync(path.join(tmpdir(), 'tidemark-packages-'))
afterAll(() => rmSync(root, { recursive: true }))

function install(name: string, manifest: object = {}): void {
  mkdirSync(path.join(root, 'node_modules', name), { recursive: true })
  writeFileSync(path.join(root, 'node_modules', name, 'package.json'), JSON.stringify({ name, ...manifest }))
}

const names = { plain: {}, style: { style: './index.css' }, fonts: { peerDependencies: { next: '*' } }, fast: { gypfile: true } }
for (const [name, manifest] of Object.entries(names)) install(name, manifest)
const dependencies = Object.fromEntries(Object.keys(names).map((name) => [name, '1.0.0']))
writeFileSync(path.join(root, 'package.json'), JSON.stringify({ dependencies }))

const config = { root, serverExternalPackages: ['mine'], transpilePackages: ['shared', 'sharp'] } as unknown as TidemarkConfig

test('a build takes in what does not need to run as it is installed', () => {
  const { noExternal, external } = choosePackages(config, false)
  expect(noExternal).toBe(true)
  expect(external).toEqual(expect.arrayContaining(['fast', 'mine', 'pg', 'better-sqlite3']))
  expect(external).not.toContain('plain')
  expect(external).not.toContain('sharp')
})

test('dev takes in what Node.js cannot load', () => {
  const { noExternal, external } = choosePackages(config, true)
  expect(noExternal).toEqual(expect.arrayContaining(['next', 'style', 'fonts', 'shared']))
  expect(noExternal).not.toContain('plain')
  expect(external).toEqual(['mine'])
})
