import { expect, test } from 'vitest'
import type { FolderNode, SegmentKind, SlotTree } from '../../routes/types.ts'
import { resolveMetadata } from './resolve.ts'
import { metadataSources, type SourceReader } from './sources.ts'

function folder(path: string, segment: SegmentKind, more: Partial<FolderNode> = {}): FolderNode {
  return { name: path.slice(path.lastIndexOf('/') + 1), path, segment, files: {}, metadata: [], children: [], slots: [], ...more }
}

const root = folder('', { kind: 'root' }, { files: { layout: 'app/layout.tsx' } })
const par = folder('par', { kind: 'static', value: 'par' }, { files: { layout: 'par/layout.tsx', page: 'par/page.tsx' } })
const modal = folder('par/@modal', { kind: 'slot', name: 'modal' }, { files: { page: 'modal/page.tsx' } })
const tree: SlotTree = {
  folder: root,
  leaf: null,
  slots: { children: { folder: par, leaf: 'page', slots: { modal: { folder: modal, leaf: 'page', slots: {} } } } },
}

const modules: Record<string, Record<string, unknown>> = {
  'app/layout.tsx': { metadata: { title: 'root' }, viewport: { themeColor: 'red' }, default: () => null },
  'par/layout.tsx': { metadata: { title: { template: '%s | P', default: 'p' } } },
  'par/page.tsx': { metadata: { title: 'child', description: 'cd' } },
  'modal/page.tsx': { metadata: { title: 'modal', keywords: 'mk' } },
  'par/not-found.tsx': { metadata: { title: 'nothing here' } },
}

const reader: SourceReader = {
  exportsOf: (file) => modules[file] ?? {},
  factsOf: () => ({ hash: 'h' }),
  paramsFor: async (names) => Object.fromEntries([...names].map((name) => [name, 'v'])),
  searchParams: Promise.resolve({}),
}
const context = { pathname: '/par', trailingSlash: false, basePath: '', origin: 'http://localhost:3000', dev: false }

test('folders come from the root down, each before what it shows, slots last', () => {
  expect(metadataSources(tree, reader).map((source) => source.file)).toEqual([
    'app/layout.tsx',
    'par/layout.tsx',
    'par/page.tsx',
    '/par/@modal',
    'modal/page.tsx',
  ])
})

test('a slot wins over the page, as in Next.js', async () => {
  const resolved = await resolveMetadata(metadataSources(tree, reader), context)
  expect(resolved).toMatchObject({ title: { absolute: 'modal' }, description: 'cd', keywords: ['mk'] })
})

test('only pages have searchParams', () => {
  const withSearch = metadataSources(tree, reader).filter((source) => source.searchParams)
  expect(withSearch.map((source) => source.file)).toEqual(['par/page.tsx', 'modal/page.tsx'])
})

test('each segment has the params from the root down to it', async () => {
  const shop = folder('shop', { kind: 'dynamic', name: 'shop' })
  const item = folder(
    'shop/item',
    { kind: 'intercept', up: 0, target: { kind: 'catch-all', name: 'item' } },
    { files: { page: 'item/page.tsx' } },
  )
  const nested: SlotTree = {
    folder: root,
    leaf: null,
    slots: { children: { folder: shop, leaf: null, slots: { children: { folder: item, leaf: 'page', slots: {} } } } },
  }
  const params = await Promise.all(metadataSources(nested, reader).map((source) => source.params))
  expect(params.map((one) => Object.keys(one))).toEqual([[], ['shop'], ['shop', 'item'], ['shop', 'item']])
})

test('an interrupt is told by the file that stands in, without the page and the slots', async () => {
  const sources = metadataSources(tree, reader, { folder: par, file: 'par/not-found.tsx' })
  expect(sources.map((source) => source.file)).toEqual(['app/layout.tsx', 'par/layout.tsx', 'par/not-found.tsx'])
  const resolved = await resolveMetadata(sources, context)
  expect(resolved).toMatchObject({ title: { absolute: 'nothing here' }, description: null })
})

test('metadata files of a folder belong to it and to its page, at the paths of their routes', () => {
  const group = folder(
    '(shop)',
    { kind: 'group', value: 'shop' },
    {
      files: { page: 'page.tsx' },
      metadata: [
        { type: 'icon', file: '/app/(shop)/icon.tsx', source: 'code', suffix: '' },
        { type: 'apple-icon', file: '/app/(shop)/apple-icon.png', source: 'static', suffix: '' },
        { type: 'sitemap', file: '/app/(shop)/sitemap.ts', source: 'code', suffix: '' },
      ],
    },
  )
  const sources = metadataSources({ folder: root, leaf: null, slots: { children: { folder: group, leaf: 'page', slots: {} } } }, reader)
  const names = sources.map(({ files }) => files.map((file) => `${file.name} ${file.pattern}`))
  const expected = [expect.stringMatching(/^icon\.tsx \/icon-\w{6}$/), expect.stringMatching(/^apple-icon\.png \/apple-icon-\w{6}\.png$/)]
  expect(names).toEqual([[], expected, expected])
})
