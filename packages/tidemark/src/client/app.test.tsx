import { Suspense, type ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server.edge'
import { prerender } from 'react-dom/static.edge'
import { describe, expect, test } from 'vitest'
import { App, type AppProps } from './app.tsx'
import { ErrorBoundary, HttpBoundary } from './boundaries.tsx'
import { PrerenderContext, ServerInsertedHTMLContext, type Prerendering } from './contexts.ts'
import { HeadOutlet } from './head-outlet.tsx'
import {
  useParams,
  usePathname,
  useRouter,
  useSearchParams,
  useSelectedLayoutSegment,
  useSelectedLayoutSegments,
  useServerInsertedHTML,
} from './hooks.ts'
import type { Payload, SlotNode } from './payload.ts'
import { useSettings } from './settings.ts'
import { Slot } from './slot.tsx'

function node(id: string, segment: string, slots: Record<string, SlotNode> = {}): SlotNode {
  return { id, segment, slots }
}

/** `/shop/[id]` in a group, with a dialog beside it; `content` is the page. */
function payload(content: ReactNode, changes: Partial<Payload> = {}): Payload {
  const page = node('/(main)/shop/[id]=7/$page', '__PAGE__')
  const shop = node('/(main)/shop', 'shop', { children: node('/(main)/shop/[id]=7', '7', { children: page }) })
  const modal = node('/@modal', '@modal', {
    children: node('/@modal/photo', 'photo', { children: node('/@modal/photo/$page', '__PAGE__') }),
  })
  return {
    build: 'b',
    href: '/shop/7?tab=a&tab=b',
    route: '/shop/[id]',
    params: { id: '7' },
    tree: node('/', '', { children: node('/(main)', '(main)', { children: shop }), modal }),
    slots: {
      '/': (
        <html lang="en">
          <body>
            <HeadOutlet />
            <Slot name="children" />
            <aside>
              <Slot name="modal" />
            </aside>
            <Below />
          </body>
        </html>
      ),
      '/(main)': <Slot name="children" />,
      '/(main)/shop': (
        <section>
          <Slot name="children" />
        </section>
      ),
      '/(main)/shop/[id]=7': <Slot name="children" />,
      [page.id]: content,
      '/@modal': <Slot name="children" />,
      '/@modal/photo': <Slot name="children" />,
      '/@modal/photo/$page': 'a photo',
    },
    head: <title>Seven</title>,
    viewport: null,
    stale: 0,
    ...changes,
  }
}

function Below(): ReactNode {
  const below = [
    useSelectedLayoutSegment(),
    useSelectedLayoutSegments(),
    useSelectedLayoutSegment('modal'),
    useSelectedLayoutSegments('modal'),
  ]
  return <output>{JSON.stringify(below)}</output>
}

async function html(props: AppProps, insertHtml: ((render: () => ReactNode) => void) | null = null): Promise<string> {
  const app = (
    <ServerInsertedHTMLContext value={insertHtml}>
      <App {...props} />
    </ServerInsertedHTMLContext>
  )
  const stream = await renderToReadableStream(app, { onError: () => undefined })
  await stream.allReady
  return (await new Response(stream).text()).replaceAll('<!-- -->', '').replaceAll('&quot;', '"')
}

test('each slot stands in its layout and the metadata in the head', async () => {
  const text = await html({ payload: payload(<h1>seven</h1>) })
  expect(text).toContain('<section><h1>seven</h1></section><aside>a photo</aside>')
  expect(text).toMatch(/<head>.*<title>Seven<\/title>.*<\/head>/)
})

test('a payload still under way is waited for', async () => {
  expect(await html({ payload: Promise.resolve(payload('late')) })).toContain('late')
})

test('a layout knows the segments below it, those of a slot too', async () => {
  expect(await html({ payload: payload('') })).toContain('["(main)",["(main)","shop","7"],"photo",["photo"]]')
})

test('the hooks know path, params and query of a request', async () => {
  function Page(): string {
    return JSON.stringify([usePathname(), useParams(), useSearchParams().getAll('tab'), useSelectedLayoutSegment()])
  }
  expect(await html({ payload: payload(<Page />) })).toContain('["/shop/7",{"id":"7"},["a","b"],null]')
})

test('the path is without basePath', async () => {
  const reset = useSettings({ basePath: '/docs' })
  function Page(): string {
    return usePathname()
  }
  expect(await html({ payload: payload(<Page />, { href: '/docs' }) })).toContain('<section>/</section>')
  reset()
})

function codeOf(run: () => void): string {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'no error'
}

test('the query cannot be changed', async () => {
  function Page(): string {
    const search: URLSearchParams = useSearchParams()
    return codeOf(() => search.append('a', 'b'))
  }
  expect(await html({ payload: payload(<Page />) })).toContain('TM_SEARCH_PARAMS_READONLY')
})

test('the router tells who uses it while rendering', async () => {
  function Page(): string {
    const router = useRouter()
    return codeOf(() => router.push('/'))
  }
  expect(await html({ payload: payload(<Page />) })).toContain('TM_CLIENT_NOT_STARTED')
})

test('markup inserted by a component reaches the server', async () => {
  const inserted: Array<() => ReactNode> = []
  function Page(): string {
    useServerInsertedHTML(() => 'styles')
    return ''
  }
  await html({ payload: payload(<Page />) }, (render) => void inserted.push(render))
  expect(inserted.map((render) => render())).toEqual(['styles'])
})

test('boundaries show their children', async () => {
  const page = (
    <ErrorBoundary fallback={() => 'error'}>
      <HttpBoundary notFound="nothing here">fine</HttpBoundary>
    </ErrorBoundary>
  )
  expect(await html({ payload: payload(page) })).toContain('<section>fine</section>')
})

describe('ahead of any request', () => {
  function Query(): string {
    return `query: ${useSearchParams().toString()}`
  }
  function Path(): string {
    return `path: ${usePathname()}`
  }
  const page = (
    <>
      <Suspense fallback="no query yet">
        <Query />
      </Suspense>
      <Suspense fallback="no path yet">
        <Path />
      </Suspense>
    </>
  )

  test('the query of a whole page is left to the browser', async () => {
    const met: string[] = []
    const errors: unknown[] = []
    const stream = await renderToReadableStream(
      <PrerenderContext value={{ mode: 'page', onClientDynamic: (what) => met.push(what) }}>
        <App payload={payload(page)} />
      </PrerenderContext>,
      { onError: (error) => void errors.push((error as { digest?: string }).digest) },
    )
    await stream.allReady
    const text = await new Response(stream).text()
    expect(text).toContain('no query yet')
    expect(text).toContain('path: /shop/7')
    expect(met).toEqual(['useSearchParams()'])
    expect(errors).toEqual(['BAILOUT_TO_CLIENT_SIDE_RENDERING'])
  })

  test('the query of a shell is a hole', async () => {
    const { text, postponed } = await shell({ mode: 'shell' })
    expect(text).toContain('no query yet')
    expect(text).toContain('path: /shop/7')
    expect(postponed).toBe(true)
  })

  test('where the params are not known, the path is a hole too', async () => {
    expect((await shell({ mode: 'shell', unknownParams: true })).text).toContain('no path yet')
  })

  async function shell(prerendering: Prerendering): Promise<{ text: string; postponed: boolean }> {
    const controller = new AbortController()
    const tree = payload(page)
    // Without <Below>, which reads the path outside of Suspense.
    const slots = {
      ...tree.slots,
      '/': (
        <html>
          <body>
            <Slot name="children" />
          </body>
        </html>
      ),
    }
    const rendering = prerender(
      <PrerenderContext value={prerendering}>
        <App payload={{ ...tree, slots }} />
      </PrerenderContext>,
      { signal: controller.signal, onError: () => undefined },
    )
    setTimeout(() => controller.abort())
    const { prelude, postponed } = await rendering
    return { text: await new Response(prelude).text(), postponed: Boolean(postponed) }
  }
})
