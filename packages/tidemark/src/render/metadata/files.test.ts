import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Metadata } from '../../metadata-types.ts'
import type { Params } from '../../routes/types.ts'
import { resolveMetadata } from './resolve.ts'
import { metadataTags } from './tags.ts'
import type { ImageModule, MetadataContext, MetadataSource, SegmentFile } from './types.ts'

const context: MetadataContext = {
  pathname: '/page',
  trailingSlash: false,
  basePath: '',
  origin: 'http://localhost:3000',
  dev: false,
  warn: () => undefined,
}
const site: Metadata = { metadataBase: 'https://acme.com' }

function source(exports: Partial<MetadataSource>): MetadataSource {
  return { files: [], params: Promise.resolve({}), searchParams: undefined, file: 'app/page.tsx', ...exports }
}

const TYPES = {
  favicon: 'favicon',
  icon: 'icon',
  'apple-icon': 'apple-icon',
  'opengraph-image': 'opengraph-image',
  'twitter-image': 'twitter-image',
  manifest: 'manifest',
} as const

function fileType(name: string): SegmentFile['type'] {
  return TYPES[name.replace(/[0-9]?\..*$/, '') as keyof typeof TYPES]
}

function picture(path: string, pixels: number, alt?: string): SegmentFile {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const facts = { hash: 'h', width: pixels, height: pixels, type: 'image/png', sizes: `${pixels}x${pixels}`, ...(alt ? { alt } : {}) }
  return { type: fileType(name), name, pattern: path, source: 'static', facts }
}

function code(path: string, module: ImageModule): SegmentFile {
  const name = `${path.slice(path.lastIndexOf('/') + 1)}.tsx`
  return { type: fileType(name), name, pattern: path, source: 'code', facts: { hash: 'h' }, module }
}

async function head(sources: readonly MetadataSource[], more: Partial<MetadataContext> = {}): Promise<string[]> {
  const tags = metadataTags(await resolveMetadata(sources, { ...context, ...more }))
  return tags.map((tag) => renderToStaticMarkup(tag).replace(/^<(\w+) |\/>$|^<\w+>/g, ''))
}

/** A folder and the page in it: both have its files. */
function pageWith(files: readonly SegmentFile[], metadata: Metadata = {}, more: Partial<MetadataSource> = {}): MetadataSource[] {
  return [source({ files, ...more }), source({ files, metadata, ...more })]
}

test('the favicon comes first, then icons by file name, then the apple icon', async () => {
  const files = [picture('/icon2.png', 48), picture('/apple-icon.png', 180), picture('/icon.png', 32), picture('/favicon.ico', 32)]
  expect(await head(pageWith(files))).toEqual([
    'rel="icon" href="/favicon.ico?h" sizes="32x32" type="image/png"',
    'rel="icon" href="/icon.png?h" sizes="32x32" type="image/png"',
    'rel="icon" href="/icon2.png?h" sizes="48x48" type="image/png"',
    'rel="apple-touch-icon" href="/apple-icon.png?h" sizes="180x180" type="image/png"',
  ])
})

test("a segment's icons replace those above, kind by kind; the favicon stays", async () => {
  const root = source({ files: [picture('/favicon.ico', 32), picture('/icon.png', 32), picture('/apple-icon.png', 180)] })
  expect(await head([root, ...pageWith([picture('/b/icon.png', 10)])])).toEqual([
    'rel="icon" href="/favicon.ico?h" sizes="32x32" type="image/png"',
    'rel="icon" href="/b/icon.png?h" sizes="10x10" type="image/png"',
    'rel="apple-touch-icon" href="/apple-icon.png?h" sizes="180x180" type="image/png"',
  ])
})

test('metadata.icons anywhere above wins over icon files, except for the favicon', async () => {
  const root = source({ files: [picture('/favicon.ico', 32)], metadata: { icons: '/own.png' } })
  expect(await head([root, ...pageWith([picture('/b/icon.png', 10)])])).toEqual([
    'rel="icon" href="/favicon.ico?h" sizes="32x32" type="image/png"',
    'rel="icon" href="/own.png"',
  ])
  expect(await head(pageWith([picture('/icon.png', 10)], { icons: null }))).toEqual([
    'rel="icon" href="/icon.png?h" sizes="10x10" type="image/png"',
  ])
  expect(await head(pageWith([picture('/icon.png', 10)], { icons: {} }))).toEqual([])
})

test('a static social image has type, size and alt, and Twitter is made from it', async () => {
  expect(
    await head([
      source({ metadata: { ...site, title: 'T', description: 'D' } }),
      ...pageWith([picture('/opengraph-image.png', 9, 'About Acme')]),
    ]),
  ).toEqual([
    'T</title>',
    'name="description" content="D"',
    'property="og:title" content="T"',
    'property="og:description" content="D"',
    'property="og:image" content="https://acme.com/opengraph-image.png?h"',
    'property="og:image:type" content="image/png"',
    'property="og:image:width" content="9"',
    'property="og:image:height" content="9"',
    'property="og:image:alt" content="About Acme"',
    'name="twitter:card" content="summary_large_image"',
    'name="twitter:title" content="T"',
    'name="twitter:description" content="D"',
    'name="twitter:image" content="https://acme.com/opengraph-image.png?h"',
    'name="twitter:image:alt" content="About Acme"',
    'name="twitter:image:type" content="image/png"',
    'name="twitter:image:width" content="9"',
    'name="twitter:image:height" content="9"',
  ])
})

async function ogImages(sources: readonly MetadataSource[], more: Partial<MetadataContext> = {}): Promise<string[]> {
  const { openGraph } = await resolveMetadata(sources, { ...context, ...more })
  return (openGraph?.images ?? []).map((image) => image.url)
}

test('openGraph.images of the same segment, also empty or undefined, wins over the file', async () => {
  const files = [picture('/x/opengraph-image.png', 9)]
  const root = source({ metadata: site })
  expect(await ogImages([root, ...pageWith(files, { openGraph: { images: '/own.png' } })])).toEqual(['https://acme.com/own.png'])
  expect(await ogImages([root, ...pageWith(files, { openGraph: { images: [] } })])).toEqual([])
  expect(await ogImages([root, ...pageWith(files, { openGraph: { images: undefined } })])).toEqual([])
})

test('the file goes along with an openGraph that has no images', async () => {
  const sources = [source({ metadata: site }), ...pageWith([picture('/x/opengraph-image.png', 9)], { openGraph: { title: 'own' } })]
  expect(await ogImages(sources)).toEqual(['https://acme.com/x/opengraph-image.png?h'])
  expect((await resolveMetadata(sources, context)).openGraph?.title.absolute).toBe('own')
})

test('openGraph of a page without a file of its own drops the image file above', async () => {
  const root = source({ metadata: site, files: [picture('/opengraph-image.png', 9)] })
  expect(await ogImages([root, source({}), source({})])).toEqual(['https://acme.com/opengraph-image.png?h'])
  expect(await ogImages([root, source({}), source({ metadata: { openGraph: { title: 'own' } } })])).toEqual([])
})

test('the file of a folder wins over the images of its layout for the page in it, not for those below', async () => {
  const files = [picture('/x/opengraph-image.png', 9)]
  const layout = source({ metadata: { ...site, openGraph: { images: '/layout.png' } }, files })
  expect(await ogImages([layout, source({ files })])).toEqual(['https://acme.com/x/opengraph-image.png?h'])
  expect(await ogImages([layout, source({}), source({})])).toEqual(['https://acme.com/layout.png'])
})

test('a twitter image keeps the card that is given', async () => {
  const files = [picture('/x/twitter-image.png', 9)]
  const { twitter } = await resolveMetadata([source({ metadata: site }), ...pageWith(files, { twitter: { title: 'own' } })], context)
  expect(twitter).toMatchObject({ card: 'summary', images: [{ url: 'https://acme.com/x/twitter-image.png?h' }] })
  const alone = await resolveMetadata([source({ metadata: site }), ...pageWith(files)], context)
  expect(alone.twitter?.card).toBe('summary_large_image')
})

test('in development social image files are named where they are served', async () => {
  const sources = [source({ metadata: site }), ...pageWith([picture('/opengraph-image.png', 9)])]
  expect(await ogImages(sources, { dev: true })).toEqual(['http://localhost:3000/opengraph-image.png?h'])
})

test('basePath stands before the path of a file, behind that of metadataBase', async () => {
  const sources = [
    source({ metadata: { metadataBase: 'https://acme.com/sub' } }),
    ...pageWith([picture('/opengraph-image.png', 9), picture('/icon.png', 9)]),
  ]
  expect(await ogImages(sources, { basePath: '/bp' })).toEqual(['https://acme.com/sub/bp/opengraph-image.png?h'])
  expect((await head(sources, { basePath: '/bp' })).at(-1)).toBe('rel="icon" href="/bp/icon.png?h" sizes="9x9" type="image/png"')
})

test('a code icon has its type, and sizes and alt where it exports them', async () => {
  const files = [code('/icon', { size: { width: 20, height: 21 }, contentType: 'image/webp', alt: 'ia' }), code('/apple-icon', {})]
  expect(await head(pageWith(files))).toEqual([
    'rel="icon" href="/icon?h" alt="ia" type="image/webp" sizes="20x21"',
    'rel="apple-touch-icon" href="/apple-icon?h" type="image/png"',
  ])
})

test('generateImageMetadata gives one image for each item', async () => {
  const icon = code('/gen/icon', {
    generateImageMetadata: () => [
      { id: 'small', size: { width: 1, height: 2 }, contentType: 'image/png' },
      { id: 'a b', alt: 'x' },
    ],
  })
  expect(await head(pageWith([icon]))).toEqual([
    'rel="icon" href="/gen/icon/small?h" type="image/png" sizes="1x2"',
    'rel="icon" href="/gen/icon/a%20b?h" alt="x" type="image/png"',
  ])
})

test('a numeric id of zero is an id', async () => {
  const image = code('/opengraph-image', {
    generateImageMetadata: () => [{ id: 0, alt: 'zero', size: { width: 5, height: 6 } }, { id: 1 }],
  })
  const { openGraph } = await resolveMetadata([source({ metadata: site }), ...pageWith([image])], context)
  expect(openGraph?.images).toEqual([
    { url: 'https://acme.com/opengraph-image/0?h', alt: 'zero', type: 'image/png', width: 5, height: 6 },
    { url: 'https://acme.com/opengraph-image/1?h', type: 'image/png' },
  ])
})

test('generateImageMetadata has the params of its segments decoded, undefined below static ones', async () => {
  const seen: unknown[] = []
  const generateImageMetadata = ({ params }: { params: Params | undefined }): [] => {
    seen.push(params)
    return []
  }
  await resolveMetadata([source({ files: [code('/shop/icon', { generateImageMetadata })] })], context)
  const params = Promise.resolve({ tag: '1%2F2', item: '2' })
  await resolveMetadata([source({ params, files: [code('/shop/[tag]/[item]/icon', { generateImageMetadata })] })], context)
  expect(seen).toEqual([undefined, { tag: '1/2', item: '2' }])
})

test('a code image is named with the params filled in, a static one once for all of them', async () => {
  const files = [code('/dyn/[slug]/opengraph-image', {}), picture('/dyn/[slug]/icon.png', 9)]
  const page = pageWith(files, site, { params: Promise.resolve({ slug: 't%20w%2Fo' }) })
  expect(await ogImages(page)).toEqual(['https://acme.com/dyn/t%20w%2Fo/opengraph-image?h'])
  expect((await head(page)).at(-1)).toBe('rel="icon" href="/dyn/-/icon.png?h" sizes="9x9" type="image/png"')
})

test('an image beside a catch-all is named with all of its segments', async () => {
  const page = pageWith([code('/c/[...all]/opengraph-image', {})], site, { params: Promise.resolve({ all: ['x', 'y%20z'] }) })
  expect(await ogImages(page)).toEqual(['https://acme.com/c/x/y%20z/opengraph-image?h'])
})

test('only images below dynamic segments wait for params', async () => {
  const pending = new Promise<Params>(() => undefined)
  expect(await head([source({ params: pending, files: [code('/icon', {}), picture('/x/[id]/apple-icon.png', 9)] })])).toHaveLength(2)
})

test('an item without an id is an error that names the file', async () => {
  const nothing = code('/icon', { generateImageMetadata: () => [{ alt: 'x' }] as never })
  await expect(resolveMetadata([source({ files: [nothing] })], context)).rejects.toMatchObject({
    code: 'TM_METADATA_IMAGE_ID',
    at: 'icon.tsx',
  })
  const object = code('/icon', { generateImageMetadata: () => ({ id: 1 }) as never })
  await expect(resolveMetadata([source({ files: [object] })], context)).rejects.toMatchObject({ code: 'TM_METADATA_IMAGE_LIST' })
})

test('a manifest file is linked; metadata.manifest further down wins', async () => {
  const manifest: SegmentFile = {
    type: 'manifest',
    name: 'manifest.ts',
    pattern: '/manifest.webmanifest',
    source: 'code',
    facts: { hash: 'h' },
  }
  const root = source({ files: [manifest], metadata: { manifest: '/layout.json' } })
  expect(await head([root])).toEqual(['rel="manifest" href="/manifest.webmanifest"'])
  expect(await head([root, source({}), source({ metadata: { manifest: '/page.json' } })])).toEqual(['rel="manifest" href="/page.json"'])
})
