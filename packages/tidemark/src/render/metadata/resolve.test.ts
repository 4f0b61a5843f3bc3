import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Metadata, ResolvedMetadata, ResolvingMetadata } from '../../metadata-types.ts'
import { deferred } from '../../deferred.ts'
import { resolveMetadata } from './resolve.ts'
import type { MetadataContext, MetadataSource } from './types.ts'
import { resolveViewport } from './viewport.ts'

/** `await parent`, recorded from Next.js 16.4.6. */
const recorded = JSON.parse(readFileSync(new URL('parent.json', import.meta.url), 'utf8')) as Record<string, ResolvedMetadata>

const context: MetadataContext = {
  pathname: '/page',
  trailingSlash: false,
  basePath: '',
  origin: 'http://localhost:3000',
  dev: false,
  warn: () => undefined,
}

function source(exports: Partial<MetadataSource>): MetadataSource {
  return { files: [], params: Promise.resolve({}), searchParams: undefined, file: 'app/page.tsx', ...exports }
}

async function parentOf(pathname: string, ...above: Metadata[]): Promise<ResolvedMetadata> {
  let seen: ResolvedMetadata | undefined
  const generateMetadata = async (_props: unknown, parent: ResolvingMetadata): Promise<Metadata> => {
    seen = await parent
    return {}
  }
  await resolveMetadata([source({}), ...above.map((metadata) => source({ metadata })), source({ generateMetadata })], {
    ...context,
    pathname,
  })
  return seen as ResolvedMetadata
}

test('parent of a page below segments that say nothing', async () => {
  expect(await parentOf('/emptydump')).toEqual(recorded['nothing'])
})

test('parent holds every field resolved, URLs as strings', async () => {
  const everything: Metadata = {
    metadataBase: new URL('https://acme.com/base'),
    title: { template: '%s | A', default: 'Def' },
    description: 'pd',
    authors: { name: 'n', url: new URL('https://me/') },
    keywords: 'a,b',
    openGraph: {
      type: 'article',
      title: 'O',
      images: ['/1.png', { url: '/2.png', alt: 'x' }],
      videos: '/v',
      audio: '/a',
      url: './u',
      authors: 'me',
      emails: 'e',
    },
    twitter: { images: '/t.png', card: 'player', players: { playerUrl: '/p', streamUrl: '/s', width: 1, height: 2 } },
    alternates: { canonical: './', languages: { de: '/de' }, media: { m: '/m' }, types: { t: [{ url: './t', title: 'x' }] } },
    icons: { icon: ['/i.png', new URL('https://i/')], apple: '/a', shortcut: '/s', other: { url: '/o', rel: 'r' } },
    robots: { index: true, googleBot: { follow: false } },
    verification: { google: 'g', other: { x: 'y' } },
    appleWebApp: { startupImage: '/s.png' },
    appLinks: { web: { url: 'https://x/', should_fallback: true } },
    archives: 'a',
    assets: 'b',
    bookmarks: 'c',
    pagination: { next: '/n', previous: './p' },
    manifest: '/m',
    itunes: { appId: 'x', appArgument: '/x' },
    facebook: { admins: 'f' },
    pinterest: { richPin: true },
    formatDetection: { email: false },
    category: 'c',
    classification: 'cl',
    abstract: 'ab',
    other: { a: ['b'] },
  }
  expect(await parentOf('/parentdump', everything)).toEqual(recorded['everything'])
})

test('parent of plain values', async () => {
  const plain: Metadata = {
    title: 'plain',
    robots: 'index',
    openGraph: { title: { absolute: 'abs' } },
    twitter: { title: 'tt' },
    appleWebApp: true,
    appLinks: { ios: [{ url: 'x' }] },
  }
  expect(await parentOf('/parentdump2/n1', plain, { description: 'mid' })).toEqual(recorded['plain'])
})

test('parent shows nothing of what is lent between fields', async () => {
  expect(await parentOf('/parenttw', { metadataBase: 'https://acme.com', title: 'T', openGraph: { images: '/1.png' } })).toEqual(
    recorded['lent'],
  )
})

test('what is done to parent does not reach the page', async () => {
  const generateMetadata = async (_props: unknown, parent: ResolvingMetadata): Promise<Metadata> => {
    const above = await parent
    if (above.title) above.title.absolute = 'changed'
    return {}
  }
  const resolved = await resolveMetadata([source({ metadata: { title: 'kept' } }), source({ generateMetadata })], context)
  expect(resolved.title?.absolute).toBe('kept')
})

test('every generateMetadata starts at once, and waits only when it awaits parent', async () => {
  const slow = deferred<Metadata>()
  const order: string[] = []
  const resolving = resolveMetadata(
    [
      source({ generateMetadata: () => slow.promise }),
      source({
        generateMetadata: async (_props, parent) => {
          order.push('page starts')
          await parent
          order.push('parent is there')
          return {}
        },
      }),
    ],
    context,
  )
  await Promise.resolve()
  expect(order).toEqual(['page starts'])
  slow.resolve({ title: 'slow' })
  expect((await resolving).title?.absolute).toBe('slow')
  expect(order).toEqual(['page starts', 'parent is there'])
})

test('the error of the outermost segment is the one reported, also when it comes last', async () => {
  const outer = deferred<Metadata>()
  const resolving = resolveMetadata(
    [source({ generateMetadata: () => outer.promise }), source({ generateMetadata: () => Promise.reject(new Error('inner')) })],
    context,
  )
  await new Promise((done) => setTimeout(done, 5))
  outer.reject(new Error('outer'))
  await expect(resolving).rejects.toThrow('outer')
})

test('parent rejects when a segment above has failed, and nobody need await it', async () => {
  const failing = source({ generateMetadata: () => Promise.reject(new Error('above')) })
  await expect(resolveMetadata([failing, source({ generateMetadata: () => ({ title: 'x' }) })], context)).rejects.toThrow('above')
})

test('generateMetadata of a layout has no searchParams, that of a page has', async () => {
  const seen: string[][] = []
  const generateMetadata = (props: object): Metadata => {
    seen.push(Object.keys(props))
    return {}
  }
  await resolveMetadata([source({ generateMetadata }), source({ generateMetadata, searchParams: Promise.resolve({}) })], context)
  expect(seen).toEqual([['params'], ['params', 'searchParams']])
})

test('generateMetadata may return nothing', async () => {
  const nothing = source({ generateMetadata: () => undefined })
  expect((await resolveMetadata([source({ metadata: { title: 'x' } }), nothing], context)).title?.absolute).toBe('x')
})

test('metadata and generateMetadata together are an error that names the file', async () => {
  const both = source({ metadata: {}, generateMetadata: () => ({}), file: 'app/both/page.tsx' })
  await expect(resolveMetadata([both], context)).rejects.toMatchObject({ code: 'TM_METADATA_TWICE', at: 'app/both/page.tsx' })
  await expect(resolveViewport([source({ viewport: {}, generateViewport: () => ({}) })])).rejects.toMatchObject({
    code: 'TM_VIEWPORT_TWICE',
  })
})

test('a relative metadataBase is an error', async () => {
  await expect(resolveMetadata([source({ metadata: { metadataBase: '/base' } })], context)).rejects.toMatchObject({
    code: 'TM_METADATA_BASE',
  })
})

test('a missing metadataBase is warned of where a social image needs it', async () => {
  const warnings: string[] = []
  const warned = { ...context, warn: (message: string) => warnings.push(message) }
  await resolveMetadata([source({ metadata: { alternates: { canonical: '/x' }, openGraph: { images: 'https://x/y.png' } } })], warned)
  expect(warnings).toEqual([])
  await resolveMetadata([source({ metadata: { openGraph: { images: '/y.png' } } })], warned)
  expect(warnings).toEqual([expect.stringContaining('metadataBase is not set')])
})

test('a viewport among the metadata is warned of, with the file', async () => {
  const warnings: string[] = []
  const warned = { ...context, warn: (message: string) => warnings.push(message) }
  await resolveMetadata([source({ metadata: { themeColor: 'red' }, file: 'app/x/page.tsx' })], warned)
  expect(warnings).toEqual([expect.stringMatching(/themeColor.*app\/x\/page\.tsx/)])
})

test('while the pathname is not known the metadata is pending', async () => {
  const pathname = deferred<string>()
  let settled = false
  const resolving = resolveMetadata([source({ metadata: { alternates: { canonical: './' } } })], { ...context, pathname: pathname.promise })
  void resolving.then(() => (settled = true))
  await new Promise((done) => setTimeout(done, 5))
  expect(settled).toBe(false)
  pathname.resolve('/now')
  expect((await resolving).alternates?.canonical?.url).toBe('/now')
})

test('a pathname that may not be known is asked for only where a URL is relative to the page', async () => {
  const asked: string[] = []
  const ask = async (name: string, metadata: Metadata): Promise<ResolvedMetadata> => {
    const pathname = async (): Promise<string> => {
      asked.push(name)
      return '/now'
    }
    return resolveMetadata([source({ metadata })], { ...context, pathname })
  }
  await ask('title', {
    title: './x',
    alternates: { canonical: '/x', languages: { de: '/de' } },
    openGraph: { url: '/u', images: './i.png' },
  })
  expect(asked).toEqual([])
  expect((await ask('canonical', { alternates: { canonical: './' } })).alternates?.canonical?.url).toBe('/now')
  await ask('feed', { alternates: { types: { 'application/rss+xml': [{ url: './feed' }] } } })
  await ask('og', { openGraph: { url: './' } })
  await ask('object', { pagination: { next: new URL('https://acme.com') } })
  await ask('itunes', { itunes: { appId: 'x', appArgument: './' } })
  expect(asked).toEqual(['canonical', 'feed', 'og', 'object', 'itunes'])
})

test('generateViewport is given the viewport above', async () => {
  const resolved = await resolveViewport([
    source({ viewport: { themeColor: 'a', initialScale: 3 } }),
    source({ generateViewport: async (_props, parent) => ({ colorScheme: 'dark', height: (await parent).initialScale }) }),
  ])
  expect(resolved).toEqual({ width: 'device-width', initialScale: 3, height: 3, themeColor: [{ color: 'a' }], colorScheme: 'dark' })
})
