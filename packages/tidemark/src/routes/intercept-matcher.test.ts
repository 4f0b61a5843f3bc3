import { expect, test } from 'vitest'
import { folderTree } from './folder-tree.ts'
import { createInterceptMatcher } from './intercept-matcher.ts'
import { buildRouteTable } from './route-table.ts'

function matcher(...files: string[]): (pathname: string, from: string) => string {
  const all = ['layout.tsx', '[...any]/page.tsx', 'page.tsx', ...files]
  const match = createInterceptMatcher(buildRouteTable(folderTree(all, { appDir: '/p/app', pageExtensions: ['tsx'] })).routes)
  return (pathname, from) => {
    const found = match(pathname, from)
    return found ? `${found.route.file} ${JSON.stringify(found.params)}` : 'none'
  }
}

test('an interception holds for navigations from its place and from below it', () => {
  const match = matcher('feed/(..)photo/[id]/page.tsx')
  expect(match('/photo/1', '/feed')).toBe('/feed/(..)photo/[id]/page {"id":"1"}')
  expect(match('/photo/1', '/feed/x/y')).toBe('/feed/(..)photo/[id]/page {"id":"1"}')
  expect(match('/photo/1', '/')).toBe('none')
  expect(match('/photo/1', '/feeds')).toBe('none')
  expect(match('/photo', '/feed')).toBe('none')
})

test('one at the root holds for navigations from anywhere', () => {
  const match = matcher('(.)photo/page.tsx')
  expect([match('/photo', '/'), match('/photo', '/a/b/c')]).toEqual(['/(.)photo/page {}', '/(.)photo/page {}'])
})

test('the deepest place wins, then the most specific pattern', () => {
  const match = matcher('(.)photo/[id]/page.tsx', 'feed/(..)photo/[id]/page.tsx', 'feed/(..)photo/new/page.tsx')
  expect(match('/photo/1', '/feed/x')).toContain('/feed/(..)photo/[id]/page')
  expect(match('/photo/new', '/feed')).toContain('/feed/(..)photo/new/page')
  expect(match('/photo/1', '/other')).toContain('/(.)photo/[id]/page')
})

test('a deeper place without the path leaves it to one above', () => {
  expect(matcher('(.)photo/page.tsx', 'feed/(.)video/page.tsx')('/photo', '/feed/1')).toBe('/(.)photo/page {}')
})

test('params come from the path that is left and the one that is entered', () => {
  const match = matcher('u/[user]/(...)photo/[id]/page.tsx', 'u/[user]/(.)[post]/page.tsx')
  expect(match('/photo/7', '/u/a%20b/likes')).toContain('{"user":"a b","id":"7"}')
  expect(match('/u/two/first', '/u/one')).toContain('{"user":"two","post":"first"}')
})

test('without intercepting routes, or with a broken path, there is none', () => {
  expect(matcher()('/x', '/')).toBe('none')
  expect(matcher('(.)x/page.tsx')('/x', '/%')).toBe('none')
})
