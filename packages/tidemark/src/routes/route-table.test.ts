import { expect, test } from 'vitest'
import { folderTree } from './folder-tree.ts'
import { buildRouteTable } from './route-table.ts'
import type { PageRoute, Route, SlotTree } from './types.ts'

function routes(...files: string[]): readonly Route[] {
  const root = folderTree(files, { appDir: '/p/app', pageExtensions: ['tsx', 'ts'] })
  return buildRouteTable(root).routes
}

/** With a root layout, which every page needs. */
function app(...files: string[]): readonly Route[] {
  return routes('layout.tsx', ...files)
}

function page(all: readonly Route[], pattern: string): PageRoute {
  const found = all.find((route) => route.kind === 'page' && route.pattern === pattern && route.interceptedFrom === undefined)
  if (found?.kind !== 'page') throw new Error(`no page ${pattern} in ${all.map((route) => route.pattern).join(' ')}`)
  return found
}

/** What stands where: the file of each leaf, by the slots that lead to it. */
function leaves(tree: SlotTree, at = ''): Record<string, string> {
  const own = tree.leaf === null ? {} : { [at || '.']: tree.folder.files[tree.leaf] as string }
  const below = Object.entries(tree.slots).map(([name, next]) => leaves(next, name === 'children' ? at : `${at}@${name}`))
  return Object.assign(own, ...below) as Record<string, string>
}

function shown(all: readonly Route[], pattern: string): Record<string, string> {
  return leaves(page(all, pattern).tree)
}

function list(all: readonly Route[]): string[] {
  return all.map(({ kind, pattern, file }) => `${kind} ${pattern} ${file}`)
}

test('pages and handlers have a pattern without groups, and their file with them', () => {
  expect(list(app('page.tsx', '(shop)/cart/page.tsx', 'blog/[slug]/page.tsx', 'docs/[...all]/page.tsx', 'api/[[...x]]/route.ts'))).toEqual([
    'page / /page',
    'handler /api/[[...x]] /api/[[...x]]/route',
    'page /blog/[slug] /blog/[slug]/page',
    'page /cart /(shop)/cart/page',
    'page /docs/[...all] /docs/[...all]/page',
  ])
})

test('a route knows its parameters and a handler its module', () => {
  const all = app('[lang]/[...rest]/page.tsx', 'api/[id]/route.ts')
  expect(all.map(({ paramNames }) => paramNames)).toEqual([['lang', 'rest'], ['id']])
  expect(all[1]).toMatchObject({ module: '/p/app/api/[id]/route.ts' })
})

test('the tree of a page holds the folders on its way, groups too', () => {
  const { tree } = page(app('(shop)/layout.tsx', '(shop)/p/[id]/page.tsx'), '/p/[id]')
  const way: string[] = []
  for (let at: SlotTree | undefined = tree; at; at = at.slots['children']) way.push(`${at.folder.name}:${at.leaf}`)
  expect(way).toEqual([':null', '(shop):null', 'p:null', '[id]:page'])
})

test('each group may have a root layout of its own', () => {
  expect(list(routes('(a)/layout.tsx', '(a)/page.tsx', '(b)/layout.tsx', '(b)/x/page.tsx'))).toEqual([
    'page / /(a)/page',
    'page /x /(b)/x/page',
  ])
})

test('@children is the slot that needs no folder', () => {
  expect(shown(app('@children/x/page.tsx', '@side/x/page.tsx'), '/x')).toEqual({
    '.': '/p/app/@children/x/page.tsx',
    '@side': '/p/app/@side/x/page.tsx',
  })
})

test('each slot shows its page of the same path, groups inside of it aside', () => {
  const all = app('page.tsx', 'x/page.tsx', '@side/page.tsx', '@side/(g)/x/page.tsx')
  expect(shown(all, '/')).toEqual({ '.': '/p/app/page.tsx', '@side': '/p/app/@side/page.tsx' })
  expect(shown(all, '/x')).toEqual({ '.': '/p/app/x/page.tsx', '@side': '/p/app/@side/(g)/x/page.tsx' })
})

test('a slot without a page for the path shows its default, without its own layout around it', () => {
  const { tree } = page(app('x/page.tsx', '@side/default.tsx', '@side/layout.tsx', '@side/y/page.tsx', 'y/page.tsx'), '/x')
  expect(tree.slots['side']).toMatchObject({ leaf: 'default', folder: { files: { default: '/p/app/@side/default.tsx' } } })
  expect(tree.slots['side']?.folder.files.layout).toBeUndefined()
})

test('a path that only a slot has is a page, with the default of the children', () => {
  const all = app('page.tsx', 'default.tsx', '@modal/default.tsx', '@modal/login/page.tsx')
  expect(shown(all, '/login')).toEqual({ '.': '/p/app/default.tsx', '@modal': '/p/app/@modal/login/page.tsx' })
  expect(page(all, '/login').file).toBe('/@modal/login/page')
})

test('the default of the folder that has the slots is taken, however deep the path', () => {
  const all = app('page.tsx', 'dash/page.tsx', 'dash/default.tsx', 'dash/@a/page.tsx', 'dash/@a/x/y/page.tsx')
  expect(shown(all, '/dash/x/y')).toEqual({ '.': '/p/app/dash/default.tsx', '@a': '/p/app/dash/@a/x/y/page.tsx' })
})

test('slots stand at every level of the way', () => {
  const all = app('@top/default.tsx', '(g)/@mid/default.tsx', '(g)/x/page.tsx', '(g)/x/@low/page.tsx')
  expect(shown(all, '/x')).toEqual({
    '.': '/p/app/(g)/x/page.tsx',
    '@top': '/p/app/@top/default.tsx',
    '@mid': '/p/app/(g)/@mid/default.tsx',
    '@low': '/p/app/(g)/x/@low/page.tsx',
  })
})

test('a dynamic segment of a slot does not stand in for a static page, a catch-all does', () => {
  const files = ['b/one/page.tsx', 'b/[id]/page.tsx', '@side/b/[id]/page.tsx', '@side/default.tsx']
  expect(shown(app(...files), '/b/one')).toMatchObject({ '@side': '/p/app/@side/default.tsx' })
  expect(shown(app(...files, '@side/[...all]/page.tsx', 'default.tsx'), '/b/one')).toMatchObject({
    '@side': '/p/app/@side/[...all]/page.tsx',
  })
  expect(shown(app(...files, '@side/[...all]/page.tsx', 'default.tsx'), '/b/[id]')).toMatchObject({
    '@side': '/p/app/@side/b/[id]/page.tsx',
  })
})

test('of several catch-alls of a slot the closest stands in, and none for the path above it', () => {
  const all = app('a/b/c/page.tsx', 'page.tsx', 'default.tsx', '@s/[...x]/page.tsx', '@s/a/[...x]/page.tsx', '@s/default.tsx')
  expect(shown(all, '/a/b/c')).toMatchObject({ '@s': '/p/app/@s/a/[...x]/page.tsx' })
  expect(shown(all, '/')).toMatchObject({ '@s': '/p/app/@s/default.tsx' })
})

test('a catch-all of the children stands in beside a slot that has the path', () => {
  expect(shown(app('[...rest]/page.tsx', '@modal/login/page.tsx', '@modal/default.tsx'), '/login')).toEqual({
    '.': '/p/app/[...rest]/page.tsx',
    '@modal': '/p/app/@modal/login/page.tsx',
  })
})

test('a catch-all that closes a modal is no route of its own', () => {
  const all = app('page.tsx', 'about/page.tsx', '@modal/page.tsx', '@modal/[...close]/page.tsx')
  expect(all.map(({ pattern }) => pattern)).toEqual(['/', '/about'])
  expect(shown(all, '/about')).toMatchObject({ '@modal': '/p/app/@modal/[...close]/page.tsx' })
})

test('a folder with slots and no children has no children to render', () => {
  const { tree } = page(app('x/layout.tsx', 'x/@a/page.tsx', 'x/@b/page.tsx'), '/x')
  expect(Object.keys(tree.slots['children']?.slots ?? {})).toEqual(['a', 'b'])
  expect(tree.slots['children']?.leaf).toBeNull()
})

test('a handler in a slot is at the path without the slot', () => {
  expect(list(app('page.tsx', '@s/page.tsx', '@s/api/route.ts'))).toContain('handler /api /@s/api/route')
})

test('an intercepting page is at the path it intercepts, for navigations from where it is', () => {
  const all = app('photo/[id]/page.tsx', 'feed/page.tsx', 'feed/@modal/default.tsx', 'feed/@modal/(..)photo/[id]/page.tsx')
  const found = all.find((route) => route.kind === 'page' && route.interceptedFrom !== undefined)
  expect(found).toMatchObject({
    pattern: '/photo/[id]',
    interceptedFrom: '/feed',
    file: '/feed/@modal/(..)photo/[id]/page',
    paramNames: ['id'],
  })
})

test('the tree of an interception holds only what it changes', () => {
  const all = app('photo/page.tsx', 'page.tsx', '@side/default.tsx', '@m/default.tsx', '@m/(.)photo/layout.tsx', '@m/(.)photo/page.tsx')
  const found = all.find((route) => route.kind === 'page' && route.interceptedFrom !== undefined) as PageRoute
  expect(leaves(found.tree)).toEqual({ '@m': '/p/app/@m/(.)photo/page.tsx' })
  expect(Object.keys(found.tree.slots)).toEqual(['m'])
})

test('slots within the intercepting folder are filled as usual', () => {
  const all = app('x/page.tsx', 'page.tsx', '@m/default.tsx', '@m/(.)x/page.tsx', '@m/(.)x/@in/default.tsx')
  const found = all.find((route) => route.kind === 'page' && route.interceptedFrom !== undefined) as PageRoute
  expect(leaves(found.tree)).toEqual({ '@m': '/p/app/@m/(.)x/page.tsx', '@m@in': '/p/app/@m/(.)x/@in/default.tsx' })
})

test.each([
  ['u/[user]/(.)photo/page.tsx', '/u/[user]', '/u/[user]/photo'],
  ['u/[user]/(..)photo/page.tsx', '/u/[user]', '/u/photo'],
  ['u/[user]/(..)(..)photo/page.tsx', '/u/[user]', '/photo'],
  ['u/[user]/(...)photo/page.tsx', '/u/[user]', '/photo'],
  ['u/(g)/@m/(..)photo/page.tsx', '/u', '/photo'],
  ['(g)/@m/(.)photo/page.tsx', '/', '/photo'],
])('%s intercepts from %s the path %s', (file, from, pattern) => {
  const slots = file.includes('@m') ? [file.replace(/\/\(\..*/, '/default.tsx')] : []
  const all = app('[...any]/page.tsx', file, ...slots)
  expect(all.find((route) => route.kind === 'page' && route.interceptedFrom !== undefined)).toMatchObject({
    pattern,
    interceptedFrom: from,
  })
})
