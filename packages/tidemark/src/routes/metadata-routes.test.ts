import { expect, test } from 'vitest'
import { folderTree } from './folder-tree.ts'
import { createMatcher } from './matcher.ts'
import { hasMetadataId, keepUsedMetadataRoutes, metadataPathname } from './metadata-routes.ts'
import { buildRouteTable } from './route-table.ts'
import type { MetadataRoute, Route } from './types.ts'

function table(...files: string[]): readonly Route[] {
  return buildRouteTable(folderTree(['layout.tsx', ...files], { appDir: '/p/app', pageExtensions: ['tsx', 'ts'] })).routes
}

function metadata(...files: string[]): MetadataRoute[] {
  return table(...files).filter((route) => route.kind === 'metadata')
}

/** The patterns without those of ids. */
function patterns(...files: string[]): string[] {
  return metadata(...files).flatMap((route) => (hasMetadataId(route) ? [] : [route.pattern]))
}

test('a file is at the path of its folder, under its own name', () => {
  expect(patterns('favicon.ico', 'icon.png', 'x/icon1.svg', 'x/apple-icon.jpg', '[id]/opengraph-image.gif')).toEqual([
    '/[id]/opengraph-image.gif',
    '/favicon.ico',
    '/icon.png',
    '/x/apple-icon.jpg',
    '/x/icon1.svg',
  ])
  expect(patterns('robots.txt', 'sitemap.xml', 'manifest.json', 'x/sitemap.xml')).toEqual([
    '/manifest.json',
    '/robots.txt',
    '/sitemap.xml',
    '/x/sitemap.xml',
  ])
})

test('code is at the name without an extension, texts at the one they stand for', () => {
  expect(patterns('icon.tsx', 'x/icon2.tsx', 'twitter-image.ts')).toEqual(['/icon', '/twitter-image', '/x/icon2'])
  expect(patterns('robots.ts', 'x/sitemap.ts', 'manifest.ts')).toEqual(['/manifest.webmanifest', '/robots.txt', '/x/sitemap.xml'])
})

// Measured on Next.js 16.4.6.
test('below a group or a slot the name ends in six characters made of the folder', () => {
  expect(patterns('(g)/gdyn/icon.tsx')).toEqual(['/gdyn/icon-171e36'])
  expect(patterns('(g)/icon1.png', '(g)/opengraph-image.ts')).toEqual(['/icon1-yj9kvg.png', '/opengraph-image-yj9kvg'])
  expect(patterns('(a)/(b)/z/icon.png')).toEqual(['/z/icon-vabg4x.png'])
  expect(patterns('(a)/z2/@s/icon.tsx')).toEqual(['/z2/icon-wv6xqb'])
  expect(patterns('(g)/sitemap.ts')).toEqual(['/sitemap.xml'])
})

test('code that can make several has a second route with the id as its last segment', () => {
  const all = metadata('x/[slug]/icon.tsx', 'products/sitemap.ts', 'robots.ts', 'icon.png')
  expect(all.filter(hasMetadataId).map(({ pattern }) => pattern)).toEqual([
    '/products/sitemap/[__metadata_id__]',
    '/x/[slug]/icon/[__metadata_id__]',
  ])
  expect(all.find((route) => hasMetadataId(route) && route.metadata.type === 'icon')?.paramNames).toEqual(['slug', '__metadata_id__'])
})

test('which of the two holds is for the module to say', () => {
  const all = table('x/icon.tsx', 'y/icon.tsx', 'x/[slug]/page.tsx', 'y/[...rest]/page.tsx', 'y/icon1.png')
  const used = keepUsedMetadataRoutes(all, (file) => file === '/p/app/x/icon.tsx')
  const match = createMatcher(used)
  const kind = (path: string): unknown => match(path)?.route.pattern
  expect(kind('/x/icon/small')).toBe('/x/icon/[__metadata_id__]')
  expect(kind('/x/icon')).toBe('/x/[slug]')
  expect(kind('/y/icon')).toBe('/y/icon')
  expect(kind('/y/icon/small')).toBe('/y/[...rest]')
  expect(kind('/y/icon1.png')).toBe('/y/icon1.png')
})

test('files beside a catch-all page, and below one, are found', () => {
  const match = createMatcher(table('[...slug]/page.tsx', '[...slug]/opengraph-image.tsx', '[...slug]/icon.png', 'icon.png'))
  expect(match('/icon.png')?.route.pattern).toBe('/icon.png')
  expect(match('/a/b/opengraph-image')).toMatchObject({ route: { pattern: '/[...slug]/opengraph-image' }, params: { slug: ['a', 'b'] } })
  expect(match('/a/opengraph-image/2')).toMatchObject({ params: { slug: ['a'], __metadata_id__: '2' } })
  expect(match('/a/b/icon.png')?.route.kind).toBe('metadata')
  expect(match('/a/b/c')?.route.kind).toBe('page')
})

test('a page names code with its params, and a static file once for all of them', () => {
  const [code, image] = [metadata('s/[slug]/icon.tsx'), metadata('s/[slug]/(g)/icon.png')].map((all) => all[0] as MetadataRoute)
  expect(metadataPathname(code as MetadataRoute, { slug: 'a b' })).toBe('/s/a%20b/icon')
  expect(metadataPathname(image as MetadataRoute, { slug: 'a b' })).toMatch(/^\/s\/-\/icon-\w{6}\.png$/)
  expect(metadataPathname(metadata('[...all]/icon.png')[0] as MetadataRoute, {})).toBe('/-/icon.png')
})

test('a file in an intercepting folder has no path of its own', () => {
  expect(metadata('x/page.tsx', '(.)x/page.tsx', '(.)x/icon.png')).toEqual([])
})
