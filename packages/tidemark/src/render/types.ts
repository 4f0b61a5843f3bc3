import type { Readable, Writable } from 'node:stream'
import type { ReactNode } from 'react'
import type { IslandText } from '../client/island-content.ts'
import type { Payload, ActionResult } from '../client/payload.ts'
import type { FileFacts } from './metadata/types.ts'
import type { Params, SlotTree } from '../routes/types.ts'

/** A module of the application as the rsc bundle hands it out: its exports, and the style sheets it needs. */
export interface AppModule {
  readonly exports: Readonly<Record<string, unknown>>
  readonly css: ReactNode
}

/** Which boundary's UI replaces what threw: counted from the leaf upwards. */
export interface HttpFallback {
  readonly status: 401 | 403 | 404
  readonly level: number
  /** It was thrown by some part of the page, perhaps in a slot; default false: by the page itself. */
  readonly anywhere?: boolean
}

/** Which error boundary's UI is shown from the start, because what it guards broke on the server. */
export interface Failure {
  /** Index into `failurePoints`; beyond them `global-error`. */
  readonly level: number
  readonly digest: string
  /** Null in production: it may tell what is nobody's business. */
  readonly message: string | null
}

/** The parts of a shell that wait for no request, as Flight: slots by id, and what stands in the document's head. */
export interface ReadyParts {
  readonly slots: Readonly<Record<string, IslandText>>
  readonly head: IslandText | null
  readonly viewport: IslandText | null
}

export interface PayloadInput {
  readonly build: string
  readonly route: string
  readonly tree: SlotTree
  readonly params: Params
  /** Names of params without a value in a fallback shell. */
  readonly unknownParams: ReadonlySet<string>
  /** The query with its `?`, or ''. */
  readonly search: string
  readonly pathname: string
  readonly href: string
  readonly stale: number
  readonly fallback: HttpFallback | null
  readonly failure?: Failure
  readonly action?: ActionResult
  /** useActionState's state after a form was posted without JavaScript. */
  readonly formState?: unknown
  /** Of a shell that is filled: what stands in it already, to be handed on as it is. */
  readonly ready?: ReadyParts
  /** Slots that the browser has: layouts among them are left out. */
  readonly held?: ReadonlySet<string>
  /** Fetched ahead of a visit: only down to the first `loading.tsx`, without metadata. */
  readonly ahead?: boolean
  /** False: the result of a server function alone, without the page. */
  readonly full: boolean
  readonly basePath: string
  readonly trailingSlash: boolean
  readonly dev: boolean
  /** What the build found out about metadata files, by path. */
  readonly facts: Readonly<Record<string, FileFacts>>
  /** For metadata: what relative URLs are resolved against when the app has no metadataBase. */
  readonly origin: string
  /** Metadata first, then the shell: for clients that do not run scripts. */
  readonly blockingMetadata: boolean
}

export interface FlightOptions {
  onError(error: unknown): string | undefined
  readonly temporaryReferences?: unknown
}

export interface FlightStream {
  pipe(destination: Writable): void
  abort(reason?: unknown): void
}

/** Whether the page posted to can call a server function, by its id. */
export type AllowsFunction = (id: string) => boolean

/** What the rsc bundle gives the server. Made anew by each build; in dev by each edit. */
export interface RscBundle {
  readonly modules: Readonly<Record<string, () => Promise<AppModule>>>
  renderPayload(input: PayloadInput, options: FlightOptions): Promise<FlightStream>
  /** Everything `renderPayload` would import, so that a final prerender pass meets no I/O of ours. */
  preload(tree: SlotTree): Promise<void>
  /** Exports of the layouts and the page of a tree, root first. */
  treeModules(tree: SlotTree): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
  /** Resolves when every row is there, or, with what there is, when the signal is aborted. */
  /** What of a shell's Flight can be handed on as it is. */
  readyParts(flight: Uint8Array): Promise<ReadyParts>
  prerenderPayload(input: PayloadInput, options: FlightOptions & { readonly signal: AbortSignal }): Promise<ReadableStream<Uint8Array>>
  decodeReply(body: string | FormData, options: { allows: AllowsFunction; temporaryReferences?: unknown }): Promise<unknown[]>
  decodeAction(body: FormData, options: { allows: AllowsFunction }): Promise<(() => Promise<unknown>) | null>
  decodeFormState(result: unknown, body: FormData, options: { allows: AllowsFunction }): Promise<unknown>
  loadServerAction(id: string): Promise<((...args: unknown[]) => Promise<unknown>) | null>
  createTemporaryReferenceSet(): unknown
}

export interface HtmlOptions {
  onError(error: unknown, info?: { componentStack?: string }): string | undefined
  readonly formState?: unknown
  readonly nonce?: string
  /** Whether links and forms are marked for the loader: where the document has it, or may have. */
  readonly marks: boolean
}

export interface HtmlStream {
  /** Resolves when the shell can be sent; rejects with the error that broke it. */
  readonly shell: Promise<void>
  readonly complete: Promise<void>
  /** What `useServerInsertedHTML` wants in front of the next chunk. */
  inserted(): string
  pipe(destination: Writable): void
  abort(reason?: unknown): void
}

export interface HtmlPrerender {
  readonly html: Uint8Array
  /** React's state for `resume`, JSON; null when nothing is left to do. */
  readonly postponed: string | null
}

/** The script that stands in a page instead of React until React is needed. */
export interface PageLoader {
  readonly url: string
  /** The script that brings React. */
  readonly entry: string
  /** Client components of the framework that do not need React at once: `module#export`. */
  readonly inert: readonly string[]
  /** The boundary around which an `error.tsx` waits for an error. */
  readonly guard: string
}

/** What the ssr bundle gives the server. */
export interface SsrBundle {
  renderHtml(flight: Readable, options: HtmlOptions): HtmlStream
  resumeHtml(flight: Readable, postponed: string, options: HtmlOptions): HtmlStream
  prerenderHtml(
    flight: Readable,
    options: HtmlOptions & {
      readonly signal: AbortSignal
      readonly mode: 'shell' | 'page'
      readonly unknownParams: boolean
      onClientDynamic?(what: string): void
      needRequest?(what: string): void
    },
  ): Promise<HtmlPrerender>
  /** Imports every client component of the app, so that a prerender meets no I/O of ours. */
  preload(): Promise<void>
  /** URL of the browser's entry module. */
  clientEntry(): string
  /** Null in development, and where every page has code of the application to run. */
  loader(): PageLoader | null
  decodePayload(flight: Readable): Promise<Payload>
}
