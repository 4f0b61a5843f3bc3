import { expect, test } from 'vitest'
import { isTidemarkError } from '../errors/error.ts'
import { folderTree } from './folder-tree.ts'
import { parseSegment } from './segment.ts'
import type { FolderNode } from './types.ts'

const pageExtensions = ['tsx', 'ts', 'jsx', 'js']

function tree(...files: string[]): FolderNode {
  return folderTree(files, { appDir: '/p/app', pageExtensions })
}

function paths(node: FolderNode): string[] {
  return [node, ...node.children, ...node.slots].flatMap((below) => (below === node ? [node.path] : paths(below)))
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (isTidemarkError(error)) return error.code
    throw error
  }
  return 'nothing thrown'
}

test('every convention file is read from its folder, by absolute path', () => {
  const names = ['layout', 'page', 'template', 'loading', 'error', 'global-error', 'not-found', 'forbidden', 'unauthorized', 'default']
  const { files } = tree(...names.map((name) => `${name}.tsx`))
  expect(files).toEqual(Object.fromEntries(names.map((name) => [name, `/p/app/${name}.tsx`])))
  expect(tree('api/route.ts').children[0]?.files).toEqual({ route: '/p/app/api/route.ts' })
})

test('other files and folders without a convention file are no part of the tree', () => {
  expect(paths(tree('page.tsx', 'button.tsx', 'page.css', 'page.d.ts', 'components/[broken/card.tsx', 'a/b/page.js'))).toEqual([
    '',
    'a',
    'a/b',
  ])
})

test('an app without a route is a bare root', () => {
  expect(tree('readme.md')).toMatchObject({ path: '', segment: { kind: 'root' }, children: [], files: {} })
})

test('names that begin with an underscore or a dot are private', () => {
  expect(paths(tree('page.tsx', '_lib/page.tsx', '.hidden/page.tsx', 'a/_b/c/page.tsx', 'x/.page.tsx'))).toEqual([''])
})

test('an escaped underscore is a path segment', () => {
  expect(tree('%5Flib/page.tsx').children[0]?.segment).toEqual({ kind: 'static', value: '_lib' })
})

test('slots are told from children', () => {
  const root = tree('page.tsx', '@side/default.tsx', 'a/page.tsx', '@children/x/page.tsx')
  expect(root.slots.map(({ name }) => name)).toEqual(['@side'])
  expect(root.children.map(({ name }) => name)).toEqual(['@children', 'a'])
})

test('the order of the files does not matter', () => {
  const files = ['b/page.tsx', 'a/page.tsx', 'a/(x)/y/page.tsx', 'icon2.png', 'icon1.png', '@z/page.tsx', '@y/page.tsx']
  expect(tree(...files.toReversed())).toEqual(tree(...files))
})

test('extensions are those of the configuration, also of more than one part', () => {
  const node = folderTree(['page.page.tsx', 'layout.tsx', 'icon.page.tsx', 'icon1.tsx'], { appDir: '/p/app', pageExtensions: ['page.tsx'] })
  expect(node.files).toEqual({ page: '/p/app/page.page.tsx' })
  expect(node.metadata.map(({ file }) => file)).toEqual(['/p/app/icon.page.tsx'])
})

test('two files of one convention in one folder are refused', () => {
  expect(() => tree('a/page.js', 'a/page.tsx')).toThrow(/\/p\/app\/a\/page\.tsx and \/p\/app\/a\/page\.js/)
})

test('each kind of segment is read from its folder name', () => {
  const read = (name: string): unknown => parseSegment(name, name)
  expect(read('blog')).toEqual({ kind: 'static', value: 'blog' })
  expect(read('[id]')).toEqual({ kind: 'dynamic', name: 'id' })
  expect(read('[post id]')).toEqual({ kind: 'dynamic', name: 'post id' })
  expect(read('[...all]')).toEqual({ kind: 'catch-all', name: 'all' })
  expect(read('[[...all]]')).toEqual({ kind: 'optional-catch-all', name: 'all' })
  expect(read('(shop)')).toEqual({ kind: 'group', value: 'shop' })
  expect(read('@modal')).toEqual({ kind: 'slot', name: 'modal' })
  expect(read('(.)photo')).toEqual({ kind: 'intercept', up: 0, target: { kind: 'static', value: 'photo' } })
  expect(read('(..)[id]')).toEqual({ kind: 'intercept', up: 1, target: { kind: 'dynamic', name: 'id' } })
  expect(read('(..)(..)x')).toEqual({ kind: 'intercept', up: 2, target: { kind: 'static', value: 'x' } })
  expect(read('(...)x')).toEqual({ kind: 'intercept', up: Infinity, target: { kind: 'static', value: 'x' } })
  expect(read('%40me')).toEqual({ kind: 'static', value: '@me' })
  expect(read('100%')).toEqual({ kind: 'static', value: '100%' })
})

test.each(['[]', '[...]', '[[...]]', '[ab', 'ab]', '[[x]]', '[a]b', '[[a', '[…x]', '[.a]', '[....a]', '@'])(
  '%s is no folder name',
  (name) => {
    expect(codeOf(() => tree(`a/${name}/page.tsx`))).toBe('TM_ROUTE_SEGMENT_INVALID')
    expect(() => tree(`a/${name}/page.tsx`)).toThrow(`app/a/${name}`)
  },
)

test('images of metadata are read with the extensions of their type', () => {
  const found = (...files: string[]): string[] =>
    tree(...files).metadata.map(({ type, source, suffix }) => `${type} ${source} ${suffix}`.trim())
  expect(found('favicon.ico')).toEqual(['favicon static'])
  expect(found('icon.svg', 'icon.ico', 'icon.jpeg', 'icon.gif')).toEqual(['icon static', 'icon static', 'icon static'])
  expect(found('apple-icon.png', 'apple-icon.svg')).toEqual(['apple-icon static'])
  expect(found('opengraph-image.gif', 'twitter-image.tsx', 'opengraph-image.svg')).toEqual(['opengraph-image static', 'twitter-image code'])
  expect(found('icon0.png', 'icon9.tsx', 'icon10.png', 'icon24.tsx', 'favicon1.ico')).toEqual([
    'icon static 0',
    'icon static 10',
    'icon code 9',
  ])
  expect(found('constructor.ico', 'icons.png', 'icon', 'favicon.tsx')).toEqual([])
})

test('an alt text goes with the static image of its name', () => {
  const { metadata } = tree(
    'opengraph-image.png',
    'opengraph-image.alt.txt',
    'twitter-image1.jpg',
    'twitter-image1.alt.txt',
    'icon.png',
    'icon.alt.txt',
  )
  expect(metadata.map(({ altFile }) => altFile)).toEqual([undefined, '/p/app/opengraph-image.alt.txt', '/p/app/twitter-image1.alt.txt'])
})

test('favicon, robots and manifest belong to the root, a sitemap to any folder', () => {
  const files = ['favicon.ico', 'robots.txt', 'manifest.json', 'sitemap.xml']
  expect(tree(...files).metadata.map(({ type }) => type)).toEqual(['favicon', 'manifest', 'robots', 'sitemap'])
  expect(tree(...files.map((file) => `x/${file}`)).children[0]?.metadata.map(({ type }) => type)).toEqual(['sitemap'])
})

test('of a text file that is there as text and as code, the text is served', () => {
  const { metadata } = tree('sitemap.ts', 'sitemap.xml', 'robots.txt', 'robots.ts', 'manifest.ts', 'icon.ts', 'icon.png')
  expect(metadata.map(({ type, source }) => `${type} ${source}`)).toEqual([
    'icon static',
    'icon code',
    'manifest code',
    'robots static',
    'sitemap static',
  ])
})
