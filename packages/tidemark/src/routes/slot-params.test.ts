import { expect, test } from 'vitest'
import { folderTree } from './folder-tree.ts'
import { buildRouteTable } from './route-table.ts'
import { completeParams } from './slot-params.ts'
import type { PageRoute, Params } from './types.ts'

function complete(pattern: string, params: Params): Record<string, unknown> {
  const files = [
    'layout.tsx',
    'default.tsx',
    'about/page.tsx',
    'd/[e]/[[...f]]/page.tsx',
    '@side/[...all]/page.tsx',
    'd/@in/[...rest]/page.tsx',
    'd/default.tsx',
  ]
  const { routes } = buildRouteTable(folderTree(files, { appDir: '/p/app', pageExtensions: ['tsx'] }))
  return { ...completeParams(routes.find((route) => route.pattern === pattern) as PageRoute, params) }
}

test('a catch-all that stands in takes the path from its own depth on', () => {
  expect(complete('/about', {})).toEqual({ all: ['about'] })
  expect(complete('/d/[e]/[[...f]]', { e: '1', f: ['2', '3'] })).toEqual({
    e: '1',
    f: ['2', '3'],
    all: ['d', '1', '2', '3'],
    rest: ['1', '2', '3'],
  })
  expect(complete('/d/[e]/[[...f]]', { e: '1' })).toEqual({ e: '1', all: ['d', '1'], rest: ['1'] })
})

test('what depends on a param that is not known yet is left out', () => {
  expect(complete('/d/[e]/[[...f]]', {})).toEqual({})
})

test('a route of a catch-all keeps what was matched', () => {
  expect(complete('/[...all]', { all: ['x', 'y'] })).toEqual({ all: ['x', 'y'] })
})
