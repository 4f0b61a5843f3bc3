import { expect, test } from 'vitest'
import { folderTree } from './folder-tree.ts'
import { buildRouteTable } from './route-table.ts'
import { shownFiles } from './shown-files.ts'

/** The files of `app/` that may be on the screen at a URL of a pattern. */
function shownAt(pattern: string, ...files: string[]): string {
  const root = folderTree(['layout.tsx', ...files], { appDir: '/app', pageExtensions: ['tsx'] })
  const tree = { folder: root, slots: {}, leaf: null }
  const shown = shownFiles(buildRouteTable(root), { kind: 'page', pattern: '/none', file: '/none/page', tree, paramNames: [] })
  return [...(shown.get(pattern) ?? [])]
    .map((file) => file.slice('/app/'.length, -'.tsx'.length))
    .toSorted()
    .join(' ')
}

test('a page, and what stands around it or in its place', () => {
  const files = [
    'page.tsx',
    'not-found.tsx',
    'a/page.tsx',
    'a/error.tsx',
    'a/loading.tsx',
    'a/template.tsx',
    'a/b/page.tsx',
    'api/route.tsx',
  ]
  expect(shownAt('/a', ...files)).toBe('a/error a/loading a/page a/template layout not-found')
  expect(shownAt('/none', ...files)).toBe('layout not-found')
})

test('a slot may show any page of its own, from before', () => {
  const files = [
    'dash/page.tsx',
    'dash/default.tsx',
    'dash/a/page.tsx',
    'dash/@team/default.tsx',
    'dash/@team/b/page.tsx',
    'other/page.tsx',
  ]
  expect(shownAt('/dash/a', ...files)).toBe('dash/@team/b/page dash/@team/default dash/a/page layout')
  expect(shownAt('/other', ...files)).toBe('layout other/page')
})

test('where children has no page of its own, any page of the folder may stay', () => {
  const files = ['dash/default.tsx', 'dash/a/page.tsx', 'dash/@team/default.tsx', 'dash/@team/b/page.tsx', 'other/page.tsx']
  expect(shownAt('/dash/b', ...files)).toContain('dash/a/page')
  expect(shownAt('/dash/b', ...files)).not.toContain('other')
})

test('an intercepted URL may show what intercepts it, and each page that can be left for it', () => {
  const files = [
    'photo/[id]/page.tsx',
    'feed/page.tsx',
    'feed/new/page.tsx',
    'feed/(..)photo/[id]/page.tsx',
    'other/page.tsx',
    'photo/all/page.tsx',
  ]
  expect(shownAt('/photo/[id]', ...files)).toBe('feed/(..)photo/[id]/page feed/new/page feed/page layout photo/[id]/page')
  expect(shownAt('/photo/all', ...files)).toContain('feed/(..)photo/[id]/page')
  expect(shownAt('/feed', ...files)).toBe('feed/page layout')
  expect(shownAt('/other', ...files)).toBe('layout other/page')
})

test('an interception from a page with params holds for each page they may stand for', () => {
  const files = ['[user]/page.tsx', '[user]/(...)login/page.tsx', 'login/page.tsx', 'about/page.tsx']
  expect(shownAt('/login', ...files)).toBe('[user]/(...)login/page [user]/page about/page layout login/page')
})
