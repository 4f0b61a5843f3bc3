import { parseAstAsync, transformWithOxc } from 'vite'
import { expect, test } from 'vitest'
import { checkDirectives, fileDirective, type SyntaxNode } from './cache-directives.ts'

async function mistakeIn(code: string, options: { enabled?: boolean; handlers?: string[] } = {}): Promise<string | null> {
  const program = (await parseAstAsync(code)) as unknown as SyntaxNode
  const at = (offset: number): string => `app/x.ts:${code.slice(0, offset).split('\n').length}`
  try {
    checkDirectives(program, { enabled: true, handlers: [], ...options, at })
    return null
  } catch (error) {
    return (error as Error).message
  }
}

test.each([
  ["export async function f() { 'use cache'; return 1 }"],
  ["export const f = async () => { 'use cache'; return 1 }"],
  ["export const o = { async f() { 'use cache'; return 1 } }"],
  ["export class C { static async f() { 'use cache'; return 1 } }"],
  ["export async function* f() { 'use cache: remote'; yield 1 }"],
  ["'use cache: private'\nexport async function f() {}\nexport const limit = 10"],
  ["'use cache'\nexport { f } from './f.js'"],
  ["export const text = 'use cache is a directive'"],
  ['export async function f() { `use cache`; return 1 }'],
  ["export async function f() { 'use cache'; return function () { return this } }"],
])('nothing is wrong with %s', async (code) => {
  expect(await mistakeIn(code)).toBeNull()
})

test('in development JSX is compiled to calls that are given `this`; one that is written is still refused', async () => {
  const compiled = async (body: string): Promise<string> => {
    const source = `export async function C() { 'use cache'; return ${body} }`
    const { code } = await transformWithOxc(source, 'c.tsx', { jsx: { runtime: 'automatic', development: true } })
    expect(code).toMatch(/jsxDEV\([^]*, this\)/)
    return code
  }
  expect(await mistakeIn(await compiled('<p>{[1].map((n) => <i key={n}>{n}</i>)}</p>'))).toBeNull()
  expect(await mistakeIn(await compiled('<p>{this.x}</p>'))).toContain('cannot use `this`')
})

test.each([
  ["export function f() {\n  'use cache'\n  return 1 }", 'must be async functions', 2],
  ["export const f = () => {\n  'use cache'\n  return 1 }", 'must be async functions', 2],
  ["'use cache'\nexport default function P() {}", 'must be async functions', 2],
  ["'use cache'\nexport const f = () => 1", 'must be async functions', 2],
  ["'use cache'\nexport * from './x.js'", 'Only async functions are allowed to be exported', 2],
  ["'use cache'\nexport class C {}", 'Only async functions are allowed to be exported', 2],
  [
    "'use cache'\n'use server'\nexport async function f() {}",
    'Conflicting directives "use server" and "use cache" found in the same file',
    1,
  ],
  ["'use client'\n'use cache'\nexport async function f() {}", 'Conflicting directives "use client"', 2],
  ["async function f() {\n  'use cache'\n  'use server'\n}", 'found in the same function body', 2],
  ["'use client'\nexport async function f() {\n  'use cache'\n}", 'not allowed to define inline "use cache"', 3],
  ["async function f() {\n  const x = 1\n  'use cache'\n  return x }", 'must be at the top of the function body', 3],
  ["import x from './x.js'\n'use cache'\nexport const y = x", 'must be at the top of the file', 2],
  ["async function f() {\n  ('use cache')\n}", 'cannot be wrapped in parentheses', 2],
  ["async function f() {\n  'use caches'\n}", 'Unknown directive "use caches". Did you mean "use cache"?', 2],
  ["async function f() {\n  'use cache:remote'\n}", 'Did you mean "use cache: remote"?', 2],
  ["async function f() {\n  'use cache : private'\n}", 'Did you mean "use cache: private"?', 2],
  ["async function f() {\n  'use-cache'\n}", 'Did you mean "use cache"?', 2],
  ["async function f() {\n  'Use Cache'\n}", 'Did you mean "use cache"?', 2],
  ["async function f() {\n  'use cache: custom'\n}", 'Unknown cache kind "custom". Please configure a cache handler', 2],
  ["class C { async f() {\n  'use cache'\n} }", 'class instance methods', 2],
  ["const o = { async f() {\n  'use cache'\n  return this.x } }", 'cannot use `this`', 3],
  ["async function f() {\n  'use cache'\n  return arguments.length }", 'cannot use `arguments`', 3],
])('%j is refused', async (code, message, line) => {
  const mistake = await mistakeIn(code)
  expect(mistake).toContain(message)
  expect(mistake).toContain(`app/x.ts:${line}`)
})

test('a kind with a handler of its own is known', async () => {
  expect(await mistakeIn("async function f() { 'use cache: custom' }", { handlers: ['custom'] })).toBeNull()
})

test('without cacheComponents the directive is refused', async () => {
  expect(await mistakeIn("async function f() {\n  'use cache'\n}", { enabled: false })).toMatch(
    /enable the feature flag `cacheComponents`.*app\/x\.ts:2/s,
  )
})

test.each([
  ["'use cache'\nexport async function f() {}", 'default'],
  ["'use cache: remote'\nexport async function f() {}", 'remote'],
  ["'use strict'\n'use cache'\nexport async function f() {}", 'default'],
  ["import './x.js'\nexport async function f() { 'use cache' }", null],
])('the directive of a file: %j', async (code, kind) => {
  expect(fileDirective((await parseAstAsync(code)) as unknown as SyntaxNode)).toBe(kind)
})
