/** The ssr bundle's entry: Flight to HTML, with the app's client components. */
import type { Readable } from 'node:stream'
import made from 'virtual:tidemark/loader'
import clientReferences from 'virtual:vite-rsc/client-references'
import { createFromNodeStream, getClientEntryUrl } from '@vitejs/plugin-rsc/ssr.node'
import type { ReactNode } from 'react'
import type { ReactFormState } from 'react-dom/client'
import { renderToPipeableStream, resumeToPipeableStream } from 'react-dom/server.node'
import { prerender } from 'react-dom/static.node'
import { deferred } from '../../deferred.ts'
import { App } from '../../client/app.tsx'
import { MarksContext, PrerenderContext, ServerInsertedHTMLContext, type Prerendering } from '../../client/contexts.ts'
import type { Payload } from '../../client/payload.ts'
import { createInsertions, insertMarkup, type Insertions } from './insertions.tsx'
import { startIslands } from './islands.ts'
import type { HtmlOptions, HtmlPrerender, HtmlStream, PageLoader, SsrBundle } from '../types.ts'

startIslands()

let preloaded: Promise<unknown> | null = null

export async function preload(): Promise<void> {
  await (preloaded ??= Promise.all(Object.values(clientReferences).map((load) => load())))
}

export function clientEntry(): string {
  return getClientEntryUrl()
}

export function loader(): PageLoader | null {
  const entry = getClientEntryUrl()
  return made && { ...made, entry, url: entry.slice(0, entry.lastIndexOf('/') + 1) + made.file }
}

export function decodePayload(flight: Readable): Promise<Payload> {
  return createFromNodeStream<Payload>(flight) as Promise<Payload>
}

export function renderHtml(flight: Readable, options: HtmlOptions): HtmlStream {
  return toStream((events, insertions) =>
    renderToPipeableStream(root(flight, { insertions, marks: options.marks }), {
      ...reactOptions(options),
      bootstrapModules: [getClientEntryUrl()],
      ...events,
    }),
  )
}

export function resumeHtml(flight: Readable, postponed: string, options: HtmlOptions): HtmlStream {
  // React consumes the state: a fresh copy for each request.
  const state: unknown = JSON.parse(postponed)
  return toStream(
    (events, insertions) =>
      // Its types say it is a promise; it never was.
      resumeToPipeableStream(
        root(flight, { insertions, marks: options.marks }),
        state as never,
        {
          onError: options.onError,
          ...(options.nonce ? { nonce: options.nonce } : {}),
          ...events,
        } as never,
      ) as unknown as ReturnType<typeof renderToPipeableStream>,
  )
}

export async function prerenderHtml(flight: Readable, options: Parameters<SsrBundle['prerenderHtml']>[1]): Promise<HtmlPrerender> {
  const insertions = createInsertions()
  const { prelude, postponed } = await prerender(root(flight, { insertions, marks: options.marks, prerendering: options }), {
    signal: options.signal,
    bootstrapModules: [getClientEntryUrl()],
    onError: options.onError,
  })
  const html = await new Response(prelude).text()
  return {
    html: Buffer.from(insertMarkup(html, insertions.take())),
    postponed: postponed ? JSON.stringify(postponed) : null,
  }
}

interface RootOptions {
  readonly insertions: Insertions
  readonly marks: boolean
  readonly prerendering?: Prerendering
}

function root(flight: Readable, { insertions, marks, prerendering }: RootOptions): ReactNode {
  const payload = createFromNodeStream<Payload>(flight) as Promise<Payload>
  return (
    <PrerenderContext value={prerendering ?? null}>
      <ServerInsertedHTMLContext value={insertions.insertHtml}>
        <MarksContext value={marks}>
          <App payload={payload} />
        </MarksContext>
      </ServerInsertedHTMLContext>
    </PrerenderContext>
  )
}

interface ReactOptions {
  onError: HtmlOptions['onError']
  formState?: ReactFormState
  nonce?: string
}

function reactOptions({ onError, formState, nonce }: HtmlOptions): ReactOptions {
  return {
    onError,
    ...(formState ? { formState: formState as ReactFormState } : {}),
    ...(nonce ? { nonce } : {}),
  }
}

interface Events {
  onShellReady(): void
  onShellError(error: unknown): void
  onAllReady(): void
}

function toStream(
  start: (events: Events, insertions: Insertions) => { pipe(destination: NodeJS.WritableStream): unknown; abort(reason?: unknown): void },
): HtmlStream {
  const shell = deferred()
  const complete = deferred()
  // Whoever waits for the one hears of a failure of both.
  shell.promise.catch(() => undefined)
  complete.promise.catch(() => undefined)
  const insertions = createInsertions()
  const stream = start(
    {
      onShellReady: () => shell.resolve(),
      onShellError: (error) => {
        shell.reject(error)
        complete.reject(error)
      },
      onAllReady: () => complete.resolve(),
    },
    insertions,
  )
  return {
    inserted: insertions.take,
    shell: shell.promise,
    complete: complete.promise,
    pipe: (destination) => void stream.pipe(destination),
    abort: (reason) => stream.abort(reason),
  }
}
