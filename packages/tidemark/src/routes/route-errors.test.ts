import { expect, test } from 'vitest'
import { isTidemarkError } from '../errors/error.ts'
import { folderTree } from './folder-tree.ts'
import { buildRouteTable } from './route-table.ts'

/** The code and the message of what is wrong with an app of these files; a root layout is added. */
function wrong(...files: string[]): string {
  const root = folderTree(['layout.tsx', ...files], { appDir: '/p/app', pageExtensions: ['tsx', 'ts'] })
  try {
    buildRouteTable(root)
  } catch (error) {
    if (isTidemarkError(error)) return `${error.code}: ${error.message.split('\n')[0]}`
    throw error
  }
  return 'nothing'
}

test('two pages at one path', () => {
  expect(wrong('(a)/x/page.tsx', '(b)/x/page.tsx')).toBe(
    'TM_ROUTE_CONFLICT: /x is answered by app/(a)/x/page.tsx and by app/(b)/x/page.tsx',
  )
  expect(wrong('page.tsx', '(a)/page.tsx')).toContain('app/page.tsx and by app/(a)/page.tsx')
  expect(wrong('(a)/@s/x/page.tsx', '(a)/default.tsx', '(b)/x/page.tsx')).toContain('TM_ROUTE_CONFLICT')
  expect(wrong('a/[x]/page.tsx', 'a/(g)/[x]/page.tsx')).toContain('TM_ROUTE_CONFLICT')
})

test('a page and a handler, or two handlers, at one path', () => {
  expect(wrong('x/page.tsx', 'x/route.ts')).toBe('TM_ROUTE_CONFLICT: /x is answered by app/x/page.tsx and by app/x/route.ts')
  expect(wrong('(a)/x/route.ts', '(b)/x/route.ts')).toContain('TM_ROUTE_CONFLICT')
})

test('two names for one position, in whatever branch', () => {
  expect(wrong('[a]/x/page.tsx', '[b]/y/page.tsx')).toBe(
    'TM_ROUTE_PARAM_NAMES: app/[a]/x/page.tsx calls a segment "a", and app/[b]/y/page.tsx calls it "b"',
  )
  expect(wrong('(g)/[id]/page.tsx', 'default.tsx', '@s/[slug]/page.tsx', '@s/default.tsx')).toContain('TM_ROUTE_PARAM_NAMES')
  expect(wrong('[...a]/page.tsx', '(g)/[...b]/route.ts')).toContain('TM_ROUTE_PARAM_NAMES')
  expect(wrong('[a]/page.tsx', '[...b]/page.tsx')).toBe('nothing')
})

test('one name twice in a path', () => {
  expect(wrong('[id]/x/[id]/page.tsx')).toContain('TM_ROUTE_PARAM_REPEATED: app/[id]/x/[id]/page.tsx')
  expect(wrong('[post-id]/[postid]/page.tsx')).toContain('TM_ROUTE_PARAM_REPEATED')
  expect(wrong('[id]/@m/(..)[id]/page.tsx', '[id]/page.tsx', '[id]/@m/default.tsx')).toContain('TM_ROUTE_PARAM_REPEATED')
})

test('something below a catch-all', () => {
  expect(wrong('[...a]/x/page.tsx')).toContain('TM_ROUTE_CATCH_ALL_LAST: app/[...a]/x/page.tsx')
  expect(wrong('[[...a]]/(g)/x/route.ts')).toContain('TM_ROUTE_CATCH_ALL_LAST')
  expect(wrong('[...a]/(g)/page.tsx')).toBe('nothing')
})

test('an optional catch-all beside what answers the same path', () => {
  expect(wrong('x/page.tsx', 'x/[[...a]]/page.tsx')).toBe(
    'TM_ROUTE_CATCH_ALL_CLASH: app/x/[[...a]]/page.tsx and app/x/page.tsx answer the same paths',
  )
  expect(wrong('page.tsx', '(g)/[[...a]]/route.ts')).toContain('TM_ROUTE_CATCH_ALL_CLASH')
  expect(wrong('[...a]/page.tsx', '[[...b]]/page.tsx')).toContain('TM_ROUTE_CATCH_ALL_CLASH')
  expect(wrong('x/[id]/page.tsx', 'x/[[...a]]/page.tsx')).toBe('nothing')
})

test('a page without a layout above it', () => {
  const root = (...files: string[]): unknown => buildRouteTable(folderTree(files, { appDir: '/p/app', pageExtensions: ['tsx'] }))
  expect(() => root('(a)/layout.tsx', '(a)/page.tsx', 'x/page.tsx')).toThrow('app/x/page.tsx has no layout above it')
  expect(() => root('@s/layout.tsx', '@s/page.tsx', 'default.tsx')).toThrow(
    expect.objectContaining({ code: 'TM_ROUTE_ROOT_LAYOUT_MISSING' }),
  )
  expect(() => root('api/route.tsx')).not.toThrow()
})

test('a slot without a page or a default for a path', () => {
  expect(wrong('page.tsx', 'about/page.tsx', '@side/page.tsx')).toBe(
    'TM_ROUTE_SLOT_DEFAULT_MISSING: /about (app/about/page.tsx): @side of app has neither a page for it nor app/@side/default.tsx',
  )
  expect(wrong('page.tsx', 'x/page.tsx', '@side/[...all]/page.tsx')).toContain('/ (app/page.tsx): @side of app')
  expect(wrong('page.tsx', '@side/page.tsx')).toBe('nothing')
})

test('children without a page or a default for a path that only a slot has', () => {
  expect(wrong('page.tsx', '@side/only/page.tsx', '@side/default.tsx')).toBe(
    'TM_ROUTE_SLOT_DEFAULT_MISSING: /only (app/@side/only/page.tsx): children of app has neither a page for it nor app/default.tsx',
  )
  expect(wrong('dash/page.tsx', 'dash/@a/x/page.tsx', 'dash/@a/page.tsx')).toContain('app/dash/default.tsx')
})

test('a catch-all of a slot that stands in for nothing', () => {
  expect(wrong('page.tsx', '@side/[...all]/page.tsx', '@side/default.tsx')).toContain('nor app/default.tsx')
})

test('all slots that lack something are told at once', () => {
  const root = folderTree(['layout.tsx', 'page.tsx', 'a/page.tsx', '@s/page.tsx', '@t/page.tsx'], {
    appDir: '/p/app',
    pageExtensions: ['tsx'],
  })
  expect(() => buildRouteTable(root)).toThrow(/app\/@s\/default\.tsx\n.*app\/@t\/default\.tsx/)
})

test('an interception that leads above the root, or into another', () => {
  expect(wrong('(..)x/page.tsx', 'x/page.tsx')).toContain(
    'TM_ROUTE_INTERCEPT_INVALID: Folder app/(..)x: it goes 1 up from /, which is 0 below the root',
  )
  expect(wrong('a/(..)(..)x/page.tsx', 'x/page.tsx')).toContain('TM_ROUTE_INTERCEPT_INVALID')
  expect(wrong('a/(.)b/(.)c/page.tsx')).toContain('TM_ROUTE_INTERCEPT_INVALID')
  expect(wrong('a/(.)b/route.ts', 'a/b/page.tsx')).toContain('only pages can intercept')
})

test('an interception of a path that has no page', () => {
  expect(wrong('page.tsx', '(.)photo/page.tsx')).toBe(
    'TM_ROUTE_INTERCEPT_TARGET_MISSING: app/(.)photo/page intercepts /photo, which has no page',
  )
  expect(wrong('page.tsx', '(.)photo/[id]/page.tsx', 'photo/one/page.tsx')).toContain('TM_ROUTE_INTERCEPT_TARGET_MISSING')
  expect(wrong('page.tsx', '(.)photo/[id]/page.tsx', '[...all]/page.tsx')).toBe('nothing')
})

test('a metadata file at the path of a page, a handler or another one', () => {
  expect(wrong('icon/page.tsx', 'icon.tsx')).toBe('TM_ROUTE_CONFLICT: /icon is answered by app/icon/page.tsx and by app/icon.tsx')
  expect(wrong('sitemap.xml/route.ts', 'sitemap.ts')).toContain('TM_ROUTE_CONFLICT')
  expect(wrong('(a)/sitemap.ts', '(b)/sitemap.ts')).toContain('app/(a)/sitemap.ts and by app/(b)/sitemap.ts')
  expect(wrong('icon.tsx', 'icon.ts')).toContain('TM_ROUTE_CONFLICT')
  expect(wrong('icon.tsx', 'icon.png', '(a)/icon.tsx', '(b)/icon.tsx')).toBe('nothing')
})
