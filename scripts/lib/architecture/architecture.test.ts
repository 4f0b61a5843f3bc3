import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkEnvironment, checkErrors } from './catalogues.mjs'
import { checkHouseRules, describeLengths } from './house-rules.mjs'
import { checkCycles, checkLayers } from './layers.mjs'
import { checkDependencies, checkExports } from './manifest.mjs'
import { readSource } from './source.mjs'
import { checkVersions, findInstalled } from './versions.mjs'

const source = (file: string, text = '') => readSource(`packages/tidemark/src/${file}`, text)
const messages = (violations: Array<{ at: string; message: string }>) => violations.map(({ at, message }) => `${at} ${message}`)

test('a folder may import what stands above it in the list', () => {
  expect(checkLayers([source('render/page.ts', "import { get } from '../cache/get.ts'")])).toEqual([])
})

test('a folder may not import what stands below it in the list', () => {
  const found = checkLayers([source('cache/get.ts', "\nimport { page } from '../render/page.ts'")])
  expect(messages(found)).toEqual(['packages/tidemark/src/cache/get.ts:2 cache may not import render, which stands above it'])
})

test('not even its types, nor by a dynamic import or a re-export', () => {
  const text = [
    "import type { Page } from '../render/page.ts'",
    "type Other = import('../render/page.ts').Other",
    "export { page } from '../render/page.ts'",
    "export * from '../render/page.ts'",
    "void import('../render/page.ts')",
  ].join('\n')
  expect(checkLayers([source('cache/get.ts', text)])).toHaveLength(5)
})

test('folders side by side do not import each other', () => {
  const [found] = checkLayers([source('client/image.ts', "import type { Font } from '../font/local.ts'")])
  expect(found?.message).toMatch(/side by side/)
})

test('a folder nobody has placed is a violation', () => {
  const [found] = checkLayers([source('brand-new/x.ts', "import '../errors/error.ts'")])
  expect(found?.message).toMatch(/stands in no layer/)
})

test('the browser may import types of the server side, but nothing that runs', () => {
  expect(checkLayers([source('client/router.ts', "import type { Lifetime } from '../lifetime/lifetime.ts'")])).toEqual([])
  expect(checkLayers([source('client/router.ts', "import { type Lifetime, zero } from '../lifetime/lifetime.ts'")])).toHaveLength(1)
  expect(checkLayers([source('client/router.ts', "import { scope } from '../request/scope.ts'")])).toHaveLength(1)
  expect(checkLayers([source('client/router.ts', "import { isRedirect } from '../request/interrupts.ts'")])).toEqual([])
})

test('an entry may import the folders below it, and a server may import the entry', () => {
  const entry = source('cache.ts', "import { fill } from './cache/fill.ts'")
  expect(checkLayers([entry, source('server/app.ts', "import '../cache.ts'")])).toEqual([])
  expect(checkLayers([source('cache/fill.ts', "import '../cache.ts'")])).toHaveLength(1)
})

test('tests may import what they like', () => {
  expect(checkLayers([source('cache/get.test.ts', "import '../render/page.ts'")])).toEqual([])
})

test('a cycle of runtime imports is found, one of types is none', () => {
  const [a, b] = [source('cache/a.ts', "import './b.ts'"), source('cache/b.ts', "import { x } from './a.ts'")]
  expect(messages(checkCycles([a, b]))).toEqual(['packages/tidemark/src/cache/a.ts imports itself: a.ts → b.ts → a.ts'])
  expect(checkCycles([a, source('cache/b.ts', "import type { X } from './a.ts'")])).toEqual([])
})

test('the environment is read in one file', () => {
  expect(checkHouseRules([source('server/app.ts', "const port = process.env['PORT']")])).toHaveLength(1)
  expect(checkHouseRules([source('server/app.ts', 'const { PORT } = process.env')])).toHaveLength(1)
  expect(checkHouseRules([source('env.ts', "export const port = process.env['PORT']")])).toEqual([])
  expect(checkHouseRules([source('build/define.ts', "export const define = { 'process.env.NODE_ENV': 1 }")])).toEqual([])
})

test('the clock is read in one file', () => {
  expect(checkHouseRules([source('cache/a.ts', 'Date.now(); new Date(); performance.now()')])).toHaveLength(3)
  expect(checkHouseRules([source('cache/a.ts', 'new Date(0)')])).toEqual([])
  expect(checkHouseRules([source('clock.ts', 'export const now = () => Date.now()')])).toEqual([])
  expect(checkHouseRules([source('client/a.ts', 'performance.now()')])).toEqual([])
})

test('no any, no @ts-ignore', () => {
  expect(
    checkHouseRules([source('cache/a.ts', 'export const x: any = 1\nexport function f(y: Array<any>): void { void y }')]),
  ).toHaveLength(2)
  expect(checkHouseRules([source('cache/a.ts', '// @ts-ignore\nexport const x = 1\n/* @ts-nocheck */')])).toHaveLength(2)
  expect(checkHouseRules([source('cache/a.ts', "// not @ts-ignore\nexport const any = 'any'")])).toEqual([])
})

test('no default exports but those of the conventions', () => {
  expect(checkHouseRules([source('cache/a.ts', 'export default 1')])).toHaveLength(1)
  expect(checkHouseRules([source('cache/a.ts', 'const a = 1\nexport { a as default }')])).toHaveLength(1)
  expect(checkHouseRules([source('link.tsx', 'export default 1')])).toEqual([])
})

test('a file over 600 lines is found, and the median told', () => {
  expect(checkHouseRules([source('cache/a.ts', '\n'.repeat(600))])).toEqual([])
  expect(checkHouseRules([source('cache/a.ts', '\n'.repeat(601))])).toHaveLength(1)
  const files = [source('cache/a.ts', '\n'.repeat(10)), source('cache/b.ts', '\n'.repeat(20)), source('cache/c.ts', '\n'.repeat(90))]
  expect(describeLengths(files)).toBe('3 files, lines: median 20, p90 90, longest 90')
})

test('every error has a page and is raised, every page has an error', () => {
  const catalogue = source('errors/catalogue/cache.ts', 'export const cacheErrors = {\n  TM_ONE: 1,\n  TM_TWO: 2,\n}')
  const raising = source('cache/a.ts', "throw new TidemarkError('TM_ONE')")
  expect(messages(checkErrors([catalogue, raising], ['TM_ONE.md', 'TM_THREE.md']))).toEqual([
    'packages/tidemark/src/errors/catalogue/cache.ts TM_TWO has no page; write docs/errors/TM_TWO.md',
    'packages/tidemark/src/errors/catalogue/cache.ts TM_TWO is raised nowhere',
    'docs/errors/TM_THREE.md no error has the code TM_THREE',
  ])
})

test('every variable that is read is documented, and the other way round', () => {
  const env = source('env.ts', "process.env['PORT']; process.env.CI")
  expect(messages(checkEnvironment([env], '| `PORT` | the port |\n| `GONE` | no more |'))).toEqual([
    'packages/tidemark/src/env.ts CI is not in docs/reference/environment.md',
    'docs/reference/environment.md GONE is read nowhere',
  ])
})

test('more than ten variables are too many', () => {
  const names = Array.from({ length: 11 }, (_, index) => `NAME_${index}`)
  const env = source('env.ts', names.map((name) => `process.env['${name}']`).join('\n'))
  expect(checkEnvironment([env], names.map((name) => `| \`${name}\` |`).join('\n'))).toHaveLength(1)
})

test('exports and source files agree', () => {
  const exports = { './cache': { types: './dist/cache.d.ts', default: './dist/cache.js' }, './package.json': './package.json' }
  expect(checkExports({ exports }, ['cache.ts', 'clock.ts', 'cache/fill.ts'], ['clock.ts'])).toEqual([])
  expect(checkExports({ exports }, ['clock.ts'], ['clock.ts'])).toHaveLength(1)
  expect(checkExports({ exports }, ['cache.ts', 'stray.ts'], [])).toHaveLength(1)
})

test('a dependency is added, removed or changed on purpose only', () => {
  expect(checkDependencies({ dependencies: { a: '1.0.0' } }, { a: '1.0.0' })).toEqual([])
  expect(checkDependencies({ dependencies: { a: '1.0.1', b: '1.0.0' } }, { a: '1.0.0', c: '1.0.0' })).toHaveLength(3)
})

test('a version below its floor is found, also before its release', () => {
  const at = (version: string) => checkVersions([{ name: 'x', version, at: 'here' }], { x: '1.2.3' }, [])
  expect(['1.2.3', '1.2.4', '1.10.0', '2.0.0-beta.1'].flatMap(at)).toEqual([])
  expect(['1.2.2', '1.1.9', '0.9.0', '1.2.3-rc.1'].flatMap(at)).toHaveLength(4)
})

test('a package that must be there and is not is a violation', () => {
  expect(checkVersions([], { x: '1.0.0' }, ['x'])).toHaveLength(1)
})

test('copies inside of other packages are found', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidemark-versions-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const put = (where: string, name: string, version: string) => {
    mkdirSync(path.join(folder, where), { recursive: true })
    writeFileSync(path.join(folder, where, 'package.json'), JSON.stringify({ name, version }))
  }
  put('react-server-dom-webpack', 'react-server-dom-webpack', '19.3.1')
  put('other/dist/vendor/react-server-dom', 'react-server-dom-webpack', '19.3.0')
  put('other/node_modules/@vitejs/plugin-rsc', '@vitejs/plugin-rsc', '0.5.37')
  const found = checkVersions(findInstalled(folder), undefined, [])
  expect(found.map(({ message }) => message).toSorted()).toEqual([
    '@vitejs/plugin-rsc 0.5.37 is below 0.5.38',
    'react-server-dom-webpack 19.3.0 is below 19.3.1',
  ])
})
