import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'
import { isNext, target } from '../../harness/target.ts'

/** What is published and how it stands in an application: nothing of the repository is looked at. */
describe.skipIf(isNext)('the packed package', () => {
  let app: App
  let files: string[]
  let manifest: { version: string; exports: Record<string, unknown>; bin: Record<string, string> }

  beforeAll(async () => {
    app = await createApp({})
    files = execFileSync('tar', ['-tzf', target.tarball], { encoding: 'utf8' }).trim().split('\n')
    manifest = JSON.parse(app.read('node_modules/next/package.json'))
  })

  afterAll(() => app.dispose())

  /** `next/cache`, `next/font/local` …; those with `.js` are the same files, and some hold only declarations. */
  const subpaths = (): string[] =>
    Object.entries(manifest.exports)
      .filter(([key, target]) => !/\.js(on)?$|\*/.test(key) && JSON.stringify(target).includes('.js"'))
      .map(([key]) => `next${key.slice(1)}`)

  test('holds no tests, no sources and nothing a compiler has left behind', () => {
    expect(files.filter((file) => /\.test\.|conformance|\/src\/|\.tsbuildinfo|\.stamp/.test(file))).toEqual([])
  })

  test('has a readme and a licence', () => {
    expect(files).toContain('package/README.md')
    expect(files).toContain('package/LICENSE')
  })

  test('carries a 16.x version, for those that have next as a peer', () => {
    expect(manifest.version).toMatch(/^16\./)
  })

  test('every path of its exports is there', () => {
    const paths = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(paths))
    const missing = paths(manifest.exports).filter((file) => !file.includes('*') && !files.includes(path.posix.join('package', file)))
    expect(missing).toEqual([])
  })

  test('its commands can be run', () => {
    for (const name of ['next', 'tidemark']) {
      expect(statSync(path.join(app.dir, 'node_modules/.bin', name)).mode & 0o111, name).not.toBe(0)
      expect(execFileSync(process.execPath, [path.join(app.dir, 'node_modules/.bin', name), '--version'], { encoding: 'utf8' })).toContain(
        manifest.version,
      )
    }
  })

  test('every export is loaded by plain Node.js', () => {
    const script = `for (const name of ${JSON.stringify(subpaths())}) await import(name).catch((error) => { console.log(name, error.message) })`
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: app.dir, encoding: 'utf8' })).toBe('')
  })

  test('every export has types', () => {
    const imports = subpaths().map((name, index) => `import * as m${index} from '${name}'\nvoid m${index}`)
    app.write(
      'types.ts',
      `${imports.join('\n')}\nimport type { Metadata, NextConfig } from 'next'\nexport type Both = [Metadata, NextConfig]\n`,
    )
    const tsc = path.join(
      app.dir,
      'node_modules/typescript',
      (JSON.parse(app.read('node_modules/typescript/package.json')) as { bin: { tsc: string } }).bin.tsc,
    )
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--target',
      'es2022',
      '--jsx',
      'react-jsx',
      '--skipLibCheck',
      'false',
    ]
    const checked = () => execFileSync(process.execPath, [tsc, ...flags, '--ignoreConfig', 'types.ts'], { cwd: app.dir, encoding: 'utf8' })
    try {
      expect(checked()).toBe('')
    } catch (error) {
      expect.fail((error as { stdout?: string }).stdout ?? String(error))
    }
  })

  test('webpack is not installed with it', () => {
    expect(() => readFileSync(path.join(app.dir, 'node_modules/webpack/package.json'))).toThrow('ENOENT')
  })
})
