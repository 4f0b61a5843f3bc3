import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { TidemarkError } from '../../errors/error.ts'
import type { MetadataRoute as MetadataResults } from '../../metadata-types.ts'
import { listImages } from '../../render/metadata/files.ts'
import type { ImageMetadata, ImageModule } from '../../render/metadata/types.ts'
import { hasMetadataId, METADATA_ID } from '../../routes/metadata-routes.ts'
import type { MetadataRoute, Params } from '../../routes/types.ts'
import { contentType } from './content-type.ts'
import { robotsText } from './robots.ts'
import { sitemapXml } from './sitemap.ts'

export interface MetadataRequest {
  /** Decoded, those of the route. */
  readonly params: Params
  readonly dev: boolean
}

const CACHED = 'public, max-age=0, must-revalidate'

/**
 * The answer of a metadata route. Errors of the application's functions reject.
 *
 * @param module exports of a code file; not looked at for a static one
 * @throws TM_METADATA_DEFAULT, TM_METADATA_RESULT, TM_METADATA_IMAGE_ID, TM_METADATA_IMAGE_LIST
 * @example await serveMetadataRoute(route, await import(route.metadata.file), { params: { slug: 'one' }, dev: false })
 */
export async function serveMetadataRoute(route: MetadataRoute, module: unknown, request: MetadataRequest): Promise<Response> {
  const { metadata } = route
  if (metadata.source === 'static') {
    return answer(await readFile(metadata.file), contentType(metadata), request.dev ? 'no-cache, must-revalidate' : CACHED)
  }
  const exports = module as Record<string, unknown>
  if (metadata.type === 'sitemap') return serveSitemap(route, exports, request)
  if (metadata.type !== 'robots' && metadata.type !== 'manifest') return serveImage(route, exports, request)
  const result = await call(route, exports)
  if (typeof result !== 'object' || result === null) throw unusable(route, result)
  const text = metadata.type === 'robots' ? robotsText(result as MetadataResults.Robots) : JSON.stringify(result)
  return answer(text, contentType(metadata))
}

/**
 * The last segments of the paths of a route with ids, for a prerender; null for a route without.
 *
 * @throws TM_METADATA_IMAGE_ID, TM_METADATA_IMAGE_LIST
 */
export async function metadataIds(route: MetadataRoute, module: unknown, params: Params): Promise<readonly string[] | null> {
  if (!hasMetadataId(route)) return null
  const exports = module as Record<string, unknown>
  if (route.metadata.type === 'sitemap') return (await sitemapIds(route, exports)).map((id) => `${id}.xml`)
  return (await imageItems(route, exports, params)).map((item) => String(item.id))
}

async function serveImage(route: MetadataRoute, exports: Record<string, unknown>, request: MetadataRequest): Promise<Response> {
  const params = ownParams(route, request.params)
  const makesMany = typeof exports['generateImageMetadata'] === 'function'
  if (makesMany !== hasMetadataId(route)) return notFound()
  if (!makesMany) {
    const props = { params: params && Promise.resolve(params) }
    return imageAnswer(route, await call(route, exports, props), exports['contentType'] as string | undefined)
  }
  // Before the image function runs: whoever makes up ids must not make it work.
  const item = (await imageItems(route, exports, request.params)).find(({ id }) => String(id) === request.params[METADATA_ID])
  if (!item) return notFound()
  // Always a promise, as the specification has it for images with ids; without ids it may be undefined.
  const props = { params: Promise.resolve(params ?? {}), id: Promise.resolve(item.id) }
  return imageAnswer(route, await call(route, exports, props), item.contentType)
}

function imageItems(route: MetadataRoute, exports: Record<string, unknown>, params: Params): Promise<readonly ImageMetadata[]> {
  return listImages(exports as ImageModule, ownParams(route, params), route.metadata.file)
}

/** The whole picture, or its error: once the status is sent it would be too late to say that there is none. */
async function imageAnswer(route: MetadataRoute, result: unknown, type: string | undefined): Promise<Response> {
  if (isResponse(result)) {
    if (!result.body) return result
    const { status, statusText, headers } = result
    return new Response(await result.arrayBuffer(), { status, statusText, headers })
  }
  const isBody = result instanceof Blob || result instanceof ArrayBuffer || ArrayBuffer.isView(result) || result instanceof ReadableStream
  if (!isBody) throw unusable(route, result)
  return answer(result as BodyInit, type ?? contentType(route.metadata))
}

/** Also one of another copy of the class. */
function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === '[object Response]'
}

async function serveSitemap(route: MetadataRoute, exports: Record<string, unknown>, { params }: MetadataRequest): Promise<Response> {
  const makesMany = typeof exports['generateSitemaps'] === 'function'
  if (makesMany !== hasMetadataId(route)) return notFound()
  if (!makesMany) return answer(sitemapXml(await sitemapOf(route, exports)), contentType(route.metadata))
  const asked = params[METADATA_ID]
  const id = (await sitemapIds(route, exports)).find((one) => `${one}.xml` === asked)
  if (id === undefined) return notFound()
  return answer(sitemapXml(await sitemapOf(route, exports, { id: Promise.resolve(id) })), contentType(route.metadata))
}

async function sitemapOf(route: MetadataRoute, exports: Record<string, unknown>, props?: object): Promise<MetadataResults.Sitemap> {
  const result = await call(route, exports, props)
  if (Array.isArray(result)) return result as MetadataResults.Sitemap
  throw unusable(route, result)
}

async function sitemapIds(route: MetadataRoute, exports: Record<string, unknown>): Promise<readonly string[]> {
  const generate = exports['generateSitemaps'] as (() => unknown) | undefined
  const items: unknown = await generate?.()
  const ids = Array.isArray(items) ? items.map((item: { id?: unknown } | null) => item?.id) : [undefined]
  if (ids.every((id) => typeof id === 'number' || (typeof id === 'string' && id !== ''))) return ids.map(String)
  throw new TidemarkError('TM_METADATA_SITEMAP_ID', { message: 'generateSitemaps', at: route.metadata.file })
}

/** What the application sees: undefined where no segment above is dynamic. */
function ownParams(route: MetadataRoute, params: Params): Params | undefined {
  const names = route.paramNames.filter((name) => name !== METADATA_ID)
  if (names.length === 0) return undefined
  return Object.fromEntries(names.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])))
}

async function call(route: MetadataRoute, exports: Record<string, unknown>, props?: object): Promise<unknown> {
  const run = exports['default'] as ((props?: object) => unknown) | undefined
  if (typeof run === 'function') return props ? run(props) : run()
  throw new TidemarkError('TM_METADATA_DEFAULT', { message: `${path.basename(route.metadata.file)} has none`, at: route.metadata.file })
}

function unusable(route: MetadataRoute, result: unknown): TidemarkError {
  const got = result === null ? 'null' : typeof result
  return new TidemarkError('TM_METADATA_RESULT', { message: `The default export returned ${got}`, at: route.metadata.file })
}

function answer(body: BodyInit, type: string, cacheControl = CACHED): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': cacheControl } })
}

function notFound(): Response {
  return new Response('Not Found', { status: 404, headers: { 'content-type': 'text/plain;charset=UTF-8' } })
}
